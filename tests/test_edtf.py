"""Every EDTF string that is written: valid by ISO 8601-2 level 1, and of the days that its bounds say.

The reader of EDTF here is written from the standard (Library of Congress, Extended Date/Time Format, 2019) and shares
nothing with the code that writes it.
"""

from __future__ import annotations

import calendar as months
import re
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import extractors
from claims.extractors.dates import _calendar as calendar
from claims.grammar import Reader
from claims.grammar.rules import Example
from claims.lexicon import Lexicon
from claims.model import Mention, Span, Timex

READER = Reader(Lexicon.load(), extractors.load())
CASES = [(module, example) for module in extractors.load() for example in module.EXAMPLES if module.KIND == "date"]
POINT = re.compile(
    r"(?P<long>Y-?[1-9]\d{4,})|(?P<year>-?\d{4})(-(?P<season>2[1-4])|-(?P<month>0[1-9]|1[0-2])(-(?P<day>\d\d))?)?"
    r"|(?P<decade>\d{3})X|(?P<century>-?\d\d)XX"
)
SEASONS = {
    "21": (3, 5),
    "22": (6, 8),
    "23": (9, 11),
    "24": (12, 2),
}  # months, northern hemisphere; 24 ends a year later
PARTS = {"part_range", "part_between"}  # "late 2019 to early 2021": EDTF has no word for the parts, the bounds have


def bounds(edtf: str) -> tuple[str, str]:
    """First and last day of an EDTF string of level 1, empty where open or outside the years 1 to 9999; fails where it
    is no EDTF.
    """
    first, slash, second = edtf.partition("/")
    if not slash:
        return point(first)
    assert (first, second) != ("..", "..")
    return "" if first == ".." else point(first)[0], "" if second == ".." else point(second)[1]


def point(edtf: str) -> tuple[str, str]:
    found = POINT.fullmatch(edtf)
    assert found, f"{edtf!r} is no EDTF of level 1"
    if found["long"] or edtf.startswith("-") or edtf == "0000":
        return "", ""
    if found["decade"]:
        return f"{found['decade']}0-01-01", f"{found['decade']}9-12-31"
    if found["century"]:
        return f"{found['century']}{'01' if found['century'] == '00' else '00'}-01-01", f"{found['century']}99-12-31"
    year, low, high = int(found["year"]), int(found["month"] or 1), int(found["month"] or 12)
    last = year
    if found["season"]:
        low, high = SEASONS[found["season"]]
        last += found["season"] == "24"
    if found["day"]:
        assert 1 <= int(found["day"]) <= months.monthrange(year, low)[1]
        return edtf, edtf
    return f"{year:04}-{low:02}-01", f"{last:04}-{high:02}-{months.monthrange(last, high)[1]:02}"


def agree(mention: Mention) -> None:
    value = mention.value
    assert isinstance(value, Timex)
    low, high = bounds(value.edtf)
    if not value.start and not value.end:
        return  # a fiscal year: when it begins is not said
    if value.part or mention.rule in PARTS:
        assert (low or value.start) <= value.start <= value.end <= (high or value.end)
    else:
        assert (value.start, value.end) == (low, high)


@pytest.mark.parametrize("reference", ["", "2024-02-29"])
@pytest.mark.parametrize(
    ("module", "example"), CASES, ids=lambda case: case.text if isinstance(case, Example) else None
)
def test_what_the_examples_write_is_edtf_and_its_bounds_are_right(
    module: ModuleType, example: Example, reference: str
) -> None:
    text = example.text.replace("⟦", "").replace("⟧", "")
    for mention in READER.sentence(text, Span(0, len(text)), reference).mentions:
        value = mention.value
        if mention.kind == module.KIND and isinstance(value, Timex) and value.edtf and not value.problem:
            agree(mention)


@given(st.integers(min_value=-99_999, max_value=99_999))
def test_every_year_is_edtf(number: int) -> None:
    made = calendar.year(number)
    assert bounds(made.edtf) == (made.start, made.end)


@given(st.integers(min_value=1, max_value=9990))
def test_decades_centuries_and_seasons_have_the_bounds_that_they_say(number: int) -> None:
    made = [calendar.decade(number - number % 10 or 10), calendar.century(number // 100 + 1)]
    made += [calendar.season(number, code) for code in (21, 22, 23, 24)]
    for one in made:
        assert bounds(one.edtf) == (one.start, one.end), one.edtf
