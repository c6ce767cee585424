"""Measurements: a number with a physical unit by name ("24 billion cubic metres") or symbol ("3,600 GW", "1.8m
tall").
"""

from decimal import Decimal

from claims.extractors._quantity import SYMBOL, TEMPERATURES, one_or_two, quantity, shared_unit, unit_at, unit_over
from claims.extractors._told import told
from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import crossed, listed, with_ranges
from claims.model import Quantity

_SYMBOL_OF_SIZE, _UNIT_OF_LIST = shared_unit("UNIT_AMBIGUOUS"), shared_unit("UNIT")

KIND = "measurement"
_NUMBER = "(NUM | FRAC (OF? A)? | NUM&DECIMAL OF A)"
_RATIO_OF_UNITS = "(STROKE (UNIT | TIMEUNIT | UNIT_AMBIGUOUS))?"
_APART = " - "
_QUOTES = frozenset('"“”')
_SIDES = frozenset("millimeter centimeter meter kilometer inch foot yard mile micrometer nanometer pixel".split())
_ONE_SHAPE = 10  # one side of a thing is at most so many times the other
_LIMITS = "AT_MOST | AT_LEAST | MORE_THAN-OVER | LESS_THAN-AGEBOUND | APPROX"
_SIZES = frozenset({"meter", "gram", "liter", "metric_ton", "volt", "mile", "acre"})  # of things, by their symbols
# After a symbol stands no noun: "5 C" but not "5 C notes".
_NO_NOUN = "(?= PUNCT | PREP | CONJ | AUX | DET | PRON | ADV | ED | DIMENSIONWORD | NUM | TIMESX | UPPER | ALNUM | $)"
_LENGTHS = frozenset("inch foot yard mile millimeter centimeter meter kilometer fathom nautical_mile".split())
_AT_SEA = 12  # places from "nm" to what tells that it is at sea
_ORES = frozenset({"metric_ton", "ton"})  # of which so many carats are mined
_PART = "FRAC-FRACORD (?! OF | DET | WORD)"


def _measure(match: Match) -> Quantity | None:
    """The unit is the last of the match; a second one after a stroke divides it."""
    if match.seq.numerals[match.start] is None and match.find("NUM", "FRAC") is None:
        return None
    units = [
        at
        for at in range(match.start, match.stop)
        if match.has(at, "UNIT", "UNIT_AMBIGUOUS", "TIMEUNIT")
        and not match.seq.numerals[at]
        and not _is_article(match, at)
    ]
    if not units:
        return None
    first = units[0]
    stroke = match.find("STROKE")
    if stroke is not None:
        if match.has(stroke - 1, "CURSUB_AMBIGUOUS") and unit_at(match, stroke + 1) not in _ORES:
            return None  # "7.15 ct/kWh" is money, "3 ct/t" carats
        unit = unit_over(unit_at(match, stroke - 1), unit_at(match, stroke + 1))
        return quantity(match, unit, match.words(stroke - 1, match.stop))
    last = units[-1]
    if unit_at(match, first) != unit_at(match, last):
        return None
    return _within(match, quantity(match, unit_at(match, last), match.word(last)), last)


def _single(match: Match) -> Quantity | None:
    """As in "a foot deep", "rose by a foot": one of the unit; or that and a part of it, "the last mile and a half"."""
    at = match.find("UNIT")
    if at is None or _is_article(match, at) or unit_at(match, at) not in _LENGTHS:
        return None
    value = 1 + sum((number.low for number in match.numerals()), Decimal(0))
    return Quantity(value, value, unit_at(match, at), match.word(at))


def _marked(match: Match) -> Quantity | None:
    """As in 'a 27" screen': where the mark closes no quotation that the sentence has opened, nor opens one."""
    quotes = sum(match.word(at) in _QUOTES for at in range(match.start))
    if quotes % 2 or match.word(match.stop - 1) not in _QUOTES or _opens_speech(match):
        return None
    return _measure(match)


def _of_mark(match: Match) -> Quantity | None:
    return None if _opens_speech(match) else _measure(match)


def _opens_speech(match: Match) -> bool:
    """Whether the mark stands right before a word, and apart from the number: 'at 13.50 "Where did it go?"'."""
    text, ends, last = match.seq.text, match.seq.tokens.ends, match.seq.first[match.stop] - 1
    return text[ends[last - 1]].isspace() and not text[ends[last]].isspace()


