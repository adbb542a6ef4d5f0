"""Taking in a packet: one transaction, lines verbatim, then the rows; nothing is dropped, nothing twice."""

import gc
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.store import Store
from dorms.db.tables import AckRow, ChangeRow, OperationRow, PackageRow, PersonKeyRow, ReplicaRow
from dorms.domain.canonical import canonical
from dorms.sync import lives
from dorms.sync.authority import APPLIED, EXCLUDED, QUARANTINED, UNREAD, WAITING, Fresh, Judge
from dorms.sync.bulk import insert_many
from dorms.sync.departures import note_departed
from dorms.sync.derived import refresh_forks
from dorms.sync.envelope import read_file, unseal
from dorms.sync.issues import refresh_issues
from dorms.sync.obeying import adopt_as_told
from dorms.sync.reading import Parts, is_newcomer, parsed
from dorms.sync.rows import refold, refresh
from dorms.sync.scope import CHUNK

_OPERATION, _CHANGE, _KEY = (cast(Table, row.__table__) for row in (OperationRow, ChangeRow, PersonKeyRow))


@dataclass(slots=True)
class MergeReport:
    """What a packet held and what became of it: changes = new + known + waiting + quarantined + unread (P20)."""

    path: Path
    package: str
    office: str
    replica: str
    number: int
    made_at: int
    already: int = 0  # when it was imported before, UTC milliseconds
    changes: int = 0
    new: int = 0
    known: int = 0
    waiting: int = 0
    quarantined: int = 0
    unread: int = 0
    operations: int = 0  # new ones
    folded: int = 0
    conflicts: int = 0  # opened by this packet
    issues: list[str] = field(default_factory=list)  # opened by this packet
    gaps: list[int] = field(default_factory=list)  # numbers of this replica's packets that never came
    notices: list[str] = field(default_factory=list)
    tables: frozenset[str] = frozenset()


class _DryRun(Exception):
    """Ends a transaction that was only for looking."""


