"""What each kind of figure measures: counts, levels, lengths of time, lists; and whose it is."""
