"""Each field of the context room, on sentences of our own: the marked figure, and what is said about it."""

from __future__ import annotations

from functools import cache

import pytest

from claims import extractors
from claims.context import interpret
from claims.documents.sentences import sentences
from claims.grammar import Reader
from claims.lexicon import Lexicon
from claims.model import Block, Claim, Document, Source
from claims.units import Units


@cache
def reader() -> Reader:
    return Reader(Lexicon.load(), extractors.load())


@cache
def units() -> Units:
    return Units()


def document(text: str, date: str = "2024-06-15") -> Document:
    return Document("t", Source("t", "", "text/plain", date=date), text, (Block(0, len(text)),), 0, len(text))


def claims(text: str, date: str = "2024-06-15") -> list[Claim]:
    made = document(text, date)
    return list(interpret(made, reader().read(made, sentences(text, made.blocks)), units()))


def marked(text: str, date: str = "2024-06-15") -> Claim:
    """The claim at the first ⟦…⟧ of a text; the marks are taken out before it is read."""
    plain = text.replace("⟦", "").replace("⟧", "")
    start = text.index("⟦")
    end = text.index("⟧") - 1
    found = [
        claim for claim in claims(plain, date) if claim.mention.span.start < end and start < claim.mention.span.end
    ]
    assert found, f"no claim at {plain[start:end]!r}"
    return found[0]


