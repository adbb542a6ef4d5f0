"""The timeline of one entity: every change of its row and of the rows that hang on it, with who, when and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.db.journal.codec import registers_of
from dorms.db.journal.naming import name_of
from dorms.db.journal.reading import REOPENED, Opened, Step, cancelled, reopened_at, steps_on
from dorms.db.queries.differences import DECISIONS, authors_of, differences
from dorms.db.tables import SYNCED, ActorRow, OperationRow, RulingRow, StayRow, TermRow, shape
from dorms.domain.fold import Entry, RowState, Standing
from dorms.domain.history import values_at
from dorms.messages.fields import lines_words, ticked_words

SHARED = frozenset({"office", "actor", "town", "school", "site", "building", "entrance"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after; None: empty."""

    field: str
    before: str | None
    after: str | None


Parts = tuple[tuple[str, str], ...]  # columns and their values in words


@dataclass(frozen=True, slots=True)
class Statement:
    """What one side had said where two had met."""

    office: str
    actor: str
    at: int
    value: Parts


@dataclass(frozen=True, slots=True)
class Difference:
    """A field on which two sides differed before this was decided, and what it was for both before."""

    field: str
    base: Parts
    sides: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """What one operation did to the entity."""

    operation: str
    arrived: int
    at: int
    command: str
    actor: str
    reason: str
    entity: str
    row: UUID
    created: bool
    fields: tuple[FieldChange, ...]
    undone: bool
    differences: tuple[Difference, ...] = ()
    about: str = ""  # of a ruling: the kind of what was ruled upon


def entity_of(session: Session, row: UUID) -> str | None:
    """Which entity a row id belongs to."""
    for entity, row_type in SYNCED.items():
        if session.scalar(select(row_type.id).where(row_type.id == row)) is not None:
            return entity
    return None


def timeline(session: Session, entity: str, row: UUID) -> list[TimelineLine]:
    """The newest first; rows that belong to the entity (states, stays, terms, facts, steps) are part of its story.

    So is what the bureau ruled about any of them.
    """
    rows = [row, *related(session, entity, row), *_agreed(session, entity, row)]
    ruled = _ruled(session, rows)
    steps = steps_on(session, [*rows, *ruled])
    opened = Opened(session, steps)
    done = _operations(session, {step.operation for step in steps})
    off = cancelled(session, 0)
    lines = [_line(session, step, opened, done, off) for step in steps if step.operation in done]
    lines = [replace(line, about=ruled[line.row]) if line.row in ruled else line for line in lines]
    told = _differences(session, steps, opened, done)
    lines = [replace(line, differences=told.get((line.operation, line.row), ())) for line in lines]
    return sorted(lines, key=lambda line: line.arrived, reverse=True)


def _ruled(session: Session, rows: Sequence[UUID]) -> dict[UUID, str]:
    """The rulings about any of these rows, each with the kind of what it is about."""
    wanted = {str(row) for row in rows}
    told = session.execute(select(RulingRow.id, RulingRow.about).where(RulingRow.about.is_not(None)))
    return {
        row: str(about.get("kind", ""))
        for row, about in told
        if about is not None and not wanted.isdisjoint(map(str, about.get("rows") or ()))
    }


def _differences(
    session: Session, steps: Sequence[Step], opened: Opened, done: Mapping[str, Any]
) -> dict[tuple[str, UUID], tuple[Difference, ...]]:
    """For each decision among the steps what the two sides had said."""
    if DECISIONS.isdisjoint(one.command for one in done.values()):
        return {}
    authors = authors_of(session, sorted(done))
    found: dict[tuple[str, UUID], tuple[Difference, ...]] = {}
    for at, step in enumerate(steps):
        if step.operation not in authors or authors[step.operation].command not in DECISIONS:
            continue
        found[step.operation, step.row] = tuple(
            Difference(
                one.register,
                _parts(session, step.entity, one.register, one.base),
                tuple(
                    Statement(
                        side.author.office, side.author.actor, side.author.at,
                        _parts(session, step.entity, one.register, side.value),
                    )
                    for side in one.sides
                ),
            )
            for one in differences(step, steps[:at], opened, authors)
        )  # fmt: skip
    return found


def _parts(session: Session, entity: str, register: str, value: Any) -> Parts:
    """A value of one or several columns in words; what is empty is left out."""
    registers = registers_of(SYNCED[entity])
    if register not in registers or len(registers[register].columns) == 1:
        shown = [(register, shown_value(session, entity, register, value))]
    else:
        given = value if isinstance(value, dict) else {}
        shown = [
            (name, shown_value(session, entity, name, given.get(name)))
            for name in registers[register].columns
        ]
    return tuple((name, words) for name, words in shown if words)


def _agreed(session: Session, entity: str, row: UUID) -> list[UUID]:
    """The terms a stay was agreed for: a renewal is part of its story, though the term points at the agreement."""
    if entity != "stay":
        return []
    agreement = select(StayRow.agreement_id).where(StayRow.id == row).scalar_subquery()
    return list(session.scalars(select(TermRow.id).where(TermRow.agreement_id == agreement)))


def related(session: Session, entity: str, row: UUID, depth: int = 2) -> list[UUID]:
    """The rows that reference this one, and those that reference them (a stay's agreement's terms)."""
    found: dict[UUID, None] = {}
    layer = [(entity, row)]
    for _ in range(depth):
        layer = [pair for pair in _pointing(session, layer) if pair[1] not in found and pair[1] != row]
        found.update(dict.fromkeys(one for _, one in layer))
    return list(found)


