"""What an office may see: its own rows, rows that point at them, whatever these point at, and the dictionaries."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.filled import filled
from dorms.db.parts import in_parts
from dorms.db.queries.residence import THINGS
from dorms.db.tables import (
    SYNCED,
    ActorRow,
    AttachmentRow,
    OfficeRow,
    RulingRow,
    SettingRow,
    Synced,
    live,
    shape,
)

DICTIONARIES = (
    "office",
    "town",
    "school",
    "adoption",
    "calendar_day",
    "renewal_season",
    "work_entry",
    "closing",
)
CENTRAL = "central"  # the kind of office that sees its town
REPAIR_SCHEME = "repair_scheme"
FOR_ALL = ("due_rules", REPAIR_SCHEME)  # settings of the bureau that every office needs and none of them sets
EVERYBODY = "*"  # among those whom a decision is told
# Of the bureau's: every office sees them, not what was said about them.
HUNG_UP_EVERYWHERE = ("public_notice", "tariff")
BUREAU_ONLY = frozenset((*DICTIONARIES, "ruling"))
Scope = dict[str, set[UUID]]  # entity: rows


def scope_of(session: Session, office: UUID, bureau: UUID) -> Scope:
    """Every row in the office's scope, void ones too."""
    found: Scope = {name: set() for name in SYNCED}
    owners = seen_offices(session, office)
    found["actor"].update(
        session.scalars(select(ActorRow.id).where(ActorRow.owner_office.in_((*owners, bureau))))
    )
    with_rows = filled(session)
    for name in DICTIONARIES:
        if name in with_rows:
            found[name].update(session.scalars(select(SYNCED[name].id)))
    for name, row_type in SYNCED.items():
        if name in with_rows and name not in BUREAU_ONLY:
            found[name].update(session.scalars(select(row_type.id).where(row_type.owner_office.in_(owners))))
    found["ruling"].update(_told(session, {str(one) for one in owners}) if "ruling" in with_rows else ())
    found["setting"].update(session.scalars(select(SettingRow.id).where(SettingRow.name.in_(FOR_ALL))))
    lists = select(SettingRow.id).where(SettingRow.owner_office == bureau, SettingRow.name.startswith(THINGS))
    found["setting"].update(session.scalars(lists))
    _add_pointing(session, found, with_rows)
    for name in HUNG_UP_EVERYWHERE:
        found[name].update(
            session.scalars(select(SYNCED[name].id).where(SYNCED[name].owner_office == bureau))
        )
    _add_pointed_at(session, found)
    return found


def _told(session: Session, offices: set[str]) -> Iterable[UUID]:
    """The decisions that these offices are told of."""
    rows = session.execute(select(RulingRow.id, RulingRow.told_to).where(RulingRow.told_to.is_not(None)))
    return [
        row for row, told_to in rows if not offices.isdisjoint(told_to or ()) or EVERYBODY in (told_to or ())
    ]


def seen_offices(session: Session, office: UUID) -> list[UUID]:
    """Whose rows the office sees: its own; a central school (中心校) those of every office of its town."""
    own = session.get(OfficeRow, office)
    if own is None or own.kind != CENTRAL or own.town_id is None:
        return [office]
    query = select(OfficeRow.id).where(OfficeRow.town_id == own.town_id, live(OfficeRow))
    return sorted({office, *session.scalars(query)})


def central_of(session: Session, office: UUID) -> UUID | None:
    """The central school of the office's town, if that is another office."""
    own = session.get(OfficeRow, office)
    if own is None or own.town_id is None:
        return None
    query = select(OfficeRow.id).where(
        OfficeRow.town_id == own.town_id, OfficeRow.kind == CENTRAL, OfficeRow.id != office, live(OfficeRow)
    )
    return session.scalars(query.order_by(OfficeRow.id).limit(1)).first()


def _add_pointing(session: Session, found: Scope, with_rows: set[str]) -> None:
    """Rows of other offices that point at the office's own: a stay of its teacher in another school's unit.

    With them the scans and photos of all these, whoever kept them.
    """
    own = {name: set(rows) for name, rows in found.items() if name not in BUREAU_ONLY and name != "actor"}
    for name, row_type in SYNCED.items():
        for column, target in shape(row_type).references if name in with_rows else ():
            if own.get(target) and name not in BUREAU_ONLY and name != "actor":
                found[name].update(_where(session, row_type, column, own[target]))
    if "attachment" in with_rows:
        kept = session.execute(select(AttachmentRow.id, AttachmentRow.subject, AttachmentRow.subject_id))
        found["attachment"].update(row for row, subject, at in kept if at in found.get(subject or "", ()))


def _where(session: Session, row_type: type[Synced], column: str, ids: Iterable[UUID]) -> set[UUID]:
    rows: set[UUID] = set()
    for part in in_parts(ids):
        rows.update(session.scalars(select(row_type.id).where(getattr(row_type, column).in_(part))))
    return rows


def _add_pointed_at(session: Session, found: Scope) -> None:
    """Whatever rows in scope point at, and so on: a stay is of no use without the person and the unit."""
    todo = {name: set(rows) for name, rows in found.items()}
    while any(todo.values()):
        fresh: Scope = {name: set() for name in SYNCED}
        for name, rows in todo.items():
            for column, target in shape(SYNCED[name]).references:
                if column != "owner_office" and rows:
                    fresh[target] |= _targets(session, SYNCED[name], column, rows) - found[target]
        for name, rows in fresh.items():
            found[name] |= rows
        todo = fresh


def _targets(session: Session, row_type: type[Synced], column: str, rows: Iterable[UUID]) -> set[UUID]:
    attribute = getattr(row_type, column)
    targets: set[UUID] = set()
    for part in in_parts(rows):
        query = select(attribute).where(row_type.id.in_(part), attribute.is_not(None)).distinct()
        targets.update(session.scalars(query))
    return targets
