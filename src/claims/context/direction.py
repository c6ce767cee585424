"""Direction: whether the sentence says that the thing rose or fell by or to this figure.

A change word governs a figure that it stands right before ("rose 5%", "up 60 per cent"), that "by", "to" or "of" ties
to it ("cut emissions by 7 to 10 percent", "a fall of 3 points"), or that stands right before its noun ("a 60% plunge");
so does "up from" after it: "5%, up from 4%".
Words are the lexicon's (directions.csv): UP and DOWN for verbs and adverbs, UPNOUN and DOWNNOUN for nouns.
"""

from __future__ import annotations

from claims.context import modifier
from claims.context.directions import adjacent, behind, beside, crossing, going, governing, itself, running
from claims.context.directions.compared import NOUNS, VERBS, sign, stepped, than
from claims.context.directions.judged import by_ends
from claims.context.directions.leftward import search
from claims.context.frame import Frame
from claims.context.subjects.lists import listed
from claims.model import Quantity

MOVING = frozenset({"percentage", "measurement", "money", "count", "ratio", "multiple", "duration", "age"})
# What may stand between a change word, or the "by" after it, and its figure: "rose sharply by about a further 5%".
BETWEEN = modifier.BEFORE | {"A", "BRIDGE", "ADV", "BETWEEN", "QUOTE", "LIKEWORD"}
_PEAKS = frozenset({"HIGHWORD", "LOWWORD"})
_GOVERNING = VERBS | {"CROSSVERB", "PASTHOUR"}
PLAIN = frozenset({"WORD", "CAP", "HYPHEN", "A"})
_OPENING = frozenset({"OF", "AUX", "VERB", "VERBED"})  # what stands behind a figure that opens a clause
_OF_PHRASE = PLAIN | modifier.BEFORE | {"IN", "OF", "DET"}  # between a change word and "of": "to an over one-week low"
_NEAR = 8
_BEFORE_VERB = frozenset({"AUX", "TO", "PLURAL", "CONJ", "PRON"})
_TURNING = frozenset({"CRESTVERB", "TROUGHVERB"})
# Kinds of which a step may follow its object with no "by": "cut the rate 25 basis points".
_STEP = frozenset({"percentage"})
_OFF = frozenset({"percentage", "money"})  # what shares and prices are "off" by
_TAKEN = frozenset({"percentage", "money", "measurement"})  # what is taken off something
_LOST = frozenset({"percentage", "measurement", "ratio"})  # what a loss of is a fall; of money it is a result
_AMOUNTS = frozenset({"money", "measurement", "count"})
_REACHING = frozenset({"VERBING", "CROSSVERB"})
_SUM = 10_000  # what money that is gained is at least, if no price
_NOUN_WORDS = 6  # of "from its record high of"


def read(frame: Frame, index: int) -> str:
    """Up, down or empty for mention `index`."""
    return frame.once(__name__, index, _read)


def _read(frame: Frame, index: int) -> str:
    kind = frame.mentions[index].kind
    if kind not in MOVING or (kind == "duration" and _is_of_peak(frame, frame.last[index])):
        return ""
    link = _link(frame, index)
    told = (
        itself.read(frame, index, link)
        or _before(frame, index, link)
        or behind.read(frame, index)
        or than(frame, index)
        or stepped(frame, index)
        or beside.read(frame, index)
        or _bracketed(frame, index)
        or _shared(frame, index)
    )
    return by_ends(frame, index, told)


def _is_of_peak(frame: Frame, at: int) -> bool:
    """Whether what stands behind a length of time is a high or a low since then: "fell to a TWO-YEAR | low"."""
    return at < len(frame.tokens.tags) and not frame.tokens.tags[at].isdisjoint(_PEAKS)


def _link(frame: Frame, index: int) -> int:
    """The token that ties a figure to what stands before it, its limits passed over; -1 where there is none."""
    tags, owner = frame.tokens.tags, frame.owner
    at = frame.first[index] - 1
    while at >= 0 and owner[at] < 0 and tags[at].isdisjoint(_GOVERNING) and not tags[at].isdisjoint(BETWEEN):
        at -= 1
    if at > 1 and not tags[at].isdisjoint(_PEAKS) and "BRIDGE" in tags[at - 1]:  # "rose to | a record high £5"
        at -= 2 + ("A" in tags[at - 2])
    if at > 1 and "MEANNOUN" in tags[at] and ("ON" in tags[at - 1] or ("A" in tags[at - 1] and "TO" in tags[at - 2])):
        at -= 2  # "rise | on average £40", "fell to | an average 5"
    elif at > 0 and "PRIORADJ" in tags[at] and _spans(frame, index):  # "rose from | the present 5 to 7"
        at -= 1 + (not tags[at - 1].isdisjoint({"THE", "POSSDET"}))
    elif at > 0 and "THE" in tags[at] and "TO" in tags[at - 1] and _spans(frame, index):  # "rose to | the mid 20s"
        at -= 1
    at = adjacent.past_description(frame, index, at) if at > 1 and "WORD" in tags[at] else at
    return at if at >= 0 and owner[at] < 0 else -1


