"""Numerals that are no claims: phone numbers, citations, names. What the ledger is told."""

from claims.extractors import _names, _refusals, _someday
from claims.extractors._refusals import CODE, HARD, NAME, PLAIN, UNCOUNTED, WHOLE
from claims.grammar import Match, Reject, eg, no

KIND = "rejected"
_PLACE = "NUM&INT&DIGITS&DAY-SCALED"  # in a short row
_GOES_ON = "(?= DET | PRON | PREP | CONJ | AUX | CAP | PUNCT-HYPHEN-PERCENT | $)"
_NAMED = "CAP&WORD-UNIT-UNIT_AMBIGUOUS-CURADJ-CURCODE-MONTH"
_DIALLED = "(NUM&DIGITS | LEADZERO)"
_BREAK = "(COMMA | DASH)"
_WIDE = 2  # spaces behind the number of a paragraph
_SERIES = "(NUM&INT&DIGITS TIMESYMBOL&GLUED | ORDDIGITS)"  # of law reports: "93 F.3d 412", "12 P.4th 9"


def _is_alone(match: Match) -> bool:
    """Whether a space stands before the last sign of the match, "5 .", or it has a line for itself, as a cell has."""
    tokens, last, text = match.seq.tokens, match.seq.first[match.stop - 1], match.seq.text
    begin, end = tokens.starts[match.seq.first[match.start]], tokens.ends[last]
    return tokens.ends[last - 1] < tokens.starts[last] or {text[begin - 1 : begin], text[end : end + 1]} <= {"", "\n"}


def _is_set_off(match: Match) -> bool:
    """Whether a wide gap follows, as behind the number of a paragraph: "88     The Plaintiff"."""
    seq = match.seq
    gap = seq.text[seq.tokens.ends[seq.first[match.stop] - 1] : seq.tokens.starts[seq.first[match.stop]]]
    return len(gap) >= _WIDE or "\t" in gap


