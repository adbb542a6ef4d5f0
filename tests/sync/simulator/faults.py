"""What happens to PCs: copied, put back, dead; what the bureau takes back; programs of other ages."""

import shutil
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from dorms.actions.undoing import undo
from dorms.db.tables import ChangeRow, OperationRow, PackageRow, TeacherRow
from dorms.domain.changes import Change, Operation
from dorms.domain.identity import new_id
from dorms.errors import DormsError
from dorms.sync.conflicts import conflicts, resolve
from dorms.sync.exclusion import exclude, excluded_packets, include
from dorms.sync.rows import refold
from tests.sync.simulator.broken import column
from tests.sync.simulator.deeds import row_of
from tests.sync.simulator.world import Seat, World

MOST_SITES = 4


def back_up(world: World) -> None:
    _copy_away(world, world.random.choice(world.sites))


def back_up_hub(world: World) -> None:
    _copy_away(world, world.hub)


def _copy_away(world: World, seat: Seat) -> None:
    seat.backup = world.file(".backup")
    shutil.copyfile(seat.path, seat.backup)


def restore(world: World) -> None:
    seat = world.random.choice(world.sites)
    if seat.backup is not None:
        _put_back(world, seat, noticed=world.is_noticed())


def restore_hub(world: World) -> None:
    if world.hub.backup is not None:
        _put_back(world, world.hub, noticed=True)


def _put_back(world: World, seat: Seat, *, noticed: bool) -> None:
    assert seat.backup is not None
    seat.store.close()
    path = world.file(".db")
    shutil.copyfile(seat.backup, path)
    world.reopen(seat, path, noticed=noticed)


def clone(world: World) -> None:
    """A PC's file is copied to another PC, and both go on."""
    if len(world.sites) < MOST_SITES:
        seat = world.random.choice(world.sites)
        path = world.file(".db")
        shutil.copyfile(seat.path, path)
        twin = Seat(seat.store, seat.office, clock=seat.clock, program=seat.program)
        world.reopen(twin, path, noticed=world.is_noticed())
        world.sites.append(twin)


def die(world: World) -> None:
    """A PC is gone for good; its office goes on at another of its PCs."""
    seat = world.random.choice(world.sites)
    if sum(one.office == seat.office for one in world.sites) > 1:
        seat.store.close()
        world.sites.remove(seat)


def exclude_or_include(world: World) -> None:
    """The bureau takes a packet back, or takes one in again."""
    store = world.hub.store
    out = store.ask(excluded_packets)
    if out and world.random.random() < 0.5:
        include(store, world.random.choice(out).package)
        return
    query = select(PackageRow.id).where(PackageRow.direction == "received")
    packages = store.ask(lambda session: session.scalars(query).all())
    if packages:
        try:
            exclude(store, world.random.choice(packages))
        except DormsError:
            return


def reopen(world: World) -> None:
    """The bureau decides what differs and takes a decision of its own back, or takes that back."""
    store, seen = world.hub.store, world.seen(world.hub)
    if open_ := store.ask(conflicts):
        one = world.random.choice(open_)
        ours = any(side.is_ours for side in one.sides)
        world.learn(world.hub, resolve(store, one.id, "ours" if ours else "theirs"), seen)
    query = (
        select(OperationRow.id)
        .where(OperationRow.package.is_(None), OperationRow.command.in_(("settle", "undo")))
        .order_by(OperationRow.arrived)
    )
    if operations := column(store, query):
        try:
            undo(store, world.random.choice(operations))
        except DormsError:
            return


def write_as_tomorrow(world: World) -> None:
    """A newer program writes a field, a kind of row, or a change that this one cannot read; its bytes must stay."""
    seat = world.sites[0]
    row = row_of(world, seat, TeacherRow) if seat.program == "new" else None
    if row is None:
        return
    kind, seen = world.random.choice(("field", "entity", "reader")), world.seen(seat)
    with seat.store.noting() as session:
        operation = _next_operation(session, seat, world)
        change = _strange(session, kind, operation.id, row, world)
        _keep(session, operation, change, "applied" if kind == "field" else "unread")
        if kind == "field":
            refold(session, {"teacher": [row]})
    world.strange[change.id] = change.line()
    if kind == "field":
        world.learn(seat, operation.id, seen)


def _next_operation(session: Session, seat: Seat, world: World) -> Operation:
    last = session.execute(
        select(OperationRow.id, OperationRow.seq, OperationRow.hlc)
        .where(OperationRow.replica == UUID(seat.store.replica))
        .order_by(OperationRow.seq.desc())
        .limit(1)
    ).first()
    return Operation(
        replica=seat.store.replica,
        seq=last.seq + 1 if last else 1,
        prev=last.id if last else None,
        command="tomorrow",
        actor=str(seat.store.actor),
        hlc=last.hlc + 1 if last else 1,
        nonce=f"{world.random.getrandbits(64):016x}",
    )


def _strange(session: Session, kind: str, operation: str, row: UUID, world: World) -> Change:
    heads = tuple((session.get_one(TeacherRow, row).heads or "").split())
    where = (str(new_id()), ()) if kind == "entity" else (str(row), tuple(sorted(heads)))
    return Change(
        operation=operation,
        entity="parking" if kind == "entity" else "teacher",
        row=where[0],
        parents=where[1],
        patch={"shoe_size": str(world.random.randrange(36, 46))},
        was={},
        min_reader=2 if kind == "reader" else 1,
        nonce=f"{world.random.getrandbits(64):016x}",
    )


def _keep(session: Session, operation: Operation, change: Change, state: str) -> None:
    connection = session.connection()
    connection.execute(
        insert(OperationRow),
        {
            "id": operation.id, "replica": UUID(operation.replica), "seq": operation.seq,
            "prev": operation.prev, "command": operation.command, "actor": UUID(str(operation.actor)),
            "reason": "", "hlc": operation.hlc, "undoes": None, "raw": operation.line(),
        },
    )  # fmt: skip
    connection.execute(
        insert(ChangeRow),
        {
            "id": change.id, "operation": operation.id, "entity": change.entity, "row": UUID(change.row),
            "raw": change.line(), "state": state,
        },
    )  # fmt: skip
