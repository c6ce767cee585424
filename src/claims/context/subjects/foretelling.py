"""Who only foretells a figure: "the board forecast a yield of 5 bushels", but "the mill forecast a loss of £5".

See `claims.context.subjects.owner`.
"""

from __future__ import annotations

from claims.context.subjects.scene import Scene

_OWN = ("MONEYNOUN", "NETTED", "DEALNOUN")  # what a firm or a state foretells of itself: its costs, losses, sales


def foretells(parse: Scene, index: int, owner: str, found: str) -> bool:
    """Whether the subject of a clause foretells or reckons what is another's: "THE BOARD forecast a yield of 5", "WHO
    has projected rainfall of 9"; not "Leem projects growth of 5%", "the town expects 9 boats", "Orm forecast sales of".
    """
    verb = parse.chunks.verb_before(parse.frame.first[index])
    if verb < 0 or parse.letters[parse.chunks.verbs(verb)[0]] == "T":
        return False
    start, end = parse.chunks.verbs(verb)
    lower = parse.frame.tokens.lower
    if not parse.words.has(lower[end - 1], "FORETELLER") or any(map(parse.is_be, range(start, end - 1))):
        return False
    last = owner.rsplit(maxsplit=1)[-1]
    body = parse.words.has(last.lower(), "ORGANISATION") and not parse.words.has(last.lower(), "HOMENOUN")
    named = body or (last.isupper() and len(last) > 1)  # "USDA"
    return named and not any(parse.words.has(word.lower(), *_OWN) for word in found.split())
