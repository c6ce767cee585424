"""Owner: whose the thing is that a figure measures, the subject of the clause around it: "tax on fish, Leem" from "Leem
has a 5% tax on fish", "storage, base model" from "The base model has 64 GB of storage".
"""

from __future__ import annotations

import re

from claims.context.subjects.foretelling import foretells
from claims.context.subjects.naming import bare_name, is_part, says_nothing, shares, shortened
from claims.context.subjects.scene import Scene
from claims.context.subjects.together import together
from claims.context.subjects.whose import is_effect
from claims.context.syntax.wording import LONGEST

OWNED = frozenset({"percentage", "measurement", "money", "count", "multiple", "ratio"})
# What stands between a verb and a figure that is not its own: another clause, a comma that joins no list of figures, a
# participle behind a noun ("sales accounting for 5%"), a gerund ("for raising fees by 5%").
_APART = re.compile(
    r'[;w("]|s(?!a*g)|^[^#]*,(?!a*g|$)|,(?![d#njNcag]|p#|$)|,c?[dnNjS]+pa*$|[,c]N+a*$|(?<!,)[nN]a*(?:e(?![nNjeg])|g)|[pf]a*g'
)
# Between a verb and a count that only belongs to where or with whom it was done: "began in the shaft OF a 5-storey
# tower", "met teams in the hall OF 5 towns", "lost 9 men IN 5 towns".
_AWAY = re.compile(r"(?:(?:^|[nN)])a*(?=p[dajnN-]*[nN]a*[pf])|#(?=p[da]*$))")
# Between a verb and an amount that is known and no more than spoken of: "a report on the fate of the | 5 tonnes".
_ABOUT = re.compile(r"[nN]p[dajn-]*[nN]f(?=d$)")
_HELD = frozenset({"ONWORD", "TO", "FOR", "WITH", "BY", "OVER"})  # "rests on the wealth of 5 men", "with 5 teams"
# "a law creating 5 jobs", "the mine, built at a cost of 5"
_ACTING = re.compile(r"[nN](?:a*(?=g)|,a*(?=e))([ge])[^,;sw(]*$")
_AT_IT = frozenset({"vop", "eop"})
_SET_OFF = re.compile(r",a*[vxe]")
_COMPOUND = re.compile(r"d[njN]+g[nN]+f$")  # "a cumulative trading volume of | 5"
_OPENING = re.compile(r"[nN](?:,?a*(?=g)|,a*(?=e))([ge])[^,;sw(]*$")  # "The storm, packing winds of 5, …"
_ADDED = re.compile(r"[^,]*,a*g")
_WITH_OWN = re.compile(r"[^,;sw(]*,p?d(?=[nNjae]+p?$)")
# What a clause does besides: "hit a wall in Leem, on Monday, | killing 9 men"; and what says where or when before that.
_PARTICIPIAL = re.compile(r",a*g(?:[dajnN]*#+ca*g)?[da]*$")
_ADVERBIAL = re.compile(r",p[^,;swvxeg(]*(?=,)|(?<=N),d[jnN]*n(?=,)")
_AFTERWARDS = re.compile(r"pa*g(?:[da]*|d?[jnN]*[nN][pf]d?)$")
_WITHIN = re.compile(r"(?<=[nN])(p)(?:[dajnN-]*[nN]f)?[daj]*$")
_PREDICATE = re.compile(r"a*[xv]")
_BRACKETED = re.compile(r"\([^()]*\)")
_OPENING_OWN = frozenset({"WITH", "AT", "BY", "FOR", "IN", "ONWORD"})
_OTHERS = frozenset("vxgT")  # what a phrase about others than the subject has
_LONG_OWNER = 6  # words; what has more happened, "heavy rain and the release of water"
_NEAR = 30  # tokens back to a participle that still governs a figure


def owned(parse: Scene, index: int, found: str) -> str:
    """A subject with whose it is, where the clause says so and the subject does not."""
    kind = parse.frame.mentions[index].kind
    if not found or kind not in OWNED or (kind == "measurement" and parse.is_whither(parse.after(index))):
        return found
    if _goes_on(parse, index) or (parse.is_dimension(parse.after(index)) and _is_size(parse, index)):
        return found
    whole = _apposed(parse, index) or _with(parse, index) or _owner(parse, index)
    if not whole or parse.words.has(whole.lower(), "ORDWORD"):  # "First, to raise its share to 5%"
        return found
    owner = bare_name(parse, whole)
    long = len(found.split()) + len(whole.split()) > LONGEST and owner != whole
    if long or len(owner.split()) > _LONG_OWNER:
        return found
    again = shares(owner, found) and not is_part(parse, index, owner, found)
    if not owner or "," in found or again or _tells(parse, index, owner) or foretells(parse, index, owner, found):
        return found
    both = f"{shortened(parse, found, LONGEST - len(owner.split()))}, {owner}"
    return both if len(both.split()) <= LONGEST else found


