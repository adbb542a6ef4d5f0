"""Writing packets: what an office sends up, what the bureau hands down.

Both are closed: the whole history of each row they touch. What goes up starts after the last acknowledged operation;
what goes down after the last arrival the receiver is known to have read (docs/journal.md section 4).
"""

import time
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

from sqlalchemy import Row, Select, and_, func, insert, select, update
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.engines import VERSION
from dorms.db.parts import in_parts
from dorms.db.store import Store
from dorms.db.tables import (
    AckRow,
    ChangeRow,
    HandedRow,
    OperationRow,
    PackageRow,
    ReplicaRow,
)
from dorms.domain.canonical import canonical
from dorms.errors.sync import OfficeNotReady, PacketTooBig
from dorms.files import atomic_write
from dorms.sync import lives
from dorms.sync.carrying import Load, load_for, loaded, note_carried
from dorms.sync.departures import last_words, rows_left
from dorms.sync.drafts import Draft, Line, draft_of, tell_of
from dorms.sync.envelope import MOST_BYTES, MOST_UNPACKED, Manifest, body_of, seal, unseal, with_parcel
from dorms.sync.scope import central_of, scope_of

SUFFIX = ".dorms"
SPARE = 1 << 20  # bytes of a packet for its manifest and its locks


@dataclass(frozen=True, slots=True)
class Packed:
    """What was written: say it before somebody pulls the stick."""

    path: Path
    id: str
    number: int
    operations: int  # of this store or of the scope, not acknowledged or read before
    changes: int
    size: int
    files: int = 0  # scans and photos in it
    files_left: int = 0  # that did not fit and go with the next one


def pack_up(store: Store, path: Path) -> Packed:
    """An office's packet for the bureau: everything it has not been told the bureau holds."""
    lives.prepare(store)
    with store.reading() as session:
        me = lives.myself(session)
        resend = meta.recall(session, lives.RESEND) is not None
        draft = _upward(session, resend)
        recipients = [one.seal for one in lives.replicas_of(session, me.bureau)]
        recipients += [one.seal for one in between(session, me.office)]
        manifest = manifest_of(session, store, me, me.bureau, draft)
        manifest = replace(
            manifest,
            kind="up",
            resend=resend,
            epoch=lives.heard_epoch(session),
            cursor=int(meta.recall(session, lives.CURSOR) or 0),
        )
        load = load_for(session, me.bureau)
    return _write(store, path, me, manifest, draft, recipients, load)


def pack_down(store: Store, office: UUID, path: Path) -> Packed:
    """The bureau's packet for an office: what came into its scope or changed there since it last read."""
    lives.prepare(store)
    with store.reading() as session:
        me = lives.myself(session)
        known = lives.replicas_of(session, office)
        receivers = [
            one for one in known if one.cert
        ]  # others only wrote what came with an accepted one's packet
        if not receivers:
            raise OfficeNotReady(lives.office_label(session, office))
        counting = _counting(session, receivers)
        since = min((_cursor(session, one) for one in counting), default=0)
        until = lives.count_of(session, ChangeRow.arrived)
        scope = {row for own in scope_of(session, office, me.bureau).values() for row in own}
        rows = _rows_to_hand(session, scope, since, counting)
        left = rows_left(session, scope, [one.id for one in receivers])
        histories = sorted([*histories_of(session, rows), *last_words(session, office, left)])
        draft = draft_of(session, histories, [])
        passing = between(session, office)
        draft.replicas += tell_of(session, [one.id for one in (*receivers, *passing)], draft)
        manifest = replace(
            manifest_of(session, store, me, office, draft),
            kind="down",
            epoch=lives.epoch_of(session),
            since=since,
            until=until,
            acks=_ends(session, office),
            received=_confirmed(session, office),
            refused=_refused(session, office, [one.id for one in known]),
            adopted=_adopted(session, draft),
            left=[str(row) for row in left],
        )
        load = load_for(session, office, scope)
    packed = _write(store, path, me, manifest, draft, [one.seal for one in (*receivers, *passing)], load)
    with store.noting() as session:
        _note_handed(session, [one.id for one in receivers], rows, since, until)
    return packed


def between(session: Session, office: UUID) -> list[Row[Any]]:
    """The PCs of the central school that passes the office's packets on, and so can read them."""
    central = central_of(session, office)
    return [one for one in lives.replicas_of(session, central) if one.cert] if central else []


# upward


def _upward(session: Session, resend: bool) -> Draft:
    whole = _own(session, resend)
    if resend:
        histories = select(ChangeRow.id, ChangeRow.raw, ChangeRow.operation)
        return draft_of(session, histories.order_by(ChangeRow.arrived), whole)
    unsent = _unsent().with_only_columns(OperationRow.id)
    rows = select(ChangeRow.row).where(ChangeRow.operation.in_(unsent))
    histories = select(ChangeRow.id, ChangeRow.raw, ChangeRow.operation).where(ChangeRow.row.in_(rows))
    return draft_of(session, histories.order_by(ChangeRow.arrived), whole)


