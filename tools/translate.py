"""Brings app_en.ts up to date with the source strings: `python -m tools.translate [WORDS.json]`.

Prints what is still untranslated, as JSON of source to translation; such a file, filled in, is what it takes.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

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


def unfinished(target: Path) -> list[str]:
    """The source strings without a translation, each once."""
    messages = ElementTree.parse(target).getroot().iter("message")
    open_ones = (m for m in messages if m.find("translation[@type='unfinished']") is not None)
    return list(dict.fromkeys(m.findtext("source", "") for m in open_ones))


def fill(target: Path, words: Mapping[str, str | list[str]]) -> None:
    """Finish every unfinished message that `words` knows; a list gives the plural forms, one first."""
    tree = ElementTree.parse(target)
    for message in tree.getroot().iter("message"):
        translation = message.find("translation[@type='unfinished']")
        given = words.get(message.findtext("source", ""))
        if translation is None or not given:
            continue
        forms = list(translation.iter("numerusform"))
        if forms:
            for form, text in zip(forms, [given] * 2 if isinstance(given, str) else given, strict=True):
                form.text = text
        else:
            translation.text = str(given)
        del translation.attrib["type"]
    tree.write(target, encoding="utf-8")


def release(source: Path, target: Path) -> None:
    """Compile a .ts into the .qm the program loads."""
    subprocess.run([qt_tool("lrelease"), "-silent", str(source), "-qm", str(target)], check=True)


if __name__ == "__main__":
    update(ENGLISH)
    if len(sys.argv) > 1:
        fill(ENGLISH, json.loads(Path(sys.argv[1]).read_text("utf-8")))
        update(ENGLISH)  # lupdate's own way of writing the file
    print(json.dumps(dict.fromkeys(unfinished(ENGLISH), ""), ensure_ascii=False, indent=1))
