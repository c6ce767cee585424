"""Shares whose unit is left out: "Labour is on 31%, the Greens on 27", "inflation was above 2", "the remaining 38"."""

from claims.extractors._carried import carried, compared
from claims.extractors._elided import END, LIMITS, elided
from claims.extractors._gapped import gapped
from claims.extractors._in_aside import in_aside
from claims.extractors._in_text import in_text
from claims.extractors._parallel import of_each, paralleled
from claims.extractors._quantity import quantity
from claims.extractors._set_beside import guessed, restated, stepped
from claims.extractors._told import told
from claims.extractors._uncounted import is_of_no_unit, moved_too, relevelled, remaining, uncounted
from claims.grammar import Match, Rule, eg
from claims.model import Quantity

KIND = "percentage"
_ALL = 100
_SHARES = range(90, 101)  # per cent that two sides have together, where a few have neither
_NEARBY = 30  # places from a lead to the shares it is of
_WALLS = ("SEMI", "STOP", "COLON", "COMMA", "NUM")
_MARGIN = 8  # places from "margin of error" to its points, from half a point to the rates it is of


def _of_rivals(match: Match) -> Quantity | None:
    """Such as "27" and "9" of "Labour is on 31%, the Tories on 27 and the Greens on 9": what others have of the
    whole of which somebody told before has a share.
    """
    figure, number = told(match, KIND), match.numerals()[0]
    if figure is None or not figure.in_sentence(match):
        return None
    before = range(match.start - 1, max(match.start - _NEARBY, 1), -1)
    share = next((at - 1 for at in before if match.has(at, "PERCENT") and match.has(at - 1, "NUM")), 0)
    named = match.has(match.start - 2, "CAP") or match.has(match.start - 3, "THE")
    other = match.seq.numerals[share]
    if not named or not share or other is None or match.has(share - 1, "UP", "DOWN", "BY"):
        return None
    return quantity(match, "percent", match.word(share + 1)) if other.high + number.high <= _ALL else None


def _of_rate(match: Match) -> Quantity | None:
    """Such as "3.9" and "4.1" of "the jobless rate slid to 3.9 from 4.1", "2" and "2.4" of "inflation was above 2 and
    growth a mere 2.4", "4" of "the rate goes up to 4": of what is told in per cent; a whole number, and any other rate,
    only in a text that tells of shares.
    """
    number, at = match.numerals()[0], match.lead(*LIMITS)
    if match.has(match.start - 1, "WORD") and not match.has(match.start - 1, *LIMITS):
        if not match.has(match.start - 2, "A"):
            return None
        at = match.start - 2
    near = range(at, max(at - _MARGIN, -1), -1)
    rate = next((place for place in near if match.has(place, "RATE", "PERCENTNOUN", *_WALLS)), -1)
    known = _tells_shares(match)
    rated = match.has(rate - 1, "PERCENTNOUN", "RATED") or (known and not is_of_no_unit(match))
    named = match.has(rate, "PERCENTNOUN") or (match.has(rate, "RATE") and rated)
    stated = named and (known or "DECIMAL" in number.tags)
    return quantity(match, "percent") if stated and number.high <= _ALL else None


def _tells_shares(match: Match) -> bool:
    """Whether the text has a figure in per cent."""
    return in_text(match, "PERCENT") or told(match, KIND) is not None


def _of_split(match: Match) -> Quantity | None:
    """Such as "58" of "by 58 to 42 per cent", "52-48 percent": the larger of two sides that make up the whole."""
    first, second = match.numerals()[0], match.seq.numerals[match.stop + 1]
    moved = any(match.has(at, "UP", "DOWN", "FROM") for at in (match.start - 1, match.start - 2))
    if second is None or moved or first.low <= second.low or first.low + second.low not in _SHARES:
        return None
    return quantity(match, "percent", match.word(match.stop + 2))


