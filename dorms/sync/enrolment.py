"""Making an office part of the county: its rows, its enrolment file, its first store.

The file is signed by the bureau's key and open: it holds places, no people. Its fingerprint is read over the telephone.
"""

import time
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.parts import in_parts
from dorms.db.store import Store
from dorms.db.tables import (
    SYNCED,
    BuildingRow,
    OfficeRow,
    ReplicaRow,
    SchoolRow,
    SiteRow,
    Synced,
    TownRow,
    UnitRow,
    live,
)
from dorms.domain.identity import new_id
from dorms.errors.sync import BureauAlone, NotEnrolment, OfficeUnknown
from dorms.files import atomic_write
from dorms.sync import lives
from dorms.sync.drafts import draft_of, tell_of
from dorms.sync.envelope import ENROLMENT, Manifest, body_of, read_file, seal, unseal
from dorms.sync.hanging import holders
from dorms.sync.merge import MergeReport, take_in
from dorms.sync.owners import employers
from dorms.sync.packing import Packed, between, filled, histories_of, manifest_of
from dorms.sync.reading import Parts, parsed
from dorms.sync.scope import BUREAU_ONLY, DICTIONARIES


def find_office(session: Session, name: str) -> UUID | None:
    """The office called so, by name, code or id."""
    office = OfficeRow
    query = select(office.id).where(live(office), (office.name == name) | (office.code == name))
    found = session.scalars(query.limit(1)).first()
    if found is None:
        found = next(
            (one for one in session.scalars(select(office.id).where(live(office))) if str(one) == name), None
        )
    return found


def enrol_office(session: Session, name: str) -> UUID:
    """An office for the school or town of this name; what is its own passes into its hands."""
    if meta.recall(session, meta.OFFICE) != meta.recall(session, meta.BUREAU):
        raise BureauAlone
    if (known := find_office(session, name)) is not None:
        return known
    school = session.scalar(select(SchoolRow).where(SchoolRow.name == name, live(SchoolRow)).limit(1))
    town = session.scalar(select(TownRow).where(TownRow.name == name, live(TownRow)).limit(1))
    if school is None and town is None:
        raise OfficeUnknown(name)
    count = session.scalar(select(func.count()).select_from(OfficeRow)) or 0
    office = OfficeRow(
        id=new_id(),
        owner_office=UUID(meta.recall(session, meta.OFFICE) or ""),
        name=name,
        kind="school" if school is not None else "central",
        code=f"X{count:03d}",
        school_id=school.id if school is not None else None,
        town_id=school.town_id if school is not None else town.id if town else None,
    )
    session.add(office)
    session.flush()
    if school is not None:
        hand_over(session, school.id, office.id)
    return office.id


def hand_over(session: Session, school: UUID, office: UUID) -> None:
    """Units, stays and repairs of the school's ground, and its teachers with all about them, become the office's."""
    rows: dict[str, set[UUID]] = {name: set() for name in SYNCED}
    rows["site"] = set(session.scalars(select(SiteRow.id).where(SiteRow.school_id == school)))
    rows["building"] = _pointing(session, BuildingRow, "site_id", rows["site"])
    rows["unit"] = _pointing(session, UnitRow, "building_id", rows["building"])
    rows["teacher"] = _teachers(session, school)
    _spread(session, rows)
    for name, ids in rows.items():
        for part in in_parts(ids):
            for row in session.scalars(select(SYNCED[name]).where(SYNCED[name].id.in_(part))):
                row.owner_office = office
    session.flush()


def _teachers(session: Session, school: UUID) -> set[UUID]:
    return {teacher for teacher, employer in employers(session).items() if employer == school}


def _spread(session: Session, rows: dict[str, set[UUID]]) -> None:
    """Whatever hangs on these: by the unit where it has one, else by the person."""
    grew = True
    while grew:
        before = sum(map(len, rows.values()))
        for name, row_type in SYNCED.items():
            if name in BUREAU_ONLY or name in {"actor", "setting", "site", "building", "unit", "teacher"}:
                continue
            for column, target in holders(name):
                rows[name] |= _pointing(session, row_type, column, rows[target])
        grew = sum(map(len, rows.values())) > before


