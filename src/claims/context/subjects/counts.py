"""Counts and ranks: the noun phrase that they stand in, with what follows it or the verb it belongs to.

See `claims.context.subject`.
"""

from __future__ import annotations

from claims.context import item, minor
from claims.context.items.recalled import counted_last
from claims.context.items.told import listed, symbol
from claims.context.nouns import has_half
from claims.context.subjects import lists
from claims.context.subjects.extremes import REACHING, at_extreme, at_mark
from claims.context.subjects.inplaces import in_places
from claims.context.subjects.levels import governing, level
from claims.context.subjects.meant import needed, thing_meant
from claims.context.subjects.scene import Scene
from claims.context.subjects.together import elsewhere, together
from claims.context.syntax.signs import RISEN
from claims.context.syntax.wording import LONGEST
from claims.model import Quantity

_RANKED = 6  # ordinals of a list
_CHAIN = 4  # words of "is expected to build"
_OWN = frozenset({"WITH", "FOR"})  # prepositions that say what a thing is rather than where or how it was done


def count(parse: Scene, index: int) -> str:
    """Counts: the noun phrase with what follows it, or with the verb it is subject or object of; levels as such. A
    "one" that is no more than an article measures nothing: its item says what there is one of.
    """
    value = parse.frame.mentions[index].value
    if isinstance(value, Quantity) and value.low == value.high == 1 and minor.read(parse.frame, index):
        return ""
    start, end = parse.counted(index)
    before = parse.before(index)
    if parse.letter(before) == "(" and parse.letter(before - 1) in "nN":  # "Ana Ruiz (12 goals)"
        return (in_places(parse, index, before) if start == end else "") or parse.noun_before(before)
    stepped = parse.is_hyphened(index) and parse.is_rise(end)  # "a 5-point rise in rents"
    moved = parse.letter(before) == "f" and parse.has(end, ("IN",)) and parse.step_alone(before) >= 0
    stepped = stepped or (moved and _is_steps(parse, index))  # "a drop of 90 points in the index"
    if start == end or stepped or has_half(parse.frame, index):
        return level(parse, index) if stepped else _gone(parse, index, before) or _bare(parse, index, before)
    if parse.is_lead(end):
        return parse.earlier(index) if parse.letter(before) == "," else governing(parse, index, before)
    if parse.letter(before) == "p" and parse.has(before - 1, ("ENOUGH",)) and parse.letter(before - 2) in ",n":
        return _enough(parse, index, parse.text(start, end))
    told = (
        _gone(parse, index, before)
        or at_mark(parse, index)
        or _later(parse, index, before)
        or parse.attributed(index)
        or together(parse, index)
    )
    told = told or _reached(parse, index, before) or _described(parse, index, before)
    return told or parse.with_verb(index, start, end)


def _gone(parse: Scene, index: int, before: int) -> str:
    """What rose or fell by so many, where that stands beside it and does not say of what: "THEFTS rose by 6%, a rise of
    75 incidents from 1,315 to 1,390"; not "…, a rise of 9 in arson".
    """
    alone = parse.step_alone(before) if parse.letter(before) == "f" else -1
    beside = alone > 0 and parse.letter(alone - 1) == "," and not parse.has(parse.counted(index)[1], ("IN", "OF"))
    return parse.earlier(index) if beside else ""


def _later(parse: Scene, index: int, before: int) -> str:
    """What happened so many turns of a thing later: "HE WAS DISMISSED nine laps later"."""
    end = parse.frame.last[index]
    later = parse.letter(before) in "venN" and parse.has(end, ("LATER",)) and parse.letter(end + 1) in ";,c"
    return parse.event(index) if later else ""


