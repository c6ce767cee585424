"""How much work reading is: function calls for each KB of our own passages, by step.

Time on a shared machine tells little below a tenth; calls are the same on every run of one Python version, so that a
rule that makes reading slower shows when it is written. `make score` prints them beside those committed last.
"""

from __future__ import annotations

import cProfile
import platform
import pstats
from collections.abc import Callable
from pathlib import Path
from typing import Any

from claims.context import interpret
from claims.documents import read
from claims.documents.sentences import sentences
from claims.model import Document
from claims.pipeline import rooms

TEXTS = Path(__file__).resolve().parent / "passages-texts.jsonl"
VERSION = ".".join(platform.python_version_tuple()[:2])
_KB = 1000


def calls() -> dict[str, float]:
    """Calls for each KB (1,000 characters), C functions among them, of the steps `sentences`, `find` and `context`."""
    documents = [one for one in read(TEXTS) if isinstance(one, Document)]
    room = rooms()
    for document in documents:  # whatever is remembered over documents is known before we count
        room.extraction(document)
    size = sum(document.end - document.start for document in documents) / _KB
    cut, cutting = _counted(lambda: [sentences(one.text, one.blocks, None) for one in documents])
    pairs = [*zip(documents, cut, strict=True)]
    found, finding = _counted(lambda: [room.reader.read(one, spans) for one, spans in pairs])
    together = [*zip(documents, found, strict=True)]
    _, interpreting = _counted(lambda: [[*interpret(one, readings, room.units, None)] for one, readings in together])
    steps = {"sentences": cutting, "find": finding, "context": interpreting}
    return {step: round(many / size, 1) for step, many in steps.items()}


def _counted(step: Callable[[], Any]) -> tuple[Any, int]:
    """What a step returns, and the calls it took."""
    profile = cProfile.Profile()
    made = profile.runcall(step)
    return made, int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def row(now: dict[str, float], before: dict[str, float]) -> str:
    """One line for the table: calls a KB of each step and what has changed, in per cent."""
    told = [f"{step} {many:.0f}{_change(many, before.get(step))}" for step, many in now.items()]
    return f"{'work':20} calls a KB, Python {VERSION}: {', '.join(told)}"


def _change(now: float, was: float | None) -> str:
    return f" ({(now / was - 1) * 100:+.1f} %)" if was else ""
