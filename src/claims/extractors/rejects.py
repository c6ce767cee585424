"""Numerals that are no claims: clock times, phone numbers, labels, versions, scores, names. What the ledger is told."""

from claims.grammar import Match, Reject, no

KIND = "rejected"
_HARD = 10  # wins over any longer reading
_PLAIN = "NUM&DIGITS-SCALED-GROUPED"  # a number as labels have it
_WORDS = "NUM&WORDS&INT-SCALED"
_MEASURED = "(?! PERCENT | UNIT | CURNAME)"
_NAME = "CAP&WORD-ADV-VERB"  # closed words ("Not", "Fewer than") are no WORD: no names at the head of a sentence
_HOUR = "NUM&INT-SCALED-YEAR-GROUPED"
_WHOLE = "NUM&INT&DIGITS-SCALED-GROUPED"
_NAMED = "CAP&WORD-UNIT-UNIT_AMBIGUOUS-CURADJ-CURCODE-MONTH"
_GOES_ON = "(?= DET | PRON | PREP | CONJ | AUX | CAP | PUNCT-HYPHEN-PERCENT | $)"
_CODE_SIGNS = frozenset("+:_")
_NOTES = 1000  # a text has fewer notes


def _raised(match: Match) -> bool:
    """Whether the figure stands right on the mark that ends a word, as a raised one does when its height is lost:
    "up 4 per cent,7 the agency says", but "No.5" and "10:30,7".
    """
    text, start = match.seq.text, match.seq.tokens.starts[match.seq.first[match.start]]
    words = text[max(start - 4, 0) : start - 1]
    return match.numerals()[0].high < _NOTES and words.isalpha() and words.islower() and len(words) > 2  # noqa: PLR2004 - letters


def _unopened(match: Match) -> bool:
    """Whether a bracket closes that nothing opened, as in "1) … and 2) …"."""
    places = range(match.start)
    return sum(match.has(at, "OPEN") for at in places) <= sum(match.has(at, "CLOSE") for at in places)


def _in_code(match: Match) -> bool:
    """Whether the number goes on from something before it, as in "U+210F", "4B:5F"."""
    start = match.seq.tokens.starts[match.seq.first[match.start]]
    return match.seq.text[start - 1 : start] in _CODE_SIGNS


def _is_glued(match: Match) -> bool:
    return " " not in match.words(match.start, match.stop)


