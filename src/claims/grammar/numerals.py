"""Numerals: which tokens together state one number, and which number that is.

"twenty-five thousand", "1.2 million", "3bn", "one and a half million", "3 1/2", "two-thirds", "half a dozen", "tens of
thousands", "two hundred and forty-eighth". The words are the lexicon's; the grammar here is how English puts them
together, as in any description of English cardinals (e.g. Huddleston & Pullum 2002, ch. 19 §5.10).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

from claims.grammar.lexer import VULGAR
from claims.lexicon import Lexicon
from claims.model import Tokens

START = frozenset("DIGITS CARD HUNDRED SCALE DOZEN VAGUE HALF FRACTION SLASHFRACTION VULGAR ORDWORD A SEVERAL MINUSWORD".split())
_ONE = Fraction(1)
_MAY_BE_PART = frozenset("A HALF FRACTION VULGAR SLASHFRACTION CARD DAY".split())
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_FAR_NOUN = 6  # how many tokens after "2.7m" the noun may stand
_LONGEST_EXPONENT = 3
_HUNDRED, _TEN, _TWENTY = 100, 10, 20
_PRECISION = 28


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens `first` to `last` (exclusive) state a number between `low` and `high`; `tags` are the types rules match."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    tags: frozenset[str]
    scale: Decimal = Decimal(1)  # of "1.2 million", a million


def decimal(value: Fraction) -> Decimal:
    """A fraction as a decimal of 28 significant digits."""
    with localcontext() as context:
        context.prec = _PRECISION
        return Decimal(value.numerator) / Decimal(value.denominator)


class Numerals:
    """Reads numerals off one sentence's tokens, each from a given start, the longest that is well formed."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens) -> None:
        self.lexicon = lexicon
        self.words, self.lower, self.tags = tokens.words, tokens.lower, tokens.tags
        self.starts, self.ends = tokens.starts, tokens.ends
        self.count = len(self.words)

    # -- what stands at a place -------------------------------------------------------------------------------------
    def has(self, at: int, tag: str) -> bool:
        return at < self.count and tag in self.tags[at]

    def meaning(self, at: int, tag: str) -> Fraction:
        entry = self.lexicon.entry(self.words[at])
        return Fraction((entry if tag in entry else self.lexicon.entry(self.lower[at]))[tag])

    def glued(self, at: int) -> bool:
        return 0 < at < self.count and self.starts[at] == self.ends[at - 1]

    def joint(self, at: int) -> int:
        """The index after an optional hyphen that joins two number words, glued to both or (in old tokenised texts) to none."""
        if at + 1 < self.count and self.words[at] == "-" and self.glued(at) == self.glued(at + 1):
            return at + 1
        return at

    # -- the grammar ------------------------------------------------------------------------------------------------
    def read(self, at: int) -> Numeral | None:
        """The numeral that begins at token `at`, or None."""
        tags = self.tags[at]
        if "VAGUE" in tags:
            return self.vague(at)
        if "SEVERAL" in tags:
            return self.several(at)
        if "MINUSWORD" in tags:
            return self.negative(at)
        found = self.part(at) if not tags.isdisjoint(_MAY_BE_PART) else None
        if found:
            return found
        if "DIGITS" in tags:
            return self.digits(at)
        return self.spelled(at)

    def negative(self, at: int) -> Numeral | None:
        """ "minus 40", "minus-260": a number below zero, where nothing stands before it that it is taken from."""
        place = self.joint(at + 1)
        if place >= self.count or self.tags[place].isdisjoint({"DIGITS", "CARD"}) or (at and "DIGITS" in self.tags[at - 1]):
            return None
        found = self.read(place)
        if found is None or "NUM" not in found.tags:
            return None
        tags = (found.tags & {"NUM", "DIGITS", "WORDS", "DECIMAL"}) | {"NEGATIVE"}
        return Numeral(at, found.last, -found.high, -found.low, tags)

    def make(self, first: int, last: int, value: Fraction, *tags: str, scale: Fraction = _ONE) -> Numeral:
        found = {*tags}
        if "FRAC" not in found and "ORD" not in found:
            found.add("NUM")
            if value.denominator == 1:
                found.add("INT")
            if value == 1:
                found.add("ONE")
        number = decimal(value)
        return Numeral(first, last, number, number, frozenset(found), decimal(scale))

    def digits(self, at: int) -> Numeral:
        """3, 3.5, 3½, 3 1/2, 4-1/4, 1.2 million, 3bn, 10k."""
        body = self.words[at].replace("−", "-").replace("·", ".")
        value = _value(body)
        tags = set(self.tags[at] & {"DAY", "YEAR", "DECIMAL", "GROUPED"}) | {"DIGITS"}
        stop = at + 1
        joint = self.joint(stop)
        if "INT" in self.tags[at] and self.has(joint, "SLASHFRACTION"):
            value += Fraction(self.words[joint])
            stop, tags = joint + 1, {"DIGITS", "DECIMAL"}
        else:
            half = self.and_fraction(stop)
            if half and self.has(half[0] - 1, "HALF"):
                stop, value, tags = half[0], value + half[1], {"DIGITS", "DECIMAL"}
        stop, power = self.power_of_ten(stop)
        value *= power
        stop, scale = self.scales(stop, value)
        if scale != 1:
            half = self.and_fraction(stop) if self.has(stop + 1, "A") else None  # "3 million and a half"
            if half:
                stop, value = half[0], value + half[1]
            return self.make(at, stop, value * scale, "DIGITS", "SCALED", scale=scale)
        if body[0] == "-":
            tags.add("NEGATIVE")
        return self.make(at, stop, value, *tags)

    def power_of_ten(self, at: int) -> tuple[int, Fraction]:
        """ "× 10^6", "×10⁻⁸", "x 10-8": scientific notation after a number; 1 where there is none."""
        if not self.has(at, "TIMESX") or at + 2 >= self.count or self.words[at + 1] != "10":
            return at, Fraction(1)
        at += 2
        if self.words[at] == "^":
            at += 1
        sign = 1
        if at + 1 < self.count and self.words[at] in {"-", "−"}:
            sign, at = -1, at + 1
        exponent = self.words[at].translate(_SUPERSCRIPT).replace("−", "-") if at < self.count else ""
        if not exponent.lstrip("-").isdecimal() or len(exponent) > _LONGEST_EXPONENT:
            return at - 2, Fraction(1)
        return at + 1, Fraction(10) ** (sign * int(exponent))

    def scales(self, at: int, value: Fraction) -> tuple[int, Fraction]:
        """The scale words at `at` multiplied: "million", "lakh crore", a glued "bn" or "k"."""
        scale = Fraction(1)
        while True:
            place = self.joint(at)
            if self.has(place, "SCALE") or (self.has(place, "HUNDRED") and scale == 1 and value < _TWENTY):
                tag = "SCALE" if self.has(place, "SCALE") else "HUNDRED"
            elif self.has(at, "SCALE_LETTER") and scale == 1 and (self.glued(at) or self.spaced_letter(at)):
                place, tag = at, "SCALE_LETTER"
                if self.tags[at] & {"UNIT_AMBIGUOUS", "CURSUB_AMBIGUOUS"} and not self.letter_scales(at):
                    return at, scale
            elif self.has(place, "DOZEN") and scale == 1:
                tag = "DOZEN"
            else:
                return at, scale
            scale *= self.meaning(place, tag)
            at = place + 1

    def spaced_letter(self, at: int) -> bool:
        """ "8 B people": a capital letter apart from its number, before what is counted."""
        return self.words[at].isupper() and self.has(at + 1, "PLURAL") and "GLUED" not in self.tags[at]

    def letter_scales(self, at: int) -> bool:
        """Whether a letter that is also a unit's symbol ("m": million or metre, "k", "b") is a scale here: after a
        currency sign, and before a word that is counted or a unit; a metre stands at the end or before anything else.
        """
        if at >= 2 and self.tags[at - 2] & {"CURSIGN", "CURCODE"}:
            return True
        if self.words[at].isupper() or "UNIT_AMBIGUOUS" not in self.tags[at] or self.words[at] == "k":
            return self.words[at] != "T"
        counted = frozenset({"UNIT", "CURNAME", "CURCODE", "PLURAL"})
        reach = at + (_FAR_NOUN if "DECIMAL" in self.tags[at - 1] else 2)  # "2.7m digital sales", but a "100m race"
        for after in range(at + 1, min(reach, self.count)):
            tags = self.tags[after]
            if tags & counted:
                return not tags & {"PREP", "VERB"}
            if "WORD" not in tags or "DIMENSIONWORD" in tags:
                return False
        return False

    def spelled(self, at: int) -> Numeral | None:
        """Number words up to any scale, with "and", hyphens, halves; None where no number begins here."""
        if not (self.tags[at] & {"CARD", "ORDWORD", "DOZEN", "HUNDRED", "SCALE"}):
            return None
        if "ORDWORD" in self.tags[at]:
            return self.make(at, at + 1, self.meaning(at, "ORDWORD"), "ORD", *self.day(self.meaning(at, "ORDWORD")))
        if self.tags[at] & {"DOZEN"}:
            return self.make(at, at + 1, self.meaning(at, "DOZEN"), "WORDS") if "CARD" not in self.tags[at] else None
        if "CARD" not in self.tags[at]:
            return self.make(at, at + 1, self.meaning(at, "SCALE" if "SCALE" in self.tags[at] else "HUNDRED"), "WORDS", "SCALED") if self.scale_alone(at) else None
        return self.cardinal(at, Fraction(0), at)

    def scale_alone(self, at: int) -> bool:
        return bool(self.tags[at] & {"HUNDRED", "SCALE"}) and self.lower[at] in {"hundred", "thousand", "million"} and at > 0 and self.has(at - 1, "DET")

    def day(self, value: Fraction) -> tuple[str, ...]:
        return ("DAY",) if 1 <= value <= 31 else ()  # noqa: PLR2004 - days of a month

    def cardinal(self, at: int, total: Fraction, first: int) -> Numeral:
        """Groups of hundreds with falling scales: "two million three hundred and five thousand and one"."""
        limit: Fraction | None = None
        scaled = False
        group, stop, ordinal = self.group(at)
        while True:
            if ordinal:
                return self.make(first, stop, total + group, "ORD", *self.day(total + group))
            fraction = self.and_fraction(stop)
            if fraction:
                stop, extra = fraction
                group += extra
            place = self.joint(stop)
            if self.has(place, "SCALE") and (limit is None or self.meaning(place, "SCALE") < limit):
                limit = self.meaning(place, "SCALE")
                stop, scaled = place + 1, True
                while self.has(stop, "SCALE") and self.meaning(stop, "SCALE") >= limit:
                    limit *= self.meaning(stop, "SCALE")
                    stop += 1
                total += group * limit
                group = Fraction(0)
                following = self.after_scale(stop, limit)
                if following is None:
                    half = self.and_fraction(stop)
                    if half and self.has(self.joint(stop + 1), "A"):
                        stop, total = half[0], total + half[1] * limit
                    break
                group, stop, ordinal = self.group(following)
                continue
            if self.has(place, "DOZEN") and total == 0:
                group *= self.meaning(place, "DOZEN")
                stop = place + 1
            total += group
            break
        if not scaled and self.decimal_point(stop):
            return self.point(first, stop, total)
        year = ("YEAR",) if 1000 <= total <= 2199 and not scaled and total % 100 and self.is_year(first) else ()  # noqa: PLR2004
        if scaled:
            return self.make(first, stop, total, "WORDS", "SCALED", scale=limit or _ONE)
        return self.make(first, stop, total, "WORDS", *year)

    def is_year(self, first: int) -> bool:
        """ "nineteen eighty-four": two groups of two digits."""
        return self.has(self.joint(first + 1), "CARD") and self.meaning(first, "CARD") >= _TEN

    def group(self, at: int) -> tuple[Fraction, int, bool]:
        """A number below a thousand (or two pairs, "nineteen eighty-four"): value, the index after it, ordinal or not."""
        value, stop, ordinal = self.below_hundred(at)
        if ordinal:
            return value, stop, True
        place = self.joint(stop)
        if self.has(place, "HUNDRED"):
            value, stop = value * _HUNDRED, place + 1
            following = self.after_scale(stop, Fraction(_HUNDRED))
            if following is not None:
                rest, stop, ordinal = self.below_hundred(following)
                value += rest
        elif _TEN <= value < _HUNDRED and self.has(place, "CARD") and self.meaning(place, "CARD") >= _TEN:
            rest, after, ordinal = self.below_hundred(place)
            if not ordinal:
                return value * _HUNDRED + rest, after, False
            ordinal = False
        return value, stop, ordinal

    def after_scale(self, at: int, limit: Fraction) -> int | None:
        """Where number words go on after "hundred" or a scale, over "and", a hyphen or a comma; None where they do not,
        as before a scale that is no smaller ("one thousand, two thousand").
        """
        place, comma = self.joint(at), self.has(at, "COMMA")
        if comma or self.has(place, "AND"):
            place += 2 if comma and self.has(at + 1, "AND") else 1
        if not (self.has(place, "CARD") or (self.has(place, "ORDWORD") and place > at)):
            return None
        part = self.share(place)
        if part and self.has(part[0] - 1, "FRACTION"):
            return None  # "two thousand, and two-thirds of them"
        value, stop, _ = self.group(place)
        if limit == _HUNDRED:  # a scale after the tens counts the hundreds too: "one hundred and one thousand"
            return None if comma or value >= limit else place
        after = self.joint(stop)
        scale = self.meaning(after, "SCALE") if self.has(after, "SCALE") else Fraction(0)
        listed = comma and not scale and value < _HUNDRED and place == at + 1  # "two million, five of them"
        return None if listed or value >= limit or scale >= limit else place

    def below_hundred(self, at: int) -> tuple[Fraction, int, bool]:
        """ "seven", "twenty-five", "forty-eighth"."""
        if "ORDWORD" in self.tags[at] and "CARD" not in self.tags[at]:
            return self.meaning(at, "ORDWORD"), at + 1, True
        value, stop = self.meaning(at, "CARD"), at + 1
        place = self.joint(stop)
        if value >= _TWENTY and value % _TEN == 0 and place < self.count:
            if self.has(place, "CARD") and 0 < self.meaning(place, "CARD") < _TEN:
                return value + self.meaning(place, "CARD"), place + 1, False
            hyphened = place > stop
            if hyphened and self.has(place, "ORDWORD") and 0 < self.meaning(place, "ORDWORD") < _TEN:
                return value + self.meaning(place, "ORDWORD"), place + 1, True
        return value, stop, False

    def decimal_point(self, at: int) -> bool:
        return self.has(at, "POINTWORD") and self.has(at + 1, "CARD") and self.meaning(at + 1, "CARD") < _TEN

    def point(self, first: int, at: int, whole: Fraction) -> Numeral:
        """ "two point five", "nil point seven five million"."""
        shown, at = "", at + 1
        while self.has(at, "CARD") and self.meaning(at, "CARD") < _TEN:
            shown += str(self.meaning(at, "CARD"))
            at += 1
        value = whole + Fraction(int(shown), 10 ** len(shown))
        at, scale = self.scales(at, value)
        return self.make(first, at, value * scale, "WORDS", "DECIMAL")

    # -- parts of a whole -------------------------------------------------------------------------------------------
    def and_fraction(self, at: int) -> tuple[int, Fraction] | None:
        """ "and a half", "and three quarters" after a whole number."""
        at = self.joint(at)
        if not self.has(at, "AND"):
            return None
        at = self.joint(at + 1)
        part = self.share(at)
        return part if part and (self.has(at, "A") or self.has(at, "CARD")) else None

    def share(self, at: int) -> tuple[int, Fraction] | None:
        """ "a half", "two-thirds", "one fifth", "half", "3/4", "½": the index after it and its value."""
        if at >= self.count:
            return None
        if self.has(at, "SLASHFRACTION"):
            return at + 1, Fraction(self.words[at])
        for tag in ("VULGAR", "HALF"):
            if self.has(at, tag):
                return at + 1, self.meaning(at, tag)
        count, stop = Fraction(1), at + 1
        if self.has(at, "CARD"):
            count, stop, ordinal = self.below_hundred(at)
            if ordinal:
                return None
        elif self.has(at, "DAY"):
            count = Fraction(self.words[at])
        elif not self.has(at, "A"):
            return None
        part = self.denominator(self.joint(stop))
        if part is None or ("PLURAL" in self.tags[part[0] - 1]) == (count == 1):
            return None  # "two third", "one fifths": no fraction
        return part[0], count * part[1]

    def denominator(self, at: int) -> tuple[int, Fraction] | None:
        """ "half", "thirds", "twenty-fifth": the index after it and one over it."""
        for tag in ("HALF", "FRACTION"):
            if self.has(at, tag):
                return at + 1, self.meaning(at, tag)
        if self.has(at, "CARD") and self.meaning(at, "CARD") >= _TWENTY:
            place = self.joint(at + 1)
            if self.has(place, "FRACTION") and self.meaning(place, "FRACTION") > Fraction(1, _TEN):
                return place + 1, 1 / (self.meaning(at, "CARD") + 1 / self.meaning(place, "FRACTION"))
        return None

    def part(self, at: int) -> Numeral | None:
        """A fraction of one, or, before a scale, a number: "half a million", "a quarter", "two-thirds", "a dozen"."""
        if self.has(at, "A"):
            after = self.joint(at + 1)
            if self.has(after, "HUNDRED") or (self.has(after, "SCALE") and not self.has(after, "PLURAL")):
                return self.after_article(at, after)
            if self.has(after, "DOZEN"):
                return self.make(at, after + 1, self.meaning(after, "DOZEN"), "WORDS")
        found = self.share(at)
        if not found:
            return None
        stop, value = found
        after = stop + 1 if self.has(stop, "OF") and self.has(stop + 1, "A") and self.tags[min(stop + 2, self.count - 1)] & {"SCALE"} else stop
        after = after + 1 if self.has(after, "A") else self.joint(after)
        for tag in ("SCALE", "DOZEN", "HUNDRED"):
            if self.has(after, tag) and not self.has(after, "PLURAL"):
                return self.make(at, after + 1, value * self.meaning(after, tag), "WORDS", "SCALED")
        return self.make(at, stop, value, "FRAC", *self.frac_tags(at, stop))

    def frac_tags(self, at: int, stop: int) -> tuple[str, ...]:
        """FRACHALF for "half"; FRACORD where the last word is an ordinal too ("a third", "one fifth")."""
        if self.has(stop - 1, "HALF"):
            return ("FRACHALF",)
        single = self.has(stop - 1, "ORDWORD") and self.has(at, "A")
        return ("FRACORD",) if single else ()

    def after_article(self, at: int, after: int) -> Numeral:
        """ "a hundred and five", "a thousand", "a million"."""
        tag = "HUNDRED" if self.has(after, "HUNDRED") else "SCALE"
        value, stop = self.meaning(after, tag), after + 1
        if tag == "HUNDRED" and self.has(stop, "SCALE"):
            return self.make(at, stop + 1, value * self.meaning(stop, "SCALE"), "WORDS", "SCALED")
        following = self.after_scale(stop, value)
        if following is not None and self.has(following, "CARD"):
            return self.cardinal(following, value, at)
        half = self.and_fraction(stop)
        if half:
            return self.make(at, half[0], value * (1 + half[1]), "WORDS", "SCALED")
        return self.make(at, stop, value, "WORDS", "SCALED")

    # -- vague numbers ----------------------------------------------------------------------------------------------
    def vague(self, at: int) -> Numeral:
        """ "hundreds", "tens of thousands": from one power of ten to the next."""
        value, stop = self.meaning(at, "VAGUE"), at + 1
        while self.has(stop, "OF") and self.has(stop + 1, "VAGUE"):
            value *= self.meaning(stop + 1, "VAGUE")
            stop += 2
        return Numeral(at, stop, decimal(value), decimal(value * _TEN), frozenset({"VAGUENUM"}))

    def several(self, at: int) -> Numeral | None:
        """ "several hundred", "a few thousand": read as at least one of the scale."""
        place = self.joint(at + 1)
        for tag in ("HUNDRED", "SCALE", "DOZEN"):
            if self.has(place, tag):
                value, stop = self.meaning(place, tag), place + 1
                if tag == "HUNDRED" and self.has(stop, "SCALE"):
                    value, stop = value * self.meaning(stop, "SCALE"), stop + 1
                return Numeral(at, stop, decimal(value), decimal(value), frozenset({"NUM", "VAGUENUM", "SCALED"}))
        return None


def _value(body: str) -> Fraction:
    """Digits as written, with any thousands separator and a vulgar fraction at the end."""
    part = Fraction(0)
    if body[-1] in VULGAR:
        body, part = body[:-1], _VULGAR_VALUE[body[-1]]
    plain = body
    for separator in ",\u00a0\u2009\u202f ":
        plain = plain.replace(separator, "")
    whole = Fraction(plain.lstrip("+") or "0")
    return whole - part if plain.startswith("-") else whole + part


_VULGAR_VALUE = dict(
    zip(
        VULGAR,
        (Fraction(a, b) for a, b in ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6),
                                     (1, 7), (1, 8), (3, 8), (5, 8), (7, 8), (1, 9), (1, 10))),
        strict=True,
    )
)  # fmt: skip
