"""What each token of a sentence does, one letter each: a shallow parse that phrases and clauses are read off.

Letters: `d` determiner, `j` comparative or superlative, `n` noun or adjective, `N` a capitalised one, `S` possessive,
`#` part of a claim, `o` pronoun, `v` finite verb, `x` auxiliary, `e` participle in -ed, `g` form in -ing, `T` "to" of
an infinitive, `f` "of", `p` other preposition, `c` "and" or "or", `s` other conjunction, `w` relative, `a` adverb or
"not", `-` hyphen, `,` comma, `(` `)` brackets, `"` quotation mark, `;` any other sign. Until it is decided what they
are, tokens have letters of their own: `t` "to", `k` a preposition that may be a conjunction, `b` and `h` verb or noun
(`h` in -s), `q` past or noun ("cut"), `i` and `u` unknown words in -ing and -ed, `r` "worth" or "aged", `y` "am", `z`
"those", `~` "itself", `m` a participle that is no past tense ("given"), `l` "will" and its like, `&` "both" or "each",
`*` "all", `!` "that", `^` "north" and "worldwide", `=` "being".
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Callable
from itertools import pairwise

from claims.context.frame import Frame
from claims.context.syntax import neighbours as near
from claims.context.syntax import verbal
from claims.context.syntax.resolving import resolved
from claims.context.turn import labelled


def _table(*rows: str) -> tuple[tuple[frozenset[str], str], ...]:
    """Rows of a letter and the types that a token must have for it."""
    return tuple((frozenset(row.split()[1:]), row[0]) for row in rows)


_FIRST_TYPE = _table(  # the first row that a token has all types of decides
    "c AND", "c OR", "f OF", "t TO", ", COMMA", "( OPEN", ") CLOSE", '" QUOTE', "; SPACED", "- HYPHEN", "; PUNCT",
    "S POSS", "! REL THAT", "D A CAP", "N REL UPPER", "w REL", "d POSSDET", "z DET THESE", "z DET THIS", "& EACH",
    "* FLOATING", "d DET", "& PAIR", "z QUANT", "y AMPM AUX", "L AUX MODAL CAP", "l AUX MODAL", "= BEINGWORD", "x AUX",
    "a NEG",
    "k PREP CONJ", "k MORE_THAN PHRASE", "k LESS_THAN PHRASE", "k AT_MOST PHRASE", "p PREP", "r VALUED", "r AGED",
    "a PLUSMINUS", "a STEPADV", "a HEDGEADV", "a FROMNOW", "a MAYBE PHRASE", "a APPROX_AFTER PHRASE",
    "s CONJ", "~ REFLEXIVE", "O PRON CAP", "o PRON",
)  # fmt: skip
_VERBAL = _table(
    "m PARTICIPLE", "v LASTVERB PHRASE", "q VERBED VERBNOUN", "e VERBED", "v VERB", "g VERBING", "h VERBNOUN PLURAL",
    "b VERBNOUN", "a ADV", "i ING", "u ED", "N BEARING CAP", "^ BEARING", "^ WHEREWORD",
)  # fmt: skip
_STEPS_OF = frozenset({"UPNOUN", "DOWNNOUN"})
_VERBS = frozenset({"VERB", "VERBED"})
_ACTING = _VERBS | {"VERBING"}
_RISEN = frozenset({"UP", "DOWN"})
_MAY_ACT = frozenset({"PLURAL", "PRON", "CAP", "QUANT", "AUX", "TO", "ADV", "COMMA", "AND"})  # before a verb
_GRADED = frozenset({"COMPARE", "SUPERLATIVE"})
# Marks round a few words with a verb part nothing: "rents are “creeping up” to 5".
_QUOTED_VERB = re.compile(r'"((?=[^"]*[vxg])[^";,#]{1,4})"')
_DETERMINING = frozenset({"POSSDET", "A", "THE"})
_OF_PERSON = frozenset({"POSSDET", "PERSONREF"})
_SO_FAR = frozenset({"WHENPREP", "PHRASE"})
_OFTEN = frozenset({"EACH", "EVERY"})
_PERSONS = frozenset({"OLD", "PLURAL"})  # an age that says who is of it
_NOUNS, _DOING = frozenset("nNbhg)#"), frozenset("vxebhq")  # letters of what may end a subject, of what may be its verb
_APPOSED = re.compile(r'(?:^|[;,])[djanNbhgfS&-]+,[^;,vx"()]+,\Z')  # a subject and, between commas, who it is
_BOTH = re.compile(r"&d?[jnNbhS]+c(?=d?[jnNbh])")
_TWO_NAMED = re.compile("(?<=[nN]#)-(?=[jnN]+#)")
_HAVING = frozenset({"AUX", "HOLDVERB"})  # of "have", which no such form follows
_ASIDE = 24  # tokens between two dashes
# Letters that hang on where the token stands.
_DEPENDENT = re.compile(
    r'[";EVGBHQAIUOMLDrybe]|a(?=[nN])|(?<=#)p(?=[xvlw!,;])|k(?=[adkp]#)|[pkndzig](?=#)|h(?=[ptkl!])|(?<=n)h(?=[njbd])|q(?=p)|(?<=[d#])v|(?<=#)g|(?<=t)j(?=[a-zA-Z!]+#)'
)


class _Letters(dict[frozenset[str], str]):
    """The letter of each set of types met: of as many as the lexicon has."""

    def __missing__(self, tags: frozenset[str]) -> str:
        letter = self[tags] = _letter(tags)
        return letter


def _letter(tags: frozenset[str]) -> str:
    for kinds, letter in _FIRST_TYPE:
        if tags >= kinds:
            return letter
    if not tags.isdisjoint(_GRADED) and tags.isdisjoint(_VERBS):
        return "j"
    if tags >= _SO_FAR:
        return "a"
    for kinds, letter in _VERBAL:
        if tags >= kinds:
            return letter.upper() if "CAP" in tags else letter
    return "N" if "CAP" in tags else "n"


_letter_of = _Letters().__getitem__  # `cache` would take twice as long


def letters(frame: Frame) -> str:
    """The letters of a frame's sentence, one a token."""
    return resolved(_raw(frame))


