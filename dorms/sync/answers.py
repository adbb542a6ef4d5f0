"""What became of an office's own values at the bureau: kept, replaced and why, not let in, ruled upon."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.journal.naming import name_of
from dorms.db.journal.reading import REOPENED, Opened, Step, steps_on
from dorms.db.queries.differences import DECISIONS, Author, Differed, authors_of, differences
from dorms.db.tables import SYNCED, ChangeRow, OperationRow, RulingRow, live
from dorms.sync import lives
from dorms.sync.authority import ADMISSION, ADMIT
from dorms.sync.issues import ISSUE
from dorms.sync.pending import Part, RefusedChange, refused_changes, value_parts

KEPT, REPLACED, REFUSED, RULED = "kept", "replaced", "refused", "ruled"
MOST = 300  # changes of the bureau looked at, the newest first


@dataclass(frozen=True, slots=True)
class Statement:
    """What one side had said of a value that two sides gave: who, where, when, why."""

    office: str
    actor: str
    command: str
    reason: str
    at: int
    value: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One value of ours, and what the bureau made of it: who, when, why; with all that had been said."""

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
    base: tuple[Part, ...] = ()
    said: tuple[Statement, ...] = ()  # where two values had met
    refusal: str = ""  # the rule by which a change was not let in
    verdict: str = ""  # of an issue, or of a change that was not let in first
    about: Mapping[str, object] | None = None  # of an issue: its kind and facts
    package: str = ""  # with which packet the answer came


def answers(session: Session) -> list[Answer]:
    """The newest first: values of this office that the bureau decided upon, changed, or did not let in."""
    office, bureau = (UUID(meta.recall(session, name) or "") for name in (meta.OFFICE, meta.BUREAU))
    if office == bureau:
        return []
    known = lives.offices_of(session)
    ours = {UUID(one) for one, whose in known.items() if whose == office}
    theirs = {UUID(one) for one, whose in known.items() if whose == bureau}
    ruled = _rulings(session)
    found = _changed(session, ours, theirs) + _not_let_in(session, ruled) + _ruled(session, ruled)
    return sorted(found, key=lambda one: one.at, reverse=True)


# Rulings that were handed down


@dataclass(frozen=True, slots=True)
class _Ruling:
    row: RulingRow
    author: Author
    package: str


def _rulings(session: Session) -> list[_Ruling]:
    """The decisions this office was told of, each with who made it last."""
    rows = session.scalars(
        select(RulingRow).where(
            RulingRow.kind.in_((ISSUE, ADMISSION)), live(RulingRow), RulingRow.about.is_not(None)
        )
    ).all()
    last = select(func.max(ChangeRow.arrived)).where(ChangeRow.row.in_([row.id for row in rows]))
    told = session.execute(
        select(ChangeRow.row, ChangeRow.operation, OperationRow.package)
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .where(ChangeRow.arrived.in_(last.group_by(ChangeRow.row)))
    ).all()
    by_row = {row: (operation, package or "") for row, operation, package in told}
    authors = authors_of(session, [operation for operation, _ in by_row.values()])
    return [
        _Ruling(row, authors[by_row[row.id][0]], by_row[row.id][1])
        for row in rows
        if row.id in by_row and by_row[row.id][0] in authors
    ]


def _ruled(session: Session, rulings: Sequence[_Ruling]) -> list[Answer]:
    """What was decided about issues of our rows, and about changes of ours that count after all."""
    return [_of_ruling(session, one) for one in rulings if one.row.kind == ISSUE or _counts(one)]


def _counts(one: _Ruling) -> bool:
    return one.row.kind == ADMISSION and one.row.verdict == ADMIT


def _of_ruling(session: Session, one: _Ruling) -> Answer:
    about = one.row.about or {}
    facts, entity = dict(about.get("facts") or {}), str(about.get("entity") or "")
    rows = [UUID(str(row)) for row in about.get("rows") or ()]
    row = _here(session, entity, rows)
    label = next((str(facts[name]) for name in ("unit", "person", "number", "name") if facts.get(name)), "")
    return Answer(
        f"{one.row.kind}:{one.row.subject}", KEPT if _counts(one) else RULED, entity, row,
        label or (name_of(session, entity, row) if entity in SYNCED else ""), "", (), (), one.author.actor,
        one.author.office, one.author.command, one.row.reason or "", one.author.at, 0, is_decision=True,
        verdict=one.row.verdict or "", about={"kind": about.get("kind", ""), "facts": facts},
        package=one.package,
    )  # fmt: skip


def _here(session: Session, entity: str, rows: Sequence[UUID]) -> UUID:
    """The row that is looked at: one of the entity that is here, else the first named."""
    row_type = SYNCED.get(entity)
    if row_type is not None and rows:
        found = session.scalars(
            select(row_type.id).where(row_type.id.in_(rows)).order_by(row_type.id)
        ).first()
        if found is not None:
            return found
    return rows[0] if rows else UUID(int=0)


