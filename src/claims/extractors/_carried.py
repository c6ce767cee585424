"""Units carried over: a bare number that answers the last figure told is in its unit.

"The trip used to take 11 hours. Last month it took 19.", "– Under four months in most towns. – Here it's eleven." What
says so is a word right before the number that states a level of something already named, and that the two are of one
size. A count between them ends it (`Story.figure`). A part of the figure itself is in its unit too: "six minutes, five
of which were lost".
"""

from __future__ import annotations

from decimal import Decimal

from claims.extractors._elided import END, LIMITS, alike
from claims.extractors._told import last_here, told, told_here
from claims.grammar import Match, Rule
from claims.model import Quantity

_NUMBER = "NUM-YEAR-ONE-VAGUENUM-NEGATIVE"
_VERBS = "BEFORM YETBE BEENWORD CARRYVERB TAKEVERB LASTVERB GETVERB FEEVERB AMOUNTVERB CROSSVERB UP DOWN".split()
_TIES = [*_VERBS, *"POSS OF AT TO AFTER WITHIN FROM OR IN OFF COMMA RELWORD".split()]
_LEVELS = ("BEFORM", "BEENWORD", "POSS", "AT", "TO", "LEVELVERB", "TAKEVERB", "LASTVERB", "UP", "DOWN")
_OF_KIND = {  # verbs of what only some come in
    "duration": ("TAKEVERB", "LASTVERB"),
    "money": ("FEEVERB",),
    "measurement": ("AMOUNTVERB",),
}
# Ties, and what stands before them: "stands at 9", "get that to 9", "it's 9", "to 25.1 per euro, from 25.3", "19 hours,
# or eight if you play".
_LED = {"AT": ("LEVELVERB",), "TO": ("CARRYPRON",), "POSS": ("CARRYPRON",), "FROM": ("COMMA",), "OR": ("COMMA",)}
_OF_MONEY = ("MONEYNOUN", "PAYNOUN", "ACCOUNTWORD")  # "€3bn, on sales of 22 billion"
_LED_IN = ("CARRYPRON",)  # "did it in 9"
_BEING = ("BEFORM", "YETBE")
_ALIKE, _ALIKE_NEAR = 5, 10  # the one is at most so many times the other: of another sentence, of the same
_ALIKE_PART = 100
_LONGEST = 6  # places of "that for sheds"
_ASIDE = 5  # places from the comma that closes an aside back to the one that opens it
_OF_IT = "(?= OF (REL-PEOPLEPRON | PRON-REL))"
_SCALES = [Decimal(10) ** power for power in (0, 6, 9, 12)]
FORMER = "_former"  # ends the name of the rules of what was before
_LEAST_FORMER = 100  # of whole numbers
_MOST_SCALED = 1000  # a number whose million is left out is smaller


def carried(name: str, kind: str) -> Rule:
    """The rule for a bare number in the unit of the last figure told, where that is of this kind."""

    def make(match: Match) -> Quantity | None:
        figure = told(match, kind)
        if figure is None:
            return None
        same = figure.in_sentence(match)
        timed = kind == "duration" and match.has(match.start - 1, "GETVERB")
        goes_on = same and (timed or _goes_on(match, kind))
        answers = goes_on or _answers(match, kind) or _is_all(match)  # "got 27 years, his friend received 18"
        found = answers and figure.unit_for(match)
        return of_one_size(found, figure.value.low, _ALIKE_NEAR if same else _ALIKE) if found else None

    tied = f"(?<= {' | '.join((*_TIES, *LIMITS, 'ORD', 'ADV'))}) {_NUMBER} {END}"
    return Rule(name, f"({tied} | ^ {_NUMBER} (?= STOP | $))", make, weight=-3)


def compared(name: str, kind: str) -> Rule:
    """The rule for a bare number in brackets right behind a figure of this kind, as accounts set that of the year
    before: "SEK 8,108 million (8,106)", "7.5 percent (7.4)". A small whole number there is that of a note.
    """

    def make(match: Match) -> Quantity | None:
        figure, seq, number = told(match, kind), match.seq, match.numerals()[0]
        if figure is None:
            return None
        apart = figure.span.end != seq.tokens.ends[seq.first[match.start - 1] - 1]
        if apart or (number.tags.isdisjoint({"GROUPED", "DECIMAL"}) and abs(number.low) < _LEAST_FORMER):
            return None
        found, other = figure.unit_for(match), figure.value.low
        alikes = (scale for scale in _SCALES if abs(other) >= scale and alike(number.low * scale, other, _ALIKE))
        scale = next(alikes, None)
        if found is None or scale is None:
            return None
        return found._replace(low=found.low * scale, high=found.high * scale)

    return Rule(f"{name}{FORMER}", "(?<= OPEN) NUM-YEAR-ONE-VAGUENUM (?= CLOSE)", make, weight=-3)


