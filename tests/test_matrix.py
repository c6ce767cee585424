from __future__ import annotations

import tomllib
from types import ModuleType

import pytest
from scripted import ROOT, load


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return load("matrix")


def test_every_dependency_has_a_lowest_version(tool: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = list(tool.lowest(project))
    assert len(pins) == len(project["dependencies"]) + sum(
        len(project["optional-dependencies"][extra]) for extra in tool.EXTRAS
    )
    assert "pandas==3" in pins


def test_lowest_is_the_least_that_is_allowed(tool: ModuleType) -> None:
    project = {
        "dependencies": ["a>=1.2,<2", "b[x]~=3.1"],
        "optional-dependencies": {"charts": ["c<5,>=4"], "dev": ["d"]},
    }
    assert list(tool.lowest(project)) == ["a==1.2", "b==3.1", "c==4"]
    with pytest.raises(ValueError, match="no lowest version"):
        list(tool.lowest({"dependencies": ["a<2"]}))


def test_pythons_that_are_allowed_are_named_whether_they_are_here_or_not(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}" if name == "python3.12" else None)
    known = dict(tool.pythons({"requires-python": ">=3.11,<3.14"}))
    assert known == {"python3.11": "", "python3.12": "/bin/python3.12", "python3.13": ""}


def test_the_oldest_is_the_least_version_that_can_make_an_environment(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = {"/new/python3.11": (3, 11, 9), "/old/python3.11": (3, 11, 2), "/bare/python3.11": ()}
    monkeypatch.setattr("os.get_exec_path", lambda: ["/new", "/bare", "/old"])
    monkeypatch.setattr(
        "shutil.which", lambda name, path="": found if (found := f"{path}/{name}") in versions else None
    )
    monkeypatch.setattr(tool, "_version", versions.__getitem__)
    assert tool.oldest({"requires-python": ">=3.11,<3.14"}) == "/old/python3.11"
    with pytest.raises(OSError, match="install one"):
        tool.oldest({"requires-python": ">=3.12"})
