"""Durations: a length of time ("14 years", "a five-year plan", "half a century"), in the unit stated."""

from decimal import Decimal

from claims.extractors._carried import carried, partial
from claims.extractors._elided import END, elided
from claims.extractors._gapped import gapped
from claims.extractors._in_aside import in_aside
from claims.extractors._lengths import SECONDS, in_two_units, unit_at
from claims.extractors._parallel import paralleled
from claims.extractors._quantity import quantity
from claims.extractors._set_beside import added, restated
from claims.extractors._told import last_here
from claims.extractors._uncounted import another
from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import SAID, listed, with_ranges
from claims.model import Quantity

KIND = "duration"
_TO = "(HYPHEN? RANGE HYPHEN? | HYPHEN? OR | PLUSMINUS)"
# "forty-odd", "20+", "10 or more"
_LIMITED = "(HYPHEN? (APPROX_AFTER | AT_LEAST_AFTER) | OR (AT_LEAST_JOINED | AT_MOST_JOINED) (?! THAN))?"
_UNIT = f"{_LIMITED} (HYPHEN? AND HYPHEN? A HYPHEN? HALFWORD)? HYPHEN? (TIMEADJ HYPHEN?){{0,2}} TIMEUNIT"
_NUMBER = "(NUM | FRAC OF? A?)"
_HALF = Decimal("0.5")
_FAR = 24  # places between two intervals set side by side


def _length(match: Match) -> Quantity | None:
    """Number and unit; "14-and-a-half days" adds the half."""
    at = unit_at(match)
    if at is None or (match.has(at, "ORD") and not _is_time(match, at)):
        return None
    if match.seq.numerals[match.start] is None or _in_name(match, at):
        return None
    found = quantity(Match(match.seq, match.start, match.start + 1 if _adds_half(match) else at))
    first = next(place for place in match.all("TIMEUNIT") if match.seq.numerals[place] is None or place == at)
    if found is None or first != at:
        stepped = match.has(match.start - 1, "UP", "DOWN", "BYWORD")  # "rose 18 seconds to 26 minutes"
        return None if stepped else in_two_units(match, first, at)
    extra = _HALF if _adds_half(match) else Decimal(0)
    unit, text = match.meaning(at, "TIMEUNIT"), match.word(at)
    return found._replace(low=found.low + extra, high=found.high + extra, unit=unit, unit_text=text)


def _is_time(match: Match, at: int) -> bool:
    """Whether "second" is a unit of time: after a hyphen, "one", decimals; or in "half a second", "a tenth of a second
    slower", but not "half of a second house".
    """
    noun = match.has(at + 1, "WORD") and not match.has(at + 1, "COMPARE", "ADV", "MORE_THAN", "LESS_THAN")
    part = match.has(at - 1, "A") and match.has(at - 2, "OF", "FRACHALF") and not noun
    return part or match.has(at - 1, "HYPHEN", "ONE", "DECIMAL")


def _in_name(match: Match, at: int) -> bool:
    """Whether a capital "Century" begins the name of what is counted: "ten Century Awards"."""
    named = match.has(at, "CAP") and match.has(at, "LONGTIME") and match.has(at + 1, "CAP")
    return named and not match.has(at, "PLURAL")


def _adds_half(match: Match) -> bool:
    at = match.find("HALFWORD")
    return at is not None and at > match.start + 1 and match.find("AND") is not None


def _to_one(match: Match) -> Quantity | None:
    """As in "30 minutes to an hour", "ten minutes to an hour and a half": in the smaller unit."""
    first, last = (at for at in match.all("TIMEUNIT") if match.seq.numerals[at] is None)
    lower, units = match.numerals()[0].low, [match.meaning(at, "TIMEUNIT") for at in (first, last)]
    small, large = (Decimal(SECONDS.get(unit, 0)) for unit in units)
    higher = 1 + sum((n.low for n in match.numerals()[1:]), Decimal(0))
    if not 0 < small < large or lower * small >= higher * large:
        return None
    return Quantity(lower, (higher * large / small).normalize() + 0, units[0], match.word(first))


def _shared(match: Match) -> Quantity | None:
    """A number that leaves its unit to the last of a list: "two-, three- and five-year bonds"."""
    ahead = (at for at in range(match.stop, len(match.seq.tags)) if match.has(at, "TIMEUNIT"))
    at = next((at for at in ahead if match.seq.numerals[at] is None or match.has(at, "ORD")), None)
    if at is None or match.numerals()[0].low < 0:
        return None  # "at minus 70 and five days at 4"
    return quantity(match, match.meaning(at, "TIMEUNIT"), match.word(at))


