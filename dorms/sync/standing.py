"""How the exchange stands: for an office what it has sent and not, for the bureau what each office has."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import and_, exists, func, select
from sqlalchemy.orm import Session, aliased

from dorms.db import meta
from dorms.db.tables import (
    AckRow,
    ChangeRow,
    OfficeRow,
    OperationRow,
    PackageRow,
    ReplicaRow,
    live,
)
from dorms.sync import lives
from dorms.sync.authority import WAITING
from dorms.sync.carrying import unsent_files
from dorms.sync.clocks import Doubt, doubted_clocks
from dorms.sync.rulings import OUT, PACKET
from dorms.sync.scope import CENTRAL

NOT_TOLD = frozenset({"begin_store", "reveal", "keep_mapping"})  # done without anybody meaning to report it


@dataclass(frozen=True, slots=True)
class PacketLine:
    """A packet this store wrote or took in."""

    id: str
    direction: str  # sent | received
    office: str  # of the other side
    number: int
    made_at: int
    at: int
    counts: dict[str, int]
    is_held: bool = False  # sent: the other side has said that it holds it


@dataclass(frozen=True, slots=True)
class Own:
    """This store in the exchange."""

    next_number: int
    unsent: int  # operations the bureau is not known to hold
    fresh: int  # of them those that are in no packet yet
    since: int  # when the oldest of them was done, UTC milliseconds; 0: there is none
    work: tuple[tuple[str, int], ...]  # what they are: command, how often
    resend: bool  # everything goes again: the bureau came back from a backup
    sent: PacketLine | None
    received: PacketLine | None
    fingerprint: str  # of this PC's keys; empty before the first packet
    files: int = 0  # scans and photos that have not gone to the bureau, or that it asks for


@dataclass(frozen=True, slots=True)
class LifeLine:
    """A PC of an office, as the bureau knows it."""

    replica: UUID
    letter: str
    began: int
    how: str
    fingerprint: str
    is_accepted: bool
    revoked: str | None  # why nothing is taken from it
    last: int  # number of its last packet
    last_at: int
    clock: Doubt | None = None  # its clock was not right when it wrote that


@dataclass(frozen=True, slots=True)
class OfficeStanding:
    """An office as the bureau sees it: what came, what is missing, what went back."""

    id: UUID
    name: str
    kind: str
    received: int = 0  # number of the last packet
    received_at: int = 0
    missing: tuple[int, ...] = ()  # numbers whose content is still lacking
    skipped: tuple[int, ...] = ()  # numbers that never came, but what they held came with a later one
    waiting: int = 0
    sent: int = 0
    sent_at: int = 0
    counting: int = 0  # packets received that count
    excluded: int = 0  # and that do not, by a ruling
    lives: tuple[LifeLine, ...] = field(default=())

    @property
    def is_ready(self) -> bool:
        """It has sent its keys and some PC of it is accepted: packets can be locked for it."""
        return any(one.is_accepted and one.revoked is None for one in self.lives)


def is_bureau(session: Session) -> bool:
    """Whether this is the store the others report to; a store that never exchanged anything is."""
    bureau = meta.recall(session, meta.BUREAU)
    return bureau is None or bureau == meta.recall(session, meta.OFFICE)


def own_standing(session: Session) -> Own:
    """What an office's page of the exchange begins with."""
    replica = _id(session, meta.REPLICA)
    work = unsent_work(session)
    packets = packet_lines(session)
    row = lives.known_replica(session, replica) if replica else None
    return Own(
        next_number=(lives.last_number(session, replica, "sent")[0] if replica else 0) + 1,
        unsent=sum(count for _, count, _ in work),
        fresh=_fresh(session, work),
        since=min((at for *_, at in work), default=0),
        work=tuple((command, count) for command, count, _ in work),
        resend=meta.recall(session, lives.RESEND) is not None,
        sent=next((one for one in packets if one.direction == "sent"), None),
        received=next((one for one in packets if one.direction == "received"), None),
        fingerprint=lives.sender_of(row).registration.fingerprint if row is not None and row.seal else "",
        files=unsent_files(session, bureau) if (bureau := _id(session, meta.BUREAU)) else 0,
    )


