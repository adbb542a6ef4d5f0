"""Arranging a store in the words of the domain: real SQLite files, the real actions."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.assignments import Promise, assign
from dorms.actions.founding import found_store
from dorms.actions.people import NewTeacher, register_teacher
from dorms.actions.stays import Arrival, move_in
from dorms.actions.stock import NewBuilding, add_building
from dorms.db.queries.known import unit_keys
from dorms.db.queries.records import stay_records
from dorms.db.store import Store
from dorms.db.tables import SchoolRow, TownRow
from dorms.domain.identity import new_id
from dorms.domain.records import StayRecord

TODAY = date(2026, 6, 15)


class County:
    """A small county: one town, its schools and buildings, people who live there."""

    def __init__(self, path: Path, store: Store | None = None) -> None:
        self.store: Store = store or found_store(path, bureau="庐江县教育体育局", actor="王经办")
        self.path = path
        self._schools: dict[str, UUID] = {}
        self._phones = 13900000000

    def again(self, path: Path) -> County:
        """The same county once more, in a copy of its closed store: cheaper than founding another."""
        other = County.__new__(County)
        other.__dict__ |= self.__dict__ | {"path": path, "_schools": dict(self._schools)}
        shutil.copy(self.path, path)
        other.store = Store.open(path)
        return other

    def school(self, name: str = "白山镇戴桥小学", town: str = "白山镇") -> UUID:
        """The school of this name, made with its town on first use."""
        if name not in self._schools:
            school = new_id()

            def add(session: Session) -> None:
                place = new_id()
                session.add(TownRow(id=place, name=town, place=1))
                session.add(SchoolRow(id=school, name=name, town_id=place, place=len(self._schools) + 1))

            self.store.run(add)
            self._schools[name] = school
        return self._schools[name]

    def building(self, name: str = "1栋", *, school: str = "白山镇戴桥小学", **rule: object) -> UUID:
        """A building by numbering rule; two floors of two rooms for two people unless told otherwise."""
        values: dict[str, object] = {"floors": 2, "rooms_per_floor": 2, "capacity": 2} | rule
        new = NewBuilding(self.school(school), name, **values)  # type: ignore[arg-type]
        return self.store.run(add_building, new).result

    def unit(self, room: str = "101", *, building: str = "1栋", entrance: str = "1单元") -> UUID:
        """The unit with this room number."""
        keys = self.store.ask(unit_keys)
        return next(row for key, row in keys.items() if key[1:] == (building, entrance, room))

    def teacher(self, name: str = "张三", *, sex: str = "女", id_number: str = "", **facts: str) -> UUID:
        """A registered teacher."""
        self._phones += 1
        new = NewTeacher(
            name,
            self.school(),
            phone=str(self._phones),
            sex=sex,
            id_number=id_number,
            facts={"category": "在编"} | facts,
        )
        return self.store.run(register_teacher, new).result

    def lives(
        self, teacher: UUID, unit: UUID, since: date = TODAY, last_day: date = date(2027, 8, 31)
    ) -> StayRecord:
        """The teacher has moved in."""
        arrival = Arrival(teacher, unit, since, last_day, deposit=Decimal(500))
        self.store.run(move_in, arrival, today=max(TODAY, since))
        return next(stay for stay in self.stays() if stay.teacher_id == teacher and stay.move_out is None)

    def promised(self, teacher: UUID, unit: UUID, day: date = TODAY) -> UUID:
        """The unit is promised to the teacher."""
        return self.store.run(assign, Promise(teacher, unit, day)).result

    def stays(self) -> list[StayRecord]:
        """Every stay there ever was."""
        return self.store.ask(stay_records, TODAY)
