"""A Frictionless Data Package (version 2): datapackage.json beside the four CSV files it describes.

The Table Schema comes from the schemas that the rows were checked with (schemas/*.yaml) and the data dictionary
(schemas/columns.csv): types, constraints, categories, keys between the tables, what each column means.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.dictionary import Column, dictionary
from claims.exports import csv
from claims.exports._cells import address
from claims.lexicon import schema_file
from claims.table import COLUMNS, KEYS, records

if TYPE_CHECKING:
    from claims.table import Tables

DEFAULT = False
_TYPES = {"text": "string", "url": "string"}
_ABOUT = "Extracted by claims. Each is something to check; none is called true or false."
_UNKNOWN = "The licence of the documents is not known; their words are their authors' and publishers'."
_TITLES = {
    "claims": "Numeric claims, one a row",
    "findings": "What is doubtful about them",
    "sources": "The documents",
    "rejected": "Numerals that became no claim",
}


def write(tables: Tables, folder: Path) -> list[Path]:
    """datapackage.json, and the CSV files, since a package holds its data."""
    data = csv.write(replace(tables, reviews=None), folder)  # what people wrote is theirs to publish
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "claims",
        "title": "Numeric claims of documents",
        "description": _ABOUT if tables.licence else f"{_ABOUT} {_UNKNOWN}",
        "licenses": list(_licences(tables.licence)),
        "profile": "data-package",
        "sources": list(_sources(tables)),
        "resources": [_resource(path, tables) for path in data],
    }
    path = folder / "datapackage.json"
    path.write_text(json.dumps(_filled(package), indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    return [path, *data]


def _licences(licence: str) -> Iterator[dict[str, str]]:
    """The licence that a person says the documents have: an identifier (SPDX, Open Definition) or an address."""
    if licence:
        yield {"path": licence} if address(licence) else {"name": licence}


def _sources(tables: Tables) -> Iterator[dict[str, str]]:
    """The provenance of the data: every document with its title, where it is, and what it held when it was read."""
    for row in records(tables.sources):
        place = row["doc_url"]
        web = {"path": place} if address(place) else {}
        yield {"title": row["doc_title"] or row["doc_id"], **web, "version": f"sha256:{row['sha256']}"}


def _resource(path: Path, tables: Tables) -> dict[str, Any]:
    content, name = path.read_bytes(), path.stem
    return {
        "name": name,
        "type": "table",
        "title": _TITLES[name],
        "path": path.name,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True},
        "schema": _schema(name, tables),
    }


def _schema(name: str, tables: Tables) -> dict[str, Any]:
    import yaml  # noqa: PLC0415 - as in claims.schema

    rules = yaml.safe_load(schema_file(f"{name}.yaml", tables.schemas).read_text(encoding="utf-8-sig"))["columns"]
    known = {column.name: column for column in dictionary(tables.schemas)[name]}
    fields = [_field(known[column], rules.get(column) or {}) for column in COLUMNS[name]]
    schema = {"fields": fields, "missingValues": [""]}
    if _unique(name, tables):
        schema["primaryKey"] = [KEYS[name]]
    return _filled({**schema, "foreignKeys": list(_references(name, tables))})


def _unique(name: str, tables: Tables) -> bool:
    """Whether the key of a table holds: a package must be valid even where a finding says that two rows share a key."""
    return name in KEYS and bool(getattr(tables, name)[KEYS[name]].is_unique)


def _references(name: str, tables: Tables) -> Iterator[dict[str, Any]]:
    for target, key in KEYS.items():
        if target != name and key in COLUMNS[name] and _unique(target, tables):
            yield {"fields": [key], "reference": {"resource": target, "fields": [key]}}


def _field(column: Column, rule: Mapping[str, Any]) -> dict[str, Any]:
    sort = _TYPES.get(column.type, column.type)
    longest = rule.get("str_length", {}).get("max_value")
    allowed = [value for value in rule.get("isin", ()) if value != ""]
    constraints = {
        "required": bool(rule.get("str_length", {}).get("min_value")) or None,
        "unique": rule.get("unique"),
        "enum": allowed,
        "pattern": rule.get("str_matches", {}).get("value", "").strip("^$") if sort == "string" else None,
        "maxLength": longest and longest + 1,  # a text that looks like a formula has an apostrophe in front
        "minimum": rule.get("greater_than_or_equal_to"),
        "exclusiveMinimum": rule.get("greater_than"),
    }
    return _filled(
        {
            "name": column.name,
            "type": sort,
            "description": column.meaning,
            "example": column.example,
            "categories": allowed,
            "constraints": _filled(constraints),
        }
    )


def _filled(given: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is missing or empty."""
    return {name: value for name, value in given.items() if value not in (None, "", [], {})}
