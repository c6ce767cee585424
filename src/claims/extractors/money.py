"""Money: a number with a currency by sign ("£77 billion"), code ("RMB 1.5 billion yuan") or name ("450,000 yen")."""

import re
from decimal import Decimal

from claims.extractors._currencies import BEFORE, TYPES
from claims.extractors._homes import at_home, written_plain
from claims.extractors._pounds import is_sterling
from claims.extractors._quantity import quantity, quantity_listed, shared_unit
from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import listed, with_ranges
from claims.model import NO_CURRENCY, Quantity

_RATE, _FAR_SUBJECT = 3, 12  # places from a rate of exchange to the currency it is per, and back to its own
_HUNDRED, _THOUSAND = 100, 1000

KIND = "money"
# A dash is none ("the fee - $4 - rose") but behind "to"; nor is the word behind a noun ("sales minus $4m of").
_SIGN = "HYPHEN-SPACED | (?<= TO | FROM | OF | BY) HYPHEN | MINUS"
_MINUS = f"({_SIGN} | (?<! NUM | CURNAME | PERCENT | WORD-VERB-ED-ADV-ING) MINUSWORD)"
_NAME = "(CURADJ | CURLAND)? CURNAME"
_PLAIN_NAME = "CURNAME-VERB-VERBNOUN-VERBED-PAST-ED"  # "won 5 million" is no sum in won
_MORE = "(MORE | FEWER)?"
_AFTER = (
    f"HYPHEN? ((ADDED | MORE | FEWER)? {_NAME} | CURCODE | CURSIGN (?! NUM (?! CURSIGN))"
    " | CURCODE_AMBIGUOUS (?! WORD | NUM))"
)
_SAID_AGAIN = f"HYPHEN? (({_NAME} | CURCODE | CURSIGN) (?! NUM) | CURADJ (?! WORD))"  # "$5 million Canadian"
_SUB = f"HYPHEN? ({_MORE} CURSUB | CURSUB_AMBIGUOUS&GLUED | CURSUB_AMBIGUOUS (?= PUNCT-HYPHEN | PREP | AND | A | $))"
_DOLLAR = "$"
_GRAND = frozenset({"GBP", "USD", "AUD", "CAD", "NZD"})  # of which thousands are so called
_QUOTED_IN_OTHERS = frozenset({"GBP", "EUR", "AUD", "NZD"})
_NEAR_IN = 2  # places back to the "in" of "in constant 2018 dollars"
_PLAIN_CENT = "cent"
_CENTS_OF = {  # by the definitions in schemas/units.txt
    "USD": "us_cent", "EUR": "euro_cent", "AUD": "australian_cent", "CAD": "canadian_cent", "HKD": "hong_kong_cent",
}  # fmt: skip
_SIGNED = re.compile(r"(?<![A-Za-z])([$€]) ?\d")
_NEAR_SUM = 80  # characters from cents to the sum whose they are
_SIGNS_MEMO = "signs of money"


def _money(match: Match) -> Quantity | None:
    """The adjective says most ("Australian $92 million"), then the code, the sign, the name."""
    at = match.find("CURADJ", "CURLAND")
    at = match.find("CURCODE", "CURCODE_AMBIGUOUS") if at is None else at
    at = match.find("CURSIGN", "CURSIGN_SCALED", "CURSIGN_ASCII") if at is None else at
    at = match.find("CURNAME") if at is None else at
    weighed = (match.has(match.stop - 1, "UNIT") and not is_sterling(match)) or _is_deed(match)
    if at is None or weighed or _mixes(match) or _goes_on_in_units(match) or _is_of_year(match):
        return None
    found = quantity_listed(match, match.meaning(at, "CURADJ", "CURLAND", *TYPES), match.word(at))
    return _negative(match, found) if found and match.has(match.start, "HYPHEN", "MINUS", "MINUSWORD") else found


def _is_of_year(match: Match) -> bool:
    """Whether the number says whose prices amounts are told in: "in constant 2018 dollars"."""
    dated = match.stop - match.start == 2 and match.has(match.start, "YEAR")  # noqa: PLR2004 - the number and the name
    return dated and any(match.has(at, "IN") for at in range(match.start - _NEAR_IN, match.start))


def _is_deed(match: Match) -> bool:
    """Whether a currency's name is a verb: fewer than a hundred won, or hundreds won something, "of 270, 168 WON A
    prize", or what a number names, "Proposition 112 WON"; but "900 won a cup".
    """
    if not match.has(match.stop - 1, "RACEVERB") or match.numerals()[-1].high >= _THOUSAND:
        return False
    if match.has(match.start - 1, "LABEL", "LABEL_CAP"):
        return True
    object_ = match.has(match.stop, "PLURAL", "THE", "POSSDET", "CAP") or match.has(match.stop - 3, "OF")
    return bool(match.numerals()[-1].high < _HUNDRED) or object_


