"""What a child process does while its disk, memory or life is taken away.

A scene prepares up to its `yield`; what follows is done under fire. It tells its parent what a user would be told.
"""

import json
import os
import random
import resource
import socket
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from dorms.actions.copies import copy_to, restore
from dorms.actions.founding import found_store
from dorms.actions.imports import apply, preview
from dorms.actions.opening import bring_up, open_store
from dorms.actions.people import NewTeacher, register_teacher
from dorms.actions.sheets import export_sheet
from dorms.db.backup import back_up, thin
from dorms.db.checks import check_store
from dorms.db.dumping import dump
from dorms.db.lock import hold
from dorms.db.queries.known import school_names
from dorms.db.store import Store
from dorms.domain.findings import Severity
from dorms.domain.imports import Kind
from dorms.errors import DormsError
from dorms.messages import explain
from dorms.sync.merge import merge
from tests.clerk import Clerk

TODAY = date(2026, 6, 15)
NOW = datetime(2026, 6, 15, 8, 0, tzinfo=timezone(timedelta(hours=8)))
Tell = Callable[..., None]
Scene = Callable[..., Iterator[None]]


def edit(tell: Tell, store: str, name: str = "新来的") -> Iterator[None]:
    """One action of one clerk."""
    opened = open_store(store)
    school = next(iter(opened.ask(school_names)))
    yield
    new = NewTeacher(name, school, phone="13912345678")
    tell(saved=opened.run(register_teacher, new).operation)


def opening(tell: Tell, store: str) -> Iterator[None]:
    """The program starts, works once and stops in order."""
    yield
    opened = open_store(store)
    tell(read_only=type(opened.start.read_only).__name__, unclean=opened.unclean)
    tell(teachers=len(opened.ask(dump)["tables"]["teacher"]))
    opened.close()


def window(tell: Tell, store: str) -> Iterator[None]:
    """A window is open on the store for a while."""
    lock = hold(Path(store))
    opened = open_store(store)
    yield
    tell(saved="open")
    time.sleep(60)
    opened.close()
    lock.release()


def bring_in(tell: Tell, store: str, file: str) -> Iterator[None]:
    """A roster comes in."""
    opened = open_store(store)
    found = preview(opened, Kind.TEACHERS, Path(file).read_bytes(), Path(file).name, today=TODAY)
    yield
    tell(saved=apply(opened, found, today=TODAY).operation)


def look_and_bring_in(tell: Tell, store: str, file: str) -> Iterator[None]:
    """The same with the preview under fire too."""
    opened = open_store(store)
    yield
    found = preview(opened, Kind.TEACHERS, Path(file).read_bytes(), Path(file).name, today=TODAY)
    tell(saved=apply(opened, found, today=TODAY).operation)


def take_in(tell: Tell, store: str, files: list[str]) -> Iterator[None]:
    """Packets are merged, each in a transaction of its own."""
    opened = open_store(store)
    yield
    for file in files:
        tell(saved=merge(opened, Path(file)).package)


def take_out(tell: Tell, store: str, target: str) -> Iterator[None]:
    """A sheet is written over the one of last week."""
    opened = open_store(store)
    yield
    tell(rows=export_sheet(opened, "units", Path(target), as_of=TODAY))


def copy(tell: Tell, store: str, target: str) -> Iterator[None]:
    """A backup on command, over an older one of the same name."""
    opened = open_store(store)
    yield
    tell(backup=back_up(opened, Path(target)).sha256)


def copy_outside(tell: Tell, store: str, folder: str) -> Iterator[None]:
    """A copy to a stick."""
    opened = open_store(store)
    yield
    tell(backup=copy_to(opened, Path(folder), now=NOW).path)


def thinning(tell: Tell, folder: str) -> Iterator[None]:
    """Old backups go."""
    yield
    tell(gone=len(thin(Path(folder), now=NOW)))


def bring_back(tell: Tell, backup: str, store: str) -> Iterator[None]:
    """A backup takes the place of the store."""
    yield
    restored = restore(Path(backup), Path(store), now=NOW)
    tell(restored=restored.store.ask(dump)["hash"])
    restored.store.close()