def _is_size(parse: Scene, index: int) -> bool:
    """Whether a size is not that of what a clause is about: "the wall is 3 m high, and ITS GATE, 2 m wide"."""
    return parse.is_be(max(parse.chunks.verb_before(parse.frame.first[index]), 0))


def _goes_on(parse: Scene, index: int) -> bool:
    """Whether a figure goes on with what was told before, and whose it is: "Hill would leave it AT 5%", "Hill sought A
    1% CUT, TO 4%".
    """
    before, after = parse.before(index), parse.after(index)
    if parse.is_chosen(before) and parse.is_step(after):
        return True
    if parse.is_step_to(index, before):
        return parse.is_chosen(parse.before(index - 1))
    led = parse.letters[max(before - 2, 0) : before + 1] in _AT_IT and parse.has(before, ("AT",))
    return led and parse.words.has(parse.frame.tokens.lower[before - 1], "THING")


def _apposed(parse: Scene, index: int) -> str:
    """Whose share of something a figure between commas or brackets is: "ORM MILLS (5% of the group) grew", "LOANS in
    krona, 5% of the book, shrank"; not "In Orm, 5% of voters, mostly men, left".
    """
    before, after = parse.before(index), parse.after(index)
    left = parse.letter(before)
    if left not in "(," or parse.letter(after) != "f" or parse.letter(before - 1) not in "nN":
        return ""
    end, start = parse.extended(parse.chunks.phrase(after + 1)), parse.chunks.chain(before)
    if left == "(":
        return parse.noun_before(before) if parse.letter(end) == ")" else ""
    opens = parse.letter(start - 1) in ";sw" and _SET_OFF.match(parse.letters, end)
    return parse.text(start, before) if opens else ""


def _tells(parse: Scene, index: int, owner: str) -> bool:
    """Whether an owner only tells, foresees or reckons a figure: "records show 5 cases", "agents expect a 5% rise in
    rents", "a nurse put the loss at 5%, two points up"; but a firm or a town expects and reports profits of its own.
    """
    verb = parse.chunks.verb_before(parse.frame.first[index])
    if verb < 0:
        return False
    start, before = parse.chunks.verbs(verb)[0], parse.before(index)
    outer = parse.chunks.verb_before(start) if parse.letters[start] == "T" and parse.letter(start - 1) in "nN" else -1
    if outer >= 0 and parse.is_foreseen(outer) and parse.words.is_title(owner.partition(" ")[0]):
        return True  # "Mr Hill expects the work to cost 5"
    at_it = parse.letter(before) == "," or parse.has(before, ("AT", "ONWORD"))
    said = parse.chunks.verbs(verb)[1] - 1  # "has ESTIMATED"
    lower = parse.frame.tokens.lower
    passive = said > 0 and parse.words.has(lower[said - 1], "BE")  # "the loss is put by Hill at 5"
    reckons = at_it and not passive and parse.words.has(lower[said], "REPORTAT")
    foreseen = any(map(parse.is_foreseen, (verb, verb + 1, verb + 2)))  # "had initially predicted"
    told = before != said and parse.words.has(lower[said], "SAYVERB")  # "told a crowd of 60"
    told = told or (parse.letter(said + 1) == "f" and parse.words.has(lower[said], "TELLINGOF"))  # "spoke of 9 boats"
    if reckons or told:
        return True
    if not foreseen and not parse.is_telling(verb):
        return False
    parts = owner.split()
    capitals = sum(word[0].isupper() and not parse.words.has(word.lower(), "CARD") for word in parts)  # "One dealer"
    named = capitals > 1 or (capitals and not parse.words.is_plural(parts[-1]))  # "Hill Mills", but "Unions"
    return not (named or any(parse.words.has(word, "ORGANISATION") for word in parts))