def _goes_on_in_units(match: Match) -> bool:
    """Whether the second of two numbers is of something else: "£5,000 or six months", "sold for $5 to 20 shops"."""
    bare = match.has(match.stop - 1, "NUM") and not match.has(match.stop - 2, *TYPES)
    other = match.has(match.stop + match.has(match.stop, "HYPHEN"), "PERCENT", "UNIT", "TIMEUNIT", "POINT")
    counted = match.find("TO", "OR") is not None and match.has(match.stop, "PLURAL")
    return bare and (other or counted) and len(match.numerals()) > 1


def _mixes(match: Match) -> bool:
    """Whether two amounts are of two currencies, and so no range ("$20 or €18")."""
    places = [at for at in range(match.start, match.stop) if match.has(at, *TYPES)]
    before = [at for at in places if match.has(at + 1, "NUM")]
    sides = before, [at for at in places if at not in before]
    return any(_differ(match, side) for side in sides) and len(match.numerals()) > 1


def _differ(match: Match, places: list[int]) -> bool:
    """Whether signs, codes or names are of several currencies; a bare $ may be any that is written with one."""
    named = {match.meaning(at, *TYPES) for at in places if match.word(at) != _DOLLAR}
    loose = all(_DOLLAR in match.word(at) for at in places)
    bare = any(match.word(at) == _DOLLAR for at in places) and not loose
    return len(named) + bare > 1


def _negative(match: Match, found: Quantity) -> Quantity | None:
    """A minus before the sign, where nothing stands before it that it could join."""
    start = match.seq.tokens.starts[match.seq.first[match.start]]
    if start and not match.seq.text[start - 1].isspace() and match.seq.text[start - 1] != "(":
        return None
    return found._replace(low=-found.high, high=-found.low)


def _single(match: Match) -> Quantity:
    """Such as "over a dollar", "a penny a cup": one, as the limit before it or what it is per tells."""
    unit = match.meaning(match.stop - 1, "CURNAME", "CURSUB")
    return Quantity(Decimal(1), Decimal(1), unit, match.word(match.stop - 1))


def _scale_last(match: Match) -> Quantity | None:
    """Such as "75 USD million", "2.6$ million": the scale stands after the code or the sign."""
    at, scale = match.start + 1, Decimal(match.meaning(match.stop - 1, "SCALE"))
    value = (match.numerals()[0].low * scale).normalize()
    return Quantity(value, value, match.meaning(at, "CURCODE", "CURSIGN"), match.word(at))


def _thousands(match: Match) -> Quantity | None:
    """Such as "ten grand", thousands of what was told last, if anything was; "a tenner"."""
    scale, unit = match.meaning(match.stop - 1, "MONEYSCALE", "BANKNOTE").split()
    told = match.seq.story.sum
    if unit == NO_CURRENCY and told is not None and isinstance(told.value, Quantity) and told.value.unit in _GRAND:
        unit = told.value.unit
    value = Decimal(scale) * (match.numerals()[0].low if match.numerals() else 1)
    return Quantity(value, value, unit, match.word(match.stop - 1))


def _scaled_code(match: Match) -> Quantity | None:
    """Such as "30 MUSD", "TSEK 340": the code says the scale too, as "1000000 USD" in the lexicon."""
    at = match.find("CURSCALED")
    found = None if at is None else quantity(match)
    if at is None or found is None:
        return None
    scale, unit = match.meaning(at, "CURSCALED").split()
    return found._replace(
        low=found.low * Decimal(scale), high=found.high * Decimal(scale), unit=unit, unit_text=match.word(at)
    )


def _sub_first(match: Match) -> Quantity | None:
    """Such as "¢50", "sen 40"."""
    return quantity(match, match.meaning(match.start, "CURSUB"), match.word(match.start))


def _sub(match: Match) -> Quantity | None:
    """Such as "40 cents", of the currency told last where that has cents: "tolls of €2 rose by 40 cents"; else of that
    of the next sum, "rose by 40 cents to €2", or of the text's.
    """
    at, told = match.stop - 1, match.seq.story.sum
    unit = match.meaning(at, "CURSUB", "CURSUB_AMBIGUOUS")
    if unit == _PLAIN_CENT:
        coin = told.value.unit if told is not None and isinstance(told.value, Quantity) else _sign_near(match)
        unit = _CENTS_OF.get(coin, coin if coin in _CENTS_OF.values() else unit)
    return quantity(match, unit, match.word(at))


