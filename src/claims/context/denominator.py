"""Denominator: per what the figure is stated: "12 billion per year", "an annual 77 billion", "5 cents a litre",
"9 deaths per 100,000 people", "6 million children die each year".
"""

from __future__ import annotations

from claims.context.denominators.listed import introduced
from claims.context.denominators.opening import of_subject, opening
from claims.context.denominators.phrases import (
    LONGEST,
    is_placed,
    on_basis,
    per_adverb,
    per_noun,
    per_phrase,
)
from claims.context.denominators.priced import ENDS, NOUNS, SPREAD, TIMES, a_unit, as_written, of_each, sold, to_the
from claims.context.denominators.shared import brackets, partners
from claims.context.frame import Frame
from claims.context.modifier import converts
from claims.context.nouns import after_number
from claims.context.syntax.neighbours import HEDGES
from claims.model import Quantity

PERABLE = frozenset({"percentage", "measurement", "money", "count", "multiple", "ratio", "duration"})
RATED = frozenset({"money", "measurement"})  # what an "annual" before the noun divides
DIVIDED = SPREAD | {"multiple", "percentage"}  # kinds that the "a day" right after them divides
WALLS = frozenset({"SEMI", "COLON", "STOP", "REL", "DASH", "OPEN"})
_SHARING = frozenset({"EACH", "EVERY", "PER", "A"})
_TELLING = WALLS | _SHARING | {"CONJ", "AND", "PERADV", "BASISNOUN"}  # all that a look for a later "each year" stops at
# Without any of which nothing divides a figure from afar.
_DISTANT = TIMES | {"BASISNOUN", "PERADV", "PER", "EVERY", "EACH"}
PASSED = frozenset({"HYPHEN", "CURCODE", "CURADJ", "CLOSE", "MORE", "LESS"})  # between a figure and its "per"
_OF_NOUN = 12  # tokens of "rate for our retail arm in that time"
_IN = frozenset({"OF", "IN"})
_SUBSTANCE = frozenset({"WORD", "NUMNAME"})
_DIVIDING = frozenset({"PER", "PERADV"})
_END = frozenset({"PUNCT"})
_ENDING = frozenset({"OR", "OPEN", "BORNWORD"})
_OF_RATE = frozenset({"WORD", "IN", "FOR", "OF", "THE", "THIS", "THAT", "POSSDET", "POSS", "CAP"})
_FINITE = frozenset({"VERB", "VERBED"})
_PLURAL = 3  # tokens of "(s)"
_OPENERS = frozenset({"EACH", "EVERY", "PRON"})
_BRIEF = frozenset({"second", "minute", "hour"})
_FAR = 14  # tokens to an "each year" that still divides the figure


def read(frame: Frame, index: int) -> str:
    """The denominator of mention `index` in the text's own words, "" where there is none."""
    mention = frame.mentions[index]
    if mention.kind not in PERABLE:
        return ""
    if isinstance(mention.value, Quantity) and mention.value.denominator:
        return mention.value.denominator
    found = _right_after(frame, index) or _before(frame, index) or _shared(frame, index)
    found = found or (a_unit(frame, index) if mention.kind == "money" and "UNIT" in frame.types else "")
    brief = mention.kind == "duration" and getattr(mention.value, "unit", "") in _BRIEF  # "25 minutes on the way a day"
    if found or not (brief or mention.kind in SPREAD):
        return found
    if frame.types.isdisjoint(_DISTANT):
        return introduced(frame, index)
    return _later(frame, index) or opening(frame, index) or of_subject(frame, index) or introduced(frame, index)


def _right_after(frame: Frame, index: int) -> str:
    """Right after the figure: "per head", "a year", "/kWh", "annually", "for every dollar spent"; or after its
    conversion in brackets: "C$6 (US$4.46) per share"; not "$9 million ($3 per share)".
    """
    start = frame.last[index]
    if index + 1 < len(frame.mentions) and converts(frame, index + 1):
        if _closes(frame, index + 1):
            return _right_after(frame, index + 1)
        start = _past_bracket(frame, frame.last[index + 1])
    tags, kind, at = frame.tokens.tags, frame.mentions[index].kind, _past(frame, start)
    last = len(tags) - 1
    if at > last:
        return ""
    adjective = at + (not tags[at].isdisjoint({"IN", "OF"}))
    if kind == "money" and adjective < last and "PERADJ" in tags[adjective] and "WORD" in tags[adjective + 1]:
        return per_adverb(frame, adjective)  # "£3 million in annual sales", "a $9 billion annual run rate"
    if not tags[at].isdisjoint(_IN):
        return _after_substance(frame, index, at)
    if kind == "money" and at < last and "MONEYNOUN" in tags[at] and "FOR" in tags[at + 1]:
        at += 1  # "£4 cash | for each share"
    bare = kind == "count" and after_number(frame, index) == frame.last[index]  # "40 were given tea and 9 a pill"
    told = to_the(frame, index, at) or per_phrase(frame, at, TIMES if bare else NOUNS) or sold(frame, index, at)
    return told or of_each(frame, index, at)


