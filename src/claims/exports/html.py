"""The page: report.html, the documents with every claim marked, and the list of claims beside them.

One file that asks nothing of any network: its policy (CSP) allows the one script and the one style it carries, by
their hashes, and nothing else, so that whatever a document holds can only ever show as text. `report.html#claim_id`
leads to a claim. It reads without its script too: the list links into the text and the text into the list.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from claims.exports._colours import hue
from claims.exports._page import Page, page
from claims.exports._page_charts import HIGH, WIDE
from claims.table import rows_of

if TYPE_CHECKING:
    from claims.table import Columns, Tables

PAGE = "report.html"
PLAIN = True
_TEMPLATES = Path(__file__).parent / "templates"


def write(tables: Tables | Columns, folder: Path) -> list[Path]:
    """One page for all documents, report.html."""
    import jinja2  # noqa: PLC0415 - a run for tables alone need not pay for it

    jinja = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    shown = page(tables)
    number = {kind: number for number, (kind, _) in enumerate(shown.kinds, 1)}
    style = _part("report.css") + "".join(f".k-{number[kind]}{{--hue:{hue(kind)}}}\n" for kind in number)
    script = _part("report.js")
    rendered = jinja.get_template("report.html").render(
        page=shown,
        style=style,
        script=script,
        hashes={"style": _hash(style), "script": _hash(script)},
        number=number,
        data=_data(tables, shown),
        drawing={"wide": WIDE, "high": HIGH},
    )
    path = folder / PAGE
    path.write_text(rendered, encoding="utf-8", errors="replace", newline="\n")
    return [path]


def _part(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _hash(source: str) -> str:
    """A source for the policy (CSP level 2)."""
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"


def _data(tables: Tables | Columns, shown: Page) -> dict[str, object]:
    """What the script shows on demand: for each claim, in the order of the list, its details (0 where empty) and its
    place in reading order; and by claim_id the findings.
    """
    findings: dict[str, list[tuple[str, str, str]]] = {}
    for claim_id, *finding in rows_of(tables.findings, ("claim_id", "code", "severity", "message")):
        if claim_id:
            findings.setdefault(claim_id, []).append((finding[0], finding[1], finding[2]))
    rows = [[mark.row[column] or 0 for column in shown.details] for mark in shown.marks]
    reading = [mark.number for mark in shown.marks]
    return {"columns": shown.details, "rows": rows, "reading": reading, "findings": findings}