# Changes that were not let in


def _not_let_in(session: Session, rulings: Sequence[_Ruling]) -> list[Answer]:
    decided = {one.row.subject: one for one in rulings if one.row.kind == ADMISSION}
    found = []
    for one in refused_changes(session, decided_too=True):
        if (refused := one.refused) is not None and one.row is not None:
            found.append(_refused(one.id, one.entity, one.row, one.label, refused, decided.get(one.id)))
    return found


def _refused(
    name: str, entity: str, row: UUID, label: str, refused: RefusedChange, ruling: _Ruling | None
) -> Answer:
    mine = tuple((column, after) for column, _, after in refused.wanted)
    now = tuple((column, before) for column, before, _ in refused.wanted if before)
    by = ruling.author if ruling is not None else None
    return Answer(
        name, REFUSED, entity, row, label, "", mine, now, by.actor if by else "", by.office if by else "",
        refused.command, (ruling.row.reason or "") if ruling else "", by.at if by else refused.at, refused.at,
        is_decision=ruling is not None, refusal=refused.reason,
        verdict=(ruling.row.verdict or "") if ruling else "", package=ruling.package if ruling else "",
    )  # fmt: skip


# Values that the bureau set


def _changed(session: Session, ours: set[UUID], theirs: set[UUID]) -> list[Answer]:
    touched = (
        select(ChangeRow.row)
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .where(OperationRow.replica.in_(ours))
    )
    rows = session.execute(
        select(ChangeRow.id, ChangeRow.row, OperationRow.package)
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
    packages = {name: package or "" for name, _, package in rows}
    steps = steps_on(session, list({row for _, row, _ in rows}))
    told = authors_of(session, sorted({step.operation for step in steps}))
    reading = _Reading(session, told, Opened(session, steps), ours)
    found: list[Answer] = []
    for at, step in enumerate(steps):
        if step.change.id in packages:
            before = [one for one in steps[:at] if one.row == step.row]
            found += reading.of_step(step, before, packages[step.change.id])
    return found


@dataclass(frozen=True, slots=True)
class _Reading:
    session: Session
    authors: Mapping[str, Author]
    opened: Opened
    ours: set[UUID]

    def of_step(self, step: Step, before: Sequence[Step], package: str) -> list[Answer]:
        """For each field of the bureau's change: our last value of it, if we ever set one not settled since."""
        is_decision = self.authors[step.operation].command in DECISIONS
        seen = _seen(step, before)
        differed = {one.register: one for one in differences(step, before, self.opened, self.authors)}
        found = []
        for name in step.change.patch:
            setters = [one for one in before if _sets(one, name) and one.change.id in seen]
            mine = next(
                (one for one in reversed(setters) if self.authors[one.operation].replica in self.ours), None
            )
            if mine is None or name == "owner_office" or self._is_answered(mine, setters):
                continue
            values = self.opened.value(mine, name, "patch"), self.opened.value(step, name, "patch")
            if values[0] != values[1] or is_decision:
                found.append(self._answer(step, name, mine, differed.get(name), package))
        return found

    def _answer(self, step: Step, name: str, mine: Step, differed: Differed | None, package: str) -> Answer:
        session, by = self.session, self.authors[step.operation]
        wanted, now = (
            value_parts(session, step.entity, name, self.opened.value(one, name, "patch"))
            for one in (mine, step)
        )
        return Answer(
            f"{step.change.id}:{name}", KEPT if wanted == now else REPLACED, step.entity, step.row,
            name_of(session, step.entity, step.row), name, wanted, now, by.actor, by.office, by.command,
            self.opened.text(by.reason), by.at, self.authors[mine.operation].at,
            is_decision=by.command in DECISIONS,
            base=value_parts(session, step.entity, name, differed.base) if differed is not None else (),
            said=tuple(self._said(step.entity, differed)) if differed is not None else (), package=package,
        )  # fmt: skip

    def _said(self, entity: str, differed: Differed) -> list[Statement]:
        return [
            Statement(
                one.author.office, one.author.actor, one.author.command, self.opened.text(one.author.reason),
                one.author.at, value_parts(self.session, entity, differed.register, one.value),
            )
            for one in differed.sides
        ]  # fmt: skip

    def _is_answered(self, mine: Step, setters: Sequence[Step]) -> bool:
        """A decision upon it came before this change."""
        later = setters[setters.index(mine) + 1 :]
        return any(self.authors[one.operation].command in DECISIONS for one in later)


def _sets(step: Step, name: str) -> bool:
    return name in step.change.patch and step.state != REOPENED


def _seen(step: Step, before: Sequence[Step]) -> set[str]:
    """The changes on the row that whoever wrote this one had before him."""
    parents = {one.change.id: one.change.parents for one in before}
    asked, found = list(step.change.parents), set[str]()
    while asked:
        one = asked.pop()
        if one in parents and one not in found:
            found.add(one)
            asked += parents[one]
    return found
