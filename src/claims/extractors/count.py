"""Counts: a number of counted things, from the number to the head of the noun phrase ("11 cooperation documents")."""

from decimal import Decimal

from claims.extractors._quantity import quantity, quantity_listed, rising
from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import JOIN, listed, with_ranges
from claims.model import Quantity

KIND = "count"
# As in "30 times a day", which is how often: those are counted, where "30 times a year ago's" is as much.
_EACH_DAY = "(?= (A | PER | EVERY | EACH) (TIMEUNIT-PLURAL | DAYPART) (?! AGO | LATER | BEFORE | POSS) | PERADV-EACH)"
_HUNDRED = 100
# Words that make another kind of the number, and so are no counted things.
_NO_UNIT = (
    "-UNIT-UNIT_AMBIGUOUS-GLUED-TIMEUNIT-PERCENT-POINT-BASIS_POINT-CURNAME-CURCODE-CURSUB-CURSIGN"
    "-TIMES-TIMESX-FOLDWORD-MONTH-WEEKDAY"
)
_WORD = f"WORD-VERB-PREP-ADV{_NO_UNIT}"
# What may stand between the number and its noun: any plain word that is no plural, and what joins such words.
_COMPOUND = f"WORD-PREP-ADV{_NO_UNIT} (HYPHEN-SPACED (WORD-PLURAL | ADV | PREP | THE | CURADJ)){{1,4}}"
# Such as "so-called", "would-be", "up-to-date"; "all-time" and "year-end" are one token.
_SMALL = "ADV | AUX | PREP | CONJ | NEG"
_CLOSED = (
    f"({_SMALL}) (HYPHEN-SPACED (WORD | DET | {_SMALL})){{1,4}} (?! HYPHEN) | ({_SMALL}) (?= HYPHEN-SPACED PLURAL)"
    " | PHRASE&EXTREME | PHRASE&PARTUNIT"
)
# Adjectives that share a noun; a victim may stand without one ("left 40 dead and police officers searched").
_ADJECTIVE = f"{_WORD}-PLURAL-ED-ING-VICTIM-RELDAY-TIMEADJ"
_PAIRED = (
    f"(?<! ONE) {_ADJECTIVE} (COMMA {_ADJECTIVE})* COMMA?"
    f" (AND | OR | BUT) ({_COMPOUND} | {_ADJECTIVE} | ING&WORD-PLURAL | OTHER)"
)
_DONE = "ADV? (ED-VICTIM | VERBED-VICTIM)"
_NOUN_ALONE = f"PLURAL-VERB-VERBNOUN-ADV{_NO_UNIT}"
_JOINED = f"({_WORD}-PLURAL | ADV) HYPHEN-SPACED WORD-PLURAL"  # "well-checked"
_MODIFIER = (
    f"({_PAIRED} | {_CLOSED} | {_ADJECTIVE}-CAP-CURSUB_AMBIGUOUS-COUNTED-CROWDNOUN COMMA"
    f" (?= {_WORD}-PLURAL-VERB-CAP {_NOUN_ALONE} | {_WORD}-PLURAL? {_JOINED} {_WORD}-PLURAL? PLURAL-VERB)"
    f" | ({_DONE} | {_ADJECTIVE}) ((AND | OR) {_DONE} (?= PLURAL) | BUT {_DONE} (?= {_ADJECTIVE}{{0,2}} PLURAL))"
    f" | (CAP (COMMA AND? | AND | STROKE))+ CAP | MORE | LESS | SUCH | {_WORD}-PLURAL (STROKE (?= {_WORD}))?"
    f" | HYPHEN {_WORD} | {_COMPOUND} COMMA? | ORD HYPHEN-SPACED (?= WORD)"
    f" | CAP&LONGTIME (?= CAP) | CAP POSS | (ADV-NOWWORD | SUPERLATIVE&QUANT) (?= ED | {_WORD}) | CURADJ"
    f" | CAP&WORD-PLURAL (CAP&UNIT_AMBIGUOUS-GLUED | CAP&A) (?= {_WORD}-PLURAL? PLURAL)"  # "40 Grade A students"
    f" | {_WORD}-PLURAL OPEN UPPER CLOSE | CAP NUM&DIGITS | NUM&DIGITS CAP | NUMNAME | TOPWORD HYPHEN? NUM&INT-YEAR)"
)
_NOUN = (  # "polling stations" is one token
    f"(PLURAL-VERB-VERBNOUN-ADV{_NO_UNIT} | PLURAL&VERBNOUN-VERB{_NO_UNIT} (?! CURSIGN | CURCODE | NUM)"
    " | PHRASE&CLOCKNOUN)"
)
_DESCRIBED = f"({_WORD}-PLURAL-ED-ING){{0,2}}"
_NAMED = "CAP&WORD PLURAL&CAP&UNIT_AMBIGUOUS"  # "World Cups" are no cups
_WHOSE = f"PLURAL&CAP-PERSONNOUN{_NO_UNIT} ({_ADJECTIVE}-CAP-VERBNOUN){{1,3}} {_NOUN}"  # "United States fighter jets"
_NOUNS = f"({_WHOSE} | HYPHEN? {_NOUN} (?! HYPHEN-SPACED WORD) {_NOUN}{{0,2}} | {_NAMED})"
_LIMITED = (  # "40-plus", "100+", "30-odd", "ten or more"
    "(HYPHEN? (AT_LEAST_AFTER | APPROX_AFTER) | (?<! ONE) OR (AT_LEAST_JOINED | AT_MOST_JOINED) (?! THAN))?"
)
_OTHERS = (  # "ships and fishing boats", but "58 pages and calls the ruling"
    f"(AND | OR) ({_WORD}-PLURAL-ED-VERBED-HARMING-CAP)? {_NOUN} (?! OF)"
    " ((?<! VERBNOUN) | (?! DET-A | A NUM | POSSDET | PRON | NUM | ORDDIGITS | FROM))"
    " | (?<= PERSONNOUN) AND PERSONNOUN&PLURAL"
)
_DOES = f"HYPHEN-SPACED {_WORD}-PLURAL {_WORD}? PLURAL&VERBNOUN"  # "the 14-bedroom house stands"
_HEAD = f"{_LIMITED} (?! {_DOES}) HYPHEN? {_MODIFIER}{{0,5}}? {_NOUNS} ({_OTHERS})?"
# A four-digit number after "the" or "in" is a year, whatever noun follows ("the 2020 elections").
_JOINS = ("RANGE", "HYPHEN", "AND", "OR", "PLUSMINUS")  # between the ends of a range
_NAME = "CAP&WORD-ADV-VERB"
_NUMBER = f"(NUM-YEAR | (?<! DET | POSS | IN | SINCE | BY | FROM | MONTH | HYPHEN-SPACED | {_NAME}) NUM)"
_RANGE = f"NUM ({JOIN} | HYPHEN? OR | PLUSMINUS) NUM-YEAR | NUM-YEAR {JOIN} NUM"
_NUMBERS = f"({_RANGE} | (?<= BETWEEN) NUM AND NUM-YEAR | {_NUMBER})"
_CLOSES = "PUNCT | PREP | CONJ | AUX | DET | PRON | REL | NEG | QUANT | VERB | ADV | POSS | NUM | ED | ING | WHEREWORD"
_END = f"(?= {_CLOSES} | $)"
_LAST = f"{_WORD}-PLURAL-ED-ING-CAP-ALNUM-TIMEADJ-WHEREWORD-DIMENSIONWORD-COMPARE-HOWLONG-DUEWORD"
# What is counted in the singular; a word right after a number above one that may be a verb is one: "11 start".
_BEFORE_LAST = f"({_COMPOUND} | {_WORD}-PLURAL-RELWORD)"
_SINGLE = (  # but for "26 issued positive guidance"
    f"((?! VERBED-VICTIM | STANDVERB) {_BEFORE_LAST}{{1,4}} {_LAST} | {_BEFORE_LAST}{{1,4}} {_LAST}&COUNTED"
    f" | {_LAST}-VERBNOUN-VERBED | {_LAST}&COUNTED) (?! HYPHEN-SPACED WORD)"
)
_NO_PLURAL = "(NUM&ONE | NUM&DECIMAL-SCALED)"  # "a .500 record"
_PEOPLE = "CAP&WORD? CURADJ-UPPER"  # "two Japanese"
_ONE = f"{_LAST} (?! HYPHEN-SPACED WORD)"
# A form in -s right after a number above one is no verb: "9 assists".
_THINGS = f"(?<! CAP-DET-PREP-CONJ-PRON-AUX-ADV-VERB) NUM-YEAR-ONE PLURAL&VERB{_NO_UNIT}"

