"""What a change word governs: the object of a verb ("CUT the growth of debt by half" is a fall), or nothing where what
moves reaches a place or people ("extends to 58 degrees", "extended to 2 million workers"); and what takes a sum to a
figure with no such word.
"""

from __future__ import annotations

from claims.context.directions.compared import NOUNS, VERBS, sign
from claims.context.frame import Frame
from claims.context.modifier import BEFORE
from claims.model import Quantity

GERUNDS = frozenset({"ING", "VERBING"})
_PHRASE = frozenset({"WORD", "DET", "THE", "POSSDET", "POSS", "A"})  # between a verb and the head of its object
_NO_VERB = frozenset({"ADV", "PREP", "COMPARE"})
_BEFORE_NOUN = frozenset({"PREP", "DET", "POSSDET", "POSS", "OF"})
_PEOPLE = frozenset({"PERSONNOUN", "ROLES"})
_SUMMED = frozenset({"WORD", "DET", "THE", "OF", "IN", "POSSDET", "POSS", "ED"})  # in the name of a sum or a change
_IN_TIME = frozenset({"IN", "WHENPREP", "SINCE"})
_STANDING = frozenset({"LEVELVERB", "COMING", "PUTVERB", "ESTIMATEVERB"})  # verbs before "at 3%"
_SIGNS = frozenset({"PLUS", "MINUS"})
_AMOUNTS = frozenset({"money", "count", "measurement"})  # whose change a share may state
_NUMBER = frozenset({"DIGITS", "CARD", "SCALE", "SCALE_LETTER", "HUNDRED"})
_MANY = 1000  # what a number without a noun is at least, to be a step
_FALLING = frozenset({"DOWN", "DOWNNOUN", "PLUS"})  # beside what rose with a plus, a minus is a fall
_OBJECT = 8  # tokens from "to" back to "brought", from "was" back to "rise in"
_TO_UNIT = 5  # tokens of "for a third straight week"
_FAR = 10  # tokens from a verb to the head of its object


def sign_of(frame: Frame, at: int) -> str:
    """Up or down by the change word at a token; a noun's is that of the verb whose object it is: "slow the RISE"."""
    tags = frame.tokens.tags
    if tags[at].isdisjoint(NOUNS):
        return sign(tags[at])
    place = at - 1
    while place > at - _FAR and place > 0 and tags[place].isdisjoint(VERBS):
        owner = frame.owner[place]
        guessed = "PREP" in tags[place] and "GUESSNOUN" in tags[place - 1]  # "CUT its forecast for growth"
        if owner < 0 and tags[place].isdisjoint(_PHRASE) and not guessed:
            break
        place = (frame.first[owner] if owner >= 0 else place) - 1
    governs = 0 <= place < at - 1 and not tags[place].isdisjoint(VERBS) and tags[place].isdisjoint(_NO_VERB)
    return sign(tags[place] if governs else tags[at])


def reaches(frame: Frame, index: int, at: int) -> bool:
    """Whether what moves by the verb at a token only gets to mention `index`, a place or people ("scaled up aid to 400
    farmers"); or a game or a vote is lost by it: "lost the match by 40 runs".
    """
    tags = frame.tokens.tags
    link = frame.first[index] - 1
    while link > at and not tags[link].isdisjoint(BEFORE):
        link -= 1
    if frame.mentions[index].kind == "count" and "TO" in tags[link] and "AIDNOUN" in tags[link - 1]:
        return True
    paid = "MONEYMOVE" in tags[at] and index > 0 and frame.mentions[index - 1].kind == "money"
    if paid and frame.last[index - 1] == link and tags[frame.last[index] - 1].isdisjoint(_NUMBER):
        return frame.mentions[index].kind == "count"  # "gave back $5 to 40 farmers"
    if "LOSEVERB" in tags[at]:
        stepped = "TO" in tags[link] and any(
            "STEPNOUN" in own and "VOTEWORD" not in own for own in tags[at:link]
        )  # "lost 4 points to 900"
        return frame.mentions[index].kind in {"count", "duration"} and not stepped
    if "SPATIAL" not in tags[at]:
        return False
    if frame.mentions[index].kind == "measurement":
        return not tags[at + 1].isdisjoint(
            {"PREP", "TO"}
        )  # "advanced to 500 metres"; "extended the pier to 500 metres"
    return any(not own.isdisjoint(_PEOPLE) for own in tags[frame.first[index] : frame.last[index]])


def is_adjective(tags: list[frozenset[str]], at: int) -> bool:
    """Whether a change word is none but an adjective: "a NARROW vote of 4 to 3"; "the fall took it to 3" is one."""
    bare = tags[at].isdisjoint(NOUNS | GERUNDS | {"ED", "VERBED"})
    return bare and at > 0 and "DET" in tags[at - 1] and tags[at + 1].isdisjoint({"VERB", "VERBED", "ADV"})


