"""Noticing at start that a store is a copy or came back from one: a mark outside the file says where it was last.

Safety does not hang on this (a fork is ordinary concurrency); who wrote what on which PC does.
"""

import hashlib
import json
import os
import sys
import time
import uuid
from pathlib import Path
from uuid import UUID

import platformdirs
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.store import Store
from dorms.db.tables import OperationRow, ReplicaRow
from dorms.domain.identity import new_id
from dorms.sync import lives

RESTORED, COPIED = "restored", "copied"
HOME = "home"  # in the store: the PC it was last written on
FOLDER = "DORMS_MARKS"


def marks() -> Path:
    """The folder of marks: of this user on this PC, never beside the store, where it would be copied along."""
    return Path(os.environ.get(FOLDER) or platformdirs.user_data_path("dorms", appauthor=False) / "marks")


def machine_hash() -> str:
    """This PC, told apart from others without naming it."""
    for path in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        if path.is_file() and (text := path.read_text().strip()):
            break
    else:
        text = _windows_id() or f"{uuid.getnode():x}"
    return hashlib.sha256(f"dorms {text}".encode()).hexdigest()[:16]


def _windows_id() -> str:
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    return ""


def notice(store: Store) -> str | None:
    """Begin a new life if this file is a copy or an older state of one; how it was found out, or None."""
    if store.read_only or not store.replica:
        return None
    how = _found(store)
    if how is not None:
        store.begin_replica(new_id(), at=time.time_ns() // 1_000_000)
        with store.noting() as session:
            own = update(ReplicaRow).where(ReplicaRow.id == UUID(store.replica))
            session.connection().execute(own.values(how=how))
        lives.go_on(store)
    mark(store)
    return how


def _found(store: Store) -> str | None:
    home = store.ask(meta.recall, HOME) if store.path is not None else machine_hash()
    if home is not None and home != machine_hash():
        return COPIED
    left = _read(store.replica)
    if home is None or left is None:
        return None
    if int(str(left.get("seq", 0))) > store.ask(_last_seq, store.replica):
        return RESTORED
    if store.path is None:
        return None  # a server's store is not copied by hand, and every desk sees it under the same name
    before = Path(str(left.get("path", "")))
    is_elsewhere = before != store.path and before.exists()
    return COPIED if is_elsewhere else None


def _last_seq(session: Session, replica: str) -> int:
    query = select(OperationRow.seq).where(
        OperationRow.replica == UUID(replica), OperationRow.package.is_(None)
    )
    return session.scalar(query.order_by(OperationRow.seq.desc()).limit(1)) or 0


def _read(replica: str) -> dict[str, object] | None:
    try:
        found = json.loads((marks() / f"{replica}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and str(found.get("seq", "")).isdigit() else None


def known_until(replica: str) -> int | None:
    """How far a life of a store had come on this PC, by its mark; None where there is none."""
    left = _read(replica)
    return int(str(left["seq"])) if left is not None else None


def mark(store: Store) -> None:
    """Write down how far this store is on this PC; a lost or unwritable mark only means that less is noticed."""
    if store.read_only:
        return
    if store.path is not None and store.ask(meta.recall, HOME) != machine_hash():
        store.note(HOME, machine_hash())
    text = json.dumps(
        {"seq": store.ask(_last_seq, store.replica), "path": str(store.path or "")}, ensure_ascii=False
    )
    try:
        marks().mkdir(parents=True, exist_ok=True)
        (marks() / f"{store.replica}.json").write_text(text, encoding="utf-8")
    except OSError:
        return
