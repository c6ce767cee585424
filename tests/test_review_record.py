"""reviews.csv: what was written comes back to the letter, and the same rows make the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.errors import ClaimsError
from claims.review import record

CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["=1+1", "'=x", "-5", "a\r\nb"]
)
ROWS = st.lists(st.fixed_dictionaries(dict.fromkeys(record.COLUMNS, CELLS)), max_size=4)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(ROWS)
def test_rows_come_back_to_the_letter(tmp_path: Path, rows: list[record.Row]) -> None:
    record.write(rows, tmp_path / record.NAME)
    again = record.read(tmp_path / record.NAME)
    assert sorted(map(sorted, (row.items() for row in again))) == sorted(map(sorted, (row.items() for row in rows)))
    first = (tmp_path / record.NAME).read_bytes()
    record.write(reversed(again), tmp_path / record.NAME)
    assert (tmp_path / record.NAME).read_bytes() == first


def test_rows_stand_by_document_and_place(tmp_path: Path) -> None:
    rows = [
        {"doc_id": d, "start": s, "claim_id": c} for d, s, c in [("b", "1", "c1"), ("a", "10", "c2"), ("a", "9", "c3")]
    ]
    record.write(rows, tmp_path / record.NAME)
    assert [row["claim_id"] for row in record.read(tmp_path / record.NAME)] == ["c3", "c2", "c1"]


def test_a_file_that_is_no_record_is_refused(tmp_path: Path) -> None:
    path = tmp_path / record.NAME
    path.write_text("claim_id,quote\nc1,5 %\n", encoding="utf-8")
    with pytest.raises(ClaimsError, match="no column 'record'"):
        record.read(path)
