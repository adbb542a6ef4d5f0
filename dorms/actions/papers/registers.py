"""The papers that are filled in by hand, and those of leaving: what the store knows put in, the rest left for a pen."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.papers.handing import code_of as code_of
from dorms.actions.papers.handing import round_sheets
from dorms.db.queries.money import ledger_of
from dorms.db.queries.people import ApplicationLine, TeacherLine, application_lines, teacher_lines
from dorms.db.queries.records import stay_records, unit_records
from dorms.db.queries.residence import Departure, departures, handed_over, key_hands, things_of
from dorms.db.queries.upkeep import keepers
from dorms.db.tables import DepartureRow, StayRow, UnitRow
from dorms.domain.money.ledger import balance
from dorms.domain.papers import (
    ApplicationForm,
    ArrivalLine,
    ChargeLine,
    CheckItem,
    ClearanceProof,
    DoorLabel,
    InspectionSheet,
    InventoryItem,
    KeyLine,
    KeyRegister,
    MoveOutSlip,
    Paper,
    RepairBook,
    SignInSheet,
    Unmade,
)
from dorms.domain.records import StayRecord, UnitRecord
from dorms.domain.upkeep.checklists import Checklist, points_of
from dorms.errors.papers import LivesThereStill, NotSettled, StillOwes

Made = list[Paper | Unmade]
Build = Callable[[Session, Sequence[UUID], str, str, date], Sequence[Paper | Unmade]]
Record = TypeVar("Record")


def application_forms(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """申请表 of an application: what it says and what is known of the teacher."""
    lines = {line.id: line for line in application_lines(session, today)}
    people = {line.id: line for line in teacher_lines(session, today)}
    chosen = [lines[row] for row in rows if row in lines]
    return [_form(line, people.get(line.teacher_id) if line.teacher_id else None) for line in chosen]


def _form(line: ApplicationLine, person: TeacherLine | None) -> Paper:
    return ApplicationForm(
        number=line.number,
        applicant=line.name,
        sex=person.sex if person else "",
        id_number=line.id_number,
        phone=line.phone,
        employer=line.school,
        category=line.category,
        staffing=person.staffing if person else "",
        post_title=person.title if person else "",
        education=person.education if person else "",
        joined=person.joined if person else "",
        marital=person.marital if person else "",
        spouse=person.spouse_name if person else "",
        own_home=person.home_in_town_self if person else "",
        spouse_home=person.home_in_town_spouse if person else "",
        distance=f"{person.distance_km}公里" if person and person.distance_km else "",
        kind=line.kind,
        current_unit=line.current_unit,
        together=line.together,
        partner=line.partner,
        wishes="；".join(f"{at}.{wish}" for at, wish in enumerate(line.wishes, start=1)),
        accepts_other=line.accepts_other,
        applied_on=line.applied_on,
        code=code_of("application", line.id),
    )


def key_registers(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """钥匙领取登记表: one for each school whose units the chosen people live in."""
    made: Made = []
    for school, stays in _by_school(_stays(session, rows, today)).items():
        lines = []
        for stay in stays:
            hands = [one for one in key_hands(session, stay.unit_id) if one.teacher_id == stay.teacher_id]
            given = [one for one in hands if one.way == "发出"]
            lines.append(
                KeyLine(
                    unit=stay.unit,
                    person=stay.name,
                    employer=stay.school,
                    keys=sum(one.count for one in given) or None,
                    numbers="、".join(one.numbers for one in given if one.numbers),
                )
            )
        made.append(KeyRegister(office=school or office, day=today, lines=tuple(lines)))
    return made


def sign_in_sheets(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """入住签到表: one for each school whose units the chosen people move into."""
    return [
        SignInSheet(
            office=school or office,
            day=today,
            lines=tuple(
                ArrivalLine(person=s.name, employer=s.school, unit=s.unit, move_in_by=s.move_in)
                for s in stays
            ),
        )
        for school, stays in _by_school(_stays(session, rows, today)).items()
    ]


def _by_school(stays: Iterable[StayRecord]) -> dict[str, list[StayRecord]]:
    found: dict[str, list[StayRecord]] = {}
    for stay in stays:
        found.setdefault(stay.host_school, []).append(stay)
    return found


def door_labels(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """门贴 of the chosen units, with the keeper of the building."""
    looking = _keepers(session, today)
    made: Made = []
    for unit in _units(session, rows):
        keeper, phone = looking.get(_building(session, unit.id), ("", ""))
        made.append(
            DoorLabel(
                unit=unit.unit,
                school=unit.school,
                place=f"{unit.building}{unit.entrance}",
                room=unit.room,
                unit_type=unit.unit_type,
                capacity=unit.capacity,
                keeper=keeper,
                phone=phone,
                code=code_of("unit", unit.id),
            )
        )
    return made


def repair_books(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """报修登记本: a blank page for each building the chosen units are in."""
    looking = _keepers(session, today)
    made: dict[UUID | None, Paper | Unmade] = {}
    for unit in _units(session, rows):
        building = _building(session, unit.id)
        keeper, phone = looking.get(building, ("", ""))
        place = f"{unit.school}{unit.building}"
        made.setdefault(building, RepairBook(office=unit.school, place=place, keeper=keeper, phone=phone))
    return list(made.values())


def inspection_sheets(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """安全巡查表: of the places of a round, or blank, one for each chosen unit, to walk through the rooms with."""
    if of_round := round_sheets(session, rows, office, today):
        return of_round
    living: dict[UUID, list[str]] = {}
    for stay in stay_records(session, today, StayRow.unit_id.in_(rows)):
        if stay.move_out is None or stay.move_out > today:
            living.setdefault(stay.unit_id, []).append(stay.name)
    looked_at = (*points_of(Checklist.SAFETY), *points_of(Checklist.LIVED_IN))
    points = tuple(CheckItem(group=point.group, name=point.name) for point in looked_at)
    return [
        InspectionSheet(
            unit=unit.unit,
            office=unit.school or office,
            resident="、".join(living.get(unit.id, ())),
            items=points,
            code=code_of("unit", unit.id),
        )
        for unit in _units(session, rows)
    ]


def move_out_slips(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """退房交接单 of the chosen departures or stays: the list of moving in beside a free column, and the settlement."""
    made: Made = []
    for stay, leaving in _leaving(session, rows, today):
        things = handed_over(session, stay.unit_id, stay.teacher_id) or things_of(session, stay.unit_id)
        keys = [one for one in key_hands(session, stay.unit_id) if one.teacher_id == stay.teacher_id]
        lines = (leaving.lines or []) if leaving is not None else []
        made.append(
            MoveOutSlip(
                number=stay.agreement_no,
                office=stay.host_school or office,
                person=stay.name,
                employer=stay.school,
                unit=stay.unit,
                reason=leaving.trigger if leaving else "",
                noticed=leaving.noticed_on if leaving else None,
                due=leaving.leave_by if leaving else stay.term_end,
                left=stay.move_out,
                keys=sum(one.count for one in keys if one.way == "发出") or None,
                keys_returned=sum(one.count for one in keys if one.way == "收回") or None,
                items=tuple(
                    InventoryItem(
                        name=one.name, count=one.count, before=one.condition or "完好", price=one.price
                    )
                    for one in things
                ),
                charges=tuple(
                    ChargeLine(name=str(line["item"]), amount=Decimal(line["amount"])) for line in lines
                ),
                deposit=stay.deposit or None,
                refund_by=leaving.refund_by if leaving else None,
            )
        )
    return made


def clearance_proofs(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """退房结清证明: only of who has moved out, whose departure is settled, and who owes nothing."""
    return [
        _clearance(session, stay, leaving, office, today) for stay, leaving in _leaving(session, rows, today)
    ]


def _clearance(
    session: Session, stay: StayRecord, leaving: Departure | None, office: str, today: date
) -> Paper | Unmade:
    label = f"{ClearanceProof.title} {stay.name}"
    if stay.move_out is None or stay.move_out > today:
        return Unmade(label, LivesThereStill(stay.name))
    if leaving is None or leaving.settled_on is None:
        return Unmade(label, NotSettled(stay.name))
    owed = balance(ledger_of(session, stay.teacher_id)).owed
    if owed > 0:
        return Unmade(label, StillOwes(stay.name, owed))
    return ClearanceProof(
        person=stay.name,
        employer=stay.school,
        unit=stay.unit,
        since=stay.move_in,
        left=stay.move_out,
        office=stay.host_school or office,
        day=today,
    )


def _leaving(
    session: Session, rows: Sequence[UUID], today: date
) -> list[tuple[StayRecord, Departure | None]]:
    """The stays that these rows are, or that these departures are about."""
    known = departures(session, DepartureRow.id.in_(rows) | DepartureRow.stay_id.in_(rows))
    of_row = {one.id: one for one in known}
    of_stay = {one.stay_id: one for one in known}
    wanted = [of_row[row].stay_id if row in of_row else row for row in rows]
    return [(stay, of_stay.get(stay.id)) for stay in _stays(session, list(dict.fromkeys(wanted)), today)]


def _stays(session: Session, rows: Sequence[UUID], today: date) -> list[StayRecord]:
    found = {stay.id: stay for stay in stay_records(session, today, StayRow.id.in_(rows))}
    return [found[row] for row in rows if row in found]


def _units(session: Session, rows: Sequence[UUID]) -> list[UnitRecord]:
    found = {unit.id: unit for unit in unit_records(session, UnitRow.id.in_(rows))}
    return [found[row] for row in rows if row in found]


def _building(session: Session, unit: UUID) -> UUID | None:
    row = session.get(UnitRow, unit)
    return row.building_id if row is not None else None


def _keepers(session: Session, today: date) -> dict[UUID | None, tuple[str, str]]:
    return {one.building_id: (one.name, one.repair_phone or one.phone) for one in keepers(session, today)}


BUILDERS: Mapping[type[Paper], Build] = {
    ApplicationForm: application_forms,
    KeyRegister: key_registers,
    SignInSheet: sign_in_sheets,
    DoorLabel: door_labels,
    RepairBook: repair_books,
    InspectionSheet: inspection_sheets,
    MoveOutSlip: move_out_slips,
    ClearanceProof: clearance_proofs,
}
