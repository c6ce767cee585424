"""What the words must bear out before a numeral is taken for part of a name, a label or a citation: the conditions of
the rules in `labels`, `rejects` and `titles`.
"""

from __future__ import annotations

from claims.extractors._refusals import LIMITS, is_glued, is_near
from claims.grammar import Match
from claims.model import Quantity

_THOUSAND = 1000
_BORNE = 8  # places from "numbered" to the last of its marks
_HEADLINE = 3  # words whose capitals are no chance
_LIST = 60  # places from a figure of a list back to its head
_MOST_VERSIONS = 30  # that a program comes in, as numbers behind a name in a table do not
_VERSIONS = 15  # places back from a version to a figure with which it makes a list
_MOST_PARTS = 20  # phases, grades or types of one thing
_LETTERS = 4  # of a model's name, as "JAS 39"
_COUNTRIES = ("CURADJ", "CURLAND", "CURCODE", "UNIT")


def is_title(match: Match) -> bool:
    """Whether a year stands for what somebody made, as their own: "Orwell's 1984"; a list of years is none."""
    owner = match.start - 2
    return match.has(owner, "CAP") and not match.has(owner, "PRON", "WHEREWORD", "CURLAND", "RELDAY", "MONTH")


def is_set(match: Match) -> bool:
    """Whether a set phrase means what it always does: "480p" is no resolution where prices are told in pence."""
    figure = match.seq.story.sum
    return (
        figure is None
        or not isinstance(figure.value, Quantity)
        or figure.value.unit_text != match.word(match.start)[-1:]
    )


def is_makers(match: Match) -> bool:
    """As in "Boeing's 787 entered service"."""
    return match.has(match.start - 2, "LABEL_CAP")


def is_in_catalogue(match: Match) -> bool:
    """Whether a letter only tells which of a star's planets one is: "LHS 1140b", "HD 40307g"; not in "RDA 40g"."""
    letter = match.word(match.stop - 1)
    return letter == "b" or (len(letter) == 1 and letter.islower() and match.numerals()[0].low >= _THOUSAND)


def is_none(match: Match) -> bool:
    """Whether the number is zero."""
    return match.numerals()[0].high == 0


def is_shortened(match: Match) -> bool:
    """Whether a bracket repeats the number of a name, which it shortens: "US Highway 12 (US 12)"."""
    number, near = match.word(match.start), range(max(match.start - _BORNE, 0), match.start - 1)
    return any(match.seq.numerals[at] is not None and match.word(at) == number for at in near)


def is_mark(match: Match) -> bool:
    """Whether a number in marks is what a thing bears: "numbered '1' and '2'"."""
    return any(match.has(at, "NUMBERINGWORD") for at in range(max(match.start - _BORNE, 0), match.start))


def is_model(match: Match) -> bool:
    """Whether capitals and the number after them name a thing: "JAS 39 fighters", but not "at the UN 57 nations"."""
    before = match.start - 2 - match.has(match.start - 2, "THE")
    word, named = match.word(match.start - 1), not match.has(match.start - 1, *_COUNTRIES)
    return len(word) <= _LETTERS and named and not match.has(before, "PREP", "VERB", "ED")


def is_of_one(match: Match) -> bool:
    """Whether the name and number that "a" leads to are of one thing: "a Beech 200 aircraft"."""
    return match.has(match.start - 2, "A")


def ends_name(match: Match) -> bool:
    """Whether a number belongs to the name before it: "the Galaxy 23", but not where the name says of whom or where:
    "in London 40 died", "the Reds won 120, the Blues 300 and the Greens 45".
    """
    first = match.start - 1
    while match.has(first - 1, "CAP") and not match.has(first - 1, "PREP", "DET"):
        first -= 1
    before = first - 1 - match.has(first - 1, "THE")
    if match.has(before, "IN", "AT") and match.has(match.stop, "ED", "PLURALAUX"):
        return False
    if first == 0 and match.start == 1 and match.has(0, "VERBING", "ED", "VERBED"):
        return False  # "Needing 19 to win, they fell short"
    other = before - 1 - (match.has(before, "AND") and match.has(before - 1, "COMMA"))
    counted = match.has(other, "PLURAL") and match.has(other - 1, "NUM")  # "won 12 games, the Blues 9"
    listed = match.has(before, "COMMA", "AND", "SEMI") and (
        counted or match.has(other, "NUM", "PERCENT", "UNIT", "CURNAME")
    )
    return is_near(match) and not (listed and closes(match) and is_figure(match, other))


def is_version(match: Match) -> bool:
    """Whether a decimal behind a name is of what it names: "run Mandrake 8.1", "Go 1.18 added it"; no figure of a list
    ("rose 3.1%, Orm 2.4"), no place's or person's ("in Orm 2.4").
    """
    first = match.start - 1
    while match.has(first - 1, "CAP") and not match.has(first - 1, "PREP", "DET"):
        first -= 1
    placed = match.has(first - 1, "IN", "AT", "FOR", "COLON", "BEFORM") or match.has(first, "CURLAND", "POSS")
    version = "." in match.word(match.start) and match.numerals()[0].low < _MOST_VERSIONS and is_near(match)
    if placed or not version or (first == 0 and not match.has(match.stop, "AUX", "VERB", "ED", "VERBED")):
        return False
    return not any(_is_sum(match, at) for at in range(max(first - _VERSIONS, 0), first))


def _is_sum(match: Match, at: int) -> bool:
    """Whether a place holds a figure that is no version, nor a year."""
    if match.has(at, "PERCENT", "CURSIGN", "UNIT", "POINT"):
        return True
    return match.has(at, "NUM") and not match.has(at, "YEAR") and not match.has(at - 1, "CAP", "AND", "COMMA", "OR")


