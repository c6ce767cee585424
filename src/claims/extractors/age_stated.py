"""Ages that a sentence about a person states: "he is 34", "Ada Brook, 29", "a driver (52)", "going on thirty"."""

from claims.extractors._people import SLIGHT, is_hailed, is_name, is_noun, is_one, is_short_name, is_titled, years
from claims.extractors._quantity import quantity
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "age"
_FAR = 12  # places of a name or a noun phrase
_NOON = 12
_MOST_ELIDED = 4  # further people of one sentence whose ages need no verb
_CLOSES = ("COMMA", "AND", "SEMI", "STOP", "WHENWORD", "AT")  # behind the number of the second
_MEASURED = {"percentage", "money", "measurement"}
_GROWN = 16  # years from which a number beside a bare name is no score: "Hill was 38, Marsh 39"


def _stated(match: Match) -> Quantity | None:
    """As in "he is 34", "she's 34", "her son, who was only 10", "Ada Brook was 41 and Lena Holm 36": the verb's subject
    is a person.
    """
    at = match.lead(*SLIGHT)
    will = match.has(at, "YETBE") and (
        match.has(at - 1, "PERSONWILL") or (match.has(at - 1, "MODAL") and match.has(at - 2, "PERSONPRON"))
    )
    if will:  # "I'll be 31", "she will be 40 next year"
        return years(match)
    if match.has(match.stop, "AT", "IN"):  # "she was twelve at the time", but "our girl is 3 in the table"
        return years(match) if match.has(at, "BEFORM") and match.has(at - 1, "PERSONPRON") else None
    named = (is_name(match, at - 1) and _another(match)) or (is_short_name(match, at - 1) and _are_siblings(match))
    said = match.has(at, "BEFORM") and (is_one(match, at - 1) or named or _is_named_aside(match, at - 1))
    short = match.has(at, "POSS") and match.has(at - 1, "PERSONPRON")
    return years(match) if said or short or match.has(at, "PERSONBE") else None


def _is_named_aside(match: Match, at: int) -> bool:
    """Whether the name of the person meant ends with a comma at a place: "the driver, Ada Brook, | was 34"."""
    if not match.has(at, "COMMA") or not match.has(at - 1, "CAP"):
        return False
    at -= 1
    while match.has(at, "CAP"):
        at -= 1
    most = any(match.has(place, "AGEMOST") for place in range(at - _MOST_ELIDED, at))
    return match.has(at, "COMMA") and (most or (is_noun(match, at - 1) and not match.has(at - 1, "PLURAL", "ROLES")))


def _another(match: Match) -> bool:
    """Whether another full name with its number follows: what has two such names of one form is people."""
    first = match.stop
    while match.has(first, "COMMA", "AND", "SEMI"):
        first += 1
    return is_name(match, first + 1) and match.has(first + 2, "NUM")


def _are_siblings(match: Match) -> bool:
    """As in "Hill was 38, Marsh 39": another bare name, or somebody's kin, has the next number, and both are years of
    the grown; what has a unit in the sentence is no person.
    """
    first = match.stop
    while match.has(first, "COMMA", "AND", "SEMI"):
        first += 1
    kin = match.has(first, "POSSDET") and is_noun(match, first + 1)
    after = first + kin + 1 + match.has(first + kin + 1, "BEFORM")
    own = match.seq.numerals[after] if match.has(after, "NUM") else None
    apart = first > match.stop and (match.has(after + 1, *_CLOSES) or after + 1 == len(match.seq.tags))
    if (
        own is None
        or not apart
        or not (kin or is_short_name(match, first))
        or _MEASURED & match.seq.story.figures.keys()
    ):
        return False
    return "DECIMAL" not in own.tags and min(own.low, match.numerals()[0].low) >= _GROWN


