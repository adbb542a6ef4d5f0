"""A central school (中心校) passes on its schools' packets: opened for review, kept and forwarded byte for byte.

A school locks its packet for the bureau and for its town's central school; the bureau locks its returns likewise.
Nothing is merged here: what the central school knows it knows from the bureau.
"""

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from uuid import UUID

from sqlalchemy import Table, insert, select, update
from sqlalchemy.orm import Session

from dorms.db.journal.naming import name_of
from dorms.db.store import Store
from dorms.db.tables import ActorRow, FileRow, TrayRow
from dorms.domain.changes import Change, Operation
from dorms.errors.bureau import NotInTray, NotYourSchool
from dorms.errors.sync import PacketLineBad, PacketOfAnotherBureau
from dorms.files import atomic_write, safe_name
from dorms.sync import lives
from dorms.sync.envelope import Manifest, read_file, unseal
from dorms.sync.packing import SUFFIX, filled
from dorms.sync.reading import Parts, parsed
from dorms.sync.scope import seen_offices

UP, DOWN = "up", "down"
KEPT, PASSED, HELD = "kept", "passed", "held"
MOST_NAMED = 5

_TRAY = cast(Table, TrayRow.__table__)


@dataclass(frozen=True, slots=True)
class RelayedOperation:
    """One thing somebody did, as the packet tells it."""

    command: str
    actor: str
    claimed_at: int
    changes: int
    about: tuple[str, ...]  # some of the rows, by name


@dataclass(frozen=True, slots=True)
class Relayed:
    """A packet opened for review."""

    path: Path
    id: str
    direction: str  # up: a school's to the bureau; down: the bureau's to a school
    office: UUID  # the school
    office_name: str
    number: int
    made_at: int
    is_known: bool  # the bureau vouches for the PC that wrote it
    operations: tuple[RelayedOperation, ...]
    changes: int


@dataclass(frozen=True, slots=True)
class TrayLine:
    """A kept packet and where it stands."""

    id: str
    direction: str
    office: UUID | None
    office_name: str
    number: int
    made_at: int
    at: int
    name: str
    state: str
    state_at: int
    note: str


def read_relayed(store: Store, path: Path) -> Relayed:
    """What a packet of the town's schools holds; nothing is written, and other schools' are refused."""
    lives.prepare(store)
    return _read(store, path, read_file(path))


def _read(store: Store, path: Path, data: bytes) -> Relayed:
    with store.reading() as session:
        opened = unseal(data, lives.identities(session), path)
        manifest = opened.manifest
        office = _school(session, manifest, path)
        parts = parsed(opened, path)
        root = lives.root_public(session)
        return Relayed(
            path=path,
            id=manifest.id,
            direction=UP if manifest.kind == UP else DOWN,
            office=office,
            office_name=lives.office_label(session, office),
            number=manifest.number,
            made_at=manifest.made_at,
            is_known=lives.is_certified(manifest.sender, root) or _is_known(session, manifest),
            operations=_told(session, parts, path),
            changes=len(parts.changes),
        )


def _school(session: Session, manifest: Manifest, path: Path) -> UUID:
    """The school of this town that the packet is from or for."""
    me = lives.myself(session)
    if manifest.bureau != me.bureau:
        raise PacketOfAnotherBureau(path, manifest.bureau_name)
    up = manifest.kind == UP
    office = manifest.sender.registration.office if up else manifest.to
    if office == me.office or office not in seen_offices(session, me.office):
        raise NotYourSchool(path, manifest.office if up else lives.office_label(session, office))
    return office


def _is_known(session: Session, manifest: Manifest) -> bool:
    one = manifest.sender.registration
    known = lives.known_replica(session, one.replica)
    return known is not None and bool(known.cert) and known.sign == one.sign


def _told(session: Session, parts: Parts, path: Path) -> tuple[RelayedOperation, ...]:
    """The operations that came complete; of a hand-down, which has none, those it tells of."""
    names = parts.whole or list(parts.operations)
    own: dict[str, list[Change]] = {name: [] for name in names}
    for number, line in enumerate(parts.changes, start=parts.before + 1):
        try:
            change = Change.from_line(line)
        except ValueError as error:
            raise PacketLineBad(path, number) from error
        if change.operation in own:
            own[change.operation].append(change)
    return tuple(_operation(session, parts.operations[name], changes) for name, changes in own.items())


