"""Repairs that were done more than once: what each time cost, and who bore it."""

from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import TicketStepRow, live
from dorms.domain.records import Borne


def borne_before(session: Session) -> dict[UUID, tuple[Borne, ...]]:
    """Of every ticket that was done again, what the times before the last one cost, and who bore it."""
    rows = session.execute(
        select(
            TicketStepRow.ticket_id, TicketStepRow.payer, TicketStepRow.material_cost, TicketStepRow.labour_cost
        )
        .where(live(TicketStepRow), TicketStepRow.step == "完工", TicketStepRow.payer.is_not(None))
        .order_by(TicketStepRow.day, TicketStepRow.id)
    )  # fmt: skip
    found: dict[UUID, list[Borne]] = {}
    for ticket, payer, material, labour in rows:
        if ticket is not None:
            found.setdefault(ticket, []).append(
                Borne(payer or "", material or Decimal(0), labour or Decimal(0))
            )
    return {ticket: tuple(times[:-1]) for ticket, times in found.items() if len(times) > 1}
