"""The renewal review of a whole county from its store: from the button to the sorted list."""

from __future__ import annotations

import random
import tempfile
from datetime import date, timedelta
from pathlib import Path
from time import process_time
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.founding import found_store
from dorms.actions.seasons import Reply, plan_season, record_replies, review, start_season
from dorms.bench.report import Ratio
from dorms.db.journal import put
from dorms.db.store import Store
from dorms.db.tables import (
    AgreementRow,
    BuildingRow,
    SchoolRow,
    SiteRow,
    StayRow,
    TeacherFactRow,
    TeacherRow,
    TermRow,
    TownRow,
    UnitRow,
)
from dorms.domain.identity import new_id

DAY = date(2026, 6, 15)
LAST = date(2026, 9, 1)
SECONDS, ROUNDS = 1.0, 3
SCHOOLS = 20


def from_the_store(stays: int) -> Ratio:
    """The review of so many stays read from a store and sorted, in seconds of one second."""
    with tempfile.TemporaryDirectory(prefix="dorms-bench-") as folder:
        store = found_store(Path(folder) / "county.db", bureau="县教体局", actor="测试")
        store.run(_people, stays)
        season = store.run(start_season, store.ask(plan_season, DAY), today=DAY).result
        every = [line.case.stay for line in store.ask(review, season, DAY).lines]
        store.run(record_replies, season, every, Reply(wish="续住", day=DAY, declared="无变化"), today=DAY)
        seconds = min(_seconds(store, season, stays) for _ in range(ROUNDS))
        store.close()
    return Ratio(f"review of {stays} stays from the store / one second", seconds, SECONDS, 1.0)


def _seconds(store: Store, season: UUID, stays: int) -> float:
    begun = process_time()
    found = store.ask(review, season, DAY)
    seconds = process_time() - begun
    if len(found.lines) != stays:
        raise ValueError(f"{len(found.lines)} of {stays} stays were reviewed")
    return seconds


def _people(session: Session, count: int) -> None:
    """Schools with a building each, and an occupant with the facts of a roster in every unit."""
    dice = random.Random(7)
    town = new_id()
    rows: dict[type[Any], list[dict[str, Any]]] = {
        TownRow: [{"id": town, "name": "白山镇", "place": 1}],
        SchoolRow: [], SiteRow: [], BuildingRow: [], UnitRow: [], TeacherRow: [], TeacherFactRow: [],
        AgreementRow: [], TermRow: [], StayRow: [],
    }  # fmt: skip
    places = [_school(rows, town, at) for at in range(SCHOOLS)]
    for at in range(count):
        _occupant(rows, dice, at, *places[at % SCHOOLS])
    for row_type, found in rows.items():
        put(session, row_type, found)


def _school(rows: dict[type[Any], list[dict[str, Any]]], town: UUID, at: int) -> tuple[UUID, UUID]:
    school, site, building = new_id(), new_id(), new_id()
    rows[SchoolRow].append(
        {"id": school, "name": f"第{at}小学", "town_id": town, "category": "小学", "place": at}
    )
    rows[SiteRow].append({"id": site, "name": "", "school_id": school})
    rows[BuildingRow].append({"id": building, "site_id": site, "name": "1栋"})
    return school, building


def _occupant(
    rows: dict[type[Any], list[dict[str, Any]]], dice: random.Random, at: int, school: UUID, building: UUID
) -> None:
    teacher, unit, agreement = new_id(), new_id(), new_id()
    start = LAST - timedelta(days=dice.choice((365, 730, 1095, 1826)))
    rows[UnitRow].append(
        {
            "id": unit,
            "building_id": building,
            "room": f"{at:04}",
            "unit_type": "单间",
            "programme": "周转宿舍项目",
        }
    )
    rows[TeacherRow].append({"id": teacher, "name": f"教师{at}", "sex": "女", "joined": "2010-09"})
    facts = {
        "school": str(school), "category": dice.choice(("在编", "在编", "特岗")), "staffing": "事业编制",
        "title": "一级教师", "education": "本科", "marital": dice.choice(("未婚", "已婚")),
        "home_in_town_self": dice.choice(("无",) * 9 + ("有",)), "home_in_town_spouse": "无",
        "distance_km": str(dice.randrange(50)), "nights_per_week": "5",
    }  # fmt: skip
    rows[TeacherFactRow] += [
        {"id": new_id(), "teacher_id": teacher, "kind": kind, "value": value} for kind, value in facts.items()
    ]
    rows[AgreementRow].append(
        {"id": agreement, "number": f"XY{at:05}", "teacher_id": teacher, "unit_id": unit}
    )
    rows[TermRow].append(
        {"id": new_id(), "agreement_id": agreement, "start": start, "until": LAST, "serial": 0}
    )
    rows[StayRow].append(
        {"id": new_id(), "teacher_id": teacher, "unit_id": unit, "start": start, "agreement_id": agreement}
    )
