"""A result folder, whole or not at all: written beside its place under another name, then renamed."""

import hashlib
import io
import json
import os
import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import dorms
from dorms.allocation.bulk import bulk
from dorms.allocation.certificates import certificates
from dorms.allocation.draws import draw_files
from dorms.allocation.reading import FREEZE_FILE, FROZEN
from dorms.allocation.results import Result, choice_met
from dorms.allocation.tables import bytes_of
from dorms.errors.allocation import ResultExists, ResultNotWritten

RESULT, LOG, WAITING, MANIFEST, CHECKER = (
    "result.csv",
    "log.jsonl",
    "waiting.csv",
    "manifest.json",
    "check.py",
)
CERTIFICATES = "cert"

Tick = Callable[[int, int], None]


def no_tick(done: int, total: int) -> None:
    """For callers who show no progress."""


def write_result(result: Result, folder: Path, out: Path, tick: Tick = no_tick) -> dict[str, str]:
    """Writes the result of the round in `folder` to `out` and returns the hash of each file.

    Killed at any moment, there is no `out` or the whole one. `tick` may raise: nothing stays behind then.
    """
    if out.exists():
        raise ResultExists(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        for left in out.parent.glob(f".{out.name}.*.part"):  # of a run that was killed
            shutil.rmtree(left, ignore_errors=True)
        part = (
            out.parent / f".{out.name}.{os.getpid()}.part"
        )  # no mkdtemp: its rights would go out with the result
        part.mkdir()
    except OSError as error:
        raise ResultNotWritten(out, error.errno or 0) from error
    try:
        with bulk():
            hashes = _fill(result, folder, part, tick)
        if out.exists():  # POSIX would put the new folder in the place of an empty one
            raise ResultExists(out)
        part.rename(out)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise ResultNotWritten(out, error.errno or 0) from error
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return hashes


def result_files(result: Result, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file but the manifest: inputs, result, log, certificates, checker."""
    for name in (*FROZEN, FREEZE_FILE, *draw_files(folder)):
        if name != FREEZE_FILE or (folder / FREEZE_FILE).exists():
            yield name, bytes_of(folder, name)
    yield RESULT, result_csv(result)
    yield LOG, log_jsonl(result)
    yield WAITING, waiting_csv(result)
    yield CHECKER, files("dorms.allocation").joinpath(CHECKER).read_bytes().replace(b"\r\n", b"\n")
    for id, content in certificates(result):
        yield f"{CERTIFICATES}/{id}.json", content


def result_csv(result: Result) -> bytes:
    """id,unit,choice,group in ascending id; an empty unit is none."""
    out = io.StringIO()
    out.write("id,unit,choice,group\n")
    outcome, market = result.outcome, result.market
    for household, id in enumerate(market.ids):
        unit, group = outcome.got[household], outcome.group_of[household]
        shown = f"{market.unit_ids[unit]},{choice_met(result, household)}" if unit >= 0 else ","
        out.write(f"{id},{shown},{group + 1 if group >= 0 else ''}\n")
    return out.getvalue().encode()


def log_jsonl(result: Result) -> bytes:
    """One group a line, in the order they were served."""
    out = io.StringIO()
    ids, unit_ids = result.market.ids, result.market.unit_ids
    for number, group in enumerate(result.outcome.groups, 1):
        moves = ",".join(
            f'["{ids[mover]}","{unit_ids[unit]}"]'
            for mover, unit in zip(group.movers, group.units, strict=False)  # "none" moves nobody
        )
        first = ids[group.initiator]
        out.write(f'{{"group":{number},"kind":"{group.kind}","initiator":"{first}","moves":[{moves}]}}\n')
    return out.getvalue().encode()


def waiting_csv(result: Result) -> bytes:
    """place,id,position: who waits for the next unit, in the order of the round."""
    lines = ["place,id,position\n"]
    for place, household in enumerate(result.unhoused, 1):
        position = result.position[household] or ""
        lines.append(f"{place},{result.market.ids[household]},{position}\n")
    return "".join(lines).encode()


def manifest_json(run: str, hashes: dict[str, str]) -> bytes:
    """The hash of every other file and the version of the program; no clock, no machine."""
    entries = {
        "v": 1,
        "run": run,
        "program": f"dorms {dorms.__version__}",
        "files": dict(sorted(hashes.items())),
    }
    return (json.dumps(entries, ensure_ascii=False, indent=0) + "\n").encode()


def _fill(result: Result, folder: Path, part: Path, tick: Tick) -> dict[str, str]:
    (part / CERTIFICATES).mkdir()
    hashes: dict[str, str] = {}
    total = len(result.market.ids)
    for done, (name, content) in enumerate(result_files(result, folder)):
        _write(part / name, content, sync=not name.startswith(CERTIFICATES))
        hashes[name] = hashlib.sha256(content).hexdigest()
        if done % 64 == 0:
            tick(min(done, total), total)
    _write(part / MANIFEST, manifest_json(result.asked.policy.run, hashes), sync=True)
    tick(total, total)
    return hashes


def _write(path: Path, content: bytes, *, sync: bool) -> None:
    """Certificates are not forced to the disk one by one: a torn one shows in the manifest and can be made again."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
        if sync:
            os.fsync(handle)
    finally:
        os.close(handle)
