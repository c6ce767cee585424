"""Mark-up that a copy has left in plain text: tags and spaces of HTML, and the asterisks and hashes of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from claims.documents.lines import Place, trim

_APART = "p|br|hr|div|ul|ol|li|tr|td|th|table|h[1-6]|section|article|blockquote"  # what begins a line of its own
_TAG = re.compile(
    rf"</?(?:(?P<apart>{_APART})|a|abbr|b|cite|del|em|font|i|img|ins|mark|q|s|small|span|strong|su[bp]|u)"
    r"(?:\s[^<>\n]{0,500})?/?>",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(r"(?<![\w*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\w*])")
SPACE = r"&(?:nbsp|ensp|emsp|thinsp|shy|\#160|\#xa0|\#8203);"
_SPACE = re.compile(SPACE)
_HEADING = re.compile(r"#{1,6}[ \t]+")


def tags(text: str, lines: Sequence[Place]) -> tuple[list[Place], list[Place]]:
    """The lines of a text, cut at the tags that begin a line of their own, and the places of all others."""
    if "<" not in text or not _TAG.search(text):
        return list(lines), []
    found = [list(_TAG.finditer(text, *line)) for line in lines]
    if not any(found):
        return list(lines), []
    pieces = (piece for line, inside in zip(lines, found, strict=True) for piece in _cut(text, line, inside))
    kept = [(start, stop) for start, stop in pieces if start < stop]
    # Those that part lines lie between blocks: furniture that touches both sides would join them to one sentence.
    return kept, [tag.span() for inside in found for tag in inside if not tag["apart"]]


def signs(text: str, lines: Sequence[Place]) -> Iterator[Place]:
    """The signs of Markdown in the lines of a text, and the spaces that are written out as a page has them."""
    if _SPACE.search(text):
        yield from (found.span() for place in lines for found in _SPACE.finditer(text, *place))
    if "*" in text and "**" in text:  # the one sign is found much faster
        yield from (found.span() for place in lines for found in _EMPHASIS.finditer(text, *place))
    if "# " in text:
        opened = (_HEADING.match(text, *place) for place in lines if text[place[0]] == "#")
        yield from (found.span() for found in opened if found)


def _cut(text: str, line: Place, found: Iterable[re.Match[str]]) -> Iterator[Place]:
    at, stop = line
    for tag in found:
        if tag["apart"]:
            yield trim(text, at, tag.start())
            at = tag.end()
    yield trim(text, at, stop)
