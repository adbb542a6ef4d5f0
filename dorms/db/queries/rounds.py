"""Rounds, their entries, places, results and offers as the pages and actions read them."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from dorms.db.journal.naming import unit_label
from dorms.db.queries.facts import facts_on
from dorms.db.queries.records import school_places, unit_records
from dorms.db.tables import (
    ApplicationRow,
    FileRow,
    OfferRow,
    RoundEntryRow,
    RoundFileRow,
    RoundResultRow,
    RoundRow,
    RoundStepRow,
    RoundUnitRow,
    TeacherFactRow,
    TeacherRow,
    UnitRow,
    live,
)
from dorms.domain.rounds import (
    EVENTS,
    EntryLine,
    OfferLine,
    PlaceLine,
    PlannedSource,
    ResultLine,
    RoundLine,
    Step,
    StepLine,
)


def round_lines(session: Session, *conditions: Any) -> list[RoundLine]:
    """Every round, the newest first."""
    rows = session.scalars(
        select(RoundRow)
        .where(live(RoundRow), *conditions)
        .order_by(RoundRow.day.desc(), RoundRow.number.desc(), RoundRow.id.desc())
    ).all()
    steps = steps_of(session, [row.id for row in rows])
    counts = _counts(session)
    return [_round(row, steps.get(row.id, ()), counts.get(row.id, {})) for row in rows]


def round_line(session: Session, round_id: UUID) -> RoundLine | None:
    """One round."""
    return next(iter(round_lines(session, RoundRow.id == round_id)), None)


def steps_of(session: Session, rounds: Iterable[UUID]) -> dict[UUID, tuple[StepLine, ...]]:
    """What happened to each round, in its order."""
    found: dict[UUID, list[StepLine]] = {}
    rows = session.scalars(
        select(RoundStepRow)
        .where(live(RoundStepRow), RoundStepRow.round_id.in_(list(rounds)))
        .order_by(RoundStepRow.id)
    )
    for row in rows:
        if row.round_id is not None:
            line = StepLine(row.step or "", row.day, row.note or "", row.details or {}, row.notice_id)
            found.setdefault(row.round_id, []).append(line)
    return {row: tuple(lines) for row, lines in found.items()}


def state_of_round(steps: Iterable[StepLine]) -> Step:
    """The last step that is a state; a step of a newer program counts as none."""
    known = {str(step) for step in Step} - EVENTS
    state = Step.PLANNED
    for line in steps:
        if line.step in known:
            state = Step(line.step)
    return state


def _counts(session: Session) -> dict[UUID | None, dict[str, int]]:
    found: dict[UUID | None, dict[str, int]] = {}
    questions: tuple[tuple[str, Any, tuple[Any, ...]], ...] = (
        ("entries", RoundEntryRow, (RoundEntryRow.left_out.is_(None) | (RoundEntryRow.left_out == ""),)),
        ("places", RoundUnitRow, ()),
        ("housed", RoundResultRow, (RoundResultRow.place_id.is_not(None),)),
        ("waiting", RoundResultRow, (RoundResultRow.place_id.is_(None),)),
        ("draws", RoundStepRow, (RoundStepRow.step == str(Step.DRAWN),)),
    )
    for name, row_type, conditions in questions:
        rows = session.execute(
            select(row_type.round_id, func.count())
            .where(live(row_type), *conditions)
            .group_by(row_type.round_id)
        )
        for round_id, count in rows:
            found.setdefault(round_id, {})[name] = count
    return found


def _round(row: RoundRow, steps: tuple[StepLine, ...], counts: dict[str, int]) -> RoundLine:
    return RoundLine(
        id=row.id,
        number=row.number or "",
        name=row.name or "",
        day=row.day or date.min,
        purpose=row.purpose or "",
        way=row.way or "",
        ranking=row.ranking or "",
        draw=row.draw or "",
        reserve_rule=row.reserve_rule or "count",
        list_limit=row.list_limit,
        answer_days=row.answer_days or 0,
        notice_days=row.notice_days or 0,
        rule_set=row.rule_set or "",
        sources=tuple(_source(one) for one in row.sources or ()),
        quotas=dict(row.quotas or {}),
        state=state_of_round(steps),
        steps=steps,
        previous_id=row.previous_id,
        **counts,
    )


def _source(one: dict[str, Any]) -> PlannedSource:
    day = date.fromisoformat(one["day"]) if one.get("day") else None
    return PlannedSource(
        str(one.get("name", "")),
        int(one.get("count", 0)),
        int(one.get("low", 0)),
        int(one.get("high", 0)),
        bool(one.get("ordered")),
        day,
        str(one.get("fallback", "")),
    )


def places_of(session: Session, round_id: UUID) -> list[PlaceLine]:
    """The pool of a round in the order of its codes."""
    units = {unit.id: unit for unit in unit_records(session)}
    holders = {code: entry.code for entry in _entry_rows(session, round_id) for code in entry.holds or ()}
    rows = session.execute(
        select(RoundUnitRow, UnitRow.floor)
        .outerjoin(UnitRow, RoundUnitRow.unit_id == UnitRow.id)
        .where(live(RoundUnitRow), RoundUnitRow.round_id == round_id)
        .order_by(RoundUnitRow.code)
    )
    found = []
    for row, floor in rows:
        unit = units.get(row.unit_id) if row.unit_id is not None else None
        if unit is None or row.unit_id is None:
            continue
        found.append(
            PlaceLine(
                id=row.id,
                unit_id=row.unit_id,
                code=row.code or "",
                bed=row.bed,
                label=row.label or "",
                unit=unit.unit,
                school=unit.school,
                town=unit.town,
                building=unit.building,
                floor=floor,
                unit_type=unit.unit_type,
                capacity=unit.capacity or 1,
                reserve=row.reserve or "",
                holder=holders.get(row.code or "") or "",
            )
        )
    return found


def _entry_rows(session: Session, round_id: UUID) -> list[RoundEntryRow]:
    rows = session.scalars(
        select(RoundEntryRow)
        .where(live(RoundEntryRow), RoundEntryRow.round_id == round_id)
        .order_by(RoundEntryRow.code, RoundEntryRow.id)
    )
    return list(rows)


def entries_of_round(session: Session, round_id: UUID) -> list[EntryLine]:
    """Every application of a round, those left out last."""
    day = session.scalar(select(RoundRow.day).where(RoundRow.id == round_id)) or date.max
    partner = aliased(TeacherRow)
    rows = session.execute(
        select(RoundEntryRow, ApplicationRow.number, ApplicationRow.applied_on, TeacherRow.name, partner.name)
        .join(ApplicationRow, RoundEntryRow.application_id == ApplicationRow.id)
        .join(TeacherRow, RoundEntryRow.teacher_id == TeacherRow.id)
        .outerjoin(partner, RoundEntryRow.partner_id == partner.id)
        .where(live(RoundEntryRow), RoundEntryRow.round_id == round_id)
    ).all()
    work = work_of_applicants(session, day)
    found = [
        _entry(row, number or "", applied, name or "", other or "", work.get(row.teacher_id, ("", "", "")))
        for row, number, applied, name, other in rows
    ]
    return sorted(found, key=lambda one: (one.left_out != "", one.code, one.number))


def work_of_applicants(session: Session, day: date) -> dict[UUID | None, tuple[str, str, str]]:
    """Town, school and category of everybody who ever applied, as of that day."""
    people = select(ApplicationRow.teacher_id).where(live(ApplicationRow))
    facts = facts_on(
        session,
        day,
        TeacherFactRow.kind.in_(("school", "category")),
        TeacherFactRow.teacher_id.in_(people),
    )
    schools = school_places(session)
    return {
        teacher: (*schools.get(own.get("school", ""), ("", "")), own.get("category", ""))
        for teacher, own in facts.items()
    }


def _entry(
    row: RoundEntryRow,
    number: str,
    applied_on: date | None,
    name: str,
    partner: str,
    work: tuple[str, str, str],
) -> EntryLine:
    return EntryLine(
        id=row.id,
        application_id=row.application_id or row.id,
        teacher_id=row.teacher_id or row.id,
        partner_id=row.partner_id,
        code=row.code or "",
        name=name,
        partner=partner,
        school=work[1],
        town=work[0],
        category=work[2],
        number=number,
        kind=row.kind or "",
        sex=row.sex or "",
        tier=row.tier or 1,
        points=row.points,
        ties=tuple(row.ties or ()),
        classes=tuple(row.classes or ()),
        holds=tuple(row.holds or ()),
        wishes=tuple(row.wishes or ()),
        left_out=row.left_out or "",
        applied_on=applied_on,
    )


def results_of(session: Session, round_id: UUID) -> list[ResultLine]:
    """The result of a round by position, those without one last."""
    entries = {one.id: one for one in entries_of_round(session, round_id)}
    places = {one.id: one for one in places_of(session, round_id)}
    rows = session.scalars(
        select(RoundResultRow).where(live(RoundResultRow), RoundResultRow.round_id == round_id)
    )
    found = []
    for row in rows:
        entry = entries.get(row.entry_id) if row.entry_id is not None else None
        if entry is not None:
            place = places.get(row.place_id) if row.place_id is not None else None
            found.append(ResultLine(entry, place, row.choice or 0, row.position or 0, row.waiting or 0))
    return sorted(found, key=lambda one: (one.position == 0, one.position, one.entry.code))


def round_files(session: Session, round_id: UUID) -> dict[str, bytes]:
    """The kept files of a round by name; `result/…` are those of its result."""
    rows = session.execute(
        select(RoundFileRow.name, FileRow.bytes)
        .join(FileRow, FileRow.hash == RoundFileRow.hash)
        .where(live(RoundFileRow), RoundFileRow.round_id == round_id)
        .order_by(RoundFileRow.id)
    )
    return {name or "": content for name, content in rows}


def offer_lines(session: Session, *conditions: Any) -> list[OfferLine]:
    """Offers with their people, the newest first."""
    partner = aliased(TeacherRow)
    rows = session.execute(
        select(OfferRow, TeacherRow.name, partner.name)
        .outerjoin(TeacherRow, OfferRow.teacher_id == TeacherRow.id)
        .outerjoin(ApplicationRow, OfferRow.application_id == ApplicationRow.id)
        .outerjoin(partner, ApplicationRow.partner_id == partner.id)
        .where(live(OfferRow), *conditions)
        .order_by(OfferRow.offered_on.desc(), OfferRow.id.desc())
    ).all()
    work = work_of_applicants(session, date.max) if rows else {}
    return [
        _offer(session, row, "、".join(filter(None, names)), work.get(row.teacher_id, ("", "", ""))[1])
        for row, *names in rows
        if row.unit_id is not None and row.teacher_id is not None
    ]


def _offer(session: Session, row: OfferRow, name: str, school: str) -> OfferLine:
    unit, teacher = row.unit_id or row.id, row.teacher_id or row.id
    return OfferLine(
        id=row.id,
        number=row.number or "",
        round_id=row.round_id,
        unit_id=unit,
        unit=unit_label(session, unit),
        application_id=row.application_id,
        teacher_id=teacher,
        name=name,
        school=school,
        place=row.place or 0,
        offered_on=row.offered_on,
        answer_by=row.answer_by,
        answer=row.answer or "",
        answered_on=row.answered_on,
        reason=row.reason or "",
        assignment_id=row.assignment_id,
    )


def is_unanswered() -> Any:
    """The offers that are live."""
    return OfferRow.answer.is_(None) | (OfferRow.answer == "")


def live_offers(session: Session) -> list[OfferLine]:
    """The offers that wait for an answer."""
    return offer_lines(session, is_unanswered())


def offers_of_round(session: Session, round_id: UUID) -> list[OfferLine]:
    """The offers that followed from a round."""
    return offer_lines(session, OfferRow.round_id == round_id)
