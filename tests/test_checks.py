"""Checks: each finds what it is for, keeps silent otherwise, and shows its working."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.checks import Limits, check, load
from claims.errors import ClaimsError
from claims.model import Block, Claim, Document, Finding, Mention, Quantity, Source, Span, Timex
from claims.units import Units

UNITS = Units()
LIMITS = Limits.load()
TEXT = "The bridge, opened in 1961, was given 40 to 14 new lamps for its 64th anniversary."


def document(date: str = "2024-05-01") -> Document:
    source = Source("bridge.txt", "0" * 64, "text/plain", date=date)
    return Document("d1", source, TEXT, (Block(0, len(TEXT)),), 0, len(TEXT))


def claim(kind: str, value: Quantity | Timex, words: str = "64th anniversary", name: str = "c1") -> Claim:
    start = TEXT.index(words)
    mention = Mention(Span(start, start + len(words)), kind, value, "test")
    normalised = UNITS.normalise(value) if isinstance(value, Quantity) else None
    return Claim(name, mention, Span(0, len(TEXT)), Block(0, len(TEXT)), normalised=normalised)


def figure(number: str | int, unit: str = "") -> Quantity:
    return Quantity(Decimal(number), Decimal(number), unit)


def found(*claims: Claim, date: str = "2024-05-01") -> list[Finding]:
    return check(document(date), claims, LIMITS)


def test_every_check_says_what_why_an_example_and_how_to_mend_it() -> None:
    modules = load()
    codes = [module.CODE for module in modules]
    assert codes == sorted(set(codes))
    for module in modules:
        text = module.__doc__ or ""
        assert text.startswith(f"{module.CODE}: ")
        assert all(f"\n{part}: " in text for part in ("Why", "Example", "Mend"))


@pytest.mark.parametrize(
    ("kind", "number", "unit", "working"),
    [
        ("measurement", "-300", "degree_Celsius", "-300 degree_Celsius is below -273.15"),
        ("measurement", "-500", "degree_Fahrenheit", "is below -273.15: nothing is colder"),
        ("measurement", "300001", "kilometer / second", "nothing is faster than light"),
        ("measurement", "60000000000", "hectare", "surface of the Earth"),
        ("age", "131", "year", "131 year is above 130"),
        ("age", "2000", "month", "above 130"),
        ("anniversary", "6000", "year", "6000 year is above 5000"),
        ("count", "-3", "", "-3 is below 0: a count is not negative"),
        ("percentage", "120", "percentage_point", "120 percentage_point is above 100"),
        ("percentage", "12000", "basis_point", "120 percentage_point is above 100"),
    ],
)
def test_implausible(kind: str, number: str, unit: str, working: str) -> None:
    (finding,) = found(claim(kind, figure(number, unit))._replace(item="boats"))
    assert (finding.code, finding.claim_id, finding.field) == ("CLM101", "c1", "value")
    assert working in finding.message
    assert "64th anniversary" in finding.message


@pytest.mark.parametrize(
    ("kind", "number", "unit"),
    [
        ("measurement", "-273.15", "degree_Celsius"),
        ("measurement", "-1.5", "delta_degree_Celsius"),
        ("measurement", "299792.458", "kilometer / second"),
        ("measurement", "-10", "meter"),
        ("percentage", "2000", "percent"),
        ("percentage", "-3", "percent"),
        ("money", "-50800000000", "USD"),
        ("age", "122", "year"),
        ("count", "0", ""),
        ("count", "-40", ""),
        ("count", "8200000000", ""),
        ("anniversary", "64", "year"),
        ("duration", "4500000000", "year"),
    ],
)
def test_plausible(kind: str, number: str, unit: str) -> None:
    assert found(claim(kind, figure(number, unit))) == []


@pytest.mark.parametrize(("edtf", "count"), [("2024-05-01", 0), ("196X", 0), ("", 0), ("0064", 1), ("4025", 1)])
def test_a_year_far_away(edtf: str, count: int) -> None:
    findings = found(claim("date", Timex(edtf)))
    assert [f.field for f in findings] == ["date"] * count


def test_an_anniversary_that_does_not_come_out_shows_the_sum() -> None:
    (finding,) = found(claim("anniversary", figure(64, "year"))._replace(base_year=1961))
    assert finding.code == "CLM401"
    assert finding.message == "1961 + 64 = 2025, but the document is of 2024"


@pytest.mark.parametrize(
    ("base_year", "period", "date", "count"),
    [
        (1961, None, "2025-09-01", 0),
        (None, None, "2024-05-01", 0),
        (1961, None, "", 0),
        (1961, Timex("2025"), "2024-05-01", 0),
        (1961, Timex("2030"), "2025-05-01", 1),
        (1961, Timex("1961"), "2025-05-01", 0),
        (1961, Timex("1961"), "2024-05-01", 1),
        (1961, Timex("2024/2025", start="2024-07-01", end="2025-06-30"), "2020-01-01", 0),
        (1961, Timex("202X"), "2025-05-01", 0),
    ],
)
def test_anniversary_years(base_year: int | None, period: Timex | None, date: str, count: int) -> None:
    marked = claim("anniversary", figure(64, "year"))._replace(base_year=base_year, period=period)
    assert [f.code for f in found(marked, date=date)] == ["CLM401"] * count


@given(st.integers(1000, 2100), st.integers(1, 900), st.integers(1000, 2999))
def test_anniversary_arithmetic(base: int, years: int, year: int) -> None:
    marked = claim("anniversary", figure(years, "year"))._replace(base_year=base)
    messages = [f.message for f in found(marked, date=f"{year}-01-01")]
    expected = [] if base + years == year else [f"{base} + {years} = {base + years}, but the document is of {year}"]
    assert messages == expected


def test_an_impossible_date() -> None:
    (finding,) = found(claim("date", Timex("", problem="February 2025 has 28 days")))
    assert (finding.code, finding.severity, finding.field) == ("CLM301", "error", "date")
    assert "February 2025 has 28 days" in finding.message


def test_a_range_written_backwards() -> None:
    backwards = claim("count", Quantity(Decimal(14), Decimal(40), written_backwards=True), "40 to 14 new lamps")
    (finding,) = found(backwards)
    assert finding.code == "CLM102"
    assert finding.message == "“40 to 14 new lamps” runs from high to low; read as 14 to 40"
    assert found(backwards._replace(direction="down")) == []


def test_an_unknown_unit() -> None:
    (finding,) = found(claim("measurement", Quantity(Decimal(4), Decimal(4), "", "zorks", known=False)))
    assert finding.code == "CLM201"
    assert "zorks" in finding.message


def test_money_of_an_untold_country() -> None:
    (finding,) = found(claim("money", Quantity(Decimal(5), Decimal(5), "XXX", "kroner")))
    assert (finding.code, finding.severity) == ("CLM202", "info")
    assert "kroner" in finding.message
    (finding,) = found(claim("money", Quantity(Decimal(5), Decimal(5), "CHF", "francs")))
    assert finding.message.endswith("several countries have “francs”; read as CHF")
    assert found(claim("money", Quantity(Decimal(5), Decimal(5), "CHF", "Swiss francs"))) == []
    (finding,) = found(claim("money", Quantity(Decimal(5), Decimal(5), "CAD", "$")))
    assert finding.message.endswith("several countries have “$”; read as CAD")
    assert found(claim("money", Quantity(Decimal(5), Decimal(5), "USD", "$"))) == []


def test_findings_come_in_reading_order() -> None:
    first = claim("count", figure(-1), name="z")._replace(item="boats")
    second = claim("measurement", Quantity(Decimal(-4), Decimal(-4), "", "zorks", known=False), name="a")
    third = claim("age", figure(200, "year"), name="b")
    assert [f.claim_id for f in found(first, second, third)] == ["z", "a", "b"]


def test_a_users_own_limits(tmp_path: Path) -> None:
    (tmp_path / "limits.csv").write_text(
        "kind,unit,low,high,severity,reason\nmeasurement,megawatt,,100,warning,no plant of ours is larger\n",
        encoding="utf-8",
    )
    findings = check(document(), [claim("measurement", figure(2, "gigawatt"))], Limits.load(tmp_path))
    assert [f.message for f in findings] == [
        "“64th anniversary”: 2000 megawatt is above 100: no plant of ours is larger"
    ]


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ("age,year,0,many,warning,old", "many"),
        ("age,year,9,1,warning,old", "above"),
        ("age,year,0,1,fatal,old", "fatal"),
        ("age,year,0,1,warning,", "reason"),
        ("age,year,0,1,warning,old,older", "more cells"),
        ("age,year,0,nan,warning,old", "nan"),
    ],
)
def test_an_error_in_limits_names_its_line(tmp_path: Path, row: str, word: str) -> None:
    (tmp_path / "limits.csv").write_text(f"kind,unit,low,high,severity,reason\n{row}\n", encoding="utf-8")
    with pytest.raises(ClaimsError) as caught:
        Limits.load(tmp_path)
    assert "limits.csv line 2" in caught.value.where
    assert word in caught.value.what


def test_every_limit_is_in_a_unit_that_values_are_normalised_to() -> None:
    for limit in LIMITS.rows:
        if limit.unit:
            normalised = UNITS.normalise(figure(1, limit.unit))
            assert normalised is not None
            assert normalised.unit == limit.unit
