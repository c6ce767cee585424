"""A shallow parse of one sentence: each token a letter for what it does, noun phrases and verb groups over the letters.

Letters: `d` determiner, `j` comparative or superlative, `n` noun or adjective, `N` a capitalised one, `S` possessive,
`#` part of a claim, `o` pronoun, `v` finite verb, `x` auxiliary, `e` participle in -ed, `g` form in -ing, `T` "to" of
an infinitive, `f` "of", `p` other preposition, `c` "and" or "or", `s` other conjunction, `w` relative, `a` adverb or
"not", `-` hyphen, `,` comma, `(` `)` brackets, `"` quotation mark, `;` any other sign. Finite-state chunks over such
letters are Abney's (1996) partial parsing by cascades.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.frame import Frame
from claims.model import Tokens


def _table(*rows: str) -> tuple[tuple[frozenset[str], str], ...]:
    """Rows of a letter and the types that a token must have for it."""
    return tuple((frozenset(row.split()[1:]), row[0]) for row in rows)


_FIRST_TYPE = _table(  # the first row that a token has all types of decides
    "c AND", "c OR", "f OF", "t TO", ", COMMA", "( OPEN", ") CLOSE", '" QUOTE', "- HYPHEN", "; PUNCT", "S POSS",
    "w REL", "d POSSDET", "d DET", "d QUANT", "y AMPM AUX", "x AUX", "a NEG", "k PREP CONJ", "p PREP", "r VALUED", "s CONJ",
    "N PRON UPPER", "o PRON",
)  # fmt: skip
_VERBAL = _table(
    "q VERBED VERBNOUN", "e VERBED", "v VERB", "g VERBING", "h VERBNOUN PLURAL", "b VERBNOUN", "a ADV", "i ING", "u ED"
)  # fmt: skip
_GRADED = frozenset({"COMPARE", "SUPERLATIVE"})
_SO_FAR = frozenset({"WHENPREP", "PHRASE"})
_HEDGES = frozenset("APPROX MORE_THAN AT_LEAST LESS_THAN AT_MOST BRIDGE".split())
_INFINITIVE = re.compile(r"t(a*)(?:([xvbq])|j(?=d))")
_SERIAL = re.compile(r"(?<=,)h(?=[#d])")  # "the plant, built in May, supplies 5% of it"
_FORM_IN_S = re.compile(r"h(?!T)")  # no infinitive: "adding to gains"; before one rather a verb: "the firm plans to"
_VERBAL_NOUN = re.compile(
    r"(?<=[xow])(a*)b|(?<=c)b(?=[#d])|(?<=[xg])(a*)j(?=d)"
)  # "will increase", "they cut", "is leading the"
_CLAUSE = re.compile(r"[^;,sw]+")
_ACTIVE = re.compile(r"(?<=[nNobc),])(a*)e(?=a*[d#o])")  # a participle has no object: "the agency financed the purchase"
_AFTER_RELATIVE = re.compile(r"(,w[^,;]*,a*|w(?:a(?!w))*)e")
_STEP = re.compile(r"(d[anj]*#+)[bq]")  # "a 5% rise", "a sharp 5% rise"
# "its forecast", "the cut", "raised its growth forecast for May", "the growth forecast was"
_PAST_OR_NOUN = re.compile(r"(?<=[dSj])q|(?:(?<=[vxeqgTfp])|(?<=[vxeqgTfp]d))[njN]+q(?=[pfcT,;)]|$)|d[njN]+q(?=x)")
_HAS_VERB = re.compile(r"(?<!T)(?<!Ta)[vx]")
# A word that may be a verb is one where its clause has no other: "exports fell", but "goods shipped to Asia fell".
_PREDICATE = re.compile(r"(?<=[nNob#)\"ai])(e|(?<=[nNob#)])b(?=[d#oapg]|$))(?!\-)")
# Before an infinitive: "the firm plans to cut", "decided to cut", "it costs 5 to build"; not "a station in town to …".
_BEFORE_INFINITIVE = re.compile(r"(^[^T]*?[nNob#)\"ai])(?:e|(?<=[nNo])h(?=T)|(?<=[nNob#)])b(?=[d#oa]))(?=[^T]*T)(?!-)")
_OPENING_THAT = re.compile(r'(^"?|[;"(])w(?=([nNjb])|x)')  # "That budget …", "That is …" opens no relative clause
_OPENING = re.compile(r"(?:^|(?<=[;,sw(\"]))o(a*)e")  # "he said", but "gave them increased pay"
_NAMED_OBJECT = re.compile(r"(?<=[nN])(a*)e(?=N)(?![^;,sw]*[vx])")  # "her team used EEG caps"
_JOINED = re.compile(r"(?<=[nNo])(a*)(?:e|b(?=[d#]))(?=(?:[^;,swvx]|(?<=T)v)*ca*v)")  # "she ran for 5 miles and won"
_SENTENCE_AT = re.compile(r"a*(?:(?:[dajnNSeg#\-]*[nN#])(?:[fp][dajnNSeg#\-]*[nN#])*|o)a*[vx]")
_UNKNOWN = re.compile(r"(?<=x)(a*)[iu]|(?<=[nN])u(?=[pd#])")
PHRASE = re.compile(
    r'[a"]?(?:d(?:[fd](?=[dnN#j]))?)*(?:[jnNS"#\-]|[aeg](?=a?[jnNeg#\-]|c[aegjn])|c(?=d*[jnNeg\-"])(?!d*[jnNS\-]*[nN]a?[vx]))*(?:[nN#](?!S)|(?<=[nNj])g(?=[;,)]|$))|o'
)
_CHAINED = 'djnNSo#aegfpc"-)('
_letters: dict[frozenset[str], str] = {}
_KNOWN = 50_000  # sets of types remembered


def _letter(tags: frozenset[str]) -> str:
    for kinds, letter in _FIRST_TYPE:
        if tags >= kinds:
            return letter
    if not tags.isdisjoint(_GRADED) and "VERB" not in tags:
        return "j"
    if tags >= _SO_FAR:
        return "a"
    for kinds, letter in _VERBAL:
        if tags >= kinds:
            return letter.upper() if "CAP" in tags else letter
    return "N" if "CAP" in tags else "n"


@dataclass(frozen=True, slots=True)
class Chunks:
    """The letters of a sentence's tokens, one each, and what can be asked of them; places are token indices."""

    letters: str

    def phrase(self, at: int) -> int:
        """The end of the noun phrase that begins at `at`; `at` where none does."""
        found = PHRASE.match(self.letters, at)
        return found.end() if found else at

    def verb_before(self, at: int) -> int:
        """The last token of a verb before `at`, in the same clause or one around it; -1 where there is none."""
        return max(self.letters.rfind(letter, 0, at) for letter in "vx")

    def verbs(self, at: int) -> tuple[int, int]:
        """The verb group round the verb at `at`."""
        start = at
        while start and self.letters[start - 1] in "xavT" and self.letters[start] != "T":
            start -= 1
        if self.letters[start] == "T" and start and self.letters[start - 1] in "vx":  # "plans to ease", "is to ease"
            start -= 1
        elif self.letters[start] == "T" and self.letters[start - 2 : start] in {"xe", "ae"}:  # "is expected to ease"
            start -= 2
        if self.letters[start] != "T":
            while start and self.letters[start - 1] in "xa":
                start -= 1
        end = at + 1
        while end < len(self.letters) and self.letters[end] in "xaveg" and self.letters[end - 1 : end + 1] != "vg":
            end += 1
        return start, end

    def chain(self, stop: int) -> int:
        """Where the noun phrase that ends before `stop` begins, the prepositional phrases in it included."""
        letters, at = self.letters, stop
        while at and letters[at - 1] in _CHAINED:
            if letters[at - 1] == ")":
                at = max(letters.rfind("(", 0, at), 0)
            elif self._breaks(at, stop):
                break
            else:
                at -= 1
        if at < stop and letters[at] == "c" and at and letters[at - 1] == ",":
            at = self._listed(at)
        while at < stop and letters[at] in 'cae"-':
            at += 1
        if at < stop and letters[at] == "p":
            inner = self.phrase(at + 1)
            at = inner if at + 1 < inner < stop and letters[inner] in "djnN#o" else at + 1
        return at

    def _breaks(self, at: int, stop: int) -> bool:
        """Whether the token before `at` is no part of the phrase: a bracket, a verb, a joint of clauses."""
        letter = self.letters[at - 1]
        if letter == "(" or (letter in "eg" and at < stop and self.letters[at] in "dpo"):
            return True
        if letter in "nN#o" and at < stop and self.letters[at] in "do":  # "over the years | the share of wind"
            return True
        if letter != "c":
            return False
        start = at - 1
        while start and self.letters[start - 1] in _CHAINED:
            start -= 1
        return "#" in self.letters[start : at - 1]

    def _listed(self, at: int) -> int:
        """The start of a list that ends with ", and …": earlier members are noun phrases between commas."""
        start = at
        while start and self.letters[start - 1] == ",":
            comma = start - 1
            begin = comma
            while begin and self.letters[begin - 1] in 'djnNS"-ge':
                begin -= 1
            if begin == comma or (start == at and begin and self.letters[begin - 1] == "p"):
                break  # "up 5 from the estimate, and profit of 8" is no list
            start = begin
        return start


