"""What each token of a sentence does, one letter each: a shallow parse that phrases and clauses are read off.

Letters: `d` determiner, `j` comparative or superlative, `n` noun or adjective, `N` a capitalised one, `S` possessive,
`#` part of a claim, `o` pronoun, `v` finite verb, `x` auxiliary, `e` participle in -ed, `g` form in -ing, `T` "to" of
an infinitive, `f` "of", `p` other preposition, `c` "and" or "or", `s` other conjunction, `w` relative, `a` adverb or
"not", `-` hyphen, `,` comma, `(` `)` brackets, `"` quotation mark, `;` any other sign. Until it is decided what they
are, tokens have letters of their own: `t` "to", `k` a preposition that may be a conjunction, `b` and `h` verb or noun
(`h` in -s), `q` past or noun ("cut"), `i` and `u` unknown words in -ing and -ed, `r` "worth", `y` "am", `z` "those",
`m` a participle that is no past tense ("given"), `l` "will" and its like.
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Callable
from functools import cache

from claims.context.frame import Frame
from claims.context.syntax import neighbours as near


def _table(*rows: str) -> tuple[tuple[frozenset[str], str], ...]:
    """Rows of a letter and the types that a token must have for it."""
    return tuple((frozenset(row.split()[1:]), row[0]) for row in rows)


_FIRST_TYPE = _table(  # the first row that a token has all types of decides
    "c AND", "c OR", "f OF", "t TO", ", COMMA", "( OPEN", ") CLOSE", '" QUOTE', "- HYPHEN", "; PUNCT", "S POSS",
    "w REL", "d POSSDET", "z DET THESE", "z DET THIS", "z EACH", "d DET", "z QUANT", "y AMPM AUX", "l AUX MODAL",
    "x AUX", "a NEG", "k PREP CONJ", "k MORE_THAN PHRASE", "k LESS_THAN PHRASE", "k AT_MOST PHRASE", "p PREP",
    "r VALUED", "a PLUSMINUS", "a MAYBE PHRASE", "s CONJ", "O PRON CAP", "o PRON",
)  # fmt: skip
_VERBAL = _table(
    "m PARTICIPLE", "q VERBED VERBNOUN", "e VERBED", "v VERB", "g VERBING", "h VERBNOUN PLURAL", "b VERBNOUN", "a ADV",
    "i ING", "u ED",
)  # fmt: skip
_STEPS_OF = frozenset({"UPNOUN", "DOWNNOUN"})
_VERBS = frozenset({"VERB", "VERBED"})
_ACTING = _VERBS | {"VERBING"}
_GRADED = frozenset({"COMPARE", "SUPERLATIVE"})
_SO_FAR = frozenset({"WHENPREP", "PHRASE"})
_INFINITIVE = re.compile(r"t(a*)(?:([xvbq])|j(?=d))")
_SERIAL = re.compile(r",h(?=[#d])")  # "the plant, built in May, supplies 5% of it"
_NO_VERB = re.compile(r"(xa*)h")  # no auxiliary goes before a form in -s: "why did costs rise"
# "a meeting on", "its spending was", "days of mourning", "9th board meeting of"
_NOUN_IN_ING = re.compile("(?<=[dS])g(?=[fpTxv,;)]|h#)|(?<=f)g(?=[fxv,;)]|$)|(?<=#n)g(?=f)|(?<=#nn)g(?=f)")
_POINTING = re.compile(r'z(?=a*(?:[pxvw,;)]|[egmu](?!a*[nNeg\-"])|$))')  # no noun after: "those in work"
# No verbs: "farming takes 4%, trade 21% and services 75%", "…, with data centres alone adding 5".
_GAPPED = re.compile(r"(,[djnN]+#+c(?=h#)|(?<=,)p[dnjNb]*(?=ha*ga*[#d]))h")
_AFTER_INSERTION = re.compile(r"(^[^,;vxbh]*,[em][^,;]*,)h(?=p)")  # "the tower, built in May, rises to 5"
_FORM_IN_S = re.compile(r"h(?!T)")  # no infinitive: "adding to gains"; before one rather a verb: "the firm plans to"
# "will increase", "they cut", "is leading the"; but "says that prices are", "told us that reserves, which …"
_VERBAL_NOUN = re.compile(r"[xo]a*b(?!a*x)|w(?<![vpe]w)a*b(?!a*x|,w)|cb(?=a*[#d])|[xg]a*j(?=d)")
_CLAUSE = re.compile(r"[^;,sw]+")
# A participle has no object: "the agency financed the purchase".
_ACTIVE = re.compile(r"([nNobc),]a*|[nNo]ea*|#(?=e[do]))e(?=a*[d#o])")
_IN_RELATIVE = re.compile(r"(w(?:a(?!w))*)e")
_AFTER_RELATIVE = re.compile(r"(,w[^,;]*,a*)e")
_JOINED_AFTER = re.compile(r"(v[^;,swxegTv]*(?:#ca*|ca*(?=ea*[pd#;])))e")  # "begin in May and run for a week"
_STEP = re.compile(r"(d[anj]*#+)[bq]")  # "a 5% rise", "a sharp 5% rise"
# "its forecast", "the cut", "raised its growth forecast for May", "the growth forecast was"
_PAST_OR_NOUN = re.compile(
    r"(?<=[dSj])q|(?:(?<=[vxeqgTfp])|(?<=[vxeqgTfp]d))[njN#-]*[njN]q(?=[pfcT,;)]|$)|d[njN]+q(?=x)"
)
_HAS_VERB = re.compile(r"[vx](?<!T.)(?<!Ta.)(?<!.c.)")  # none after "and": "plans to open 5 and close 9"
# A word that may be a verb is one where its clause has no other: "exports fell", but "goods shipped to Asia fell".
_PREDICATE = re.compile(
    r"(?<=[jnNob#)\"ai])(?<![fp]o)(e(?<!je)|(?<=j)e(?=a*(?:[p#d]|$))|(?<=[nNob#)])b(?=[d#oNapgb])|(?<=a)b(?=[d#])|(?<=[nNb]a)b(?=[pn]))(?!\-)|(?<=g)b(?=#)"
)
# "Of the pupils asked, …", "In a survey conducted in May, …" have none.
_OPENING_PHRASE = re.compile(r"f|pd[nb][em]p")
# The verb comes later: "power made from coal, at 5%, is", "a hook cut from bone that could lift 5 kg was".
_BROKEN = re.compile(r",[^,;swvx]*,a*[vx]|wa*[vx](?:a*[vxe])*[^,;swvx]+[vx]")
_LAST_WORD = re.compile(r"(?<=[nNob#)])b$")  # "… that the firm reports", but "prices, which …"
# Before an infinitive: "the firm plans to cut", "decided to cut", "it costs 5 to build"; not "a station in town to …".
_BEFORE_INFINITIVE = re.compile(r"(^[^T]*?[nNob#)\"ai])(?:e|(?<=[nNo])h(?=T)|(?<=[nNob#)])b(?=[d#oa]))(?=[^T]*T)(?!-)")
_OPENING_THAT = re.compile(r'(^"?|[;"(])w(?=([nNjb])|x)')  # "That budget …", "That is …" opens no relative clause
_OPENING = re.compile(r"(?:^|(?<=[;,sw(\"]))(oa*)e")  # "he said", but "gave them increased pay"
_TOLD_OF = re.compile(r"(voa*)e(?=a*[Tdp#])")  # "said it agreed to"
_NAMED_OBJECT = re.compile(r"([nN]a*)e(?=N)(?![^;,sw]*[vx])")  # "her team used EEG caps"
# "she ran for 5 miles and won"
_JOINED = re.compile(r"([nNo]a*)(?:e|b(?=[d#p]))(?=(?:[^;,swvx]|(?<=T)v)*ca*[vx])")
_SENTENCE_AT = re.compile(r"a*(?:(?:[dajnNSeg#\-]*[nN#])(?:[fpc][dajnNSeg#\-]*[nN#])*|o)a*(?:[vx]|e(?=T))")
_UNKNOWN = re.compile(
    r"(?<=x)(a*)[iu]|(?<=[nNb])i(?=p?#)|(?<=[nNboi])u(?=a?[pd#])|(?:^|(?<=[;,c]))a*#+u(?![nN])|(?<=,)u(?=[d#])"
)
# Letters that hang on where the token stands.
_DEPENDENT = re.compile(
    r'[";EVGBHQAIUOMrybe]|a(?=[nN])|(?<=#)p(?=[xvlw,;])|k(?=[adkp]#)|[pkndz](?=#)|h(?=[ptk])|q(?=p)|(?<=d)v|(?<=#)g'
)


@cache  # of as many sets as the lexicon has
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


_Change = str | Callable[[re.Match[str]], str]
# Which letters a sentence must have for a step to do anything, what the step looks for, what it makes of it; in order.
_STEPS: tuple[tuple[frozenset[str], re.Pattern[str], _Change], ...] = (
    (frozenset("t"), _INFINITIVE, lambda found: "T" + found[1] + ("x" if found[2] == "x" else "v")),
    (frozenset("k"), re.compile("k(?=oa*[xlveuq])"), "s"),  # "more than it did", "as he won 5"
    (frozenset("tk"), re.compile("[tk]"), "p"),
    (frozenset("tkp"), re.compile("d(?<!#d)p"), "dn"),
    (frozenset("l"), re.compile("l(a*)n(?=a*[#d])"), lambda found: "x" + found[1] + "v"),  # "would slump 5%"
    (frozenset("l"), re.compile("l"), "x"),
    (frozenset("S"), re.compile("(?<=d)oS"), "nS"),  # "the mine's owner"
    (frozenset("S"), re.compile("(?<=[ow])S"), "x"),  # "it's 5 o'clock"
    (frozenset("-"), re.compile("(?<=-)[pTfcd](?=-)|p(?=-[npvbh])|d(?=-N)"), "n"),  # "loan-to-value", "All-Star"
    (frozenset("g"), _NOUN_IN_ING, "n"),
    (frozenset("z"), _POINTING, "o"),
    (frozenset("z"), re.compile("z"), "d"),
    (frozenset("h"), _NO_VERB, lambda found: found[1] + "n"),
    (frozenset("h"), _GAPPED, lambda found: found[1] + "n"),
    (frozenset("h"), _SERIAL, ",v"),
    (frozenset("h"), _AFTER_INSERTION, lambda found: found[1] + "v"),
    (frozenset("h"), _FORM_IN_S, "b"),
    (frozenset("bh"), re.compile(r"(#a+)b(?=[#d])"), lambda found: found[1] + "v"),  # "… in May now costs 5"
    (frozenset("w"), _OPENING_THAT, lambda found: found[1] + ("d" if found[2] else "o")),
    (frozenset("bhq"), _STEP, lambda found: found[1] + "n"),
    (frozenset("q"), _PAST_OR_NOUN, lambda found: found[0][:-1] + "n"),
    (frozenset("q"), re.compile("q"), "e"),
    (frozenset("bhj"), _VERBAL_NOUN, lambda found: found[0][:-1] + ("v" if found[0][-1] == "b" else "g")),
    (frozenset("iu"), _UNKNOWN, lambda found: found[0][:-1] + ("g" if found[0][-1] == "i" else "e")),
    (frozenset("iu"), re.compile("[iu]"), "n"),
)
# Participles that are finite verbs whatever else their clause has; a pattern's group is what stands before.
_FINITE = (
    (frozenset("w"), _IN_RELATIVE),
    (frozenset("w"), _AFTER_RELATIVE),
    (frozenset("o"), _OPENING),
    (frozenset("o"), _TOLD_OF),
    (frozenset("d#o"), _ACTIVE),
    (frozenset("N"), _NAMED_OBJECT),
    (frozenset("c"), _JOINED_AFTER),
)


def letters(frame: Frame) -> str:
    """The letters of a frame's sentence, one a token."""
    return _resolved(_raw(frame))