def _operation(session: Session, operation: Operation, changes: Sequence[Change]) -> RelayedOperation:
    about = dict.fromkeys(_name(session, change) for change in changes[: 4 * MOST_NAMED])
    actor = (
        session.scalar(select(ActorRow.name).where(ActorRow.id == UUID(operation.actor)))
        if operation.actor
        else ""
    )
    return RelayedOperation(
        operation.command,
        actor or "",
        operation.hlc,
        len(changes),
        tuple(name for name in about if name)[:MOST_NAMED],
    )


def _name(session: Session, change: Change) -> str:
    name = change.patch.get("name")
    if isinstance(name, str):
        return name
    return name_of(session, change.entity, UUID(change.row))


def keep(store: Store, path: Path) -> Relayed:
    """Put a packet into the tray, byte for byte; one that is there stays as it is."""
    lives.prepare(store)
    data = read_file(path)
    found = _read(store, path, data)
    digest, now = hashlib.sha256(data).hexdigest(), time.time_ns() // 1_000_000
    with store.noting() as session:
        if session.get(TrayRow, found.id) is not None:
            return found
        if session.get(FileRow, digest) is None:
            session.connection().execute(insert(FileRow), {"hash": digest, "size": len(data), "bytes": data})
        line = {
            "id": found.id, "direction": found.direction, "office": found.office, "number": found.number,
            "made_at": found.made_at, "at": now, "hash": digest, "name": path.name, "state": KEPT,
            "state_at": now, "note": "",
        }  # fmt: skip
        session.connection().execute(insert(_TRAY), line)
    return found


def tray(session: Session) -> list[TrayLine]:
    """Everything that was kept, the newest first."""
    rows = session.execute(select(TrayRow).order_by(TrayRow.at.desc(), TrayRow.id)).scalars()
    return [
        TrayLine(
            row.id, row.direction, row.office, lives.office_label(session, row.office) if row.office else "",
            row.number, row.made_at, row.at, row.name, row.state, row.state_at, row.note,
        )
        for row in rows
    ]  # fmt: skip


def hold_back(store: Store, packet: str, note: str) -> None:
    """Not to be passed on, and why: the school is told to correct and send again."""
    _stand(store, packet, HELD, note)


def release(store: Store, packet: str) -> None:
    """To be passed on after all."""
    _stand(store, packet, KEPT, "")


def _stand(store: Store, packet: str, state: str, note: str) -> None:
    with store.noting() as session:
        if session.get(TrayRow, packet) is None:
            raise NotInTray(packet)
        values = {"state": state, "note": note, "state_at": time.time_ns() // 1_000_000}
        session.connection().execute(update(_TRAY).where(_TRAY.c.id == packet).values(values))


def forward(store: Store, folder: Path, packets: Sequence[str] | None = None) -> list[Path]:
    """Write what waits to go up (or these, again) into the folder, unchanged and read back."""
    return _pass(store, folder, UP, packets)


def hand_on(store: Store, folder: Path, packets: Sequence[str] | None = None) -> list[Path]:
    """Write the bureau's returns for the schools into the folder, unchanged and read back."""
    return _pass(store, folder, DOWN, packets)


def _pass(store: Store, folder: Path, direction: str, packets: Sequence[str] | None) -> list[Path]:
    with store.reading() as session:
        query = select(TrayRow.id, TrayRow.office, TrayRow.number, FileRow.bytes).join(
            FileRow, FileRow.hash == TrayRow.hash
        )
        wanted = TrayRow.state == KEPT if packets is None else TrayRow.id.in_(packets)
        rows = session.execute(query.where(TrayRow.direction == direction, wanted).order_by(TrayRow.at)).all()
        named = [(row, lives.office_label(session, row.office) if row.office else "") for row in rows]
    written = []
    for row, office in named:
        path = folder / _file_name(office, direction, row.number, row.id)
        atomic_write(path, filled(row.bytes))
        _stand(store, row.id, PASSED, "")
        written.append(path)
    return written


def _file_name(office: str, direction: str, number: int, packet: str) -> str:
    return safe_name(f"{office}-{'上报' if direction == UP else '下发'}-{number}-{packet[:6]}", SUFFIX)