def chunks(frame: Frame) -> Chunks:
    """The chunks of a frame's sentence, made once."""
    made = frame.cache.get(__name__)
    if not isinstance(made, Chunks):
        made = frame.cache[__name__] = Chunks(_resolved(_raw(frame)))
    return made


def _raw(frame: Frame) -> str:
    tokens, owner = frame.tokens, frame.owner
    if len(_letters) > _KNOWN:
        _letters.clear()
    out = []
    for at, tags in enumerate(tokens.tags):
        if owner[at] >= 0 and not _acts(frame, at):
            out.append("#")
            continue
        letter = _letters.get(tags)
        if letter is None:
            letter = _letters[tags] = _letter(tags)
        if letter in '";EVGBHQAIUpknrybdb':
            letter = _in_place(frame, at, letter)
        out.append(letter)
    return "".join(out)


def _acts(frame: Frame, at: int) -> bool:
    """Whether the token is a figure that is a verb: "doubled"."""
    mention = frame.owner[at]
    alone = frame.last[mention] - frame.first[mention] == 1
    return alone and frame.mentions[mention].kind == "multiple" and "VERBED" in frame.tokens.tags[at]


def _in_place(frame: Frame, at: int, letter: str) -> str:
    """The letter of a token that depends on where it stands."""
    tokens, owner = frame.tokens, frame.owner
    if letter.isupper():  # a capital: a name, or a word that opens the sentence
        return "N" if at else letter.lower()
    if letter == "y":  # "at 5 am", "I am"
        return "n" if at and "DIGITS" in tokens.tags[at - 1] else "x"
    if letter == "b":
        return "n" if _disagrees(tokens, at) else letter
    if letter == "r":  # "worth 5 million", "its net worth"
        return "p" if _before_figure(frame, at) or _hedges(frame, at + 1) else "n"
    if letter in "pknd":
        return "a" if _hedges(frame, at) else letter
    glued = at > 0 and tokens.ends[at - 1] == tokens.starts[at]
    if letter == '"' and glued and tokens.words[at] in "'’" and tokens.lower[at - 1].endswith("s"):
        return "S"
    return "-" if glued and tokens.words[at] in "./" and at + 1 < len(owner) else letter  # an abbreviation's


