"""Kinds of claim, a file a kind, found by listing the folder: each has KIND, RULES and EXAMPLES."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType


def load() -> list[ModuleType]:
    """The extractors in order of file name; where two rules tie, the earlier file wins."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))
    return [import_module(f"{__name__}.{name}") for name in names]