RULES = (
    Reject(
        "chapter and verse",
        f"(?<= {NAME} | LABEL) {WHOLE} COLON {WHOLE} ((RANGE | COMMA) {WHOLE})*",
        HARD,
        _names.is_verse,
    ),
    Reject(
        "position on the globe",
        "NUM&DIGITS UNIT (NUM&DIGITS (UNIT | QUOTE)?){0,2} COMPASS",
        HARD,
        _refusals.is_position,
    ),
    Reject(
        "part of a name", "NUM&WORDS WORD-PLURAL-PERCENT WORD-PLURAL", HARD, _names.is_none
    ),  # "zero pollution plan"
    Reject("part of a price", "NUM&WORDS (?= PUNCT | CONJ | PREP-OF | ADV | $)", 1, _refusals.is_of_price),
    Reject("part of a price", "(?<= PER) DOZEN", 1),
    Reject("part of a name", "TIMEZONE PLUS NUM&INT&DIGITS", HARD),  # "UTC+14"
    Reject("station on the radio", "NUM&DIGITS RADIOBAND", 1),
    Reject("move of a game", "NUM&INT&DIGITS STOP{1,3} ALNUM", HARD, _refusals.is_glued),
    Reject(
        "citation",
        f"(?<= WORD-PERSONNOUN-AGEGROUP | STOP | COMMA) OPEN {WHOLE}-YEAR ((COMMA | RANGE) {WHOLE}-YEAR)+ CLOSE",
        1,
    ),
    Reject(
        "phone number or code",
        f"(?<= PHONEWORD) (OPEN NUMNAME CLOSE)? (COLON | BEFORM)? PLUS? (OPEN? {_DIALLED} CLOSE? HYPHEN?)+ {UNCOUNTED}",
        HARD,
    ),
    Reject(
        "phone number or code",
        "(?<= CALLWORD) NUM&INT&DIGITS-SCALED-GROUPED (NUM&DIGITS | LEADZERO){0,3}"
        " (?= PUNCT | PREP-OF | CONJ | ADV | ORD | ING | $)",
        HARD,
    ),
    Reject(
        "phone number or code",
        "(?<= TO) NUM&INT&DIGITS-SCALED-GROUPED (?! WORD-VERB-VERBNOUN | PERCENT | UNIT | CURNAME | TIMEUNIT | TIMES)",
        HARD,
        _refusals.is_called,
    ),
    # As in "(801) 555-0143".
    Reject("phone number", f"OPEN NUM&INT&DIGITS CLOSE NUM&DIGITS HYPHEN {_DIALLED}", HARD),
    Reject(
        "phone number",
        f"PLUS (NUM&GROUPED HYPHEN? {_DIALLED} | NUM&DIGITS (HYPHEN? OPEN? {_DIALLED} CLOSE?){{2,}})",
        HARD,
    ),
    Reject("phone number", "OPEN? NUM&DIGITS CLOSE? HYPHEN NUM&DIGITS HYPHEN NUM&DIGITS (?! UNIT | WORD)", 1),
    Reject(
        "phone number or row of figures",
        f"{PLAIN}&INT{{3,}} (?! PERCENT | UNIT | CURNAME | TIMEUNIT)",
        HARD,
        _refusals.is_run,
    ),
    Reject("phone number or code", f"{CODE} (HYPHEN {CODE})* HYPHEN ALNUM", 1, _refusals.is_glued),
    Reject(
        "phone number or code",
        f"NUM&DIGITS HYPHEN WORD-UNIT-TIMEUNIT HYPHEN (LEADZERO | {CODE})",
        HARD,
        _refusals.is_glued,
    ),
    Reject(
        "spoken figure",
        "NUM&WORDS&INT HYPHEN NUM&WORDS&INT (?= PUNCT-HYPHEN | PREP | CONJ | $)",
        HARD,
        _refusals.is_spoken,
    ),
    Reject("phone number or code", f"{CODE} (COLON {CODE}){{3,}}", HARD, _refusals.is_glued),
    Reject("phone number or code", "NUM&DIGITS&SCALED (?= COLON (ALNUM | NUM))", HARD, _refusals.opens_code),
    Reject("phone number or code", f"{PLAIN}&INT-YEAR LEADZERO (?! UNIT | WORD)", 1, _refusals.is_run),
    Reject("phone number or code", "OPEN? LEADZERO CLOSE? (HYPHEN? NUM&DIGITS){0,4}", HARD),
    Reject("phone number or code", "(NUM&INT&DIGITS HYPHEN){1,3} LEADZERO", HARD),
    Reject("phone number or code", "LEADZERO (NUM&INT&DIGITS-GROUPED){1,3} (?! UNIT | WORD | PLURAL)", HARD),
    Reject("decimal comma or list", "UNCLEAR"),
    Reject(
        "size without a unit",
        "NUM&DIGITS (TIMESX NUM&DIGITS)+ (?! TIMESX | HYPHEN? (UNIT | UNIT_AMBIGUOUS))",
        HARD,
        _refusals.is_glued,
    ),
    Reject("size without a unit", "NUM&DIGITS (?= TIMESX&GLUED NUM&DIGITS)", -3),
    Reject("street address", "NUM&INT&DIGITS (CAP-MONTH-WEEKDAY | ORDDIGITS){1,3} STREET&CAP", HARD),
    Reject("street address", "NUM&INT&DIGITS NUMNAME&CAP (?! WORD? PLURAL)", HARD),  # "350 Fifth Avenue"
    Reject("street address", "CURCODE NUM&DIGITS ALNUM", HARD, _refusals.is_postcode),  # "LE12 7UX"
    Reject("street address", "(?<= COMMA CAP&UPPER) NUM&INT&DIGITS-GROUPED-SCALED", HARD, _refusals.is_zip_code),
    Reject("street address", "NUM&INT&DIGITS RANGE NUM&INT&DIGITS (?= (CAP-MONTH-WEEKDAY){1,3} STREET&CAP)", HARD),
    Reject("street address", "NUM&INT&DIGITS CAP STOP (?= CAP)", HARD, _refusals.is_bearing),  # "2200 N. Main"
    Reject("citation", "^ SQUARE NUM&INT&DIGITS CLOSE $"),
    Reject(
        "citation",
        "(?<= OPEN) NUM&DIGITS-SCALED ((COMMA | SEMI | RANGE) NUM&DIGITS-SCALED)* (?= CLOSE | (COMMA | SEMI) CAP)",
        HARD,
        _refusals.in_braces,
    ),  # "{6.3, 6.4}"
    Reject("list marker", "OPEN NUM&INT&DIGITS-YEAR-SCALED CLOSE", -5, _refusals.marks),
    Reject(
        "footnote marker",
        f"(?<= STOP | QUOTE | WORD | PERCENT | UNIT | NUM) SQUARE {WHOLE}-YEAR ((COMMA | RANGE) {WHOLE}-YEAR)* CLOSE",
        1,
    ),
    Reject("footnote marker", f"(?<= STOP | COMMA | SEMI | QUOTE | CLOSE) {WHOLE} {_GOES_ON}", HARD, _refusals.raised),
    Reject("list marker", "^ NUM&INT&DIGITS (STOP | CLOSE) (?= .)", 1),
    Reject("list marker", "^ NUM&INT&DIGITS STOP $", 1, _is_alone),  # "5 . The price"
    Reject("list marker", "^ NUM&INT&DIGITS-YEAR (?= CAP)", HARD, _is_set_off),  # "88     The Plaintiff"
    Reject("list marker", "NUM&INT&DIGITS-SCALED-GROUPED-YEAR CLOSE", 1, _refusals.unopened),
    Reject("footnote marker", "(?<= STOP | QUOTE | CLOSE) NUM&INT&DIGITS-GROUPED $", 1, _refusals.is_near),
    Reject("part of a name", "NUM&INT&DIGITS-SCALED HYPHEN CAP&WORD-UNIT", HARD, _names.is_letter),  # "a 3-D film"
    Reject("set phrase or name", "NUM&INT&DIGITS PLUS NUM&INT&DIGITS", 1, _refusals.is_glued),  # "5+1"
    Reject("pronoun or determiner", "(?<= THE) ORD (?= OF (PRON | THESE (?! WORD)) | BEFORM)", 1),
    Reject("date or fraction with a stroke", "SLASH | SLASHFRACTION"),
    Reject("set phrase or name", "NUMNAME", holds=_names.is_set),
    Reject(
        "set phrase or name", "(?<= IN) NUM&WORDS&INT (?= PUNCT-HYPHEN | PREP | CONJ | ADV | $)", 1, _refusals.is_apart
    ),
    Reject("set phrase or name", "FRACHALF (?= WORD-PLURAL{1,2} (COMMA | AND) FRACHALF WORD)", 1),
    Reject("set phrase or name", "(?<= COMMA | AND) FRACHALF (?= WORD-UNIT-TIMEUNIT)", 1, _refusals.is_other_half),
    Reject("set phrase or name", "(?<= PRON-REL-THESE | AUX) FRACHALF (?= VERBING)", 1),
    Reject("set phrase or name", "(?<= PRON-REL-THESE | AUX-BEFORM) FRACHALF (?= ED | VERBED)", 1),  # "she half hoped"
    Reject("pronoun or determiner", "(?<= OR) NUM&WORDS (?= PUNCT-HYPHEN | CONJ | PREP-OF | $)", 1, _refusals.is_few),
    Reject(
        "set phrase or name",
        "ONE&WORDS OR NUM&WORDS"
        " (?! HYPHEN? MORE? (PERCENT | POINT | BASIS_POINT | UNIT | TIMEUNIT | CURNAME | CURSUB) | IN NUM | OUTOF)",
        HARD,
        _refusals.is_some,
    ),  # "one or two people"
    Reject(
        "taken back", f"NUM-YEAR (?= {_BREAK} (REPAIR {_BREAK} | REPAIR-NONE) NUM)", HARD
    ),  # "three, no, four per cent"
    Reject("pronoun or determiner", "(?<= NONE) NUM&WORDS&INT-SCALED-ONE (?! HUNDRED)", HARD),  # "no two alike"
    Reject("phone number or code", "(?<= A) NUM&INT&DIGITS-SCALED-GROUPED (?= CALLWORD)", HARD),  # "a 999 call"
    Reject("set phrase or name", "(?<= AT) ONE&WORDS POINTWORD", HARD),
    Reject("list marker", "ORDADV | (^ | (?<= AND)) NUM&WORDS&INT-SCALED (COLON | COMMA (?= PRON (?! . COMMA)))", 1),
    Reject(
        "list marker",
        "(^ | (?<= SEMI | AND | STOP)) NUM&WORDS&INT-SCALED (?= (COMMA | COLON) (?! NUM))",
        1,
        _refusals.goes_on,
    ),  # "one, …; two, building …"
    Reject("footnote marker", "SUPERSCRIPT"),
    Reject("digits of another script", "OTHERDIGITS"),
    Reject("part of a name", "ALNUM"),
    Reject("part of a name", "NUM&DIGITS STOP DOMAIN", HARD, _refusals.is_glued),
    Reject("part of a name", f"(?<= {NAME}) NUM&INT-SCALED-GROUPED-YEAR", -1, _names.ends_name),
    Reject("part of a name", f"(?<= {NAME}) HYPHEN? NUM&WORDS&CAP", 1),
    Reject("part of a name", "(?<= THE) PAIR&CAP (?= CAP&PLURAL)", HARD),  # "the Twin Peaks"
    Reject("part of a name", "(?<= OPEN CAP) NUM&INT&DIGITS (?= CLOSE)", HARD, _names.is_shortened),
    Reject(
        "part of a name", f"(?<= THE CAP) {_PLACE} AND {_PLACE} (?= PLURAL)", HARD, _names.are_labels
    ),  # "the Leem 3 and 4 reactors"
    Reject(
        "part of a name", f"(?<= CAP&PLURAL-VERB) {_PLACE} (AND | RANGE) {_PLACE} {_GOES_ON}", 1
    ),  # "Towers 7 and 9"
    Reject(
        "part of a name",
        f"(?<= .) {PLAIN}&INT-YEAR ({_NAMED}){{1,3}} (?= PUNCT-STROKE | PREP | CONJ | AUX | VERB | $)",
        0,
        _names.is_unlimited,
    ),
    Reject(
        "part of a name",
        "(?<= WORD-UNIT-TIMEUNIT-MONTH) HYPHEN-SPACED NUM&INT&DIGITS-YEAR-GROUPED "
        "(?! HYPHEN | PERCENT | UNIT | TIMEUNIT | CURNAME | WORD)",
    ),
    Reject(
        "part of a name",
        "WORD-ADV-ENDWORD-LESS_THAN-DATEPREFIX-PARTPREFIX-NAMEPREFIX-UNIT-TIMEUNIT-MONTH"
        " HYPHEN NUM&INT&DIGITS-YEAR-GROUPED (?= WORD-PERCENT)",
        0,
        _refusals.is_glued,
    ),
    Reject(
        "part of a name",
        "CAP&WORD-UNIT-TIMEUNIT-MONTH HYPHEN NUM&INT&DIGITS UNIT_AMBIGUOUS&GLUED",
        1,
        _refusals.is_glued,
    ),
    Reject("part of a word or a name", "WORD-UNIT HYPHEN OF HYPHEN NUM&INT", 1, _refusals.is_glued),  # "best-of-seven"
    Reject("set phrase or name", "NUM&INT HYPHEN IN HYPHEN (?= NUM HYPHEN TIMEUNIT)", 1),  # "a 1-in-100-year flood"
    Reject("part of a name", "MONTH HYPHEN (WORD-MONTH | A)", HARD, _refusals.is_glued),  # "Mar-a-Lago"
    Reject("part of a name", "(?<= POSS) CAP&WORD-PLURAL-UPPER-MONTH-WEEKDAY NUM&INT&DIGITS-YEAR (?= PLURAL)", 1),
    Reject("part of a name", "NUM&INT&DIGITS HYPHEN NUM&CAP", 1, _refusals.is_glued),
    Reject("part of a name", "NUM&INT UNIT_AMBIGUOUS&GLUED&CAP", -3),
    Reject("part of a name", "(?<= POSS | CAP) NUM&INT UNIT_AMBIGUOUS&GLUED&CAP (?= CAP&WORD-UNIT)", HARD),
    Reject(
        "part of a name", "(?<= POSS) NUM&YEAR (?= PUNCT-HYPHEN | AND | $)", HARD + 1, _names.is_title
    ),  # "Orwell's 1984"
    Reject("part of a name", "(?<= UPPER&WORD) NUM&INT&DIGITS-YEAR (?= PLURAL-CAP)", HARD, _names.is_model),
    Reject(
        "part of a name", f"(?<= CAP&WORD-MONTH-WEEKDAY) {PLAIN}&INT-YEAR (?= COUNTED | PLURAL)", HARD, _names.is_of_one
    ),
    Reject("part of a name", "NUM UNIT_AMBIGUOUS&GLUED&A", 1),  # "14a", "5.10a"
    Reject(
        "citation",
        "NUM&INT&DIGITS CURADJ NUM&INT&DIGITS (?= PUNCT-HYPHEN | CONJ | VERB | AUX | PREP | $)",
        1,
        _names.is_report,
    ),
    Reject("part of a word or a name", "(?<= WORD) UNIT (HYPHEN | MINUS) NUM&ONE", 1, _refusals.is_glued),
    Reject("citation", f"NUM&INT&DIGITS CAP (STOP CAP){{0,2}} (STOP? {_SERIES} NUM&INT&DIGITS | STOP {_SERIES})", HARD),
    Reject("citation", "(?<= OPEN&SQUARE) YEAR (?= CLOSE UPPER)", HARD + 1),  # "[2011] EWCA Civ 353"
    Reject("citation", "NUM&INT&DIGITS UPPER-CURADJ (?= LABEL-WORD | $)", 1, _names.is_report),  # "18 U.S.C. § 1343"
    Reject("citation", "NUM&INT&DIGITS UPPER-UNIT-UNIT_AMBIGUOUS-CURCODE-CURADJ NUM&INT&DIGITS", 1),  # "2 AC 147"
    Reject("part of a name", "NUM&INT UNIT_AMBIGUOUS&GLUED&CAP", HARD, _refusals.in_code),
    Reject("pronoun or determiner", "ONE&WORDS HYPHEN WORD-TIMEUNIT-UNIT", 1),
    *_someday.RULES,
)
EXAMPLES = (
    *_someday.EXAMPLES,
    no("Case 23-cv-01147 went from that to like four-fifty."),
    eg("The road split the town in two, and he tore it in two; ships sank in ⟦two⟧ of them.", kind="count"),
    no("A Beech 200 aircraft landed."),
    eg("One or two of us paid ⟦one or two per cent⟧ to one or two friends.", kind="percentage"),
    no("We must do this: one, cut the waste; two, building on that, raise dues; and three, working alone, sell it."),
    eg("It shut one, maybe ⟦two⟧, and ⟦three⟧, not ⟦four⟧, towns said no.", kind="count"),
    no("Dial 999 first. Hotline (24/7): 141. The hotline is 110. And three: nobody pays."),
    no("RB 57 missiles and JAS 39 fighters beside a Sony 15T Pro, near 2 Mill Lane, the house of Orwell's 1984."),
    eg("At the UN ⟦57 nations⟧ voted."),
    no("Hotline: 116 117."),
    no("He was half asleep, like the Gang of Four; she half hoped it; the fly-half was half expecting it half way."),
    eg("⟦Half⟧ expected it, of whom ⟦half⟧ voted; that ⟦half⟧ left, and ⟦half⟧ of it is ⟦half⟧ owned by Orm."),
    eg("It fell below a record (⟦21,002⟧), as others (3) say.", kind="count"),
    eg("Needing more, set ⟦440⟧ to win, they fell to a report-⟦1,053 pages⟧ long."),
    eg("⟦57 per cent⟧ (⟦5 million⟧) of them wed; see grant application 5093.", kind="percentage"),
    no("The Reds had trailed eight to one; Towers 7 and 9 are shut, and it is on Channels 1 to 9."),
    no("It is at 14 to 22 Mill Lane, Leem LE12 7UX, or Orm, PA 23456; call (801) 555-0143."),
    no("See [2011] EWCA Civ 353; the isle is at UTC+14."),
    no("She is half angel, half sewing machine, he wrote after a moment or two."),
    eg("Rents rose by ⟦5 per cent⟧. (high confidence) {6.3, 6.4}", kind="percentage"),
    no("By the Twin Peaks on US Highway 12 (US 12), the Leem 3 and 4 reactors are late."),
    no("Rents rose again [1, 2], in towns [3-5] too."),
    no("Rents rose again.12"),
    no("Queries: 01 678 3333, weekdays."),
    no("Meet at 2200 N. Main or 14 S. Oak Street."),
    no("Dial +1 866 555 0123 with the passcode 11784 or the access code: 47229."),
    no("7."),
    no("Call +44 20 7946 0000 or write to 12 Orchard Street."),
    no("A last-16 tie against the ftse 100 side starts at 1145 GMT."),
    no("No two barns are alike, no three maps agree, and they answer a 999 call."),
    no("It is plot 63, by bus 14; a call to 101 takes long; text LEEM to 70123."),
    no("The 5+1 talks went on while he shot 7-for-7; see doi:10.1038/s41586-022-0123-4 on half-life."),
    no("Meet at half past six or a quarter to nine, at Flat 3B, and call 101, 555-0123 or 1-800-555-0134."),
    no("[907812]"),
    no("Costs fell.[3] Wages rose,7 the agency says, as did deaths³ among the young.¹²"),
    no("The signs are U+210F and 4B:5F:7C."),
    no("It says 1) that, and 2 ) this; TLS1.3 and J1149.5+6663 are names."),
    no("The founders of 512.org and 99.com met."),
    no("The 5G network and the 10G link serve pre-K–12 classes and K-through-12 schools."),
    no("At one point they left the 4x4 at 07.45, by a 1920x1080 or 1024×768 screen marked 0x80."),
    no("A hit for the No 2 seed, written as No 10 says."),
    no("Bake at gas mark 4 after the best-of-seven series."),
    no("It is shut between junctions 4 and 6; he worked nine to five."),
    no("The strains B.1.351 and AY.4.2 spread."),
    no("Tune to 98.4 FM for bug 20193, at 350 Fifth Avenue or 12 East 57th Street; quote ref. 45/B/2291."),
    no("See 412 U.S. 118 and 18 U.S.C. § 1343; 530 U.S. 466 applies."),
    no("It has few plants ha-1, or none ha−1."),
    no("See 93 F.3d 412 and 3 N.E.2d 44; Hill, 848 F.2d at, and Orm, 619 F.3d, lost."),
    no("See ISBN 0-306-40615-2, Luke 2:1-14, HTTP/1.1 and his 401(k); play 1.e4 c5 2.Nf3 at 48°51'N, 2°21′30″E."),
    no("Covid-19 cases rose as others (3, 7) said; Spain 2 Italy 0; he is 6 under par; a 7-Eleven on Kepler-22b."),
    no("It rained on day three of the fair, from week 12 to year two, and in game four of a best-of-seven series."),
    no("Scope 1 and 2 are named in Catapult-Nine and The Forty Thieves. The first is short, as is the first of these."),
    no("It is open from 9 to 5 on Fridays, and to call is 555 0142."),
    no("Two, they will be paid."),
    no("They met Jan-Michael at Mar-a-Lago over the agency's Vault 7 files."),
    no("They write 1.234,5 or 1 234,5, and ٢٥. Thirdly, they stop."),
)
