"""One day, night or morning that is some day or other and measures nothing: "One day she left", "but one evening it
fell", "will one day be", "he sold it one day when"; "one day later", "for one day" and "one day off" are lengths.
"""

from __future__ import annotations

from claims.grammar import Match, Reject, eg, no

_LENGTH = "HYPHEN AGO LATER BEFORE AFTER SINCE OFF OF PER PERTIME OLD LONG LONGTIME LESS MORE FROM POSS NUM".split()
_OPENS = "QUOTE STOP COLON SEMI DASH BULLET OPEN".split()
_JOINS = ("BUT", "THAT", "UNTIL", "THENWORD", "WHENWORD", "IFWORD", "MAYBE", "WHILEWORD")
_GOES_ON = "COMMA PRON DET POSSDET CAP PLURAL WHENWORD WHILEWORD AS IN ON THAT".split()


def _is_some_day(match: Match) -> bool:
    """Whether it only says when: it opens a clause, or stands between a modal and its verb, or before "when"."""
    before, after = match.start - 1, match.stop
    if match.has(after, *_LENGTH) or (match.has(after, "A") and match.has(after + 1, "TIMEUNIT", "DAYPART")):
        return False
    if match.meaning(match.stop - 1, "TIMEUNIT") not in {"", "day"}:  # "One year I left", but "one year bonds"
        return match.has(after, "PRON") and (match.start == 0 or match.has(before, *_OPENS))
    if match.has(after, "WHENWORD"):
        return not match.has(before, "PREP", "APPROX", "ADV") or match.has(before, *_JOINS)
    if match.has(before, "MODAL", "FUTURE"):
        return match.has(after, "AUX", "WORD")
    if match.has(before, "TO"):
        return match.has(after, "AUX", "VERB", "VERBNOUN")
    joined = match.has(before, "CONJ", "COMMA") and not match.has(before, "PREP", "AFTER", "SINCE", "THAN")
    listed = joined and not match.has(before - 1, "TIMEUNIT", "DAYPART")
    listed = listed and not match.has(before - 2, "NUM")  # "two nights, one day"
    opens = match.start == 0 or listed or match.has(before, *_OPENS, *_JOINS)
    return opens and match.has(after, *_GOES_ON) and not match.has(after + 1, "NUM")


RULES = (Reject("set phrase or name", "ONE&WORDS (TIMEUNIT | DAYPART)", 10, _is_some_day),)
EXAMPLES = (
    no("One day the mill will shut. One evening, as it rained, she left; but one night he came, and one day a boy."),
    no("They hope it will one day be a town, and that one day we can sail, if one day Orm agrees."),
    no("She wants to one day lead it. He sold it one day when he was poor; perhaps one day she will pay."),
    eg("He was sacked after ⟦one day⟧ on the job, in less than ⟦one day⟧, she said."),
    eg("⟦One day⟧ later it shut. It took ⟦one day⟧ and ⟦two boats⟧; it lasted for ⟦one day⟧ when it rained."),
    eg("It ran for ⟦two nights⟧, ⟦one day⟧, then ⟦one day⟧ a week. ⟦One day⟧ is not enough; ⟦one day⟧ off is."),
    eg("It pays at once and ⟦one year⟧ later. ⟦One month⟧ rates rose. One year we left, he said."),
    eg("They said ⟦one day⟧ of work will do, but ⟦one day⟧ before the vote it fell."),
)
