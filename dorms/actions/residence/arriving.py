"""办理入住 from agreement to keys, as one operation."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.attaching import attach_files
from dorms.actions.common import clean, not_after, row_of
from dorms.actions.money.entries import Money, take_deposit
from dorms.actions.money.meters import NewReading, read_meters
from dorms.actions.residence.keys import hand_out_keys
from dorms.actions.stays import Arrival, move_in
from dorms.db import meta
from dorms.db.queries.residence import THINGS
from dorms.db.tables import AgreementRow, HandoverRow, SettingRow, live
from dorms.domain.attachments import NewFile
from dorms.domain.identity import new_id
from dorms.domain.money.ledger import Method
from dorms.domain.residence import Occasion, Thing, things_value


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
    """The list of things as they were found that day; a paper walk-through can be entered later."""
    agreement = row_of(session, AgreementRow, agreement_id)
    row = HandoverRow(
        id=new_id(),
        unit_id=agreement.unit_id,
        teacher_id=agreement.teacher_id,
        agreement_id=agreement_id,
        occasion=occasion.value,
        day=not_after(day, today),
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
    row = session.scalar(select(SettingRow).where(live(SettingRow), SettingRow.name == name).limit(1))
    if row is None:
        office = UUID(meta.recall(session, meta.OFFICE) or "")
        session.add(SettingRow(id=new_id(), name=name, value=value, office_id=office))
    else:
        row.value = value