def _kind(session: Session, office: UUID) -> str | None:
    return session.scalar(select(OfficeRow.kind).where(OfficeRow.id == office))


def is_central(session: Session) -> bool:
    """Whether this office passes packets of its town's schools on."""
    office = _id(session, meta.OFFICE)
    return office is not None and _kind(session, office) == CENTRAL


def _id(session: Session, name: str) -> UUID | None:
    text = meta.recall(session, name)
    return UUID(text) if text else None


def unsent_work(session: Session) -> list[tuple[str, int, int]]:
    """What was done here that the bureau is not known to hold: command, how often, when first; the most first."""
    rows = session.execute(
        select(OperationRow.command, func.count(), func.min(OperationRow.hlc))
        .outerjoin(AckRow, AckRow.replica == OperationRow.replica)
        .where(OperationRow.package.is_(None), OperationRow.arrived > func.coalesce(AckRow.arrived, 0))
        .group_by(OperationRow.command)
    )
    found = [(command, count, first) for command, count, first in rows if command not in NOT_TOLD]
    return sorted(found, key=lambda one: (-one[1], one[0]))


def packet_lines(session: Session, *, limit: int = 500) -> list[PacketLine]:
    """What this store wrote and took in, the newest first."""
    rows = session.execute(select(PackageRow).order_by(PackageRow.serial.desc()).limit(limit)).scalars().all()
    names = _names(session)
    acked = max(session.scalars(select(AckRow.arrived)), default=0)
    heads = _arrivals(
        session, [json.loads(row.manifest).get("head") for row in rows if row.direction == "sent"]
    )
    found = []
    for row in rows:
        head = str(json.loads(row.manifest).get("head") or "") if row.direction == "sent" else ""
        is_held = 0 < heads.get(head, 0) <= acked
        name = names.get(row.office, "") if row.office else ""
        counts = {key: int(value) for key, value in json.loads(row.counts).items()}
        found.append(
            PacketLine(row.id, row.direction, name, row.number, row.made_at, row.at, counts, is_held)
        )
    return found


def _arrivals(session: Session, operations: Iterable[str | None]) -> dict[str, int]:
    wanted = [one for one in operations if one]
    rows = session.execute(select(OperationRow.id, OperationRow.arrived).where(OperationRow.id.in_(wanted)))
    return dict(rows.all())


def _names(session: Session) -> dict[UUID, str]:
    return {row: name or "" for row, name in session.execute(select(OfficeRow.id, OfficeRow.name))}


def _fresh(session: Session, work: Sequence[tuple[str, int, int]]) -> int:
    """How many operations came after the last packet written here."""
    manifest = session.scalar(
        select(PackageRow.manifest)
        .where(PackageRow.direction == "sent")
        .order_by(PackageRow.serial.desc())
        .limit(1)
    )
    head = str(json.loads(manifest).get("head") or "") if manifest else ""
    after = session.scalar(select(OperationRow.arrived).where(OperationRow.id == head)) if head else None
    if after is None:
        return sum(count for _, count, _ in work)
    query = select(func.count()).where(
        OperationRow.package.is_(None), OperationRow.arrived > after, OperationRow.command.not_in(NOT_TOLD)
    )
    return session.scalar(query) or 0


# The bureau's side


def offices(session: Session) -> list[OfficeStanding]:
    """Every office that is enrolled, by name."""
    bureau = _id(session, meta.BUREAU) or _id(session, meta.OFFICE)
    rows = session.execute(
        select(OfficeRow.id, OfficeRow.name, OfficeRow.kind)
        .where(live(OfficeRow), OfficeRow.id != bureau)
        .order_by(OfficeRow.kind, OfficeRow.name)
    ).all()
    known = _lives(session)
    packets = _packets(session)
    out = {name for name, (verdict, _) in lives.rulings(session, PACKET).items() if verdict == OUT}
    missing, waiting = _missing(session, packets), _waiting(session)
    return [_standing(row, known, packets, missing, waiting, out) for row in rows]


