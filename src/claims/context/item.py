"""Item: what a count counts, as the noun phrase in the text.

Mostly it stands in the mention itself ("11 cooperation documents"). A bare number takes it from the phrase after "of"
("six of the ten fires"), from the noun phrase that the next figure qualifies too ("three $5 million contracts"), or
from another count of the sentence ("33 states, of which 28", "103 vessels were bought, 1 leased").
"""

from __future__ import annotations

from decimal import Decimal

from claims.context import direction
from claims.context.frame import Frame
from claims.context.items.others import (
    acts_on,
    as_whole,
    before_aside,
    done_to,
    is_apart,
    is_base,
    of_others,
    of_same_deed,
    tells,
)
from claims.context.items.recalled import of_them, recalled
from claims.context.items.risen import risen
from claims.context.items.shared import of_same, own, with_head, with_others
from claims.context.items.told import (
    among,
    apposed,
    before_limits,
    bracketed,
    counts_nothing,
    listed,
    numbered,
    put,
    reached,
)
from claims.context.labels import label
from claims.context.modifier import JOINED
from claims.context.nouns import STOPS, VERBS, has, phrase, text
from claims.model import Quantity

_FAR = 6  # tokens between a number and the figure after "of" that it is part of
_PART = f"{__name__}.part"  # what the figure after "of" counts, which a chain of them asks for again
_HARMED = frozenset({"VICTIM", "VERBED"})
_NO_ADJECTIVE = frozenset({"PLURAL", "VERB", "VERBED", "AUX", "PREP", "CONJ", "DET"})
_WHOM = frozenset({"PEOPLEPRON", "REL"})
_NEIGHBOURS = 40  # counts to either side that may name the noun of a bare one: a table row has no more


def read(frame: Frame, index: int) -> str:
    """The counted noun phrase of a count, "times" of a multiple; "" for other kinds and where nothing tells."""
    return frame.once(__name__, index, _read)


def _read(frame: Frame, index: int) -> str:
    kind = frame.mentions[index].kind
    if kind != "count":
        return _times(frame, index) if kind == "multiple" else ""
    if has(frame, frame.last[index] - 1, "SIZEADJ"):
        return ""  # "a 40-strong choir"
    found = (
        with_head(frame, index)
        or with_others(frame, index)
        or own(frame, index)
        or of_same(frame, index)
        or _after(frame, index)
    )
    found = found or _labelled(frame, index) or _of_sentence(frame, index)
    if found and not is_base(frame, frame.first[index] - 1) and not _is_part(frame, index):
        mention = frame.mentions[index]
        frame.memory.counted.append((mention.span.start, found, getattr(mention.value, "high", Decimal(0))))
    return found


def _is_part(frame: Frame, index: int) -> bool:
    """Whether the word beside a figure says that those it counts are some of the others: "40 people, among THEM 9 boys,
    were hurt", "INCLUDING 9 boys", "9 OF THEM boys".
    """
    tags, at, after = frame.tokens.tags, frame.first[index] - 1, frame.last[index]
    among = at > 0 and ("SUCHAS" in tags[at] or ("PREP" in tags[at - 1] and "PEOPLEPRON" in tags[at]))
    return among or (has(frame, after, "OF") and _stands_for(frame, after + 1) and bool(apposed_part(frame, after + 2)))


def _times(frame: Frame, index: int) -> str:
    """The word that a multiple is counted in: "times", "fold"; none for "doubled", "twice"."""
    last = frame.last[index] - 1
    return (
        "" if frame.tokens.tags[last].isdisjoint({"TIMES", "TIMESX", "FOLDWORD", "FOLD"}) else frame.tokens.words[last]
    )


def _labelled(frame: Frame, index: int) -> str:
    """The plural that begins a figure's label: "JOBS created in the north: 86,000"."""
    tags, (start, stop) = frame.tokens.tags, label(frame, index, 1)
    ends = (at for at in range(start, stop) if not tags[at].isdisjoint({"PREP", "VERBED"}) and "OF" not in tags[at])
    last = next(ends, stop)
    return text(frame, start, last) if any("PLURAL" in own for own in tags[start:last]) else ""


