"""What needs a person after a merge: fields with two values, issues, changes that do not count; and deciding them."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.journal.capture import writing_of
from dorms.db.journal.codec import decode
from dorms.db.journal.naming import name_of
from dorms.db.journal.reading import COUNTING
from dorms.db.journal.seal import ERASED, Keys
from dorms.db.store import Store
from dorms.db.tables import SYNCED, ActorRow, ChangeRow, ConflictRow, OperationRow, PackageRow, shape
from dorms.domain.canonical import Value, canonical, line_id
from dorms.domain.changes import VOID, Change
from dorms.domain.fold import Entry, Standing, fold
from dorms.domain.idnumbers import checked_id
from dorms.errors.sync import ConflictUnknown, VerdictUnknown
from dorms.sync import lives
from dorms.sync.authority import ADMIT, REFUSE, quarantined
from dorms.sync.deciding import decide_change, decide_issue
from dorms.sync.issues import VERDICTS, still_open
from dorms.sync.rows import STANDING, Opening, ranks_of
from dorms.sync.values import BadValue, form_of

OURS, THEIRS = "ours", "theirs"
ID_NUMBERS = frozenset(("id_number", "spouse_id"))


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values: who set it, where, when by that PC's clock and when it came in, with which packet."""

    change: str
    value: Value
    office: str
    is_ours: bool
    actor: str
    command: str
    reason: str
    claimed_at: int
    received_at: int
    package: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field two offices set without having seen each other's value; the first side is the one shown."""

    id: str
    entity: str
    row: UUID
    field: str
    label: str
    base: Value
    sides: tuple[Side, ...]


def conflicts(session: Session) -> list[Conflict]:
    """Every open conflict with base and both sides."""
    rows = session.execute(
        select(ConflictRow.row, ConflictRow.field, ConflictRow.entity, ConflictRow.heads).order_by(
            ConflictRow.entity, ConflictRow.row, ConflictRow.field
        )
    ).all()
    return [_told(session, *row) for row in rows]


def conflict_on(session: Session, row: UUID, field: str) -> Conflict | None:
    """The open conflict of one field of a row, if there is one."""
    where = (ConflictRow.row == row, ConflictRow.field == field)
    found = session.execute(select(ConflictRow.entity, ConflictRow.heads).where(*where)).first()
    return _told(session, row, field, found.entity, found.heads) if found is not None else None


def conflict_id(row: UUID, field: str, heads: str) -> str:
    """Other heads, another id: nobody decides what he has not seen."""
    return line_id(canonical([str(row), field, *sorted(heads.split())]))


def _told(session: Session, row: UUID, field: str, entity: str, heads: str) -> Conflict:
    changes = _changes(session, row)
    form = form_of(entity)
    assert form is not None
    opening = Opening(session, form, [(row, change) for change, _ in changes.values()])
    patches = {name: opening.patch(row, change) for name, (change, _) in changes.items()}
    offices, bureau = lives.offices_of(session), UUID(meta.recall(session, meta.OFFICE) or "")
    keys = Keys(session)
    sides = []
    for head in heads.split():
        _, operation = changes[head]
        office = offices.get(str(operation.replica))
        received = session.scalar(select(PackageRow.at).where(PackageRow.id == operation.package).limit(1))
        sides.append(
            Side(
                head,
                patches[head].get(field),
                lives.office_label(session, office) if office else "",
                office == bureau,
                session.scalar(select(ActorRow.name).where(ActorRow.id == operation.actor)) or "",
                operation.command,
                keys.open_text(operation.reason),
                operation.hlc,
                received or operation.hlc,
                operation.package or "",
            )
        )
    base = _base(changes, patches, heads.split(), field)
    return Conflict(
        conflict_id(row, field, heads), entity, row, field, name_of(session, entity, row), base, tuple(sides)
    )


def _changes(session: Session, row: UUID) -> dict[str, tuple[Change, Any]]:
    found = session.execute(
        select(
            ChangeRow.raw, OperationRow.replica, OperationRow.actor, OperationRow.command, OperationRow.reason,
            OperationRow.hlc, OperationRow.package, ChangeRow.state,
        )
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .where(ChangeRow.row == row, ChangeRow.state.in_(COUNTING))
        .order_by(ChangeRow.arrived)
    )  # fmt: skip
    made = [(Change.from_line(one.raw), one) for one in found]
    return {change.id: (change, one) for change, one in made}


