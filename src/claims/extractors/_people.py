"""Whether the words before a number name people, and their years: what the rules for ages share."""

from claims.extractors._lengths import in_two_units
from claims.extractors._quantity import quantity
from claims.grammar import Match
from claims.model import Quantity

OLDEST = 120  # years of a person
SLIGHT = ("ADV", "BRIDGE", "APPROX", "MORE_THAN", "LESS_THAN", "AT_LEAST", "AT_MOST")
_NOUNS = ("PERSONNOUN", "ROLE", "ROLES")
_PHRASE = ("DET", "POSSDET", "WORD", "POSS", "NUM")  # what may stand in a noun's own phrase, before the noun
_NUMBERS = ("FRAC", "NUM", "PERCENT", "QUANT")
NO_NAME = "ADV VERB DET PREP PLURAL UPPER MONTH WEEKDAY LABEL LABEL_CAP CURADJ CURLAND".split()
# What else has a capital and a number: "Turnout was 61", "Inflation was 20".
_NUMBERED = "TALLYNOUN CROWDNOUN PERCENTNOUN RATE SCALEWORD MONEYNOUN AMOUNTNOUN CURPLACE SEASON".split()
# "Collins" looks like several; "Labour", "Reform" are parties.
_NO_SHORT_NAME = [tag for tag in NO_NAME if tag != "PLURAL"] + [*_NUMBERED, "VERBNOUN"]
_LONGEST = 6  # places of a noun phrase
_FAR = 40  # places back to the people whom "them" means


def years(match: Match) -> Quantity | None:
    """A person's years, without a unit of their own."""
    found = quantity(match, "year")
    return found if found and found.high <= OLDEST else None


def between(match: Match, places: list[int]) -> Quantity | None:
    """In the unit at the one place, or at two: "6 months to 2 years"."""
    if len(places) > 1:
        return in_two_units(match, places[0], places[-1])
    return quantity(match, match.meaning(places[0], "TIMEUNIT"), match.word(places[0]))


def aged(match: Match) -> Quantity | None:
    """In the unit stated ("aged 5 to 36 months"), else in years."""
    places = match.all("TIMEUNIT")
    return between(match, places) if places else years(match)


def is_noun(match: Match, at: int) -> bool:
    """Whether the place names a person or people, and no crowd: "a population of 20" is no age."""
    return match.has(at, *_NOUNS) and not match.has(at, "CROWDNOUN")


def is_name(match: Match, at: int) -> bool:
    """Whether the place may end a person's full name, two capital words with none before them: "Ada Brook"; so does
    "Consumer Confidence", and no name by itself tells.
    """
    two = all(match.has(place, "CAP") and not match.has(place, *NO_NAME) for place in (at, at - 1))
    return two and not match.has(at - 2, "CAP", "DET", "PREP", "POSS")


def is_short_name(match: Match, at: int) -> bool:
    """Whether the place may be a person's name by itself, as "Hill" is; "Leem", too, and no more than a number like
    another's tells.
    """
    return (
        match.has(at, "CAP")
        and not match.has(at, "PRON", *_NO_SHORT_NAME)
        and not match.has(at - 1, "CAP", "DET", "PREP", "POSS")
    )


def is_titled(match: Match, at: int) -> bool:
    """Whether the place ends a name with its title: "Mr. Hill", "Miss Ada Hill"."""
    if not match.has(at, "CAP") or match.has(at, "PERSONTITLE"):
        return False
    first = at - 1 - match.has(at - 1, "CAP")  # either name
    return any(match.has(place - match.has(place, "STOP"), "PERSONTITLE") for place in (at - 1, first))


def is_hailed(match: Match, at: int, after: int) -> bool:
    """Whether a full name that ends at a place is a person's, as what stands `after` a bracket behind it tells: "Ada
    Brook (46), OF Leem", "Ada Brook (46) SAID".
    """
    after += match.has(after, "COMMA")
    return is_name(match, at) and match.has(after, "CARRYVERB", "OF", "FROM")


def is_one(match: Match, at: int) -> bool:
    """Whether the place ends a subject that is one person: "she", "her brother", "Mr. Hill"; "the price for an adult"
    is none.
    """
    if match.has(at, "PERSONPRON") or is_titled(match, at):
        return True
    if not is_noun(match, at) or match.has(at, "PLURAL"):
        return False
    return not match.has(_before(match, at), "PREP", "OF", "PER")


def are_many(match: Match, at: int) -> bool:
    """Whether the place ends a subject that is several people: "voters", "half of the guests", and "they", "of them",
    "61 were" where the sentence names people before; "the wages of workers" are none.
    """
    at -= match.has(at, "VERBED") and match.has(at - 1, "THESE")  # "two-thirds of those | admitted"
    if match.has(at, *_NUMBERS) and match.has(at - 1, "IN", "OUTOF") and is_noun(match, at - 2):
        return True  # "one patient in five"
    if match.has(at, "PEOPLEPRON", *_NUMBERS):
        return any(is_noun(match, place) for place in range(at - 1, max(at - _FAR, -1), -1))
    before = _before(match, at)
    # "half of the guests", "a majority of voters", "one in six people"
    share = match.has(before, "OF", "OUTOF", "IN") and match.has(before - 1, "CROWDNOUN", *_NUMBERS)
    return is_noun(match, at) and (share or not match.has(before, "PREP", "OF", "PER"))


def _before(match: Match, at: int) -> int:
    """The place before the noun phrase that ends at this one."""
    first = at - 1
    while first > at - _LONGEST and match.has(first, *_PHRASE) and not match.has(first, "PREP", "PERCENT"):
        first -= 1
    return first