def _raw(frame: Frame) -> str:
    tags, owner = frame.tokens.tags, frame.owner
    plain = [*map(_letter, tags)]
    out = ["#" if mention >= 0 else letter for letter, mention in zip(plain, owner, strict=True)]
    marker = near.marked(frame)
    out[:marker] = ";" * marker
    open_ones = [found.start() for found in _DEPENDENT.finditer("".join(out), marker)]
    for at in frame.first:
        if at < len(out) and near.acts(frame, at):
            out[at] = "v" if plain[at] == "e" and at and out[at - 1] in "nNa" else plain[at]  # "profits tripled"
            insort(open_ones, at)
    for at in open_ones:
        letter = out[at]
        if letter != "e":
            letter = out[at] = _in_place(frame, at, letter)
        if letter != "e" or not at:
            continue
        noun = at - (at > 1 and out[at - 1] == "a")  # "the firm later said"
        if out[at - 1] == "f" and "".join(out[at + 1 : at + 2]) in "pktxlv,;)":
            out[at] = "n"  # "the number of injured at"
        elif out[noun - 1] in "nNo)ebh" and near.reports(frame, at):
            out[at] = "v"
    return "".join(out)


def _in_place(frame: Frame, at: int, letter: str) -> str:
    """The letter of a token that depends on where it stands."""
    tokens, owner = frame.tokens, frame.owner
    if letter == "O":  # "the US", "Orm I", but "so I said"
        named = "UPPER" in tokens.tags[at] or (at > 0 and "CAP" in tokens.tags[at - 1])
        return "N" if named else "o"
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
    "r": lambda frame, at: "p" if near.before_figure(frame, at) or near.hedges(frame, at + 1) else "n",  # "worth 5"
    "b": lambda frame, at: (
        "a" if _is_particle(frame, at) else "v" if near.does(frame, at) else "n" if _disagrees(frame, at) else "b"
    ),
    "q": lambda frame, at: "n" if near.is_rated(frame, at) else "q",
    "h": lambda frame, at: "n" if near.is_noun(frame, at) else "h",  # "house prices up 4%"
    "a": lambda frame, at: "n" if "PERADJ" in frame.tokens.tags[at] else "a",  # "quarterly profit"
    "g": lambda frame, at: "n" if near.in_one_word(frame, at - 1) else "g",  # "a two-hour meeting"
    "v": lambda frame, at: "n" if "-" in frame.tokens.words[at] else "v",  # "the start-up"
}


