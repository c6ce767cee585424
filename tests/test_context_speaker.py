"""Speaker and voice: who says what, in texts written for this test."""

from __future__ import annotations

import json
import re
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.context.speaker import prepare
from claims.context.speakers.quotation import BLOT, blotted, quotations
from claims.context.speakers.readon import Cuts
from claims.context.stretches import Stretch, Voices
from claims.documents import read
from claims.lexicon import schemas_folder
from claims.model import Block, Document, Source, Span
from claims.pipeline import Rooms, Settings, extractions

GOLD = Path(__file__).parents[2] / "shared" / "gold"


def document(text: str, *, lists: bool = False) -> Document:
    blocks = [
        Block(found.start(), found.end(), "list_item" if lists and found[0].startswith("-") else "paragraph")
        for found in re.finditer(r"[^\n]+", text)
    ]
    return Document("d", Source("d", "", "text/plain"), text, tuple(blocks), 0, len(text))


def said(text: str, words: str, *, lists: bool = False) -> tuple[str, str]:
    """Who says `words` in `text`, and how."""
    found = prepare(document(text, lists=lists)).at(text.index(words))
    return found.speaker, found.voice


MARKED = """Dues rose, said&nbsp;**Ada Hill**, a [port](http://a.b/c "x") worker, by 5 cents.

**Ben Orm**: “There are 6 men.”

*Cy Ems* told [the Post](http://a.b/c) that 7 had come. He[^1] added that 8 had not.

> “We have 9 boats,” said Di Lee.
> The port has 10.
"""


@pytest.mark.parametrize(
    ("words", "speaker"),
    [("5", "Ada Hill"), ("6", "Ben Orm"), ("7", "Cy Ems"), ("8", "Cy Ems"), ("9", "Di Lee"), ("10", "")],
)
def test_mark_up_hides_no_speaker(tmp_path: Path, words: str, speaker: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(MARKED, encoding="utf-8")
    [marked] = (one for one in read(str(path)) if isinstance(one, Document))
    found = prepare(marked).at(marked.text.index(f" {words} ") + 1 if words != "10" else marked.text.index("10."))
    assert found.speaker == speaker
    assert found.start <= marked.text.index(words) < found.end or not speaker


VOICES = """WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ada Hill>We sold 5 boats</v>

00:00:04.000 --> 00:00:06.000
<v Ada Hill>last year, 6 more.</v>

00:00:07.000 --> 00:00:09.000
<v.loud Ben  Orm>And 7 ships.

00:00:09.000 --> 00:00:10.000
So 8 in all, she said.
"""


@pytest.mark.parametrize(
    ("words", "speaker"), [("5", "Ada Hill"), ("6", "Ada Hill"), ("7", "Ben Orm"), ("8", "Ben Orm")]
)
def test_voices_of_captions(tmp_path: Path, words: str, speaker: str) -> None:
    path = tmp_path / "a.vtt"
    path.write_text(VOICES, encoding="utf-8")
    [spoken] = (one for one in read(str(path)) if isinstance(one, Document))
    found = prepare(spoken).at(spoken.text.index(f" {words} "))
    assert (found.speaker, found.voice) == (speaker, "quoted")


def test_a_footnote_mark_between_two_sentences_joins_none() -> None:
    text = "Divers in 23 bays said it shrank.16 “We had 9 boats,” said Ada Hill."
    at = text.index("16")
    blocks = (Block(0, at), Block(at, at + 3, "furniture"), Block(at + 3, len(text)))
    found = prepare(Document("d", Source("d", "", "text/plain"), text, blocks, 0, len(text)))
    assert found.at(text.index("23 bays")).speaker == ""
    assert found.at(text.index("9 boats")).speaker == "Ada Hill"


@given(st.lists(st.integers(0, 4), max_size=12))
def test_places_are_found_again_in_what_cuts_leave(lengths: list[int]) -> None:
    edges = [*accumulate(lengths)]
    cuts = Cuts.of([Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False)])
    left = [at for at in range(30) if not any(a <= at < b for a, b in zip(cuts.starts, cuts.ends, strict=True))]
    assert [cuts.inside(at) for at in left] == [*range(len(left))]
    assert [cuts.outside(at) for at in range(len(left))] == left


