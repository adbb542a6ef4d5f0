"""What the bureau ruled about operations and changes, and bringing everything to it.

Excluded, adopted, let in after all, a decision reopened.

A ruling is a synced row, so it is an operation with undo; what it says of a change is derived here, after each ruling
and after each undo of one. The same rulings always give the same standings, rows and issues.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, delete, select, update
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.journal import undoable
from dorms.db.journal.capture import put
from dorms.db.journal.reading import REOPENED
from dorms.db.parts import in_parts
from dorms.db.queries.differences import DECISIONS
from dorms.db.tables import ChangeRow, HandedRow, OperationRow, RulingRow
from dorms.sync import lives
from dorms.sync.authority import (
    ADMISSION,
    ADMIT,
    ADOPTED,
    APPLIED,
    EXCLUDED,
    EXCLUSION,
    QUARANTINED,
    WAITING,
)
from dorms.sync.issues import ISSUE, recheck, refresh_issues
from dorms.sync.rejudging import name_refusals
from dorms.sync.rows import ODD, refold
from dorms.sync.scope import EVERYBODY

PACKET, ADOPTION, REOPENING = (
    "packet",
    "adoption",
    "reopening",
)  # kinds of ruling, besides EXCLUSION, ADMISSION
OUT, IN, ADOPT = "out", "in", "adopt"  # verdicts
COUNTING = (APPLIED, ADOPTED)

_CHANGE = cast(Table, ChangeRow.__table__)


@dataclass(frozen=True, slots=True)
class _Found:
    id: str
    entity: str
    row: UUID
    standing: str  # it gets


def excluded_operations(session: Session) -> set[str]:
    """The operations that do not count, by the bureau's ruling."""
    return {name for name, (verdict, _) in lives.rulings(session, EXCLUSION).items() if verdict == OUT}


def is_decision(session: Session, operation: str) -> bool:
    """Whether the operation decided between two values, at the bureau: taken back, both stand again."""
    command = session.scalar(select(OperationRow.command).where(OperationRow.id == operation))
    return command in DECISIONS and _is_bureau(session)


def reopen(session: Session, operation: str) -> None:
    """A decision between two values counts no more: the difference is there again, with all that was said."""
    undoable(session, operation)
    lives.rule(session, REOPENING, operation, OUT, told_to=(EVERYBODY,))
    rederive(session)


def undecided(session: Session, issues: list[str]) -> list[str]:
    """Of these issues those that nobody has decided."""
    decided = lives.rulings(session, ISSUE) if issues else {}
    return [one for one in issues if one not in decided]


def _is_bureau(session: Session) -> bool:
    bureau = meta.recall(session, meta.BUREAU)
    return bureau is None or bureau == meta.recall(session, meta.OFFICE)


def rederive(session: Session) -> frozenset[str]:
    """Bring standings, rows and issues to what the rulings say; the tables that changed.

    An office obeys what the bureau hands down; of the rulings it has itself only reopened decisions are derived.
    """
    session.flush()
    moved = _reopened(session)
    if _is_bureau(session):
        moved += [*_excluded(session), *_adopted(session), *_let_in(session)]
    if not moved:
        return frozenset()
    rows: dict[str, set[UUID]] = defaultdict(set)
    by_standing: dict[str, list[str]] = defaultdict(list)
    for one in moved:
        rows[one.entity].add(one.row)
        by_standing[one.standing].append(one.id)
    for standing, names in by_standing.items():
        _stand(session, names, standing)
    hand_again(session, {one.row for one in moved})
    done = refold(session, rows)
    session.expire_all()
    refresh_issues(session, {(entity, row) for entity, own in rows.items() for row in own})
    recheck(session)  # an issue may be about a row that is gone and one that is not
    return frozenset(done.tables)


def _stand(session: Session, names: list[str], standing: str) -> None:
    connection = session.connection()
    for part in in_parts(names):
        connection.execute(update(_CHANGE).where(_CHANGE.c.id.in_(part)).values(state=standing))


def _excluded(session: Session) -> list[_Found]:
    """Changes that stop counting, and those that may count again as they did before."""
    ruled, admitted = excluded_operations(session), _admitted(session)
    judged = _ever_judged(session)
    found = []
    columns = (ChangeRow.id, ChangeRow.entity, ChangeRow.row, ChangeRow.operation, ChangeRow.refusal)
    for row in session.execute(select(*columns).where(ODD, ChangeRow.state == EXCLUDED)).all():
        if row.operation not in ruled:
            is_refused = (row.refusal or row.id in judged) and row.id not in admitted
            back = QUARANTINED if is_refused else APPLIED
            found.append(_Found(row.id, row.entity, row.row, back))
    standing = (*COUNTING, WAITING, QUARANTINED)
    for part in in_parts(sorted(ruled)):
        query = select(*columns).where(ChangeRow.operation.in_(part), ChangeRow.state.in_(standing))
        found += [_Found(row.id, row.entity, row.row, EXCLUDED) for row in session.execute(query).all()]
    return found