def _raw(frame: Frame) -> str:
    tags, owner = frame.tokens.tags, frame.owner
    plain = [*map(_letter_of, tags)]
    out = ["#" if mention >= 0 else letter for letter, mention in zip(plain, owner, strict=True)]
    marker = labelled(frame) or near.marked(frame)
    out[:marker] = ";" * marker
    open_ones = [found.start() for found in _DEPENDENT.finditer("".join(out), marker)]
    _people(frame, out)
    _objects(frame, out)
    _recurring(frame, out)
    _pair(frame, out)
    for at in frame.first:
        if at < len(out) and near.acts(frame, at):
            out[at] = "v" if plain[at] == "e" and at and out[at - 1].lower() in "nahk" else plain[at]  # "rents tripled"
            insort(open_ones, at)
    for at in open_ones:
        letter = out[at]
        if letter != "e":
            letter = out[at] = _in_place(frame, at, letter)
        if letter != "e" or not at:
            continue
        if _is_nominal(out, at):
            out[at] = "n"
        elif _is_finite(frame, out, at):
            out[at] = "v"
    _bracket(frame, out)
    _split(frame, out)
    _describe(frame, out)
    raw = "".join(out)
    return _QUOTED_VERB.sub(lambda found: f"a{found[1]}a", raw) if '"' in raw else raw


def _people(frame: Frame, out: list[str]) -> None:
    """An age may say who is of it, "a quarter of 11-year-OLDS smoke", or have no upper end, "men aged 16 AND OVER"."""
    for at, own in enumerate(frame.tokens.tags if "OLD" in frame.types else ()):
        if out[at] == "#" and own >= _PERSONS:
            out[at] = "n"
    for index, mention in enumerate(frame.mentions):
        if mention.kind == "age" and verbal.is_open_ended(frame, at := frame.last[index], out):
            out[at : at + 2] = "aa"


def _objects(frame: Frame, out: list[str]) -> None:
    """A possessive behind which no noun begins stands for a person: "had employed HER for years", "a mill of HIS,"; but
    "HIS over-50s club".
    """
    for at, own in enumerate(frame.tokens.tags[:-1] if "PERSONREF" in frame.types else ()):
        if out[at] == "d" and own >= _OF_PERSON and out[at + 1] in "pkt,;)" and out[at + 2 : at + 3] != ["-"]:
            out[at] = "o"


def _recurring(frame: Frame, out: list[str]) -> None:
    """How often is no noun phrase: "the number of people hurt EACH YEAR fell", but "in each year"."""
    tags = frame.tokens.tags
    for at, own in enumerate(tags[:-1] if not frame.types.isdisjoint(_OFTEN) else ()):
        led = at > 0 and out[at - 1] in "pkft"
        if not own.isdisjoint(_OFTEN) and "TIMEUNIT" in tags[at + 1] and not led and out[at] != "#" != out[at + 1]:
            out[at] = out[at + 1] = "a"


