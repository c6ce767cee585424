"""Dates in sentences: span, EDTF, bounds, what is relative, what cannot be. Each rule's examples stand beside it."""

from __future__ import annotations

import calendar as months
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import extractors
from claims.documents.assembly import passage
from claims.grammar import Reader
from claims.lexicon import Lexicon
from claims.model import Mention, Source, Span, Timex
from claims.pipeline import rooms

READER = Reader(Lexicon.load(), extractors.load())
DAYS = st.dates(min_value=date(1700, 1, 1), max_value=date(2099, 12, 31))


def dates(text: str, reference: str = "") -> list[tuple[str, Timex]]:
    """Every date of the sentence as (quote, value)."""
    found = READER.sentence(text, Span(0, len(text)), reference).mentions
    return [(quote(text, m), m.value) for m in found if isinstance(m.value, Timex)]


def quote(text: str, mention: Mention) -> str:
    return text[mention.span.start : mention.span.end]


def edtf(text: str, reference: str = "") -> list[str]:
    return [value.edtf for _, value in dates(text, reference)]


@given(DAYS)
def test_a_day_reads_the_same_in_every_order(day: date) -> None:
    month = months.month_name[day.month]
    in_words = (f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", f"{month} {day.day} {day.year}")
    in_figures = (day.isoformat(), f"{day.month}/{day.day}/{day.year}", f"{day.day:02}.{day.month:02}.{day.year}")
    for shown in (*in_words, *in_figures):
        assert edtf(f"It was signed on {shown} in Rome.") == [day.isoformat()], shown


@given(DAYS, DAYS)
def test_a_range_of_days_keeps_both_ends(low: date, high: date) -> None:
    low, high = min(low, high), max(low, high)
    first, last = (f"{day.day} {months.month_name[day.month]} {day.year}" for day in (low, high))
    [(_, value)] = dates(f"It ran from {first} to {last}.")
    assert value.edtf == f"{low}/{high}"
    assert (value.start, value.end, value.problem) == (low.isoformat(), high.isoformat(), "")


@given(DAYS, st.integers(min_value=0, max_value=6))
def test_a_weekday_that_does_not_fit_is_said_and_one_that_fits_is_not(day: date, number: int) -> None:
    shown = f"{months.day_name[number]} {day.day} {months.month_name[day.month]} {day.year}"
    [(text, value)] = dates(f"They met on {shown}.")
    assert text == shown
    assert bool(value.problem) == (number != day.weekday())


@given(DAYS, DAYS)
def test_a_day_without_year_falls_within_a_year_of_the_document(day: date, reference: date) -> None:
    if (day.month, day.day) != (2, 29):
        [(_, value)] = dates(f"They gather on {day.day} {months.month_name[day.month]}.", reference.isoformat())
        assert value.relative
        assert abs((date.fromisoformat(value.edtf) - reference).days) <= 366


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("The office foretold rain on Thursday and Friday.", "2025-07-03", ["2025-07-03", "2025-07-04"]),
        ("It rained on Saturday and Sunday.", "2025-07-08", ["2025-07-05", "2025-07-06"]),
        ("It opened in November.", "2008-03-27", ["2007-11"]),
        ("It will open in November.", "2008-03-27", ["2008-11"]),
        ("They will meet on January 5.", "2025-12-20", ["2026-01-05"]),
        ("They met on December 2.", "2025-01-10", ["2024-12-02"]),
        ("The vote was held last December.", "2025-05-03", ["2024-12"]),
        ("It opens next May.", "2025-05-03", ["2026-05"]),
        ("The road opens in October; the rest is built.", "2025-09-10", ["2025-10"]),
        ("Trade hit 9 tonnes in January-August, a rise of 5.", "2025-09-10", ["2025-01/2025-08"]),
        ("He spoke on Sunday.", "2025-07-06", ["2025-07-06"]),
        ("He will speak on Friday.", "2025-07-06", ["2025-07-11"]),
        ("Rates rose last week.", "2025-01-01", ["2024-12-23/2024-12-29"]),
        ("Rates rose last month.", "2025-01-31", ["2024-12"]),
        ("It ends by the end of the century.", "2025-01-31", ["20XX"]),
        ("It grew this decade and will grow in the next decade.", "2025-01-31", ["202X", "203X"]),
        ("It is due on the 18th.", "2025-01-31", ["2025-01-18"]),
        ("It said the dam would open in June.", "2025-03-01", ["2025-06"]),
        ("It said 40 people would go by December.", "2025-03-01", ["2025-12"]),
        ("It would have opened in June.", "2025-03-01", ["2024-06"]),
        ("She said on Monday it would shut in June.", "2025-03-05", ["2025-03-03", "2025-06"]),
        ("It guided for sales of £5m in the July-September period.", "2025-06-05", ["2025-07/2025-09"]),
        ("It fell on 20 December, and on 9 January.", "2025-06-05", ["2024-12-20", "2025-01-09"]),
        ("She turns 38 on Tuesday.", "2025-07-06", ["2025-07-08"]),
    ],
)
def test_relative_dates_count_from_the_document(text: str, reference: str, expected: list[str]) -> None:
    assert edtf(text, reference) == expected
    assert all(value.relative for _, value in dates(text, reference))