def _of_thing(match: Match) -> Quantity | None:
    """As in "a 300 m bridge", "a 5 g dose": of a thing in the singular, where "5 m people" are millions."""
    found = _measure(match)
    return found if found and found.unit in _SIZES else None


def _within(match: Match, found: Quantity | None, at: int) -> Quantity | None:
    """In another unit of the same symbol where the number lies within its bounds: an air pressure of 1013 mb."""
    if found is None or not match.has(at, "UNIT_WITHIN"):
        return _at_sea(match, found, at) if found else None
    low, high, unit = match.meaning(at, "UNIT_WITHIN").split()
    return found._replace(unit=unit) if Decimal(low) <= found.low and found.high <= Decimal(high) else found


def _at_sea(match: Match, found: Quantity, at: int) -> Quantity:
    """In nautical miles where "nm" stands among ships and seas: "12 nm off the coast"; no wavelength is in them."""
    near = range(max(match.start - _AT_SEA, 0), match.stop + _AT_SEA)
    sailed = match.word(at) == "nm" and any(match.has(place, "SEANOUN") for place in near)
    return found._replace(unit="nautical_mile") if sailed else found


def _crossed(match: Match) -> Quantity | None:
    """A side of a size; the first number of a "4x100m" relay says how often."""
    found, other = _SYMBOL_OF_SIZE(match), match.seq.numerals[match.stop + 1]
    if found is None or (other and max(found.high, other.high) > min(found.low, other.low) * _ONE_SHAPE):
        return None
    return found


def _is_article(match: Match, at: int) -> bool:
    """Whether an "a" is no unit ("a thousandth of a metre"), where it is neither glued nor capital."""
    return match.has(at, "A") and not match.has(at, "GLUED", "CAP")


def _sized(match: Match) -> Quantity | None:
    """Such as "3" of "10 miles long and 3 wide": in the unit of the size before it."""
    figure = told(match, KIND)
    if figure is None:
        return None
    behind = next((at for at in range(match.start) if figure.is_before(match, at)), match.start)
    return figure.unit_for(match) if match.has(behind, "DIMENSIONWORD") else None


def _and_part(match: Match) -> Quantity:
    """Such as "a mile and a half", "two miles and a half"."""
    value = sum((n.low for n in match.numerals()), Decimal(match.has(match.start, "A")))
    return Quantity(value, value, unit_at(match, match.start + 1), match.word(match.start + 1))


def _one(match: Match) -> Quantity:
    """Such as "up to a foot", "nearly a mile": one of the unit, as the limit before it tells."""
    return Quantity(Decimal(1), Decimal(1), unit_at(match, match.stop - 1), match.word(match.stop - 1))


def _vague(match: Match) -> Quantity | None:
    """Such as "hundreds of miles"."""
    return quantity(match, unit_at(match, match.stop - 1), match.word(match.stop - 1))


def _minus_apart(match: Match) -> Quantity | None:
    """Such as "at - 20 degrees": a minus with a space, in tokenised texts, before a temperature."""
    found = _measure(match)
    if found is None or found.unit not in TEMPERATURES or match.seq.text.count(_APART, *_sentence(match)) > 1:
        return None
    return found._replace(low=-found.high, high=-found.low)


def _sentence(match: Match) -> tuple[int, int]:
    """Where the match's sentence begins and ends."""
    return match.seq.tokens.starts[0], match.seq.tokens.ends[-1]


def _dash_apart(match: Match) -> Quantity | None:
    """Such as "75 -300mm": what looks like a minus is the dash of a range, where nothing can be negative."""
    low, high = match.numerals()
    unit = unit_at(match, match.stop - 1)
    if unit in TEMPERATURES or not 0 < low.low < -high.low:
        return None
    return Quantity(low.low, -high.low, unit, match.word(match.stop - 1))


def _of_whole(match: Match) -> Quantity | None:
    """Such as "340" of "340 of the 400 kilometres": a part in the unit of the whole."""
    at = next(at for at in range(match.stop, len(match.seq.tags)) if match.has(at, "UNIT"))
    found, whole = quantity(match, unit_at(match, at), match.word(at)), match.seq.numerals[at - 1]
    return found if found and whole and found.high < whole.low else None


