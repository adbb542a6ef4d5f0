"""Workbooks in: 预检 first, then one operation that one click undoes. What was previewed is what is imported."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial as bound
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.imports.applications import plan_applications
from dorms.actions.imports.plan import Plan, Tick
from dorms.actions.imports.schools import plan_schools
from dorms.actions.imports.stays import plan_stays
from dorms.actions.imports.teachers import plan_teachers
from dorms.actions.imports.tickets import plan_tickets
from dorms.actions.imports.units import plan_units
from dorms.db.queries.known import known
from dorms.db.store import Outcome, Store
from dorms.db.tables import (
    ApplicationRow,
    ChangeRow,
    SchoolRow,
    StayRow,
    Synced,
    TeacherRow,
    TicketRow,
    UnitRow,
    live,
)
from dorms.domain.imports import Kind, Known, SheetMapping, SheetReport
from dorms.domain.imports import Outcome as RowOutcome
from dorms.domain.verdicts import Decided
from dorms.errors.imports import FileNeededFirst, PreviewStale, RowsRefused
from dorms.sheets.reading import Limits, read_sheet

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

_LAST = (
    select(ChangeRow.arrived)
    .where(ChangeRow.entity.not_in(("setting", "actor")))  # no sheet is compared with these
    .order_by(ChangeRow.arrived.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would do to the store as it was: the report of its rows, the five counters, and the plan itself."""

    report: SheetReport
    counts: Mapping[str, int]
    plan: Plan = field(repr=False)
    arrived: int  # the newest change the plan was made with
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
    limits: Limits | None = None,
    decided: Decided | None = None,
    tick: Tick | None = None,
) -> Preview:
    """Read and judge the file, with what was decided about its findings; compare it with the store, write nothing."""
    read = bound(read_sheet, kind, content, name, today=today, mapping=mapping, sheet=sheet, limits=limits)
    read = bound(read, decided=decided, tick=tick)
    return store.ask(_preview, kind, read, today)


def _preview(session: Session, kind: Kind, read: Callable[[Known], SheetReport], today: date) -> Preview:
    for wanted in NEEDS.get(kind, ()):
        if not _has(session, wanted):
            raise FileNeededFirst(kind, wanted)
    return _compared(session, read(known(session, today)), today)


def _compared(session: Session, report: SheetReport, today: date) -> Preview:
    plan = plan_for(session, report, today)
    judged = plan.judged(report)
    return Preview(
        judged, plan.counts(judged), plan, newest_change(session), len(plan.missing), plan.missing_living
    )


def newest_change(session: Session) -> int:
    """The newest change that a preview was compared with; a later one makes it stale."""
    return session.scalar(_LAST) or 0


def plan_for(session: Session, report: SheetReport, today: date, *, whole: bool = True) -> Plan:
    """What this report would write into the store as it is now; not `whole`: it tells nothing of who is missing."""
    if report.kind is Kind.SCHOOLS:
        return plan_schools(session, report)
    if report.kind is Kind.UNITS:
        return plan_units(session, report, today)
    if report.kind is Kind.TEACHERS:
        return plan_teachers(session, report, today, whole=whole)
    if report.kind is Kind.STAYS:
        return plan_stays(session, report, today)
    if report.kind is Kind.APPLICATIONS:
        return plan_applications(session, report, today)
    return plan_tickets(session, report)


def apply(
    store: Store, previewed: Preview, *, today: date, partial: bool = False, tick: Tick | None = None
) -> Outcome[Preview]:
    """Write exactly what was previewed, as one operation. Without `partial` a single bad row holds everything back.

    PreviewStale if anything was written since: what the clerk saw would no longer be what happens.
    """
    if not (partial or previewed.clean):
        outcomes = previewed.report.outcomes
        raise RowsRefused(
            previewed.report.file, outcomes[RowOutcome.REFUSED], outcomes[RowOutcome.NEEDS_PERSON]
        )
    command = f"import_{previewed.report.kind}"
    return store.run(_apply, previewed, tick, command=command, reason=previewed.report.file)


def _apply(session: Session, previewed: Preview, tick: Tick | None) -> Preview:
    if newest_change(session) != previewed.arrived:
        raise PreviewStale(previewed.report.file)
    previewed.plan.write(session, tick)
    return previewed
