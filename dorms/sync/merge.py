"""Taking in a packet: one transaction, lines verbatim, then the rows; nothing is dropped, nothing twice."""

import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, delete, insert, select, update
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.parts import in_parts
from dorms.db.store import Store
from dorms.db.tables import AckRow, ChangeRow, OperationRow, PackageRow, PersonKeyRow, ReplicaRow, table_of
from dorms.domain.canonical import canonical
from dorms.errors import DormsError
from dorms.sync import lives
from dorms.sync.authority import EXCLUDED, QUARANTINED, UNREAD, Fresh, Judge
from dorms.sync.bulk import (
    insert_many,
    is_native,
    key_named,
    key_of,
    no_collections,
    prefer_indexes,
    select_many,
    update_many,
)
from dorms.sync.carrying import take_files
from dorms.sync.departures import note_departed
from dorms.sync.derived import refresh_forks
from dorms.sync.envelope import read_file, unseal
from dorms.sync.forward import refresh
from dorms.sync.issues import refresh_issues_of
from dorms.sync.obeying import adopt_as_told
from dorms.sync.opening import Ring
from dorms.sync.reading import News, Parts, Unknown, is_newcomer, news_of, parsed
from dorms.sync.readmission import authors_known, readmit
from dorms.sync.rows import Refreshed, refold
from dorms.sync.rulings import rederive, undecided
from dorms.sync.vouching import Vouching

TOGETHER = 20  # packets in one transaction, where there are many
_OPERATION, _CHANGE, _KEY = (table_of(row) for row in (OperationRow, ChangeRow, PersonKeyRow))
_OPERATION_COLUMNS = (
    "id", "replica", "seq", "prev", "command", "actor", "reason", "hlc", "undoes", "raw", "package", "whole",
)  # fmt: skip
_CHANGE_COLUMNS = ("id", "operation", "entity", "row", "raw", "state", "refusal")


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
    files: int = 0  # scans and photos that came with it
    gaps: list[int] = field(default_factory=list)  # numbers of this replica's packets that never came
    notices: list[str] = field(default_factory=list)
    tables: frozenset[str] = frozenset()


class _DryRun(Exception):
    """Ends a transaction that was only for looking."""


def merge(store: Store, path: Path, *, dry_run: bool = False, accept: str | None = None) -> MergeReport:
    """Take in one packet; refused as a whole with the reason, or in completely.

    `accept`: the fingerprint that was read over the telephone, for a PC not known yet.
    """
    accepts = {} if accept is None else {path: accept}
    (found,) = merge_together(store, [path], accepts, dry_run=dry_run)
    if isinstance(found, DormsError):
        raise found
    return found


def merge_together(
    store: Store,
    paths: Sequence[Path],
    accepts: Mapping[Path, str] | None = None,
    *,
    dry_run: bool = False,
    may_go_on: Callable[[int], bool] = lambda done: True,
) -> list[MergeReport | DormsError]:
    """Take in packets in one transaction: each is in completely or was refused as a whole, for the reason given.

    Callers with many take `TOGETHER` at a time: the pages that all of them touch are then written once. Whatever is
    no refusal undoes all of them. Asked before each, `may_go_on` may end it there: those before it are in.
    """
    lives.prepare(store)
    found: list[MergeReport | DormsError] = []
    accepted: list[tuple[UUID, str]] = []
    try:
        with no_collections(), store.noting() as session:
            prefer_indexes(session.connection())
            for done, path in enumerate(paths):
                if not may_go_on(done):
                    break
                accept = (accepts or {}).get(path)
                try:
                    merging = _Merging(session, path, accept, store.demo)
                except DormsError as refused:
                    found.append(refused)
                    continue
                found.append(merging.run())
                if merging.newcomer and accept is not None:
                    accepted.append((merging.sender.replica, accept))
            if dry_run:
                raise _DryRun
    except _DryRun:
        return found
    for replica, accept in accepted:
        store.run(lives.accept_replica, replica, accept)
    return found