def _owner(parse: Scene, index: int) -> str:
    """The subject of the clause that a figure stands in the predicate of; empty for pronouns and the like."""
    before, after = parse.before(index), parse.frame.last[index]
    left, right = parse.edged[before], parse.edged[after]
    if left == "S" or (left == "c" and right == "e"):  # "51% to Hill's 49%", "2 were hurt and 5 sheep killed"
        return ""
    if is_effect(parse, index, before):
        return ""
    itself = right in "xv" and not parse.is_object(before)  # the figure is the subject
    itself = itself or (right == "w" and parse.has(after, ("PERSONPRON",)))  # "40 men who left": it says enough
    itself = itself or _is_told(parse, before, after) or (right in "fp" and _is_subject(parse, before, after))
    itself = itself or (parse.frame.mentions[index].kind == "count" and together(parse, index) != "")
    found = "" if itself else _subject(parse, index)
    return "" if not found or says_nothing(parse, found) else found


def _is_subject(parse: Scene, before: int, after: int) -> bool:
    """Whether a figure with what follows it is what its clause is about: "…, and a third of that WILL go on pay", "the
    road was shut and 40 boys at a school WERE sent home".
    """
    if parse.governed(before) and parse.letter(before) != "c":
        return False
    stop = parse.chunks.phrase(after + 1) if parse.letter(after) == "f" else after
    return parse.letter(parse.extended(stop)) in ("x", "v")


def _is_told(parse: Scene, before: int, after: int) -> bool:
    """Whether a figure is in the subject of what somebody says: "Hill said 8 of the 10 boats WERE lost", "Hill told the
    police 8 men WERE hired".
    """
    verb = parse.noun_start(before + 1) - 1 if parse.edged[before] == "n" else before
    if verb < 0 or not parse.words.has(parse.frame.tokens.lower[verb], "REPORT"):
        return False
    return parse.letter(parse.extended(parse.chunks.phrase(after))) in ("x", "v")


def _subject(parse: Scene, index: int) -> str:
    """The subject of the verb whose object or measure a figure is, or of the participle that it follows."""
    first = parse.frame.first[index]
    at = parse.frame.last[index] if parse.letter(first) == "v" else first  # "doubled"
    while True:
        verb = parse.chunks.verb_before(at)
        start, end = parse.chunks.verbs(verb) if verb >= 0 else (0, 0)
        acting = (_ACTING if verb >= 0 else _OPENING).search(parse.letters, max(end, at - _NEAR), at)
        compound = acting and (_COMPOUND.search(parse.letters, max(end, at - _NEAR), at) or _is_activity(parse, acting))
        acting = None if compound else acting
        if acting and not parse.is_comparing(acting.start(1)):
            showing = parse.words.has(parse.frame.tokens.lower[acting.start(1)], "EVINCING")
            return "" if showing else _doer(parse, acting.start() + 1)  # "figures showing a 5% fall"
        if verb < 0:
            return following(parse, index)
        between = _BRACKETED.sub("", parse.letters[end:at])
        doing = _PARTICIPIAL.search(between)
        between = _ADVERBIAL.sub("", between) if doing else between
        infinitive = parse.letters[start] == "T"
        if ("T" in parse.letters[start:end] and _describes(parse, index)) or _is_apart(parse, end, between):
            return ""
        if not doing and _is_away(parse, index, end, between):
            return ""
        if not infinitive or parse.letter(start - 1) not in "nNj":
            break
        at = start  # "has a plan to build 5": whose the plan is
    ended = parse.past_clause(end + between.find(",")) if _ADDED.match(between) else 0
    return parse.clause_subject(ended if 0 < ended < verb else verb + 1)  # "Fees rose since it froze, adding 5"


def _is_activity(parse: Scene, acting: re.Match[str]) -> bool:
    """Whether a form in -ing is the noun that one before it describes: "a week of official MOURNING for 9 men"."""
    noun, doing = acting.start(), acting.start(1)
    alone = parse.letters[noun - 1 : doing + 1] == "fng" and parse.letter(doing + 1) in "pf"
    return alone and not parse.words.is_plural(parse.frame.tokens.lower[noun])


def _is_away(parse: Scene, index: int, end: int, between: str) -> bool:
    """Whether a count only belongs to where something was done by the verb that ends at `end`; who does it "with 5
    teams" has them, and what is subject to the approval of 5 boards is not done.
    """
    counts = parse.frame.mentions[index].kind == "count"
    if not counts and _ABOUT.search(between):
        return True
    away = _AWAY.search(between) if counts else None
    if away is None or parse.is_be(end - 1):
        return False
    at = end + away.end()
    return not parse.has(at, _HELD) and not (parse.letter(at - 1) == "#" and parse.dates(at - 1))


def _describes(parse: Scene, index: int) -> bool:
    """Whether a figure only describes what a preposition leads to: "to ask for help with a $5 million bill"."""
    return parse.letter(parse.before(index)) in "pf" and parse.letter(parse.frame.last[index]) in "nN"