@pytest.mark.parametrize(
    ("text", "words", "speaker", "voice"),
    [
        ("Ada Hill said that prices rose 5%.", "5%", "Ada Hill", "reported"),
        ("Hill said 60% had left, though Ada Diaz thinks it is nearer 20.", "20", "Ada Diaz", "reported"),
        ("Peak demand hit 1.5 TW in May.", "1.5 TW", "", "editorial"),
        ("The agency quoted a doctor as saying that 17 men had died.", "17 men", "a doctor", "reported"),
        ("Aides said 9 had left, but the army denied that, saying 4 had.", "4", "the army", "reported"),
        (
            "The firm cut its forecast, but rents rose 5%, saying it would lose 40 jobs.",
            "40 jobs",
            "The firm",
            "reported",
        ),
        ("Records showed a 5% rise in rail demand but a fall of 9% in freight.", "9%", "Records", "reported"),
        ("The boat show a year ago drew 40 people.", "40 people", "", "editorial"),
        ("It had 40 dry days, weather board data show.", "40 dry days", "weather board data", "reported"),
        ("It has 41 tonnes, a net increase from the board's forecast.", "41 tonnes", "", "editorial"),
        ("It raised its view, with the mill now calling for 40 boats.", "40 boats", "the mill", "reported"),
        ("It had 40 jobs, a low in rents and the lowest rate ever recorded.", "40 jobs", "", "editorial"),
        ("In such polls one can say with 95% confidence that it fell.", "95%", "", "editorial"),
        ("Crews have responded to 40 fires.", "40 fires", "", "editorial"),
        ("The board responded to critics that 40 letters were lost.", "40 letters", "The board", "reported"),
        ("“Only 40 letters were lost,” Hill responded to critics.", "40 letters", "Hill", "quoted"),
        ("In 2013 there were 37, a rise of 8% from the 1,965 reported in 2001.", "37", "", "editorial"),
        ("The firm -- it has two mills -- said prices rose 5%.", "5%", "The firm", "reported"),
        ("It fell 9% in Leem; 7% in Orm; and 5% in Holm, according to Ada Hill.", "9%", "Ada Hill", "reported"),
        ("It fell 9% in Leem; and it rose 5% in Holm, according to Ada Hill.", "9%", "", "editorial"),
        ("Sales were 5% up, the firm said here.", "5%", "the firm", "reported"),
        ("Economists polled by Orm had forecast growth of 0.3%.", "0.3%", "Economists polled by Orm", "reported"),
        ("ADA HILL, host:\nYou hear that a dozen men met.", "a dozen men", "ADA HILL", "quoted"),
        ("ADA HILL, BYLINE: There were 40 men.\nTOM ORR: We had 12.", "40 men", "ADA HILL", "quoted"),
        ("Hill, whose farm lies in Apir, Leem, said it made 9%.", "9%", "Hill", "reported"),
        ("A survey found that 40% fish. Nearly 12 per cent sail.", "12 per cent", "A survey", "reported"),
        ("A survey found that 40% fish. The town has 12 boats.", "12 boats", "", "editorial"),
        ("Ada Hill said that 40% fish. Nearly 12 per cent sail.", "12 per cent", "", "editorial"),
        ("The study found that 64 men fell. This means a risk of 9%.", "9%", "The study", "reported"),
        ("“We sold more than that,” said Hill. Sales rose 9%. “We sold a lot,” she added.", "9%", "Hill", "reported"),
        ("“We sold more than that,” said Hill. Sales rose 9%. “It is not so,” said Orm.", "9%", "", "editorial"),
        ("It took 9 minutes, 3 seconds off the national record.", "9 minutes, 3 seconds", "", "editorial"),
        ("Sales were 5% up, Ada Hill said here on Monday.", "5%", "Ada Hill", "reported"),
        ("Cooks believe the beast, which lived in Leem, ate 5% of it.", "5%", "Cooks", "reported"),
        ("As many of you have reported, 5% of it is lost.", "5%", "", "editorial"),
        ("A cook assessed the loss was 5% of it.", "5%", "A cook", "reported"),
        ("The board says it is 9, which Hill claims is a 5% rise.", "5%", "Hill", "reported"),
        ("Praising his “firm rule over the port, Ada Hill said it grew 5%.", "5%", "Ada Hill", "reported"),
        ("The fire, which hit 5% of Leem, has spread, said Ada Hill of the board.", "5%", "Ada Hill", "reported"),
        ("The fire, which hit 5% of Leem, has spread, said Ada Hill.", "5%", "Ada Hill", "reported"),
        ("Prices rose 5%, Ada Hill said on Monday.", "5%", "Ada Hill", "reported"),
        ("Prices, she says, rose 5%.", "5%", "she", "reported"),
        ("According to the Harbour Board, traffic fell by 5%.", "5%", "Harbour Board", "reported"),
        ("Traffic fell by 5%, according to two officials.", "5%", "two officials", "reported"),
        ("“Traffic fell by 5% this year,” said Ada Hill, the harbour master.", "5%", "Ada Hill", "quoted"),
        ("Harbour master Ada Hill told reporters: “Traffic fell by 5%.”", "5%", "Ada Hill", "quoted"),
        ("Ada Hill, the harbour master, noted that it fell 5%.", "5%", "Ada Hill", "reported"),
        ("But the harbour master, Ada Hill, says it fell 5%.", "5%", "Ada Hill", "reported"),
        ("A new study finds that 5% of gulls nest there.", "5%", "A new study", "reported"),
        ("The plan announced by the board costs 5% more.", "5%", "", "editorial"),
        ("It was created by the United States Congress for 5% of the cost.", "5%", "", "editorial"),
        ("The rule of the lords continued with 5% taxes.", "5%", "", "editorial"),
        ("There have been no losses reported for 5 days.", "5 days", "", "editorial"),
        ("The board, of Leem, says the risk will grow by 5%.", "5%", "The board", "reported"),
        ("Shares slid 7% to 312p after the group warned that 5% is lost.", "5%", "the group", "reported"),
        ("Ada Hill (Leem) argued that 5% is gone.", "5%", "Ada Hill", "reported"),
        ("Orm Ferries, an Oslo line, said it raised its stake to 9 boats, or 5%.", "5%", "Orm Ferries", "reported"),
        (
            "Senior diver with the Leem Board Tom Orr, says the risk will be 5%.",
            "5%",
            "Tom Orr",
            "reported",
        ),
        ("<Hill Lines> said it lost 5%.", "5%", "Hill Lines", "reported"),
        ("Hill Lines <HLL> said it lost 5%.", "5%", "Hill Lines", "reported"),
        ("The mill shut. Divers said they expected a loss of 5%.", "5%", "Divers", "reported"),
        ("Its head, Ada Hill, disagreed: only 5% is gone, she said.", "5%", "Ada Hill", "reported"),
        ("According to the Harbour Board, it fell; 5% is gone.", "5%", "", "editorial"),
        # who it is that speaks: past a relative clause, a participle, another predicate
        ("A diver reached by radio said 5% is gone.", "5%", "A diver reached by radio", "reported"),
        ("A cook who saw the fire and asked not to be named told us 5% is gone.", "5%", "A cook", "reported"),
        ("The woman who sold the ferry said 5% is gone.", "5%", "The woman", "reported"),
        ("The keeper was hit by two men who said 5% is gone.", "5%", "two men", "reported"),
        ("The search, continued by two men who said 5% is gone, went on.", "5%", "two men", "reported"),
        ("They met Ada Hill, a cook in Leem who says 5% is gone.", "5%", "Ada Hill", "reported"),
        ("The hut was set on fire and a keeper said 5% is gone.", "5%", "a keeper", "reported"),
        ("Another admitted that 5% is gone.", "5%", "another", "reported"),
        ("Another claimed origin is the loss of 5%.", "5%", "", "editorial"),
        ("The board, asked about it, replied by letter that 5% is gone.", "5%", "The board", "reported"),
        ("“It is old,” said Ada Hill, 52, whose hut lost 5%.", "5%", "", "editorial"),
        ("It needs the 5% that divers say is lost.", "5%", "divers", "reported"),
        ("The loss was 5% by Jan. 20, divers estimated, a record.", "5%", "divers", "reported"),
        ("The union blamed the board: “They lost 5%,” its head, Ada Hill, told us.", "5%", "Ada Hill", "quoted"),
        # what else reports: estimates of a figure, blame, warnings, what is foreseen
        ("The county estimates the loss at 5%.", "5%", "The county", "reported"),
        ("The army confirmed a loss of 5%.", "5%", "The army", "reported"),
        ("Divers blamed a loss of 5%.", "5%", "Divers", "reported"),
        ("Divers warned of storms: 5% could be lost.", "5%", "Divers", "reported"),
        ("The bank sees prices falling 5%.", "5%", "The bank", "reported"),
        ("The bank cut its fees. It now sees growth of 5%.", "5%", "The bank", "reported"),
        ("The bank sees 5 boats a day.", "5 boats", "", "editorial"),
        ("Traffic fell by 5%, a diver told parliament on Monday.", "5%", "a diver", "reported"),
        ("Sales of boats fell, the Hill board said. It was 5%, it said.", "5%", "the Hill board", "reported"),
        ("Boats lost 5% of their nets, it found, a record.", "5%", "it", "reported"),
        ("Ada Hill spoke. A cook of three stood by. “I lost 5% of it,” he said.", "5%", "A cook of three", "quoted"),
        ("Traffic fell by 5%, the board reports today.", "5%", "the board", "reported"),
        ("Traffic fell by 5%, divers will report in May.", "5%", "divers", "reported"),
        ("Traffic fell by 5%, a study found", "5%", "a study", "reported"),
        ("The owner, Orm Ferries, first reported a loss of 5%.", "5%", "Orm Ferries", "reported"),
        ("The board says it fell, and a survey found 5% left.", "5%", "a survey", "reported"),
        ("Now, after 5 years, a master can report to the board.", "5 years", "", "editorial"),
        ("The maker recalled 5 cars.", "5 cars", "", "editorial"),
        # what closes a sentence, and whom it was told
        ("Traffic fell 5%, the board said late on Tuesday.", "5%", "the board", "reported"),
        ("Traffic fell 5%, Ada Hill said this week.", "5%", "Ada Hill", "reported"),
        ("It is old, the board said last year’s loss was 5%.", "5%", "the board", "reported"),
        ("“It is gone now,” the mayor told about 40 guests late at night.", "40", "", "editorial"),
        ("The mayor told 40 guests that 5% is gone.", "40", "", "editorial"),
        ("The mayor told 40 guests that 5% is gone.", "5%", "The mayor", "reported"),
        ("The firm told investors 5% was gone.", "5%", "The firm", "reported"),
        ("The mill shut early and said wages of £90 would be paid.", "£90", "The mill", "reported"),
        ("“It lost two nets,” said its cook, Ada Hill of the Orm Line.", "two", "Ada Hill", "quoted"),
        ("“It lost ten nets,” said Kwame Tuesday Boateng, of Leem.", "ten", "Kwame Tuesday Boateng", "quoted"),
        ("Divers in 9 towns reported losses.16 “I lost 5% of it,” said Ada Hill.", "9", "", "editorial"),
        ("The mayor says 40 boats, the union 90.", "40", "The mayor", "reported"),
        ("The mayor says 40 boats, the union 90.", "90", "", "editorial"),
        ("The mayor says 40 boats, the largest 90 m long, sank.", "90", "The mayor", "reported"),
        ("Four men had been killed she added.", "Four", "she", "reported"),
        ("It was more than he said it was in 5 years.", "5 years", "he", "reported"),
        ("Four left at 3pm (7am in Leem) hospital cook Ada Hill said.", "Four", "Ada Hill", "reported"),
        ("The union will strike and says about 16,000 cooks are cold.", "16,000", "The union", "reported"),
        ("Anger grew with Mayor Ada Hill saying 5% was gone.", "5%", "Ada Hill", "reported"),
        ("It is a dry year and the divers say 5% is gone.", "5%", "the divers", "reported"),
        ("It cost 5 million, official papers released today showed.", "5 million", "official papers", "reported"),
        ("Orm Trust, which is owned by Hill Lines, a bank, said 5% is gone.", "5%", "Orm Trust", "reported"),
        ("The Leem Office for Rescue at Sea said 5% is gone.", "5%", "Leem Office for Rescue at Sea", "reported"),
        # participles of things, nouns, books written
        ("The plan announced in May costs 5% more.", "5%", "", "editorial"),
        ("Hill said the Leem Plan announced in May costs 5% more.", "5%", "Hill", "reported"),
        ("“We lost 5%,” Hill said by phone.", "5%", "Hill", "quoted"),
        ("Hill said it lost 5%, but the loss was 9%, according to the union.", "9%", "the union", "reported"),
        ("Hill said it lost 5%, but the loss was 9%, according to the union.", "5%", "Hill", "reported"),
        ("Rents fell by 5%, Hill said by email.", "5%", "Hill", "reported"),
        ("The board announced in May that 5% is gone.", "5%", "The board", "reported"),
        ("Its people, put at 738,432 by the board, are old.", "738,432", "the board", "reported"),
        ("It has reserves estimated at 300 tonnes.", "300", "", "editorial"),
        ("The king armed the border states to fight 5 lords.", "5 lords", "", "editorial"),
        ("The owner may file a suit arguing that it lost 5%.", "5%", "a suit", "reported"),
        ("Ada Hill wrote 5 books.", "5 books", "", "editorial"),
        ("Ada Hill wrote that 5 boats sank.", "5 boats", "Ada Hill", "reported"),
        ("It cost £5, a sum drawn from port records.", "£5", "", "editorial"),
        # reckonings, reports by nouns, adjectives; degrees; owners
        ("By the board’s own reckoning, 5% is gone.", "5%", "the board", "reported"),
        ("In Ada Hill’s view, 5% is gone.", "5%", "Ada Hill", "reported"),
        ("On Monday’s figures, 5% is gone.", "5%", "", "editorial"),
        ("Despite warnings from Ada Hill that 5% is gone, it shut.", "5%", "Ada Hill", "reported"),
        ("The board got 5 warnings from Ada Hill.", "5", "", "editorial"),
        ("It was an admission by the board that 5% is gone.", "5%", "the board", "reported"),
        ("Ada Hill is convinced that 5% is gone.", "5%", "Ada Hill", "reported"),
        ("Ada Hill is sure of 5 boats.", "5 boats", "", "editorial"),
        ("The board found in May that 5% is gone.", "5%", "The board", "reported"),
        ("“We lost 5 boats in May,” the notice read.", "5", "the notice", "quoted"),
        ("The notice reads: “We lost 5 boats in May.”", "5", "The notice", "quoted"),
        ("She read 5 books.", "5", "", "editorial"),
        ("“We lost 5 boats in a single night.” — Ada Hill, cook", "5", "Ada Hill", "quoted"),
        ("Dr. Ada Hill, Ph.D., of Leem, said 5% is gone.", "5%", "Ada Hill", "reported"),
        ("Both Ada Hill and Orm said 5% is gone.", "5%", "Ada Hill and Orm", "reported"),
        ("“It fell by 5% in May,” said Orm Bank’s Tom Beck.", "5%", "Tom Beck", "quoted"),
        ("It is 5% lower than Ada Hill said.", "5%", "", "editorial"),
        ("The board told us in May that 5% is gone.", "May", "", "editorial"),
        ("The board reported a fall in sums that were 5% too low.", "5%", "The board", "reported"),
        ("Ada Hill runs the port. “We lost 5 boats last year.”", "5", "Ada Hill", "quoted"),
        ("Tom Beck said it fell. Ada Hill disagrees. “It was only 5 of them.”", "5", "Ada Hill", "quoted"),
        ("The port is old. “We lost 5 boats last year.”", "5", "", "quoted"),
        ("Ada Hill, a cook: “We lost 5 boats in one night.”", "5", "Ada Hill", "quoted"),
        ("Leem’s fears about it grew as 5 boats sank.", "5", "", "editorial"),
        ("Leem’s fears that 5% is gone grew.", "5%", "Leem", "reported"),
        ("The bowler claimed 5 wickets.", "5", "", "editorial"),
        ("Orm’s said it lost 5% in May.", "5%", "Orm’s", "reported"),
        ("The band recorded 5 songs in May.", "5", "", "editorial"),
        ("3M said 5% is gone.", "5%", "3M", "reported"),
        ("The court held that 5% is gone.", "5%", "The court", "reported"),
        ("A diver who fell into the Orsa River, in Leem, says 5 boats sank.", "5", "A diver", "reported"),
        ("The mayor shut the port on Monday saying 5 boats had sunk.", "5", "The mayor", "reported"),
        ("The mayor got a letter saying 5 boats had sunk.", "5", "a letter", "reported"),
        ("The mayor was fined for saying 5 boats had sunk.", "5", "The mayor", "reported"),
        ("It gave no sum, which Ada Hill estimates could reach 5 million.", "5", "Ada Hill", "reported"),
        ("Residents report seeing 5 boats.", "5", "Residents", "reported"),
        # findings, figures put, hearsay; what is not said
        ("Researchers at Leem found a loss of 5%.", "5%", "Researchers at Leem", "reported"),
        ("Radio Leem, citing nurses, puts the toll above 120.", "120", "Radio Leem", "reported"),
        ("Divers put the number of wrecks as high as 40.", "40", "Divers", "reported"),
        ("The board would put it at plus or minus 5%.", "5%", "The board", "reported"),
        ("Legend has it that two cooks found it.", "two", "Legend", "reported"),
        ("The board must say why 5 boats sank.", "5", "", "editorial"),
        ("The board did not say how many of its 5 boats sank.", "5", "", "editorial"),
        ("The board did not deny that 5 boats sank.", "5", "The board", "reported"),
        ("The board could report a loss of 5%.", "5%", "", "editorial"),
        ("The board can confirm a loss of 5%.", "5%", "The board", "reported"),
        ("Let’s say it cost 5% more.", "5%", "", "editorial"),
        ("The hut is new. It now admits 10 guests.", "10", "", "editorial"),
        ("The school admits more than 90 pupils.", "90", "", "editorial"),
        ("The bank admits about 90 cards were lost.", "90", "The bank", "reported"),
        ("The bank admitted a loss of 5%.", "5%", "The bank", "reported"),
        ("The rise adds £94 to a bill.", "£94", "", "editorial"),
        ("Ada Hill added £94 was lost.", "£94", "Ada Hill", "reported"),
        ("Ada Hill accused the board of losing 5 boats.", "5 boats", "Ada Hill", "reported"),
        ("The board is accused of losing 5 boats.", "5 boats", "", "editorial"),
        ("Hill Lines said the cost of its recently announced ferry is 5 million.", "5", "Hill Lines", "reported"),
        ("The colony proclaimed its freedom after 5 years.", "5 years", "", "editorial"),
        ("Ada Hill recalled that 5 cars burnt.", "5 cars", "Ada Hill", "reported"),
        ("“It lost 5% of its cars in the end,” she recalled.", "5%", "she", "quoted"),
        ("The storm has claimed 40 lives so far.", "40 lives", "", "editorial"),
        ("The board claimed 40 boats were lost.", "40 boats", "The board", "reported"),
        # passives that put a figure, and what "which" stands for
        ("The people are computed by the Office of Trade at 40 souls.", "40 souls", "Office of Trade", "reported"),
        ("The rent was assessed by the clerk at £40 a year.", "£40", "the clerk", "reported"),
        ("The number was given by the War Office as 40,000.", "40,000", "War Office", "reported"),
        ("It was priced by the kilo at £5.", "£5", "", "editorial"),
        ("Guards put the loss at not less than 40 men.", "40 men", "Guards", "reported"),
        ("It cost £9, not the £5 which the board reported to Leem.", "£5", "the board", "reported"),
        ("It cost £9, not the £5 which the board reported to Leem.", "£9", "", "editorial"),
        ("Sales fell short of the £5 million the board had announced in May.", "£5 million", "the board", "reported"),
        ("The 40 boats that Hill pledged to buy were lost.", "40 boats", "", "editorial"),
        ("They used the port's own logs, according to which 5% sank.", "5%", "the port's own logs", "reported"),
        ("He met Ada Hill, according to whom 5% sank.", "5%", "Ada Hill", "reported"),
        ("The rule, according to which 40 boats may fish, is old.", "40 boats", "", "editorial"),
        # a number's own noun is no verb; whoever calls it so
        ("Prices rose 3%, 4 clean towels and 2 live shows.", "3%", "", "editorial"),
        ("She holds 9 medals, 2 world records and 3 team shows.", "9 medals", "", "editorial"),
        ("It fell 5%, a count of 9 towns and 2 cities shows.", "5%", "a count of 9 towns and 2 cities", "reported"),
        ("Hill said it rains. Orm will lose what Orr called “a good £5”.", "£5", "Orr", "quoted"),
        ("Hill said it rains. Orm paid what its crews have termed “only £5”.", "£5", "its crews", "quoted"),
        ("Limits mean that 5% is lost.", "5%", "", "editorial"),
        # a straight mark that opens again goes on with the speech, as in print
        ('"It is old. "We lost 5%," Ada Hill said. The board gained 4%.', "5%", "Ada Hill", "quoted"),
        ('"It is old. "We lost 5%," Ada Hill said. The board gained 4%.', "4%", "", "editorial"),
        ('"It is old. "We lost," Ada Hill said. "We had 5% of the town behind us."', "5%", "Ada Hill", "quoted"),
        ("Hill claims nurses earn, on average, 5% less.", "5%", "Hill", "reported"),
        ("Leem notes are worth 5% less.", "5%", "", "editorial"),
        ("The Leem Bureau of Trade says 5% is gone.", "5%", "Leem Bureau of Trade", "reported"),
        ("It is larger than Orm, the next largest state, by 5%.", "5%", "", "editorial"),
        ("There was a million to study stress in 5 plants.", "5 plants", "", "editorial"),
        ("Cllr Hill noted that it fell from the count of 2016 and asked for 5%.", "5%", "Hill", "reported"),
        ("The board added 5% to its fees.", "5%", "", "editorial"),
        ("It fell, according to the board, which expects 5%.", "5%", "the board", "reported"),
        ("Some of the schools replied; 1,903, or 71%, reported cuts.", "71%", "", "editorial"),
        ("The levy, at 18p or 24p according to sugar content, raised £355m.", "£355m", "", "editorial"),
        ("One in four admitted using a phone on the road – rising to 37% of them.", "37%", "", "editorial"),
        ("Asked how many, he held up 4 fingers: “It was 9 out of 400.”", "9 out of 400", "he", "quoted"),
        ("In his long speech he mentioned the 9 mills twice.", "twice", "he", "reported"),
        ("Growth came in at 2.8%, a touch below the 3 per cent economists had expected.", "2.8%", "", "editorial"),
        ("It narrows to 5%, 0.4 of a point below the February estimate.", "5%", "", "editorial"),
        ("WHO said that 5% is gone.", "5%", "WHO", "reported"),
        ("One of the officials said that 5% is gone.", "5%", "One of the officials", "reported"),
        ("Officials at the board put the loss at 5%.", "5%", "Officials at the board", "reported"),
        ("“It is old,” says Rob. “It lost 5%.” It is red.", "5%", "Rob", "quoted"),
        ("“It is old,” Ada Hill said, adding that 5% is gone.", "5%", "Ada Hill", "reported"),
        ("Ada Hill, 34, a nurse in Leem who has no car, said that 5% is gone.", "5%", "Ada Hill", "reported"),
        ("The plan is expected to cost 5% more.", "5%", "", "editorial"),
        ("It's estimated that 5% of boats sank.", "5%", "", "editorial"),
        ("Ada Hill touted the plan to buy boats, and also said 5% of them sank.", "5%", "Ada Hill", "reported"),
        ("The board lowered the rise from the 5% proposed last week.", "5%", "", "editorial"),
        ("He chaired the Leem Committee, which asked for 5% more boats.", "5%", "Leem Committee", "reported"),
        ("It’s said that 5% of boats sank.", "5%", "", "editorial"),
        ("I said that it cost 5% more.", "5%", "", "editorial"),
        ("The board wants to announce that it fell 5%.", "5%", "", "editorial"),
        ("Does the minister agree that 5% is too low?", "5%", "", "editorial"),
        ("Traffic fell by 5%.", "5%", "", "editorial"),
        ("Ada Hill said that a study shows that 5% is enough.", "5%", "Ada Hill", "reported"),
        ("Ada Hill said that it is old, and particularly stressed that 5% is gone.", "5%", "Ada Hill", "reported"),
        ("In concluding, Ada Hill said that 5% is enough.", "5%", "Ada Hill", "reported"),
        ("Ada Hill put the chance of a flood at one in five.", "one in five", "Ada Hill", "reported"),
        ("The board puts it near $5 million.", "$5", "The board", "reported"),
        ("The town put a lamp at 12 crossings.", "12", "The town", "reported"),
        ("The town put lamps in 12 streets at night.", "12", "", "editorial"),
        ("Figures released by the board showed catches fell 5%.", "5%", "Figures released by the board", "reported"),
        ("Data from the port show a fall of 5%.", "5%", "Data from the port", "reported"),
        ("Her divers think a year would do.", "a year", "Her divers", "reported"),
        ("A diver found 12 coins.", "12", "", "editorial"),
        ("Losses of 5% were reported by the board on Monday.", "5%", "the board", "reported"),
        ("It was estimated by the board that 5% is gone.", "5%", "the board", "reported"),
        ("Losses of 5% were reported by the end of May.", "5%", "", "editorial"),
        ("“It is old,” said Ada Hill of the union, which has 40 members.", "40", "", "editorial"),
        ("It fell, according to a survey of 40 boats.", "40", "", "editorial"),
        ("A third of the homes pledged stand, the clerk told Leem on May 5.", "May 5", "", "editorial"),
        ("“It is 30 now,” Ada Hill said. “Maybe 35.”", "35", "Ada Hill", "quoted"),
        ("Scientists tracked 560 gulls and concluded that 5% sleep.", "5%", "Scientists", "reported"),
        ("Leem pledged £5; 34 towns came.", "£5", "Leem", "reported"),
        ("Leem pledged £5; 34 towns came.", "34", "", "editorial"),
        ("Leem pledged £5 million and Orsa £3 million.", "£3", "", "editorial"),
        ("The mayor said 5 boats had left; 34 came.", "34", "The mayor", "reported"),
        ("The Leem Bank forecasts growth of 5% next year.", "5%", "Leem Bank", "reported"),
        ("Insurance claims of 5% were paid.", "5%", "", "editorial"),
        ("In his memoirs the general claims to have led 90 men.", "90", "the general", "reported"),
        (
            "Sixty per cent of them said they had paid, against 19% before, according to the board.",
            "19%",
            "the board",
            "reported",
        ),
        ("In view of realised and expected costs, the board cut 5 jobs.", "5", "", "editorial"),
        ("The board disputes this: it puts the cost at £655.", "£655", "The board", "reported"),
        ("Head teacher Ada Hill was cross. “It was 5%,” she said.", "5%", "Ada Hill", "quoted"),
        ("The letter goes on: “Eleven of us have left.”", "Eleven", "The letter", "quoted"),
        ("The board said on Monday that it fell 5%, citing local officials.", "5%", "The board", "reported"),
        ("By Ada Hill's count barely 40 were built.", "40", "Ada Hill", "reported"),
        ("By the union's tally, 40 left.", "40", "the union", "reported"),
        ("On Hill's account with the bank 40 dollars remained.", "40", "", "editorial"),
        ("It shut 5 wells, citing a lack of water.", "5", "", "editorial"),
        ("It sold 5 cars, the quango said on Tuesday.", "5", "the quango", "reported"),
        ("It sold 5 cars, the quango announced on Tuesday.", "5", "the quango", "reported"),
        ("The quango said on Tuesday it had sold 5 cars.", "5", "The quango", "reported"),
        ("In Leem, a scheme announced on Tuesday would house 5 men.", "5", "", "editorial"),
        ("Ada Hill, OPC president and noted diver said 5 boats sank.", "5", "Ada Hill", "reported"),
        ("The bank cut it 5 times, citing evidence the Leemish economy was weak.", "5", "", "editorial"),
        ("“We sold 5 boats,” said Orm director of commercial planning, Ada Hill.", "5", "Ada Hill", "quoted"),
        ("It shut 5 wells, citing data from the port.", "5", "data from the port", "reported"),
        ("The tax fell by 5%, the energy think tank said.", "5%", "the energy think tank", "reported"),
        ("The report highlighted that 5 boats sank.", "5", "The report", "reported"),
        ("The trip highlights the plight of 5 boats.", "5", "", "editorial"),
        ("It cost £5, beating the £6 that analysts had expected.", "£6", "analysts", "reported"),
        ("It cost £5, above the £6 expected by analysts.", "£6", "analysts", "reported"),
        ("It cost £5, above the £6 expected by analysts.", "£5", "", "editorial"),
        ("It is not true, as the mayor claims, that 5% is gone.", "5%", "the mayor", "reported"),
        ("They paid wages, insurance claims, and 5% in tax.", "5%", "", "editorial"),
        ("Ada Hill is tired. “We lost 5% of our boats this year,” she sighed.", "5%", "Ada Hill", "quoted"),
        ("She sighed at the 5 boats.", "5", "", "editorial"),
        ("Vice Premier He Lifeng said that 5% was enough.", "5%", "He Lifeng", "reported"),
        ("Ada Hill came. It was twice what she added in May: 5%.", "5%", "", "editorial"),
        ("It will cost £5, a shade under the £6 we'd pencilled in.", "£5", "", "editorial"),
        ("On 2 April Ada Hill said that 5% was enough.", "5%", "Ada Hill", "reported"),
        ("On Monday Ada Hill said that 5% was enough.", "5%", "Ada Hill", "reported"),
        ("The mill - which makes sails - said that 5% was enough.", "5%", "The mill", "reported"),
        ("He Lifeng came. He said that 5% was enough.", "5%", "He Lifeng", "reported"),
        ("Manager Ada Hill was glad. “We won by 5 goals today,” the Norwegian said.", "5", "Ada Hill", "quoted"),
        (
            (
                "“No,” a Norwegian envoy said.\nThe Norwegian can say no, he added.\n"
                "One plan is that the Norwegian wants aid cut by 5%, Hill said."
            ),
            "5%",
            "a Norwegian envoy",
            "reported",
        ),
        ("“We will see,” Ada Hill said. The US said 5 ships sank.", "5 ships", "US", "reported"),
        ("General Mills Corp said 5 ships sank.", "5 ships", "General Mills Corp", "reported"),
        ("As per the ministry, 5 ships sank.", "5 ships", "the ministry", "reported"),
        ("An aide of Trade Minister Ada Hill said 5 sank.", "5", "An aide of Trade Minister Ada Hill", "reported"),
        ("Minister of State for Trade Ada F. Hill said 5 ships sank.", "5 ships", "Ada F. Hill", "reported"),
        ("Minister for Wool T.N. Hill told us 5 ships sank.", "5 ships", "T.N. Hill", "reported"),
        ("The Secretary of the Orm Wool Museum said 5 ships sank.", "5 ships", "The Secretary", "reported"),
        ("The Bank of Orm said it revised up its forecast to £5m.", "£5m", "Bank of Orm", "reported"),
        (
            "Debts fell, Governor Piers Jacobs said. It was so, Jacobs said. He said 5 sank.",
            "5",
            "Piers Jacobs",
            "reported",
        ),
        ("Inc> said 9 ships sank. It said 5 boats sank.", "5 boats", "Inc", "reported"),
        ("The General Orm Co said 5 ships sank.", "5 ships", "General Orm Co", "reported"),
        ("Norden’s Hill Mills Ltd said 5 ships sank.", "5 ships", "Hill Mills Ltd", "reported"),
        (
            "Moody’s Investors Service Inc said it cut 5 ratings.",
            "5 ratings",
            "Moody’s Investors Service Inc",
            "reported",
        ),
        ("It costs $5, said lead manager Hill Stanley and Co Inc.", "$5", "Hill Stanley and Co Inc", "reported"),
        ("Minister Ada Hill and Tom Beck said 5 ships sank.", "5 ships", "Ada Hill and Tom Beck", "reported"),
        ("In a letter to the board on Monday she claimed that 5% is gone.", "5%", "she", "reported"),
        ("The union disagrees: in a note they claim that 5% is gone.", "5%", "The union", "reported"),
        (
            "Ada Hill spoke. The trust accepted there had been delays but said that 5% waited.",
            "5%",
            "The trust",
            "reported",
        ),
        ("The mayor opened the port and warned that 5% is gone.", "5%", "The mayor", "reported"),
        ("“It lost 5% of its boats,” says the warden, Ada Hill.", "5%", "Ada Hill", "quoted"),
        ("The firm closed nine, ending with 5 shops in 11 states.", "5 shops", "", "editorial"),
        # what goes on from a cue that closes; nouns that may be verbs, at the end of a sentence
        ("Debt rose, the bank warned in May, adding that 5% is gone.", "5%", "the bank", "reported"),
        ("Debt rose, but Orm lost 5%, the bank said, adding that 9 mills shut.", "9 mills", "the bank", "reported"),
        ("Debt rose, the bank said, but Orm denied that, saying it had 9 mills.", "9 mills", "Orm", "reported"),
        ("On the survey's results, the bank cut 5 jobs, adding that 9 went.", "9", "the bank", "reported"),
        ("It is a rise, the bank says in a note out today, putting it at 5%.", "5%", "the bank", "reported"),
        ("The board met on Monday, putting the cost at £5.", "£5", "The board", "reported"),
        ("The storm came, putting the river at 5 metres.", "5 metres", "", "editorial"),
        ("It paid £5 for wages, fuel and insurance claims.", "£5", "", "editorial"),
        ("It rose 5%, 2 points above May and close to the bank's own forecast.", "5%", "", "editorial"),
        ("It had 5 tonnes, data show, some 2 above May and half of annual demand.", "5 tonnes", "data", "reported"),
        ("It rose 5%, the bank's own economists forecast.", "5%", "the bank's own economists", "reported"),
        ("It rose 5%, Leem's largest lender forecasts.", "5%", "Leem's largest lender", "reported"),
        ("It had 5 boats, the union and the board claim.", "5 boats", "the union and the board", "reported"),
        # what a noun says for somebody: forecasts changed, counts given, models, cases; tolls that are counted
        ("Orm Bank cut its growth forecast to 5% from 9%.", "9%", "Orm Bank", "reported"),
        ("Orm Bank raised its forecast for the Leem crop to a record 5%.", "5%", "Orm Bank", "reported"),
        ("The board lifted its winter wheat yield estimate from 5% to 9%.", "5% to 9%", "The board", "reported"),
        ("Orm Bank cut its forecast to 5%, as rents fell by 9%.", "9%", "", "editorial"),
        ("The mill has raised full-year guidance to between £5 and £6.", "£6", "The mill", "reported"),
        ("Analysts left their estimates unchanged at 5%.", "5%", "Analysts", "reported"),
        ("Rain cut the board's forecast to 5%.", "5%", "", "editorial"),
        ("The slump pushed its forecast down to 5%.", "5%", "", "editorial"),
        ("Strong sales pushed its forecast up to 5%.", "5%", "", "editorial"),
        ("Orm Bank cut its fee to 5%.", "5%", "", "editorial"),
        ("The army puts the toll at 90. The figure it gave in May was 40.", "40", "The army", "reported"),
        ("The estimate that the board gave in May was 40.", "40", "the board", "reported"),
        ("The figure given in May was 40.", "40", "", "editorial"),
        (
            "“It fell in May,” a trader at Orm said. Her model has it at 5% by June.",
            "5%",
            "a trader at Orm",
            "reported",
        ),
        ("The bank’s model has a room at the top for 5 men.", "5 men", "", "editorial"),
        ("It was the Crown’s case that 5 kg were sold.", "5 kg", "Crown", "reported"),
        ("The union’s argument is that 5% is gone.", "5%", "The union", "reported"),
        ("The mill’s case of 5 bottles broke.", "5 bottles", "", "editorial"),
        ("Orm Watch, a charity, counts 40 dead between May 1 and June 5, 2 a day.", "2 a day", "Orm Watch", "reported"),
        ("Police counted 40 dead.", "40 dead", "Police", "reported"),
        ("The club counts 40 members.", "40 members", "", "editorial"),
        ("Orm Port puts the bill at anywhere between £5 and £6.", "£6", "Orm Port", "reported"),
        ("“It had 5 years,” a diver said of the plan, “and lost 4.”", "5 years", "a diver", "quoted"),
        ("It is half of what was said of the 5 boats.", "5 boats", "", "editorial"),
        # relative clauses without "that"; what people had hoped for, what they pencil in
        ("The board is new. The £5 it says Orm owes is gone.", "£5", "The board", "reported"),
        ("The 5 boats Ada Hill says sank are here.", "5 boats", "Ada Hill", "reported"),
        ("It sold before a crowd the clerk put at 40.", "40", "the clerk", "reported"),
        ("The 40 homes the council promised are gone.", "40 homes", "the council", "reported"),
        ("The day the mayor said 5 boats sank, it rained.", "5 boats", "the mayor", "reported"),
        ("For 40 years the board said 5% was gone.", "5%", "the board", "reported"),
        ("It fell by 5%, where City brokers had bargained for 2%.", "5%", "", "editorial"),
        ("It fell by 5%, where City brokers had bargained for 2%.", "2%", "City brokers", "reported"),
        ("Ada Hill, their deputy, preferred the board's number: 5%.", "5%", "Ada Hill", "reported"),
        ("Brokers had hoped for 5%, as a wave of 9 sales began.", "9 sales", "", "editorial"),
        ("They got 5% more than they bargained for.", "5%", "", "editorial"),
        ("The mill had been guiding to a rise of 5%.", "5%", "The mill", "reported"),
        ("The bank is pencilling in a rise of 5%.", "5%", "The bank", "reported"),
        ("An Orm News tally puts it at 5%.", "5%", "An Orm News tally", "reported"),
        ("The mayor’s ally said that 5% is gone.", "5%", "The mayor’s ally", "reported"),
        ("Port figures out on Monday show that 5% is gone.", "5%", "Port figures", "reported"),
        ("A report out today says that 5% is gone.", "5%", "A report", "reported"),
        ("Officials out in Leem say that 5% is gone.", "5%", "Officials out in Leem", "reported"),
        # ages before a verb, a figure behind it that is no source, what somebody has seen
        ("Ada Hill, 40, who runs Orm Aid, says 5 boats sank.", "5 boats", "Ada Hill", "reported"),
        ("Orm Aid, run by Ada Hill, 40, says 5 boats a day sink.", "5 boats", "Orm Aid", "reported"),
        ("Orm Aid, run by Ada Hill, 40, says 5 boats a day sink.", "40", "", "editorial"),
        ("It cost £5, said 2 officials in Leem.", "£5", "2 officials in Leem", "reported"),
        ("Orm News has seen documents that show 5 boats sank.", "5 boats", "documents", "reported"),
        # brackets; reckonings whose figure stands further on
        ("The loss (the board puts it at £5) hurt 9 towns.", "9 towns", "", "editorial"),
        ("The loss (5 men, the board says) hurt 9 towns.", "5 men", "the board", "reported"),
        ("The loss (5 men, the board says) hurt 9 towns.", "9 towns", "", "editorial"),
        ("The loss (5 men, according to the board) hurt 9 towns.", "9 towns", "", "editorial"),
        ("It cost £5 (the board says).", "£5", "the board", "reported"),
        ("It cost £5 (according to the board) and hurt 9 men.", "9 men", "the board", "reported"),
        ("The bank’s forecast, out on Monday, is for growth of 5%.", "5%", "The bank", "reported"),
        ("Leem Foods shut 56 shops and sees room for “well over 3,000”.", "3,000", "Leem Foods", "quoted"),
        ("The company sees room for “well over 3,000”.", "3,000", "The company", "quoted"),
        ("Leem Foods ran a “buy 2, get 1” deal.", "2", "", "editorial"),
        ("Leem Foods has a name for “catch 22”.", "22", "", "editorial"),
        ("The crowd, put by the organisers at 120,000, sang.", "120,000", "the organisers", "reported"),
        ("The crowd, put by the organisers at 120,000, sang 5 songs.", "5 songs", "", "editorial"),
        ("The loss was put by two insurers at about £5 million.", "£5 million", "two insurers", "reported"),
        ("The ship, valued by nobody, was sold by the board at 40 dollars.", "40 dollars", "", "editorial"),
        ("The Bureau of Statistics counted 40 towns.", "40 towns", "Bureau of Statistics", "reported"),
        ("The club counted 40 towns.", "40 towns", "", "editorial"),
        ("Ada Hill has spoken of lifting it to £5.", "£5", "Ada Hill", "reported"),
        ("Orgo thinks twice as many lines must be built in 5 years.", "5 years", "Orgo", "reported"),
        ("It had 5 boats, the union announced last month, twice as many as Leem.", "5 boats", "the union", "reported"),
        ("It had a bad day, the union announced last month that 5 boats sank.", "5 boats", "the union", "reported"),
        ("The bank’s best guess for May: 5%.", "5%", "The bank", "reported"),
        ("The bank’s forecast was wrong by 5%.", "5%", "", "editorial"),
        ("The bank’s forecast is due in 5 days.", "5 days", "", "editorial"),
        ("Sales rose 5%, in line with the bank’s forecast.", "5%", "", "editorial"),
        ("Sales rose 5%, in the wake of the bank’s forecast.", "5%", "", "editorial"),
        ("Sales rose 5%, by far the bank’s best forecast.", "5%", "", "editorial"),
        ("In the mayor of Leem’s view, 5% is gone.", "5%", "the mayor of Leem", "reported"),
        ("Orm will ask the bank to lend it $40 million, Ada Hill said.", "$40", "Ada Hill", "reported"),
        ("Orm may urge Leem to pay 5%, according to Ada Hill.", "5%", "Ada Hill", "reported"),
        ("Orm will ask the bank to lend it $40 million.", "$40", "Orm", "reported"),
        ("The union will say that 40 mills closed, Hill said.", "40 mills", "The union", "reported"),
        ("The offer, which valued Orm at $40 million, has lapsed.", "$40", "", "editorial"),
        ("The deal valued the firm at $40 million.", "$40", "", "editorial"),
        ("Hill valued the firm at $40 million.", "$40", "Hill", "reported"),
        ("Orm added a third mill worth $9 million.", "$9", "", "editorial"),
        ("It sold $12 million in bonds, added a loan of $9 million.", "$9", "", "editorial"),
        ("“It sank,” Hill added a day later. “Some 40 did.”", "40", "Hill", "quoted"),
        ("Hill added the 40 mills were old.", "40 mills", "Hill", "reported"),
        ("Rents rose, and it's expected to cost 5% more.", "5%", "", "editorial"),
        ("It must stay high until the board is confident that rents reach 5%.", "5%", "", "editorial"),
        ("The mayor until 2004 said rents reached 5%.", "5%", "The mayor until 2004", "reported"),
        ("In the 2004, 2005 and 2006 reports the mayor said that 5% was lost.", "5%", "the mayor", "reported"),
        ("Traders asked before the bank raised rates said 40 mills may close.", "40 mills", "Traders", "reported"),
        ("Officials at the bank said 40 mills may close.", "40 mills", "Officials at the bank", "reported"),
        ("The plan calls for 40 mills.", "40 mills", "", "editorial"),
        ("The budget proposes a rise of 5%.", "5%", "", "editorial"),
        ("Orm said the deal calls for a fee of 5%.", "5%", "Orm", "reported"),
        ("The bill demands that boats carry 40 vests.", "40 vests", "", "editorial"),
        ("The agreement on fees recommends 40 mills.", "40 mills", "", "editorial"),
        ("Mayor Hill's budget proposes a rise of 5%.", "5%", "Mayor Hill's budget", "reported"),
        ("The budget estimates that growth will reach 5%.", "5%", "The budget", "reported"),
        ("The board calls for 40 mills.", "40 mills", "The board", "reported"),
        ("The report recommends that 40 mills close.", "40 mills", "The report", "reported"),
        ("Floods threaten 40 towns.", "40 towns", "", "editorial"),
        ("The union threatened to close 40 mills.", "40 mills", "The union", "reported"),
        ("Leem is threatened by 40 floods.", "40 floods", "", "editorial"),
        ("Orm concluded a sale of 40 mills.", "40 mills", "", "editorial"),
        ("The board concluded that 40 mills may close.", "40 mills", "The board", "reported"),
        ("“It sank,” concluded Ada Hill. “Some 40 did.”", "40", "Ada Hill", "quoted"),
        ("Some 40 mills closed, the board concluded.", "40 mills", "the board", "reported"),
        ("The mills observe a rule of 40 years.", "40 years", "", "editorial"),
        ("Ada Hill observed that 40 mills closed.", "40 mills", "Ada Hill", "reported"),
        ("Orm maintains 40 mills and a fleet of 9 boats.", "9 boats", "", "editorial"),
        ("Orm maintains that 40 mills closed.", "40 mills", "Orm", "reported"),
        ("Rents explain about 40 per cent of the rise.", "40 per cent", "", "editorial"),
        ("Hill explained that 40 per cent is gone.", "40 per cent", "Hill", "reported"),
        ("It is adding more than a million and a half jobs.", "million", "", "editorial"),
        ("The mill added nearly a hundred and sixty jobs.", "hundred", "", "editorial"),
        ("Visitors can expect to pay 5% more.", "5%", "", "editorial"),
        ("Analysts expect 5%.", "5%", "Analysts", "reported"),
        ("The flood projects which Leem runs cost 5%.", "5%", "", "editorial"),
        ("The poorer states, whose rents rose 5%, agreed.", "5%", "", "editorial"),
        ("A patient advocate, phones open 24 hours a day, and relief would help.", "24 hours", "", "editorial"),
        ("Experts urge a cut of 5%.", "5%", "Experts", "reported"),
        ("The firm responded in May, opening 40 mills.", "40 mills", "", "editorial"),
        ("The firm responded that it has 40 mills.", "40 mills", "The firm", "reported"),
        ("In May a girl said that 40 boats sank.", "40 boats", "a girl", "reported"),
        ("Last month a girl in Leem said that 40 boats sank.", "40 boats", "a girl in Leem", "reported"),
        ("This year many people said that 40 boats sank.", "40 boats", "many people", "reported"),
        ("Ten years ago our mayor said that 40 boats sank.", "40 boats", "our mayor", "reported"),
        ("The Leem Board tomorrow morning will announce that 40 mills close.", "40 mills", "Leem Board", "reported"),
        ("The rate was put by the Leem Board this afternoon at 5%.", "5%", "Leem Board", "reported"),
        ("Last year, in 1966: -Rents rose, and the rate, announced yesterday, reached 5%.", "5%", "", "editorial"),
        ("To speed the work of the board I strongly urge a cut of 5%.", "5%", "", "editorial"),
        ("The plans for mills on which I am insisting cost 5%.", "5%", "", "editorial"),
        ("Finally, let me say to those on both sides that 5% is gone.", "5%", "", "editorial"),
        ("Tonight let's declare that rents rise to 5%.", "5%", "", "editorial"),
        ("Finally, I can tell you that 5% is gone.", "5%", "", "editorial"),
        ("Try explaining that to 40 families.", "40 families", "", "editorial"),
        ("Orm said rents rose. It calls for a cut of 5%.", "5%", "Orm", "reported"),
        ("Taking into account costs estimated for the year, the total is 5%.", "5%", "", "editorial"),
        ("Second, passage of the cuts previously urged, to end 40 fees, is due.", "40 fees", "", "editorial"),
        ("The sum of £5 was given by the council in May.", "£5", "", "editorial"),
        ("The boats that he sought and that he expected a year ago sank.", "a year", "", "editorial"),
        ("My administration proposed 40 mills.", "40 mills", "", "editorial"),
        ("My officials say that 40 mills closed.", "40 mills", "My officials", "reported"),
        ("Our board projected a rise of 5% by May.", "5%", "", "editorial"),
        ("The board that both unions have cited as their source lost 5%.", "5%", "", "editorial"),
        ("Hill cited 40 mills as proof.", "40 mills", "Hill", "reported"),
        ("America has added jobs for 40 months.", "40 months", "", "editorial"),
        ("The port added new lines in the 40 months since May.", "40 months", "", "editorial"),
        ("So we triple spending, adding 40 mills to help every town learn.", "40 mills", "", "editorial"),
        ("President Ada F. Hill said rents rose. It calls for a cut of 5%.", "5%", "", "editorial"),
        ("General Motors said rents rose. It expects a cut of 5%.", "5%", "General Motors", "reported"),
        ("Since then, this board and the port have responded, opening 40 mills.", "40 mills", "", "editorial"),
        ("So, as Orm responded, some 40 mills closed.", "40 mills", "Orm", "reported"),
        (
            "Orm said rents rose. In May we raised the fee, adding 40 mills to help every town learn.",
            "40 mills",
            "",
            "editorial",
        ),
        ("Orm said rents rose, adding 40 mills may close.", "40 mills", "Orm", "reported"),
        ("One of the best human rights advocates is Ada Hill, of 40 boats.", "40 boats", "", "editorial"),
        ("Talk to the baker in Leem who said he sold 40 loaves.", "40 loaves", "the baker in Leem", "reported"),
        ("It follows a bond announced last month for 40 mills.", "40 mills", "", "editorial"),
        ("It follows cuts announced yesterday for 40 mills.", "40 mills", "", "editorial"),
        ("Orm announced last month 40 mills would close.", "40 mills", "Orm", "reported"),
        ("Orm announced yesterday that 40 mills would close.", "40 mills", "Orm", "reported"),
        ("The baker announced last week he would close 40 mills.", "40 mills", "The baker", "reported"),
        ("It will not be measured by new plans or 40 mills.", "40 mills", "", "editorial"),
        ("It was not stated by the board until May that 40 mills closed.", "40 mills", "", "editorial"),
        ("The report for the year to May 31 showed sales fell 5%.", "5%", "The report for the year", "reported"),
        ("The experts tell us 5% is gone.", "5%", "The experts", "reported"),
        ("Divers tell me that they lost 40 boats.", "40 boats", "Divers", "reported"),
        ("They lost, the divers tell me, over 40 boats.", "40 boats", "the divers", "reported"),
        ("It spent, they tell me, over 40 hours on it.", "40 hours", "they", "reported"),
        ("It sold 9 million more than experts projected.", "9 million", "", "editorial"),
        ("The Census Bureau tells us that 40 towns grew.", "40 towns", "Census Bureau", "reported"),
        ("It is estimated by experts to be 40 towns.", "40 towns", "experts", "reported"),
        ("And economists agree it will help create 40 mills.", "40 mills", "economists", "reported"),
        ("I was told by the divers that 40 boats sank.", "40 boats", "the divers", "reported"),
        ("I am told by the divers that 40 boats sank.", "40 boats", "the divers", "reported"),
        ("My own doctors tell me that 40 nurses left.", "40 nurses", "My own doctors", "reported"),
        ("Scientists warn us that 40 towns will sink.", "40 towns", "Scientists", "reported"),
        ("Nine out of 10 growers tell us that 40 mills closed.", "40 mills", "Nine out of 10 growers", "reported"),
        ("These actions demand two things and 40 mills.", "40 mills", "", "editorial"),
        ("The conditions promise growth of 5%.", "5%", "", "editorial"),
        ("Such investments call for 40 mills.", "40 mills", "", "editorial"),
        ("The delegations demand 40 mills.", "40 mills", "The delegations", "reported"),
        ("The institutions want 40 mills.", "40 mills", "The institutions", "reported"),
        ("The administrations propose 40 mills.", "40 mills", "The administrations", "reported"),
        ("It issued 5,000 preferred shares at 40 cents.", "40 cents", "", "editorial"),
        ("The board preferred 40 mills.", "40 mills", "The board", "reported"),
        ("Every citizen rightly expects 40 mills.", "40 mills", "", "editorial"),
        ("The unions want 5%.", "5%", "The unions", "reported"),
        ("Buyers take that according to the strength of their bids, with 40 losers.", "40 losers", "", "editorial"),
        ("Pay differs according to the number of mills, 40 at most.", "40 at most", "", "editorial"),
        ("It turns into Class C preferred stock, or 40 mills.", "40 mills", "", "editorial"),
    ],
)
def test_a_sentence(text: str, words: str, speaker: str, voice: str) -> None:
    assert said(text, words) == (speaker, voice)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Her deputy, Tom Reyes, disagreed. “It is only 15,” he said.", "15", "Tom Reyes"),
        ("The union’s leader, Carla Voss, came. She said 400 people would strike.", "400", "Carla Voss"),
        ("But Lena Ortiz, an economist, disagrees. “They rose 6%,” she argues.", "6%", "Lena Ortiz"),
        ("It costs $20 a dose, a report by the charity found.", "$20", "a report by the charity"),
        ("A survey of 1,004 adults found that 62% agreed.", "62%", "A survey of 1,004 adults"),
        ("The opposition claims 200 of them have died.", "200", "The opposition"),
        ("“It grew 2%,” said Chief Executive Anders Holm. “We opened 31 shops last year.”", "31", "Anders Holm"),
        ("It will carry ten tools and cost an estimated $4 million.", "$4", ""),
        ("Prices rose. “It was 5%,” said Ann Hill.", "Prices", ""),
        ("The path was blocked by the United States.", "path", ""),
        ("The study followed many children. It found that 30% were ill.", "30%", "The study"),
        ("DR. POE: It was 5%.\nREPORTER: Why 9%?\nDR. POE: Costs.", "9%", "REPORTER"),
        ("Mr. ALDEN. Sir, it costs $40 a day.\nMr. BRANT. I say it costs $60.", "$60", "Mr. BRANT"),
        (
            "It fell by 4%, Harbour Trade Council (HTC) officials said.",
            "4%",
            "Harbour Trade Council (HTC) officials",
        ),
        ("It fell by 4%, the Harbour Trade Council (HTC) in Leem said.", "4%", "Harbour Trade Council"),
        ("According to the Food and Harbour Organization, it fell by 4%.", "4%", "Food and Harbour Organization"),
        ("It fell by 4%, agents Harker & Hill reported.", "4%", "Harker & Hill"),
        ("The Bank of Leem’s Ada Hill said it fell by 4%.", "4%", "Ada Hill"),
        ("Head of research at Orm Bank Ada Hill said it fell by 4%.", "4%", "Ada Hill"),
        ("Investor Ada F. Hill said it fell by 4%.", "4%", "Ada F. Hill"),
        ("The Leem Party’s Ada Hill disagreed. In Orm, she said, it fell by 4%.", "4%", "Ada Hill"),
        ("The Leemish forces won, the statement said. It said 40 ships sank.", "40", "the statement"),
        (
            "The Leemish forces “are in full control,” the\u2028statement said. It said 40 ships sank.",
            "40",
            "the statement",
        ),
        ("It fell, the board said. Recurrent profits of mills are up. Others rose 4%, it said.", "4%", "the board"),
        ("The board said it fell. Orm Mills shut. It said 40 men left.", "40", "Orm Mills"),
        ("Agents said it fell. A further 9,000 lives were lost. They said 40 mills shut.", "40", "Agents"),
        ("Orm Bank said it fell. Leem's trade deficit is high. It said 40 mills shut.", "40", "Orm Bank"),
        ("A further 9 growers came. They said 40 mills shut.", "40", "A further 9 growers"),
        ("Some 300 lives were lost. They said 40 mills shut.", "40", "they"),
        ("Hill Plc, Hill said, has 40 mills. Hill International has none.", "40", "Hill"),
        ("Hill Foods shut. Hill said 40 men left.", "40", "Hill Foods"),
        ("Orm Mills will open 40 shops, it said.", "40", "Orm Mills"),
        ("The price rose 40 per cent, it said.", "40", "it"),
        ("The paper quoted Orm Board Director Ada Hill as\u2028saying 40 mills shut.", "40", "Ada Hill"),
    ],
)
def test_whom_it_names(text: str, words: str, speaker: str) -> None:
    assert said(text, words)[0] == speaker