def test_a_story_that_has_turned_to_the_next_days_is_of_the_news() -> None:
    text = "In November 2012 they fled. On Saturday they are to meet; the truce signed in December holds."
    assert edtf(text, "2025-02-04") == ["2012-11", "2025-02-08", "2024-12"]


def test_without_a_document_date_nothing_relative_is_resolved() -> None:
    text = "Yesterday and last year, on 3 May, on Monday, this summer and at the end of the decade it rained."
    assert len(dates(text)) == 6
    assert all(value.relative and not value.edtf and not value.start and not value.end for _, value in dates(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose in 2025 and 2026.", ["2025", "2026"]),
        ("It rose from 2013 to 2023.", ["2013/2023"]),
        ("It held between 1939 and 1945.", ["1939/1945"]),
        ("The crisis of 2008-09 hurt.", ["2008/2009"]),
        ("The 1999-2000 season ended.", ["1999/2000"]),
        ("The 2016 elections were close.", ["2016"]),
        ("The post-2015 agenda and the 2030 goals are set.", ["2015", "2030"]),
        ("Art of the 1880s and the 1980s sells.", ["188X", "198X"]),
        ("Ports of the 1800s fell.", ["18XX"]),
        ("Ports of the 15th to 17th centuries fell.", ["14XX/16XX"]),
        ("It dates from the 5th century BC.", ["-04XX"]),
        ("It burned in AD 79 and 1066 AD.", ["0079", "1066"]),
        ("The winter of 1962-63 was cold.", ["1962-24"]),
        ("They agreed in the spring of 1997.", ["1997-21"]),
        ("They agreed in October two thousand and five.", ["2005-10"]),
        ("It rose in '92, not on '0M.", ["1992"]),
        ("-2016-11-25 in Rome", ["2016-11-25"]),
    ],
)
def test_years_and_longer(text: str, expected: list[str]) -> None:
    assert edtf(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The hall seats 2,000 and the rail is 1500 metres long.",
        "Resolution 1973 passed.",
        "It costs $2000 or 1999 euros.",
        "More than 1900 people came.",
        "He may march, and she will fall in spring.",
        "The bus came at 10:30 on platform 12.",
        "A gain of 1/2 point and a share of 3/4.",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert dates(text, "2025-10-15") == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("On 30 February 2025 it rained.", "2025-02 has 28 days, not 30"),
        ("On 30 February it rained.", "month 2 never has a day 30"),
        ("On 2025-13-01 it rained.", "there is no month 13"),
        ("On Monday 27 September 2025 it rained.", "2025-09-27 is a Saturday, not a Monday"),
        ("It ran from 2028 to 2024.", "it runs from 2028 back to 2024"),
    ],
)
def test_impossible_dates_say_why(text: str, problem: str) -> None:
    assert [value.problem for _, value in dates(text)] == [problem]