# "A poll of 900 firms SHOWS …": behind a preposition a plural ends what is counted before a form in -s that may be a
# verb; but "of 90 futures contracts".
_LED = "((?<= PREP | POSS) | (?<= PREP DET | PREP POSSDET))"
_SHOWS = f"{_LED} {_NUMBERS} {_MODIFIER}{{0,4}}? PLURAL-VERB-ADV-PLURALADJ-CAP{_NO_UNIT} (?= PLURAL&VERBNOUN-CAP)"

# No number of the things behind it: "2 million lack safe taps", "five-strong teams".
_DOERS = "(?! NUM&SCALED HOLDVERB&VERBNOUN | NUM HYPHEN-SPACED SIZEADJ)"


def _pair(match: Match) -> Quantity | None:
    if match.find("AND") is not None:
        return None  # "both old and new members", "both men and women"
    value = Decimal(match.meaning(match.start, "PAIR"))
    return Quantity(value, value)


def _counted(match: Match) -> Quantity | None:
    """The numbers before the first word: in "three Phase 1 contracts" and "11 No 1 singles" only the first."""
    seq = match.seq
    if (
        "YEAR" in seq.tags[match.start]
        and match.has(match.start - 1, "AND", "RANGE")
        and match.has(match.start - 2, "YEAR")
    ):
        return None  # "between 2000 and 2018 deaths fell"
    if match.has(match.start + 1, "HYPHEN") and _falls(match):
        return None  # "the 747-400 seats 416"
    if match.has(match.start - 1, "THE") and match.stop == match.start + 2 and _foresee(match):
        return None  # "beating the 2.8 billion analysts had expected"
    verb = all(match.has(match.start + 1, tag) for tag in ("VERBNOUN", "PLURAL"))
    if verb and match.has(match.start, "ONE") and match.stop == match.start + 2:
        return None  # "if one regards it"
    others = (
        at
        for at in range(match.start, match.stop)
        if ("ORD" in seq.tags[at] if seq.numerals[at] is not None else not match.has(at, *_JOINS))
    )
    return quantity(Match(seq, match.start, next(others, match.stop)))


