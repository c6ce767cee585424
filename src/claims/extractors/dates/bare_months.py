"""Months alone: "in May", "the June vote", "October by itself was grim", "(October: 5%)", "it began October with"."""

from claims.extractors.dates._fields import fields, resolve
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FORENAMES = frozenset({4, 5, 6, 8})  # months whose names are given to people
_FIGURES = ("NUM", "PERCENT", "UNIT", "CURNAME")
_GOODS = 3  # words of "hard red wheat"
_TALLIED = ("PLURAL", "ACCOUNTWORD", "TALLYNOUN", "PERCENTNOUN", "MONEYNOUN")  # "sales", "output", "inflation"
_NEAR = 4  # places from a month to the contract that it is of


def _month(match: Match) -> Timex | None:
    return resolve(fields(match, match.start, match.stop), match)


def _bare_month(match: Match) -> Timex | None:
    """A month alone: after a preposition ("in May", "in the May vote", but no "march on"), in a list of months, as what
    began or ended ("started October with"), as a label ("(October: 5%)"), or before what is of it ("the June vote").
    """
    before = match.start - 1
    listed = match.has(before, "AND", "OR", "COMMA", "HYPHEN") and match.has(before - 1, "MONTH", "YEAR")
    if match.has(before, "THE", "POSSDET") and not match.has(match.stop, "PREP"):
        before -= 1
    placed = match.has(before, "PREP", "STARTING", "FUTURE", "PAST") and not match.has(before, "PERSONNOUN")
    placed = placed and not _is_forename(match)
    speaks = match.has(before, "CARRYVERB") and match.has(before - 1, "QUOTE", "COMMA")  # “No,” said June
    placed = placed or (match.has(before, "SPANNING") and match.has(match.start, "CAP"))
    if speaks:
        return None
    found = listed or placed or _has_noun(match) or _is_told_of(match) or _labels(match) or _leads_list(match)
    return _month(match) if found else None


def _is_told_of(match: Match) -> bool:
    """Whether the month is what a clause tells of: "August was the busiest", "October brought rain", "November by
    itself was grim", but not "January is the coldest month", nor June, who was a nurse.
    """
    forename = int(match.meaning(match.start, "MONTH")) in _FORENAMES
    opens = not match.start or match.has(match.start - 1, "SEMI", "COLON", "COMMA", "CONJ", "STOP")
    at = match.stop
    itself = match.has(at, "BY", "ON") and match.has(at + 1, "REFLEXIVE")
    alone = match.has(at, "ALONE")  # "June alone fetched $5m"
    at += 2 if itself else alone or match.has(at, "ADV", "TOO")
    itself = itself or (alone and match.has(at + 1, "NUM", "CURSIGN"))
    if not opens or not match.has(match.start, "CAP"):
        return False
    if match.has(at, "WASBE"):
        return itself or not forename or match.has(at + 1, "THE")
    verb = match.has(at, "PAST", "ED") and not match.has(at, "CARRYVERB", "PUNCT")
    return verb and (itself or not (forename or match.has(match.start, "VERBNOUN")))


def _labels(match: Match) -> bool:
    """Whether the month labels a figure, or stands behind one, in brackets: "(October: 2.7%)", "(October
    2.7%)", "2.7% (October)".
    """
    if not match.has(match.start - 1, "OPEN", "SEMI", "COMMA"):
        return False
    if match.has(match.stop, "COLON"):
        return match.has(match.stop + 1, "NUM", "CURSIGN", "CURCODE")
    if match.has(match.stop, "NUM", "CURSIGN") and match.has(match.start - 1, "OPEN"):
        return True
    alone = match.has(match.start - 1, "OPEN") and match.has(match.stop, "CLOSE")
    return (
        alone and int(match.meaning(match.start, "MONTH")) not in _FORENAMES and match.has(match.start - 2, *_FIGURES)
    )


def _leads_list(match: Match) -> bool:
    """Whether another month of which something is follows: "OCTOBER and November sales"; not "April and June were"."""
    second = match.stop + 1
    if not match.has(match.stop, "AND", "OR") or not match.has(second, "MONTH") or not match.has(match.start, "CAP"):
        return False
    months = (int(match.meaning(at, "MONTH")) for at in (match.start, second))
    return _has_noun(Match(match.seq, second, second + 1), leads=True) and not all(one in _FORENAMES for one in months)


def _is_forename(match: Match) -> bool:
    """Whether a short month is somebody's first name: "from Jan Novak", but "in Jan Britain voted"."""
    short = match.has(match.start, "MONTHABBR") and not match.has(match.start - 1, "IN")
    return short and match.has(match.stop, "CAP") and not match.has(match.stop, "WEEKDAY", "MONTH", "YEARWORD")


