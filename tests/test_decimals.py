"""Figures of any size: what texts say goes far beyond what Decimal's own rounding and a double can hold."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from claims.decimals import double, is_round, rounded
from claims.model import Quantity
from claims.units import Units

Run = Callable[..., Result]
HUGE = "It cost $9 × 10^999 in 2022, $1e90 in 2023 and $1e-90 in 2024. It was 1e99 °F hot, or 9 × 10^999 °C.\n"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_small_figures_are_rounded_as_decimal_does(value: Decimal) -> None:
    assert rounded(value, 1) == value.quantize(Decimal("0.1"))
    assert is_round(value) == (value % 10 == 0)


@pytest.mark.parametrize("value", ["1e90", "-1e90", "9e999", "0", "120", "1e-90"])
def test_large_figures_are_rounded_too(value: str) -> None:
    number = Decimal(value)
    assert rounded(number, 12) == (0 if value == "1e-90" else number)
    assert is_round(number) == (value != "1e-90")


def test_what_no_double_holds_is_none() -> None:
    assert [double(one) for one in (10**400, Decimal("9e999"), Decimal("-9e999"))] == [None, None, None]
    assert [double(one) for one in (3, Decimal("0.25"), Decimal("9e-999"))] == [3.0, 0.25, 0.0]


def test_a_temperature_of_any_size_is_normalised() -> None:
    huge = Units().normalise(Quantity(Decimal("1e99"), Decimal("1e99"), "degree_Fahrenheit"))
    assert huge is not None
    assert huge.unit == "degree_Celsius"
    assert huge.low == Decimal("5.55555555555556e98")


@pytest.mark.parametrize("form", ["csv", "xlsx", "html", "sqlite", "parquet", "jsonl", "jsonld", "figures", "wide"])
def test_every_export_takes_figures_of_any_size(run: Run, tmp_path: Path, form: str) -> None:
    (tmp_path / "note.txt").write_text(HUGE, encoding="utf-8")
    assert run("extract", tmp_path / "note.txt", "-o", tmp_path / "out", "--format", form, "--quiet").exit_code == 0
