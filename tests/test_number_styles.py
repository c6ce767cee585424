"""How documents write numbers is declared: the same text by either style, and nothing guessed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from claims.cli import commands
from claims.model import Quantity
from claims.pipeline import Settings, extractions

COMMA = Settings(numbers="comma")


def figures(text: str, settings: Settings = COMMA) -> list[tuple[str, str]]:
    """Each claim's words and its value, or its date."""
    [extraction] = extractions(text.encode(), settings)
    return [
        (text[(span := claim.mention.span).start : span.end], _stated(claim.mention.value))
        for claim in extraction.claims
    ]


def _stated(value: object) -> str:
    if isinstance(value, Quantity):
        return f"{value.low:f}" if value.low == value.high else f"{value.low:f}..{value.high:f}"
    return getattr(value, "edtf", "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prices rose by 13,45% to €1.234,50.", [("13,45%", "13.45"), ("€1.234,50", "1234.5")]),
        ("It weighs 1 234,5 kg.", [("1 234,5 kg", "1234.5")]),
        ("It weighs 1\u202f234\u202f567 kg.", [("1\u202f234\u202f567 kg", "1234567")]),
        ("The debt is €1.234.567,8.", [("€1.234.567,8", "1234567.8")]),
        ("About 3,5 million people came.", [("3,5 million people", "3500000")]),
        ("It fell between 3,5 and 4,25%.", [("3,5 and 4,25%", "3.5..4.25")]),
        ("It was −2,5 °C on 13.05.2021.", [("−2,5 °C", "-2.5"), ("13.05.2021", "2021-05-13")]),
        ("It grew 2,9×10⁸ times.", [("2,9×10⁸ times", "290000000")]),
        ("The bridge is 12.000 m long.", [("12.000 m", "12000")]),
    ],
)
def test_a_comma_before_decimals(text: str, found: list[tuple[str, str]]) -> None:
    assert figures(text) == found


def test_what_is_no_number_of_the_style_is_set_aside() -> None:
    text = "It weighs 3.5 kg."
    [extraction] = extractions(text.encode(), COMMA)
    assert not extraction.claims
    assert [one.reason for one in extraction.rejected] == ["decimal comma or list"]
    assert figures(text, Settings()) == [("3.5 kg", "3.5")]


def test_the_style_is_never_guessed() -> None:
    [extraction] = extractions(b"Prices rose by 13,45%.", Settings())
    assert [one.reason for one in extraction.rejected] == ["decimal comma or list"]


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_both_styles_state_the_same_number(whole: int, cents: int) -> None:
    point = f"It cost ${whole:,}.{cents:02} in all."
    comma = point[:-1].translate(str.maketrans(".,", ",.")) + "."
    [(_, first)], [(_, second)] = figures(point, Settings()), figures(comma)
    assert Decimal(first) == Decimal(second) == Decimal(f"{whole}.{cents:02}")


def test_the_commands_take_the_style(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Prices rose by 13,45% in May 2021.", encoding="utf-8")
    done = CliRunner().invoke(
        commands, ["extract", str(path), "-o", str(tmp_path / "out"), "--format", "csv", "--numbers", "comma"]
    )
    assert done.exit_code == 0, done.output
    assert ",13.45," in (tmp_path / "out" / "claims.csv").read_text(encoding="utf-8")
    shown = CliRunner().invoke(commands, ["explain", "--numbers", "comma", "It rose by 13,45%."])
    assert "13.45" in shown.output
