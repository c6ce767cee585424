"""What the words before a bare number say that it is a number of: "the number of beds is 40", "road deaths rose to
300", "she put the French dead at 900".
"""

from __future__ import annotations

from decimal import Decimal

from claims.context.frame import Frame
from claims.context.modifier import BEFORE
from claims.context.nouns import STOPS, VERBS, after_number, has, phrase, text

_RELATIONS = frozenset({"EQUALS", "LT", "GT"})
_SIZES = frozenset({"LEVEL", "LEVELTHAN", "SIZETHAN"})  # limits of what has a size
RISING = frozenset({"AUX", "UP", "DOWN", "TO", "AT", "LEVELVERB"})  # of what is told in so many
TELLING = VERBS | BEFORE | {"TO", "AT", "ADV", "BRIDGE"}  # between a subject and the number that it reached
_TELLS = frozenset({"VERB", "ESTIMATEVERB"})  # of a form in -s that is a verb
_AMONG = 6  # tokens of "among young nurses,"
_FOR = 5  # tokens of "fuel-poor young households"
_HEAD = 6  # tokens of "total export sales of"
_LISTED = 120  # tokens of a list behind a colon
CLAUSE = 60  # tokens before a number in which its clause tells what it is a number of


def is_figure(own: frozenset[str]) -> bool:
    """Whether a word by its types is one for a number of things: "figure", "total", "estimate"."""
    return not own.isdisjoint({"NUMBERNOUN", "GUESSNOUN"}) or own >= {"FIGURENOUN", "TALLYNOUN"}


def before_limits(frame: Frame, index: int) -> int:
    """The place before a figure and what limits it: that of "of" in "a crowd of over 2,000"."""
    at = frame.first[index] - 1
    while at > 0 and not frame.tokens.tags[at].isdisjoint(BEFORE):
        at -= 1
    return at


def counts_nothing(frame: Frame, index: int) -> bool:
    """Whether a bare figure counts none of the things told of: "a crowd of 21,344", "magnitude 5.4", "a score above
    90", "(p = 0.003)", "six of the ten towns had reached zero", "beat the Reds, 105 to 98".
    """
    at, first = before_limits(frame, index), frame.first[index]
    value = getattr(frame.mentions[index].value, "high", 0)
    scaled = has(frame, first - 1 - has(frame, first - 1, "HYPHEN"), "SCALEWORD")
    measure = (has(frame, at, "OF") and has(frame, at - 1, "WORD")) or _is_size(frame, at)
    mean = has(frame, at, "BEFORM") and has(frame, at - 1, "MEANNOUN")  # "boys' average was 498"
    return measure or scaled or mean or value == 0 or bool(symbol(frame, index)) or _is_score(frame, index)


def _is_score(frame: Frame, index: int) -> bool:
    """Whether a figure is one of the two of a result behind a comma: "beat the Reds, 105 to 98"."""
    for one in (index - 1, index):
        if 0 <= one < len(frame.mentions) - 1 and frame.first[one + 1] == frame.last[one] + 1:
            apart = has(frame, frame.last[one], "TO") and has(frame, frame.first[one] - 1, "COMMA")
            if apart and frame.mentions[one].kind == frame.mentions[one + 1].kind == "count":
                return True
    return False


def describes(frame: Frame, index: int) -> bool:
    """Whether a count in one word with what follows only describes something: "a FOUR-LANE road"."""
    tags, start = frame.tokens.tags, after_number(frame, index)
    return start < frame.last[index] and "HYPHEN" in tags[start - 1] and "PLURAL" not in tags[frame.last[index] - 1]


def is_end(frame: Frame, index: int) -> bool:
    """Whether a figure is one that another rose or fell from or to."""
    at = before_limits(frame, index)
    return has(frame, at, "FROM") or has(frame, at, "TO") or has(frame, frame.first[index] + 1, "RANGE")


def symbol(frame: Frame, index: int) -> str:
    """The letter whose value a figure is: the "p" of "p = 0.003"; empty for what may be counted, "n = 40"."""
    tags, words, first = frame.tokens.tags, frame.tokens.words, frame.first[index]
    value = getattr(frame.mentions[index].value, "high", Decimal(0))
    whole = value == value.to_integral_value()
    if whole or first <= 1 or tags[first - 1].isdisjoint(_RELATIONS) or len(words[first - 2]) > 1:
        return ""
    return words[first - 2]


