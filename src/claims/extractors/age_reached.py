"""Ages at which something befell somebody: "at 16 she left", "he died at 90", "by 30 she sailed", "a girl of 15", "they
live to 80". What stands at a number may as well be an hour, a price or a level.
"""

from claims.extractors._people import SLIGHT, is_name, is_noun, years
from claims.extractors.clock_times import is_done_at
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "age"
_FAR = 12  # places from a career's verb to the age
_BACK = 24  # places from "at 24, …" to the "at 16 she" before it
# What may stand after a verb of one's life.
_WHERE_AND_WHEN = ("WORD", "CAP", "UP", "DET", "POSSDET", "PREP", "ADV", "NUM", "MONTH", "COMMA", "RELUNIT")
_NOON, _LAST_HOUR = 12, 24
_AT_LEAST_SCHOOLED = 6  # years of who leaves school; a day of it ends earlier in the afternoon
_AT_SCHOOL = 14  # years at which few have a trade yet: "a captain of 12" has a crew


def _at_or_of(match: Match) -> Quantity | None:
    """As in "died at 90", "died, at 84, on 3 March", "die before 70", "a girl of 15", "boys of 13"; but "a mother of
    three".
    """
    at, found = match.start - 1, years(match)
    if match.has(at, "AT", "BEFORE"):
        lived = at - 1 - match.has(at - 1, "COMMA")
        died = match.has(lived, "LIFEVERB") and not match.has(lived - 1, "THE") and not match.has(match.stop, "PREP")
        return found if died else None
    of_age = match.has(at - 1, "PERSONNOUN") or (found is not None and found.low > _AT_SCHOOL)
    person = is_noun(match, at - 1) and not match.has(at - 1, "PARENT")
    several = match.has(at - 1, "PLURAL") and match.has(at - 2, "AUX", "PREP")  # "there are boys of 13"
    return found if person and of_age and (several or match.has(at - 2, "A", "WORD")) else None


def _in_career(match: Match) -> Quantity | None:
    """As in "she left school at 14", "he died on 3 May at 90": a step of a person's life, and no hour of the day, which
    the end of one's schooling is at no age: "Hill left school at nine".
    """
    at, found = match.start - 2, years(match)
    while at > match.start - _FAR and match.has(at, *_WHERE_AND_WHEN) and not match.has(at, "CAREERVERB", "LIFEVERB"):
        at -= 1
    owned = match.has(match.start - 3, "ORDWORD", "ENDWORD") and match.has(match.start - 4, "POSSDET")
    if owned and not match.has(match.start - 4, "ITS"):  # "had her first child at 19"
        return found if found and found.low > _NOON else None
    if match.has(at, "CAREERVERB") and match.has(at + 1, "SCHOOLNOUN"):
        return found if found and found.low >= _AT_LEAST_SCHOOLED else None
    if match.has(at, "LIFEVERB"):
        # "put the death toll at 41", "put the dead at 41"
        tallied = match.has(at + 1, "TALLYNOUN", "RATE") or match.has(at - 1, "THE")
        return found if found and found.low > _NOON and not tallied else None
    aged = "age" in match.seq.story.figures  # "who is 91, joined up at 17"
    who = aged or match.has(at - 1 - match.has(at - 1, "ADV"), "PERSONPRON")
    return found if match.has(at, "CAREERVERB") and who and found and found.low > _NOON else None


def _struck_down(match: Match) -> Quantity | None:
    """As in "polio at six left her with a limp", "a stroke at 54 ended his career": what befell somebody."""
    whose = range(match.stop + 1, match.stop + 3)
    ill = match.has(match.start - 2, "ILLNESS")
    return years(match) if ill and any(match.has(at, "POSSDET", "PERSONPRON", "PRON") for at in whose) else None


def _by(match: Match) -> Quantity | None:
    """As in "by 30 she had written it", "she was blind by 40": no hour of the day."""
    found = years(match)
    return found if found and found.low > _NOON else None


def _before(match: Match) -> Quantity | None:
    """As in "die before they are five", "until he was 30": what fixes a time by somebody's age."""
    who = match.start - 2
    fixed = match.has(who, "PERSONPRON", "PEOPLEPRON") and match.has(who - 1, "BEFORE", "UNTIL")
    return years(match) if fixed else None


