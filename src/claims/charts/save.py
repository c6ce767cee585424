"""A chart as a file: Vega-Lite JSON, a page that needs no network, SVG or PNG."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import altair as alt

# Vectors, which zoom and print well and which screen readers can read; no button that would send the data elsewhere.
_PAGE = {"renderer": "svg", "actions": {"export": True, "source": True, "compiled": False, "editor": False}}
_SCALE = 2  # pixels of a PNG a pixel of the chart: 200 dots an inch at 16 cm


def save(chart: alt.VConcatChart, path: Path) -> Path:
    """Write the chart in the format of the path's ending, one of FORMATS."""
    FORMATS[path.suffix.lower()](chart, path)
    return path


def _json(chart: alt.VConcatChart, path: Path) -> None:
    path.write_text(json.dumps(chart.to_dict(), ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _html(chart: alt.VConcatChart, path: Path) -> None:
    chart.save(str(path), format="html", inline=True, embed_options=_PAGE)


def _svg(chart: alt.VConcatChart, path: Path) -> None:
    chart.save(str(path), format="svg")


def _png(chart: alt.VConcatChart, path: Path) -> None:
    chart.save(str(path), format="png", scale_factor=_SCALE)


FORMATS: dict[str, Callable[[alt.VConcatChart, Path], None]] = {
    ".html": _html,
    ".json": _json,
    ".png": _png,
    ".svg": _svg,
}
