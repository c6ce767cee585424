"""SARIF 2.1.0 (OASIS): the interchange format of static analysis, which code hosts show beside the lines.

A region's offsets count characters (`columnKind` unicodeCodePoints); a result's fingerprint is its claim_id, so that
it stays one result while the text round it moves.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from claims import __version__
from claims.kit.model import CHANGED, INVENTED, MISSED, STALE, Problem
from claims.kit.reports import Result
from claims.kit.reports._result import problems
from claims.kit.rules import rules

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_CASES = {
    CHANGED: "A claim is read otherwise than its fixture expects.",
    INVENTED: "A claim is read that its fixture does not expect.",
    MISSED: "A claim that a fixture expects is not read.",
    STALE: "Words that a fixture speaks of are not in its document.",
    "unusable": "A fixture or document cannot be used.",
}


def render(result: Result) -> str:
    """A log of one run, a result a case that does not hold."""
    return _log(problems(result))


def render_problems(problems: Sequence[Problem]) -> str:
    """A log of one run, a result a finding."""
    return _log(problems)


def _log(problems: Sequence[Problem]) -> str:
    told = _CASES | {rule.code: rule.title for rule in rules()}
    used = sorted({problem.code for problem in problems})
    driver = {
        "name": "claims",
        "semanticVersion": __version__,
        "rules": [{"id": code, "shortDescription": {"text": told.get(code, code)}} for code in used],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, used.index(problem.code)) for problem in problems],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(problem: Problem, index: int) -> dict[str, object]:
    location: dict[str, object] = {"artifactLocation": {"uri": quote(problem.path)}}
    region = _region(problem)
    if region:
        location["region"] = region
    made: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": _LEVELS[problem.severity],
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": location}],
    }
    if problem.claim_id:
        made["partialFingerprints"] = {"claimId/v1": problem.claim_id}
    return made


def _region(problem: Problem) -> dict[str, object]:
    region: dict[str, object] = {}
    if problem.line:
        region = {"startLine": problem.line, "startColumn": max(problem.column, 1)}
    if problem.start >= 0:
        region |= {"charOffset": problem.start, "charLength": problem.end - problem.start}
        region |= {"snippet": {"text": problem.quote}}
        if problem.line and "\n" not in problem.quote:
            region |= {"endLine": problem.line, "endColumn": problem.column + len(problem.quote)}
    return region
