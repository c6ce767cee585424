"""What the words must bear out before a numeral is set aside as a score, a mark, an item of a list or a code: the
conditions of the rules in `labels`, `rejects` and `scores`. Those of names and labels stand in `_names`.
"""

from __future__ import annotations

import re

from claims.extractors._elided import alike
from claims.extractors._people import is_hailed
from claims.grammar import Match

# Patterns that several files of refusals are made of.
HARD = 10  # wins over any longer reading
PLAIN = "NUM&DIGITS-SCALED-GROUPED"  # a number as labels have it
CODE = "((NUM&DIGITS | LEADZERO) GLUED? | ALNUM | CAP&WORD)"
LIMITS = ("APPROX", "MORE_THAN", "LESS_THAN", "AT_LEAST", "AT_MOST", "BETWEEN", "FROM")
NAME = "CAP&WORD-ADV-VERB"  # closed words ("Not", "Fewer than") are no WORD: no names at the head of a sentence
WHOLE = "NUM&INT&DIGITS-SCALED-GROUPED"
UNCOUNTED = "(?! PERCENT | UNIT | CURNAME | TIMEUNIT | PLURAL | NUM)"
_LEAST_OF = 10  # "crowds of 10-15", but "a score of 2-3"
_NOTES = 1000  # a text has fewer notes
_ALIKE = 3  # times a former count, a count is at most
_LEAST_BESIDE = 20  # smaller ones may be of a note even where things are counted
_MOST_NOTES = 500  # of one numbering in brackets, but for the longest lists
_HALF_WORDS = 3  # words after "half" and the word before them
LEAST_CODE = 10_000  # larger figures are written in groups
_DOZEN = 12
_SPLIT = 8  # places from "split" to "in two"
_TEN, _HUNDRED = 10, 100
_SYMBOL = 2  # letters of "pp"
_SOONEST = 3  # words of an entry of a list, with its number
_WICKETS = 10  # that a side has to lose
_ROUNDS = frozenset({4, 8, 16, 32, 64})  # sides left in a contest before a round of it
_BEARINGS = frozenset("NSEW")
_ZIP_CODE = re.compile(r"[A-Z]{2} \d{5}")
_POSTCODE = re.compile(r"[A-Z]{1,2}\d{1,2} \d[A-Z]{2}")
_CODE_SIGNS = frozenset("+:_")


def raised(match: Match) -> bool:
    """Whether the figure stands right on the mark that ends a word, as a raised one does when its height is lost:
    "up 4 per cent,7 the agency says", but "No.5" and "10:30,7".
    """
    text, start = match.seq.text, match.seq.tokens.starts[match.seq.first[match.start]]
    words = text[max(start - 4, 0) : start - 1]
    return match.numerals()[0].high < _NOTES and words.isalpha() and words.islower() and len(words) > 2  # noqa: PLR2004 - letters


def is_other_half(match: Match) -> bool:
    """Whether "half" and one or two words stand before, with no number of their own: "half Irish, half Greek"."""
    before = range(match.start - 2, match.start - 2 - _HALF_WORDS, -1)
    at = next((at for at in before if not match.has(at, "WORD") or match.has(at, "PLURAL")), None)
    return at is not None and at < match.start - 2 and match.has(at, "FRACHALF")


def is_few(match: Match) -> bool:
    """Whether "or two" only makes it some: "a moment or two", "a word or two"."""
    some = match.has(match.start - 2, "WORD") and match.has(match.start - 3, "A")
    return some and match.numerals()[0].low == 2 and not match.has(match.start - 2, "UNIT", "TIMEUNIT")  # noqa: PLR2004


def is_apart(match: Match) -> bool:
    """Whether something is split "in two", which counts nothing."""
    near = range(max(match.start - _SPLIT, 0), match.start - 1)
    parted = match.numerals()[0].low == 2 and not match.has(match.stop, "OF")  # noqa: PLR2004
    return parted and any(match.has(at, "SPLITVERB") for at in near)