@pytest.mark.parametrize(
    "named",
    [
        "The finance minister, Pavel Drozd, spoke.",
        "They stopped finance minister Pavel Drozd’s plan.",
        "Pavel Drozd, the finance minister, spoke.",
        "Finance Minister Pavel Drozd spoke.",
        "The health minister, Ada Hill, spoke. The finance minister, Pavel Drozd, did not.",
        "Prime Minister Ada Hill spoke in New York. Finance Minister Pavel Drozd did not.",
    ],
)
def test_a_role_is_whoever_the_document_gave_it_to_last(named: str) -> None:
    assert said(f"{named}\nThe finance minister added that 5% was enough.", "5%")[0] == "Pavel Drozd"
    assert said(f"{named}\nThe minister added that 5% was enough.", "5%")[0] == "Pavel Drozd"


def test_a_pronoun_of_one_person_is_no_group() -> None:
    text = "Ada Hill took over. It rained. Colleagues recalled that she won. “I won 5%,” she liked to say."
    assert said(text, "5%")[0] == "Ada Hill"


def test_a_pronoun_behind_a_name_in_angle_brackets_alone(caplog: pytest.LogCaptureFixture) -> None:
    assert list(extractions(b"<Orm\nMills> has 650 million\ncrowns, It said", Settings()))
    assert not caplog.records