def _has_noun(match: Match, *, leads: bool = False) -> bool:
    """Whether something of the month follows: "the June vote", "a June deal", "July's figures", "Orm's August sales";
    but "a June morning". "May" and "March" are as often a name or a word, and must have a noun that moves.
    """
    if match.has(match.start, "AUX", "VERBNOUN"):
        opens = not match.start or match.has(match.start - 1, "PUNCT", "CONJ", "VERB", "VERBED")
        return opens and match.has(match.start, "CAP") and _moves(match)
    if match.has(match.stop, "POSS"):
        return True
    before = ("THE", "POSSDET", "POSS", "A", "PUNCT", "CONJ", "VERB", "ING")
    opens = leads or not match.start or match.has(match.start - 1, *before)
    described = match.has(match.start - 1, "WORD") and not match.has(match.start - 1, "CAP", "PREP", "MEANNOUN")
    opens = opens or (described and match.has(match.start - 2, "THE", "POSSDET", "POSS", "A"))  # "the revised June gap"
    opens = opens or (match.start == 1 and match.has(0, "MEANNOUN", "NUMBERNOUN"))  # "Average July rainfall was"
    noun = match.has(match.stop, "WORD") and not match.has(match.stop, "CAP", "VERB", "ED", "ADV", "MONTH", "DAYPART")
    named = any(
        match.has(at, "CONTRACTWORD") for at in range(match.stop, match.stop + _NEAR)
    )  # "the June gold contract"
    return opens and noun and not named and not _is_traded(match)


def _moves(match: Match) -> bool:
    """Whether a month has figures that a verb tells of: "March car sales | rose", "May inflation | was"; but "May
    orders | be" and "the May government | sat".
    """
    at = match.stop
    while at < match.stop + _GOODS and match.has(at, "WORD") and not match.has(at, "CAP", "AUX", "PAST", "ED"):
        at += 1
    told = match.has(at, "UP", "DOWN", "PAST", "ED", "WASBE") and not match.has(at, "MODAL")
    return told and match.has(at - 1, *_TALLIED) and at > match.stop


def _is_traded(match: Match) -> bool:
    """Whether what follows is a good whose price moved, for delivery in that month: "July soybeans fell", "September
    milling wheat ended at"; but "September wheat exports fell".
    """
    at = match.stop
    while at < match.stop + _GOODS and match.has(at, "WORD") and not match.has(at, "COMMODITY"):
        at += 1
    moved = match.has(at + 1, "VERBED", "ED", "AUX", "UP", "DOWN", "ON", "AT") or at + 1 == len(match.seq.tags)
    return match.has(at, "COMMODITY") and moved


RULES = (Rule("month_alone", "MONTH", _bare_month),)
EXAMPLES = (
    no("“That,” said June, “is true.”"),
    eg("⟦August⟧ was the busiest month; ⟦July⟧ was dry.", date="2025-10-15", edtf="2025-08", relative="true"),
    eg(
        "⟦June⟧ alone fetched $5m, and the revised ⟦July⟧ gap was a sharp ⟦April⟧ fall.",
        date="2025-10-15",
        edtf="2025-06",
    ),
    no("The famous April Hill sat in the house, above the average June rain."),
    no("January is the coldest month, and June was a nurse."),
    eg("⟦October⟧ by itself was grim, ⟦November⟧ brought rain; June made tea.", date="2025-12-15", edtf="2025-10"),
    no("June alone knew."),
    eg("It started ⟦October⟧ with four boats, and ended ⟦March⟧'s run.", date="2025-12-15", edtf="2025-10"),
    eg("It was 4% in ⟦August⟧ (⟦July⟧: 3%), and ⟦May⟧ and ⟦July⟧ sales fell.", date="2025-12-15", edtf="2025-08"),
    no("“I saw Orm (June: my aunt),” said Ada."),
    no("It comes from Jan Novak of Leem."),
    eg("Of those seen in ⟦March⟧, 1 in 8 was ill.", edtf="2024-03", date="2024-10-01"),
    eg("What started up in ⟦March⟧ is here, and more is scheduled.", edtf="2024-03", date="2024-10-01"),
    eg("The first is due in ⟦March⟧, the second a year later.", edtf="2025-03", date="2024-10-01"),
    eg("In ⟦November⟧, the board approved it.", date="2008-03-27", edtf="2007-11", relative="true"),
    eg("The ⟦June⟧ vote beat ⟦July⟧'s, starting in ⟦August⟧.", date="2025-10-15", edtf="2025-06"),
    eg("Average ⟦April⟧ rainfall was 9 mm.", date="2025-10-15", edtf="2025-04"),
    eg("⟦April⟧ sales rose.", date="2025-10-15", edtf="2025-04"),
    eg("⟦May⟧ sales rose, ⟦March⟧ car exports included 4 trucks, and ⟦May⟧ inflation was 3%.", date="2025-10-15"),
    no("May sales fall? They say Ada May figures were wrong, and march orders fell."),
    eg("Orm’s ⟦September⟧ sales and a ⟦December⟧ deal fell; it was a June morning.", date="2025-01-29", edtf="2024-09"),
    eg("It rose 5% following ⟦March⟧'s rise; this august assembly met.", date="2025-01-29", edtf="2024-03"),
    eg("It won orders for delivery in ⟦March⟧; in ⟦May⟧ it may rain.", date="2013-01-29", edtf="2013-03"),
    eg("It was fined for late delivery in ⟦March⟧.", date="2013-01-29", edtf="2012-03"),
    eg("Boats sold in ⟦March⟧ may sink.", date="2013-01-29", edtf="2012-03"),
    eg("Wheat for ⟦March⟧ delivery fell.", date="2013-01-29", edtf="2013-03"),
    eg("It will be 5% above the ⟦July⟧ forecast.", date="2018-09-05", edtf="2018-07"),
    eg("July soybeans fell, and September milling wheat ended at €9; ⟦September⟧ wheat exports rose.", edtf=""),
    no("April Hill is ill; the May government sat; the June gold contract fell."),
    eg("In ⟦October that year⟧ it shut.", date="2025-10-15", edtf="", relative="true"),
    no("They may march in a pair."),
)
