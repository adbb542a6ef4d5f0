"""Whether a change from outside counts here: who may write what, and what this program can read.

The bureau may write everything. An office may write its own rows and rows it creates as its own; the dictionaries,
who may allocate a unit, and units of others are not its to write. What does not count is kept, listed and decided.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.journal.seal import Keys
from dorms.db.tables import ChangeRow, OperationRow, UnitRow
from dorms.domain.canonical import Value
from dorms.domain.changes import READER, Change, Operation
from dorms.sync import lives
from dorms.sync.scope import BUREAU_ONLY, CHUNK
from dorms.sync.values import BadValue, Form, form_of, uuid_of

ADMISSION = "admission"
EXCLUSION = "exclusion"
APPLIED, WAITING, QUARANTINED, UNREAD = "applied", "waiting", "quarantined", "unread"
EXCLUDED, ADOPTED = "excluded", "adopted"  # by a ruling of the bureau: see rulings.py
UNIT_BOUND = frozenset(
    ("stay", "assignment", "agreement", "ticket", "unit_state", "meter", "key_hand", "handover", "temporary_home")
)


@dataclass(slots=True)
class Fresh:
    """A new change with its operation, opened and judged."""

    change: Change
    hlc: int
    rank: int
    office: UUID | None
    row: UUID
    patch: Mapping[str, Value] = field(default_factory=dict)  # opened
    columns: dict[str, Any] = field(default_factory=dict)
    state: str = APPLIED
    refusal: str | None = None


class Judge:
    """Judges the changes of one packet against what the store knows."""

    def __init__(self, session: Session, *, trusted: bool, hub_restored: bool) -> None:
        self._session = session
        self._trusted = trusted  # the bureau's word: it has judged already
        self._foreign = hub_restored  # what others wrote may come back through any office
        self.bureau = UUID(meta.recall(session, meta.BUREAU) or "")
        self.keys = Keys(session)
        self._offices = lives.offices_of(session)
        self._revoked = {} if trusted else lives.revoked(session)
        self._admitted = lives.rulings(session, ADMISSION) if not trusted else {}
        ruled = lives.rulings(session, EXCLUSION) if not trusted else {}
        self._excluded = {operation for operation, (verdict, _) in ruled.items() if verdict == "out"}
        self._owners: dict[UUID, UUID | None] = {}
        self._units: dict[UUID, UUID | None] = {}
        self.people: dict[UUID, list[UUID]] = {}

    def fresh(
        self, changes: Iterable[Change], operations: Mapping[str, Operation], sender: UUID
    ) -> list[Fresh]:
        """The changes with rank and office of their author, opened, judged in their order."""
        found = []
        for change in changes:
            operation = operations[change.operation]
            office = self._offices.get(operation.replica)
            rank = 1 if office == self.bureau else 0
            found.append(Fresh(change, operation.hlc, rank, office, uuid_of(change.row)))
        self._gather(found)
        for one in found:
            one.state, one.refusal = self._verdict(one, operations[one.change.operation], sender)
        return found

    def _gather(self, found: list[Fresh]) -> None:
        """Load at once what judging asks: owners, people, keys, owners of units."""
        by_entity: dict[str, set[UUID]] = {}
        units: set[UUID] = set()
        for one in found:
            by_entity.setdefault(one.change.entity, set()).add(one.row)
            unit = one.change.patch.get("unit_id")
            if isinstance(unit, str) and not self._trusted:
                units.update(_uuids([unit]))
        for entity, rows in by_entity.items():
            form = form_of(entity)
            if form is not None:
                self._load(form, list(rows))
        if units:
            self._units = dict(_chunked(self._session, UnitRow.id, UnitRow.owner_office, list(units)))
        self._gather_people(found)

    def _load(self, form: Form, rows: list[UUID]) -> None:
        row_type = form.row_type
        if not self._trusted:
            self._owners.update(_chunked(self._session, row_type.id, row_type.owner_office, rows))
        if form.personal and form.person != "id":
            person = getattr(row_type, form.person)
            for row, one in _chunked(self._session, row_type.id, person, rows):
                if one is not None:
                    self.people.setdefault(row, []).append(one)

    def _gather_people(self, found: list[Fresh]) -> None:
        for one in found:
            form = form_of(one.change.entity)
            if form is None or not form.personal:
                continue
            if form.person != "id":
                named = [one.change.patch.get(form.person), one.change.was.get(form.person)]
                people = self.people.setdefault(one.row, [])
                people += [each for each in _uuids(named) if each not in people]
        everyone = {person for people in self.people.values() for person in people}
        self.keys.prepare(everyone | {one.row for one in found if self._has_people(one)}, make=False)

    @staticmethod
    def _has_people(one: Fresh) -> bool:
        form = form_of(one.change.entity)
        return form is not None and bool(form.personal)

    def opened(self, row: UUID, value: Value) -> Value:
        """The plain value of a sealed one, by whichever key of the row's people opens it."""
        return open_with(self.keys, self.people.get(row, ()), row, value)

    def _verdict(self, one: Fresh, operation: Operation, sender: UUID) -> tuple[str, str | None]:
        form = form_of(one.change.entity)
        if form is None or one.change.min_reader > READER:
            return UNREAD, None
        try:
            self._read(one, form)
        except BadValue:
            return QUARANTINED, "value"
        if self._trusted or one.change.id in self._admitted:
            return self._standing(operation), None
        refusal = self._refusal(one, operation, sender)
        return (QUARANTINED, refusal) if refusal else (self._standing(operation), None)

    def _standing(self, operation: Operation) -> str:
        return EXCLUDED if operation.id in self._excluded else APPLIED

    def _read(self, one: Fresh, form: Form) -> None:
        patch = one.change.patch
        if form.personal:
            patch = {
                name: self.opened(one.row, value) if name in form.personal else value
                for name, value in patch.items()
            }
        one.patch = patch
        for name, value in patch.items():
            if name in form.registers:
                one.columns.update(form.columns(name, value))

    def _refusal(self, one: Fresh, operation: Operation, sender: UUID) -> str | None:
        if one.office is None:
            return "replica"
        if operation.replica in self._revoked:
            return "revoked"
        if one.office != sender and not self._foreign:
            return "author"
        if one.office == self.bureau:
            self._owners.setdefault(one.row, one.columns.get("owner_office"))
            return None
        return self._beyond(one)

    def _beyond(self, one: Fresh) -> str | None:
        """What of the change its office may not write."""
        patch, office = one.change.patch, one.office
        if one.change.entity in BUREAU_ONLY:
            return "entity"
        owner = self._owners.get(one.row)
        if owner is None:
            owner = self._owners[one.row] = one.columns.get("owner_office")
        if owner != office or one.columns.get("owner_office", office) != office:
            return "owner"
        if one.change.entity == "unit" and patch.get("allocator") not in (None, str(self.bureau)):
            return "allocator"
        unit = one.columns.get("unit_id")
        if one.change.entity in UNIT_BOUND and unit is not None and self._units.get(unit, office) != office:
            return "unit"
        return None


