"""核查比对: outside lists compared with applicants and residents; a hit is a question, never a refusal."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, row_of
from dorms.db.queries.reviewing import people_to_compare
from dorms.db.tables import EvidenceAnswerRow, EvidenceListRow, EvidenceRow
from dorms.domain.comparing import Entry, hits
from dorms.domain.identity import new_id
from dorms.domain.reviewing import EvidenceKind, Verdict
from dorms.errors.living import UnknownCode


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideList:
    """What a list is, where it comes from and of which day its data are; `hash` is of its file."""

    kind: str
    source: str
    dated: date
    name: str
    hash: str
    rows: int


def compare_with(
    session: Session, outside: OutsideList, entries: Sequence[Entry], *, today: date
) -> tuple[UUID, int]:
    """Record the list and its hits among the people on file; the id of the list and how many hits there are.

    Of everybody else on the list nothing is kept.
    """
    if outside.kind not in set(EvidenceKind):
        raise UnknownCode("evidence_kind", outside.kind, tuple(EvidenceKind))
    row = EvidenceListRow(
        id=new_id(),
        kind=str(outside.kind),
        source=clean("source", outside.source, required=True),
        dated=outside.dated,
        name=outside.name,
        hash=outside.hash,
        rows=outside.rows,
        compared_on=today,
    )
    session.add(row)
    found = hits(people_to_compare(session), entries)
    for hit in found:
        session.add(
            EvidenceRow(
                id=new_id(),
                list_id=row.id,
                teacher_id=hit.teacher_id,
                whose=hit.whose,
                matched_by=hit.matched_by,
                row=hit.entry.row,
                says=clean("says", hit.entry.says),
            )
        )
    session.flush()
    return row.id, len(found)


def settle_hit(session: Session, evidence_id: UUID, *, verdict: str, day: date, note: str) -> UUID:
    """What was found out about a hit, with the reason; only a person's finding changes a fact, never the hit itself."""
    hit = row_of(session, EvidenceRow, evidence_id)
    if verdict not in set(Verdict):
        raise UnknownCode("verdict", verdict, tuple(Verdict))
    row = EvidenceAnswerRow(
        id=new_id(),
        evidence_id=evidence_id,
        teacher_id=hit.teacher_id,
        verdict=str(verdict),
        day=day,
        reason=need_reason("settle_hit", note),
    )
    session.add(row)
    session.flush()
    return row.id
