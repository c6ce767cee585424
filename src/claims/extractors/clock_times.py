"""Clock times, which are no claims: "10:30", "2.15pm", "half past six", "the train leaves at 7.30"."""

from collections.abc import Iterator

from claims.grammar import Match, Reject, eg, no

KIND = "rejected"
_HARD = 10  # wins over any longer reading
_NOON, _DAY, _HOUR = 12, 24, 60  # hours to noon, hours of a day, minutes of an hour
_QUARTER = 15  # minutes
_NEAR = 10  # places from "leaves" back from its hour
_AT = ("AT", "BY", "FROM", "UNTIL", "BEFORE", "AFTER")
_BETWEEN = ("COMMA", "AND", "OR", "RANGE", "APPROX", "NUM")  # from "at" to a further time of its list
_WALLS = ("STOP", "SEMI", "UP", "DOWN", "PAYNOUN", "PERCENT", "CURNAME", "CURSIGN")
_DAYS = ("WEEKDAY", "WEEKDAYABBR")
_PARTICLES = ("UP", "DOWN", "OFF", "OUT", "ON")
_CLOSE = 3  # places from a verb to a whole hour that is its time
_LEVELS = "BEFORM LEVELVERB RANKWORD CLOSINGVERB".split()  # "stands at six"
_OTHERS = "UP DOWN PAYVERB TRADING FEEVERB CURNAME PERCENT STOP SEMI COLON QUOTE".split()  # "sold the lot at six"
_PLAIN = "NUM&INT-SCALED-YEAR-GROUPED"
_WORDS = "NUM&WORDS&INT-SCALED"
_POINTED = "NUM&DIGITS&DECIMAL-SCALED-NEGATIVE"
_PERSON = 12  # places from an hour back to who does something at it
_DOES = "VERB VERBED VERBNOUN BEFORM AUX MODAL FUTURE POSS ADV".split()
_GOES_ON = "(?= PUNCT-HYPHEN | PREP-OF-PER | CONJ | AUX | $)"
_CLOSED = "(?= PUNCT-HYPHEN | PREP | CONJ | AUX | POSS | $)"
_ENDS = "(?= PUNCT-HYPHEN | PREP-OF | CONJ | AUX | ADV | DET | PRON | WEEKDAY | $)"


def _is_time(match: Match) -> bool:
    """Whether the figure before "pm" can be an hour: with two digits after the point if any ("2.15pm", "2.1 pm")."""
    _, point, minutes = match.word(match.start).partition(".")
    return not point or len(minutes) == 2  # noqa: PLR2004 - digits of the minutes


def _is_pointed(match: Match, at: int) -> bool:
    """Whether the figure at a place can be an hour and its minutes, "7.30"."""
    hour, _, minutes = match.word(at).partition(".")
    two = len(minutes) == 2 and minutes.isdecimal() and hour.isdecimal()  # noqa: PLR2004 - digits of the minutes
    return two and int(hour) < _DAY and int(minutes) < _HOUR


def _is_hour(match: Match) -> bool:
    """Whether minutes and an hour of the clock are what is said: "ten minutes past four", "one minute to midnight"."""
    numbers, unit = match.numerals(), match.find("TIMEUNIT")
    minutes = unit is not None and match.meaning(unit, "TIMEUNIT") == "minute"
    return minutes and numbers[0].high < _HOUR and all(number.high <= _NOON for number in numbers[1:])


def _is_hour_of(match: Match) -> bool:
    """Whether it is the hour of what one does at an hour: "woke at five", "the shop opens at 9", not "stood at 5"."""
    if match.numerals()[0].high > _NOON:
        return False
    verb = match.start - 2
    if _acts(match, verb):
        return True
    far = _NEAR if match.has(verb, "VERB", "VERBED", "VERBNOUN", "BEFORM") else _CLOSE
    return any(_has_hour(match, at) for at in _before(match, match.start - 1, far))


def _acts(match: Match, at: int) -> bool:
    """Whether a verb ends at a place that is done at an hour: "woke", "got up", "set off"."""
    return match.has(at, "CLOCKVERB") or (match.has(at, *_PARTICLES) and match.has(at - 1, "CLOCKPARTVERB"))


def _has_hour(match: Match, at: int) -> bool:
    """Whether a place names what has its hour: "school starts at 9", but not "she left school at 9"."""
    return match.has(at, "CLOCKNOUN") and not match.has(at - 1, "CAREERVERB", "CLOCKVERB", "VERBED")