def open_with(keys: Keys, people: Iterable[UUID], row: UUID, value: Value) -> Value:
    """A sealed value opened with the key of any person it may be about; `ERASED` where none exists."""
    opened: Value = value
    for person in (*people, row):
        opened = keys.open(person, value)
        if opened == value or not (isinstance(opened, dict) and opened.get("erased") is True):
            return opened
    return opened


def _uuids(texts: Iterable[object]) -> list[UUID]:
    found = []
    for text in texts:
        if isinstance(text, str):
            try:
                found.append(uuid_of(text))
            except ValueError:
                continue
    return found


def _chunked(session: Session, key: Any, value: Any, ids: list[UUID]) -> list[tuple[UUID, Any]]:
    found: list[tuple[UUID, Any]] = []
    for at in range(0, len(ids), CHUNK):
        rows = session.connection().execute(select(key, value).where(key.in_(ids[at : at + CHUNK])))
        found += [(row, one) for row, one in rows]
    return found


def quarantined(session: Session) -> list[tuple[str, str, str, UUID, str]]:
    """The changes that do not count: id, reason, entity, row, replica that wrote them."""
    rows = session.execute(
        select(ChangeRow.id, ChangeRow.refusal, ChangeRow.entity, ChangeRow.row, OperationRow.replica)
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .where(ChangeRow.state == QUARANTINED)
        .order_by(ChangeRow.arrived)
    )
    return [(name, why or "", entity, row, str(replica)) for name, why, entity, row, replica in rows]
