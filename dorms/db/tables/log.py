"""The journal's own tables and what belongs to one store alone; nothing here is synced as rows."""

from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Index, Integer, LargeBinary, String, Text, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from dorms.db.tables.base import Base

_ODD = "state != 'applied'"


class OperationRow(Base):
    """One user action: its line, verbatim, and what readers need of it."""

    __tablename__ = "operation"
    __table_args__ = (Index("operation_by_replica", "replica", "seq"),)

    arrived: Mapped[int] = mapped_column(Integer, primary_key=True)  # local counter, outside the hash
    id: Mapped[str] = mapped_column(String(24), unique=True)
    replica: Mapped[UUID] = mapped_column(Uuid)
    seq: Mapped[int] = mapped_column(BigInteger)
    prev: Mapped[str | None] = mapped_column(String(24))
    command: Mapped[str] = mapped_column(Text)
    actor: Mapped[UUID | None] = mapped_column(Uuid)
    reason: Mapped[str] = mapped_column(Text)
    hlc: Mapped[int] = mapped_column(BigInteger)
    undoes: Mapped[str | None] = mapped_column(String(24), index=True)
    raw: Mapped[str] = mapped_column(Text)
    package: Mapped[str | None] = mapped_column(String(24))  # the file it came in; None: written here
    whole: Mapped[bool | None] = mapped_column(
        Boolean
    )  # it came with all its changes, so it may be acknowledged


class ChangeRow(Base):
    """What one operation did to one row: its line, verbatim."""

    __tablename__ = "change"
    __table_args__ = (
        # of the few that do not count: the merge asks for them with every packet
        Index("change_odd", "row", sqlite_where=text(_ODD), postgresql_where=text(_ODD)),
    )

    arrived: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[str] = mapped_column(String(24), unique=True)
    operation: Mapped[str] = mapped_column(String(24), index=True)
    entity: Mapped[str] = mapped_column(Text)
    row: Mapped[UUID] = mapped_column(Uuid, index=True)
    raw: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text, default="applied")  # applied | waiting | quarantined | unread
    refusal: Mapped[str | None] = mapped_column(Text)  # why it is quarantined, as a code


class ReplicaRow(Base):
    """One life of one database file."""

    __tablename__ = "replica"

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    office: Mapped[UUID | None] = mapped_column(Uuid)
    letter: Mapped[str] = mapped_column(Text)
    predecessor: Mapped[str | None] = mapped_column(Text)
    machine: Mapped[str | None] = mapped_column(Text)
    began: Mapped[int] = mapped_column(BigInteger)
    how: Mapped[str | None] = mapped_column(Text)  # restored | copied, where there is a predecessor
    sign: Mapped[str | None] = mapped_column(Text)  # public keys: Ed25519, age
    seal: Mapped[str | None] = mapped_column(Text)
    cert: Mapped[str | None] = mapped_column(Text)  # the bureau's signature over all of the above
    endorsement: Mapped[str | None] = mapped_column(Text)  # the predecessor's
    cursor: Mapped[int | None] = mapped_column(BigInteger)  # arrivals there that this replica has read
    cursor_of: Mapped[str | None] = mapped_column(Text)  # in which life of the bureau's store


class SecretRow(Base):
    """The private keys of a replica of this store; under the office's id the key the bureau certifies with."""

    __tablename__ = "secret"

    owner: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    sign: Mapped[bytes] = mapped_column(LargeBinary)
    seal: Mapped[str | None] = mapped_column(Text)


class PackageRow(Base):
    """A packet that was written or read here, in the order it happened."""

    __tablename__ = "package"

    serial: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[str] = mapped_column(String(24), index=True)
    direction: Mapped[str] = mapped_column(Text)  # sent | received
    replica: Mapped[UUID] = mapped_column(Uuid, index=True)
    office: Mapped[UUID | None] = mapped_column(Uuid)  # received: of the sender; sent: of the receiver
    number: Mapped[int] = mapped_column(BigInteger)
    previous: Mapped[str | None] = mapped_column(String(24))
    made_at: Mapped[int] = mapped_column(BigInteger)  # by the clock of whoever wrote it
    at: Mapped[int] = mapped_column(BigInteger)  # by the clock of this PC
    counts: Mapped[str] = mapped_column(Text)
    manifest: Mapped[str] = mapped_column(Text)