class _Merging:
    """One packet on its way into one store: everything that may refuse it happens before anything is written."""

    def __init__(self, session: Session, path: Path, accept: str | None, demo: bool) -> None:
        self._session = session
        packet = unseal(read_file(path), lives.identities(session), path)
        self._manifest = manifest = packet.manifest
        self.sender = manifest.sender.registration
        self._parts, self._parcel = parsed(packet, path), packet.parcel
        self.newcomer = is_newcomer(session, self._parts, path, accept, demo=demo)
        self._already = self._imported()
        self._unknown = unknown_of(session, self._parts, path) if self._already is None else None
        replica = str(self.sender.replica)
        self.report = MergeReport(
            path, manifest.id, manifest.office, replica, manifest.number, manifest.made_at
        )
        self.report.changes = len(self._parts.names)

    def run(self) -> MergeReport:
        """Everything in order: who wrote it, lines, rows, issues, what it says of earlier packets."""
        report, manifest = self.report, self._manifest
        if self._unknown is None:
            report.already, report.known = self._already or 0, report.changes
            return report
        if self.newcomer:
            lives.certify(self._session, self.sender)
            report.notices.append("copied" if self.sender.how == "copied" else "newcomer")
        up = manifest.kind == "up"
        if up:
            Vouching(self._session, self._parts.senders).learn(manifest.sender)
        take_in(
            self._session,
            self._parts,
            report,
            trusted=not up,
            office=self.sender.office,
            unknown=self._unknown,
        )
        if up:
            self._heard()
        else:
            self._believe()
        take_files(self._session, self._parcel, self.sender.office, report)
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
                    PackageRow.replica == self.sender.replica, PackageRow.direction == "received"
                )
            )
        ) | {manifest.number}
        if self._misses_something():
            self.report.gaps = sorted(set(range(1, max(numbers))) - numbers)
        epoch = lives.epoch_of(self._session)
        cursor = manifest.cursor if tuple(manifest.epoch) == epoch else 0
        self._session.connection().execute(
            update(ReplicaRow)
            .where(ReplicaRow.id == self.sender.replica)
            .values(cursor=cursor, cursor_of=epoch[1])
        )

    def _misses_something(self) -> bool:
        """Whether an operation came whose predecessor did not come complete: an earlier packet is still on its way."""
        before = {self._parts.operations[name].prev for name in self._parts.whole} - {None}
        asked = sorted(name for name in before - set(self._parts.whole) if name)
        held = _known(self._session.connection(), _OPERATION.c.id, asked)
        return len(held) < len(asked)

    def _believe(self) -> None:
        """At an office: a hand-down's facts always count, its word on what arrived only while it holds."""
        session, manifest = self._session, self._manifest
        epoch = lives.heard_epoch(session)
        if epoch[1] and manifest.epoch[0] < epoch[0]:
            if self.report.new or self.report.waiting:
                lives.resend_all(session)
            return
        if tuple(manifest.epoch) != epoch:
            meta.remember(session, lives.EPOCH, canonical(list(manifest.epoch)))
            meta.remember(session, lives.CURSOR, "0")
            lives.forget_acks(session)
            if epoch[1]:
                lives.resend_all(session)
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
        adopt_as_told(session, manifest.adopted, self._parts.names)
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
        rows: dict[str, set[UUID]] = {}
        for part in in_parts(refused):
            found = self._session.execute(
                select(ChangeRow.id, ChangeRow.entity, ChangeRow.row).where(
                    ChangeRow.id.in_(part), ChangeRow.state != QUARANTINED
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
            "id": manifest.id, "direction": "received", "replica": self.sender.replica,
            "office": self.sender.office, "number": manifest.number, "previous": manifest.previous or None,
            "made_at": manifest.made_at, "at": time.time_ns() // 1_000_000, "counts": canonical(counts),
            "manifest": manifest.line(),
        }  # fmt: skip
        self._session.connection().execute(insert(PackageRow), values)


def unknown_of(session: Session, parts: Parts, path: Path) -> Unknown:
    """Look for the packet's lines in the journal; one that is not there and no line refuses the packet."""
    connection = session.connection()
    held = _known(connection, _OPERATION.c.id, list(parts.operations))
    known = (
        _known(connection, _CHANGE.c.id, parts.names) if held else set()
    )  # a change came with its operation
    return Unknown(held, known, news_of(parts, known, path))


def take_in(
    session: Session,
    parts: Parts,
    report: MergeReport,
    *,
    trusted: bool,
    office: UUID,
    unknown: Unknown | None = None,
) -> Refreshed:
    """Keys, replicas, lines and rows of a packet that was let in; what became of its changes goes to the report."""
    connection = session.connection()
    unknown = unknown or unknown_of(session, parts, report.path)
    held, known, news = unknown.held, unknown.known, unknown.news
    root = lives.root_public(session)
    learnt = lives.learn(session, [one for one in parts.senders if trusted or lives.is_certified(one, root)])
    restored = lives.epoch_of(session)[0] > 1
    judge = Judge(session, trusted=trusted, hub_restored=restored)
    _keep_keys(connection, parts.keys, judge.ring)
    again = authors_known(session, learnt, known, office, trusted=trusted, hub_restored=restored)
    judged = judge.judged(news, parts.operations, office)
    report.operations = _keep_operations(session, parts, held, report.package)
    _keep_changes(connection, news, judge.in_order)
    readmitted = readmit(session, known) if trusted and known else {}
    done = refresh(session, judged, again.done)
    if readmitted:
        done.tables |= refold(session, readmitted).tables
    if trusted or restored or any(one.entity == "ruling" for one in judged):  # it may be here, of what is new
        done.tables |= rederive(session)
    report.known, report.folded = report.changes - len(news.names), done.folded
    report.tables, report.conflicts = frozenset(done.tables), len(done.conflicts)
    _count(judge.in_order, done, report)
    report.issues = again.issues + refresh_issues_of(
        session, {one.entity: {each.row for each in one.fresh} for one in judged}
    )
    if report.operations:
        report.issues += refresh_forks(session, list(parts.operations))
    report.issues = undecided(session, report.issues)  # perhaps by this very packet
    return done


def _keep_keys(connection: Connection, keys: Sequence[tuple[str, bytes]], ring: Ring) -> None:
    """The keys of people that are not here yet; all of these people's go to the ring."""
    native = is_native(connection)
    people = {text: text if native else str(UUID(hex=text)) for text, _ in keys}
    ring.load(people.values())
    fresh = []
    for text, key in dict.fromkeys(keys):
        person = people[text]
        if ring.learn(person, key):
            fresh.append((person, key))
    insert_many(connection, _KEY, ("person", "key"), fresh)


def _known(connection: Connection, column: Column[Any], names: Sequence[str]) -> set[str]:
    return {name for (name,) in select_many(connection, (column,), column, names)}


def _keep_operations(session: Session, parts: Parts, held: set[str], package: str) -> int:
    """The operations that are not here yet; those that came complete may be acknowledged from now on."""
    connection = session.connection()
    whole = set(parts.whole) if parts.manifest.kind == "up" else set()
    rows = [
        (
            one.id, key_of(connection, UUID(one.replica)), one.seq, one.prev, one.command,
            key_named(connection, one.actor), one.reason, one.hlc, one.undoes, one.line(), package,
            True if one.id in whole else None,
        )
        for one in parts.operations.values()
        if one.id not in held
    ]  # fmt: skip
    insert_many(connection, _OPERATION, _OPERATION_COLUMNS, rows)
    update_many(connection, _OPERATION, ("whole",), [(True, name) for name in sorted(held & whole)])
    return len(rows)


def _keep_changes(connection: Connection, news: News, fresh: Sequence[Fresh]) -> None:
    """The lines, as they came and in the order they came."""
    rows, states = [one.row for one in fresh], [one.state for one in fresh]
    refusals = [one.refusal for one in fresh]
    columns = (news.names, news.operations, news.entities, rows, news.lines, states, refusals)
    insert_many(connection, _CHANGE, _CHANGE_COLUMNS, list(zip(*columns, strict=True)))


def _count(fresh: Sequence[Fresh], done: Refreshed, report: MergeReport) -> None:
    """What became of the new changes; which wait only the fold knows."""
    states = Counter([one.state for one in fresh])
    report.quarantined, report.unread = states[QUARANTINED] + states[EXCLUDED], states[UNREAD]
    report.waiting = sum(one.id in done.waiting for one in fresh) if done.waiting else 0
    report.new = len(fresh) - report.quarantined - report.unread - report.waiting