def _is_size(frame: Frame, at: int) -> bool:
    """Whether the noun at a token is what the figure limited behind it is a size of: "a SCORE above 90"."""
    tags = frame.tokens.tags
    limited = at + 1 < len(tags) and not tags[at + 1].isdisjoint(_SIZES)
    noun = at > 0 and "WORD" in tags[at] and tags[at].isdisjoint({"PLURAL", "VERBED"})
    return limited and noun and not tags[at - 1].isdisjoint({"A", "THE", "POSSDET"})


def numbered(frame: Frame, index: int) -> str:
    """What "the number of" before it in the clause names: "the number of beds in Kent fell from 57,000 to 49,000", "the
    figure for beds is 9"; "the figure for May" names none.
    """
    tags, at = frame.tokens.tags, frame.first[index] - 1
    last = max(at - CLAUSE, 0)
    whole = has(frame, at, "AUX")  # "the number of boats that sank in May WAS 9"
    while at > last and (whole or "REL" not in tags[at]) and tags[at].isdisjoint({"STOP", "SEMI"}):
        if "OF" in tags[at] and "NUMBERNOUN" in tags[at - 1]:
            return phrase(frame, at + 1)
        if (
            "FOR" in tags[at]
            and is_figure(tags[at - 1])
            and any("PLURAL" in own for own in tags[at + 1 : at + 1 + _FOR])
        ):
            return phrase(frame, at + 1) if frame.owner[at + 1] < 0 else ""
        at -= 1
    return ""


def reached(frame: Frame, index: int) -> str:
    """The plural that the verb before the number tells of: "road deaths rose to 300", "the number of deaths is 300"."""
    tags, at = frame.tokens.tags, frame.first[index] - 1
    verb = False
    at = _before_step(frame, at) if has(frame, at, "TO") else at - has(frame, at, "FROM")
    while at >= 0 and frame.owner[at] < 0 and not tags[at].isdisjoint(TELLING):
        verb = verb or not tags[at].isdisjoint(VERBS)
        at -= 1
    if not verb or at < 0 or frame.owner[at] >= 0 or "PLURAL" not in tags[at]:
        return ""
    between, last = tags[at + 1 : frame.first[index]], tags[frame.first[index] - 1]
    acts = not last.isdisjoint(VERBS) and last.isdisjoint(RISING)  # "the firms will employ 12"
    if acts or all(own.isdisjoint(RISING) or "HOLDVERB" in own for own in between):
        return ""  # "police arrested 12", "old boats have 12"
    start = at
    while start > 0 and frame.owner[start - 1] < 0 and "WORD" in tags[start - 1] and not ends(tags[start - 1]):
        start -= 1
        joined = start > 1 and "HYPHEN" in tags[start - 1] and "SPACED" not in tags[start - 1]
        start -= 2 * (joined and "WORD" in tags[start - 2])  # "heat-pump sales"
    link = start - 1 - has(frame, start - 1, "DET")
    counted = has(frame, link, "OF") and has(frame, link - 1, "NUMBERNOUN")
    related = has(frame, link, "REL") and not tags[at].isdisjoint(_TELLS)  # "which Norland estimates could reach 900"
    return text(frame, start, at + 1) if counted or not (related or has(frame, link, "PREP")) else ""


def ends(tags: frozenset[str]) -> bool:
    """Whether no noun phrase has the word within it: "the council SAYS | bus trips will reach 9,000"."""
    return not tags.isdisjoint(STOPS) or ("PLURAL" in tags and not tags.isdisjoint(_TELLS))


def _before_step(frame: Frame, at: int) -> int:
    """The place before the step that led to a level, given that of "to": "births fell | by 9.6% TO 18,979"; that of
    "to" where there is none.
    """
    before = at - 1 - has(frame, at - 1, "COMMA")
    step = frame.owner[before] if before >= 0 else -1
    if step < 0 or frame.mentions[step].kind not in {"percentage", "count"} or after_number(frame, step) < before:
        return at
    at = frame.first[step] - 1
    while at > 0 and not frame.tokens.tags[at].isdisjoint(BEFORE | {"BYWORD", "A"}):
        at -= 1
    return at


