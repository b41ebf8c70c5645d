"""What is installed beside this package: python tools/audit.py [--all]

Prints the licence of each package that quotes-ledger needs, with its extras, or with --all of each that is installed;
then has pip-audit look for known weaknesses, where it is installed (python -m pip install pip-audit) and reaches its
list. Exit code 1: a licence is not known or not among LICENCES, or a weakness is known.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions

from attrs import frozen

OURS = "quotes-ledger"
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
CLASSIFIER = "License :: OSI Approved :: "
# words of licences under which a program may be used and passed on beside one under Apache-2.0
LICENCES = re.compile(
    r"\b(?:Apache|MIT|BSD|ISC|MPL|Mozilla|PSF|Python Software Foundation|HPND|Zlib|0BSD|CC0|Unlicense|LGPL|"
    r"Lesser General Public)\b",
    re.IGNORECASE,
)
LONGEST = 60  # characters of a licence that is shown; some packages put its whole text there


@frozen
class Installed:
    """A package that is installed, and the licence that it states; "" where it states none."""

    name: str
    version: str
    licence: str

    @property
    def is_known(self) -> bool:
        """Return whether the licence is one of LICENCES."""
        return bool(LICENCES.search(self.licence))


def key_of(name: str) -> str:
    """Return the name of a package as all spellings of it have it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licence_of(package: Distribution) -> str:
    """Return the licence that a package states: as an expression, by its classifiers, or in words."""
    stated = package.metadata
    classified = [each.removeprefix(CLASSIFIER) for each in stated.get_all("Classifier") or () if CLASSIFIER in each]
    words = " ".join(stated.get_all("License") or ()).strip().splitlines()
    return ", ".join(stated.get_all("License-Expression") or classified or words[:1])


def installed() -> dict[str, Distribution]:
    """Return all packages that are installed, by their names."""
    return {key_of(each.metadata["Name"]): each for each in distributions()}


def needed(packages: dict[str, Distribution], root: str = OURS) -> frozenset[str]:
    """Return what a package needs, and what that needs, extras too, as far as it is installed."""
    found: set[str] = set()
    todo = [root]
    while todo:
        for name in required_by(packages[todo.pop()]) & set(packages) - found:
            found.add(name)
            todo.append(name)
    return frozenset(found - {root})


def required_by(package: Distribution) -> set[str]:
    """Return the names of what a package asks for."""
    return {key_of(found[0]) for each in package.requires or () if (found := NAME.match(each))}


def audited(packages: Iterable[Distribution]) -> Iterator[Installed]:
    """Yield the packages with their licences, by name."""
    for package in sorted(packages, key=lambda each: key_of(each.metadata["Name"])):
        yield Installed(package.metadata["Name"], package.version, licence_of(package))


def weaknesses() -> int:
    """Have pip-audit look for known weaknesses of what is installed; return its exit code, 0 where it is not there."""
    if importlib.util.find_spec("pip_audit") is None:
        print("pip-audit is not installed: weaknesses were not looked for", file=sys.stderr)
        return 0
    return subprocess.run([sys.executable, "-m", "pip_audit", "--progress-spinner", "off"], check=False).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="all that is installed")
    options = parser.parse_args()
    packages = installed()
    names = set(packages) if options.all else needed(packages)
    found = tuple(audited(packages[name] for name in names))
    for each in found:
        mark = " " if each.is_known else "?"
        print(f"{mark} {each.name} {each.version}: {each.licence[:LONGEST] or 'states none'}")
    unknown = sum(not each.is_known for each in found)
    print(f"{len(found)} packages, {unknown} whose licence is to be looked at (?)")
    return 1 if weaknesses() or unknown else 0


if __name__ == "__main__":
    sys.exit(main())
