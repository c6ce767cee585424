"""The words of a chart: labels that fit beside their rows, and what stands around a date."""

from __future__ import annotations

from textwrap import shorten, wrap

LINE = 50  # characters of a label's line: 380 pixels at the size of look.TEXT
LINES = 2
AROUND = 44  # characters shown before a date: what follows it says more


def label(text: str, turn: int = 1) -> str:
    """A name on at most two lines, cut between words; names that several rows share are numbered."""
    number = f" ({turn})" if turn > 1 else ""
    lines = wrap(text, LINE, break_long_words=True) or [""]
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], shorten(" ".join(lines[LINES - 1 :]), LINE - len(number), placeholder=" …")]
    return "\n".join(lines) + number


def around(quote: str, sentence: str, prefix: str) -> str:
    """A sentence, or what stands next to a quote in it, cut between words: "… opened on 3 May 2019 with a parade"."""
    tail = next((prefix[at:] for at in range(len(prefix)) if prefix[at:] + quote in sentence), "")
    at = sentence.find(tail + quote) + len(tail)
    room = LINE * LINES - 2
    if len(sentence) <= room or at < AROUND:
        return sentence
    start = sentence.find(" ", max(0, at - AROUND)) + 1
    return "… " + sentence[min(start, at) :]