def _described(parse: Scene, index: int, before: int) -> str:
    """What is counted, where more words say which: "40 towns eligible for loans", "40 victims who died at sea"."""
    start, end = parse.counted(index)
    if parse.letter(end) == "w" and (parse.has(end, ("PERSONPRON",)) or _is_there(parse, index, before)):
        return parse.text(start, parse.clause_end(end + 1))
    adjective = (
        parse.letter(end) == "n" and parse.letter(end + 1) in "pT" and not parse.words.is_adverb(parse.word(end))
    )
    stop = parse.extended(end + adjective)
    stop = end if parse.before_means(end, stop) == end else stop  # "shot nine men | before turning on his son"
    if parse.is_lasting_for(end):
        stop = end  # "held out with ten men | for the last 25 minutes to win"
    if parse.letter(end) == "p" and parse.letter(before) in "ve" and not parse.has(end, _OWN) and parse.doer(before):
        # "the storm killed 40 men in Leem": what was done says more than where; not a long "is also expected to keep"
        long = _is_long(parse, before) and parse.text(start, stop) != parse.text(start, end)
        stop = stop if long else end
    described = f"{parse.possessor(before)} {parse.text(start, stop)}".strip() if stop > end else ""
    happened = bool(described) and parse.letter(before) == "f" and _is_deed(parse, before - 1)
    told = f"{parse.text(parse.noun_start(before), before)} of {described}" if happened else ""  # "THE SALE OF 9 mills"
    return told if told and len(told.split()) <= LONGEST else described


def _is_deed(parse: Scene, at: int) -> bool:
    """Whether the noun before "of" says what happens to those counted: "the SALE of", "the DEATH of"."""
    return parse.words.has(parse.frame.tokens.lower[at], "DEEDNOUN", "DISASTER")


def _is_there(parse: Scene, index: int, before: int) -> bool:
    """Whether a clause only says that so many exist, and the one behind them which: "there are 40 boats THAT LEAK"."""
    named = parse.letter(parse.frame.last[index] + 1) in "xv"
    return named and parse.is_be(before) and parse.words.has(parse.frame.tokens.lower[before - 1], "THERE")


def _is_long(parse: Scene, verb: int) -> bool:
    """Whether a chain of verbs leads to the one at a place: "IS ALSO EXPECTED TO PROTECT 40 men from …"."""
    return len(parse.text(*parse.chunks.verbs(verb)).split()) > _CHAIN


def _reached(parse: Scene, index: int, before: int) -> str:
    """What has or reaches so many of a thing, where a count is told as a level: "staff rose to 40 welders"."""
    if parse.letter(before) in "ve" and parse.has(before, REACHING):
        number = parse.clause_subject(before + 1)  # "THE NUMBER OF MEN HURT reached 40 men"
        if number and parse.words.has(number.split()[0].lower(), "NUMBERNOUN"):
            return number
    verb = parse.chunks.verb_before(before) if parse.has(before, ("BY",)) else -1
    done = parse.chunks.verbs(verb)[1] - 1 if verb >= 0 else -1
    won = done >= 0 and parse.words.has(parse.frame.tokens.lower[done], "WINNING")
    if won and not parse.is_vague(parse.clause_subject(done + 1)):
        return parse.event(index)  # "ORM HAS BEATEN LEEM by 9 points"
    marked = at_extreme(parse, before) if parse.letter(before) == "f" or parse.has(before, ("AT",)) else ""
    if marked:  # "THE CLUB reached a mark of 9 men"
        return marked
    compared = bool(parse.earlier(index)) and parse.is_compared(before)  # "verdicts against six men" compare nothing
    reached = parse.is_level(index, before) and not parse.is_place(before) and not _is_agent(parse, index, before)
    if not (compared or reached or parse.is_be(before)):
        return ""
    shared = parse.shared(index, parse.after(index)) if compared else ""
    found = shared or governing(parse, index, before)
    if parse.is_vague(found) and _is_steps(parse, index) and not parse.is_personal(found):
        return thing_meant(parse, index, before, found)  # "THE INDEX closed at 2,600. It lost 62 points"
    return "" if parse.is_vague(found) else found


