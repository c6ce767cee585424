"""When a letter that may also be a unit's symbol is a scale: "m" of "6m weekly listeners" is a million, of "6m wide" a
metre.
"""

from __future__ import annotations

from claims.grammar.cursor import Cursor

_COUNTED = frozenset({"UNIT", "CURNAME", "CURCODE", "PLURAL", "TIMEUNIT"})
_LONG = frozenset({"DIMENSIONWORD", "ADV", "RACENOUN"})  # after a length in metres
_FROM_LEVEL = frozenset({"ABOVE", "BELOW"})
_OF_THING = frozenset({"HYPHEN", "PLURAL", "OF"})  # behind a length of something
_MONEY = frozenset({"CURSIGN", "CURSIGN_ASCII", "CURSIGN_SCALED", "CURCODE", "CURNAME"})
_LISTED, _FAR_LISTED = frozenset({"COMMA", "AND"}), 18  # tokens from a figure back over its list
_POINTING = frozenset({"THE", "POSSDET", "TO"})
_COMPARED = frozenset({"FROM", "BESIDE", "THAN"})
_PEAKS = frozenset({"PEAKWORD", "HIGHWORD", "LOWWORD"})
_THAN = frozenset({"THAN", "MORE_THAN", "LESS_THAN"})
_HEDGES = frozenset({"APPROX", "MORE_THAN", "AT_LEAST", "AT_MOST", "BRIDGE", "A"})
# From what is counted to its number.
_LEADS = frozenset({"TO", "FROM", "AT", "BEFORM", "LEVEL", "REACHVERB", "CROSSVERB", "BYWORD", "UP", "DOWN"})
_WALLS = frozenset({"COMMA", "SEMI", "COLON", "STOP", "LENGTHNOUN", "DIGITS"})
_NAMED = frozenset({"OF", "COLON"})  # from what names a number to it: "a population of 5.4m", "unemployment: 1.5m"
_CROWDS = frozenset({"TALLYNOUN", "ROLES", "PERSONNOUN"})  # many, and not long
_TALLIES = frozenset({"TALLYNOUN", "MONEYNOUN"})
_PHRASE = frozenset({"WORD", "THE", "POSSDET"})  # between "of" and a plural
_OF_SHARE = 3  # tokens of "4.4% ("
_LARGE = 4  # letters of a whole number that is no length told in metres: "97,000"
_FAR_FROM = 8  # tokens from "from 20 million pairs" to the end of the step
_KIND = frozenset({"WORD", "CURADJ", "PERADJ", "FEWER", "MORE", "HYPHEN"})  # between a number and who is counted
_RUN = frozenset("60 80 100 110 200 400 800".split())  # metres of a race
_ONE = frozenset({"A", "CARD", "DIGITS"})  # before the length of a thing
_NO_KIND = _LONG | {"PLURAL", "VERB", "LONGTHING", "LENGTHNOUN", "CARD"}
_NO_THINGS = _LONG | {"VERB", "LONGTHING", "LENGTHNOUN", "ROLES", "UNIT"}
_NOTHING = frozenset[str]()
_FAR_CROWD = 5  # tokens from the letter of "6m low-income pensioners" to whom it counts
_FAR_TALLY = 12  # tokens from a number back to what it counts
_FAR_FUNDS = 5  # tokens from the letter of "900m of unused funds" to what funds it says
_LEADING = frozenset({"A", "THE", "POSSDET", "POSS", "PERADJ"})  # to a race of some length
_FAR_NOUN, _NEAR_NOUN = 6, 2  # how many tokens after the letter of "2.7m" or "3m" the counted noun may stand


def is_scale(cursor: Cursor, at: int) -> bool:
    """Whether a letter is a scale, as it stands or as the same letter does in its list or sentence: "1.2m in May, 1.4m
    in June", "8.7m guests, short of the 9.2m it had".
    """
    places = {at, _last_letter(cursor, at)}
    if any(_letter_scales(cursor, place) for place in places) or _beside_scale(cursor, at):
        return True
    if any(place < at and is_scale(cursor, place) for place in places):  # "totalled 5.5m, against 4.7m, forecast of 6m"
        return True
    ends = at + 1 >= cursor.count or cursor.has(at + 1, "PREP") or cursor.has(at + 1, "PUNCT")
    # "80m passengers, more than the 79m of 2019", "the site that won 30m users now has 64m"
    listed = _LISTED | _POINTING | {"HOLDVERB"} if ends else _LISTED
    if (
        at == 1 or not cursor.glued(at) or _measures_out(cursor, at + 1)
    ):  # "8.7m people and a wall 2.1m high, 3.2m wide"
        return False
    thing = at + 1 < cursor.count and not cursor.tags[at + 1].isdisjoint(_OF_THING)
    alike = cursor.has(at - 1, "DECIMAL") and not (thing or _is_long(cursor, at - 2) or cursor.has(at - 2, "OPEN"))
    if not alike and cursor.tags[at - 2].isdisjoint(listed):
        return False
    before = (
        n
        for n in range(at - 2, max(at - _FAR_LISTED, 0), -1)
        if cursor.words[n] == cursor.words[at] and cursor.glued(n)
    )
    return any(_letter_scales(cursor, n) for n in before)


