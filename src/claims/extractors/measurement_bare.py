"""Measures whose unit is left out, as a figure told before has it: "383 km, up from 290", "an error of 0.1"."""

from claims.extractors._carried import carried, compared, partial
from claims.extractors._elided import elided
from claims.extractors._gapped import gapped
from claims.extractors._in_aside import in_aside
from claims.extractors._parallel import of_each, paralleled
from claims.extractors._quantity import quantity
from claims.extractors._set_beside import added, guessed, outdone, restated, summed
from claims.extractors._uncounted import another, moved_too, uncounted
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "measurement"
_TALLEST = 22  # hands of a horse
_NEAR = 10  # places from a horse to its height


def _of_horse(match: Match) -> Quantity | None:
    """As in "a mare of 15.2 hands", "stands 16 hands high"; others are those of workers, clocks and cards."""
    near = range(max(match.start - _NEAR, 0), match.stop + _NEAR)
    horse = match.has(match.stop, "DIMENSIONWORD") or any(match.has(at, "HORSENOUN") for at in near)
    found = quantity(match, "hand", match.word(match.stop - 1))
    return found if horse and found and found.high < _TALLEST else None


RULES = (
    elided("unit_elided", "UNIT", "DEGREELETTER"),
    gapped("unit_gapped", KIND),
    in_aside("unit_in_aside", KIND),
    added("unit_added", KIND),
    carried("unit_carried", KIND),
    restated("unit_restated", KIND),
    summed("unit_summed", KIND),
    guessed("unit_guessed", KIND),
    paralleled("unit_parallel", KIND),
    of_each("unit_of_each", KIND),
    outdone("unit_outdone", KIND),
    compared("unit", KIND),
    uncounted("unit_uncounted", KIND),
    moved_too("unit_moved", KIND),
    another("unit_another", KIND),
    partial("unit_part", KIND),
    Rule("unit_of_horse", "(NUM (TO | RANGE | OR))? NUM HYPHEN? HORSEUNIT", _of_horse, 1),
)
EXAMPLES = (
    eg(
        "The mare stood ⟦15.2 hands⟧; a ⟦16-hand⟧ gelding and ponies under ⟦13 hands⟧ won.",
        value_low="15.2",
        unit="hand",
    ),
    no("The mill employed 212 hands, and the farm hired 12 hands; they dealt nine hands of cards."),
    eg("They walked ⟦8.2 km⟧ a day (boys ⟦9.4⟧, girls ⟦7⟧).", value_low="8.2", unit="kilometer"),
    eg("They laid ⟦40 km⟧ of track for the miners, and 69 of them now rest in Leem.", unit="kilometer"),
    eg("It has ⟦4 GW⟧ of wind, ⟦2.2⟧ of solar and three of us.", value_low="4"),
    eg("It takes ⟦2.7 kg⟧ of feed for pork, against ⟦6 to 8⟧ for beef.", value_low="2.7"),
    eg("It is ⟦1.55C⟧ warmer, with a margin of error of ⟦0.13⟧; we burn ⟦315 TWh⟧, put at between ⟦300 and 330⟧."),
    eg("They send ⟦38mn litres⟧, up by ⟦6mn⟧ on the day.", value_low="38000000"),
    eg(
        "It climbs at ⟦2.5 metres a second⟧, the old one at ⟦1.6⟧; it weighs ⟦201 g⟧ against ⟦213⟧.",
        value_low="2.5",
    ),
    eg("The port took ⟦4.9 million tonnes⟧, taking the total for the year to ⟦36.8 million⟧.", value_low="4900000"),
    eg("It emits ⟦8.9 tonnes⟧ a head – well under Orland's ⟦14⟧.", value_low="8.9"),
    eg("In a wet year it takes ⟦4 hectares⟧ a head; in a dry one, ⟦12⟧.", value_low="4"),
    eg("The lake, once ⟦26,000 hectares⟧, has shrunk to ⟦1,500⟧.", value_low="26000"),
    eg("It stopped ⟦four metres⟧ from the edge, maybe ⟦five⟧, and the car held maybe five.", value_low="4"),
    eg("Output rose to ⟦88 million tons⟧, or 79 percent of capacity, from ⟦82 million⟧.", value_low="88000000"),
    eg("Yield is down ⟦two tonnes⟧ an acre at ⟦62.8⟧; heat rose ⟦4 degrees⟧ at 12.", value_low="2"),
    eg("We have gone from ⟦11 gigawatts⟧ of solar to ⟦200⟧ in ten years.", value_low="11"),
    eg("It was ⟦41.3C⟧ in Leem, ⟦39.8⟧ in Orm and ⟦38⟧ in Norden; ⟦11 in⟧. of rain fell.", value_low="41.3"),
    eg("It was ⟦41.3C⟧, beating the record of ⟦40⟧ held since 2003.", value_low="41.3"),
    eg("Beef needs ⟦15,400 litres⟧ of water, against ⟦322⟧ for beans.", value_low="15400"),
    eg("The boys ran ⟦9 miles⟧, the girls ⟦7⟧; it weighs ⟦5 kg⟧, costs 6 and emits ⟦30 t⟧ CO2e.", value_low="9"),
    eg("The trail is ⟦40 km⟧, of which ⟦12⟧ are paved.", value_low="40", unit="kilometer"),
    eg("The maker claims ⟦18 decibels⟧; my own meter read ⟦21⟧.", value_low="18", unit="decibel"),
    eg("She had ⟦610 tonnes⟧ of oil. As of noon, we have taken off ⟦375⟧; police arrested 300.", value_low="610"),
    eg("The trail is ⟦40 km⟧ long, ⟦12⟧ of them on gravel.", value_low="40", unit="kilometer"),
    eg("The pool warmed by ⟦3 degrees⟧ to ⟦31⟧.", value_low="3", unit="degree"),
    eg("The limit is ⟦6 kg⟧; here the reading was ⟦38⟧. Twelve sank.", value_low="6"),
    eg("It went from about ⟦14-18 mpg⟧ for vans to ⟦24⟧ for cars.", value_low="14", unit="mile / gallon"),
    eg("Winds of ⟦25 to 35 km/h⟧, gusting to ⟦60⟧.", value_low="25", unit="kilometer / hour"),
    eg("It gets ⟦24 mpg⟧ in the city and ⟦31⟧ on the highway.", value_low="24", unit="mile / gallon"),
    eg("It tilted ⟦1.4 degrees⟧ in 2018 and ⟦2.1⟧ last year.", value_low="1.4", unit="degree"),
)