RULES = (
    Reject("clock time", "(CLOCK | NUM&DIGITS-SCALED) (AMPM | OCLOCK) TIMEZONE?", _HARD),
    Reject("clock time", "CLOCK TIMEZONE?", _HARD),
    Reject("clock time", "NUM&DIGITS&INT-SCALED TIMEZONE", _HARD),
    Reject("clock time", "(?<= NUMDATE) ALNUM (COLON (CLOCK | NUM&DIGITS | LEADZERO))?", _HARD + 1),
    Reject("clock time", "NUM&DIGITS (?= (RANGE | AND) NUM&DIGITS AMPM)", _HARD),
    Reject("clock time", f"(FRAC | QUARTERWORD-PLURAL | {_WORDS}) PASTHOUR {_HOUR} (?! WORD)", _HARD),
    Reject("clock time", f"(A? QUARTERWORD-PLURAL | FRAC) TO {_HOUR}&WORDS (?= PUNCT | PREP | CONJ | AUX | $)", _HARD),
    Reject(
        "section, page or other label",
        f"(?<= LABEL | LABEL_CAP | HASH) ({_PLAIN} | {_WORDS} | ALNUM) GLUED? (RANGE ({_PLAIN} | ALNUM))? {_MEASURED}",
        _HARD,
    ),
    Reject(
        "section, page or other label",
        f"(?<= LABEL&PLURAL) {_PLAIN} ((COMMA | AND | OR | COMMA AND | RANGE) {_PLAIN})+ {_MEASURED}",
        _HARD,
    ),
    Reject("section, page or other label", "(?<= LABEL_CAP) NUM&DIGITS&SCALED (?= PUNCT | $)", _HARD),  # "Flat 3B"
    Reject("phone number", "(?<= PHONEWORD) (COLON? PLUS? (OPEN? NUM&DIGITS CLOSE? HYPHEN?)+)", _HARD),
    Reject("phone number or code", "(?<= CALLWORD) NUM&INT&DIGITS-SCALED-GROUPED (?= PUNCT | PREP | CONJ | $)", _HARD),
    Reject("phone number", "PLUS NUM&DIGITS (HYPHEN? OPEN? NUM&DIGITS CLOSE?){2,}", _HARD),
    Reject("phone number", "OPEN? NUM&DIGITS CLOSE? HYPHEN NUM&DIGITS HYPHEN NUM&DIGITS (?! UNIT | WORD)", 1),
    Reject("phone number or row of figures", f"{_PLAIN}&INT{{3,}} (?! PERCENT | UNIT | CURNAME | TIMEUNIT)", _HARD),
    Reject("phone number or code", "OPEN? LEADZERO CLOSE? (HYPHEN? NUM&DIGITS){0,4}", _HARD),
    Reject("phone number or code", "(NUM&INT&DIGITS HYPHEN){1,3} LEADZERO", _HARD),
    Reject("decimal comma or list", "UNCLEAR"),
    Reject(
        "size without a unit",
        "NUM&DIGITS (TIMESX NUM&DIGITS)+ (?! TIMESX | HYPHEN? (UNIT | UNIT_AMBIGUOUS))",
        _HARD,
        _is_glued,
    ),
    Reject("street address", "NUM&INT&DIGITS CAP-MONTH-WEEKDAY{1,3} STREET", 1),
    Reject("version or numbered section", "DOTTED"),
    Reject("list marker", "OPEN NUM&INT&DIGITS-YEAR CLOSE", -5),
    Reject("footnote marker", "(?<= STOP | QUOTE | WORD) SQUARE NUM&INT&DIGITS-YEAR CLOSE", 1),
    Reject("footnote marker", f"(?<= STOP | COMMA | SEMI | QUOTE | CLOSE) {_WHOLE} {_GOES_ON}", _HARD, _raised),
    Reject("list marker", "^ NUM&INT&DIGITS (STOP | CLOSE) (?= .)", 1),
    Reject("list marker", "NUM&INT&DIGITS-SCALED-GROUPED-YEAR CLOSE", 1, _unopened),
    Reject("footnote marker", "(?<= STOP | QUOTE | CLOSE) NUM&INT&DIGITS $", 1),
    Reject(
        "score",
        "NUM&INT&DIGITS-GROUPED (HYPHEN | DASH) NUM&INT&DIGITS-GROUPED (?! HYPHEN | PERCENT | UNIT)",
        -2,
    ),
    Reject("score", f"(?<= {_NAME}) {_WHOLE} (HYPHEN | DASH) {_WHOLE} (?= CAP&WORD | COMMA | STOP | PREP)", _HARD),
    Reject("score", f"{_WHOLE} HYPHEN FOR HYPHEN {_WHOLE}", _HARD),
    Reject("set phrase or name", "NUM&INT&DIGITS PLUS NUM&INT&DIGITS", 1, _is_glued),  # "5+1"
    Reject("pronoun or determiner", "(?<= THE) ORD (?= OF PRON)", 1),
    Reject("score", f"{_WHOLE} FOR {_WHOLE}&DAY (?= PUNCT-HYPHEN | $)", 1),  # runs for wickets
    Reject("round of a contest", "ENDWORD HYPHEN NUM&INT (?= WORD)", 2),
    Reject("date or fraction with a stroke", "SLASH | SLASHFRACTION"),
    Reject("set phrase or name", "NUMNAME"),
    Reject("set phrase or name", "(?<= AT) ONE&WORDS POINTWORD", _HARD),
    Reject("list marker", "ORDADV"),
    Reject("footnote marker", "SUPERSCRIPT"),
    Reject("digits of another script", "OTHERDIGITS"),
    Reject("part of a name", "ALNUM"),
    Reject("part of a name", "NUM&DIGITS STOP DOMAIN", _HARD, _is_glued),
    Reject("part of a name", f"(?<= {_NAME}) NUM&INT-SCALED-GROUPED-YEAR", -1),
    Reject("part of a name", f"(?<= {_NAME}) NUM&WORDS&CAP", 1),
    Reject("part of a name", "(?<= DET-CAP | PREP-CAP | CONJ-CAP) NUM&WORDS&CAP CAP+", 1),
    Reject(
        "part of a name",
        f"(?<= .) {_PLAIN}&INT-YEAR ({_NAMED}){{1,3}} (?= PUNCT | PREP | CONJ | AUX | VERB | $)",
    ),
    Reject(
        "part of a name",
        "(?<= WORD-UNIT-TIMEUNIT-MONTH) HYPHEN NUM&INT&DIGITS-YEAR "
        "(?! HYPHEN | PERCENT | UNIT | TIMEUNIT | CURNAME | WORD)",
    ),
    Reject("part of a name", "NUM&INT UNIT_AMBIGUOUS&GLUED&CAP", -3),
    Reject("part of a name", "NUM&INT UNIT_AMBIGUOUS&GLUED&CAP", _HARD, _in_code),
    Reject("pronoun or determiner", "ONE&WORDS HYPHEN WORD", 1),
)
EXAMPLES = (
    no("The bus leaves at 10:30 and again at 2.15pm."),
    no("Section 4 is on page 12, says version 3.1.2."),
    no("Call +44 20 7946 0000 or write to 12 Orchard Street."),
    no("The iPhone 14 is out, and they won 2-1, or Rovers 3-1 Albion; the hosts made 287 for 6."),
    no("A last-16 tie against the ftse 100 side starts at 1145 GMT."),
    no("The 5+1 talks went on while he shot 7-for-7; see doi:10.1038/s41586-022-0123-4 on half-life."),
    no("Meet at half past six or a quarter to nine, at Flat 3B, and call 101, 555-0123 or 1-800-555-0134."),
    no("Costs fell.[3] Wages rose,7 the agency says, as did deaths³ among the young.¹²"),
    no("See sections 3, 4 and 7, pp. 112–119, and Resolutions 1 to 9."),
    no("The signs are U+210F and 4B:5F:7C."),
    no("It says 1) that, and 2 ) this; TLS1.3 and J1149.5+6663 are names."),
    no("The founders of 512.org and 99.com met."),
    no("The 5G network and the 10G link work."),
    no("At one point they left the 4x4 at 07.45, by a 1920x1080 or 1024×768 screen marked 0x80."),
    no("They write 1.234,5 or 1 234,5, ２５ and ٢٥. Thirdly, they stop."),
)
