"""People registered twice and linked by somebody: one representative each, never a physical merge (sync.md 5.6)."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import IssueRow
from dorms.sync import lives
from dorms.sync.issues import ISSUE, SAME_PERSON

LINK = "link"


def aliases(session: Session) -> dict[UUID, UUID]:
    """Linked people: each one's representative, the smallest id of those linked. Unlinking gives all back."""
    parent: dict[UUID, UUID] = {}

    def top(one: UUID) -> UUID:
        while parent.setdefault(one, one) != one:
            one = parent[one]
        return one

    for people in _linked(session):
        first = min(top(one) for one in people)
        for one in people:
            parent[top(one)] = first
    return {one: top(one) for one in sorted(parent)}


def groups(session: Session) -> dict[UUID, set[UUID]]:
    """The people behind each representative."""
    found: dict[UUID, set[UUID]] = {}
    for one, first in aliases(session).items():
        found.setdefault(first, set()).add(one)
    return found


def _linked(session: Session) -> list[list[UUID]]:
    decided = {name for name, (verdict, _) in lives.rulings(session, ISSUE).items() if verdict == LINK}
    if not decided:
        return []
    rows = session.execute(
        select(IssueRow.id, IssueRow.participants).where(IssueRow.kind == SAME_PERSON).order_by(IssueRow.id)
    )
    return [[UUID(one) for one in participants.split()] for name, participants in rows if name in decided]
