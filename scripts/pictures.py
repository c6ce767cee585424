"""`make docs`: the pictures of sheets Review and Summary in README.md, as LibreOffice prints them.

A few claims of examples/moon.html are reviewed first, by the way that a person's work takes: cells are filled, the
workbook is saved, `claims review apply` brings them back. Needs soffice, pdftotext and pdftoppm; says so where they are
not there.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook

from claims import cli

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ("soffice", "pdftotext", "pdftoppm")
SHEETS = {"Review": 760, "Summary": 1000}  # height of the picture, in pixels
TOP = 90  # pixels: the margin of the paper
REVIEWS = {
    "21.5 kilograms": ("done", "True", "Anna", "NASA's mission report: 21.55 kg"),
    "$25.4 billion": ("done", "True", "Anna", "As NASA told Congress in 1973"),
    "4.4%": ("done", "True", "Ben", "Budget of the United States, historical tables, 4.1"),
    "ten times": ("second check", "Mostly true", "Ben", "0.4 per cent today: eleven times"),
    "three times": ("checking", "", "Anna", ""),
    "110.6 metres": ("assigned", "", "Ben", ""),
    "2.8 million kilograms": ("assigned", "", "Ben", ""),
}
DAY = date(2026, 5, 31)


def reviewed(folder: Path) -> None:
    """Read an example into the folder, review some claims, and bring what was written back."""
    run("extract", str(ROOT / "examples" / "moon.html"), "-o", str(folder), "--quiet")
    book = load_workbook(folder / "claims.xlsx")
    sheet = book["Review"]
    at = {str(cell.value): int(cell.column or 0) for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        said = REVIEWS.get(str(sheet.cell(row, at["quote"]).value))
        if said:
            for name, value in zip(("status", "verdict", "assignee", "notes"), said, strict=True):
                sheet.cell(row, at[name]).value = value or None
            sheet.cell(row, at["date_checked"]).value = DAY if said[1] else None
    book.save(folder / "reviewed.xlsx")
    run("review", "apply", str(folder / "reviewed.xlsx"), "-o", str(folder))


def run(*arguments: str) -> None:
    """One command of `claims`. Raises SystemExit where it fails."""
    code = cli.commands.main([*arguments], "claims", standalone_mode=False)
    if code:
        sys.exit(code)


def draw(folder: Path) -> None:
    """Print the folder's workbook, and make a picture of the first page of each sheet wanted."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "claims.xlsx")],
        check=True,
        capture_output=True,
    )
    pdf = str(folder / "claims.pdf")
    pages = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    for title, height in SHEETS.items():
        page = next(number for number, words in enumerate(pages.split("\f"), 1) if f"{title}, " in words)
        frame = ["-x", "0", "-y", str(TOP), "-W", "1800", "-H", str(height), "-scale-to-x", "1800", "-scale-to-y", "-1"]
        one = ["-png", "-singlefile", "-f", str(page), "-l", str(page)]
        subprocess.run(["pdftoppm", *one, *frame, pdf, str(ROOT / "docs" / title.lower())], check=True)


def main() -> int:
    """Draw both; 0."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"pictures of the workbook are not drawn: no {', '.join(missing)} here")
        return 0
    with TemporaryDirectory() as folder:
        reviewed(Path(folder))
        draw(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
