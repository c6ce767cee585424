"""Random edits of cells and of texts, extracted again and again: every word a person wrote is somewhere, once counted.

CLAIMS_REVIEW_ROUNDS says how many rounds are played (10; `make reviews` plays 1,000).
"""

from __future__ import annotations

import os
import random
from dataclasses import dataclass, field
from pathlib import Path

from claims.pipeline import Settings, extract
from claims.review import record
from claims.review.apply import Known, applied
from claims.review.fields import HUMAN
from claims.review.read import WHERE, Reviewed
from claims.reviewing import reviewed
from claims.table import Tables

ROUNDS = int(os.environ.get("CLAIMS_REVIEW_ROUNDS", "10"))
STEPS = 4
MAKERS = (
    lambda n: f"The mill at place {chr(65 + n % 26)} made {n + 10} tonnes of flour in {1950 + n % 70}.",
    lambda n: f"About {n * 7 + 3} people came, {n % 90 + 5}% more than the year before.",
    lambda n: f"Repairs cost ${n + 2}.5 million, and the dam holds {n + 40} cubic metres.",
    lambda _: "The mill made 12 tonnes of flour.",  # the same words, again and again
    lambda n: f"Wages rose from ${n + 10} to ${n + 14} an hour.",
)
FREE = ("notes", "explanation", "assignee", "evidence_quote")


@dataclass
class Newsroom:
    """Two articles, the record of what people wrote on them, and each word written: (claim's sentence, quote, id)."""

    dice: random.Random
    folder: Path
    articles: dict[str, list[str]] = field(default_factory=dict)
    rows: list[record.Row] = field(default_factory=list)
    written: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    words: int = 0

    def begin(self) -> None:
        for name in ("north", "south"):
            self.articles[name] = [self.sentence() for _ in range(self.dice.randint(3, 9))]

    def sentence(self) -> str:
        return self.dice.choice(MAKERS)(self.dice.randint(0, 300))

    def tables(self) -> Tables:
        for path in self.folder.glob("*.txt"):
            path.unlink()
        for name, sentences in self.articles.items():
            ends = [self.dice.choice((" ", "\n\n")) for _ in sentences]
            text = "".join(s + e for s, e in zip(sentences, ends, strict=True))
            (self.folder / f"{name}.txt").write_text(text, encoding="utf-8")
        result = extract([str(self.folder)], Settings())
        tables, _ = reviewed(result.tables, self.rows, Settings())
        self.rows = record.rows(tables.reviews)
        return tables

    def edit(self) -> None:
        """An update of an article."""
        name = self.dice.choice(sorted(self.articles))
        article = self.articles[name]
        at = self.dice.randrange(len(article)) if article else 0
        move = self.dice.choice(("insert", "delete", "swap", "figure", "rename", "again"))
        if move == "insert" or not article:
            article.insert(at, self.sentence())
        elif move == "delete":
            del article[at]
        elif move == "swap":
            other = self.dice.randrange(len(article))
            article[at], article[other] = article[other], article[at]
        elif move == "figure":
            article[at] = "".join(str(self.dice.randint(1, 9)) if one.isdigit() else one for one in article[at])
        elif move == "again":
            article.insert(self.dice.randrange(len(article)), article[at])
        else:
            self.articles[name + "x"] = self.articles.pop(name)

    def write(self, tables: Tables) -> None:
        """Two people fill cells of the same workbook, and both bring it back."""
        base = {record.key(row): record.filled(row) for row in self.rows if row["record"] != record.DISPUTE}
        claims = tables.claims.to_dict("records")
        held = {row["claim_id"]: row for row in self.rows if row["record"] == "review"}
        for _ in range(2):
            file = Reviewed(base=base)
            for claim in self.dice.sample(claims, min(3, len(claims))):
                before = held.get(claim["claim_id"], {})
                row = {name: before.get(name, "") for name in HUMAN} | {"record": "review", WHERE: "row"}
                row |= {name: str(claim[name]) for name in ("claim_id", "doc_id", "quote", "prefix", "suffix")}
                name = self.dice.choice(FREE)
                self.words += 1
                row[name] = f"word{self.words}"
                file.rows.append(row)
                self.written.pop(before.get(name, ""), None)  # she wrote over it knowingly
                self.written[row[name]] = (claim["sentence"], claim["quote"], claim["claim_id"])
            self.rows = applied(self.rows, file, Known.of(claims)).rows

    def check(self, tables: Tables) -> None:
        places: dict[str, list[record.Row]] = {}
        for row in self.rows:
            cells = [row["ours"], row["theirs"]] if row["record"] == "conflict" else record.filled(row).values()
            for cell in cells:
                places.setdefault(cell, []).append(row)
        lost = set(self.written) - set(places)
        assert not lost, f"lost: {sorted(lost)}"
        ids = [row["claim_id"] for row in self.rows if row["record"] == "review"]
        assert len(ids) == len(set(ids))
        assert set(ids) <= set(tables.claims["claim_id"])
        for word, (sentence, quote, claim_id) in [*self.written.items()]:
            for row in places[word]:
                article = " ".join(self.articles.get(row["doc_id"], []))
                if row["record"] == "review" and article.count(sentence) == 1:
                    same = row["claim_id"] == claim_id  # in all that its words and those round it say
                    assert same or row["sentence"] == sentence, f"{word} was written on {sentence!r}"
                    assert row["quote"] == quote or row["changed"]
                if row["record"] == "review":  # each edit is judged by where the last one left it
                    self.written[word] = (str(row["sentence"]), str(row["quote"]), str(row["claim_id"]))


def test_nothing_that_a_person_wrote_is_lost_or_lands_on_another_claim(tmp_path: Path) -> None:
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        folder.mkdir()
        room = Newsroom(random.Random(number), folder)  # noqa: S311 - dice
        room.begin()
        tables = room.tables()
        for _ in range(STEPS):
            room.write(tables)
            for _ in range(room.dice.randint(1, 3)):
                room.edit()
            tables = room.tables()
            room.check(tables)
        assert room.written, number
