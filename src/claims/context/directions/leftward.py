"""Direction by the nearest change word to the left in the clause: "CUT that by 5", "ROSE in May, as hoped, to 5"."""

from __future__ import annotations

from claims.context.directions import governing
from claims.context.directions.compared import CHANGES, PARTICIPLES, VERBS, WALLS
from claims.context.frame import Frame

_OPENING = PARTICIPLES | {"PRON"}  # what begins a clause of its own behind a comma
_ASIDES = frozenset({"ADV", "PUNCT", "AUX"})  # before what is done
_ASIDE = 12  # tokens of what was done with a thing
_NAMED = 3  # tokens of "since the war"
_TYING = frozenset({"TO", "BYWORD", "FROM", "PUNCT"})  # behind them
_NUMBERED = 5  # tokens of "of shares outstanding"
_NOMINAL = frozenset({"VERBED", "ED", "VERB", "VERBING", "ING", "PREP", "DET", "A", "POSSDET", "POSS", "CONJ"})
_SETTLED = frozenset({"A", "THE", "DET", "POSSDET"})
_REACH = 30  # tokens searched for the change word


def search(frame: Frame, at: int, index: int = -1) -> str:
    """The nearest change word to the left of `at` in the same clause; figures and commas between may be crossed. With
    an `index`, none by which something only gets to that mention.
    """
    tags, owner, first = frame.tokens.tags, frame.owner, frame.first
    at -= 3 if at > 0 and "VERBING" in tags[at] and _in_contact(frame, at - 1) else 0
    done = at >= 0 and (not tags[at].isdisjoint(PARTICIPLES) or _is_done(tags, at))
    opens = done and tags[at].isdisjoint(CHANGES | {"OUTSTANDING"})  # "cut its shares OUTSTANDING by 5"
    if opens and not governing.is_nominal(tags, at) and not _is_of_number(tags, at):
        return ""  # "followed by 3", "leading to 5"
    stop = max(at - _REACH, -1)
    carried = False
    while at > stop:
        at = _past_aside(frame, at)
        own = tags[at]
        if not own.isdisjoint(CHANGES) and not _compound(frame, at):
            return "" if index >= 0 and governing.reaches(frame, index, at) else governing.sign_of(frame, at)
        if owner[at] >= 0:
            at = first[owner[at]] - 1
            continue
        carried = carried or "BRINGWORD" in own
        if _in_contact(frame, at):
            at -= 2
            continue
        if _wall(frame, at, carried=carried):
            return ""
        at -= 1
    return ""


def _is_of_number(tags: list[frozenset[str]], at: int) -> bool:
    """Whether a word in -ing says which of a number of things are meant: "cut the NUMBER OF shares OUTSTANDING to"."""
    near = range(at - 1, max(at - _NUMBERED, 0), -1)
    place = next((place for place in near if "WORD" not in tags[place] or "OF" in tags[place]), 0)
    return place > 0 and "OF" in tags[place] and "NUMBERNOUN" in tags[place - 1] and place < at - 1


def _is_done(tags: list[frozenset[str]], at: int) -> bool:
    """Whether a form that may be a noun is what is done: ", partly OFFSET by a rise", but "cut its FORECAST by 3%"."""
    return "VERBED" in tags[at] and at > 0 and not tags[at - 1].isdisjoint(_ASIDES)


def _past_aside(frame: Frame, at: int) -> int:
    """The token before what was done with a thing, where a comma at `at` ends that: "raised its fund, FINANCED BY
    LOANS, by 5"; else the same.
    """
    tags = frame.tokens.tags
    if at < 1 or "COMMA" not in tags[at]:
        return at
    for place in range(at - 1, max(at - _ASIDE, 0), -1):
        if "COMMA" in tags[place]:
            return at if tags[place + 1].isdisjoint({"VERBED", "ED"}) else place - 1
        if frame.owner[place] >= 0 or not tags[place].isdisjoint({"AUX", "REL", "SEMI", "CONJ"}):
            break
    return at


def _compound(frame: Frame, at: int) -> bool:
    """Whether the change word at `at` only qualifies the noun after it: "growth forecast", "a narrow vote"."""
    tags = frame.tokens.tags
    if "CONTRACTWORD" in tags[at] and at and not tags[at - 1].isdisjoint(_NOMINAL):
        return True  # "awarded CONTRACTS to"; but "the economy contracts"
    noun = at + 1 < len(tags) and "WORD" in tags[at + 1] and frame.owner[at + 1] < 0
    return noun and (tags[at].isdisjoint(VERBS) or governing.is_adjective(tags, at))


def _wall(frame: Frame, at: int, *, carried: bool) -> bool:
    """Whether the clause that a change word could govern begins after token `at`."""
    own = frame.tokens.tags[at]
    if not own.isdisjoint(WALLS):
        return not (at and own >= {"REL", "THAT"} and "PREP" in frame.tokens.tags[at - 1])  # "grew over THAT time to"
    if (
        "CAPVERB" in own
        and not own.isdisjoint({"VERBING", "VERBED"})
        and frame.tokens.tags[at - 1].isdisjoint(_SETTLED)
    ):
        return True  # "use fell in plans LIMITING it to 3"
    if "AND" in own and at + 1 < len(frame.owner) and "GOVERB" in frame.tokens.tags[at + 1]:
        return True  # "cut its output by 7% and return to 40 hectares"
    if "CONJ" in own and own.isdisjoint({"AND", "OR"}) and not (_dates(frame, at) or _limits(frame, at)):
        return True
    opens = at > 0 and "COMMA" in frame.tokens.tags[at - 1] and not own.isdisjoint(_OPENING)
    return opens and not carried


def _in_contact(frame: Frame, at: int) -> bool:
    """Whether an auxiliary belongs to a clause that tells more of a noun with no relative: "the fee it IS charging"."""
    tags = frame.tokens.tags
    pronoun = at > 1 and "PRON" in tags[at - 1] and "REL" not in tags[at - 1]
    noun = pronoun and "AUX" in tags[at] and "WORD" in tags[at - 2]
    return noun and tags[at - 2].isdisjoint({"VERB", "VERBED", "ADV", "CONJ", "PREP"}) and frame.owner[at - 2] < 0


def _dates(frame: Frame, at: int) -> bool:
    """Whether a conjunction tells only when: "has risen since May to 40", "since the turn of the decade", "since the
    war"; "rose by 2% from a year before, to 40".
    """
    tags = frame.tokens.tags
    if "BEFORE" in tags[at] and at and "TIMEUNIT" in tags[at - 1]:
        return True
    if "SINCE" not in tags[at] or at + 1 >= len(tags):
        return False
    settled = "THE" in tags[at + 1] and at + _NAMED < len(tags)
    return frame.is_date(at + 1 + settled) or (settled and not tags[at + _NAMED].isdisjoint(_TYING))


def _limits(frame: Frame, at: int) -> bool:
    """Whether a conjunction only limits the change right before it: "rose, but only by 2%"."""
    tags = frame.tokens.tags
    before = at - 1 - (at > 0 and "COMMA" in tags[at - 1])
    return not tags[at + 1].isdisjoint({"ADV", "BYWORD"}) and before >= 0 and not tags[before].isdisjoint(VERBS)
