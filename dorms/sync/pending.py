"""What waits for a decision, as one list: two values, rules that do not hold, changes that were not let in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.db.journal.codec import registers_of
from dorms.db.journal.naming import name_of
from dorms.db.journal.reading import Opened, Step, steps_on
from dorms.db.parts import in_parts
from dorms.db.tables import (
    SYNCED,
    ActorRow,
    ChangeRow,
    ConflictRow,
    IssueRow,
    OfficeRow,
    OperationRow,
    PackageRow,
    ReplicaRow,
    shape,
)
from dorms.domain.changes import Change
from dorms.errors.sync import ConflictUnknown
from dorms.sync import lives
from dorms.sync.adoption import Missing, WaitingChange, adopt_change, waiting_changes
from dorms.sync.authority import ADMISSION, QUARANTINED, WAITING
from dorms.sync.conflicts import Conflict, Side, conflict_id, conflict_on, settle
from dorms.sync.issues import VERDICTS, OpenIssue, still_open
from dorms.sync.participants import Participant, participants_of

CONFLICT, ISSUE, REFUSED, WAITS = "conflict", "issue", "refused", "waits"
Part = tuple[str, str]  # a column and its value in words


@dataclass(frozen=True, slots=True)
class RefusedChange:
    """A change from outside that does not count: who wanted what, and what stands instead."""

    reason: str
    office: str
    actor: str
    command: str
    why: str
    at: int
    received_at: int
    wanted: tuple[tuple[str, str, str], ...]  # column, what stands, what was wanted
    is_here: bool  # the row exists


@dataclass(frozen=True, slots=True)
class Pending:
    """One thing to decide; those of one `group` are decided alike in one go."""

    id: str
    kind: str
    group: str
    entity: str
    row: UUID | None
    label: str
    office: str  # the other side
    at: int
    field: str = ""  # of a conflict; its values are asked for when somebody looks: see `detailed`
    conflict: Conflict | None = None
    base: tuple[Part, ...] = ()
    sides: tuple[tuple[Part, ...], ...] = ()
    numbers: tuple[int, ...] = ()  # of the packet each side came in; 0: done here
    issue: OpenIssue | None = None
    participants: tuple[Participant, ...] = ()
    refused: RefusedChange | None = None
    waiting: WaitingChange | None = None

    @property
    def verdicts(self) -> tuple[str, ...]:
        """How an issue may be decided."""
        return VERDICTS.get(self.issue.kind, ("accepted",)) if self.issue is not None else ()


def pending(session: Session) -> list[Pending]:
    """Everything nobody has decided yet, like things together."""
    found = _conflicts(session)
    found += [_of_issue(session, one) for one in still_open(session) if not one.verdict]
    found += refused_changes(session)
    found += [_of_waiting(one) for one in waiting_changes(session)]
    order = {CONFLICT: 0, ISSUE: 1, REFUSED: 2, WAITS: 3}
    return sorted(found, key=lambda one: (order[one.kind], one.group, one.label, one.id))


def pending_count(session: Session) -> int:
    """How many of them need somebody, without opening any: what waits may come to count by itself."""
    decided = lives.rulings(session, "issue")
    ruled = lives.rulings(session, ADMISSION)
    issues = [one for one in session.scalars(select(IssueRow.id)) if one not in decided]
    held = [one for one in session.scalars(_held().with_only_columns(ChangeRow.id)) if one not in ruled]
    return (session.scalar(select(func.count()).select_from(ConflictRow)) or 0) + len(issues) + len(held)


def disputed_rows(session: Session) -> set[UUID]:
    """Rows that carry a field with two values, or that an undecided issue is about: lists mark them."""
    found = set(session.scalars(select(ConflictRow.row)))
    decided = lives.rulings(session, "issue")
    for name, subject, participants in session.execute(
        select(IssueRow.id, IssueRow.subject, IssueRow.participants).where(IssueRow.kind != "forked")
    ):  # a forked life is about operations, which no list shows
        if name not in decided:
            found |= {UUID(one) for one in participants.split()}
            found |= {subject} if subject is not None else set()
    return found


# Two values


def _conflicts(session: Session) -> list[Pending]:
    """One line for each, without the values: there may be hundreds."""
    rows = session.execute(
        select(ConflictRow.row, ConflictRow.field, ConflictRow.entity, ConflictRow.heads)
    ).all()
    heads = {head for row in rows for head in row.heads.split()}
    came = _came(session, sorted(heads))
    bureau = _bureau(session)
    found = []
    for row, field, entity, own in rows:
        sides = [came[head] for head in own.split() if head in came]
        others = [one for one in sides if one.office != bureau] or sides
        found.append(
            Pending(
                id=conflict_id(row, field, own), kind=CONFLICT, group=f"{entity}.{field}", entity=entity, row=row,
                label=name_of(session, entity, row), office=others[-1].name or "" if others else "",
                at=max((one.at or one.hlc for one in sides), default=0), field=field,
            )
        )  # fmt: skip
    return found


def _came(session: Session, heads: Sequence[str]) -> dict[str, Any]:
    """Whose each of these changes is and when it came in."""
    found: dict[str, Any] = {}
    for part in in_parts(heads):
        rows = session.execute(
            select(ChangeRow.id, OperationRow.hlc, ReplicaRow.office, OfficeRow.name, PackageRow.at)
            .join(OperationRow, OperationRow.id == ChangeRow.operation)
            .outerjoin(ReplicaRow, ReplicaRow.id == OperationRow.replica)
            .outerjoin(OfficeRow, OfficeRow.id == ReplicaRow.office)
            .outerjoin(PackageRow, PackageRow.id == OperationRow.package)
            .where(ChangeRow.id.in_(part))
        )
        found.update({row.id: row for row in rows})
    return found


def detailed(session: Session, one: Pending) -> Pending:
    """A conflict with what it was and what each side says; anything else, and one that is decided, as it is."""
    if one.kind != CONFLICT or one.row is None:
        return one
    conflict = conflict_on(session, one.row, one.field)
    if conflict is None or conflict.id != one.id:
        return one
    return replace(
        one,
        conflict=conflict,
        base=value_parts(session, one.entity, one.field, conflict.base),
        sides=tuple(value_parts(session, one.entity, one.field, side.value) for side in conflict.sides),
        numbers=tuple(_number(session, side.package) for side in conflict.sides),
    )


def _number(session: Session, package: str) -> int:
    if not package:
        return 0
    return session.scalar(select(PackageRow.number).where(PackageRow.id == package).limit(1)) or 0


def value_parts(session: Session, entity: str, register: str, value: Any) -> tuple[Part, ...]:
    """A value in words, column by column; a referenced row by its name. Empty: nothing is set."""
    known = registers_of(SYNCED[entity])
    if register not in known or len(known[register].columns) == 1:
        words = _words(session, entity, register, value)
        return ((register, words),) if words else ()
    parts = value if isinstance(value, dict) else {}
    shown = [
        (column, _words(session, entity, column, parts.get(column))) for column in known[register].columns
    ]
    return tuple((column, words) for column, words in shown if words)


def _words(session: Session, entity: str, column: str, value: Any) -> str:
    if value is None:
        return ""
    target = dict(shape(SYNCED[entity]).references).get(column)
    if target is not None:
        return name_of(session, target, UUID(str(value))) or str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "、".join(map(str, value))
    return "" if isinstance(value, dict) else str(value)


def settle_alike(
    session: Session, ids: Sequence[tuple[str, UUID, str]], *, ours: bool, note: str = ""
) -> None:
    """Decide several conflicts (id, row, field) by the bureau's or the office's value, in one operation."""
    for name, row, field in ids:
        conflict = conflict_on(session, row, field)
        value = value_of(conflict, ours=ours) if conflict is not None else None
        if conflict is None or value is None:
            raise ConflictUnknown(name)
        settle(session, conflict.entity, row, field, value.value, id_=name, note=note)


def value_of(conflict: Conflict, *, ours: bool) -> Side | None:
    """The bureau's or the office's side of a conflict; None where it has none."""
    return next((one for one in conflict.sides if one.is_ours == ours), None)


def adopt_alike(session: Session, changes: Sequence[str], *, note: str = "") -> None:
    """Let several waiting changes count in one operation; one that counts by now is passed over."""
    for one in changes:
        if session.scalar(select(ChangeRow.state).where(ChangeRow.id == one)) == WAITING:
            adopt_change(session, one, note=note)


# Rules that do not hold


def _of_issue(session: Session, one: OpenIssue) -> Pending:
    people = tuple(participants_of(session, one))
    label = one.facts.get("unit") or one.facts.get("person") or one.facts.get("number") or ""
    if not label and one.subject is not None:
        label = name_of(session, one.entity, one.subject)
    bureau = _bureau(session)
    own = lives.office_label(session, bureau) if bureau else ""
    others = dict.fromkeys(part.office for part in people if part.office and part.office != own)
    return Pending(
        id=one.id, kind=ISSUE, group=f"issue.{one.kind}", entity=one.entity, row=one.subject, label=label,
        office="、".join(others), at=0, issue=one, participants=people,
    )  # fmt: skip


def _bureau(session: Session) -> UUID | None:
    from dorms.db import meta

    text = meta.recall(session, meta.BUREAU)
    return UUID(text) if text else None


# Changes that wait for others


def _of_waiting(one: WaitingChange) -> Pending:
    why = "absent" if any(kind is Missing.ABSENT for _, kind in one.missing) else "held"
    return Pending(
        id=one.id, kind=WAITS, group=f"waits.{why}.{one.office}", entity=one.entity, row=one.row,
        label=one.label, office=one.office, at=one.claimed_at, waiting=one,
    )  # fmt: skip


# Changes that were not let in


def _held() -> Any:
    return (
        select(
            ChangeRow.id, ChangeRow.refusal, ChangeRow.entity, ChangeRow.row, ChangeRow.raw, OperationRow.id,
            OperationRow.command, OperationRow.reason, OperationRow.hlc, ActorRow.name, OfficeRow.name,
            PackageRow.at,
        )
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .outerjoin(ActorRow, ActorRow.id == OperationRow.actor)
        .outerjoin(ReplicaRow, ReplicaRow.id == OperationRow.replica)
        .outerjoin(OfficeRow, OfficeRow.id == ReplicaRow.office)
        .outerjoin(PackageRow, PackageRow.id == OperationRow.package)
        .where(ChangeRow.state == QUARANTINED)
        .order_by(ChangeRow.arrived)
    )  # fmt: skip


def refused_changes(session: Session, *, decided_too: bool = False) -> list[Pending]:
    """The changes that were not let in; those a person has decided about only if asked for."""
    decided = lives.rulings(session, ADMISSION) if not decided_too else {}
    return [_of_refused(session, row) for row in session.execute(_held()) if row[0] not in decided]


def _of_refused(session: Session, row: Any) -> Pending:
    name, reason, entity, row_id, raw, operation, command, why, hlc, actor, office, received = row
    told = RefusedChange(
        reason=reason or "",
        office=office or "",
        actor=actor or "",
        command=command,
        why=_plain_reason(session, why),
        at=hlc,
        received_at=received or 0,
        wanted=tuple(_wanted(session, operation, entity, row_id, raw)),
        is_here=entity in SYNCED and session.get(SYNCED[entity], row_id) is not None,
    )
    label = name_of(session, entity, row_id) if entity in SYNCED else ""
    return Pending(
        id=name, kind=REFUSED, group=f"refused.{reason}.{office}", entity=entity, row=row_id,
        label=label or _name_in(told.wanted), office=office or "", at=received or hlc, refused=told,
    )  # fmt: skip


def _plain_reason(session: Session, why: str) -> str:
    from dorms.db.journal.seal import Keys

    return Keys(session).open_text(why)


def _name_in(wanted: Sequence[tuple[str, str, str]]) -> str:
    return next((after for column, _, after in wanted if column in {"name", "room", "number"}), "")


def _wanted(session: Session, operation: str, entity: str, row: UUID, raw: str) -> list[tuple[str, str, str]]:
    """Each column the change speaks of: what stands now, what it would set."""
    if entity not in SYNCED:
        return []
    step = Step(0, operation, entity, row, Change.from_line(raw))
    opened = Opened(session, [*steps_on(session, [row]), step])
    stored = session.get(SYNCED[entity], row)
    found = []
    for register in step.change.patch:
        wanted = dict(value_parts(session, entity, register, opened.value(step, register, "patch")))
        for column in wanted:
            now = getattr(stored, column, None) if stored is not None else None
            found.append((column, _words(session, entity, column, now), wanted[column]))
    return [one for one in found if one[0] != "owner_office"]
