"""Units: what they measure, how they convert, and that the data in schemas/ is sound."""

from __future__ import annotations

import csv
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.csvrows import read_rows
from claims.errors import ClaimsError
from claims.lexicon import Lexicon, schema_file, schemas_folder, unit_and_per
from claims.model import Quantity
from claims.pipeline import extractions
from claims.tabulation import tabulate
from claims.units import CONVERSIONS, DIGITS, Units

UNITS = Units()
CANONICAL = {row["dimension"]: row["unit"] for _, row in read_rows(schema_file("canonical.csv"), ("dimension", "unit"))}
LEXICON = Lexicon.load()
UNIT_TYPES = ("UNIT", "UNIT_AMBIGUOUS", "TIMEUNIT", "PERCENT", "POINT", "BASIS_POINT")
MONEY_TYPES = ("CURSIGN", "CURCODE", "CURNAME", "CURADJ", "CURSIGN_AMBIGUOUS", "CURCODE_AMBIGUOUS")
SUB_TYPES = ("CURSUB", "CURSUB_AMBIGUOUS")


def meanings(*types: str) -> list[str]:
    return sorted({unit_and_per(meaning)[0] for kind in types for meaning in LEXICON.surfaces(kind).values()})


CONVERTIBLE = [u for u in meanings(*UNIT_TYPES, *SUB_TYPES) if UNITS.normalise(Quantity(Decimal(1), Decimal(1), u))]
figures = st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False, allow_infinity=False)


def convert(value: str | Decimal, unit: str) -> tuple[Decimal, str]:
    result = UNITS.normalise(Quantity(Decimal(value), Decimal(value), unit))
    assert result is not None
    return result.low, result.unit


@pytest.mark.parametrize(
    ("value", "unit", "expected", "canonical"),
    [
        ("2.4", "gigawatt", "2400", "megawatt"),
        ("5", "mile", "8046.72", "meter"),
        ("1", "nautical_mile", "1852", "meter"),
        ("24000000000", "meter ** 3", "24000000000", "meter ** 3"),
        ("100", "hectare", "1000000", "meter ** 2"),
        ("1", "acre", "4046.8564224", "meter ** 2"),
        ("36", "kilometer / hour", "36", "kilometer / hour"),
        ("10", "meter / second", "36", "kilometer / hour"),
        ("98.6", "degree_Fahrenheit", "37", "degree_Celsius"),
        ("32", "degree_Fahrenheit", "0", "degree_Celsius"),
        ("-40", "degree_Fahrenheit", "-40", "degree_Celsius"),
        ("0", "kelvin", "-273.15", "degree_Celsius"),
        ("9", "delta_degree_Fahrenheit", "5", "delta_degree_Celsius"),
        ("1", "barrel", "0.158987294928", "meter ** 3"),
        ("3", "decade", "30", "year"),
        ("18", "month", "1.5", "year"),
        ("2", "metric_ton", "2000", "kilogram"),
        ("2", "ton", "1814.36948", "kilogram"),
        ("3", "gigatonne", "3000000000000", "kilogram"),
        ("25", "basis_point", "0.25", "percentage_point"),
        ("17.2", "percent", "17.2", "percent"),
        ("400", "ppb", "0.4", "ppm"),
        ("8", "megabit / second", "8", "megabit / second"),
        ("1", "megabyte / second", "8", "megabit / second"),
        ("1013.25", "millibar", "1013.25", "hectopascal"),
        ("50", "penny", "0.5", "GBP"),
        ("77000000000", "GBP", "77000000000", "GBP"),
        ("2", "forty_foot_equivalent_unit", "4", "twenty_foot_equivalent_unit"),
        ("3", "people", "3", "person"),
    ],
)
def test_known_conversions(value: str, unit: str, expected: str, canonical: str) -> None:
    assert convert(value, unit) == (Decimal(expected), canonical)


def test_a_range_keeps_its_words_and_both_ends() -> None:
    stated = Quantity(Decimal(1), Decimal(2), "kilowatt", "kW", denominator="home")
    expected = Quantity(Decimal("0.001"), Decimal("0.002"), "megawatt", "kW", denominator="home")
    assert UNITS.normalise(stated) == expected


