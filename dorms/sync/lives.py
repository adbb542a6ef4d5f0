"""The lives of stores (replicas): their keys, who vouches for them, which the bureau takes packets from.

The bureau certifies with one root key that every life of its store holds. An office's first life is accepted by its
fingerprint; a later one is vouched for by the key of the life it came from.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast
from uuid import NAMESPACE_OID, UUID, uuid5

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Row, Table, bindparam, delete, func, insert, not_, select, update
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.store import Store, next_letter
from dorms.db.tables import OfficeRow, PackageRow, ReplicaRow, RulingRow, SecretRow, table_of
from dorms.domain.canonical import Value
from dorms.sync.envelope import Sender
from dorms.sync.keys import Registration, Secret, public_text, verified

ROOT, EPOCH = "bureau_key", "epoch"
CURSOR, RESEND, RESENT = "cursor", "resend", "resent"
REVOCATION, ACCEPTANCE = "revocation", "acceptance"

_SECRET = cast(Table, SecretRow.__table__)


@dataclass(frozen=True, slots=True)
class Party:
    """What a store is in the exchange."""

    replica: UUID
    office: UUID
    bureau: UUID
    secret: Secret
    sender: Sender

    @property
    def is_bureau(self) -> bool:
        """The store of the bureau itself: the hub."""
        return self.office == self.bureau


def prepare(store: Store) -> None:
    """Give the store's present life its keys, once; a bureau's store also the key it certifies with."""
    if store.ask(_is_ready):
        return
    with store.noting() as session:
        _make_keys(session)


def go_on(store: Store) -> None:
    """The keys of a life that began just now, where the store exchanges: without any its work has no known author."""
    if store.ask(meta.recall, meta.BUREAU):
        prepare(store)


def _is_ready(session: Session) -> bool:
    replica = UUID(meta.recall(session, meta.REPLICA) or "")
    return session.get(SecretRow, replica) is not None


def _make_keys(session: Session) -> None:
    replica, office = (UUID(meta.recall(session, name) or "") for name in (meta.REPLICA, meta.OFFICE))
    connection = session.connection()
    if meta.recall(session, meta.BUREAU) is None:
        meta.remember(session, meta.BUREAU, str(office))
    bureau = UUID(meta.recall(session, meta.BUREAU) or "")
    if bureau == office and session.get(SecretRow, office) is None:
        root = Ed25519PrivateKey.generate()
        connection.execute(insert(_SECRET), {"owner": office, "sign": root.private_bytes_raw(), "seal": None})
        meta.remember(session, ROOT, public_text(root))
    secret = Secret.fresh()
    kept = {"owner": replica, "sign": secret.sign.private_bytes_raw(), "seal": str(secret.seal)}
    connection.execute(insert(_SECRET), kept)
    public = {"sign": public_text(secret.sign), "seal": str(secret.seal.to_public())}
    connection.execute(update(ReplicaRow).where(ReplicaRow.id == replica).values(**public))
    registration = _registration(_replica(session, replica))
    words: dict[str, str] = {}
    if bureau == office:
        words["cert"] = _root(session).signature(registration.message())
    elif (before := _secret(session, registration.predecessor)) is not None:
        words["endorsement"] = before.signature(registration.message())
    if words:
        connection.execute(update(ReplicaRow).where(ReplicaRow.id == replica).values(**words))


def _secret(session: Session, owner: str) -> Secret | None:
    row = session.get(SecretRow, UUID(owner)) if owner else None
    return Secret.stored(row.sign, row.seal) if row is not None and row.seal else None


class _Root:
    """The bureau's key, which signs certificates and enrolment files."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self.secret = Secret(key, pyrage.x25519.Identity.generate())

    def signature(self, message: bytes) -> str:
        return self.secret.signature(message)


def _root(session: Session) -> _Root:
    office = UUID(meta.recall(session, meta.OFFICE) or "")
    return _Root(Ed25519PrivateKey.from_private_bytes(session.get_one(SecretRow, office).sign))


