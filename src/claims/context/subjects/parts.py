"""What a figure is a part of: what follows its "of" ("5% of X"), "off", "in" or "for", and what is brought to that.

See `claims.context.subjects.levels`.
"""

from __future__ import annotations

import re

from claims.context.subjects.before import topic
from claims.context.subjects.scene import Scene
from claims.context.subjects.whose import is_crowd
from claims.context.syntax.antecedent import agrees

_ONCE = re.compile(r"woa*xa*(?:[psc#;,)]|$)")
_RELATIVE = re.compile(r"w[^;,sw#]*$")


def is_yardstick(parse: Scene, at: int) -> bool:
    """Whether what a share is of is only what something else is measured by: "a deficit of 5% OF GDP", but "5% of GDP
    comes from mining".
    """
    if _ONCE.match(parse.letters, at) and parse.words.has(parse.frame.tokens.lower[at + 1], "THING", "GROUPAL"):
        return True  # "a third of what it was"
    end = parse.chunks.phrase(at)
    measure = end > at and parse.words.has(parse.frame.tokens.lower[end - 1], "YARDSTICK")
    return measure and parse.letter(end) not in "xv"


def of_named(parse: Scene, index: int, before: int, after: int) -> str:
    """What follows a figure's "of"; for a word that only points, the thing before a comma, "40 GENES, a quarter of the
    total", "40 GENES, or 9% of the total", and nothing behind "be", "rain was 140% of the average".
    """
    found = of_what(parse, index, before, after)
    if not parse.is_vague(found):
        return found
    aside = parse.letter(before) == "," or parse.letters[max(before - 1, 0) : before + 1] == ",c"
    told = parse.is_be(before) or parse.letter(parse.chunks.verb_before(before) - 1) == "w"  # "which make up 5% of it"
    return parse.earlier(index) if aside else "" if told else found


def of_what(parse: Scene, index: int, before: int, after: int) -> str:
    """What follows "of" ("5% of X"), "off" or, for money, "in"; with what is brought to it ("raise Y to 5% of X")."""
    if parse.letter(after) == "f":
        return _of_whole(parse, index, before, after)
    if parse.has(after, ("IN",)) and parse.letter(before) == "f" and parse.step_alone(before) >= 0:
        end = parse.chunks.phrase(after + 1)  # "a drop of 5% in road deaths"
        return "" if parse.is_time(end - 1) else parse.phrase_after(after + 1)
    kind = parse.frame.mentions[index].kind
    if kind == "ratio" and (
        parse.letter(after) == "d" or parse.has(after, ("THESE",)) or parse.modified(after) or is_crowd(parse, after)
    ):  # "half the houses", "half those asked", "1 in 8 women"
        whole = parse.whole(index, after, clause=not parse.governed(before))
        return whole if whole and not parse.is_vague(whole) else parse.earlier(index)  # "half the 1933 figure"
    money = kind == "money"
    opens = parse.letter(before) in ";,sw" and parse.letter(parse.frame.first[index] - 1) == "d"  # "the $5 for tea was"
    spent = money and parse.is_spent_on(after) and (opens or parse.letter(before) in "vgex" or _is_asked(parse, before))
    spent = spent and not (parse.letter(before) == "p" and parse.has(after, ("TO", "ONWORD")))
    spent = spent and not parse.is_cost(before) and not parse.is_be(before)  # "entry is $5 for adults"
    end = parse.chunks.phrase(after + 1)
    timed = parse.letter(end - 1) != "#" and parse.is_time(end - 1)
    spent = spent and not timed  # "asked for £5m for the financial year starting in May"
    spent = spent and parse.letters[end : end + 2] != "f#"  # "saves £355 for an outlay of £930"
    inside = money and (parse.letter(before) != "f" or _is_parted(parse, before)) and not parse.is_price(index)
    inside = inside and not parse.has(before, ("VALUED",))  # "took jewels worth £5m in a raid"
    inside = inside and not _is_paid_in(parse, before, after)
    if (
        spent
        or parse.is_off(after)
        or (kind == "percentage" and parse.has(after, ("OUTOF",)))
        or (inside and parse.is_in_things(after))
    ):
        doing = parse.letter(after + 1) == "g" and parse.letter(after + 2) in "pf"  # "£1 million for spending on parks"
        return parse.text(after + 1, parse.extended(after + 2)) if doing else parse.phrase_after(after + 1)
    return ""


