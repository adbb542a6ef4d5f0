"""Collects the licence texts of everything in the bundle; a package without one stops the build."""

import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "resources" / "licences"
_BY_QT_TEXT = {"pyside6-essentials", "shiboken6", "pyside6"}
_NAMES = ("licen", "copying", "notice", "authors")


class NoLicence(Exception):
    """A package that is to be shipped carries no licence text, and resources/licences has none for it."""


def distributions(modules: Iterable[str]) -> dict[str, Distribution]:
    """The installed packages these top-level modules come from, by normal name."""
    owners = packages_distributions()
    names = {owner for module in modules for owner in owners.get(module, ())}
    found = {name.lower().replace("_", "-"): distribution(name) for name in names}
    found.pop("dorms", None)
    return found


def texts(package: Distribution) -> list[Path]:
    """The licence files inside the package's own metadata folder."""
    files = [
        Path(str(package.locate_file(file))) for file in package.files or () if ".dist-info" in str(file)
    ]
    return [
        file
        for file in files
        if "licenses" in file.parts or any(part in file.name.lower() for part in _NAMES)
    ]


def collect(packages: dict[str, Distribution], target: Path) -> None:
    """Put each package's texts into a folder of its name, and our own beside them."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(OWN, target)
    lacking = []
    for name, package in sorted(packages.items()):
        if name in _BY_QT_TEXT or (OWN / f"{name}.txt").exists():
            continue
        found = texts(package)
        if not found:
            lacking.append(name)
        for number, file in enumerate(found):
            folder = target / name
            folder.mkdir(exist_ok=True)
            shutil.copyfile(
                file, folder / (file.name if not (folder / file.name).exists() else f"{number}-{file.name}")
            )
    if lacking:
        raise NoLicence(", ".join(lacking))
    shutil.copyfile(ROOT / "resources" / "built" / "fonts" / "OFL.txt", target / "Noto-fonts-OFL.txt")


def collect_system(libraries: Iterable[Path], target: Path) -> None:
    """The copyright files of the Debian packages whose libraries are bundled; nothing elsewhere."""
    if sys.platform != "linux" or not shutil.which("dpkg-query"):
        return
    for library in sorted({path.resolve() for path in libraries}):
        owner = _debian_owner(library)
        text = Path("/usr/share/doc") / owner / "copyright"
        if owner and text.exists():
            (target / "system").mkdir(exist_ok=True)
            shutil.copyfile(text, target / "system" / f"{owner}.txt")


def _debian_owner(library: Path) -> str:
    for name in (str(library), str(library).removeprefix("/usr")):  # merged /usr: dpkg knows either
        answer = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True, check=False)
        if answer.returncode == 0:
            return answer.stdout.split(":", 1)[0]
    return ""