@pytest.mark.parametrize(
    "unit", ["", " ", "zork", "C$", "€", "$", "1/0", "5 meter", "meter **", "((", "\0", "__class__"]
)
def test_what_nobody_knows_is_said_to_be_unknown(unit: str) -> None:
    assert not UNITS.known(unit)
    assert UNITS.dimension(unit) == ""
    assert UNITS.normalise(Quantity(Decimal(1), Decimal(1), unit)) is None


@given(st.text())
def test_no_text_raises(text: str) -> None:
    UNITS.normalise(Quantity(Decimal(1), Decimal(1), text))
    assert UNITS.known(text) or not UNITS.dimension(text)
    assert isinstance(UNITS.code(text), str)


@pytest.mark.parametrize(
    ("unit", "dimension"),
    [
        ("gigawatt", "power"),
        ("USD", "currency_USD"),
        ("USD / barrel", "currency_USD / length ** 3"),
        ("person", "person"),
        ("household", "household"),
        ("percent", "percentage"),
        ("newton_meter", "torque"),
        ("kilowatt_hour", "energy"),
        ("degree_Celsius", "temperature"),
        ("delta_degree_Celsius", "temperature_difference"),
        ("gram / kilogram", ""),
    ],
)
def test_dimensions_have_names(unit: str, dimension: str) -> None:
    assert UNITS.known(unit)
    assert UNITS.dimension(unit) == dimension


APART = ("percent", "percentage_point", "ppm", "person", "household", "vehicle", "USD", "EUR", "cent", "degree", "byte")


def test_what_must_not_be_added_has_its_own_dimension() -> None:
    assert len({UNITS.dimension(unit) for unit in APART}) == len(APART)


@pytest.mark.parametrize("left", APART)
@pytest.mark.parametrize("right", APART)
def test_mixing_raises(left: str, right: str) -> None:
    registry = UNITS._registry  # noqa: SLF001  (that pint itself refuses is what protects arithmetic to come)
    pint = pytest.importorskip("pint")
    a, b = registry.Quantity(Decimal(1), left), registry.Quantity(Decimal(1), right)
    if left == right:
        assert (a + b).magnitude == 2
    else:
        with pytest.raises(pint.DimensionalityError):
            _ = a + b


@given(figures, st.sampled_from(CONVERTIBLE))
def test_there_and_back(value: Decimal, unit: str) -> None:
    there, canonical = convert(value, unit)
    registry = UNITS._registry  # noqa: SLF001  (the way back is pint's own, not ours)
    back = Decimal(str(registry.Quantity(there, canonical).to(unit).magnitude))
    slack = Decimal(f"1e-{DIGITS - 2}") * max(abs(value), Decimal(1000))
    assert abs(back - value) <= slack


@given(figures, st.integers(-6, 12), st.sampled_from(CONVERTIBLE))
def test_ten_times_as_much_is_ten_times_as_much(value: Decimal, power: int, unit: str) -> None:
    if "degree_" in unit or unit in {"kelvin", "millikelvin", "microkelvin", "nanokelvin"}:
        return  # scales with an offset: twice 10 °C is not 20 °C
    scale = Decimal(f"1e{power}")
    assert convert(value * scale, unit)[0] == convert(value, unit)[0] * scale


@given(figures, st.sampled_from(CONVERTIBLE))
def test_figures_come_plain_short_and_unchanged_when_already_canonical(value: Decimal, unit: str) -> None:
    there, canonical = convert(value, unit)
    digits = there.normalize().as_tuple().digits
    assert canonical == unit or len(digits) <= max(DIGITS, len(value.normalize().as_tuple().digits))
    assert convert(there, canonical) == (there, canonical)


def test_answers_do_not_depend_on_the_order_of_questions() -> None:
    other = Units()
    backwards = [other.normalise(Quantity(Decimal(7), Decimal(7), unit)) for unit in reversed(CONVERTIBLE)]
    assert backwards[::-1] == [UNITS.normalise(Quantity(Decimal(7), Decimal(7), unit)) for unit in CONVERTIBLE]


