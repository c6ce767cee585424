"""`make audit`: whether what a user installs has known vulnerabilities, as pip-audit looks them up (asks the network).

Every distribution is asked about, also where one before it is in no index; those that could not be looked up are
named at the end, and fail as those that are vulnerable do.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import licences

ASKED = ("--requirement", "/dev/stdin", "--no-deps", "--disable-pip", "--format", "json", "--progress-spinner", "off")


def report(dependencies: list[dict[str, Any]]) -> tuple[list[str], bool]:
    """Lines for a person, of what pip-audit found (its JSON `dependencies`), and whether all is well."""
    lines = [
        f"{one['name']} {one['version']}: {found['id']}, mended in {', '.join(found['fix_versions']) or 'no version'}"
        for one in dependencies
        for found in one.get("vulns", ())
    ]
    bad = sum(bool(one.get("vulns")) for one in dependencies)
    skipped = [one["name"] for one in dependencies if "skip_reason" in one]
    if skipped:
        lines.append(f"not looked up, as the index has no record of them: {', '.join(skipped)}")
    lines.append(f"{len(dependencies) - bad - len(skipped)} passed, {bad} vulnerable, {len(skipped)} not looked up")
    return lines, not bad and not skipped


def main() -> int:
    """Ask about all pins; 1 where one is vulnerable or could not be looked up, 2 where nothing could be asked."""
    pins = "".join(f"{one.name}=={one.version}\n" for one in licences.licences())
    command = [sys.executable, "-m", "pip_audit", *ASKED]
    asked = subprocess.run(command, input=pins, stdout=subprocess.PIPE, text=True, check=False)
    try:
        lines, well = report(json.loads(asked.stdout)["dependencies"])
    except ValueError:
        print("pip-audit gave no answer; see above, and try again with a network", file=sys.stderr)
        return 2
    print("\n".join(lines))
    return int(not well)


if __name__ == "__main__":
    sys.exit(main())