def _is_of_persons(match: Match) -> bool:
    """Whether somebody does something at a plain number, and so at that hour: "she is at her desk at six"; but "she was
    blind at six", "he could read at four" tell an age as well.
    """
    able = any(match.has(at, "MAYBE") and match.has(at, "MODAL") for at in range(match.start - 4, match.start - 1))
    return not able and not match.has(match.start - 3, "BEFORM") and _are_hours(match) and is_done_at(match)


def is_done_at(match: Match) -> bool:
    """Whether somebody, told by a pronoun, does something at the number, and no word tells of a price or a level."""
    if match.has(match.start - 2, *_LEVELS) or not match.seq.story.figures.keys() <= {"age", "date", "duration"}:
        return False
    for at in range(match.start - 2, max(match.start - _PERSON, -1), -1):
        if match.has(at, *_OTHERS) and not match.has(at, "PREP") and not _acts(match, at):
            return False
        if match.has(at, "PERSONWILL") or (match.has(at, "PERSONPRON", "PEOPLEPRON") and match.has(at + 1, *_DOES)):
            return True
    return False


def _is_there_by(match: Match) -> bool:
    """As in "they were back by seven", "she is in bed by nine", "I was home until six"."""
    at = match.start - 2
    while match.has(at, "PREP", "POSSDET", "ADV", "CLOCKSTATE") and not match.has(at, "BEFORM", "BEENWORD", *_OTHERS):
        at -= 1
    there = any(match.has(place, "CLOCKSTATE") for place in range(at + 1, match.start - 1))
    return there and match.has(at, "BEFORM", "BEENWORD") and _are_hours(match)


def _is_of_verb(match: Match) -> bool:
    """As in "coaches arrive from about ten", "she left before six"."""
    return _are_hours(match) and _acts(match, match.lead("APPROX") - 1)


def _before(match: Match, at: int, far: int) -> Iterator[int]:
    """The `far` places before a place, up to a wall."""
    for place in range(at - 1, max(at - far, 0) - 1, -1):
        if match.has(place, *_WALLS) and not _acts(match, place):
            return
        yield place


def _is_told(match: Match) -> bool:
    """Whether words before tell that the figure is an hour: "the train leaves at 7.30", "at 6.05, 7.10 and 8.40"."""
    if not _is_pointed(match, match.start):
        return False
    at = match.start - 1
    while match.has(at, *_BETWEEN) and not match.has(at, *_AT):
        at -= 1
    return match.has(at, *_AT) and any(
        _acts(match, place) or _has_hour(match, place) for place in _before(match, at, _NEAR)
    )


def _opens(match: Match) -> bool:
    """Whether a sentence begins with the hour of what has its hour: "At 7.30 the bell rang"."""
    ahead = range(match.stop, min(match.stop + _CLOSE, len(match.seq.tags)))
    return (
        match.start == 1
        and _is_pointed(match, match.start)
        and any(match.has(at, "CLOCKNOUN", "CLOCKVERB") for at in ahead)
    )


def _are_hours(match: Match) -> bool:
    """Whether both numbers can be hours of the clock."""
    return all(number.high <= _NOON for number in match.numerals())


def _is_of_weekday(match: Match) -> bool:
    """As in "on Friday at 11"."""
    return match.has(match.start - 2, "WEEKDAY") and _are_hours(match)


def _is_it_when(match: Match) -> bool:
    """As in "it was almost four when the train drew in"."""
    at = match.lead("APPROX", "ADV", "BRIDGE")
    return match.has(at, "BEFORM") and match.has(at - 1, "CARRYPRON") and _are_hours(match)


def _is_of_four_digits(match: Match) -> bool:
    """As in "10 September, 1800 hrs", "at 1430 hours"; nobody works "1870 hours" at a time."""
    digits = match.word(match.start)
    hours = match.meaning(match.stop - 1, "TIMEUNIT") == "hour"
    if not hours or len(digits) != 4 or not digits.isdecimal():  # noqa: PLR2004
        return False
    return int(digits[:2]) <= _DAY and int(digits[2:]) < _HOUR


def _is_hour_alone(match: Match) -> bool:
    """As in "no one may boil a kettle after ten", where the sentence tells of nothing that it could be so many of."""
    return _are_hours(match) and not match.seq.story.figures


def _is_noon(match: Match) -> bool:
    """Whether the number before "noon" or "midnight" is its hour."""
    return match.numerals()[0].low == _NOON


def _is_hour_or_pointed(match: Match) -> bool:
    return _is_pointed(match, match.start) or (match.has(match.start, "INT") and match.numerals()[0].high <= _NOON)


