"""Table cells: a bare figure is in the unit that the head of its column or row gives in brackets ("Revenue (£m)").

The figure is read again with the unit beside it, as prose would write it, and keeps its own place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from claims.model import HEAD, Block, Mention, Quantity, Reading, Span

_SMALL = re.compile(r"\((\d+)\)")  # below zero, as accounts write it; in prose the number of an item as often
_BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_LAST = re.compile(r"(?:[,:]\s+|\s(?=[A-Z]{0,3}[$£€¥%]))([^,:()\[\]]+)$")  # "Output, TWh", "Spend £m", "Unit: km"
_THOUSANDS = re.compile(r"(\D*?)\s?['’‘]?000s?")  # "£'000", "000s"
_NUMBER = re.compile(r"(?<![^\W\d_])\d")  # a year or the mark of a note, but not the end of "CO2"
_SYMBOL = re.compile(r"\W+|[A-Z]{0,3}[$£€¥].*|[a-z][A-Za-z]{1,2}|[A-Z]{1,2}[a-z]")  # "%", "£m", "km", "TWh"
_SIGNS = frozenset({"CURSIGN", "CURCODE"})  # what of a unit stands before the figure: "£m", "USD bn", "Rs crore"
_YEAR = re.compile(r"[12]\d{3}")
# What a head tells of the years under it or beside it: that they are none ("Ships"), or are ("Opened", "Season").
_THINGS = frozenset({"COUNTED", "CROWDNOUN", "TALLYNOUN", "ACCOUNTWORD", "PLURAL"})
_TIMES = frozenset({"YEARWORD", "BORNWORD", "VERBED", "ED", "SINCE", "PERTIME"})
_SAMPLE = Quantity(Decimal("12.5"), Decimal("12.5"))  # no day, year or hour
_BARE = "count"
_BARE_RULE = "bare"  # "88 million" is a count as bare as "88"
Read = Callable[[str], Reading]


def in_unit(text: str, block: Block, reading: Reading, read: Read) -> Reading:
    """The reading of a cell with its one bare figure in the unit of its column or row, where they give one that `read`
    can make something of.
    """
    reading = _below_zero(text, block, reading, read)
    if _YEAR.fullmatch(text, block.start, block.end) and _is_figure(text, block, read):
        reading = _counted(reading, block)
    if len(reading.mentions) != 1 or reading.rejected or any(map(str.isalpha, reading.tokens.words)):
        return reading
    mention = reading.mentions[0]
    if mention.kind != _BARE or not isinstance(mention.value, Quantity):
        return reading
    for unit in _units(text, block, read):
        told = _told(_SAMPLE, unit, read) and _told(mention.value, unit, read)  # what is a unit is one of any figure
        if told:
            return reading._replace(mentions=(_moved(mention, told, unit),))
    return reading


def _below_zero(text: str, block: Block, reading: Reading, read: Read) -> Reading:
    """The reading of a cell; what the rules for brackets leave, not knowing of a cell, is a figure below zero too."""
    figure = _SMALL.fullmatch(text, block.start, block.end) if not reading.mentions else None
    found = read(f"-{figure[1]}").mentions if figure else ()
    if len(found) != 1:
        return reading
    return reading._replace(mentions=(found[0]._replace(span=Span(block.start, block.end)),), rejected=())


def _counted(reading: Reading, block: Block) -> Reading:
    """The reading of a cell that looks like a year and is a figure."""
    [word], [tags] = reading.tokens.words, reading.tokens.tags
    value = Quantity(Decimal(word), Decimal(word))
    mention = Mention(Span(block.start, block.end), _BARE, value, _BARE_RULE, ((tags, word),))
    return reading._replace(mentions=(mention,), rejected=())


def _is_figure(text: str, block: Block, read: Read) -> bool:
    """Whether a cell that looks like a year is none: by what its heads name, by a date among them, by the other figures
    of its column, by a unit.
    """
    if block.cell is None or not block.cell.among:
        return False
    heads = [read(text[head.start : head.end]) for head in (*block.cell.above, *block.cell.beside)]
    told = {_tells(head) for head in heads}
    if "things" in told or "times" in told:
        return "things" in told
    dated = "date" in told or block.cell.among == "figures"
    return dated or any(_told(_SAMPLE, unit, read) for unit in _units(text, block, read))


def _tells(head: Reading) -> str:
    """What a head tells of years: "things" or "times"; "date" where it is one itself, else nothing."""
    types = frozenset().union(*head.tokens.tags)
    if not types.isdisjoint(_THINGS) and "YEARWORD" not in types:
        return "things"
    if not types.isdisjoint(_TIMES):
        return "times"
    return "date" if any(mention.kind == "date" for mention in head.mentions) else ""


def _units(text: str, block: Block, read: Read) -> Iterator[str]:
    """What stands in brackets, after a comma or from "in" on in the heads of a cell, its column's first; a head that is
    but a symbol is a unit itself ("%", "TWh"), and so may be one under another ("2022", "thousand"). The title of the
    table is the last resort. A letter alone in brackets marks a note as often as a unit, and digits a year.
    """
    if block.cell is None:
        return
    above, beside, title = block.cell.above, block.cell.beside, block.cell.title
    for head in (*reversed(above), *reversed(beside), *([title] if title else ())):
        words = text[head.start : head.end]
        whole = [words] if head in above[1:] or _SYMBOL.fullmatch(words) else []
        found = [*_BRACKETED.findall(words), *_after_in(words, read), *_LAST.findall(words), *whole]
        yield from (unit for unit in found if len(unit) > 1 or not unit.isalpha())


def _after_in(words: str, read: Read) -> Iterator[str]:
    """What stands from the last "in" of a head on: "in millions of euros" of "Dues in millions of euros"."""
    tokens = read(words).tokens
    last = next((at for at in reversed(range(len(tokens.tags))) if "IN" in tokens.tags[at]), None)
    if last is not None:
        yield words[tokens.starts[last] :]


def _told(value: Quantity, unit: str, read: Read) -> Mention | None:
    """The figure with a unit, as `read` makes it out; None where it does not."""
    return next((made for written in _written(value, unit, read) if (made := _whole(written, read))), None)


def _written(value: Quantity, unit: str, read: Read) -> Iterator[str]:
    """The figure, without its sign, with a unit in the ways in which prose writes the two."""
    low, thousands = abs(value.low), _THOUSANDS.fullmatch(unit)
    if thousands:
        low, unit = 1000 * low, thousands[1]
    if value.low != value.high or _NUMBER.search(unit):
        return
    figure, (sign, rest) = f"{low:f}", _parted(unit, read)
    yield f"{sign}{figure}{rest}" if sign else f"{figure} {rest}".rstrip()
    if sign:
        yield f"{figure} {sign}{rest}"


def _parted(unit: str, read: Read) -> tuple[str, str]:
    """The sign of a currency that opens a unit, and the rest; without "in" before it and "of" behind a scale ("in
    thousands of tonnes").
    """
    tokens = read(unit).tokens
    sign, rest, scaled = "", "", False
    for at, (tags, start, end) in enumerate(zip(tokens.tags, tokens.starts, tokens.ends, strict=True)):
        if (scaled and "OF" in tags) or (not at and "IN" in tags):
            continue
        gap = unit[tokens.ends[at - 1] : start] if at else ""
        scaled = "SCALE" in tags
        if not sign and not rest and not _SIGNS.isdisjoint(tags):
            sign = unit[start:end]
        else:
            rest += gap + unit[start:end]
    return sign, rest if sign else rest.lstrip()


def _whole(written: str, read: Read) -> Mention | None:
    """The one mention of what was written: with a unit, which more may follow ("12 % of GDP"), or all of it with
    nothing but a scale ("88 million").
    """
    found = read(written).mentions
    if len(found) != 1 or found[0].span.start or not isinstance(found[0].value, Quantity):
        return None
    made, rest = found[0], written[found[0].span.end :]
    if made.kind == _BARE:
        return made if made.rule == _BARE_RULE and not rest else None
    return made if not rest or rest.startswith(" ") else None


def _moved(mention: Mention, told: Mention, unit: str) -> Mention:
    """What is told of a bare figure, in the figure's own place and with its sign."""
    own, value = mention.value, told.value
    if isinstance(own, Quantity) and isinstance(value, Quantity) and own.low < 0:
        value = value._replace(low=-value.high, high=-value.low)
    return Mention(mention.span, told.kind, value, told.rule, (*mention.parts, (HEAD, unit)))
