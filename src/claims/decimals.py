"""Arithmetic that holds for figures of any size: texts say "1e90", and Decimal's own rounding ends at 28 digits."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from math import isfinite

PLAIN = re.compile(r"-?\d+(\.\d+)?", re.ASCII)  # a number as the tables write it


@lru_cache(maxsize=10_000)
def plain(number: Decimal) -> str:
    """A decimal as its shortest plain text: Decimal("2.40E+3") → "2400"."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def rounded(value: Decimal, places: int) -> Decimal:
    """To so many decimals, half to even as Decimal rounds; never InvalidOperation, as `quantize` and `round` are for a
    result of more digits than the context has.
    """
    return Decimal(f"{value:.{places}f}")


def is_round(value: Decimal) -> bool:
    """Whether it is a multiple of ten; `%` is not defined for what has more than 28 digits."""
    return not value or int(value.normalize().as_tuple().exponent) > 0


def double(value: Decimal | int | str) -> float | None:
    """The nearest IEEE 754 double of a number or its plain text; None beyond them: 9 × 10^999 is not infinite."""
    try:
        found = float(value)
    except OverflowError:
        return None
    return found if isfinite(found) else None
