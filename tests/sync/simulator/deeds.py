"""What people do at their PCs: the real actions, on few rows, so that they meet on them."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.assignments import Promise, assign, cancel_assignment
from dorms.actions.stays import Arrival, move_in, move_out
from dorms.db.tables import AssignmentRow, StayRow, Synced, TeacherRow, TownRow, UnitRow, live
from dorms.domain.identity import new_id
from dorms.errors import DormsError
from dorms.errors.store import UnknownRow
from dorms.sync.conflicts import conflicts, resolve
from tests.builders import TODAY
from tests.sync.simulator.world import Seat, World


def set_fields(session: Session, row_type: type[Synced], row: UUID, values: Mapping[str, Any]) -> None:
    """What any form of the window does: set fields of a row that is still there."""
    found = session.get(row_type, row)
    if found is None:
        raise UnknownRow(str(row_type.__tablename__), str(row))
    for name, value in values.items():
        setattr(found, name, value)


def add_teacher(session: Session, name: str, number: str) -> UUID:
    """A person, perhaps known elsewhere already; a store itself takes no number twice."""
    if is_taken(session, number):
        number = ""
    row = TeacherRow(id=new_id(), name=name, id_number=number or None)
    session.add(row)
    session.flush()
    return row.id


def is_taken(session: Session, number: str | None) -> bool:
    """Whether somebody here has this ID number."""
    query = select(TeacherRow.id).where(TeacherRow.id_number == number, live(TeacherRow))
    return bool(number) and session.scalar(query.limit(1)) is not None


def bring_back(session: Session, row: UUID) -> None:
    """Take back that a person was struck out, unless somebody else has the number by now."""
    found = session.get_one(TeacherRow, row)
    if not is_taken(session, found.id_number):
        found.void = False


def row_of(world: World, seat: Seat, row_type: type[Synced], *, alive: bool = True) -> UUID | None:
    """A row this office may write; the bureau any. Few rows, so that people meet on them."""
    query = (
        select(row_type.id).order_by(row_type.id).where(live(row_type) if alive else row_type.void.is_(True))
    )
    if seat is not world.hub:
        query = query.where(row_type.owner_office == seat.office)
    rows = seat.store.ask(lambda session: session.scalars(query.limit(4)).all())
    return world.random.choice(rows) if rows else None


def edit(world: World) -> None:
    """A personal field, a plain one, or both, of a teacher or a unit; an old program knows fewer."""
    seat = world.desk()
    value = str(world.random.randrange(4))
    if world.random.random() < 0.6:
        choices: list[dict[str, Any]] = [{"phone": value}, {"name": value}]
        choices += [{"note": value, "joined": value}] if seat.program != "old" else []
        row_type: type[Synced] = TeacherRow
    else:
        choices = [{"equipment": value}, {"room": value}]
        choices += [{"safety": value, "note": value}] if seat.program != "old" else []
        row_type = UnitRow
    row = row_of(world, seat, row_type)
    if row is not None:
        world.write(
            seat, set_fields, row_type, row, world.random.choice(choices), reason=value, command="edit"
        )


def create(world: World) -> None:
    """A new person, sometimes with a number others have too."""
    number = world.random.choice(("", "11010519491231002X", "11010519491231002X"))
    world.write(world.desk(), add_teacher, f"新{world.random.randrange(9)}", number)


def void(world: World) -> None:
    seat = world.desk()
    row = row_of(world, seat, TeacherRow)
    if row is not None:
        world.write(seat, set_fields, TeacherRow, row, {"void": True}, command="edit")


def revive(world: World) -> None:
    seat = world.desk()
    row = row_of(world, seat, TeacherRow, alive=False)
    if row is not None:
        world.write(seat, bring_back, row, command="edit")


def book(world: World) -> None:
    """Somebody is promised a unit or moves in, as far as the store at hand allows it."""
    seat = world.desk()
    teacher, unit = row_of(world, seat, TeacherRow), row_of(world, seat, UnitRow)
    if teacher is None or unit is None:
        return
    if world.random.random() < 0.5:
        world.write(seat, assign, Promise(teacher, unit, TODAY))
    else:
        world.write(seat, move_in, Arrival(teacher, unit, TODAY, date(2027, 8, 31)), today=TODAY)


def leave(world: World) -> None:
    seat = world.desk()
    stay, promise = row_of(world, seat, StayRow), row_of(world, seat, AssignmentRow)
    if stay is not None and world.random.random() < 0.5:
        world.write(seat, move_out, stay, day=TODAY + timedelta(1), today=TODAY + timedelta(1))
    elif promise is not None:
        world.write(seat, cancel_assignment, promise, day=TODAY, note="不来了")


def decide(world: World) -> None:
    seat = world.desk()
    open_ = seat.store.ask(conflicts)
    if not open_:
        return
    one, seen = world.random.choice(open_), world.seen(seat)
    sides = {side.is_ours for side in one.sides}
    take = "ours" if True in sides and world.random.random() < 0.5 else "theirs"
    if False not in sides:
        take = "ours"
    try:
        world.learn(seat, resolve(seat.store, one.id, take), seen)
    except DormsError:
        return


def trespass(world: World) -> None:
    """A school writes what is not its to write."""
    seat = world.random.choice(world.sites)
    town = seat.store.ask(lambda session: session.scalar(select(TownRow.id).limit(1)))
    if town is not None:
        world.write(seat, set_fields, TownRow, town, {"name": "改名"}, command="edit")
