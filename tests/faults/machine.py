"""A machine on which things break on purpose: children that play scenes, under strace where syscalls are to fail."""

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import IO, Any

import pytest

EVERY = os.environ.get("DORMS_FULL") == "every"
FULL = EVERY or os.environ.get("DORMS_FULL") == "1"
MANY = 60  # points of one kind of fault in one scene
WRITES = ("pwrite64", "write", "fdatasync", "fsync", "ftruncate", "rename", "unlink", "mkdir")
PATIENCE = 60.0


@dataclass
class Played:
    """What a child told before it ended, and whether it was killed."""

    told: list[dict[str, Any]] = field(default_factory=list)
    killed: bool = False
    calls: Counter[str] = field(default_factory=Counter)  # the syscalls strace saw

    def all(self, name: str) -> list[Any]:
        """Everything told under this name."""
        return [facts[name] for facts in self.told if name in facts]

    def one(self, name: str) -> Any:
        """The last thing told under this name; None if nothing was."""
        return next(iter(reversed(self.all(name))), None)


class Machine:
    """Plays scenes one after the other, each in a child of its own."""

    def __init__(self, folder: Path) -> None:
        self._where = str(folder / "line")
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind(self._where)
        self._listener.listen(1)
        self._listener.settimeout(PATIENCE)
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._requests, self._answers = self._server.stdin, self._server.stdout
        assert self._answers.readline() == "up\n"

    def close(self) -> None:
        """Let the server go."""
        self._requests.close()
        self._answers.close()
        self._server.wait(PATIENCE)
        self._listener.close()

    def play(
        self,
        scene: str,
        *,
        strace: Sequence[str] = (),
        log: Path | None = None,
        kill: tuple[int, float] | None = None,
        meanwhile: Callable[[], object] | None = None,
        **arguments: object,
    ) -> Played:
        """Play a scene to its end. `kill`: with -9, so many seconds after it told of so many saves.

        `meanwhile` runs here while the scene is ready and waits to go on.
        """
        print(
            json.dumps([scene, self._where, {n: _plain(v) for n, v in arguments.items()}]),
            file=self._requests,
        )
        self._requests.flush()
        child = int(self._answers.readline())
        line, _ = self._listener.accept()
        line.settimeout(PATIENCE)
        played = Played()
        with line, line.makefile("rb") as heard:
            if not _hear(heard, played, until="ready"):
                self._answers.readline()
                return played
            tracer = _attach(child, strace, log) if strace else None
            if meanwhile is not None:
                meanwhile()
            line.sendall(b"g")
            _hear(heard, played, on=_killer(child, *kill) if kill else None)
        status = int(self._answers.readline())
        played.killed = os.WIFSIGNALED(status)
        if tracer is not None:
            tracer.communicate(timeout=PATIENCE)
        return played


def _killer(child: int, saves: int, seconds: float) -> Callable[[int], None]:
    """Hears how much was saved so far, from the start on, and kills once."""

    def shoot() -> None:
        with suppress(ProcessLookupError):  # it had ended by itself
            os.kill(child, signal.SIGKILL)

    def hear(saved: int) -> None:
        if saved == saves and not timer.is_alive():
            timer.start()

    timer = threading.Timer(seconds, shoot)
    hear(0)
    return hear


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Path) else value


def _hear(
    line: IO[bytes], played: Played, *, until: str = "", on: Callable[[int], None] | None = None
) -> bool:
    """Listen to the child; whether it told `until`."""
    try:
        for raw in line:
            facts = json.loads(raw)
            played.told.append(facts)
            if until and until in facts:
                return True
            if on is not None and "saved" in facts:
                on(len(played.all("saved")))
    except (ConnectionResetError, json.JSONDecodeError):  # killed in the middle of a word
        return False
    return False


def _attach(child: int, options: Sequence[str], log: Path | None) -> subprocess.Popen[str]:
    tracer = subprocess.Popen(
        ["strace", *options, "-p", str(child), "-o", str(log or os.devnull)],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert tracer.stderr is not None
    while "attached" not in (said := tracer.stderr.readline()):
        if not said:
            raise RuntimeError("strace did not attach")
    return tracer


@cache
def can_trace() -> bool:
    """Whether this system lets us watch another process."""
    if shutil.which("strace") is None:
        return False
    sleeper = subprocess.Popen(["sleep", "60"])
    try:
        tracer = _attach(sleeper.pid, ("-e", "trace=none"), None)
    except RuntimeError:
        return False
    finally:
        sleeper.kill()
        sleeper.wait()
    tracer.communicate(timeout=PATIENCE)
    return True


needs_strace = pytest.mark.skipif(
    "not __import__('tests.faults.machine').faults.machine.can_trace()",
    reason="NO STRACE: faults of single system calls are UNTRIED here (apt-get install strace)",
)
needs_root = pytest.mark.skipif(os.getuid() != 0, reason="NOT ROOT: mounts and attributes are UNTRIED here")


def points(
    machine: Machine, names: Sequence[str], count: int, seed: int, **scene: Any
) -> list[tuple[str, int]]:
    """Every call of these kinds that a scene makes, as (name, n-th): a sample of `count`, in full of MANY.

    `DORMS_FULL=every` tries every one: some 3,700 points when this was written, half an hour.
    """
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "calls"
        played = machine.play(strace=("-e", f"trace={','.join(names)}"), log=log, **scene)
        assert played.one("ended"), played.told
        seen = Counter(
            line.split("(")[0] for line in log.read_text(errors="replace").splitlines() if "(" in line
        )
    every = [(name, number) for name in names for number in range(1, seen[name] + 1)]
    assert every, f"{scene} makes none of {names}"
    if EVERY:
        return every
    return sorted(random.Random(seed).sample(every, min(MANY if FULL else count, len(every))))


def failing(name: str, number: int, how: str) -> tuple[str, ...]:
    """strace options that let the n-th call of this name fail: `how` is `signal=KILL`, `error=ENOSPC` ..."""
    when = f"{number}+" if how == "error=ENOSPC" else str(number)  # a full disk stays full
    return "-e", f"trace={name}", "-e", f"inject={name}:{how}:when={when}"