def _before(frame: Frame, index: int, at: int) -> str:
    """The change word before the figure, if the word between them, at a token, ties the two."""
    tags, mention = frame.tokens.tags, frame.mentions[index]
    if at < 0 or _is_receiver(frame, index, at):
        return ""
    own, told = tags[at], _on_its_way(frame, index, at)
    if told or crossing.crossed(frame, index, at) or crossing.lifted(frame, index):
        return told or crossing.extreme(frame, frame.first[index] - 1) or "up"  # "hit A RECORD LOW 5%"
    if not own.isdisjoint(VERBS):
        return "" if crossing.added_up(frame, index) else adjacent.read(frame, index, at)
    if not own.isdisjoint({"BYWORD", "TO", "FACTOROF"}) or ("FROM" in own and _spans(frame, index)):
        # "cut that by 5", "fell by a factor of 9"
        dashed = "BYWORD" not in own and _is_dash(frame, at - 1)  # "will grow further – to £9m"
        searched = search(frame, at - 1 - ("THAT" in tags[at - 1] or dashed), index) or going.went(frame, index, at)
        searched = searched or crossing.exceeded(frame, at)
        return searched or (governing.brought(frame, at) if "TO" in own else going.over_clause(frame, index, at))
    if "OF" in own:
        at -= "COMMA" in tags[at - 1] and not tags[at - 2].isdisjoint(NOUNS)  # "a rise, | of 4%"
        lost = "LOSSNOUN" in tags[at - 1] and mention.kind in _LOST
        made = "GAINNOUN" in tags[at - 1] and _is_result(frame, index)
        ranged = search(frame, _from_noun(frame, at) - 1) if not lost and _spans(frame, index) else ""
        return "down" if lost else "" if made else ranged or _totalled(frame, index, at) or _of(frame, at - 1)
    return going.read(frame, index, at) or _of_kind(frame, index, at)


def _is_result(frame: Frame, index: int) -> bool:
    """Whether a gain of a figure is a sum that was made, as a loss is: "a pretax gain of $4 MILLION"; not "a gain of
    $2", which prices make, nor "a gain of $4 million IN EXPORTS".
    """
    mention, tags, after = frame.mentions[index], frame.tokens.tags, frame.last[index]
    large = isinstance(mention.value, Quantity) and mention.value.low >= _SUM
    grown = after + 1 < len(tags) and "IN" in tags[after] and "WORD" in tags[after + 1]
    return mention.kind == "money" and large and not grown


def _is_dash(frame: Frame, at: int) -> bool:
    """Whether a dash stands at a token, which may be written as a hyphen between spaces."""
    own = frame.tokens.tags[at] if at > 0 else frozenset[str]()
    return "DASH" in own or own >= {"HYPHEN", "SPACED"}


def _is_receiver(frame: Frame, index: int, to: int) -> bool:
    """Whether a count behind a comma and "to" is of those who got what rose: "£4m, up from £3m in May, to 3 firms"."""
    tags = frame.tokens.tags
    past = to > 0 and "TO" in tags[to] and "COMMA" in tags[to - 1] and frame.mentions[index].kind == "count"
    other = next((one for one in range(index - 1, -1, -1) if frame.mentions[one].kind != "date"), -1) if past else -1
    base = other >= 0 and "FROM" in tags[frame.first[other] - 1]
    return base and frame.mentions[other].kind not in {"count", "duration"}


def _on_its_way(frame: Frame, index: int, at: int) -> str:
    """What went on until it came to a level: "sales FELL, reaching 9 tonnes"."""
    tags = frame.tokens.tags
    return search(frame, at - 2, index) if at > 1 and tags[at] >= _REACHING and "COMMA" in tags[at - 1] else ""


def _bracketed(frame: Frame, index: int) -> str:
    """The change whose size stands alone in brackets behind it: "the largest GAIN (5%)"."""
    tags, at, last = frame.tokens.tags, frame.first[index] - 1, frame.last[index]
    inside = at > 0 and last < len(tags) and "OPEN" in tags[at] and "CLOSE" in tags[last]
    alone = inside and frame.mentions[index].kind != "count"
    if alone and not tags[at - 1].isdisjoint(NOUNS):
        return sign(tags[at - 1] & NOUNS)
    return running.where(frame, index)


