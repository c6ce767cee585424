"""Voice: whether a claim is quoted (between quotation marks, in a reprinted speech, a turn), reported, or editorial."""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.speaker import said


def read(frame: Frame, index: int) -> str:
    """The voice of mention `index`: quoted, reported (attributed in the text's own words) or editorial."""
    return said(frame, index).voice