def _is_particle(frame: Frame, at: int) -> bool:
    """Whether a word that may be an adverb goes with the verb before it: "held back"."""
    tags = frame.tokens.tags
    return at > 0 and "ADV" in tags[at] and not tags[at - 1].isdisjoint(_ACTING)


def _disagrees(frame: Frame, at: int) -> bool:
    """Whether a word cannot be a verb after "be", or that of the common noun before it: "a new bridge over …"."""
    if not at or near.is_predicate(frame, at):
        return at > 0
    if frame.owner[at - 1] >= 0:  # "the second spell in …", "a 20, 25 percent drop in …"
        if frame.mentions[frame.owner[at - 1]].kind == "ordinal":
            return True
        step, after = frame.tokens.tags[at], frame.tokens.tags[at + 1 : at + 2]
        return not step.isdisjoint(_STEPS_OF) and any("IN" in tags for tags in after)
    before = frame.tokens.tags[at - 1]
    if _letter(before) != "n" or "PLURAL" in before:
        return False
    return not (near.measures(frame, at) and _hangs_on_plural(frame, at - 1))


def _hangs_on_plural(frame: Frame, at: int) -> bool:
    """Whether the noun at a place belongs to what a plural has or is in: "RENTS in the capital average 5"."""
    tags = frame.tokens.tags
    while at > 0 and _letter(tags[at]) in "nNdj":
        at -= 1
    return at > 0 and "PREP" in tags[at] and "PLURAL" in tags[at - 1]