def _spans(frame: Frame, index: int) -> bool:
    value = frame.mentions[index].value
    return isinstance(value, Quantity) and value.low != value.high


def _of_kind(frame: Frame, index: int, at: int) -> str:
    """What only some kinds of figure are said to move by: "growing at 5%", "was off 12 cents", "cut it 25 points"."""
    tags, kind = frame.tokens.tags, frame.mentions[index].kind
    if "AT" in tags[at]:
        return _at(frame, index, at)
    if "ON" in tags[at] and "PUTVERB" in tags[at - 1]:  # "the index put on 4%"
        return "up" if going.is_put_on(frame, index, at) else ""
    if "IN" in tags[at] and kind == "ratio":
        return search(frame, at - 1) if crossing.halves(frame, index) else ""
    if ("OFF" in tags[at] and kind in _OFF) or ("OFFVERB" in tags[at] and kind in _TAKEN):
        return "down" if _is_off(frame, index, at) else ""
    if not tags[at].isdisjoint({"AUX", "TOTALLINGVERB"}) and kind == "percentage":
        return governing.equated(frame, at)
    step = "WORD" in tags[at] and kind in _STEP and not behind.read(frame, index)  # not "cut Hill's proposed 2% rise"
    return governing.bare_step(frame, at) if step else ""


def _at(frame: Frame, index: int, at: int) -> str:
    """What moved at a rate, or stands at a level that it came to: "growing AT 5%", "fell to close AT $40"."""
    tags, stop = frame.tokens.tags, crossing.closing(frame, at)
    told = search(frame, stop) if stop >= 0 else crossing.closed(frame, index, at)
    own = tags[at - 1] if at > 1 else frozenset[str]()
    noun = "VERBNOUN" in own and "PLURAL" not in own and tags[at - 2].isdisjoint(_BEFORE_VERB)  # "a clear peak at 3%"
    if told or stop >= 0 or (not own.isdisjoint(_TURNING) and not noun and going.is_level(frame, index)):
        return told or ("up" if "CRESTVERB" in own else "down" if "TROUGHVERB" in own else "")  # "peaking at 3%"
    if frame.mentions[index].kind != "percentage":
        return ""
    peaked = "up" if "PEAKVERB" in own and not noun else governing.stands_at(frame, at)
    return peaked or _moving(frame, at - 1) or (read(frame, index - 1) if crossing.gapped(frame, index, at) else "")


def _is_off(frame: Frame, index: int, at: int) -> bool:
    """Whether a figure is taken off: "was OFF 12 cents", "wiped 4% OFF its shares"."""
    tags, after = frame.tokens.tags, frame.last[index]
    if "OFFVERB" in tags[at]:
        return after < len(tags) and "OFF" in tags[after]
    led = "WITH" in frame.types and any("WITH" in own for own in tags[max(at - _NEAR, 0) : at])  # "with sales OFF 4%"
    return at > 0 and (led or not tags[at - 1].isdisjoint({"AUX", "COMMA"}))


def _moving(frame: Frame, at: int) -> str:
    """The verb right before "at": "growing at 5%", "shrank at an annual rate of 5%"; "up at 5%" is a level."""
    own = frame.tokens.tags[at] if at >= 0 else frozenset[str]()
    return sign(own) if not own.isdisjoint(VERBS) and own.isdisjoint({"ADV", "COMPARE", "PREP"}) else ""


def _from_noun(frame: Frame, at: int) -> int:
    """The "from" of "from a peak of", given the place of its "of"; 0 where there is none."""
    tags = frame.tokens.tags
    for place in range(at - 1, max(at - _NOUN_WORDS, 0), -1):
        if "FROM" in tags[place]:
            return place
        if tags[place].isdisjoint({"WORD", "DET"}):
            return 0
    return 0


def _totalled(frame: Frame, index: int, of: int) -> str:
    """A change word right before a total of the figure: "drove the shares UP a total of $5"."""
    tags, at = frame.tokens.tags, of - 3
    total = at >= 0 and "TALLYNOUN" in tags[of - 1] and "A" in tags[of - 2] and not tags[at].isdisjoint(VERBS)
    return adjacent.read(frame, index, at) if total else ""


