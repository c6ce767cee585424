"""Ordinals: a rank or place in a series that is no part of a date ("second-largest", "the 25th Summit")."""

from decimal import Decimal

from claims.grammar import Match, Reject, Rule, eg, no
from claims.model import Quantity

KIND = "ordinal"
_NEAR = 6  # places from "came" to "first"
_NEAR_RATE = 6  # places from "a second" back to the unit of what goes in one


def _place(match: Match) -> Quantity:
    numeral = match.seq.numerals[match.start]
    value = numeral.low if numeral else Decimal("".join(c for c in match.word(match.start) if c.isdigit()))
    return Quantity(value, value)


def _orders(match: Match) -> bool:
    """Whether "second" or "third" only tells one thing from another: "a second inspection will follow", "the second
    result surprised them"; no feat ("a third title"), none of a series ("was the third woman", "the second to sign",
    "the second fire in a week").
    """
    end, at = _noun_end(match), match.stop
    if _place(match).low not in _OTHERS or any(match.has(place, *_RANKED) for place in range(at, end)):
        return False
    if match.has(match.start - 1, "A"):
        within = match.has(end, "IN") and match.has(end + 2, "TIMEUNIT")
        deed = match.has(end, "TO") and match.has(end + 1, "VERB", "VERBNOUN")
        return not within and not deed and not match.has(end, "SINCE")
    told = match.has(end, "VERBED", "ED") and match.has(end + 1, "DET", "ADV", "NUM", "PRON")
    return not _named_one(match) and (told or end >= len(match.seq.tags) or match.has(end, "AUX", "PUNCT"))


def _stands_in(match: Match) -> bool:
    """Whether a small one stands for a thing told before: "the first, in Leem, cost less"."""
    return _place(match).low <= _SMALL and not _named_one(match) and _is_alone(match)


def _is_per(match: Match) -> bool:
    """Whether a measured amount stands before, of which so much goes in a second."""
    before = range(max(match.start - _NEAR_RATE, 0), match.start - 1)
    return any(match.has(at, "UNIT") and match.has(at - 1, "NUM") for at in before)


def _is_alone(match: Match) -> bool:
    """Whether no other place shares its noun: "the first and second rounds", "the third and final day"."""
    before, after = match.start - 1, match.stop
    while match.has(after, *_JOINTS):
        after += 1
    shared = after > match.stop and match.has(after, "ORD", "ENDWORD")
    return not shared and not (match.has(before, *_JOINTS) and match.has(before - 1, "ORD"))


def _opens_name(match: Match) -> bool:
    """As in "First Solar", "by First Call": with no article before, where not all words have a capital, and no series
    is named ("Second World Congress").
    """
    at = match.stop
    while match.has(at, "CAP") and not match.has(at, "NAMEHEAD"):
        at += 1
    small = any("CAP" not in own and "WORD" in own for own in match.seq.tags)
    return small and not match.has(at, "NAMEHEAD", "MONTH", "QUARTERWORD", "HALFWORD")


def _is_first(match: Match) -> bool:
    """As in "many patients first see a healer", "he must first pay"."""
    return _place(match).low == 1


def _lists(match: Match) -> bool:
    """Whether it opens a clause: "but second, we"; "ended the season sixth, a point up" is a rank."""
    opens = match.start == 0 or match.has(match.start - 1, "PUNCT", "CONJ", "ADV", "PRON")
    return opens or _is_first(match)


def _goes_first(match: Match) -> bool:
    """As in "prices first", "call on women first"; but "crossed the lines first" is a rank."""
    named = match.start > 1 and match.has(match.start - 1, "CAP")
    return _is_first(match) and not named and not match.has(match.start - 2, "THE", "POSSDET")


def _comes_before(match: Match) -> bool:
    """Whether "first" at the end of a clause says what is done before all else: "they take them first", "it must be
    loaded first", "put it in the fridge first"; no place in a race or a list: "came home first, Orm second".
    """
    last, near = match.start - 1, range(max(match.start - _NEAR, 0), match.start)
    ranked = any(match.has(at, *_PLACED) for at in near)
    others = (one for one in match.seq.numerals[match.stop : match.stop + _NEAR] if one is not None)
    if (
        ranked
        or any("ORD" in one.tags and one.low > 1 for one in others)
        or not _is_first(match)
        or match.has(last, "SUPERLATIVE", "CAP", "NUM")
    ):
        return False
    if match.has(last, "PRON"):
        return not match.has(last, "PERSONREF", "REL")
    led = match.has(last - 1, "MODAL", "TO", "NEG") or (match.has(last, "ED", "VERBED") and match.has(last - 1, "AUX"))
    within = any(match.has(at, "THE", "A", "POSSDET") for at in range(last - 3, last))
    return led or (within and not match.has(last, "VERBED", "ED", "ADV", "PREP") and last > _NOUN)


def _is_glued(match: Match) -> bool:
    return " " not in match.words(match.start, match.stop)


