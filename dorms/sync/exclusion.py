"""Taking back a whole merge: what a packet brought stops counting, and may count again (sync.md 5.13, P18).

Nothing is removed. Later changes of the same rows wait until the packet counts again or a person adopts them.
"""

from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.journal.seal import Keys
from dorms.db.store import Outcome, Store
from dorms.db.tables import ActorRow, ChangeRow, IssueRow, OperationRow, PackageRow, RulingRow, live
from dorms.errors.bureau import NotExcluded, NothingToExclude
from dorms.errors.sync import BureauAlone
from dorms.sync import lives
from dorms.sync.authority import EXCLUSION, WAITING
from dorms.sync.rulings import IN, OUT, PACKET, excluded_operations, rederive, rule_all


@dataclass(frozen=True, slots=True)
class Excluded:
    """What excluding or including a packet does."""

    package: str
    office: str
    number: int
    operations: int
    changes: int  # of theirs that stop or begin to count
    rows: int
    waiting: tuple[str, ...]  # changes of others that wait because of it
    issues: tuple[str, ...]  # that it opens
    tables: frozenset[str]


@dataclass(frozen=True, slots=True)
class ExcludedPacket:
    """A packet that does not count: when that was ruled, by whom, why."""

    package: str
    office: str
    number: int
    at: int  # UTC milliseconds, by the clock of the PC where it was ruled
    actor: str
    note: str


class _Seen(Exception):
    """Ends a transaction that was only for looking."""

    def __init__(self, excluded: Excluded) -> None:
        super().__init__()
        self.excluded = excluded


def exclude(store: Store, package: str, *, note: str = "") -> Outcome[Excluded]:
    """The packet's operations stop counting, as one operation that `undo` takes back."""
    return _with_tables(store.run(exclude_packet, package, note=note))


def include(store: Store, package: str, *, note: str = "") -> Outcome[Excluded]:
    """A packet that was excluded counts again."""
    return _with_tables(store.run(include_packet, package, note=note))


def preview_exclusion(store: Store, package: str) -> Excluded:
    """What `exclude` would do; nothing is written."""
    try:
        store.run(_look, package)
    except _Seen as seen:
        return seen.excluded
    raise AssertionError("the look ends its transaction")


def _look(session: Session, package: str) -> None:
    raise _Seen(exclude_packet(session, package))


def _with_tables(outcome: Outcome[Excluded]) -> Outcome[Excluded]:
    return replace(outcome, tables=outcome.tables | outcome.result.tables)


def exclude_packet(session: Session, package: str, *, note: str = "") -> Excluded:
    """Every operation that came with this packet first stops counting."""
    names = [one for one in _brought(session, package) if one not in excluded_operations(session)]
    if not names:
        raise NothingToExclude(package)
    return _ruled(session, package, names, OUT, note)


def include_packet(session: Session, package: str, *, note: str = "") -> Excluded:
    """The packet's operations count again, as far as they did before."""
    names = [one for one in _brought(session, package) if one in excluded_operations(session)]
    if not names:
        raise NotExcluded(package)
    return _ruled(session, package, names, IN, note)


def _brought(session: Session, package: str) -> list[str]:
    if meta.recall(session, meta.OFFICE) != meta.recall(session, meta.BUREAU):
        raise BureauAlone
    found = session.scalars(select(OperationRow.id).where(OperationRow.package == package))
    return list(found)


def _ruled(session: Session, package: str, names: list[str], verdict: str, note: str) -> Excluded:
    waiting, issues = _waiting(session), _issues(session)
    lives.rule(session, PACKET, package, verdict, note=note)
    rule_all(session, EXCLUSION, names, verdict)
    tables = rederive(session)
    office, number = _packet(session, package)
    own = select(ChangeRow.id, ChangeRow.row).where(
        ChangeRow.operation.in_(select(OperationRow.id).where(OperationRow.package == package))
    )
    changes = session.execute(own).all()
    mine = {row.id for row in changes}
    return Excluded(
        package=package,
        office=office,
        number=number,
        operations=len(names),
        changes=len(changes),
        rows=len({row.row for row in changes}),
        waiting=tuple(sorted(_waiting(session) - waiting - mine)),
        issues=tuple(sorted(_issues(session) - issues)),
        tables=tables,
    )


def _waiting(session: Session) -> set[str]:
    return set(session.scalars(select(ChangeRow.id).where(ChangeRow.state == WAITING)))


def _issues(session: Session) -> set[str]:
    return set(session.scalars(select(IssueRow.id)))


def _packet(session: Session, package: str) -> tuple[str, int]:
    row = session.execute(
        select(PackageRow.office, PackageRow.number).where(
            PackageRow.id == package, PackageRow.direction == "received"
        )
    ).first()
    if row is None:
        return "", 0
    return (lives.office_label(session, row.office) if row.office else "", row.number)


def excluded_packets(session: Session) -> list[ExcludedPacket]:
    """The packets that do not count now, the latest ruling first."""
    query = select(RulingRow.id, RulingRow.subject, RulingRow.reason).where(
        RulingRow.kind == PACKET, RulingRow.verdict == OUT, live(RulingRow)
    )
    found = [_told(session, row.id, row.subject or "", row.reason or "") for row in session.execute(query)]
    return sorted(found, key=lambda one: -one.at)


def _told(session: Session, ruling: UUID, package: str, note: str) -> ExcludedPacket:
    last = select(func.max(ChangeRow.arrived)).where(ChangeRow.row == ruling).scalar_subquery()
    row = session.execute(
        select(OperationRow.hlc, ActorRow.name)
        .join(ChangeRow, ChangeRow.operation == OperationRow.id)
        .outerjoin(ActorRow, ActorRow.id == OperationRow.actor)
        .where(ChangeRow.arrived == last)
    ).one()
    office, number = _packet(session, package)
    return ExcludedPacket(package, office, number, row.hlc, row.name or "", Keys(session).open_text(note))
