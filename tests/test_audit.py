from __future__ import annotations

from types import ModuleType

import pytest
from scripted import load


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    load("licences")  # which it imports as a neighbour
    return load("audit")


WELL = {"name": "fine", "version": "1.0", "vulns": []}
BAD = {
    "name": "leaky",
    "version": "2.0",
    "vulns": [{"id": "GHSA-1", "fix_versions": ["2.1"]}, {"id": "X", "fix_versions": []}],
}
UNKNOWN = {"name": "own", "skip_reason": "Dependency not found on PyPI"}


def test_what_is_not_in_the_index_hides_nothing_behind_it(tool: ModuleType) -> None:
    lines, well = tool.report([UNKNOWN, BAD, WELL])
    assert not well
    assert lines == [
        "leaky 2.0: GHSA-1, mended in 2.1",
        "leaky 2.0: X, mended in no version",
        "not looked up, as the index has no record of them: own",
        "1 passed, 1 vulnerable, 1 not looked up",
    ]


def test_all_is_well_only_where_all_was_looked_up(tool: ModuleType) -> None:
    assert tool.report([WELL]) == (["1 passed, 0 vulnerable, 0 not looked up"], True)
    assert not tool.report([WELL, UNKNOWN])[1]
