"""Who says what: in quotation marks and by reporting words, in transcripts, letters and reprints."""
