"""One error type for everything a user can mend: what went wrong, where, and what to do next."""

from __future__ import annotations


class ClaimsError(Exception):
    """A problem the user can act on; `cli.py` prints it as one line and exits with 2.

    what:  the problem, in the user's words ("no such file")
    where: file, page, row or column ("report.html", "units.csv line 12"); empty where it has no place
    fix:   what to do next ("check the path"); empty where nothing can be advised
    """

    def __init__(self, what: str, where: str = "", fix: str = "") -> None:
        super().__init__(what, where, fix)
        self.what = what
        self.where = where
        self.fix = fix

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}; {self.fix}" if self.fix else head


def said(error: BaseException, most: int = 200) -> str:
    """What a library says is wrong, in one line of at most so many characters."""
    return " ".join(str(error).split())[:most]