def _of(frame: Frame, at: int) -> str:
    """The noun, "to" or "by", shortly before "of": "a rise of 5", "a rise in sales of 5", "grew to a total of 5"."""
    tags = frame.tokens.tags
    told = sign(tags[at] & NOUNS) if at >= 0 and not tags[at].isdisjoint(NOUNS) else crossing.extreme(frame, at)
    if told:
        return told
    rated = at >= 0 and not tags[at].isdisjoint({"RATE", "MEANNOUN"})
    for place in range(at, max(at - _NEAR, -1), -1):
        own = tags[place]
        if frame.owner[place] >= 0 and frame.mentions[frame.owner[place]].kind == "duration":
            continue  # "rose to a 17-year high of 4%"
        if rated and "AT" in own:
            return _moving(frame, place - 1)
        if not own.isdisjoint(NOUNS) and not tags[place + 1].isdisjoint({"IN", "TO", "OF"}):
            return sign(own & NOUNS)
        if not own.isdisjoint({"TO", "BYWORD"}):
            return "" if not tags[at].isdisjoint(governing.GERUNDS) else search(frame, place - 1)
        if own.isdisjoint(_OF_PHRASE):
            return ""
    return ""


def _restates(frame: Frame, index: int) -> bool:
    """Whether a share tells the step before it once more: "fell by 24,000, A WHOPPING 20%"; not "…, a 20% share"."""
    tags, last = frame.tokens.tags, frame.last[index]
    between = tags[frame.last[index - 1] : frame.first[index]]
    opens = len(between) > 1 and "COMMA" in between[0] and "A" in between[1]
    return opens and ("BRIDGE" in between[-1] or last >= len(tags) or "PUNCT" in tags[last])


def _is_member(frame: Frame, index: int) -> bool:
    """Whether a figure stands between two others of a list: "fell by 5%, 6% and 9%"."""
    last = index + 1
    if last >= len(frame.mentions) or not listed(frame, (index - 1, index, last)):
        return False
    return any("AND" in own for own in frame.tokens.tags[frame.last[index] : frame.first[last]])


def _shared(frame: Frame, index: int) -> str:
    """The direction of the figure before it, where the two are alternatives or one explains the other: "190 points, or
    0.6%", "3% and 4%", "3,600 GW (six times as much)".
    """
    if index == 0 or frame.mentions[index].rule.endswith("_former"):
        return ""
    former = max(running.runs_on(frame, index), crossing.elided(frame, index))
    if former >= 0:  # "rose to 5% in May, 4% in June" may have fallen again
        rated = "PER" in frame.tokens.tags[frame.last[former]]  # "rose to 5p per head and 9p per boat"
        return "" if not rated and frame.tokens.tags[_link(frame, former)] & {"TO", "AT"} else read(frame, former)
    tags = frame.tokens.tags
    start = frame.last[index - 1]
    # As in "up 6% on the year, or 4% in real terms".
    timed = start + 3 <= frame.first[index] and "ON" in tags[start] and "PERTIME" in tags[start + 2]
    joint = [tags[at] for at in range(start + 3 * timed, frame.first[index]) if tags[at].isdisjoint(BETWEEN)]
    if joint and ("COMMA" in joint[0] or ("OPEN" in joint[0] and "OR" in joint[-1])):
        joint = joint[1:]  # "fell 190 points, or", "fell 190 points (or"
    mine, other = frame.mentions[index], frame.mentions[index - 1]
    alike = mine.kind == other.kind
    again = mine.kind == "percentage" and _restates(frame, index)
    if not joint and (again or (alike and _is_member(frame, index))):
        return read(frame, index - 1)
    if len(joint) != 1:
        return ""
    after = tags[frame.last[index]] if frame.last[index] < len(tags) else frozenset[str]()
    new = "COMMA" in tags[frame.last[index - 1]] and not after.isdisjoint(_OPENING)  # "fell to 5%, and 3% of them …"
    listing = mine.kind == "percentage" or (index > 1 and _is_member(frame, index - 1))
    paired = "AND" in joint[0] and listing and not new
    # "cut 900 jobs, including 400 in Leem"
    included = "SUCHAS" in joint[0] and not tags[_link(frame, index - 1)].isdisjoint(VERBS)
    told = "OPEN" in joint[0] or "OR" in joint[0] or (alike and (paired or included))
    formerly = "OPEN" in joint[0] and _is_sum_before(frame, index)
    return read(frame, index - 1) if told and not formerly else ""


def _is_sum_before(frame: Frame, index: int) -> bool:
    """Whether nothing but an amount stands in brackets behind another of its unit: "fell to £88m (£91M)"."""
    mine, other = frame.mentions[index].value, frame.mentions[index - 1].value
    alike = getattr(mine, "unit", "") == getattr(other, "unit", None) and frame.mentions[index].kind in _AMOUNTS
    return alike and "CLOSE" in frame.tokens.tags[min(frame.last[index], len(frame.tokens.tags) - 1)]