def partial(name: str, kind: str) -> Rule:
    """The rule for a bare number that is part of the figure of this kind before it: "40 km, 12 of them uphill", "40
    km, of which barely 12 are uphill".
    """

    def make(match: Match) -> Quantity | None:
        figure, lead = last_here(match, kind), match.lead(*LIMITS)
        ahead = not match.has(match.stop, "OF")
        deed = match.stop + 2 + match.has(match.stop + 2, "ADV")
        if not ahead and match.has(match.start - 1, "AND") and match.has(deed, "VERB", "VERBED", "VERBNOUN"):
            return None  # "laid 40 km of track, and 12 of them now rest in Leem"
        counted = kind == "duration" and told_here(match, "count")  # "seven mayors in ten years, five of them"
        if figure is None or (counted and match.has(figure.place(match) - 1, "SPANPREP")):
            return None
        if ahead and not (match.has(lead, "REL") and match.has(lead - 1, "OF")):
            return None
        at = match.start - 1
        while at >= 0 and figure.is_before(match, at) and not match.has(at, "PLURAL"):
            at -= 1
        if at < 0 or figure.is_before(match, at):
            return None  # "ran 40 km with friends, 12 of them barefoot", or in another sentence
        found = figure.unit_for(match)
        part = found and of_one_size(found, figure.value.low, _ALIKE_PART)
        return part if part and part.high < figure.value.high else None

    leads = " | ".join(("COMMA", "AND", "OPEN", "DASH", "ENDWORD", "ORDWORD", *LIMITS))  # "the last 25 of them"
    behind = f"(?<= {leads}) {_NUMBER} {_OF_IT}"
    ahead = f"(?<= {' | '.join(('REL', *LIMITS))}) {_NUMBER} (?= AUX | VERBED | VERB)"
    return Rule(name, f"({behind} | {ahead})", make, weight=-3)


def of_one_size(found: Quantity, other: Decimal, most: int) -> Quantity | None:
    """The figure, times the million that it shares with the other where it needs one ("£18m … something nearer 9")."""
    for scale in _SCALES:
        scaled = abs(other) >= scale and found.low < _MOST_SCALED
        if (scale == 1 or scaled) and alike(found.low * scale, other, most):
            return found._replace(low=found.low * scale, high=found.high * scale)
    return None


def _answers(match: Match, kind: str) -> bool:
    """Whether the words before the number state a level of what was told of: "it's 9", "the reading was 9", "the firm
    offered 9", "the new ones take 9", "ours stands at 9", "get that to 9", "if you wait longer than 9,".
    """
    at = match.start - 1
    while match.has(at, *LIMITS) and not match.has(at, *_TIES):
        at -= 1
    if match.has(at, "COMMA"):  # "gave, on average, 9"
        at = next((place - 1 for place in range(at - 1, at - _ASIDE, -1) if match.has(place, "COMMA")), at)
    if _has_object(match, at, kind) or _is_rate(match, at):
        return True
    at -= 2 * (
        match.has(at, "FROM") and match.has(at - 1, "UP", "DOWN") and match.has(at - 2, *_BEING)
    )  # "is up from 9"
    for tie, led in _LED.items():
        if match.has(at, tie):
            return match.has(at - 1, *led) and not (tie == "AT" and kind == "duration" and _is_apart(match, at))
    if match.has(at, "IN", "AFTER", "WITHIN"):
        return kind == "duration" and _takes(match, at)
    if match.has(at, "RELWORD"):
        return kind == "duration" and _is_span(match)
    subject = _subject(match, at)
    return subject is not None and match.has(subject, "CARRYPRON", "FIGURENOUN")


def _is_apart(match: Match, at: int) -> bool:
    """Whether the last length of time is no level, as the number at which something stands is: "looking back 63 years,
    the index stood at 20", but "the limit is 20 weeks, the mean stands at 9", "ours stands at 9".
    """
    figure, own = told(match, "duration"), match.has(at - 2, "CARRYPRON")
    if figure is None or own:
        return not own
    led = figure.place(match) - 1
    while match.has(led, *LIMITS):
        led -= 1
    return not match.has(led, *_LEVELS)


def _takes(match: Match, at: int) -> bool:
    """Whether the number is of the time that something takes: "did it in 9", "will be finished in 9.", "within 9,"."""
    if match.has(at, "IN"):
        done = match.has(at - 1, "VERBED") and match.has(at - 2, "AUX") and match.has(match.stop, "STOP")
        return done or match.has(at - 1, *_LED_IN)
    return match.has(match.stop, "COMMA", "STOP")


def _is_span(match: Match) -> bool:
    """Whether the number is of the time up to or from another: "in the next five years as in the past ten", "fifty
    years are long; the next twenty will be longer".
    """
    at = match.start - 1
    spans = match.has(at - 2, "PREP") or match.has(match.stop, "AUX")
    return spans and match.has(at, "RELWORD") and match.has(at - 1, "THE")