def _closes(frame: Frame, index: int) -> bool:
    """Whether the bracket that a figure stands in ends with it."""
    last = frame.last[index]
    return last < len(frame.tokens.tags) and "CLOSE" in frame.tokens.tags[last]


def _past_bracket(frame: Frame, at: int) -> int:
    """The token behind the bracket that a token stands in: "£900 (£11 per square foot) | a month"; past them all where
    it does not end soon.
    """
    tags = frame.tokens.tags
    near = range(at, min(at + LONGEST, len(tags)))
    return next((place + 1 for place in near if "CLOSE" in tags[place]), len(tags))


def _shared(frame: Frame, index: int) -> str:
    """What divides a figure beside it that is of the same thing: "1.6% AND 3.3% annually", "to £9 FROM £8 a share"; or
    the one before its brackets, "£5 a week (£7 if shared)".
    """
    if index and brackets(frame, index):
        return _right_after(frame, index - 1)
    others = (_right_after(frame, other) for other in partners(frame, index))
    return next(filter(None, others), "")


def _past(frame: Frame, at: int) -> int:
    """The token behind what may stand between a figure, or its noun, and its "per": "$5 OR MORE a year", and before the
    stroke of a table "children BORN/woman", "migrant(S)/1,000 population".
    """
    tags, last = frame.tokens.tags, len(frame.tokens.tags) - 1
    while at <= last and not tags[at].isdisjoint(PASSED) and "PER" not in tags[at]:
        at += 1
    if at >= last or tags[at].isdisjoint(_ENDING):  # as mostly
        return at
    if "OR" in tags[at] and not tags[at + 1].isdisjoint({"AT_LEAST_JOINED", "AT_MOST_JOINED"}):
        return at + 2
    plural = "OPEN" in tags[at] and frame.tokens.starts[at] == frame.tokens.ends[at - 1]  # glued to the noun
    after = at + 1 if "BORNWORD" in tags[at] else at + _PLURAL if plural else at
    return after if after <= last and "STROKE" in tags[after] else at


def _after_substance(frame: Frame, index: int, of: int) -> str:
    """After what the figure is of or in: "130 grams of carbon per kilometre", "$4 in cash for each share"; or the
    time that it is a part of, "four hours of each day".
    """
    tags, at = frame.tokens.tags, of + 1
    stop = min(at + LONGEST, len(tags))
    if at < stop - 1 and not tags[at].isdisjoint({"EACH", "EVERY"}):
        timed = "OF" in tags[of] and not tags[at + 1].isdisjoint(TIMES)
        return as_written(frame, at + 1) if timed else to_the(frame, index, of)
    spent = frame.mentions[index].kind == "duration" and "OF" in tags[of]  # "four hours of television a day"
    if frame.mentions[index].kind not in SPREAD and not spent:
        return ""
    while at < stop and frame.owner[at] < 0 and tags[at].isdisjoint(_DIVIDING) and not tags[at].isdisjoint(_SUBSTANCE):
        at += 1
    if at in {of + 1, stop}:
        return ""
    after, then = [*tags[at + 1 : at + 3], _END, _END][:2]
    if "EACH" in tags[at]:
        return of_each(frame, index, at)  # "40 kg of rice each"
    each = "FOR" in tags[at] and not after.isdisjoint({"EACH", "EVERY"})
    a = "A" in tags[at] and not after.isdisjoint(TIMES if spent else {"UNIT"})  # "9 ounces of gold a ton"
    a = a and (spent or not then.isdisjoint(ENDS))
    often = "PERADV" in tags[at] and not after.isdisjoint(ENDS)  # "9 barrels of oil daily"
    return per_phrase(frame, at, NOUNS) if each or a or often or "PER" in tags[at] else ""


def _before(frame: Frame, index: int) -> str:
    """Before it: "an annual £77 billion", and for money and measures "an annual budget of £77 billion", "daily output
    is 3 million barrels".
    """
    tags, at = frame.tokens.tags, frame.first[index] - 1
    while at >= 0 and not tags[at].isdisjoint(HEDGES):
        at -= 1
    if at >= 0 and "PERADJ" in tags[at]:
        return per_adverb(frame, at)
    if at > 1 and "PER" in tags[at - 1] and frame.owner[at - 2] < 0 and frame.mentions[index].kind in RATED:
        return per_noun(frame, at)  # "earnings per share 14p"
    if at > 0 and frame.mentions[index].kind == "percentage" and not tags[at].isdisjoint({"NOWBE", "WASBE"}):
        at = _past_rate(frame, at)
    # As in "an annual rate of 6 million cars".
    rated = frame.mentions[index].kind in RATED or (at > 0 and "RATE" in tags[at - 1])
    return _before_noun(frame, at) if at >= 0 and rated else ""