def _is_asked(parse: Scene, before: int) -> bool:
    """Whether money is asked for or added, no price: "called FOR £5m for schools", "…, WITH £5m for schools"."""
    asked = parse.has(before, ("FOR",)) and parse.letter(before - 1) in "veg"
    asked = asked and not parse.words.has(parse.frame.tokens.lower[before - 1], "TRADING")  # "sold for £5m"
    return asked or (parse.has(before, ("WITH",)) and parse.letter(before - 1) == ",")


def _is_parted(parse: Scene, of: int) -> bool:
    """Whether the "of" at a place says that something is part of a sum: "OF the £5m in aid, …", "as part OF £5m in"."""
    return parse.letter(of - 1) in ";,sw" or parse.words.has(parse.frame.tokens.lower[of - 1], "BITNOUN")


def _is_paid_in(parse: Scene, before: int, after: int) -> bool:
    """Whether "in" says what somebody pays with: "bought the mill for £5m IN CASH", "paid £5m IN SHARES", but "has £5m
    in cash", "paid £5m in tax".
    """
    whom = max(before if parse.letter(before) == "o" else parse.noun_start(before + 1), 1)
    verb = whom - 1 if whom <= before else before  # "will pay its owners £5m in cash"
    traded = parse.has(before, ("FOR",)) and parse.letter(before + 1) != "d"  # "claims for the £5m in cash it lost"
    paid = traded or parse.words.has(parse.frame.tokens.lower[verb], "SETTLING")
    end = parse.chunks.phrase(after + 1)
    return paid and any(parse.words.has(word, "MEDIUM") for word in parse.frame.tokens.lower[after + 1 : end])


def _of_whole(parse: Scene, index: int, before: int, after: int) -> str:
    """What a figure with "of" at `after` is a part of; with what is brought to it ("raise Y to 5% of X") or found in it
    ("found LEAD in 5% of the WELLS").
    """
    led = parse.letter(before) == "p"
    if led and parse.letter(after + 1) == "o" and parse.frame.mentions[index].kind == "measurement":
        return ""  # "work within 9 km of it"
    governed = parse.governed(before) and parse.letters[max(before - 1, 0) : before + 1] != ",c"
    # What is told after "shows" or "says" is a clause of its own.
    governed = governed and not (parse.is_telling(before) or parse.is_saying(before))
    clause = not governed and parse.letter(before) != "f"  # "a fine of 5% of SALES was paid"
    whole = _own(parse, before, after + 1) or _of_sum(parse, after + 1) or parse.whole(index, after + 1, clause=clause)
    pronoun = parse.word(after + 1) if parse.letter(after + 1) == "o" else ""
    if pronoun and whole.startswith(pronoun):  # "OIL is scarce. The mill expects 5 tonnes of it"
        meant = topic(parse.frame, parse.words, pronoun.lower())
        bare = "" if parse.words.has(pronoun.lower(), "THING") else whole  # "$5 of it in China"
        whole = meant + whole.removeprefix(pronoun) if meant else bare
    level = parse.has(before, ("AT",)) and parse.is_be(before - 1)  # "the lake is at 5% of CAPACITY"
    if not (governed and led) or level:
        return whole
    motion = parse.is_motion(before)
    other = parse.moved(before) if motion else parse.object_before(before) if parse.has(before, ("IN",)) else ""
    if not other or parse.is_vague(other):
        return whole
    named = whole and not (motion and parse.is_vague(whole))  # "PRICES fell to 5% of their 1970 level"
    return f"{other} {parse.word(after if motion else before)} {whole}" if named else other


def _of_sum(parse: Scene, at: int) -> str:
    """What somebody's amount is of that a figure is a part of: "58% of ORM'S £43 billion in BENEFITS"."""
    stop = at
    while parse.letter(stop) in "djnN":
        stop += 1
    if parse.letter(stop) != "S" or parse.letter(stop + 1) != "#":
        return ""
    last = parse.frame.last[parse.frame.owner[stop + 1]]
    inside = parse.letter(last) == "p" and parse.has(last, ("IN",)) and not parse.is_time(last + 1)
    named = parse.phrase_after(last + 1) if inside else parse.modified(last)
    return f"{parse.text(at, stop + 1)} {named}" if named else ""


def _own(parse: Scene, before: int, at: int) -> str:
    """The plural subject that "them" stands for at a place: "LOANS at a fixed rate, which is 5% of them"."""
    pronoun = parse.word(at) if parse.letter(at) == "o" else ""
    if not parse.words.has(pronoun.lower(), "THEM") or not _RELATIVE.search(parse.letters, 0, before + 1):
        return ""
    subject = parse.clause_subject(before + 1)
    return subject if subject and agrees(parse.words, pronoun.lower(), subject) else ""
