"""The phrase that says per what: "per diluted share", "a day", "/kWh", "annually", "for every pound spent"."""

from __future__ import annotations

from claims.context.denominators.priced import NO_HEAD, NOUNS, TIMES, as_written
from claims.context.frame import Frame
from claims.context.syntax.chunks import chunks

_PAUSES = frozenset({"PUNCT", "PRON", "REL"})
_DETERMINED = frozenset({"A", "THE", "DET", "POSSDET", "POSS"})
LONGEST = 4  # words of a phrase after "for every"
_STEPS = frozenset({"duration", "measurement", "count"})  # what something recurs in steps of
_WHOLE = frozenset({"money", "count"})  # "for every 1,000 births | in 2020"
_ON_BASIS = ("ON", "A", "PERADJ", "BASISNOUN")
_THREE = 5  # tokens of "man, woman and child"
_IN_LIST = (
    frozenset({"WORD"}),
    frozenset({"COMMA"}),
    frozenset({"WORD"}),
    frozenset({"AND", "OR"}),
    frozenset({"WORD"}),
)


def per_phrase(frame: Frame, at: int, nouns: frozenset[str]) -> str:
    """The denominator that begins at a token, or ""."""
    tokens, tags = frame.tokens, frame.tokens.tags
    own = tags[at]
    if "PERADV" in own:
        return per_adverb(frame, at)
    at += 1 if "HYPHEN" not in tags[min(at + 1, len(tags) - 1)] else 2
    if at >= len(tags):
        return ""
    if "EVERY" in own and "SINGLE" in tags[at] and at + 1 < len(tags):
        at += 1  # "every single day"
    beside = "STROKE" in own and frame.owner[at : at + 2][-1] >= 0 > frame.owner[at]  # "men 40/women 60"
    # As in "one accident every 70,000 miles".
    steps = "EVERY" in own and frame.owner[at] >= 0 and frame.mentions[frame.owner[at]].kind in _STEPS
    if steps or not (own.isdisjoint({"PER", "STROKE"}) or beside):
        return per_noun(frame, at)
    if not own.isdisjoint({"A", "EACH", "EVERY"}) and not tags[at].isdisjoint(nouns) and frame.owner[at] < 0:
        return "" if is_placed(frame, at) else as_written(frame, at)
    if "FOR" in own and not tags[at].isdisjoint({"EVERY", "EACH"}) and at + 1 < len(tags) and "OF" not in tags[at + 1]:
        stop = _end_of_every(frame, at + 1)
        return frame.words(tokens.starts[at + 1], tokens.ends[stop - 1]) if stop > at + 1 else ""
    return ""


def _end_of_every(frame: Frame, at: int) -> int:
    """Where what stands after "for every" ends: a sum or a count with itself, "for every £5 | of income", "9 births |
    in May"; other words before a clause, "for every boat | it sells", "for every boat | that sinks".
    """
    tags, owner = frame.tokens.tags, frame.owner[at]
    if (three := end_of_three(frame, at)) > at:
        return three
    if owner >= 0 and frame.mentions[owner].kind in _WHOLE and frame.last[owner] > at + 1:
        return frame.last[owner]
    stop = at
    while stop < len(tags) and stop - at < LONGEST and ("HYPHEN" in tags[stop] or tags[stop].isdisjoint(_PAUSES)):
        if "AND" in tags[stop] and frame.owner[min(stop + 1, len(tags) - 1)] >= 0:
            break  # "70p for each share and 25p for each note"
        stop += 1
    return stop


def end_of_three(frame: Frame, at: int) -> int:
    """Where a list of three begun at a token ends: "for every | MAN, WOMAN AND CHILD"; the same where none is."""
    near = frame.tokens.tags[at : at + _THREE]
    listed = len(near) == _THREE and all(not own.isdisjoint(kind) for own, kind in zip(near, _IN_LIST, strict=True))
    return at + _THREE if listed else at


def on_basis(frame: Frame, at: int) -> str:
    """The unit of time of "on a daily BASIS", its noun at a token; or ""."""
    near = frame.tokens.tags[max(at - len(_ON_BASIS) + 1, 0) : at + 1]
    told = len(near) == len(_ON_BASIS) and all(tag in own for tag, own in zip(_ON_BASIS, near, strict=True))
    return per_adverb(frame, at - 1) if told else ""