def _adopted(session: Session) -> list[_Found]:
    ruled = {name for name, (verdict, _) in lives.rulings(session, ADOPTION).items() if verdict == ADOPT}
    columns = (ChangeRow.id, ChangeRow.entity, ChangeRow.row)
    gone = session.execute(select(*columns).where(ODD, ChangeRow.state == ADOPTED)).all()
    found = [_Found(row.id, row.entity, row.row, APPLIED) for row in gone if row.id not in ruled]
    for part in in_parts(sorted(ruled)):
        query = select(*columns).where(ChangeRow.id.in_(part), ChangeRow.state == WAITING)
        found += [_Found(row.id, row.entity, row.row, ADOPTED) for row in session.execute(query).all()]
    return found


def _admitted(session: Session) -> set[str]:
    """The refused changes that the bureau lets count."""
    return {name for name, (verdict, _) in lives.rulings(session, ADMISSION).items() if verdict == ADMIT}


def _ever_judged(session: Session) -> set[str]:
    """The changes about which there ever was a word of the bureau: they were refused, whatever is noted of them."""
    ever = session.scalars(select(RulingRow.subject).where(RulingRow.kind == ADMISSION))
    return {one for one in ever if one}


def _let_in(session: Session) -> list[_Found]:
    """Refused changes that count by a word of the bureau, and those whose word was taken back."""
    admitted = _admitted(session)
    found, unnamed = [], []
    for part in in_parts(sorted(_ever_judged(session))):
        query = select(ChangeRow.id, ChangeRow.entity, ChangeRow.row, ChangeRow.state, ChangeRow.refusal)
        for row in session.execute(query.where(ChangeRow.id.in_(part))).all():
            if row.state == QUARANTINED and row.id in admitted:
                found.append(_Found(row.id, row.entity, row.row, APPLIED))
            elif row.state in {APPLIED, WAITING} and row.id not in admitted:
                found.append(_Found(row.id, row.entity, row.row, QUARANTINED))
                if (
                    not row.refusal
                ):  # version 2 forgot why, and what came after its admission never had a reason
                    unnamed.append(row.id)
    name_refusals(session, unnamed)
    return found


def _reopened(session: Session) -> list[_Found]:
    """Decisions that were taken back, and those that count again."""
    if session.scalar(select(RulingRow.id).where(RulingRow.kind == REOPENING).limit(1)) is None:
        return []
    ruled = {name for name, (verdict, _) in lives.rulings(session, REOPENING).items() if verdict == OUT}
    columns = (ChangeRow.id, ChangeRow.entity, ChangeRow.row, ChangeRow.operation)
    gone = session.execute(select(*columns).where(ODD, ChangeRow.state == REOPENED)).all()
    found = [_of(row, APPLIED) for row in gone if row.operation not in ruled]
    for part in in_parts(sorted(ruled)):
        query = select(*columns).where(ChangeRow.operation.in_(part), ChangeRow.state.in_((APPLIED, WAITING)))
        found += [_of(row, REOPENED) for row in session.execute(query).all()]
    return found


def _of(row: Any, standing: str) -> _Found:
    return _Found(row.id, row.entity, row.row, standing)


def hand_again(session: Session, rows: Iterable[UUID]) -> None:
    """These rows travel with the next hand-down to whoever has them in scope, though nothing new arrived on them."""
    for part in in_parts(sorted(rows)):
        session.connection().execute(delete(HandedRow).where(HandedRow.row.in_(part)))


def rule_all(session: Session, kind: str, subjects: Iterable[str], verdict: str) -> None:
    """The same verdict about many subjects, as `lives.rule` writes one."""
    wanted = {lives.ruling_id(kind, subject): subject for subject in subjects}
    for part in in_parts(sorted(wanted)):
        for row in session.scalars(select(RulingRow).where(RulingRow.id.in_(part))):
            row.verdict, row.void = verdict, None if row.void is None else False
            wanted.pop(row.id)
    made: list[dict[str, Any]] = [
        {"id": id_, "kind": kind, "subject": subject, "verdict": verdict} for id_, subject in wanted.items()
    ]
    put(session, RulingRow, made)
    session.flush()
