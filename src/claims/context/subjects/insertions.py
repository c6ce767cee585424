"""Shares in brackets behind those of whom they are told: "MOST NURSES (61%) use it", "more MEN (9%) than women drive".

See `claims.context.subjects.levels`.
"""

from __future__ import annotations

import re

from claims.context.subjects.scene import Scene

_ALONE = re.compile(r"\(a*#+\)")
_OTHERS = re.compile(r"p[djnNo]+\([^()]*\)")  # "(9%) than women (5%)"
_OF_THEM = re.compile(r"f(?=d?[jnN])")  # "almost all (97%) OF the farms"
_PART_OF = re.compile(r"^d?[jn]*n(f)")
_OFTEN = re.compile(r"da$")  # "nurses MOST OFTEN (90%) read"
_SHARES = frozenset({"percentage", "ratio"})
_SOME = frozenset({"QUANT", "MORE", "COMPARE"})
_PARTS = ("TOONEWORD", "CROWDNOUN", "SPLITWORD", "PERCENTWORD")  # "a majority of", "a higher share of"
_THAN = 8  # tokens of "than those living in cities"
_FAR = 30  # tokens of a clause
_TO = frozenset({"TO"})


def inserted(parse: Scene, index: int, bracket: int) -> str:
    """What a share alone in the brackets at `bracket` measures by the group before them and by what that does; empty
    where neither says.
    """
    alone = _ALONE.match(parse.letters, bracket)
    if alone is None or parse.frame.mentions[index].kind not in _SHARES:
        return ""
    return (
        _other(parse, index, bracket, alone.end())
        or _likely(parse, bracket, alone.end())
        or _doing(parse, bracket, alone.end())
        or _foremost(parse, bracket)
    )


def _other(parse: Scene, index: int, bracket: int, end: int) -> str:
    """What the group behind "than" does, or what of it is higher or lower: "more men (9%) than WOMEN (5%) DRIVE",
    "rents are higher for men (9%) than FOR WOMEN (5%)".
    """
    near = range(bracket - 1, max(bracket - _THAN, 0), -1)
    than = next((at for at in near if parse.has(at, ("THAN",))), -1)
    apart = set(";(,sw#T") & set(parse.letters[than:bracket]) or any(
        parse.has(at, _TO) for at in near[: bracket - than]
    )
    if than < 0 or apart:
        return ""
    led = parse.letter(than + 1) == "p"
    group = parse.text(than + 1 + led, bracket)
    base = parse.earlier(index).partition(f" {parse.word(than + 1)} ")[0] if led and index else ""
    if led:
        return f"{base} {parse.word(than + 1)} {group}" if base and base != parse.earlier(index) else ""
    told = _told(parse, end) or _deed(parse, _likely_in(parse, max(than - _FAR, 0), than), len(parse.letters))
    return parse.cut(f"{group} {told}".strip()) if group else ""


def _likely(parse: Scene, bracket: int, end: int) -> str:
    """A group with what it is said to be likelier to do, before or behind the brackets: "WOMEN are likelier to SMOKE
    (9%)", "WOMEN (9%) are likelier than men (5%) to SMOKE".
    """
    start = max(parse.letters.rfind(sign, 0, bracket) for sign in ";(,sw") + 1
    before = _likely_in(parse, start, bracket)
    if before >= 0:
        group, deed = parse.clause_subject(parse.chunks.verb_before(before) + 1), _deed(parse, before, bracket)
    else:
        stop = parse.letters.find(";", end)
        behind = _likely_in(parse, end, min(stop if stop > 0 else len(parse.letters), end + _FAR))
        group, deed = parse.phrase_before(bracket), _deed(parse, behind, len(parse.letters))
    if not group or not deed or parse.is_vague(group):
        return ""
    steps = deed in parse.frame.tokens.lower and parse.is_rise(parse.frame.tokens.lower.index(deed))
    return group if steps else parse.cut(f"{group} {deed}")  # "RENTS are likely to fall (5%)": by so much


def _likely_in(parse: Scene, start: int, stop: int) -> int:
    """The place of "likely" in a stretch; -1 where it does not stand there."""
    lower = parse.frame.tokens.lower
    return next((at for at in range(start, stop) if parse.words.has(lower[at], "LIKELYADJ")), -1)


def _deed(parse: Scene, likely: int, stop: int) -> str:
    """What somebody is said to be likely to do, before `stop` or "than": "likelier than men (5%) to | SMOKE"."""
    near = range(likely, min(stop, likely + _FAR)) if likely >= 0 else ()
    to = next((at for at in near if parse.has(at, _TO)), stop)
    stop = min(stop, parse.clause_end(to + 1)) if to < stop else stop
    return parse.text(to + 1, next((at for at in range(to, stop) if parse.has(at, ("THAN",))), stop))


def _doing(parse: Scene, bracket: int, end: int) -> str:
    """A group named by how large a part it is, with what it does: "Most NURSES (61%) USE IT", "almost all (97%) of the
    FARMS HAD A CAR", "Nurses most often (90%) READ".
    """
    letters, start = parse.letters, parse.chunks.chain(bracket)
    group: str | None
    often = _OFTEN.search(letters, max(bracket - 2, 0), bracket)
    if often and parse.has(often.start(), ("SUPERLATIVE",)):
        start, bracket = parse.noun_start(often.start()), often.start()
        group = parse.text(start, bracket)
    else:
        while start < bracket and letters[start] == "a":
            start += 1
        if parse.letter(start - 1) == "d" and start == bracket:  # "Many (45%) learn"
            start -= 1
        group = _part(parse, start, bracket)
    of_them = _OF_THEM.match(letters, end)
    if of_them and parse.has(bracket - 1, _SOME):
        return parse.phrase_after(of_them.end(), clause=True)
    told = _told(parse, end) if group is not None and parse.letter(start - 1) in ";,csaw" else ""
    return parse.cut(f"{group} {told}".strip()) if told else ""


def _part(parse: Scene, start: int, bracket: int) -> str | None:
    """The group of which a phrase names a part: "nurses" of "most nurses", "a majority of nurses"; empty for a bare
    "a majority", and None where the phrase names no part.
    """
    lower = parse.frame.tokens.lower
    part = _PART_OF.match(parse.letters[start:bracket])
    of = start + part.start(1) if part else bracket
    if start < of and parse.words.has(lower[of - 1], *_PARTS):
        return parse.text(of + 1, bracket) if of < bracket else ""
    return parse.text(start + 1, bracket) if parse.has(start, _SOME) and start < bracket else None


def _told(parse: Scene, at: int) -> str:
    """What a verb behind brackets tells, past others in brackets: "(9%) than women (5%) | DRIVE"."""
    others = _OTHERS.match(parse.letters, at)
    at = others.end() if others else at
    verb = at + (parse.letter(at) == "a")
    if parse.letter(verb) not in "xv":
        return ""
    stop = parse.said_end(verb)
    figure = parse.letters.find("#", verb, stop)
    return parse.text(at, figure if figure > 0 else stop)


def _foremost(parse: Scene, bracket: int) -> str:
    """What is said to be the most of a kind: "TEA was the most common drink (45%)", "LEEM is the largest port (9%)"."""
    start = parse.noun_start(bracket)
    most = any(parse.has(at, ("SUPERLATIVE",)) for at in range(start, bracket))
    found = parse.clause_subject(start) if most and parse.is_be(start - 1) else ""
    return "" if parse.is_vague(found) or parse.is_personal(found) else found