def _symbol(match: Match) -> Quantity | None:
    at = match.stop - 1
    return quantity(match, match.meaning(at, "TIMESYMBOL"), match.word(at))


def _every(match: Match) -> Quantity | None:
    """As in "40" of "every 12 years; now it is nearer every 40": in the unit of the interval before it."""
    for at in range(match.start - 2, max(match.start - _FAR, 1), -1):
        if match.has(at, "TIMEUNIT") and match.has(at - 1, "NUM") and match.has(at - 2, "EVERY"):
            return quantity(match, match.meaning(at, "TIMEUNIT"), match.word(at))
    return None


def _fiscal(match: Match) -> Quantity | None:
    """As in "three financial years"."""
    return quantity(match, "year", match.word(match.stop - 1))


_LONG = {"decade", "century"}


def _of_last(match: Match) -> Quantity | None:
    """Such as "three" of "seven mayors in ten years, five of them in the last three", "4% in the past year, 21% in the
    past five": of the unit of the stretch of time before it, unless something was counted since.
    """
    figure, counts = last_here(match, KIND), match.seq.story.figures.get("count", ())
    if not match.has(match.start - 2, "THE") or not match.has(match.start - 3, "SPANPREP"):
        return None
    if figure and figure.unit_for(match):
        at = figure.place(match) - 1
        at -= match.has(at, "RELWORD", "ORDWORD")
        at -= match.has(at, "THE")
        of_time = match.has(at, "SPANPREP") and (
            at < 0 or match.has(match.start - 1, "LASTVERB", "RELWORD") or not counts
        )
        found = figure.unit_for(match) if of_time else None
        alone = found and figure.value.low == 1 and found.unit in _LONG
        return quantity(match, "year", "year") if alone else found  # "the past decade, 5% in the last three"
    at = next((at for at in range(match.start - 4, max(match.start - _FAR, 0), -1) if match.has(at, "RELUNIT")), 0)
    if not at or counts or not match.has(at - 2, "SPANPREP"):
        return None
    unit = match.meaning(at, "RELUNIT").split()[-1]
    return quantity(match, unit, match.word(at)) if unit in SECONDS else None