def _when(match: Match) -> Quantity | None:
    """As in "we were 17 when the war began": a person's, since it fixes a time."""
    at = match.lead(*SLIGHT)
    at -= 2 if match.has(at, "BEENWORD") else match.has(at, "BEFORM")  # "he had been 17"
    named = match.has(at, "CAP") and not match.has(at, "PRON")
    return years(match) if named or is_one(match, at) or match.has(at, "PEOPLEPRON") else None


def _elided(match: Match, depth: int = 0) -> Quantity | None:
    """As in "39" of "Ada Brook was 33 and Lena Holm 39", "the girl is 13 and her brother 10"."""
    at = match.start - 1
    short = is_short_name(match, at) and match.numerals()[0].low >= _GROWN
    if not (short or is_name(match, at) or is_noun(match, at) or match.has(at, "PERSONPRON")) or depth > _MOST_ELIDED:
        return None
    while match.has(at, "CAP", "WORD", "DET", "POSSDET", "PERSONPRON") and at > match.start - _FAR:
        at -= 1
    if not match.has(at, "AND", "COMMA", "SEMI"):
        return None
    before = at - 1 - match.has(at - 1, "COMMA")
    other = Match(match.seq, before, before + 1)
    was = match.has(before - 1, "BEFORM", *SLIGHT) and not short
    stated = match.has(before, "NUM") and (_stated(other) or (was and _when(other)) or _elided(other, depth + 1))
    return years(match) if stated else None


def _of_each(match: Match) -> Quantity | None:
    """As in "his daughters are 9 and 11", "our boys were then 12, 9 and 4": of somebody's own, each a number."""
    at = match.start - 1
    while match.has(at, "COMMA", "AND", "NUM") and at > match.start - _FAR:
        at -= 1
    listed = match.start - 1 > at or match.has(match.stop, "AND") or match.has(match.stop + 1, "NUM")
    at -= match.has(at, "ADV")
    owned = match.has(at - 1, "PERSONNOUN") and match.has(at - 2, "POSSDET") and not match.has(at - 2, "ITS")
    return (
        years(match)
        if listed and owned and match.has(at, "BEFORM") and match.has(at - 1, "PLURAL", "AGEGROUP")
        else None
    )


def _child(match: Match) -> Quantity | None:
    """As in "a child of nine months", "a man of 40 years"."""
    if not (is_noun(match, match.start - 2) and match.has(match.start - 3, "A")):
        return None
    return quantity(match, match.meaning(match.stop - 1, "TIMEUNIT"), match.word(match.stop - 1))


def _going_on(match: Match) -> Quantity | None:
    """As in "she is going on thirty", "a boy of seven, going on eight": a person's, of whom else nothing is told."""
    at = match.start - 3
    if not match.has(match.start - 2, "GOING"):
        return None
    if match.has(at, "COMMA", "NUM"):
        at -= match.has(at, "COMMA")
        return years(match) if match.has(at, "NUM") and not match.has(at - 1, "DET") else None
    at -= match.has(at, "ADV")
    return years(match) if match.has(at, "PERSONBE") or _is_person(match, at) else None


def _is_person(match: Match, at: int) -> bool:
    """Whether a verb of being ends at a place, and its subject is a person: "she is", "he's", "Ada must be"."""
    if match.has(at, "POSS"):
        return match.has(at - 1, "PERSONPRON")
    at -= match.has(at, "YETBE") and match.has(at - 1, "MODAL")
    verb = match.has(at, "BEFORM", "MODAL")
    return verb and (is_one(match, at - 1) or match.has(at - 1, "PEOPLEPRON") or match.has(at - 1, "CAP"))


def _bracketed(match: Match) -> Quantity | None:
    """As in "a driver (52) was held", "Ada Brook (52), of Leem"; a name alone may have runs or votes in brackets."""
    at = match.start - 2
    if is_noun(match, at):
        return None if match.has(at, "PLURAL", "ROLES") else years(match)
    return years(match) if is_hailed(match, at, match.stop + 1) else None