@pytest.mark.parametrize(
    ("text", "part", "bounds"),
    [
        ("Due in early 2026.", "early", ("2026-01-01", "2026-04-30")),
        ("Due in mid-March 2026.", "mid", ("2026-03-11", "2026-03-20")),
        ("Fell in the second half of 2024.", "second half", ("2024-07-01", "2024-12-31")),
        ("Fell in the first nine months of 2024.", "first nine months", ("2024-01-01", "2024-09-30")),
        ("Fell in the last quarter of 2024.", "last quarter", ("2024-10-01", "2024-12-31")),
        ("Fell in the second week of May 2024.", "second week", ("2024-05-08", "2024-05-14")),
        ("Fell in Q2 2024.", "Q2", ("2024-04-01", "2024-06-30")),
        ("Fell in 2024's first quarter.", "first quarter", ("2024-01-01", "2024-03-31")),
        ("Fell in the late 1990s.", "late", ("1996-09-01", "1999-12-31")),
        ("Ruled from late 2019 to early 2021.", "", ("2019-09-01", "2021-04-30")),
    ],
)
def test_parts_have_bounds(text: str, part: str, bounds: tuple[str, str]) -> None:
    [(_, value)] = dates(text)
    assert (value.part, (value.start, value.end)) == (part, bounds)


@given(
    st.text(alphabet="0123456789/-. MayJune12th,of'sQBC", max_size=40),
    st.sampled_from(["", "2024-02-29", "9999-12-31", "0001-01-01"]),
)
def test_no_string_of_dates_breaks_the_reader(text: str, reference: str) -> None:
    for shown, value in dates(text, reference):
        assert shown
        assert not value.start or date.fromisoformat(value.start)
        assert not value.end or date.fromisoformat(value.end)


@pytest.mark.parametrize("number", ["2", "1000", "20241125", "999999999999", "9" * 27])
@pytest.mark.parametrize("reference", ["", "1000-01-01", "2024-02-29", "2999-12-31"])
def test_no_count_of_days_or_weeks_leaves_the_calendar(number: str, reference: str) -> None:
    for text in (
        f"It fell in the first {number} weeks in May, the last {number} days of 2024 and the {number}th Monday of May.",
        f"It fell {number} Mondays ago and {number} weeks before Easter.",
        f"It fell in the last {number} decades of the 100th century.",
        f"The {number}th weekend of May, the {number}th century and the week of the {number}th of May are far.",
    ):
        assert dates(text, reference)


def test_holidays_move_with_their_year() -> None:
    assert edtf("Easter 2024, Thanksgiving 2024 and Memorial Day 2024 came.") == [
        "2024-03-31",
        "2024-11-28",
        "2024-05-27",
    ]


STORIES = [
    ("They met on May 26, 2017. Two days later, on May 28, he left.", "2019-04-15", ["2017-05-26", "2017-05-28"]),
    ("They met in November 2016. On January 3 they parted.", "2019-04-15", ["2016-11", "2017-01-03"]),
    ("The law passed on May 5, 2010. On April 2 the mayor spoke.", "2019-04-15", ["2010-05-05", "2019-04-02"]),
    ("She left in 1958. In the same year, on 12 April, he came.", "", ["1958", "1958-04-12"]),
    ("They came in 1841. By June of that year they had gone.", "2019-04-15", ["1841", "1841-06"]),
    ("She left in 1958.\n\nOn 12 April he came.", "", ["1958", ""]),
    ("They came in 1841. The previous year they had sold the farm.", "2019-04-15", ["1841", "1840"]),
    ("They came in May 1841. The next month they left, a day wiser.", "", ["1841-05", "1841-06"]),
    ("It opened on 8 May 1945; the next day it shut.", "", ["1945-05-08", "1945-05-09"]),
    (
        "From February 2020 it fell to the end of March. By June it had risen by 2%.",
        "2024-08-20",
        ["2020-02", "2020-03", "2020-06"],
    ),
    ("It rose by 2% in June and by 3% in the previous month.", "2019-10-15", ["2019-06", "2019-05"]),
    ("Prices in June.\n\nBread rose 2%, after 3% in the previous month.", "2019-08-15", ["2019-06", "2019-05"]),
    ("Prices in June.\n\nBread is up on the previous month.", "2019-08-15", ["2019-06", "2019-05"]),
    ("Prices in June 2017.\n\nBread is up on the previous month.", "2019-08-15", ["2017-06", "2019-07"]),
    ("Profit in the first quarter.\n\nIt is down on the previous quarter.", "2019-05-15", ["2019", "2018"]),
    ("It sold more last year than in the previous year.", "2019-10-15", ["2018", "2017"]),
    ("In the fiscal year 2015 it sold more than in the year before.", "2019-10-15", ["2015", "2014"]),
    ("It sold 5 tonnes in August, against 6 in the same month of 2017.", "2019-10-15", ["2019-08", "2017-08"]),
    ("It sold more in the fourth quarter of 2018 than in the same quarter of 2017.", "2019-10-15", ["2018", "2017"]),
    ("It fell to 4 in 2023-24 from 5 in the previous year.", "2025-03-01", ["2023/2024", "2022/2023"]),
    ("It rose in the year to March 2024 from the year before.", "2025-03-01", ["2023-04/2024-03", "2022-04/2023-03"]),
    ("It burned in May 1340. They came in 1347 and left by the following summer.", "", ["1340-05", "1347", "1348-22"]),
    ("They left in spring 1348. Between July and May it rained.", "", ["1348-21", "1348-07/1349-05"]),
    ("They came in 1347. Between July and November they left.", "", ["1347", "1347-07/1347-11"]),
    ("It was founded in 1990. Sales rose on the previous year.", "2019-10-15", ["1990", "2018"]),
    ("It sold 5 in 2018. Sales are down 5% on the previous year.", "2019-10-15", ["2018", "2017"]),
    ("It is the lowest level since July 1961. It fell in March.", "", ["1961-07", ""]),
    ("The mill, founded in 1990, sold more than in the previous year.", "2019-10-15", ["1990", "2018"]),
    ("She said so in 1990. Prices may treble in the next century.", "2019-10-15", ["1990", "21XX"]),
]


