"""The label of a turn that opens a sentence, no part of what is said: "ADA HILL: Five per cent.", "Q    Five?"."""

from __future__ import annotations

from claims.context.frame import Frame

_LONGEST = 10  # tokens of a speaker's name with the role in brackets
_ALONE = 1  # letters of a label without a colon: "Q"


def labelled(frame: Frame) -> int:
    """How many tokens of a frame's sentence are the label of its turn, the colon included; 0 where it opens none."""
    voices, tokens = frame.memory.voices, frame.tokens
    if voices is None or len(tokens.starts) <= 1:
        return 0
    alone = len(tokens.words[0]) == _ALONE and "CAP" in tokens.tags[0]
    if not alone and "COLON" not in frame.types:  # as mostly
        return 0
    near = range(1, min(_LONGEST, len(tokens.starts)))
    stop = 1 if alone else next((at for at in near if "COLON" in tokens.tags[at]), 0)
    speaker = voices.at(tokens.starts[stop]).speaker if stop else ""
    label = frame.words(tokens.starts[0], tokens.ends[stop - 1]) if speaker else ""
    if not label or not (label == speaker or label.startswith(f"{speaker} (")):
        return 0
    return stop + ("COLON" in tokens.tags[stop])
