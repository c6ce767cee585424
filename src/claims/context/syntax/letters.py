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
from itertools import pairwise

from claims.context.frame import Frame
from claims.context.syntax import collocations, verbal
from claims.context.syntax import neighbours as near
from claims.context.syntax.disambiguation import in_place
from claims.context.syntax.markers import marked
from claims.context.syntax.resolving import resolved
from claims.context.syntax.tagset import letter_of
from claims.context.turn import labelled

_RISEN = frozenset({"UP", "DOWN"})
# Marks round a few words with a verb part nothing: "rents are “creeping up” to 5"; not "a £5m “funding gap”".
_QUOTED_VERB = re.compile(r'(?<![d#])"((?=[^"]*[vxg])[^";,#]{1,4})"')
_OF_PERSON = frozenset({"POSSDET", "PERSONREF"})
_OFTEN = frozenset({"EACH", "EVERY"})
_PREFIXES, _DEEDS = frozenset({"co", "re", "pre"}), frozenset({"VERBED", "VERB", "ED"})
_LONG = frozenset({"SOONWORD", "DIMENSIONWORD"})
_PERSONS = frozenset({"OLD", "PLURAL"})  # an age that says who is of it
_NOUNS, _DOING = frozenset("nNbhg)#"), frozenset("vxebhql")  # letters of what ends a subject, of what may be its verb
_APPOSED = re.compile(r'(?:^|[;,])[djanNbhgfS&-]+,[^;,vx"()]+,\Z')  # a subject and, between commas, who it is
_WITH_ASIDE = re.compile(r"(?:^|[;,]|[,#]c)[djanNbhgfS&-]+,p[djanNbh]+,\Z")  # a subject and what it includes
_BOTH = re.compile(r"&d?[jnNbhS]+c(?=d?[jnNbh])")
_TWO_NAMED = re.compile("(?<=[nN]#)-(?=[jnN]+#)")
_DOES_TOO = re.compile(r"a*(?:[xl](?!a*o)|v|[eqm]a*[pd#ot]|ha*[d#])")
_RANK_WORD = ("-f", "-p", "-k")  # "first-of-", "first-in-"
_NEAR = 6  # tokens of an adverb or two with a verb and what follows it
_ASIDE = 24  # tokens between two dashes
# Letters that hang on where the token stands.
_DEPENDENT = re.compile(
    r'[";EVGBHQAIUOMLDrybe]|a(?=[nN]|b(?=[pk]))|(?<=#)p(?=[xvlw!,;])|k(?=[adkp]#)|[pkndzig](?=#)|h(?=[ptkl!])|(?<=[nNb)])h(?=[njbd])|q(?=p)|(?<=[d#])v|(?<=#)g|(?<=t)j(?=[a-zA-Z!]+#)'
)


def letters(frame: Frame) -> str:
    """The letters of a frame's sentence, one a token."""
    return resolved(_raw(frame))


def _raw(frame: Frame) -> str:
    tags, owner = frame.tokens.tags, frame.owner
    plain = [*map(letter_of, tags)]
    out = ["#" if mention >= 0 else letter for letter, mention in zip(plain, owner, strict=True)]
    marker = labelled(frame) or marked(frame)
    out[:marker] = ";" * marker
    _prefix(frame, out)
    open_ones = [found.start() for found in _DEPENDENT.finditer("".join(out), marker)]
    _people(frame, out)
    _objects(frame, out)
    _recurring(frame, out)
    collocations.read(frame, out)
    _note_marks(frame, out)
    _pair(frame, out)
    _lasting(frame, out)
    _ranked(frame, out)
    for at in frame.first:
        if at < len(out) and near.acts(frame, at):
            out[at] = "v" if plain[at] == "e" and at and out[at - 1].lower() in "nahk" else plain[at]  # "rents tripled"
            insort(open_ones, at)
    for at in open_ones:
        letter = out[at]
        if letter != "e":
            letter = out[at] = in_place(frame, at, letter)
        if letter != "e" or not at:
            continue
        if _is_nominal(out, at):
            out[at] = "n"
        elif _is_finite(frame, out, at):
            out[at] = "v"
    _join(frame, out)
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
        stop = at + 1 + ("SINGLE" in tags[at + 1] and at + 2 < len(tags))  # "every single day"
        if not own.isdisjoint(_OFTEN) and "TIMEUNIT" in tags[stop] and not led and out[at] != "#" != out[stop]:
            out[at : stop + 1] = "a" * (stop + 1 - at)


