"""Number words in names and titles, which count nothing: "The Forty Thieves", by "Ten Thousand Bells", “Five Go On”."""

from claims.extractors._names import in_headline
from claims.grammar import Match, Reject, eg, no

KIND = "rejected"
_HARD = 10  # wins over any longer reading
_LONGEST = 10  # places of a title in quotes
_OPENINGS = "STOP COLON SEMI DASH OPEN BULLET QUOTE PERSONNOUN".split()  # what a capital follows as a rule
_WHOLE = ("CURNAME", "PERCENT", "TIMES", "SCALE", "MONTH")  # what counts, whatever its capital


def _is_named(match: Match) -> bool:
    """Whether the capitals of a number and of the word after it, within a sentence, make a name of them; those of a
    sentence's first word tell nothing, nor do those of a headline.
    """
    parts, before = match.words(match.start, match.stop).replace("-", " ").split(), match.start - 1
    joins = match.seq.lexicon.entry  # "Two and a Half"
    capital = all(part[:1].isupper() for part in parts if "AND" not in joins(part.lower()))
    measured = match.has(match.stop, "HYPHEN") and match.has(match.stop + 1, "TIMEUNIT", "UNIT")  # "Five-Year Plan"
    if not capital or measured or match.start == 0 or match.has(match.stop, *_WHOLE):
        return False
    opens = match.has(before, *_OPENINGS) or (match.has(before, "CAP") and before == 0 and match.has(before, "DET"))
    return not opens and not in_headline(match)


def _is_spelled(match: Match) -> bool:
    """Whether a year in words has a capital on each of them within a sentence: "read Nineteen Eighty-Four"."""
    parts = match.word(match.start).replace("-", " ").split()
    return match.start > 0 and all(part[:1].isupper() for part in parts) and not in_headline(match)


def _is_title(match: Match) -> bool:
    """Whether a quotation that the number stands in has a capital on each of its words but the small ones, as a title
    has: “A Thousand Miles”, “Seven Brothers of Leem”, but not “Two people died”.
    """
    near = range(match.start - 1, max(match.start - _LONGEST - 1, -1), -1)
    at = next((at for at in near if "QUOTE" in match.seq.tags[at]), -1)
    if at < 0:
        return False
    words = 0
    for place in range(at + 1, at + _LONGEST):
        if match.has(place, "QUOTE"):
            return words > 1
        if match.has(place, "STOP", "COMMA") and not match.has(place + 1, "QUOTE"):
            return False
        if match.has(place, "WORD", "NUM", "PRON") and match.word(place)[:1].islower():
            return False
        words += match.has(place, "WORD", "NUM")
    return False


RULES = (
    Reject("part of a name", "NUM&WORDS (?= HYPHEN? CAP)", _HARD, _is_named),
    Reject("part of a name", "NUM&WORDS&YEAR", _HARD + 1, _is_spelled),  # "Nineteen Eighty-Four"
    Reject("part of a name", "FRACHALF (?= CAP)", _HARD, _is_named),
    Reject("part of a name", "NUM&WORDS", _HARD, _is_title),
)
EXAMPLES = (
    no("At school she read Nineteen Eighty-Four."),
    no("They saw The Forty Thieves, followed by Ten Thousand Bells; a nurse named Patience Two-Rivers ran it."),
    no("The prize went to “Seven Brothers of Leem”, not to “A Thousand Miles” or “Five Go to Sea”."),
    eg("⟦Two people⟧ died. “⟦Forty marines⟧ came,” he said."),
    eg("COUNCIL: ⟦TWO NEW SCHOOLS⟧ FOR LEEM"),
    eg("⟦Three Democrats⟧ and ⟦two Republicans⟧ voted; he said: “⟦Four Russians⟧ left us.”"),
)