def is_nominal(tags: list[frozenset[str]], at: int) -> bool:
    """Whether a word in -ing is a noun there: "in housing", "lift recycling", "its output ceiling"."""
    if at < 1 or tags[at].isdisjoint(GERUNDS):
        return False
    before = tags[at - 1]
    compound = "WORD" in before and before.isdisjoint({"PLURAL", "CAP", "VERB", "VERBED", "ADV", "AUX", "PRON", "CONJ"})
    return compound or not before.isdisjoint(_BEFORE_NOUN | VERBS | NOUNS)


def is_added(frame: Frame, index: int) -> bool:
    """Whether the plus on a figure says that it was added: "up +3%", "(+12)", "£5m (2001: £4m) + 25%"; not "n2+2",
    "a charge of +2" nor "LIBOR + 3%".
    """
    tokens, sign_at = frame.tokens, frame.first[index] - 1
    if tokens.words[sign_at] != "+":
        return _is_plus(frame, index, sign_at)
    if tokens.ends[sign_at] < tokens.starts[sign_at + 1]:
        return changed(frame, index) >= 0
    if not sign_at or frame.mentions[index].kind != "count":
        return True
    before = tokens.tags[sign_at - 1]
    apart = tokens.ends[sign_at - 1] < tokens.starts[sign_at] and ("WORD" not in before or "CAP" in before)
    return "OPEN" in before or (apart and before.isdisjoint({"OF", "A", "THE"}))


def _is_plus(frame: Frame, index: int, at: int) -> bool:
    """Whether a word at a token says so: "sales were PLUS 4%", "came in at PLUS 4%"; not "inflation plus 4%"."""
    tags = frame.tokens.tags
    said = at > 0 and "PLUSWORD" in tags[at] and frame.mentions[index].kind == "percentage"
    return said and not tags[at - 1].isdisjoint({"AT", "AUX"})


def is_lost(frame: Frame, index: int) -> bool:
    """Whether a share with a minus in brackets states the change of the amount before it: "4,000 pupils (-0.6%)"; or
    that of a thing in a sentence that tells of falls: "fares (-4%) and tolls (-3%) FELL".
    """
    at, mention, value = frame.first[index] - 1, frame.mentions[index], frame.mentions[index].value
    if at < 1 or mention.kind != "percentage" or "OPEN" not in frame.tokens.tags[at]:
        return False
    if not isinstance(value, Quantity) or value.high >= 0:
        return False
    amount = index > 0 and frame.mentions[index - 1].kind in _AMOUNTS and frame.last[index - 1] == at
    return amount or not frame.types.isdisjoint(_FALLING)


def is_number(frame: Frame, index: int, at: int) -> bool:
    """Whether a large number that is left without its noun is a step: "mills SHED 49,000", "mills added 1,200 in May";
    or a count is that of the share behind it, "lost 4,000 boats (-0.6%)". Not "lost 4,000 in the war", "raised 5,000".
    """
    tags, last, after = frame.tokens.tags, frame.last[index], index + 1
    if after < len(frame.mentions) and is_lost(frame, after):
        return True
    value = frame.mentions[index].value
    large = isinstance(value, Quantity) and value.low >= _MANY and not tags[last - 1].isdisjoint(_NUMBER)
    ends = last >= len(tags) or not tags[last].isdisjoint({"PUNCT", "WHENPREP", "CONJ"})
    return large and ends and "MONEYMOVE" not in tags[at]


def changed(frame: Frame, index: int) -> int:
    """The amount whose change a signed share behind it states: £5m in "Profit £5m (2001: £4m) +25%"; -1 where none."""
    tags, at = frame.tokens.tags, frame.first[index] - 2
    if at < 0 or frame.mentions[index].kind != "percentage" or tags[at + 1].isdisjoint(_SIGNS):
        return -1
    if "CLOSE" in tags[at]:
        while at > 0 and "OPEN" not in tags[at]:
            at -= 1
        at -= 1
    owner = frame.owner[at] if at >= 0 else -1
    return owner if owner >= 0 and frame.mentions[owner].kind in _AMOUNTS else -1


def is_no_change(frame: Frame, at: int) -> bool:
    """Whether the change word right before a figure says which part of a thing it is, "the LOWER two-thirds", or bids
    somebody do it: "Add 3 cups", "then ADD 3 cups".
    """
    tags = frame.tokens.tags
    if at and "DET" in tags[at - 1] and "COMPARE" in tags[at]:
        return True
    return (at == 0 or "THENWORD" in tags[at - 1]) and tags[at].isdisjoint({"ED", "VERBED", "ADV", "PREP"})