@contextmanager
def _no_collections() -> Iterator[None]:
    """A merge makes many objects and no cycles: looking for those costs a fifth of its time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def merge(store: Store, path: Path, *, dry_run: bool = False, accept: str | None = None) -> MergeReport:
    """Take in one packet; refused as a whole with the reason, or in completely.

    `accept`: the fingerprint that was read over the telephone, for a PC not known yet.
    """
    lives.prepare(store)
    data = read_file(path)
    with store.reading() as session:
        keys = lives.identities(session)
    packet = unseal(data, keys, path)
    parts = parsed(packet, path)
    report: list[MergeReport] = []
    newcomer = is_newcomer(store, packet.manifest, path, accept)
    try:
        with _no_collections(), store.noting() as session:
            merging = _Merging(session, path, parts, store.demo)
            report.append(merging.run(newcomer))
            if dry_run:
                raise _DryRun
    except _DryRun:
        return report[0]
    if newcomer and accept is not None:
        store.run(lives.accept_replica, packet.manifest.sender.registration.replica, accept)
    return report[0]


class _Merging:
    """One packet on its way into one store, inside one transaction."""

    def __init__(self, session: Session, path: Path, parts: Parts, demo: bool) -> None:
        self._session = session
        self._parts = parts
        self._manifest = manifest = parts.manifest
        self._sender = manifest.sender.registration
        self.report = MergeReport(
            path, manifest.id, manifest.office, str(self._sender.replica), manifest.number, manifest.made_at
        )

    def run(self, newcomer: bool) -> MergeReport:
        """Everything in order: who wrote it, lines, rows, issues, what it says of earlier packets."""
        report, manifest = self.report, self._manifest
        report.changes = len(self._parts.changes)
        if (at := self._imported()) is not None:
            report.already, report.known = at, report.changes
            return report
        if newcomer:
            lives.certify(self._session, self._sender)
            report.notices.append("copied" if self._sender.how == "copied" else "newcomer")
        up = manifest.kind == "up"
        take_in(self._session, self._parts, report, trusted=not up, office=self._sender.office)
        if up:
            self._heard()
        else:
            self._believe()
        self._note()
        return report

    def _imported(self) -> int | None:
        return self._session.scalar(
            select(PackageRow.at).where(
                PackageRow.id == self._manifest.id, PackageRow.direction == "received"
            )
        )

    def _heard(self) -> None:
        """At the bureau: which numbers never came, what the sender has read, what came complete."""
        manifest = self._manifest
        numbers = set(
            self._session.scalars(
                select(PackageRow.number).where(
                    PackageRow.replica == self._sender.replica, PackageRow.direction == "received"
                )
            )
        ) | {manifest.number}
        if self._misses_something():
            self.report.gaps = sorted(set(range(1, max(numbers))) - numbers)
        for at in range(0, len(self._parts.whole), CHUNK):
            part = self._parts.whole[at : at + CHUNK]
            self._session.connection().execute(
                update(OperationRow).where(OperationRow.id.in_(part)).values(whole=True)
            )
        epoch = lives.epoch_of(self._session)
        cursor = manifest.cursor if tuple(manifest.epoch) == epoch else 0
        self._session.connection().execute(
            update(ReplicaRow)
            .where(ReplicaRow.id == self._sender.replica)
            .values(cursor=cursor, cursor_of=epoch[1])
        )

    def _misses_something(self) -> bool:
        """Whether an operation came whose predecessor did not come complete: an earlier packet is still on its way."""
        before = {self._parts.operations[name].prev for name in self._parts.whole} - {None}
        asked = sorted(name for name in before - set(self._parts.whole) if name)
        held = _known(self._session, OperationRow.id, asked)
        return len(held) < len(asked)

    def _believe(self) -> None:
        """At an office: a hand-down's facts always count, its word on what arrived only while it holds."""
        session, manifest = self._session, self._manifest
        epoch = lives.heard_epoch(session)
        if epoch[1] and manifest.epoch[0] < epoch[0]:
            if self.report.new or self.report.waiting:
                _resend(session)
            return
        if tuple(manifest.epoch) != epoch:
            meta.remember(session, lives.EPOCH, canonical(list(manifest.epoch)))
            meta.remember(session, lives.CURSOR, "0")
            lives.forget_acks(session)
            if epoch[1]:
                _resend(session)
                self.report.notices.append("epoch")
        self._acknowledge()
        cursor = int(meta.recall(session, lives.CURSOR) or 0)
        if manifest.since <= cursor:
            meta.remember(session, lives.CURSOR, str(max(cursor, manifest.until)))
        sent = (meta.recall(session, lives.RESENT) or "").split()
        if set(sent) & set(manifest.received):
            meta.remember(session, lives.RESEND, None)
            meta.remember(session, lives.RESENT, None)
        self._refuse()
        adopt_as_told(session, manifest.adopted, [change.id for change in self._parts.changes])
        if note_departed(session, manifest.left, manifest.epoch[1], manifest.until):
            self.report.notices.append("left")

    def _acknowledge(self) -> None:
        """Acknowledged is what the latest hand-down says, even if an earlier one said more."""
        connection = self._session.connection()
        own = self._session.scalars(
            select(OperationRow.replica).where(OperationRow.package.is_(None)).distinct()
        ).all()
        for replica in own:
            ends = self._manifest.acks.get(str(replica))
            held = self._session.scalars(
                select(OperationRow.arrived).where(
                    OperationRow.id.in_([str(one) for one in ends or ()]),
                    OperationRow.package.is_(None),
                    OperationRow.replica == replica,
                )
            ).all()
            if held or ends is None:
                connection.execute(delete(AckRow).where(AckRow.replica == replica))
                if held:
                    connection.execute(insert(AckRow), {"replica": replica, "arrived": max(held)})

    def _refuse(self) -> None:
        """What the bureau does not let count, does not count here either, until it says otherwise."""
        refused = self._manifest.refused
        names = list(refused)
        rows: dict[str, set[UUID]] = {}
        for at in range(0, len(names), CHUNK):
            found = self._session.execute(
                select(ChangeRow.id, ChangeRow.entity, ChangeRow.row).where(
                    ChangeRow.id.in_(names[at : at + CHUNK]), ChangeRow.state != QUARANTINED
                )
            )
            for name, entity, row in found.all():
                rows.setdefault(entity, set()).add(row)
                self._session.connection().execute(
                    update(ChangeRow)
                    .where(ChangeRow.id == name)
                    .values(state=QUARANTINED, refusal=refused[name])
                )
        if rows:
            self.report.notices.append("refused")
            refold(self._session, rows)

    def _note(self) -> None:
        manifest, report = self._manifest, self.report
        counts = {
            name: getattr(report, name) for name in ("new", "known", "waiting", "quarantined", "unread")
        }
        values = {
            "id": manifest.id, "direction": "received", "replica": self._sender.replica,
            "office": self._sender.office, "number": manifest.number, "previous": manifest.previous or None,
            "made_at": manifest.made_at, "at": time.time_ns() // 1_000_000, "counts": canonical(counts),
            "manifest": manifest.line(),
        }  # fmt: skip
        self._session.connection().execute(insert(PackageRow), values)


def _resend(session: Session) -> None:
    meta.remember(session, lives.RESEND, "yes")
    meta.remember(session, lives.RESENT, None)


