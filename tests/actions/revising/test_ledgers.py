"""Each of the twelve ledgers goes out and comes back: a stored fact is written, a derived cell says where to go."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from dorms.actions.applications import Request, move_application, take_application
from dorms.actions.money.entries import Charge, charge
from dorms.actions.residence.conduct import Found, record_violation
from dorms.actions.revising.subjects import SUBJECTS, subject_of
from dorms.actions.revising.vacancies import plan_vacancy
from dorms.actions.sheets import SHEETS, official_sheet
from dorms.actions.stays import move_out
from dorms.actions.tickets import Report, report_ticket
from dorms.actions.upkeep.inspections import NewHazard, report_hazard
from dorms.db.store import Store
from dorms.db.tables import DepartureRow, InspectionRow, RankingLineRow, RankingRow, RenewalSeasonRow
from dorms.domain.identity import new_id
from dorms.domain.official import COLUMNS
from dorms.domain.revisions import Obstacle, Verdict
from dorms.messages import explain
from dorms.messages.revisions import why_of
from tests.actions.revising.sheets import Edit, Handed
from tests.builders import TODAY, County

HOUSE = "白山镇戴桥小学-1栋-1单元-"
EARLIER = TODAY - timedelta(9)


@dataclass(frozen=True)
class Case:
    """In the row with this value under this word: a cell that is taken, and one that is not and why."""

    sheet: str
    row: tuple[str, str]
    taken: tuple[str, object, str] | None  # word, what is typed, field of the ledger
    refused: tuple[str, object, Obstacle]


CASES = (
    Case("units", ("房号", "101"), ("备注", "靠楼梯", "note"), ("楼栋", "9栋", Obstacle.PLACE)),
    Case("stays", ("姓名", "张三"), ("备注", "长期", "note"), ("续住次数", 7, Obstacle.TERMS)),
    Case("occupancy", ("学校", "白山镇戴桥小学"), None, ("已入住套数", 99, Obstacle.FIGURE)),
    Case("vacancies", ("房号", f"{HOUSE}202"), ("拟处理", "刷墙", "plan"), ("空置天数", 5, Obstacle.VACANT)),
    Case("waiting", ("姓名", "孙六"), None, ("得分", 99, Obstacle.RANKED)),
    Case("points", ("姓名", "孙六"), None, ("总分", 99, Obstacle.RANKED)),
    Case("renewals", ("姓名", "张三"), ("申请日", EARLIER, "applied_on"), ("欠费", "无", Obstacle.ARREARS)),
    Case("departures", ("姓名", "李四"), ("验收人", "赵敏", "accepted_by"), ("签字", "李四", Obstacle.PEN)),
    Case("charges", ("姓名", "张三"), None, ("已缴", 50, Obstacle.ARREARS)),
    Case(
        "tickets", ("报修人", "张三"), ("内容", "水管漏水", "description"), ("超时否", "是", Obstacle.OVERDUE)
    ),
    Case(
        "inspections",
        ("检查项目", "隐患"),
        ("责任人", "吴工", "responsible"),
        ("状态", "好", Obstacle.FOLLOWED),
    ),
    Case("violations", ("姓名", "张三"), ("证据", "照片二张", "evidence"), ("禁申请至", TODAY, Obstacle.BAN)),
)


def fill(county: County) -> None:
    """Something of everything."""
    county.building(unit_type="单间")
    stay = county.lives(county.teacher("张三"), county.unit("101"), date(2025, 9, 1), date(2026, 8, 31))
    left = county.lives(county.teacher("李四"), county.unit("201"), date(2025, 9, 1), date(2026, 8, 31))
    store, unit = county.store, stay.unit_id
    store.run(move_out, left.id, day=TODAY, today=TODAY, note="调离")
    store.run(plan_vacancy, county.unit("202"), plan="待定", responsible="", day=EARLIER)
    owed = Charge(teacher_id=stay.teacher_id, item="租金", amount=Decimal(120), day=EARLIER, unit_id=unit)
    store.run(charge, owed)
    found = Found(
        teacher_id=stay.teacher_id, unit_id=unit, day=EARLIER, code="SUBLET", facts="转借", evidence="照片"
    )
    store.run(record_violation, found, today=TODAY)
    report = Report(
        unit_id=unit,
        teacher_id=stay.teacher_id,
        reporter="张三",
        category="水",
        description="漏水",
        reported_on=EARLIER,
    )
    store.run(report_ticket, report, today=TODAY)
    hazard = NewHazard(description="插座烧焦", measure="更换", responsible="钱工")
    store.run(report_hazard, hazard, found_on=EARLIER, finder="王敏", today=TODAY, unit=unit)
    request = Request(county.teacher("孙六"), "新申请", EARLIER, wishes=(f"unit:{county.unit('102')}",))
    applied = store.run(take_application, request, today=TODAY).result
    store.run(move_application, applied, "合格(轮候)", day=EARLIER, level="局")

    def rest(session: Session) -> None:
        listed = RankingRow(id=new_id(), title="轮候", locked_on=EARLIER)
        session.add(listed)
        session.add(
            RankingLineRow(
                id=new_id(), ranking_id=listed.id, application_id=applied, place=1, points=Decimal(60)
            )
        )
        session.add(RenewalSeasonRow(id=new_id(), year=2026, term_last_day=date(2026, 8, 31)))
        session.add(
            DepartureRow(id=new_id(), stay_id=left.id, teacher_id=left.teacher_id, noticed_on=EARLIER)
        )
        bad = [{"name": "插座", "result": "不合格", "note": "烧焦"}, {"name": "门", "result": "不合格"}]
        session.add(InspectionRow(id=new_id(), unit_id=unit, day=EARLIER, items=bad, inspectors="王敏"))

    store.run(rest)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One store for all twelve, closed."""
    county = County(tmp_path_factory.mktemp("ledgers") / "county.db")
    fill(county)
    county.store.close()
    return county.path


