"""Voice spans of captions (WebVTT of the W3C), as recorders of meetings write them: "<v Ada Hill>We sold 5.</v>"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.context.speakers.readon import Cuts
from claims.context.stretches import QUOTED, Stretch
from claims.model import Document

_OPENING = "<v"
_TAG = re.compile(r"<v(?:\.[^\s<>]{1,99})?[ \t]+(?P<name>[^<>\n]{1,99})>|</v>")


def voices(document: Document, cuts: Cuts) -> Iterator[Stretch]:
    """What each voice says in a document, each from its tag to the next one; places are those that the cuts leave."""
    if _OPENING not in document.text:
        return
    tags = [*_TAG.finditer(document.text, document.start, document.end)]
    ends = [*(tag.start() for tag in tags[1:]), document.end]
    for tag, end in zip(tags, ends, strict=False):
        if tag["name"]:
            yield Stretch(cuts.inside(tag.start()), cuts.inside(end), " ".join(tag["name"].split()), QUOTED)
