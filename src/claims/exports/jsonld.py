"""JSON-LD: claims.jsonld, linked data that needs no network to be read.

Each claim is a schema.org Claim about an Observation, with a W3C Web Annotation that places it in its document.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.exports._cells import address
from claims.table import records

if TYPE_CHECKING:
    from claims.table import Tables

DEFAULT = False
CONTEXT = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "value": {"@type": "xsd:decimal"},
    "minValue": {"@type": "xsd:decimal"},
    "maxValue": {"@type": "xsd:decimal"},
    "datePublished": {"@type": "xsd:date"},
}
Node = dict[str, Any]


def write(tables: Tables, folder: Path) -> list[Path]:
    """One file, claims.jsonld: the documents, then the claims with their annotations, in reading order."""
    graph = chain(_documents(tables), _claims(tables))
    path = folder / "claims.jsonld"
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as handle:
        handle.write(f'{{"@context": {json.dumps(CONTEXT)},\n"@graph": [')
        for number, node in enumerate(graph):
            handle.write((",\n" if number else "\n") + json.dumps(node, ensure_ascii=False))
        handle.write("\n]}\n")
    return [path]


def _documents(tables: Tables) -> Iterator[Node]:
    for number, row in enumerate(records(tables.sources), 1):
        yield _filled(
            {
                "@id": f"#document-{number}",
                "@type": "CreativeWork",
                "identifier": row["doc_id"],
                "name": row["doc_title"],
                "datePublished": row["doc_date"],
                "url": address(row["doc_url"]),
                "author": {"@type": "Thing", "name": row["author"]} if row["author"] else "",
                "publisher": {"@type": "Organization", "name": row["publisher"]} if row["publisher"] else "",
                "encodingFormat": row["media_type"],
            }
        )


def _claims(tables: Tables) -> Iterator[Node]:
    documents = {doc_id: f"#document-{number}" for number, doc_id in enumerate(tables.sources["doc_id"], 1)}
    for row in records(tables.claims):
        place = {"@id": documents.get(row["doc_id"], f"#{row['doc_id']}")}
        yield _filled(
            {
                "@id": f"#{row['claim_id']}",
                "@type": "Claim",
                "text": row["sentence"],
                "author": {"@type": "Thing", "name": row["speaker"]} if row["speaker"] else "",
                "appearance": place,
                "about": _observation(row),
            }
        )
        yield _annotation(row, place)


def _observation(row: Mapping[Any, Any]) -> Node:
    """A schema.org Observation; `unitCode` is UCUM, which the prefix says, and `alternateName` the words themselves."""
    point = row["value"] != ""
    return _filled(
        {
            "@type": "Observation",
            "additionalType": row["kind"],
            "alternateName": row["quote"],
            "measuredProperty": {"@type": "Property", "name": row["subject"]} if row["subject"] else "",
            "observationAbout": {"@type": "Thing", "name": row["item"]} if row["item"] else "",
            "observationDate": row["period"] or row["date"],
            "value": row["value"],
            "minValue": "" if point else row["value_low"],
            "maxValue": "" if point else row["value_high"],
            "unitText": row["unit"],
            "unitCode": f"ucum:{row['unit_code']}" if row["unit_code"] else "",
            "measurementQualifier": row["modifier"],
        }
    )


def _annotation(row: Mapping[Any, Any], place: Node) -> Node:
    quote = {"oa:exact": row["quote"], "oa:prefix": row["prefix"], "oa:suffix": row["suffix"]}
    return {
        "@id": f"#annotation-{row['claim_id']}",
        "@type": "oa:Annotation",
        "oa:motivatedBy": {"@id": "oa:identifying"},
        "oa:hasBody": {"@id": f"#{row['claim_id']}"},
        "oa:hasTarget": {
            "oa:hasSource": place,
            "oa:hasSelector": [
                {"@type": "oa:TextQuoteSelector", **quote},
                {"@type": "oa:TextPositionSelector", "oa:start": row["start"], "oa:end": row["end"]},
            ],
        },
    }


def _filled(node: Node) -> Node:
    """Without what is empty."""
    return {name: value for name, value in node.items() if value != ""}