def _foresee(match: Match) -> bool:
    """Whether those named behind a number are who had guessed it."""
    at = match.stop + match.has(match.stop, "AUX")
    return match.has(match.stop - 1, "ROLES") and match.has(at, "FUTURE", "GUESSNOUN") and match.has(at, "VERBED")


def _falls(match: Match) -> bool:
    """Whether the number after the next place is smaller, and no "from" says that it fell to it."""
    first, second = match.numerals()[0], match.seq.numerals[match.start + 2]
    return second is not None and second.low < first.low and not match.has(match.start - 1, "FROM", "BETWEEN")


def _round(match: Match) -> Quantity | None:
    """Such as "1500-2000 troops": hundreds both, with no "the" that would make them years."""
    ends = match.numerals()
    hundreds = all(n.low % _HUNDRED == 0 for n in ends) and not match.has(match.start - 1, "DET", "IN", "FROM")
    return quantity(Match(match.seq, match.start, match.start + 3)) if hundreds else None


RULES = (
    Rule("counted", f"{_DOERS} {_NUMBERS} {_HEAD}", _counted),
    Rule("counted_by_whom", _SHOWS, _counted, weight=10),
    Rule(
        "counted_quoted",
        f"{_NUMBER} {_DESCRIBED} QUOTE {_WORD}-PLURAL ({_WORD}-PLURAL | HYPHEN){{0,3}} QUOTE {_HEAD}",
        _counted,
    ),
    Rule(
        "counted_quoted", f"{_NUMBER} {_DESCRIBED} QUOTE ({_WORD}-PLURAL | HYPHEN){{0,3}} {_NOUN} (?= QUOTE)", _counted
    ),
    Rule("counted_round", f"NUM&YEAR {JOIN} NUM&YEAR {_HEAD}", _round),
    Rule("counted_vague", f"VAGUENUM (OF {_HEAD})?", quantity),
    Rule("counted_of_these", f"NUM-ONE OF THESE {_HEAD}", _counted),
    Rule(
        "counted_single",
        f"(?<! {_NAME}) {_DOERS} (NUM-YEAR ({_SINGLE} | {_PEOPLE}) | {_NO_PLURAL} {_ONE}) {_END}",
        _counted,
    ),
    Rule("counted_things", _THINGS, _counted),
    Rule("counted", f"(?<= PREP | VERB | VERBED | THE | POSSDET) NUM-YEAR VERB&VERBED {_NOUN} {_END}", _counted),
    Rule("counted_missing", "NUM-YEAR ING&VICTIM (?= PUNCT-HYPHEN | AND | OR | $)", _counted),
    # Lengths are not told in millions of a unit that has a prefix for thousands.
    Rule("counted_gauges", "NUM&SCALED GAUGE (?! OF | FROM | COMPARE | AWAYWORD | DIMENSIONWORD)", quantity, weight=1),
    *with_ranges(Rule("times_in", "", quantity, 1), "", f"TIMES {_EACH_DAY}"),
    Rule("counted_times", "NUM-YEAR SUPERLATIVE TIMEUNIT&PLURAL", _counted),
    Rule("counted_compound", f"NUM-YEAR HYPHEN-SPACED {_WORD}", quantity, weight=-1),
    Rule("counted_compound", "NUM-YEAR HYPHEN-SPACED SIZENOUN (?= WORD)", quantity, weight=10),  # "five-storey towers"
    Rule("counted_compound", f"NUM-YEAR ({JOIN} | OR) NUM-YEAR HYPHEN? SIZENOUN", rising),
    Rule("counted_listed", listed("HYPHEN? (WORD-UNIT-TIMEUNIT)"), quantity_listed, weight=-1),
    Rule("pair", f"PAIR (OF (DET | POSSDET))? DET? {_HEAD}", _pair),
)
EXAMPLES = (
    eg("They had ⟦eight top three hits⟧, ⟦24 UK top 250 firms⟧ and ⟦seven major “culture clusters⟧”.", value_low="8"),
    eg("They will build ⟦100,000 new “affordable” homes⟧ with ⟦9 top-five singles⟧.", value_low="100000"),
    eg("She met ⟦12 “high-risk” patients⟧, ⟦four “deputy judges⟧” and ⟦two⟧ “at most” of us.", value_low="12"),
    eg("They passed ⟦five-storey⟧ office towers, and ⟦ten⟧ ⟦four-door⟧ cars with ⟦two-seat⟧ benches.", value_low="5"),
    eg(
        "She rings ⟦14 times⟧ a day, or ⟦two to three times⟧ per hour; ⟦ten times⟧ daily, ⟦six times⟧ a night.",
        value_low="14",
    ),
    eg("Some ⟦2 million⟧ lack safe taps, and ⟦3 million⟧ need help.", value_low="2000000"),
    eg("It has ⟦1.9bn users⟧, ⟦640m⟧ of whom pay, and adds ⟦5m⟧ a week; it digs 5m a week.", value_low="1900000000"),
    eg("Of ⟦40 mills⟧ ⟦12⟧ stand idle and ⟦9⟧ lie empty.", value_low="40"),
    eg("After ⟦two lost seasons⟧ he made ⟦five failed bids⟧; of ⟦ten boats⟧ ⟦two⟧ failed tests.", value_low="2"),
    eg("They flew in ⟦five-strong⟧ teams.", value_low="5"),
    eg("It changed ⟦2 million meters⟧ for smart ones and laid 2 million meters of pipe, 3 million meters deep."),
    eg("It kept its worth after ⟦900 cycles⟧ and charges from 10% up.", value_low="900"),
    eg("Orm took ⟦1.2m overseas students⟧; the hut is 1.2m away.", value_low="1200000"),
    eg("Under component 2, ⟦14⟧ of ⟦18 planned wells⟧ were drilled.", value_low="14"),
    eg("It lost ⟦6m weekly listeners⟧ in Orm and ⟦2m⟧ in Leem, with ⟦1.4m fewer calls⟧ on 6m steel masts.", unit=""),
    eg("It sent ⟦133m text messages⟧, and laid 12m steel pipes for the 800m medal winners.", value_low="133000000"),
    eg("The arm has ⟦56 degrees of freedom⟧ and turned 56 degrees of arc.", value_low="56", unit=""),
    eg("ONLY ⟦200 PEOPLE⟧ CAME"),
    eg("Over ⟦quarter of a million boats⟧ were sold.", value_low="250000"),
    eg("It won ⟦6⟧ of its ⟦8 games⟧ and sits 14th.", value_low="6"),
    eg("⟦Nine major polling stations⟧ and ⟦3 halls⟧ shut."),
    eg("A poll of ⟦900 adults⟧ shows it, a map of ⟦ten mills⟧ helps and despite ⟦40 deaths⟧ rents rose."),
    eg("They dealt in ⟦900 futures contracts⟧ with ⟦40 sales calls⟧ to ⟦12 savings banks⟧.", value_low="900"),
    eg("It ordered ⟦40 electric vehicle (EV) chargers⟧ and ⟦nine doctors⟧ (GPs) came.", value_low="40"),
    eg("It has ⟦fifty K users⟧ and ⟦eight hundred and something hosts⟧.", value_low="50000"),
    eg("The ⟦461⟧ now calls there, by ⟦9 highly rated mines⟧ and ⟦two early novels⟧."),
    eg("She has ⟦88 RBIs⟧; there are ⟦12 KPIs⟧."),
    eg("It keeps ⟦seven T. rex bones⟧ and ⟦12 E. coli strains⟧."),
    eg("The town has ⟦１２，０００ people⟧.", value_low="12000"),
    eg("Town Keeps Just ⟦40 Clerks⟧ On"),
    eg("Clinics gave ⟦730 catch-up doses⟧; ⟦two co-accused⟧ deny it.", value_low="730"),
    eg("They signed ⟦11 cooperation documents⟧ in May.", value_low="11"),
    eg("It may house ⟦10 million American homes⟧ a year.", value_low="10000000"),
    eg("They sold ⟦3⟧, ⟦4⟧ and ⟦5 million cars⟧.", value_low="3000000"),
    eg("It has ⟦5 ships⟧, ⟦3 million fans⟧ and ⟦9,000 card and gaming tables⟧.", value_low="5"),
    eg("The yard hired ⟦40 local and foreign welders⟧ and ⟦two herdsmen⟧.", value_low="40"),
    eg("Firms with ⟦ten or more clerks⟧ left; the workforce fell by ⟦1.1m⟧.", value_low="10"),
    eg("Of ⟦85 firms⟧ some ⟦26⟧ issued positive guidance, with ⟦40 armed crew⟧.", value_low="85"),
    eg("They read ⟦80 careful, well-checked reports⟧; it fell to ⟦9,000⟧ due to ⟦12 staff⟧, well-paid guards."),
    eg("It serves ⟦300 small, old and medium-sized farms⟧.", value_low="300"),
    eg("Some ⟦5-600 people⟧ and ⟦40+ million users⟧ cast ⟦1,030 no votes⟧.", value_low="500", value_high="600"),
    eg("She faces ⟦60 separate but related felony charges⟧."),
    eg("Of the ⟦15 warmest years⟧ many are near; ⟦500 advisory and other panels⟧ shut.", value_low="15"),
    eg("The storm hit ⟦40 badly damaged and flooded homes⟧.", value_low="40"),
    eg("The storm left ⟦40 dead⟧, ⟦12 missing⟧ and ⟦900 homeless⟧; ⟦12 missing men⟧ were found.", value_low="40"),
    eg("The blast left ⟦40 dead⟧ and police officers searched homes.", value_low="40"),
    eg("⟦One teacher⟧ and local parents met. It killed ⟦17 people⟧ and injured ⟦9 others⟧.", value_low="1"),
    eg("It killed ⟦17 people⟧, ⟦9 guests⟧ and injuring hosts; ⟦5 ships and fishing boats⟧ sank.", value_low="17"),
    eg("⟦48,000 Danish, Dutch and Flemish herdsmen⟧ signed.", value_low="48000"),
    eg("It lost ⟦12 ships and gliders⟧.", value_low="12"),
    eg("⟦Two first-half goals⟧ and ⟦two F-16s⟧ were enough; fewer than ⟦ten⟧ knew.", value_low="2"),
    eg(
        "The ⟦20 most expensive rooms⟧ and ⟦five newly opened shops⟧ burned, and ⟦two very old men⟧ died.",
        value_low="20",
    ),
    eg("There were ⟦four or five men⟧, ⟦five or six hundred guests⟧.", value_low="4", value_high="5"),
    eg("Some ⟦five or six hundred thousand people⟧ came in ⟦two to three dozen vans⟧.", value_low="500000"),
    eg("The hall has rooms for ⟦20⟧, ⟦40⟧ or ⟦60 guests⟧.", value_low="20"),
    eg("It drew ⟦three mil-\nlion fans⟧ in ⟦twenty-\nfive halls⟧, ⟦1.2m–1.4m guests⟧ in all.", value_low="3000000"),
    eg("The board of ⟦five (5) members⟧ wants “⟦5 million⟧” more, or ⟦20.5 million-22.3 million⟧.", value_low="5"),
    eg(
        "In the room ⟦30 people⟧ sat, and in each round ⟦12 players⟧ leave; of that type ⟦500⟧ were built.",
        value_low="30",
    ),
    eg("Some ⟦1500-2000 troops⟧ in a force of ⟦1600⟧ took ⟦1800⟧ of them; the 1500–1600 wars.", value_low="1500"),
    eg("It sold ⟦90 Orms common shares⟧ and ⟦two United States fighter jets⟧.", value_low="90"),
    eg("⟦Two Swedes⟧ late in May left; ⟦two Danes⟧ share prizes.", value_low="2"),
    eg("It took ⟦40 children⟧ and perhaps ⟦2 dozen teachers⟧ in ⟦1.5m trips⟧.", value_low="40"),
    eg("As many as ⟦14 first-team players⟧ left in ⟦six second-hand vans⟧.", value_low="14"),
    eg("Of ⟦26 players⟧ only ⟦11⟧ start, and ⟦40 head⟧ of sheep graze by ⟦two young, armed men⟧.", value_low="26"),
    eg("The case has ⟦320 witnesses⟧ and lists ⟦98 errors⟧.", value_low="320"),
    eg("The first of ⟦three stages⟧ takes 5 days.", value_low="3"),
    eg("It holds ⟦1 battle ship⟧ of the second class.", value_low="1"),
    eg("The ⟦one hundred and five members⟧ met ⟦40-plus guests⟧ and ⟦100+ hosts⟧.", value_low="105"),
    eg("⟦Scores of villagers⟧ fled, and their scores of ⟦12⟧ were low.", value_low="20", value_high="200"),
    eg("An island of ⟦11,000 people⟧ sits low.", value_low="11000"),
    eg("It read ⟦80 careful, well-checked reports⟧, and ⟦nine⟧ left, well-fed guests said.", value_low="80"),
    eg("Sales fell to ⟦9,000⟧ due to rain, then rose to ⟦9,500⟧ thanks to Orm.", value_low="9000"),
    no("She watched season 1 last night."),
    no("The score was even, and he scores for fun."),
    eg("The ⟦30 EU/EEA states⟧ saw ⟦244 probable and confirmed cases⟧ and a further ⟦million doses⟧.", value_low="30"),
    eg("They saw three, sorry, ⟦four cows⟧, ten – I mean ⟦twenty⟧ – hens; of ⟦five⟧, no two are alike.", value_low="4"),
    eg("It saw ⟦three all-time highs⟧, ⟦15 so-called experts⟧ and ⟦9 full-time cooks⟧.", value_low="3"),
    eg(
        "There are ⟦9,500 fewer jobs⟧, ⟦50 such posts⟧, ⟦42 armed/staff cars⟧ and ⟦two new but dull parks⟧.",
        value_low="9500",
    ),
    eg("The fire killed ⟦two Japanese⟧, and ⟦three Swiss⟧ were hurt."),
    eg("It had ⟦300-2000 members⟧ and grew from ⟦500 to 1800 seats⟧.", value_low="300", value_high="2000"),
    eg("A ⟦2-3 bedroom⟧ house has a ⟦six or eight-seat⟧ car; they lost 2-3.", value_low="2", value_high="3"),
    eg("The ⟦14-bedroom⟧ house stands empty; only ⟦40-45⟧ came.", value_low="14"),
    eg("The toll rose to ⟦23⟧ overnight, with ⟦27 crew⟧ aboard and ⟦12 offshore wind farms⟧ down.", value_low="23"),
    eg("They asked ⟦1,016people⟧ in ⟦50towns⟧, at gate 20hex.", value_low="1016"),
    eg("It drew between ⟦15 and 20,000 people⟧, ⟦40-45,000⟧ at most.", value_low="15000", value_high="20000"),
    eg(
        "It cast ⟦40-something votes⟧, ⟦30-odd boats⟧ and ⟦205,000⟧ or 13% of shares, from ⟦90,000⟧ or 6%.",
        value_low="40",
    ),
    eg("They honour ⟦900 men and women⟧ of the navy and ⟦40 cooks⟧ and the heirs of ⟦two mayors⟧."),
    eg("It killed ⟦8 Palestinians⟧ and ⟦9 Israelis⟧, and ⟦one⟧ of those families fled.", value_low="8"),
    eg("The ⟦hundred fires⟧ drove another ⟦million people⟧ away; they came by the hundred.", value_low="100"),
    no("If one regards it as a poem, one sees more."),
    no("It was the result both of limits on goods and of prices; both old and new members met both men and women."),
    eg("⟦Both of the halls⟧ and ⟦both the mills⟧ burned.", value_low="2"),
    eg("She made ⟦16 arrests⟧ in ⟦eight straight World Cups⟧.", value_low="16"),
    eg("It has ⟦two gas-only options⟧, ⟦20 state-of-the-art labs⟧ and ⟦120 part-time staff⟧.", value_low="2"),
    eg("It had ⟦11 No 1 singles⟧ and ⟦two carbon-neutral, family-run hotels⟧.", value_low="11", value_high="11"),
    eg("It bought ⟦two non-US firms⟧ and runs ⟦40 K–12 schools⟧ for ⟦9,000 Grade A students⟧."),
    eg("Some ⟦45 US troops⟧ and ⟦12 co-sponsors⟧ met.", value_low="45"),
    eg("At one point ⟦two men⟧ left ⟦ﬁfty co­operative farms⟧; ⟦oh point two⟧ is less than ⟦-3⟧.", value_low="2"),
    eg("It takes ⟦seven soldiers⟧ and mounts a 35 mm gun.", value_low="7"),
    eg("It has ⟦58 pages⟧ and calls the ruling absurd, and has ⟦12 calls and visits⟧.", value_low="58"),
    eg("The ⟦ten Century Awards⟧ met the ⟦eight Millennium Development Goals⟧.", value_low="10"),
    eg("Some 45% of homes (⟦1.2m⟧) lack heating; the poles (1.2m) fell.", value_low="1200000"),
    eg("About ⟦4-5,000 people⟧ came.", value_low="4000", value_high="5000"),
    eg("Shares closed ⟦12⟧ higher at ⟦400⟧.", value_low="12"),
    no("The 5G network and the 10G link work."),
    no("Section 4 is on page 12."),
)