def _pointing(session: Session, row_type: type[Synced], column: str, ids: set[UUID]) -> set[UUID]:
    found: set[UUID] = set()
    for part in in_parts(ids):
        found.update(session.scalars(select(row_type.id).where(getattr(row_type, column).in_(part))))
    return found


def write_enrolment(store: Store, office: UUID, path: Path) -> tuple[Packed, str]:
    """The file an office begins from, and its fingerprint; the bureau alone can make it."""
    lives.prepare(store)
    with store.reading() as session:
        me = lives.myself(session)
        if not me.is_bureau:
            raise BureauAlone
        rows = [row for name in DICTIONARIES for row in session.scalars(select(SYNCED[name].id))]
        draft = draft_of(session, histories_of(session, sorted(rows)), [])
        draft.keys = []
        draft.replicas += tell_of(session, [one.id for one in between(session, office)], draft)
        letters = session.scalars(select(ReplicaRow.letter).where(ReplicaRow.office == office)).all()
        body, digest, size = body_of(draft.lines())
        manifest = replace(
            manifest_of(session, store, me, office, draft),
            kind="enrolment",
            epoch=lives.epoch_of(session),
            letter=_letter(len(letters)),
            root=lives.root_public(session),
            digest=digest,
            size=size,
            number=0,
        )
        secret = lives.root_secret(session)
    data = seal(manifest, body, secret, ())
    atomic_write(path, filled(data), check=_check)
    packed = Packed(path, manifest.id, 0, 0, len(draft.changes), len(data))
    return packed, enrolment_fingerprint(manifest)


def _check(part: Path) -> None:
    unseal(part.read_bytes(), (), part)


def _letter(number: int) -> str:
    """A, B ... Z, AA ..."""
    head, tail = divmod(number, 26)
    return (_letter(head - 1) if head else "") + chr(ord("A") + tail)


def enrolment_fingerprint(manifest: Manifest) -> str:
    """What is compared over the telephone before an office believes the file: the bureau's key."""
    one = manifest.sender.registration
    return replace(one, sign=manifest.root, letter="", predecessor="", how="", began=0, seal="").fingerprint


@dataclass(frozen=True, slots=True)
class Enrolment:
    """An enrolment file, read: for which office, of which bureau, and its fingerprint."""

    path: Path
    parts: Parts
    fingerprint: str

    @property
    def office(self) -> UUID:
        return self.parts.manifest.to

    @property
    def bureau(self) -> str:
        return self.parts.manifest.bureau_name


def read_enrolment(path: Path) -> Enrolment:
    """The bureau's file for a new office; anything else, or an altered one, is refused."""
    data = read_file(path)
    if not data.startswith(ENROLMENT):
        raise NotEnrolment(path)
    packet = unseal(data, (), path)
    root = packet.manifest.root
    if packet.manifest.kind != "enrolment" or not lives.is_certified(packet.manifest.sender, root):
        raise NotEnrolment(path)
    return Enrolment(path, parsed(packet, path), enrolment_fingerprint(packet.manifest))


def begin_office(store: Store, enrolment: Enrolment, replica: UUID) -> MergeReport:
    """Fill a new, empty store of an office: who it is, whom it trusts, the places of the county."""
    manifest = enrolment.parts.manifest
    report = MergeReport(enrolment.path, manifest.id, manifest.office, str(replica), 0, manifest.made_at)
    with store.noting() as session:
        connection = session.connection()
        values = {"id": replica, "office": manifest.to, "letter": manifest.letter}
        connection.execute(insert(ReplicaRow), {**values, "began": time.time_ns() // 1_000_000})
        for name, value in (
            (meta.REPLICA, str(replica)),
            (meta.OFFICE, str(manifest.to)),
            (meta.CLEAN_STOP, "no"),
            (meta.MACHINE, str(new_id())),
            (meta.DEMO, "yes" if manifest.demo else None),
            (meta.BUREAU, str(manifest.bureau)),
            (lives.ROOT, manifest.root),
        ):
            meta.remember(session, name, value)
        lives.learn(session, [manifest.sender])
        take_in(session, enrolment.parts, report, trusted=True, office=manifest.bureau)
    store.replica, store.office, store.demo = str(replica), manifest.to, manifest.demo
    return report