@pytest.mark.parametrize(
    ("symbol", "words"),
    [
        ("It pumps 5 bpd.", "It pumps 5 barrels a day."),
        ("It pumps 5 barrels/day.", "It pumps 5 barrels per day."),
        ("It makes 5 Mt/yr.", "It makes 5 megatonnes a year."),
        ("It rises 4 mm/yr.", "It rises 4 millimetres a year."),
        ("Fields gave 8 t/ha.", "Fields gave 8 tonnes per hectare."),
    ],
)
def test_a_rate_is_the_same_in_a_symbol_and_in_words(symbol: str, words: str) -> None:
    """Two figures of one sort have to stand on one axis, however they are written."""
    rows = [tabulate(extractions(text.encode())).claims.iloc[0] for text in (symbol, words)]
    columns = ["unit", "denominator", "base_value", "base_unit"]
    assert [*rows[0][columns]] == [*rows[1][columns]]
    assert rows[0]["denominator"]


def test_every_canonical_unit_is_its_own() -> None:
    for dimension, unit in CANONICAL.items():
        assert UNITS.dimension(unit) == dimension
        assert convert("1.5", unit) == (Decimal("1.5"), unit)


def test_every_unit_of_the_lexicon_is_known_and_measures_something() -> None:
    strange = [
        u for u in meanings(*UNIT_TYPES, *SUB_TYPES, *MONEY_TYPES) if not UNITS.known(u) or not UNITS.dimension(u)
    ]
    assert strange == []


def test_every_currency_is_charted_in_itself() -> None:
    for code in meanings(*MONEY_TYPES):
        assert UNITS.dimension(code) == f"currency_{code}"
        assert convert("1000000.01", code) == (Decimal("1000000.01"), code)


def test_every_unit_of_the_lexicon_can_be_charted() -> None:
    without = [u for u in meanings(*UNIT_TYPES, *SUB_TYPES) if u not in CONVERTIBLE]
    assert without == []


@pytest.mark.parametrize("name", ["units.csv", "symbols.csv", "currencies.csv"])
def test_lexicon_rows_are_clean_and_told_once(name: str) -> None:
    with (schemas_folder() / "lexicon" / "en" / name).open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert all(row["surface"] == " ".join(row["surface"].split()) for row in rows)
    told = [(row["surface"] if row["match"] else row["surface"].lower(), row["type"], row["match"]) for row in rows]
    assert sorted(told) == sorted(set(told))


@pytest.mark.parametrize(
    ("surface", "kind", "meaning"),
    [
        ("tonnes", "UNIT", "metric_ton"),
        ("short tons", "UNIT", "ton"),
        ("sq ft", "UNIT", "foot ** 2"),
        ("km/h", "UNIT", "kilometer / hour"),
        ("Mbps", "UNIT", "megabit / second"),
        ("mW", "UNIT", "milliwatt"),
        ("MW", "UNIT", "megawatt"),
        ("cubic feet per second", "UNIT", "foot ** 3 / second"),
        ("in", "UNIT_AMBIGUOUS", "inch"),
        ("Percent", "PERCENT", "percent"),
        ("percentage points", "POINT", "percentage_point"),
        ("bps", "BASIS_POINT", "basis_point"),
        ("weeks", "TIMEUNIT", "week"),
        ("US$", "CURSIGN", "USD"),
        ("RMB", "CURCODE", "CNY"),
        ("Swiss francs", "CURNAME", "CHF"),
        ("Australian", "CURADJ", "AUD"),
        ("pence", "CURSUB", "penny"),
        ("dinars", "CURNAME", "XXX"),
    ],
)
def test_words_mean_units(surface: str, kind: str, meaning: str) -> None:
    assert LEXICON.entry(surface)[kind] == meaning


@pytest.mark.parametrize("surface", ["SEC", "BP", "BoE", "Tesla", "Henry", "GM", "HR", "TOP", "CCS", "Miles"])
def test_names_of_people_and_firms_are_no_units(surface: str) -> None:
    assert not set(LEXICON.entry(surface)) & {"UNIT", "TIMEUNIT", "BASIS_POINT", "CURCODE", "CURNAME"}