def _before_noun(frame: Frame, at: int) -> str:
    """Before a noun that "of", "is", "to" or a colon at a token ties to the figure, or "fall by" does: "its monthly
    bill …", "a per-share loss of …".
    """
    tags, level = frame.tokens.tags, False
    if "BYWORD" in tags[at] and at and not tags[at - 1].isdisjoint({"UP", "DOWN"}):
        at -= 1
    elif tags[at].isdisjoint({"OF", "TO", "NOWBE", "WASBE", "COLON"}) and "RATE" not in tags[at - 1]:
        at, level = _level(frame, at), True
    for place in range(at - 1, max(at - 6, -1), -1):
        own = tags[place]
        if "PERADJ" in own:
            return per_adverb(frame, place)
        if "PER" in own:
            noun = place + 1 + ("HYPHEN" in tags[place + 1])
            return (
                per_noun(frame, noun) if noun < at - 1 or "OF" in tags[at] else ""
            )  # not of "40 boats per fleet were"
        if own.isdisjoint({"WORD", "HYPHEN"}) or frame.owner[place] >= 0 or (level and not own.isdisjoint(_FINITE)):
            break  # not in "the annual report SAID sales reached £9m"
    return ""


def _past_rate(frame: Frame, at: int) -> int:
    """The place behind the rate that "is" at a token tells of: "the annual growth RATE | in Orm is 4%"; or the same."""
    tags = frame.tokens.tags
    if "PERADJ" not in frame.types:  # as mostly
        return at
    for place in range(at - 1, max(at - _OF_NOUN, 0), -1):
        if "RATE" in tags[place]:
            return place + 1
        if frame.owner[place] >= 0 or tags[place].isdisjoint(_OF_RATE):
            break
    return at


def _level(frame: Frame, at: int) -> int:
    """Where the verb that states a level begins before a figure: "annual sales | reached $9m", "monthly use | has stood
    at 40 tonnes"; -1 where none does.
    """
    tags = frame.tokens.tags
    if "AT" in tags[at] and at:
        at -= 1
    elif "LEVELVERB" in tags[at + 1]:
        at += 1  # a hedge too: "exceeded"
    if "LEVELVERB" not in tags[at]:
        return -1
    while at > 0 and "AUX" in tags[at - 1]:
        at -= 1
    return at


def _later(frame: Frame, index: int) -> str:
    """Later in the clause: "each year", "annually", where no preposition makes it a time of its own."""
    tags, start = frame.tokens.tags, frame.last[index]
    for at in range(start, min(start + _FAR, len(tags) - 1)):
        own = tags[at]
        if own.isdisjoint(_TELLING):
            continue
        if not own.isdisjoint(WALLS) or _opens_clause(tags, at):
            return ""
        near = at - 3 if start < at - 2 and "PER" in tags[at - 2] else at - 1  # behind "per cow" of "per cow per year"
        if frame.owner[near] not in {-1, index} and frame.mentions[frame.owner[near]].kind in DIVIDED:
            continue  # it divides the figure right before it: "a 20 mg dose twice a day"
        often = per_adverb(frame, at) if "PERADV" in own and "PERADJ" not in own else on_basis(frame, at)
        if often:
            return often
        noun = at + 1 + ("SINGLE" in tags[at + 1] and at + 2 < len(tags))  # "every single day"
        timed = not own.isdisjoint(_SHARING) and not tags[noun].isdisjoint(TIMES)
        # A time of its own: "in a year", "on 4 May each year".
        led = timed and (not tags[at - 1].isdisjoint({"PREP", "WHENPREP"}) or frame.is_date(at - 1))
        if not timed or led or frame.owner[at] >= 0 or is_placed(frame, noun):
            continue
        if "A" in own and _is_apart(frame, start, at):
            return ""
        return frame.tokens.words[noun]
    return ""


def _is_apart(frame: Frame, start: int, at: int) -> bool:
    """Whether "a year" at a token is no figure's before `start`: "planted 9 million trees and took up 20 million
    tonnes | a year", "paid £2 and served | a month"; it is in "900 children under five | a day".
    """
    tags, owner = frame.tokens.tags, frame.owner
    if any(owner[place] >= 0 and frame.mentions[owner[place]].kind != "age" for place in range(start, at)):
        return True
    verb = not tags[at - 1].isdisjoint({"VERB", "VERBED"}) and at - 1 > start
    return verb and any("AND" in own for own in tags[start : at - 1])


def _opens_clause(tags: list[frozenset[str]], at: int) -> bool:
    """Whether a clause begins at a token: at "while"; at "and" after a comma and before "every year" or "we"."""
    own = tags[at]
    if "AND" in own:
        return "COMMA" in tags[at - 1] and not tags[at + 1].isdisjoint(_OPENERS)
    return "CONJ" in own and "PREP" not in own
