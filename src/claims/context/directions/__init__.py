"""What tells a rise or a fall beside a change word: comparisons, and levels crossed or closed at."""
