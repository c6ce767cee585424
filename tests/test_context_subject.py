"""Subject: what a claim measures, in sentences written for this test."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims import extractors
from claims.context import item, subject
from claims.context.frame import Frame, Memory
from claims.grammar import Reader
from claims.lexicon import Lexicon
from claims.model import Block, Document, Source, Span


@cache
def reader() -> Reader:
    return Reader(Lexicon.load(), extractors.load())


def subjects(*sentences: str) -> list[tuple[str, str]]:
    """The mentions of a document of these sentences, each with its subject."""
    text = "\n".join(sentences)
    block = Block(0, len(text))
    document = Document("d", Source("d", "", "text/plain"), text, (block,), 0, len(text))
    memory, found, at = Memory(), [], 0
    for sentence in sentences:
        reading = reader().sentence(text, Span(at, at + len(sentence)))
        frame = Frame.of(document, block, reading, memory)
        for index, mention in enumerate(reading.mentions):
            item.read(frame, index)
            found.append((text[mention.span.start : mention.span.end], subject.read(frame, index)))
        at += len(sentence) + 1
    return found


def of(sentence: str, words: str) -> str:
    return dict(subjects(sentence))[words]


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("A diesel set, she reckons, burns 5 litres.", "5 litres", "diesel set"),
        ("Sales at stores open at least a year rose 5%.", "5%", "Sales at stores open at least a year"),
        ("The fund sold 5 million shares, compared with 6 million a year ago.", "a year", "fund sold 5 million shares"),
        ("Sixty per cent of voters back the plan, 38 per cent oppose it.", "38 per cent", "voters oppose it"),
        ("It was seen in 3% of men given the pill and 5% of those given tea.", "5%", "those given tea"),
        ("It cured 5% of those offered a place in Leem.", "5%", "those offered a place in Leem"),
        ("Survival was 9 months with the drug and 5 months without it.", "5 months", "Survival without it"),
        ("Delays averaged 18 minutes a flight, up from 12 minutes.", "12 minutes", "Delays"),
        ("Duties of 5% on tea and 9% on salt rose.", "5%", "Duties on tea"),
        ("The hall, 68% full, cost £48m to build.", "68%", "hall"),
        ("Unemployment among those aged 16 to 24 was 14.2%.", "14.2%", "Unemployment among those aged 16 to 24"),
        ("The firm lost 5% of its staff in nine months.", "nine months", "firm lost 5% of its staff"),
        ("It won 40 seats in three years.", "three years", "It won 40 seats"),
        ("Unions representing 140,000 staff rejected a 3% offer.", "3%", "offer, Unions representing 140,000 staff"),
        ("Some 40% of voters backed Hill, 30% Ruiz and 4% others.", "30%", "voters backed Ruiz"),
        ("Of the 900 complaints, 41% concerned delays and 23% fees.", "23%", "complaints concerned fees"),
        ("Wages make up 40% of costs, rent 30% and power 5%.", "5%", "costs, power"),
        ("They saw 61% of adults, and 88% of those over 65.", "88%", "adults over 65"),
        ("It hit 5% of women and 9% of those aged 20 to 30.", "9%", "those aged 20 to 30"),
        ("The town itself has 4,000 homes.", "4,000 homes", "town"),
        ("The mill itself employs 40 welders.", "40 welders", "welders mill employs"),
        ("He pleaded guilty to 11 counts of fraud.", "11 counts", "counts of fraud"),
        ("Costs may reach $5 billion.", "$5 billion", "Costs"),
        ("Oil was assumed to average $68 a barrel.", "$68", "Oil"),
        ("- Letters of interest received: 157, from clubs in 47 towns", "157", "Letters of interest received"),
        ("Average saving per household: $315 a year", "$315", "Average saving per household"),
        ("Jobs created in the north: 86,000, of which 18,500 in Leem", "86,000", "Jobs created in the north"),
        # what follows "of", or the noun modified
        ("The port took in 40 tonnes of frozen fish.", "40 tonnes", "frozen fish, port"),
        ("They built a 12 MW wind farm near Leem.", "12 MW", "wind farm near Leem"),
        ("Half of the boats sank in the storm.", "Half", "boats sank in the storm"),
        ("The storm took 5% off their income.", "5%", "income, storm"),
        ("A 5% rise in harbour fees followed.", "5%", "harbour fees"),
        ("They voted to keep the rate paid on deposits at 5%.", "5%", "rate paid on deposits"),
        ("The fire crossed a road, growing by 5 acres.", "5 acres", "fire"),
        ("Income of £6 million, or £2 per diluted share, fell.", "£2", "Income"),
        ("They voted to raise their fund, financed by loans, by £5.", "£5", "fund"),
        ("(Reuters) - Orm Power posted a 5 per cent surge in profit.", "5 per cent", "profit, Orm Power"),
        ("LONDON, May 4 (AP) — Orm Power posted a 5 per cent surge in profit.", "5 per cent", "profit, Orm Power"),
        ("They also gave an additional £1m for spending on parks.", "£1m", "spending on parks"),
        ("The mill lost money, with returns of 4%, 1% and 7%.", "1%", "returns"),
        ("About 70% of the 900 nurses in 28 towns came; only 14% opposed it.", "14%", "nurses opposed it"),
        ("The study followed 340 nurses for an average of 11 years.", "340 nurses", "nurses study followed"),
        ("Polls put the Reds on 12%, four points behind the Blues.", "four points", "Reds"),
        ("The union says 90% of nurses left; the board says it was 60%.", "60%", "nurses left, union"),
        ("It cut its forecast for rents to 1.9% but left that for 2027 unchanged at 2%.", "2%", "forecast for rents"),
        ("Around 1 in 200 births, or 0.5%, is affected.", "0.5%", "births"),
        ("There is a 70% chance of rain and winds could gust to 55mph.", "55mph", "winds"),
        ("We have 40 new buses, and 15 of those are electric.", "15", "new buses are electric"),
        ("It left out the £5m Ada Hill paid for the mill.", "£5m", "Ada Hill paid for the mill"),
        ("The £96bn Orm Rail Plan represents a step forward.", "£96bn", "Orm Rail Plan"),
        ("In 2006 spending rose 4%.", "4%", "spending"),
        ("Including rent - but not loans - housing costs were £72 a week.", "£72", "housing costs"),
        ("Ada Hill - the head of the mill - said profits rose 5%.", "5%", "profits"),
        ("Ada Hill, the head of the mill, said profits rose 5%.", "5%", "profits"),
        ("Twelve exposures each 10 minutes long were joined.", "10 minutes", "exposures"),
        ("It took one kilo of salt more than 10 years ago.", "one kilo", "salt"),
        ("Flu deaths ranged from a low of 12,000 (in 2011) to a high of 56,000.", "12,000", "Flu deaths"),
        ("Flu deaths ranged from a low of 12,000 (in 2011) to a high of 56,000.", "56,000", "Flu deaths"),
        ("We cut poverty by 3 per cent equal to 2 million people.", "3 per cent", "poverty"),
        ("It had a cumulative trading volume of 9 tonnes of sand.", "9 tonnes", "sand"),
        ("Leem had most cases of fever (88%), followed by Orm (10%).", "10%", "Orm"),
        ("Of late, 71% of those asked believed the bay was full.", "71%", "those asked believed the bay was full"),
        ("Mills added 9 jobs to their books.", "9 jobs", "jobs Mills added"),
        ("Clerks earn £38,500 on average.", "£38,500", "Clerks earn"),
        ("Cars make up 61% of trips, buses 5% and bikes just 2%.", "2%", "trips, bikes"),
        ("Rates rose to $4,406 per 40-foot box.", "$4,406", "Rates"),
        ("Turnout was 40%, short of the 50% needed.", "50%", "Turnout"),
        ("Sales were 9% below the record 764,000 of 2022.", "764,000", "Sales"),
        ("The mill has 90 clerks, of whom 85% are young.", "85%", "clerks young"),
        ("The mill has 90 clerks, 85% of whom are young.", "85%", "clerks, mill"),
        ("The film took $162m in its first weekend.", "$162m", "film took"),
        ("The mill will cost £3bn in 2015 prices.", "£3bn", "mill"),
        ("It was the worst fire since 1987, burning 40,000 acres.", "40,000 acres", "worst fire"),
        ("Its 600 members each pay £15.", "£15", "members pay"),
        ("The lead fell after a 12-point slide.", "12-point", "lead"),
        ("The record, 54.4C, was set in Leem.", "54.4C", "record"),
        ("The number of over-65s rose by 20%.", "20%", "number of over-65s"),
        ("The town has 40 schools, the county 300.", "300", "schools, county"),
        ("The tank holds 9 litres, the truck 18 tonnes.", "18 tonnes", "truck"),
        ("In Leem rents are £400, in Orm £300.", "£300", "rents in Orm"),
        ("Rents rose 4%, fares 6%.", "6%", "fares"),
        ("Pay for nurses has risen 4%, for cooks 6% and for porters 3%.", "6%", "Pay for cooks"),
        ("It uses 9 litres of water, of which 40% goes on baths.", "40%", "water goes on baths"),
        ("The wage gap between men and women narrowed to 7 per cent.", "7 per cent", "wage gap between men and women"),
        ("The firm's shares, which floated at 210p, now trade at 34p.", "34p", "firm's shares"),
        ("The average age at which women have a child is 30.", "30", "average age"),
        ("Half come from grain: rice (21%), wheat (20%) and maize (9%).", "21%", "rice"),
        ("Prices start at £9 for 256GB and rise to £12 for 1TB.", "£12", "Prices"),
        ("It fined the mill £12, dwarfing the previous record of £7.", "£7", "previous record"),
        ("Herring stocks have fallen to 18% of their 1970 level.", "18%", "Herring stocks"),
        ("The mean score was 7.2 (SD 1.4), compared with 6.8 in Leem.", "6.8", "mean score in Leem"),
        ("Unit costs fell from £38 to £21 in year three.", "£38 to £21", "Unit costs"),
        ("Of the schools, 62% had light and 31% had both.", "31%", "schools"),
        ("An estimated 828 boats sank, 46 more than in May.", "46", "boats"),
        ("The mercury hit 40C, beating the 38C set in 2019.", "38C", "mercury"),
        ("They took jewels worth £2m in a raid.", "£2m", "jewels"),
        ("The storm came ashore at 3am about 90 km north of Leem.", "90 km", "storm"),
        ("The bank's profits more than trebled, from £2 to £7.", "trebled", "bank's profits"),
        ("Of those asked, 27% admitted using a phone, up six points.", "six points", "those asked"),
        ("The rate of tax is higher than New Leem's, at 4 percent.", "4 percent", "rate of tax"),
        ("There are now 11 times as many vans on these roads.", "11 times", "vans on these roads"),
        ("The toll stood at 3,621, exactly half the 1933 figure.", "half", "toll"),
        ("Hill won in 7:39.89 as Orr raced to second in 7:41.42.", "7:41.42", "Orr"),
        ("Ada Hill won the women's 800m in 2:01.52.", "2:01.52", "Ada Hill won the women's 800m"),
        ("It dropped 9 cm of snow in Leem, with 5 cm or more in Orm.", "5 cm", "snow in Leem"),
        ("Prices doubled in May and then halved.", "doubled", "Prices"),
        ("Exports to Orm fell by 5% while those to Leem grew 9%.", "9%", "Exports to Leem"),
        ("The share of men fell 5%, that of women 3%.", "3%", "share of women"),
        ("The rupee lost 4% against the dollar, trading at 84.9.", "84.9", "rupee"),
        ("Wages rose, outpacing prices, which were up 3%.", "3%", "prices"),
        ("The mayor's approval rating stood at 41%.", "41%", "mayor's approval rating"),
        ("Consumer spending accounted for 60% of output.", "60%", "output, Consumer spending"),
        ("He won by beating his own record by 30 seconds.", "30 seconds", "own record"),
        ("Under-five mortality fell 40%.", "40%", "Under-five mortality"),
        ("The ship was moving north-west at 12 knots.", "12 knots", "ship"),
        ("Rents, 5% above the average, fell.", "5%", "Rents above the average"),
        ("Flu struck, pushing egg prices up 60%.", "60%", "egg prices, Flu"),
        ("Fares have grown by a factor of 3 or 4.", "3 or 4", "Fares"),
        ("Adjusted operating profit was £5m.", "£5m", "Adjusted operating profit"),
        ("Profit was £5m, ahead of the £4m analysts had expected.", "£4m", "Profit"),
        ("The wait was 5 weeks for adults and 9 weeks for children.", "9 weeks", "wait for children"),
        ("The retirement age is 66 for men and 63 for women.", "63", "retirement age for women"),
        ("The fire has burnt 54,000 acres.", "54,000 acres", "fire"),
        ("Costs were 5 cents per seat mile.", "5 cents", "Costs"),
        ("Hill said the number of pupils in need of help now stands at 9.", "9", "number of pupils in need of help"),
        ("One in nine trains (12 per cent) failed to stop.", "One in nine", "trains failed to stop"),
        ("They pointed to a 4,283 monthly rise in waiting lists.", "4,283", "waiting lists"),
        ("Last year we helped 3,000 people.", "3,000 people", "people we helped"),
        # words of others
        ("But the rents are now “creeping up” to £4.", "£4", "rents"),
        ("Costs “may rise” by 5%.", "5%", "Costs"),
        # clauses side by side
        ("No debt was due and cash in Leem totalled £84.", "£84", "cash in Leem"),
        ("No debt was outstanding and cash totalled £84.", "£84", "cash"),
        ("Orm leads by 8%, with Green candidate Ada Brook at 3%.", "3%", "Green candidate Ada Brook"),
        ("It rose (Hill’s office sought bail in 97% of cases).", "97%", "bail in cases, Hill’s office"),
        ("Ada and Ben have been married for 7 years and lived here for 3 years.", "3 years", "Ada and Ben lived here"),
        ("It is lower than two weeks ago when oil touched £75.", "two weeks", "oil touched £75"),
        ("The tax starts at incomes of £20 for parents and £40 for others.", "£40", "incomes for others, tax"),
        ("A fee of £5 for adults and £3 for children is due.", "£5", "fee for adults"),
        # asides between dashes
        ("Orm’s trade – exports and imports combined – rose 5%.", "5%", "Orm’s trade"),
        ("Orm’s trade -- exports and imports combined -- rose 5%.", "5%", "Orm’s trade"),
        ("The mill — which has two boats — grew by 5%.", "5%", "mill"),
        # verbs of level and change
        ("The town raised its harbour fees to 5%.", "5%", "harbour fees, town"),
        ("Exports of fish to Norway rose by 5%.", "5%", "Exports of fish to Norway"),
        ("Thefts are down 18%.", "18%", "Thefts"),
        ("The price of one boat is $3 million.", "$3 million", "price of one boat"),
        ("Fishing income, which fell in May, stood at £3 million.", "£3 million", "Fishing income"),
        ("The board lowered its target for the fee 25 basis points.", "25 basis points", "target for the fee, board"),
        ("The town paid for an average depth of 9 metres.", "9 metres", "average depth, town"),
        ("Between 1600 and 1900 sea temperatures fell by 1 degree.", "1 degree", "sea temperatures"),
        ("The tax takes 20% of personal spending.", "20%", "personal spending, tax"),
        ("A 60-year-old might draw 3%.", "3%", "60-year-old"),
        # whose it is: the subject of the clause around it
        ("The base model has 64 GB of storage.", "64 GB", "storage, base model"),
        ("Leem lifted its forecast to $3 million.", "$3 million", "forecast, Leem"),
        ("The town has a plan to build 5 MW of wind power.", "5 MW", "wind power, town"),
        ("It has a draught of 9 metres.", "9 metres", "draught"),
        ("Fish remains cheap in Leem with boats accounting for 20% of sales.", "20%", "sales, boats"),
        ("Shares of Orm fell 2%, Leem by 3%.", "3%", "Leem"),
        ("Orm Bank said that it charges a 3% fee.", "3%", "fee, Orm Bank"),
        ("Ada Hill said it has a 3% fee.", "3%", "fee"),
        ("Leem fell, with its shares down 3%.", "3%", "shares, Leem"),
        # with what describes it, without what only says when
        ("The iconic 40-acre park closed.", "40-acre", "iconic park"),
        ("Income in the quarter rose to $3 million.", "$3 million", "Income"),
        ("He paid $300 for an 8 kW heater.", "$300", "heater"),
        ("Leem lost 17 points, or 0.2%, and Orm gained 9 points, or 0.1%.", "0.1%", "Orm"),
        ("The Orm index fell 1% to close at 900 points.", "900 points", "Orm index"),
        ("The fee is 5%, versus last year's 4%.", "4%", "fee"),
        ("Bread rose from 2 euros to 3 euros, a 50% jump.", "50%", "Bread"),
        # with, participles, what money went to, figures that are verbs
        ("A ferry with a draught of 9 metres sank.", "9 metres", "draught, ferry"),
        ("A law creating a 5% tax on sand passed.", "5%", "tax on sand, law"),
        ("The quarry, dug in 1974 at a cost of 2 million francs, closed.", "2 million francs", "cost, quarry"),
        ("With annual sales of 4 million euros, the brewery is large.", "4 million euros", "annual sales, brewery"),
        ("The fund gave $2 million to the museum.", "$2 million", "museum, fund"),
        ("Orm ordered boats worth $3 million.", "$3 million", "boats, Orm"),
        ("Profits doubled to 60 million dollars.", "60 million dollars", "Profits"),
        ("The firm doubled its fleet.", "doubled", "fleet, firm"),
        ("The survey found that 62% supported the ban.", "62%", "supported the ban"),
        (
            "The board cut its growth forecast for next year from 2.1% to 1.4%.",
            "2.1% to 1.4%",
            "growth forecast, board",
        ),
        ("At 828 metres, the tower is tall.", "828 metres", "tower"),
        ("The charge stored in the cell was 5 volts.", "5 volts", "charge stored in the cell"),
        ("Mining the sea costs $5 million.", "$5 million", "Mining the sea"),
        ("The share trades on 6.5 times earnings.", "6.5 times", "earnings, share"),
        ("Orm bought 45 tonnes of fish from Norway last year.", "45 tonnes", "fish from Norway, Orm"),
        ("Prices rose faster in Leem, up 9%.", "9%", "Prices"),
        ("The yen saw some strengthening to trade at 132 dollars.", "132 dollars", "yen"),
        ("Fees for boats, ranging from $2 to $9, rose.", "$2 to $9", "Fees for boats"),
        ("Oil settled at $82 a barrel, down $1.", "$1", "Oil"),
        ("Police said two men were held.", "two men", "men were held"),
        ("Nearly a quarter of the 2,100 pupils asked had left.", "a quarter", "pupils asked"),
        ("The drug cut the risk of fever by 23% compared with tea.", "23%", "risk of fever, drug"),
        # counts
        ("One man spoke.", "One man", ""),
        ("The town has 40 boats.", "40 boats", "town"),
        ("Its 9 workers make 40 boats.", "40 boats", "boats workers make"),
        ("The treaty was signed by 54 states.", "54 states", "states, treaty"),
        ("The office bought a 300-page report.", "300-page", "report, office"),
        ("The council looked at four plans for the quay.", "four plans", "plans for the quay, council"),
        ("Top of the list: Ana Ruiz (12 goals).", "12 goals", "Ana Ruiz"),
        ("More than 400 people employed in the port struck.", "400 people", "people employed in the port"),
        ("The plan has saved 300 lives.", "300 lives", "lives plan has saved"),
        ("Some 300 sailors live in poverty.", "300 sailors", "sailors live in poverty"),
        # ranks and lengths of time
        ("It is the third harbour to close in a year.", "third", "harbour to close in a year"),
        ("Leem has had three years of bad weather.", "three years", "bad weather"),
        ("Twelve years ago, the harbour froze.", "Twelve years", "the harbour froze"),
        # figures without a verb
        ("Unemployment: 5.2%", "5.2%", "Unemployment"),
        ("Orm +0.2% Leem +0.8%", "0.2%", "Orm"),
        ("Average delivery time, 4 days.", "4 days", "Average delivery time"),
        ("Net zero by 2050, and 40% by 2030.", "40%", "Net zero"),
        ("House prices up 4%", "4%", "House prices"),
        ("Orsk — The lender lost 3%.", "3%", "lender, Orsk"),
        # pronouns
        ("Nearly 70% of those vaccinated had antibodies.", "70%", "those vaccinated had antibodies"),
        ("It's a $2 trillion industry, and we have 3% of it.", "3%", "industry"),
        ("Of the 200 boats, 17 of them sank.", "17", "boats sank"),
        ("They were striving to cut the fee to 40 dollars.", "40 dollars", "fee"),
        ("The two reactors, each of 1,200 MW, will run.", "1,200 MW", "two reactors"),
        # verbs, nouns and what stands between
        ("Why did costs go to 19 million dollars?", "19 million dollars", "costs"),
        ("Rates rose, while net debt fell to 310 million euros.", "310 million euros", "net debt"),
        ("The bank offers 95% loan-to-value loans.", "95%", "loan-to-value loans, bank"),
        ("The plant gained 22% more weight.", "22%", "weight, plant"),
        ("The water is 4 degrees colder than before.", "4 degrees", "water"),
        ("The federal limit of 15 ppb requiring action was passed.", "15 ppb", "federal limit"),
        ("The offer of $6 per share in cash was refused.", "$6", "offer"),
        ("A net loss of $8 million on income of $61 million was told.", "$61 million", "income"),
        ("Hill had 51% to Orm's 46%.", "46%", "Orm"),
        ("The speed limit is 80 km/h for lorries.", "80 km/h", "speed limit for lorries"),
        ("The trains were late and the town paid 5 million euros.", "5 million euros", "town paid"),
        ("He saw them and it going back to $5.", "$5", ""),
        # counts of a thing, and of what each of a thing has
        ("A crowd of 21,000 saw the match.", "21,000", "crowd"),
        ("Sales at the group's 52 stores slipped.", "52 stores", "group's stores"),
        ("Sales at the group's 52 stores slipped 0.4%.", "0.4%", "Sales at the group's 52 stores"),
        ("A petition signed by 18,400 residents was handed in.", "18,400 residents", "residents"),
        ("Two people were killed and 40 houses were destroyed.", "Two people", "people were killed"),
        ("She wrote a 12 page report.", "12 page report", "report"),
        ("It is equivalent to 20 plants.", "20 plants", "plants"),
        ("According to the two firms, it is off.", "two firms", "firms"),
        # lengths of time
        ("The new enzyme breaks down the film in 16 hours.", "16 hours", "new enzyme breaks down the film"),
        ("Orlo, 52, was jailed for nine years.", "nine years", "Orlo was jailed"),
        ("The price hit its lowest level in a decade.", "a decade", "lowest level"),
        ("The court cut the sentence to nine years.", "nine years", "sentence"),
        # what a participle or a short relative clause is said of
        ("Cats given the mixture lived 18% longer.", "18%", "Cats given the mixture"),
        ("The debt I inherited was $8 million.", "$8 million", "debt"),
        ("Homes heated with coal will pay $5 more.", "$5", "Homes heated with coal will pay"),
        ("Grains smaller than 2.5 mm make up the haze.", "2.5 mm", "Grains"),
        ("The storm, packing winds of 195 kph, made landfall.", "195 kph", "winds, storm"),
        ("The moon orbits at a distance of 384,000 km.", "384,000 km", "distance, moon"),
        # what opens a sentence: participles that describe its subject, times that do not
        ("Installed wind capacity reached 520 GW.", "520 GW", "Installed wind capacity"),
        ("By May, installed capacity of solar power had passed 887 GW.", "887 GW", "installed capacity of solar power"),
        ("Founded in 1990, the firm employs 40 people.", "40 people", "people firm employs"),
        ("In 2024 alone output rose 5%.", "5%", "output"),
        ("Last year alone exports rose 5%.", "5%", "exports"),
        ("Over the past decade trade has doubled.", "doubled", "trade"),
        ("During the month trade rose 5%.", "5%", "trade"),
        ("In the quarter the bank's trade rose 5%.", "5%", "bank's trade"),
        ("Plants made 33% of the power during the period.", "33%", "power, Plants"),
        ("The same month saw 90 closures.", "90 closures", "closures"),
        ("In the past five years alone bilateral trade has tripled.", "tripled", "bilateral trade"),
        ("Sales of the new model – a van – grew by 30%.", "30%", "Sales of the new model"),
        ("She says at least one of the next five years will exceed 1.5 °C.", "1.5 °C", "one of the next five years"),
        (
            "The average cost per kilowatt of wind and sun fell 6% and 8%, respectively.",
            "8%",
            "average cost per kilowatt of sun",
        ),
        ("Trade passed $10 billion for the first time in 2000.", "$10 billion", "Trade"),
        ("Wind rose a more modest 9 per cent.", "9 per cent", "Wind"),
        ("Farms made 34 per cent of power, ahead of coal (31 per cent).", "31 per cent", "coal"),
        ("With a margin of error of plus or minus 2.2 points, it fell.", "2.2 points", "margin of error"),
        ("Rents rose a steep 4%.", "4%", "Rents"),
        ("Sales rose 4% YoY and fell 3% quarter-on-quarter.", "4%", "Sales"),
        ("Housing (40%), manure management (9%) and mills (7%) lead.", "9%", "manure management"),
        ("Housing (40%), old coal mining (9%) and mills (7%) lead.", "40%", "Housing"),
        ("It led to a total deficit of about 10% of GDP.", "10%", "total deficit"),
        ("Spending on roads was 8% of GDP.", "8%", "Spending on roads"),
        ("Some 5% of GDP comes from mining.", "5%", "GDP comes from mining"),
        ("The mill cleared 900 hectares of pine forest.", "900 hectares", "pine forest, mill"),
        ("Ada Hill said 8 out of 10 samples from wells were bad.", "8 out of 10", "samples from wells"),
        ("In week 31 (29 July–4 August) there were 402 new cases.", "402 new cases", "new cases"),
        ("Revenue was £1.24 billion, up from one point one eight.", "one point one eight", "Revenue"),
        # what is said to be a thing
        ("Of the sum, 21 million yuan will be credit lines.", "21 million yuan", "credit lines"),
        ("The deal is subject to approval of 5 boards.", "5 boards", "approval of boards, deal"),
        # ordinals before another figure
        ("Since the 18th National Congress nearly 9 million homes were built.", "18th", "National Congress"),
        ("It was the 25th Leem World Summit 2025.", "25th", "Leem World Summit 2025"),
        # what a share or a level is of
        ("Of those asked, 44% were in favour.", "44%", "those asked"),
        ("The store is 92% full, against 71% at this point last year.", "92%", "store"),
        ("The repairs cost the town $4 million.", "$4 million", "repairs"),
        ("Entry costs $12 for adults.", "$12", "Entry for adults"),
        ("Milk went up by 4p a litre to 151p.", "151p", "Milk"),
        ("The yard is empty, and the average rent has slid to £14.", "£14", "average rent"),
        ("What we saw is a 20, 25 percent drop in trade.", "25 percent", "trade"),
        ("The firm sold boats to 12 million people.", "12 million people", "boats to people, firm"),
        ("Profit for the six months to June was $212 million.", "$212 million", "Profit"),
        ("A rescue lasting 31 hours is over.", "31 hours", "rescue"),
        ("Leem took in 4.1 million tonnes, Orm 2.6 million tonnes.", "2.6 million tonnes", "Orm"),
        # what a clause beside the figure says
        ("The brand it bought in May was set to lift sales by 35%.", "35%", "sales, brand"),
        ("The price of a firm, which owns 340 boats, rose.", "340 boats", "boats firm owns"),
        ("Leem's 5 MW plant is old.", "5 MW", "Leem's plant"),
        ("A wasp would tap 3% more sugar.", "3%", "sugar, wasp"),
        ("Half of the pupils want a bus; a tenth are against.", "a tenth", "pupils"),
        ("Net cash flow was negative $30 million.", "negative $30 million", "Net cash flow"),
        ("The cars have been stolen compared with 63 in May.", "63", "cars"),
        ("Orm cut 900 jobs.", "900 jobs", "jobs Orm cut"),
        ("The index lost 40 points.", "40 points", "index"),
        ("A child of nine months fell.", "nine months", "child"),
        ("They are seeking 12 years for Hill.", "12 years", "They are seeking"),
        ("The deals include $550 off an Orm tablet 50% off a screen.", "$550", "Orm tablet, deals"),
        # adverbs, rates, labels and pronouns beside the figure
        ("Fuel fell 12 cents overnight to $2.09.", "12 cents", "Fuel"),
        ("A charge of 3% applies to small orders.", "3%", "charge"),
        ("Rent: up 11%.", "11%", "Rent"),
        ("The boat uses 20% less fuel than the old one.", "20%", "fuel, boat"),
        ("A cup has 40% of what an adult should eat.", "40%", "what an adult should eat, cup"),
        ("Sleep was longer than for those given 10 mg.", "10 mg", "those given, Sleep"),
        ("The share of wind rose from almost nothing to 9%.", "9%", "share of wind"),
        ("The plant hires 350 people a year in 12 towns.", "12 towns", "towns, plant"),
        ("The tower is 90 metres high, 8 metres more than before.", "8 metres", "tower"),
        ("Bake the loaves for 35 minutes.", "35 minutes", "Bake the loaves"),
        ("Forty years ago today, on 8 May 1980, the port froze.", "Forty years", "port froze"),
        ("Two of the 15 members left; 3 abstained.", "3", "members abstained"),
        # names in -ly, and what was seen
        ("Italy grew by 2% in May.", "2%", "Italy"),
        ("Newly built homes cost $5 million.", "$5 million", "Newly built homes"),
        ("Drivers saw petrol jump 12 cents to $2.", "12 cents", "petrol"),
        ("A mild winter helped sales rise by 5%.", "5%", "sales"),
        ("Orm saw its surplus for April decrease to $5 million.", "$5 million", "surplus"),
        ("His second spell in Leem brought fame.", "second", "spell in Leem"),
        ("It led to work on a home and a force of 8,000 men.", "8,000 men", "force of men"),
        # clauses and brackets between a thing and its figure
        ("He bought a lamp for $40 (was $60).", "$60", "lamp"),
        ("Prices have risen since the frost came, reaching 420 dollars.", "420 dollars", "Prices"),
        ("Food weighing 70 kg a year, worth $470, is lost.", "$470", "Food"),
        ("Two years ago the mill made $5 million.", "$5 million", "mill made"),
        ("Half the houses are empty.", "Half", "houses are empty"),
        ("Half of the adults are old, up from 39%.", "39%", "adults"),
        ("The jab costs $4 a dose and must be cold.", "$4", "jab"),
        ("The tower, built in 1931, rises to 381 metres.", "381 metres", "tower"),
        ("Shares ended the day at $33.", "$33", "Shares"),
        ("Rain averages 310 mm, four-fifths of which falls by June.", "four-fifths", "Rain"),
        ("Deaths are 7% above the 10-year average.", "10-year", "Deaths"),
        (
            "They raised an army to a strength of two million men and women.",
            "two million men and women",
            "strength of men and women",
        ),
        ("He spoke of the share of power made from coal, at about 17%.", "17%", "share of power made from coal"),
        ("They have signed 11 deals in order to win.", "11 deals", "deals"),
        ("Pupils who ate breakfast lost 5% less weight.", "5%", "weight, Pupils"),
        # verb or noun
        ("Rents in the port average $210 a week.", "$210", "Rents in the port"),
        ("The statue measures 41 cm across.", "41 cm", "statue"),
        ("A litre of milk costs 9 cents more than it did in May.", "9 cents", "litre of milk"),
        ("Pass rates in sums slipped by 3%.", "3%", "Pass rates in sums"),
        ("The offer values the start-up at $3 million.", "$3 million", "start-up, offer"),
        ("Trade will grow, with test centres alone adding 45 GWh.", "45 GWh", "test centres"),
        ("Grocers expect takings to grow by 3%.", "3%", "takings, Grocers"),
        ("Flames climbing to 40 metres were seen.", "40 metres", "Flames"),
        ("Some 41% of sailors asked said they had left.", "41%", "sailors asked said they had left"),
        # phrases that open a sentence
        ("Of every pound spent on fish, 12p goes to the crew.", "12p", "pound spent on fish"),
        ("In a poll held in May, 54% backed the quay.", "54%", "backed the quay"),
        ("In a poll of 900 sailors, 54% backed the quay and 33% opposed it.", "33%", "opposed it"),
        # lists, shares, comparisons
        ("Prices in Leem, Orm and Tarn rose 5%.", "5%", "Prices in Leem, Orm and Tarn"),
        ("The mini, the van and the bus cost $900 each.", "$900", "mini, the van and the bus"),
        ("He fled, and Leem and Orm lost 5%.", "5%", "Leem and Orm"),
        ("One in eight sailors will fall ill.", "One in eight", "sailors will fall ill"),
        ("A clerk who stole $5 million from Hill's bank was jailed for six years.", "six years", "clerk was jailed"),
        ("Some 189 nurses (88%) had received no pay.", "88%", "nurses had received no pay"),
        ("The office projects that by May, one sailor in three will be over 65.", "one sailor in three", "sailor"),
        ("We found six in ten women over 50 without work.", "six in ten", "women over 50 without work"),
        ("It has been five weeks since the mine closed.", "five weeks", "since the mine closed"),
        ("The first ship was finished 16 months late.", "16 months", "first ship was finished late"),
        ("Some 37 huts are gone and a further 120 have been shut.", "37 huts", "huts are gone"),
        ("Crews are responding to 3,000 calls for help.", "3,000 calls", "calls for help, Crews"),
        ("A raid in Leem that killed 9 men ended.", "9 men", "men raid killed"),
        ("(2) A permit is valid for 24 months.", "24 months", "permit valid"),
        ("The letter went to the Orm Post, which paid him $5 for it.", "$5", "Orm Post paid"),
        ("Hill is taking 7% out of the budget this year.", "7%", "budget, Hill"),
        ("The mines will both exceed 5 km in length.", "5 km", "mines"),
        ("The funds have all gained 9%.", "9%", "funds"),
        ("The mines are each worth $900.", "$900", "mines"),
        ("They all cost $900 in May.", "$900", "They all cost"),
        ("The moon has about twice the mass of Orm.", "twice", "mass of Orm, moon"),
        ("The hill is twice the size of Leem.", "twice", "hill"),
        ("The port lost $9 million, equal to 15% of its income.", "15%", "income, port"),
        ("A fine of 5% of sales was paid.", "5%", "sales"),
        ("Growth of 0.3% q/q, i.e. 1.2% a year, is weak.", "0.3%", "Growth"),
        ("Growth of 0.3% q/q, i.e. 1.2% a year, is weak.", "1.2%", "Growth"),
        ("Some 158 out of 224, or 70%, of the boats sank.", "158 out of 224", "boats sank"),
        ("Some 158 out of 224, or 70%, of the boats sank.", "70%", "boats sank"),
        ("Sales fell 5%, or £9m, of late.", "5%", "Sales"),
        ("A 5 m tall mast fell.", "5 m", "mast"),
        ("Hill opened the 5 km long bridge over the Orm.", "5 km", "bridge over the Orm, Hill"),
        ("The hay was cut, which is three weeks before the usual time.", "three weeks", "hay was cut"),
        ("Rents were 5% higher than a year earlier.", "a year", "Rents"),
        ("It sank more than a year ago.", "a year", "It sank"),
        ("The college has 4,000 students, 60% of them women.", "60%", "students, college"),
        ("Some 40 boats sank; 5% of them were insured.", "5%", "boats insured"),
        ("In Leem house prices rose by 5%.", "5%", "house prices in Leem"),
        ("Rents fell, while in the West sales rose by 5%.", "5%", "sales in West"),
        ("The rate of smoking dropped by 5%.", "5%", "rate of smoking"),
        ("There were 300 fewer fires in May.", "300 fewer fires", "fires"),
        ("Orm gave £9m in aid to a dozen towns.", "a dozen towns", "aid to towns, Orm"),
        ("The figure of a 5% fall in rents does not tell it all.", "5%", "rents"),
        ("The falls of 5% and 6% go beyond that.", "6%", "falls"),
        ("An army of 14,000 men lost a force twice its size.", "twice", "force, army"),
        ("Of the pupils asked, 57 per cent passed, against 60 per cent among leavers.", "60 per cent", "leavers"),
        ("For the first time, tea and rye together outsold gin.", "first", "time tea and rye together outsold gin"),
        ("The dam crested at 9.7 m, 1.3 m above the old line.", "1.3 m", "dam above the old line"),
        ("The crew left the hut at Orm, 25 km west of Leem.", "25 km", "Orm"),
        ("Ada Hill was third, half a second down on Orm.", "half a second", "Ada Hill was third down on Orm"),
        ("It was the first time in nine years that the mine had closed.", "nine years", "mine had closed"),
        ("She spent sixty years counting birds.", "sixty years", "counting birds"),
        ("Rents were still rising at an annual 6.4 per cent.", "6.4 per cent", "Rents"),
        ("A wind that the crew measured at 14 mph fell.", "14 mph", "wind"),
        ("Ada Hill of the miners' union in Leem, who has 60 goats, said so.", "60 goats", "Ada Hill"),
        (
            "Some 80,000 families live there, though the ministry's own count is below 70,000.",
            "70,000",
            "families live there",
        ),
        ("Hill puts the fee at $5; Orm and Leem put it at $9.", "$9", "fee"),
        (
            "Tea supplies 12 per cent of jobs at the coast and 67 per cent at the lake.",
            "67 per cent",
            "jobs at the lake, Tea",
        ),
        ("The two towns gave Orm and Leem $5 apiece.", "$5", "Orm and Leem"),
        ("The storm killed 40 men in Leem on Friday.", "40 men", "men storm killed"),
        ("Orm has oil at $90 by June.", "$90", "oil, Orm"),
        ("Growth of 5% was expected.", "5%", "Growth"),
        ("Staff expected growth of 5% this year.", "5%", "growth"),
        ("Some 40 men met, most of them over 60.", "60", "men"),
        ("The fleet has 9 trawlers, some of them as old as 60.", "60", "trawlers"),
        ("The mill burnt 9 tonnes of peat, some of it at 40 degrees.", "40 degrees", "peat, mill"),
        ("The win, their sixth, earns Leem 40 points.", "40 points", "points, win"),
        ("The wage, 27 dollars in May, now stands at 44 dollars.", "44 dollars", "wage"),
        ("A small painting that hung in Leem sold for $24 million.", "$24 million", "small painting"),
        (
            "The average time taken to pack a crate had fallen to 5 seconds.",
            "5 seconds",
            "average time taken to pack a crate",
        ),
        ("At age 23 Ada Hill won the cup.", "age 23", "Ada Hill"),
        ("The yard sold 40 boats in Leem, a fall of 9%.", "9%", "boats yard sold"),
        ("Shares in Orm, which have fallen by 9%, are cheap.", "9%", "Shares in Orm"),
        ("The motor gives 150 kW, 20 kW more than the old one.", "20 kW", "motor"),
        ("Seals weigh up to 90 kg, twice as much as otters.", "twice", "Seals as much as otters"),
        ("The lake is twice as deep.", "twice", "lake as deep"),
        # lists that answer to each other
        ("Rents in Leem, Orm and Tarn rose 3%, 4% and 6% respectively.", "4%", "Rents in Orm"),
        ("Mills in Orm and Leem grew by a respective 3% and 4%.", "4%", "Mills in Leem"),
        ("Of 68 people most agreed (p = 0.003).", "0.003", "p"),
        ("Due to the 4.7% growth of the market, its share is down, from 7.8% to 7.6%.", "7.8% to 7.6%", "share"),
        ("Prices would differ from these mill results by 5%.", "5%", "Prices"),
        (
            "About £71 million, which is all there was, has been spent on the bridge.",
            "£71 million",
            "spent on the bridge",
        ),
        ("Orm and Leem are level, each with 44%.", "44%", "Orm and Leem"),
        ("Tea and rye cost more, at £4.", "£4", "Tea and rye"),
        ("Operating profit £63.8m (2001: £56.1m) +13.6%.", "13.6%", "Operating profit"),
        ("Health spending saw a 4% rise in real terms.", "4%", "Health spending"),
        ("Some 5% of the injured were children.", "5%", "injured were children"),
        ("More than half the internally displaced have no shelter.", "half", "displaced have no shelter"),
        ("The plan to build homes until the end of 2025 is 20 per cent funded.", "20 per cent", "plan to build homes"),
        ("It is four times the funds sought in 2010.", "four times", "funds sought"),
        ("The board launched a £4 million 2020 fire appeal.", "£4 million", "fire appeal, board"),
        ("The number of homes being sold in Orm was up 17%.", "17%", "number of homes being sold in Orm"),
        ("Rents rose by £9. Figures released by Leem Homes show a 1.5% increase since February.", "1.5%", "Rents"),
        ("Figures from the board show a 1.5% increase in fares.", "1.5%", "fares"),
        ("Towns have seen rents more than double since 2013.", "double", "rents, Towns"),
        ("Rents double each year.", "double", "Rents"),
        ("The board doubled every fee.", "doubled", "fee, board"),
        ("There is a risk of sea levels rising by 5 metres.", "5 metres", "sea levels"),
        ("The pill cut the risk of colds spreading by 5%.", "5%", "risk of colds"),
        ("A family of four making £75,000 will pay less.", "£75,000", "family"),
        ("The first £24,000 earned by a married couple is tax-free.", "£24,000", "earned by a married couple"),
        ("It is 58% of Orm's £43 billion in benefits.", "58%", "Orm's benefits"),
        ("Claims with an estimated billed amount of £716 million were lost.", "£716 million", "billed amount"),
        ("It came third, followed by Orm and Leem, at 5.1% and 3.8% respectively.", "3.8%", "Leem"),
        ("Sales rose 5% worldwide last year.", "5%", "Sales"),
        ("Sales online rose by 5%.", "5%", "Sales online"),
        ("Rents have just about hit £900.", "£900", "Rents"),
        ("Fares have all but topped £9.", "£9", "Fares"),
        ("Band A homes, of class B, cost £90.", "£90", "Band A homes"),
        ("The price of vitamin A rose 5%.", "5%", "price of vitamin A"),
        ("The new total becomes £1,216.", "£1,216", "new total"),
        ("The death total was 400.", "400", "death total"),
        ("The board claimed funding increased by £20 million.", "£20 million", "funding"),
        ("The plan could lead to 2,000 mill jobs at first and will help Orm.", "2,000 mill jobs", "mill jobs, plan"),
        ("In 10 years' time the tide will power 30 homes.", "10 years", "tide will power 30 homes"),
        ("Some 31 people were found in Orm and 135 in Leem.", "31 people", "people were found in Orm"),
        ("It shows among other things a £5m saving in staff costs.", "£5m", "saving in staff costs"),
        ("Tea and rye cost $2 and $3, respectively.", "$3", "rye"),
        ("The van, the bus and the tram weigh 2 tonnes, 9 tonnes and 40 tonnes, respectively.", "2 tonnes", "van"),
        (
            "Decks are 5 metres and 6 metres for the small and large ships, respectively.",
            "6 metres",
            "Decks for large ships",
        ),
        ("Sales to Leem and Orm were 4%, 5% and 6%, respectively.", "5%", "Sales to Leem and Orm"),
        # deeds done to so many, and what pronouns do
        ("The storm killed 1,300, injured 9,000 and left 40,000 homeless.", "9,000", "storm injured"),
        ("The chain plans to open 60 shops and close 12.", "12", "shops chain close"),
        ("Police arrested 12.", "12", "Police arrested"),
        ("Class sizes average 27 pupils.", "27 pupils", "Class sizes"),
        ("The number of sailors in the port passed 9,000.", "9,000", "number of sailors in the port"),
        ("He was fined $600.", "$600", "He was fined"),
        ("It rose by 5%.", "5%", ""),
        # distances and leads
        ("The storm hit at a depth of 12 km, some 80 km south of the port.", "80 km", "storm"),
        ("Backing for the quay stands at 29%, four points ahead of the bridge.", "four points", "Backing for the quay"),
        # what takes or is so long
        ("The trip takes five hours.", "five hours", "trip"),
        ("It took two years to build the bridge.", "two years", "build the bridge"),
        ("A lime takes three years to bear fruit.", "three years", "lime to bear fruit"),
        ("A sailor's life is 81 years for men.", "81 years", "sailor's life for men"),
        # what is sold, and where things close
        (
            "Orm sold its yards engaged in trade to Leem Corp of Tarn for $5 million.",
            "$5 million",
            "yards engaged in trade to Leem Corp of Tarn",
        ),
        ("Orm will buy the rest of Leem, a maker of boats, for $5 million.", "$5 million", "rest of Leem"),
        ("Orm bought 900 boats for $5 million.", "$5 million", "boats, Orm"),
        ("Orm closed on the Tarn Stock Exchange at $72.", "$72", "Orm"),
        ("It was up from takings of 6 million dollars.", "6 million dollars", "takings"),
        # who says and does what
        ("The bank said it agreed to buy 50% of Leem.", "50%", "Leem, bank"),
        (
            "But port spokesman Ulf Holm later said crews had saved four people.",
            "four people",
            "people crews had saved",
        ),
        (
            "Eight huts were set on fire and a spokesman for the port says losses are put at $2 million.",
            "$2 million",
            "losses",
        ),
        ("The film to win six prizes is an old one.", "six prizes", "prizes film to win"),
        ("A dinner was held to ask for a $5 million grant.", "$5 million", "grant"),
        # ages
        ("Ada Hill died on Monday from a stroke aged 72.", "72", "Ada Hill"),
        ("They were aged 40.", "40", ""),
        ("Rents saw a 5% annual rise.", "5%", "Rents"),
        ("The margin was 3.28%, a yearly increase of 2%.", "2%", "margin"),
        ("The margin was 3.28%, an annual increase of 2%.", "2%", "margin"),
        ("A cook starts at $9 and in the course of 7 years will earn $18.", "$18", "cook will earn"),
        ("Spending was 25 per cent of output.", "25 per cent", "output, Spending"),
        ("They were named as Ada Hill, 39, of Leem.", "39", "Ada Hill"),
        ("The minister says the 26-year-old from Leem is held.", "26-year-old", "26-year-old from Leem"),
        ("The mandate for the force is for six months.", "six months", "mandate for the force"),
        # which of them, over how long
        ("Ruiz is ranked 72nd in the world.", "72nd", "Ruiz"),
        ("Ruiz won 6-2, 7-5 in 71 minutes.", "71 minutes", "Ruiz won 6-2, 7-5"),
        ("It is expected sales of fish such as cod will fall by 40%.", "40%", "sales of fish such as cod"),
        ("Crews will walk the final 12 kilometres.", "12 kilometres", "Crews"),
        ("Crews fought the 30-kilometre long blaze.", "30-kilometre", "blaze, Crews"),
        ("Staff have an 8% pay increase over two years.", "8%", "pay, Staff"),
        ("The stones were moved across the river over 97 days.", "97 days", "stones were moved across the river"),
        ("Output is near its lowest in 40 years.", "40 years", "Output is near its lowest"),
        ("Six men died in the worst storm in nine years.", "nine years", "worst storm"),
        # records, -ly that is no adverb, what acts in a place
        ("Sales reached a new record of $4 million, while fees grew to a record $9 million.", "$9 million", "fees"),
        ("Half our elderly would be poor.", "Half", "elderly would be poor"),
        # what stands past a clause of its own: of who says it, of what somebody does at home
        ("Output fell 4%, the board said, but at 900 tonnes it was high.", "900 tonnes", "Output"),
        ("Rents rose to $900 in May, agents said, up 4%.", "4%", "Rents"),
        ("Cooks who left the town on foot found 40 houses empty.", "40 houses", "houses Cooks found"),
        ("The board says 40 piers need paint.", "40 piers", "piers need paint"),
        ("The board noted that catches in the bay drop by a third.", "a third", "catches in the bay"),
        ("She says that prices are up 4%.", "4%", "prices"),
        ("Rents were cut by a tenth to a five-year low of $900.", "$900", "Rents"),
        ("Three of the 15 left on Monday.", "15", ""),
        ("He was found dead by two keepers.", "two keepers", "keepers"),
        ("Police seek the 15-year-old Ada Hill with her dog.", "15-year-old", "Ada Hill"),
        ("A charge of 5 euros per bag ends in May.", "5 euros", "charge"),
        ("The keeper put the number of injured at 400.", "400", "number of injured"),
        ("The town ordered three days of mourning.", "three days", "mourning"),
        ("Ten years ago in this hall we were promised boats.", "Ten years", "we were promised boats"),
        ("Seven cooks aged 23 to 58 left.", "23 to 58", "cooks"),
        ("The twins, aged just 19, won.", "19", "twins"),
        ("Her three nephews, aged 4, 7 and 9, slept.", "9", "nephews"),
        ("Work for women aged 30 to 40 fell by 12 per cent.", "12 per cent", "Work for women aged 30 to 40"),
        ("With temperatures at 900 degrees, all fled.", "900 degrees", "temperatures"),
        ("In May we grew 5%.", "5%", "we grew"),
        ("We hired for growth of 5%.", "5%", "growth"),
        ("Efforts to save the bank cost 900 euros.", "900 euros", "Efforts to save the bank"),
        ("A plan to widen the road was cut by 4%.", "4%", "plan to widen the road"),
        (
            "It cut its prices for sand one to 1.50 dollars a barrel in the north.",
            "one to 1.50 dollars",
            "prices for sand",
        ),
        ("One dealer, Ada Hill, expects rents to double by autumn.", "double", "rents"),
        ("Keepers expected 50 boats.", "50 boats", "boats"),
        ("A kilo of rice that cost 80 rupees now costs 90 rupees.", "90 rupees", "kilo of rice"),
        ("About 40 huts collapsed and 30 sheep perished.", "40 huts", "huts collapsed"),
        ("In 1963 some 90 people died and many towns were razed.", "90 people", "people died"),
        ("Some 90 people in 5 towns were hit by the flood.", "90 people", "people were hit by the flood"),
        ("The drought was felt in 18 towns – 15 of them in Leem.", "15", "towns in Leem"),
        ("Rents rose 9% in Orm. Leem saw the best growth with an increase of 4%.", "4%", "increase, best growth"),
        ("It is part of a surge that's made 900 jobs.", "900 jobs", "jobs surge made"),
        ("Fewer than half of A&E visits end within 4 hours.", "half", "A&E visits end"),
        ("Orm, which built 9 GW of wind, Leem (an extra 5 GW in wind) and Wexe (4 GW) led.", "5 GW", "Leem"),
        ("Recycling stood at 44%.", "44%", "Recycling"),
        ("The bank must bring inflation back to 2%.", "2%", "inflation, bank"),
        ("The deficit rose to £28m in the space of eight months.", "£28m", "deficit"),
        ("The bus held 40 people, 12 of them pupils; 3 died.", "12", "pupils, bus"),
        ("Debt at the two firms nears £9m.", "£9m", "Debt at the two firms"),
        ("Per capita emissions were 6 tonnes.", "6 tonnes", "Per capita emissions"),
        ("It raised its per pupil spending to £900.", "£900", "per pupil spending"),
        ("A year ago sales were £5m.", "£5m", "sales"),
        ("Two years later output was 4 tonnes.", "4 tonnes", "output"),
        ("It had a depth of 9 km, and 90 were killed.", "90", "were killed"),
        ("It had a magnitude of 9.5 and 90 were killed.", "90", "were killed"),
        ("They gave warm clothes to 90 children.", "90 children", "warm clothes to children"),
        ("About 40 huts collapsed and 30 sheep perished.", "30 sheep", "sheep perished"),
        ("Around 900 sheep thronged the gates.", "900 sheep", "sheep thronged the gates"),
        ("Catches in the bay fell to an average of 9 tonnes.", "9 tonnes", "Catches in the bay"),
        ("Catches in the bay fell to an average 9 tonnes.", "9 tonnes", "Catches in the bay"),
        ("Two sheep were lost and 30 hurt in the storm.", "30", "sheep hurt in the storm"),
        ("The sources said total output fell to 4 tonnes.", "4 tonnes", "total output"),
        ("The cook told them he worked for ten years on a boat.", "ten years", "he worked"),
        ("Talks were held in the hall after 40 cooks voted to leave.", "40 cooks", "cooks"),
        ("The article says 85 per cent have flu.", "85 per cent", "flu"),
        ("A survey found 85 per cent supported the ban.", "85 per cent", "supported the ban"),
        ("It takes the average cook 14 years to pay off her loan.", "14 years", "average cook to pay off her loan"),
        (
            "Rents rose from 4 percent in 2019 to 9 percent in 2022, before falling back to 6 percent.",
            "6 percent",
            "Rents",
        ),
        ("It was the third time in five years that the dam had failed.", "third", "time dam had failed"),
        # what is only foreseen, compared, or said of all the figure before
        ("Rents rose 4%. Agents had expected 5%.", "5%", "Rents"),
        ("They put the bill at $9 million, nearly twice the old sum.", "twice", "bill"),
        ("They cut the debt from 7 percent of output to 3 percent.", "3 percent", "debt of output"),
        ("Rents, which hit a six-year high last week, fell.", "six-year", "high"),
        ("With 90% of the votes counted, Ada Hill led by 4 points.", "90%", "votes"),
        ("The plan gives $5 million more for the fight against rats.", "$5 million", "fight against rats, plan"),
        ("The heat is thought to reach 900 degrees.", "900 degrees", "heat"),
        ("Takings looked better, at $900.", "$900", "Takings"),
        ("The storm stayed over the bay for 90 miles.", "90 miles", "storm"),
        ("Ada Hill sold her boat at the age of 15.", "age of 15", "Ada Hill"),
        ("She sold her boat at the age of 15.", "age of 15", "She sold her boat"),
        ("Crews expect 80 km/h southerly winds.", "80 km/h", "southerly winds"),
        ("The raid in Leem, which killed 5 men, is over.", "5 men", "men raid killed"),
        ("They asked about the 26-year-old who was held.", "26-year-old", ""),
        # sizes, rates, ranges, and what only compares
        ("Two masts with blades 64 metres across will feed 6 MW each into the grid.", "64 metres", "blades"),
        ("A wall of water 12 metres high rose.", "12 metres", "wall of water"),
        ("The turn-out among voters under 25 was 31% lower.", "31%", "turn-out among voters under 25"),
        ("The board raised the quarterly dividend by 8%.", "8%", "quarterly dividend, board"),
        ("Females lay between 60 and 110 eggs.", "60 and 110 eggs", "eggs Females lay"),
        ("Rents have outpaced wages by 2%.", "2%", "Rents"),
        ("Entry is $14 for adults.", "$14", "Entry for adults"),
        ("The trip takes an hour and costs about $9.", "$9", "trip"),
        ("Tariffs on steel drop from 25% to 10%.", "25% to 10%", "Tariffs on steel"),
        ("Orm Rovers sit two points clear at the top.", "two points", "Orm Rovers"),
        ("The line will lay off 900 cabin crew.", "900 cabin crew", "cabin crew line will lay off"),
        ("The launch has been held back twice, in May and June.", "twice", "launch"),
        ("Her win came as she scored a record 28 points.", "28 points", "points"),
        # gerunds, and the same period
        ("Parking costs $4 an hour.", "$4", "Parking"),
        ("Fees fell 2% over the same period.", "2%", "Fees"),
        # whose, and what comes after an insertion
        (
            "The nation's ten large farms now burning in the north were lost.",
            "ten large farms",
            "nation's large farms now burning in the north",
        ),
        ("She is a five-time All-Star.", "five-time", "All-Star"),
        (
            "They know that our share of power made from coal, at about 17%, is low.",
            "17%",
            "share of power made from coal",
        ),
        ("The reef lost half its coral in 30 years.", "30 years", "reef lost half its coral"),
        # several deeds of one subject
        ("The town built 40 homes, hired 9 nurses and left.", "9 nurses", "nurses town hired"),
        ("The dam is 90 metres high, cost $5 million and took six years.", "$5 million", "dam"),
        ("The probe weighs 2 tonnes, draws 700 watts and flies on.", "700 watts", "probe"),
        ("Those who walk 5 miles a day have a 40% lower risk of death.", "40%", "lower risk of death"),
        ("Staff now project inflation of 5%.", "5%", "inflation, Staff"),
        ("The losses could exceed $5 million.", "$5 million", "losses"),
        ("A nurse in Leem who earns $500 said so.", "$500", "nurse earns"),
        ("2. The grid lost 5 MW of power.", "5 MW", "power, grid"),
        ("The mine's owner lost $5 million.", "$5 million", "mine's owner"),
        ("Orm paid $5 million to 40 towns.", "40 towns", "towns, Orm"),
    ],
)
def test_a_sentence(sentence: str, words: str, expected: str) -> None:
    assert of(sentence, words).removeprefix("the ") == expected.removeprefix("the ")


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        # set beside another figure
        ("The ferry carried 900 guests in May, 8% more than in April.", "8%", "guests ferry carried"),
        ("The club paid £2.3m for the painting, nearly three times its estimate.", "three times", "painting, club"),
        ("Her bread costs $6 a loaf, double what it cost in May.", "double", "bread"),
        (
            "The gap between the old and the young narrowed slightly, from 9% to 7%.",
            "9% to 7%",
            "gap between the old and the young",
        ),
        ("Clearing sped up, from 90 hectares a year at the start to 400 hectares.", "400 hectares", "Clearing"),
        ("The wind was very strong, up to 80 km an hour.", "80 km an hour", "wind"),
        # the clause it is the subject of
        ("When they left office, a mere $87 million a year was being spent on roads.", "$87 million", "spent on roads"),
        ("By noon forty had been treated at the clinic.", "forty", "treated at the clinic"),
        ("Loans stood at $5 million, of which $2 million was lost.", "$2 million", "Loans lost"),
        ("He said no more than one parcel in twenty would be late.", "one parcel in twenty", "parcel late"),
        ("Is 2% the floor?", "2%", "floor"),
        ("Nearly 3% of all who lived there left.", "3%", "all who lived there left"),
        ("He asked where the £180 for a cook was found.", "£180", "cook"),
        # what opens its clause
        ("For the first time in our history, girls outnumber boys.", "first", "time girls outnumber boys"),
        ("It rained, and for ten minutes we had the bay to ourselves.", "ten minutes", "we had the bay to ourselves"),
        ("At Orm the toll was 38 euros.", "38 euros", "toll at Orm"),
        ("For men the rate is 12%, and among women it is 9%.", "9%", "rate among women"),
        # clauses in the subject, and verbs after them
        ("The firm that lost $40 million has 90 mills.", "90 mills", "firm"),
        ("Debt service in the towns nearly tripled, to $97 billion.", "$97 billion", "Debt service in the towns"),
        ("They live in a bay that never froze, and spend 80% of their energy on food.", "80%", "energy on food"),
        ("Talks begin in May and run for a week.", "a week", "Talks run"),
        ("They held out against the Danes for two months.", "two months", "They held out against the Danes"),
        ("Leem said that reserves, which stood at £41m, had shrunk.", "£41m", "reserves"),
        ("The saga opened in third place with $12 million.", "$12 million", "saga"),
        ("The deal takes the two towns' combined total to $165.", "$165", "two towns' combined total, deal"),
        # who only says or shows it
        ("The harbour's website shows 61 open cases.", "61 open cases", "open cases"),
        ("The unions claim 90% of the crew voted.", "90%", "crew voted"),
        # ranks without a noun, what figures are enough for, where a thing is found
        ("I thank him for the question, his third this week.", "third", "question"),
        ("It sent 40 tonnes of meal, enough for 900 people.", "900 people", "people, meal"),
        ("They found lead in 5% of the wells.", "5%", "lead in wells"),
        ("Loans at a fixed rate, which is 70% of them, are safe.", "70%", "Loans at a fixed rate"),
        ("She had a mill in Leem that she rented for £4.", "£4", "mill"),
        # verbs after asides and relative clauses, joined verbs, phrases that are verbs
        ("Ada Hill of Orm, unbeaten in nine finals, faded to third.", "third", "Ada Hill of Orm"),
        ("People who wash at home make up 40% of the crew.", "40%", "crew, People"),
        ("The strike dragged on for 17 days.", "17 days", "strike dragged on"),
        ("The yard lost jobs, which Orm estimates could reach 500.", "500", "jobs"),
        ("The row over fees, which the ministry says has cost $3 million, drags on.", "$3 million", "fees"),
        ("The survey says nests laid in sand produce 40 eggs.", "40 eggs", "eggs nests laid in sand produce"),
        ("The van with a gearbox and the bus both cost $30,000.", "$30,000", "van with a gearbox and the bus"),
        ("A dozen is exactly 13 units.", "13 units", "units"),
        ("The news came after oil prices rallied in May to 90 dollars.", "90 dollars", "oil prices"),
        ("The firm said it plans to hire 90 cooks.", "90 cooks", "cooks firm plans to hire"),
        ("Prices were cut over the last two days citing rain.", "two days", "Prices were cut"),
        (
            "Two years ago the board of Orm Bank indefinitely delayed its plan to build a wall.",
            "Two years",
            "board of Orm Bank indefinitely delayed its plan to build a wall",
        ),
        ("He named the 184 victims who died at the base.", "184 victims", "victims who died at the base"),
        ("In the town 40 acres of rainforest were felled.", "40 acres", "rainforest were felled"),
        ("The present tower, finished in May, rises to 68 metres.", "68 metres", "present tower"),
        ("The mayor, who took office 11 weeks ago, resigned.", "11 weeks", "mayor took office"),
        (
            "It will add 2 million francs to costs over the next four years.",
            "four years",
            "It will add 2 million francs to costs",
        ),
        ("Nine men aged between 24 and 51 were held in raids on 16 homes.", "16 homes", "raids on homes"),
        ("Nearly 900 workers under 21 get less.", "900 workers", "workers under 21 get less"),
        # verbs left out
        ("The north got 14 inches of snow and the coast 3 inches.", "3 inches", "snow, coast"),
        ("The mill lost 40 jobs and the quarry 12.", "12", "jobs, quarry"),
        ("In all, 40 nurses were given tea and 9 a pill.", "9", "nurses given pill"),
        ("Demand in Leem shrank 8%, and in Orm by 3%.", "3%", "Demand in Orm"),
        ("Most of it came from 40 streets.", "40 streets", "streets"),
        # what is only where something was done belongs to nobody
        ("The blaze began in the lift shaft of the six-storey hotel.", "six-storey", "hotel"),
        ("Orm shot five rams in two hill towns.", "two hill towns", "hill towns"),
        ("With two men feeding 77 others, the town is glad.", "77 others", "others"),
        ("The crew have spent the night setting up a 20 km line.", "20 km", "line, crew"),
        # an aim has nothing of what it is to bring
        ("The aim of the plan was to create 400 jobs.", "400 jobs", "jobs"),
        ("The policy now is to raise the reserve to 75 tonnes.", "75 tonnes", "reserve"),
        ("The firm is to build 40 homes.", "40 homes", "homes firm is to build"),
        # what rose or fell is named behind the figure
        ("The report shows a drop of 12% in road deaths.", "12%", "road deaths"),
        ("The change reflects a drop of 12% in sales and 9% in pay.", "9%", "pay, change"),
        ("New figures showing a 9% drop in road deaths are out.", "9%", "road deaths"),
        ("The halving of brokers' fees hit Orm.", "halving", "brokers' fees"),
        # a length of time beside what it is told from
        ("She spent nine years in a mill at Orm.", "nine years", "She spent in a mill at Orm"),
        ("The storm lasted two days in May.", "two days", "storm"),
        ("He was given permission to go for the first time.", "first", "time He was given permission to go"),
        # the most of its kind
        ("The unemployment rate is the lowest in nearly nine years.", "nine years", "unemployment rate"),
        ("Rents rose most; home sales, the highest in almost nine years.", "nine years", "home sales"),
        ("Farm exports reached a new record of over $40 billion.", "$40 billion", "Farm exports"),
        ("Orm has welcomed the verdicts against six men from the mill.", "six men", "men from the mill, Orm"),
        ("He called the deaths of nine men in the gorge as bad as it gets.", "nine men", "men in the gorge"),
        ("Her first days as mayor were grim.", "first", "days as mayor"),
        ("Ada Hill was the first woman to win nine races.", "nine races", "races, Ada Hill"),
        ("Few were hurt; the youngest, born at sea, lived for nine days.", "nine days", "youngest, born at sea, lived"),
        ("The span is 37 years; 36 years for men.", "36 years", "span for men"),
        # words that are no nouns or verbs where they stand
        ("Orm will buy the mill for $5 million cash.", "$5 million", "mill, Orm"),
        ("Orm, which industry men said was selling 9 tonnes, is shut.", "9 tonnes", "Orm"),
        ("Experts think that warming in excess of 2°C could melt it.", "2°C", "warming"),
        ("Output at the mill remained steady at 9 tonnes.", "9 tonnes", "Output at the mill"),
        ("Orm held talks at 9 mills.", "9 mills", "talks at mills, Orm"),
        ("It could be nine hours before the tests can tell.", "nine hours", "before the tests can tell"),
        ("The men were unable to open the mill for nine hours.", "nine hours", "men were unable to open the mill"),
        ("Orm raised its pay by 8p per hour to £9.", "£9", "pay, Orm"),
        # what hangs on a place, and what is cut off with its "of"
        ("A boat bound for Orm with nine men on board is lost.", "nine men", "men on board"),
        ("Leem, a town in South-East Orm with a staff of 168, votes.", "168", "staff"),
        (
            "Some 70 nurses have worked on in the old harbour ward at Orm for the sake of the town.",
            "70 nurses",
            "nurses have worked on in the old harbour ward at Orm",
        ),
        ("Hill told the police four gangs in Leem had been hired.", "four gangs", "gangs in Leem"),
        ("After one and a half laps, the van sped up.", "one and a half laps", "laps"),
        ("Over a career spanning almost nine years, Hill wrote much.", "nine years", "career"),
        ("Orm wants to give it the power to hold me for a day.", "a day", "Orm wants to give it the power to hold me"),
        ("She spent nine years in the 1980s in a mill.", "nine years", "She spent in a mill"),
        ("In 1986 Orm earned $9 million for the full year.", "$9 million", "Orm earned"),
        ("The world spent $9 million on arms last year.", "$9 million", "arms, world"),
        ("Orm will pass 2°C of warming before 2050.", "2°C", "warming, Orm"),
        ("Orm has cut a key rent rate by 5% to a new low and left it there.", "5%", "key rent rate, Orm"),
        ("Within the next nine years, we've got to mend it.", "nine years", "we've got to mend it"),
        ("Half a century ago, when the storm hit Leem, we built a wall.", "Half a century", "we built a wall"),
        ("In Leem over the past decade, we have built a wall.", "past decade", "we have built a wall"),
        ("In talks over nine years, they got nothing.", "nine years", "talks"),
        ("The case has been given even greater weight by four rulings.", "four rulings", "rulings, case"),
        ("Nine hill farmers, who own 62% of its stock, are for it.", "62%", "stock, hill farmers"),
        # where a clause ends
        ("Four men were killed and nine others hurt when it fell.", "Four men", "men were killed"),
        ("The mothers of three boys who drowned in the bay have asked.", "three boys", "boys who drowned in the bay"),
        ("Orm Grange, which is owned by Leem Ltd, a widely held firm, said it sold 9 boats.", "9 boats", "boats"),
        ("The mill shut for the second time in three months.", "three months", "time mill shut"),
        ("In the film lasting an hour Ada Hill tells of it.", "an hour", "film"),
        ("The cooks of the old inn have fed us for nine years.", "nine years", "cooks of the old inn have fed us"),
        # a word that is no verb but for the article behind it; whole phrases
        ("Orm gave $5 million of its funds to complete the wall.", "$5 million", "funds to complete the wall, Orm"),
        ("She is listed as one of the three greatest mayors.", "three greatest mayors", "greatest mayors"),
        (
            "The Orm Bay Fire and Rescue Service took 400 calls for help in the wake of Monday's storms.",
            "400 calls",
            "calls for help, Orm Bay Fire and Rescue Service",
        ),
        ("They backed a budget of $3 million in May, 4% up on the year.", "4%", "budget"),
        ("He said that labour already made up 58 cents of every euro.", "58 cents", "euro, labour"),
        # what describes what is counted, where and among whom
        ("Aid in the 69 towns eligible for loans fell.", "69 towns", "towns eligible for loans"),
        ("Of the crew, 57% left, against 60% among cooks two years earlier.", "60%", "crew among cooks"),
        ("Leem spent 5 million euros on roads and 2 million euros on mills.", "2 million euros", "mills, Leem"),
        ("It is a bay, 28 km long and in places 340 metres wide.", "340 metres", "bay"),
        ("Fees pay most of the 40 who left.", "40", "who left"),
        ("Trawlers work within 9 km of it.", "9 km", "Trawlers"),
        ("The firm's are on average 14 years old.", "14 years old", "firm's"),
        ("A team led by Ada Hill of Orm found rust in 5% of wells.", "5%", "rust in wells, team"),
    ],
)
def test_a_clause(sentence: str, words: str, expected: str) -> None:
    assert of(sentence, words) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (("Freight?", "Down four per cent."), "Freight"),
        (("And what about rents?", "About 40%."), "rents"),
        (("How far back can I go?", "Four years."), "How far back can I go"),
        (("They asked about the rate of pay in Leem.", "The rate was 40%."), "rate of pay"),
        (("They asked about the rate of 2019.", "The rate was 40%."), "rate"),
        (("Growth is weak.", "We have marked it down to 0.9%."), "Growth"),
        (("Ada Hill left school early.", "She was 14."), "Ada Hill"),
        (("My aunt was a cook.", "She left home at the age of fourteen."), "My aunt"),
        (("Ada Hill won.", "The 23-year-old had trained in Leem."), "Ada Hill"),
        (("The board of Orm Bank met.", "It is 40%."), ""),
    ],
)
def test_what_the_sentence_before_is_about(sentences: tuple[str, ...], expected: str) -> None:
    assert subjects(*sentences)[-1][1] == expected


def test_a_conversion_in_brackets_is_of_the_same() -> None:
    found = subjects("The catch fell by 40 kilograms (88 pounds).")
    assert [one for _, one in found] == ["catch", "catch"]


def test_a_figure_compared_with_shares_the_subject() -> None:
    found = dict(subjects("Fishing is 57 per cent of their income, compared to 50.8 per cent for Norway."))
    assert (found["57 per cent"], found["50.8 per cent"]) == ("income, Fishing", "income for Norway")


def test_the_total_is_what_was_measured_before() -> None:
    found = dict(subjects("They will expand the depth of the port by 4 metres, bringing the total to 12 metres."))
    assert found["12 metres"] == found["4 metres"] == "depth of the port"


@pytest.mark.parametrize(
    ("sentences", "words", "expected"),
    [
        (("Growth is weak.", "The bank expects 3 per cent."), "3 per cent", "Growth, bank"),
        (("Tea is scarce.", "The mill sold 9 tonnes of it."), "9 tonnes", "Tea, mill"),
        (("We sold 3% of the world's nets.", "We shall sell a quarter of them by May."), "a quarter", "world's nets"),
        (("Leem had 25 mills in May.", "At the last count there were 17."), "17", "mills"),
        (("Wages rose 5%.", "The measure of job ads has slumped.", "It fell 14%."), "14%", "measure of job ads"),
        (
            ("Ada Hill won the cup.", "She was tired.", "Running alone, the 21-year-old closed in style."),
            "21-year-old",
            "Ada Hill",
        ),
        (("Ada Hill was born in Leem.", "At age 23 she went to sea."), "age 23", "Ada Hill"),
        (("The ministry of mines estimates that earth moved.", "It lies up to 18 metres deep."), "18 metres", ""),
    ],
)
def test_what_the_sentences_before_tell(sentences: tuple[str, ...], words: str, expected: str) -> None:
    found = dict(subjects(*sentences))[words]
    assert found.removeprefix("The ") == expected


def test_what_was_measured_long_ago_is_not_gone_on_with() -> None:
    aside = "Nobody at the mill had asked the man at the gate what he made of all who had come since it was new."
    assert subjects("Rents rose by 5%.", aside, "It means 9%.")[-1][1] == "Rents"
    assert subjects("Rents rose by 5%.", aside, aside, aside, "It means 9%.")[-1][1] == ""


@pytest.mark.parametrize("sentence", ["5% of", "3 total in ("])
def test_a_broken_sentence_has_no_subject(sentence: str) -> None:
    assert [found for _, found in subjects(sentence)] == [""]


def test_dates_have_none() -> None:
    assert dict(subjects("It froze in 2019."))["2019"] == ""


def test_a_place_that_opens_the_sentence_belongs() -> None:
    assert of("In Leem, thefts are down 18%.", "18%") == "thefts in Leem"


def test_a_rise_alone_is_of_what_was_told_last() -> None:
    found = subjects("Visitor arrivals stood at 54,732.", "The number is an increase of 15.9% on May.")
    assert dict(found)["15.9%"] == "Visitor arrivals"


def test_this_is_nobody_who_speaks_of_it() -> None:
    found = subjects("Sales fell to £3.", "The regulator said this is 7.4% below target.")
    assert dict(found)["7.4%"] == "Sales"


@given(
    st.lists(
        st.sampled_from("5% 3 boats of the rose to , ( ) and which Leem $4 million by in fell 2019 two years".split()),
        max_size=14,
    )
)
@example("Leem 5% of rose 5% by Leem".split())
@example("which by years $4 in rose in ) , which of boats 3 years".split())
def test_any_sentence_is_read_and_short(words: list[str]) -> None:
    for _, found in subjects(" ".join(words) or "x"):
        assert len(found.split()) <= 26
        assert found == found.strip()
