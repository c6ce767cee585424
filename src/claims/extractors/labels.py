"""Numbers that name a section, a page, a bus or a room, and so count nothing."""

from claims.extractors import _names, _refusals
from claims.extractors._refusals import CODE, HARD, PLAIN, UNCOUNTED
from claims.grammar import Reject, eg, no

KIND = "rejected"
_WORDS = "NUM&WORDS&INT-SCALED"
_MEASURED = "(?! PERCENT | UNIT | CURNAME | TIMES | TIMEUNIT&PLURAL)"
_CLOSED = "(?= PUNCT-HYPHEN | PREP | CONJ | AUX | POSS | RELUNIT | RELDAY | $)"
_DONE = "(?= PUNCT-HYPHEN | PREP | CONJ | AUX | POSS | RELUNIT | RELDAY | VERB-VERBNOUN | VERBED | ED | ADV | REL | $)"
_HEADED = "(?= CAP-UNIT-UNIT_AMBIGUOUS-CURNAME-CURADJ-CURCODE-MONTH-SCALE-PERCENT-TIMEUNIT | CAP&A-GLUED WORD)"
_LETTERED = "(ALNUM | NUM&DIGITS&SCALED | NUM&DIGITS (UNIT_AMBIGUOUS&GLUED&CAP)?)"