def test_two_speakers_of_one_sentence() -> None:
    assert said("Ada Hill and Alan Reed said that 5% was enough.", "5%")[0] == "Ada Hill and Alan Reed"
    text = "Prime Minister Ada Hill and the trade minister Alan Reed said that 5% was enough."
    assert said(text, "5%")[0] == "Ada Hill and the trade minister Alan Reed"


def test_her_lawyer_is_not_somebody_elses() -> None:
    text = "The lawyer Tom Beck came. " + "It rained in Leem. " * 40 + "Her lawyer said that 5% was gone."
    assert said(text, "5%")[0] == "Her lawyer"
    assert said("The lawyer Tom Beck came. Her lawyer said that 5% was gone.", "5%")[0] == "Tom Beck"


def test_what_stands_before_that_is_not_said() -> None:
    text = "In 2019, when 40 boats lay idle, Ada Hill said that 12 had sunk."
    assert said(text, "40") == ("", "editorial")
    assert said(text, "12") == ("Ada Hill", "reported")


def test_a_short_name_is_the_full_one_that_the_document_gives() -> None:
    text = "Prime Minister Ada Hill spoke.\nHill said that 5% was enough.\nThe prime minister added that 7% was not."
    assert said(text, "5%")[0] == "Ada Hill"
    assert said(text, "7%")[0] == "Ada Hill"
    assert (
        said("The Norse President Ada Hill came.\nThe Norse President said that 5% was enough.", "5%")[0] == "Ada Hill"
    )


def test_a_pronoun_is_the_person_of_the_sentence_before() -> None:
    text = "Derek Poole is a teacher in Leeds. He says that 5% of pupils walk."
    assert said(text, "5%")[0] == "Derek Poole"
    assert said("Researchers from Leeds studied the campaign. They estimate that it saved 40 lives.", "40")[0] == (
        "Researchers from Leeds"
    )


def test_a_pronoun_is_whoever_spoke_rather_than_whom_they_speak_of() -> None:
    text = "Data show a fall, the ministry said. The state lost 9 boats, it said."
    assert said(text, "9 boats") == ("the ministry", "reported")
    assert said("Ada Hill said it was bad. The gunman fired 5 shots, she said.", "5")[0] == "Ada Hill"
    assert said("The minister, Ada Hill, came. According to her, 5 boats sank.", "5")[0] == "Ada Hill"