def _are_quarters(match: Match) -> bool:
    """Whether two hours end on a quarter, and nothing rose or fell: "open from 8.30 to 17.00"."""
    ends = match.start, match.stop - 1
    moved = any(match.has(at, "UP", "DOWN") for at in range(max(match.start - _CLOSE, 0), match.start))
    return not moved and all(_is_pointed(match, at) and int(match.word(at)[-2:]) % _QUARTER == 0 for at in ends)


def _is_opened(match: Match) -> bool:
    """Whether two hours are those of days named right before, or of what is open: "Monday to Friday, 8.30 to 5"; whole
    ones only of several days, "Mon-Fri 9 to 5", as judges vote "on Friday, 6 to 3".
    """
    ends = match.start, match.stop - 1
    both = zip(ends, match.numerals(), strict=True)
    if not all(_is_pointed(match, at) or (number.low <= _NOON and match.has(at, "INT")) for at, number in both):
        return False
    at = match.start - 1
    while match.has(at, "COMMA", "COLON", "FROM", "OPEN"):
        at -= 1
    days = match.has(at, "WEEKDAYS") or (match.has(at, "TIMEUNIT") and match.meaning(at, "TIMEUNIT") == "business_day")
    days = days or (match.has(at, *_DAYS) and match.has(at - 1, "RANGE", "AND") and match.has(at - 2, *_DAYS))
    if days or not any(_is_pointed(match, end) for end in ends):
        return days
    return match.has(at, *_DAYS) or (match.has(at, "CLOSINGVERB") and match.has(at, "SPANNING"))