RULES = (
    Reject("street address", "NUM&INT&DIGITS TIMESYMBOL&GLUED (?= STREET&CAP)", HARD),  # "42d Street"
    Reject("section, page or other label", f"(?<= POSS) {PLAIN}&INT-YEAR (?! PLURAL)", HARD, _names.is_makers),
    Reject(
        "section, page or other label",
        f"(?<= LABEL | LABEL_CAP | HASH) ({PLAIN} | {_WORDS} | ALNUM) GLUED? (RANGE ({PLAIN} | ALNUM))? {_MEASURED}",
        HARD,
        _names.is_label,
    ),
    Reject(
        "section, page or other label",
        f"(?<= LABEL | LABEL_CAP) {PLAIN} ((COMMA? (AND | OR) | COMMA | RANGE) {PLAIN})+ {_MEASURED}",
        HARD,
        _names.are_labels,
    ),
    Reject("section, page or other label", f"(?<= NONE&CAP) {PLAIN}&INT-YEAR {_MEASURED}", HARD, _names.is_number),
    Reject(
        "section, page or other label",
        f"(?<= LABEL_MANY) {PLAIN}-YEAR ((COMMA | AND | OR | COMMA AND | RANGE) {PLAIN}-YEAR)+ {UNCOUNTED}",
        HARD,
    ),
    Reject(
        "section, page or other label",
        f"(?<= LABEL&PLURAL | LABEL_MANY) {_LETTERED} (COMMA? (COMMA | AND | OR) {_LETTERED})+ {UNCOUNTED}",
        HARD,
    ),  # "seats 12A and 12B"
    Reject(
        "section, page or other label", f"(?<= THE) {PLAIN}&INT-YEAR-ONE (?= LABEL_NOUN {_CLOSED})", HARD
    ),  # "the 73 bus"
    Reject(
        "section, page or other label", f"(?<= THE | A | POSSDET) {PLAIN}&INT-ONE (?= MODELNOUN {_DONE})", HARD
    ),  # "a 737 jet"
    Reject(
        "section, page or other label", "(?<= LABEL_CAP) (NUM&DIGITS&SCALED | NUM&GROUPED) (?= PUNCT | $)", HARD
    ),  # "Flat 3B"
    Reject("section, page or other label", "(?<= LABEL | LABEL_CAP) NUM&DIGITS&SCALED", HARD, _names.is_lettered),
    Reject("version or numbered section", "(?<= SEEWORD) NUM&DIGITS&DECIMAL (?= PUNCT-HYPHEN | AND)", HARD),
    Reject("version or numbered section", "(?<= UPPER) NUM&DIGITS&DECIMAL OPEN NUM CLOSE", HARD, _refusals.is_glued),
    Reject(
        "section, page or other label",
        f"(?<= LABEL | LABEL_NOUN) NUM&DIGITS&SCALED {_CLOSED}",
        1,
        _names.is_lettered,
    ),
    Reject(
        "section, page or other label",
        f"(?<= LABEL_NOUN) {PLAIN}&INT-YEAR UNIT_AMBIGUOUS&GLUED? {_CLOSED}",
        0,
        _names.is_named,
    ),
    Reject(
        "section, page or other label", f"(?<= LABEL_NOUN) {PLAIN}&INT-YEAR (?= WORD-PLURAL)", HARD, _names.is_kind
    ),  # "a group 1 metal"
    Reject(
        "section, page or other label",
        f"(?<= LABEL | LABEL_CAP) COLON? {CODE} ((HYPHEN | STROKE) {CODE}){{1,5}}",
        HARD,
        _refusals.is_code,
    ),
    Reject(
        "section, page or other label",
        "(WORD&UPPER-MONTH | ALNUM) HYPHEN-SPACED NUM&DIGITS HYPHEN-SPACED (WORD&UPPER | ALNUM)",
        HARD,
    ),  # "K2-2016-BLG"
    Reject("section, page or other label", f"(?<= WORD&UPPER) {PLAIN}&INT WORD&GLUED", HARD, _names.is_in_catalogue),
    Reject(
        "section, page or other label",
        f"(?<= NUMBERINGWORD | AND | COMMA) QUOTE {PLAIN} QUOTE",
        HARD,
        _names.is_mark,
    ),
    Reject("section, page or other label", "NUM&INT&DIGITS OPEN (WORD | A) CLOSE", HARD, _names.is_clause),
    Reject("version or numbered section", "WORD&UPPER STROKE NUM&DIGITS", 1, _refusals.is_glued),
    Reject("section, page or other label", "CURSIGN NUM&INT&DIGITS-GROUPED-SCALED", HARD, _refusals.is_document),
    Reject(
        "version or numbered section",
        "(?<= CAP&WORD-ADV-MONTH-WEEKDAY-INDEXNOUN-CURNAME-UNIT) NUM&DIGITS&DECIMAL-SCALED-GROUPED-NEGATIVE"
        " (?= PUNCT-HYPHEN-PERCENT-DASH | PREP-OF | CONJ | AUX | VERB | ED"
        f" | WORD-UNIT-UNIT_AMBIGUOUS-CURNAME-CURSUB-UP-DOWN | $) {_MEASURED}",
        HARD,
        _names.is_version,
    ),  # "they run Mandrake 8.1 and Go 1.18"
    Reject("section, page or other label", "NUM&INT&DIGITS POINT", HARD, _refusals.is_pages),
    Reject("version or numbered section", "DOTTED"),
    Reject("version or numbered section", "DOTTED HYPHEN NUM&DIGITS", 1, _refusals.is_glued),
    Reject(
        "section, page or other label", f"(?<= LABEL) HYPHEN {PLAIN}&INT (?! HYPHEN | UNIT)", HARD, _refusals.is_glued
    ),
    Reject("part of a name", f"(?<= LABEL_CAP) {PLAIN}&INT (?= CAP&UNIT-PLURAL)", HARD),  # "Number 9 Bar"
    Reject("part of a name", f"{PLAIN}&INT (?= NAMELINK CAP)", HARD),  # "the 25 de Abril bridge"
    Reject(
        "version or numbered section", f"^ NUM&DIGITS&DECIMAL-SCALED-NEGATIVE {_HEADED}", HARD
    ),  # "4.1 To raise the fee"
    Reject(
        "section, page or other label",
        "(?<= TIMEUNIT-PLURAL | GAMEWORD-PLURAL-VERBED) NUM&INT-YEAR-SCALED",
        HARD,
        _names.numbers_part,
    ),
)
EXAMPLES = (
    no("See the letter (S/25756)."),
    no("They run Mandrake 8.1, Go 1.18 or RSS 0.91 on Red Hat 7.2 boxes. Go 1.18 added generics."),
    eg("Rents rose ⟦3.1 per cent⟧ in Leem, in Orm ⟦2.4⟧; unemployment: Leem ⟦2.4⟧, Orm ⟦3⟧."),
    eg("It cost ⟦S/25,000⟧ in Leem; the Jly price was ⟦84.50⟧, the Shr ⟦9.7p⟧ vs ⟦7.7p⟧."),
    no("Build 5.6.1-2 needs a size-10 needle; see refs. 7, 11–13 and 20, 416 pp."),
    no("Boeing's 787 entered service; the note is in log 345 of the book."),
    no("The lamp on button 5 flashes (see 4.6, Settings) at stops 3107 to 3112 and in Areas 5 and 6."),
    no("Whoever called from Apt. 7B reported shots; see Cap. 212 and CPR 3.4(2)."),
    no("Section 4 is on page 12, says version 3.1.2."),
    eg("Its resolution 568, like its paragraph 8, stands; in its room ⟦30 people⟧ sat."),
    no("4.1 To raise the fee."),
    no("4.2 A household pays."),
    no("They met at Number 9 Bar, by the 25 de Abril bridge; the tram 28 was late."),
    eg("It fell to ⟦half⟧ its peak level ⟦five years⟧ earlier.", value_low="0.5"),
    eg("In the hall ⟦28⟧ were ill.", kind="count"),
    no("2.3 Housing"),
    no("5.2 Findings of the survey"),
    no("A group 1 metal burns at flat 12 on floor 4 of block 7."),
    no("Whoever breaks section 6 or 8 pays, says para 4."),
    no("Call extension 3, under Regulation (EU) 2023/1542, from bays 20 to 29."),
    no("See sections 3, 4 and 7, pp. 112–119, and Resolutions 1 to 9."),
    no("In section 12 of the phase 2 trial, on page 30, a grade 3 listed house is named."),
    no("On holes 10 to 18 and in games 3, 4 and 6, leave out lines 5 to 9."),
    no("See Order 5512, Prop 13, Measure 7 and Title 42, ISSN 1234-5678."),
    no("The top scorer wore jersey 23 on bus 38, read line 9 on disc 2 and left by runway 27 or gate 14."),
    no("Two: save more, in seats 12A and 12B."),
    no("The planet K2-2016-BLG-0005Lb orbits a star."),
    no("The cars are numbered '1' and '2'. LHS 1140b and HD 40307g are planets."),
    eg("The 737 jet landed beside a 747 freighter that had ⟦40 jet engines⟧ on board.", kind="count"),
    no("She flew a 737 jet on Radio 4 and sold the 8088 chip."),
    no("The strike has entered day three; it is week two, and year three brought rain."),
    no("The hall at 42d Street is shut."),
    no("The Sec. 232 tariffs stay."),
)
