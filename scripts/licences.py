"""`make licences`: whether every distribution that claims brings along may be used freely, by the licence it names.

What a user installs is looked at: the dependencies of pyproject.toml with its extras `charts` and `parquet`, and
theirs, as installed here; what only developers use is not shipped. A licence is named by its SPDX expression
(PEP 639), else by a classifier, else by the first line of the field License. Of an OR one side has to be allowed, of an
AND all.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

OURS, EXTRAS = "claimsheet", ("charts", "parquet")
# Permissive licences, and those whose copyleft ends at their own files; no GPL, LGPL or AGPL.
ALLOWED = frozenset(
    "0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause CC0-1.0 CNRI-Python ISC MIT MPL-1.1 MPL-2.0 PSF-2.0 Python-2.0 "
    "Unlicense Zlib".split()
)
# What classifiers and older metadata say, by SPDX identifier.
SPOKEN = {
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "The BSD 2-Clause License": "BSD-2-Clause",
}
NONE = "no licence that it names"
_CLASSIFIER = "License :: OSI Approved :: "


@dataclass(frozen=True, slots=True)
class Licence:
    """A distribution and the licence it names: an SPDX expression, or what stands in its place, if anything does."""

    name: str
    version: str
    expression: str

    @property
    def allowed(self) -> bool:
        """Whether it may be used."""
        return allowed(self.expression)


def allowed(expression: str) -> bool:
    """Whether an SPDX expression leaves a way that is on the list."""
    while "(" in expression:
        expression, found = re.subn(
            r"\(([^()]*)\)", lambda inner: "MIT" if allowed(inner[1]) else "not allowed", expression
        )
        if not found:
            return False
    sides = re.split(r"\s+OR\s+", expression.strip())
    return any(all(term in ALLOWED for term in re.split(r"\s+AND\s+", side)) for side in sides)


def licences() -> list[Licence]:
    """Every distribution that a user of claims installs, by name. Raises PackageNotFoundError where one is missing."""
    return [Licence(name, found.version, named(found)) for name, found in sorted(_installed())]


def named(found: Distribution) -> str:
    """The licence that a distribution's metadata names."""
    said = found.metadata.get_all("License-Expression") or []
    classes = found.metadata.get_all("Classifier") or []
    said += [SPOKEN.get(one.removeprefix(_CLASSIFIER), one) for one in classes if one.startswith("License ::")]
    said += [line.strip() for text in found.metadata.get_all("License") or [] for line in text.splitlines()[:1]]
    first = next((one for one in said if one), "")
    return SPOKEN.get(first, first)


def _installed() -> Iterator[tuple[str, Distribution]]:
    """The distributions that ours needs, directly or not, each once."""
    waiting: list[tuple[str, tuple[str, ...]]] = [(OURS, EXTRAS)]
    seen: set[tuple[str, tuple[str, ...]]] = set()
    given: set[str] = {OURS}
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        found = distribution(one[0])
        if one[0] not in given:
            given.add(one[0])
            yield one[0], found
        waiting += [(canonicalize_name(one.name), tuple(sorted(one.extras))) for one in _needed(found, one[1])]


def _needed(found: Distribution, extras: Iterable[str]) -> Iterator[Requirement]:
    """What a distribution requires on this machine, with these extras of it; one that it lacks asks for nothing."""
    for line in found.requires or ():
        needed = Requirement(line)
        if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield needed


def main() -> int:
    """Print a line a distribution; 1 where one is not allowed."""
    try:
        found = licences()
    except PackageNotFoundError as missing:
        print(f"{missing.name} is not installed; run `make licences`, which installs what is needed", file=sys.stderr)
        return 2
    for one in found:
        print(f"{one.name} {one.version}: {one.expression or NONE}{'' if one.allowed else '   NOT ALLOWED'}")
    bad = [one for one in found if not one.allowed]
    for one in bad:
        said = f"{one.name} {one.version} is under {one.expression or NONE!r}, which scripts/licences.py does not list"
        print(f"{said}; use another library, or add the licence there if it is permissive", file=sys.stderr)
    print(f"{len(found) - len(bad)} passed, {len(bad)} failed")
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
