"""Plain text → the lines that are no part of it: page numbers, running heads, tables of contents, and what web pages
say of themselves ("Read more: …", "© 2024").

A line is set aside where its words say what it is (`lexicon/en/documents/furniture.csv`), or where its place does: a
number alone is a page's where another follows a page further on; a line that comes back is a running head where it
stands beside a page number or in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from pathlib import Path

from claims.documents.lines import Place
from claims.documents.vocabulary import any_of

_LONGEST = 200  # characters of a line of furniture
_LONGEST_HEAD, _SHORTEST_HEAD = 160, 8
_LONGEST_TEASERS = 30  # characters of what heads them
_LONGEST_PAGE = 12  # characters of a number alone
_SHORTEST_PAGE = 200  # characters from one page number to the next
_NUMBER = re.compile(r"[-–—\[(|\s]*(\d{1,4})[-–—\])|\s]*")
_LEADER = re.compile(r".*?(?:\.{3,}|(?:\s\.){3,}|…+)[\s.…]*(\d{1,4})")
_SPACED = re.compile(rf"{_LEADER.pattern}|[^\t]*?(?:\t|\s{{2,}})\s*(\d{{1,4}})")
_NAMED = re.compile(r"[A-Z][\w-]*:\s")  # a line at the head of a letter
_MANY_ENTRIES = 5  # leaders with numbers that never fall: no chance
_FEW_ENTRIES = 2
_SENTENCE_ENDS = ".!?:;)]\"'”’»"
_HEAD_ENDS = ".!?:"
_NO_HEADLINE = ".:"  # what no headline ends with
_PAGE_OF_HEAD = re.compile(r"(?<=\s)(\d{1,4})\Z|\A(\d{1,4})(?=\s)")
_COUNTED = "0123456789 \t|-–—.·"  # what tells one running head from the next


def furniture(text: str, lines: Sequence[Place], schemas: Path | None = None) -> set[int]:
    """The numbers of the lines that are furniture."""
    found = {number for number, place in enumerate(lines) if says_so(text, place, schemas)}
    found |= _mail_heads(text, lines, schemas) | teasers(text, lines, 1, schemas)
    found |= _contents(text, lines, schemas)
    found |= _page_numbers(text, lines)
    return found | _running_heads(text, lines, found)


@lru_cache(maxsize=8)
def _pattern(schemas: Path | None) -> re.Pattern[str]:
    """What furniture says of itself; the longer openings may stand before anything, the others before no sentence."""
    page = any_of("PAGE", schemas)
    return re.compile(
        rf"""(?:https?://|www\.)\S+(?:\s+\d{{1,4}})?$
        | \W*(?:{page})\W?\s*\d{{1,4}}(?:\s*(?:{any_of("PAGE_OF", schemas)}|/)\s*\d{{1,4}})?\W*$
        | \d{{1,4}}\s*\|\s*(?:{page})\W*$
        | (?:(?:{any_of("PUBLISHED", schemas)})\s+)?[\d.,]+[km]?\s+(?:{any_of("COUNTER", schemas)})\W*$
        | \W*(?:{any_of("FURNITURE", schemas)})(?!\w)
        | \W*(?:{any_of("TEASER", schemas)})(?!\w)(?:[^.!?]|[.!?](?=\S))*$""",
        re.IGNORECASE | re.VERBOSE,
    )


@lru_cache(maxsize=8)
def _contents_head(schemas: Path | None) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of('CONTENTS', schemas)})\W*", re.IGNORECASE)


@lru_cache(maxsize=8)
def _teaser_head(schemas: Path | None) -> re.Pattern[str]:
    of_whom = any_of("TEASERS_OF", schemas)
    return re.compile(rf"\W*(?i:{any_of('TEASERS', schemas)})(?:(?:\s(?:{of_whom}))?(?:\s[A-Z][\w’'-]*){{1,4}})?\W*")


@lru_cache(maxsize=8)
def _mail_head(schemas: Path | None) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('MAILHEAD', schemas)}|X-[\w-]+):\s", re.IGNORECASE)


def says_so(text: str, place: Place, schemas: Path | None = None) -> bool:
    """Whether the words of a line say that it is furniture."""
    start, stop = place
    return stop - start <= _LONGEST and _pattern(schemas).match(text, start, stop) is not None


def _mail_heads(text: str, lines: Sequence[Place], schemas: Path | None) -> set[int]:
    """The lines at the head of a letter that only its delivery needs."""
    top = list(takewhile(lambda number: _NAMED.match(text, *lines[number]), range(len(lines))))
    return {number for number in top if _mail_head(schemas).match(text, *lines[number])} if len(top) > 1 else set()


def teasers(text: str, lines: Sequence[Place], breaks: int, schemas: Path | None = None) -> set[int]:
    """What a page would have its readers read next: the lines under a heading that says so, each so many line breaks
    under the last, as far as they are no sentences.
    """
    head = _teaser_head(schemas)
    found = {
        at for at, place in enumerate(lines) if _is_short(place, _LONGEST_TEASERS) and head.fullmatch(text, *place)
    }
    for number in range(min(found) + 1, len(lines)) if found else ():
        end, (start, stop) = lines[number - 1][1], lines[number]
        if number - 1 in found and text.count("\n", end, start) == breaks and text[stop - 1] not in _NO_HEADLINE:
            found.add(number)
    return found


def _contents(text: str, lines: Sequence[Place], schemas: Path | None) -> set[int]:
    """The lines of tables of contents: numbers of pages that never fall, behind leaders or under a heading that says
    so.
    """
    found: set[int] = set()
    after = 0
    for number in [number for number, place in enumerate(lines) if text[place[1] - 1].isdigit()]:
        if number < after:
            continue
        headed = number > 0 and _contents_head(schemas).fullmatch(text, *lines[number - 1]) is not None
        run = list(_rising(text, lines, number, _SPACED if headed else _LEADER))
        if len(run) >= (_FEW_ENTRIES if headed else _MANY_ENTRIES):
            found.update(run)
        after = number + len(run)
    return found


def _rising(text: str, lines: Sequence[Place], first: int, entries: re.Pattern[str]) -> Iterator[int]:
    """The numbers of the lines from `first` on that end in page numbers, as entries of contents do, until one falls."""
    last = 0
    for number in range(first, len(lines)):
        entry = entries.fullmatch(text, *lines[number])
        if entry is None or int(entry[entry.lastindex or 0]) < last:
            return
        last = int(entry[entry.lastindex or 0])
        yield number


def _page_numbers(text: str, lines: Sequence[Place]) -> set[int]:
    """The numbers that stand alone on their lines, each one more than the last and a page further on."""
    numbers = ((number, _NUMBER.fullmatch(text, *place)) for number, place in enumerate(lines) if _is_short(place))
    alone = [(number, int(found[1])) for number, found in numbers if found and _apart(text, lines, number)]
    pages: set[int] = set()
    for (one, page), (other, following) in pairwise(alone):
        if following == page + 1 and lines[other][0] - lines[one][1] >= _SHORTEST_PAGE:
            pages |= {one, other}
    return pages


def _is_short(place: Place, longest: int = _LONGEST_PAGE) -> bool:
    return place[1] - place[0] <= longest


def _apart(text: str, lines: Sequence[Place], number: int) -> bool:
    """Whether a blank line stands before or after a line, or nothing."""
    start, stop = lines[number]
    before = number == 0 or text.count("\n", lines[number - 1][1], start) > 1
    return before or number + 1 == len(lines) or text.count("\n", stop, lines[number + 1][0]) > 1


def _running_heads(text: str, lines: Sequence[Place], pages: set[int]) -> set[int]:
    """The lines that come back, but for the first time, where one stands beside a page number or cuts a sentence."""
    keys: dict[str, list[int]] = {}
    for number, (start, stop) in enumerate(lines):
        if _SHORTEST_HEAD <= stop - start <= _LONGEST_HEAD and number not in pages:
            keys.setdefault(text[start:stop].strip(_COUNTED), []).append(number)
    found: set[int] = set()
    for key, numbers in keys.items():
        if len(numbers) == 1 or " " not in key or key[-1] in _HEAD_ENDS:
            continue
        if _counts_on(text, [lines[number] for number in numbers]):
            found.update(numbers)
        elif any(_interrupts(text, lines, number, pages) for number in numbers[1:]):
            found.update(numbers[1:])
    return found


def _counts_on(text: str, places: Sequence[Place]) -> bool:
    """Whether lines that come back begin or end with numbers that rise by one."""
    numbers = [_PAGE_OF_HEAD.search(text[start:stop]) for start, stop in places]
    counted = [int(found[1] or found[2]) for found in numbers if found]
    return len(counted) == len(places) and all(after - before == 1 for before, after in pairwise(counted))


def _interrupts(text: str, lines: Sequence[Place], number: int, pages: set[int]) -> bool:
    """Whether a line stands beside a page number, or between a line and another that goes on with its sentence."""
    if number - 1 in pages or number + 1 in pages:
        return True
    if number + 1 == len(lines) or not _apart(text, lines, number):
        return False
    return text[lines[number - 1][1] - 1] not in _SENTENCE_ENDS and text[lines[number + 1][0]].islower()
