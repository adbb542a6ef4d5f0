"""One schedule over real stores: offices work through the real actions, exchange real packets and meet every fault."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.assignments import Promise, assign, cancel_assignment
from dorms.actions.joining import join_store
from dorms.actions.people import NewTeacher, register_teacher
from dorms.actions.stays import Arrival, move_in, move_out
from dorms.db.store import Outcome, Store
from dorms.db.tables import (
    SYNCED,
    AssignmentRow,
    ChangeRow,
    StayRow,
    Synced,
    TeacherRow,
    TownRow,
    UnitRow,
    live,
)
from dorms.domain.identity import new_id
from dorms.errors import DormsError
from dorms.errors.store import UnknownRow
from dorms.errors.sync import PacketDamaged, PacketNotForUs, SenderUnknown
from dorms.sync import lives
from dorms.sync.conflicts import conflicts, resolve
from dorms.sync.enrolment import enrol_office, write_enrolment
from dorms.sync.merge import merge
from dorms.sync.packing import pack_down, pack_up
from tests.builders import TODAY, County

FAULTS = (
    "copies", "twice", "disorder", "cut", "lost", "snapshots", "clones", "hub restored", "unnoticed", "voids",
    "bookings", "foreign rows",
)  # fmt: skip
SCHOOLS = ("白山镇戴桥小学", "白山镇中心小学")
ROUNDS = 3


def memory() -> Path:
    """A folder in memory where there is one: schedules are about order, not about disks."""
    shared = Path("/dev/shm")
    return Path(tempfile.mkdtemp(prefix="dorms-", dir=shared if os.access(shared, os.W_OK) else None))


def edit(session: Session, row_type: type[Synced], row: UUID, values: Mapping[str, Any]) -> None:
    """What any form of the window does: set fields of a row that is still there."""
    found = session.get(row_type, row)
    if found is None:
        raise UnknownRow(str(row_type.__tablename__), str(row))
    for name, value in values.items():
        setattr(found, name, value)


def add_teacher(session: Session, name: str, number: str) -> UUID:
    """A person, perhaps known elsewhere already."""
    row = TeacherRow(id=new_id(), name=name, id_number=number or None)
    session.add(row)
    session.flush()
    return row.id


@dataclass(slots=True)
class Seat:
    """One PC: its store, its office, its last backup."""

    store: Store
    office: UUID
    backup: Path | None = None

    @property
    def path(self) -> Path:
        assert self.store.path is not None
        return self.store.path


@dataclass(frozen=True, slots=True)
class Fact:
    """A change as its author made it: the line, and what of the row stood in his store."""

    raw: str
    entity: str
    row: UUID
    ghost: frozenset[str]


@dataclass(slots=True)
class Template:
    """A county ready to begin: a bureau and two schools that have exchanged their first packets."""

    folder: Path
    offices: list[UUID] = field(default_factory=list)


def _teacher_of(session: Session, name: str, school: UUID) -> None:
    register_teacher(session, NewTeacher(name, school, phone="13800000000"))


def build_template(folder: Path) -> Template:
    """Made once, by the road every office takes."""
    county = County(folder / "hub.db")
    for name in SCHOOLS:
        county.school(name)
        county.building(f"{name}楼", school=name, floors=1, rooms_per_floor=2, capacity=1)
    first = county.teacher("张三")
    county.teacher("李四")
    county.store.run(_teacher_of, "王五", county.school(SCHOOLS[1]))
    county.lives(first, county.unit("101", building=f"{SCHOOLS[0]}楼"), TODAY - timedelta(30))
    made = Template(folder)
    lives.prepare(county.store)
    for number, name in enumerate(SCHOOLS):
        office = county.store.run(enrol_office, name).result
        made.offices.append(office)
        write_enrolment(county.store, office, folder / "e.dorms")
        store, _ = join_store(folder / f"site{number}.db", folder / "e.dorms", actor=f"经办{number}")
        pack_up(store, folder / "u.dorms")
        try:
            merge(county.store, folder / "u.dorms")
        except SenderUnknown as unknown:
            merge(county.store, folder / "u.dorms", accept=unknown.fingerprint)
        pack_down(county.store, office, folder / "d.dorms")
        merge(store, folder / "d.dorms")
        store.close()
    county.store.close()
    return made


class World:
    """The offices of one seed and what can happen between them."""

    def __init__(self, seed: int, template: Template, faults: frozenset[str] | None = None) -> None:
        self.seed, self.random, self.template = seed, Random(seed), template
        drawn = frozenset(fault for fault in FAULTS if self.random.random() < 0.5)
        self.faults = faults if faults is not None else drawn
        self.folder = memory()
        self.count = 0
        self.facts: dict[str, Fact] = {}
        self.mail: list[tuple[UUID | None, Path]] = []  # to the office, None: the bureau
        self.delivered: list[tuple[UUID | None, Path]] = []
        self.hub = self._seat("hub.db", None)
        self.sites = [
            self._seat(f"site{number}.db", office) for number, office in enumerate(template.offices)
        ]
        self.before = self._changes(self.hub)

    def close(self) -> None:
        for seat in [self.hub, *self.sites]:
            seat.store.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    # stores

    def _seat(self, name: str, office: UUID | None) -> Seat:
        path = self.folder / self._name(".db")
        shutil.copyfile(self.template.folder / name, path)
        store = Store.open(path)
        assert store.office is not None
        return Seat(store, office or store.office)

    def _name(self, suffix: str) -> str:
        self.count += 1
        return f"{self.count}{suffix}"

    @staticmethod
    def _changes(seat: Seat) -> dict[str, str]:
        return dict(
            seat.store.ask(lambda session: session.execute(select(ChangeRow.id, ChangeRow.raw)).all())
        )

    def _reopen(self, seat: Seat, path: Path, *, how: str, noticed: bool) -> None:
        seat.store = Store.open(path)
        if noticed:
            seat.store.begin_replica(new_id(), at=time.time_ns() // 1_000_000)
            lives.prepare(seat.store)
            assert how

    def _noticed(self) -> bool:
        return "unnoticed" not in self.faults or self.random.random() < 0.3

    # what people do

    def write(self, seat: Seat, action: Callable[..., Any], *args: Any, **kwargs: Any) -> Outcome[Any] | None:
        """Run a real action; what it wrote is a fact, with what its author had before him."""
        seen = self._seen(seat)
        try:
            outcome = seat.store.run(action, *args, **kwargs)
        except DormsError:
            return None
        self.learn(seat, outcome.operation, seen)
        return outcome

    def _seen(self, seat: Seat) -> dict[UUID, frozenset[str]]:
        query = select(ChangeRow.row, ChangeRow.id).where(ChangeRow.state == "applied")
        seen: dict[UUID, set[str]] = {}
        for row, change in seat.store.ask(lambda session: session.execute(query).all()):
            seen.setdefault(row, set()).add(change)
        return {row: frozenset(changes) for row, changes in seen.items()}

    def learn(self, seat: Seat, operation: str, seen: Mapping[UUID, frozenset[str]]) -> None:
        query = select(ChangeRow.id, ChangeRow.raw, ChangeRow.entity, ChangeRow.row).where(
            ChangeRow.operation == operation
        )
        for name, raw, entity, row in seat.store.ask(lambda session: session.execute(query).all()):
            self.facts[name] = Fact(raw, entity, row, seen.get(row, frozenset()))

    def _desk(self) -> Seat:
        return self.hub if self.random.random() < 0.35 else self.random.choice(self.sites)

    def _row(self, seat: Seat, row_type: type[Synced], *, alive: bool | None = True) -> UUID | None:
        """A row this office may write; the bureau any."""
        query = select(row_type.id).order_by(row_type.id)
        if alive is not None:
            query = query.where(live(row_type) if alive else row_type.void.is_(True))
        if seat is not self.hub:
            query = query.where(row_type.owner_office == seat.office)
        rows = seat.store.ask(lambda session: session.scalars(query.limit(4)).all())
        return self.random.choice(rows) if rows else None  # few rows, so that people meet on them

    def edit(self) -> None:
        """A personal field, a plain one, or both, of a teacher or a unit."""
        seat = self._desk()
        value = str(self.random.randrange(4))
        if self.random.random() < 0.6:
            choices: list[dict[str, Any]] = [
                {"phone": value},
                {"name": value},
                {"note": value, "joined": value},
            ]
            row_type: type[Synced] = TeacherRow
        else:
            choices = [{"equipment": value}, {"room": value}, {"safety": value, "note": value}]
            row_type = UnitRow
        row = self._row(seat, row_type)
        if row is not None:
            self.write(seat, edit, row_type, row, self.random.choice(choices), reason=value)

    def create(self) -> None:
        """A new person, sometimes with a number others have too."""
        number = self.random.choice(("", "11010519491231002X"))
        self.write(self._desk(), add_teacher, f"新{self.random.randrange(9)}", number)

    def void(self) -> None:
        seat = self._desk()
        row = self._row(seat, TeacherRow)
        if row is not None:
            self.write(seat, edit, TeacherRow, row, {"void": True})

    def revive(self) -> None:
        seat = self._desk()
        row = self._row(seat, TeacherRow, alive=False)
        if row is not None:
            self.write(seat, edit, TeacherRow, row, {"void": False})

    def book(self) -> None:
        """Somebody is promised a unit or moves in, as far as the store at hand allows it."""
        seat = self._desk()
        teacher, unit = self._row(seat, TeacherRow), self._row(seat, UnitRow)
        if teacher is None or unit is None:
            return
        if self.random.random() < 0.5:
            self.write(seat, assign, Promise(teacher, unit, TODAY))
        else:
            self.write(seat, move_in, Arrival(teacher, unit, TODAY, date(2027, 8, 31)), today=TODAY)

    def leave(self) -> None:
        seat = self._desk()
        stay, promise = self._row(seat, StayRow), self._row(seat, AssignmentRow)
        if stay is not None and self.random.random() < 0.5:
            self.write(seat, move_out, stay, day=TODAY + timedelta(1), today=TODAY + timedelta(1))
        elif promise is not None:
            self.write(seat, cancel_assignment, promise, day=TODAY, note="不来了")

    def decide(self) -> None:
        seat = self._desk()
        open_ = seat.store.ask(conflicts)
        if open_:
            one, seen = self.random.choice(open_), self._seen(seat)
            sides = {side.is_ours for side in one.sides}
            take = "ours" if True in sides and self.random.random() < 0.5 else "theirs"
            if False not in sides:
                take = "ours"
            self.learn(seat, resolve(seat.store, one.id, take), seen)

    def trespass(self) -> None:
        """A school writes what is not its to write."""
        seat = self.random.choice(self.sites)
        query = select(TownRow.id).limit(1)
        town = seat.store.ask(lambda session: session.scalar(query))
        if town is not None:
            self.write(seat, edit, TownRow, town, {"name": "改名"})

    # packets

    def report(self) -> None:
        path = self.folder / self._name(".dorms")
        pack_up(self.random.choice(self.sites).store, path)
        self.mail.append((None, path))

    def hand_down(self) -> None:
        office = self.random.choice(self.template.offices)
        path = self.folder / self._name(".dorms")
        pack_down(self.hub.store, office, path)
        self.mail.append((office, path))

    def deliver(self) -> None:
        if not self.mail:
            return
        to, path = self.mail.pop(self.random.randrange(len(self.mail)) if "disorder" in self.faults else 0)
        if "lost" in self.faults and self.random.random() < 0.08:
            return
        if "copies" in self.faults and self.random.random() < 0.4:
            self.mail.append((to, path))
        if "cut" in self.faults and self.random.random() < 0.1:
            self._cut(to, path)
        for _ in range(2 if "twice" in self.faults and self.random.random() < 0.3 else 1):
            self.hand_over(to, path)

    def _cut(self, to: UUID | None, path: Path) -> None:
        cut = self.folder / self._name(".dorms")
        data = path.read_bytes()
        cut.write_bytes(data[: self.random.randrange(11, len(data))])
        seat = self.hub if to is None else self._of(to)
        try:
            merge(seat.store, cut)
        except (PacketDamaged, PacketNotForUs):
            return
        raise AssertionError("a cut packet was taken in")

    def _of(self, office: UUID) -> Seat:
        return self.random.choice([seat for seat in self.sites if seat.office == office])

    def hand_over(self, to: UUID | None, path: Path) -> None:
        self.bring(self.hub if to is None else self._of(to), path)
        self.delivered.append((to, path))

    def bring(self, seat: Seat, path: Path) -> None:
        try:
            report = merge(seat.store, path)
        except SenderUnknown as unknown:
            report = merge(seat.store, path, accept=unknown.fingerprint)
        told = report.new + report.known + report.waiting + report.quarantined + report.unread
        assert told == report.changes, "P20"
        if seat is self.hub:
            self.imported()

    def imported(self) -> None:
        """What is checked after each import at the hub; the checks hang themselves in here."""

    # faults

    def back_up(self) -> None:
        self._copy_away(self.random.choice(self.sites))

    def back_up_hub(self) -> None:
        self._copy_away(self.hub)

    def _copy_away(self, seat: Seat) -> None:
        seat.backup = self.folder / self._name(".backup")
        shutil.copyfile(seat.path, seat.backup)

    def restore(self) -> None:
        seat = self.random.choice(self.sites)
        if seat.backup is not None:
            self._put_back(seat, noticed=self._noticed())

    def restore_hub(self) -> None:
        if self.hub.backup is not None:
            self._put_back(self.hub, noticed=True)

    def _put_back(self, seat: Seat, *, noticed: bool) -> None:
        assert seat.backup is not None
        seat.store.close()
        path = self.folder / self._name(".db")
        shutil.copyfile(seat.backup, path)
        self._reopen(seat, path, how="restored", noticed=noticed)

    def clone(self) -> None:
        if len(self.sites) < 5:
            seat = self.random.choice(self.sites)
            path = self.folder / self._name(".db")
            shutil.copyfile(seat.path, path)
            twin = Seat(seat.store, seat.office)
            self._reopen(twin, path, how="copied", noticed=self._noticed())
            self.sites.append(twin)

    def settle(self) -> None:
        """All packets still on their way come in, then everybody exchanges by the ordinary rules."""
        for to, path in self.mail:
            self.hand_over(to, path)
        self.mail.clear()
        for _ in range(ROUNDS):
            for seat in self.sites:
                up, down = self.folder / self._name(".dorms"), self.folder / self._name(".dorms")
                pack_up(seat.store, up)
                self.bring(self.hub, up)
                pack_down(self.hub.store, seat.office, down)
                self.bring(seat, down)


ENTITIES = tuple(SYNCED)
