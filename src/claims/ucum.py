"""UCUM codes of pint expressions: `kilogram / meter ** 3` → `kg/m3` (The Unified Code for Units of Measure, 2.2).

`schemas/ucum.csv` holds one code a unit; SI and binary prefixes are put before it. What prose counts goes in braces,
`{person}`, as UCUM annotates what has no code. Currencies have ISO 4217 codes and no UCUM ones.
"""

from __future__ import annotations

import re

PREFIXES = {
    "quecto": "q", "ronto": "r", "yocto": "y", "zepto": "z", "atto": "a", "femto": "f", "pico": "p", "nano": "n",
    "micro": "u", "milli": "m", "centi": "c", "deci": "d", "deca": "da", "hecto": "h", "kilo": "k", "mega": "M",
    "giga": "G", "tera": "T", "peta": "P", "exa": "E", "zetta": "Z", "yotta": "Y", "kibi": "Ki", "mebi": "Mi",
    "gibi": "Gi", "tebi": "Ti",
}  # fmt: skip
_TERM = re.compile(r"\s*([*/]?)\s*([A-Za-z_]\w*)(?:\s*\*\*\s*(\d))?")


def ucum(expression: str, table: dict[str, str]) -> str:
    """The UCUM code of a pint expression of products, quotients and small powers; empty where a part has none."""
    code, place = "", 0
    terms = list(_TERM.finditer(expression))
    for term in terms:
        sign, name, power = term.groups()
        # UCUM's special units (scales with an offset, §21) stand alone: in a product the difference is meant.
        difference = table.get(f"delta_{name}", "") if len(terms) > 1 else ""
        atom = difference or _atom(name, table)
        if term.start() != place or not atom or bool(sign) != bool(place):
            return ""
        place = term.end()
        compound = re.search(r"[./]", atom) and (power or sign == "/")
        code += {"*": ".", "/": "/", "": ""}[sign] + (f"({atom})" if compound else atom) + (power or "")
    return code if place == len(expression.rstrip()) else ""


def _atom(name: str, table: dict[str, str]) -> str:
    """The code of one unit: its own, or that of its stem behind a prefix."""
    if name in table:
        return table[name]
    for prefix, letter in PREFIXES.items():
        stem = table.get(name.removeprefix(prefix), "")
        # UCUM puts a prefix before a letter code only: 10*6.m3 and {person} cannot carry one.
        if name.startswith(prefix) and stem and not stem[0].isdigit():
            return stem.replace("{", "{" + prefix, 1) if stem.startswith("{") else letter + stem
    return ""
