"""What every schedule begins from: a bureau and two schools that have exchanged their first packets."""

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.joining import join_store
from dorms.actions.people import NewTeacher, register_teacher
from dorms.errors.sync import SenderUnknown
from dorms.sync import lives
from dorms.sync.enrolment import enrol_office, write_enrolment
from dorms.sync.merge import merge
from dorms.sync.packing import pack_down, pack_up
from tests.builders import TODAY, County

SCHOOLS = ("白山镇戴桥小学", "白山镇中心小学")


def memory() -> Path:
    """A folder in memory where there is one: schedules are about order, not about disks."""
    shared = Path("/dev/shm")
    return Path(tempfile.mkdtemp(prefix="dorms-", dir=shared if os.access(shared, os.W_OK) else None))


@dataclass(slots=True)
class Template:
    """A county ready to begin: a bureau and two schools that have exchanged their first packets."""

    folder: Path
    offices: list[UUID] = field(default_factory=list)


def _teacher_of(session: Session, name: str, school: UUID) -> None:
    register_teacher(session, NewTeacher(name, school, phone="13800000000"))


def build_template(folder: Path, schools: Sequence[str] = SCHOOLS, people: Sequence[str] = ()) -> Template:
    """Made once, by the road every office takes; `people` are more teachers of the first school."""
    county = County(folder / "hub.db")
    for name in schools:
        county.school(name)
        county.building(f"{name}楼", school=name, floors=1, rooms_per_floor=2, capacity=1)
    first = county.teacher("张三")
    county.teacher("李四")
    for name in people:
        county.teacher(name)
    for name in schools[1:]:
        county.store.run(_teacher_of, "王五", county.school(name))
    county.lives(first, county.unit("101", building=f"{schools[0]}楼"), TODAY - timedelta(30))
    made = Template(folder)
    lives.prepare(county.store)
    for number, name in enumerate(schools):
        office = county.store.run(enrol_office, name).result
        made.offices.append(office)
        write_enrolment(county.store, office, folder / "e.dorms")
        store, _ = join_store(folder / f"site{number}.db", folder / "e.dorms", actor=f"经办{number}")
        pack_up(store, folder / "u.dorms")
        try:
            merge(county.store, folder / "u.dorms")
        except SenderUnknown as unknown:
            merge(county.store, folder / "u.dorms", accept=unknown.fingerprint)
        pack_down(county.store, office, folder / "d.dorms")
        merge(store, folder / "d.dorms")
        store.close()
    county.store.close()
    return made
