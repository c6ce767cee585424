"""Numerals that are no claims: clock times, phone numbers, labels, versions, scores, names. What the ledger is told."""

from claims.grammar import Reject, no

KIND = "rejected"
_HARD = 10  # wins over any longer reading
_PLAIN = "NUM&DIGITS-SCALED-GROUPED"  # a number as labels have it
_WORDS = "NUM&WORDS&INT-SCALED"
_MEASURED = "(?! PERCENT | UNIT | CURNAME)"
_NAME = "CAP-DET-PREP-CONJ-PRON-AUX-ADV-VERB"
_NAMED = "CAP&WORD-UNIT-CURADJ-CURCODE-MONTH"
RULES = (
    Reject("clock time", "(CLOCK | NUM&DIGITS-SCALED) (AMPM | OCLOCK) TIMEZONE?", _HARD),
    Reject("clock time", "CLOCK TIMEZONE?", _HARD),
    Reject("clock time", "NUM&DIGITS (?= (RANGE | AND) NUM&DIGITS AMPM)", _HARD),
    Reject(
        "section, page or other label",
        f"(?<= LABEL | LABEL_CAP | HASH) ({_PLAIN} | {_WORDS} | ALNUM) (RANGE ({_PLAIN} | ALNUM))? {_MEASURED}",
        _HARD,
    ),
    Reject("phone number", "(?<= PHONEWORD) (COLON? PLUS? (OPEN? NUM&DIGITS CLOSE? HYPHEN?)+)", _HARD),
    Reject("phone number", "PLUS NUM&DIGITS (HYPHEN? OPEN? NUM&DIGITS CLOSE?){2,}", _HARD),
    Reject("phone number", "OPEN? NUM&DIGITS CLOSE? HYPHEN NUM&DIGITS HYPHEN NUM&DIGITS (?! UNIT | WORD)", 1),
    Reject("phone number or row of figures", f"{_PLAIN}&INT{{3,}} (?! PERCENT | UNIT | CURNAME | TIMEUNIT)", _HARD),
    Reject("phone number or code", "OPEN? LEADZERO CLOSE? (HYPHEN? NUM&DIGITS){0,4}", _HARD),
    Reject("decimal comma or list", "UNCLEAR"),
    Reject("street address", "NUM&INT&DIGITS CAP-MONTH-WEEKDAY{1,3} STREET", 1),
    Reject("version or numbered section", "DOTTED"),
    Reject("list marker", "OPEN NUM&INT&DIGITS CLOSE", -5),
    Reject("list marker", "^ NUM&INT&DIGITS (STOP | CLOSE) (?= .)", 1),
    Reject("footnote marker", "(?<= STOP | QUOTE | CLOSE) NUM&INT&DIGITS $", 1),
    Reject(
        "score",
        "NUM&INT&DIGITS-GROUPED (HYPHEN | DASH) NUM&INT&DIGITS-GROUPED (?! HYPHEN | PERCENT | UNIT)",
        -2,
    ),
    Reject("date or fraction with a stroke", "SLASH | SLASHFRACTION"),
    Reject("part of a name", "NUMNAME"),
    Reject("part of a name", "ALNUM"),
    Reject("part of a name", f"(?<= {_NAME}) NUM&INT-SCALED-GROUPED-YEAR", -1),
    Reject("part of a name", f"(?<= {_NAME}) NUM&WORDS&CAP", 1),
    Reject("part of a name", "(?<= DET-CAP | PREP-CAP | CONJ-CAP) NUM&WORDS&CAP CAP+", 1),
    Reject(
        "part of a name",
        f"(?<= .) {_PLAIN}&INT-YEAR ({_NAMED}){{1,3}} (?= PUNCT | PREP | CONJ | AUX | VERB | $)",
    ),
    Reject(
        "part of a name",
        "WORD-UNIT-TIMEUNIT-MONTH HYPHEN NUM&INT&DIGITS-YEAR (?! HYPHEN | PERCENT | UNIT | TIMEUNIT | CURNAME | WORD)",
    ),
    Reject("part of a name", "NUM&INT UNIT_AMBIGUOUS&GLUED&CAP", -3),
    Reject("pronoun or determiner", "ONE&WORDS HYPHEN WORD", 1),
)
EXAMPLES = (
    no("The bus leaves at 10:30 and again at 2.15pm."),
    no("Section 4 is on page 12, says version 3.1.2."),
    no("Call +44 20 7946 0000 or write to 12 Orchard Street."),
    no("The iPhone 14 is out, and they won 2-1."),
)