def root_secret(session: Session) -> Secret:
    """The key the bureau signs enrolment files with."""
    return _root(session).secret


def root_public(session: Session) -> str:
    """The public half of the bureau's key, as pinned when this store was joined."""
    return meta.recall(session, ROOT) or ""


def _replica(session: Session, replica: UUID) -> Row[Any]:
    table = cast(Table, ReplicaRow.__table__)
    return session.connection().execute(select(table).where(table.c.id == replica)).one()


def _registration(row: Any) -> Registration:
    return Registration(
        row.id, row.office, row.letter, row.predecessor or "", row.how or "", row.began, row.sign, row.seal
    )


def myself(session: Session) -> Party:
    """This store in the exchange; `prepare` comes first."""
    replica = UUID(meta.recall(session, meta.REPLICA) or "")
    row = _replica(session, replica)
    secret = _secret(session, str(replica))
    assert secret is not None
    bureau = UUID(meta.recall(session, meta.BUREAU) or "")
    return Party(replica, row.office, bureau, secret, sender_of(row))


def sender_of(row: Any) -> Sender:
    """What a replica's row says of it, as it travels."""
    return Sender(_registration(row), row.cert or "", row.endorsement or "")


def identities(session: Session) -> list[pyrage.x25519.Identity]:
    """Every key this store can open packets with: of all its lives."""
    seals = session.scalars(select(SecretRow.seal).where(SecretRow.seal.is_not(None)))
    return [pyrage.x25519.Identity.from_str(seal) for seal in seals if seal]


def replicas_of(session: Session, office: UUID) -> list[Row[Any]]:
    """The lives of an office's store that are known here with keys and not revoked, by beginning."""
    table = cast(Table, ReplicaRow.__table__)
    rows = session.connection().execute(
        select(table)
        .where(table.c.office == office, table.c.seal.is_not(None))
        .order_by(table.c.began, table.c.id)
    )
    gone = revoked(session)
    return [row for row in rows if str(row.id) not in gone]


def known_replica(session: Session, replica: UUID) -> Row[Any] | None:
    """A replica as this store knows it."""
    table = cast(Table, ReplicaRow.__table__)
    return session.connection().execute(select(table).where(table.c.id == replica)).first()


def offices_of(session: Session) -> dict[str, UUID]:
    """The office of every replica known here, by the replica's text."""
    rows = session.execute(select(ReplicaRow.id, ReplicaRow.office))
    return {str(row): office for row, office in rows if office is not None}


def epoch_of(session: Session) -> tuple[int, str]:
    """Which life of the bureau's store this is: its number, and its name, as a backup may be restored twice."""
    replica = meta.recall(session, meta.REPLICA) or ""
    before = {str(row): last for row, last in session.execute(select(ReplicaRow.id, ReplicaRow.predecessor))}
    depth, at, seen = 1, before.get(replica), {replica}
    while at and at not in seen:
        seen.add(at)
        depth, at = depth + 1, before.get(at)
    return depth, replica


def heard_epoch(session: Session) -> tuple[int, str]:
    """The bureau's life an office last heard of."""
    text = meta.recall(session, EPOCH)
    number, name = json.loads(text) if text else (0, "")
    return int(number), str(name)


def is_certified(sender: Sender, root: str) -> bool:
    """Whether the bureau vouches for this replica."""
    return bool(sender.cert) and verified(root, sender.cert, sender.registration.message())


def learn(session: Session, senders: Iterable[Sender]) -> list[UUID]:
    """Keep what replicas are, and say which were new; one known already gets what it lacks, never other keys."""
    new = []
    table = cast(Table, ReplicaRow.__table__)
    for sender in senders:
        one = sender.registration
        known = known_replica(session, one.replica)
        if known is None:
            values = {**one.value(), "id": one.replica, "office": one.office}
            values.pop("replica")
            proof = {"cert": sender.cert or None, "endorsement": sender.endorsement or None}
            session.connection().execute(insert(table), {**values, **proof})
            new.append(one.replica)
        elif not known.cert and sender.cert and same_keys(known, one):
            statement = update(table).where(table.c.id == one.replica).values(cert=sender.cert)
            session.connection().execute(statement)
    return new


