"""The demo county: the six workbooks of resources/demo into a new store, and the main job done once on it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from dorms.actions.applications import Request, take_application
from dorms.actions.assignments import Promise, assign
from dorms.actions.demo.exchange import DemoExchange
from dorms.actions.founding import found_store
from dorms.actions.imports import ORDER, apply, preview
from dorms.actions.people import NewTeacher, register_teacher
from dorms.actions.sheets import SHEETS, export_sheet
from dorms.actions.stays import Arrival, move_in, move_out, renew
from dorms.actions.tickets import Repair, Report, assign_ticket, close_ticket, report_ticket
from dorms.db.backup import back_up
from dorms.db.checks import check_store
from dorms.db.queries.known import school_names
from dorms.db.queries.people import application_lines
from dorms.db.queries.records import stay_records, unit_records
from dorms.db.store import Store
from dorms.domain.figures import lives, residents, shown_state
from dorms.domain.findings import Severity
from dorms.domain.imports import Kind
from dorms.domain.records import StayRecord, UnitRecord
from dorms.resources import resource

DAY = date(2026, 6, 15)  # the day the sample workbooks speak of
BUREAU = "庐江县教育体育局"
FILES = {
    Kind.SCHOOLS: "学校名录.xlsx",
    Kind.UNITS: "房源台账.xlsx",
    Kind.TEACHERS: "教师花名册.xlsx",
    Kind.STAYS: "入住花名册.xlsx",
    Kind.APPLICATIONS: "申请汇总表.xlsx",
    Kind.TICKETS: "维修台账.xlsx",
}
Tell = Callable[[str, int, int], None]


def build_demo(path: Path | str, *, tell: Tell = lambda *_: None) -> tuple[Store, dict[str, dict[str, int]]]:
    """A new store with the whole county in it; the counters of each import."""
    store = found_store(path, bureau=BUREAU, actor="演示经办人", post="后勤", demo=True)
    counts: dict[str, dict[str, int]] = {}
    for done, kind in enumerate(ORDER):
        tell(FILES[kind], done, len(ORDER))
        file = resource("demo", FILES[kind])
        found = preview(store, kind, file.read_bytes(), file.name, today=DAY)
        counts[str(kind)] = dict(apply(store, found, today=DAY).result.counts)
    return store, counts


@dataclass
class Job:
    """The main job, step by step, each with what it did."""

    store: Store
    out: Path
    steps: dict[str, Any] = field(default_factory=dict)
    stays: list[StayRecord] = field(default_factory=list)

    def run(self) -> dict[str, Any]:
        """Application, assignment, move-in, ticket, renewal, move-out, sheets, backup, check."""
        teacher = self._teacher()
        unit = self._free_unit()
        application = self._application(teacher, unit)
        promise = self._assignment(teacher, unit, application)
        self._move_in(teacher, unit, promise)
        self._ticket(unit)
        self._renewal()
        self._move_out()
        self._sheets()
        self._backup()
        self.steps["exchange"] = DemoExchange(self.store, self.out / "交换").run()
        self._check()
        return self.steps

    def _teacher(self) -> UUID:
        names = {name: row for row, name in self.store.ask(school_names).items()}
        new = NewTeacher(
            "测试教师", names["白山镇中心小学"], phone="13900000000", sex="女", facts={"category": "特岗"}
        )
        outcome = self.store.run(register_teacher, new)
        self.steps["register_teacher"] = {"operation": outcome.operation, "changes": outcome.changes}
        return outcome.result

    def _free_unit(self) -> UnitRecord:
        units = self.store.ask(unit_records)
        self.stays = self.store.ask(stay_records, DAY)
        tonight = residents(self.stays, DAY)
        return next(one for one in units if shown_state(one, tonight.get(one.id, ()), DAY) == "可分配")

    def _application(self, teacher: UUID, unit: UnitRecord) -> UUID:
        request = Request(teacher, "新申请", DAY, wishes=(f"unit:{unit.id}",))
        outcome = self.store.run(take_application, request, today=DAY)
        lines = self.store.ask(application_lines, DAY)
        number = next(line.number for line in lines if line.id == outcome.result)
        self.steps["application"] = {
            "operation": outcome.operation,
            "number": number,
            "applications": len(lines),
        }
        return outcome.result

    def _assignment(self, teacher: UUID, unit: UnitRecord, application: UUID) -> UUID:
        promise = Promise(teacher, unit.id, DAY, application_id=application)
        outcome = self.store.run(assign, promise)
        self.steps["assignment"] = {"operation": outcome.operation, "unit": unit.unit}
        return outcome.result

    def _move_in(self, teacher: UUID, unit: UnitRecord, promise: UUID) -> None:
        arrival = Arrival(
            teacher, unit.id, DAY, date(2027, 8, 31), assignment_id=promise, deposit=Decimal(500)
        )
        outcome = self.store.run(move_in, arrival, today=DAY)
        living = sum(lives(stay, DAY) for stay in self.store.ask(stay_records, DAY))
        self.steps["move_in"] = {"operation": outcome.operation, "living": living}

    def _ticket(self, unit: UnitRecord) -> None:
        report = Report(unit.id, "水电", "水龙头漏水", DAY, reporter="测试教师")
        ticket = self.store.run(report_ticket, report, today=DAY).result
        self.store.run(assign_ticket, ticket, day=DAY, worker="张师傅")
        repair = Repair(DAY, Decimal("12.50"), Decimal(30), accepted_by="测试教师")
        outcome = self.store.run(close_ticket, ticket, repair, today=DAY)
        self.steps["ticket"] = {"operation": outcome.operation, "steps": 4}

    def _renewal(self) -> None:
        stay = next(one for one in self.stays if lives(one, DAY) and one.term_end == date(2026, 8, 31))
        outcome = self.store.run(renew, stay.id, last_day=date(2027, 8, 31), note="继续在岗任教")
        self.steps["renewal"] = {"operation": outcome.operation, "person": stay.name, "until": "2027-08-31"}

    def _move_out(self) -> None:
        stay = next(one for one in reversed(self.stays) if lives(one, DAY))
        outcome = self.store.run(move_out, stay.id, day=DAY, today=DAY, note="调离")
        self.steps["move_out"] = {"operation": outcome.operation, "unit": stay.unit}

    def _sheets(self) -> None:
        written = {}
        for key, name in SHEETS.items():
            written[key] = export_sheet(self.store, key, self.out / f"{name}.xlsx", as_of=DAY)
        self.steps["export"] = written

    def _backup(self) -> None:
        if self.store.is_shared:
            self.steps["backup"] = {"verified": False, "by": "pg_dump"}
            return
        made = back_up(self.store, self.out / "演示备份.dormsbackup")
        self.steps["backup"] = {"file": Path(made.path).name, "sha256": made.sha256, "verified": True}

    def _check(self) -> None:
        found = check_store(self.store, today=DAY)
        faults = [str(one.code) for one in found if one.severity is Severity.FAULT]
        self.steps["check"] = {"ok": not faults, "faults": faults, "findings": len(found)}
