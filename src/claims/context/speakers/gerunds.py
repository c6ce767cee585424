"""Who says what a gerund tells, behind a preposition ("was criticised for saying that") or a comma ("…, adding")."""

from __future__ import annotations

from claims.context.speakers.cue import Cue
from claims.context.speakers.following import Following
from claims.context.speakers.leading import leading
from claims.context.speakers.nouns import Nouns
from claims.context.speakers.pieces import Piece, capitals, pieces
from claims.context.speakers.preceding import before
from claims.context.words import Words

TELLING = (
    *("TELLER", "ROLE", "ROLES", "TITLE", "ORGANISATION", "PERSONNOUN"),
    *("FINDING", "SPEECHWORK", "TEXTWORK", "PERSONAL", "FIRSTPERSON"),
)


class Gerunds:
    """Finds whose gerunds tell something by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words, self._following, self._nouns = words, Following(words), Nouns(words)

    def subject(self, cue: Cue) -> list[Piece]:
        """The subject of the sentence, "Orm was criticised, is under fire FOR SAYING that"; the object before "for",
        where one is, "they blamed ORM FOR SAYING that"; empty where neither tells: "no reason for saying that".
        """
        opening, _, last = cue.sentence[: cue.at].rstrip().rpartition(" ")
        near = opening.split()[-2:]
        if len(near) <= 1 or not self.words.has(last, "FOR", "AFTER") or not self._tells(cue):
            return []
        done = self.words.has(last, "AFTER") or (near[1][0].islower() and self.words.has(near[1], "VERBED"))
        if done or self.words.has(near[0], "PREP"):  # "under fire"
            found = leading(self.words, cue.sentence, cue.base)
        else:
            behind = pieces(cue.sentence, 0, len(opening), cue.base)
            found = capitals(self.words, behind, len(behind)) or before(
                self.words, cue.sentence, len(opening), cue.base
            )
        spoken = found and (
            found[-1].word[0].isupper() or any(self.words.has(one.word.lower(), *TELLING) for one in found)
        )
        return found if spoken else []

    def opening(self, cue: Cue) -> list[Piece]:
        """The subject of the sentence that "…, adding" goes on from, no thing that says nothing; of "…, putting it at
        5", "…, indicating a rise" only one that can tell: "| The board | met, putting", but "The storm passed,".
        """
        subject = leading(self.words, cue.sentence, cue.base)
        if not subject or self._nouns.is_mute(subject):
            return []
        told = any(self.words.has(one.word.lower(), *TELLING) for one in subject)
        hints, last = "HINTING" in cue.kinds, subject[-1].word
        named = hints and last[0].isupper() and (len(subject) > 1 or not self.words.is_plural(last.lower()))
        return subject if told or named or ("REPORTING" in cue.kinds and not hints) else []

    def _tells(self, cue: Cue) -> bool:
        """Whether a clause follows: not "fined for claiming £5 in benefits"."""
        return self._following.tells(cue) or self._following.clause(cue, "AUX", "VERB", "VERBED")
