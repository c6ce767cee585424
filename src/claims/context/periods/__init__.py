"""What says when a figure holds: the dates of a sentence, which of them governs a figure, and what was told before."""