def _doer(parse: Scene, stop: int) -> str:
    """The noun phrase that ends before `stop`, whose participle follows; past a place or time, the subject of the verb
    ("they built a plant in Leem creating 5 jobs", "spent the night counting 5 boats").
    """
    start = parse.noun_start(stop)
    placed = parse.letters[start - 1 : stop] == "pN" and not parse.has(start - 1, ("WITH",))
    placed = placed or parse.is_time(stop - 1)
    return (parse.clause_subject(start) if placed else "") or parse.text(start, stop)


def following(parse: Scene, index: int, *, alone: bool = False) -> str:
    """The subject that follows a phrase which opens the sentence: "With 40 boats, LEEM is …"; of a figure `alone` what
    something was done to: "Built in May for £5m, THE MILL is …".
    """
    at = parse.frame.last[index]
    if parse.letter(parse.before(index)) in "pf" and parse.letter(at) in "dnN" and parse.before(index) <= 1:
        end = parse.extended(parse.chunks.phrase(at))  # "At 40 tonnes the boat is heavy"
        found = parse.text(at, end) if _PREDICATE.match(parse.letters, end) else ""
        if not says_nothing(parse, found):
            return found
    comma = parse.letters.find(",", at)
    opens = parse.letters[0] in ("ge" if alone else "g") or parse.has(0, _OPENING_OWN)
    if comma < 0 or not opens or parse.letter(parse.frame.last[index]) in "xv":
        return ""
    if not _OTHERS.isdisjoint(re.sub("Ta*v", "", parse.letters[1:comma]) if alone else parse.letters[1:comma]):
        return ""  # "With two men feeding 5 others, the town …"
    if parse.has(0, ("WITH",)) and parse.letter(comma - 1) in "veg":  # "With 5% of the votes counted, …"
        return ""
    end = parse.chunks.phrase(comma + 1)
    while parse.letter(end) in "fp":
        end = max(parse.chunks.phrase(end + 1), end + 1)
    found = parse.text(comma + 1, end) if _PREDICATE.match(parse.letters, end) else ""
    return "" if says_nothing(parse, found) else found


def fronted(parse: Scene, index: int) -> str:
    """Who does what a participle that opens the sentence says with a bare figure: "Chasing 412 to win, LEEM fell"."""
    first, last = parse.frame.first[index], parse.frame.last[index]
    if parse.letters[0] not in "ge" or parse.before(index) or parse.edged[last] not in "pT,":
        return ""
    kind = parse.frame.mentions[index].kind
    bare = (kind == "count" and last - first == 1) or kind == "money"
    return following(parse, index, alone=True) if bare else ""


def _with(parse: Scene, index: int) -> str:
    """What a thing belongs to by "with": "a ship with 5 decks", "a storm with winds of 5"."""
    if "WITH" not in parse.frame.types:  # as mostly
        return ""
    first = parse.frame.first[index]
    found = _WITHIN.search(parse.letters, max(first - LONGEST, 0), first)
    if found is None or not parse.has(found.start(1), ("WITH",)):
        return ""
    if parse.outside(found.start(1)) < found.start(1) or parse.is_time(found.start(1) - 1):  # "ended the year with"
        return ""  # "closed a mill in Leem with the loss of 40 jobs"
    start = parse.chunks.chain(found.start(1))
    start = max(start, parse.letters.rfind("p", start, found.start(1)) + 1)
    if parse.letter(start) == "#" and parse.letter(start - 1) == "p":
        return ""  # "opened in third place with 5"
    owner = parse.text(start, found.start(1))
    if parse.is_be(start - 1) and parse.letters[start : found.start(1)] == "n" and not parse.words.is_plural(owner):
        owner = parse.clause_subject(start)  # "THE BOAT was laden with 5"
    return "" if says_nothing(parse, owner) else owner


def _is_apart(parse: Scene, end: int, between: str) -> bool:
    """Whether another clause or phrase stands between a verb that ends at `end` and a figure; but not one about
    something of the subject's own: "Orm fell, with ITS shares down 5%".
    """
    after = _AFTERWARDS.search(between)
    if after and parse.has(end + after.start(), ("AFTER", "BEFORE")):
        between = between[: after.start()]  # "fled after stealing 9 bikes"
    if not _APART.search(between):
        return False
    own = _WITH_OWN.match(between)
    return own is None or not parse.has(end + own.end() - 1, ("POSSDET",))
