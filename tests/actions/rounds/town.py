"""A small round in the words of the domain: some applicants, a building, one lottery."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from dorms.actions.applications import Request, take_application
from dorms.actions.rounds.computing import compute_round
from dorms.actions.rounds.drawing import Witnesses, draw_numbers, freeze_round
from dorms.actions.rounds.planning import plan_round
from dorms.db.queries.rounds import entries_of_round, places_of, results_of, round_line
from dorms.domain.rounds import (
    DrawKind,
    EntryLine,
    Plan,
    PlannedSource,
    ResultLine,
    RoundLine,
)
from tests.builders import TODAY, County

DRAW_DAY = date(2026, 6, 22)
SOURCES = (
    PlannedSource("快乐8", 20, 1, 80, False, DRAW_DAY, "下一期"),
    PlannedSource("现场骰子", 16, 1, 6, True, DRAW_DAY, "当场重掷"),
)
NUMBERS = {"快乐8": tuple(range(1, 21)), "现场骰子": (1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4)}
WITNESSES = Witnesses("张主任", "李书记", ("王老师", "赵老师"))


class Town:
    """A county with four units of one person each and whoever applies."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.store = county.store

    def unit(self, room: str) -> str:
        return f"unit:{self.county.unit(room)}"

    def applies(self, name: str, *rooms: str, sex: str = "女", **request: object) -> UUID:
        """Somebody asks for these rooms, the dearest first."""
        teacher = self.county.teacher(name, sex=sex)
        return self.asks(teacher, *rooms, **request)

    def asks(self, teacher: UUID, *rooms: str, **request: object) -> UUID:
        """Somebody who is registered asks."""
        values: dict[str, object] = {"kind": "新申请", "applied_on": TODAY, "accepts_other": "否"} | request
        if not rooms:
            values["accepts_other"] = "是"
        made = Request(teacher, wishes=tuple(self.unit(room) for room in rooms), **values)  # type: ignore[arg-type]
        return self.store.run(take_application, made, today=TODAY).result

    def tenant(self, name: str, room: str, *rooms: str, sex: str = "女") -> UUID:
        """Somebody who lives in a room and would rather have one of the others."""
        teacher = self.county.teacher(name, sex=sex)
        unit = self.county.unit(room)
        self.county.lives(teacher, unit)
        return self.asks(teacher, *rooms, kind="调换", current_unit_id=unit)

    def plans(self, **plan: object) -> UUID:
        """A round with a lottery, unless told otherwise."""
        values: dict[str, object] = {"name": "秋季分房", "day": TODAY, "sources": SOURCES} | plan
        if values.get("draw", DrawKind.PUBLIC) != DrawKind.PUBLIC:
            values["sources"] = ()
        return self.store.run(plan_round, Plan(**values)).result  # type: ignore[arg-type]

    def freezes(self, round_id: UUID, day: date = TODAY) -> None:
        self.store.run(freeze_round, round_id, day=day)

    def draws(self, round_id: UUID) -> None:
        self.store.run(draw_numbers, round_id, NUMBERS, WITNESSES, day=DRAW_DAY, today=DRAW_DAY)

    def computes(self, round_id: UUID, day: date = DRAW_DAY) -> None:
        self.store.run(compute_round, round_id, day=day)

    def holds(self, **plan: object) -> UUID:
        """A round from the plan to the result."""
        made = self.plans(**plan)
        self.freezes(made)
        if plan.get("draw", DrawKind.PUBLIC) == DrawKind.PUBLIC:
            self.draws(made)
        self.computes(made)
        return made

    def line(self, round_id: UUID) -> RoundLine:
        found = self.store.ask(round_line, round_id)
        assert found is not None
        return found

    def entry(self, round_id: UUID, name: str) -> EntryLine:
        entries = self.store.ask(entries_of_round, round_id)
        return next(one for one in entries if name in (one.name, one.partner))

    def code(self, round_id: UUID, room: str) -> str:
        """The code of a room in the round's pool (of its first bed, where it is given by beds)."""
        unit = self.county.unit(room)
        return next(one.code for one in self.store.ask(places_of, round_id) if one.unit_id == unit)

    def results(self, round_id: UUID) -> dict[str, ResultLine]:
        return {one.entry.name: one for one in self.store.ask(results_of, round_id)}

    def rooms(self, round_id: UUID, names: Sequence[str]) -> list[str]:
        """Who got which room: its number, or nothing."""
        results = self.results(round_id)
        return [one.place.unit.split("-")[-1] if (one := results[name]).place else "" for name in names]


_FOUNDED: dict[tuple[tuple[str, object], ...], County] = {}


def founded(factory: pytest.TempPathFactory, folder: Path, **building: object) -> Town:
    """A town with such a building, founded once in a run and copied for each test."""
    key = tuple(sorted(building.items()))
    if key not in _FOUNDED:
        county = County(factory.mktemp("town") / "town.dorms")
        county.building(**building)  # type: ignore[arg-type]
        county.store.close()
        _FOUNDED[key] = county
    return Town(_FOUNDED[key].again(folder / "town.dorms"))
