"""Files that hold expectations, a form a file, found by listing this folder.

A form has SUFFIX (".claims.yaml"), `load(path, text) -> list[Fixture]`, which raises ClaimsError naming file and line,
and `updated(text, outcomes) -> str`: the same file with what is expected made what is, and nothing else touched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from claims.errors import ClaimsError
from claims.kit.model import Fixture, Outcome

MARK = ".claims."


class Form(Protocol):
    """A module that reads and rewrites one form."""

    SUFFIX: str

    def load(self, path: Path, text: str) -> list[Fixture]:
        """The fixtures of a file. Raises ClaimsError naming file and line."""

    def updated(self, text: str, outcomes: Sequence[Outcome]) -> str:
        """The file's text with the actual claims in place of the expected. Raises ClaimsError where it cannot."""


@cache
def forms() -> Mapping[str, Form]:
    """Every form by suffix, sorted."""
    names = sorted(found.name for found in iter_modules(__path__) if not found.name.startswith("_"))
    modules = [cast("Form", import_module(f"{__name__}.{name}")) for name in names]
    return {module.SUFFIX: module for module in modules}


def form(path: Path) -> Form | None:
    """The form of a file by its name; None where it holds no expectations."""
    return next((one for suffix, one in forms().items() if path.name.endswith(suffix)), None)


def load(path: Path) -> list[Fixture]:
    """The fixtures of a file with expectations. Raises ClaimsError naming file and line."""
    found = form(path)
    if found is None:
        raise ClaimsError("this holds no expectations", str(path), f"call it NAME{', NAME'.join(forms())}")
    return found.load(path, read_text(path))


def read_text(path: Path) -> str:
    """The file's text, line ends as they are. Raises ClaimsError where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ClaimsError(error.strerror or str(error), str(path), "check the name and its permissions") from error
    except UnicodeDecodeError as error:
        raise ClaimsError("not UTF-8", str(path), "save it as UTF-8") from error
