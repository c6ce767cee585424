"""What opens the words before a verb and is no part of its subject: another clause, a time, whom it was asked of."""

from __future__ import annotations

from claims.context.speakers.pieces import OWNS, Piece, capitals, last_determined, shortened
from claims.context.words import WORD, Words

SPANS = ("TIMEUNIT", "MONTH", "DAYPART", "SEASON")
NEAR_SPANS = ("BACKWARD", "FORWARD", "THIS")  # before a span: "last week", "this May"
_DATED = 2  # words of "last week"
_TO_BE = ("TO", "BE", "VERBED")  # "to be released"
_OPENING = ("DET", "POSSDET", "CARD", "ORGANISATION", "PERSONAL")  # words that open a subject
_TELLING = ("TELLER", "ROLES", "FINDING")  # … of a clause of its own behind "and"
_ARE = ("’re", "'re")
_RANKS = 5  # words of "a senior vice president of"
_NAMED = 2  # words, at least, of a name


def past_joint(words: Words, phrase: list[Piece]) -> list[Piece]:
    """A phrase from behind "as" on, where that joins two clauses: "[last week as] traders", but "the board as a whole",
    "Hill as mayor", "banks such as Hill"; or behind "until": "[high until] the board is sure", but "the mayor until
    2004"; or behind the day of both: "[sold on the same day] the board".
    """
    for at in range(len(phrase) - 2, 0, -1):
        if words.has(phrase[at].word, "UNTIL") and not words.has(phrase[at + 1].word, "MONTH", "WEEKDAY", *NEAR_SPANS):
            if phrase[at + 1].word[0].isalpha():
                return phrase[at + 1 :]
        elif _joins(words, phrase, at) or _is_day(words, *(piece.word for piece in phrase[at - 1 : at + 2])):
            return phrase[at + 1 :]
    return phrase


def _joins(words: Words, phrase: list[Piece], at: int) -> bool:
    """Whether a word is an "as" between two clauses: "[last week as] traders"."""
    last, word, after = (piece.word for piece in phrase[at - 1 : at + 2])
    return words.has(word, "AS") and not (
        words.has(last, "SUCH", "AS") or words.has(after, "A", "ADV", "ROLE", "TITLE")
    )


def _is_day(words: Words, last: str, word: str, after: str) -> bool:
    """Whether a word is the time of what follows it: "the same | day | the"."""
    timed = words.has(word, "TIMEUNIT", "OCCASION") and words.has(after, "THE", "POSSDET")
    return timed and words.has(last, "SAMEWORD", "DET", "ORDWORD")


def behind_joint(words: Words, phrase: list[Piece], joints: tuple[str, ...]) -> int:
    """Where the last subject behind a joint begins: "set on fire and | a spokesman", "… and | growers"; 0 where none
    does, or two in a further clause are joined: "fell as brokers and growers".
    """
    if any(_joins(words, phrase, at) for at in range(1, len(phrase) - 1)):
        return 0
    for at in range(len(phrase) - 1, 0, -1):
        word, joint = phrase[at].word, phrase[at - 1].word
        if not words.has(joint, *joints):
            continue
        tells = words.has(word, *_TELLING) or (at == len(phrase) - 1 and words.is_plural(word))
        if word[0].isupper() or words.has(word, *_OPENING) or (tells and words.has(joint, "AND")):
            return at
    return 0


def past_time(words: Words, phrase: list[Piece]) -> list[Piece]:
    """A phrase without the time that opens it: "[Last week] the board", "[This August] Hill", "[Ten years ago] Orm"."""
    timed = len(phrase) > _DATED and words.has(phrase[1].word, "WEEKDAY", *SPANS)
    if timed and words.has(phrase[2].word, "AGO"):
        return phrase[3:]
    opens = timed and words.has(phrase[0].word, *NEAR_SPANS)
    own = opens and (phrase[2].word[0].isupper() or words.has(phrase[2].word, "DET", "POSSDET", "CARD", "QUANT"))
    return phrase[2:] if own else phrase


def past_years(words: Words, found: list[Piece], phrase: list[Piece]) -> list[Piece]:
    """A phrase without the last years of a list before it: "In the 2004, [2005 and 2006 notes] the mayor"."""
    at = found.index(phrase[0]) if phrase and phrase[0].word.isdigit() else 0
    listed = at >= _DATED and found[at - 2].word.isdigit()
    return (last_determined(words, phrase, 1) or phrase) if listed else phrase


def is_done(words: Words, sentence: str, found: list[Piece], end: int) -> bool:
    """Whether the verb at `end` of a sentence tells what is done to a pronoun before it: "it’s | expected", "they’re |
    asked"; not "she’s | said".
    """
    last = found[-1].word
    who = shortened(words, last)
    if not who or not last.endswith((*OWNS, *_ARE)) or (last.endswith(OWNS) and words.has(who, "PERSONAL")):
        return False
    verb = WORD.search(sentence, end)
    return verb is not None and words.has(verb[0], "VERBED")


def reported(words: Words, found: list[Piece], phrase: list[Piece]) -> list[Piece]:
    """The words up to whom something was done to before a clause of which `phrase` is the subject: "analysts asked |
    before trading opened [said]"; empty where the phrase is the subject of what the words end in.
    """
    at = found.index(phrase[0]) if phrase and phrase[0] in found else 0
    if at < _DATED or not words.has(found[at - 1].word, "AFTER", "BEFORE"):
        return []
    asked = words.has(found[at - 2].word, "VERBED") and found[at - 2].word[0].islower()
    rest = found[at + 1 :]
    return found[: at - 1] if asked and any(words.is_past(piece.word) for piece in rest) else []


def awaited(words: Words, found: list[Piece]) -> list[Piece]:
    """The words without what is yet to be done with findings: "figures | to be released | show"."""
    last = [piece.word for piece in found[-len(_TO_BE) :]]
    findings = len(found) > len(_TO_BE) and words.has(found[-len(_TO_BE) - 1].word.lower(), "FINDING")
    return found[: -len(_TO_BE)] if findings and all(map(words.has, last, _TO_BE)) else found


def described(words: Words, found: list[Piece], at: int) -> list[Piece]:
    """The name before a comma at `at - 1`, of which the words from `at` on say what it is with no comma behind them:
    "Ada Hill, | head of the Leem board | said", "| OPC president |"; not "In Leem Bay, the head …" nor "fined Leem
    Mills, the head …".
    """
    name, phrase = capitals(words, found, at - 1), found[at:]
    first = at - 1 - len(name)
    before = found[first - 1].word if first else "."
    if len(name) < _NAMED or (before[0].isalnum() and not words.has(before, "CONJ", "REL")):
        return []
    joints = ("PREP", "OF", "AND")
    hangs = next((place for place, piece in enumerate(phrase[:_RANKS]) if words.has(piece.word, *joints)), len(phrase))
    role = phrase[hangs - 1].word if phrase else ""
    if not 0 < hangs <= _RANKS or not role.islower() or not words.has(role, "ROLE", "TITLE"):
        return []
    listed = before == "," and words.has(phrase[0].word, "DET")  # "in Leem, Orm Bay, the head …"
    led = hangs > 1 and phrase[0].word.isupper()  # "Ada Hill, OPC president"
    return name if not listed and all(piece.word[0].islower() for piece in phrase[led:hangs]) else []
