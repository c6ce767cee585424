from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from types import ModuleType

import pytest
from scripted import load


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return load("licences")


def test_every_dependency_may_be_used_freely(tool: ModuleType) -> None:
    found = tool.licences()
    assert {"pandas", "lxml", "altair", "pyarrow", "tld"} <= {one.name for one in found}
    assert [f"{one.name}: {one.expression or 'no licence named'}" for one in found if not one.allowed] == []


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", True),
        ("BSD-3-Clause AND 0BSD AND MIT", True),
        ("(MIT OR GPL-3.0-only) AND Apache-2.0", True),
        ("MIT AND GPL-3.0-only", False),
        ("(MIT AND AGPL-3.0-only) OR GPL-2.0-only", False),
        ("GPL-2.0-only WITH Classpath-exception-2.0", False),
        ("GNU General Public License v3 (GPLv3)", False),
        ("Proprietary", False),
        ("", False),
    ],
)
def test_what_an_expression_allows(tool: ModuleType, expression: str, *, allowed: bool) -> None:
    assert tool.allowed(expression) is allowed


def test_a_licence_that_is_not_on_the_list_is_named(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tool, "licences", lambda: [tool.Licence("shady", "1.0", "AGPL-3.0-only")])
    assert tool.main() == 1
    assert "shady 1.0 is under 'AGPL-3.0-only'" in capsys.readouterr().err


def test_what_is_not_installed_is_named(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> list[object]:
        raise PackageNotFoundError("pandas")

    monkeypatch.setattr(tool, "licences", missing)
    assert tool.main() == 2
    assert "pandas is not installed" in capsys.readouterr().err
