"""The records that figures, sheets and pages are made of: units, stays and tickets with their dated parts."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.orm import Session, aliased

from dorms.db.queries.facts import facts_on
from dorms.db.queries.residence import lodging_spans
from dorms.db.queries.rulebook import work_calendar
from dorms.db.queries.tickets import borne_before
from dorms.db.tables import (
    AgreementRow,
    ApplicationRow,
    AssignmentRow,
    BuildingRow,
    EntranceRow,
    SchoolRow,
    SiteRow,
    StayRow,
    TeacherRow,
    TermRow,
    TicketRow,
    TicketStepRow,
    TownRow,
    UnitRow,
    UnitStateRow,
    live,
)
from dorms.domain.records import (
    LodgingSpan,
    PromiseSpan,
    StateSpan,
    StayRecord,
    TicketRecord,
    UnitRecord,
)
from dorms.domain.upkeep.limits import Deadlines, deadlines, is_late
from dorms.domain.workdays import WorkCalendar

EPOCH = date(1900, 1, 1)  # stands for an unknown beginning where a record must have one


def unit_records(session: Session, *conditions: Any) -> list[UnitRecord]:
    """Every unit in the order of the ledgers: town, school, building, entrance, room."""
    states = _states(session)
    promises = _promises(session)
    lodgers = lodging_spans(session)
    rows = session.execute(
        select(
            UnitRow.id,
            TownRow.name.label("town"),
            SchoolRow.name.label("school"),
            BuildingRow.name.label("building"),
            EntranceRow.name.label("entrance"),
            UnitRow.room,
            UnitRow.unit_type,
            UnitRow.floor_area,
            UnitRow.capacity,
            UnitRow.built,
            UnitRow.programme,
            UnitRow.equipment,
            UnitRow.safety,
            UnitRow.asset_no,
            UnitRow.note,
        )
        .select_from(UnitRow)
        .outerjoin(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .outerjoin(EntranceRow, UnitRow.entrance_id == EntranceRow.id)
        .outerjoin(SiteRow, BuildingRow.site_id == SiteRow.id)
        .outerjoin(SchoolRow, SiteRow.school_id == SchoolRow.id)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
        .where(live(UnitRow), *conditions)
        .order_by(
            TownRow.place, SchoolRow.place, BuildingRow.name, EntranceRow.name, UnitRow.floor, UnitRow.room
        )
    )
    return [_unit(row, states, promises, lodgers) for row in rows]


def _unit(
    row: Row[*tuple[Any, ...]],
    states: dict[UUID, list[StateSpan]],
    promises: dict[UUID, list[PromiseSpan]],
    lodgers: dict[UUID, list[LodgingSpan]],
) -> UnitRecord:
    return UnitRecord(
        id=row.id,
        town=row.town or "",
        school=row.school or "",
        building=row.building or "",
        entrance=row.entrance or "",
        room=row.room or "",
        unit_type=row.unit_type or "",
        floor_area_m2=row.floor_area,
        capacity=row.capacity,
        built=row.built or "",
        funding=row.programme or "",
        equipment=row.equipment or "",
        safety=row.safety or "",
        asset_no=row.asset_no or "",
        note=row.note or "",
        states=tuple(states.get(row.id, ())),
        promises=tuple(promises.get(row.id, ())),
        lodgers=tuple(lodgers.get(row.id, ())),
    )


def _states(session: Session) -> dict[UUID, list[StateSpan]]:
    rows = session.execute(
        select(
            UnitStateRow.unit_id,
            UnitStateRow.state,
            UnitStateRow.start,
            UnitStateRow.until,
            UnitStateRow.reason,
        ).where(live(UnitStateRow))
    )
    found: dict[UUID, list[StateSpan]] = {}
    for unit, state, start, until, reason in rows:
        if unit is not None:
            found.setdefault(unit, []).append(StateSpan(state or "在用", start, until, reason or ""))
    return found


def _promises(session: Session) -> dict[UUID, list[PromiseSpan]]:
    moved = dict(
        session.execute(
            select(StayRow.assignment_id, StayRow.start).where(
                live(StayRow), StayRow.assignment_id.is_not(None)
            )
        ).all()
    )
    rows = session.execute(
        select(AssignmentRow.id, AssignmentRow.unit_id, AssignmentRow.start, AssignmentRow.until).where(
            live(AssignmentRow)
        )
    )
    found: dict[UUID, list[PromiseSpan]] = {}
    for promise, unit, start, until in rows:
        if unit is not None and start is not None:
            found.setdefault(unit, []).append(PromiseSpan(start, until or moved.get(promise)))
    return found


def stay_records(session: Session, day: date, *conditions: Any) -> list[StayRecord]:
    """Every stay ever, with the person's facts of that day and the term that ends last.

    Deposit and rent stand on the first person of an agreement, as on the signed paper.
    """
    facts = facts_on(session, day)
    numbers = _id_numbers(session)
    schools = school_places(session)
    terms = _terms(session)
    found: list[StayRecord] = []
    paid: set[UUID] = set()
    for row in session.execute(_stay_query(*conditions)):
        first = row.agreement_id not in paid
        if row.agreement_id is not None:
            paid.add(row.agreement_id)
        found.append(
            _stay(row, facts.get(row.teacher_id, {}), schools, numbers, terms.get(row.agreement_id), first)
        )
    return found


_host_school, _host_town = aliased(SchoolRow), aliased(TownRow)
_STAY_COLUMNS = (
    StayRow.id,
    StayRow.unit_id,
    StayRow.teacher_id,
    StayRow.start,
    StayRow.until,
    StayRow.category,
    StayRow.agreement_id,
    StayRow.note,
    _host_town.name.label("host_town"),
    _host_school.name.label("host_school"),
    BuildingRow.name.label("building"),
    EntranceRow.name.label("entrance"),
    UnitRow.room,
    UnitRow.floor_area,
    TeacherRow.name,
    TeacherRow.sex,
    TeacherRow.id_number,
    TeacherRow.phone,
    TeacherRow.spouse_id,
    AgreementRow.number,
    AgreementRow.deposit,
    AgreementRow.monthly_rent,
    AgreementRow.teacher_id.label("party"),
)


def _stay_query(*conditions: Any) -> Any:
    return (
        select(*_STAY_COLUMNS)
        .select_from(StayRow)
        .outerjoin(TeacherRow, StayRow.teacher_id == TeacherRow.id)
        .outerjoin(AgreementRow, StayRow.agreement_id == AgreementRow.id)
        .outerjoin(UnitRow, StayRow.unit_id == UnitRow.id)
        .outerjoin(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .outerjoin(EntranceRow, UnitRow.entrance_id == EntranceRow.id)
        .outerjoin(SiteRow, BuildingRow.site_id == SiteRow.id)
        .outerjoin(_host_school, SiteRow.school_id == _host_school.id)
        .outerjoin(_host_town, _host_school.town_id == _host_town.id)
        .where(live(StayRow), *conditions)
        .order_by(
            _host_town.place,
            _host_school.place,
            BuildingRow.name,
            EntranceRow.name,
            UnitRow.floor,
            UnitRow.room,
            StayRow.start,
            StayRow.id,
        )
    )


def _stay(
    row: Row[*tuple[Any, ...]],
    facts: dict[str, str],
    schools: dict[str, tuple[str, str]],
    numbers: frozenset[str],
    term: tuple[date | None, int] | None,
    first: bool,
) -> StayRecord:
    town, school = schools.get(facts.get("school", ""), ("", ""))
    end = term[0] if term else None
    unit = "-".join(part for part in (row.host_school, row.building, row.entrance, row.room) if part)
    married = row.spouse_id is not None and row.spouse_id in numbers
    return StayRecord(
        id=row.id,
        unit_id=row.unit_id,
        teacher_id=row.teacher_id,
        host_town=row.host_town or "",
        host_school=row.host_school or "",
        unit=unit,
        town=town,
        school=school,
        name=row.name or "",
        move_in=row.start or EPOCH,
        move_out=row.until,
        sex=row.sex or "",
        id_number=row.id_number or "",
        category=row.category or facts.get("category", ""),
        staffing=facts.get("staffing", ""),
        marital=facts.get("marital", ""),
        dual_staff="是" if married else "否",
        phone=row.phone or "",
        floor_area_m2=row.floor_area,
        agreement_no=row.number or "",
        term_end=end - timedelta(1) if end else None,
        deposit=row.deposit if first else _nothing(row.deposit),
        monthly_rent=row.monthly_rent if first else _nothing(row.monthly_rent),
        renewals=term[1] if term else None,
        note=row.note or "",
    )


def _id_numbers(session: Session) -> frozenset[str]:
    rows = session.scalars(
        select(TeacherRow.id_number).where(live(TeacherRow), TeacherRow.id_number.is_not(None))
    )
    return frozenset(number for number in rows if number)


def school_places(session: Session) -> dict[str, tuple[str, str]]:
    """Town and name of every school, by its id as text."""
    rows = session.execute(
        select(SchoolRow.id, TownRow.name, SchoolRow.name)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
        .where(live(SchoolRow))
    )
    return {str(row): (town or "", name or "") for row, town, name in rows}


def _terms(session: Session) -> dict[UUID | None, tuple[date | None, int]]:
    """Of each agreement the term that ends last: (first night no longer agreed, how many renewals)."""
    rows = session.execute(
        select(TermRow.agreement_id, TermRow.until, TermRow.serial)
        .where(live(TermRow))
        .order_by(TermRow.until)
    )
    return {agreement: (until, serial or 0) for agreement, until, serial in rows}


def ticket_records(session: Session, *conditions: Any) -> list[TicketRecord]:
    """Every ticket with the days of its steps, in the order of their numbers."""
    steps, borne = _ticket_steps(session), borne_before(session)
    rows = session.execute(
        select(
            TicketRow,
            TownRow.name.label("town"),
            SchoolRow.name.label("school"),
            BuildingRow.name.label("building"),
            BuildingRow.warranty_until.label("warranty"),
            EntranceRow.name.label("entrance"),
            UnitRow.room,
        )
        .outerjoin(UnitRow, TicketRow.unit_id == UnitRow.id)
        .outerjoin(BuildingRow, UnitRow.building_id == BuildingRow.id)
        .outerjoin(EntranceRow, UnitRow.entrance_id == EntranceRow.id)
        .outerjoin(SiteRow, BuildingRow.site_id == SiteRow.id)
        .outerjoin(SchoolRow, SiteRow.school_id == SchoolRow.id)
        .outerjoin(TownRow, SchoolRow.town_id == TownRow.id)
        .where(live(TicketRow), *conditions)
        .order_by(TicketRow.reported_on, TicketRow.number)
    )
    calendar = work_calendar(session)
    return [
        replace(_ticket(row, steps.get(row[0].id, {}), calendar), borne=borne.get(row[0].id, ()))
        for row in rows
    ]


def _ticket(row: Row[*tuple[Any, ...]], steps: dict[str, date], calendar: WorkCalendar) -> TicketRecord:
    ticket: TicketRow = row[0]
    by = deadlines(calendar, ticket.urgency or "", ticket.reported_on or EPOCH)
    return TicketRecord(
        id=ticket.id,
        town=row.town or "",
        school=row.school or "",
        ticket_no=ticket.number or "",
        reported_on=ticket.reported_on or EPOCH,
        unit="-".join(part for part in (row.school, row.building, row.entrance, row.room) if part),
        reporter=ticket.reporter or "",
        category=ticket.category or "",
        description=ticket.description or "",
        urgency=ticket.urgency or "",
        assigned_on=steps.get("派工"),
        arrived_on=steps.get("到场"),
        finished_on=steps.get("完工") or steps.get("作废"),
        material_cost=ticket.material_cost,
        labour_cost=ticket.labour_cost,
        payer=ticket.payer or "",
        accepted_by=ticket.accepted_by or "",
        overdue=ticket.overdue or _was_late(by, steps),
        unit_id=ticket.unit_id,
        respond_by=by.respond_by,
        finish_by=by.finish_by,
        cause=ticket.cause or "",
        same_as=ticket.group_id,
        is_withdrawn="作废" in steps and "完工" not in steps,
        warranty_until=ticket.warranty_until,
        building_warranty=row.warranty,
        parts=ticket.parts or "",
    )


def _was_late(by: Deadlines, steps: dict[str, date]) -> str:
    """是 or 否 of a finished repair; an open one is judged by the day somebody looks."""
    finished = steps.get("完工")
    if finished is None:
        return ""
    answered = min((steps[step] for step in ("派工", "到场") if step in steps), default=None)
    return "是" if is_late(by, finished, answered=answered, finished=finished) else "否"


def _ticket_steps(session: Session) -> dict[UUID, dict[str, date]]:
    """The last day of each step; a reopening takes back what was finished before it."""
    rows = session.execute(
        select(TicketStepRow.ticket_id, TicketStepRow.step, TicketStepRow.day)
        .where(live(TicketStepRow))
        .order_by(TicketStepRow.day, TicketStepRow.id)
    )
    return _fold_steps(rows.all())


def _fold_steps(rows: Iterable[tuple[UUID | None, str | None, date | None]]) -> dict[UUID, dict[str, date]]:
    found: dict[UUID, dict[str, date]] = {}
    for ticket, step, day in rows:
        if ticket is None or step is None or day is None:
            continue
        steps = found.setdefault(ticket, {})
        if step == "重开":
            steps.pop("完工", None)
            steps.pop("验收", None)
        steps[step] = day
    return found


def wanted_units(session: Session) -> frozenset[UUID]:
    """The units that an application wishes for."""
    rows = session.scalars(select(ApplicationRow.wishes).where(live(ApplicationRow)))
    wishes = {wish for wishes in rows for wish in wishes or ()}
    return frozenset(UUID(wish.removeprefix("unit:")) for wish in wishes if wish.startswith("unit:"))


def _nothing(amount: Decimal | None) -> Decimal | None:
    """What stands on the second person's line where the first one has an amount."""
    return None if amount is None else Decimal(0)