def same_keys(known: Any, one: Registration) -> bool:
    """Whether a replica is known by the keys it tells of."""
    return bool(known.sign == one.sign and known.seal == one.seal)


def certify(session: Session, registration: Registration) -> Sender:
    """The bureau vouches for a replica from now on."""
    sender = Sender(registration, _root(session).signature(registration.message()))
    learn(session, [sender])
    return sender


def ruling_id(kind: str, subject: str) -> UUID:
    """The row of a ruling: whoever decides the same thing writes the same row."""
    return uuid5(NAMESPACE_OID, f"dorms:{kind}:{subject}")


def rule(
    session: Session,
    kind: str,
    subject: str,
    verdict: str,
    *,
    note: str = "",
    told_to: Iterable[str] = (),
    about: Mapping[str, Value] | None = None,
) -> None:
    """Write down what somebody decided about an issue, a replica or a change, and for which offices to know."""
    row = session.get(RulingRow, ruling_id(kind, subject))
    if row is None:
        row = RulingRow(id=ruling_id(kind, subject), kind=kind, subject=subject)
        session.add(row)
    row.verdict, row.reason, row.void = verdict, note, None if row.void is None else False
    if offices := sorted(set(told_to)):
        row.told_to = offices
    if about is not None:
        row.about = dict(about)
    session.flush()


_RULING = table_of(RulingRow).c
_RULED = select(_RULING.subject, _RULING.verdict, _RULING.reason).where(
    _RULING.kind == bindparam("kind"), not_(func.coalesce(_RULING["_void"], False))
)  # built once: every packet asks for six kinds


def rulings(session: Session, kind: str) -> dict[str, tuple[str, str]]:
    """The verdict and reason about each subject."""
    rows = session.execute(_RULED, {"kind": kind})
    return {subject or "": (verdict or "", reason or "") for subject, verdict, reason in rows}


def revoke_replica(session: Session, replica: UUID, *, note: str) -> None:
    """From now on nothing is taken from this PC's store: stolen, lost, replaced."""
    office = offices_of(session).get(str(replica))
    told_to = [str(office)] if office is not None else []
    rule(session, REVOCATION, str(replica), "revoked", note=note, told_to=told_to)


def accept_replica(session: Session, replica: UUID, fingerprint: str) -> None:
    """Write down that somebody compared the fingerprint over the telephone."""
    rule(session, ACCEPTANCE, str(replica), fingerprint)


def revoked(session: Session) -> dict[str, str]:
    """The replicas nothing is taken from, and why."""
    return {subject: reason for subject, (_, reason) in rulings(session, REVOCATION).items()}


def office_label(session: Session, office: UUID) -> str:
    """The office's name."""
    return session.scalar(select(OfficeRow.name).where(OfficeRow.id == office)) or ""


def letter_after(letters: Iterable[str]) -> str:
    """What official numbers of an office's next life begin with."""
    return next_letter(max(letters, default="", key=lambda one: (len(one), one)))


def last_number(session: Session, replica: UUID, direction: str) -> tuple[int, str]:
    """The number and id of the replica's last packet in this direction."""
    row = session.execute(
        select(PackageRow.number, PackageRow.id)
        .where(PackageRow.replica == replica, PackageRow.direction == direction)
        .order_by(PackageRow.serial.desc())
        .limit(1)
    ).first()
    return (row.number, row.id) if row else (0, "")


def resend_all(session: Session) -> None:
    """The next packet holds everything: the bureau may have lost what it had read."""
    meta.remember(session, RESEND, "yes")
    meta.remember(session, RESENT, None)


def forget_acks(session: Session) -> None:
    """What the bureau said it holds is void: it came back from a backup."""
    from dorms.db.tables import AckRow

    session.connection().execute(delete(AckRow))


def count_of(session: Session, column: Any) -> int:
    """The largest value of a counter."""
    return session.scalar(select(func.coalesce(func.max(column), 0))) or 0