def _before_figure(frame: Frame, at: int) -> bool:
    return at + 1 < len(frame.owner) and frame.owner[at + 1] >= 0


def _hedges(frame: Frame, at: int) -> bool:
    """Whether the token only limits the figure after it: "over 2 million"."""
    return _before_figure(frame, at) and not frame.tokens.tags[at].isdisjoint(_HEDGES)


def _disagrees(tokens: Tokens, at: int) -> bool:
    """Whether a word cannot be the verb of the common noun before it: "a new bridge over …"."""
    before = tokens.tags[at - 1] if at else frozenset()
    return _letters.get(before) == "n" and "PLURAL" not in before


def _resolved(letters: str) -> str:
    """The letters with `t` (to) decided, and whether what may be a verb is one."""
    raw = letters
    letters = (
        _INFINITIVE.sub(lambda found: "T" + found[1] + ("x" if found[2] == "x" else "v"), letters)
        .replace("t", "p")
        .replace("k", "p")
        .replace("dp", "dn")
    )
    letters = _FORM_IN_S.sub("b", _SERIAL.sub("v", letters))
    letters = _OPENING_THAT.sub(lambda found: found[1] + ("d" if found[2] else "o"), letters)
    letters = _PAST_OR_NOUN.sub(lambda found: found[0][:-1] + "n", _STEP.sub(r"\1n", letters)).replace("q", "e")
    letters = _VERBAL_NOUN.sub(
        lambda found: (found[1] or "") + "v" if found[0][-1] == "b" else (found[2] or "") + "g", letters
    )
    if "i" in letters or "u" in letters:
        letters = _UNKNOWN.sub(lambda found: (found[1] or "") + ("g" if found[0][-1] == "i" else "e"), letters)
        letters = letters.replace("i", "n").replace("u", "n")
    if "e" in letters or "b" in letters or "h" in letters:
        letters = _AFTER_RELATIVE.sub(r"\1v", letters)
        letters = _OPENING.sub(r"o\1v", letters)
        letters = _ACTIVE.sub(r"\1v", letters)
        letters = _NAMED_OBJECT.sub(r"\1v", letters)
        letters = _JOINED.sub(r"\1v", _CLAUSE.sub(_predicate, letters))
        letters = letters.replace("b", "n").replace("h", "n")
    return _subordinated(letters, raw) if "k" in raw else letters


def _subordinated(letters: str, raw: str) -> str:
    """A word like "after" joins a clause where a clause stands before it or it opens the sentence."""
    out = list(letters)
    for at, letter in enumerate(raw):
        if letter == "k" and letters[at] == "p" and _SENTENCE_AT.match(letters, at + 1):
            opened = max(letters.rfind(sign, 0, at) for sign in ";,sw") + 1
            if opened == at or _HAS_VERB.search(letters, opened, at):
                out[at] = "s"
    return "".join(out)


def _predicate(clause: re.Match[str]) -> str:
    if clause[0][0] == "b" and (
        clause[0][1:2] == "d" or (clause.start() and clause[0][1:2] in "njN" and "p#" in clause[0].replace("a", ""))
    ):
        return "v" + clause[0][1:]  # a member of a list of things to do: "raise output to 5 tonnes"
    if _HAS_VERB.search(clause[0]):
        return clause[0]
    if "T" in clause[0]:
        return _BEFORE_INFINITIVE.sub(r"\1v", clause[0], count=1)
    return _PREDICATE.sub("v", clause[0], count=1)
