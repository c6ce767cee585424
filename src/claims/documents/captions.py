"""Captions and transcripts: the lines that say when the words under them were spoken, as SubRip, WebVTT and the
transcripts of video pages have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.documents.lines import Place

_CUE = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d\d)[.,]\d{1,3}\s*-->\s*\d.*")
_STAMP = re.compile(r"[(\[]?(?:(\d{1,2}):)?(\d{1,2}):(\d\d)(?:[.,]\d{1,3})?[)\]]?")
_LONGEST_STAMP = 16
_TAG = re.compile(r"</?[a-z][^<>\n]{0,99}>|<\d[\d:.]{4,12}>|\{\\[^{}\n]{1,40}\}")
_OPENING = "WEBVTT"
_FEWEST = 3  # times on lines of their own that are no chance
_LATEST_START = 120  # seconds: a recording begins near zero, a programme of the day does not


def cues(text: str, lines: Sequence[Place]) -> dict[int, str]:
    """The numbers of the lines that are no words, and the time that begins there (HH:MM:SS), empty where none does."""
    if ">" not in text or "-->" not in text:  # the one sign is found much faster
        return _stamps(text, lines)
    found: dict[int, str] = {}
    for number, (start, stop) in enumerate(lines):
        cue = _CUE.fullmatch(text, start, stop) if text.find("-->", start, stop) >= 0 else None
        if cue:
            found[number] = _clock(cue)
            if number and text[slice(*lines[number - 1])].isdecimal():
                found[number - 1] = ""
    if found and text.startswith(_OPENING, lines[0][0]):
        found |= dict.fromkeys(range(min(found)), "")
    return dict(sorted(found.items()))


def spoken(text: str, lines: Sequence[Place]) -> Iterator[Place]:
    """The mark-up inside the lines of captions."""
    return (found.span() for place in lines for found in _TAG.finditer(text, *place))


def _stamps(text: str, lines: Sequence[Place]) -> dict[int, str]:
    """Times on lines of their own, where they run on from near zero."""
    short = ((number, place) for number, place in enumerate(lines) if place[1] - place[0] <= _LONGEST_STAMP)
    stamps = [(number, stamp) for number, place in short if (stamp := _STAMP.fullmatch(text, *place))]
    times = [_clock(stamp) for _, stamp in stamps]
    running = len(times) >= _FEWEST and all(one <= following for one, following in pairwise(times))
    if not running or times[0] > _written(_LATEST_START):
        return {}
    return {number: time for (number, _), time in zip(stamps, times, strict=True)}


def _clock(found: re.Match[str]) -> str:
    return _written(3600 * int(found[1] or 0) + 60 * int(found[2]) + int(found[3]))


def _written(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
