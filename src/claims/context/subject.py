"""Subject: what a claim measures, in the text's own words."""

from __future__ import annotations

from claims.context.frame import Frame


def read(frame: Frame, index: int) -> str:
    """The subject of mention `index`; empty where nothing tells."""
    return ""
