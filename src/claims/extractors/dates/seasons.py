"""Seasons: "summer 1976", "spring to autumn 2020", "winter 2013/14", "this summer", "by spring"."""

from dataclasses import replace

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import SHORT_END, YEAR, fields, number_at, reference
from claims.extractors.dates._tense import verbal_tense
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10
_UNKNOWN = Timex("", relative=True)


def season(match: Match, start: int, stop: int) -> Timex | None:
    """As in "summer 1976", "spring of last year"."""
    code = next(int(match.meaning(at, "SEASON")) for at in range(start, stop) if match.has(at, "SEASON"))
    found, today = fields(match, start, stop), reference(match)
    if found.year is not None:
        return calendar.season(found.year, code)
    if today is None:
        return Timex("", relative=True)
    return replace(calendar.season(today.year + (found.year_step or 0), code), relative=True)


def _season(match: Match) -> Timex | None:
    """None where the word is a verb: "prices will fall this year", "they fall in 2024"."""
    before, loose = match.start - 1, match.find("RELYEAR", "IN", "COMMA") is not None
    named = match.has(before, "DET", "PARTWORD", "PREP") and not match.has(before, "TO")
    if match.find("COMMA") is not None and match.has(before, "CAP") and not named:
        return None  # "given by Ada Winter, 1974"
    return (
        season(match, match.start, match.stop) if named or not (loose and match.has(match.start, "VERBNOUN")) else None
    )


def _seasons(match: Match) -> Timex | None:
    """As in "spring 2019 to autumn 2020", "spring to autumn 2020"."""
    join = next(at for at in range(match.start + 1, match.stop) if match.has(at, "RANGE", "UNTIL", "AND"))
    high = season(match, join + 1, match.stop)
    if not high or not high.edtf:
        return high
    low = season(match, match.start, join)
    if low is None or match.find("YEAR") is None or Match(match.seq, match.start, join).find("YEAR", "RELYEAR") is None:
        code = int(match.meaning(match.all("SEASON")[0], "SEASON"))
        year = int(high.edtf[:4]) - (code >= int(high.edtf[5:]))
        low = replace(calendar.season(year, code), relative=high.relative)
    return calendar.interval(low, high)


def _winter_span(match: Match) -> Timex | None:
    """As in "winter 2013/14": the season of its first year."""
    at = match.find("SEASON")
    first = match.find("YEARSPAN", "YEAR")
    if at is None or first is None:
        return None
    year = int(match.lower(first).split("/")[0]) if match.has(first, "YEARSPAN") else number_at(match, first)
    return calendar.season(year or 1, int(match.meaning(at, "SEASON")))


def _told(match: Match) -> Timex | None:
    """As in "this summer", "last winter": the last one is that which has ended."""
    at, word, today = match.find("SEASON"), match.find("RELWORD"), reference(match)
    if at is None or word is None:
        return _UNKNOWN
    code, step = int(match.meaning(at, "SEASON")), int(match.meaning(word, "RELWORD"))
    named = match.seq.story.named if match.has(word, "ANAPHOR") else None
    if named is not None and isinstance(named.value, Timex) and named.value.end:
        return _from_named(named.value, code, step)
    if today is None:
        return _UNKNOWN
    made = calendar.season(today.year, code)
    if (step < 0 and made.end >= today.isoformat()) or (step > 0 and made.start <= today.isoformat()):
        made = calendar.season(today.year + step, code)
    return replace(made, relative=True)


def _from_named(named: Timex, code: int, step: int) -> Timex:
    """The season after the date that was told last, or before it: "in 1347 …, and by the following summer"."""
    year = int(named.end[:4])
    made = calendar.season(year, code)
    if (step > 0 and made.start <= named.end) or (step < 0 and made.end >= named.start):
        made = calendar.season(year + step, code)
    return made


