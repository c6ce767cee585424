"""What the words beside a word of a sentence say that it is, where its types leave that open: what letters.py asks."""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.nouns import opens_clause
from claims.context.words import words
from claims.model import Quantity

RISEN_TYPES = frozenset({"UP", "DOWN"})
_NOT_REPORTED = frozenset({"PREP", "PUNCT", "AUX", "TO"})
_PASSIVE = frozenset({"BY", "TO"})
_AMOUNTS = frozenset({"money", "percentage", "measurement"})
HEDGES = frozenset("APPROX MORE_THAN AT_LEAST LESS_THAN AT_MOST BRIDGE BETWEEN".split())
# Words that "over two years" may follow.
_LEADING = frozenset("PREP AUX VERB VERBED VERBING LASTVERB TO CONJ ADV DET".split())
_OWN_VERB = frozenset({"AUX", "VERB", "POSS"})
_WAYS = frozenset({"TO", "BY", "FROM"})
_DETERMINERS = frozenset({"DET", "POSSDET", "POSS", "PREP"})
CLAUSE_ENDS = frozenset({"PUNCT", "AUX", "CONJ", "REL", "VERB", "VERBED"})
NEAR = 8  # tokens from a verb of seeing to what was seen
_SOURCE = 10  # tokens from "show" back to "figures"
_NAMING = frozenset({"CAP", "WORD", "DET"})


def reports(frame: Frame, at: int) -> bool:
    """Whether a form in -ed is a verb: with a clause right after it ("the firm said costs rose", "helped costs fall"),
    or after "he" and the like ("told them he worked").
    """
    known, lower = words(frame.memory.schemas), frame.tokens.lower
    if known.has(lower[at - 1], "PERSONAL", "GROUPAL"):
        return True
    following = frame.tokens.tags[at + 1] if at + 1 < len(frame.owner) else frozenset({"PUNCT"})
    told = "CAP" in following or following.isdisjoint(_NOT_REPORTED)  # "said Will Hill won"
    told = told or ("AUX" in following and _related(frame, at - 1))  # "which the board said was"
    led = "PREP" in following and following.isdisjoint(_PASSIVE) and "CAP" in frame.tokens.tags[at - 1]
    told = told or (led and known.has(lower[at], "SAYVERB"))  # "Hill said in the past year rents", "said after-tax"
    return told and known.has(lower[at], "REPORT", "HELPED")


def moves(frame: Frame, at: int) -> bool:
    """Whether a form in -ed that says how a thing rose or fell belongs to a clause with "after" or the like: "after oil
    prices rallied in May to".
    """
    tags = frame.tokens.tags
    if tags[at].isdisjoint(RISEN_TYPES):
        return False
    for before in range(at - 1, max(at - NEAR, -1), -1):
        if {"PREP", "CONJ"} <= tags[before]:
            return before < at - 1
        if "PLURAL" not in tags[before] and not tags[before].isdisjoint(CLAUSE_ENDS | {"PREP"}):
            break
    return False


def changes(frame: Frame, at: int) -> bool:
    """Whether the token says that the figure after it is a rise or fall: "up 4%"."""
    return before_figure(frame, at) and not frame.tokens.tags[at].isdisjoint(RISEN_TYPES)


def acts(frame: Frame, at: int) -> bool:
    """Whether the token is a figure that is a verb: "doubled"."""
    mention = frame.owner[at]
    alone = frame.last[mention] - frame.first[mention] == 1
    return alone and frame.mentions[mention].kind == "multiple" and "VERBED" in frame.tokens.tags[at]


def names(frame: Frame) -> bool:
    """Whether the word that opens a sentence, by its ending an adverb, is a name: "Italy has", not "Newly built"."""
    tags, known = frame.tokens.tags, words(frame.memory.schemas)
    if known.has(frame.tokens.lower[0], "ADV") or not tags[2:]:
        return False
    placed = frame.owner[2] >= 0 or not tags[2].isdisjoint({"PREP", "DET"})
    return not tags[1].isdisjoint(_OWN_VERB) or ("VERBED" in tags[1] and placed)


