"""Colours that mean the same in the workbook and on the page."""

from __future__ import annotations

import colorsys
from functools import cache
from zlib import crc32

_SPREAD = 37_525  # start of the hash: with this one no two of the first eleven kinds are nearer than 24 degrees of hue


@cache
def hue(label: str) -> int:
    """Degrees on the colour wheel: a label has the same colour everywhere. No list of kinds is kept for it."""
    return crc32(label.encode(), _SPREAD) % 360


def pastel(label: str) -> str:
    """A light colour of its own for a label: RRGGBB."""
    return _light(hue(label) / 360)


def step(number: int, last: int) -> str:
    """A light colour between red (0) and green (`last`): RRGGBB."""
    return _light(number / max(1, last) / 3)


def _light(turn: float) -> str:
    """A light colour, by its part of a turn round the wheel."""
    return "".join(f"{round(255 * part):02X}" for part in colorsys.hls_to_rgb(turn, 0.88, 0.65))
