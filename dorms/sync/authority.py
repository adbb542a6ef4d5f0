"""Whether a change from outside counts here: who may write what, and what this program can read.

The bureau may write everything. An office may write its own rows and rows it creates as its own; the dictionaries,
who may allocate a unit, and units of others are not its to write. What does not count is kept, listed and decided.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.tables import ChangeRow, OperationRow, UnitRow, table_of
from dorms.domain.canonical import Value
from dorms.domain.changes import READER, ChangeFields, Operation
from dorms.sync import lives
from dorms.sync.bulk import Key, Line, is_native, key_of, select_many
from dorms.sync.columns import Plan, Plans, plans_of
from dorms.sync.opening import People, Ring
from dorms.sync.reading import News
from dorms.sync.scope import BUREAU_ONLY, FOR_ALL
from dorms.sync.values import BadValue

ADMISSION = "admission"
EXCLUSION = "exclusion"
ADMIT, REFUSE = "accept", "refuse"  # verdicts about a change that was not let in
APPLIED, WAITING, QUARANTINED, UNREAD = "applied", "waiting", "quarantined", "unread"
EXCLUDED, ADOPTED = "excluded", "adopted"  # by a ruling of the bureau, as `reopened` is: see rulings.py
UNIT_BOUND = frozenset(
    (
        "stay",
        "assignment",
        "offer",
        "agreement",
        "ticket",
        "unit_state",
        "meter",
        "key_hand",
        "handover",
        "temporary_home",
        "night_check",
        "idle_warning",
    )
)


@dataclass(slots=True)
class Fresh:
    """A new change, opened and judged."""

    id: str
    line: str
    fields: ChangeFields
    row: Key
    plan: Plan | None = None  # None: nobody here knows the entity
    values: Line = ()  # of the plan's columns
    state: str = APPLIED
    refusal: str | None = None

    @property
    def unit(self) -> Key | None:
        """The unit it points at."""
        at = None if self.plan is None else self.plan.unit
        return None if at is None or not self.values else self.values[at]


@dataclass(slots=True)
class Author:
    """Who wrote an operation, and why nothing of it counts here, if so."""

    office: Key | None
    is_bureau: bool
    refusal: str | None


@dataclass(slots=True)
class Judged:
    """The new changes of one entity in their order, and the heads of those rows that are here."""

    entity: str
    plans: Plans | None
    fresh: list[Fresh]
    heads: dict[Key, str] = field(default_factory=dict)


class Judge:
    """Judges the changes of one packet against what the store knows."""

    def __init__(self, session: Session, *, trusted: bool, hub_restored: bool) -> None:
        self._connection = session.connection()
        self._trusted = trusted  # the bureau's word: it has judged already
        self._foreign = hub_restored  # what others wrote may come back through any office
        self._bureau = UUID(meta.recall(session, meta.BUREAU) or "")
        self.ring = Ring(self._connection)
        self._offices = lives.offices_of(session)
        self._revoked = {} if trusted else lives.revoked(session)
        admission = lives.rulings(session, ADMISSION) if not trusted else {}
        self._admitted = {change for change, (verdict, _) in admission.items() if verdict == ADMIT}
        ruled = lives.rulings(session, EXCLUSION) if not trusted else {}
        self._excluded = {operation for operation, (verdict, _) in ruled.items() if verdict == "out"}
        self._owners: dict[Key, Key | None] = {}
        self._units: dict[Key, Key | None] = {}
        self._authors: dict[str, Author] = {}
        self.in_order: list[Fresh] = []  # as they came

    def judged(self, news: News, operations: Mapping[str, Operation], sender: UUID) -> list[Judged]:
        """The changes by entity, opened, judged in their order."""
        self._authors = {name: self._author(one, sender) for name, one in operations.items()}
        rows: Sequence[Key] = (
            news.rows if is_native(self._connection) else [one["row"] for one in news.fields]
        )
        self.in_order = list(map(Fresh, news.names, news.lines, news.fields, rows))
        own: dict[str, list[Fresh]] = {entity: [] for entity in dict.fromkeys(news.entities)}
        for entity, one in zip(news.entities, self.in_order, strict=True):
            own[entity].append(one)
        found = [Judged(entity, plans_of(self._connection, entity), fresh) for entity, fresh in own.items()]
        for each in found:
            self._judge(each)
        return found

    def _author(self, operation: Operation, sender: UUID) -> Author:
        office = self._offices.get(operation.replica)
        refusal = None
        if office is None:
            refusal = "replica"
        elif operation.replica in self._revoked:
            refusal = "revoked"
        elif office != sender and not self._foreign:
            refusal = "author"
        key = None if office is None else key_of(self._connection, office)
        return Author(key, office == self._bureau, refusal)

    def _judge(self, judged: Judged) -> None:
        if judged.plans is None:
            for one in judged.fresh:
                one.state = UNREAD
            return
        form = judged.plans.form
        standing = self._load(judged)
        people = People(form, self.ring)
        people.gather([(one.row, one.fields) for one in judged.fresh], standing)
        _read(judged.plans, judged.fresh, people)
        if self._trusted:
            return
        if judged.entity in UNIT_BOUND:
            self._load_units(judged.fresh)
        self.rule(judged.fresh, self.usual(judged.entity))

    def rule(self, fresh: Iterable[Fresh], usual: Mapping[str, Key]) -> None:
        """What becomes of each change; those of the usual operations take the short way, if they can."""
        for one in fresh:
            if one.state == APPLIED:
                office = usual.get(one.fields["operation"])
                if office is None or not self._is_own(one, office):
                    one.state, one.refusal = self._verdict(one)

    def usual(self, entity: str) -> dict[str, Key]:
        """The operations of offices in which changes of their own rows count, whatever these say."""
        if self._admitted or entity in BUREAU_ONLY or entity in ("unit", "setting"):
            return {}
        return {
            name: one.office
            for name, one in self._authors.items()
            if one.office and one.refusal is None and not one.is_bureau and name not in self._excluded
        }

    def _is_own(self, one: Fresh, office: Key) -> bool:
        """A change of the office's row, or one that makes it, and not about any unit: as `_verdict`, at once."""
        plan, values = one.plan, one.values
        assert plan is not None
        if plan.unit is not None and values[plan.unit] is not None:
            return False
        if plan.owner is None:
            return self._owners.get(one.row) == office
        return bool(values[plan.owner] == office) and self._owners.setdefault(one.row, office) == office

    def _load(self, judged: Judged) -> dict[Key, Key | None]:
        """Heads, owners and people of the rows that are here, with one look at each."""
        assert judged.plans is not None
        form, table = judged.plans.form, judged.plans.table
        person = form.row_type.__mapper__.columns[form.person]
        columns = (table.c.id, table.c.heads, table.c.owner_office, person)
        rows = dict.fromkeys(one.row for one in judged.fresh)
        standing: dict[Key, Key | None] = {}
        for row, heads, owner, about in select_many(self._connection, columns, table.c.id, rows):
            judged.heads[row] = heads or ""
            self._owners[row] = owner
            standing[row] = about
        return standing

    def _load_units(self, fresh: Iterable[Fresh]) -> None:
        units = {unit for one in fresh if (unit := one.unit) is not None} - self._units.keys()
        columns = table_of(UnitRow).c
        found = select_many(self._connection, (columns.id, columns.owner_office), columns.id, units)
        self._units.update(dict(found))

    def _verdict(self, one: Fresh) -> tuple[str, str | None]:
        operation = one.fields["operation"]
        refusal = None
        if one.id not in self._admitted:
            refusal = self._refusal(one, self._authors[operation])
        if refusal:
            return QUARANTINED, refusal
        return EXCLUDED if operation in self._excluded else APPLIED, None

    def _refusal(self, one: Fresh, author: Author) -> str | None:
        if author.refusal is not None:
            return author.refusal
        assert one.plan is not None
        at = one.plan.owner
        new = None if at is None else one.values[at]
        if author.is_bureau:
            self._owners.setdefault(one.row, new)
            return None
        owner = self._owners.get(one.row)
        if owner is None:
            owner = self._owners[one.row] = new
        if owner != author.office or (at is not None and new != author.office):
            return "entity" if one.fields["entity"] in BUREAU_ONLY else "owner"
        return self._beyond(one, author.office)

    def _beyond(self, one: Fresh, office: Key | None) -> str | None:
        """What of a change to its own row an office may not write."""
        entity = one.fields["entity"]
        if entity in BUREAU_ONLY or (entity == "setting" and one.fields["patch"].get("name") in FOR_ALL):
            return "entity"
        if entity == "unit" and one.fields["patch"].get("allocator") not in (None, str(self._bureau)):
            return "allocator"
        if entity in UNIT_BOUND and (unit := one.unit) is not None:
            return "unit" if self._units.get(unit, office) != office else None
        return None