def _measures_out(cursor: Cursor, at: int) -> bool:
    """Whether a word that a length in metres has behind it stands at a token: "2.1m tall", "1.8m above the road"."""
    return at < cursor.count and not cursor.tags[at].isdisjoint(_LONG | _FROM_LEVEL)


def _last_letter(cursor: Cursor, at: int) -> int:
    """The same letter where it tells more: at the other end of a range ("1.2m–1.4m people"), or after the number that
    this one is set beside ("7.2m users, up from 5m").
    """
    ranged = cursor.has(at + 1, "RANGE") and cursor.has(at + 2, "DIGITS")
    if ranged and cursor.words[at + 3 : at + 4] == [cursor.words[at]]:
        return at + 3
    if _is_compared(cursor, at):
        places = range(at - 2, 1, -1)
        return next((n for n in places if cursor.words[n] == cursor.words[at] and cursor.glued(n)), at)
    return at


def _is_compared(cursor: Cursor, at: int) -> bool:
    """Whether the number before a glued letter is set beside another: "up from 5m", "beating forecasts of 5m"."""
    if at <= 1 or not cursor.glued(at):
        return False
    guessed = cursor.has(at - 2, "OF") and cursor.has(at - 3, "GUESSNOUN")
    if cursor.has(at - 2, "TO") and any(cursor.has(n, "FROM") for n in range(max(at - _FAR_FROM, 0), at - 2)):
        return True  # "from 20 million pairs to 1.2m"
    most = cursor.has(at - 2, "THE") and not cursor.tags[at - 3].isdisjoint(_THAN)  # "more than the 6.5m of 2023"
    set_beside = cursor.has(at - 2, "WITH") and cursor.has(at - 3, "COMPARED")
    return guessed or most or set_beside or not cursor.tags[at - 2].isdisjoint(_COMPARED)


def _beside_scale(cursor: Cursor, at: int) -> bool:
    """Whether the number is set beside one that spells the scale out: "81 million passengers, up from 79.2m"."""
    if not _is_compared(cursor, at):
        return False
    scale = cursor.meaning(at, "SCALE_LETTER")
    before = range(at - 3, max(at - _FAR_LISTED, 0), -1)
    return any(cursor.has(n, "SCALE") and cursor.meaning(n, "SCALE") == scale for n in before)


def _letter_scales(cursor: Cursor, at: int) -> bool:
    """Whether a letter that may also be a unit's symbol ("m": million or metre) is a scale here: after a currency sign,
    in capitals, before or after what is counted; a metre stands at the end or before anything else.
    """
    letter, headed = cursor.words[at], cursor.has(at - 2, "COLON") and cursor.plural(at - 3)  # "Households: 24.8m"
    in_all = cursor.has(at + 1, "IN") and cursor.has(at + 2, "FLOATING")  # "a third of the jobs, 1.3m in all"
    after = at + 1 + cursor.has(at + 1, "COMMA")  # "one in eight, some 1.1m, have not signed up"
    many = (cursor.has(after, "PLURALAUX") or in_all) and not _is_long(cursor, at - 2)  # "1.9m are without work"
    weighed = cursor.has(at + 1, "HYPHEN") and cursor.has(at + 2, "UNIT")  # "a 12m-tonne crop"
    beside = _is_part(cursor, at) or _is_beside_millions(cursor, at)
    if letter in {"k", "K"} and _is_raced(cursor, at):
        return False
    if letter == "k" or headed or many or weighed or beside or _is_sum(cursor, at - 2):
        return True
    if not cursor.glued(at):  # "8 B people", "5.5 M", but a unit's symbol stands alone too ("6 K")
        alone = "UNIT_AMBIGUOUS" not in cursor.tags[at] and (at + 1 >= cursor.count or cursor.has(at + 1, "PUNCT"))
        crowd = cursor.has(at + 1, "CROWDNOUN") or (cursor.has(at + 1, "PERSONNOUN") and cursor.plural(at + 1))
        people = letter in {"m", "mil"} and crowd  # "5 m people", "a 3 m population"
        return people or (letter.isupper() and (cursor.plural(at + 1) or alone))
    if letter.isupper() or "UNIT_AMBIGUOUS" not in cursor.tags[at]:
        return letter != "T"
    counted = _leads_to_counted(cursor, at)
    return _is_share(cursor, at - 2) or _is_tally(cursor, at - 2) if counted is None else counted


