"""The journal's own tables and what belongs to one store alone; nothing here is synced as rows."""

from uuid import UUID

from sqlalchemy import BigInteger, Index, Integer, LargeBinary, String, Text, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from dorms.db.tables.base import Base


class OperationRow(Base):
    """One user action: its line, verbatim, and what readers need of it."""

    __tablename__ = "operation"
    __table_args__ = (Index("operation_by_replica", "replica", "seq"),)

    arrived: Mapped[int] = mapped_column(Integer, primary_key=True)  # local counter, outside the hash
    id: Mapped[str] = mapped_column(String(24), unique=True)
    replica: Mapped[UUID] = mapped_column(Uuid)
    seq: Mapped[int] = mapped_column(Integer)
    prev: Mapped[str | None] = mapped_column(String(24))
    command: Mapped[str] = mapped_column(Text)
    actor: Mapped[UUID | None] = mapped_column(Uuid)
    reason: Mapped[str] = mapped_column(Text)
    hlc: Mapped[int] = mapped_column(BigInteger)
    undoes: Mapped[str | None] = mapped_column(String(24), index=True)
    raw: Mapped[str] = mapped_column(Text)
    package: Mapped[str | None] = mapped_column(String(24))


class ChangeRow(Base):
    """What one operation did to one row: its line, verbatim."""

    __tablename__ = "change"

    arrived: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[str] = mapped_column(String(24), unique=True)
    operation: Mapped[str] = mapped_column(String(24), index=True)
    entity: Mapped[str] = mapped_column(Text)
    row: Mapped[UUID] = mapped_column(Uuid, index=True)
    raw: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text, default="applied")  # applied | waiting | quarantined


class ReplicaRow(Base):
    """One life of one database file."""

    __tablename__ = "replica"

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    office: Mapped[UUID | None] = mapped_column(Uuid)
    letter: Mapped[str] = mapped_column(Text)
    predecessor: Mapped[str | None] = mapped_column(Text)
    machine: Mapped[str | None] = mapped_column(Text)
    began: Mapped[int] = mapped_column(BigInteger)


class PersonKeyRow(Base):
    """The key that seals a person's fields in every line; destroying it erases them everywhere."""

    __tablename__ = "person_key"

    person: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    key: Mapped[bytes] = mapped_column(LargeBinary)


class FileRow(Base):
    """The bytes of a kept file, addressed by their SHA-256."""

    __tablename__ = "file"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int] = mapped_column(Integer)
    bytes: Mapped[bytes] = mapped_column(LargeBinary)


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