def apposed(frame: Frame, index: int) -> str:
    """The plural that a limited number behind a dash tells how many there are of: "created new jobs – about a million",
    "built homes -- some 40,000 in all".
    """
    tags, at = frame.tokens.tags, before_limits(frame, index)
    stop = at - (at > 0 and "HYPHEN" in tags[at] and "HYPHEN" in tags[at - 1])
    dashed = at < frame.first[index] - 1 and (stop < at or "DASH" in tags[at])
    noun = tags[stop - 1] if dashed and stop > 0 and frame.owner[stop - 1] < 0 else frozenset[str]()
    if "PLURAL" not in noun or "TIMEUNIT" in noun:
        return ""
    start = stop - 1
    while start > 0 and frame.owner[start - 1] < 0 and "WORD" in tags[start - 1] and tags[start - 1].isdisjoint(VERBS):
        start -= 1
    return text(frame, start, stop)


def put(frame: Frame, index: int) -> str:
    """Those of whom somebody puts a number: "she put the French dead at 30,000", "estimated the crowds at 900"."""
    tags, at = frame.tokens.tags, before_limits(frame, index)
    stop = start = at
    if not has(frame, at, "AT") or tags[at - 1].isdisjoint({"PLURAL", "VICTIM"}):
        return ""
    while start > 0 and frame.owner[start - 1] < 0 and tags[start - 1].isdisjoint(STOPS | {"PUTVERB"}):
        start -= 1
    verb = start - 1 - has(frame, start - 1, "DET")
    return text(frame, start, stop) if start < stop and has(frame, verb, "PUTVERB") else ""


def bracketed(frame: Frame, index: int) -> str:
    """The plural behind which a number alone in brackets stands: "old schools (40) are left out"; not "was seen in
    towns (5)".
    """
    tags, stop, start = frame.tokens.tags, frame.first[index] - 1, frame.first[index] - 2
    alone = has(frame, stop, "OPEN") and has(frame, frame.last[index], "CLOSE") and start >= 0
    if not alone or frame.owner[start] >= 0 or "PLURAL" not in tags[start] or "CAP" in tags[start]:
        return ""
    while start > 0 and frame.owner[start - 1] < 0 and tags[start - 1].isdisjoint(STOPS | VERBS):
        start -= 1
    led = has(frame, start - 1, "PREP") and not has(frame, start - 1, "OF")
    return "" if led else text(frame, start, stop)


def among(frame: Frame, index: int) -> str:
    """The plural that the sentence opens with, of which its numbers are parts: "AMONG NURSES, 9 agreed and 12 did"."""
    tags, at = frame.tokens.tags, before_limits(frame, index)
    if "AMONGWORD" not in tags[0] or not (has(frame, at, "COMMA") or has(frame, at, "AND")):
        return ""
    stop = next((place for place in range(1, min(_AMONG, at + 1)) if "COMMA" in tags[place]), 0)
    named = stop > 1 and "PLURAL" in tags[stop - 1] and all(owner < 0 for owner in frame.owner[:stop])
    return phrase(frame, 1) if named else ""


def listed(frame: Frame, index: int) -> str:
    """The plural that a list in a sentence tallies, where a name before the number has its part: "SALES OF CARS in May
    were: Orm 40, down 9%, Leem 30".
    """
    if "COLON" not in frame.types:  # as mostly
        return ""
    tags, name = frame.tokens.tags, before_limits(frame, index)
    name -= name > 0 and "COMMA" in tags[name]
    if name < 0 or "CAP" not in tags[name]:
        return ""
    colon = next((at for at in range(name, max(name - _LISTED, 0), -1) if "COLON" in tags[at]), 0)
    of = next((at for at in range(1, min(colon, _HEAD)) if "OF" in tags[at] and "TALLYNOUN" in tags[at - 1]), 0)
    found = phrase(frame, of + 1) if of else ""
    return found if found and "PLURAL" in tags[of + len(found.split())] else ""
