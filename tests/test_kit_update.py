from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given, settings
from hypothesis import strategies as st
from noted import TEXT, expect, outcomes, statuses

from claims.kit.update import updates

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "note.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


UPDATED = {
    "note.claims.yaml": (
        """\
# head
claims:   # list
  - kind: count   # a slip
    quote: 17.2 per cent
    value: '17'
  # between
  - quote: gone
    kind: age

  - quote: 2023 # tail
# foot
absent:
- G20
- 3 days
""",
        """\
# head
claims:   # list
  - kind: percentage   # a slip
    quote: 17.2 per cent
    value: 17.2
  # between

  - quote: 2023 # tail
  - quote: 25 million tonnes
    kind: measurement
    value: 25000000
    unit: metric_ton
  - quote: 3 days
    kind: duration
    value: 3
    unit: day
# foot
absent:
- G20
""",
    ),
    "note.claims.csv": (
        """\
value,quote,kind
,2023,date
17,17.2 per cent,count
4,gone,age
""",
        """\
value,quote,kind
,2023,date
17.2,17.2 per cent,percentage
25000000,25 million tonnes,measurement
3,3 days,duration
""",
    ),
    "note.claims.jsonl": (
        """\
{"quote":  "2023"}

{"value": 17, "quote": "17.2 per cent"}
{"quote": "gone"}
{"absent": "G20"}
""",
        """\
{"quote":  "2023"}

{"value": "17.2", "quote": "17.2 per cent"}
{"absent": "G20"}
{"quote": "25 million tonnes", "kind": "measurement", "value": "25000000", "unit": "metric_ton"}
{"quote": "3 days", "kind": "duration", "value": "3", "unit": "day"}
""",
    ),
    "some.claims.md": (
        """\
# Prose with 5 figures

> Output ⟦rose⟧ by 17.2 per cent in ⟦2023⟧{date date=2022}, to ⟦25
> million⟧ tonnes.

End.
""",
        """\
# Prose with 5 figures

> Output rose by ⟦17.2 per cent⟧{percentage value=17.2 unit=percent} in ⟦2023⟧{date date=2023}, to ⟦25
> million tonnes⟧{measurement value=25000000 unit=metric_ton}.

End.
""",
    ),
}


@pytest.mark.parametrize("name", UPDATED)
def test_an_update_makes_it_hold_and_touches_nothing_else(run: Run, folder: Path, name: str) -> None:
    old, new = UPDATED[name]
    path = expect(folder, old, name)
    done = run("check", path, "--update")
    assert (done.exit_code, path.read_text(encoding="utf-8")) == (0, new)
    assert done.stdout.startswith(f"--- {path.as_posix()}\n")
    assert run("check", path).exit_code == 0
    assert run("check", path, "--update").stdout.startswith("kind")  # nothing more to change
    assert path.read_text(encoding="utf-8") == new
    assert {child.name for child in folder.iterdir()} == {"note.txt", name}


def test_the_first_expectations_are_written(run: Run, folder: Path) -> None:
    assert run("check", folder / "note.txt", "--update").exit_code == 0
    body = (folder / "note.claims.yaml").read_text(encoding="utf-8")
    assert body.startswith("claims:\n  - quote: 17.2 per cent\n    kind: percentage\n    value: 17.2\n")
    assert statuses(folder) == []


def test_an_update_in_brackets_says_where(run: Run, folder: Path) -> None:
    path = expect(folder, "claims: [{quote: 2023}, {quote: gone}]\n")
    done = run("check", path, "--update")
    assert done.exit_code == 2
    assert "line 1" in done.stderr


ENTRIES = st.lists(
    st.fixed_dictionaries(
        {
            "quote": st.sampled_from(
                ["17.2 per cent", "2023", "25 million", "25 million tonnes", "G20", "3 days", "never"]
            )
        },
        optional={
            "kind": st.sampled_from(["percentage", "date", "count"]),
            "value": st.sampled_from(["17.2", "3", ""]),
            "unit": st.sampled_from(["", "percent", "day: 1", "# no"]),
            "modifier": st.sampled_from(["exact", "more_than"]),
        },
    ),
    max_size=6,
)


@settings(max_examples=40)
@given(claims=ENTRIES, absent=st.lists(st.sampled_from(["G20", "3 days", "never"]), max_size=3), flow=st.booleans())
def test_any_fixture_holds_after_its_update(
    tmp_path_factory: pytest.TempPathFactory, claims: list[dict[str, str]], absent: list[str], *, flow: bool
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "note.txt").write_text(TEXT, encoding="utf-8")
    lines = ["# first", "claims:"]
    for claim in claims:
        cells = [f"{column}: {json.dumps(cell)}" for column, cell in claim.items()]
        block = [f"- {cells[0]}", *(f"  {cell}  # own" for cell in cells[1:])]
        lines += [f"- {{{', '.join(cells)}}}  # own"] if flow else block
    lines += ["# middle", "absent:", *(f"- {words}" for words in absent), "# last"]
    path = expect(folder, "\n".join(lines))
    for change in updates(outcomes(path)):
        change.write()
    assert statuses(path) == []
    body = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in body if line in {"# first", "# middle", "# last"}] == ["# first", "# middle", "# last"]
