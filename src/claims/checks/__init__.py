"""Checks of claims, a file a check, found by listing the folder.

A check file has a docstring (what it finds, why that is doubtful, an example, how to mend it), CODE, and
`check(case)`, which yields findings. A finding says "look at this", never "this is false", and its
message shows the working. Codes: CLM1xx value, 2xx unit, 3xx time, 4xx arithmetic; CLM0xx is the schema's.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from claims.checks._case import Case
from claims.checks._limits import Limit, Limits
from claims.model import Claim, Document, Finding

__all__ = ["Limit", "Limits", "check", "load"]


@cache
def load() -> tuple[ModuleType, ...]:
    """The check modules, in order of code."""
    names = (path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return tuple(sorted(modules, key=lambda module: str(module.CODE)))


def check(document: Document, claims: Sequence[Claim], limits: Limits) -> list[Finding]:
    """What every check finds in the claims of one document, in reading order, then in order of code."""
    place = {claim.id: index for index, claim in enumerate(claims)}
    case = Case(document, claims, limits)
    found = [finding for module in load() for finding in module.check(case)]
    return sorted(found, key=lambda finding: (place.get(finding.claim_id, len(place)), finding.code))
