"""GitHub Actions: workflow commands that annotate the files of a change, worst first.

Of each severity ten annotations a step are shown; those beyond are left to the summary of the job, which is the
`markdown` report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claims.kit.model import Problem
from claims.kit.reports import Result
from claims.kit.reports._result import problems, verdicts

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
SHOWN = 10


def render(result: Result) -> str:
    """A workflow command a case, then one line on the whole."""
    return render_problems(problems(result)) + "".join(f"{line}\n" for line in verdicts(result))


def render_problems(problems: Sequence[Problem]) -> str:
    """A workflow command a problem, ten of a severity at most, worst first."""
    seen: Counter[str] = Counter()
    lines = []
    for one in sorted(problems, key=lambda problem: list(_LEVELS).index(problem.severity)):
        seen[one.severity] += 1
        if seen[one.severity] <= SHOWN:
            lines.append(_command(one))
    left = sum(max(count - SHOWN, 0) for count in seen.values())
    return "".join(f"{line}\n" for line in lines) + (f"{left} more in the summary of the job\n" if left else "")


def _command(problem: Problem) -> str:
    given = {"file": problem.path, "line": problem.line, "col": problem.column, "title": f"claims {problem.code}"}
    told = ",".join(f"{key}={_property(str(value))}" for key, value in given.items() if value)
    return f"::{_LEVELS[problem.severity]} {told}::{_data(problem.message)}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