def opens(frame: Frame, index: int, at: int) -> bool:
    """Whether a figure opens the clause behind that of the change word before it: "when demand rises 40 staff are"."""
    tags, last = frame.tokens.tags, frame.last[index]
    if last >= len(tags) or "AUX" not in tags[last]:
        return False
    for own in reversed(tags[max(at - _OBJECT, 0) : at]):
        if "CONJ" in own or not own.isdisjoint({"COMMA", "REL"}):
            return own.isdisjoint({"AND", "OR", "COMMA", "REL"})
    return False


def is_spent(frame: Frame, index: int, at: int) -> bool:
    """Whether a sum is one that somebody drops for a thing, "dropped $90 FOR A RUG"; oil "dropped $2 for the week"."""
    tags, after = frame.tokens.tags, frame.last[index]
    if "SPENDVERB" not in tags[at] or after >= len(tags) or "FOR" not in tags[after]:
        return False
    return all("TIMEUNIT" not in own for own in tags[after : after + _TO_UNIT])


def is_lent(frame: Frame, index: int, at: int) -> bool:
    """Whether a sum is one that somebody is given: "advanced $6m TO LEEM"; a price "advanced $6 to a record $40"."""
    tags, after = frame.tokens.tags, frame.last[index]
    if "SPATIAL" not in tags[at] or after + 1 >= len(tags) or "TO" not in tags[after]:
        return False
    owners = (frame.owner[place] for place in range(after + 1, min(after + 1 + _TO_UNIT, len(tags))))
    level = any(owner >= 0 and frame.mentions[owner].kind == "money" for owner in owners)
    return not level and tags[after + 1].isdisjoint({"VERB", "CLOSINGVERB"})


def equated(frame: Frame, at: int) -> str:
    """Up or down by the change that is said to BE so much: "growth was 3%", "the growth rate is 3%", "the rise in rents
    amounted to 3%"; `at` is the place of the verb.
    """
    tags = frame.tokens.tags
    while at > 0 and not tags[at].isdisjoint({"AUX", "ADV", "TOTALLINGVERB"}):
        at -= 1
    at -= at > 0 and "RATE" in tags[at]
    for place in range(at, max(at - _OBJECT, -1), -1):
        by = tags[place] & NOUNS
        if by and (place == at or not tags[place + 1].isdisjoint(_IN_TIME)):
            part = place > 1 and "OF" in tags[place - 1] and "RATE" not in tags[place - 2]  # "the share of growth"
            return "" if part else sign(by)
        dated = frame.is_date(place)
        if not dated and (frame.owner[place] >= 0 or tags[place].isdisjoint(_SUMMED | _IN_TIME)):
            return ""
    return ""


def stands_at(frame: Frame, at: int) -> str:
    """Up or down by the change that is said to stand at a rate, its "at" at a token: "growth came in AT 3%", "growth,
    AT 3%,", "growth is put AT 3%".
    """
    tags, place = frame.tokens.tags, at - 1
    if place > 0 and "COMMA" in tags[place]:
        return sign(tags[place - 1] & NOUNS) if not tags[place - 1].isdisjoint(NOUNS) else ""
    place -= place > 0 and "IN" in tags[place]
    if place > 0 and not tags[place].isdisjoint(_STANDING):
        return equated(frame, place - 1) if tags[place - 1].isdisjoint(_STANDING) else ""
    return ""


def brought(frame: Frame, at: int) -> str:
    """Up or down where something takes a sum or a rate to a figure behind "to" at a token: "brought the death toll TO
    12", "the cut takes its rate TO 4%"; only what is cut, or cuts, goes down.
    """
    tags, owner, summed = frame.tokens.tags, frame.owner, False
    if at and "TOTALLINGVERB" in tags[at - 1]:
        return equated(frame, at - 1)
    for place in range(at - 1, max(at - _OBJECT, 0), -1):
        own = tags[place]
        if "BRINGWORD" in own:
            by = tags[place - 1] & NOUNS
            settled = not tags[place + 1].isdisjoint({"THE", "DET", "POSSDET", "ADDED"})
            return (sign(by) if by else "up" if summed else "") if settled else ""
        if owner[place] >= 0 or own.isdisjoint(_SUMMED):
            return ""
        summed = summed or not own.isdisjoint({"TALLYNOUN", "NUMBERNOUN"})
    return ""


def bare_step(frame: Frame, at: int) -> str:
    """Nothing but a noun phrase between the verb and the step: "lower its target for the rate 25 basis points"."""
    tags, owner = frame.tokens.tags, frame.owner
    for place in range(at, max(at - _OBJECT, -1), -1):
        own = tags[place]
        if owner[place] >= 0 or not own.isdisjoint({"PUNCT", "AUX", "CONJ", "REL", "NEG"} - {"HYPHEN"}):
            return ""
        if not own.isdisjoint(VERBS):
            named = "CAP" in own and place > 0  # "the National Rally took 33 per cent"
            return sign(own) if place != at and not named else ""
    return ""