def is_some(match: Match) -> bool:
    """Whether it is "one or two", which are any few."""
    return match.numerals()[-1].low == 2  # noqa: PLR2004


def marks(match: Match) -> bool:
    """Whether a number in brackets may be of a list or a note: "(3)"; a large one, as in "the year before (21,002)", is
    a figure, as is what others have beside a count, "Orm has 942, Leem (254) fewer"; one after who is a person is an
    age, "a driver (52) was held", and one before a unit a spread, "14 (3) mg".
    """
    number, at = match.numerals()[0], match.start - 1
    aged = (match.has(at, "PERSONNOUN", "ROLE") and not match.has(at, "PLURAL")) or is_hailed(match, at, match.stop)
    large = "GROUPED" in number.tags or _MOST_NOTES < number.low < LEAST_CODE
    moved = "NEGATIVE" in number.tags and match.has(at, "PERCENT")  # "31% (-4)"
    spread = match.has(at, "NUM") and match.has(match.stop, "UNIT", "UNIT_AMBIGUOUS", "TIMEUNIT", "PERCENT")
    beside = match.has(at, "CAP", "PLURAL") and number.low >= _LEAST_BESIDE and "count" in match.seq.story.figures
    former = number.low >= _LEAST_BESIDE and _is_former(match, at)
    return not (large or aged or moved or spread or beside or former)


def _is_former(match: Match, at: int) -> bool:
    """Whether the number is as large as the whole one before it, as what that was before: "shops 268 (190)"."""
    before, number = match.seq.numerals[at] if at >= 0 else None, match.numerals()[0]
    return before is not None and alike(before.low, number.low, _ALIKE)


def is_bearing(match: Match) -> bool:
    """Whether the capital between a number and a stop says in which part of a town: "2200 N. Main"."""
    return match.word(match.start + 1) in _BEARINGS


def in_braces(match: Match) -> bool:
    return match.word(match.start - 1) == "{"


def goes_on(match: Match) -> bool:
    """Whether the number before this one stood at a distance with the same mark: "one, cut it; two, building on it"."""
    mark, wanted = match.word(match.stop), match.numerals()[0].low - 1
    numerals, places = match.seq.numerals, range(max(match.start - _SOONEST, 0))
    return any((one := numerals[at]) and one.low == wanted and match.word(at + 1) == mark for at in places)


def unopened(match: Match) -> bool:
    """Whether a bracket closes that nothing opened, as in "1) … and 2) …"."""
    places = range(match.start)
    return sum(match.has(at, "OPEN") for at in places) <= sum(match.has(at, "CLOSE") for at in places)


def in_code(match: Match) -> bool:
    """Whether the number goes on from something before it, as in "U+210F", "4B:5F"."""
    start = match.seq.tokens.starts[match.seq.first[match.start]]
    return match.seq.text[start - 1 : start] in _CODE_SIGNS


def opens_code(match: Match) -> bool:
    """Whether what follows the number goes on right behind a colon, as in "4B:5F:7C"."""
    end = match.seq.tokens.ends[match.seq.first[match.stop] - 1]
    return match.seq.text[end] == ":" and not match.seq.text[end + 1 : end + 2].isspace()


def is_glued(match: Match) -> bool:
    return " " not in match.words(match.start, match.stop)


def is_run(match: Match) -> bool:
    """Whether the numbers stand in one line of type, and not in the columns of a table."""
    words = match.words(match.start, match.stop)
    return "  " not in words and "\t" not in words


def is_score(match: Match) -> bool:
    """Whether two numbers with a dash are no range: "a 2-1 win", but not "about 20-30", "crowds of 300-400"."""
    first, last = match.numerals()
    if first.low >= last.low:
        return True
    limited = match.has(match.start - 1, *LIMITS, "SPREADWORD") or (
        match.has(match.start - 1, "OF", "BRIDGE") and first.low >= _LEAST_OF
    )
    return not limited


def falls(match: Match) -> bool:
    """Whether the first number is the larger: "a 5-to-4 decision"."""
    first, last = match.numerals()
    return first.low > last.low


