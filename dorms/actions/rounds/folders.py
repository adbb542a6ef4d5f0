"""The folders a round is handed out in: the frozen one, the result beside it, the page that tells how to check it."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from uuid import UUID

from dorms.actions.rounds.computing import KEPT
from dorms.actions.rounds.files import frozen_part, laid_out, result_part
from dorms.allocation.check import Wrong, check
from dorms.allocation.draws import write_new
from dorms.allocation.reading import read_round
from dorms.allocation.results import allocate
from dorms.allocation.writing import CHECKER, MANIFEST, no_tick, write_result
from dorms.db.queries.rounds import round_files, round_line
from dorms.db.store import Store
from dorms.domain.rounds import RoundLine, Step
from dorms.errors.allocation import ChangedAfterFreeze, ResultBroken, ResultNotWritten
from dorms.errors.rounds import FileLost
from dorms.errors.store import UnknownRow
from dorms.files import safe_name
from dorms.resources import resource

ROUNDS_FOLDER, FROZEN_FOLDER, RESULT_FOLDER = "分房", "封存名单", "分房结果"
GUIDE = "怎样自己核对结果.html"


def folder_name(line: RoundLine) -> str:
    """The folder of a round: its number and name."""
    return safe_name(f"{line.number} {line.name}")


def export_frozen(store: Store, round_id: UUID, parent: Path) -> Path:
    """The frozen folder with its draws, whole or not there.

    One that is there already gets the draws it lacks; a file in it that was changed is named and nothing is written.
    """
    line, files = _kept(store, round_id)
    kept = frozen_part(files)
    folder = parent / folder_name(line) / FROZEN_FOLDER
    if not folder.exists():
        _write_aside(kept, folder)
        return folder
    missing = []
    for name, content in kept.items():
        path = folder / name
        if not path.exists():
            missing.append(name)
        elif path.read_bytes() != content:
            raise ChangedAfterFreeze(name, "", "")
    for name in missing:
        write_new(folder / name, kept[name])
    return folder


def _write_aside(files: Mapping[str, bytes], folder: Path) -> None:
    part = folder.parent / f".{folder.name}.{os.getpid()}.part"
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        for name, content in files.items():
            write_new(part / name, content)
        part.rename(folder)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise ResultNotWritten(folder, error.errno or 0) from error


def export_result(
    store: Store, round_id: UUID, parent: Path, tick: Callable[[int, int], None] = no_tick
) -> Path:
    """The result folder with certificates and checker, whole or not there; beside it the page how to check it.

    One that is there already is checked: an edited or cut one is named.
    """
    line, files = _kept(store, round_id)
    kept = result_part(files)
    for name in KEPT:
        if name not in kept:
            raise FileLost(line.name, name)
    runs = sum(step.step == Step.COMPUTED for step in line.steps)
    name = RESULT_FOLDER if runs < 2 else f"{RESULT_FOLDER}-{runs}"
    out = parent / folder_name(line) / name
    if out.exists():
        prove(out, kept)
    else:
        with laid_out(kept) as folder:
            write_result(allocate(read_round(folder)), folder, out, tick)
    _put_beside(out)
    return out


def prove(out: Path, kept: Mapping[str, bytes]) -> None:
    """The folder holds, and it is the one that was kept."""
    try:
        check(str(out))
    except Wrong as wrong:
        raise ResultBroken(out, str(wrong)) from None
    for name in KEPT:
        if name != MANIFEST and (out / name).read_bytes() != kept[name]:
            raise ResultBroken(out, f"{name} 与留存的不一致。")


def _put_beside(out: Path) -> None:
    guide = out.parent / GUIDE
    if not guide.exists():
        write_new(guide, resource("rounds", GUIDE).read_bytes())
    checker = out.parent / CHECKER
    if not checker.exists():
        write_new(checker, (out / CHECKER).read_bytes())


def _kept(store: Store, round_id: UUID) -> tuple[RoundLine, dict[str, bytes]]:
    line = store.ask(round_line, round_id)
    if line is None:
        raise UnknownRow("round", str(round_id))
    files = store.ask(round_files, round_id)
    if not files:
        raise FileLost(line.name, "freeze.json")
    return line, files