def _is_agent(parse: Scene, index: int, before: int) -> bool:
    """Whether so many did what a participle says of a noun: "a dive completed BY two divers", not "a lead cut by 9"."""
    done = before - 1 - (parse.letter(before - 1) == "p")  # "carried out by"
    named = parse.letter(done) == "e" and parse.letter(done - 1) in "nN"
    return named and parse.has(before, ("BY",)) and not (parse.has(done, RISEN) or _is_steps(parse, index))


def _is_steps(parse: Scene, index: int) -> bool:
    """Whether a count is of the steps in which a level moves: "62 points"."""
    return parse.words.has(parse.frame.tokens.lower[parse.frame.last[index] - 1], "STEPUNIT")


def _bare(parse: Scene, index: int, before: int) -> str:
    """Counts without a noun of their own: "six of the ten fires", "1 was sold", "the storm killed 40"."""
    after = parse.after(index)
    if parse.letter(before) == "f" and parse.letter(before - 1) == "#":  # "three of the 15 left"
        return parse.modified(after) or counted_last(parse.frame, index)
    if found := symbol(parse.frame, index) or needed(parse, index) or _pointed(parse, index, before):
        return found
    if _is_level(parse, index, before):
        return level(parse, index)
    if parse.letter(after) == "f" and not parse.is_time(after + 1):  # "above the 40 of 2019"
        return _of_all(parse, index, after)
    return _told(parse, index, before) or level(parse, index)


def _pointed(parse: Scene, index: int, before: int) -> str:
    """What a bare count is of that points to it: "the 40 who left", "a crowd of 3,000", "had 9 farms; in May
    there were 4".
    """
    after, left = parse.after(index), parse.letter(before)
    if parse.letter(after) == "w" and parse.has(after, ("PERSONPRON",)) and (left == "f" or not parse.governed(before)):
        return parse.phrase_after(after)
    if left == "f" and parse.extreme(before) > 0:
        return level(parse, index)  # "ranged from a low of 12,000"
    held = parse.held_before(before) if left == "f" else ""
    there = parse.is_be(before) and parse.words.has(parse.frame.tokens.lower[before - 1], "THERE")
    if there and parse.letter(after) != "f":
        return counted_last(parse.frame, index)
    return "" if parse.is_vague(held) else held


def _is_level(parse: Scene, index: int, before: int) -> bool:
    """Whether a bare count is told as a level: "rose to 40", "was 40", "puts the toll above 40"."""
    if parse.is_level(index, before) or parse.is_be(before) or parse.has(before, ("LEVELVERB",)):
        return True
    return parse.letter(before) in "nN" and bool(parse.object_before(before + 1))


def _told(parse: Scene, index: int, before: int) -> str:
    """What so many do or are, or what is done to them: "1 was sold", "the storm killed 40", "… and 40 injured", "40, or
    9%, have left".
    """
    after = parse.past_insertion(parse.after(index))
    heard = parse.letter(before) in "vg" and parse.letter(after) in "vx" and "w" not in parse.letters[:before]
    joined = parse.letter(before) == "c" and parse.letter(after) in "vx"  # "a depth of 9 km, AND 40 WERE killed"
    free = heard or joined or not parse.governed(before)  # "we hear 40 have left"
    doer = "" if parse.is_inside(before) else parse.doer(before)
    noun = "" if listed(parse.frame, index) else item.read(parse.frame, index)  # "cars sold: Orm 40": of Orm
    if not noun and not doer and free and parse.letter(after) in "vx":
        noun = counted_last(parse.frame, index)  # "100 remained": of what was counted last
    modified = parse.modified(after)
    if noun and modified and parse.letter(after) == "e":  # "… and 40 injured in the storm"
        return parse.cut(modified if modified.startswith(noun) else f"{noun} {modified}")
    if noun and (placed := elsewhere(parse, index, noun)):
        return placed
    gapped = _gapped(parse, before, after) if noun else ""
    if gapped:
        return f"{noun} {gapped}"
    repeated = doer.startswith(f"{noun} ")  # "one wage did; now it takes two"
    limit = _limit(parse, index, before, after) if noun and not doer else ""
    if limit:
        return f"{noun} {limit}"
    own = doer if repeated or not doer else f"{noun} {doer}".strip()
    acting = own or (parse.with_clause(noun, after).strip() if noun or joined else "")
    parted = free and parse.letter(after) == "p" and parse.letter(parse.extended(after)) in ("x", "v")
    return modified or acting or (parse.phrase_after(after + 1) if parted else "")  # "ten from this year are left"