def before_figure(frame: Frame, at: int) -> bool:
    """Whether a figure stands right after the token."""
    return at + 1 < len(frame.owner) and frame.owner[at + 1] >= 0


def shows(frame: Frame, at: int) -> bool:
    """Whether a word is what figures of a source do: "data released by the board SHOW a rise", "SHOW 5% left"."""
    tags, after = frame.tokens.tags, at + 1
    known, lower = words(frame.memory.schemas), frame.tokens.lower
    if at < 1 or not known.has(lower[at], "SHOWING") or after >= len(tags) or "WORD" not in tags[at - 1]:
        return False
    told = frame.owner[after] >= 0 or not tags[after].isdisjoint({"A", "THE", "THAT"})
    near = range(max(at - _SOURCE, 0), at)
    return told and any("PLURAL" in tags[place] or known.has(lower[place], "FINDING") for place in near)


def measures(frame: Frame, at: int) -> bool:
    """Whether a figure stands after the token, or after a way to it: "average 5", "drop from 5 to 4"."""
    ways = at + 1 < len(frame.owner) and not frame.tokens.tags[at + 1].isdisjoint(_WAYS)
    return before_figure(frame, at) or (ways and before_figure(frame, at + 1))


def in_one_word(frame: Frame, at: int) -> bool:
    """Whether a token belongs to a figure that is one word with hyphens: "two-hour"."""
    owner = frame.owner[at]
    within = frame.tokens.tags[frame.first[owner] : frame.last[owner]]
    return any("HYPHEN" in tags for tags in within) and "PLURAL" not in within[-1]  # but "half-dozen ships"


def is_amount(frame: Frame, at: int) -> bool:
    """Whether the figure before a token says how large a one it is: "a £5m SAVING", but "a £5m grant helping"."""
    owner = frame.owner[at - 1]
    first = frame.first[owner]
    led = first > 0 and "A" in frame.tokens.tags[first - 1]
    return led and frame.last[owner] == at and frame.mentions[owner].kind in _AMOUNTS


def is_ranked(frame: Frame, at: int) -> bool:
    """Whether a form in -ing before a preposition is what a rank stands before: "its second HEARING in May"."""
    ranked = frame.mentions[frame.owner[at - 1]].kind == "ordinal" and frame.last[frame.owner[at - 1]] == at
    return ranked and at + 1 < len(frame.owner) and not frame.tokens.tags[at + 1].isdisjoint({"PREP", "PUNCT"})


def hedges(frame: Frame, at: int) -> bool:
    """Whether the token only limits what follows: "over 2 million", "as high as roughly 40", "late yesterday"."""
    if at >= len(frame.owner):
        return False
    if "PARTWORD" in frame.tokens.tags[at] and at + 1 < len(frame.owner):
        return "RELDAY" in frame.tokens.tags[at + 1]
    if "BETWEEN" in frame.tokens.tags[at]:
        return _ranges(frame, at + 1)
    if frame.tokens.tags[at].isdisjoint(HEDGES):
        return False
    if before_figure(frame, at):
        return not _during(frame, at)
    return "PHRASE" in frame.tokens.tags[at] and hedges(frame, at + 1)


def _ranges(frame: Frame, at: int) -> bool:
    """Whether a figure with two bounds stands at a token: "between | 60 and 110 eggs"."""
    owner = frame.owner[at] if at < len(frame.owner) else -1
    value = frame.mentions[owner].value if owner >= 0 else None
    return isinstance(value, Quantity) and value.low != value.high


def _during(frame: Frame, at: int) -> bool:
    """Whether "over" between a noun or figure and a length of time means in it, "a 5% rise over two years", or before a
    clause: "over two years rents rose".
    """
    tags, owner = frame.tokens.tags, frame.owner[at + 1]
    if "PREP" not in tags[at] or frame.mentions[owner].kind != "duration":
        return False
    if not at or opens_clause(frame, frame.last[owner]):
        return opens_clause(frame, frame.last[owner])
    return frame.owner[at - 1] >= 0 or ("WORD" in tags[at - 1] and tags[at - 1].isdisjoint(_LEADING))