def _read(plans: Plans, fresh: Iterable[Fresh], people: People) -> None:
    """Bring each change's registers into columns; what is beyond this program or cannot stand is marked."""
    by_registers: dict[tuple[str, ...], list[Fresh]] = {}
    for one in fresh:
        if one.fields["min_reader"] > READER:
            one.state = UNREAD
        by_registers.setdefault(tuple(one.fields["patch"]), []).append(one)
    for registers, own in by_registers.items():
        plan = plans.of(registers)
        try:
            _bring(plan, own, people)
        except BadValue:
            for one in own:
                _try(plan, one, people)


def _bring(plan: Plan, own: Sequence[Fresh], people: People) -> None:
    given: list[Sequence[Value]] = list(zip(*[one.fields["patch"].values() for one in own], strict=True))
    for at in plan.personal:
        given[at] = people.open_all([one.row for one in own], given[at])
    for one, values in zip(own, plan.read_columns(given, len(own)), strict=True):
        one.plan, one.values = plan, values


def _try(plan: Plan, one: Fresh, people: People) -> None:
    try:
        _bring(plan, [one], people)
    except BadValue:
        one.plan = plan
        if one.state == APPLIED:
            one.state, one.refusal = QUARANTINED, "value"


def quarantined(session: Session) -> list[tuple[str, str, str, UUID, str]]:
    """The changes that do not count: id, reason, entity, row, replica that wrote them."""
    rows = session.execute(
        select(ChangeRow.id, ChangeRow.refusal, ChangeRow.entity, ChangeRow.row, OperationRow.replica)
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .where(ChangeRow.state == QUARANTINED)
        .order_by(ChangeRow.arrived)
    )
    return [(name, why or "", entity, row, str(replica)) for name, why, entity, row, replica in rows]
