"""Limits that stand off from their figure: "cap fares AT £2", "within 28 days", "is estimated to cost £5m", "nearly
reached £5m", and those that a denial turns round: "none of them pays more than 7%".
"""

from __future__ import annotations

from claims.context.frame import Frame

_TURNED = {"MORE_THAN": "at_most", "LESS_THAN": "at_least"}
_VERBAL = frozenset({"VERB", "VERBNOUN", "AUX", "ADV"})  # between a denial and a limit
_MOVING = frozenset({"ED", "VERBED", "UP", "DOWN"})  # there too, before "by more than"
_PLACED = frozenset({"PREP", "THE", "DET", "OF", "THEREWORD"})  # between a subject denied and its verb
_VERBS = frozenset({"VERB", "VERBED", "AUX"})
_DENIED = frozenset({"WORD", "AUX", "ADV", "OF", "THEREWORD", "CAP"})  # between a subject denied and a limit
_CLAUSAL = frozenset({"PREP", "PRON", "CONJ", "THAT"})  # what ends its clause, but for "of", "of which" and "there"
_NOUNS = frozenset({"WORD", "DET", "THE", "POSSDET", "POSS", "CAP", "OF"})
_CLOSE_TO = frozenset({"APPROX", "PHRASE"})
_REACHING = frozenset({"REACHVERB", "CROSSVERB"})
_REACH, _FAR = 4, 8  # tokens back to "not", to "nobody"
_WITHIN = frozenset({"duration", "measurement"})
_WHEN = frozenset({"duration", "date"})
_CAPPED = 6  # tokens from "at" back to "cap"
_TOLD = 16  # tokens from a figure back to "estimates that"
_AFTER_NOUN = frozenset({"AUX", "PREP", "VERB", "VERBED", "ADV"})  # behind the noun: "estimates have ranged from 5"
_NO_GUESS = frozenset({"PUNCT", "CONJ", "REL", "NEG"})
_ESTIMATING = 4  # tokens from a figure back to "estimated"
_INFINITIVE = frozenset({"TO", "AUX", "YETBE", "VERB", "VERBNOUN", "VERBED"})
_IN = frozenset({"WITHIN", "INSIDEWORD"})
_LEADING = _INFINITIVE | _IN | {"AT", "THAT", "OF", "LIKEWORD"}
_BEFORE_LIKE = frozenset({"UP", "DOWN", "NOWBE", "WASBE", "YETBE", "TAKEVERB", "FOR", "GETVERB"})
_NO = frozenset[str]()


def turned(frame: Frame, place: int) -> str:
    """What "more than" or "less than" at a token means where its verb or its subject is denied: "do not take more than
    8", "nobody pays more than 8", "no house is less than 8 km away", "none missed it by more than 8"; "" where neither
    is.
    """
    tags = frame.tokens.tags
    meaning = next((_TURNED[name] for name in _TURNED if name in tags[place]), "")
    if not meaning:
        return ""
    by = place > 1 and "BYWORD" in tags[place - 1]
    at = place - 1 - by
    if at > 1 and "WORD" in tags[at] and "A" in tags[at - 1]:  # "may not have a staff less than 8"
        at -= 2
    within = _VERBAL | _MOVING if by else _VERBAL
    while at >= max(place - _REACH, 0) and not tags[at].isdisjoint(within) and "NEG" not in tags[at]:
        at -= 1
    denied = at >= 0 and "NEG" in tags[at]
    verbal = (
        at < place - 1 or "VERB" in tags[place] or (denied and "AUX" in tags[at])
    )  # "can't | exceed", "isn't | over"
    return meaning if (denied and verbal) or _subject_denied(frame, place) else ""