def _is_raced(cursor: Cursor, at: int) -> bool:
    """Whether so many thousand metres are run: "a 10k run", "the 5K charity walk"."""
    after = at + 1 + (cursor.has(at + 1, "WORD") and not cursor.plural(at + 1) and cursor.has(at + 2, "COURSENOUN"))
    led = at > 1 and cursor.glued(at) and not cursor.tags[at - 2].isdisjoint(_LEADING)
    return led and cursor.has(after, "COURSENOUN")


def _leads_to_counted(cursor: Cursor, at: int) -> bool | None:
    """Whether a letter stands before what is counted, "2.7m digital sales", or before what is long, "the 400m hurdles";
    None where it stands before neither.
    """
    if _is_crowd(cursor, at):
        return True
    reach = _FAR_NOUN if cursor.has(at - 1, "DECIMAL") else _NEAR_NOUN  # "2.7m digital sales", but a "100m race"
    for after in range(at + 1, min(at + reach, cursor.count)):
        tags = cursor.tags[after]
        if tags & _LONG and ("RACENOUN" in tags or not tags & _COUNTED):  # "the 400m hurdles", "1.2m overseas students"
            return "ADV" in tags and reach == _FAR_NOUN and cursor.plural(after + 1)
        if tags & _COUNTED:
            return not tags & {"PREP", "VERB", "ORDWORD"}
        if not tags & {"WORD", "AND", "AT_LEAST_AFTER"}:
            break
    return _is_of_things(cursor, at) or None


def _is_of_things(cursor: Cursor, at: int) -> bool:
    """Whether a noun and a plural stand behind a letter, "133m text messages": things that are so long have names of
    their own ("20m steel pipes"), or there is one of them, or they are counted before ("three 20m fishing boats").
    """
    number = cursor.words[at - 1]
    if number in _RUN or len(number) >= _LARGE or (at > 1 and not cursor.tags[at - 2].isdisjoint(_ONE)):
        return False
    kind, things = cursor.tags[at + 1 : at + 3] if at + 2 < cursor.count else (_NOTHING, _NOTHING)
    nominal = "WORD" in kind and kind.isdisjoint(_NO_KIND)
    return nominal and "PLURAL" in things and things.isdisjoint(_NO_THINGS)


def _is_crowd(cursor: Cursor, at: int) -> bool:
    """Whether words of a kind lead from a letter to people or to what is tallied: "6m weekly listeners", "2m fewer
    calls", "its 27m total"; a round number of metres is also run, "the 400m world champions".
    """
    after = at + 1
    if cursor.has(after, "CROWDNOUN") and cursor.has(after, "TALLYNOUN"):
        return True
    if cursor.words[at - 1].endswith("00") and not cursor.has(after, "PERADJ"):
        return False
    kinds = _COUNTED - {"UNIT"} if cursor.has(after, "FEWER") else _CROWDS
    while after < min(at + _FAR_CROWD, cursor.count) and not cursor.plural(after):
        if cursor.tags[after].isdisjoint(_KIND):
            return False
        after += 1
    return after > at + 1 and cursor.plural(after) and not cursor.tags[after].isdisjoint(kinds)


def _is_part(cursor: Cursor, at: int) -> bool:
    """Whether so many are of people or of money, "640m of whom pay", "900m of debt", or come to more that are told in
    billions: "it has 1.9bn users and adds 5m a week".
    """
    if cursor.has(at + 1, "OF"):
        return cursor.has(at + 2, "PEOPLEPRON") or any(cursor.has(at + n, "MONEYNOUN") for n in range(2, _FAR_FUNDS))
    rate = cursor.has(at + 1, "A") and cursor.has(at + 2, "TIMEUNIT")
    before = range(at - 2, max(at - _FAR_LISTED, 0), -1) if rate and cursor.glued(at) else ()
    return any(cursor.has(n, "SCALE") and cursor.glued(n) for n in before)


def _is_beside_millions(cursor: Cursor, at: int) -> bool:
    """Whether so many stand in brackets, or are of those just told, where others are told in millions or more: "Orm
    (12.9 million) and Leem (11.9m)", "3.5bn have none, and of these 419m pay".
    """
    bracketed = cursor.has(at - 2, "OPEN") and cursor.has(at + 1, "CLOSE")
    of_those = cursor.has(at - 3, "OF") and (cursor.has(at - 2, "THESE") or cursor.has(at - 2, "PEOPLEPRON"))
    if not (bracketed or of_those):
        return False
    scales = (n for n in range(at - 3, max(at - _FAR_LISTED, -1), -1) if cursor.has(n, "SCALE"))
    return any(cursor.meaning(n, "SCALE") >= cursor.meaning(at, "SCALE_LETTER") for n in scales)


