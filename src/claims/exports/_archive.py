"""Workbooks without a clock in them: the same content is the same bytes, on any day."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - Excel's properties know no zone; any fixed day will do
_UNIX, _READABLE = 3, 0o644 << 16


def save(workbook: Workbook, path: Path) -> None:
    """As `workbook.save(path)`, with fixed dates in its properties and in the archive."""
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415 - a fifth of a second that a CSV run need not pay

    workbook.properties.created = workbook.properties.modified = _DAY
    with _Archive(path, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(workbook, archive).write_data()


class _Archive(ZipFile):
    """A zip file whose entries carry one date and one system, whatever wrote them."""

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_: Any, **__: Any) -> None:  # noqa: ANN401
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        super().writestr(_entry(name), data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:  # noqa: ANN401
        entry = _entry(str(arcname))
        entry.file_size = os.stat(filename).st_size  # noqa: PTH116 - tells `open` when the sizes need 64 bits
        with open(filename, "rb") as source, self.open(entry, "w") as target:  # noqa: PTH123
            shutil.copyfileobj(source, target, 1 << 20)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _DAY.timetuple()[:6])
    entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, _UNIX, _READABLE
    return entry