_ALONE = "(?= PUNCT-HYPHEN | PREP | CONJ | AUX | AGO | $)"  # "10.9 s" but not "5 h notes"
_DESCRIBED = (  # "two frustrating years", "30 chinook days"
    "WORD-PLURAL-CAP-COUNTED-UNIT-UNIT_AMBIGUOUS-TIMEUNIT-PERCENT-CURNAME-CURSUB-VERB-VERBED-PREP-ADV-RELWORD-HUNDRED"
)
_AS_IT_WAS = (  # "three long, wet weeks", "two very dry weeks"
    f"({_DESCRIBED} (COMMA | AND)? | ADV-PREP-APPROX_AFTER) {_DESCRIBED}"
)
_NO_EVENT = "(?! AGO | LATER | SIDEWORD | BEFORE | AFTER)"  # "won 3 gold | days later"
RULES = (
    Rule("duration", f"{_NUMBER} ({_TO} | {SAID}) {_NUMBER} {_UNIT}", _length),
    Rule("duration", f"NUM HYPHEN? TIMEUNIT {_TO} NUM {_UNIT}", _length),
    Rule("duration", f"FRAC OF? A? TIMEUNIT {_TO} NUM {_UNIT}", _length),
    Rule("duration_to_one", "NUM HYPHEN? TIMEUNIT RANGE A TIMEUNIT-PLURAL (AND FRAC-FRACORD)?", _to_one),
    Rule("duration", f"(?<= BETWEEN) NUM (HYPHEN? TIMEUNIT)? AND NUM {_UNIT}", _length),
    Rule("duration", f"{_NUMBER} {_UNIT}", _length),
    Rule("duration", "NUM (RANGE NUM)? HYPHEN TIMEUNIT-PLURAL HYPHEN-SPACED LONGWORD (?! HYPHEN)", _length),
    Rule("duration_described", f"NUM-YEAR-ONE ({_TO} NUM-YEAR)? {_DESCRIBED} TIMEUNIT&PLURAL {_NO_EVENT}", _length, -1),
    Rule("duration_described", f"NUM-YEAR-ONE ({_TO} NUM-YEAR)? {_AS_IT_WAS} TIMEUNIT&PLURAL {_NO_EVENT}", _length),
    Rule("duration", "NUM&DECIMAL OF A TIMEUNIT", _length),  # "0.42 of a second"
    Rule("duration_vague", "VAGUENUM OF TIMEUNIT", _length),
    *with_ranges(Rule("duration_symbol", "", _symbol), "", "TIMESYMBOL&GLUED"),
    *with_ranges(Rule("duration_symbol", "", _symbol), "", "TIMESYMBOL", rest=_ALONE),
    Rule("duration_fiscal", "NUM-YEAR-ONE FISCALYEAR&PHRASE", _fiscal),
    Rule("duration_every", "(?<= EVERY) NUM-YEAR-ONE (?= PUNCT-HYPHEN | PREP-OF | CONJ | $)", _every, 1),
    elided("duration_elided", "TIMEUNIT"),
    gapped("duration_gapped", KIND),
    in_aside("duration_in_aside", KIND),
    added("duration_added", KIND),
    carried("duration_carried", KIND),
    restated("duration_restated", KIND),
    paralleled("duration_parallel", KIND),
    partial("duration_part", KIND),
    another("duration_another", KIND),
    Rule("duration_last", f"(?<= LASTVERB | RELWORD | ORDWORD) NUM-YEAR-ONE {END}", _of_last, weight=-2),
    Rule("duration_listed", listed("HYPHEN? TIMEUNIT"), _shared),
)
EXAMPLES = (
    eg("The first ⟦ten years⟧ were hard; the next ⟦ten⟧ were not.", value_low="10"),
    eg("More was built in the last ⟦five years⟧ than in the previous ⟦20⟧, in the last 20 towns.", value_low="5"),
    eg("It was to take ⟦60 years⟧; it will be finished in ⟦10⟧.", value_low="60"),
    eg("The limit is ⟦20 weeks⟧; one of them has waited ⟦71⟧.", value_low="20"),
    eg("It costs £91 a head on contracts of ⟦20 years⟧ instead of ⟦15⟧.", value_low="20"),
    eg("Hill got ⟦27 years⟧ after a ⟦six-week⟧ trial; his friend received ⟦18⟧ and the driver was given ⟦13⟧."),
    eg("He spent ⟦24 years⟧ at Orm, then ⟦ten⟧ at Leem.", value_low="24"),
    eg("It built more in ⟦five years⟧ than in the past ⟦ten⟧.", value_low="5"),
    eg("It keeps for ⟦six months⟧ at minus 70 and ⟦five days⟧ at 4.", value_low="6"),
    eg("Rents rose 4% in the ⟦past year⟧ and 21% in the past ⟦five⟧.", value_low="1"),
    eg("Rents rose 4% over the last month and 21% over the last ⟦five⟧.", value_low="5", unit="month"),
    eg("It will spend $73bn over ⟦20 years⟧, $8bn of it over the first ⟦five⟧.", value_low="20", unit="year"),
    eg("It grew 3% over the ⟦past decade⟧, and 5% in the last ⟦three⟧.", value_low="1", unit="decade"),
    no("They lost 30 games over the last year, and 9 in the last five; Leem won two of the last five."),
    no("Sales dropped 0.3 per cent month on month in Leem and 1.1 on the year."),
    eg("We had seven mayors in ⟦ten years⟧, five of them in the last ⟦three⟧.", value_low="10"),
    eg("Take it for ⟦five days⟧, then one for ⟦ten⟧; the one will go in ⟦six years⟧, that for tea in ⟦23⟧."),
    eg("We get ⟦seven hours⟧ of sleep and one in ten gets fewer than ⟦six⟧.", value_low="7"),
    eg("They said ⟦90 days⟧. It's been ⟦120⟧.", value_low="90"),
    eg("He got ⟦18 years⟧ for the theft, and ⟦four⟧ more for the fraud.", value_low="18"),
    eg("The yield on the ⟦10-year⟧ bond fell, and ours was down 8.", value_low="10"),
    eg("The trip rose ⟦18 seconds⟧ to ⟦26.4 minutes⟧, from ⟦40 seconds to 2 minutes⟧.", value_low="18"),
    eg("They lowered it by ⟦0.42 of a second⟧.", value_low="0.42", unit="second"),
    eg("The last ⟦10 or more years⟧ were dry.", value_low="10"),
    eg("He has taught for ⟦35 years⟧, the last ⟦25⟧ of them in Orm.", value_low="35"),
    eg("The trip took ⟦nine hours⟧, the climb ⟦seven⟧.", value_low="9"),
    eg("It took ⟦two and half years⟧, a ⟦three-and-half hour⟧ talk; in 2019 and ⟦half year⟧ 2020.", value_low="2.5"),
    eg("It took ⟦nine days⟧, ⟦four⟧ of which were lost; we did it in ⟦six⟧.", value_low="9"),
    eg("We rode for ⟦nine days⟧ with friends, four of them cooks, and did it in Leeds.", value_low="9"),
    eg("It took ⟦nine days⟧ and three boats, two of which sank.", value_low="9"),
    eg("The first took ⟦11 seconds⟧, the second ⟦nine⟧; it used to be ⟦14⟧ and is now ⟦8⟧.", value_low="11"),
    eg(
        "The trip took ⟦11 hours⟧. In May it took ⟦19⟧; by bus it's ⟦14⟧, or ⟦9⟧ if you run. With 12 seats, it is 8.",
        value_low="11",
    ),
    eg("A ⟦three-day-long⟧ tour ended the ⟦two-year-long⟧ strike, ⟦two days⟧ long.", value_low="3", unit="day"),
    eg("Looking back ⟦63 years⟧, the index stood at 20; the limit is ⟦20 weeks⟧, the mean stands at ⟦9⟧."),
    eg("The war lasted ⟦14 years⟧.", value_low="14", unit="year"),
    eg("It takes ⟦30 minutes to an hour⟧, or ⟦half an hour to two hours⟧.", value_low="30", value_high="60"),
    eg("He served ⟦11 years⟧, nearly ⟦three⟧ of them alone; it grew 4.4 tonnes, 3.9 the year before and 3.1 now."),
    eg("Give me ⟦ten days⟧ -- ⟦ten days⟧.", value_low="10"),
    eg("It took ⟦eight years⟧ instead of ⟦five⟧, up from ⟦three⟧.", value_low="8"),
    eg("The strike cost ⟦1.2m working days⟧.", value_low="1200000"),
    eg("A ⟦five-year⟧ plan needs ⟦three to five days⟧ of talks.", value_low="5", unit="year"),
    eg("One opens every ⟦eight minutes⟧.", value_low="8", unit="minute"),
    eg("They fought for ⟦three continuous years⟧.", value_low="3", unit="year"),
    eg(
        "It takes ⟦two, maybe three weeks⟧, or ⟦10, 15 days⟧; of 12, ⟦15 days⟧ were dry.", value_low="2", value_high="3"
    ),
    eg("It stood for ⟦half a century⟧, or ⟦two and a half years⟧ more.", value_low="0.5", unit="century"),
    eg("Leem was founded ⟦three and a half centuries⟧ ago.", value_low="3.5", unit="century"),
    eg("Its day lasts ⟦9-and-a-half Earth days⟧.", value_low="9.5", unit="day"),
    eg("There is a ⟦one⟧ or three second wait.", value_low="1", unit="second"),
    eg("He got ⟦two years⟧, and ⟦200 hours⟧ of work.", value_low="2", unit="year"),
    eg("It takes ⟦fifteen-twenty minutes⟧.", value_low="15", value_high="20"),
    eg("Notice is ⟦thirty (30) days⟧.", value_low="30", unit="day"),
    eg("She ran it in ⟦10.9 s⟧.", value_low="10.9", unit="second"),
    eg(
        "It takes ⟦90 minutes to two hours⟧, or ⟦6 weeks⟧ to ⟦3 months⟧.",
        value_low="90",
        value_high="120",
        unit="minute",
    ),
    eg("It decays in ⟦1.8 ± 0.2 milliseconds⟧ at zero hour.", value_low="1.6", value_high="2.0"),
    eg("They met in two of the last ⟦three financial years⟧.", value_low="3", unit="year"),
    eg("⟦Forty-odd years⟧ went by, then ⟦20-plus years⟧ and ⟦10+ years⟧.", value_low="40", unit="year"),
    eg("⟦Two weeks⟧ ago it began.", value_low="2", unit="week"),
    eg("They lost ⟦two frustrating years⟧ and ⟦30 chinook days⟧; he won 3 gold days later.", value_low="2"),
    eg("They had ⟦three really wet weeks⟧ and ⟦six dark, cold months⟧; he won 3 gold in ⟦four days⟧.", value_low="3"),
    eg("It was shut for ⟦457 hours⟧ (2023: ⟦301⟧).", value_low="457"),
    eg("She won by ⟦nine hundredths of a second⟧.", value_low="0.09", unit="second"),
    eg("It was ⟦72 hours⟧, then another ⟦72⟧; we ran for ⟦5 hours⟧ and hired another 3.", value_low="72"),
    eg("It froze every ⟦12 years⟧; now it is nearer every ⟦40⟧.", value_low="12", unit="year"),
    eg("Wages rose 21 percent in ⟦five years⟧, prices 27.", value_low="5"),
    no("The ten Century Awards went abroad."),
    eg("She was ⟦a tenth of a second⟧ slower; half of a second house burned.", value_low="0.1", unit="second"),
)