_REASON = "clock time"
RULES = (
    Reject(_REASON, f"(CLOCK | NUM&DIGITS-SCALED | {_WORDS}) (AMPM | OCLOCK) TIMEZONE?", _HARD, _is_time),
    Reject(_REASON, "CLOCK TIMEZONE?", _HARD),
    Reject(_REASON, "NUM&DIGITS&INT-SCALED TIMEZONE", _HARD),
    Reject(_REASON, "(?<= NUMDATE) ALNUM (COLON (CLOCK | NUM&DIGITS | LEADZERO))?", _HARD + 1),
    Reject(_REASON, "NUM&DIGITS (?= (RANGE | AND) NUM&DIGITS AMPM)", _HARD),
    Reject(_REASON, "NUM&INT-SCALED NOON", _HARD, _is_noon),
    Reject(
        _REASON,
        f"NUM&INT TIMEUNIT (PASTHOUR | TO) ({_PLAIN} | NOON | THE TIMEUNIT) ({_CLOSED} | (?= DET | RELDAY | ADV))",
        _HARD,
        _is_hour,
    ),
    Reject(
        _REASON,
        f"(?<= {' | '.join(_AT)}) ({_PLAIN} | NUM&DIGITS&DECIMAL)"
        " (?= ((IN | ON) THE | ON (A (MONTH | WORD)? | WEEKDAY)) DAYPART (?! WORD))",
        _HARD,
        _is_time,
    ),
    Reject(_REASON, f"(?<= AT) {_PLAIN} (?= PUNCT-HYPHEN | CONJ | AUX | IN | $)", _HARD, _is_hour_of),
    Reject(_REASON, f"(?<= AT) {_WORDS} {_GOES_ON}", 0, _is_of_persons),
    Reject(_REASON, f"(?<= BY | UNTIL | SINCE) {_WORDS} {_GOES_ON}", 0, _is_there_by),
    Reject(
        _REASON,
        f"(?<= BY | FROM | UNTIL | AFTER | BEFORE | APPROX) {_WORDS} {_CLOSED}",
        1,
        _is_of_verb,
    ),
    Reject(
        _REASON,
        f"(?<= BY) {_WORDS} (?= COMMA? (DET | POSSDET | PRON))",
        1,
        lambda match: match.start == 1 and _are_hours(match),
    ),
    Reject(
        _REASON,
        f"(?<= AFTER | BEFORE) {_PLAIN} (?= PUNCT-HYPHEN | DET | POSSDET | PRON | CAP | $)",
        1,
        lambda match: match.has(match.start - 2, "SOONWORD") and _are_hours(match),
    ),
    Reject(_REASON, f"(?<= {' | '.join((*_AT, *_BETWEEN))}) {_POINTED} {_ENDS}", _HARD, _is_told),
    Reject(_REASON, f"(?<= AT | BY) {_POINTED} (?= COMMA | DET | PRON | CAP | WORD)", _HARD, _opens),
    Reject(
        _REASON, f"(?<= CLOCKNOUN) COLON? {_POINTED} {_ENDS}", _HARD, lambda match: _is_pointed(match, match.stop - 1)
    ),
    Reject(_REASON, f"({_POINTED} | {_PLAIN}) SHARPLY {_ENDS}", _HARD, _is_hour_or_pointed),
    Reject(_REASON, "(?<= THE) NUM&DIGITS&DECIMAL (?= (FROM | TO | AT) (CAP | LABEL))", _HARD, _is_time),
    Reject(
        _REASON, f"{_PLAIN} RANGE {_PLAIN} (?= ON? WEEKDAYS | ON TIMEUNIT&PLURAL)", _HARD, _are_hours
    ),  # "from 9 to 5 on Fridays"
    Reject(_REASON, f"(?<= FROM | COMMA | OPEN | COLON) {_POINTED} RANGE {_POINTED} {_ENDS}", _HARD, _are_quarters),
    Reject(_REASON, f"({_POINTED} | {_PLAIN}) (RANGE | UNTIL) ({_POINTED} | {_PLAIN}) {_ENDS}", _HARD, _is_opened),
    Reject(_REASON, f"(FRAC | QUARTERWORD-PLURAL | {_WORDS}) PASTHOUR {_PLAIN} (?! WORD)", _HARD),
    Reject(_REASON, f"(?<= AT) {_PLAIN} (?= PUNCT-HYPHEN | CONJ | $)", _HARD, _is_of_weekday),
    Reject(_REASON, f"{_PLAIN} (?= WHENWORD)", _HARD, _is_it_when),
    Reject(_REASON, f"(?<= AFTER | BEFORE | UNTIL) {_WORDS} (?= STOP | COMMA | $)", 1, _is_hour_alone),
    Reject(
        _REASON,
        "(?<= AT | BY | COMMA | UNTIL | FROM | YEAR) NUM&INT&DIGITS-GROUPED TIMEUNIT",
        _HARD,
        _is_of_four_digits,
    ),
    Reject(_REASON, "(?<= AT) FRAC PASTHOUR (?= PUNCT-HYPHEN | $)", _HARD),
    Reject(_REASON, f"(A? QUARTERWORD-PLURAL | FRAC) TO {_PLAIN}&WORDS (?= PUNCT | PREP | CONJ | AUX | $)", _HARD),
)
EXAMPLES = (
    no("The news is read at four minutes past the hour."),
    no("The shop opens at 9 and closes at 6."),
    no("The bus leaves at 10:30 and again at 2.15pm or 8p.m., at six pm or eight oclock, from bay 7734-B2C."),
    no("She woke at five, left at six and arrived at eleven."),
    no("Lunch is at 12 noon, ten minutes past four or one minute to midnight."),
    eg("At 6.45 on the evening of the vote they sat, and at 5.30 on ⟦Monday morning⟧."),
    no("At 6.40 on a wet morning they left, by 9.15 on a May evening they sat, until 8.30 in the evening."),
    no("They took the 7.15 from Leem and the 73 bus to Orm."),
    no("Trains leave at 6.05, 7.10 and 8.40; the museum opens from 9.30 to 5.30, and closes at 3 in winter."),
    no("At 7.30 the bell rang, by 9.20 she got up, and dinner was at eight; come at 9.15 sharp."),
    no("Kick-off: 7.45. They sat down at half past."),
    eg("At seventeen minutes past five ⟦this morning⟧ the sirens sounded."),
    eg("Calls are taken from 8.30 to 17.00, play resumes at 9.30, and the rate rose from ⟦8.30 to 17.00⟧."),
    eg("It was out on ⟦10 May 2024⟧, 1800 hrs, and at 1430 hours.", date="2024-06-01"),
    no("No one may boil a kettle after ten, or before nine."),
    eg("It was almost four when they came; it lands on ⟦Friday⟧ at 11."),
    eg("She was blind at ⟦six⟧, and could read at ⟦four⟧.", kind="count"),
    no("She is at her desk at six, and he'll be in at seven; I will see you at eight."),
    no("They were back by seven; I was home until nine, and he has been at work since five."),
    no("By seven the hall was full, soon after 5 the band played, and coaches arrive from about ten."),
    eg("We are open ⟦Monday to Friday⟧, 8.30 to 5, on weekdays 9 to 4.30, and open 9.30 to 12 else.", kind="date"),
    eg("⟦8.30⟧ to ⟦5⟧ is long.", kind="count"),
    no("Doors open at 7.30, and the show starts at 8."),
)