def _sign_near(match: Match) -> str:
    """The currency of the next sum in dollars or euros, else of all of the text's where they are of one; else empty."""
    text, memo = match.seq.story.text or match.seq.text, match.seq.story.memo
    end = match.seq.tokens.ends[match.seq.first[match.stop] - 1]
    near = _SIGNED.search(text, end, end + _NEAR_SUM) if match.seq.story.text else _SIGNED.search(text)
    if near is None and _SIGNS_MEMO not in memo:
        memo[_SIGNS_MEMO] = "".join({one[1] for one in _SIGNED.finditer(text)})
    sign = near[1] if near else memo[_SIGNS_MEMO]
    return "EUR" if sign == "€" else written_plain(match, _DOLLAR, "USD") if sign == _DOLLAR else ""


def _rate(match: Match) -> Quantity | None:
    """Such as "155" of "the yen fell past 155 to the dollar", "25.1" of "the koruna was at 25.1 per euro": so much of
    the one for one of the other; of the currencies that are quoted the other way, the pound, the euro and their like,
    it is so much of the other.
    """
    ahead = next((at for at in range(match.stop, match.stop + _RATE) if match.has(at, "CURNAME", "CURCODE")), None)
    other = "" if ahead is None else match.meaning(ahead, "CURNAME", "CURCODE")
    for at in range(match.start - 1, max(match.start - _FAR_SUBJECT, -1), -1):
        if match.has(at, "CURNAME", "CURCODE") and match.seq.numerals[at] is None and not match.has(at - 1, "NUM"):
            own = match.meaning(at, "CURNAME", "CURCODE")
            unit, word = (other, ahead or at) if own in _QUOTED_IN_OTHERS else (own, at)
            return quantity(match, unit, match.word(word)) if other and own != other else None
        if match.has(at, "STOP", "SEMI", "PERCENT"):
            return None
    return None