def _youngest(match: Match) -> Quantity | None:
    """As in "at 22, Marsh was the youngest member", where the sentence goes on with an age; "at 64, Ada Brook dives",
    which is no hour.
    """
    ahead, found = range(match.stop, match.stop + _FAR), years(match)
    opens = match.start == 1 and found is not None and found.low > _LAST_HOUR and is_name(match, match.stop + 2)
    return found if opens or any(match.has(at, "AGEMOST") for at in ahead) else None


def _at_too(match: Match) -> Quantity | None:
    """Another step of a life: "24" of "at 16 she left; at 24, with a ship of her own, she sailed", "he at 65", "31" of
    "she sang and, at 31, wrote a book".
    """
    back = range(match.start - 3, max(match.start - _BACK, -1), -1)
    if match.has(match.start - 2, "PERSONPRON"):
        return years(match)
    if match.has(match.start - 2, "COMMA") and match.has(match.start - 3, "AND"):
        found = years(match)
        told = match.has(match.stop + 1, "VERBED") and any(match.has(at, "PERSONPRON") for at in back)
        return found if told and found and found.low > _NOON else None
    for at in back:
        who = at + 2 + match.has(at + 2, "COMMA")
        if match.has(at, "AT") and match.has(at + 1, "NUM") and match.has(who, "PERSONPRON"):
            further = match.has(match.start - 2, "SEMI", "COMMA", "AND") and match.has(match.stop, "COMMA")
            return years(match) if further else None
    return None


def _who_at(match: Match) -> Quantity | None:
    """As in "Hill, who at 58 has sailed", "he at 16 had left"."""
    return _by(match) if match.has(match.start - 2, "PERSONPRON") else None


def _lived_to(match: Match) -> Quantity | None:
    """As in "men live to 80 or beyond", "she lived to be 104": no number of things that one lives to see."""
    at = match.lead(*SLIGHT, "YETBE")
    found = years(match)
    return found if match.has(at, "TO") and match.has(at - 1, "LIVEWORD") and found and found.low > _NOON else None


def _in_words(match: Match) -> Quantity | None:
    """As in "he came over on the boat at seventeen": nobody spells out a later hour so."""
    found = _by(match)
    return found if found and is_done_at(match) else None


def _begins(match: Match) -> Quantity | None:
    """As in "At seventeen, after a winter at sea, she married": of her who the sentence goes on with."""
    found, ahead = _by(match), range(match.stop, min(match.stop + _BACK, len(match.seq.tags)))
    who = next((at for at in ahead if match.has(at, "PERSONPRON", "SEMI", "STOP", "COLON")), match.start)
    begins = match.start == 1 and match.has(who, "PERSONPRON") and not match.has(match.stop + 1, "THE")
    return found if found and begins else None


