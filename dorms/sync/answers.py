"""What became of an office's own values at the bureau: kept, replaced and why, or not let in."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.journal.naming import name_of
from dorms.db.journal.reading import Opened, Step, steps_on
from dorms.db.tables import ActorRow, ChangeRow, OperationRow, ReplicaRow
from dorms.sync import lives
from dorms.sync.pending import Part, refused_changes, value_parts

KEPT, REPLACED, REFUSED = "kept", "replaced", "refused"
DECISIONS = frozenset({"settle", "settle_alike"})
MOST = 300  # changes of the bureau looked at, the newest first


@dataclass(frozen=True, slots=True)
class Answer:
    """One value of ours, and what the bureau made of it: who, when, why."""

    id: str
    kind: str
    entity: str
    row: UUID
    label: str
    field: str
    mine: tuple[Part, ...]
    now: tuple[Part, ...]
    by: str
    office: str
    command: str
    reason: str
    at: int  # when the bureau did it, by its clock
    mine_at: int
    is_decision: bool  # two values had met and somebody chose


def answers(session: Session) -> list[Answer]:
    """The newest first: values of this office that the bureau decided upon, changed, or did not let in."""
    office, bureau = (UUID(meta.recall(session, name) or "") for name in (meta.OFFICE, meta.BUREAU))
    if office == bureau:
        return []
    known = lives.offices_of(session)
    ours = {UUID(one) for one, whose in known.items() if whose == office}
    theirs = {UUID(one) for one, whose in known.items() if whose == bureau}
    found = _changed(session, ours, theirs) + _not_let_in(session)
    return sorted(found, key=lambda one: one.at, reverse=True)


def _not_let_in(session: Session) -> list[Answer]:
    found = []
    for one in refused_changes(session):
        if (refused := one.refused) is None or one.row is None:
            continue
        mine = tuple((column, after) for column, _, after in refused.wanted)
        now = tuple((column, before) for column, before, _ in refused.wanted if before)
        found.append(
            Answer(
                one.id, REFUSED, one.entity, one.row, one.label, "", mine, now, "", "", refused.command,
                refused.reason, refused.at, refused.at, is_decision=False,
            )
        )  # fmt: skip
    return found


def _changed(session: Session, ours: set[UUID], theirs: set[UUID]) -> list[Answer]:
    touched = (
        select(ChangeRow.row)
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .where(OperationRow.replica.in_(ours))
    )
    rows = session.execute(
        select(ChangeRow.id, ChangeRow.row)
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .where(
            OperationRow.replica.in_(theirs),
            OperationRow.package.is_not(None),
            ChangeRow.state == "applied",
            ChangeRow.row.in_(touched),
        )
        .order_by(ChangeRow.arrived.desc())
        .limit(MOST)
    ).all()
    wanted = {name for name, _ in rows}
    steps = steps_on(session, list({row for _, row in rows}))
    told = _operations(session, {step.operation for step in steps})
    opened = Opened(session, steps)
    found: list[Answer] = []
    for at, step in enumerate(steps):
        if step.change.id in wanted:
            before = [one for one in steps[:at] if one.row == step.row]
            found += _of_step(session, step, before, told, opened, ours)
    return found


def _operations(session: Session, names: set[str]) -> dict[str, Any]:
    ids = list(names)
    found: dict[str, Any] = {}
    for at in range(0, len(ids), 500):
        rows = session.execute(
            select(
                OperationRow.id, OperationRow.replica, OperationRow.command, OperationRow.reason,
                OperationRow.hlc, ActorRow.name,
            )
            .outerjoin(ActorRow, ActorRow.id == OperationRow.actor)
            .where(OperationRow.id.in_(ids[at : at + 500]))
        )  # fmt: skip
        found.update({row.id: row for row in rows})
    return found


def _of_step(
    session: Session,
    step: Step,
    before: list[Step],
    told: dict[str, Any],
    opened: Opened,
    ours: set[UUID],
) -> list[Answer]:
    """For each field of the bureau's change: our last value of it, if we ever set one that was not settled since."""
    operation = told[step.operation]
    is_decision = operation.command in DECISIONS
    found = []
    seen = _seen(step, before)
    for field in step.change.patch:
        setters = [one for one in before if field in one.change.patch and one.change.id in seen]
        mine = next((one for one in reversed(setters) if told[one.operation].replica in ours), None)
        if mine is None or field == "owner_office" or _is_answered(mine, setters, told):
            continue
        values = opened.value(mine, field, "patch"), opened.value(step, field, "patch")
        if values[0] == values[1] and not is_decision:
            continue
        found.append(
            Answer(
                id=f"{step.change.id}:{field}",
                kind=KEPT if values[0] == values[1] else REPLACED,
                entity=step.entity,
                row=step.row,
                label=name_of(session, step.entity, step.row),
                field=field,
                mine=value_parts(session, step.entity, field, values[0]),
                now=value_parts(session, step.entity, field, values[1]),
                by=operation.name or "",
                office=lives.office_label(session, _office(session, operation.replica)),
                command=operation.command,
                reason=opened.text(operation.reason),
                at=operation.hlc,
                mine_at=told[mine.operation].hlc,
                is_decision=is_decision,
            )
        )
    return found


def _seen(step: Step, before: list[Step]) -> set[str]:
    """The changes on the row that whoever wrote this one had before him."""
    parents = {one.change.id: one.change.parents for one in before}
    asked, found = list(step.change.parents), set[str]()
    while asked:
        one = asked.pop()
        if one in parents and one not in found:
            found.add(one)
            asked += parents[one]
    return found


def _is_answered(mine: Step, setters: list[Step], told: dict[str, Any]) -> bool:
    """A decision upon it came before this change."""
    later = setters[setters.index(mine) + 1 :]
    return any(told[one.operation].command in DECISIONS for one in later)


def _office(session: Session, replica: UUID) -> UUID:
    found = session.scalar(select(ReplicaRow.office).where(ReplicaRow.id == replica))
    return found or UUID(meta.recall(session, meta.BUREAU) or "")
