"""办理入住 from agreement to keys, as one operation."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.attaching import attach_files
from dorms.actions.common import clean, not_after, row_of
from dorms.actions.money.entries import Money, take_deposit
from dorms.actions.money.meters import NewReading, read_meters
from dorms.actions.residence.keys import hand_out_keys, refuse_known_keys
from dorms.actions.stays import Arrival, move_in
from dorms.db import meta
from dorms.db.queries.residence import THINGS
from dorms.db.tables import AgreementRow, HandoverRow, SettingRow, StayRow, TeacherRow, live
from dorms.domain.attachments import NewFile
from dorms.domain.identity import new_id
from dorms.domain.money.ledger import Method
from dorms.domain.residence import Occasion, Thing, things_value
from dorms.errors.residence import NotYetHome
from dorms.errors.store import UnknownRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """Everything that happens at the door. `things` None: no list was made; `paid` False: the deposit comes later."""

    arrival: Arrival
    paid: bool = False
    method: Method = Method.CASH
    receipt: str = ""
    keys: int = 0
    key_numbers: str = ""
    readings: tuple[NewReading, ...] = ()
    things: tuple[Thing, ...] | None = None
    inspector: str = ""
    files: tuple[NewFile, ...] = ()


def check_in(session: Session, one: CheckIn, *, today: date, note: str = "") -> UUID:
    """Agreement, term and stays; deposit, keys, readings and the list of things; returns the agreement's id.

    One operation: what one part refuses leaves nothing of the others.
    """
    arrival = one.arrival
    agreement = move_in(session, arrival, today=today, note=note)
    session.flush()
    day = arrival.start
    if one.readings:
        read_meters(session, one.readings, day=day, today=today, occasion=Occasion.MOVE_IN.value)
    if one.paid and arrival.deposit > 0:
        paid = Money(
            teacher_id=arrival.teacher_id, amount=arrival.deposit, day=day, method=one.method,
            receipt=one.receipt, agreement_id=agreement,
        )  # fmt: skip
        take_deposit(session, paid, today=today)
    if one.keys:
        hand_out_keys(
            session, arrival.unit_id, arrival.teacher_id,
            count=one.keys, numbers=one.key_numbers, day=day, today=today,
        )  # fmt: skip
    if one.things is not None or one.files:
        record_handover(
            session, agreement, Occasion.MOVE_IN, one.things or (),
            day=day, inspector=one.inspector, today=today, files=one.files,
        )  # fmt: skip
    return agreement


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkThrough:
    """What the paper of the walk-through says, entered later. `things` None: the list was not filled in."""

    stay_id: UUID
    day: date
    keys: int = 0
    key_numbers: str = ""
    readings: tuple[NewReading, ...] = ()
    things: tuple[Thing, ...] | None = None
    inspector: str = ""
    note: str = ""
    files: tuple[NewFile, ...] = ()


def record_walk_through(session: Session, one: WalkThrough, *, today: date) -> UUID | None:
    """补登交接单: keys, readings and the list as they were on the day of the walk-through; the list's id."""
    stay = row_of(session, StayRow, one.stay_id)
    if stay.start is not None and one.day < stay.start:
        who = session.scalar(select(TeacherRow.name).where(TeacherRow.id == stay.teacher_id)) or ""
        raise NotYetHome(who, stay.start, "day")
    if stay.teacher_id is None or stay.unit_id is None:
        raise UnknownRow("stay", str(one.stay_id))
    if one.readings:
        read_meters(session, one.readings, day=one.day, today=today, occasion=Occasion.MOVE_IN.value)
    if one.keys:
        refuse_known_keys(session, stay.unit_id, stay.teacher_id, day=one.day)
        hand_out_keys(
            session, stay.unit_id, stay.teacher_id,
            count=one.keys, numbers=one.key_numbers, day=one.day, today=today,
        )  # fmt: skip
    if one.things is None and not one.files:
        return None
    place = _Handed(stay.unit_id, stay.teacher_id, stay.agreement_id)
    return _hand_over(
        session, place, Occasion.MOVE_IN, one.things or (),
        day=not_after(one.day, today), inspector=one.inspector, note=one.note, files=one.files,
    )  # fmt: skip


def record_handover(
    session: Session,
    agreement_id: UUID,
    occasion: Occasion,
    things: Sequence[Thing],
    *,
    day: date,
    inspector: str,
    today: date,
    note: str = "",
    files: Sequence[NewFile] = (),
) -> UUID:
    """The list of things as they were found that day."""
    agreement = row_of(session, AgreementRow, agreement_id)
    place = _Handed(agreement.unit_id, agreement.teacher_id, agreement_id)
    return _hand_over(
        session, place, occasion, things,
        day=not_after(day, today), inspector=inspector, note=note, files=files,
    )  # fmt: skip


class _Handed(NamedTuple):
    """Which unit is handed over to whom, under which agreement."""

    unit_id: UUID | None
    teacher_id: UUID | None
    agreement_id: UUID | None


def _hand_over(
    session: Session,
    place: _Handed,
    occasion: Occasion,
    things: Sequence[Thing],
    *,
    day: date,
    inspector: str,
    note: str,
    files: Sequence[NewFile],
) -> UUID:
    row = HandoverRow(
        id=new_id(),
        unit_id=place.unit_id,
        teacher_id=place.teacher_id,
        agreement_id=place.agreement_id,
        occasion=occasion.value,
        day=day,
        items=things_value(things),
        inspector=clean("inspector", inspector) or None,
        note=clean("note", note) or None,
    )
    session.add(row)
    session.flush()
    attach_files(session, "handover", row.id, files)
    return row.id


def keep_things(session: Session, unit_type: str, things: Sequence[Thing]) -> None:
    """What a unit of this type is furnished with, and what each thing costs: the template of every later list."""
    value = json.dumps(things_value(things), ensure_ascii=False, sort_keys=True)
    name = THINGS + unit_type
    office = UUID(meta.recall(session, meta.OFFICE) or "")
    own = select(SettingRow).where(
        live(SettingRow), SettingRow.name == name, SettingRow.owner_office == office
    )
    row = session.scalar(own.limit(1))
    if row is None:
        session.add(SettingRow(id=new_id(), name=name, value=value, office_id=office))
    else:
        row.value = value
