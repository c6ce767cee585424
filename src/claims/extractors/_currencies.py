"""Words that name a currency: what the files of money share."""

TYPES = ("CURSIGN", "CURSIGN_SCALED", "CURSIGN_ASCII", "CURCODE", "CURCODE_AMBIGUOUS", "CURNAME")
BEFORE = "CURADJ? (CURCODE CURSIGN | CURSIGN | CURCODE)"
