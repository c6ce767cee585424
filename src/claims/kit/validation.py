"""Fixtures against `schemas/fixture.schema.json`, which editors may use too."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any

from claims.lexicon import schema_file

SCHEMA = "fixture.schema.json"


class InvalidError(Exception):
    """What is wrong (`what`), and where in the data (`path`: keys and positions from the top)."""

    def __init__(self, what: str, path: Sequence[str | int] = ()) -> None:
        super().__init__(what, path)
        self.what = what
        self.path = tuple(path)


def validate(data: object, part: str = "") -> None:
    """Raise InvalidError where the data is not as the schema, or the part of it under `$defs`, has it."""
    import fastjsonschema  # noqa: PLC0415 - only checking needs it

    try:
        _validator(part)(data)
    except fastjsonschema.JsonSchemaValueException as error:
        path = [int(key) if key.isdigit() else key for key in error.path[1:]]
        what = error.message.removeprefix("data").lstrip(". ")
        if error.rule == "additionalProperties":
            known = error.definition["properties"]
            extra = next(key for key in error.value if key not in known)
            near = get_close_matches(extra, known, 1)
            what = f"no such key: {extra!r}" + (f" (did you mean {near[0]!r}?)" if near else "")
            path.append(extra)
        raise InvalidError(what, path) from error


@cache
def _validator(part: str) -> Callable[[object], Any]:
    import fastjsonschema  # noqa: PLC0415 - as above

    schema = json.loads(schema_file(SCHEMA).read_text(encoding="utf-8"))
    schema.pop("$id")  # references stay inside the file
    if part:
        schema = {"$schema": schema["$schema"], "$ref": f"#/$defs/{part}", "$defs": schema["$defs"]}
    compiled: Callable[[object], Any] = fastjsonschema.compile(schema)
    return compiled
