"""From documents to a checked table of every numeric claim they make.

The verbs, in the order of the way (each is imported when first asked for):

    import claims
    for document in claims.read("report.html"):           # bytes → documents
        readings = claims.find(document)                  # → mentions, and the numerals set aside
        made = claims.interpret(document, readings)       # → claims: mentions with their context
        doubts = claims.check(document, made)             # → findings
    result = claims.extract(["report.html", "notes/"])    # all of it at once, for any number of inputs
    claims.write(result.tables, Path("output"))           # tables → files
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claims.verbs import check, extract, find, interpret, read, tabulate, write

__version__ = "0.1.0"
__all__ = ["check", "extract", "find", "interpret", "read", "tabulate", "write"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the verbs' own types are declared above
    if name in __all__:
        return getattr(import_module("claims.verbs"), name)
    raise AttributeError(f"module 'claims' has no attribute {name!r}")
