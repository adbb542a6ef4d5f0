"""Papers carried through the rooms: the slip of moving in, and the sheet of each place of an inspection round.

Blank they are filled in on the spot; their code, scanned or typed into Ctrl+K, opens the form for entering them.
"""

import re
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.db.queries.daily import stay_daily
from dorms.db.queries.money import meters
from dorms.db.queries.papers import agreed_facts
from dorms.db.queries.records import stay_records
from dorms.db.queries.residence import handed_over, things_of
from dorms.db.queries.upkeep import complaints, inspection_code, inspections
from dorms.db.tables import ComplaintRow, InspectionRow, MeterRow, StayRow
from dorms.domain.papers import (
    CheckItem,
    ComplaintReply,
    InspectionSheet,
    InventoryItem,
    MeterLine,
    MoveInSlip,
    Paper,
    Unmade,
)
from dorms.domain.records import StayRecord
from dorms.domain.residence import USUAL_THINGS
from dorms.domain.upkeep.checklists import Result
from dorms.errors.upkeep import NotAnswered

METERS = ("电表", "水表", "燃气表")
_BETWEEN = re.compile(r"[、，,；;/\s]+")
IN_ORDER = "完好"


def code_of(entity: str, row: UUID) -> str:
    """What a QR code says: typed or scanned into Ctrl+K it opens the record."""
    return f"dorms:{entity}:{row}"


def move_in_slips(
    session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date
) -> list[Paper | Unmade]:
    """入住交接单: what has been recorded of the hand-over, the rest left for a pen."""
    equipment = {row: facts.equipment for row, facts in agreed_facts(session, rows).items()}
    found = {stay.id: stay for stay in stay_records(session, today, StayRow.id.in_(rows))}
    return [_slip(session, found[row], equipment.get(row, ""), office) for row in rows if row in found]


def _slip(session: Session, stay: StayRecord, equipment: str, office: str) -> Paper:
    daily = stay_daily(session, stay.id)
    return MoveInSlip(
        number=stay.agreement_no,
        office=stay.host_school or office,
        person=stay.name,
        phone=stay.phone,
        employer=stay.school,
        unit=stay.unit,
        day=stay.move_in,
        keys=daily.keys or None if daily is not None else None,
        key_numbers="、".join(daily.key_numbers) if daily is not None else "",
        deposit=stay.deposit or None,
        meters=_meters(session, stay),
        items=_items(session, stay, equipment),
        code=code_of("handover", stay.id),
    )


def _meters(session: Session, stay: StayRecord) -> tuple[MeterLine, ...]:
    """The meters of the unit, with the reading of the day of moving in; lines for a pen where none are known."""
    known = meters(session, stay.move_in, MeterRow.unit_id == stay.unit_id)
    if not known:
        return tuple(MeterLine(name=name) for name in METERS)
    return tuple(
        MeterLine(
            name=one.kind,
            meter_number=one.number,
            multiplier=one.multiplier,
            before=one.last_value if one.last_day == stay.move_in else None,
        )
        for one in known
    )


def _items(session: Session, stay: StayRecord, equipment: str) -> tuple[InventoryItem, ...]:
    """The list as recorded; else the list of the unit's type, else what the ledger says it is equipped with."""
    recorded = handed_over(session, stay.unit_id, stay.teacher_id)
    if recorded:
        return tuple(
            InventoryItem(name=one.name, count=one.count, before=one.condition or IN_ORDER, price=one.price)
            for one in recorded
        )
    listed = things_of(session, stay.unit_id)
    if listed is USUAL_THINGS and equipment:
        return tuple(InventoryItem(name=name) for name in _BETWEEN.split(equipment) if name)
    return tuple(InventoryItem(name=one.name, count=one.count, price=one.price) for one in listed)


def round_sheets(session: Session, rows: Sequence[UUID], office: str, today: date) -> list[Paper | Unmade]:
    """安全巡查表 of places of a round: its points, blank or as found, and the number that opens it for entry."""
    lines = {one.id: one for one in inspections(session, InspectionRow.id.in_(rows))}
    living: dict[UUID | None, list[str]] = {}
    for stay in stay_records(session, today, StayRow.until.is_(None)):
        living.setdefault(stay.unit_id, []).append(stay.name)
    return [
        InspectionSheet(
            number=inspection_code(one.id),
            unit=one.place,
            office=office,
            resident="、".join(living.get(one.unit_id, ())),
            day=one.day,
            inspectors=one.inspectors,
            present=one.present,
            lived_in=one.lived_in,
            items=tuple(
                CheckItem(group=point.group, name=point.name, result=_result(point.result, point.note))
                for point in one.points
            ),
            remark=one.note,
            code=code_of("inspection", one.id),
        )
        for one in (lines[row] for row in rows if row in lines)
    ]


def _result(result: str, note: str) -> str:
    return f"{result}：{note}" if result == Result.BAD and note else result


def complaint_replies(
    session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date
) -> list[Paper | Unmade]:
    """投诉求助答复函 of those that have an answer."""
    lines = {one.id: one for one in complaints(session, ComplaintRow.id.in_(rows))}
    return [
        ComplaintReply(
            number=one.number,
            caller=one.caller,
            kind=one.kind,
            way=one.way,
            day=one.day,
            unit=one.place,
            content=one.content,
            answer=one.answer,
            answered=one.answered_on,
            handler=one.handler or clerk,
            office=office,
        )
        if one.answered_on is not None
        else Unmade(f"{ComplaintReply.title} {one.number}", NotAnswered(one.number))
        for one in (lines[row] for row in rows if row in lines)
    ]
