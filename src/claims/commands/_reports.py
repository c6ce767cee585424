"""Reports as options: which are wanted, and where each goes."""

from __future__ import annotations

import inspect
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from claims.errors import ClaimsError

F = TypeVar("F", bound=Callable[..., Any])
Wanted = list[tuple[Any, Path | None]]  # what renders, and the file it goes to (None: standard output)


def report_option(names: str) -> Callable[[F], F]:
    """The option `--report` of a command that has the reports of these names."""
    said = f"{names}, to FILE or stdout; may be given again. [default: text]"
    return click.option("--report", multiple=True, metavar="NAME[=FILE]", help=said)


def wanted(given: Sequence[str], attribute: str) -> Wanted:
    """The functions and files of `--report`; with none to standard output, `text` is. Raises ClaimsError."""
    from claims.kit.reports import report  # noqa: PLC0415 - `claims --help` needs none

    found: Wanted = []
    for one in given:
        name, _, file = one.partition("=")
        found.append((report(name, attribute), Path(file) if file else None))
    if all(file is not None for _, file in found):
        found.append((report("text", attribute), None))
    return found


def emit(outputs: Wanted, content: object) -> None:
    """Render to each place. Raises ClaimsError where a file cannot be written."""
    for render, file in outputs:
        if file is None:
            coloured = {"coloured": sys.stdout.isatty()} if "coloured" in inspect.signature(render).parameters else {}
            click.echo(render(content, **coloured), nl=False)
            continue
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(render(content), encoding="utf-8", newline="\n")
        except OSError as error:
            raise ClaimsError(error.strerror or str(error), str(file), "choose another file") from error


def summarise(given: Sequence[str], attribute: str, content: object) -> None:
    """Where GitHub asks for a summary of the job beside its annotations, the Markdown report goes there."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY", "")
    if summary and any(one.split("=")[0] == "github" for one in given):
        from claims.kit.reports import report  # noqa: PLC0415 - as above

        with Path(summary).open("a", encoding="utf-8", newline="\n") as handle:
            handle.write(report("markdown", attribute)(content))


def codes(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    """Codes of rules with commas between, in either case."""
    found = tuple(word.upper() for word in re.split(r"[\s,]+", value) if word)
    for code in found:
        if not re.fullmatch(r"CLM\d{3}", code):
            raise click.BadParameter(f"{code!r} is no code; `claims rule` lists them")
    return found
