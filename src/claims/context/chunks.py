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

_FIRST_TYPE = (  # the first type that a token has decides
    ("AND", "c"), ("OR", "c"), ("OF", "f"), ("TO", "t"), ("COMMA", ","), ("OPEN", "("), ("CLOSE", ")"), ("QUOTE", '"'),
    ("HYPHEN", "-"), ("PUNCT", ";"), ("POSS", "S"), ("REL", "w"), ("POSSDET", "d"), ("DET", "d"), ("QUANT", "d"),
    ("AUX", "x"), ("NEG", "a"), ("PREP", "p"), ("CONJ", "s"), ("PRON", "o"),
)  # fmt: skip
_VERBAL = (
    ("VERBED", "e"), ("VERB", "v"), ("VERBING", "g"), ("VERBNOUN", "b"), ("ADV", "a"), ("ING", "i"), ("ED", "u"),
)  # fmt: skip
_GRADED = frozenset({"COMPARE", "SUPERLATIVE"})
_SO_FAR = frozenset({"WHENPREP", "PHRASE"})
_HEDGES = frozenset("APPROX MORE_THAN AT_LEAST LESS_THAN AT_MOST BRIDGE".split())
_INFINITIVE = re.compile(r"t(a*)(?:[vb]|j(?=d))")
_VERBAL_NOUN = re.compile(
    r"(?<=[xow])(a*)b|(?<=c)b(?=[#d])|(?<=[xg])(a*)j(?=d)"
)  # "will increase", "they cut", "is leading the"
_CLAUSE = re.compile(r"[^;,sw]+")
_ACTIVE = re.compile(r"(?<=[nNob)])(a*)e(?=[d#o])")  # a participle has no object: "the agency financed the purchase"
_AFTER_RELATIVE = re.compile(r"(,w[^,;]*,a*)e")
_STEP = re.compile(r"(d[anj]*#+)b")  # "a 5% rise", "a sharp 5% rise"
_HAS_VERB = re.compile(r"[vxT]")
# A word that may be a verb is one where its clause has no other: "exports fell", but "goods shipped to Asia fell".
_PREDICATE = re.compile(r"(?<=[nNob#)\"ai])(e|(?<=[nNob#)])b(?=[d#oapg]|$))(?!\-)")
_UNKNOWN = re.compile(r"(?<=x)(a*)[iu]|(?<=[nN])u(?=p)")
PHRASE = re.compile(
    r'[a"]?(?:d(?:[fd](?=[dnN#j]))?)*(?:[jnNS"#\-]|[aeg](?=a?[jnNeg#\-]|c[aegjn])|c(?=d*[jnNeg\-"])(?!d*[jnNS\-]*[nN]a?[vx]))*(?:[nN#](?!S)|(?<=[nNj])g(?=[;,)]|$))|o'
)
_CHAINED = 'djnNSo#aegfpc"-)('
_letters: dict[frozenset[str], str] = {}
_KNOWN = 50_000  # sets of types remembered


def _letter(tags: frozenset[str]) -> str:
    for kind, letter in _FIRST_TYPE:
        if kind in tags:
            return "N" if letter == "o" and "UPPER" in tags else letter  # "US" is no pronoun
    if not tags.isdisjoint(_GRADED) and "VERB" not in tags:
        return "j"
    if tags >= _SO_FAR:
        return "a"
    for kind, letter in _VERBAL:
        if kind in tags:
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
        if self.letters[start] == "T" and self.letters[start - 2 : start] in {"xe", "ae"}:  # "is expected to ease"
            start -= 2
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
            if begin == comma:
                break
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
        if owner[at] >= 0:
            out.append("#")
            continue
        letter = _letters.get(tags)
        if letter is None:
            letter = _letters[tags] = _letter(tags)
        if letter in '";EVGBAIUpnd':
            letter = _in_place(frame, at, letter)
        out.append(letter)
    return "".join(out)


def _in_place(frame: Frame, at: int, letter: str) -> str:
    """The letter of a token that depends on where it stands."""
    tokens, owner = frame.tokens, frame.owner
    if letter.isupper():  # a capital: a name, or a word that opens the sentence
        return "N" if at else letter.lower()
    if letter in "pnd":
        hedges = at + 1 < len(owner) and owner[at + 1] >= 0 and not tokens.tags[at].isdisjoint(_HEDGES)
        return "a" if hedges else letter
    glued = at > 0 and tokens.ends[at - 1] == tokens.starts[at]
    if letter == '"' and glued and tokens.words[at] in "'’" and tokens.lower[at - 1].endswith("s"):
        return "S"
    return "-" if glued and tokens.words[at] in "./" and at + 1 < len(owner) else letter  # an abbreviation's


def _resolved(letters: str) -> str:
    """The letters with `t` (to) decided, and whether what may be a verb is one."""
    letters = _INFINITIVE.sub(r"T\1v", letters).replace("t", "p").replace("dp", "dn")
    letters = _STEP.sub(r"\1n", letters)
    letters = _VERBAL_NOUN.sub(
        lambda found: (found[1] or "") + "v" if found[0][-1] == "b" else (found[2] or "") + "g", letters
    )
    if "i" in letters or "u" in letters:
        letters = _UNKNOWN.sub(lambda found: (found[1] or "") + ("g" if found[0][-1] == "i" else "e"), letters)
        letters = letters.replace("i", "n").replace("u", "n")
    if "e" in letters or "b" in letters:
        letters = _AFTER_RELATIVE.sub(r"\1v", letters)
        letters = _ACTIVE.sub(r"\1v", letters)
        letters = _CLAUSE.sub(_predicate, letters).replace("b", "n")
    return letters


def _predicate(clause: re.Match[str]) -> str:
    if clause[0][0] == "b" and (
        clause[0][1:2] == "d" or (clause.start() and clause[0][1:2] in "njN" and "p#" in clause[0].replace("a", ""))
    ):
        return "v" + clause[0][1:]  # a member of a list of things to do: "raise output to 5 tonnes"
    return clause[0] if _HAS_VERB.search(clause[0]) else _PREDICATE.sub("v", clause[0], count=1)