def _note_marks(frame: Frame, out: list[str]) -> None:
    """The mark of a note behind a word says nothing in its sentence: "the margin* was 5%"."""
    tokens = frame.tokens
    for at in range(1, len(out) - 1 if "BULLET" in frame.types else 0):
        if (
            out[at] == ";"
            and tokens.words[at] == "*"
            and tokens.ends[at - 1] == tokens.starts[at] < tokens.starts[at + 1] - 1
        ):
            out[at] = "a"


def _pair(frame: Frame, out: list[str]) -> None:
    """What "both" opens is one noun phrase with what "and" adds: "90% of BOTH CASES AND DEATHS occurred in"."""
    for at, letter in enumerate(out if "PAIR" in frame.types else ()):
        joined = _BOTH.match("".join(out), at) if letter == "&" else None
        if joined:
            out[joined.end() - 1] = "-"


def _prefix(frame: Frame, out: list[str]) -> None:
    """A prefix is no word of its own before what was done: "the book she CO-wrote", "RE-elected him", "CO-founded"."""
    tags, lower = frame.tokens.tags, frame.tokens.lower
    for at in range(1, len(out) - 2 if "HYPHEN" in frame.types else 0):
        prefixed = lower[at] in _PREFIXES and out[at + 1] == "-" and out[at - 1] not in "dD"  # "the re-elected mayor"
        if prefixed and out[at + 2] != "#" and not tags[at + 2].isdisjoint(_DEEDS):
            out[at : at + 3] = "a", "a", "v" if out[at + 2] == "v" else "e"


def _lasting(frame: Frame, out: list[str]) -> None:
    """In a verb "long" says since when: "had LONG been 5%", "have LONG run 9 boats"."""
    for at, own in enumerate(frame.tokens.tags[:-1] if frame.types >= _LONG else ()):
        if own >= _LONG and out[at] == "n" and at and out[at - 1] == "x" and out[at + 1] in "xveqm":
            out[at] = "a"


def _ranked(frame: Frame, out: list[str]) -> None:
    """A rank in one word with "of" or "in" describes what follows: "a first-OF-ITS-KIND mill", "the first-IN-CLASS"."""
    for index, mention in enumerate(frame.mentions if "HYPHEN" in frame.types else ()):
        at = frame.last[index]
        if mention.kind != "ordinal" or "".join(out[at : at + 2]) not in _RANK_WORD:
            continue
        while out[at : at + 1] == ["-"] and at + 1 < len(out):
            out[at + 1] = "-"
            at += 2


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
        risen = end == at and not frame.tokens.tags[at].isdisjoint(_RISEN)  # "fares, including tax, SLIPPED to 5"
        aside = _WITH_ASIDE if risen else _APPOSED if near.reports(frame, at) else None
        return aside is not None and aside.search("".join(out[:end])) is not None
    if out[end - 1] == "g":  # "said FUNDING INCREASED by 5"
        return end > 1 and not frame.tokens.tags[at].isdisjoint(_RISEN) and near.reports(frame, end - 2)
    told = near.reports(frame, at) or near.moves(frame, at)
    if out[end - 1] == "#" and end == at:
        return told or verbal.is_said(frame, at) or _is_told(frame, out, at)
    return out[end - 1] in "nNo)ebh" and (told or (end == at and verbal.is_said(frame, at)))


def _is_told(frame: Frame, out: list[str], at: int) -> bool:
    """Whether a form in -ed is what those counted right behind a verb of saying did, with its object: "said 40 men
    LOOTED shops"; but "said 40 men held hostage were freed".
    """
    ends = next((place for place in range(at + 1, len(out)) if out[place] in ";,sw("), len(out))
    named = "".join(out[at + 1 : at + 2]) in ("n", "N", "b", "h")
    return named and near.told(frame, at) and set("xlvy").isdisjoint(out[at + 1 : ends])


def _join(frame: Frame, out: list[str]) -> None:
    """A "but" before a verb adds what the same subject does, as "and" would: "was built in May BUT HAS 40 beds"; not
    "is all but done", "But is it 5%?".
    """
    for at, own in enumerate(frame.tokens.tags if "BUT" in frame.types else ()):
        if "BUT" not in own or not at or out[at] != "s" or out[at - 1] in "*;":
            continue
        if _DOES_TOO.match("".join(out[at + 1 : at + _NEAR])) and "NOTHING" not in frame.tokens.tags[at - 1]:
            out[at] = "c"


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
