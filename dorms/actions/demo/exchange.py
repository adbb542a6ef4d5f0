"""The demo's exchange: three schools and the bureau, two values for one field, one copied store, one damaged file."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.actions.joining import join_store
from dorms.actions.people import correct_teacher
from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.db.tables import ChangeRow, TeacherRow, live
from dorms.errors.sync import PacketDamaged, SenderUnknown
from dorms.sync import lives
from dorms.sync.conflicts import conflicts, resolve
from dorms.sync.enrolment import enrol_office, write_enrolment
from dorms.sync.issues import still_open
from dorms.sync.merge import MergeReport, merge
from dorms.sync.packing import SUFFIX, pack_down, pack_up

SCHOOLS = ("白山镇中心小学", "庐城镇中心小学", "柯坦镇塔山小学")


@dataclass
class DemoExchange:
    """What happens between offices in a week, told step by step."""

    hub: Store
    folder: Path
    offices: dict[str, Store] = field(default_factory=dict)
    packets: int = 0
    new: int = 0

    def run(self) -> Mapping[str, Any]:
        """Enrol, work on both sides, exchange, decide, hand back; at the end all agree."""
        self.folder.mkdir(parents=True, exist_ok=True)
        lives.prepare(self.hub)
        try:
            for name in SCHOOLS:
                self._enrol(name)
            told = {"conflict": self._two_values(), "clone": self._clone(), "damaged": self._damaged()}
            for store in self.offices.values():
                self._receive(store)
            agree = all(self._agrees(store) for store in self.offices.values())
        finally:
            for store in self.offices.values():
                store.close()
        counts = {"schools": len(self.offices), "packets": self.packets, "changes_taken_in": self.new}
        return {**counts, **told, "agree": agree}

    def _file(self) -> Path:
        self.packets += 1
        return self.folder / f"{self.packets:02d}{SUFFIX}"

    def _enrol(self, name: str) -> None:
        office = self.hub.run(enrol_office, name).result
        path = self._file()
        write_enrolment(self.hub, office, path)
        store, _ = join_store(self.folder / f"{name}.dorms-store", path, actor=f"{name}经办人")
        self.offices[name] = store
        self._report(store)
        self._receive(store)

    def _report(self, store: Store) -> MergeReport:
        path = self._file()
        pack_up(store, path)
        try:
            report = merge(self.hub, path)
        except SenderUnknown as unknown:  # the fingerprint is read over the telephone
            report = merge(self.hub, path, accept=unknown.fingerprint)
        self.new += report.new
        return report

    def _receive(self, store: Store) -> None:
        assert store.office is not None
        path = self._file()
        pack_down(self.hub, store.office, path)
        merge(store, path)

    def _agrees(self, store: Store) -> bool:
        return bool(self.hub.ask(dump, store.office)["hash"] == store.ask(dump, store.office)["hash"])

    def _two_values(self) -> Mapping[str, Any]:
        """School and bureau correct the same telephone number without having seen each other's."""
        store = self.offices[SCHOOLS[0]]
        teacher, _ = store.ask(_teachers, store.office)
        store.run(correct_teacher, teacher, {"phone": "13800000001"}, note="教师本人来电")
        self.hub.run(correct_teacher, teacher, {"phone": "13800000002"}, note="按花名册更正")
        self._report(store)
        (conflict,) = self.hub.ask(conflicts)
        resolve(self.hub, conflict.id, "theirs", note="以学校为准")
        return {"field": conflict.field, "values": len(conflict.sides), "taken": "theirs"}

    def _clone(self) -> Mapping[str, Any]:
        """A school's file is copied to a second PC and both go on: a fork, of which nothing is lost."""
        store = self.offices[SCHOOLS[1]]
        one, other = store.ask(_teachers, store.office)
        assert store.path is not None
        copy = store.path.with_name(f"{store.path.stem}-副本{store.path.suffix}")
        shutil.copyfile(store.path, copy)
        twin = Store.open(copy)
        try:
            store.run(correct_teacher, one, {"phone": "13800000003"}, note="更正")
            twin.run(correct_teacher, other, {"phone": "13800000004"}, note="更正")
            self._report(store)
            report = self._report(twin)
        finally:
            twin.close()
        kinds = [one.kind for one in self.hub.ask(still_open) if one.id in report.issues]
        return {"issues": kinds, "phones": self.hub.ask(_phones, (one, other))}

    def _damaged(self) -> Mapping[str, Any]:
        """One flipped bit on the stick: refused as a whole, and the good copy is taken in."""
        store = self.offices[SCHOOLS[2]]
        teacher, _ = store.ask(_teachers, store.office)
        store.run(correct_teacher, teacher, {"phone": "13800000005"}, note="更正")
        path, bad = self._file(), self.folder / f"损坏{SUFFIX}"
        pack_up(store, path)
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        bad.write_bytes(data)
        before = self.hub.ask(_arrived)
        try:
            merge(self.hub, bad)
        except PacketDamaged as refused:
            error = type(refused).__name__
        else:
            error = ""
        untouched = self.hub.ask(_arrived) == before
        self.new += merge(self.hub, path).new
        return {"error": error, "untouched": untouched}


def _teachers(session: Session, office: UUID | None) -> tuple[UUID, UUID]:
    """Two teachers of the office."""
    query = select(TeacherRow.id).where(TeacherRow.owner_office == office, live(TeacherRow))
    one, other = session.scalars(query.order_by(TeacherRow.name, TeacherRow.id).limit(2))
    return one, other


def _arrived(session: Session) -> int:
    return session.scalar(select(func.max(ChangeRow.arrived))) or 0


def _phones(session: Session, teachers: tuple[UUID, ...]) -> list[str]:
    return [session.get_one(TeacherRow, teacher).phone or "" for teacher in teachers]
