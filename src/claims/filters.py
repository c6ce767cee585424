"""Which claims are wanted: by kind, unit, dimension, document, period, speaker, worth, and whether minor ones count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claims.errors import ClaimsError
from claims.units import Units

if TYPE_CHECKING:
    import pandas as pd

    from claims.table import Tables

_ANY_CURRENCY, _CURRENCY = "currency", "currency_"  # units.txt calls the dimension of the euro currency_EUR
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_FORM = "write 2020, 2020-05, 2020/2035, or 2020/.. for an open end"


@dataclass(frozen=True, slots=True)
class Filter:
    """What is wanted; what is empty keeps all. Of several values in a field any one will do, of several fields all must
    hold. A unit is given by its name, code or words, as stated or normalised; `docs` and `speakers` match a part of the
    name in any case; `period` is two ISO 8601 days, first and last.
    """

    kinds: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    docs: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    period: tuple[str, str] = ("", "")
    min_checkworthy: Decimal = Decimal(0)
    minor: bool = True


def period(text: str) -> tuple[str, str]:
    """The first and the last day of a period as a person writes it: "2020/2035", "2020-05", "../2030".

    An open end is empty. Raises ClaimsError where it is no period.
    """
    first, slash, last = text.partition("/")
    bounds = _bound(first, "01", "01"), _bound(last if slash else first, "12", "31")
    if all(bounds) and bounds[0] > bounds[1]:
        raise ClaimsError(f"{text!r} ends before it begins", "--period", _FORM)
    return bounds


def _bound(text: str, month: str, day: str) -> str:
    """An ISO day; months are taken to have 31 days, since days are only compared."""
    if text in {"", ".."}:
        return ""
    found = _DAY.fullmatch(text)
    if not found:
        raise ClaimsError(f"{text!r} is no period", "--period", _FORM)
    return f"{found[1]}-{found[2] or month}-{found[3] or day}"


def select(tables: Tables, wanted: Filter) -> Tables:
    """The tables with the claims that are wanted, and the findings on these.

    Where documents are chosen, the sources, texts and rejected numerals of the others go too; the counts in sources
    stay those of the whole document, and series keep the names that all claims gave them. Raises ClaimsError where a
    dimension is none.
    """
    if wanted == Filter():
        return tables
    import pandas as pd  # noqa: PLC0415 - a third of a second that `claims --help` must not pay

    claims = tables.claims
    whole = claims if tables.whole is None else tables.whole
    keep = pd.Series(data=True, index=claims.index, dtype=bool)
    for condition in _conditions(claims, wanted, tables):
        keep &= condition
    if wanted.min_checkworthy:
        keep &= pd.to_numeric(claims["checkworthy"], errors="coerce") >= float(wanted.min_checkworthy)
    claims = claims[keep].reset_index(drop=True)
    findings = tables.findings
    findings = findings[findings["claim_id"].isin({"", *claims["claim_id"]})].reset_index(drop=True)
    found = replace(tables, claims=claims, findings=findings, whole=whole)
    if not wanted.docs:
        return found
    sources = tables.sources[_named(tables.sources, wanted.docs)].reset_index(drop=True)
    ids = set(sources["doc_id"])
    return replace(
        found,
        sources=sources,
        rejected=tables.rejected[tables.rejected["doc_id"].isin(ids)].reset_index(drop=True),
        findings=findings[findings["doc_id"].isin({"", *ids})].reset_index(drop=True),
        texts=tuple(text for text in tables.texts if text.doc_id in ids),
    )


def _conditions(claims: pd.DataFrame, wanted: Filter, tables: Tables) -> Iterator[pd.Series[bool]]:
    """One column of true and false for each field that is set."""
    if wanted.kinds:
        yield claims["kind"].isin(wanted.kinds)
    if wanted.units:
        yield claims[["unit", "unit_text", "unit_code", "base_unit"]].isin(wanted.units).any(axis="columns")
    if wanted.dimensions:
        yield _measures(claims, wanted.dimensions, Units(tables.schemas))
    if wanted.docs:
        yield _named(claims, wanted.docs)
    if wanted.speakers:
        yield _contains(claims["speaker"], wanted.speakers)
    if any(wanted.period):
        yield _during(claims, *wanted.period)
    if not wanted.minor:
        yield ~claims["minor"]


def _measures(claims: pd.DataFrame, dimensions: tuple[str, ...], units: Units) -> pd.Series[bool]:
    """Whether the unit measures one of the dimensions; "currency" is any of them."""
    names = {unit: units.dimension(unit) for unit in claims["unit"].unique()}
    known = {*units.dimensions(), *names.values(), _ANY_CURRENCY} - {""}
    for wanted in dimensions:
        if wanted not in known and not wanted.startswith(_CURRENCY):
            fix = f"choose from {', '.join(sorted(known))}"
            raise ClaimsError(f"no such dimension: {wanted!r}", "--dimension", fix)
    found = claims["unit"].map(names)
    chosen = found.isin(dimensions)
    return chosen | found.str.startswith(_CURRENCY) if _ANY_CURRENCY in dimensions else chosen


def _named(table: pd.DataFrame, docs: tuple[str, ...]) -> pd.Series[bool]:
    """Whether id, title or address of a document has one of the parts."""
    return _contains(table["doc_id"], docs) | _contains(table["doc_title"], docs) | _contains(table["doc_url"], docs)


def _contains(column: pd.Series[str], parts: tuple[str, ...]) -> pd.Series[bool]:
    pattern = "|".join(re.escape(part) for part in parts)
    return column.str.contains(pattern, case=False, regex=True)


def _during(claims: pd.DataFrame, first: str, last: str) -> pd.Series[bool]:
    """Whether what a claim is about, or the date it states, overlaps the period; claims that have neither do not."""
    start = claims["period_start"].where(claims["period_start"] != "", claims["date_start"])
    end = claims["period_end"].where(claims["period_end"] != "", claims["date_end"])
    held = (start != "") | (end != "")
    after = (end == "") | (end >= first)
    before = (start == "") | (start <= last) if last else held
    return held & after & before