_RATED = " | ".join(("TO", "AT", "FROM", "OF", "BEFORM", "ABOVE", "BELOW", "WORD", *LIMITS))
RULES = (
    Rule("percent_split", "NUM-YEAR (?= (TO | HYPHEN | DASH) NUM PERCENT)", _of_split, -1),
    elided("percent_elided", "PERCENT"),
    Rule("percent_of_rivals", f"(?<= ON | WITH | AT) NUM-YEAR-ONE-VAGUENUM {END}", _of_rivals, weight=-3),
    gapped("percent_gapped", KIND),
    in_aside("percent_in_aside", KIND),
    Rule("percent_of_rate", f"(?<= {_RATED}) NUM-SCALED-YEAR-ONE ({END} | (?= PRON))", _of_rate, weight=-3),
    carried("percent_carried", KIND),
    restated("percent_restated", KIND),
    stepped("percent_stepped", KIND),
    guessed("percent_guessed", KIND),
    paralleled("percent_parallel", KIND),
    of_each("percent_of_each", KIND),
    compared("percent", KIND),
    moved_too("percent_moved", KIND),
    relevelled("percent_relevelled", KIND),
    remaining("percent_remaining", KIND),
    uncounted("percent_uncounted", KIND),
)
EXAMPLES = (
    eg("Its bill came to ⟦78 per cent⟧, well above the ⟦70⟧ that the league allows.", value_low="78"),
    eg(
        "Turnout was ⟦61 percent⟧ (2019: ⟦67⟧; 2017: ⟦68⟧).",
        value_low="61",
    ),
    eg("It stood at ⟦16.5 percent⟧ (men ⟦17.9⟧, women ⟦14.8⟧), or ⟦42 percent⟧ of the young (Orm ⟦51⟧; Leem: ⟦40⟧)."),
    eg("It fell ⟦4 percent⟧ (Psalm 23), and ⟦3 percent⟧ (he paid Hill 9, Brook 8)."),
    eg("It cut the rate to ⟦2.75%⟧. With the policy rate at ⟦2.25⟧ we think rents will fall.", value_low="2.75"),
    eg("It took ⟦28.5%⟧; the Reds doubled their share to ⟦20.8⟧. The Blues fell to ⟦16.4⟧, down ⟦nine points⟧."),
    eg("Prices rose ⟦4.1%⟧, where banks had bargained for ⟦3.8⟧. The index was 51.2 and the pound at 1.27."),
    eg("Sales were up ⟦3 percent⟧ in May, down ⟦9⟧ from a year ago; they fell ⟦2%⟧, with Orm (31 shops) down ⟦6⟧."),
    eg("It will lift its ⟦15%⟧ duty on cars to ⟦25⟧ and cut its bill by ⟦15%⟧ to 25.", value_low="15"),
    eg("Of us ⟦62 per cent⟧ voted for it, the remaining ⟦38⟧ against; ⟦27%⟧ wrote and another ⟦19⟧ in part."),
    eg("It is ⟦5.9 percent⟧, up from a low of ⟦2.8⟧, and is to reach about ⟦six and a half⟧ by May.", value_low="5.9"),
    eg("Inflation was ⟦2.4⟧ and growth a mere ⟦1.1⟧.", value_low="2.4"),
    eg("It is ⟦3%⟧ of sales; the rate goes up to ⟦4⟧, the birth rate to 2.", value_low="3"),
    eg("Rents took ⟦31 percent⟧ of it, up from ⟦24⟧, while food took ⟦18⟧, down from ⟦22⟧.", value_low="31"),
    eg(
        "Pay grew by ⟦0.3 per cent⟧. a year, against ⟦2.2⟧ before; it will be ⟦1.0 per cent⟧. this year and ⟦1.9⟧ next."
    ),
    eg("It grew ⟦0.5 percent⟧, with that in roads up ⟦2 percent⟧ and that in homes down ⟦12.9⟧.", value_low="0.5"),
    eg("It fell by ⟦52.1 percent⟧ after 24 weeks, against ⟦1.4⟧ with tea.", value_low="52.1"),
    eg("It added 80 GW, up ⟦28 percent⟧, and 90 GW of wind, up ⟦6⟧.", value_low="28"),
    eg("They were ⟦48 percent⟧ of sales in May; five years ago it was ⟦5⟧.", value_low="48"),
    eg("It is to cut them ⟦40 percent⟧ below 1990 by 2030, ⟦85⟧ by 2050.", value_low="40"),
    eg("The rate for sheds rose to ⟦18.3 percent⟧, while that for mills was ⟦4.1⟧.", value_low="18.3"),
    eg("The rate was ⟦10.6 percent⟧, for men ⟦3.6⟧ and for women ⟦3.2⟧.", value_low="10.6"),
    eg("Sales rose ⟦3.1 percent⟧ after a rise of ⟦2.2⟧ in May.", value_low="3.1"),
    eg("Nurses get ⟦5 percent⟧ now and ⟦3⟧ in April, teachers ⟦4⟧.", value_low="5"),
    eg("It came in at ⟦3.4 percent⟧, hotter than the ⟦3.2⟧ that analysts had expected.", value_low="3.4"),
    eg("Sun made up ⟦5.5%⟧ of it in 2023, wind ⟦7.8⟧ and coal ⟦35⟧, verse 9 and page 3 say.", value_low="5.5"),
    eg("Here it is ⟦14%⟧; in the hills, ⟦6⟧. The rich own ⟦9%⟧; they had, in 2, a ship.", value_low="14"),
    eg("They put this year's at ⟦2.3%⟧ but cut next year's to ⟦1.5⟧ from ⟦1.8⟧.", value_low="2.3"),
    eg("The poor pay ⟦5%⟧, the rich ⟦11%⟧, and all others ⟦9⟧.", value_low="5"),
    eg("They foresee growth of ⟦2.1%⟧, with estimates ranging from ⟦1.4 to 2.9⟧.", value_low="2.1"),
    eg("The mill ran at ⟦71%⟧ in May and at ⟦78⟧ in June, at 9 sites.", value_low="71"),
    eg("They voted: ⟦64.8 per cent⟧ for, ⟦35.2⟧ against.", value_low="64.8"),
    eg("Pay rose ⟦21%⟧ in five years, prices ⟦27⟧.", value_low="21"),
    eg("It is ⟦30 per cent⟧, not ⟦20⟧, of us.", value_low="30"),
    eg("He promised ⟦0.7 per cent⟧. Last year they gave, on average, ⟦0.33⟧.", value_low="0.7"),
    eg("The union asked for ⟦6 per cent⟧. The firm offered ⟦three⟧. The score was 8.", value_low="6"),
    eg("It passed by ⟦58⟧ to ⟦42 per cent⟧; on ⟦38%⟧ of votes, up ⟦three points⟧, it fell ⟦40 to 50 percent⟧."),
    eg("Labour is on ⟦31%⟧, the Greens on ⟦27⟧ and Reform on ⟦9.5⟧.", value_low="31"),
    eg("She got ⟦41%⟧, followed by Hill with ⟦33⟧. Sales rose ⟦5%⟧, with Hill on 12.", value_low="41"),
    eg("Orm grew ⟦0.3%⟧, Leem ⟦0.2⟧ and Norden's output just ⟦0.1⟧; fees rose ⟦4%⟧, page 7 says.", value_low="0.3"),
    eg("The economy shrank by ⟦3.1 percent⟧; today it's growing at ⟦2.8⟧.", value_low="3.1"),
    eg("They raised the rate from ⟦2%⟧ to ⟦2.4⟧ and cut that for tea to ⟦1.9⟧.", value_low="2"),
    eg("Sales edged up ⟦0.4%⟧, while online sales grew ⟦1.4⟧.", value_low="0.4"),
    eg("It rose to ⟦4.28 percent⟧ after touching ⟦4.31⟧.", value_low="4.28"),
    eg("The jobless rate slid to ⟦3.9⟧ from ⟦4.1⟧; the exchange rate rose to 1.2.", value_low="3.9", unit="percent"),
    eg("It grew ⟦6.8 per cent⟧, against a target of around ⟦8⟧, for a total of 9.", value_low="6.8"),
    eg("Output grew ⟦2.4 per cent⟧, against Orland's ⟦1.1⟧.", value_low="2.4"),
    eg("It fell from ⟦7.8 per cent⟧ in May to ⟦6.9⟧ in June.", value_low="7.8", unit="percent"),
    eg("The rate was ⟦8.1%⟧, up from about ⟦7.4⟧ a year ago and against ⟦9⟧ in Wales.", value_low="8.1"),
    eg("She led by ⟦52 per cent⟧ to ⟦47⟧.", value_low="52"),
)