def _opening(match: Match) -> Quantity | None:
    """As in "Now 75 and about to retire, he leaves", "Just 17, Ada Brook won": at the head of a sentence whose subject
    is a person; not "Only 12, he said, came".
    """
    found, comma = years(match), match.stop
    while comma < match.stop + _FAR and not match.has(comma, "COMMA"):
        comma += 1
    dotted = comma + 2 + match.has(comma + 2, "STOP")
    who = match.has(comma + 1, "PERSONPRON") or is_name(match, comma + 2) or is_titled(match, dotted)
    told = match.has(comma + 2, "CARRYVERB", "VERBED") and match.has(comma + 3, "COMMA")
    return found if match.start == 1 and found and found.low > _NOON and who and not told else None


def _closing(match: Match) -> Quantity | None:
    """As in "said Ada Brook, 29.", "her brother, Tom Brook, 29.": at the end of the sentence, behind the name of who
    speaks or is somebody's.
    """
    at = match.start - 2
    if not match.has(match.start - 1, "COMMA") or not match.has(at, "CAP"):
        return None
    while (match.has(at, "CAP") or _is_stop_of_title(match, at)) and at > match.start - _FAR:
        at -= 1
    at -= match.has(at, "COMMA")
    found = years(match)
    return found if found and found.low > _NOON and (match.has(at, "CARRYVERB") or is_noun(match, at)) else None


def _is_stop_of_title(match: Match, at: int) -> bool:
    """Whether a full stop belongs to a title before it, "Mrs. Hill"."""
    return match.has(at, "STOP") and match.has(at - 1, "PERSONTITLE")