def is_predicate(frame: Frame, at: int) -> bool:
    """Whether a word is a noun between "be" and another: "will be CREDIT lines", but "is subject to approval"."""
    following = frame.tokens.tags[at + 1] if 0 < at < len(frame.owner) - 1 else frozenset[str]()
    names = "WORD" in following and "PREP" not in following
    return names and words(frame.memory.schemas).has(frame.tokens.lower[at - 1], "BE")


def is_rated(frame: Frame, at: int) -> bool:
    """Whether something is said per unit of the thing at a token: "the average COST per kilometre"."""
    tags = frame.tokens.tags
    return at + 1 < len(tags) and {"PER", "PREP"} <= tags[at + 1]


def was_done(frame: Frame, at: int) -> bool:
    """Whether a past form that may be a noun says what was done to a figure before a date: "the 38C SET in 2019"."""
    tags = frame.tokens.tags
    figure = at > 0 and frame.owner[at - 1] >= 0 and tags[at].isdisjoint({"UPNOUN", "DOWNNOUN"})
    return figure and at + 2 < len(tags) and "IN" in tags[at + 1] and frame.is_date(at + 2)


def is_noun(frame: Frame, at: int) -> bool:
    """Whether a form in -s is no verb: in "up 4%", before a preposition where it needs an object as a verb ("pass
    rates in maths fell"), or as what "these" are ("THESE poll RESULTS by").
    """
    following = frame.tokens.tags[at + 1] if at + 1 < len(frame.owner) else frozenset[str]()
    named = at > 1 and "THESE" in frame.tokens.tags[at - 2] and "PLURAL" not in frame.tokens.tags[at - 1]
    if named or changes(frame, at + 1):
        return True
    if hedges(frame, at + 1):
        return False
    return "PREP" in following and words(frame.memory.schemas).has(frame.tokens.lower[at], "TRANSITIVE")


def does(frame: Frame, at: int) -> bool:
    """Whether a word that may be a noun is what a thing does of which somebody tells ("saw profits fall to 5%"), or
    what who is named tells ("Hill claims nurses earn 5"), or where something stands: "rates still STAND AT 5%".
    """
    if not at:
        return False
    tags = frame.tokens.tags
    if "STANDVERB" in tags[at] and at + 1 < len(tags) and "AT" in tags[at + 1]:
        return not tags[at - 1].isdisjoint({"ADV", "PLURAL"})
    if frame.owner[at - 1] >= 0:
        return told(frame, at) or _seen(frame, at)
    return _seen(frame, at) or names_what(frame, at) or _said(frame, at)


def _said(frame: Frame, at: int) -> bool:
    """Whether a word before a figure is the verb of what somebody says: "says nests laid in sand PRODUCE 40 eggs"."""
    tags, known = frame.tokens.tags, words(frame.memory.schemas)
    if not before_figure(frame, at) or not tags[at - 1].isdisjoint(_DETERMINERS) or "WORD" not in tags[at - 1]:
        return False
    for before in range(at - 1, max(at - NEAR, 0) - 1, -1):
        if known.has(frame.tokens.lower[before], "REPORT"):
            return before < at - 1
        ends = "VERBED" not in tags[before] and not tags[before].isdisjoint(CLAUSE_ENDS)
        if frame.owner[before] >= 0 or ends:
            break
    return False


def tells_that(frame: Frame, at: int) -> bool:
    """Whether a form in -s tells what the clause after it says: "the survey shows that firms expect"."""
    tags, known = frame.tokens.tags, words(frame.memory.schemas)
    if not at or at + 1 == len(tags) or "THAT" not in tags[at + 1] or not tags[at - 1].isdisjoint(_DETERMINERS):
        return False
    return known.has(frame.tokens.lower[at], "REPORT", "SHOWING")