def _unsent() -> Select[int, str, str]:
    return (
        select(OperationRow.arrived, OperationRow.id, OperationRow.raw)
        .outerjoin(AckRow, AckRow.replica == OperationRow.replica)
        .where(OperationRow.package.is_(None), OperationRow.arrived > func.coalesce(AckRow.arrived, 0))
        .order_by(OperationRow.arrived)
    )


def _own(session: Session, resend: bool) -> list[Line]:
    query = _unsent()
    if resend:
        query = (
            select(OperationRow.arrived, OperationRow.id, OperationRow.raw)
            .where(OperationRow.package.is_(None))
            .order_by(OperationRow.arrived)
        )
    return [(arrived, name, raw) for arrived, name, raw in session.execute(query)]


def unsent_count(session: Session) -> int:
    """How many operations the bureau is not known to hold: the number on 上报."""
    return session.scalar(select(func.count()).select_from(_unsent().subquery())) or 0


# downward


def _counting(session: Session, receivers: Sequence[Row[Any]]) -> list[Row[Any]]:
    """The lives whose reading counts: not those a restored one took the place of, unless heard of since."""
    heard = dict(
        session.execute(
            select(PackageRow.replica, func.max(PackageRow.serial))
            .where(PackageRow.direction == "received")
            .group_by(PackageRow.replica)
        ).all()
    )
    first = dict(
        session.execute(
            select(PackageRow.replica, func.min(PackageRow.serial))
            .where(PackageRow.direction == "received")
            .group_by(PackageRow.replica)
        ).all()
    )
    replaced = {
        one.predecessor: first.get(one.id, 0) for one in receivers if one.predecessor and one.how != "copied"
    }
    return [
        one
        for one in receivers
        if str(one.id) not in replaced or heard.get(one.id, 0) > replaced[str(one.id)]
    ]


def _cursor(session: Session, replica: Row[Any]) -> int:
    row = session.get_one(ReplicaRow, replica.id)
    here = meta.recall(session, meta.REPLICA)
    return row.cursor or 0 if row.cursor_of == here else 0


def _rows_to_hand(
    session: Session, scope: Set[UUID], since: int, receivers: Sequence[Row[Any]]
) -> list[UUID]:
    """Rows in scope that changed since, or that a receiver is not known to have got."""
    changed = set(session.scalars(select(ChangeRow.row).where(ChangeRow.arrived > since).distinct()))
    ids = [one.id for one in receivers]
    have: set[UUID] | None = None
    for replica in ids if since else ():
        got = set(
            session.scalars(
                select(HandedRow.row).where(HandedRow.replica == replica, HandedRow.until <= since)
            )
        )
        have = got if have is None else have & got
    return sorted(row for row in scope if row in changed or row not in (have or ()))


def histories_of(session: Session, rows: Sequence[UUID]) -> list[tuple[int, str, str, str]]:
    """Every change of the rows that counts or may come to count."""
    found: list[tuple[int, str, str, str]] = []
    for part in in_parts(rows):
        query = select(ChangeRow.arrived, ChangeRow.id, ChangeRow.raw, ChangeRow.operation).where(
            ChangeRow.row.in_(part), ChangeRow.state.not_in(("quarantined", "excluded"))
        )
        found += [(arrived, name, raw, operation) for arrived, name, raw, operation in session.execute(query)]
    return sorted(found)


def _ends(session: Session, office: UUID) -> dict[str, list[str]]:
    """Per replica of the office the last operations up to which nothing is missing; two after a fork."""
    lives_ = select(ReplicaRow.id).where(ReplicaRow.office == office)
    rows = session.execute(
        select(OperationRow.id, OperationRow.replica, OperationRow.prev)
        .where(OperationRow.replica.in_(lives_), OperationRow.whole.is_(True))
        .order_by(OperationRow.seq)
    )
    done: dict[str, dict[str, str | None]] = {}
    for name, replica, prev in rows:
        chain = done.setdefault(str(replica), {})
        if prev is None or prev in chain:
            chain[name] = prev
    return {
        replica: sorted(set(chain) - {prev for prev in chain.values() if prev})
        for replica, chain in done.items()
    }


def _confirmed(session: Session, office: UUID) -> list[str]:
    """The packets of everything that came from the office."""
    rows = session.execute(
        select(PackageRow.id, PackageRow.manifest).where(
            PackageRow.direction == "received", PackageRow.office == office
        )
    )
    return [name for name, manifest in rows if '"resend":true' in manifest]


