"""`make docs`: fills the parts of README.md that the program itself knows (sample rows, columns, kinds, help texts),
and makes the pages of kinds and checks.

A part stands between `<!-- NAME -->` and `<!-- end -->`. A test compares, so that the README cannot fall behind.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path

import click

from claims import cli, extractors
from claims.dictionary import dictionary
from claims.kit.rules import write_pages

ROOT = Path(__file__).resolve().parent.parent
PART = re.compile(r"(<!-- (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
SAMPLE = {
    "39 per cent": "coal",
    "170 people": "coal",
    "£35 and £40": "coal",
    "40th anniversary": "lecture",
    "350,000 children": "lecture",
    "three times": "moon",
    "21.5 kilograms": "moon",
    "$25.4 billion": "moon",
    "50 basis points": "rates",
}
SHOWN = ("quote", "kind", "value", "unit", "modifier", "direction", "subject", "speaker", "period")


def table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    head = list(header)
    lines = [head, ["---"] * len(head), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def sample() -> str:
    """A few rows of what the examples give, from the golden file."""
    with (ROOT / "tests" / "golden" / "claims.csv").open(encoding="utf-8", newline="") as handle:
        rows = [
            row for row in csv.DictReader(handle) if row["quote"] in SAMPLE and SAMPLE[row["quote"]] == row["doc_id"]
        ]
    for row in rows:
        row["value"] = row["value"] or f"{row['value_low']} … {row['value_high']}"
    return table(SHOWN, ([row[column] for column in SHOWN] for row in rows))


def columns() -> str:
    """The claims table, column by column."""
    rows = ([f"`{column.name}`", column.meaning, column.example] for column in dictionary()["claims"])
    return table(("column", "meaning", "example"), rows)


def kinds() -> str:
    """Each kind with the first paragraph of each of its files."""
    said: dict[str, list[str]] = {}
    for module in extractors.load():
        if hasattr(module, "KIND"):
            said.setdefault(module.KIND, []).append(" ".join((module.__doc__ or "").strip().split("\n\n")[0].split()))
    return table(
        ("kind", "what"),
        ([f"[`{kind}`](docs/kinds/{kind}.claims.md)", " ".join(lines)] for kind, lines in said.items()),
    )


def commands() -> str:
    """The help texts of the program and of each command, 100 columns wide."""
    names = cli.commands.context_settings["help_option_names"]
    wide = {"terminal_width": 100, "max_content_width": 100, "help_option_names": names}
    root = click.Context(cli.commands, info_name="claims", **wide)
    texts = [cli.commands.get_help(root)]
    for name in cli.commands.list_commands(root):
        command = cli.commands.get_command(root, name)
        if command is not None:
            texts.append(command.get_help(click.Context(command, info_name=name, parent=root)))
    return "\n".join(f"```text\n{text}\n```\n" for text in texts)


MAKERS = {"sample": sample, "columns": columns, "kinds": kinds, "commands": commands}


def filled(text: str) -> str:
    """The README with every part as the program has it now."""
    return PART.sub(lambda found: found[1] + MAKERS[found[2]]() + found[3], text)


if __name__ == "__main__":
    import kindpages  # stands beside this file, which is found only when it is run

    kindpages.write()
    write_pages(ROOT / "docs" / "checks")
    README = ROOT / "README.md"
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