def _pair(frame: Frame, out: list[str]) -> None:
    """What "both" opens is one noun phrase with what "and" adds: "90% of BOTH CASES AND DEATHS occurred in"."""
    for at, letter in enumerate(out if "PAIR" in frame.types else ()):
        joined = _BOTH.match("".join(out), at) if letter == "&" else None
        if joined:
            out[joined.end() - 1] = "-"


def _is_nominal(out: list[str], at: int) -> bool:
    """Whether a participle stands for those of whom it tells: "the number of INJURED at", "half the internally
    DISPLACED have", "5% of the INJURED".
    """
    before, after = at - 1, "".join(out[at + 1 : at + 2])
    while before > 0 and out[before] == "a":
        before -= 1
    determined = out[before] == "d" and (after in "xlv" or (before > 0 and out[before - 1] == "f" and after in "pk,;)"))
    return determined or (before == at - 1 and out[before] == "f" and after in "pktxlv,;)")


def _describe(frame: Frame, out: list[str]) -> None:
    """A rate before what it is of, and behind no noun of its own, describes it: "PER CAPITA income", "the PER PUPIL
    spending", but "spending per pupil at".
    """
    for at, own in enumerate(frame.tokens.tags[:-2] if "PER" in frame.types else ()):
        bare = "PER" in own and out[at] == "p" and (not at or out[at - 1] not in _NOUNS)
        if bare and out[at + 1] == "n" and out[at + 2] in "njbhg":
            out[at] = out[at + 1] = "j"
            out[at + 2] = out[at + 2].replace("g", "n")  # "per pupil spending"


def _is_finite(frame: Frame, out: list[str], at: int) -> bool:
    """Whether a form in -ed is the verb of what stands before it: "the firm later SAID costs rose", "Ada Hill, its
    head, SAID costs rose".
    """
    end = at - (at > 1 and out[at - 1] == "a")
    if out[end - 1] == ",":
        return near.reports(frame, at) and _APPOSED.search("".join(out[:end])) is not None
    if out[end - 1] == "g":  # "said FUNDING INCREASED by 5"
        return end > 1 and not frame.tokens.tags[at].isdisjoint(_RISEN) and near.reports(frame, end - 2)
    told = near.reports(frame, at) or near.moves(frame, at)
    return out[end - 1] in "nNo)ebh#" and (told or (end == at and verbal.is_said(frame, at)))


def _split(frame: Frame, out: list[str]) -> None:
    """A stroke between two figures with their own names parts them: "men 40/ | women 60"."""
    if "STROKE" not in frame.types:  # as mostly
        return
    for found in _TWO_NAMED.finditer("".join(out)):
        if frame.tokens.words[found.start()] == "/":
            out[found.start()] = ";"


def _bracket(frame: Frame, out: list[str]) -> None:
    """Two dashes between a noun and its verb are brackets where what stands between them has no verb of its own, "the
    board – all 9 of them – said", and commas round a relative clause.
    """
    if "DASH" not in frame.types:  # as mostly
        return
    dashes = [at for at, letter in enumerate(out) if letter == ";" and "DASH" in frame.tokens.tags[at]]
    for first, last in pairwise(dashes):
        inside, after = "".join(out[first + 1 : last]), "".join(out[last + 1 :]).lstrip("a")
        related = inside[:1] == "w"
        alone = (related or ("v" not in inside and "x" not in inside)) and ";" not in inside
        if alone and last - first < _ASIDE and out[first - 1] in _NOUNS and after[:1] in _DOING:
            out[first], out[last] = ",," if related else "()"
            verb = len(out) - len(after)
            if after[0] == "e" and near.reports(frame, verb):
                out[verb] = "v"  # "the board – all 9 of them – SAID costs rose"


def _in_place(frame: Frame, at: int, letter: str) -> str:
    """The letter of a token that depends on where it stands."""
    tokens, owner = frame.tokens, frame.owner
    if letter == "O":  # "the US", "Orm I", but "so I said"
        named = "UPPER" in tokens.tags[at] or (at > 0 and "CAP" in tokens.tags[at - 1])
        return "N" if named else "o"
    if letter == "D":  # "Band A", "vitamin A"
        return "N" if at and tokens.words[at] == "A" and "WORD" in tokens.tags[at - 1] else "d"
    if letter.isupper():  # a capital: a name, or a word that opens the sentence
        return "N" if at or (letter == "A" and near.names(frame)) else letter.lower()
    decided = _by_neighbour(frame, at, letter)
    if decided:
        return decided
    glued = at > 0 and tokens.ends[at - 1] == tokens.starts[at]
    if letter == '"' and glued and tokens.words[at] in "'’" and tokens.lower[at - 1].endswith("s"):
        return "S"
    return "-" if glued and tokens.words[at] in "./" and at + 1 < len(owner) else letter  # an abbreviation's