def names_what(frame: Frame, at: int) -> bool:
    """Whether a form in -s of a verb that reports has a name before it and a noun after it, or in a relative clause
    what is reported: "Hill claims nurses earn 5", "the council estimates rents rose", "which Hill claims could cost 5";
    or its form without -s a plural and a clause: "doctors fear cholera has killed 40".
    """
    tags, known = frame.tokens.tags, words(frame.memory.schemas)
    if not at or at + 1 == len(tags):
        return False
    if "PLURAL" in tags[at - 1]:
        tells = "PLURAL" not in tags[at] and known.has(frame.tokens.lower[at], "REPORTNOUN")
        return tells and opens_clause(frame, at + 1, {"AUX"})
    estimates = "ESTIMATEVERB" in tags[at] and known.has(frame.tokens.lower[at - 1], "ORGANISATION")
    if not (_is_named(frame, at) or estimates):  # "the company claims manager"
        return False
    if not known.has(frame.tokens.lower[at], "REPORTNOUN") or not frame.tokens.lower[at].endswith("s"):
        return False
    told = not tags[at + 1].isdisjoint({"WORD", "DET", "CAP"})
    return told or ("AUX" in tags[at + 1] and _related(frame, at - 1))


def _is_named(frame: Frame, at: int) -> bool:
    """Whether a name stands before a token, or more or less of a thing behind it: "the Orm Board (OB) | ESTIMATES",
    "the board FORECASTS | lower costs".
    """
    tags = frame.tokens.tags
    if "CAP" in tags[at - 1] or ("CLOSE" in tags[at - 1] and at > 1 and "CAP" in tags[at - 2]):
        return True
    return "COMPARE" in tags[at + 1] and at + 2 < len(tags) and tags[at + 2] & {"WORD", "PREP"} == {"WORD"}


def _related(frame: Frame, at: int) -> bool:
    """Whether a relative pronoun stands before the noun phrase that ends at a token: "which | New Leem | estimates"."""
    tags = frame.tokens.tags
    while at > 0 and "REL" not in tags[at] and not tags[at].isdisjoint(_NAMING):
        at -= 1
    return "REL" in tags[at]


def told(frame: Frame, at: int) -> bool:
    """Whether a word is what those counted right after a verb of saying do: "says 38 bridges need repair"."""
    owner = frame.owner[at - 1]
    if frame.mentions[owner].kind != "count" or "PLURAL" not in frame.tokens.tags[at - 1]:
        return False
    before = frame.first[owner] - 1
    while before > 0 and not frame.tokens.tags[before].isdisjoint(HEDGES):
        before -= 1
    return words(frame.memory.schemas).has(frame.tokens.lower[before], "REPORT")


def _seen(frame: Frame, at: int) -> bool:
    """Whether a word is what somebody saw a thing do to or by a figure: "saw profits fall to 5%", "lets it rise by"."""
    tags, after = frame.tokens.tags, at + 1
    way = after < len(tags) and (frame.owner[after] >= 0 or not tags[after].isdisjoint(_WAYS))
    if not at or not (way or ("PLURAL" in tags[at - 1] and _is_at_level(frame, after))):
        return False
    if _measured(frame, at - 1) or not tags[at - 1].isdisjoint(_DETERMINERS):
        return False
    known = words(frame.memory.schemas)
    for before in range(at - 1, max(at - NEAR, 0) - 1, -1):
        if known.has(frame.tokens.lower[before], "SEEING"):
            return True
        if _measured(frame, before) or not tags[before].isdisjoint(CLAUSE_ENDS):
            break
    return False


def _is_at_level(frame: Frame, at: int) -> bool:
    """Whether "at" and a figure stand at a token: "saw rents peak | AT 5%"."""
    at_one = at + 1 < len(frame.owner) and "AT" in frame.tokens.tags[at]
    return at_one and (before_figure(frame, at) or hedges(frame, at + 1))


def _measured(frame: Frame, at: int) -> bool:
    """Whether the token belongs to a figure that is no date."""
    return frame.owner[at] >= 0 and frame.mentions[frame.owner[at]].kind != "date"
