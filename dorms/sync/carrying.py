"""Which files go into a packet, and what becomes of those that come: receiver-driven, each once, resumed by itself.

A file goes with the first packet to an office that has the row in its scope. Whoever knows of a file and has not got
it asks for it in every packet, so one that was lost, or did not fit, comes with a later one.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from sqlalchemy import and_, delete, insert, select, update
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.parts import in_parts
from dorms.db.tables import AttachmentRow, FileRow, FileTripRow, live
from dorms.sync.parcels import MOST_ASKED, Parcel, is_sound, within

ASKED = "asked "  # and the office: the hashes it asked for and was not sent since
FROM_THERE = 0  # the number of a file's trip that began at that office


@dataclass(frozen=True, slots=True)
class Load:
    """The files that may go to an office, the most wanted first, with their sizes; and what is asked of it."""

    files: tuple[tuple[str, int], ...] = ()
    asked: tuple[str, ...] = ()


class Report(Protocol):
    """Where what came of a parcel is written down."""

    files: int
    notices: list[str]
    tables: frozenset[str]


def load_for(session: Session, office: UUID, rows: Set[UUID] | None = None) -> Load:
    """What may go into a packet for the office; `rows`: all it may see, None for the bureau, which sees all."""
    wanted = set((meta.recall(session, ASKED + str(office)) or "").split())
    trip = and_(FileTripRow.hash == AttachmentRow.hash, FileTripRow.office == office)
    found = session.execute(
        select(AttachmentRow.id, AttachmentRow.hash, FileRow.size, FileTripRow.number)
        .outerjoin(FileRow, FileRow.hash == AttachmentRow.hash)
        .outerjoin(FileTripRow, trip)
        .where(live(AttachmentRow), AttachmentRow.hash.is_not(None))
        .order_by(AttachmentRow.id)
    ).all()
    seen = [one for one in found if rows is None or one.id in rows]
    here = {one.hash: one.size for one in seen if one.size is not None}
    fresh = {one.hash for one in seen if one.number is None}
    ordered = sorted(here, key=lambda name: name not in wanted)  # otherwise in the order they were attached
    lacking = dict.fromkeys(one.hash for one in reversed(seen) if one.size is None)
    files = tuple((name, here[name]) for name in ordered if name in wanted or name in fresh)
    return Load(files, tuple(lacking)[:MOST_ASKED])


def loaded(session: Session, load: Load, room: int) -> Parcel:
    """As much of it as fits into so many bytes of a packet."""
    chosen = within(load.files, room)
    content: dict[str, bytes] = {}
    for part in in_parts(chosen):
        query = select(FileRow.hash, FileRow.bytes).where(FileRow.hash.in_(part))
        content.update((name, kept) for name, kept in session.execute(query))
    return Parcel(tuple((name, content[name]) for name in chosen), load.asked)


def note_carried(session: Session, parcel: Parcel, office: UUID, number: int) -> None:
    """These files are on their way to the office; if they are lost, it asks again."""
    names = [name for name, _ in parcel.files]
    _note_trips(session, names, office, number)
    asked = (meta.recall(session, ASKED + str(office)) or "").split()
    left = [one for one in asked if one not in set(names)]
    meta.remember(session, ASKED + str(office), " ".join(left) or None)


def _note_trips(session: Session, names: Sequence[str], office: UUID, number: int) -> None:
    connection = session.connection()
    known: set[str] = set()
    for part in in_parts(names):
        mine = and_(FileTripRow.office == office, FileTripRow.hash.in_(part))
        known.update(session.scalars(select(FileTripRow.hash).where(mine)))
        connection.execute(update(FileTripRow).where(mine).values(number=number))
    fresh = [{"hash": one, "office": office, "number": number} for one in names if one not in known]
    if fresh:
        connection.execute(insert(FileTripRow), fresh)


def take_files(session: Session, parcel: Parcel, office: UUID, report: Report) -> None:
    """Keep the files some row here names and that are what they say; remember what the sender lacks."""
    meta.remember(session, ASKED + str(office), " ".join(parcel.asked) or None)
    sound = {name: content for name, content in parcel.files if is_sound(name, content)}
    refused = len(parcel.files) - len(sound) + parcel.broken
    named, here = _standing(session, list(sound))
    fresh = [
        {"hash": name, "size": len(sound[name]), "bytes": sound[name]}
        for name in sound
        if name in named - here
    ]
    if fresh:
        session.connection().execute(insert(FileRow), fresh)
    _note_trips(session, list(sound), office, FROM_THERE)
    report.files = len(fresh)
    if fresh:
        report.tables |= {"attachment"}
    if refused:
        report.notices.append("files")


def _standing(session: Session, names: Sequence[str]) -> tuple[set[str], set[str]]:
    """Which of these hashes a row here names, and which are here already."""
    named: set[str] = set()
    here: set[str] = set()
    for part in in_parts(names):
        hashes = session.scalars(select(AttachmentRow.hash).where(AttachmentRow.hash.in_(part)))
        named.update(one for one in hashes if one)
        here.update(session.scalars(select(FileRow.hash).where(FileRow.hash.in_(part))))
    return named, here


def forget_trips(session: Session, office: UUID) -> None:
    """The office begins anew and has nothing: everything it may see goes to it again, as much as fits each time."""
    session.connection().execute(delete(FileTripRow).where(FileTripRow.office == office))


def unsent_files(session: Session, office: UUID) -> int:
    """How many files have not gone to the office yet, or are asked for by it."""
    return len(load_for(session, office).files)
