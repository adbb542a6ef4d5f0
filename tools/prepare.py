"""Makes `resources/built` (fonts, pinyin table, translations): `python -m tools.prepare`.

Each step is stamped with a hash of all it reads, its own code included, and skipped while the stamp stands.
"""

import hashlib
import json
import shutil
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import PySide6
from PySide6.QtCore import QLibraryInfo

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "resources" / "built"
STAMPS = BUILT / "stamps.json"
TRANSLATIONS = ROOT / "resources" / "translations"


@dataclass(frozen=True)
class Step:
    """One thing to make: what it reads, what it writes, how."""

    name: str
    reads: tuple[Path, ...]
    writes: tuple[Path, ...]
    make: Callable[[], None]

    def stamp(self) -> str:
        """Changes when an input or the code of the step changes."""
        digest = hashlib.sha256(PySide6.__version__.encode())
        for path in self.reads:
            digest.update(path.read_bytes() if path.exists() else b"absent")
        return digest.hexdigest()


def font_step(name: str) -> Step:
    """Cut one font."""
    from tools import fonts  # not imported when nothing is to be done elsewhere: fontTools is slow to load

    target = BUILT / "fonts" / name
    return Step(
        name, (Path(fonts.__file__), fonts.SOURCES / name), (target,), partial(fonts.cut, name, target)
    )


def rare_step() -> Step:
    """Cut the ideographs the two fonts lack."""
    from tools import fonts

    target = BUILT / "fonts" / fonts.RARE
    reads = (Path(fonts.__file__), fonts.SOURCES / fonts.NAMES[0], fonts.RARE_SOURCE)
    return Step(fonts.RARE, reads, (target,), partial(fonts.cut_rare, target))


def copy_step(source: Path, target: Path) -> Step:
    """A file that only has to be at hand."""
    return Step(target.name, (source,), (target,), partial(_copy, source, target))


def pinyin_step() -> Step:
    """Make the initials table."""
    from pypinyin import pinyin_dict

    import dorms.domain.pinyin
    from tools import pinyin_table

    reads = (pinyin_table.__file__, pinyin_dict.__file__, dorms.domain.pinyin.__file__)
    target = BUILT / "pinyin.bin"
    return Step("pinyin", tuple(map(Path, reads)), (target,), partial(pinyin_table.make, target))


def translation_steps() -> Iterable[Step]:
    """Qt's own Chinese, and our English once its .ts exists."""
    from tools import translate

    source = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / "qtbase_zh_CN.qm"
    yield copy_step(source, BUILT / source.name)
    english, compiled = TRANSLATIONS / "app_en.ts", BUILT / "app_en.qm"
    if english.exists():
        yield Step(compiled.name, (english,), (compiled,), partial(translate.release, english, compiled))


def steps() -> list[Step]:
    """Everything set-up generates, the slow ones first."""
    from tools import fonts

    licence = copy_step(fonts.licence(), BUILT / "fonts" / "OFL.txt")
    return [*map(font_step, fonts.NAMES), rare_step(), licence, pinyin_step(), *translation_steps()]


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)


def _make(step: Step) -> None:
    for target in step.writes:
        target.parent.mkdir(parents=True, exist_ok=True)
    step.make()


def read_stamps() -> dict[str, str]:
    """The stamps of the last run; none if the file is missing or damaged."""
    try:
        stamps: dict[str, str] = json.loads(STAMPS.read_text())
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    return stamps


def stale(steps: Iterable[Step], stamps: dict[str, str]) -> list[Step]:
    """The steps whose inputs changed or whose results are gone."""
    return [
        step
        for step in steps
        if stamps.get(step.name) != step.stamp() or not all(path.exists() for path in step.writes)
    ]


def bring_up_to_date(steps: Iterable[Step]) -> None:
    """Make what is stale; two at a time, for cutting a font is a minute's work of one core."""
    BUILT.mkdir(parents=True, exist_ok=True)
    stamps = read_stamps()
    to_make = stale(steps, stamps)
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        for step, made in [(step, pool.submit(_make, step)) for step in to_make]:
            made.result()
            print(f"made {', '.join(str(path.relative_to(ROOT)) for path in step.writes)}", file=sys.stderr)
            stamps[step.name] = step.stamp()
            STAMPS.write_text(json.dumps(stamps, indent=1))


if __name__ == "__main__":
    bring_up_to_date(steps())
