"""`make docs`: a page a kind in docs/kinds/, made of the examples of its extractors as they are read now.

Each page is documentation and test at once: a Markdown fixture (docs/ci.md), which the test suite and `claims check
docs` read again. A change of the rules shows as a change of these pages.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from claims import extractors
from claims.grammar.rules import Example
from claims.kit.forms import markdown
from claims.kit.running import run
from claims.pipeline import extractions

SUFFIX = markdown.SUFFIX
ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "kinds"
MARKS = re.compile("[⟦⟧]")
LEDGER = "rejected"  # what is no claim: its page names the reasons
HEAD = """\
# {kind}

{said}

Every quotation is an example and a test. What is marked is claimed, and the braces say as what; what is not marked is
not claimed, or minor. Made by `make docs` from the examples in `src/claims/extractors/`.
"""


def pages() -> dict[str, str]:
    """File name → Markdown, a page a kind."""
    modules: dict[str, list[ModuleType]] = {}
    for module in extractors.load():
        modules.setdefault(module.KIND, []).append(module)
    return {f"{kind}{SUFFIX}": _marked(kind, _page(kind, own)) for kind, own in sorted(modules.items())}


def write() -> None:
    """Put the pages in docs/kinds/, and take out those of kinds that are gone."""
    made = pages()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for gone in FOLDER.glob(f"*{SUFFIX}"):
        if gone.name not in made:
            gone.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


def _page(kind: str, modules: Iterable[ModuleType]) -> str:
    """A page whose quotations are not marked yet."""
    own = list(modules)
    parts = [HEAD.format(kind=kind.capitalize(), said=_said(own[0]) if len(own) == 1 else "")]
    for module in own:
        if len(own) > 1:
            parts.append(f"## {_said(module)}\n")
        parts += _quotations(kind, module.EXAMPLES)
    return re.sub("\n{3,}", "\n\n", "\n".join(parts))


def _said(module: ModuleType) -> str:
    """The first paragraph of a module's docstring, in one line."""
    return " ".join((module.__doc__ or "").strip().partition("\n\n")[0].split())


def _quotations(kind: str, examples: Iterable[Example]) -> Iterator[str]:
    """The examples as block quotes, those of documents with a date of their own last, under it."""
    date = ""
    for example in sorted(examples, key=lambda one: one.date):
        text = MARKS.sub("", example.text)
        if "\n" in text:  # a line break is a space in Markdown
            continue
        if example.date != date:
            date = example.date
            yield f"### In a document of {date} {{date={date}}}\n"
        yield f"> {text}\n"
        if kind == LEDGER:
            yield f"{_set_aside(text)}\n"


def _set_aside(text: str) -> str:
    """The numerals of a sentence that become no claim, and why."""
    (found,) = extractions(text.encode())
    said = (f"`{found.document.text[one.span.start : one.span.end]}` {one.reason}" for one in found.rejected)
    return f"Set aside: {', '.join(said)}."


def _marked(kind: str, page: str) -> str:
    """The page with what is read in its quotations marked, as `claims check --update` marks it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{kind}{SUFFIX}"
        path.write_text(page, encoding="utf-8")
        return markdown.updated(page, list(run(markdown.load(path, page))))


if __name__ == "__main__":
    write()
