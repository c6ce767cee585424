"""SQLite: claims.db with the four tables, a view a kind, and full-text search, ready for Datasette.

select * from money order by base_value desc;
select claims.* from search join claims on claims.rowid = search.rowid where search match 'coal';
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from claims.decimals import double
from claims.exports._typed import typed, types
from claims.table import COLUMNS, KEYS

if TYPE_CHECKING:
    import sqlite3

    import pandas as pd

    from claims.table import Tables

DEFAULT = False
_SQL = {"number": "REAL", "integer": "INTEGER", "boolean": "INTEGER"}
_REFERENCES = {key: table for table, key in KEYS.items()}
_ORDER = ("sources", "claims", "findings", "rejected")  # what is referred to comes first
# What a person wants to see first of a kind; the columns that are left follow.
_FIRST = tuple(
    """quote value value_low value_high modifier direction unit denominator item subject date date_part event base_year
    period speaker sentence doc_title doc_date flags checkworthy""".split()
)
_SEARCHED = ("quote", "sentence", "subject", "item", "speaker", "event")
_GREATEST = 2**63  # SQLite's integers; greater ones are stored as REAL


def write(tables: Tables, folder: Path) -> list[Path]:
    """One file, claims.db. A key that rows share (a finding says so) is no key: no row is left out."""
    import sqlite3  # noqa: PLC0415 - only a run that writes a database needs it

    path = folder / "claims.db"
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("BEGIN")
        for name in _ORDER:
            _write(connection, tables, name)
        _views(connection, tables.claims)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    finally:
        connection.close()
    return [path]


def _write(connection: sqlite3.Connection, tables: Tables, name: str) -> None:
    table: pd.DataFrame = getattr(tables, name)
    sorts = types(tables)[name]
    connection.execute(f"CREATE TABLE {name} ({', '.join(_columns(name, tables, sorts))})")
    columns = COLUMNS[name]
    cells = ([_cell(cell, sorts[column]) for cell in table[column].tolist()] for column in columns)
    places = ", ".join("?" * len(columns))
    connection.executemany(f"INSERT INTO {name} VALUES ({places})", zip(*cells, strict=True))  # noqa: S608 - our names
    for column in sorted({*_REFERENCES} & {*columns} - {KEYS.get(name, "")}):
        connection.execute(f"CREATE INDEX {name}_{column} ON {name} ({column})")


def _columns(name: str, tables: Tables, sorts: Mapping[str, str]) -> Iterator[str]:
    """The definitions of a table's columns; only what is unique is a key, and only a key is referred to."""
    for column in COLUMNS[name]:
        target = _REFERENCES.get(column)
        rest = ""
        if KEYS.get(name) == column and getattr(tables, name)[column].is_unique:
            rest = " PRIMARY KEY"
        elif target and target != name and getattr(tables, target)[column].is_unique:
            rest = f" REFERENCES {target} ({column})"
        yield f'"{column}" {_SQL.get(sorts[column], "TEXT")}{rest}'


def _cell(cell: object, sort: str) -> object:
    value = typed(cell, sort)
    if isinstance(value, Decimal) or (isinstance(value, int) and abs(value) >= _GREATEST):
        return double(value)
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _views(connection: sqlite3.Connection, claims: pd.DataFrame) -> None:
    """A view a kind, most worth checking first, with the columns that it fills, and the words of all to search in."""
    ordered = [*_FIRST, *(column for column in claims.columns if column not in _FIRST)]
    taken = {*_ORDER, "search"}
    for kind in sorted(set(claims["kind"]) - taken):
        rows = claims[claims["kind"] == kind]
        filled = [f'"{column}"' for column in ordered if (rows[column] != "").any()]
        named, quoted = kind.replace('"', '""'), kind.replace("'", "''")
        chosen = f"SELECT {', '.join(filled)} FROM claims WHERE kind = '{quoted}'"  # noqa: S608 - quoted above
        connection.execute(f'CREATE VIEW "{named}" AS {chosen} ORDER BY minor, checkworthy DESC, rowid')
    columns = ", ".join(_SEARCHED)  # Datasette looks for content="claims", in double quotes
    connection.execute(
        f"CREATE VIRTUAL TABLE search USING fts5({columns}, content=\"claims\", tokenize='porter unicode61')"
    )
    connection.execute("INSERT INTO search (search) VALUES ('rebuild')")