def _refused(session: Session, office: UUID, replicas: Sequence[UUID]) -> dict[str, str]:
    """What of its work does not count, by the reason; work of nobody known is told to the office that brought it."""
    brought = select(PackageRow.id).where(PackageRow.direction == "received", PackageRow.office == office)
    theirs = OperationRow.replica.in_(replicas) | (
        (ChangeRow.refusal == "replica") & OperationRow.package.in_(brought)
    )
    handed = ChangeRow.row.in_(select(HandedRow.row).where(HandedRow.replica.in_(replicas)))
    rows = session.execute(
        select(ChangeRow.id, ChangeRow.refusal, ChangeRow.state)
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .where(
            ((ChangeRow.state == "quarantined") & theirs)
            | ((ChangeRow.state == "excluded") & (theirs | handed))
        )
    )
    return {name: (reason or "") if state == "quarantined" else state for name, reason, state in rows}


def _adopted(session: Session, draft: Draft) -> list[str]:
    names = set(session.scalars(select(ChangeRow.id).where(ChangeRow.state == "adopted")))
    return sorted(names & {name for name, _ in draft.changes})


def _note_handed(
    session: Session, replicas: Sequence[UUID], rows: Sequence[UUID], since: int, until: int
) -> None:
    connection = session.connection()
    for replica in replicas:
        known = dict(
            session.execute(select(HandedRow.row, HandedRow.until).where(HandedRow.replica == replica)).all()
        )
        fresh = [row for row in rows if row not in known]
        late = [row for row in rows if known.get(row, 0) > since]
        if fresh:
            connection.execute(
                insert(HandedRow),
                [{"replica": replica, "row": row, "until": until} for row in fresh],
            )
        for part in in_parts(late):
            connection.execute(
                update(HandedRow)
                .where(and_(HandedRow.replica == replica, HandedRow.row.in_(part)))
                .values(until=until)
            )


# both


def manifest_of(session: Session, store: Store, me: lives.Party, to: UUID, draft: Draft) -> Manifest:
    number, previous = lives.last_number(session, me.replica, "sent")
    head = session.scalar(
        select(OperationRow.id)
        .where(OperationRow.replica == me.replica, OperationRow.package.is_(None))
        .order_by(OperationRow.seq.desc())
        .limit(1)
    )
    return Manifest(
        kind="",
        sender=me.sender,
        office=lives.office_label(session, me.office),
        bureau=me.bureau,
        bureau_name=lives.office_label(session, me.bureau),
        to=to,
        number=number + 1,
        previous=previous,
        counts=draft.counts(),
        digest="",
        size=0,
        epoch=(0, ""),
        head=head or "",
        machine=meta.recall(session, meta.MACHINE) or "",
        app=version("dorms"),
        schema=VERSION,
        made_at=time.time_ns() // 1_000_000,
        demo=store.demo,
    )


def _write(
    store: Store,
    path: Path,
    me: lives.Party,
    manifest: Manifest,
    draft: Draft,
    recipients: Sequence[str],
    load: Load,
) -> Packed:
    """Sign, lock, write, read back with our own key, and only then count it as sent."""
    lines, _, size = body_of(draft.lines())
    parcel = store.ask(loaded, load, MOST_BYTES - len(lines) - SPARE)
    body, digest = with_parcel(lines, parcel)
    manifest = replace(manifest, digest=digest, size=size, counts=draft.counts())
    data = seal(manifest, body, me.secret, [*recipients, me.sender.registration.seal])
    if len(data) > MOST_BYTES or size > MOST_UNPACKED:
        raise PacketTooBig(path, max(len(data), size), MOST_BYTES)
    atomic_write(path, filled(data), check=lambda part: _read_back(part, me))
    with store.noting() as session:
        note_sent(session, manifest)
        note_carried(session, parcel, manifest.to, manifest.number)
    made = Packed(path, manifest.id, manifest.number, len(draft.whole), len(draft.changes), len(data))
    return replace(made, files=len(parcel.files), files_left=len(load.files) - len(parcel.files))


def filled(data: bytes) -> Callable[[BinaryIO], None]:
    def fill(file: BinaryIO) -> None:
        file.write(data)

    return fill


def _read_back(part: Path, me: lives.Party) -> None:
    unseal(part.read_bytes(), [me.secret.seal], part)


def note_sent(session: Session, manifest: Manifest) -> None:
    """Remember a packet that was written here."""
    line = manifest.line()
    values = {
        "id": manifest.id, "direction": "sent", "replica": manifest.sender.registration.replica,
        "office": manifest.to, "number": manifest.number, "previous": manifest.previous or None,
        "made_at": manifest.made_at, "at": manifest.made_at, "counts": canonical(dict(manifest.counts)),
        "manifest": line,
    }  # fmt: skip
    session.connection().execute(insert(PackageRow), values)
    if manifest.resend:
        sent = meta.recall(session, lives.RESENT) or ""
        meta.remember(session, lives.RESENT, f"{sent} {manifest.id}".strip())
