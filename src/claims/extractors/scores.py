"""Scores of games and rounds of contests, which count nothing: "won 2-1", "287 for 6", "a last-16 tie"."""

from claims.extractors import _refusals
from claims.extractors._refusals import HARD, NAME, WHOLE
from claims.grammar import Reject, eg, no

KIND = "rejected"
_HOUR = "NUM&INT-SCALED-YEAR-GROUPED"

RULES = (
    Reject("score", "(?<= LEADOF) NUM&WORDS&INT TO NUM&WORDS&INT (?! PERCENT | POINT | PLURAL)", 1),
    Reject(
        "score",
        f"{WHOLE} (HYPHEN | DASH) {WHOLE} (?! HYPHEN | PERCENT | UNIT)",
        -2,
        _refusals.is_score,
    ),
    Reject(
        "score",
        f"(?<= {NAME}) {WHOLE} (HYPHEN | DASH) {WHOLE} (?= CAP&WORD | COMMA | STOP | PREP)",
        HARD,
        _refusals.is_score,
    ),
    Reject("score", f"(?<= {NAME}) {WHOLE} (CAP&WORD){{1,3}} {WHOLE} (?= PUNCT-HYPHEN | $)", 1),
    Reject("score", "(NUM&INT | QUANT) HYPHEN? (AGEBOUND | COMPARE) HYPHEN? PAR ((?<= PAR) NUM&INT&DAY)?"),
    Reject(
        "score", f"{WHOLE} HYPHEN {WHOLE} HYPHEN {WHOLE} (?= WORD-UNIT-TIMEUNIT)", 1, _refusals.is_glued
    ),  # "a 4-4-2 formation"
    Reject("score", f"{WHOLE} HYPHEN TO HYPHEN {WHOLE} (?= WORD-UNIT-TIMEUNIT)", 1, _refusals.falls),
    Reject("score", f"{WHOLE} HYPHEN QUANT", HARD, _refusals.is_glued),  # "14-all"
    Reject("score", f"{WHOLE} HYPHEN FOR HYPHEN {WHOLE}", HARD),
    Reject(
        "score",
        f"({_HOUR} FOR {WHOLE} | {WHOLE} FOR {_HOUR}) (?= PUNCT-HYPHEN | PREP | CONJ | ED | RELDAY | $)",
        1,
        _refusals.is_innings,
    ),
    Reject("score", f"{_HOUR} HYPHEN AGEBOUND (?= NUM | PUNCT-HYPHEN | PREP | $)", 1),  # "a 4-under 67"
    Reject("score", f"(?<= ON | AT) {_HOUR} AGEBOUND (?= PUNCT-HYPHEN | $)", 1),  # "at 12 under"
    Reject("round of a contest", "ENDWORD HYPHEN NUM&INT (?= WORD)", 2),
    Reject(
        "round of a contest",
        "(?<= ENDWORD) NUM&INT-SCALED (?= PUNCT-HYPHEN | PREP-OF | CONJ | $)",
        1,
        _refusals.is_round,
    ),
)
EXAMPLES = (
    no("It was 14-all at the break."),
    no("The iPhone 14 is out, and they won 2-1, or Rovers 3-1 Albion; the hosts made 287 for 6."),
    eg("They lost in the last 16 and the final four; he made 5 for 43, three for 41, a 4-under ⟦67⟧ at gate 14B."),
    no("They own a Galaxy 23, a Halo 4 and a Duster 2, won 2-1, and lost by a score of 2-3."),
    no("A 4-4-2 formation and a 5-to-4 decision made a 3-D film of sub-zero nights."),
)