def _is_long(cursor: Cursor, at: int) -> bool:
    """Whether the words up to token `at` name what has a length: "waves as high as 12m are"."""
    return any(cursor.has(place, "LENGTHNOUN") for place in range(max(at - _NEAR_NOUN, 0), at + 1))


def _is_sum(cursor: Cursor, at: int) -> bool:
    """Whether a currency's sign or code stands at token `at`, or before the number that leads a range: "£2-3m", "£2m to
    3m".
    """
    joined = cursor.has(at, "RANGE") or (cursor.has(at, "AND") and cursor.has(at - 3, "BETWEEN"))
    if joined:
        at -= cursor.has(at - 1, "SCALE_LETTER") and cursor.glued(at - 1)
        at -= 2 * cursor.has(at - 1, "DIGITS")
    return at >= 0 and not cursor.tags[at].isdisjoint(_MONEY)


def _is_tally(cursor: Cursor, at: int) -> bool:
    """Whether the words up to token `at` lead to a number of people or things: "unemployment rose to 1.44m", "a
    population of 5.4m", "costs crept to 2.1m", "the workforce has shrunk by 1.8m", "the show drew 9.8m"; nothing of
    the sort is "the river rose to 6.8m".
    """
    limit = _past_share(cursor, at)
    at = _lead(cursor, limit)
    topped = at < limit and cursor.plural(at) and not cursor.tags[at].isdisjoint(_TALLIES)  # "visitors topped 36.9m"
    if at < 0 or topped or "DRAWVERB" in cursor.tags[at] or _is_total(cursor, at):
        return at >= 0
    if not cursor.tags[at].isdisjoint(_NAMED):
        return at > 0 and not cursor.tags[at - 1].isdisjoint(_TALLIES | {"HOMENOUN"})
    if cursor.tags[at].isdisjoint(_LEADS):
        return False
    at -= cursor.has(at, "FROM") and cursor.has(at - 1, "COMMA")  # "jobs fell by 3%, from 3.3m"
    for place in range(at - 1, max(at - _FAR_TALLY, -1), -1):
        if not cursor.tags[place].isdisjoint(_TALLIES):
            return True
        if not (_is_step(cursor, place) or cursor.tags[place].isdisjoint(_WALLS)):
            return False
    return False


def _is_total(cursor: Cursor, at: int) -> bool:
    """Whether a verb of totals ends at token `at`, and nothing before it has a length: "net sales TOTALLED 5.2m",
    "additions AMOUNTED TO 5.2m", but "rain totalled 1.2m", "the cables amounted to 400m".
    """
    at -= cursor.has(at, "TO")
    if not cursor.has(at, "SUMVERB") or at == 0:
        return False
    before = range(max(at - _FAR_TALLY, 0), at)
    return not any(cursor.has(n, "LENGTHNOUN") or (cursor.has(n, "LONGTHING") and cursor.plural(n)) for n in before)


def _lead(cursor: Cursor, at: int) -> int:
    """The token that leads to a number, what limits that and the peak it was passed over: "births fell FROM a peak of
    2.7m".
    """
    while at > 0 and not cursor.tags[at].isdisjoint(_HEDGES):
        at -= 1
    peak = at > 1 and cursor.has(at, "OF") and not cursor.tags[at - 1].isdisjoint(_PEAKS)
    return at - 2 - cursor.has(at - 2, "A") if peak else at


def _past_share(cursor: Cursor, at: int) -> int:
    """The token before a share that a bracket at token `at` restates: "unemployment rose TO 4.4% (1.5m)",
    "unemployment: 4.4% (1.5m)"; `at` where none stands there.
    """
    restated = at > _OF_SHARE and cursor.has(at, "OPEN") and cursor.has(at - 1, "PERCENT")
    return at - _OF_SHARE if restated else at


def _is_step(cursor: Cursor, at: int) -> bool:
    """Whether the number at token `at` tells by how much or how many another changed, and so says nothing of its unit:
    "fell 4% to 14.6m", "fell by 97,000 to 1.86m".
    """
    large = len(cursor.words[at]) >= _LARGE and not cursor.has(at, "DECIMAL")
    return cursor.has(at, "DIGITS") and (large or cursor.has(at + 1, "PERCENT"))


def _is_share(cursor: Cursor, at: int) -> bool:
    """Whether a bracket at token `at` follows a share of a plural: "45% of homes (1.2m)"."""
    if not cursor.has(at, "OPEN"):
        return False
    first = at = at - 1
    while first > 0 and not cursor.tags[first].isdisjoint(_PHRASE):
        first -= 1
    return first < at and cursor.plural(at) and cursor.has(first, "OF") and cursor.has(first - 1, "PERCENT")
