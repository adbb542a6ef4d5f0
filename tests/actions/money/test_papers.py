"""催缴单 and 便民公示牌."""

from datetime import date
from decimal import Decimal

from sqlalchemy import select

from dorms.actions.money.entries import Charge, charge
from dorms.actions.papers import papers_of
from dorms.actions.upkeep.complaints import set_keeper
from dorms.db.tables import BuildingRow
from dorms.domain.money.ledger import Item
from dorms.domain.papers import Unmade
from dorms.domain.papers.money import Demand, KeeperBoard
from tests.builders import TODAY, County


def test_who_owes_is_told_each_charge_and_who_does_not_gets_no_paper(county: County) -> None:
    owing = county.teacher("李秀英")
    day = date(2026, 5, 1)
    one = Charge(
        teacher_id=owing, item=Item.RENT, amount=Decimal(120), day=day, start=day, until=date(2026, 6, 1)
    )
    county.store.run(charge, one)
    [paper] = papers_of(county.store, Demand, [owing], today=TODAY)
    assert isinstance(paper, Demand)
    assert (paper.total, paper.debts[0].period) == (Decimal(120), "2026-05-01 至 2026-05-31")
    assert paper.months == "累计 1 个月（最长连续 1 个月）：2026-05"
    assert paper.pay_by is not None
    assert paper.pay_by > TODAY
    county.store.run(
        charge, Charge(teacher_id=county.teacher("王芳"), item=Item.OTHER, amount=Decimal(1), day=TODAY)
    )
    assert not any(isinstance(made, Unmade) for made in papers_of(county.store, Demand, [owing], today=TODAY))


def test_every_building_with_a_keeper_has_a_board(county: County) -> None:
    building = county.building()
    rows = county.store.ask(lambda session: list(session.scalars(select(BuildingRow.id))))
    county.store.run(set_keeper, rows[0], name="王管理", phone="", repair_phone="0551-87330000", start=TODAY)
    [board] = papers_of(county.store, KeeperBoard, [building], today=TODAY)
    assert isinstance(board, KeeperBoard)
    assert board.repair_phone == "0551-87330000"
