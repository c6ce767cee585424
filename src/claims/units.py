"""Units: what a pint expression measures, and how it turns into the unit its dimension is charted in.

pint alone knows units, and this module alone knows pint, which it imports when it is first asked for one. The
registry is pint's own file with `schemas/units.txt` over it, in Decimal throughout: no float ever enters a row. Each
distinct unit is looked up once; a million figures in gigawatts cost one question and a million multiplications.
What pint says of the lexicon's units lies beside this file (conversions.csv, made by `make docs`, held to pint by a
test):
where nobody has changed the shipped units, a text of common ones is read without loading pint, half a second sooner.

Text never reaches pint, which reads "C$" as coulombs and "mt" as millitonnes: the lexicon turns words into
expressions, and only what is written as one is passed on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from claims.csvrows import read_rows
from claims.decimals import rounded
from claims.errors import ClaimsError
from claims.lexicon import schema_file, schemas_folder
from claims.model import Quantity
from claims.ucum import ucum

if TYPE_CHECKING:
    import pint

CONVERSIONS = Path(__file__).with_name("conversions.csv")
COLUMNS = ("unit", "dimension", "canonical", "slope", "offset")
DIGITS = 15  # significant digits of a converted figure: what every spreadsheet keeps (IEEE 754 double)
PLACES = 12  # decimals that offset scales are rounded to first, so that 32 °F is 0 °C and not 1e-49
_WORKING = 50  # digits factors are computed with

# Names joined by * and /, each with a small power: pint itself would also take "C$", "1/0" and "meter ** 99999999".
_FACTOR = r"[^\W\d]\w*(?: ?\*\* ?\d{1,2})?"
_EXPRESSION = re.compile(rf"{_FACTOR}(?: ?[*/] ?{_FACTOR})*")

Dimensions = frozenset[tuple[str, Decimal]]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit as looked up: value × slope + offset is the figure in `canonical`, which is empty where there is none."""

    dimension: str
    canonical: str = ""
    slope: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)


class Units:
    """Every question about units. `schemas` is the user's own folder, laid over the shipped one file by file."""

    def __init__(self, schemas: Path | None = None) -> None:
        self._schemas = schemas
        self._seen: dict[str, _Unit | None] = {}

    def known(self, unit: str) -> bool:
        """Whether `unit` is an expression of units that pint or units.txt define; never raises for any text."""
        return self._unit(unit) is not None

    def dimension(self, unit: str) -> str:
        """The name of what is measured: "power", "length", "currency_USD".

        Where canonical.csv has no row, in base dimensions ("currency_USD / length ** 3"); empty where the unit is
        unknown or the expression a pure number.
        """
        found = self._unit(unit)
        return found.dimension if found else ""

    def dimensions(self) -> list[str]:
        """The names that canonical.csv gives, in its order; a currency's own is called currency_ and its code."""
        path = schema_file("canonical.csv", self._schemas)
        return [row["dimension"] for _, row in read_rows(path, ("dimension", "unit"))]

    def code(self, unit: str) -> str:
        """The UCUM code of `unit` (schemas/ucum.csv), empty where it has none."""
        return ucum(unit, self._codes)

    def normalise(self, quantity: Quantity) -> Quantity | None:
        """The quantity in the canonical unit of its dimension (schemas/canonical.csv), to 15 significant digits.

        None where the unit is empty, unknown, or measured in too odd a way to have a canonical one. What is already in
        it comes back unchanged, to the last digit.
        """
        unit = self._unit(quantity.unit)
        if unit is None or not unit.canonical:
            return None
        if unit.canonical == quantity.unit:
            return quantity
        low, high = _convert(quantity.low, unit), _convert(quantity.high, unit)
        return Quantity(low, high, unit.canonical, *quantity[3:])

    def restated(self, base: Decimal, unit: str) -> Decimal | None:
        """A figure in the canonical unit of `unit`'s dimension, in `unit` itself, to 15 significant digits: the way
        back from `normalise`. None where there is no such way.
        """
        known = self._unit(unit)
        if known is None or not known.canonical or not known.slope:
            return None
        if known.slope == 1 and not known.offset:
            return base
        with localcontext(prec=DIGITS):
            return Decimal(f"{((base - known.offset) / known.slope).normalize():f}")

    def _unit(self, unit: str) -> _Unit | None:
        if unit not in self._seen:
            self._seen[unit] = self._kept.get(unit) or self._look_up(unit)
        return self._seen[unit]

    def conversion(self, unit: str) -> dict[str, str] | None:
        """A row of conversions.csv for `unit` as pint has it, by column; None where pint does not know the unit."""
        found = self._look_up(unit)
        if found is None:
            return None
        numbers = {"slope": f"{found.slope:f}", "offset": f"{found.offset:f}"}
        return {"unit": unit, "dimension": found.dimension, "canonical": found.canonical, **numbers}

    @cached_property
    def _kept(self) -> dict[str, _Unit]:
        """conversions.csv; empty where units.txt or canonical.csv is the user's own."""
        if any(schema_file(name, self._schemas).parent != schemas_folder() for name in ("units.txt", "canonical.csv")):
            return {}
        rows = read_rows(CONVERSIONS, COLUMNS[:1] + COLUMNS[3:], COLUMNS[1:3])
        return {
            row["unit"]: _Unit(row["dimension"], row["canonical"], Decimal(row["slope"]), Decimal(row["offset"]))
            for _, row in rows
        }

    def _look_up(self, unit: str) -> _Unit | None:
        with localcontext(prec=_WORKING):
            parsed = _parse(self._registry, unit)
            if parsed is None:
                return None
            dimensions = _dimensions(parsed)
            dimension, canonical = self._canonical.get((dimensions, "delta_" in str(parsed)), ("", ""))
            if not dimension:
                dimension = _name(dimensions)
                # A dimension of its own, such as a currency, is charted in the unit that defines it.
                canonical = str(self._registry.get_base_units(parsed)[1]) if _own(dimensions) else ""
            return _conversion(self._registry, parsed, canonical, dimension)

    @cached_property
    def _registry(self) -> pint.UnitRegistry[Decimal]:
        import pint  # noqa: PLC0415  (0.2 s, numpy included: `claims --help` must not wait for it)

        ours = schema_file("units.txt", self._schemas)
        # `None`, then both files: redefining on a registry that is already built has no effect.
        registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(None, non_int_type=Decimal, on_redefinition="ignore")
        with localcontext(prec=_WORKING):
            registry.load_definitions(Path(pint.__file__).with_name("default_en.txt"))
            try:
                registry.load_definitions(ours)
            except Exception as error:  # pint and its parser raise a dozen unrelated types here
                raise _misread(registry, ours) from error
            if ours.parent != schemas_folder():  # the shipped file is tested; a user's is read with more care
                _check_definitions(registry, ours)
        return registry

    @cached_property
    def _canonical(self) -> dict[tuple[Dimensions, bool], tuple[str, str]]:
        """Dimensions, and whether of a difference, → the dimension's name and its canonical unit."""
        path = schema_file("canonical.csv", self._schemas)
        table: dict[tuple[Dimensions, bool], tuple[str, str]] = {}
        for line, row in read_rows(path, ("dimension", "unit")):
            parsed = _parse(self._registry, row["unit"])
            key = (_dimensions(parsed), "delta_" in str(parsed)) if parsed is not None else None
            if key is None or key in table:
                what = "no such unit" if key is None else "another row has a unit of the same dimension"
                fix = "use a unit that units.txt or pint defines, one for each dimension"
                raise ClaimsError(f"{what}: {row['unit']!r}", f"{path} line {line}", fix)
            table[key] = (row["dimension"], row["unit"])
        return table

    @cached_property
    def _codes(self) -> dict[str, str]:
        return {
            row["unit"]: row["code"] for _, row in read_rows(schema_file("ucum.csv", self._schemas), ("unit", "code"))
        }


