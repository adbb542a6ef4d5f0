"""The records behind 工资代扣表 and 服务情况统计表."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.queries.facts import facts_on
from dorms.db.queries.payroll import payroll_lines, payroll_sheets
from dorms.db.queries.records import school_places
from dorms.db.queries.upkeep import Place, place_names
from dorms.db.tables import (
    ComplaintRow,
    HazardRow,
    InspectionRow,
    PayrollSheetRow,
    TeacherFactRow,
    TeacherRow,
    live,
)
from dorms.domain.money.payroll import SheetState
from dorms.domain.sheet_records import PayrollRecord, ServiceRecord
from dorms.messages.money import piece_words


def payroll_records(session: Session, day: date) -> list[PayrollRecord]:
    """Every line of every sheet made by that day."""
    sheets = {one.id: one for one in payroll_sheets(session) if one.made_on <= day}
    numbers = dict(session.execute(select(TeacherRow.id, TeacherRow.id_number)).all())
    found = []
    for line in payroll_lines(session, PayrollSheetRow.made_on <= day):
        sheet = sheets.get(line.sheet_id)
        if sheet is None:
            continue
        is_back = sheet.state is SheetState.RETURNED
        found.append(
            PayrollRecord(
                id=line.id,
                town=sheet.town,
                school=sheet.school,
                month=sheet.month,
                made_on=sheet.made_on,
                name=line.name,
                id_number=numbers.get(line.teacher_id) or "",
                unit=line.unit,
                items="；".join(map(piece_words, line.pieces)),
                amount=line.amount,
                consent="已同意",
                returned_on=sheet.returned_on,
                outcome=line.outcome,
                taken=line.taken if is_back else None,
                reason=line.reason,
            )
        )
    return found


def service_records(session: Session, day: date) -> list[ServiceRecord]:
    """Every complaint, inspection and hazard by that day, by the school it is about."""
    where = _Where(place_names(session), {school: town for town, school in school_places(session).values()})
    return [
        *_complaints(session, day, where),
        *_inspections(session, day, where),
        *_hazards(session, day, where),
    ]


class _Where(NamedTuple):
    """Town and school of units and buildings."""

    places: Mapping[UUID, Place]
    towns: Mapping[str, str]

    def of(self, *ids: UUID | None) -> tuple[str, str]:
        for one in ids:
            if one is not None and one in self.places:
                place = self.places[one]
                return place.town or self.towns.get(place.school, ""), place.school
        return "", ""


def _complaints(session: Session, day: date, where: _Where) -> Iterator[ServiceRecord]:
    """About a unit: of its school; else of the school where whoever complains works."""
    schools, facts = school_places(session), facts_on(session, day, TeacherFactRow.kind == "school")
    for row in session.scalars(select(ComplaintRow).where(live(ComplaintRow), ComplaintRow.day <= day)):
        works = facts.get(row.teacher_id, {}).get("school", "") if row.teacher_id else ""
        place = where.of(row.unit_id) if row.unit_id else schools.get(works, ("", ""))
        again = row.reopened_on if row.reopened_on and row.reopened_on <= day else None
        yield ServiceRecord(
            row.id, "complaint", *place, row.day or day, row.answer_by, row.answered_on,
            row.satisfaction or "", again,
        )  # fmt: skip


def _inspections(session: Session, day: date, where: _Where) -> Iterator[ServiceRecord]:
    for row in session.scalars(select(InspectionRow).where(live(InspectionRow), InspectionRow.day <= day)):
        yield ServiceRecord(row.id, "inspection", *where.of(row.unit_id, row.building_id), row.day or day)


def _hazards(session: Session, day: date, where: _Where) -> Iterator[ServiceRecord]:
    for row in session.scalars(select(HazardRow).where(live(HazardRow), HazardRow.found_on <= day)):
        place = where.of(row.unit_id, row.building_id)
        yield ServiceRecord(row.id, "hazard", *place, row.found_on or day, row.due, row.rechecked_on)