def _limit(parse: Scene, index: int, before: int, after: int) -> str:
    """What limits a count that is joined to one with a limit of the like: "40 shops in Leem and 30 IN ORM"."""
    joined = index > 0 and parse.letter(before) in "c," and parse.letter(after) == "p"
    joined = joined and parse.letter(parse.frame.last[index - 1]) == "p"
    if not joined or parse.frame.mentions[index - 1].kind != "count":
        return ""
    end = parse.chunks.phrase(after + 1)
    figured = "#" in parse.letters[after + 1 : end] or parse.is_time(end - 1)
    return "" if figured or end == after + 1 else parse.text(after, end)


def _gapped(parse: Scene, before: int, after: int) -> str:
    """What is done with so many whose clause leaves out its verb: "40 were given tea and 9 A PILL"."""
    end, verb = parse.chunks.phrase(after), parse.chunks.verb_before(before)
    if parse.letter(before) != "c" or parse.letter(after) != "d" or end <= after + 1 or verb < 0:
        return ""
    stop = parse.chunks.verbs(verb)[1]
    return f"{parse.text(stop - 1, stop)} {parse.text(after, end)}"


def _enough(parse: Scene, index: int, noun: str) -> str:
    """Those whom what was measured before suffices for: "delivered 40 tonnes of meal, enough for 900 PEOPLE"."""
    last = parse.part_before(index) or parse.clause_subject(parse.before(index) - 1)
    return f"{noun}, {last}" if last else noun


def _of_all(parse: Scene, index: int, after: int) -> str:
    """What a count before the "of" at `after` is a part of: "six of the ten fires", "17 of them sank"; or what
    they are, "17 of them women".
    """
    if (told := item.apposed_part(parse.frame, after + 2)) and parse.has(after + 1, ("PRON",)):
        return told
    last = counted_last(parse.frame, index)
    alone = parse.has(after + 1, ("THESE",)) and parse.letter(after + 2) in "xv"
    if last and (alone or parse.has(after + 1, ("PRON",))):
        placed = parse.letter(after + 2) == "p" and not parse.is_time(after + 3)  # "15 of them in Leem"
        place = parse.text(after + 2, parse.extended(after + 2)) if placed else ""
        return f"{last} {place}" if place else parse.with_clause(last, after + 2)
    other = after + 1 + (parse.letter(after + 1) == "d")
    whole = parse.phrase_after(parse.thing(other), clause=True)
    return last if not whole or parse.is_vague(whole) else whole


def rank(parse: Scene, index: int) -> str:
    """Ordinals: the noun phrase after them, a shortened relative clause included ("first time it met"), or after the
    last of a list ("the 4th, 8th and 12th GRADES").
    """
    mentions = parse.frame.mentions
    for _ in range(_RANKED):
        if (
            mentions[index + 1 :]
            and mentions[index + 1].kind == "ordinal"
            and lists.listed(parse.frame, (index, index + 1))
        ):
            index += 1
    after = parse.frame.last[index]
    if parse.letter(after) == "f":
        return parse.phrase_after(after + 1)
    first, be = parse.frame.first[index], parse.noun_start(parse.frame.first[index] - 1) - 1
    if parse.letter(first - 1) == "S" and parse.letter(after) in ",;)" and parse.is_be(be):
        return parse.clause_subject(be + 1)  # "THE MILL is Orm's third biggest"
    return parse.ranked(index) or level(parse, index)