def _by_neighbour(frame: Frame, at: int, letter: str) -> str:
    """The letter of a word that the token before or after decides; empty for signs."""
    if "STARTING" in frame.tokens.tags[at] and at + 1 < len(frame.owner) and frame.is_date(at + 1):
        return "p"  # "rises to $4 beginning July 1"
    told = _TOLD.get(letter)
    if told:
        return told(frame, at)
    if letter == "p" and "DIMENSIONWORD" in frame.tokens.tags[at] and not near.before_figure(frame, at):
        return "n"  # "is 5 metres across,"
    if letter in "pkndz;" and near.hedges(frame, at):
        return "a"
    return "" if letter in '";' else letter


_TOLD: dict[str, Callable[[Frame, int], str]] = {
    "y": lambda frame, at: "n" if at and "DIGITS" in frame.tokens.tags[at - 1] else "x",  # "at 5 am", "I am"
    "r": lambda frame, at: "p" if near.measures(frame, at) or near.hedges(frame, at + 1) else "n",  # "worth 5"
    "b": lambda frame, at: (
        "a"
        if _is_particle(frame, at)
        else "v"
        if near.does(frame, at) or near.shows(frame, at)
        else "n"
        if _disagrees(frame, at)
        else "b"
    ),
    "j": lambda frame, at: "v" if verbal.lowers(frame, at) else "j",
    "q": lambda frame, at: "n" if near.is_rated(frame, at) else "e" if near.was_done(frame, at) else "q",
    "h": lambda frame, at: (
        "n" if near.is_noun(frame, at) else "v" if near.names_what(frame, at) or near.tells_that(frame, at) else "h"
    ),
    "a": lambda frame, at: "n" if "PERADJ" in frame.tokens.tags[at] else "a",  # "quarterly profit"
    "g": lambda frame, at: "n" if near.in_one_word(frame, at - 1) or near.is_amount(frame, at) else "g",
    "v": lambda frame, at: "n" if "-" in frame.tokens.words[at] else "v",  # "the start-up"
}


def _is_particle(frame: Frame, at: int) -> bool:
    """Whether a word that may be an adverb goes with the verb before it, "held back", or leads to a level, "bring
    prices back to 2".
    """
    tags = frame.tokens.tags
    if not at or "ADV" not in tags[at]:
        return False
    return not tags[at - 1].isdisjoint(_ACTING) or (at + 1 < len(tags) and "TO" in tags[at + 1])


def _disagrees(frame: Frame, at: int) -> bool:
    """Whether a word cannot be a verb after "be", or that of the common noun before it: "a new bridge over …"."""
    if not at or near.is_predicate(frame, at) or frame.tokens.tags[at - 1] >= _HAVING:  # "had net assets of"
        return at > 0
    if frame.owner[at - 1] >= 0:  # "the second spell in …", "a 20, 25 percent drop in …"
        if frame.mentions[frame.owner[at - 1]].kind == "ordinal":
            return True
        step, after = frame.tokens.tags[at], frame.tokens.tags[at + 1 : at + 2]
        return not step.isdisjoint(_STEPS_OF) and any("IN" in tags for tags in after)
    before = frame.tokens.tags[at - 1]
    if "OF" in frame.tokens.tags[min(at + 1, len(frame.owner) - 1)] and before.isdisjoint(_MAY_ACT):
        return True  # "an estimated billed amount of"
    noun = _letter_of(before) == "b" and at > 1 and _is_object(frame, at - 2)
    if (_letter_of(before) != "n" and not noun) or "PLURAL" in before:  # "his own record by", "the wage gap between"
        return False
    return not (near.measures(frame, at) and _hangs_on_plural(frame, at - 1))


def _is_object(frame: Frame, at: int) -> bool:
    """Whether what stands at a token makes the word behind it a noun, past what describes that: "THE passenger load",
    "PUSHING load".
    """
    tags = frame.tokens.tags
    while at > 0 and _letter_of(tags[at]) in "njb" and "PLURAL" not in tags[at]:
        at -= 1
    return not tags[at].isdisjoint(_DETERMINING | {"VERBING"})


def _hangs_on_plural(frame: Frame, at: int) -> bool:
    """Whether the noun at a place belongs to what a plural has or is in: "RENTS in the capital average 5"."""
    tags = frame.tokens.tags
    while at > 0 and _letter_of(tags[at]) in "nNdj":
        at -= 1
    return at > 0 and "PREP" in tags[at] and "PLURAL" in tags[at - 1]
