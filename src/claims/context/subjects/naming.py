"""How an owner is named: which phrases name one at all, and which of their words do."""

from __future__ import annotations

from claims.context.subjects.scene import Scene

_LENGTHS = f"{__name__}.lengths"
_SHORT = 4  # words of a phrase that needs no more
_HANGING = frozenset({"PREP", "VERBED", "VERBING", "AGED"})  # what only describes a noun begins with one
_NAMING = frozenset({"OF", "NOUNING"})  # but "common UNDERSTANDING on tea", "board MEETING in Leem"
_NUMBERS = frozenset({"CARD", "QUANT", "PRON", "DET"})
_FIGURES = frozenset({"percentage", "money", "measurement", "multiple"})
_NO_OWNER = ("PRON", "THIS", "THESE", "ADV")


def bare_name(parse: Scene, owner: str) -> str:
    """A long owner without what only describes it: "team" of "team led by Ada Hill in Leem"."""
    parts = owner.split()
    if owner[:1].isdigit() and parts[1:] and parse.words.has(parts[1], "OF"):  # "2 of the 27 | member states"
        named = (at for at, one in enumerate(parts) if not (one[0].isdigit() or parse.words.has(one, "OF", "DET")))
        parts = parts[next(named, 0) :]
        owner = " ".join(parts)
    if len(parts) <= _SHORT and not any(map(str.isdigit, owner)):
        return owner
    types = [*map(parse.words.types, parts)]
    counted = (
        at for at in range(1, len(parts) - 1) if "OF" in types[at] and any(one[0].isdigit() for one in parts[at:])
    )
    parts = parts[: next(counted, len(parts))]  # "an army | of 14,000 men"
    if len(parts) <= _SHORT:
        return " ".join(parts)
    hanging = (at for at, own in enumerate(types) if at and own.isdisjoint(_NAMING) and not own.isdisjoint(_HANGING))
    stop = min(next(hanging, len(parts)), len(parts))
    while stop > 1 and parse.words.is_adverb(parts[stop - 1]):
        stop -= 1
    return "" if stop == 1 and not types[0].isdisjoint(_NUMBERS) else " ".join(parts[:stop])


def shortened(parse: Scene, phrase: str, most: int) -> str:
    """A phrase of at most so many words, cut off before a preposition; whole where that would leave little of it."""
    parts = phrase.split()
    if len(parts) <= most:
        return phrase
    types = map(parse.words.types, parts[: most + 1])
    cuts = [at for at, own in enumerate(types) if "PREP" in own and "OF" not in own]  # no "calls in the wake | of it"
    return " ".join(parts[: cuts[-1]]) if cuts and 3 * cuts[-1] > len(parts) else phrase


def shares(owner: str, found: str) -> bool:
    """Whether two phrases have a word in common, as singular or plural."""
    words = (one.removesuffix("s") for one in owner.lower().split())
    return not {one.removesuffix("s") for one in found.lower().replace(",", " ").split()}.isdisjoint(words)


def is_part(parse: Scene, index: int, owner: str, found: str) -> bool:
    """Whether an owner makes up a share of a whole that has its noun: "ORM FARMS made up 5% of all farms"."""
    before = parse.before(index) - (parse.letter(parse.before(index)) == "p")  # "accounted for"
    part = parse.letter(parse.after(index)) == "f" and before >= 0
    part = part and parse.words.has(parse.frame.tokens.lower[before], "MAKINGUP")
    return part and not set(owner.lower().split()) <= set(found.lower().split())


def says_nothing(parse: Scene, phrase: str) -> bool:
    """Whether a phrase names no owner: a pronoun, a time, a figure, what somebody does."""
    parts = phrase.split()
    timed = len(parts) == 1 and parse.words.has(phrase, "TIMEUNIT")  # "worth £4m a YEAR"
    timed = timed or any(phrase.startswith(length) for length in _lengths(parse))
    let = phrase[:1] in ("'", "’")  # "let | 's work"
    if timed or let or not any(map(str.isalpha, phrase)) or parse.is_vague(phrase):
        return True
    edges = (parts[0].lower(), parts[-1].lower().partition("'")[0].partition("’")[0])
    opens = len(parts) == 1 and phrase[0].isupper()  # "Spending was 5% of income", not "plans investing"
    noun = parse.words.has(edges[0], "NOUNING") and any(parse.words.has(one, "PREP") for one in parts[1:2])
    doing = parse.words.has(edges[0], "VERBING") and not noun  # "meeting a target", but "meeting in Orm"
    acting = not opens and (doing or _does(parse, parts))
    told = len(parts) > 1 and parse.words.has(edges[0], "FINDING") and parse.words.has(parts[1], "PREP", "VERBED")
    named = not acting and not told and not any(parse.words.has(word, *_NO_OWNER) for word in edges)
    return not named or any(figure in phrase for figure in _figures(parse))


def _lengths(parse: Scene) -> tuple[str, ...]:
    """The lengths of time of the sentence, in its words: "Within NINE HOURS of the flood, …"; made once."""
    found = parse.frame.cache.get(_LENGTHS)
    if not isinstance(found, tuple):
        spans = [mention.span for mention in parse.frame.mentions if mention.kind == "duration"]
        found = parse.frame.cache[_LENGTHS] = tuple(parse.frame.words(span.start, span.end) for span in spans)
    return found


def _does(parse: Scene, parts: list[str]) -> bool:
    """Whether a phrase ends in what a plural does: "plans investing", but "food spending"."""
    return parse.words.has(parts[-1].lower(), "VERBING") and parse.words.is_plural(parts[-2:][0].lower())


def _figures(parse: Scene) -> tuple[str, ...]:
    """The figures of the sentence that are no counts, in its words; made once."""
    found = parse.frame.cache.get(__name__)
    if not isinstance(found, tuple):
        spans = [mention.span for mention in parse.frame.mentions if mention.kind in _FIGURES]
        found = parse.frame.cache[__name__] = tuple(parse.frame.words(span.start, span.end) for span in spans)
    return found
