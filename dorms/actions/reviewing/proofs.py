"""The checklist of an application: which documents were seen, in which form, by whom and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import acting, clean, not_after, row_of
from dorms.db.tables import ApplicationRow, ProofRow
from dorms.domain.identity import new_id
from dorms.domain.reviewing import ProofState
from dorms.errors.living import UnknownCode


@dataclass(frozen=True, slots=True)
class Seen:
    """A document of the checklist as it was seen."""

    document: str
    state: str = ProofState.ORIGINAL
    dated: date | None = None  # the day on the document itself
    note: str = ""


def record_proofs(
    session: Session, application_id: UUID, seen: Sequence[Seen], *, day: date, today: date
) -> int:
    """What was seen of an application's documents that day, under the name of who acts; earlier entries stay."""
    application = row_of(session, ApplicationRow, application_id)
    not_after(day, today)
    for one in seen:
        if one.state not in set(ProofState):
            raise UnknownCode("proof_state", one.state, tuple(ProofState))
        session.add(
            ProofRow(
                id=new_id(),
                application_id=application_id,
                teacher_id=application.teacher_id,
                document=clean("document", one.document, required=True),
                state=str(one.state),
                seen_on=day,
                verifier=acting(session),
                dated=not_after(one.dated, today) if one.dated else None,
                note=clean("note", one.note) or None,
            )
        )
    session.flush()
    return len(seen)
