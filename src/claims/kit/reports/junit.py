"""JUnit XML: a test case for every expected claim, and for each that nobody expected."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from claims.kit.model import Case, Outcome
from claims.kit.reports import Result
from claims.kit.reports._result import where, words

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2: Char


def render(result: Result) -> str:
    """A test suite a fixture, in the form that Jenkins, GitLab and GitHub's readers share."""
    root = ET.Element("testsuites", _counts("claims check", result.cases, result.failed, len(result.errors)))
    for outcome in result.outcomes:
        _suite(root, outcome)
    known = {id(outcome.problem) for outcome in result.outcomes}
    for error in result.errors:
        if id(error) not in known:
            suite = ET.SubElement(root, "testsuite", _counts(_safe(error.where), 1, 0, 1))
            _error(suite, _safe(error.where), str(error))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(root: ET.Element, outcome: Outcome) -> None:
    problem = outcome.problem
    tests = len(outcome.cases) + bool(problem)
    attributes = _counts(outcome.fixture.name, tests, len(outcome.failed), int(bool(problem)))
    suite = ET.SubElement(root, "testsuite", attributes)
    for case in outcome.cases:
        _case(suite, outcome, case)
    if problem:
        _error(suite, outcome.fixture.path.as_posix(), str(problem))


def _case(suite: ET.Element, outcome: Outcome, case: Case) -> None:
    path, line, _ = where(outcome.fixture, case)
    name = f"{_safe(case.quote)} (line {line})"
    element = ET.SubElement(suite, "testcase", name=name, classname=outcome.fixture.name, file=path, line=str(line))
    if not case.held:
        failure = ET.SubElement(element, "failure", type=case.status, message=_safe(words(case)))
        rows = "".join(f"{d.column}: expected {d.expected!r}, actual {d.actual!r}\n" for d in case.differences)
        failure.text = _safe(f"{case.sentence}\n{rows}")


def _error(suite: ET.Element, name: str, message: str) -> None:
    case = ET.SubElement(suite, "testcase", name=name, classname="claims")
    ET.SubElement(case, "error", type="unusable", message=_safe(message))


def _counts(name: str, tests: int, failures: int, errors: int) -> dict[str, str]:
    return {"name": _safe(name), "tests": str(tests), "failures": str(failures), "errors": str(errors)}


def _safe(words: str) -> str:
    return _FORBIDDEN.sub("\ufffd", words)