def test_they_are_no_single_person_and_he_is_no_acronym() -> None:
    text = "The sailor Ada Orr was hurt, her cooks said. Mrs Orr had 9 men when it happened, they said."
    assert said(text, "9 men")[0] == "her cooks"
    assert said("Leem’s SENAIN said it fell. It rained. “It lost two ships here,” he said.", "two")[0] == "he"


def test_a_quotation_of_several_paragraphs_has_one_speaker() -> None:
    text = "Ada Hill said: “We lost 3 boats last year.\n\n“We will lose 9 more.”\n\nThe town has 12 boats."
    assert said(text, "3 boats") == ("Ada Hill", "quoted")
    assert said(text, "9 more") == ("Ada Hill", "quoted")
    assert said(text, "12 boats") == ("", "editorial")


def test_a_quotation_after_the_sentence_that_names_its_speaker() -> None:
    text = "Coach Bill Marsh says the game was close. “We won by 4 points and we were lucky.”"
    assert said(text, "4 points") == ("Bill Marsh", "quoted")


def test_a_term_in_quotation_marks_is_no_quotation() -> None:
    assert said("The so-called “5% rule” costs money.", "5%") == ("", "editorial")


def test_a_list_that_a_colon_announces() -> None:
    text = "Ada Hill set out the results:\n- Traffic fell 5%.\n- Income rose 7%.\nThe port has 12 cranes."
    assert said(text, "5%", lists=True) == ("Ada Hill", "reported")
    assert said(text, "7%", lists=True) == ("Ada Hill", "reported")
    assert said(text, "12 cranes", lists=True) == ("", "editorial")


@pytest.mark.parametrize(
    ("heading", "speaker"),
    [
        ("Quotes attributable to the mayor:", "the mayor"),
        ("Quotes attributable to Ada Hill, mayor of Leem:", "Ada Hill"),
        ("Statement from the Minister for Ports, Ada Hill:", "Ada Hill"),
        ("The following comments can be attributed to a spokesman for Orm:", "a spokesman for Orm"),
        ("The following is attributable to Ada Hill:", "Ada Hill"),
        ("Deaths attributable to smoking:", ""),
        ("Following the statement by Ada Hill:", ""),
        ("News from Ada Hill:", ""),
    ],
)
def test_headings_over_quotations(heading: str, speaker: str) -> None:
    text = f"It rained.\n{heading}\n“We lost 9 boats in one night.”\n“It cost us 4% of the fleet.”"
    assert [said(text, words)[0] for words in ("9 boats", "4%")] == [speaker, speaker]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("LEEM, May 5 – Mayor Ada Hill, just back from Orm, addressed the board on Monday.", "Ada Hill"),
        ("Mayor Ada Hill spoke at the port on Monday. It took an hour.", "Ada Hill"),
        ("Ada Hill gave a long speech at the port.", "Ada Hill"),
        ("The address of the port is new.", ""),
        ("Ada Hill left after the speech of Tom Orr.", "Ada Hill"),
        ("Labour leader Ada Hill has today promised a new port, with work to begin next year.", "Ada Hill"),
        ("Ada Hill opened a port. The plan was hers.", ""),
    ],
)
def test_a_speech_quoted_after_it_is_told_of(before: str, speaker: str) -> None:
    text = f"{before}\n“It is sad. We have lost 9 boats.\n“We have 7 left.”\nThe port is 5 years old."
    assert [said(text, words)[0] for words in ("9", "7", "5 years")] == [speaker, speaker, ""]


@pytest.mark.parametrize(
    "dateline", ["", "LEEM – ", "LEEM, May 5 (AP) — ", "NEW ORM (Reuters) - ", "LEEM, Norden, May 5 -- "]
)
def test_a_dateline_is_no_part_of_a_subject(dateline: str) -> None:
    assert said(f"{dateline}Ada Hill lost her job on Monday. She said that 9 boats sank.", "9")[0] == "Ada Hill"


INTERVIEW = """{}
Does it pay? It cost £5.
It does. We sold 9 boats.
Why not more?
Because I lost 7 men.
You had 40 of them.
Nearly 41 when I came.
"""


@pytest.mark.parametrize(
    ("heading", "speaker"),
    [
        ("Interview with Mayor Ada Hill", "Ada Hill"),
        ("Interview with Ada Hill, member of the port board\nBy Leem Post", "Ada Hill"),
        ("Ada Hill: Interview with Leem Post", "Ada Hill"),
        ("Q&A with Dr. Ada Hill", "Ada Hill"),
        ("Interview with Leem Post", ""),
    ],
)
def test_an_interview_without_labels(heading: str, speaker: str) -> None:
    text = INTERVIEW.format(heading)
    assert [said(text, words)[0] for words in ("9", "7", "41")] == [speaker] * 3
    assert [said(text, words)[0] for words in ("£5", "40")] == ["", ""]


def test_an_article_on_an_interview_is_none() -> None:
    text = INTERVIEW.format("Interview with Mayor Ada Hill").replace("when I came", "when Hill came")
    assert said(text, "9") == ("", "editorial")


def test_whoever_opens_with_a_quotation_speaks_on() -> None:
    text = (
        "Premier Ada Hill opened the forum.\n\nShe began by saying: “Five dams were built.”\n\n"
        "The last ten years, she went on, have seen much.\n\nShe set out 3 aims:\n\n- There are 14 lakes to drain.\n\n"
        "“We want 60 more.” Further on:\n\n- We shall lose 15 of them.\n"
    )
    for words in ("Five", "ten", "3", "14", "60", "15"):
        assert said(text, words, lists=True)[0] == "Ada Hill", words


def test_turns_reach_to_the_next() -> None:
    text = (
        "MS. POOLE: We lost 3 boats.\nThat is 5% of the fleet.\nQ And the 9 others?\nMS. POOLE: They are safe.\n"
        "The Minister of Ports (Mr. Alan Reed): We built 12."
    )
    assert said(text, "5%") == ("MS. POOLE", "quoted")
    assert said(text, "9 others")[0] == "Q"
    assert said(text, "12")[0] == "Mr. Alan Reed"


def test_a_time_may_stand_before_whoever_speaks_on_a_line_of_their_own() -> None:
    text = "00:00 Ada Hill\nAll is well in Leem today,\n00:15 Speaker B\nWe lost 9 boats.\n00:32 Ada Hill\nAnd 5 men."
    assert said(text, "9 boats") == ("Speaker B", "quoted")
    assert said(text, "5 men") == ("Ada Hill", "quoted")


def test_what_others_said_is_told_in_a_turn() -> None:
    text = (
        "MR. REED: We lost 3 boats.\nMS. POOLE: She mentioned 4 crews. The board says 5 left.\n"
        "Ada Hill wrote: “I lost 6 nets in one night.”\nMR. REED: No."
    )
    assert said(text, "4 crews") == ("MS. POOLE", "quoted")
    assert said(text, "5 left") == ("The board", "reported")
    assert said(text, "6 nets") == ("Ada Hill", "quoted")


@pytest.mark.parametrize(
    ("turn", "speaker"),
    [
        ("The union says it’s lost 9 boats.", "The union"),
        ("Yesterday the officials in Leem said it would cost 9 boats.", "the officials in Leem"),
        ("Divers told us in May that 9 boats sank.", "Divers"),
        ("The audit office put the loss at 9 boats.", "The audit office"),
        ("According to the harbour board, 9 boats sank.", "the harbour board"),
        ("Yet the fleet, so the audit office tells us, lost 9 boats.", "the audit office"),
        ("The board’s case is that 9 boats sank.", "The board"),
        ("The board pledged 9 boats.", "MS. POOLE"),
        ("The board said 5 days ago that it sank. I saw 9 boats.", "MS. POOLE"),
        ("My department says that 9 boats sank.", "MS. POOLE"),
        ("She says that 9 boats sank.", "MS. POOLE"),
        ("The board says that 5 sank, and we think 9 boats did.", "MS. POOLE"),
        ("The board's case is that we wait, and with 9 boats we think it will.", "MS. POOLE"),
        ("The board says 5 sank; I would say 9 boats did.", "MS. POOLE"),
        ("The board says that we think 9 boats sank.", "The board"),
        ("The board says that 5 sank and that we said 9 boats did.", "The board"),
        ("The men who found gold sold it for 9 boats.", "MS. POOLE"),
        ("From this hall, the board asked for 9 boats.", "MS. POOLE"),
    ],
)
def test_statements_of_others_in_a_turn_are_theirs_and_deeds_the_turns(turn: str, speaker: str) -> None:
    assert said(f"MR. REED: We sank.\nMS. POOLE: {turn}\nMR. REED: No.", "9 boats")[0] == speaker


def test_a_label_is_no_turn() -> None:
    assert said("Location: Town Hall\nSize: 5 rooms\nLocation: Port", "5 rooms") == ("", "editorial")
    assert said("MAKING PORTS SAFE: The town will spend 5% more.", "5%") == ("", "editorial")


@pytest.mark.parametrize(
    "text",
    [
        "READ MORE: The plan in full\nOutput rose 5%.\nVIEW PRICE: A lamp\nSales fell 3%.\nREAD MORE: The sequel",
        "Norland: Pay rises 5%.\nSudland: Fares fall.\nNorland: Schools shut.\nSudland: Fuel is dear.\nTrade fell 3%.",
    ],
)
def test_labels_under_which_nobody_speaks_are_no_turns(text: str) -> None:
    assert [said(text, words)[0] for words in ("5%", "3%")] == ["", ""]


def test_a_speech_is_its_speakers_from_where_it_begins() -> None:
    text = (
        "The port of Leem turned 50 years old.\nWe print below the speech given by Comrade Ada Hill, its master.\n"
        "The speech outlines 4 plans.\nI am glad to see 200 guests.\nThe port took in 9 tonnes of fish."
    )
    assert said(text, "50 years") == ("", "editorial")
    assert said(text, "4 plans") == ("", "editorial")
    assert said(text, "200 guests") == ("Ada Hill", "quoted")
    assert said(text, "9 tonnes") == ("Ada Hill", "quoted")


@pytest.mark.parametrize(
    ("heading", "speaker"),
    [
        ("Remarks as prepared for delivery by Ada Hill", "Ada Hill"),
        ("Remarks by\nAda Hill\nMayor of Leem", "Ada Hill"),
        ("Ada Hill’s speech to the conference", "Ada Hill"),
        ("Prime Minister’s speech on the economy", "Prime Minister"),
        ("Mayor’s State of the City Address", "Mayor"),
        ("Ada Hill’s speech was bad", ""),
        ("Citing a statement by Ada Hill, the board called it “a good day.”", ""),
        ("Ada Hill on the port", ""),
    ],
)
def test_how_speeches_are_headed(heading: str, speaker: str) -> None:
    assert said(f"{heading}\nGood morning.\nWe have 9 boats.", "9 boats")[0] == speaker


def test_two_reprints_in_a_row() -> None:
    text = (
        "Ada Hill and Alan Reed wrote about the port.\nWe reprint below Ada Hill’s speech, followed by "
        "the text of Alan Reed’s article.\n\n"
        "Remarks by H.E. Ada Hill, Harbour Master\n\nI counted 200 guests.\n\nThank you.\n\n\n\n"
        "Time to mend the port\n\nThe port took in 9 tonnes of fish."
    )
    assert said(text, "200 guests") == ("Ada Hill", "quoted")
    assert said(text, "9 tonnes") == ("Alan Reed", "quoted")