def _has_object(match: Match, at: int, kind: str) -> bool:
    """Whether the verb at a place takes what is of this kind: "paid 9", "took 9", "the meter read 9"."""
    taken = kind == "measurement" and match.has(at, "OFF") and match.has(at - 1, "TAKEVERB")  # "have taken off 9"
    return taken or match.has(at, "CARRYVERB", *_OF_KIND.get(kind, ()))


def _is_rate(match: Match, at: int) -> bool:
    """Whether the number is one at which something grows or shrinks, "now it's growing at 2.8", or to which it is
    brought, "raised that for 2025 to 2.4".
    """
    growing = match.has(at, "AT") and match.has(at - 1, "ING") and match.has(at - 1, "UP", "DOWN")
    moved = range(at - 1, at - _ASIDE, -1) if match.has(at, "TO") else ()
    owned = match.has(at - 1, "POSS")  # "cut | next year's to 2.4"
    moves = [at for at in moved if match.has(at - 1, "UP", "DOWN")]
    pointed = any(owned or match.has(at, "CARRYPRON", "THAT") for at in moves)
    return (growing or pointed) and not match.numerals()[0].tags.isdisjoint({"DECIMAL", "GROUPED"})


def _subject(match: Match, at: int) -> int | None:
    """The place before the verb of being that ends at this one: "it | is now", "it | used to be"."""
    at -= match.has(at, "ADV") and match.has(at - 1, "BEFORM")
    if match.has(at, "BEENWORD"):  # "it's been 120"
        return at - 2 if match.has(at - 1, "POSS", "AUX") else None
    if not match.has(at, *_BEING):
        return None
    used = match.has(at, "YETBE") and match.has(at - 1, "TO")
    return at - 3 if used else at - 1 - match.has(at - 1, "ADV", "MODAL")


def _goes_on(match: Match, kind: str) -> bool:
    """Whether the sentence goes on with its figure: "the first took 11 seconds, the second 9", "peaked at 11% and is
    now 2".
    """
    at = match.lead(*LIMITS)
    if match.has(at, "OF"):  # "from 7 to 13 days, with an average of 9"
        owed = kind == "money" and "SCALED" in match.numerals()[0].tags and match.has(at - 1, *_OF_MONEY)
        if owed or not match.has(at - 1, "FIGURENOUN"):
            return owed  # "$353m, with a tax of 103 million"
        return kind != "percentage" or not _is_share_of(match)  # "12% of classes are above the limit of 30"
    if match.has(at, "UP", "DOWN") and match.has(at, "VERB", "VERBED"):  # "rose 0.4%, while online sales grew 1.4"
        return "DECIMAL" in match.numerals()[0].tags
    return _tells_of_another(match, at)


def _is_share_of(match: Match) -> bool:
    """Whether the last share told here is one of things that may have a limit of their own: "12% of classes"."""
    figure = last_here(match, "percentage")
    if figure is None:
        return False
    behind = figure.behind(match)
    return match.has(behind, "OF") and any(match.has(at, "PLURAL") for at in range(behind + 1, behind + 3))


def _tells_of_another(match: Match, at: int) -> bool:
    """Whether the words that end at a place tell of another such figure: "the second", "after touching", "and is still
    at".
    """
    if match.has(at, "CROSSVERB"):
        return match.has(at - 1, "AFTER")
    if match.has(at, "ORD"):
        return match.has(at - 1, "THE") and match.has(at - 2, "COMMA", "AND", "SEMI")
    subject = _subject(match, at - match.has(at, "AT"))
    return subject is not None and (match.has(subject, "AND", "BUT") or _points_at_another(match, subject))


def _points_at_another(match: Match, at: int) -> bool:
    """Whether the subject that ends at a place is the same of another: "5%, while THAT FOR SHEDS was 4"."""
    stop = at - _LONGEST
    while at > stop and match.has(at, "WORD", "CAP", "DET", "POSS") and not match.has(at, "THAT", "THESE", "VERBED"):
        at -= 1
    pointed = at - match.has(at, "PREP", "OF")
    return pointed < at and match.has(pointed, "THAT", "THESE")


def _is_all(match: Match) -> bool:
    """Whether nothing but a hedge and the number is said, "– Is it 5 per cent? – Closer to 7.", or it once more."""
    at = match.lead(*LIMITS)
    opens = at < 0 or match.has(at, "COLON", "QUOTE", "DASH")
    alone = opens and (match.stop == len(match.seq.tags) or match.has(match.stop, "STOP", "QUOTE"))
    figure = match.seq.story.figure
    again = figure is not None and getattr(figure.value, "low", None) == match.numerals()[0].low  # "Eleven billion!"
    return alone and (at < match.start - 1 or again)