def _parse(registry: pint.UnitRegistry[Decimal], unit: str) -> pint.Unit | None:
    """The parsed expression, None where it is none or pint cannot read it."""
    if not _EXPRESSION.fullmatch(unit):
        return None
    try:
        parsed = registry.parse_units(unit)
        _dimensions(parsed)
    except Exception:  # noqa: BLE001  (any text: tokenizer, parser, arithmetic and assertion errors occur)
        return None
    return parsed


def _dimensions(unit: pint.Unit) -> Dimensions:
    return frozenset((name, Decimal(str(power))) for name, power in unit.dimensionality.items())


def _own(dimensions: Dimensions) -> bool:
    return len(dimensions) == 1 and all(power == 1 for _, power in dimensions)


def _name(dimensions: Dimensions) -> str:
    """Dimensions in words, in alphabetical order: "currency_USD / length ** 3"."""

    def side(sign: int) -> list[str]:
        terms = sorted((name.strip("[]"), abs(power)) for name, power in dimensions if power * sign > 0)
        return [name if power == 1 else f"{name} ** {power.normalize():f}" for name, power in terms]

    above, below = side(1), side(-1)
    return " / ".join([" * ".join(above) or "1", *below]) if above or below else ""


def _conversion(registry: pint.UnitRegistry[Decimal], unit: pint.Unit, canonical: str, dimension: str) -> _Unit:
    """Ask pint for three points of the line that leads to the canonical unit; no line (dBm), no conversion."""
    if not canonical:
        return _Unit(dimension)
    try:
        zero, one, ten = (Decimal(str(registry.Quantity(Decimal(x), unit).to(canonical).magnitude)) for x in (0, 1, 10))
    except (TypeError, ValueError, ArithmeticError):
        return _Unit(dimension)
    slope = one - zero
    if abs(ten - zero - 10 * slope) > abs(slope).scaleb(-PLACES):
        return _Unit(dimension)
    return _Unit(dimension, canonical, _clean(slope), _clean(zero))


def _clean(factor: Decimal) -> Decimal:
    """Without the noise of the last working digits: 1 rather than 0.99999…9 or 1.000…01."""
    with localcontext(prec=_WORKING - 10):
        return (+factor).normalize()


def _convert(value: Decimal, unit: _Unit) -> Decimal:
    if unit.slope == 1 and not unit.offset:
        return value
    with localcontext(prec=_WORKING) as context:
        result = value * unit.slope + unit.offset
        if unit.offset:
            result = rounded(result, PLACES)
        context.prec = DIGITS
        return Decimal(f"{(+result).normalize():f}")


def _misread(registry: pint.UnitRegistry[Decimal], path: Path) -> ClaimsError:
    """The error for a units.txt that pint refused as a whole: at the first line that it refuses alone."""
    fix = "write `name = definition`, as the lines around it do"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            registry.load_definitions([line])
        except Exception:  # noqa: BLE001  (as above: any refusal counts)
            return ClaimsError(f"pint cannot read {line.strip()!r}", f"{path} line {number}", fix)
    return ClaimsError("pint cannot read this file", str(path), fix)


def _check_definitions(registry: pint.UnitRegistry[Decimal], path: Path) -> None:
    """Raise ClaimsError at the first line that defines a unit by one that does not exist."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        name, equals, _ = line.partition(" = ")
        if equals and _EXPRESSION.fullmatch(name) and _parse(registry, name) is None:
            what = f"{line.strip()!r} rests on a unit that nobody defines"
            raise ClaimsError(what, f"{path} line {number}", "define that unit too, or correct its name")