@pytest.mark.parametrize(
    ("unit", "code"),
    [
        ("gigawatt", "GW"),
        ("gigawatt_hour", "GW.h"),
        ("metric_ton", "t"),
        ("megatonne", "Mt"),
        ("percent", "%"),
        ("people", ""),
        ("person", "{person}"),
        ("meter ** 3", "m3"),
        ("kilogram / meter ** 3", "kg/m3"),
        ("kilometer / second / megaparsec", "km/s/Mpc"),
        ("microgram / liter", "ug/L"),
        ("watt_hour / kilogram", "W.h/kg"),
        ("degree_Celsius", "Cel"),
        ("degree_Celsius / decade", "K/(10.a)"),
        ("USD", ""),
        ("zork", ""),
        ("", ""),
    ],
)
def test_ucum_codes(unit: str, code: str) -> None:
    assert UNITS.code(unit) == code


def test_every_canonical_unit_has_a_code_and_every_code_a_unit() -> None:
    assert [unit for unit in CANONICAL.values() if not UNITS.code(unit)] == []
    coded = [row["unit"] for _, row in read_rows(schema_file("ucum.csv"), ("unit", "code"))]
    assert [unit for unit in coded if not UNITS.known(unit)] == []
    assert sorted(coded) == sorted(set(coded))


def test_pint_is_not_imported_before_it_is_asked() -> None:
    program = "import sys, claims.units; claims.units.Units().code('gigawatt'); print('pint' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def user_schemas(folder: Path, name: str, text: str) -> Units:
    (folder / name).write_text(text, encoding="utf-8")
    return Units(folder)


def test_a_users_own_unit(tmp_path: Path) -> None:
    shipped = (schemas_folder() / "units.txt").read_text(encoding="utf-8")
    own = user_schemas(tmp_path, "units.txt", f"{shipped}\nfootball_pitch = 7140 * meter ** 2\n")
    area = own.normalise(Quantity(Decimal(2), Decimal(2), "football_pitch"))
    assert area is not None
    assert (area.low, area.unit) == (Decimal(14280), "meter ** 2")


@pytest.mark.parametrize(
    ("name", "text", "place", "word"),
    [
        ("units.txt", "zork = 3 * meter\nquux = [\n", "units.txt line 2", "quux"),
        ("units.txt", "zork = 3 * meter\nquux\n", "units.txt line 2", "quux"),
        ("units.txt", "zork = 3 * meter\nquux = 2 * blip\n", "units.txt line 2", "quux"),
        ("canonical.csv", "dimension,unit\nzorkness,zork\n", "canonical.csv line 2", "zork"),
        ("canonical.csv", "dimension,unit\nlength,meter\ndepth,mile\n", "canonical.csv line 3", "mile"),
        ("canonical.csv", "dimension\nlength\n", "canonical.csv line 1", "unit"),
        ("canonical.csv", "dimension,unit\nlength,\n", "canonical.csv line 2", "empty"),
    ],
)
def test_an_error_in_a_schema_names_its_place(tmp_path: Path, name: str, text: str, place: str, word: str) -> None:
    with pytest.raises(ClaimsError) as caught:
        user_schemas(tmp_path, name, text).dimension("meter")
    assert place in caught.value.where
    assert word in caught.value.what
    assert caught.value.fix


def test_the_kept_conversions_are_those_of_pint() -> None:
    """conversions.csv must hold a row for every unit of the lexicon, and say what pint says today."""
    fresh = Units()
    with CONVERSIONS.open(encoding="utf-8", newline="") as handle:
        kept = {row["unit"]: row for row in csv.DictReader(handle)}
    meant = meanings(*UNIT_TYPES, "CURSIGN", "CURNAME", "CURSUB")
    assert {unit: fresh.conversion(unit) for unit in meant} == {unit: kept[unit] for unit in meant}, "run `make docs`"


def test_users_own_units_are_asked_of_pint(tmp_path: Path) -> None:
    """A changed canonical unit counts, though the shipped table knows the unit."""
    shipped = schema_file("canonical.csv").read_text(encoding="utf-8")
    (tmp_path / "canonical.csv").write_text(shipped.replace("power,megawatt", "power,gigawatt"), encoding="utf-8")
    found = Units(tmp_path).normalise(Quantity(Decimal(500), Decimal(500), "megawatt"))
    assert found == Quantity(Decimal("0.5"), Decimal("0.5"), "gigawatt")
