"""The context room as a whole: no mention is lost, ids and places hold, and its words and types agree."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import context, extractors
from claims.context import checkworthy, direction, interpret
from claims.context.frame import Frame, Memory
from claims.documents.sentences import sentences
from claims.errors import ClaimsError
from claims.grammar import Reader
from claims.lexicon import Lexicon, schemas_folder
from claims.model import Block, Claim, Document, Quantity, Source

TEXTS = (
    "Rents rose 4.1% in Lima last year, the mayor said.",
    "About 300 villagers and up to 20 sheep crossed the bridge, which is 1.2 km long.",
    "The 50th anniversary of the flood falls on 3 May 2026.",
    "It cost £7 million a year, or $9 million.",
    "“We lost 12 boats,” she said. Eighty years ago there were 600.",
    "Two-thirds of the 33 states agreed; 11 did not.",
    "- Down 18% since 2019 (six times the fall of 2001).",
)


class Plain:
    """Units of which none has a canonical one."""

    def normalise(self, quantity: Quantity) -> Quantity | None:
        return None if quantity.unit == "percent" else quantity

    def code(self, unit: str) -> str:
        return f"<{unit}>"


@cache
def reader() -> Reader:
    return Reader(Lexicon.load(), extractors.load())


def document(*paragraphs: str) -> Document:
    text = "\n".join(paragraphs)
    starts = [sum(len(part) + 1 for part in paragraphs[:number]) for number in range(len(paragraphs))]
    blocks = tuple(Block(at, at + len(part)) for at, part in zip(starts, paragraphs, strict=True))
    return Document("t", Source("t", "", "text/plain", date="2024-06-15"), text, blocks, 0, len(text))


def read(made: Document) -> list[Claim]:
    return list(interpret(made, reader().read(made, sentences(made.text, made.blocks)), Plain()))


def test_the_label_of_a_turn_is_no_part_of_what_is_said() -> None:
    turns = ("ADA HILL: Rents are rising by 4.", "BEN BROOK: 4.2.", "ADA HILL: 4.2, thank you.", "BEN BROOK: Ah.")
    assert [claim.subject for claim in read(document(*turns))] == ["Rents", "Rents", "Rents"]
    asked = (
        "ADA HILL: And the trip?",
        "BEN BROOK: 9 miles, in round numbers.",
        "ADA HILL: And fees?",
        "BEN BROOK: £5.",
    )
    assert [claim.subject for claim in read(document(*asked))] == ["trip", "fees"]


def test_every_mention_becomes_one_claim_in_order() -> None:
    made = document(*TEXTS)
    readings = list(reader().read(made, sentences(made.text, made.blocks)))
    found = list(interpret(made, readings, Plain()))
    assert [claim.mention for claim in found] == [mention for one in readings for mention in one.mentions]
    assert len({claim.id for claim in found}) == len(found)


def test_a_claim_knows_its_block_and_sentence() -> None:
    for claim in read(document(*TEXTS)):
        span = claim.mention.span
        assert claim.block.start <= span.start
        assert span.end <= claim.block.end
        assert claim.sentence.start <= span.start < claim.sentence.end


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4))
def test_a_paragraph_in_front_changes_places_only(paragraphs: list[str]) -> None:
    front = "Nothing is counted here, and nobody speaks"
    alone, after = read(document(*paragraphs)), read(document(front, *paragraphs))
    moved = len(front) + 1
    assert [claim.mention.span.start + moved for claim in alone] == [claim.mention.span.start for claim in after]
    fields = ("modifier", "direction", "item", "denominator", "period", "event", "base_year", "minor", "checkworthy")
    for before, behind in zip(alone, after, strict=True):
        assert [getattr(before, name) for name in fields] == [getattr(behind, name) for name in fields]


@given(st.sampled_from(TEXTS))
def test_a_frame_covers_each_mention_with_whole_tokens(text: str) -> None:
    made = document(text)
    for reading in reader().read(made, sentences(text, made.blocks)):
        frame = Frame.of(made, made.blocks[0], reading, Memory())
        for index, mention in enumerate(reading.mentions):
            tokens = range(frame.first[index], frame.last[index])
            assert reading.tokens.starts[tokens[0]] == mention.span.start
            assert reading.tokens.ends[tokens[-1]] == mention.span.end
            assert {frame.owner[at] for at in tokens} == {index}


def test_a_field_that_fails_loses_no_claim(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def broken(_: Frame, index: int) -> str:
        raise LookupError(index)

    made = document("Rents rose 4.1% in 2023.")
    monkeypatch.setattr(direction, "read", broken)
    found = read(made)
    assert [claim.direction for claim in found] == ["", ""]
    assert found[0].period is not None
    assert "the field is left empty" in caplog.text


@pytest.mark.parametrize(
    "texts",
    [
        ('The mayor said it fell. She (Hill, 1985)."',),
        ("Orvan noted called. Then Orvan by he sat. He yelled. him: “Hey, twice",),
        ("Orvan (1980 to present) sold 12 boats.",),
    ],
)
def test_no_field_fails(texts: tuple[str, ...], caplog: pytest.LogCaptureFixture) -> None:
    made = document(*texts)
    read(made)
    read(replace(made, source=replace(made.source, date="")))
    assert not caplog.records


def test_values_are_normalised_and_coded() -> None:
    share, sum_of_money = read(document("It grew 4% and cost $9 million."))[:2]
    assert (share.normalised, share.unit_code) == (None, "<percent>")
    assert (sum_of_money.normalised, sum_of_money.unit_code) == (sum_of_money.mention.value, "<USD>")


def test_no_readings_no_claims() -> None:
    assert read(document("Nothing here.")) == []


# -- checkworthy -----------------------------------------------------------------------------------------------------
def test_scores_lie_between_0_and_1_and_name_known_reasons() -> None:
    known = set(checkworthy.weights())
    for claim in read(document(*TEXTS)):
        assert Decimal(0) <= claim.checkworthy <= Decimal(1)
        assert set(claim.reasons) <= known


def test_what_matters_more_ranks_higher() -> None:
    casualties, year = read(document("More than 35,000 people were killed in 2022, the worst toll ever."))[:2]
    assert casualties.checkworthy > year.checkworthy
    assert "large number of people" in casualties.reasons
    assert "superlative" in casualties.reasons


def test_a_month_is_no_doubt() -> None:
    """A word of doubt is no sign of one where it is the month."""
    month, doubt = (read(document(text)) for text in ("Rents rose 4.1% in May.", "Rents may have risen 4.1% in June."))
    assert all("doubtful wording" not in claim.reasons for claim in month)
    assert all("doubtful wording" in claim.reasons for claim in doubt)


def test_a_user_can_weigh_otherwise(tmp_path: Path) -> None:
    (tmp_path / "checkworthy.csv").write_text("reason,weight\nbase,0.5\nrise or fall,0.25\n", encoding="utf-8")
    made = document("Rents rose 4.1%.")
    readings = reader().read(made, sentences(made.text, made.blocks))
    claim = next(interpret(made, readings, Plain(), tmp_path))
    assert (claim.checkworthy, claim.reasons) == (Decimal("0.75"), ("rise or fall",))


def test_a_weight_that_is_none_says_where(tmp_path: Path) -> None:
    (tmp_path / "checkworthy.csv").write_text("reason,weight\nbase,much\n", encoding="utf-8")
    with pytest.raises(ClaimsError, match="line 2"):
        checkworthy.weights(tmp_path)


def test_reasons_given_are_reasons_weighed() -> None:
    source = Path(checkworthy.__file__).read_text(encoding="utf-8")
    given_out = {name for name in checkworthy.weights() if f'"{name}"' in source}
    assert given_out == set(checkworthy.weights())


# -- words -----------------------------------------------------------------------------------------------------------
ROOM = Path(str(context.__file__)).parent
OURS = ("modifier", "direction", "item", "denominator", "period", "event", "minor", "checkworthy", "limits", "nouns")
FILES = [
    *(ROOM / f"{name}.py" for name in OURS),
    *sorted(path for folder in ("periods", "items", "directions") for path in (ROOM / folder).glob("*.py")),
]
SHAPES = frozenset(
    "SLASHFRACTION CAP UPPER ALNUM DIGITS SUPERSCRIPT INT DECIMAL GROUPED YEAR DAY ONE WORD PHRASE GLUED SPACED ED ING "
    "ORD".split()
)
ENDINGS = ("_AFTER", "_ASIDE", "_JOINED")  # modifiers that follow their figure; not every meaning has one


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_type_a_field_asks_for_exists(path: Path) -> None:
    lexicon = Lexicon.load()
    types = {kind for table in (lexicon.exact, lexicon.folded) for entry in table.values() for kind in entry}
    types |= SHAPES | set(lexicon.surfaces("SUFFIX").values())
    source = path.read_text(encoding="utf-8")
    asked = set(re.findall(r'"([A-Z][A-Z_]*[A-Z])"', source))
    asked |= {word for text in re.findall(r'"([A-Z_]+(?: [A-Z_]+)+)"', source) for word in text.split()}
    assert asked <= types, sorted(asked - types)


@pytest.mark.parametrize("name", ["modifiers", "directions", "periods", "denominators", "events", "minor", "items"])
def test_lexicon_rows_are_unique(name: str) -> None:
    rows = (schemas_folder() / "lexicon" / "en" / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    assert len(rows) == len(set(rows))