def _subject_denied(frame: Frame, place: int) -> bool:
    """Whether the subject of a limit is nobody. With no verb between, the limit may say who they are: "no child under
    five"; what stands before the verb may hold a place: "no shop IN the town sells more than 8".
    """
    tags, by = frame.tokens.tags, place > 0 and "BYWORD" in frame.tokens.tags[place - 1]
    verb = by  # "no house was out by | more than 8": what stands behind the verb may hold a place too
    for at in range(place - 1 - by, max(place - _FAR, 0) - 1, -1):
        own, before = tags[at], tags[at - 1] if at else _NO
        if not own.isdisjoint({"NOBODY", "NONE"}) and "THE" not in before:  # not in "the no side"
            return at < place - 1 and (verb or "PHRASE" in tags[place])  # not in "no more than"
        verb = verb or not own.isdisjoint(_VERBS)
        free = ("COMMA" in own and "NOBODY" in before) or ("PRON" in own and "OF" in before)  # "nobody, and I mean it,"
        free = free or (by and "PRON" in own and at == place - 2)  # "none beat it by more than 8"
        if by and "THAT" in own and "PREP" not in before:  # "nobody knew | that it fell by", but "strayed from that by"
            return False
        within = not own.isdisjoint(_DENIED | _PLACED if verb else _DENIED)
        clause = not own.isdisjoint(_CLAUSAL) and own.isdisjoint(_PLACED if verb else {"OF", "THEREWORD"})
        if not free and (frame.owner[at] >= 0 or clause or not within):
            return False
    return False


def apart(frame: Frame, index: int, place: int) -> str:
    """The limit that the word at a token before mention `index` belongs to, by what stands before it; or ""."""
    own, kind = frame.tokens.tags[place], frame.mentions[index].kind
    marked = place > 0 and "THE" in own  # "nearly hit the 400 mark"
    guessed = "ESTIMATEVERB" in frame.types and kind != "date" and _guessed(frame, place)
    hedged_so = hedged(frame, place - marked) or (kind == "multiple" and _all_but(frame, place))
    if guessed or hedged_so or _supposed(frame, place):
        return "approx"
    if own.isdisjoint(_LEADING):  # as mostly
        return ""
    if not own.isdisjoint(_IN):
        exact = "A" in frame.tokens.tags[frame.first[index]]  # "within a decade" is vague, and no limit
        return ("at_most" if "WITHIN" in own else "less_than") if kind in _WITHIN and not exact else ""
    if not own.isdisjoint({"AT", "TO"}) and _capped(frame, place):
        return "at_most"
    if "OF" in own and place > 1:  # "an estimated cost of 5"
        return "approx" if "ESTIMATEVERB" in frame.tokens.tags[place - 2] else ""
    shared = (
        kind == "percentage" and "A" in frame.tokens.tags[frame.first[index] - 1]
    )  # "estimates that a 5% cut would"
    about = _fills(frame, place) if "LIKEWORD" in own else not shared and _estimated(frame, place)
    return "approx" if kind != "date" and about else ""


def _supposed(frame: Frame, place: int) -> bool:
    """Whether "say" at a token only supposes: "it takes, say, 40 days", "at say 40 metres"; not "they say 40 came"."""
    tags = frame.tokens.tags
    if frame.types.isdisjoint({"SUPPOSED"}):  # as mostly
        return False
    set_off = "COMMA" in tags[place]
    at = place - set_off
    before = tags[at - 1] if at > 0 and "SUPPOSED" in tags[at] else _NO
    set_off_by = {"COMMA"} if "TO" in before else {"COMMA", "PREP"}  # "with say, 5"; not "I have to say, 5 came"
    return (
        not before.isdisjoint(set_off_by)
        if set_off
        else "PREP" in before and before.isdisjoint(_CLAUSAL - {"PREP"} | {"TO"})
    )