def test_a_speech_named_at_the_start_frames_its_paragraph() -> None:
    text = "In her speech, Ada Hill noted that the port is old. It lost 3 boats.\nThe town has 12 cranes."
    assert said(text, "3 boats") == ("Ada Hill", "reported")
    assert said(text, "12 cranes") == ("", "editorial")
    text = "Ada Hill described a farm, and in her essay on boats wrote that it is old. It lost 3 boats."
    assert said(text, "3 boats") == ("", "editorial")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The union is warning that it fell by 4%.", "The union"),
        ("The clinic is now reporting 4% of them.", "The clinic"),
        ("The mayor has been telling voters that it fell by 4%.", "The mayor"),
        ("A dealer in Leem was quoting fish at 4% less.", "A dealer in Leem"),
        ("We’re poor. They’re warning that it fell by 4%.", "they"),
        ("She is writing a book of which 4% is true.", ""),
        ("The bank is cutting 4% of its staff.", ""),
        ("As the mayor likes to point out, it fell by 4%.", "the mayor"),
        ("The mayor wants to say why it fell by 4%.", ""),
        ("Last week the board announced a fall of 4%.", "the board"),
        ("This August Hill reported a fall of 4%.", "Hill"),
        ("The unions dispute this figure, claiming that it fell by 4%.", "The unions"),
        ("“It is gone by 4%,” the plumber assured us.", "the plumber"),
        ("They lose 4% a year, they report in a journal.", "they"),
        ("In its foreword the chairman calls the fall “4% at most, and that is bad”.", "the chairman"),
        ("Tess runs it. I met Tess. “It fell by 4% in a year,” she said.", "Tess"),
        ("Rust runs deep. “It fell by 4% in a year,” she said.", "she"),
        ("Staff gave new projections. Growth of 4% was expected.", "Staff"),
        ("The bank cut its forecast. Sales are weak. Growth of 4% is expected.", ""),
        ("The bank cut its forecast. Growth is expected. Rates are forecast to be 4%.", "The bank"),
        ("Police held two men. Another 4% are expected to appear in court.", ""),
        ("Critics complain of waits of 4% more.", "Critics"),
        ("Not everybody agrees: a count last year gave it 4%.", ""),
        ("Ada Hill said that sales crossed Rs. 40 crore and that it fell by 4%.", "Ada Hill"),
        ("The bank is announcing a shared goal to cut 4%.", ""),
    ],
)
def test_whoever_is_saying_it(text: str, speaker: str) -> None:
    assert said(text, "4%")[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Half left, but the board’s own count is below 4%.", "the board"),
        ("Half left, but that year’s count was 4%.", ""),
        ("The board’s official estimate stands at 4%.", "The board"),
        ("The board’s estimate of 4% was wrong.", "The board"),
        ("The board’s estimate of 9% was wrong, since 4% left.", ""),
        ("The city’s tally, 4%, was low.", "The city"),
        ("Nearly 4%, she estimates, never came.", "she"),
        ("Per the board’s own tally, 4% left.", "the board"),
        ("The board’s count is wrong: it fell by 4%.", ""),
        ("Officials think 4% nearer the truth.", "Officials"),
        ("The board settled on 4%.", "The board"),
        ("Ada Hill pointed to figures showing that it fell by 4%.", "Ada Hill"),
        ("The maker claims 4% less battery life.", "The maker"),
        ("The storm claimed 4% of all lives.", ""),
        ("Half came, according to police; organisers claimed 4%.", "organisers"),
        ("The storm claimed 4%.", ""),
        ("It sailed into a wind that crews measured at 4% more.", "crews"),
        ("Plants measured at 4% more were cut.", ""),
        ("The unions want 4% more.", "The unions"),
        ("The unions want to cut 4%.", ""),
        ("Analysts expect it to rise by half; charges would make up 4% of that.", "Analysts"),
        ("Brown countered with a bet of 4%.", ""),
        ("It fell, a loss the board attributes to a rise of 4%.", ""),
        ("Open it when the screen says so, or at 4%.", ""),
        ("It used 9 W, so a month, say 4% of a year, costs £5.", ""),
        ("A plan, to be proposed by mid-July, costs 4%.", ""),
        ("The board cut Ada Hill's proposed 4% rise to 3%.", ""),
        ("The board projects 9 per cent for 2024, and the bank last week cut rates by 4%.", ""),
        ("The board projects 9 per cent for 2024, but has cut that to 4%.", "The board"),
        ("“It fell,” said Ada Hill of the growers' union in Leem, which has 4%.", ""),
        ("Some bakers disagreed that it fell by 4%.", "Some bakers"),
        ("The log gives the loss as 4%.", "The log"),
        ("The board listed the share of old boats as about 4%.", "The board"),
        ("The board gave the crew a rise of 4%.", ""),
        ("She gave birth at 4% of the usual risk.", ""),
        ("As the years went by, it gave 4% as well.", ""),
        ("If the bank says it fell by 4%, it lies.", ""),
        ("It came to Leem, a failed and poor state 4% the size of Orm.", ""),
        ("They sold boats, an alltime record, and lost 4%.", ""),
        ("Doctors in the north report 4% more of it.", "Doctors in the north"),
        ("Others came, offering hope that 4% are safe.", ""),
        ("The price of exchangeable preferred being offered rose by 4%.", ""),
        ("It rose by 4%, the board said but did not say why.", "the board"),
        ("After losses of 4%, Ada Hill wrote to the board: “Go!”", ""),
        ("After losses of 4%, Ada Hill wrote to the board that all was well.", ""),
        ("It fell by 4%, Ada Hill has said in answer to a study that found little.", "Ada Hill"),
        ("Sales fell by 4%, short of the 320,000 analysts expected.", ""),
        ("It has 11 projects in nine states that will cut waste by 4%.", ""),
        ("A total of many regions reported growth of 4%.", ""),
        ("The number of flood claims the board settles rose by 4%.", ""),
        ("He should have final say over the site of 4% of them.", ""),
        ("Last week, 4% of the time, the Trade Commission rightly cited Hill for making claims.", ""),
        ("Mayor Hill's proposed budget wrongly omits 4% of it.", ""),
        ("Cutting the fee to 25 a cubic yard would add an estimated 4% to it.", ""),
        ("A council is to be followed by elections called for in two years of 4%.", ""),
        ("He called it, at 4%, the “final” proposed fee.", ""),
        ("It can start with finally confirming that 4% left.", ""),
        ("It is the first time that a mayor has reported that 4% left. The mayor, Tom Orr, is new.", "a mayor"),
        ("When Ada Hill lost her job, she said 4% left.", "Ada Hill"),
        ("At the docks, 4% left, the board said for the first time.", "the board"),
        ("Prices, so the board says, rose by 4%.", "the board"),
        ("Scientists tell us that by June half of it will be dry; by May the figure is 4%.", "Scientists"),
        ("The board said two weeks ago that 4% left.", "The board"),
        ("The men who found gold sold it for 4%.", ""),
        ("The men who found that gold pays 4% sold it.", "The men"),
        ("Orm sold it. After the sale there will be 90 shares. Holders will own 4%, it said.", "it"),
    ],
)
def test_what_is_said_and_what_is_not(text: str, speaker: str) -> None:
    assert said(text, "4%")[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada May said it fell by 4%.", "Ada May"),
        ("Sister Ada Will said it fell by 4%.", "Ada Will"),
        ("April Hill came. Hill said it fell by 4%.", "April Hill"),
        ("Cleo Sunday runs it. Sunday said it fell by 4%.", "Cleo Sunday"),
        ("In April Hill said it fell by 4%.", "Hill"),
        ("The board Sunday said it fell by 4%.", "The board"),
        ("Will the board say it fell by 4%?", ""),
        ("Its owner Mark Hill came. Mr. Hill said it fell by 4%.", "Mark Hill"),
        ("The king George W Hill came. Hill said it fell by 4%.", "George W Hill"),
        ("Sheikh Ali al-Orsa bin Leem came. Sheikh Ali said it fell by 4%.", "Ali al-Orsa bin Leem"),
        ("In the Odyssey Homer sails. According to the Odyssey, it fell by 4%.", "Odyssey"),
        ("J.P. Hill said it fell by 4%.", "J.P. Hill"),
        ("Skipper Ada Hill said it fell by 4%.", "Ada Hill"),
        ("Assistant U.S. Attorney Ada Hill said it fell by 4%.", "Ada Hill"),
        ("Baker Hill Inc said it fell by 4%.", "Baker Hill Inc"),
        ("One of the board’s authors Ada Hill said it fell by 4%.", "Ada Hill"),
        ("“It fell by 4%,” said the board’s envoy to Orm, Ada Hill.", "Ada Hill"),
        ("“It fell by 4%,” said the board of Orm, Leem Bay.", "the board of Orm"),
        ("The U.S. Harbour Bureau said it fell by 4%.", "U.S. Harbour Bureau"),
        (
            (
                "A new Orm report examining all harbour promises signed by owners of boats in Leem over five years "
                "has found that 4% fell."
            ),
            "A new Orm report",
        ),
    ],
)
def test_names_that_are_words(text: str, speaker: str) -> None:
    assert said(text, "4%")[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Hill Lines, of Leem, Ohio, said it fell by 4%.", "Hill Lines"),
        ("Ada Hill of Leem, Ohio, said it fell by 4%.", "Ada Hill"),
        ("A spokesman in Leem, New Orm, said it fell by 4%.", "A spokesman in Leem"),
        ("Hill Lines of Leem, Ohio, is old. It said sales fell by 4%.", "Hill Lines"),
        ("The head of Orm Bank, Ada Hill, said it fell by 4%.", "Ada Hill"),
        ("The head of Orm Bank, professor Ada Hill, said it fell by 4%.", "Ada Hill"),
        ("Ada Hill, sister of the late mayor Tom Hill, said it fell by 4%.", "Ada Hill"),
        ("At a meeting in March, Ada Hill, the mayor, said it fell by 4%.", "Ada Hill"),
        ("Prices fell last week as brokers in Leem said sales lost 4%.", "brokers in Leem"),
        ("The board as a whole said it fell by 4%.", "The board as a whole"),
        ("Ada Hill spoke. The Hill offer came to 4%, she said.", "Ada Hill"),
        ("Based on its books, the trust said all was well. It said sales fell by 4%.", "the trust"),
        ("The board on Monday said it fell by 4%.", "The board"),
        ("It fell by 4%, according to sources using Leem Port of Orm data.", "sources using Leem Port of Orm data"),
        ("The National Student Clearing Centre said it fell by 4%.", "National Student Clearing Centre"),
        ("“It fell by 4% in a year,” said Hill today, back from Leem.", "Hill"),
        ("For farmers, said Hill, the rents were 4% too high.", "Hill"),
        ("In Orm, said Hill, the rents fell by 4%.", "Hill"),
        ("“It is late,” said the man behind us, a cook. “We lost 4%.”", "the man behind us"),
        ("“It is late,” said the woman next to me. “We lost 4%.”", "the woman next to me"),
        ("“It fell by 4% in a year,” said Ada Hill Monday.", "Ada Hill"),
        ("It fell by 4%, according to the Sunday Post.", "Sunday Post"),
        ("Hill (Leem Bay) Ltd, a lender, said it fell by 4%.", "Hill (Leem Bay) Ltd"),
        ("<Hill (Leem) Ltd> said it fell by 4%.", "Hill (Leem) Ltd"),
        ("<Hill Plc>, a unit of Leem and Orm Ports Plc <LOP.L>, said it fell by 4%.", "Hill Plc"),
        ("News of the Bay editor Ada Hill said it fell by 4%.", "Ada Hill"),
        ("Port output fell last month, Leem sources said. They said sales lost 4%.", "Leem sources"),
        ("The price at Hill TVX fell. Hill said sales lost 4%.", "Hill"),
        ("The board earlier this month reported 4% more.", "The board"),
        ("A guard, fearing harm said it fell by 4%.", "A guard"),
        ("Brokers, contacted on Friday said it fell by 4%.", "Brokers"),
        ("In May, fishing boats said it fell by 4%.", "fishing boats"),
        ("After years of loss, a board that met in Leem, Ohio, said it fell by 4%.", "a board"),
        ("Harbour sources said all was lost. They said sales fell by 4%.", "Harbour sources"),
        ("Hill Lines already holds a stake. It said sales fell by 4%.", "Hill Lines"),
        ("Owners sent in new pledges that add up to 4%.", ""),
        ("According to most estimates, sales will grow. Losses alone are estimated at 4%.", ""),
        ("Pay has been frozen since 2020 for most and the union has warned that 4% will go.", "the union"),
        ("A survey discovered that more than 4% of them fell.", "A survey"),
        ("A survey discovered more than 4% of boats with leaks.", "A survey"),
        ("Divers discovered 4% of the boats.", ""),
        ("Tom Beck came. In May, Beck fell; he had “lost 4% of all he had in Leem,” he said.", "Tom Beck"),
        ("Sales fell by 4% in Leem, Ohio, said Ada Hill, a trader.", "Ada Hill"),
        ("Hill, of the board, said Ada Low, a trader, lost 4%.", "Hill"),
        ("The board said prices rose 9 per cent and Hill reported a 4% rise.", "Hill"),
        ("Last week Hill published data that showed a fall of 4%.", "Hill"),
        ("According to Orm Bank - a lender - it fell by 4%.", "Orm Bank"),
        ("Officials in Leem on Monday reported 4% more.", "Officials in Leem"),
        ("The board late Thursday said it fell by 4%.", "The board"),
        ("The board – five men and a dog – said it fell by 4%.", "The board"),
        ("Hill Lines raised its guess, saying it expected to lose 4%.", "Hill Lines"),
        ("For the quarter, Hill Lines forecast growth of 4%.", "Hill Lines"),
        ("Leem Post/Hill polls show Orr leading by 4%.", "Leem Post/Hill polls"),
        ("It fell by 4%, according to Leem Orr I/B/E/S.", "Leem Orr I/B/E/S"),
        ("The Free Republic of Orm said it fell by 4%.", "Free Republic of Orm"),
        ("It fell by 4%, declared the Ministry of Ports of Orm on March 6.", "Ministry of Ports of Orm"),
        ("It fell by 4% in a year (of loss), declared the Ministry of Ports.", "Ministry of Ports"),
        ("Chair of the ports board Tom Beck came. He said it fell by 4%.", "Tom Beck"),
        ("The director of the Leem Foundation said it fell by 4%.", "The director of the Leem Foundation"),
        ("Ada Hill of the St. Leem Post said it fell by 4%.", "Ada Hill"),
        ("Some of it fell. Smith Bros. Ltd. officials said it fell by 4%.", "Smith Bros. Ltd. officials"),
        ("The cook left the U.S. It said sales fell by 4%.", "it"),
        ("Net loss originally reported as 4% of sales grew.", ""),
        ("Ada Hill told reporters the rise in sales confirmed a loss of 4%.", "Ada Hill"),
        ("The average forecast called for a rise of 4%.", ""),
        ("GM said it fell by 4%.", "GM"),
        ("The changes, which suggest growth of 4%, are new.", ""),
        ("The survey, which suggests growth of 4%, is new.", "The survey"),
        ("Leem sees the biggest gain at 4%.", ""),
        ("Hill sees growth at 4%.", "Hill"),
        ("Registry figures to be released Monday show a fall of 4%.", "Registry figures"),
        ("The package, announced earlier this week, will cut it by 4%.", ""),
        ("“It fell by 4%,” said last year's winner.", "last year's winner"),
        ("Each year Leem admits hundreds of men, 4% of those who ask.", ""),
        ("According to Orm Justice Union (OJU), it fell by 4%.", "Orm Justice Union"),
        ("General Lines Corp said it fell by 4%.", "General Lines Corp"),
        ("Chief Justice Ada Hill said it fell by 4%.", "Ada Hill"),
        ("“It is late,” said Ada P. Hill. “It fell by 4%.”", "Ada P. Hill"),
        ("Sales data confirmed a fall of 4%.", "Sales data"),
        ("Delays of trams rose, indicating a loss of 4%.", ""),
        ("Sales fell, Hill said. Prices rose, suggesting a loss of 4%.", ""),
        ("Orm Mills shut 9 shops, confirming a loss of 4%.", "Orm Mills"),
        ("Sales of boats fell, adding 4% to losses.", ""),
        ("All is bright, with 9% of readers saying that sales fell by 4%.", ""),
        ("Many sold it with nearly half of those who knew saying that sales fell by 4%.", ""),
        ("Additionally, the use of coal grew, with 9% of mills saying it fell by 4%.", ""),
        ("Sally, a cook, said it fell by 4%.", "Sally"),
        ("Rents, as measured by the HPI, fell by 4%.", ""),
        ("Cases reported in May rose 4%.", ""),
        ("Crimes reported to the police fell 4%.", ""),
        ("Harbour plans reported to the board account for 4%.", ""),
        ("Residents reported in May that 4% fell.", "Residents"),
        ("Hill Lines reported for May a fall of 4%.", "Hill Lines"),
        ("The largest fall reported was 4%.", ""),
        ("The boats that Hill reported were hit make up 4%.", "Hill"),
        ("Data expected on Friday should show a fall of 4%.", ""),
        ("The mills face a sharp expected fall in sales of 4%.", ""),
        ("When sales fell the seaway reported growth of 4%.", "the seaway"),
        ("It is available to Leem under the plan announced in May, 4% of it.", ""),
        ("It would be little changed from the test reported this year, by 4%.", ""),
    ],
)
def test_what_stands_between_a_name_and_its_verb(text: str, speaker: str) -> None:
    assert said(text, "4%")[0] == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("THE PORTS MINISTER: Madam Speaker, it fell.\nWe lost 9 boats.", "9 boats", "THE PORTS MINISTER"),
        ("The Minister for Ports (Ada Hill): It fell.\nWe lost 9 boats.", "9 boats", "Ada Hill"),
        ("Tom Beck (Leem North) (Ind): It fell. We lost 9 boats.", "9 boats", "Tom Beck"),
        ("Mr. Tom Beck (Prince Orm): It fell. We lost 9 boats.", "9 boats", "Mr. Tom Beck"),
        ("Prime Minister (Mr. Tom Beck): It fell. We lost 9 boats.", "9 boats", "Mr. Tom Beck"),
        ("Hon. Ada Hill (Minister of Ports): We lost 9 boats.", "9 boats", "Hon. Ada Hill"),
        ("Maya: It fell.\nDev: By what?\nMaya: We lost 9 boats.\nDev: Oh.", "9 boats", "Maya"),
        ("Price: £5\nSize: 9 m\nPrice: £6\nSize: 8 m", "9 m", ""),
        ("Net Debt (unaudited): 9 million", "9 million", ""),
        ("QUESTION (Orm News): Mayor, you lost 9 boats?\nMAYOR: We did.", "9 boats", "QUESTION"),
        ("Journalist (NTV): You lost 9 boats.\nMinister: Did I?", "9 boats", "Journalist"),
        ("Q (Leem Post): How many?\nA: We lost 9 boats.", "9 boats", "A"),
        ("Ada Hill (CFO): I lost 9 boats.\nTom Orr (Orm Bank): You did?", "9 boats", "Ada Hill"),
        ("Net Debt (EUR): 9 billion\nReal GDP (PPP): 3 billion", "9 billion", ""),
        ("ANCHOR: It rains.\nMAN (through interpreter): I lost 9 boats.\nANCHOR: He waits.", "9 boats", "MAN"),
        ("HOST: You fish.\nGIRL 2 (in Welsh): I lost 9 boats.\nHOST: And now?", "9 boats", "GIRL 2"),
        ("OLD WOMAN (laughing): I lost 9 boats.\nREPORTER: Did you?", "9 boats", "OLD WOMAN"),
        ("VOICE 1: The sea has 9 fish.\nVOICE 2: You said so.", "9 fish", "VOICE 1"),
        ("ANNA: Did you come?\nMAN (OFF): I have 9 boats.\nANNA: So?", "9 boats", "MAN"),
        ("ADA HILL (voice-over): It rains.\nTOM ORR (on camera): I lost 9 boats.\nADA HILL: So?", "9 boats", "TOM ORR"),
        ("Patient (under 20): 9 mg\nAdult (over 20): 10 mg\nPatient (over 60): 4 mg", "9 mg", ""),
        ("Question 1: Do you have 9 boats?\nQuestion 2: Do you fish?", "9 boats", ""),
        ("Question (1): 9 boats were sold.", "9 boats", ""),
        ("Table (Orm): 9 boats were sold.\nTable (Leem): Why?", "9 boats", ""),
    ],
)
def test_labels_that_are_speakers(text: str, words: str, speaker: str) -> None:
    assert said(text, words)[0] == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("[00:00:05] MAYA: It fell.\n[00:00:09] DEV: By 9 boats?", "9 boats", "DEV"),
        ("**Host:** It fell.\n**Dr. Poe:** By 9 boats.\n**Host:** Oh.", "9 boats", "Dr. Poe"),
        ("Speaker 1: It fell.\nSpeaker 2: By 9 boats.", "9 boats", "Speaker 2"),
        ("Mr. BRANT. It fell.\nThe PRESIDING OFFICER. He has 9 minutes.", "9 minutes", "The PRESIDING OFFICER"),
        ("Ada Hill -- Chair\nIt fell.\nOperator\nThanks.\nAda Hill -- Chair\nBy 9 boats.", "9 boats", "Ada Hill"),
        ("Ada Hill -- Chair\nIt fell.\nAda Hill -- Chair\nYes.\nOperator\nWe have 9 minutes.", "9 min", "Operator"),
        ("Maya  0:05\nIt fell.\nDev  0:09\nBy 9 boats.", "9 boats", "Dev"),
        ("Ada Hill -- Chair\nAda has 9 boats.\nTom Beck -- Treasurer\nTom has 2 boats.", "9 boats", ""),
        ("Host: Leem Town Hall\nSize: 9 m", "9 m", ""),
        ("Chair: It fell?\nAda Hill: By 9 boats.\nChair: Oh.", "9 boats", "Ada Hill"),
        ("MR. POE: It fell.\nTotal Cost: 9 million", "9 million", "MR. POE"),
        ("Q. It fell?\nA. By 9 boats.", "9 boats", "A"),
        ("ADA HILL, BBC: It fell?\nTOM BECK: By 9 boats.\nADA HILL, BBC: Oh.", "9 boats", "TOM BECK"),
        (">> ADA HILL: It fell.\n>> TOM BECK: By 9 boats?", "9 boats", "TOM BECK"),
        ("Senator HILL—It fell.\nCHAIR—By 9 boats?", "9 boats", "CHAIR"),
        ("The President. It fell.\nQ. By how many?\nThe President. By 9 boats.", "9 boats", "The President"),
        ("The President. He lost 9 boats.\nIt is old.", "9 boats", ""),
        ("Ada Hill, chief cook: It fell?\nTom Orr: It did.\nAda Hill, chief cook: By 9 boats.", "9 boats", "Ada Hill"),
        ("ADA HILL (chief cook): By 9 boats.\nTOM ORR (Orm Bank): You lost?", "9 boats", "ADA HILL"),
        ("Ada Hill (Orm) (LD)\nI move it.\nThe Chair\nIt is old.\nAda Hill\nBy 9 boats.", "9 boats", "Ada Hill"),
        ("Ada Hill (Orm) (LD)\nI move it.\nThe Chair (Tom Orr)\nIt has 9 boats.", "9 boats", "Tom Orr"),
        ("Ada Hill (Orm) (LD)\nShe is old.\nThe Chair (Tom Orr)\nIt has 9 boats.", "9 boats", ""),
        ("- Ada Hill: It fell?\n- Tom Orr: It did.\n- Ada Hill: By 9 boats.", "9 boats", "Ada Hill"),
        ("*Host:* It fell.\n*Ada Hill:* By 9 boats. Is it?\n*Host:* You lost.", "9 boats", "Ada Hill"),
        ("Host: It fell.\nReporter: It lost 9 boats.\nHost: And you?", "9 boats", "Reporter"),
        ("Mr. President, Mr. Speaker, Members of the 83d Congress: I lost 9 boats.", "9 boats", ""),
        ("Mr. Vice President, Mr. Speaker, Members of the 83d Congress: I lost 9 boats.", "9 boats", ""),
        ("Ada Hill (10:32): It fell?\nTom Beck (10:33): By 9 boats.", "9 boats", "Tom Beck"),
        ("Maya: How many, then?\nDev: I sold 9 boats.", "9 boats", "Dev"),
        ("Ada Hill: And then? You left.\n\nTom Orr: We did.\n\nI sold 9 boats.", "9 boats", "Tom Orr"),
        ("BACKGROUND: We sold 9 boats.\nRESULTS: It fell. Why?", "9 boats", ""),
        ("Tickets: Do you want 9 boats? You may.\nLocation: You find us here.", "9 boats", ""),
        ("author: A lecture of ours\n\nWe sold 9 boats.", "9 boats", ""),
        ("HON. A. HILL (Minister of Ports).- Mr. Speaker, it fell.\n\nWe lost 9 boats.", "9 boats", "HON. A. HILL"),
        ("**Ada Hill:** It fell. We lost 9 boats.", "9 boats", "Ada Hill"),
        ("Ada Hill :\nSo it fell. We lost 9 boats.", "9 boats", "Ada Hill"),
        ("Ada Hill: We lost 9 boats", "9 boats", ""),
        ("**Key Figures:** It fell. We lost 9 boats.", "9 boats", ""),
        ("Mr. Hill:— Mr. Speaker, I ask.\nThe Minister of Ports:— 9 boats.", "9 boats", "The Minister of Ports"),
        ("Ms B T HILL (IND)\n\nMadam Speaker, it fell.\n\nWe lost 9 boats.", "9 boats", "Ms B T HILL"),
        (
            "The CHIEF WHIP OF THE OLD PARTY\n\nMr Speaker, I move:\n\nThat 9 boats",
            "9 boats",
            "The CHIEF WHIP OF THE OLD PARTY",
        ),
        ("Ada Hill (The Leem Review)\n\nIt fell?\n\nGovernor Orr\n\nWe lost 9 boats.", "9 boats", "Governor Orr"),
        ("Ada Hill (Leem) (Ind)\n\nIt fell?\n\nThe Minister (Tom Orr)\n\nWe lost 9 boats.", "9 boats", "Tom Orr"),
        ("Ada Hill (Leem)\n\nShe has 9 boats.\n\nTom Orr (Norden)\n\nHe has two.", "9 boats", ""),
        ("[ADA HILL]: It fell?\n[TOM ORR]: We lost 9 boats.", "9 boats", "TOM ORR"),
        ("Ada Hill - Orm Bank: It fell?\nTom Orr - Chief: We lost 9 boats.", "9 boats", "Tom Orr"),
        ("- ADA HILL (IND): We lost 9 boats.\n- TOM ORR (OLD): You did?", "9 boats", "ADA HILL"),
        ("Cr Hill: I move it.\nCr Orr: It cost 9 boats.", "9 boats", "Cr Orr"),
        ("Mr HILL\n- Has he seen it?\nMr ORR- It cost 9 boats.", "9 boats", "Mr ORR"),
        ("THE CHAIRMAN - Thank you.\n\nMr ORR - I have 9 boats.", "9 boats", "Mr ORR"),
        ("00:12:05\nADA HILL: I came.\n\n00:13:40\nTOM ORR: With 9 boats?", "9 boats", "TOM ORR"),
        ("The Hon. A. B. HILL: I have 9 boats.", "9 boats", "The Hon. A. B. HILL"),
        ("Ada Hill, Chair: Welcome.\n\nTom Orr, Resident: I have 9 boats.", "9 boats", "Tom Orr"),
        ("Vice Mayor Hill: I have 9 boats.", "9 boats", "Vice Mayor Hill"),
        ("Lagard: We wait.\n\nQuestion: Do you?\n\nLagard: I have 9 boats.", "9 boats", "Lagard"),
        ("Ada Hill: Welcome, Tom.\n\nTom Orr: I have 9 boats.", "9 boats", "Tom Orr"),
        ("Ada Hill: Thank you, Tom. Our sales rose to 9 boats.", "9 boats", "Ada Hill"),
        ("Ada Hill: Sales rose to 9 boats.", "9 boats", ""),
        ("Ada Orme: It was I.\n\nTom Belwick: So you lost 9 boats.", "9 boats", "Tom Belwick"),
        ("Ada Orme\n\nAnd I sold it.\n\nTom Belwick\n\nI lost 9 boats.", "9 boats", "Tom Belwick"),
        ("Ada Orme\n\nShe joined us.\n\nTom Belwick\n\nHe sold us 9 boats.", "9 boats", ""),
        ("Right Hon. Dame ADA HILL (Prime Minister): We lost 9 boats.", "9 boats", "Right Hon. Dame ADA HILL"),
        ("Minister of State (Ada Hill): We lost 9 boats.", "9 boats", "Ada Hill"),
        ("Ada Hill\n--\nChief Cook\nIt fell.\nAda Hill\n--\nChief Cook\nI lost 9 boats.", "9 boats", "Ada Hill"),
        ("Ada Hill, Cook, Bureau of Fish: Good morning. I lost 9 boats.", "9 boats", "Ada Hill"),
        ("Ada\n\nYeah, so we wait.\n\nTom Orr\n\nI lost 9 boats.", "9 boats", "Tom Orr"),
        ("Ada Hill\n--\nChief Cook\nThank you, Tom. We lost 9 boats.", "9 boats", "Ada Hill"),
        ("Maya: Okay. We lost 9 boats.", "9 boats", "Maya"),
        ("(The Hon. Ada Hill) Sir, I lost 9 boats.", "9 boats", "The Hon. Ada Hill"),
        ("Closing Words\n\nThank you. We lost 9 boats.", "9 boats", ""),
        ("Battery Life: You get 9 boats.\nScreen Size: Your boat has more.", "9 boats", ""),
        ("4. ADA HILL to the Minister for Ports: Why, after 9 boats, are they so few?", "9 boats", "ADA HILL"),
        ("LEEM to Orm: It has 9 boats.", "9 boats", ""),
        ("[Hill-Poe]: I move it.\n[Camuso]: Call the roll. It cost 9 boats.", "9 boats", "Camuso"),
        ("Ada Hill:\n\nI move it.\n\nTom De La Orr:\n\nIt cost us 9 boats.", "9 boats", "Tom De La Orr"),
        ("Ada Hill:\n\nShe moved it.\n\nTom Orr:\n\nIt cost us 9 boats.", "9 boats", ""),
        ("Ada Hill  0:12\nWe sold it.\n\nSpeaker 2  0:20\nYou lost 9 boats.", "9 boats", "Speaker 2"),
        ("Ada Hill: (00:03)\nWe sold it.\n\nTom Orr: (00:14)\nIt cost 9 boats.", "9 boats", "Tom Orr"),
        (
            "Operator\n\nHi.\n\nAda Orr\n\nIs it old?\n\nTom Hill\n\nWe lost 9 boats.\n\nAda Orr\n\nOh.",
            "9 boats",
            "Tom Hill",
        ),
        (
            "Ada Hill - CFO\nTom Orr - Cook\n\nAda Hill\n\nI sold it.\n\nTom Orr\n\nI lost 9 boats.",
            "9 boats",
            "Tom Orr",
        ),
        ("Orm Bay - Leem\n\nOrm Road\n\nIt has 9 boats.\n\nOrm Bay\n\nIt has none.", "9 boats", ""),
        ("Ada Hill\n\nThanks, Tom. We lost 9 boats.", "9 boats", "Ada Hill"),
        (
            "Q    They lost 9 boats?\n\nAN OFFICIAL:  We did.\n\nQ    Why?\n\nAN OFFICIAL:  It rained.",
            "9 boats",
            "Q",
        ),
    ],
)
def test_how_transcripts_label_who_speaks(text: str, words: str, speaker: str) -> None:
    assert said(text, words)[0] == speaker