@pytest.fixture
def county(made: Path, tmp_path: Path) -> Iterator[County]:
    path = Path(shutil.copy(made, tmp_path / "county.db"))
    county = County(path, Store.open(path))
    yield county
    county.store.close()


def test_every_column_of_every_ledger_is_taken_or_says_where_it_is_changed() -> None:
    for sheet in SHEETS:
        subject = subject_of(sheet)
        assert subject is not None, sheet
        for column in COLUMNS[sheet]:
            is_taken, is_closed = column.field in subject.taken, column.field in subject.closed
            assert column.field == "no" or is_taken != is_closed, (sheet, column.title)
        assert not set(subject.closed) & subject.taken
        assert subject.needed <= subject.taken
    assert set(SHEETS) <= set(SUBJECTS)


@pytest.mark.parametrize("case", CASES, ids=[one.sheet for one in CASES])
def test_a_ledger_comes_back(county: County, tmp_path: Path, case: Case) -> None:
    handed = Handed(county, case.sheet, tmp_path / f"{case.sheet}.xlsx")
    assert handed.look().changes == ()

    def change(edit: Edit) -> None:
        row = edit.row_of(*case.row)
        for cell in (case.taken, case.refused):
            if cell is not None:
                edit.put(row, cell[0], cell[1])

    handed.edit(change)
    found = handed.look()

    (refused,) = found.with_verdict(Verdict.LOCKED)
    assert refused.obstacle is case.refused[2]
    assert "请" in why_of(refused) or case.refused[2] is Obstacle.PEN
    assert case.refused[0] in explain(refused)
    taken = found.with_verdict(Verdict.PROPOSED)
    assert len(found.changes) == len(taken) + 1
    if case.taken is None:
        assert taken == ()
        return
    handed.bring()
    made = official_sheet(county.store, case.sheet, as_of=TODAY)
    at = [column.field for column in made.columns].index(case.taken[2])
    assert case.taken[1] in [line.values[at] for line in made.rows()]


def test_an_inspection_with_several_points_is_changed_point_by_point(county: County, tmp_path: Path) -> None:
    handed = Handed(county, "inspections", tmp_path / "检查.xlsx")

    def change(edit: Edit) -> None:
        edit.put(edit.row_of("检查项目", "插座"), "结果", "已烧焦，停用")
        edit.put(edit.row_of("检查项目", "门"), "责任人", "李强")

    handed.edit(change)

    found = {one.column: (one.verdict, one.obstacle) for one in handed.look().changes}
    assert found == {"结果": (Verdict.PROPOSED, None), "责任人": (Verdict.REFUSED, Obstacle.WHOLE)}
    handed.bring()
    made = official_sheet(county.store, "inspections", as_of=TODAY)
    assert [line.values[3] for line in made.rows() if line.values[2] == "插座"] == ["已烧焦，停用"]


@pytest.mark.parametrize(
    ("sheet", "row", "word", "value", "obstacle"),
    [
        ("departures", ("姓名", "李四"), "实退日", TODAY + timedelta(1), Obstacle.ORDER),
        ("departures", ("姓名", "李四"), "实退日", date(2025, 9, 1), Obstacle.ORDER),
        ("renewals", ("姓名", "张三"), "长住", "经常", Obstacle.NOT_LISTED),
        ("renewals", ("姓名", "张三"), "申请日", TODAY + timedelta(1), Obstacle.ORDER),
        ("tickets", ("报修人", "张三"), "报修日", TODAY + timedelta(1), Obstacle.ORDER),
        ("violations", ("姓名", "张三"), "事由", "", Obstacle.NEEDED),
        ("inspections", ("检查项目", "隐患"), "隐患等级", "很大", None),
    ],
)
def test_what_must_not_stand_there_is_refused(
    county: County,
    tmp_path: Path,
    sheet: str,
    row: tuple[str, str],
    word: str,
    value: object,
    obstacle: Obstacle,
) -> None:
    handed = Handed(county, sheet, tmp_path / f"{sheet}.xlsx")
    handed.edit(lambda edit: edit.put(edit.row_of(*row), word, value))
    (change,) = handed.look().changes
    assert (change.verdict, change.obstacle) == (Verdict.REFUSED, obstacle)
    assert why_of(change)


def test_who_left_may_have_left_on_another_day_if_the_place_was_free(county: County, tmp_path: Path) -> None:
    handed = Handed(county, "departures", tmp_path / "退房.xlsx")
    handed.edit(lambda edit: edit.put(edit.row_of("姓名", "李四"), "实退日", TODAY - timedelta(3)))
    handed.bring()
    assert [one.move_out for one in county.stays() if one.name == "李四"] == [TODAY - timedelta(3)]
    county.lives(county.teacher("周七"), county.unit("201"), TODAY - timedelta(2))
    county.lives(county.teacher("吴八"), county.unit("201"), TODAY - timedelta(2))

    handed = Handed(county, "departures", tmp_path / "又.xlsx")
    handed.edit(lambda edit: edit.put(edit.row_of("姓名", "李四"), "实退日", TODAY))
    (change,) = handed.look().changes
    assert change.obstacle is Obstacle.TAKEN
