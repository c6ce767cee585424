"""What each check looks for, from the docstring of its file: `claims rule`, and the pages of docs/checks/."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claims import schema
from claims.checks import load
from claims.errors import ClaimsError

_PART = re.compile(r"^(Why|Example|Mend): ", re.MULTILINE)
_SILENCE = """\
In a text, write `claims: ignore {code}` on the line itself or the one above it (in Markdown inside `<!-- -->`); for a
whole run `claims lint --ignore {code}`; in a table of findings filter by the column `code`.
"""
SCHEMA_DOC = """\
a row that its schema does not allow.

Why: a cell of the wrong sort, a value out of bounds or columns that contradict each other would mislead whoever counts.
Example: a `value_low` above its `value_high` → "the lower bound is above the upper one".
Mend: read the sentence; if the row is misread please report it. The rules stand in claims.yaml (`--schemas DIR`).
"""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check: its code, what it finds in one line, and the parts of its docstring by name (Why, Example, Mend)."""

    code: str
    title: str
    parts: dict[str, str]

    @property
    def page(self) -> str:
        """Markdown."""
        named = {"Why": "Why", "Example": "Example", "Mend": "What to do"}
        parts = [f"## {named[name]}\n\n{words}\n" for name, words in self.parts.items()]
        silence = f"## How to silence it\n\n{_SILENCE.format(code=self.code)}"
        return "\n".join([f"# {self.code}: {self.title}\n", *parts, silence])


@cache
def rules() -> tuple[Rule, ...]:
    """Every check, in order of code; CLM001, the schema's own, first."""
    own = [_rule(str(module.CODE), str(module.__doc__)) for module in load()]
    return (_rule(schema.CODE, f"{schema.CODE}: {SCHEMA_DOC}"), *own)


def rule(code: str) -> Rule:
    """The check of that code, in either case. Raises ClaimsError where there is none."""
    for one in rules():
        if one.code == code.upper():
            return one
    raise ClaimsError(f"no such rule: {code}", fix=f"there are {', '.join(one.code for one in rules())}")


def write_pages(folder: Path) -> list[Path]:
    """A page a check, and README.md that lists them; pages of checks that are gone go. Raises ClaimsError."""
    pages = {f"{one.code}.md": one.page for one in rules()}
    listed = "".join(f"- [{one.code}]({one.code}.md): {one.title}\n" for one in rules())
    pages["README.md"] = (
        f"# Checks\n\nMade by `claims rule --pages docs/checks` from the checks' own words.\n\n{listed}"
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for gone in folder.glob("CLM*.md"):
            if gone.name not in pages:
                gone.unlink()
        for name, page in pages.items():
            (folder / name).write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ClaimsError(error.strerror or str(error), str(folder), "choose another folder") from error
    return [folder / name for name in sorted(pages)]


def _rule(code: str, doc: str) -> Rule:
    first, _, rest = doc.strip().partition("\n\n")
    words = _PART.split(rest.strip())[1:]
    parts = {name: _sentence(" ".join(text.split())) for name, text in zip(words[::2], words[1::2], strict=True)}
    return Rule(code, " ".join(first.removeprefix(f"{code}:").split()), parts)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