def _after(frame: Frame, index: int) -> str:
    """The noun phrase after a bare number: past the figure that follows it, or after "of"."""
    tags, owner, at = frame.tokens.tags, frame.owner, _over_joined(frame, frame.last[index])
    at += has(frame, at, "QUOTE") and at + 1 < len(tags)  # "“about a million” words"
    start, at = at, _past_share(frame, index, at)
    if at >= len(tags):
        return ""
    if owner[at] == index + 1:
        return _of_next(frame, index + 1)
    if "OF" not in tags[at]:
        does = "VERBNOUN" in tags[at] and at + 1 < len(tags) and owner[at + 1] >= 0  # "a family of four NEEDS £9"
        named = not tags[at].isdisjoint({"CAP", "PLURAL"}) and "VERB" not in tags[at] and not does
        named = named and not _foresee(frame, at)
        harmed = text(frame, at, at + 1) if tags[at] >= _HARMED else ""  # "two dead and 3 INJURED"
        return harmed or (phrase(frame, at) if named or at > start else "")
    if _stands_for(frame, at + 1):
        whom = tags[at + 1] >= _WHOM  # "90 nurses in 12 towns, 40 of WHOM": not of the towns
        earlier = (
            one
            for one in range(index - 1, -1, -1)
            if not (whom and has(frame, frame.first[one] - 1, "IN")) and _may_hold(frame, one, index)
        )
        found = apposed_part(frame, at + 2) or of_others(frame, earlier)  # "lead in 17 of them"
        return found or of_them(frame, index) or _plural(frame, index)
    for place in range(at + 1, min(at + 1 + _FAR, len(tags))):
        other = owner[place]
        if other > index and frame.mentions[other].kind in {"count", "duration"}:
            return own(frame, other) or frame.once(_PART, other, _after)
    return phrase(frame, at + 1)


def _may_hold(frame: Frame, whole: int, part: int) -> bool:
    """Whether the one count is large enough to have the other as a part: of "31 cases in six towns, 19 of them" not the
    towns.
    """
    held, some = frame.mentions[whole], frame.mentions[part].value
    if held.kind != "count" or not (isinstance(held.value, Quantity) and isinstance(some, Quantity)):
        return True
    return held.value.high >= some.low


def _foresee(frame: Frame, at: int) -> bool:
    """Whether a token names who had guessed the figure before it: "short of the 320,000 ANALYSTS had expected"."""
    verb = at + 1 + has(frame, at + 1, "AUX")
    guessed = has(frame, verb, "FUTURE") or has(frame, verb, "GUESSNOUN")
    return has(frame, at, "ROLES") and guessed and has(frame, verb, "VERBED")


def apposed_part(frame: Frame, at: int) -> str:
    """What some of those counted are, right behind "of them": "40 people, 12 of them CHILDREN, were hurt"."""
    ends = at + 1 == len(frame.tokens.tags) or has(frame, at + 1, "PUNCT") or has(frame, at + 1, "AND")
    return text(frame, at, at + 1) if has(frame, at, "PLURAL") and ends else ""


def _past_share(frame: Frame, index: int, at: int) -> int:
    """The place after the same in brackets as a share, where "of" or what is counted follows: "666 (56 percent) | of
    the actions", "91 (52%) | local people".
    """
    other = index + 1
    if not has(frame, at, "OPEN") or other >= len(frame.mentions) or frame.first[other] != at + 1:
        return at
    close = frame.last[other]
    noun = close + 1
    while has(frame, noun, "WORD") and frame.tokens.tags[noun].isdisjoint(_NO_ADJECTIVE) and noun < close + _FAR:
        noun += 1
    named = has(frame, close + 1, "OF") or (has(frame, noun, "PLURAL") and not has(frame, noun, "VERB"))
    return close + 1 if named and has(frame, close, "CLOSE") and frame.owner[noun] < 0 else at


def _of_next(frame: Frame, index: int) -> str:
    """What a figure right after the bare number counts, or what both say of the noun after them."""
    if frame.mentions[index].kind != "count":
        return phrase(frame, frame.last[index])
    if has(frame, frame.first[index] + 1, "HYPHEN"):  # "two four-storey buildings", "two seven-word sentences"
        whole, noun = text(frame, frame.first[index], frame.last[index]), phrase(frame, frame.last[index])
        return whole if has(frame, frame.last[index] - 1, "PLURAL") else f"{whole} {noun}".strip()
    return own(frame, index) or phrase(frame, frame.last[index])


