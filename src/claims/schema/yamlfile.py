"""A YAML file as plain values, with the line that each of them stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claims.errors import ClaimsError, said

if TYPE_CHECKING:
    from pathlib import Path

FIX = "mend it, or take a fresh copy with `claims schemas DIR`"


class YamlFile:
    """The content of a schema file, empty where it is no mapping. Raises ClaimsError where the file is no YAML."""

    def __init__(self, path: Path) -> None:
        import yaml  # noqa: PLC0415 - only a run that validates needs it

        self._path, self._text = path, ""
        try:
            self._text = path.read_text(encoding="utf-8-sig")
            content = yaml.load(self._text, Loader=_loader())  # noqa: S506 - it is a safe one
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            where = f"{path} line {mark.line + 1}" if mark else str(path)
            raise ClaimsError(f"not YAML: {error.problem}", where, FIX) from error
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            raise ClaimsError(f"not YAML in UTF-8: {said(error)}", str(path), FIX) from error
        self.content: dict[str, Any] = content if isinstance(content, dict) else {}

    def wrong(self, what: str, *keys: str | int) -> ClaimsError:
        """An error at the line of the value that the keys lead to."""
        import yaml  # noqa: PLC0415 - as above

        node, line = yaml.compose(self._text, Loader=_loader()), 0
        for key in keys:
            line, node = _step(node, key, line)
        return ClaimsError(what, f"{self._path} line {line + 1}", FIX)


def _step(node: Any, key: str | int, line: int) -> tuple[int, Any]:  # noqa: ANN401 - PyYAML's nodes are untyped
    """Line and value of a key; the line come from where there is none such."""
    for name, value in node.value if node is not None and node.id == "mapping" else ():
        if name.value == key:
            return name.start_mark.line, value
    if node is not None and node.id == "sequence" and isinstance(key, int):
        return node.value[key].start_mark.line, node.value[key]
    return line, None


def _loader() -> type[Any]:
    """PyYAML's safe loader: the one in C, ten times as fast, where PyYAML was built with it."""
    import yaml  # noqa: PLC0415 - as above

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)