def numbers_part(match: Match) -> bool:
    """Whether a number names a part by its place, after a preposition or a verb: "on day three", "entered week two"."""
    at = match.start - 2
    done = match.has(at, "BEFORM", "VERBED", "AND") and not match.has(match.stop, "PLURAL")
    return done or (match.has(at, "PREP") and not match.has(at, "PER", "A"))


def is_unlimited(match: Match) -> bool:
    """Whether no "nearly" or "over" shows that the number counts ("nearly 600 Rohingya fled"), nor a headline, in which
    all words have capitals, several of a thing ("Only 200 People Came").
    """
    several = match.has(match.start + 1, "PLURAL", "PERSONNOUN") and in_headline(match)
    return not several and not match.has(match.start - 1, *LIMITS)


def are_labels(match: Match) -> bool:
    """Whether a list of numbers after a name belongs to it: "Schedules 3, 4 and 7", after a singular those that follow
    one on the other: "Scope 1 and 2".
    """
    numbers = [number.low for number in match.numerals()]
    either = match.find("OR") is not None and match.has(match.start - 1, "LABEL")  # "section 6 or 8"
    return (
        either or match.has(match.start - 1, "PLURAL") or numbers == [numbers[0] + step for step in range(len(numbers))]
    )


def in_headline(match: Match) -> bool:
    """Whether all words of the sentence have a capital."""
    words = [tags for tags in match.seq.tags if "WORD" in tags]
    return len(words) >= _HEADLINE and all("CAP" in tags for tags in words)


def closes(match: Match) -> bool:
    return match.stop == len(match.seq.tags) or match.has(match.stop, "COMMA", "AND", "STOP", "SEMI", "CLOSE")


def is_figure(match: Match, at: int) -> bool:
    """Whether a place ends a figure that is no part of a name. In a list of names with a number each, that is so where
    its head is one: "the Reds won 120, the Blues 300", but not "Order 55, Prop 13, Measure 7".
    """
    head = at - _LIST
    while match.has(at, "NUM") and not match.has(at, "GROUPED", "DECIMAL", "SCALED") and match.has(at - 1, "CAP"):
        if at < head:
            return False
        while match.has(at - 1, "CAP"):
            at -= 1
        at -= 1 + match.has(at - 1, "THE")
        if not match.has(at, "COMMA", "AND", "SEMI"):
            return False
        at -= 1 + match.has(at - 1, "COMMA")
    return match.has(at, "NUM", "PERCENT", "UNIT", "CURNAME", "PLURAL")


def is_letter(match: Match) -> bool:
    return is_glued(match) and len(match.word(match.stop - 1)) == 1


def is_clause(match: Match) -> bool:
    """Whether a bracketed letter belongs to the number: "401(k)"."""
    return is_glued(match) and len(match.word(match.start + 2)) == 1


def is_verse(match: Match) -> bool:
    """Whether "3:16" is of a book: a ratio follows no name."""
    at = match.find("COLON")
    return at is not None and " " not in match.words(at - 1, at + 2)


def is_named(match: Match) -> bool:
    """Whether the noun before a number names a thing by it, and is no verb: "on bus 38", not "they house 12"."""
    if match.has(match.start - 1, "CLOCKPARTVERB") and match.has(match.stop, "TO", "FOR"):
        return False  # "set 440 to win"
    if match.has(match.start - 2, "THE"):  # "the tram 28 was late", "on the tram 28."; "in the hall 28 were ill"
        led, moves = match.has(match.start - 3, "PREP"), match.has(match.start - 1, "CLOCKNOUN")
        if match.has(match.stop, "STOP", "SEMI", "CLOSE"):
            return led or moves  # "the score was 21 and the target 30;"
        return moves and not led and match.has(match.stop, "AUX") and not match.has(match.stop, "PLURALAUX")
    if match.has(match.start - 2, "BEFORM"):  # "it is plot 63", but "it was set 12"
        return not match.has(match.start - 1, "VERBED", "ED")
    return not match.has(match.start - 2, "TO", "AUX", "PRON", "PLURAL", "NEG", "DET", "ONE")


def is_kind(match: Match) -> bool:
    """Whether the noun before a number says which kind of the thing after it: "a group 1 metal"."""
    return match.has(match.start - 2, "A")


def is_number(match: Match) -> bool:
    """Whether "No" is short for number: "a No 1 hit", but not "No 2 maps agree"."""
    return match.start > 1 or not match.has(match.stop, "PLURAL", "COUNTED", "VERB")


def is_lettered(match: Match) -> bool:
    """Whether a capital follows the number of a thing with no space, and no noun: "exit 14B", not "a group of 5M"."""
    return is_named(match) and is_glued(match) and match.words(match.start, match.stop)[-1].isupper()


def is_report(match: Match) -> bool:
    """Whether the capitals after a volume of law reports have stops: "412 U.S. 118"."""
    return "." in match.word(match.start + 1)


def is_label(match: Match) -> bool:
    """Whether a noun has the number after it for a name. "In section 12" it has, but "in each section 12" and "in the
    room 30 people" it has not; what "the" leads to is a name where it stands before a noun: "the phase 2 trial".
    """
    before, numbers = match.start - 2, match.numerals()
    noun = match.has(match.start - 1, "LABEL") and match.word(match.start - 1).isalpha()  # "sec." is nothing else
    if not noun or not numbers or not match.has(before, "DET", "ONE"):
        return True
    if match.has(before, "THAT") and match.has(before - 1, "VERB", "VERBED", "COMMA", "AND"):
        return True  # "we ask that paragraph 8 be kept"
    if not match.has(before, "THE", "A", "POSSDET"):
        return False
    return numbers[0].low <= _MOST_PARTS or not match.has(match.stop, "PLURAL", "AUX", "VERB", "ED", "PREP")
