"""Workbooks in: 预检 first, then one operation that one click undoes. What was previewed is what is imported."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.imports.applications import plan_applications
from dorms.actions.imports.plan import Plan
from dorms.actions.imports.schools import plan_schools
from dorms.actions.imports.stays import plan_stays
from dorms.actions.imports.teachers import plan_teachers
from dorms.actions.imports.tickets import plan_tickets
from dorms.actions.imports.units import plan_units
from dorms.db.queries.known import known
from dorms.db.store import Outcome, Store
from dorms.db.tables import ApplicationRow, SchoolRow, StayRow, Synced, TeacherRow, TicketRow, UnitRow, live
from dorms.domain.imports import Kind, SheetMapping, SheetReport
from dorms.domain.imports import Outcome as RowOutcome
from dorms.errors.imports import FileNeededFirst, RowsRefused
from dorms.sheets.reading import read_sheet

ORDER = (Kind.SCHOOLS, Kind.UNITS, Kind.TEACHERS, Kind.STAYS, Kind.APPLICATIONS, Kind.TICKETS)
NEEDS = {
    Kind.UNITS: (Kind.SCHOOLS,),
    Kind.TEACHERS: (Kind.SCHOOLS,),
    Kind.STAYS: (Kind.UNITS, Kind.TEACHERS),
    Kind.APPLICATIONS: (Kind.UNITS, Kind.TEACHERS),
    Kind.TICKETS: (Kind.UNITS,),
}
ROWS: dict[Kind, type[Synced]] = {
    Kind.SCHOOLS: SchoolRow,
    Kind.UNITS: UnitRow,
    Kind.TEACHERS: TeacherRow,
    Kind.STAYS: StayRow,
    Kind.APPLICATIONS: ApplicationRow,
    Kind.TICKETS: TicketRow,
}


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would do: the report of its rows and the five counters."""

    report: SheetReport
    counts: Mapping[str, int]
    missing: int = 0
    missing_living: int = 0

    @property
    def clean(self) -> bool:
        """No row is refused or waits for a person."""
        return not (self.counts["refused"] or self.counts["needs_person"])

    def to_json(self) -> dict[str, Any]:
        """The contract of `dorms import --json`."""
        found: dict[str, Any] = {**self.report.to_json(), "counts": dict(self.counts)}
        if self.missing:
            found["missing"] = {"teachers": self.missing, "living": self.missing_living}
        return found


def next_needed(session: Session) -> Kind | None:
    """The first kind of which the store has nothing yet: the file the wizard asks for next."""
    return next((kind for kind in ORDER if not _has(session, kind)), None)


def _has(session: Session, kind: Kind) -> bool:
    row_type = ROWS[kind]
    return session.scalar(select(row_type.id).where(live(row_type)).limit(1)) is not None


def preview(
    store: Store,
    kind: Kind,
    content: bytes,
    name: str,
    *,
    today: date,
    mapping: SheetMapping | None = None,
    sheet: str | None = None,
) -> Preview:
    """Read and judge the file, compare it with the store; nothing is written."""
    return store.ask(_preview, kind, content, name, today, mapping, sheet)


def _preview(
    session: Session,
    kind: Kind,
    content: bytes,
    name: str,
    today: date,
    mapping: SheetMapping | None,
    sheet: str | None,
) -> Preview:
    for wanted in NEEDS.get(kind, ()):
        if not _has(session, wanted):
            raise FileNeededFirst(kind, wanted)
    report = read_sheet(kind, content, name, known(session, today), today, mapping=mapping, sheet=sheet)
    return _compared(session, report, today)[0]


def _compared(session: Session, report: SheetReport, today: date) -> tuple[Preview, Plan]:
    plan = plan_for(session, report, today)
    return Preview(report, plan.counts(report), len(plan.missing), plan.missing_living), plan


def plan_for(session: Session, report: SheetReport, today: date) -> Plan:
    """What this report would write into the store as it is now."""
    if report.kind is Kind.SCHOOLS:
        return plan_schools(session, report)
    if report.kind is Kind.UNITS:
        return plan_units(session, report, today)
    if report.kind is Kind.TEACHERS:
        return plan_teachers(session, report, today)
    if report.kind is Kind.STAYS:
        return plan_stays(session, report)
    if report.kind is Kind.APPLICATIONS:
        return plan_applications(session, report)
    return plan_tickets(session, report)


def apply(store: Store, previewed: Preview, *, today: date, partial: bool = False) -> Outcome[Preview]:
    """Write what was previewed, as one operation. Without `partial` a single bad row holds everything back."""
    if not (partial or previewed.clean):
        outcomes = previewed.report.outcomes
        raise RowsRefused(
            previewed.report.file, outcomes[RowOutcome.REFUSED], outcomes[RowOutcome.NEEDS_PERSON]
        )
    command = f"import_{previewed.report.kind}"
    return store.run(_apply, previewed.report, today, command=command, reason=previewed.report.file)


def _apply(session: Session, report: SheetReport, today: date) -> Preview:
    result, plan = _compared(session, report, today)
    plan.write(session)
    return result