_LIMITS = "AT_MOST | AT_LEAST | MORE_THAN | LESS_THAN | APPROX"
_WRITTEN = "(NUM&SCALED | NUM&GROUPED | NUM&DECIMAL)"  # after a letter that elsewhere is none of money
_STATED = (
    Rule("money_rate", "(?<! STROKE) NUM-YEAR (?= (PER | TO THE) (CURNAME | CURCODE))", _rate, 1),
    *with_ranges(Rule("money_sign", "", _money), f"{_MINUS}? {BEFORE}", "", rest=f"({_SAID_AGAIN})?"),
    *with_ranges(Rule("money_name", "", _money, weight=1), "", _AFTER),
    Rule("money_sign_ascii", f"CURSIGN_ASCII {_WRITTEN}", _money),
    Rule("money_vague", f"(VAGUENUM | NUM&SCALED) OF {_NAME}", _money, weight=1),
    *with_ranges(Rule("money_scaled_sign", "", _money), "CURSIGN_SCALED", "", _WRITTEN),
    *with_ranges(Rule("money_sub", "", _sub, weight=1), "", _SUB),
    Rule("money_single", f"(?<= {_LIMITS} | BYWORD) A CURNAME-UNIT-PLURAL (?! HYPHEN | WORD)", _single),
    Rule("money_single", "A CURNAME-UNIT-PLURAL (?= (A | PER) (TIMEUNIT | PERNOUN | UNIT))", _single),
    Rule("money_single", "A (CURNAME-UNIT-PLURAL | CURSUB-PLURAL) (?= EACH)", _single),
    Rule("money_single", "A CURSUB-PLURAL (?= (A | PER) (TIMEUNIT | PERNOUN | UNIT | WORD-PLURAL))", _single),
    Rule("money_sub", "FRAC (HYPHEN | OF? A)? CURSUB", _sub, 1),
    Rule("money_name", "FRAC (HYPHEN | OF? A)? CURNAME-UNIT", _money, 1),
    Rule("money_scale_last", "NUM-SCALED (CURCODE | CURSIGN) SCALE", _scale_last),
    *with_ranges(Rule("money_code_before", "", _money), "CURCODE_AMBIGUOUS", "", "(NUM&SCALED | NUM&GROUPED)"),
    *with_ranges(Rule("money_scaled_code", "", _scaled_code, weight=1), "", "CURSCALED"),
    Rule(
        "money_thousands", "NUM-SCALED MONEYSCALE (?= PUNCT-HYPHEN | PREP | CONJ | AUX | A | $)", _thousands, weight=1
    ),
    Rule("money_note", "(A | NUM-SCALED) BANKNOTE (?! WORD)", _thousands, weight=1),
    *with_ranges(Rule("money_scaled_code", "", _scaled_code, weight=1), "CURSCALED", ""),
    Rule(
        "money_sub_first",
        "(?<! NUM | DET | QUANT | ADV) CURSUB-PLURAL NUM (?! TIMES | UNIT | TIMEUNIT | PERCENT)",
        _sub_first,
    ),
    Rule("money_name_first", f"(?<! NUM) {_PLAIN_NAME} (NUM&SCALED | NUM&GROUPED) (?! PLURAL)", _money, weight=1),
    Rule("money_name_first", f"(?<! NUM) {_PLAIN_NAME}&PLURAL NUM-YEAR (?! UNIT | CURNAME | CURSUB | PLURAL)", _money),
    Rule("money_listed", listed("HYPHEN? (CURNAME | CURSUB)"), shared_unit("CURNAME", "CURSUB")),
    Rule("money_listed_sign", "NUM-YEAR-SCALED (?= OR CURSIGN NUM)", shared_unit("CURSIGN")),
)
RULES = tuple(map(at_home, _STATED))
EXAMPLES = (
    eg("It rose to ⟦$31bn⟧ in constant 2018 dollars; it cost ⟦2018 dollars⟧.", value_low="31000000000"),
    eg("The gap is ⟦2.6$ million⟧, or ⟦75 USD million⟧.", value_low="2600000", unit="USD"),
    eg("It costs ⟦95 more cents⟧ than in May, or ⟦two more dollars⟧ a day.", value_low="95", unit="cent"),
    eg("The bill is ⟦$353m⟧, with taxes of ⟦103 million⟧ on top and crowds of 9 million.", value_low="353000000"),
    eg("The fee - ⟦£250⟧ - rose; profits fell to ⟦- £5m⟧ from ⟦-£4m⟧.", value_low="250"),
    eg("Rice costs between ⟦N200,000 and N300,000⟧, or ⟦K2,000-K3,000⟧.", value_low="200000", value_high="300000"),
    eg("It costs about ⟦40 pounds⟧, with a fee of ⟦3 pounds⟧; it weighs 40 pounds.", value_low="40", unit="GBP"),
    eg(
        "The fee is ⟦£9⟧; for a cook that is ⟦two thousand pounds⟧, for a 400-pound bear 90 pounds of fish.", unit="GBP"
    ),
    eg("They seized ⟦30,000 pounds⟧ in cash and 120 pounds of tea.", value_low="30000", unit="GBP"),
    eg("A cup costs ⟦900 won⟧, a bed ⟦50,000 won⟧.", value_low="900", unit="KRW"),
    no("Of the entries, 3 won and 168 won medals."),
    eg("Tolls rose by ⟦40 cents⟧, to ⟦€2⟧.", value_low="40", unit="euro_cent"),
    eg("Corn lost ⟦13 cents⟧ to settle at ⟦$3.94⟧.", value_low="13", unit="us_cent"),
    eg("Power costs ⟦7.15 ct⟧/kWh, or ⟦4 to 5 ct⟧/kWh by night.", value_low="7.15", unit="cent"),
    eg("They aim at ⟦€330m to 350m⟧, or ⟦£2m-3m⟧, and a 330m to 350m road.", value_low="330000000", unit="EUR"),
    eg("Gas fell over ⟦a dollar⟧ to nearly ⟦a euro⟧; it cost a dollar.", value_low="1", unit="USD"),
    eg("Sales were ⟦SEK 8,108 million⟧ (⟦8,106⟧), and a share ⟦SEK 2.07⟧ (⟦2.03⟧).", value_low="8108000000"),
    eg("Fines rose to ⟦9,000 kroner⟧ in Oslo; a bus in Bergen costs ⟦kr 40⟧.", value_low="9000", unit="NOK"),
    eg("The Danish firm in Oslo paid ⟦9,000 kroner⟧.", value_low="9000", unit="XXX"),
    eg("The aid to Egypt cost ⟦40 million pounds⟧.", value_low="40000000", unit="GBP"),
    eg("Corn gained ⟦21 cents⟧ to 310.", value_low="21", unit="cent"),
    eg("Profit rose by ⟦£20m⟧ to ⟦£45m⟧, and may rise by ⟦£2m to £4m⟧ more.", value_low="20000000"),
    eg("She owes him ⟦a tenner⟧, or ⟦two fivers⟧.", value_low="10", unit="GBP"),
    eg("Sterling traded at ⟦1.25⟧ to the dollar.", value_low="1.25", unit="USD"),
    eg("The agency spent ⟦€12 million⟧7 on training.", value_low="12000000", unit="EUR"),
    eg("The gap is ⟦£77 billion⟧.", value_low="77000000000", unit="GBP"),
    eg("They raised ⟦$26⟧ and ⟦$31 million⟧ in spring.", value_low="26000000"),
    eg("Fees of ⟦€2⟧, ⟦€3⟧ or ⟦€4.5bn⟧ were named.", value_low="2000000000"),
    eg("They pay ⟦$200⟧ and ⟦$4 million⟧, or ⟦$5⟧ and a ⟦$3 million⟧ grant.", value_low="200"),
    eg("It cost between ⟦$26 and $31 million⟧.", value_low="26000000", value_high="31000000", unit="USD"),
    eg("They paid ⟦RMB 1.5 billion yuan⟧.", value_low="1500000000", unit="CNY"),
    eg("The loss widened to ⟦$-50.8bn⟧.", value_low="-50800000000", unit="USD"),
    eg("It came in at ⟦negative $12m⟧, or ⟦minus £9m⟧; sales minus ⟦$4m⟧ of costs.", value_low="-12000000"),
    eg("It cost ⟦£2-3m⟧, between ⟦€1 and 2m⟧, or ⟦Rs 40 cr⟧.", value_low="2000000", value_high="3000000"),
    eg("It cost ⟦$3.8 billion⟧—⟦$600 million⟧ more than planned.", value_low="3800000000"),
    eg("A ⟦$50 million⟧ grant came.", unit="USD"),
    eg("Shares rose 6.5% to ⟦164p⟧.", value_low="164", unit="penny"),
    eg("Shares fell ⟦68 p⟧ to ⟦1112 p⟧ in May.", value_low="68", unit="penny"),
    eg("An ⟦Australian $92 million⟧ bill came.", value_low="92000000", unit="AUD"),
    eg("It is ⟦12 millions of dollars⟧, and ⟦11 grand⟧ in repairs.", value_low="12000000", unit="USD"),
    eg("They paid him ⟦six pounds⟧ a week.", unit="GBP"),
    eg("It cost ⟦Sh18bn⟧ in all.", value_low="18000000000", unit="XXX"),
    eg("The fund holds ⟦75 EUR million⟧.", value_low="75000000", unit="EUR"),
    eg("It costs ⟦8⟧ or ⟦$9⟧.", value_low="8", unit="USD"),
    eg("The club had a ⟦$ 4 billion⟧ debt.", value_low="4000000000", unit="USD"),
    eg("It slid from ⟦$40 a tonne to $35⟧.", value_low="35", value_high="40", unit="USD"),
    eg("They pay ⟦£3⟧ a head to 40 people.", value_low="3", unit="GBP"),
    eg("A ⟦PS6m⟧ hello came with a PS5.", value_low="6000000", unit="GBP"),  # how "£" reads once put into ASCII
    eg("It holds ⟦30 MUSD⟧ and owes ⟦TSEK 340⟧.", value_low="30000000", unit="USD"),
    eg("Pay ⟦eur 10⟧, ⟦usd 20⟧ or ⟦rmb 30⟧ ⟦usd 5⟧.", value_low="10", unit="EUR"),
    eg("It went for ⟦$5 million Canadian⟧, or ⟦$4m CAD⟧.", value_low="5000000", unit="CAD"),
    eg(
        "It lost ⟦R500 million⟧, or ⟦millions of euros⟧; ⟦9 Kenya shillings⟧ are left.",
        value_low="500000000",
        unit="ZAR",
    ),
    eg("They owe ⟦CHF 1'250.50⟧.", value_low="1250.5", unit="CHF"),
    eg("It takes ⟦10⟧-, ⟦20⟧- and ⟦50-pence⟧ coins.", value_low="10", unit="penny"),
    eg("The fine is ⟦£5,000⟧ or six months, or ⟦€200⟧ or 2 % of sales; ⟦ten grand⟧ is a lot.", value_low="5000"),
    eg("They sold it for ⟦$5⟧ to 20 shops.", value_low="5"),
    no("She played two grand pianos."),
    eg("It costs ⟦$20⟧ or ⟦€18⟧.", value_low="20", unit="USD"),
    eg("A meal is ⟦20 PEN⟧, a room ⟦MAD 1,200⟧, a stamp ⟦¢50⟧.", value_low="20", unit="PEN"),
    eg("A ⟦euro 15 million⟧ bridge and ⟦Rupees 500⟧ in change.", value_low="15000000", unit="EUR"),
    no("The party won 5 million votes."),
    no("The Y2K bug hit an R2B and an N1M."),
    no("The TOP 10 met at COP 26 under SDG 3.4."),
    no("He lifted 200 pounds of coal."),
)