class AckRow(Base):
    """Up to which of this store's own operations the bureau has said that it holds them, per life."""

    __tablename__ = "ack"

    replica: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    arrived: Mapped[int] = mapped_column(BigInteger)


class HandedRow(Base):
    """A row that a hand-down to a replica held, and up to which arrival that one went."""

    __tablename__ = "handed"

    replica: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    row: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    until: Mapped[int] = mapped_column(BigInteger)


class DepartedRow(Base):
    """A row that left this office's scope: it may be looked at and not written."""

    __tablename__ = "departed"

    row: Mapped[UUID] = mapped_column(Uuid, primary_key=True)


class TrayRow(Base):
    """A packet of another office that a central school passes on unchanged; its bytes are a kept file."""

    __tablename__ = "tray"

    id: Mapped[str] = mapped_column(String(24), primary_key=True)
    direction: Mapped[str] = mapped_column(Text)  # up | down
    office: Mapped[UUID | None] = mapped_column(Uuid)  # the school it comes from or is for
    number: Mapped[int] = mapped_column(BigInteger)
    made_at: Mapped[int] = mapped_column(BigInteger)  # by the clock of whoever wrote it
    at: Mapped[int] = mapped_column(BigInteger)  # by the clock of this PC
    hash: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(Text)  # of the file it came as
    state: Mapped[str] = mapped_column(Text)  # kept | passed | held
    state_at: Mapped[int] = mapped_column(BigInteger)
    note: Mapped[str] = mapped_column(Text)


class IssueRow(Base):
    """A rule across rows that does not hold; derived, with an id that the same facts always give."""

    __tablename__ = "issue"

    id: Mapped[str] = mapped_column(String(24), primary_key=True)
    kind: Mapped[str] = mapped_column(Text)
    entity: Mapped[str] = mapped_column(Text)
    subject: Mapped[UUID | None] = mapped_column(Uuid, index=True)
    participants: Mapped[str] = mapped_column(Text)  # ids, ascending, separated by blanks
    facts: Mapped[str] = mapped_column(Text)


class PersonKeyRow(Base):
    """The key that seals a person's fields in every line; destroying it erases them everywhere."""

    __tablename__ = "person_key"

    person: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    key: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)  # two where two offices each made one


class FileRow(Base):
    """The bytes of a kept file, addressed by their SHA-256."""

    __tablename__ = "file"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int] = mapped_column(BigInteger)
    bytes: Mapped[bytes] = mapped_column(LargeBinary)


class FileTripRow(Base):
    """A kept file and another office: the number of the packet that took it there, 0 where it came from there."""

    __tablename__ = "file_trip"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    office: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)


class MetaRow(Base):
    """What this store is: office, replica, current actor, demo mark, last copy off this PC."""

    __tablename__ = "meta"

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str | None] = mapped_column(Text)


class ConflictRow(Base):
    """A field with several heads; derived, rebuilt by the fold."""

    __tablename__ = "conflict"

    row: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    field: Mapped[str] = mapped_column(Text, primary_key=True)
    entity: Mapped[str] = mapped_column(Text)
    heads: Mapped[str] = mapped_column(Text)


class RevealRow(Base):
    """Who looked at a full ID number or phone, when: the access log of this store."""

    __tablename__ = "reveal"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[int] = mapped_column(BigInteger)
    actor: Mapped[UUID | None] = mapped_column(Uuid)
    entity: Mapped[str] = mapped_column(Text)
    row: Mapped[UUID] = mapped_column(Uuid)
    field: Mapped[str] = mapped_column(Text)
    purpose: Mapped[str | None] = mapped_column(Text)  # of a file with full numbers: what for, and to whom
    receiver: Mapped[str | None] = mapped_column(Text)
