"""Workbooks without a clock in them: the same content is the same bytes, on any day."""

from __future__ import annotations

import shutil
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from openpyxl import Workbook

    from claims.exports._rows import Spool

_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - Excel's properties know no zone; any fixed day will do
_UNIX, _READABLE = 3, 0o644 << 16
_SHEETS = "xl/worksheets/"


def save(workbook: Workbook, path: Path, spools: Iterable[Spool] = ()) -> None:
    """As `workbook.save(path)`, with the spooled rows in their sheets, and fixed dates in properties and archive."""
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415 - a fifth of a second that a CSV run need not pay

    workbook.properties.created = workbook.properties.modified = _DAY
    places = {f"sheet{workbook.sheetnames.index(spool.sheet.title) + 1}.xml": spool for spool in spools}
    with _Archive(path, {f"{_SHEETS}{name}": spool for name, spool in places.items()}) as archive:
        ExcelWriter(workbook, archive).write_data()
        for name, spool in places.items():
            if relations := spool.relations():
                archive.writestr(f"{_SHEETS}_rels/{name}.rels", relations)


class _Archive(ZipFile):
    """A zip file whose entries carry one date and one system, whatever wrote them; sheets get their spooled rows."""

    def __init__(self, path: Path, spools: Mapping[str, Spool]) -> None:
        super().__init__(path, "w", ZIP_DEFLATED)
        self._spools = spools

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_: Any, **__: Any) -> None:  # noqa: ANN401
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        super().writestr(_entry(name), data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:  # noqa: ANN401
        spool = self._spools.get(str(arcname))
        with (
            open(filename, "rb") as source,  # noqa: PTH123
            self.open(_entry(str(arcname)), "w", force_zip64=bool(spool)) as target,
        ):
            if spool is None:
                shutil.copyfileobj(source, target, 1 << 20)
            else:
                target.writelines(spool.spliced(source.read()))


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _DAY.timetuple()[:6])
    entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, _UNIX, _READABLE
    return entry