def _fills(frame: Frame, place: int) -> bool:
    """Whether "like" at a token is how people talk: "it's up LIKE 60%", "for LIKE five years"; not "towns like 40
    others", "looks like 40", "like a 5-year-old".
    """
    tags = frame.tokens.tags
    if not place or "A" in tags[place + 1]:
        return False
    shortened = place > 1 and "POSS" in tags[place - 1] and "PRON" in tags[place - 2]  # "it's like 40"
    return shortened or not tags[place - 1].isdisjoint(_BEFORE_LIKE)


def hedged(frame: Frame, place: int) -> bool:
    """Whether the verb of reaching at a token hardly holds: "nearly reached", "came close to hitting"."""
    tags = frame.tokens.tags
    own, before = tags[place], tags[place - 1] if place else _NO
    if own.isdisjoint(_REACHING):
        return False
    return "HEDGEADV" in before or _all_but(frame, place - 1) or ("VERBING" in own and before >= _CLOSE_TO)


def _all_but(frame: Frame, at: int) -> bool:
    """Whether "all but" ends at a token: "all but doubled"."""
    tags = frame.tokens.tags
    return at > 0 and "BUT" in tags[at] and "FLOATING" in tags[at - 1]


def _capped(frame: Frame, place: int) -> bool:
    """Whether a verb of limiting governs "at" or "to": "cap fares at £2", "limits stays to 90 days"."""
    tags = frame.tokens.tags
    for at in range(place - 1, max(place - _CAPPED, 0) - 1, -1):
        own = tags[at]
        if "CAPVERB" in own:
            return "FIGURENOUN" not in own or at == 0 or not _qualified(tags[at - 1])
        when = frame.owner[at] >= 0 and frame.mentions[frame.owner[at]].kind in _WHEN  # "capped for 5 years at £2"
        if not when and (frame.owner[at] >= 0 or own.isdisjoint(_NOUNS | {"WHENPREP", "FOR"})):
            return False
    return False


def _qualified(before: frozenset[str]) -> bool:
    """Whether the word before "cap" or "limit" makes it a noun: "raise the cap to £2", "the speed limit to"."""
    noun = "WORD" in before and before.isdisjoint({"PLURAL", "PRON", "ADV"})
    return noun or not before.isdisjoint({"DET", "POSSDET", "POSS", "OF", "IN"})


def _guessed(frame: Frame, place: int) -> bool:
    """Whether a figure behind a token is what the verb of an estimate tells: "estimates THAT THE WAR WILL COST £5",
    "estimated it HAD LOST 5"; not "the estimate that it cost £5", nor what else is told behind that.
    """
    tags, acts = frame.tokens.tags, False
    for at in range(place, max(place - _TOLD, -1), -1):
        own, owner = tags[at], frame.owner[at]
        if "ESTIMATEVERB" in own:
            verb = at > 0 and tags[at - 1].isdisjoint({"A", "DET", "POSSDET", "THE", "OF", "NEG"})
            return acts and verb and tags[at + 1].isdisjoint(_AFTER_NOUN)
        acts = acts or not own.isdisjoint(_VERBS)
        part = owner >= 0 and "A" in tags[frame.first[owner] - 1]  # "a 5% cut will cost 9 lives"
        if owner >= 0 and not (part or frame.mentions[owner].kind == "date"):
            return False
        if not own.isdisjoint(_NO_GUESS) and own.isdisjoint({"THAT", "HYPHEN"}):
            return False
    return False


def _estimated(frame: Frame, place: int) -> bool:
    """Whether a verb of estimating governs a figure: "estimated at 5", "estimates that 5", "estimated to cost 5"."""
    tags = frame.tokens.tags
    for at in range(place, max(place - _ESTIMATING, -1), -1):
        own = tags[at]
        if "ESTIMATEVERB" in own:
            before = tags[at - 1] if at else _NO
            return "ED" in own or before.isdisjoint({"A", "DET", "POSSDET", "OF"})  # not "an estimate that 5"
        if own.isdisjoint(_INFINITIVE) and (at < place or own.isdisjoint({"AT", "THAT"})):
            return False
    return False