def _resolved(raw: str) -> str:
    """The letters with `t` (to) decided, and whether what may be a verb is one."""
    letters, present = raw, frozenset(raw)
    for wanted, pattern, change in _STEPS:
        if not present.isdisjoint(wanted):
            letters = pattern.sub(change, letters)
    if not present.isdisjoint("ebhqum"):
        for needed, pattern in _FINITE if "e" in letters else ():
            if not present.isdisjoint(needed):
                letters = pattern.sub(_acting, letters)
        letters = _CLAUSE.sub(_predicate, letters)
        if "c" in present:
            letters = _JOINED.sub(_acting, letters)
        letters = letters.replace("b", "n").replace("h", "n").replace("m", "e")
    return _subordinated(letters, raw) if "k" in present else letters


def _subordinated(letters: str, raw: str) -> str:
    """A word like "after" joins a clause where a clause stands before it or it opens the sentence."""
    out = list(letters)
    for at, letter in enumerate(raw):
        if letter == "k" and letters[at] == "p" and _SENTENCE_AT.match(letters, at + 1):
            opened = max(letters.rfind(sign, 0, at) for sign in ";,sw") + 1
            if opened == at or _HAS_VERB.search(letters, opened, at):
                out[at] = "s"
    return "".join(out)


def _acting(found: re.Match[str]) -> str:
    """What was found, its last letter a verb's. A template for `sub` would take thrice as long."""
    return (found[1] or "") + "v"


def _predicate(clause: re.Match[str]) -> str:
    told = _HAS_VERB.search(clause[0])
    if not clause.start() and clause.string[clause.end() :][:1] == "," and _OPENING_PHRASE.match(clause[0]):
        return clause[0]
    if clause[0][0] == "b" and (
        clause[0][1:2] == "d"
        or (clause.start() and not told and clause[0][1:2] in "njN" and "p#" in clause[0].replace("a", ""))
    ):
        return "v" + clause[0][1:]  # a member of a list of things to do: "raise output to 5 tonnes"
    if told or _BROKEN.match(clause.string, clause.end()):
        return clause[0]
    if "T" in clause[0]:
        return _BEFORE_INFINITIVE.sub(_acting, clause[0], count=1)
    found = _PREDICATE.sub("v", clause[0], count=1)
    joined = clause.start() and clause.string[clause.start() - 1] in "sw"
    return _LAST_WORD.sub("v", found) if joined and found == clause[0] else found
