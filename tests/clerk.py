"""A clerk at work: any action on whatever the store holds, chosen by numbers, so that dice or Hypothesis can lead."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.applications import Request, move_application, take_application
from dorms.actions.assignments import Promise, assign, cancel_assignment
from dorms.actions.imports import apply, preview
from dorms.actions.people import NewTeacher, correct_teacher, record_fact, register_teacher
from dorms.actions.stays import Arrival, move_in, move_out, renew
from dorms.actions.stock import NewBuilding, add_building, change_unit_state, edit_unit
from dorms.actions.tickets import Repair, Report, assign_ticket, close_ticket, report_ticket
from dorms.actions.undoing import redo, undo
from dorms.db.store import Outcome, Store
from dorms.db.tables import (
    ApplicationRow,
    AssignmentRow,
    OperationRow,
    SchoolRow,
    StayRow,
    Synced,
    TeacherRow,
    TicketRow,
    TownRow,
    UnitRow,
    live,
)
from dorms.domain.identity import new_id
from dorms.domain.idnumbers import check_digit
from dorms.domain.imports import Kind
from dorms.errors import DormsError
from tests.builders import TODAY

STATES = ("在用", "预留", "维修停用", "危房停用", "注销")
Done = Outcome[Any] | None


class NothingThere(Exception):
    """There is no row to do it with."""


class Clerk:
    """Every method does one thing; None where the program refused or there was nothing to do it with."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.refused: list[DormsError] = []

    def act(self, which: int, one: int, other: int) -> Done:
        """The thing with this number, on rows chosen by the other two."""
        things = self.things()
        try:
            return things[which % len(things)](one, other)
        except DormsError as error:
            self.refused.append(error)
        except NothingThere:
            pass
        return None

    def things(self) -> list[Callable[[int, int], Done]]:
        """All a clerk can do."""
        return [
            self.register, self.correct, self.note_fact, self.build, self.edit, self.close_or_open, self.apply_for,
            self.pass_on, self.promise, self.cancel, self.move_in, self.move_in_promised, self.renew, self.move_out,
            self.report, self.send_worker, self.repair, self.import_roster, self.import_stays, self.undo_any, self.redo,
        ]  # fmt: skip

    def settle_in(self) -> None:
        """A town with its school, before anything else."""

        def add(session: Session) -> None:
            town = new_id()
            session.add(TownRow(id=town, name="白山镇", place=1))
            session.add(SchoolRow(id=new_id(), name="白山镇戴桥小学", town_id=town, place=1))

        self.store.run(add, command="add_school")

    def pick(self, row_type: type[Synced], number: int) -> UUID:
        """One of the live rows."""
        query = select(row_type.id).where(live(row_type)).order_by(row_type.id)
        rows = self.store.ask(lambda session: session.scalars(query).all())
        if not rows:
            raise NothingThere
        return rows[number % len(rows)]

    def register(self, one: int, other: int) -> Done:
        new = NewTeacher(
            name_of(one % 50), self.pick(SchoolRow, 0), phone=f"139{one % 10**8:08d}", sex="男女"[other % 2],
            id_number=number_of(one % 40, "男女"[other % 2]) if other % 3 else "", facts={"category": "在编"},
        )  # fmt: skip
        return self.store.run(register_teacher, new)

    def correct(self, one: int, other: int) -> Done:
        changes = [
            {"phone": f"138{other % 10**8:08d}"},
            {"name": name_of(200 + other % 9)},
            {"note": "身体不好"},
        ]
        who = self.pick(TeacherRow, one)
        return self.store.run(correct_teacher, who, changes[other % 3], note="更正")

    def note_fact(self, one: int, other: int) -> Done:
        since = TODAY - timedelta(other % 30)
        who = self.pick(TeacherRow, one)
        return self.store.run(
            record_fact, who, "marital", ("未婚", "已婚")[other % 2], since=since, note="本人告知"
        )

    def build(self, one: int, other: int) -> Done:
        new = NewBuilding(
            self.pick(SchoolRow, 0), f"{one % 6 + 1}栋", floors=2, rooms_per_floor=2, capacity=other % 2 + 1,
            floor_area=Decimal("35.5"), unit_type="单间",
        )  # fmt: skip
        return self.store.run(add_building, new)

    def edit(self, one: int, other: int) -> Done:
        unit = self.pick(UnitRow, one)
        return self.store.run(edit_unit, unit, {"note": f"备注{other % 7}", "asset_no": f"A{other % 5}"})

    def close_or_open(self, one: int, other: int) -> Done:
        since = TODAY - timedelta(other % 3)
        unit = self.pick(UnitRow, one)
        return self.store.run(
            change_unit_state, unit, STATES[other % len(STATES)], since=since, note="屋面漏水"
        )

    def apply_for(self, one: int, other: int) -> Done:
        who, unit = self.pick(TeacherRow, one), self.pick(UnitRow, other)
        wishes = (f"unit:{unit}",)
        return self.store.run(take_application, Request(who, "新申请", TODAY, wishes=wishes), today=TODAY)

    def pass_on(self, one: int, other: int) -> Done:
        after = ("学校初审", "合格(轮候)", "已撤销", "不合格")[other % 4]
        application = self.pick(ApplicationRow, one)
        return self.store.run(move_application, application, after, day=TODAY)

    def promise(self, one: int, other: int) -> Done:
        who, unit = self.pick(TeacherRow, one), self.pick(UnitRow, other)
        application = self.pick(ApplicationRow, one) if other % 2 else None
        promise = Promise(who, unit, TODAY, application_id=application, moving=other % 5 == 0)
        return self.store.run(assign, promise, note="局里决定" if other % 3 else "")

    def cancel(self, one: int, other: int) -> Done:
        promise = self.pick(AssignmentRow, one)
        return self.store.run(cancel_assignment, promise, day=TODAY, note="本人放弃")

    def move_in(self, one: int, other: int) -> Done:
        who, unit = self.pick(TeacherRow, one), self.pick(UnitRow, other)
        start = TODAY - timedelta(other % 100)
        return self.store.run(
            move_in, Arrival(who, unit, start, date(2027, 8, 31)), today=TODAY, note="局里决定"
        )

    def move_in_promised(self, one: int, other: int) -> Done:
        promise = self.pick(AssignmentRow, one)
        row = self.store.ask(lambda session: session.get_one(AssignmentRow, promise))
        assert row.teacher_id is not None
        assert row.unit_id is not None
        arrival = Arrival(row.teacher_id, row.unit_id, TODAY, date(2027, 8, 31), assignment_id=promise)
        return self.store.run(move_in, arrival, today=TODAY)

    def renew(self, one: int, other: int) -> Done:
        stay = self.pick(StayRow, one)
        return self.store.run(renew, stay, last_day=date(2028 + other % 3, 8, 31), note="继续任教")

    def move_out(self, one: int, other: int) -> Done:
        stay = self.pick(StayRow, one)
        return self.store.run(move_out, stay, day=TODAY - timedelta(other % 20), today=TODAY, note="调离")

    def report(self, one: int, other: int) -> Done:
        unit = self.pick(UnitRow, one)
        return self.store.run(
            report_ticket, Report(unit, "水电", f"漏水{other % 9}", TODAY - timedelta(5)), today=TODAY
        )

    def send_worker(self, one: int, other: int) -> Done:
        ticket = self.pick(TicketRow, one)
        return self.store.run(assign_ticket, ticket, day=TODAY - timedelta(other % 7), worker="张师傅")

    def repair(self, one: int, other: int) -> Done:
        repair = Repair(TODAY - timedelta(other % 3), Decimal(other % 50), Decimal(30), accepted_by="住户")
        ticket = self.pick(TicketRow, one)
        return self.store.run(close_ticket, ticket, repair, today=TODAY)

    def import_roster(self, one: int, other: int) -> Done:
        return self._import(Kind.TEACHERS, roster(one, other % 5 + 1))

    def import_stays(self, one: int, other: int) -> Done:
        return self._import(Kind.STAYS, stays_sheet(self.store, one, other % 3 + 1))

    def _import(self, kind: Kind, content: bytes) -> Done:
        found = preview(self.store, kind, content, f"{kind}.csv", today=TODAY)
        return apply(self.store, found, today=TODAY, partial=True)

    def undo_any(self, one: int, other: int) -> Done:
        ids = self.store.ask(
            lambda session: session.scalars(
                select(OperationRow.id)
                .where(OperationRow.command.not_in(("begin_store", "add_school")))
                .order_by(OperationRow.arrived.desc())
                .limit(12)
            ).all()
        )
        if not ids:
            raise NothingThere
        return undo(self.store, ids[one % len(ids)])

    def redo(self, one: int, other: int) -> Done:
        return redo(self.store)


