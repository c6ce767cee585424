"""From documents to a checked table of every numeric claim they make."""

from __future__ import annotations

__version__ = "0.1.0"
