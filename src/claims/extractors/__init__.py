"""Kinds of claim, a file a kind or a folder of them, found by listing: each has KIND, RULES and EXAMPLES."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType


def load() -> list[ModuleType]:
    """The extractors in order of path; where two rules tie, the earlier file wins."""
    here = Path(__file__).parent
    paths = sorted(path.relative_to(here).with_suffix("").parts for path in here.rglob("*.py"))
    return [import_module(".".join((__name__, *parts))) for parts in paths if not parts[-1].startswith("_")]
