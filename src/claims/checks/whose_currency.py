"""CLM202: money whose country the text does not tell.

Why: crowns, dinars and shillings are the money of several countries, and a guess would be off by a factor of up to 500.
Example: "a fine of 5 million kroner" → "several countries have “kroner”"; "$5" in a text about Canada, read as CAD.
Mend: read on: the country is mostly named nearby. Where all your texts mean one of them, give that ISO 4217 code to the
word in lexicon/en/currencies.csv (`--schemas DIR`).
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.checks._case import Case
from claims.lexicon import Lexicon, fold
from claims.model import NO_CURRENCY, Finding, Quantity

CODE = "CLM202"
_GUESSED = "guessed money"  # cue of names whose currency is mostly, but not always, the one read
_HOME = "CURHOME"  # type of a name that is also that of another currency, in texts about its country


def check(case: Case) -> Iterator[Finding]:
    """One finding for each amount in an untold currency, or in one that is only the likeliest of its name."""
    guessed, lexicon = case.cues.get(_GUESSED, frozenset()), Lexicon.load(case.limits.schemas)
    for claim in case.claims:
        value = claim.mention.value
        if claim.mention.kind != "money" or not isinstance(value, Quantity):
            continue
        name = value.unit_text or case.words(claim)
        homes = lexicon.entry(name).get(_HOME, "").split()
        at_home = value.unit in homes and not any(map(str.isupper, case.words(claim)))  # not "5 Canadian dollars"
        if value.unit == NO_CURRENCY or fold(name) in guessed or at_home:
            read = "which is not told" if value.unit == NO_CURRENCY else f"read as {value.unit}"
            message = f"“{case.words(claim)}”: several countries have “{name}”; {read}"
            yield Finding(claim.id, CODE, "currency", "info", message)