def test_a_pronoun_goes_back_to_a_person_some_sentences_before() -> None:
    text = "The mayor spoke for long. It rained. “We lost 9 boats in a single night,” she told reporters."
    assert said(text, "9 boats") == ("The mayor", "quoted")


def test_following_is_no_announcement_of_a_text() -> None:
    text = (
        "Ada Hill said the port grew 3%.\nShe told them: “The following plan is in this document.”\n"
        "Traffic fell by 5%.\n"
        "Following a speech by Tom Reed, shares fell 7%.\nThe script has the following vowels.\nIt has 9 signs."
    )
    assert [said(text, words)[0] for words in ("5%", "7%", "9 signs")] == ["", "", ""]
    assert said("The following speech was given by Ada Hill.\nI saw 9 ships.", "9 ships")[0] == "Ada Hill"


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Inflation in Orm had fallen, a touch below the rate in the May Report.", ""),
        ("Ada Hill came in below 4% of the text.", ""),
        ("Ada Hill kept it below the level that her report had named.", ""),
        ("Ada Hill spoke in Orm; below the full text of the speech.", "Ada Hill"),
        ("The speech by Ada Hill is printed below.", "Ada Hill"),
    ],
)
def test_below_a_level_announces_no_text(line: str, speaker: str) -> None:
    assert said(f"{line}\nWe lost 9 boats.\nIt rained.", "9 boats")[0] == speaker


def test_one_letter_at_the_head_of_lines_asks_nothing_alone() -> None:
    assert said("A Plan for Leem\nIt cost 5%.\nA Look Back\nIt cost more.", "5%")[0] == ""


def test_an_announcement_by_nobody_known_leaves_the_last_speaker() -> None:
    lines = [
        "Ada Hill said it fell.",
        "They published below the speech in full.",
        "It rains.",
        "She said it fell by 5%.",
    ]
    text = "\n".join(lines)
    assert said(text, "5%") == ("Ada Hill", "reported")


def test_a_speech_that_is_only_announced_is_a_persons() -> None:
    text = (
        "Ada Hill said it fell.\nAccording to the Harbour Board, it rose.\nWe reprint below the speech in full.\n"
        "Dear friends,\nWe lost 9 boats."
    )
    assert said(text, "9 boats") == ("Ada Hill", "quoted")


@pytest.mark.parametrize(
    ("heading", "speaker"),
    [
        ("STATEMENT BY THE MINISTER OF PORTS, MS. ADA HILL", "ADA HILL"),
        ("Speech by the Governor of the Bank of Leem, Ada Hill, at the dinner", "Ada Hill"),
        ("GOVERNOR’S ADDRESS TO THE HOUSE\nGovernor Ada Hill", "Ada Hill"),
        ("President Ada Hill\nInaugural Address", "Ada Hill"),
        ("Keynote: Dr. Ada Hill, harbour master", "Ada Hill"),
        ("Statement: the port is shut", ""),
    ],
)
def test_headings_that_name_who_speaks(heading: str, speaker: str) -> None:
    assert said(f"{heading}\nGood evening. We lost 9 boats.", "9 boats")[0] == speaker


def test_a_letter_that_begins_on_the_line_of_its_greeting() -> None:
    text = "Sir, – The port took in 9 tonnes.\nIt is old.\nYours faithfully,\nADA HILL\nLeem"
    assert said(text, "9 tonnes") == ("ADA HILL", "quoted")


def test_a_letter_is_its_writers() -> None:
    text = "Dear Sir,\nThe port took in 9 tonnes.\nYours sincerely,\nAda Hill, Leem\nThe port has 12 cranes."
    assert said(text, "9 tonnes") == ("Ada Hill", "quoted")
    assert said(text, "12 cranes") == ("", "editorial")


def test_letters_to_an_editor_are_signed_without_a_greeting() -> None:
    text = (
        "Letters of the week, 3 of 40\nTo the Editor:\nThe port took in 9 tonnes.\nAda Hill\nLeem\n"
        "To the Editor:\nIt took in 12 boats.\nTom Beck, harbour master"
    )
    assert said(text, "40") == ("", "editorial")
    assert said(text, "9 tonnes") == ("Ada Hill", "quoted")
    assert said(text, "12 boats") == ("Tom Beck", "quoted")
    assert said("Dear Sir,\nThe port took in 9 tonnes.\nIt rained.", "9 tonnes") == ("", "editorial")