def begin(tell: Tell, store: str) -> Iterator[None]:
    """The first run."""
    yield
    found_store(store, bureau="庐江县教育体育局", actor="王经办").close()
    tell(founded=store)


def mixed(tell: Tell, store: str, seed: int, at_most: int = 10_000) -> Iterator[None]:
    """A clerk works until the power goes."""
    dice = random.Random(seed)
    yield
    started = time.monotonic()
    opened = open_store(store)
    tell(opened=time.monotonic() - started)
    clerk = Clerk(opened)
    for _ in range(at_most):
        done = clerk.act(dice.randrange(10**6), dice.randrange(10**6), dice.randrange(10**6))
        if done is not None and done.changes:
            tell(saved=done.operation)


def migration(tell: Tell, store: str) -> Iterator[None]:
    """A program of the next version opens a store of this one: a column, a table and a new value everywhere."""
    from alembic.operations import Operations
    from sqlalchemy import Column, Integer, Text

    from dorms.db.engines import VERSION
    from dorms.db.migrations import run, versions

    def step(operations: Operations) -> None:
        operations.add_column("teacher", Column("later", Text))
        operations.create_table("stay_later", Column("id", Integer, primary_key=True), Column("text", Text))
        operations.execute("UPDATE teacher SET later = name")

    vars(run).update(STEPS=(*versions.STEPS, step), VERSION=VERSION + 1)
    yield
    raw = Store(store)
    try:
        bring_up(raw, VERSION, backup_first=True)
    finally:
        raw.dispose()
    tell(migrated=VERSION + 1)


def little_memory(tell: Tell, store: str, file: str, kilobytes: int) -> Iterator[None]:
    """An import with so much memory left and no more."""
    opened, content = open_store(store), Path(file).read_bytes()
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    yield
    resource.setrlimit(resource.RLIMIT_AS, (used + kilobytes * 1024, -1))
    try:
        found = preview(opened, Kind.TEACHERS, content, Path(file).name, today=TODAY)
        saved = apply(opened, found, today=TODAY).operation
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (-1, -1))
    tell(saved=saved)


def few_handles(tell: Tell, store: str, target: str, left: int) -> Iterator[None]:
    """Hardly any file can be opened any more."""
    opened = open_store(store)
    export_sheet(opened, "units", Path(target).with_name("before.xlsx"), as_of=TODAY)  # imports what it needs
    opened.dispose()
    free = len(os.listdir("/proc/self/fd")) - 1
    yield
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (free + left, hard))
    try:
        tell(rows=export_sheet(opened, "units", Path(target), as_of=TODAY))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def nobody(tell: Tell, store: str) -> Iterator[None]:
    """A user who may not read the file starts the program."""
    yield
    os.seteuid(65534)
    tell(teachers=len(open_store(store).ask(dump)["tables"]["teacher"]))


def elsewhere(tell: Tell, store: str, zone: str) -> Iterator[None]:
    """The same store on a PC set to another time zone."""
    os.environ["TZ"] = zone
    time.tzset()
    yield
    opened = open_store(store)
    found = check_store(opened, today=TODAY)
    faults = [str(one.code) for one in found if one.severity is Severity.FAULT]
    tell(hash=opened.ask(dump)["hash"], faults=faults)
    opened.close()


def play(name: str, where: str, arguments: dict[str, Any]) -> None:
    """Run one scene in this process, told to a parent that listens at `where`."""
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    line.connect(where)

    def tell(**facts: object) -> None:
        line.sendall(json.dumps(facts, default=str).encode() + b"\n")

    try:
        scene = globals()[name](tell, **arguments)
        next(scene)
        tell(ready=os.getpid())
        if line.recv(1) != b"g":
            return
        next(scene, None)
        tell(ended=True)
    except DormsError as error:
        tell(refused=error.code, words=explain(error), operation=getattr(error, "operation", None))
    except BaseException as error:  # whatever it is, the parent must hear of it: it is a bug
        tell(bug=f"{type(error).__name__}: {error}")