def _base(
    changes: dict[str, tuple[Change, Any]], patches: dict[str, dict[str, Any]], heads: list[str], field: str
) -> Value:
    """What the field was for both authors before they set it: the fold of what all of them had seen."""
    seen = [_ancestors(changes, head) for head in heads]
    common = set.intersection(*seen) if seen else set()
    entries = [
        Entry(
            name,
            change.parents,
            patches[name],
            operation.hlc,
            standing=STANDING.get(operation.state, Standing.ADMITTED),
        )
        for name, (change, operation) in changes.items()
        if name in common
    ]
    return fold(entries).values.get(field)


def _ancestors(changes: dict[str, tuple[Change, Any]], head: str) -> set[str]:
    found: set[str] = set()
    asked = list(changes[head][0].parents)
    while asked:
        one = asked.pop()
        if one in changes and one not in found:
            found.add(one)
            asked += changes[one][0].parents
    return found


def resolve(store: Store, id_: str, take: str, *, note: str = "") -> str:
    """Decide a conflict, an issue or a refused change, as one operation whose parents are all that was listed."""
    lives.prepare(store)
    found = next((one for one in store.ask(conflicts) if one.id.startswith(id_)), None)
    if found is not None:
        value = _chosen(found, take)
        return store.run(
            settle, found.entity, found.row, found.field, value, id_=found.id, note=note
        ).operation
    if issue := next((one for one in store.ask(still_open) if one.id.startswith(id_)), None):
        if take not in (possible := VERDICTS.get(issue.kind, ("accepted",))):
            raise VerdictUnknown(take, "、".join(possible))
        return store.run(decide_issue, issue.id, take, note=note).operation
    if change := next((one for one in store.ask(quarantined) if one[0].startswith(id_)), None):
        return _admit(store, change[0], take, note)
    raise ConflictUnknown(id_)


def _chosen(conflict: Conflict, take: str) -> Value:
    sides = [one for one in conflict.sides if one.is_ours == (take == OURS)]
    if take in (OURS, THEIRS):
        if not sides:
            raise VerdictUnknown(take, OURS if take == THEIRS else THEIRS)
        return sides[0].value if conflict.field != VOID else bool(sides[0].value)
    return _read(conflict, take)


def _read(conflict: Conflict, text: str) -> Value:
    """Another value, typed in: text for a text, canonical text for the others; BadIdNumber as where one is entered."""
    form = form_of(conflict.entity)
    assert form is not None
    if conflict.field in ID_NUMBERS and text:
        return checked_id(text)
    shown = conflict.sides[0].value
    guesses: list[Value] = [text]
    if text in {"true", "false"}:
        guesses.append(text == "true")
    if text.lstrip("-").isdigit():
        guesses.append(int(text))
    if not text:
        guesses.insert(0, None)
    for value in sorted(guesses, key=lambda one: type(one) is not type(shown)):
        try:
            form.columns(conflict.field, value)
        except BadValue:
            continue
        return value
    raise VerdictUnknown(text, f"{OURS}、{THEIRS}")


def settle(
    session: Session, entity: str, row: UUID, field: str, value: Value, *, id_: str = "", note: str = ""
) -> None:
    """Set the field upon every head of the row; `id_`: only if the heads are still those that were listed."""
    heads = session.scalar(
        select(ConflictRow.heads).where(ConflictRow.row == row, ConflictRow.field == field)
    )
    if heads is None or (id_ and conflict_id(row, field, heads) != id_):
        raise ConflictUnknown(id_ or f"{row}:{field}")
    row_type = SYNCED[entity]
    register = next(one for one in shape(row_type).registers if one.name == field)
    stored = session.get_one(row_type, row)
    columns = decode(row_type, register, None if value == ERASED else value)
    if field == VOID:
        columns = {"void": bool(value)}
    writing_of(session).decided(stored, columns)
    for name, each in columns.items():
        setattr(stored, name, each)
    session.flush()


def _admit(store: Store, change: str, take: str, note: str) -> str:
    """The bureau lets a refused change count, or says for good that it does not."""
    if take not in (ADMIT, REFUSE):
        raise VerdictUnknown(take, f"{ADMIT}、{REFUSE}")
    return store.run(decide_change, change, take, note=note).operation


def entries_of(session: Session, entity: str, row: UUID) -> list[Entry]:
    """The changes of a row as the fold takes them, ranks and clocks included."""
    form = form_of(entity)
    changes, ranks = _changes(session, row), ranks_of(session)
    if form is None:
        return []
    opening = Opening(session, form, [(row, change) for change, _ in changes.values()])
    return [
        Entry(
            name,
            change.parents,
            opening.patch(row, change),
            one.hlc,
            ranks.get(one.replica, 0),
            standing=STANDING.get(one.state, Standing.ADMITTED),
        )
        for name, (change, one) in changes.items()
    ]