def take_in(
    session: Session, parts: Parts, report: MergeReport, *, trusted: bool, office: UUID
) -> list[Fresh]:
    """Keys, replicas, lines and rows of a packet that was let in; what became of its changes goes to the report."""
    _keep_keys(session, parts.keys)
    root = lives.root_public(session)
    lives.learn(session, [one for one in parts.senders if trusted or lives.is_certified(one, root)])
    known = _known(session, ChangeRow.id, [change.id for change in parts.changes])
    restored = lives.epoch_of(session)[0] > 1
    judge = Judge(session, trusted=trusted, hub_restored=restored)
    new = [change for change in parts.changes if change.id not in known]
    fresh = judge.fresh(new, parts.operations, office)
    report.operations = _keep_operations(session, parts, report.package)
    _keep_changes(session, fresh)
    readmitted = _readmit(session, known) if trusted else {}
    done = refresh(session, fresh)
    if readmitted:
        done.tables |= refold(session, readmitted).tables
    report.known, report.folded = len(known), done.folded
    report.tables, report.conflicts = frozenset(done.tables), len(done.conflicts)
    _count(session, fresh, report)
    report.issues = refresh_issues(session, {(one.change.entity, one.row) for one in fresh})
    report.issues += refresh_forks(session, list(parts.operations) if report.operations else [])
    return fresh


def _keep_keys(session: Session, keys: Sequence[tuple[UUID, bytes]]) -> None:
    if not keys:
        return
    held: set[tuple[UUID, bytes]] = set()
    people = sorted({person for person, _ in keys})
    for at in range(0, len(people), CHUNK):
        query = select(PersonKeyRow.person, PersonKeyRow.key)
        rows = session.execute(query.where(PersonKeyRow.person.in_(people[at : at + CHUNK])))
        held.update((person, key) for person, key in rows)
    fresh = [
        {"person": person, "key": key} for person, key in dict.fromkeys(keys) if (person, key) not in held
    ]
    if fresh:
        insert_many(session.connection(), _KEY, fresh)


def _known(session: Session, column: Any, names: Sequence[str]) -> set[str]:
    found: set[str] = set()
    connection = session.connection()
    for at in range(0, len(names), CHUNK):
        rows = connection.execute(select(column).where(column.in_(names[at : at + CHUNK])))
        found.update(row[0] for row in rows)
    return found


def _keep_operations(session: Session, parts: Parts, package: str) -> int:
    known = _known(session, OperationRow.id, list(parts.operations))
    rows = [
        {
            "id": one.id, "replica": UUID(one.replica), "seq": one.seq, "prev": one.prev,
            "command": one.command, "actor": _uuid(one.actor), "reason": one.reason, "hlc": one.hlc,
            "undoes": one.undoes, "raw": one.line(), "package": package, "whole": None,
        }
        for one in parts.operations.values()
        if one.id not in known
    ]  # fmt: skip
    if rows:
        insert_many(session.connection(), _OPERATION, rows)
    return len(rows)


def _uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None


def _keep_changes(session: Session, fresh: Iterable[Fresh]) -> None:
    rows = [
        {
            "id": one.change.id, "operation": one.change.operation, "entity": one.change.entity,
            "row": one.row, "raw": one.change.line(), "state": one.state, "refusal": one.refusal,
        }
        for one in fresh
    ]  # fmt: skip
    if rows:
        insert_many(session.connection(), _CHANGE, rows)


def _readmit(session: Session, known: set[str]) -> dict[str, set[UUID]]:
    """What the bureau hands down counts, even if it was refused before."""
    rows: dict[str, set[UUID]] = {}
    if session.scalar(select(ChangeRow.id).where(ChangeRow.state == QUARANTINED).limit(1)) is None:
        return rows
    names = sorted(known)
    for at in range(0, len(names), CHUNK):
        part = names[at : at + CHUNK]
        query = select(ChangeRow.entity, ChangeRow.row)
        where = (ChangeRow.id.in_(part), ChangeRow.state == QUARANTINED)
        for entity, row in session.execute(query.where(*where)).all():
            rows.setdefault(entity, set()).add(row)
        session.connection().execute(update(ChangeRow).where(*where).values(state=APPLIED, refusal=None))
    return rows


def _count(session: Session, fresh: Sequence[Fresh], report: MergeReport) -> None:
    """What became of the new changes; which wait only the fold knows."""
    report.quarantined = sum(one.state in {QUARANTINED, EXCLUDED} for one in fresh)
    report.unread = sum(one.state == UNREAD for one in fresh)
    asked = [one.change.id for one in fresh] if report.folded else []
    for at in range(0, len(asked), CHUNK):
        query = select(ChangeRow.id).where(
            ChangeRow.id.in_(asked[at : at + CHUNK]), ChangeRow.state == WAITING
        )
        report.waiting += len(session.scalars(query).all())
    report.new = len(fresh) - report.quarantined - report.unread - report.waiting