def _power(match: Match) -> Quantity | None:
    """Such as "4 km cubed"."""
    at = match.stop - 2
    unit = f"{unit_at(match, at)} ** {match.meaning(at + 1, 'POWERWORD')}"
    return quantity(match, unit, match.words(at, match.stop)) if unit_at(match, at).isidentifier() else None


def _of_list(match: Match) -> Quantity | None:
    """The unit that the last of a list has; "×" makes a size of lengths, and a number of others: "2 x 500MW"."""
    found = _UNIT_OF_LIST(match)
    return None if found and match.has(match.stop, "TIMESX") and found.unit not in _SIDES else found


def _measured_one(match: Match) -> Quantity | None:
    """As in "a six-footer", "a 12-pounder"."""
    return quantity(match, match.meaning(match.stop - 1, "UNITER"), match.word(match.stop - 1))


RULES = (
    Rule("unit_er", "NUM&INT HYPHEN UNITER", _measured_one),  # "a six-footer"
    Rule("unit_power", "NUM HYPHEN? (UNIT | UNIT_AMBIGUOUS) POWERWORD", _power),
    *with_ranges(
        Rule("unit", "", _measure),
        "",
        f"(HYPHEN | MORE | FEWER | ING | ADDED | HYPHEN? AT_LEAST_AFTER HYPHEN?)? UNIT {_RATIO_OF_UNITS}",
        _NUMBER,
    ),
    Rule("unit_and_part", f"(A | NUM&INT) UNIT AND ({_PART} | FRACHALF (?! OF? (DET-EVERY | PRON)))", _and_part),
    Rule("unit_single", f"((?<= {_LIMITS}) A | A SINGLE) UNIT-PLURAL (?! HYPHEN | UNIT | CAP)", _one),
    Rule(
        "unit_single", "A UNIT-PLURAL (?= DIMENSIONWORD | APARTWORD) | (?<= UP | DOWN | BY) A UNIT-PLURAL", _single, 1
    ),
    Rule("unit_single", "UNIT-PLURAL AND FRAC-FRACORD (?! OF | DET)", _single, 1),
    Rule("unit_or_two", "A UNIT-PLURAL OR NUM&WORDS", one_or_two("UNIT"), 1),
    Rule("unit_vague", "VAGUENUM OF UNIT", _vague),
    Rule("minus_apart", "(?<= PREP | AUX | VERB) SPACED NUM HYPHEN? UNIT", _minus_apart),
    Rule("dash_apart", "NUM-NEGATIVE-YEAR NUM&NEGATIVE HYPHEN? UNIT", _dash_apart),
    Rule("unit_bracketed", "NUM (OPEN | LT) UNIT (CLOSE | GT)", _measure),
    Rule("unit_of_size", f"(?<= AND | COMMA | BYWORD | BEFORM | {_LIMITS}) NUM-YEAR (?= DIMENSIONWORD)", _sized),
    Rule("unit_of_whole", "NUM-YEAR (?= OF (THE | POSSDET)? NUM UNIT)", _of_whole, weight=1),
    Rule("unit_listed", listed("HYPHEN? UNIT"), _of_list),
    Rule("unit_crossed", crossed("UNIT_AMBIGUOUS"), _crossed),
    *with_ranges(Rule("symbol_glued", "", _measure, weight=-1), "", f"UNIT_AMBIGUOUS&GLUED {_RATIO_OF_UNITS}"),
    *with_ranges(Rule("symbol", "", _measure, weight=-1), "", f"{SYMBOL} {_RATIO_OF_UNITS}", rest=_NO_NOUN),
    Rule("symbol_ratio", f"NUM {SYMBOL} STROKE (UNIT | UNIT_AMBIGUOUS)", _measure),  # "7.3 g/t gold"
    Rule(
        "symbol_inch",
        "NUM UNIT_AMBIGUOUS&PREP (?= STOP? (DIMENSIONWORD | OF) | STOP ($ | COMMA) | CLOSE | TIMESX"
        " | OPEN NUM (UNIT | UNIT_AMBIGUOUS))",
        _measure,
        weight=-1,
    ),
    Rule("symbol_inch", "(?<= TIMESX | AUX) NUM UNIT_AMBIGUOUS&PREP $", _measure, weight=-1),
    Rule("symbol_ampere", "NUM UNIT_AMBIGUOUS&DET&CAP (?= PUNCT-HYPHEN | $)", _measure, weight=-1),
    Rule(
        "symbol_of_thing",
        f"(?<= A | THE | POSSDET) NUM&DIGITS-SCALED {SYMBOL}-CAP (?= WORD-PLURAL-CROWDNOUN)",
        _of_thing,
    ),
    Rule("symbol_crossed", f"(?<= TIMESX | BYWORD) NUM {SYMBOL}", _measure, weight=-1),
    Rule("mark", "NUM UNIT_AMBIGUOUS&QUOTE (?= DIMENSIONWORD | NUM | TIMESX)", _of_mark, weight=-1),
    Rule("mark", "NUM&DIGITS-YEAR-GROUPED UNIT_AMBIGUOUS&QUOTE (?= WORD | CAP)", _marked),
)
EXAMPLES = (
    eg("The territorial sea is ⟦12 nm⟧ wide.", value_low="12", unit="nautical_mile"),
    eg("The light has a wavelength of ⟦500 nm⟧.", value_low="500", unit="nanometer"),
    eg("The sea comes up ⟦a metre⟧; for the last ⟦mile and a half⟧ they ran.", value_low="1"),
    eg("Snow lay ⟦a foot⟧ deep; he lives ⟦a mile⟧ away and an inch of it fell; a gram high in price.", value_low="1"),
    eg("The river is ⟦40 metres⟧ wide and ⟦12⟧ deep; upstream it is barely ⟦eight⟧ wide.", value_low="40"),
    eg("She walked ⟦20 or more miles⟧.", value_low="20"),
    eg("The rocket will weigh ⟦5.75 million pounds⟧.", value_low="5750000", unit="pound"),
    eg('The new ⟦46"⟧ screen is large; it holds ⟦4.5 gb⟧ of films.', value_low="46", unit="inch"),
    no('At last it went for 13.50 "Where is it?" asked Hill, and came to 14 "deep" ones.'),
    no('He called it "the class of 46" today; “his 46” was “a 45” then.'),
    eg("A ⟦six-footer⟧ met a ⟦40-footer⟧ in the bay.", value_low="6", unit="foot"),
    eg("It has a ⟦48MP⟧ camera; one MP claimed it.", value_low="48"),
    eg("The hole returned ⟦7.3 g/t⟧ gold; the mine ⟦2 ct/t⟧ at 7 ct/kWh.", value_low="7.3", unit="gram / metric_ton"),
    eg("We have laid ⟦340⟧ of the ⟦400 kilometres⟧.", value_low="340"),
    eg("They planted ⟦1.9 million fewer acres⟧.", value_low="1900000", unit="acre"),
    eg("Mortality was 8.2 per ⟦1,000 person-years⟧, against 10.5 with the pill.", value_low="1000"),
    eg("It has 8.7m people and a wall ⟦2.1m⟧ high, ⟦3.2m⟧ wide.", value_low="2.1"),
    eg("The ⟦12m-tonne⟧ crop is in a ⟦12m⟧-long barn.", value_low="12000000", unit="metric_ton"),
    eg("It has 2 x ⟦500MW⟧ engines.", value_low="500", unit="megawatt"),
    eg("Rain of ⟦4.5 in⟧ (⟦114 mm⟧) fell on 4 in (the old town).", value_low="4.5", unit="inch"),
    eg("A ⟦300 m⟧ aerial tramway and a ⟦5 g⟧ dose; a 5 b loan.", value_low="300", unit="meter"),
    eg("Yields fell by a third to ⟦2.1 tonnes⟧; it takes ⟦half to two tonnes⟧.", value_low="2.1"),
    eg("It is ⟦10½ miles⟧ long and ⟦6½⟧ broad.", value_low="10.5"),
    eg("It has ⟦40 km⟧ of roads, of which 12 are paved.", value_low="40", unit="kilometer"),
    eg("It pumps ⟦40,000 bpd⟧, or ⟦40,000 barrels⟧ a day.", value_low="40000", unit="barrel", denominator="day"),
    eg("Fields gave ⟦8 t/ha⟧, then ⟦7 tonnes/ha⟧.", unit="metric_ton", denominator="hectare"),
    eg("She came fourth in the ⟦400m⟧ hurdles before 4m people.", value_low="400", unit="meter"),
    eg("It is ⟦a mile or two⟧ away.", value_low="1", value_high="2", unit="mile"),
    eg("That took the capacity of the two to ⟦418 GW⟧.", value_low="418"),
    eg("They walked ⟦40, 50 miles⟧; in phase 2, ⟦3 miles⟧ were paved.", value_low="40", value_high="50", unit="mile"),
    eg("⟦4.1 Million tonnes⟧ of Rye", value_low="4100000", unit="metric_ton"),
    eg("The ⟦3⟧- and ⟦4-million-tonne⟧ kilns run.", value_low="3000000"),
    eg("Capacity reached ⟦3,600 GW⟧.", value_low="3600", unit="gigawatt"),
    eg("The stock is ⟦24 billion cubic meters⟧.", value_low="24000000000", unit="meter ** 3"),
    eg("It needs an ⟦8- to 16-metre⟧ mirror.", value_low="8", value_high="16", unit="meter"),
    eg("He is ⟦1.8m⟧ tall.", value_low="1.8", unit="meter"),
    eg("The river rose to ⟦6.81m⟧; visitors keep ⟦2m⟧ apart, and cars queued for ⟦500m⟧.", value_low="6.81"),
    eg("They moved ⟦1.2m tons⟧ of grain.", value_low="1200000", unit="ton"),
    eg("The claim covers a ⟦200-nautical-mile⟧ zone.", value_low="200", unit="nautical_mile"),
    eg("It is ⟦5‒10 kg⟧, ⟦5−10 kg⟧ or ⟦5―10 kg⟧ in weight, and ⟦6 in⟧. deep.", value_low="5", value_high="10"),
    eg("It emits ⟦40 g⟧ CO2 per km.", value_low="40", unit="gram"),
    eg("The part is ⟦25 +/- 2 mm⟧ wide, at ⟦−5 to +3 °C⟧.", value_low="23", value_high="27", unit="millimeter"),
    eg("A cube of ⟦4 km cubed⟧ has faces of ⟦16 square km⟧.", value_low="4", unit="kilometer ** 3"),
    eg("It is ⟦hundreds of miles⟧ off, in a ⟦20⟧-by-⟦30-foot⟧ room at ⟦10C⟧.", value_low="100", unit="mile"),
    eg("Store it at ⟦- 20 degrees Celsius⟧.", value_low="-20", unit="degree_Celsius"),
    eg("The lens has a zoom of ⟦20 -60mm⟧.", value_low="20", value_high="60", unit="millimeter"),
    eg("A ⟦60⟧x⟦40cm⟧ tray lay in a ⟦3⟧ × ⟦4⟧ x ⟦5 m⟧ cage.", value_low="60", unit="centimeter"),
    eg("They walked ⟦a mile and a half⟧, then ⟦two miles and a quarter⟧.", value_low="1.5", unit="mile"),
    eg("Up to ⟦a foot⟧ of rain fell on nearly ⟦a mile⟧ of road, a mile from here.", value_low="1", unit="foot"),
    eg("It is ⟦0.75 of a mile⟧ off.", value_low="0.75", unit="mile"),
    eg("She jumped ⟦8.4m⟧, ⟦8.2m⟧ and ⟦8.1m⟧.", value_low="8.4", unit="meter"),
    eg("⟦A half-degree⟧ drop followed.", value_low="0.5", unit="degree"),
    eg("The load is ⟦20 <kg>⟧, the fuse ⟦16 A⟧.", value_low="20", unit="kilogram"),
    eg("At ⟦1013 mb⟧ the storm was weak.", value_low="1013", unit="millibar"),
    eg("The file is ⟦30 mb⟧ in size, on a ⟦100+ km⟧ or ⟦30-plus mile⟧ line.", value_low="30", unit="megabyte"),
    eg("The sea was ⟦1.54 (±0.13) °C⟧ above normal.", value_low="1.41", value_high="1.67"),
    no("It was warm - for us - and the 400G link had 10M users."),
    no("Networks of 5G grew, and 3bn people used them."),
)
