"""Brings app_en.ts up to date with the source strings: `python -m tools.translate`."""

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
ENGLISH = ROOT / "resources" / "translations" / "app_en.ts"


def qt_tool(name: str) -> str:
    """The tool inside the PySide6 package; its wrapper script may not be on the path."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(PySide6.__file__).parent / f"{name}{suffix}")


def sources() -> list[str]:
    """Every module, by name: lupdate skips Python files when given a directory."""
    return sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("dorms/**/*.py"))


def update(target: Path) -> None:
    """Put every source string into `target`, keeping what is translated and dropping what is gone."""
    target.parent.mkdir(parents=True, exist_ok=True)
    languages = ["-source-language", "zh_CN", "-target-language", "en_US"]
    options = [*languages, "-no-obsolete", "-locations", "none", "-silent"]
    subprocess.run([qt_tool("lupdate"), *sources(), *options, "-ts", str(target)], cwd=ROOT, check=True)


def release(source: Path, target: Path) -> None:
    """Compile a .ts into the .qm the program loads."""
    subprocess.run([qt_tool("lrelease"), "-silent", str(source), "-qm", str(target)], check=True)


if __name__ == "__main__":
    update(ENGLISH)