_NUM = "NUM&INT-SCALED-YEAR-GROUPED"
_ENDS = "(?= PUNCT-HYPHEN | CONJ | $)"
RULES = (
    Rule(
        "age_stated",
        f"(?<= BEFORM | POSS | PERSONBE | YETBE | {' | '.join(SLIGHT)}) {_NUM} (HYPHEN APPROX_AFTER)?"
        " (?= PUNCT-HYPHEN | CONJ | RELDAY | ADV (PUNCT | $) | AT | IN | RELUNIT | GOING ON NUM"
        " | PERSONPRON-REL | POSSDET | $)",
        _stated,
        1,
    ),
    Rule(
        "age_stated",
        f"(?<= BEFORM | BEENWORD | ADV) {_NUM} (?= WHENWORD (PRON | DET | POSSDET | CAP | WORD-VERB-ED))",
        _when,
        2,
    ),
    Rule(
        "age_elided",
        f"(?<= CAP | PERSONNOUN | ROLE | ROLES | PERSONPRON) {_NUM} (?= PUNCT-HYPHEN | CONJ | WHENWORD | AT THE | $)",
        _elided,
        1,
    ),
    Rule("age_of_each", f"(?<= BEFORM | ADV) {_NUM} (?= AND {_NUM} {_ENDS} | COMMA {_NUM} (COMMA | AND))", _of_each, 1),
    Rule("age_of_each", f"(?<= COMMA | AND) {_NUM} {_ENDS}", _of_each, 1),
    Rule(
        "age_of_child",
        "(?<= OF) NUM-SCALED TIMEUNIT (?= PUNCT-HYPHEN-QUOTE | PREP | CONJ | AUX | VERB | $)",
        _child,
        2,
    ),
    Rule("age_going_on", f"(?<= ON) {_NUM} (?= PUNCT-HYPHEN | CONJ | PREP-OF | ADV | $)", _going_on, 1),
    Rule("age_bracketed", f"(?<= OPEN) {_NUM} (?= CLOSE)", _bracketed, 1),
    Rule("age_opening", f"(?<= ADV) {_NUM} (?= COMMA | AND)", _opening, 1),
    Rule("age_closing", f"(?<= COMMA) {_NUM} (?= STOP? $)", _closing, 1),
    Rule(
        "age_turned", f"(?<= TURN) {_NUM} (?= PUNCT-HYPHEN | PREP-OF | CONJ | RELUNIT | RELDAY | RELWORD | $)", years, 1
    ),
)
EXAMPLES = (
    eg("“I stopped,” said Ada Brook, ⟦29⟧.", value_low="29", unit="year"),
    eg("She met her brother, Tom Brook, ⟦29⟧.", value_low="29"),
    eg("Now ⟦28⟧ and free, Mr. Hill sued; Miss Holm was ⟦49⟧.", value_low="28"),
    eg("Now ⟦75⟧ and about to retire, he leaves.", value_low="75"),
    eg("Just ⟦17⟧, Ada Brook won; only 14 and a cook came.", value_low="17"),
    eg("Ada Brook (⟦46⟧), of Leem, won.", value_low="46"),
    eg("Ada Brook (⟦46⟧) said so.", value_low="46"),
    eg("They met when he was ⟦20⟧ and she ⟦18⟧.", value_low="20"),
    eg("The oldest of them, Ada Brook, is ⟦seventy-one⟧.", value_low="71"),
    eg("The driver, Ada Brook, was ⟦34⟧.", value_low="34"),
    no("The score at the break, Ada Brook said, was 34."),
    eg("“I stopped,” said Mrs. Brook, ⟦29⟧.", value_low="29"),
    eg("Hill was ⟦38⟧, Marsh ⟦39⟧ and Collins ⟦36⟧ when they flew.", value_low="38"),
    eg("Hill was ⟦38⟧, her husband ⟦39⟧; Marsh is ⟦61⟧ and Brook ⟦17⟧ at the moment.", value_low="38"),
    no("Hill was 12, Marsh 11; Turnout was 61, Leem 55; Leem won 38, Norden 39."),
    no("With 3% more, Leem was 31 and Norden 27."),
    eg("His daughters are ⟦9⟧ and ⟦11⟧; our boys were then ⟦12⟧, ⟦nine⟧ and ⟦4⟧.", value_low="9"),
    no("Her scores are 9 and 11; the workers are 20 and 30, its children 3."),
    no("Brook (46) and Hill (33) made a stand."),
    no("He left Baker Street, 29; a fair judge is one who listens."),
    eg("She was ⟦twelve⟧ at the time.", value_low="12"),
    eg("I'll be ⟦31⟧ in 2040, and she will be ⟦40⟧ next year.", value_low="31"),
    eg("She turned ⟦18⟧ in May; by the time he was ⟦30⟧ he had left, and when she was ⟦12⟧ her father died."),
    eg("Her son Tom, who was ⟦10⟧, stayed; she is nearly ⟦36⟧.", value_low="10"),
    eg("A child of ⟦nine months⟧ came; Hill was ⟦33⟧ when she left; children under ⟦12⟧ swim free.", value_low="9"),
    eg("A driver (⟦52⟧) was held with 14 workers (9).", value_low="52"),
    eg("She is going on ⟦thirty⟧; the boy is ⟦seven⟧, going on ⟦eight⟧, and she's going on ⟦90⟧.", value_low="30"),
    no("The band is going on thirty dates, and the number is going on 40."),
    no("A man of 20 years' standing met people of 30 years ago."),
    no("It was 12, they were 20 and he is 5 under par; a crew of 15, a team of 12 and a total of 8 fell at 20."),
    eg("She's ⟦eighty-one⟧! I'm ⟦44⟧, and her aunt is ⟦88⟧.", value_low="81", unit="year"),
    eg("Ada Brook was ⟦41⟧ and Silvia Marsh ⟦36⟧; her brother is ⟦seven⟧.", value_low="41"),
    eg("We were ⟦15⟧ when the mill closed; he had been ⟦17⟧ when war broke out.", value_low="15"),
    eg("The twins turned ⟦six⟧ last spring.", value_low="6"),
    no("It was 17 when measured, and at 25 it is low; the fee for a child is 12 and a population of 20 left."),
    no("The Reds won 12 games, the Blues nine and Orm City 4."),
    no("Consumer Confidence was 88; South Africa is 12, and Ghana 14."),
    no("The score was 21 and the target 30; Norway is 7 and Chile 9; the workers are 12."),
)