def name_of(serial: int) -> str:
    """A name, one for each serial below 300."""
    return (
        "王李张刘陈杨赵黄周吴"[serial % 10]
        + "文武明亮国强红梅春秋"[serial // 10 % 10]
        + "安平和顺"[serial // 100 % 4]
    )


def number_of(serial: int, sex: str) -> str:
    """A good ID number of this sex, one for each serial."""
    order = serial * 2 + (1 if sex == "男" else 0)
    first = f"34012419{80 + serial % 20:02d}01{serial // 500 % 28 + 1:02d}{order % 1000:03d}"
    return first + check_digit(first)


def roster(seed: int, rows: int, *, known: int = 40) -> bytes:
    """A small 教师花名册, of the people `register` makes or, beyond `known`, of others."""
    lines = ["姓名,性别,学校,身份证号,联系电话,人员类别,婚姻状况"]
    for at in range(rows):
        serial, sex = (seed + at * 7) % known + (0 if known == 40 else 100), "男女"[(seed + at) % 2]
        name, phone = name_of(serial), f"137{(seed * 1000 + at) % 10**8:08d}"
        lines.append(f"{name},{sex},白山镇戴桥小学,{number_of(serial, sex)},{phone},特岗,未婚")
    return "\n".join(lines).encode()


def stays_sheet(store: Store, seed: int, rows: int) -> bytes:
    """A small 入住花名册 of people and units the store has, whoever lives there."""
    people = store.ask(
        lambda session: session.execute(
            select(TeacherRow.name, TeacherRow.id_number)
            .where(live(TeacherRow), TeacherRow.id_number.is_not(None))
            .order_by(TeacherRow.id)
        ).all()
    )
    lines = ["姓名,身份证号,工作学校,房号,入住日期,协议编号,期限止"]
    for at in range(min(rows, len(people))):
        name, number = people[(seed + at) % len(people)]
        unit = f"白山镇戴桥小学-{seed % 6 + 1}栋-1单元-{(seed + at) % 2 + 1}0{at % 2 + 1}"
        lines.append(f"{name},{number},白山镇戴桥小学,{unit},2026-03-0{at + 1},老{seed % 30}-{at},2026-08-31")
    return "\n".join(lines).encode()