MODIFIERS = [
    ("Sales at the chain passed ⟦£2 billion⟧ in May.", "more_than"),
    ("Sales hit ⟦£2 billion⟧ in May.", "exact"),
    ("The mill turns over ⟦£1bn⟧ a year.", "exact"),
    ("The share was nearer ⟦0.5 per cent⟧.", "approx"),
    ("They quarrelled over ⟦13 kilometres⟧ of a border.", "exact"),
    ("The toll climbed past ⟦3,400⟧ in May.", "more_than"),
    ("They get ⟦5.5%⟧ plus a lump sum.", "exact"),
    ("It is three times as much as ⟦20 tonnes⟧.", "exact"),
    ("They drove past ⟦40 farms⟧.", "exact"),
    ("He shot a 4-under ⟦67⟧ in May.", "exact"),
    ("Do not take more than ⟦8 tablets⟧.", "at_most"),
    ("It never falls below ⟦10 metres⟧.", "at_least"),
    ("Not all of them own more than ⟦three cars⟧.", "more_than"),
    ("Rents may rise by ⟦5%⟧ plus inflation.", "exact"),
    ("She has ⟦50⟧ plus.", "at_least"),
    ("It lends $5 billion over ⟦2024⟧ and 2025.", "exact"),
    ("It is set to top ⟦50 million tonnes⟧.", "more_than"),
    ("The mayor told about ⟦90 guests⟧ so.", "approx"),
    ("She told about ⟦two wars⟧ she saw.", "exact"),
    ("Repairs took up to ⟦six weeks⟧.", "at_most"),
    ("Women make up ⟦60%⟧ of the staff.", "exact"),
    ("No company under a ⟦22-year-old⟧ lieutenant left.", "exact"),
    ("Sales were 14% more than ⟦a year⟧ earlier.", "exact"),
    ("The dam holds ⟦40 million cubic metres⟧.", "exact"),
    ("The dam holds about ⟦40 million cubic metres⟧.", "approx"),
    ("Some ⟦300 villagers⟧ signed it.", "approx"),
    ("An estimated ⟦2,100 homes⟧ lost power.", "approx"),
    ("The queue was close to ⟦two kilometres⟧ long.", "approx"),
    ("They sold ~⟦500 tickets⟧.", "approx"),
    ("Output nearly ⟦doubled⟧.", "approx"),
    ("Well over ⟦80 per cent⟧ agreed.", "more_than"),
    ("The bill came to upwards of ⟦$3 million⟧.", "more_than"),
    ("It was a more than ⟦20 percent⟧ rise.", "more_than"),
    ("More than an additional ⟦600 nurses⟧ were hired.", "more_than"),
    ("No fewer than ⟦14 ministers⟧ resigned.", "at_least"),
    ("Ships must carry at least ⟦two anchors⟧.", "at_least"),
    ("Just under ⟦a third⟧ of pupils walk.", "less_than"),
    ("Less than ⟦5%⟧ of it is saved.", "less_than"),
    ("A fine of up to ⟦£5,000⟧ is possible.", "at_most"),
    ("Noise must not exceed ⟦55 decibels⟧.", "at_most"),
    ("No more than ⟦12 people⟧ may enter.", "at_most"),
    ("As many as ⟦90 birds⟧ were counted.", "at_most"),
    ("Groups of ⟦20 or more⟧ pay less.", "at_least"),
    ("It took ⟦six weeks⟧ or so.", "approx"),
    ("A loan of ⟦$10,000⟧ or less is simple.", "at_most"),
    ("The fee is ⟦$300⟧ at most.", "at_most"),
    ("Rooms go for as little as ⟦$20⟧.", "at_least"),
    ("The bag may hold ≥ ⟦6 kg⟧.", "at_least"),
    ("Turnout was nowhere near ⟦50%⟧.", "less_than"),
    # the word belongs to another figure, or limits nothing
    ("The toll was 40,000 more than ⟦a year⟧ earlier.", "exact"),
    ("Profit was $5m below the ⟦$80m⟧ forecast.", "exact"),
    ("About 300 men and ⟦200 women⟧ came.", "exact"),
    ("They spoke about ⟦three wars⟧ in the region.", "exact"),
    ("Prices rose over ⟦two years⟧.", "exact"),
    ("For over ⟦two years⟧ it stood empty.", "more_than"),
    ("There were 30 boys and more than ⟦40 girls⟧.", "more_than"),
    # a conversion shares what limits the figure that it converts
    ("The trail runs more than 100 kilometres (⟦62 miles⟧).", "more_than"),
    ("Children under the ⟦age of 5⟧ travel free.", "less_than"),
]
DIRECTIONS = [
    ("Sales at the chain passed ⟦£2 billion⟧ in May.", "up"),
    ("The number of members has passed the ⟦600,000⟧ mark.", "up"),
    ("Diesel hit ⟦$4.80⟧ a gallon on Monday.", "up"),
    ("The council passed a ⟦£40 million⟧ budget.", ""),
    ("The Senate passed ⟦$40 billion⟧ of aid.", ""),
    ("The batsman hit ⟦nineteen fours⟧.", ""),
    ("The motion passed ⟦231⟧ to 202.", ""),
    ("She crossed ⟦300 miles⟧ of desert.", ""),
    ("Average fares have gone from $40 in 2015 to ⟦$61⟧.", "up"),
    ("Membership went from ⟦12,000 to 9,000⟧ in four years.", "down"),
    ("The road runs from 12 to ⟦40⟧.", ""),
    ("Gas shed €3.15 to settle at ⟦€84.60⟧.", "down"),
    ("Shares slid 4% to end the day at ⟦£12.40⟧.", "down"),
    ("They shed coats to sit at ⟦40 tables⟧.", ""),
    ("Corn lost ⟦13 cents⟧, or 3.3%, to $3.92 a bushel.", "down"),
    ("The shop lost ⟦$5 million⟧ on the deal.", ""),
    ("Growth will slow to around ⟦2 per cent⟧ next year.", "down"),
    ("Revenue was ⟦$5.1 billion⟧, the company said on Tuesday, down from $5.6 billion.", "down"),
    ("Exports were ⟦$9 million⟧, the ministry said, and rose from there.", ""),
    ("The force had ⟦190 more officers⟧ than in 2019.", "up"),
    ("There were ⟦300 more boys⟧ than girls.", ""),
    ("About ⟦29,000⟧ more than in the summer seek work.", "up"),
    ("They want to cut deaths in ⟦half⟧ by 2030.", "down"),
    ("Sales fell in ⟦half⟧ of the shops.", ""),
    ("The fund had dwindled to “something nearer ⟦£9m⟧”.", "down"),
    ("Prices rose at an annual 6.4 per cent and wages at ⟦16 per cent⟧.", "up"),
    ("Prices rose at an annual 6.4 per cent and rates stayed at ⟦5 per cent⟧.", ""),
    ("They cover 40 acres, ⟦36 per cent⟧ less.", "down"),
    ("It costs ⟦5 per cent⟧ or less.", ""),
    ("She can lift ⟦12kg⟧ with one hand.", ""),
    ("Joblessness is ⟦5%⟧, up from 4%.", "up"),
    ("Joblessness is 5%, up from ⟦4%⟧.", ""),
    ("Banks held ⟦41%⟧ of the debt in 2024, down slightly from 45%.", "down"),
    ("⟦Three spires⟧ rise up from the plain.", ""),
    ("It kills 12 million people a year, ⟦one in five⟧ of them young, up from 9 million.", ""),
    ("The rolls rose, but only by ⟦0.2%⟧.", "up"),
    ("The rolls rose but costs came to ⟦0.2%⟧.", ""),
    ("In June the Farmers Rally took ⟦33.1 per cent⟧.", ""),
    ("They will raise the wall by an average of ⟦four feet⟧.", "up"),
    ("Debt went up to ⟦60%⟧.", "up"),
    ("The rate came down from a peak of ⟦11.1% to 2.2%⟧.", "down"),
    ("Fears rose in the valley, home to ⟦1.3m people⟧.", ""),
    ("Rents rose ⟦4.1%⟧ in a year.", "up"),
    ("Rents rose sharply, by about ⟦4.1%⟧.", "up"),
    ("Exports fell by ⟦a fifth⟧.", "down"),
    ("Imports are down ⟦12 percent⟧.", "down"),
    ("The council cut the rate to ⟦3.5 percent⟧.", "down"),
    ("It will raise the share of renewables in heating to over ⟦30 per cent⟧.", "up"),
    ("The plan would reduce waste by 5% and lift recycling to ⟦60%⟧.", "up"),
    ("A ⟦9%⟧ drop in sales followed.", "down"),
    ("The board approved a ⟦50-basis-point⟧ increase.", "up"),
    ("Sales saw an increase of ⟦7 percent⟧.", "up"),
    ("There was a rise in rents of ⟦7 percent⟧.", "up"),
    ("A reduction in landfill by ⟦half⟧ is the aim.", "down"),
    ("They lowered the base rate ⟦25 basis points⟧.", "down"),
    ("The index lost 80 points, or ⟦0.7%⟧.", "down"),
    ("Production dropped to 5 million tonnes (⟦5.5 million short tons⟧).", "down"),
    ("The firm ⟦doubled⟧ its fleet.", "up"),
    ("Wages were ⟦3%⟧ higher in May.", "up"),
    ("It expanded storage in two years, bringing the total to ⟦40 GWh⟧.", "up"),
    ("Costs climbed more than ⟦8%⟧.", "up"),
    ("Prices plunged from ⟦$90 to $40⟧.", "down"),
    ("Cases dropped below ⟦100⟧.", "down"),
    ("It rose to between ⟦5% and 6%⟧.", "up"),
    ("The coin was off ⟦12 cents⟧ at noon.", "down"),
    ("The peso was ⟦0.6 percent⟧ weaker on the day.", "down"),
    ("The economy shrank at an annual rate of ⟦4.8%⟧.", "down"),
    ("Exports are growing at ⟦5%⟧.", "up"),
    ("Cases have risen tenfold since January to ⟦5,600⟧.", "up"),
    ("The party lost ⟦14 seats⟧.", "down"),
    ("Inflation cooled to ⟦6.8%⟧.", "down"),
    ("Growth picked up to ⟦0.4%⟧.", "up"),
    ("Beef exports were ⟦8%⟧ higher year on year.", "up"),
    ("Beef exports were ⟦8%⟧ lower than in May 2020.", "down"),
    ("Fish is ⟦8%⟧ cheaper.", "down"),
    ("It has 90 cooks, ⟦8⟧ more than a year ago.", "up"),
    ("They were told to cut that by ⟦8 litres⟧.", "down"),
    # no change by or to this figure
    ("Beef exports were ⟦8%⟧ higher than in Leem.", ""),
    ("The yield was up at ⟦1.89%⟧.", ""),
    ("Divers recovered ⟦40 coins⟧.", ""),
    ("The van picked up ⟦$5 million⟧.", ""),
    ("It added a ⟦30 metre⟧ wall.", ""),
    ("The city revised its growth forecast to ⟦4%⟧.", ""),
    ("The region makes up ⟦30%⟧ of output.", ""),
    ("They raised ⟦$5 million⟧ from investors.", ""),
    ("The market was closed for ⟦two days⟧ after prices fell.", ""),
    ("Sales rose to 7.4 billion from ⟦$6.8 billion⟧.", ""),
    ("Unemployment stands at ⟦4%⟧.", ""),
    ("It shed ⟦300 tonnes⟧ of cargo.", "down"),
    ("The island loses ⟦286 tonnes⟧ annually.", "down"),
    ("The planes dropped ⟦40 bombs⟧.", ""),
    ("The ferry sank ⟦12 miles⟧ off the coast.", ""),
    ("Add ⟦200g⟧ flour.", ""),
    ("The plume extends ⟦300 miles⟧ into space.", ""),
    ("He grew up with ⟦five brothers⟧.", ""),
    ("Growth of the sector drew ⟦200 firms⟧.", ""),
]
ITEMS = [
    ("Six of the ten towns had reached ⟦zero⟧.", ""),
    ("Letters of interest received: ⟦157⟧, from clubs in 47 towns", "Letters of interest"),
    ("Jobs created in the north: 86,000, of which ⟦18,500⟧ in Leem", "Jobs"),
    ("Turnout: ⟦157⟧", ""),
    ("⟦Two⟧ four-storey halls burned.", "four-storey halls"),
    ("It was ⟦one⟧ of the most bitter and lonely speeches of all.", "most bitter and lonely speeches"),
    ("⟦Three⟧ of the staffers amended it.", "staffers"),
    ("There were nine fires, and ⟦two⟧ of those flared again.", "fires"),
    ("The number of students at each other’s schools passed ⟦9,000⟧.", "students"),
    ("The number of masts reached ⟦4,550⟧, or 32 for every 10,000 people.", "masts"),
    ("There are 3 for every 1,000 people, and use hit ⟦30 trillion⟧.", ""),
    ("There were 402 new cases; deaths fell to ⟦nine⟧.", "deaths"),
    ("At least ⟦one⟧ of the next five years will be hotter.", "years"),
    ("The yard has ⟦300⟧ full-time and 120 part-time staff.", "full-time staff"),
    ("It runs ⟦14 diesel⟧ and six electric buses.", "diesel buses"),
    ("⟦One doctor⟧ and three young nurses came.", "doctor"),
    ("Loss before tax\t⟦(312)⟧\t(87.5)", ""),
    ("The number of beds in Kent fell from 57,000 in 1980 to ⟦49,000⟧ last year.", "beds"),
    ("The number of refugees has reached ⟦1.2 million⟧.", "refugees"),
    ("Road deaths rose to ⟦300⟧.", "Road deaths"),
    ("Residents of the towns numbered ⟦2,000⟧.", ""),
    ("It must pay those of its ⟦50⟧ or more employees.", "employees"),
    ("A magnitude ⟦6.9⟧ earthquake and 18 aftershocks struck.", ""),
    ("A crowd of ⟦21,344⟧ saw them win nine matches.", ""),
    ("They hired 20 nurses and cut the queue by ⟦200⟧.", ""),
    ("They signed ⟦11 trade agreements⟧.", "trade agreements"),
    ("Of the 33 states, ⟦28⟧ agreed.", "states"),
    ("There were 33 states, of which ⟦28⟧ agreed.", "states"),
    ("⟦Six⟧ of the ten fires are out.", "fires"),
    ("⟦Five⟧ of the landing beaches were mined.", "landing beaches"),
    ("Some 300 villagers died, and another ⟦4,000⟧ fled.", "villagers"),
    ("The agency awarded ⟦three⟧ $5 million contracts.", "contracts"),
    ("They gave out ⟦two and a half million doses⟧.", "doses"),
    ("Ten ships were bought, ⟦1⟧ leased.", "ships"),
    ("They won ⟦20-odd medals⟧.", "medals"),
    ("The party won ⟦12 more seats⟧.", "seats"),
    ("The rate was ⟦4.2⟧ per 1,000 births.", ""),
]
DENOMINATORS = [
    ("The crew want ⟦€2.10⟧ more an hour.", "hour"),
    ("They lift ⟦eleven tonnes⟧ a shift.", "shift"),
    ("A cut of ⟦30 cents⟧ on the dollar is near.", "dollar"),
    ("Her monthly bill fell by ⟦£20⟧.", "month"),
    ("There are ⟦2,000⟧ of them, and every year some find more.", ""),
    ("Add ⟦400 ml⟧ of milk and a second spoonful of salt.", ""),
    ("It planted ⟦9 million trees⟧ and took up 20 million tonnes of carbon a year.", ""),
    ("Some ⟦6 million children⟧ and 2 million adults die each year.", "year"),
    ("He gave ⟦£2 billion⟧ for each of the next two years.", ""),
    ("They have put ⟦£2 million⟧ into it every working day since 1979.", "working day"),
    ("Heat it to ⟦200C⟧/180C.", ""),
    ("Daily output is ⟦3 million barrels⟧.", "day"),
    ("They get ⟦$900⟧ a month after that.", "month"),
    ("They lost ⟦$900⟧ a month after the flood.", ""),
    ("Vans emit ⟦130 grams⟧ of carbon per kilometre.", "kilometre"),
    ("They hold ⟦5 tonnes⟧ of grain, and 3 per cent is lost.", ""),
    ("Holders get ⟦C$6⟧ (US$4.46) per share.", "share"),
    ("Holders get C$6 (⟦US$4.46⟧) per share.", "share"),
    ("Ships carry ⟦5 tonnes⟧ of fish and cost £20 apiece.", ""),
    ("Prices went from ⟦$5 U.S. a barrel to $7⟧ in May.", "barrel"),
    ("It brings in ⟦$12 billion⟧ per year.", "year"),
    ("It brings in ⟦$12 billion⟧ a year.", "year"),
    ("An annual ⟦£7 billion⟧ is spent.", "year"),
    ("It costs ⟦9 cents⟧ per kilometre.", "kilometre"),
    ("Oil fell to ⟦$70⟧ a barrel.", "barrel"),
    ("Emissions are ⟦2.4 tonnes⟧ per capita.", "capita"),
    ("Nearly ⟦6 million children⟧ fall ill each year.", "year"),
    ("The plant makes ⟦300 cars⟧ daily.", "day"),
    ("Each year, ⟦4,000 people⟧ move there.", "year"),
    ("There were ⟦12 deaths⟧ per 100,000 people.", "100,000 people"),
    ("They met for ⟦three days⟧ in a year of drought.", ""),
    ("They hired ⟦40 people⟧ in a day.", ""),
    ("The storm hurt ⟦12 people⟧ a week before the vote.", ""),
]
PERIODS = [
    ("Storage grew from 3 GW at the end of 2023 to ⟦12 GW⟧.", ""),
    ("Storage grew from ⟦3 GW⟧ at the end of 2023 to 12 GW.", "2023"),
    ("Since the bug was found in March, ⟦14 herds⟧ have caught it.", ""),
    ("It kept the rate at ⟦5 percent⟧ and, beginning in August, will lend less.", ""),
    ("Starting in 2011, it will lend ⟦$5 billion⟧.", "2011"),
    ("Over the 12 months ending in April, prices rose ⟦2.7 percent⟧.", "2023-05/2024-04"),
    ("In the three years to 2022 they took ⟦two thirds⟧ of it.", "2020/2022"),
    ("It has been condemned ⟦32 times⟧, last October by 187 votes.", ""),
    ("It has been condemned 32 times, last October by ⟦187 votes⟧.", "2023-10"),
    ("The siege, now in its ⟦63rd⟧ week, was condemned last October.", ""),
    ("Born in July 1872, he brought up ⟦19 boys⟧.", ""),
    ("It had 40 books in the 13th century and has ⟦90,000⟧ today.", ""),
    ("The school was praised in 2013 and blamed since; ⟦62%⟧ of its pupils eat there.", ""),
    ("DOVER, March 4 (Agency) - Traffic grew by ⟦3%⟧.", ""),
    ("It served 7 million in May, up ⟦7.4%⟧ on May 2023.", "2024-05"),
    ("Shares rose ⟦5%⟧ on Friday.", "2024-06-14"),
    ("Debt: 62.4% of GDP (2021 est.); ⟦58.1%⟧ of GDP (2020 est.).", "2020"),
    ("It was freed in 1993 after a war in which ⟦65,000 men⟧ died.", ""),
    ("In 2021, the firm, which employs ⟦300 people⟧, lost £5m.", "2021"),
    ("Over the next decade it will need ⟦$3 billion⟧.", "2024/2034"),
    ("Output is ⟦20%⟧ higher than in 2010.", ""),
    ("At the start of the old decade, the year 2010, it made ⟦90 cars⟧.", "2010"),
    ("In 2023 the average wait was ⟦18 weeks⟧.", "2023"),
    ("The wait fell from ⟦12 weeks⟧ in 2020 to 9 weeks last year.", "2020"),
    ("The wait fell from 12 weeks in 2020 to ⟦9 weeks⟧ last year.", "2023"),
    ("In 1998 the trip took about ⟦11 hours⟧.", "1998"),
    ("In 2020 he was jailed for ⟦17 days⟧.", ""),
    ("Sales are still below the ⟦$11 billion⟧ of 2019.", "2019"),
    ("It opened in 1923, and in October of that year ⟦40 men⟧ left.", "1923-10"),
    ("The budget is ⟦three times⟧ what it was in May 2021.", ""),
    ("It sold 5 million cars in 1923, up from ⟦4 million⟧ the previous year.", "1922"),
    ("It sold 5 million cars in 1923, up from ⟦4 million⟧ the year before.", "1922"),
    ("Sales grew by 2% in the third quarter, after ⟦1%⟧ in the previous quarter.", "2023-04/2023-06"),
    ("For 2026, the mill now sees growth of ⟦4%⟧.", "2026"),
    ("Traders, who in 2022 asked as much as ⟦3 per cent⟧, now ask less.", "2022"),
    ("As late as 2011 gas heated ⟦70 per cent⟧ of the homes.", "2011"),
    ("The mill employed ⟦900 people⟧ as recently as last year.", "2023"),
    ("Growth of 1.8, ⟦2.1⟧ and 2.4 per cent is forecast for 2025, 2026 and 2027.", "2026"),
    ("Revenue: ⟦$4.82 billion⟧ (2023: $4.51 billion)", ""),
    ("Revenue: $4.82 billion (2023: ⟦$4.51 billion⟧)", "2023"),
    ("Rent stood at ⟦£400⟧ when she came in 2022.", "2022"),
    ("⟦Two people⟧ died when a lorry hit a bus in May 2021.", "2021-05"),
    ("Rent stood at ⟦£400⟧, and it fell when she came in 2022.", ""),
    ("That is a fall from 1999, when ⟦40 boats⟧ sank.", "1999"),
    ("Not since 1999, when it took ⟦40 boats⟧, was it so bad.", "1999"),
    ("When the mill opened in 1912, it had ⟦40 looms⟧.", "1912"),
    ("The dam, opened in 1912, holds ⟦40 tonnes⟧.", ""),
    ("Nurses are most of the ⟦2.4 million⟧ who claimed last year.", "2023"),
    ("It repaid the ⟦£5m⟧ that was lent in 2017.", "2017"),
    ("A convoy that left on 28 January took ⟦4 trucks⟧.", ""),
    ("A law that in 1990 cut ⟦5%⟧ of jobs is gone.", "1990"),
    ("In 1998 the trip took ⟦11 hours⟧.", "1998"),
    ("The strike in May 2021 dragged on for ⟦17 days⟧.", "2021-05"),
    ("In 2020 the board signed a ⟦ten-year⟧ lease.", ""),
    ("In 2020 it fell as much as in the last ⟦two years⟧.", "2022/2024"),
    ("The board set aside ⟦£3m⟧ for buses in Budget 2023.", "2023"),
    ("The board set aside ⟦£3m⟧ for buses in Agenda 2030.", ""),
    ("During the first months of the 2003 outbreak it was near ⟦4%⟧.", "2003"),
    ("In the year 2000 the mill made ⟦40 boats⟧.", "2000"),
    ("Sales are ahead of 2023 but below the ⟦$11bn⟧ of 2019.", "2019"),
    ("One cook in three sells ⟦40 cakes⟧ on a Sunday.", ""),
    ("Its tower, ⟦55 metres⟧ high, was begun in 1691.", ""),
    ("She was born on 3 May 1933, the last of ⟦eight children⟧.", ""),
    ("Losses came to ⟦$3m⟧ in the quarter ended March 31.", "2024-01-01/2024-03-31"),
    ("Losses came to ⟦$3m⟧ in the year ending March 31.", "2023-04-01/2024-03-31"),
    ("The bid was raised to ⟦$42⟧ from the $40 offered on May 3.", ""),
    ("Much will come from care, where it rose to ⟦4,400⟧ in three years.", ""),
    ("They will strike, the first time in ⟦three decades⟧.", ""),
    ("Tomorrow it will rain. It will be ⟦9 degrees⟧.", "2024-06-16"),
    ("The board will meet tomorrow. It owns ⟦9 boats⟧.", ""),
    ("By 2030 sales will be £5m; by 2040, ⟦£9m⟧.", "2040"),
    ("By 2030 it will cut waste by 5%; raise the share of wind to ⟦30%⟧.", "2030"),
    ("On Monday the board said it had lost ⟦£5m⟧.", ""),
    ("The board told us in May that ⟦5 boats⟧ sank.", ""),
    ("In May the board reported sales of ⟦£5m⟧.", "2024-05"),
    ("As of Monday, the board said, ⟦5 boats⟧ were gone.", "2024-06-10"),
    ("On Monday the board said it lost ⟦£5m⟧ in 2023.", "2023"),
    ("“On Monday,” she said, “we lost ⟦5 boats⟧ in one go.”", "2024-06-10"),
    ("Sales fell in 2023 from the previous year (⟦21,002 boats⟧).", "2022"),
    ("May 2023 was the best month (2,790) and January 2023 the worst (⟦611 boats⟧).", "2023-01"),
    ("In 2023, the mill (⟦40 looms⟧) was sold.", "2023"),
    ("OSTIA, 14 March 2023 – Cholera has killed ⟦1,210 people⟧.", ""),
    ("The country will install ⟦30 GW⟧ by 2030.", "2030"),
    ("In 2021, exports grew ⟦3%⟧.", "2021"),
    ("By 2035, the region will: cut emissions by ⟦10%⟧; plant forests.", "2035"),
    ("By 2035, the region will: cut emissions by 10%; raise the share of wind to ⟦30%⟧.", "2035"),
    ("Sales rose ⟦8%⟧ last year.", "2023"),
    ("Sales rose 8% last year and ⟦3%⟧ this year.", "2024"),
    ("Some 400 people worked there by 2019 and nearly ⟦500 people⟧ in the shops around it.", "2019"),
    ("The proportions in 1984, which were odd, were ⟦18%⟧ and 20%.", "1984"),
    ("⟦Eighty years⟧ ago the war ended.", "1944"),
    ("⟦Two months⟧ ago it opened.", "2024-04"),
    ("⟦Half a century⟧ ago it opened.", "1974"),
    ("⟦Two weeks⟧ ago it opened.", "2024-05-27/2024-06-02"),
    ("It opened ⟦ten days⟧ before 13 May 1999.", "1999-05-03"),
    ("It will open in ⟦three days⟧.", "2024-06-18"),
    ("It opens in ⟦two weeks⟧' time.", "2024-06-24/2024-06-30"),
    ("Sales rose by ⟦5%⟧ in the six months ended March 31, 2024.", "2023-10-01/2024-03-31"),
    ("In the ⟦three-month⟧ period ended March 31, 2024, sales rose.", "2024-01-01/2024-03-31"),
    ("Exports grew 8% in 2023, while the peso gained ⟦3%⟧ in the same period.", "2023"),
    ("The dollar fell 4% in May 2024. The euro gained ⟦2%⟧ over the same month.", "2024-05"),
    ("Output was 5 GWh in May 2024. Sales rose ⟦9%⟧ from the same month of 2021.", "2021-05"),
    ("The dollar fell 4% in May 2024. Sales rose ⟦2%⟧ at the same time.", ""),
    ("Sales rose by ⟦5%⟧ in the 12 months to March 2024.", "2023-04/2024-03"),
    ("Sales rose over the past ⟦two quarters⟧.", "2023-10/2024-03"),
    ("Sales fell over the last ⟦three months⟧.", "2024-03-15/2024-06-14"),
    ("The offer ends in the next ⟦four business days⟧.", "2024-06-16/2024-06-20"),
    ("The office is shut for ⟦three days⟧ from 3 July.", "2024-07-03/2024-07-05"),
    ("The office is shut for ⟦two weeks⟧ starting from 3 July.", "2024-07-03/2024-07-16"),
    ("It was built in ⟦three days⟧.", ""),
    ("They will need ⟦three weeks⟧ for it.", ""),
    ("Forty years ago, ⟦600 families⟧ moved here.", "1984"),
    ("On 3 May 2001 a storm hit. ⟦Nine people⟧ were killed.", "2001-05-03"),
    ("Output fell ⟦4%⟧ in the first half of 2022.", "2022-01/2022-06"),
    ("The fund spent ⟦$4 million⟧ over the past five years.", "2019/2024"),
    # no time stated for the figure
    ("Tickets brought in ⟦$6 million⟧, double the amount of a year ago.", ""),
    ("Tickets brought in $6 million, up ⟦5%⟧ from a year ago.", ""),
    ("It has 90 cooks, ⟦8⟧ more than a year ago.", ""),
    ("Sales were ⟦5%⟧ higher than in the same month last year.", ""),
    ("Sales were ⟦5%⟧ up on the same month last year.", ""),
    ("Sales were 5, compared with ⟦4⟧ in the same month last year.", "2023"),
    ("Since 2005, ⟦40,000 homes⟧ have been built, 9,000 of them last year.", ""),
    ("Some ⟦4,000 men⟧ served, and 600 were killed in 1916.", ""),
    ("We opened ⟦31 shops⟧ and we will open 40 more next year.", ""),
    ("Since 2003 it has saved ⟦25 million lives⟧.", ""),
    ("Capacity is six times the 2020 level, or ⟦3,600 GW⟧.", ""),
    ("The bridge, built in 1990, carries ⟦4,000 cars⟧.", ""),
    ("The bridge, which opened on 3 May 1990, was old. It carried ⟦4,000 cars⟧.", ""),
    ("The bridge, which opened in 1990 and carries ⟦4,000 cars⟧, is old.", ""),
    ("In 1990 the bridge was opened and carried ⟦4,000 cars⟧.", "1990"),
    ("The keeper, who has ⟦9 caps⟧, signed a deal on 4 May 1990.", ""),
    ("It fell to 14.3% in May 2023 from ⟦14.4%⟧ a year earlier and 27.5% in 1997.", ""),
    ("The plant makes ⟦2 GW⟧ and will shut in 2031.", ""),
    ("It will cut waste by ⟦5%⟧ and save water by 2031.", "2031"),
    ("Waste would fall ⟦55%⟧ from 1990 levels by 2030.", "2030"),
    ("The flood of 1953 was worse; this one damaged ⟦300 homes⟧.", ""),
    ("Sales rose to ⟦$7 billion⟧ from $6 billion in 2019.", ""),
    ("Turnout was ⟦61%⟧, down from 68% in 2019.", ""),
    ("Turnout was 61%, down from ⟦68%⟧ in 2019.", "2019"),
    ("Turnout was 61%, down from 68% in 2019, and the party won ⟦12 seats⟧.", ""),
    ("Homes spent ⟦£900⟧ on fuel, twice as much as in 2020.", ""),
    ("In the 1990s one in four smoked; today it is ⟦one in eight⟧.", ""),
    ("Over the past decade poverty fell by ⟦9 points⟧.", "2014/2024"),
    ("Life expectancy is now ⟦78 years⟧.", ""),
]
EVENTS = [
    ("It is the ⟦60th anniversary⟧ of the landing in 1969.", "the landing", 1969),  # a sum that is wrong
    ("It is the ⟦60th anniversary⟧ of the landing in 2023.", "the landing", 1963),
    ("It is ⟦42 years since⟧ I first stood here, and little has changed.", "I first stood here", 1982),
    ("Work ends in 2029, when the club marks its ⟦80th anniversary⟧.", "", 1949),
    ("This year is the ⟦50th anniversary⟧ of the founding of the republic.", "the founding of the republic", 1974),
    ("We mark the ⟦80th anniversary⟧ of the end of the war, held in May.", "the end of the war", 1944),
    ("On 9 July 1964 they made peace; this is the ⟦60th anniversary⟧ of that day.", "that day", 1964),
    ("The ⟦75th anniversary⟧ of the treaty in 2028 will be quiet.", "the treaty", 1953),
    ("The museum’s ⟦30th anniversary⟧ was on Friday.", "The museum", 1994),
    ("In 2021, on the ⟦100th anniversary⟧ of its founding, the club won.", "its founding", 1921),
    ("It is ⟦26 years since⟧ the bombing of the city, and nobody was tried.", "the bombing of the city", 1998),
    ("It is ⟦45 years since⟧ the war ended.", "the war ended", 1979),
    ("It is ⟦6 years since⟧ Ada Hill won her last cup, and few mind.", "Ada Hill won her last cup", 2018),
    ("It is ⟦6 years since⟧ Ada Hill won and nine years since she lost.", "Ada Hill won", 2018),
    ("The 2022 parade marked the ⟦40th anniversary⟧ of the flood.", "the flood", 1982),
]
MINOR = [
    ("They missed it by ⟦a month⟧ or more.", False),
    ("It spread within ⟦a fortnight⟧.", False),
    ("It lasted ⟦a year⟧.", True),
    ("She was the ⟦first⟧ person to climb it.", False),
    ("The rate fell to 5.2 per ⟦100,000 people⟧.", True),
    ("It has one teacher per ⟦30 pupils⟧.", False),
    ("It was the ⟦third⟧ district to vote.", False),
    ("He serves in the ⟦third⟧ district.", True),
    ("⟦Eleven bus lines⟧ stopped.", False),
    ("They are ⟦four points⟧ behind.", False),
    ("He has ⟦four simple points⟧.", True),
    ("The fire burned ⟦thousands of acres⟧.", True),
    ("It cost ⟦millions of euros⟧, not 3 million.", True),
    ("It cost ⟦two million euros⟧.", False),
    ("OSTIA, ⟦14 March 2023⟧ – Cholera has killed 1,210 people.", True),
    ("She made ⟦three points⟧.", True),
    ("⟦Both sides⟧ agreed.", True),
    ("Our ⟦two countries⟧ are friends.", True),
    ("⟦Millions⟧ of people came.", True),
    ("It is good to be here ⟦today⟧.", True),
    ("The World Water Forum ⟦2025⟧ was held in May.", True),
    ("The ⟦2030⟧ Agenda names it.", True),
    ("⟦Three journalists⟧ were killed.", False),
    ("⟦Two men⟧ were arrested.", False),
    ("The ⟦three ships⟧ sank.", False),
    ("It rained ⟦yesterday⟧.", False),
    ("In ⟦2025⟧ it opened.", False),
    ("It was the driest in ⟦a century⟧.", False),
    ("More than ⟦three points⟧ separate them.", False),
]


@pytest.mark.parametrize(("text", "expected"), MODIFIERS)
def test_modifier(text: str, expected: str) -> None:
    assert marked(text).modifier == expected


@pytest.mark.parametrize(("text", "expected"), DIRECTIONS)
def test_direction(text: str, expected: str) -> None:
    assert marked(text).direction == expected


@pytest.mark.parametrize(("text", "expected"), ITEMS)
def test_item(text: str, expected: str) -> None:
    assert marked(text).item == expected


@pytest.mark.parametrize(("text", "expected"), DENOMINATORS)
def test_denominator(text: str, expected: str) -> None:
    assert marked(text).denominator == expected


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_period(text: str, expected: str) -> None:
    found = marked(text).period
    assert (found.edtf if found else "") == expected


@pytest.mark.parametrize(("text", "event", "year"), EVENTS)
def test_event_and_base_year(text: str, event: str, year: int) -> None:
    claim = marked(text)
    assert (claim.event, claim.base_year) == (event, year)


@pytest.mark.parametrize(("text", "expected"), MINOR)
def test_minor(text: str, expected: bool) -> None:  # noqa: FBT001 - a table column
    assert marked(text).minor is expected
