"""调换: out of one unit and into another as one event; the person's ledger and deposit go along."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import row_of
from dorms.actions.money.entries import put_charges, reverse
from dorms.actions.money.rent import rent_to_the_day
from dorms.actions.stays import Arrival, move_in, move_out
from dorms.db.journal.naming import unit_label
from dorms.db.tables import StayRow, live
from dorms.domain.handing import LeaveReason
from dorms.errors.residence import SameUnit


def transfer(
    session: Session, stay_ids: Sequence[UUID], arrival: Arrival, *, today: date, note: str = ""
) -> UUID:
    """The people of these stays sleep in the other unit from `arrival.start` on; returns the new agreement's id.

    Refused as a whole where moving out or moving in would be: nobody is left without a home half-way.
    """
    stays = [row_of(session, StayRow, stay) for stay in stay_ids]
    if any(stay.unit_id == arrival.unit_id for stay in stays):
        raise SameUnit(unit_label(session, arrival.unit_id))
    why = "：".join(part for part in (LeaveReason.CHANGED.value, note) if part)
    for stay in stays:
        move_out(session, stay.id, day=arrival.start, today=today, note=why)
    session.flush()
    for agreement in {stay.agreement_id for stay in stays if stay.agreement_id is not None}:
        _rent_to_the_day(session, agreement, arrival.start, today)
    return move_in(session, arrival, today=today, note=note)


def _rent_to_the_day(session: Session, agreement: UUID, day: date, today: date) -> None:
    living = select(StayRow.id).where(
        live(StayRow), StayRow.agreement_id == agreement, StayRow.until.is_(None)
    )
    if session.scalar(living.limit(1)) is not None:
        return
    due = rent_to_the_day(session, agreement, day, moves_on=True)
    for entry in due.replaced:
        reverse(session, entry.id, day=day, today=today, note="调换住房：按实住天数重算")
    put_charges(session, due.rows)
