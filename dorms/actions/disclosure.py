"""Full ID numbers and telephones that leave the program in a file or on paper: who, what, when, what for."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean
from dorms.db import meta
from dorms.db.tables import RevealRow
from dorms.domain.papers import Agreement, ApplicationForm, MoveInSlip, Paper, ResidenceProof, WorkOrder
from dorms.errors.exchange import PurposeMissing
from dorms.errors.issuing import ReceiverMissing

# Papers on which an ID number or telephone stands in full, and the entity their rows are of.
SHOWS_NUMBERS: Mapping[type[Paper], str] = {
    Agreement: "stay",
    ApplicationForm: "application",
    MoveInSlip: "stay",
    ResidenceProof: "stay",
    WorkOrder: "ticket",
}


def log_papers(
    session: Session, kind: type[Paper], rows: Sequence[UUID], *, actor: UUID | None, at: int
) -> None:
    """These papers were made; each look at a full number is in the access log of this store, like a reveal."""
    entity = SHOWS_NUMBERS[kind]
    session.add_all(
        RevealRow(at=at, actor=actor, entity=entity, row=row, field=f"paper:{kind.template}") for row in rows
    )


def log_full_sheet(
    session: Session,
    sheet: str,
    place: str,
    *,
    purpose: str,
    receiver: str,
    actor: UUID | None,
    at: int,
) -> None:
    """A sheet with full ID numbers went out for this purpose to this person; without both it does not."""
    why, who = clean("purpose", purpose), clean("receiver", receiver)
    if not why:
        raise PurposeMissing
    if not who:
        raise ReceiverMissing
    office = meta.recall(session, meta.OFFICE)
    row = UUID(office) if office else UUID(int=0)
    session.add(
        RevealRow(
            at=at, actor=actor, entity=f"sheet:{sheet}", row=row, field=place, purpose=why, receiver=who
        )
    )