def _due(match: Match) -> Timex | None:
    """As in "by spring", "until the autumn", "we will be back in the autumn": the next or the running one; "since
    summer", "than in summer": the latest that has begun, as of "it shut in the autumn", "fell from the Spring". "By
    spring the army had left" is of a story whose year nobody knows.
    """
    named = match.has(match.start - 1, "THE")
    before, today = match.start - 1 - named, reference(match)
    since = match.has(before, "SINCE") or (
        match.has(before, "IN") and match.has(before - 1, "THAN", "MORE_THAN", "LESS_THAN")
    )
    tense = 0 if since else verbal_tense(match)
    on = named and (match.has(before, "IN") or (match.has(before, "FROM") and _is_time(match)))
    since = since or (tense < 0 and on and _is_of_now(match))
    tense = 0 if since else tense
    due = match.has(before, "BY", "UNTIL", "BEFORE") or (tense > 0 and on)
    if not (since or due) or tense < 0:
        return None
    if today is None:
        return _UNKNOWN
    made = calendar.season(today.year, int(match.meaning(match.start, "SEASON")))
    if since and made.start > today.isoformat():
        made = calendar.season(today.year - 1, int(match.meaning(match.start, "SEASON")))
    elif not since and made.end < today.isoformat():
        made = calendar.season(today.year + 1, int(match.meaning(match.start, "SEASON")))
    return replace(made, relative=True)


def _is_time(match: Match) -> bool:
    """Whether a word names a season and no source or drop: "from the autumn", "from the Spring"."""
    return match.has(match.start, "CAP") or not match.has(match.start, "VERBNOUN")


def _is_of_now(match: Match) -> bool:
    """Whether the paragraph has named no date of another time: "in 1850 …. In the autumn they came"."""
    named, today = match.seq.story.named, reference(match)
    start = named.value.start if named is not None and isinstance(named.value, Timex) else ""
    return today is not None and (not start or today.year - int(start[:4]) <= 1)


RULES = (
    Rule("season", f"SEASON {YEAR}", _season, _FIRM),
    Rule("season_range", f"SEASON {YEAR}? (RANGE | UNTIL) THE? SEASON {YEAR}", _seasons, _FIRM),
    Rule("season_span", f"SEASON (OF | IN)? THE? (YEARSPAN | YEAR {SHORT_END})", _winter_span, _FIRM),
    Rule(
        "season_due",
        "(?<= BY | UNTIL | SINCE | BEFORE | THE) SEASON"
        " (?= PUNCT-HYPHEN | CONJ | AUX | PREP-OF | PRON | THE | FUTURE | $)",
        _due,
    ),
    Rule("season_relative", "RELWORD SEASON", _told, 10),
    Rule("season_of_sport", "RELWORD SEASONWORD (?! OF)", lambda _: _UNKNOWN, 10),
)
EXAMPLES = (
    eg("It was built in ⟦summer 1976⟧.", edtf="1976-22", date_start="1976-06-01", date_end="1976-08-31"),
    eg("It was dry from ⟦spring 2019 to the autumn of 2020⟧.", edtf="2019-21/2020-23", date_end="2020-11-30"),
    eg("It was dry from ⟦spring to autumn 2020⟧.", edtf="2020-21/2020-23", date_start="2020-03-01"),
    eg("⟦This summer⟧ was dry.", date="2025-10-15", edtf="2025-22", relative="true"),
    eg("She scored more ⟦last season⟧ than ⟦this season⟧.", edtf="", relative="true"),
    eg("They meet again before the ⟦summer⟧; it is more than in the ⟦spring⟧.", date="2024-02-15", edtf="2024-22"),
    eg("It will be done by ⟦spring⟧, or by the ⟦autumn⟧.", date="2025-10-15", edtf="2026-21", relative="true"),
    eg("They came in ⟦1347⟧ and left by the ⟦following summer⟧.", edtf="1347"),
    eg("They will not hire those it let go in the ⟦autumn⟧.", date="2025-02-15", edtf="2024-23", relative="true"),
    eg("It shut in the ⟦spring⟧.", date="2025-10-15", edtf="2025-21"),
    eg("In ⟦1850⟧ he fell ill. In the autumn it let him go.", date="2025-02-15", edtf="1850"),
    eg("It has been shut since ⟦spring⟧.", date="2025-10-15", edtf="2025-21"),
    eg("Prices fell from the ⟦Spring⟧, and it will be open from the ⟦autumn⟧.", date="2025-10-15", edtf="2025-21"),
    no("He drank from the spring, and it was named from the fall."),
    no("They lived by spring water; by winter the army had left, and in spring they sow."),
)