def is_near(match: Match) -> bool:
    """Whether no more than a space parts the number from what stands before it: it fills no column of a table."""
    seq, first = match.seq, match.seq.first[match.start]
    return seq.text[seq.tokens.ends[first - 1] : seq.tokens.starts[first]] in {"", " "}


def is_code(match: Match) -> bool:
    """Whether groups of digits with hyphens are one code: "ISBN 0-306-40615-2", not "pages 3-5"."""
    at = match.find("NUM", "LEADZERO", "ALNUM")
    return at is not None and is_glued(Match(match.seq, at, match.stop)) and match.stop - at > 2  # noqa: PLR2004


def is_zip_code(match: Match) -> bool:
    """Whether five digits behind a state are where American post goes: "Leem, PA 23456" (USPS, Publication 28)."""
    return _ZIP_CODE.fullmatch(match.words(match.start - 1, match.stop)) is not None


def is_postcode(match: Match) -> bool:
    """Whether letters and digits are where British post goes: "LE12 7UX" (Royal Mail, PAF Digest)."""
    return _POSTCODE.fullmatch(match.words(match.start, match.stop)) is not None


def is_innings(match: Match) -> bool:
    """Whether one number may be the wickets that the other, the runs, was made for: "214 for 4", "5 for 43"."""
    runs, wickets = match.numerals()
    spelled = any("WORDS" in number.tags for number in (runs, wickets))  # "three for 5" may be what they cost
    most = max(runs.low, wickets.low)
    return min(runs.low, wickets.low) <= _WICKETS and (most > _WICKETS or not spelled)


def is_round(match: Match) -> bool:
    """Whether "the last 16" are who is left in a contest: no part of what is counted, as in "14 of its last 16"."""
    left = match.numerals()[0].low
    return left in _ROUNDS and match.has(match.start - 2, "DET") and not match.has(match.start - 3, "OF", "OUTOF")


def is_position(match: Match) -> bool:
    """Whether degrees and a point of the compass say where on the globe: "48°51'N"."""
    return match.meaning(match.start + 1, "UNIT") == "degree"


def is_document(match: Match) -> bool:
    """Whether a sign that may be of a currency stands before a number of a document: "S/25756" of the United Nations;
    such a sum would have groups of digits.
    """
    return match.word(match.start) == "S/" and match.numerals()[0].low >= LEAST_CODE


def is_called(match: Match) -> bool:
    """Whether it is the short number of a service that a call goes to, or a text: "a call to 101 takes four minutes",
    "text LEEM to 70123".
    """
    digits, short = len(match.word(match.start)), range(4, 7)
    text = match.has(match.start - 2, "TEXTWORD") or match.has(match.start - 3, "TEXTWORD")
    call = match.has(match.start - 2, "CALLWORD") and digits == 3  # noqa: PLR2004 - as 112, 911 and 999 have
    return call or (text and digits in short)


def is_of_price(match: Match) -> bool:
    """Whether a sum stands before a dozen, which says per how many that is: "$3.37 | a dozen"."""
    at = match.start - 1
    if match.numerals()[0].low != _DOZEN:
        return False
    named = match.has(at, "CURNAME", "CURSUB") and match.has(at - 1, "NUM")
    return named or (match.has(at, "NUM") and match.has(at - 1, "CURSIGN", "CURSIGN_ASCII", "CURCODE"))


def is_spoken(match: Match) -> bool:
    """Whether two numbers in one word are hundreds and tens, or dollars and cents, as only who hears it knows:
    "four-fifty", "two-twenty".
    """
    first, second = match.numerals()
    return is_glued(match) and first.low < _TEN and second.low >= 2 * _TEN


def is_pages(match: Match) -> bool:
    """Whether a symbol of points is one of pages: a hundred of them and more, "416 pp"."""
    return len(match.word(match.stop - 1)) == _SYMBOL and match.numerals()[0].low >= _HUNDRED
