"""Steps: the working of a change whose two ends a text states."""

from __future__ import annotations

import pytest

from claims.pipeline import extractions
from claims.steps import steps
from claims.table import records
from claims.tabulation import columns


def worked_out(text: str) -> list[str]:
    """The steps of a text, in reading order."""
    rows = [dict(row) for one in extractions(text.encode()) for row in records(columns([one]).claims)]
    return list(steps(rows).values())


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("The rate rose from 3.8% to 4.3%.", "from 3.8 to 4.3%: +0.5 percentage points, +13.2%"),
        ("It fell from a peak of 11.1 per cent to 2.2 per cent.", "from 11.1 to 2.2%: -8.9 percentage points, -80.2%"),
        ("Profit fell from £4.2m to £3.1m.", "from 4200000 to 3100000: -1100000 GBP, -26.2%"),
    ],
)
def test_both_ends_in_one_claim(text: str, working: str) -> None:
    assert worked_out(text) == [working]


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("Sales were £4.1m, up from £3.8m.", "from 3800000 to 4100000: +300000 GBP, +7.9%"),
        ("The fee will rise to £300 from £255.", "from 255 to 300: +45 GBP, +17.6%"),
        ("It rose from 34% in 2007 to 97% last year.", "from 34 to 97%: +63 percentage points, +185.3%"),
        ("It shrank from 12,400 in 1991 to just 8,900 in 2021.", "from 12400 to 8900: -3500, -28.2%"),
    ],
)
def test_the_ends_in_two_claims_which_both_show_it(text: str, working: str) -> None:
    assert worked_out(text) == [working, working]


@pytest.mark.parametrize(
    "text",
    ["Prices rose 10 to 15 per cent.", "It costs $5 to $10.", "They came from 12 states to 3 towns.", "No figure."],
)
def test_a_range_and_two_figures_of_different_things_are_no_change(text: str) -> None:
    assert worked_out(text) == []