def _orders(frame: Frame, at: int) -> bool:
    """Whether "second" is a place and no unit of time: "400 ml and a second spoonful"."""
    tags = frame.tokens.tags
    return "ORDWORD" in tags[at] and at + 1 < len(tags) and "WORD" in tags[at + 1]


def is_placed(frame: Frame, at: int) -> bool:
    """Whether the unit of time at a token says when, not per what: "a day after the truce", but "a day after tax"; or
    is a place in an order, "a second spoonful".
    """
    tags = frame.tokens.tags
    away = at + 1 < len(tags) and not tags[at + 1].isdisjoint({"BEARING", "AWAYWORD"})  # "an hour south of Orm"
    owner = frame.owner[at - 2] if at > 1 else -1
    recurs = owner >= 0 and not tags[frame.first[owner] - 1].isdisjoint({"EACH", "EVERY"})  # "every 9 minutes a child"
    if away or recurs or _orders(frame, at):
        return True
    if "A" not in tags[at - 1] or tags[at].isdisjoint(TIMES) or at + 1 >= len(tags):
        return False
    if tags[at + 1].isdisjoint({"AFTER", "BEFORE", "AGO", "LATER"}):
        return False
    own = tags[at + 2] if at + 2 < len(tags) else frozenset[str]()
    plain = "THAT" in own or ("WORD" in own and own.isdisjoint({"PLURAL", "CAP", "ING"}))
    return tags[at + 1].isdisjoint({"AFTER", "BEFORE"}) or not plain


def per_noun(frame: Frame, at: int) -> str:
    """The noun after "per": one word, a unit of several, a known one with its adjective, or a number with what it
    counts ("100,000 people").
    """
    tokens, index = frame.tokens, frame.owner[at]
    if index >= 0 and "STROKE" in tokens.tags[at - 1] and frame.mentions[index].kind != "count":
        return ""  # "200C/180C"
    if index >= 0:
        span, after = frame.mentions[index].span, frame.last[index]
        named = after < len(tokens.tags) and "WORD" in tokens.tags[after]
        sized = named and frame.mentions[index].kind == "measurement"
        return frame.words(span.start, tokens.ends[after] if sized else span.end)  # "per 40-foot box"
    if "STROKE" in tokens.tags[at - 1] and "LABEL" in tokens.tags[at]:
        return ""  # "350F/gas mark 4"
    if not tokens.tags[at].isdisjoint(NO_HEAD):
        return ""
    stop = _end_of_noun(frame, at)
    return frame.words(tokens.starts[at], tokens.ends[stop - 1]) if stop > at + 1 else tokens.words[at]


def _end_of_noun(frame: Frame, at: int) -> int:
    """Where the noun that begins at a token ends: "per | DILUTED SHARE", "per | SEAT MILE", "per | CHILD-YEAR", "per |
    HOSPITAL BED"; a known one alone where another may follow, "a £3 per share | offer", "a £3 per bottle | tax".
    """
    tokens, tags = frame.tokens, frame.tokens.tags
    after = at + 1 if at + 1 < len(tags) and frame.owner[at + 1] < 0 else at
    glued = "HYPHEN" in tags[after] and tokens.starts[after] == tokens.ends[at] and after + 1 < len(tags)
    joined = glued and "WORD" in tags[after + 1] and tokens.starts[after + 1] == tokens.ends[after]
    known = not tags[at].isdisjoint(NOUNS)
    fit = not tags[after].isdisjoint({"UNIT"} if known else NOUNS) or ("DIVADJ" in tags[at] and "WORD" in tags[after])
    if fit and "WORD" in tags[at] and not joined:
        return after + 1
    index = frame.owner[at - 2] if at > 1 else -1
    # "a £3 per bottle | tax", "per pupil | spending rose to £9"
    describes = index < 0 or not tags[frame.first[index] - 1].isdisjoint(_DETERMINED)
    begin = after + 2 if joined else at + 1
    if describes or (known and not joined):
        return begin
    phrase = range(begin, min(chunks(frame).phrase(at), begin + LONGEST))
    return next(
        (place for place in phrase if frame.owner[place] >= 0 or "HYPHEN" in tags[place]), max(begin, phrase.stop)
    )


def per_adverb(frame: Frame, at: int) -> str:
    """The unit of time in "annually", "a daily": its type names it (PER_YEAR, PER_DAY)."""
    return next((tag.removeprefix("PER_").lower() for tag in frame.tokens.tags[at] if tag.startswith("PER_")), "")
