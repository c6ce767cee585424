"""Extractions become rows: names and order, plain numbers, selectors, and no row without a line that says so."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.decimals import plain
from claims.dictionary import dictionary
from claims.errors import ClaimsError
from claims.identity import AROUND
from claims.model import (
    Block,
    Claim,
    Document,
    Extraction,
    Finding,
    Mention,
    Quantity,
    Rejected,
    Source,
    Span,
    Timex,
)
from claims.table import COLUMNS, Tables, dtype
from claims.tabulation import LONGEST_SENTENCE, tabulate

BEFORE = "A neighbouring article that ends here. "
TEXT = "The ferry, built in 1961, carried over 2.4 million people at 9:30, between 7 and 10 per cent more."
AFTER = " Another article."
SOURCE = Source("https://example.org/f", "0" * 64, "text/plain", "Ferry", "Ina Lund", "Example Times", "2025-09-24")


def _claim(words: str, kind: str, value: Quantity | Timex, **context: object) -> Claim:
    start = (BEFORE + TEXT).index(words)
    sentence = Span(len(BEFORE), len(BEFORE) + len(TEXT))
    block = Block(sentence.start, sentence.end, "paragraph", "3", "Ferries", "00:01:02")
    mention = Mention(Span(start, start + len(words)), kind, value, f"{kind}.rule")
    return Claim("c" + "a" * 12, mention, sentence, block, **context)  # type: ignore[arg-type]


def _tables(*claims: Claim, findings: tuple[Finding, ...] = ()) -> Tables:
    sentence = Span(len(BEFORE), len(BEFORE) + len(TEXT))
    document = Document("ferry", SOURCE, BEFORE + TEXT + AFTER, (), sentence.start, sentence.end)
    start = document.text.index("9:30")
    rejected = (Rejected(Span(start, start + 4), "clock time"),)
    return tabulate([Extraction(document, claims, findings, rejected, (sentence,))])


def _row(claim: Claim) -> dict[str, object]:
    return {str(name): cell for name, cell in _tables(claim).claims.iloc[0].to_dict().items()}


def test_columns_are_those_of_the_design_in_order() -> None:
    tables = _tables()
    for name, columns in COLUMNS.items():
        frame = getattr(tables, name)
        assert tuple(frame.columns) == columns
        assert {c: str(frame[c].dtype) for c in columns} == {c: dtype(name, c) for c in columns}
    assert COLUMNS["claims"][:12] == (
        *("claim_id", "doc_id", "doc_title", "doc_date", "doc_url", "publisher"),
        *("speaker", "voice", "quote", "prefix", "suffix", "start"),
    )
    assert COLUMNS["claims"][-4:] == ("rule", "checkworthy", "reasons", "flags")


def test_the_dictionary_explains_every_column_and_no_other() -> None:
    known = dictionary()
    assert {name: tuple(c.name for c in known[name]) for name in COLUMNS} == COLUMNS
    assert all(column.meaning.endswith(".") for columns in known.values() for column in columns)
    for name, columns in COLUMNS.items():
        whole = {column.name for column in known[name] if column.type == "integer"} - {"base_year"}
        assert whole == {column for column in columns if dtype(name, column) == "int64"}


def test_a_bad_row_of_the_dictionary_is_named(tmp_path: object) -> None:
    from pathlib import Path  # noqa: PLC0415

    folder = Path(str(tmp_path))
    (folder / "columns.csv").write_text(
        "table,column,type,width,shown,meaning,example\nclaims,value,nombre,9,yes,What.,1\n", encoding="utf-8"
    )
    with pytest.raises(ClaimsError, match=r"columns\.csv line 2: not a row of the data dictionary"):
        dictionary(folder)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("2.4E+10", "24000000000"),
        ("2400000000.0", "2400000000"),
        ("2.50", "2.5"),
        ("-0.0", "0"),
        ("0E+3", "0"),
        ("1E-7", "0.0000001"),
        ("100", "100"),
        ("-273.15", "-273.15"),
    ],
)
def test_numbers_are_plain(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30, places=None))
def test_plain_numbers_are_the_same_numbers_in_one_spelling(number: Decimal) -> None:
    text = plain(number)
    assert Decimal(text) == number
    assert set(text) <= set("-.0123456789")
    assert text == plain(Decimal(text))


def test_a_point_value_fills_value_and_both_bounds() -> None:
    people = Quantity(Decimal("2.4") * 10**6, Decimal("2.4") * 10**6)
    row = _row(_claim("2.4 million people", "count", people, modifier="more_than", item="people"))
    assert [row[name] for name in ("value", "value_low", "value_high")] == ["2400000"] * 3
    assert (row["quote"], row["item"], row["modifier"], row["unit"]) == (
        "2.4 million people",
        "people",
        "more_than",
        "",
    )
    assert (row["page"], row["time_start"], row["heading"]) == ("3", "00:01:02", "Ferries")
    assert (row["base_value"], row["base_unit"], row["date"], row["relative"]) == ("", "", "", "")
    assert row["sentence"] == TEXT


def test_a_range_has_no_value() -> None:
    stated = Quantity(Decimal(7), Decimal(10), "percent", "per cent")
    row = _row(_claim("7 and 10 per cent", "percentage", stated, normalised=stated))
    assert [row[name] for name in ("value", "value_low", "value_high")] == ["", "7", "10"]
    assert [row[name] for name in ("base_value", "base_low", "base_high")] == ["", "7", "10"]


def test_only_money_has_a_currency_and_the_contexts_denominator_comes_first() -> None:
    money = Quantity(Decimal(1), Decimal(1), "GBP", "£", denominator="day")
    row = _row(_claim("2.4 million", "money", money))
    assert (row["unit"], row["currency"], row["denominator"]) == ("GBP", "GBP", "day")
    assert _row(_claim("2.4 million", "money", money, denominator="year"))["denominator"] == "year"
    assert _row(_claim("2.4 million", "money", Quantity(Decimal(1), Decimal(1), "cent")))["currency"] == ""
    assert _row(_claim("2.4 million", "measurement", Quantity(Decimal(1), Decimal(1), "ton")))["currency"] == ""


def test_a_date_has_no_value_and_a_period_is_no_date() -> None:
    date = Timex("1961", "early", relative=True, start="1961-01-01", end="1961-12-31")
    row = _row(
        _claim("1961", "date", date, period=Timex("2024", "", relative=False, start="2024-01-01", end="2024-12-31"))
    )
    assert [row[n] for n in ("date", "date_start", "date_end", "date_part", "relative")] == [
        *("1961", "1961-01-01", "1961-12-31", "early", "true")
    ]
    assert [row[name] for name in ("period", "period_start", "period_end")] == ["2024", "2024-01-01", "2024-12-31"]
    assert [row[name] for name in ("value", "value_low", "value_high", "unit")] == [""] * 4


@pytest.mark.parametrize("words", ["The ferry", "1961", "2.4 million people", "per cent more."])
def test_selectors_hold_and_stay_in_their_document(words: str) -> None:
    row = _row(_claim(words, "count", Quantity(Decimal(1), Decimal(1))))
    text, start, end = BEFORE + TEXT + AFTER, row["start"], row["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert text[start:end] == row["quote"] == words
    assert TEXT.startswith(f"{row['prefix']}{words}", start - len(BEFORE) - len(str(row["prefix"])))
    assert str(row["prefix"]) == TEXT[: TEXT.index(words)][-AROUND:]
    assert str(row["suffix"]) == TEXT[TEXT.index(words) + len(words) :][:AROUND]


def test_findings_carry_the_cell_they_mean_and_flag_their_claim() -> None:
    findings = (
        Finding("c" + "a" * 12, "CLM301", "base_year", "warning", "1961 + 64 = 2025"),
        Finding("c" + "a" * 12, "CLM101", "value", "warning", "rather much"),
        Finding("", "CLM002", "", "info", "no date", "ferry"),
    )
    anniversary = _claim("1961", "anniversary", Quantity(Decimal(64), Decimal(64), "year"), base_year=1961)
    tables = _tables(anniversary, findings=findings)
    assert tables.claims["flags"].tolist() == ["CLM101 CLM301"]
    assert tables.findings["value"].tolist() == ["1961", "64", ""]
    assert tables.findings["quote"].tolist() == ["1961", "1961", ""]
    assert tables.findings["where"].tolist() == ["", "", "ferry"]


def test_sources_count_and_rejected_numerals_have_their_sentence() -> None:
    claims = [
        _claim("1961", "date", Timex("1961")),
        _claim("7 and 10", "count", Quantity(Decimal(7), Decimal(10)), minor=True),
    ]
    tables = _tables(*claims)
    source = tables.sources.iloc[0]
    assert [source[n] for n in ("sentences", "claims", "minor", "findings", "rejected")] == [1, 2, 1, 0, 1]
    rejected = tables.rejected.iloc[0]
    assert (rejected["quote"], rejected["reason"], rejected["sentence"]) == ("9:30", "clock time", TEXT)


def test_a_numeral_outside_all_sentences_is_shown_in_its_line() -> None:
    text = "Boats came.\n  page 12 of 40  \nMore came."
    at = text.index("12")
    document = Document("d", SOURCE, text, (), 0, len(text))
    extraction = Extraction(
        document, rejected=(Rejected(Span(at, at + 2), "page furniture"),), sentences=(Span(0, 11),)
    )
    assert tabulate([extraction]).rejected["sentence"].tolist() == ["page 12 of 40"]


def test_an_endless_sentence_is_clipped_around_its_figure() -> None:
    text = "word " * 5_000 + "42 boats" + " word" * 5_000
    start = text.index("42")
    mention = Mention(Span(start, start + 8), "count", Quantity(Decimal(42), Decimal(42)), "count")
    sentence = Span(0, len(text))
    claim = Claim("c" + "b" * 12, mention, sentence, Block(0, len(text)))
    document = Document("long", SOURCE, text, (), 0, len(text))
    row = tabulate([Extraction(document, (claim,), (), (), (sentence,))]).claims.iloc[0]
    assert "42 boats" in row["sentence"]
    assert row["sentence"].startswith("… ")
    assert row["sentence"].endswith(" …")
    assert len(row["sentence"]) <= LONGEST_SENTENCE + 4


def test_no_extraction_makes_empty_tables_of_the_same_shape() -> None:
    tables = tabulate([])
    assert tuple(tables.claims.columns) == COLUMNS["claims"]
    assert len(tables.claims) == len(tables.sources) == 0
    assert str(tables.claims["minor"].dtype) == "bool"
