"""What the words of a sentence do: a letter each, phrases over the letters, the parse over the phrases."""