def _stands_for(frame: Frame, at: int) -> bool:
    """Whether a pronoun stands at a token, perhaps after "all": "of them", "of those | who", "of these | fell"."""
    tags = frame.tokens.tags
    at += has(frame, at, "QUANT")
    if at >= len(tags) or "PRON" in tags[at]:
        return at < len(tags)
    return "THESE" in tags[at] and (at + 1 == len(tags) or not tags[at + 1].isdisjoint(VERBS | STOPS))


def _over_joined(frame: Frame, at: int) -> int:
    """The place after "or more" at a token: "50 or more employees"."""
    joined = has(frame, at, "OR") and at + 1 < len(frame.tokens.tags)
    return at + 2 if joined and not frame.tokens.tags[at + 1].isdisjoint(JOINED) else at


def _of_sentence(frame: Frame, index: int) -> str:
    """What the nearest other count of the sentence counts, an earlier one first; or what the text has just counted."""
    mentions, first = frame.mentions, frame.first[index]
    if _heads_nothing(frame, index):
        return _plural(frame, index)
    step = has(frame, first - 1, "BYWORD") and direction.read(frame, index)
    if step:
        return numbered(frame, index)  # "fell by 200": of a thing of its own
    if found := risen(frame, index):
        return found
    if counts_nothing(frame, index) or has(frame, frame.last[index], "ABOARD"):
        return ""  # "31 of the 53 ABOARD": of people whom nothing names
    if has(frame, frame.last[index], "PER"):
        rate = numbered(frame, index) or reached(frame, index)  # "4.2 per 1,000 births"
        return rate or _compared(frame, index)
    before = (
        at
        for at in range(before_aside(frame, index) - 1, max(index - _NEIGHBOURS, 0) - 1, -1)
        if not (_is_part(frame, at) and tells(frame, frame.last[at], first)) and not acts_on(frame, at, index)
    )
    after = range(index + 1, min(index + 1 + _NEIGHBOURS, len(mentions)))
    apart = next((at for at in after if is_apart(frame, index, at)), after.stop)
    found = bracketed(frame, index) or numbered(frame, index) or reached(frame, index) or put(frame, index)
    found = found or apposed(frame, index) or among(frame, index) or listed(frame, index)
    found = found or of_same_deed(frame, index)
    found = found or of_others(frame, as_whole(frame, before, index), done_to(frame, index))
    found = found or _compared(frame, index) or recalled(frame, index)
    return found or of_others(frame, as_whole(frame, range(index + 1, apart), index))


def _compared(frame: Frame, index: int) -> str:
    """What the number counts that it is set beside: "births fell to 18,979 from 20,000", "30, against 12 in May", "rose
    from 62 a day to 500", "is 900, down 12 on the month".
    """
    at = before_limits(frame, index)
    led = index and has(frame, at, "TO") and has(frame, before_limits(frame, index - 1), "FROM")
    step = (has(frame, at, "UP") or has(frame, at, "DOWN")) and has(frame, at, "PREP")
    tied = led or step or has(frame, at, "FROM") or has(frame, at, "BESIDE")
    return read(frame, index - 1) if tied and index and frame.mentions[index - 1].kind == "count" else ""


def _heads_nothing(frame: Frame, index: int) -> bool:
    """Whether the number only closes an entry of a list: "boats of the old fleet, rams included, 14;"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    closed = last >= len(tags) or not tags[last].isdisjoint({"STOP", "SEMI"})
    dated = first > 1 and frame.is_date(first - 2)  # "in 1979, 360,000; today, 140,000"
    return closed and first > 0 and "COMMA" in tags[first - 1] and not dated


def _plural(frame: Frame, index: int) -> str:
    """The first plural noun of the clause: "boats" of that list, "sisters" in "three sisters …, all of them"."""
    tags, start = frame.tokens.tags, frame.first[index]
    while start > 0 and tags[start - 1].isdisjoint({"SEMI", "STOP"}):
        start -= 1
    for at in range(start, frame.first[index]):
        verb = "VERBNOUN" in tags[at] and "TO" in tags[at + 1]  # "the board PLANS to help 9 of them"
        verb = verb or (at + 2 == frame.first[index] and has(frame, at + 1, "ED"))  # "nurses treated 9 of them"
        named = "CAP" in tags[at] and at > start and "CAP" in tags[at - 1]  # "Front Line Defenders"
        if "PLURAL" in tags[at] and frame.owner[at] < 0 and "TIMEUNIT" not in tags[at] and not (verb or named):
            return frame.tokens.words[at]
    return ""
