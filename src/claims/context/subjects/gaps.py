"""Figures whose clause leaves out the verb of the one before: "The mill lost 40 jobs and the quarry 12"."""

from __future__ import annotations

import re

from claims.context import direction, item
from claims.context.directions import crossing
from claims.context.subjects.scene import Scene

_NEAR = 8  # tokens of a subject whose verb is left out
# "… and the quarry | 12", "…, Orm | 12", "… and growth a mere | 12"
_GAPPED = re.compile(r",?c(d[jnN]+|N+|[djnN]*[nN](?=d[aj]+$))(?:d[aj]+)?$|,(d[nN]+|N+)a*$")
_PLACED = re.compile(r"(?:,|,?c)(p)(d?n|[dnN]*N)a*$")  # "rents in Leem are £400, | in Orm | £300"
_PLURAL = re.compile(r"(?:,|,?c)([jn]*n)a*$")
_BARE = re.compile(r"(?:^|[,;pc])n[pv]a*$")  # "with volume up | 1%"
_OBJECT = re.compile(r"(?:(?:f[djnNS-]+)?v)?[djnNS-]*[nN](?:,|,?c)a*")  # "… chose tea, | 20% milk and | 9%"
_SHARING = re.compile(r"(?:,|,?c)a*((?:d[jn]*)?n|N+)(p)?a*$")  # "…, buses for | 5% and bikes just | 2%"


def gapped(parse: Scene, index: int) -> str:
    """Of what a figure is whose clause leaves out the verb of the one before: "The north got 5 inches of snow and | the
    coast 3 inches", "The mill lost 40 jobs and | the quarry 12"; empty where none does.
    """
    first = parse.frame.first[index]
    ends = index > 0 and parse.edged[parse.frame.last[index]] in ";,)"
    found = _GAPPED.search(parse.letters, max(first - _NEAR, 0), first) if ends else None
    if found is None or (found[2] and parse.has(found.start(2), ("A",))):  # "£5, a record £6"
        ways = (_elsewhere, _sharing, _of_plural, _doing) if index else ()
        return next(filter(None, (way(parse, index) for way in ways)), "")
    kind, unit = parse.frame.mentions[index].kind, getattr(parse.frame.mentions[index].value, "unit", "")
    start, end = parse.counted(index)
    if parse.described(index) < first or (kind == "count" and start < end):
        return ""  # "… and the top two teams"
    for at in range(index - 1, -1, -1):
        other = parse.frame.mentions[at]
        alike = kind == "measurement" or getattr(other.value, "unit", "") == unit  # "holds 9 tonnes, the van 5 litres"
        if other.kind == kind and alike and parse.known.get(at):
            base, named = parse.bases.get(at, ""), parse.text(*found.span(1 if found[1] else 2))
            thing = item.read(parse.frame, at) if kind == "count" else base if base != parse.known[at] else ""
            return f"{thing}, {named}" if thing and named else named
    return ""


def _elsewhere(parse: Scene, index: int) -> str:
    """What the figure before measures, in another place or of others: "Rents in Leem are £400, IN ORM £300", "Pay for
    nurses rose 4%, FOR DOCTORS 6%".
    """
    if parse.edged[parse.frame.last[index]] not in ";,)c":
        return ""
    first, other = parse.frame.first[index], parse.known.get(index - 1, "")
    found = _PLACED.search(parse.letters, max(first - _NEAR, 0), first)
    if found is None or parse.measure(index) != parse.measure(index - 1):
        return ""
    thing, way, _ = other.rpartition(f" {parse.word(found.start(1)).lower()} ")
    own = parse.text(*found.span(2))
    return f"{thing}{way}{own}" if thing else own if parse.letters[found.end(2) - 1] == "N" else ""


def _of_plural(parse: Scene, index: int) -> str:
    """The plural of which a rise or fall is that has the verb of the one before: "Rents rose 4%, FARES 6%"; of any noun
    that answers to another as bare, "with volume up 1% and PRICE 3%".
    """
    first, share = parse.frame.first[index], parse.frame.mentions[index].kind == "percentage"
    found = _PLURAL.search(parse.letters, max(first - _NEAR, 0), first) if share else None
    moved = found is not None and direction.read(parse.frame, index)
    former = crossing.former(parse.frame, index)
    if found is None or not moved or parse.measure(index) != parse.measure(former):
        return ""
    other, last = parse.frame.first[former], parse.word(found.end(1) - 1).lower()
    named = parse.words.is_plural(last) or _BARE.search(parse.letters, max(other - _NEAR, 0), other)
    return parse.text(*found.span(1)) if named and parse.edged[parse.frame.last[index]] in ";,)c" else ""


def _doing(parse: Scene, index: int) -> str:
    """What a share does to something whose verb is that of a share before: "40% chose tea, 20% MILK and 9% WATER"."""
    start = parse.frame.last[index]
    stop = parse.chunks.phrase(start)
    own = parse.text(start, stop) if parse.frame.mentions[index].kind == "percentage" and stop > start else ""
    if not own or parse.edged[stop] not in ",;c)":
        return ""
    first = parse.frame.first[index]
    for at in range(index - 1, -1, -1):
        between = parse.letters[parse.frame.last[at] : first]
        if parse.measure(at) != parse.measure(index) or not _OBJECT.fullmatch(between):
            return ""
        if "v" in between:
            verb, other = parse.word(parse.frame.last[at] + between.index("v")), parse.known.get(at, "")
            return f"{other.partition(verb)[0].strip()} {verb} {own}".strip()
        first = parse.frame.first[at]
    return ""


def _sharing(parse: Scene, index: int) -> str:
    """Of what and whose a share is that has the verb of the share before: "Cars make up 61% of trips, BUSES 5%"."""
    base, other = parse.bases.get(index - 1, ""), parse.known.get(index - 1, "")
    share = parse.frame.mentions[index].kind == "percentage" and base and other.startswith(f"{base}, ")
    if not share or parse.edged[parse.frame.last[index]] not in ";,)c":
        return ""
    first = parse.frame.first[index]
    found = _SHARING.search(parse.letters, max(first - _NEAR, 0), first)
    if found is None or (found[2] and not parse.has(found.start(2), ("FOR",))):
        return ""
    parse.bases[index] = base
    return f"{base}, {parse.text(*found.span(1))}"