def _standing(
    row: Any,
    known: dict[UUID, list[LifeLine]],
    packets: list[Any],
    missing: dict[UUID, set[int]],
    waiting: dict[UUID, int],
    out: set[str],
) -> OfficeStanding:
    came = [one for one in packets if one.office == row.id and one.direction == "received"]
    went = [one for one in packets if one.office == row.id and one.direction == "sent" and one.number]
    own = known.get(row.id, [])
    last = came[-1] if came else None
    lacking = set().union(*(missing.get(one.replica, set()) for one in own))
    never = set().union(*(_never_came(came, one.replica) for one in own))
    return OfficeStanding(
        id=row.id,
        name=row.name or "",
        kind=row.kind or "",
        received=last.number if last else 0,
        received_at=last.at if last else 0,
        missing=tuple(sorted(lacking)),
        skipped=tuple(sorted(never - lacking)),
        waiting=sum(waiting.get(one.replica, 0) for one in own),
        sent=went[-1].number if went else 0,
        sent_at=went[-1].at if went else 0,
        counting=sum(one.id not in out for one in came),
        excluded=sum(one.id in out for one in came),
        lives=tuple(own),
    )


def _packets(session: Session) -> list[Any]:
    query = select(
        PackageRow.id, PackageRow.replica, PackageRow.office, PackageRow.direction, PackageRow.number, PackageRow.at,
        PackageRow.counts,
    )  # fmt: skip
    return list(session.execute(query.order_by(PackageRow.serial)))


def _lives(session: Session) -> dict[UUID, list[LifeLine]]:
    """The PCs of each office, the newest last."""
    gone, clocks = lives.revoked(session), doubted_clocks(session)
    last: dict[UUID, tuple[int, int]] = {}
    for one in _packets(session):
        if one.direction == "received":
            last[one.replica] = (one.number, one.at)
    found: dict[UUID, list[LifeLine]] = {}
    rows = session.execute(select(ReplicaRow).order_by(ReplicaRow.began, ReplicaRow.id)).scalars()
    for row in rows:
        if row.office is None or not row.seal:
            continue
        number, at = last.get(row.id, (0, 0))
        code = lives.sender_of(row).registration.fingerprint
        line = LifeLine(
            row.id,
            row.letter,
            row.began,
            row.how or "",
            code,
            bool(row.cert),
            gone.get(str(row.id)),
            number,
            at,
            clocks.get(row.id),
        )
        found.setdefault(row.office, []).append(line)
    return found


def _missing(session: Session, packets: list[Any]) -> dict[UUID, set[int]]:
    """The numbers of packets that never came, of replicas of which an operation is known to be missing."""
    before = aliased(OperationRow)
    gap = (
        select(OperationRow.replica)
        .where(
            OperationRow.whole.is_(True),
            OperationRow.prev.is_not(None),
            ~exists().where(and_(before.id == OperationRow.prev, before.whole.is_(True))),
        )
        .distinct()
    )
    found: dict[UUID, set[int]] = {}
    for replica in session.scalars(gap):
        found[replica] = _never_came([one for one in packets if one.direction == "received"], replica)
    return found


def _never_came(packets: list[Any], replica: UUID) -> set[int]:
    numbers = {one.number for one in packets if one.replica == replica}
    return set(range(1, max(numbers, default=0))) - numbers


def _waiting(session: Session) -> dict[UUID, int]:
    rows = session.execute(
        select(OperationRow.replica, func.count())
        .join(ChangeRow, ChangeRow.operation == OperationRow.id)
        .where(ChangeRow.state == WAITING)
        .group_by(OperationRow.replica)
    )
    return dict(rows.all())


def without_office(session: Session) -> list[str]:
    """Schools and towns that keep no store of their own yet, by name."""
    from dorms.db.tables import SchoolRow, TownRow

    taken = set(session.scalars(select(OfficeRow.name).where(live(OfficeRow))))
    schools = session.scalars(select(SchoolRow.name).where(live(SchoolRow)).order_by(SchoolRow.place))
    towns = session.scalars(select(TownRow.name).where(live(TownRow)).order_by(TownRow.place))
    return [name for name in (*schools, *towns) if name and name not in taken]