def _noun_end(match: Match) -> int:
    """The place behind the words right after the ordinal."""
    at = match.stop
    while at < match.stop + _NOUN and match.has(at, "WORD") and not match.has(at, *_NO_NOUN):
        at += 1
    return at


def _named_one(match: Match) -> bool:
    """Whether somebody or something is said to be it: "was the third", "became the second"."""
    return match.has(match.start - 2, "BEFORM", "CAREERVERB")


_OTHERS = frozenset({Decimal(2), Decimal(3)})
_SMALL = 5  # a larger one is a place in a series
_NOUN = 5  # words
_RANKED = ("FEATNOUN", "MINORORD", "CAP", "WEEKENDWORD")
_NO_NOUN = ("AUX", "PREP", "ADV", "VERBED")
_PLACED = ("COURSENOUN", "RACENOUN", "RANKWORD", "RACEVERB", "PASSVERB", "FINISHWORD")
_JOINTS = ("COMMA", "AND", "OR")
_NAMED = "(?= HYPHEN? (WORD-VERB | WORD&VERBNOUN | QUOTE | NUM))"
RULES = (
    Rule("rank", "(ORD | ORDDIGITS) HYPHEN? (SUPERLATIVE (?! HYPHEN))", _place),
    Rule("rank", "(ORD | ORDDIGITS) HYPHEN? QUANT&SUPERLATIVE HYPHEN? WORD-PLURAL-VERB (?= WORD | CAP)", _place, 1),
    Rule(
        "place",
        f"(?<= DET | POSS | CAP-PRON | OF | PREP | AND | OR | ADV | COMMA) (ORD-TIMEUNIT | ORD (?= WORD)) {_NAMED}",
        _place,
    ),
    Rule("place_digits", "ORDDIGITS", _place),
    Rule("place_large", "(?<! PER) ORD-ONE", _place, weight=-2),
    # As in "the first months of the war".
    Reject("a word that only orders", "ORD (?= SEVERAL? TIMEUNIT&PLURAL OF)", 1, _is_alone),
    Reject("pronoun or determiner", "ORD (?= ONE&WORDS (PUNCT-HYPHEN | VERB | VERBED | ED | AUX | CONJ | $))", 1),
    Reject("a word that only orders", "ORD (?= VERB-VERBNOUN | ED)", weight=-1),
    Reject("a word that only orders", "(?<= VERBNOUN) ORD-TIMEUNIT (?= TO)", 1),  # "I turn first to work"
    Reject("pronoun or determiner", "(?<= THE | A) ORD (?= WORD)", 1, _orders),
    Reject(
        "pronoun or determiner",
        "(?<= THE) ORD (?= PUNCT-HYPHEN | AUX-TO | CONJ-SINCE | ONE | $)",
        1,
        _stands_in,
    ),
    Reject(
        "pronoun or determiner",
        "(?<= A | EVERY | EACH | SINGLE) ORD&TIMEUNIT (?= PUNCT-HYPHEN | CONJ | TO | OF | $)",
        1,
        _is_alone,
    ),  # "9 pulses a second"
    Reject("pronoun or determiner", "(?<= A) ORD&TIMEUNIT (?= PREP)", 1, _is_per),  # "9 tons of fuel a second for"
    Reject("a word that only orders", "(?<= NUM) ORD (?= CONJ | PUNCT-HYPHEN | $)", 1),  # "dial 999 first"
    Reject("a word that only orders", "(ORD | ORDDIGITS) HYPHEN TIMEUNIT (?! OLD)", 1),  # "first-year pupils"
    Reject(
        "list marker",
        "(?<! DET | POSS | VERB | ED | WASBE) ORD (?= COMMA | COLON) | ^ ORD (?= STOP | DASH)",
        holds=_lists,
    ),
    Reject("part of a name", "(?<= THE | POSS) ORD&CAP-UPPER (?= PUNCT-HYPHEN | PREP-OF | CONJ | AUX | $)"),
    Reject("a word that only orders", "ORD (?= NUM-YEAR (WORD | TIMEUNIT | UNIT))", 1),  # "the first four ships"
    Reject("a word that only orders", "(?<= THE) ORD (?= NUM&INT-YEAR-ONE (PUNCT-HYPHEN | CONJ | $))", 1, _is_first),
    Reject("a word that only orders", "(?<= EVERY) (ORD | ORDDIGITS) (?= TIMEUNIT | WEEKDAY | DAYPART)", 1),
    # As in "third-party", but not "first-ever".
    Reject("a word that only orders", "(ORD | ORDDIGITS) HYPHEN WORD-SUPERLATIVE-ED-EXTREME-TIMEADJ", 1, _is_glued),
    Reject("a word that only orders", "(ORD | ORDDIGITS) HYPHEN ED", -1),
    Reject("a word that only orders", "ORD HYPHEN NAMINGED", 1),  # "the first-named"
    Reject("a word that only orders", "(^ | (?<= QUOTE | COMMA | SEMI | STOP | AND)) ORD (?= WORD? PRON)", 1),
    Reject(
        "a word that only orders",
        "(?<= PRON | PLURAL | MODAL | CAP-DET-POSSDET) ORD (?= VERB | VERBNOUN-PLURAL | VERBED | AUX)",
        1,
        _is_first,
    ),
    Reject("a word that only orders", "(?<= COMMA) ORD (?= VERBED)", 1, _is_first),  # "Orm, which …, first met"
    Reject("a word that only orders", "(?<= PLURAL-VERBED) ORD (?= PUNCT-HYPHEN | $)", 1, _goes_first),
    Reject("a word that only orders", "(?<= WORD | PRON) ORD (?= PUNCT-HYPHEN | CONJ | $)", 1, _comes_before),
    Reject("part of a name", "(?<! DET | POSSDET | POSS) ORD&CAP-UPPER (?= CAP&WORD)", 1, _opens_name),
    Reject("pronoun or determiner", "(?<= A) ORD (?= PUNCT-HYPHEN | PREP-OF | CONJ | RELUNIT | $)", 1, _is_first),
    Reject("part of a name", "(?<= A) ORD&CAP (?= PUNCT-HYPHEN | PREP | CONJ | $)", 1),  # "she took a First"
    Reject("street address", "(ORD&CAP | ORDDIGITS) STREET&CAP", 1),
    Reject(
        "street address", "(ORD&CAP | ORDDIGITS) (?= (AND | OR | COMMA) (ORD | ORDDIGITS | CAP) STREET&CAP&PLURAL)", 1
    ),
    Reject("part of a name", "ORDDIGITS STROKE ORDDIGITS (?= CAP)", 1),  # "the 2nd/5th Rifles"
)
EXAMPLES = (
    no("It will spend $9bn over 20 years, $4bn of it over the first five."),
    no("I turn first to work, and write in third person."),
    eg("She is the ⟦third⟧ person to hold the post.", value_low="3"),
    no("It burns 9 tons of fuel a second for two minutes."),
    eg("They ended the season ⟦sixth⟧, a point behind; but first, they lost.", value_low="6"),
    no("Many victims first see a healer. First we got nervous, second we got lazy; he must first be told."),
    no("First game we lost, and second game we won."),
    eg("It has the ⟦first⟧-ever hall."),
    no("It asked First Solar, which by First Call has 5 per cent."),
    no("Of the two lakes the first-named is the deeper, as in the first few weeks of the war."),
    no("Orm, which makes paint, first approached Leem over a first mortgage and first preference shares."),
    no("Prices first."),
    no("They take them first and put the milk in the fridge first; it must be loaded first, so we should eat first."),
    eg(
        "She did finish the race ⟦first⟧ and could finish ⟦first⟧ and was placed ⟦first⟧; she crossed the line ⟦first⟧."
    ),
    eg("They saw the Reds come home ⟦first⟧ and the Blues ⟦second⟧; she may go ⟦first⟧, he ⟦third⟧."),
    no("She took a first in botany, then a double first from Leem; it was a first for the town."),
    no("It lies between 96th and 110th Streets; Fifth and Madison Avenues are shut."),
    no("She took a First in law, at the shop in Eighth Avenue, with the 3rd/9th Rifles and a first-time buyer."),
    eg("Leem came ⟦first⟧, Orm ⟦second⟧; the ⟦third⟧-placed boat sank.", value_low="1"),
    eg("It led for a ⟦second⟧ weekend.", value_low="2"),
    eg("It was the ⟦first⟧ nation to sign.", value_low="1"),
    eg("The ⟦second-largest⟧ party met for its ⟦25th⟧ summit.", value_low="2"),
    eg("She won a ⟦third⟧ term in the ⟦second⟧ fire in a week, the ⟦third⟧ city to burn, and was the ⟦second⟧ woman."),
    no("A second car costs more, the second result surprised us, and the first, in Leem, cost less. Dial 999 first."),
    no("First-year pupils from third countries send 90 parcels a second, and a second blow to the town is near."),
    eg("It was a ⟦second⟧-straight loss.", value_low="2"),
    eg("He won a ⟦third⟧ straight game, and the first of them was hard.", value_low="3"),
    eg("It was his ⟦1,000th⟧ goal.", value_low="1000"),
    eg("He led the ⟦first⟧ and ⟦second⟧ rounds, won the ⟦second⟧, ⟦third⟧ or ⟦fifth⟧ game and the ⟦third⟧ and last."),
    eg("She came ⟦third⟧, was ⟦second⟧, and the town's ⟦sixth⟧, is planned.", value_low="3"),
    eg("Its ⟦20 millionth⟧ visitor sent the town's ⟦hundred thousandth⟧ parcel.", value_low="20000000"),
    eg("It was the ⟦14th⟧ quarter of growth running, and the ⟦fifth⟧ quarter in a row.", value_low="14"),
    no("The first four ships sank; every fourth Sunday and every second night they dance."),
    no("It was over in a split second, as every second counts; each second, every single second of it."),
    no("First, we must act; second, we must wait."),
    no("Third. We must act, with the silver laid down per second."),
    no("Karl the Eighth heard Brahms's Fourth."),
    no("I first met him there. The first one broke, as did the second one."),
)
