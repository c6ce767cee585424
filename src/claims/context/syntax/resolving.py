"""Which words are verbs, where the lexicon leaves that open: the letters of letters.py resolved, one step after the
other, by what stands round them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import groupby
from operator import itemgetter

# "in that suit", "failed that test four times"; "was that of Hill"
_THAT_ONE = re.compile(
    r"(?<=[pfkt])!(?=[njbhqgi])|(?<=[vebq])!(?=(?:[njN]+|b)(?:#[^;,sw!vxlbeh]*(?:[;,sw!]|$)|[;)]|$))"
)
_THAT_ALONE = re.compile(r"(?<=[xc,])!(?=f)")
_THAT_DOES = re.compile(r'(^"?|[;"(])!(a*)h')  # "That covers 5", as it says "those costs"
# "the van and the bus both cost 5", "they are all in Leem"
_FLOATING = re.compile(
    r"(?<=[nNo#])&(?=a*[xvbeqh])|(?<=o)\*(?=a*[xvbeqh])|(?<=[nNobh#)]l)[&*](?=a*[xvbeq])"
    r"|(?<=[nNobh#)]x)[&*](?=a*(?:[veq](?!a*[nN])|p))"
)
# No noun has an article or "itself" behind it: "to clean the", "to extricate itself".
_INFINITIVE = re.compile(r"t(a*)(?:([xvbq])|[jn](?=[d~]))")
_SERIAL = re.compile(r",h(?=[#d])")  # "the plant, built in May, supplies 5% of it"
_NO_VERB = re.compile(r"(xa*)h")  # no auxiliary goes before a form in -s: "why did costs rise"
# "a meeting on", "Increased spending on", "its spending was", "said funding rose", "days of mourning", "9th board
# meeting of", "that warming of over 2 degrees may"
_NOUN_IN_ING = re.compile(
    "(?<=[dS])g(?=[fpTxv,;)]|h#)|(?<=v)g(?=v)|(?<=f)g(?=[fxv,;)]|$)|(?<=#f)g(?=p)|(?<=#n)g(?=f)|(?<=#nn)g(?=f)"
    "|(?<=w)g(?=a*#+[xv]|[pfxv])|(?<=d[#N])g(?=[fxv,;)])|(?<=^e)g(?=[pt])"
)
_POINTING = re.compile(r'z(?=a*(?:[pxvw,;)]|ee(?=a*[do#x])|[egmu](?!a*[nNeg\-"])|$))')  # no noun after: "those in work"
# No verbs: "farming takes 4%, trade 21% and services 75%", "…, with data centres alone adding 5".
_GAPPED = re.compile(r"(,[djnN]+#+c(?=h#)|(?<=,)p[dnjNb]*(?=ha*ga*[#d]))h")
_INSERTED = re.compile(r"(?<=,)oa*[ehbvq](?=,a*[xvehbq])")  # "the rains, she went on, have failed"
# No infinitive: "adding to gains"; before one rather a verb: "the firm plans to"; between nouns one only where its
# clause has no other: "the site promises savings".
_FORM_IN_S = re.compile(r"h(?!T)(?:(?<![nN]h)|(?!n))")
_FORM_OF_COMPOUND = re.compile(r"(?<=[nNdjS#,;])b(h)(?=a*(?:p?a*#|d))")  # "river discharge drops by 5"
# A name that ends like a possessive, as no noun follows: "Hill's spent £5 on", "Leem's is"; not "Orm's planned 5% cut".
_NAME_IN_S = re.compile(r"(?:^[nvbe]|(?<=N))S(a*)(?:(?=[vx])|([euq])(?=d|p?a*#+(?![nNjbhgqeiuv#-])))")
# "will increase", "they cut", "is leading the"; but "says that prices are", "told us that reserves, which …"
_VERBAL_NOUN = re.compile(r"[xo]a*b(?!a*x)|w(?<![vpeg]w)a*b(?!a*[xv]|,w)|cb(?=a*[#d])|[xg]a*j(?=d)")
_ADVERBIAL = re.compile(r"(?<=[veg])\^(?![nN-])|(?<=#)\^(?=[#;,)pcs]|$)")  # "sailed north", "up 5% worldwide"
# A member of a list of things to do: "…, raise output to 5 tonnes", but "…, net income increased by 5%".
_LISTED = re.compile("b[njN].*(?<!e)p#")
_CLAUSE = re.compile(r"[^;,sw]+")
# A participle has no object: "the agency financed the purchase".
_ACTIVE = re.compile(r"([nNobc),]a*|[nNo]ea*|#(?=e[do])|(?:^|(?<=[;,sw(\"]))d#+(?=e#)(?![^;,sw]*[vx]))e(?=a*[d#o])")
# "It rose (the board paid £5)", but "a mill (one built in May)".
_IN_BRACKETS = re.compile(r"(\(a*(?:d?[jnN]+S)?d?[jnN]*[nNo]a*)e(?=a*(?:[dnNo]|#(?!p)))")
_IN_RELATIVE = re.compile(r"(w(?:#+a(?=e))?(?:a(?!w))*)e")  # "which rose", "which two years ago fell"
_AFTER_RELATIVE = re.compile(r"(,(?:[^,;vxsw]*f)?w[^,;]*,a*)(?:e|b(?=p?a*#))")
# What a sentence is about where its verb is still to come: "Hill, unbeaten in 14 finals, …", "In May the firm …".
_ABOUT = r'(?:^|(?<=[;"])|(?<=,c))"?(?:[pf][^,;vxsw]*,)?a*[dajnNbSg#-]*[nNbg#](?:[fpc][dajnNbSg#-]+)*'
# Its verb after an aside: "…, faded to third", "…, lifts Orm to fourth"; but "Hill, hurt in Leem, based in Orm, is".
_AFTER_ASIDE = re.compile(
    rf"({_ABOUT},(?:[^,;vxsw]*,)+a*)(?:e(?!(?:[^;,swTc]|c(?!a*[ve]))*[vx])|[bh](?!f)(?!(?:[^;,swTc]|c(?!a*[vex]))*[vxe]))"
    r"(?=a*[pd#oNnT])(?![^;]*,a*[vx])"
)
# Its verb after a relative clause: "A painting that hung in Leem sold for 5", "A painting he hung in Leem sold for 5".
_AFTER_OPEN_RELATIVE = re.compile(
    rf"({_ABOUT}(?:w[^;,swvx]*[vx]|(?<=[nNg])oa*[vx])[^;,sw]*[nN#)]a*)[eb](?=a*(?:[pd#TNo]|$|;))(?![^;,sw]*[vx])(?![^;]*,a*[vx])"
)
_AFTER_CONTACT = re.compile(r"((?<=[nN])(?:o|n|d[jnN]*n)x+a*ga*)[eb](?=p?a*#)")  # "the price he was offering rose by 5"
_JOINED_AFTER = re.compile(r"(v[^;,swxegTv]*(?:#ca*|ca*(?=ea*[pd#;oN])))e")  # "begin in May and run for a week"
_ACTS_TOO = re.compile(r"(v[^;,swxegTv]*#ca*)b(?=p#)")  # "start at 5 and rise to 9"
# Such as "a 5% rise", "a sharp 5% rise", "an amazing 17-year run", "a record £5m ($9m) profit".
_STEP = re.compile(r"(d(?:[anjiu]*#+|[anjb]*#+\(a*#+\)))[bq]")
# "its forecast", "the cut", "raised its growth forecast for May", "the growth forecast was"
_PAST_OR_NOUN = re.compile(
    r"(?<=[dSj])q|(?:(?<=[vxeqgTfp])|(?<=[vxeqgTfp]d))[njNb#-]*[njNb]q(?=[pfc,;)]|$)|(?<=[vxeqgTfp])d[njNb#-]*[njNb]q(?=T)|(?<=[vxeqT])[njNb#-]*[njNb]q(?=T)|d[njN]+q(?=x)|^db?q(?=f)"
)
_HAS_VERB = re.compile(r"[vx](?<!T.)(?<!Ta.)(?<!.c.)")  # none after "and": "plans to open 5 and close 9"
# A word that may be a verb is one where its clause has no other: "exports fell", "the rate of smoking dropped by 5",
# "Recycling stood at 5", but "goods shipped to Asia fell", "a team led by Ada Hill found rust".
_PREDICATE = re.compile(
    r"(?<=[jnNob#)\"ai])(?<![fp]o)(?<!da)(e(?<!je)(?!\(a*#+\)a*[ev]|a*p[dajnNpf]*[nNg]a*e(?=a*(?:[dnNjo#]|$)))|(?<=j)e(?=a*(?:[p#d]|$))|(?<=[nNob#)])b(?=[d#oNapg])|(?<=a)b(?=[d#])|(?<=[nNb]a)b(?=[pn]))(?!\-)|(?<=g)b(?=#)|(?<=fg)e(?=a*[p#d])|(?<=^g)e(?=a*p#)|(?<=[nN]g)e(?=a*p?a*#)"
)
# "Of the pupils asked, …", "In a survey conducted in May, …" have none.
_OPENING_PHRASE = re.compile(r"f|pd[nb][em]p")
# The verb comes later: "power made from coal, at 5%, is", "a hook cut from bone that could lift 5 kg was".
_BROKEN = re.compile(r",(?:w[^,;]*|[^,;swvx]*),a*[vx]|wa*[vx](?:a*[vxe])*[^,;swvx]+[vx]")
# "firms report gains", "the site promises savings"
_BETWEEN_NOUNS = re.compile(r'(^[^beh]*[nNo#)])b(?=b)|(^"?a*[dajnNS-]*[nN](?:f[dajnN]*[nN])?)h(?=n)')
_LAST_WORD = re.compile(r"(?<=[nNob#)])b$")  # "… that the firm reports", but "prices, which …"
_LAST_BEFORE_INFINITIVE = re.compile(r"(^[^T]*?e[^T]*[nN#)]a*)e(?=T)")  # "firms asked by Hill agreed to cut"
# Before an infinitive: "the firm plans to cut", "decided to cut", "it costs 5 to build"; not "a station in town to …".
_BEFORE_INFINITIVE = re.compile(r"(^[^T]*?[nNob#)\"ai])(?:e|(?<=[nNo])h(?=T)|(?<=[nNob#)])b(?=[d#oa]))(?=[^T]*T)(?!-)")
_OPENING_THAT = re.compile(r'(^"?|[;"(])w(?=(#*[nNjb])|x)')  # "That (5%) rise …", "That is …" opens no relative clause
_OPENING = re.compile(r"(?:^|(?<=[;,sw(\"]))(oa*)e")  # "he said", but "gave them increased pay"
_TOLD_OF = re.compile(r"(voa*)e(?=a*[Tdp#])")  # "said it agreed to"
_BY_GERUND = re.compile(r"([nN]ea*pg)e(?=a*[pd#])")  # "deaths caused by drinking REACHED a record"
_NAMED_OBJECT = re.compile(r"([nN]a*)e(?=N)(?![^;,sw]*[vx])")  # "her team used EEG caps"
# "she ran for 5 miles and won"
_JOINED = re.compile(r"([nNo]a*)e(?=(?:[^;,swvx]|(?<=T)v)*ca*[vx])")
_THEN_DID = re.compile(r"(v[^;,swxegTv]*,ca*)e(?=a*T)")  # "dipped in May, but recovered to trade at 5"
_BESIDE_DEED = re.compile(r"(#a*)e(?=ca*#+a*[vx])")  # "40 huts collapsed and 30 sheep died"
# Of a part of those told of first: "Of those asked, 40% THOUGHT of rent and 30% were old".
_FRONTED_DEED = re.compile(r"((?<=,)a*#+a*)e(?=(?:[pf][dajnNbhS#]+)+ca*#+a*[vx])")
# "they hope for rain and fear", but "has cut a rate by 5 and left"
_FORM_JOINED = re.compile(r"((?:^|(?<=[;,sw\"]))[^;,swvx\"]*[nNo]a*)b(?=[d#p])(?=(?:[^;,swvx]|(?<=T)v)*ca*[vx])")
_SENTENCE_AT = re.compile(
    r"a*(?:(?:[dajnNSeg#\-]*[nN#])(?:[fpc][dajnNSeg#\-]*[nN#])*|o)a*(?:[vx]|e(?=T)|(?<=N)e(?=a*p?a*#))"
)
# "before | the bank CUT rates by 5"; no noun stands right behind a participle and its own.
_DEED_AT = re.compile(r"a*d?[jnN]*[nN]a*(e)(?=a*[jn]*n(?:[p;,c]|$))")
# What may follow the verb of a clause that no other one goes on from: "… as | sales fell to 5 and costs rose".
# (Python 3.11.2 errs on possessive groups that may match in several ways: gh-106052; single characters are safe.)
_COMING = re.compile(r"[avxe]*+[^;,swvxc]*+(?:(?<=T)v[^;,swvxc]*+)*(?:c[^;,sw]*+)?(?=[;,sw]|$)")
_UNKNOWN = re.compile(
    r"(?<=x)(a*)[iu]|(?<=[nNb])i(?=p?a*#)|(?<=[nNboicw])u(?=a?[pd#])|(?<=[nNbo]a)u(?=a?[pd#])"
    r"|(?:^|(?<=[;,c]))a*#+u(?![nN])|(?<=,)u(?=p?[d#])|(?<=#)u(?=d)"
)

_IN_ONE_WORD = re.compile(
    "(?<=-)[pTfcd](?=-)|p(?=-[npvbh#])|d(?=-N)|(?<=[nNbeqd]-)p"
)  # "loan-to-value", "run-off", "all-out"


def _named_in_s(found: re.Match[str]) -> str:
    return "N" * found[0].index("S") + "N" + found[1] + "v" * bool(found[2])


_Change = str | Callable[[re.Match[str]], str]
# Which letters a sentence must have for a step to do anything, what the step looks for, what it makes of it; in order.
_ORDERED: tuple[tuple[frozenset[str], re.Pattern[str], _Change], ...] = (
    (frozenset("!"), _THAT_ONE, "d"),
    (frozenset("!"), _THAT_ALONE, "o"),
    (frozenset("!"), _THAT_DOES, lambda found: found[1] + "o" + found[2] + "v"),
    (frozenset("!"), re.compile(r"(?<=#)!(?=[ptk;)]|$)"), "o"),  # "half that", "twice that to"
    (frozenset("!"), re.compile("!"), "w"),
    (frozenset("o"), _INSERTED, lambda found: "a" * len(found[0])),
    (frozenset("t"), _INFINITIVE, lambda found: "T" + found[1] + ("x" if found[2] == "x" else "v")),
    (frozenset("~"), re.compile("(?<=[nNbhS#])~(?=a*[xvbeqh])"), "a"),  # "the firm itself has 5"
    (frozenset("~"), re.compile("~"), "o"),
    (frozenset("k"), re.compile("k(?=oa*[xlveuqh])"), "s"),  # "more than it did", "as he won 5", "as it looks to"
    (frozenset("tk"), re.compile("[tk]"), "p"),
    (frozenset("tkp"), re.compile("d(?<!#d)p"), "dn"),
    (frozenset("q"), re.compile('^"?q(?=a*x)'), lambda found: found[0][:-1] + "n"),  # "Cost was the reason"
    (frozenset("&*"), _FLOATING, "a"),
    (frozenset("&"), re.compile("(?<=,)&(?=[pfg])"), "a"),  # "they are level, each at 5"
    (frozenset("*"), re.compile(r"\*s(?=[vequ])"), "aa"),  # "has all but doubled"
    (frozenset("*"), re.compile(r"\*"), "d"),
    (frozenset("="), re.compile("(?<=[nN#])=(?=a*e)"), "e"),  # "the homes being sold were 5% up"
    (frozenset("="), re.compile("="), "x"),
    (frozenset("l"), re.compile("l(a*)n(?=a*[#d])"), lambda found: "x" + found[1] + "v"),  # "would slump 5%"
    (frozenset("l"), re.compile("l"), "x"),
    (frozenset("S"), re.compile("(?<=d)oS"), "nS"),  # "the mine's owner"
    (frozenset("S"), _NAME_IN_S, _named_in_s),
    (frozenset("S"), re.compile("(?<=[ow])S"), "x"),  # "it's 5 o'clock"
    (frozenset("-"), re.compile("(?<=[nN]-)a(?=[xvne])"), "n"),  # "German day-ahead traded at"
    (frozenset("-"), re.compile("v(?=-p)"), "n"),  # "a £2.6bn write-down"
    (frozenset("-"), _IN_ONE_WORD, "n"),
    (frozenset("g"), _NOUN_IN_ING, "n"),
    (frozenset("&"), re.compile("&"), "z"),
    (frozenset("z"), re.compile(r"(?<=d)z[eu](?=[nN#])"), "ae"),  # "the much praised plan"
    (frozenset("z&"), _POINTING, "o"),
    (frozenset("z&"), re.compile("z"), "d"),
    (frozenset("a"), re.compile("(?<=d)a(?=[xv,])"), "n"),  # "the well is 5 km deep"
    (frozenset("h"), _NO_VERB, lambda found: found[1] + "n"),
    (frozenset("h"), _GAPPED, lambda found: found[1] + "n"),
    (frozenset("v"), re.compile("(?<=d[nb])v(?=v)"), "n"),  # "the tax take fell"
    (frozenset("h"), re.compile("(,pd?[ajn-]+)h(?=ga*p?#)"), lambda found: found[1] + "n"),  # ", with deals hitting 5"
    (frozenset("h"), _SERIAL, ",v"),
    (frozenset("h"), re.compile("(?<=c)(d[jnNS#]*n)h(?=p#)"), lambda found: found[1] + "v"),  # "and the fee falls to 9"
    (frozenset("h"), re.compile(r"(?<=[nNbc]a)h(?=p?a*#)"), "v"),  # "the toll now stands at 5", "and still covers 5"
    (frozenset("h"), re.compile("(?<=o)h(?=T)|(?<=#c)h(?=T)"), "v"),  # "it plans to", "in May and hopes to"
    (frozenset("h"), _FORM_OF_COMPOUND, "nv"),
    (frozenset("h"), re.compile(r"(?<=#)h(?=a*#)"), "v"),  # "food for the five days costs 9"
    (frozenset("b"), re.compile("(?<=,s)b(?=a*#)"), "v"),  # ", but hold only one in four", not ", plus fines of 5"
    (frozenset("h"), _FORM_IN_S, "b"),
    (frozenset("b"), re.compile(r"(,[djnNb]+#+c)b(?=#)"), lambda found: found[1] + "n"),  # "rent 30% and power 5%"
    (frozenset("bh"), re.compile(r"(#a+)b(?=p?[#d])"), lambda found: found[1] + "v"),  # "… in May now costs 5"
    (frozenset("w!"), _OPENING_THAT, lambda found: found[1] + ("d" if found[2] else "o")),
    (frozenset("bhq"), _STEP, lambda found: found[1] + "n"),
    (frozenset("q"), _PAST_OR_NOUN, lambda found: found[0][:-1] + "n"),
    (frozenset("q"), re.compile("q"), "e"),
    (frozenset("bhj"), _VERBAL_NOUN, lambda found: found[0][:-1] + ("v" if found[0][-1] == "b" else "g")),
    (frozenset("iu"), _UNKNOWN, lambda found: found[0][:-1] + ("g" if found[0][-1] == "i" else "e")),
    (frozenset("iu"), re.compile("[iu]"), "n"),
    (frozenset("^"), _ADVERBIAL, "a"),
    (frozenset("^"), re.compile(r"\^"), "n"),
)
_STEPS = [  # those in a row that ask for the same letters together
    (wanted, [(pattern, change) for _, pattern, change in steps]) for wanted, steps in groupby(_ORDERED, itemgetter(0))
]
# Participles and forms that are finite verbs whatever else their clause has: the letters that a sentence must have, the
# pattern, whose group is what stands before.
_FINITE = (
    (frozenset("(e"), _IN_BRACKETS),
    (frozenset("we"), _IN_RELATIVE),
    (frozenset("w,"), _AFTER_RELATIVE),
    (frozenset("oe"), _OPENING),
    (frozenset("oe"), _TOLD_OF),
    (frozenset("ge"), _BY_GERUND),
    (frozenset("e"), _ACTIVE),
    (frozenset("Ne"), _NAMED_OBJECT),
    (frozenset("gx"), _AFTER_CONTACT),
    (frozenset("ce"), _JOINED_AFTER),
    (frozenset(","), _AFTER_ASIDE),
)
_FINITE_AT_LAST = (  # once the verbs of the other clauses are known
    (frozenset("w"), _AFTER_OPEN_RELATIVE),
    (frozenset("o"), _AFTER_OPEN_RELATIVE),
    (frozenset("c"), _JOINED),
    (frozenset("c,"), _THEN_DID),
    (frozenset("c#"), _BESIDE_DEED),
    (frozenset("c,"), _FRONTED_DEED),
    (frozenset("bc"), _FORM_JOINED),
    (frozenset("bc"), _ACTS_TOO),
)


def resolved(raw: str) -> str:
    """The letters with `t` (to) decided, and whether what may be a verb is one."""
    letters, present = raw, frozenset(raw)
    for wanted, steps in _STEPS:
        if not present.isdisjoint(wanted):
            for pattern, change in steps:
                letters = pattern.sub(change, letters)
    if not present.isdisjoint("ebhqum"):
        left = frozenset(letters)
        letters = _finite(letters, left, _FINITE)
        letters = _CLAUSE.sub(_predicate, letters)
        if "e" in letters or "b" in letters:
            letters = _finite(letters, left, _FINITE_AT_LAST)
        letters = letters.replace("b", "n").replace("h", "n").replace("m", "e")
    return _subordinated(letters, raw) if "k" in present else letters


def _finite(letters: str, present: frozenset[str], rows: Iterable[tuple[frozenset[str], re.Pattern[str]]]) -> str:
    for needed, pattern in rows:
        if needed <= present:
            letters = pattern.sub(_acting, letters)
    return letters


def _subordinated(letters: str, raw: str) -> str:
    """A word like "after" joins a clause where a clause stands before it or it opens the sentence."""
    out = list(letters)
    for at, letter in enumerate(raw):
        if letter != "k" or letters[at] != "p":
            continue
        clause, deed = _SENTENCE_AT.match(letters, at + 1), _DEED_AT.match(letters, at + 1)
        if not (clause or deed):
            continue
        opened = max(letters.rfind(sign, 0, at) for sign in ";,sw") + 1
        if opened < at and not _HAS_VERB.search(letters, opened, at):
            acting = _acting_before(letters, opened, at, clause) if clause else -1
            if acting < 0:
                continue
            out[acting] = "v"
        out[at] = "s"
        if deed and not clause:
            out[deed.start(1)] = "v"
    return "".join(out)


def _acting_before(letters: str, opened: int, at: int, clause: re.Match[str]) -> int:
    """The verb of the clause that the one behind "as" goes with, which seemed to have its verb: "Rents HELD at 5 even
    as sales fell"; -1 where no figure makes it sure ("a man hit as he left | has") or its own is still to come.
    """
    found, coming = _PREDICATE.search(letters, opened, at), _COMING.match(letters, clause.end())
    told = found is not None and letters[found.start()] == "e" and letters.find("#", found.start(), at) > 0
    phrase = opened == 0 and letters[0] in "pf"  # "In a poll of 900 held as rents rose, …"
    whole = told and coming and not phrase and not _BROKEN.match(letters, coming.end())
    return found.start() if found and whole else -1


def _acting(found: re.Match[str]) -> str:
    """What was found, its last letter a verb's. A template for `sub` would take thrice as long."""
    return (found[1] or (found.lastindex and found[found.lastindex]) or "") + "v"


def _predicate(clause: re.Match[str]) -> str:
    told = _HAS_VERB.search(clause[0])
    if not clause.start() and clause.string[clause.end() :][:1] == "," and _OPENING_PHRASE.match(clause[0]):
        return clause[0]
    if clause[0][0] == "b" and (
        clause[0][1:2] == "d" or (clause.start() and not told and _LISTED.match(clause[0].replace("a", "")))
    ):
        return "v" + clause[0][1:]
    if told or _BROKEN.match(clause.string, clause.end()):
        return clause[0]
    if "T" in clause[0]:
        last = _LAST_BEFORE_INFINITIVE.sub(_acting, clause[0], count=1)
        return last if last != clause[0] else _BEFORE_INFINITIVE.sub(_acting, clause[0], count=1)
    found = _PREDICATE.sub("v", clause[0], count=1)
    if found == clause[0]:
        found = _BETWEEN_NOUNS.sub(_acting, found, count=1)
    joined = clause.start() and clause.string[clause.start() - 1] in "sw"
    return _LAST_WORD.sub("v", found) if joined and found == clause[0] else found