@pytest.mark.parametrize(("text", "reference", "expected"), STORIES)
def test_a_day_without_year_belongs_to_what_its_paragraph_tells(text: str, reference: str, expected: list[str]) -> None:
    found = rooms().extraction(passage("d", text, Source("", "", "", date=reference))).claims
    values = [claim.mention.value for claim in found]
    assert [value.edtf for value in values if isinstance(value, Timex)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fares will rise from April after the board agreed.", "2025-04"),
        ("Two halls are to be run by clerks from October.", "2025-10"),
        ("The mill was shut in October after the board agreed.", "2024-10"),
        ("We will be back in the autumn.", "2025-23"),
        ("We need 40 boats in May.", "2025-05"),
        ("It is set to open on 2 September.", "2025-09-02"),
        ("Orm gets ready to mark it on 2 September.", "2025-09-02"),
        ("The club hopes to return on 2 September.", "2025-09-02"),
        ("She hoped to return on 2 September.", "2024-09-02"),
        ("He is said to open shops on 2 September.", "2024-09-02"),
        ("A hearing has been listed for 19 June.", "2025-06-19"),
        ("The case was adjourned until 19 June.", "2025-06-19"),
        ("The match has been moved to 19 June.", "2025-06-19"),
        ("The trial had been listed for 19 June.", "2024-06-19"),
        ("The strike was called for 19 June.", "2024-06-19"),
        ("Helpers wanted 16th–20th June.", "2025-06-16/2025-06-20"),
        ("Stewards are needed on 14 June.", "2025-06-14"),
        ("More pay was needed on 14 June.", "2024-06-14"),
        ("Entries close 14 June.", "2025-06-14"),
        ("The harvest numbers land Thursday at noon.", "2025-02-27"),
        ("She speaks on Thursday.", "2025-02-27"),
        ("At the close on Thursday it was dear.", "2025-02-20"),
        ("A vote on Thursday went well.", "2025-02-20"),
        ("The town isn't fully covered till July.", "2025-07"),
        ("It will be paid to members enrolled before June 8.", "2025-06-08"),
        ("The rise is due to orders placed in June.", "2024-06"),
        ("The board will say why sales dropped in June.", "2024-06"),
        ("Guards count the dead between April and December.", "2024-04/2024-12"),
        ("It will run between April and December.", "2025-04/2025-12"),
    ],
)
def test_the_verb_of_its_own_clause_tells_when(text: str, expected: str) -> None:
    [(_, value)] = dates(text, "2025-02-21")
    assert value.edtf == expected


def test_two_digits_beside_years_of_this_century() -> None:
    assert edtf("It opened in April '24 and shuts in June 2026.") == ["2024-04", "2026-06"]
    assert edtf("We met in the summer of '69 and in 2019.") == ["1969-22", "2019"]
    assert edtf("It opened in April '24.") == ["1924-04"]
