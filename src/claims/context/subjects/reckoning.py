"""What a length of time is told from: "nine months AFTER THE WAR", "the first time in ten years that IT FROZE".

See `claims.context.subjects.lengths`.
"""

from __future__ import annotations

from claims.context.subjects.scene import Scene
from claims.context.syntax.wording import LONGEST


def since_last(parse: Scene, index: int) -> str:
    """What happened for the first time in a length of time: "the first time in five years that IT FROZE", "IT FROZE for
    the first TIME in five years".
    """
    before, after = parse.before(index), parse.frame.last[index]
    if parse.letter(before) != "p" or not parse.words.has(parse.frame.tokens.lower[before - 1], "OCCASION"):
        return ""
    told = parse.letter(after) == "w"
    return parse.text(after + 1, parse.clause_end(after + 1)) if told else parse.subject(index - 1)


def told_beside(parse: Scene, index: int) -> str:
    """What a length of time is told from, where it stands beside a clause or opens it: "THEY MET, barely nine
    months AFTER THE WAR", "HILL WAS THIRD, half a second DOWN ON ORM", "In the ten years BEFORE HE LEFT there were 9".
    """
    before, after, first = parse.before(index), parse.frame.last[index], parse.frame.first[index]
    if parse.is_dimension(after) and parse.has(first - 1, ("EACH",)):
        return parse.noun_before(before + 1) or parse.earlier(index)  # "exposures each 10 minutes LONG"
    cleft = parse.is_be(before) and parse.letter(after + 1) == "w"  # "it was two weeks ago that OIL FELL"
    if parse.is_ago(after) and (cleft or parse.has(after + 1, ("WHEN",))):
        return parse.text(after + 2, parse.clause_end(after + 2))  # "two weeks ago, when OIL COST $75"
    clause = parse.has(after, ("SINCE",)) or (parse.letter(after) == "s" and parse.has(after, ("BEFORE",)))
    hedged = parse.is_be(before) or (parse.has(before, ("OVER", "AGEBOUND")) and parse.is_be(before - 1))
    if clause and hedged:
        return parse.text(after, parse.clause_end(after))  # "It has been five weeks SINCE THE MINE CLOSED"
    if (
        parse.has(after, ("PARTWORD",)) and parse.letter(after + 1) in ";,cp"
    ):  # "the first ship is running 5 weeks LATE"
        return f"{parse.event(index)} {parse.word(after)}".strip()
    aside = parse.letter(before) == "," and parse.letter(after) in "pj" and parse.letter(after) != "f"
    if aside and not parse.is_ago(after):
        end = parse.extended(parse.chunks.phrase(after + 1))
        told = parse.text(after, parse.clause_end(end) if parse.letter(end) in "xv" else end)
        whole = f"{parse.event(index)} {told}".strip()
        return whole if len(whole.split()) <= LONGEST else told
    opens = before == 0 and parse.letter(0) == "p" and parse.letter(first - 1) in "dnj" and parse.letter(after) == "s"
    return parse.text(after, parse.clause_end(after)) if opens else ""


def reckoned(parse: Scene, index: int) -> str:
    """What a length of time that opens a clause is told from: "Seven days AFTER LOSING AT ORM, they won"."""
    after = parse.frame.last[index]
    if not parse.has(after, ("AFTER", "BEFORE")) or parse.edged[parse.frame.first[index] - 1] != ";":
        return ""
    comma = parse.letters.find(",", after)
    doing = parse.letter(after) == "s" or parse.letter(after + 1) == "g"
    return parse.text(after, min(comma, after + LONGEST)) if doing and comma > 0 else ""
