"""Money by its noun or verb alone, in the currency told last, "losses of ¥3bn, against a 7 billion loss", "on sales of
$54m a profit of 2 million", "has lent 3 billion"; or by what it was before, "earned 30 million, up from $20 million".
"""

from claims.extractors._elided import END, LIMITS, alike
from claims.extractors._quantity import quantity
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "money"
_FIRM = 10  # wins over a longer count of "losses"
_NEAR = 5  # places from a sum to the funds that it is of
_FAR = 6  # places from a noun to its sum
_TIES = "OF BEFORM AT TO BY FROM".split()
_SIGNS = ("CURSIGN", "CURCODE")
_PARTICLES = ("IN", "OUT", "UP", "ADV")  # "chipped in", "paid back"
_BEHIND_VERB = ("MONEYVERB", "FOR", "OF", *_PARTICLES)
_ALIKE = 10  # the one is at most so many times the other
_END = "(?= PUNCT-HYPHEN | PREP-OF | CONJ | AUX | ADV | A | REL | $)"
_WALLS = "COMMA SEMI STOP COLON REL NUM PLURAL".split()  # between a noun and its sum, but for "costs" itself


def _in_last(match: Match) -> Quantity | None:
    """The number in the currency of the last sum, if that was one of whole pounds or dollars."""
    told = match.seq.story.sum
    if told is None or not isinstance(told.value, Quantity) or not told.value.unit.isupper():
        return None
    return quantity(match, told.value.unit, told.value.unit_text)


def _ends_at(match: Match, at: int) -> bool:
    """Whether the last sum stands right before a place: "costs crept to 2.1m | FROM 1.9m"."""
    told, seq = match.seq.story.sum, match.seq
    return told is not None and at > 0 and told.span.end == seq.tokens.ends[seq.first[at] - 1]


def _of_noun(match: Match) -> Quantity | None:
    """As in "a profit of 2 million", "debt had risen to about 3bn": the nearest noun before is one of money."""
    at = match.start - 1
    while match.has(at, *LIMITS) and not match.has(at, *_TIES):
        at -= 1
    if not match.has(at, *_TIES):
        return None
    if match.has(at, "FROM", "TO") and _ends_at(match, at):
        return _in_last(match)
    for place in range(at - 1, max(at - _FAR, -1), -1):
        if match.has(place, "MONEYNOUN"):
            return _in_last(match)
        if match.has(place, *_WALLS):
            return None
    return None


def _of_verb(match: Match) -> Quantity | None:
    """As in "chipped in 267 million", "was sold for 12 million", where a sum was told last."""
    at = match.lead(*LIMITS)
    if match.has(at, "OF") and match.has(at - 1, "TALLYNOUN") and match.has(at - 2, "A"):
        at -= 3  # "spent | a total of | 3 billion"
    asked = match.has(at, "FOR") and match.has(at - 1, "MONEYFOR")
    paid = match.has(at, "IN", "UP") and match.has(at - 1, "MONEYIN")
    paid = paid or match.has(at - match.has(at, *_PARTICLES), "MONEYVERB")
    told = (asked or paid) and match.seq.story.figure is not None  # no count of things since
    return _in_last(match) if told else None


def _of_funds(match: Match) -> Quantity | None:
    """As in "175 million of the new money"."""
    funds = any(match.has(at, "MONEYNOUN") for at in range(match.stop + 1, match.stop + _NEAR))
    return _in_last(match) if funds else None


def _from_former(match: Match) -> Quantity | None:
    """As in "earned 30 million, up from about 20 million dollars": in the currency of what it was."""
    at = match.stop
    while not match.has(at, *_SIGNS, "CURNAME"):
        at += 1
    former = next(n for n in match.seq.numerals[at - 1 : at + 2] if n is not None)
    alikes = alike(match.numerals()[0].low, former.low, _ALIKE)
    return quantity(match, match.meaning(at, *_SIGNS, "CURNAME"), match.word(at)) if alikes else None


RULES = (
    Rule(
        "money_from_former",
        "NUM&SCALED (?= (PREP-OF (WORD | DET | POSSDET){1,4}){0,2} COMMA (UP | DOWN) FROM"
        f" ({' | '.join(LIMITS)})? ((CURSIGN | CURCODE) NUM | NUM CURNAME))",
        _from_former,
    ),
    Rule(
        "money_of_noun",
        "(?<= A | POSSDET | POSS | MORE_THAN | APPROX) NUM&SCALED"
        " (?= (WORD-PLURAL-UNIT-CURNAME-MONEYNOUN){0,2} MONEYNOUN-PLURAL (?! WORD))",
        _in_last,
        _FIRM,
    ),
    Rule("money_of_funds", "NUM&SCALED (?= OF)", _of_funds, 1),
    Rule("money_of_noun", f"(?<= {' | '.join((*_TIES, *LIMITS))}) NUM&SCALED {_END}", _of_noun, 1),
    Rule(
        "money_of_verb",
        f"(?<= {' | '.join((*_BEHIND_VERB, *LIMITS))}) NUM&SCALED ({END} | (?= OF PRON))",
        _of_verb,
    ),
)
EXAMPLES = (
    eg("Losses are put at ⟦3.1 billion yen⟧, against a ⟦7 billion⟧ loss in 1999.", value_low="3100000000", unit="JPY"),
    eg("On a turnover of ⟦$54m⟧ it made a profit of ⟦2 million⟧, and debt rose to about ⟦9 million⟧.", unit="USD"),
    eg("Sales rose to ⟦£4.2m⟧ while costs crept up to ⟦2.1m⟧ from ⟦1.9m⟧.", value_low="4200000"),
    eg("It earned ⟦316 million⟧ in operating income, up from about ⟦200 million dollars⟧.", value_low="316000000"),
    eg("Turnover was ⟦31 million⟧, down from ⟦$40 million⟧; it drew 3 million people, up from ⟦£2m⟧.", unit="USD"),
    eg("Its bill was ⟦€1.6bn⟧, to which we chipped in ⟦267 million⟧; it has lent ⟦90 million⟧ of it.", unit="EUR"),
    eg("It has ⟦$10bn⟧; we call for ⟦1.3 trillion⟧ a year and ⟦175 million⟧ of the new money is for Orm.", unit="USD"),
    eg("It sold ⟦$3 billion⟧ of bonds after seeking a total of ⟦4.7 billion⟧.", unit="USD"),
    no("The fund served a total of 9 million."),
    eg("It had debt of ⟦$15 million⟧ compared to equity of ⟦28.9 million⟧.", unit="USD"),
    eg("It cost ⟦$5 million⟧ and drew 2 million; then 3 of us paid 4 million.", unit="USD"),
    no("It made a 7 billion loss, and a profit of 2 million."),
    no("In a city of 2 million the bill, of 3 million pages, was read; costs rose for 2 million of them."),
)