_NUM = "NUM&INT-SCALED-YEAR-GROUPED"
RULES = (
    Rule(
        "age_at_or_of",
        f"(?<= AT | OF | BEFORE) {_NUM}"
        " (?= PUNCT-HYPHEN | CONJ | AUX | RELDAY | VERB | ED | ING | REL | PREP-OF | THEREWORD | $)",
        _at_or_of,
        1,
    ),
    Rule("age_in_career", f"(?<= AT) {_NUM} (?= PUNCT-HYPHEN | CONJ | PREP-OF | AUX | RELUNIT | $)", _in_career, 1),
    Rule(
        "age_lived_to",
        f"(?<= TO | YETBE | {' | '.join(SLIGHT)}) {_NUM} (?= PUNCT-HYPHEN | CONJ | PREP-OF | ADV | OR | $)",
        _lived_to,
        1,
    ),
    Rule("age_at", f"(?<= AT) {_NUM} (?= COMMA? (PERSONPRON | PEOPLEPRON | NOBODY AUX))", years, 1),
    Rule("age_at", f"(?<= BY) {_NUM} (?= COMMA? PERSONPRON)", _by, 1),
    Rule("age_at", f"(?<= AT) {_NUM} (?= COMMA (CAP | THE | POSSDET))", _youngest, 1),
    Rule("age_at", f"(?<= AT) {_NUM} (?= COMMA? THE (ORD | ORDWORD)? AGEMOST)", years, 1),
    Rule("age_before", f"(?<= BEFORM) {_NUM} (?= PUNCT-HYPHEN | CONJ | $)", _before, 1),
    Rule("age_struck", f"(?<= AT) {_NUM} (?= VERBED | ED | VERB)", _struck_down, 1),
    Rule("age_at", f"(?<= AT) {_NUM} (?= PUNCT-HYPHEN | CONJ | $)", _at_too, 1),
    Rule("age_at", f"(?<= AT) {_NUM} (?= AUX | VERBED)", _who_at, 1),
    Rule("age_at", f"(?<= AT) {_NUM}&WORDS (?= PUNCT-HYPHEN | PREP-OF-PER | CONJ | $)", _in_words, 1),
    Rule("age_at", f"(?<= AT) {_NUM}&WORDS (?= COMMA)", _begins, 1),
)
EXAMPLES = (
    eg("He came over on the boat at ⟦seventeen⟧; I had a house at ⟦twenty-six⟧ and a shop at thirty pounds."),
    eg("At ⟦seventeen⟧, after a winter at sea, she married.", value_low="17"),
    eg("When I was a girl of ⟦nine⟧ there was no bridge.", value_low="9"),
    no("At fifteen, the rate was high; she sold them at twenty, and he stood at fourteen."),
    eg("Hill, who retires next year at ⟦87⟧, had her last child at ⟦41⟧.", value_low="87"),
    eg("There are boys of ⟦13⟧ and a boy of ⟦four⟧ among them; Hill, who at ⟦58⟧ has sailed, is a mother of two."),
    eg("The oldest, who is ⟦91⟧, joined up at ⟦17⟧.", value_low="91"),
    eg("She entered Orm College at ⟦sixteen⟧, with crews of 13 and a team of 4 in it.", value_low="16"),
    eg("Few drown before they are ⟦five⟧; he sang until he was ⟦80⟧.", value_low="5"),
    eg("At ⟦74⟧ the second oldest, he retires at ⟦77⟧ next month.", value_low="74"),
    no("They put the dead at 34."),
    eg("She had her first child at ⟦19⟧.", value_low="19"),
    eg("At ⟦64⟧, Ada Brook still dives.", value_low="64"),
    no("At 7, Ada Brook rings the bell."),
    no("She took her first train at 9."),
    eg("At ⟦19⟧ she joined the air force.", value_low="19"),
    eg("He led the band and, at ⟦thirteen⟧, won a prize; she rose and, at six, left.", value_low="13"),
    eg("He is tall and, at ⟦22⟧, the youngest of the team.", value_low="22"),
    eg("Men live to ⟦80⟧ or beyond; she lived to be ⟦104⟧ and moved to 90.", value_low="80"),
    eg("He was widowed at ⟦62⟧.", value_low="62"),
    eg("He died at ⟦90⟧, and a girl of ⟦15⟧ was hurt.", value_low="90", unit="year"),
    eg("Polio at ⟦six⟧ left her lame; by ⟦30⟧ she sailed; at ⟦22⟧, Hill was the youngest.", value_low="6"),
    no("The bell at six woke her, and by 9 he was gone; at 22, the index was low."),
    eg("Lena Marsh left school at ⟦nine⟧.", value_low="9"),
    no("A mother of three and a captain of 12 came."),
    eg("She left school at ⟦14⟧ to work, and he moved to Lima at ⟦19⟧.", value_low="14"),
    no("She left home at 8, and the shares left London at 45."),
    eg("Most die before ⟦70⟧; ships leave before 9.", value_low="70"),
    eg("She feared that at ⟦55⟧ nobody would hire her; at 9 nobody rang.", value_low="55"),
    no("They put the death toll at 41, or the death rate at 30."),
    eg("At ⟦17⟧ he went to sea; at ⟦31⟧, with a ship of his own, he came home.", value_low="17"),
    eg("He died on 3 May at ⟦91⟧, and she passed away in Leem at ⟦88⟧; he's ⟦eighty-odd⟧.", value_low="91"),
    no("He died at 9 in the fire at 31 Mill Lane."),
    eg("She died, at ⟦84⟧, in March, and a girl of ⟦twelve⟧ carried the lamp.", value_low="84"),
    eg("She left at ⟦60⟧, he at ⟦65⟧; I was only ⟦14⟧ when the mill closed.", value_low="60"),
)