def _pointing(session: Session, layer: Iterable[tuple[str, UUID]]) -> list[tuple[str, UUID]]:
    by_entity: dict[str, list[UUID]] = {}
    for entity, row in layer:
        by_entity.setdefault(entity, []).append(row)
    found: list[tuple[str, UUID]] = []
    for name, row_type in SYNCED.items():
        if name in SHARED:
            continue
        for column, target in shape(row_type).references:
            if target in by_entity:
                attribute = getattr(row_type, column)
                ids = session.scalars(select(row_type.id).where(attribute.in_(by_entity[target][:500])))
                found += [(name, one) for one in ids]
    return found


def _operations(session: Session, wanted: set[str]) -> dict[str, Any]:
    ids = list(wanted)
    found: dict[str, Any] = {}
    for at in range(0, len(ids), 500):
        rows = session.execute(
            select(
                OperationRow.id, OperationRow.hlc, OperationRow.command, OperationRow.reason, ActorRow.name
            )
            .outerjoin(ActorRow, OperationRow.actor == ActorRow.id)
            .where(or_(OperationRow.id.in_(ids[at : at + 500])))
        )
        found.update({row.id: row for row in rows})
    return found


def _line(session: Session, step: Step, opened: Opened, done: dict[str, Any], off: set[str]) -> TimelineLine:
    operation = done[step.operation]
    return TimelineLine(
        operation=step.operation,
        arrived=step.arrived,
        at=operation.hlc,
        command=operation.command,
        actor=operation.name or "",
        reason=opened.text(operation.reason),
        entity=step.entity,
        row=step.row,
        created=not step.change.parents,
        fields=tuple(_fields(session, step, opened)),
        undone=step.operation in off,
    )


def _fields(session: Session, step: Step, opened: Opened) -> Iterable[FieldChange]:
    registers = registers_of(SYNCED[step.entity])
    for name in step.change.patch:
        after = opened.value(step, name, "patch")
        before = opened.value(step, name, "was")
        if name not in registers or len(registers[name].columns) == 1:
            yield FieldChange(
                name,
                shown_value(session, step.entity, name, before),
                shown_value(session, step.entity, name, after),
            )
            continue
        for part in registers[name].columns:
            old, new = (before or {}).get(part), (after or {}).get(part)
            if old != new:
                yield FieldChange(
                    part,
                    shown_value(session, step.entity, part, old),
                    shown_value(session, step.entity, part, new),
                )


def shown_value(session: Session, entity: str, column: str, value: Any) -> str | None:
    """A value for reading, from a line or from a row: a referenced row by its name, a list of lines by its length."""
    if value is None:
        return None
    if isinstance(value, bool):
        return ticked_words(value)
    target = dict(shape(SYNCED[entity]).references).get(column)
    if target is not None:
        return name_of(session, target, UUID(str(value))) or str(value)
    if isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(one, dict | list) for one in value)
    ):
        return lines_words(len(value))
    if isinstance(value, list):
        return "、".join(_named(session, str(one)) for one in value)
    return str(value)


def _named(session: Session, text: str) -> str:
    """A wish is written `unit:ID` or `school:ID`; what else stands in lists is words."""
    entity, _, row = text.partition(":")
    if entity not in SYNCED:
        return text
    try:
        return name_of(session, entity, UUID(row)) or text
    except ValueError:  # words of another program
        return text


def known_at(session: Session, row: UUID, arrived: int) -> RowState | None:
    """What this store knew of the row when its counter of changes stood at `arrived`: the fold up to there."""
    steps = steps_on(session, [row])
    if not steps:
        return None
    return values_at(entries_of(session, steps, arrived), arrived)


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """A row as this store knew it at some moment: its fields that had a value, in words."""

    entity: str
    row: UUID
    fields: tuple[tuple[str, str], ...]


def records_known(session: Session, rows: Iterable[tuple[str, UUID]], arrived: int) -> list[KnownRecord]:
    """What was known of these rows when the counter of changes stood at `arrived`; struck out rows are left out."""
    found = []
    for entity, row in rows:
        state = known_at(session, row, arrived)
        if state is not None and state.values and not state.void:
            found.append(KnownRecord(entity, row, tuple(_known_fields(session, entity, state))))
    return found


def _known_fields(session: Session, entity: str, state: RowState) -> Iterable[tuple[str, str]]:
    if entity == "teacher_fact":  # its kind is the field
        kind, value = str(state.values.get("kind", "")), state.values.get("value")
        if kind == "school" and isinstance(value, str):
            yield kind, name_of(session, "school", UUID(value))
        else:
            yield kind, shown_value(session, entity, kind, value) or ""
        return
    registers = registers_of(SYNCED[entity])
    for name, value in state.values.items():
        is_one = name not in registers or len(registers[name].columns) == 1
        parts = {name: value} if is_one or not isinstance(value, dict) else value
        for column, part in parts.items():
            words = shown_value(session, entity, column, part)
            if words:
                yield column, words


def entries_of(session: Session, steps: Iterable[Step], arrived: int) -> list[Entry]:
    """The steps as the fold reads them: sealed values opened; a decision taken back later still stood at `arrived`."""
    known = list(steps)
    back = reopened_at(session, known)
    opened = Opened(session, known)
    done = _operations(session, {step.operation for step in known})
    return [
        Entry(
            step.change.id,
            step.change.parents,
            {name: opened.value(step, name, "patch") for name in step.change.patch},
            hlc=done[step.operation].hlc if step.operation in done else 0,
            arrived=step.arrived,
            standing=_standing(step, back, arrived),
        )
        for step in known
    ]


def _standing(step: Step, back: Mapping[str, int], arrived: int) -> Standing:
    if step.state == REOPENED:
        return Standing.REOPENED if back.get(step.operation, 0) <= arrived else Standing.ADMITTED
    return Standing.ADOPTED if step.state == "adopted" else Standing.ADMITTED
