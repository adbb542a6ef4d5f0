"""Power cuts: what a disk may hold if the current goes at any moment, worked out from what a real process asked of it.

strace records every write, truncation, sync and rename of a scene. A cut keeps what was synced; of what came after,
any part may be there: writes torn at sectors, truncations done or not, names changed up to some point.
"""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults.machine import Machine

SECTOR = 512
CALLS = "openat,pwrite64,write,lseek,ftruncate,fdatasync,fsync,rename,unlink,sendto"
RECORD = ("-y", "-xx", "-s", "4000000", "-e", f"trace={CALLS}")
_LINE = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)", re.DOTALL)
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_NUMBERED = re.compile(r"(\d+)<(.*?)>")


@dataclass(frozen=True, slots=True)
class Event:
    """One thing asked of the disk: `what` is write, cut, sync, create, rename, unlink or told."""

    what: str
    path: str = ""
    place: int = 0
    content: bytes = b""
    target: str = ""


def record(machine: Machine, folder: Path, log: Path, **scene: Any) -> list[Event]:
    """Play a scene and note all it asked of the disk in this folder, and what it told."""
    played = machine.play(strace=RECORD, log=log, **scene)
    assert played.one("ended"), played.told
    return list(_events(log.read_text("latin-1"), str(folder.resolve())))


def _events(text: str, folder: str) -> Iterator[Event]:
    places: dict[str, int] = {}  # where sequential writes of a handle go on
    for line in text.splitlines():
        match = _LINE.match(line)
        if match is None or int(match[3]) < 0:
            continue
        yield from _event(match[1], match[2], int(match[3]), folder, places)


def _event(call: str, words: str, result: int, folder: str, places: dict[str, int]) -> Iterator[Event]:
    texts = [bytes.fromhex(found[0].replace("\\x", "")) for found in _TEXT.findall(words)]
    if call == "sendto":
        yield Event("told", content=texts[0])
    elif call in {"rename", "unlink"}:
        names = [text.decode() for text in texts]
        if names[0].startswith(folder):
            yield Event(call, names[0], target=names[-1])
    elif call == "openat":
        yield from _opened(words, texts[0].decode(), str(result), folder, places)
    elif (handle := _NUMBERED.match(words)) is not None and _path(handle[2]).startswith(folder):
        yield from _handled(call, handle[1], _path(handle[2]), words, texts, result, places)


def _opened(words: str, path: str, handle: str, folder: str, places: dict[str, int]) -> Iterator[Event]:
    places[handle] = 0
    if not path.startswith(folder) or "O_CREAT" not in words:
        return
    yield Event("create", path)
    if "O_TRUNC" in words:
        yield Event("cut", path, 0)


def _handled(
    call: str, handle: str, path: str, words: str, texts: list[bytes], result: int, places: dict[str, int]
) -> Iterator[Event]:
    if call == "pwrite64":
        yield Event("write", path, int(words.rsplit(", ", 1)[1]), texts[0][:result])
    elif call == "write":
        at = places.get(handle, 0)
        places[handle] = at + result
        yield Event("write", path, at, texts[0][:result])
    elif call == "lseek":
        places[handle] = result
    elif call == "ftruncate":
        yield Event("cut", path, int(words.rsplit(", ", 1)[1]))
    else:
        yield Event("sync", path)


def _path(text: str) -> str:
    """A path as -y and -xx print it."""
    if "\\x" not in text:
        return text
    return bytes.fromhex(text.replace("\\x", "")).decode()


@dataclass(eq=False)
class File:
    """What surely is on the medium, and what was asked for since."""

    sure: bytearray
    pending: list[Event] = field(default_factory=list)

    def sync(self) -> None:
        """Everything asked for is there."""
        for event in self.pending:
            _apply(self.sure, event)
        self.pending.clear()

    def after_cut(self, dice: random.Random) -> bytes:
        """One thing the medium may hold."""
        content, mood = bytearray(self.sure), dice.random()
        for event in self.pending:
            if event.what == "cut":
                if dice.random() < mood:
                    _apply(content, event)
                continue
            for at in range(0, len(event.content), SECTOR):
                if dice.random() < mood:
                    part = Event("write", place=event.place + at, content=event.content[at : at + SECTOR])
                    _apply(content, part)
        return bytes(content)


def _apply(content: bytearray, event: Event) -> None:
    if event.what == "cut":
        content[event.place :] = bytes(max(0, event.place - len(content)))
        return
    end = event.place + len(event.content)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    content[event.place : end] = event.content


class Disk:
    """The files of one folder; `lies`: a stick that says synced and is not."""

    def __init__(self, folder: Path, *, lies: bool = False) -> None:
        self._lies = lies
        self.sure = {
            str(path): File(bytearray(path.read_bytes())) for path in folder.iterdir() if path.is_file()
        }
        self._now = dict(self.sure)
        self._pending: list[Event] = []
        self._made: dict[int, File] = {}

    def take(self, event: Event) -> None:
        """The process asked for this."""
        if event.what in {"write", "cut"}:
            self._now[event.path].pending.append(event)
        elif event.what == "sync":
            self._sync(event.path)
        elif event.what == "create":
            if event.path not in self._now:
                self._now[event.path] = File(bytearray())
                self._name(event, self._now[event.path])
        elif event.what == "rename":
            self._now[event.target] = self._now.pop(event.path)
            self._name(event, self._now[event.target])
        elif event.what == "unlink":
            self._now.pop(event.path, None)
            self._pending.append(event)

    def _name(self, event: Event, file: File) -> None:
        self._made[id(event)] = file
        self._pending.append(event)

    def _sync(self, path: str) -> None:
        if self._lies:
            return
        if path in self._now:
            self._now[path].sync()
        else:  # the folder
            self.sure, self._pending = dict(self._now), []

    def after_cut(self, dice: random.Random) -> dict[str, bytes]:
        """One state of the folder after the current went now."""
        names = dict(self.sure)
        for event in self._pending[: dice.randint(0, len(self._pending))]:
            if event.what == "unlink":
                names.pop(event.path, None)
            elif event.what == "create":
                names[event.path] = self._made[id(event)]
            else:
                names.pop(event.path, None)
                names[event.target] = self._made[id(event)]
        return {path: file.after_cut(dice) for path, file in names.items()}


def told(event: Event) -> dict[str, Any]:
    """What the process said to its user."""
    facts: dict[str, Any] = json.loads(event.content) if event.what == "told" else {}
    return facts