def test_an_office_in_italics_under_a_name_makes_a_label() -> None:
    hill, beck = "**Ada Hill**\n*Chief Executive*\n\n", "**Tom Beck**\n_Analyst, Leem Bank_\n\n"
    text = f"{hill}We took 9 tonnes.\n\n{beck}Why did 12 boats leave?\n\n{hill}It rained."
    assert said(text, "9 tonnes") == ("Ada Hill", "quoted")
    assert said(text, "12 boats") == ("Tom Beck", "quoted")


def test_what_stands_between_the_heading_of_a_speech_and_its_salutation_is_the_publishers() -> None:
    text = "Remarks by Mayor Ada Hill\nThe mayor spoke to 200 guests.\nDear guests,\nThe port took in 9 tonnes."
    assert said(text, "200 guests") == ("", "editorial")
    assert said(text, "9 tonnes") == ("Ada Hill", "quoted")


def test_voices_answer_with_the_innermost() -> None:
    voices = Voices.of([Stretch(4, 6, "a", "quoted")], [Stretch(2, 8, "b", "reported"), Stretch(5, 9, "c", "reported")])
    found = [voices.at(place) for place in (1, 3, 4, 5, 6, 8, 9)]
    assert [one and one.speaker for one in found] == [None, "b", "a", "a", "c", "c", None]


@given(st.text(alphabet="ab .“”\"'’‘,:\n", max_size=80))
def test_blotting_keeps_length_and_leaves_all_else(text: str) -> None:
    quotes = quotations(text, 0, len(text))
    masked = blotted(text, 0, len(text), quotes)
    assert len(masked) == len(text)
    assert all(one in (other, BLOT) for one, other in zip(masked, text, strict=True))
    assert all(one.end <= after.start for one, after in pairwise(quotes))


@given(st.text(alphabet="AQHs .“”\"':,\n-()", max_size=120))
def test_any_text_is_read(text: str) -> None:
    made = document(f"Hill said {text} according to Hill: {text} Q: below the speech by Hill")
    speakers = prepare(made)
    for place in range(len(made.text)):
        found = speakers.at(place)
        assert found.start <= place < found.end or found[:4] == (0, 0, "", "editorial")


def rows_of(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold lies beside the repository, not in it")
def test_the_development_passages() -> None:
    texts = {row["id"]: row["text"] for row in rows_of("genres-dev-texts.jsonl")}
    rows = [row for row in rows_of("genres-dev.jsonl") if row.get("speaker")]
    rows = [row for row in rows if any(row["speaker"]) and not row.get("minor")]
    voices = {name: prepare(document(text)) for name, text in texts.items()}
    found = [set(voices[row["passage"]].at(row["start"]).speaker.split()) for row in rows]
    right = sum(
        any(own & set((one or "").split()) for one in row["speaker"]) for own, row in zip(found, rows, strict=True)
    )
    assert right / len(rows) >= 0.85


def test_the_users_own_reporting_verb_is_heard(tmp_path: Path) -> None:
    """`--schemas DIR` reaches the words of the context, not the grammar's alone."""
    text = "Ann Hill crooned that prices rose by 5 per cent."
    folder = tmp_path / "lexicon" / "en" / "context"
    folder.mkdir(parents=True)
    shipped = (schemas_folder() / "lexicon" / "en" / "context" / "reporting.csv").read_text(encoding="utf-8")
    row = next(line for line in shipped.splitlines() if line.startswith("said,"))
    (folder / "reporting.csv").write_text(f"{shipped}{row.replace('said', 'crooned', 1)}\n", encoding="utf-8")
    [own] = Rooms(tmp_path).extraction(document(text)).claims
    assert own.speaker == "Ann Hill"


@given(st.data())
def test_the_order_of_the_questions_changes_no_answer(data: st.DataObject) -> None:
    """A paragraph is read when it is asked about: what is read before it, or never, makes no difference."""
    lines = [
        "Ada Hill said that it fell.", "He added that it rose.", "“It fell by a half this year.”", "It is old.",
        "“It fell again", "The board said:", "- It is small.", "They said so.", "A study shows that it fell.",
    ]  # fmt: skip
    text = "\n".join(data.draw(st.lists(st.sampled_from(lines), min_size=2, max_size=9)))
    made = document(text, lists=True)
    places = data.draw(st.permutations(range(len(text))))
    in_turn, at_random = prepare(made), prepare(made)
    answers = {place: at_random.at(place) for place in places}
    assert [in_turn.at(place) for place in range(len(text))] == [answers[place] for place in range(len(text))]


def test_a_pronoun_goes_back_through_a_long_dialogue() -> None:
    text = "Ada Hill said that it fell.\n" + "She said that it fell.\n" * 3000 + "She said that it fell by 5%."
    assert said(text, "5%") == ("Ada Hill", "reported")


def test_a_text_without_line_ends_is_read_as_its_paragraphs_would_be() -> None:
    """Sentence by sentence, of which a pronoun still looks back on some."""
    filler = "The harbour lay still, and nobody wrote of it to anybody else in the town. " * 14
    told = "Ada Hill runs {0} mills in Leem. She said it would close {1} sheds. It has {2} hens. "
    text = "".join(told.format(number, number + 20, number + 40) + filler for number in range(2, 9)).strip()
    assert len(text) > 7 * 1000
    for number in range(2, 9):
        assert said(text, f"{number + 20} sheds") == ("Ada Hill", "reported")
        assert said(text, f"{number} mills") == ("", "editorial")
        assert said(text, f"{number + 40} hens") == ("", "editorial")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Police estimate more than 40 barns have burned.", "Police"),
        ("Ada Hill, head of the Leem board said 40 died.", "Ada Hill"),
        ("“There were 40,” Hill, 34, said.", "Hill"),
        ('"There were 40," the nurse, 34, recalled.', "the nurse"),
        ("“Were there 40?” Ada Hill, 34, asked.", "Ada Hill"),
        ("But Ada Hill, a senior vice president at Orm Mills told the board that 40 left.", "Ada Hill"),
        ("In Leem Bay, the head of the board said 40 died.", "the head of the board"),
        ("At Orm Mills, head of sales Ada Hill said 40 left.", "Ada Hill"),
        ("Officials estimate about 40 marched.", "Officials"),
        ("Tom Beck of the union fears up to 40 jobs are at risk.", "Tom Beck"),
        ("Leem claims at least 40 died.", "Leem"),
        ("The board received claims about 40 ships that sank.", ""),
        ("The estimate more than 40 towns had used was wrong.", ""),
        ("“Did 40 sink?” Ada Hill asked the board.", "Ada Hill"),
        ("“There were 40!” Ada Hill said.", "Ada Hill"),
        ("“Who lied?” Ada Hill said that 40 did.", "Ada Hill"),
        ("“Did 40 sink?” Ada Hill laughed that off.", ""),
        ("An expert determined the board saved £40.", "An expert"),
        ("Orm is under fire for stating that 40 died.", "Orm"),
        ("The board sacked Ada Hill for saying that 40 died.", "Ada Hill"),
        ("Ada Hill apologised after claiming 40 had died.", "Ada Hill"),
        ("Ada Hill was fined for claiming £40 in benefits.", ""),
        ("There is no reason for saying that 40 died.", ""),
        ("“It is lost,” Hill told the board, two days after 40 ships sank.", ""),
        ("“It is lost,” said Hill, head of the board, as 40 ships sank.", ""),
        ("“It is lost,” said Hill as mayor, and 40 ships sank.", "Hill"),
        ("The mill is lost, Hill said, after 40 looms broke.", "Hill"),
        ("“It is lost,” Hill said, adding that 40 died.", "Hill"),
        ('""Her 40 years were marked by hard work," Ada Hill said.', "Ada Hill"),
        ("Orm declared a 40-day curfew.", ""),
        ("Orm declared that 40 died.", "Orm"),
        ("The council confirmed Ada Hill by a vote of 40-31.", ""),
        ("The council confirmed 40 deaths.", "The council"),
        ("Leem, a solid Reform state, has 40 seats.", ""),
        ("“It fell,” said Ada Hill, among the 40 guests hurt.", ""),
        ("“It fell,” said Ada Hill, one of the 40 judges.", ""),
        ("“It fell,” said Hill, among other things, and 40 died.", "Hill"),
        ("“We want peace,” said the Leem Council (LC), an alliance of 40 clans.", ""),
        ("Steel, which Hill says is cheap, costs £40.", ""),
        ("Unlike steel, which Hill says is cheap, the tin cost £40.", ""),
        ("It was sold to Orm, which said it had shut a mill, sold 40 boats and left.", "Orm"),
        ("Steel is forecast by the bank to reach £40.", "the bank"),
        ("Sales are expected by analysts to hit £40.", "analysts"),
        ("It was praised by an adviser to the 40 towns.", ""),
        ("The man admitted the theft, and was fined £40.", ""),
        ("The man admitted the theft of £40, and said so.", "The man"),
    ],
)
def test_deeds_are_no_speech_and_limits_hide_none(text: str, speaker: str) -> None:
    assert said(text, "40")[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to Orm Research 40% of readers sail.", "Orm Research"),
        ("According to Orm the number of boats has grown to 40.", "Orm"),
        ("According to figures our harbours lost 40 boats.", "figures"),
        ("According to Orm there were 40 boats.", "Orm"),
        ("Hill had been told by Mayor Tom Beck there was no time for 40 bills.", "Tom Beck"),
        ("It was dwarfed by the 40 boats announced by Orm earlier in the week.", "Orm"),
        ("It fell short of the £40 forecast by analysts and down from £45 in May.", "analysts"),
        ("According to figures also released on Tuesday, rents fell by 40p.", "figures"),
        ("Hill's report earlier this year into schools said 40 were bad.", "Hill's report"),
        ("It fell by 40, according to research by analysts the Orm Group.", "research by analysts the Orm Group"),
        ("The bank lent 40 boats, citing evidence the trade was back.", ""),
        ("The bank lent 40 boats, citing evidence from the port.", "evidence from the port"),
        ("“It fell by 40,” said Orm chief economist, Ada Hill.", "Ada Hill"),
        ("According to all the studies, 40 sank.", "all the studies"),
        ("According to the bank and half the boards, 40 sank.", "the bank and half the boards"),
    ],
)
def test_where_a_source_behind_its_word_ends(text: str, speaker: str) -> None:
    assert said(text, "40")[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Demand is unlikely to fall soon and experts predict that 40 will come.", "experts"),
        ("There are 2m people in need of boats and ministers suggest 40 could go.", "ministers"),
        ("Robots can fill roles at home and the Orm Commission predicts that 40 will sell.", "Orm Commission"),
        ("The song has been recorded and growers hope it can reach 40 towns.", "growers"),
        ("The plan would hurt most fishing firms in the bay and the mayor warned that 40 may go.", "the mayor"),
        ("Hill was given a prize on the same day the Court of Norden ruled that 40 men should go.", "Court of Norden"),
        ("Prices fell sharply last week as oil brokers and growers estimated 40 had gone.", "oil brokers and growers"),
        ("The 2019 list led by brothers Tom and Sam Hill with much to spend shows that 40 left.", ""),
        ("Hill said that Orm and Leem Inc told her 40 had left.", "Orm and Leem Inc"),
        ("The men who wanted to help the poor and the sick said 40 died.", "The men"),
        ("What the mayor and the board say is that 40 died.", "the mayor and the board"),
        ("A man seen by Hill and the guards said 40 died.", "A man seen by Hill and the guards"),
    ],
)
def test_where_a_second_clause_has_its_own_subject(text: str, speaker: str) -> None:
    assert said(text, "40")[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Hill said many of the 70 new jobs added in October were among 40 in Leem.", "Ada Hill"),
        ("The damages claimed in 2004 eclipsed the 40 of last year.", ""),
        ("The 300 jobs added to payrolls in October were twice the 40 of May.", ""),
        ("The board added in October that 40 had left.", "The board"),
        ("At the same time, reported fraud throughout Norden dropped from 40 cases to 8.", ""),
        ("It was his second alleged theft, having served 40 days.", ""),
        ("Her second cook alleged 40 had left.", "Her second cook"),
        ("Some 40 nursing posts have been axed.", ""),
        ("Of those the Department of Trade posts will go to Leem with 40 more.", ""),
        ("The writer posts that 40 were axed.", "The writer"),
        ("Recently announced changes to the prize include 40 names.", ""),
        ("Connolly claimed 40 had left.", "Connolly"),
        ("O'Reilly, who met us, said 40 had left.", "O'Reilly"),
        ("It is an honour that the industry believes has been earned by 40.", "the industry"),
    ],
)
def test_what_was_done_with_a_thing_is_not_said_by_it(text: str, speaker: str) -> None:
    assert said(text, "40")[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It rained. Hill says that of the £9m the board pledged in May, only 40p was spent.", "Hill"),
        ("It rained. It lost £40m the board had pledged.", ""),
        ("It rained. It lost the £40m the board pledged.", "the board"),
        ("It rained. It lost the £40 million the board pledged.", "the board"),
        ("Its index - which predicts growth - fell by 40.", "Its index"),
        ("Ada Hill - who had been ill - came. She said 40 died.", "Ada Hill"),
        ("Orm's win - confirming its place on top - proves that 40 can go.", "Orm's win"),
        ("Taken together, the fees would cost £40, said Ada Hill.", "Ada Hill"),
        ("Addressing claims that the law was dead, 40 came.", ""),
        ("Rents rose, adding to concern that a rise of 40% could come.", ""),
        ("The law put the budget onto the course predicted in the plan of 40 towns.", ""),
    ],
)
def test_where_a_clause_inside_another_ends(text: str, speaker: str) -> None:
    assert said(text, "40")[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("This trend is set to grow, according to traders. They suggest 40 could come.", "traders"),
        ("The threat was great in Norden, Leem and Bay, said the report. It said 40 left.", "the report"),
        ("The love of sails has grown, say analysts Jib Research. It found that 40 left.", "Jib Research"),
        ("Orm lends more, Ada Hill said. The quango met. It said 40 left.", "The quango"),
        ("Orm lends more, Ada Hill said. The opposition met. It said 40 left.", "The opposition"),
        ("It rose by 40, beating Orm’s boats, said market analysts Leem Hill.", "Leem Hill"),
        ("It rose by 40, beating Orm, said officials.", "officials"),
        ("It rose by 40 according to new data.", "new data"),
        ("Rents in Leem, Orm and Bay rose by 40, said the Leem Trade Department.", "Leem Trade Department"),
        ("It was Ada Hill, a banker who met the club, said the club needs a loan of 40 boats.", "Ada Hill"),
        ("Orm Mills Inc, told Norden the firm’s sales will be up by 40.", "Orm Mills Inc"),
        ("In May the new Institute for Boat Studies said 40 left.", "Institute for Boat Studies"),
        ("Boats are sold in Leem, the mayor told Norden News. It was, said the cook, 40 of them.", "the cook"),
    ],
)
def test_what_it_and_they_are_is_who_can_tell(text: str, speaker: str) -> None:
    assert said(text, "40")[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It rained.\n- Leem boss Ada Hill: “We had two late chances. We lost by 40.”", "Ada Hill"),
        ("It rained.\nLeem Harbour chief executive Ada Hill, 50: “We lost all the 40 boats.”", "Ada Hill"),
        ("It rained.\n• Ada Hill: “We had two late chances. We lost by 40.”", "Ada Hill"),
        ("It rained.\nThe mood of the day in Leem: “We lost all the 40 boats.”", ""),
    ],
)
def test_a_role_and_a_name_before_a_colon_speak(text: str, speaker: str) -> None:
    assert said(text, "40")[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It will go ahead in 40 days, according to The Mail on Sunday.", "Mail on Sunday"),
        ("A poll for the Mail on Sunday found that 40 agreed.", "A poll for the Mail on Sunday"),
        ("Scotland on Sunday said 40 agreed.", "Scotland on Sunday"),
        ("Norden on Sunday said 40 agreed.", "Norden"),
        ("Hill will have the final say on it. He told Leem Radio: “It is 40 men.”", "he"),
    ],
)
def test_a_newspaper_with_a_day_and_a_final_say(text: str, speaker: str) -> None:
    assert said(text, "40")[0] == speaker
