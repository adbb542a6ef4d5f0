"""What papers say comes from the store, and what nobody entered stays empty."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.applications import Request, take_application
from dorms.actions.disclosure import log_full_sheet, log_papers
from dorms.actions.papers import papers_of
from dorms.actions.stays import Arrival, move_in, move_out, renew
from dorms.actions.tickets import Repair, Report, arrive_at_ticket, assign_ticket, close_ticket, report_ticket
from dorms.db.tables import RevealRow
from dorms.domain.papers import (
    Agreement,
    ApplicationReceipt,
    MoveInSlip,
    Paper,
    ResidenceProof,
    Unmade,
    WorkOrder,
)
from dorms.errors.exchange import PurposeMissing
from dorms.errors.issuing import ReceiverMissing
from dorms.messages import explain
from tests.builders import TODAY, County


def one(county: County, kind: type[Paper], row: UUID) -> Paper | Unmade:
    (paper,) = papers_of(county.store, kind, [row], today=TODAY)
    return paper


@pytest.fixture
def lived_in(county: County) -> County:
    county.building()
    return county


def test_a_receipt_says_number_applicants_and_wishes(lived_in: County) -> None:
    teacher, partner = lived_in.teacher("张三"), lived_in.teacher("李四", sex="男")
    request = Request(
        teacher,
        "新申请",
        TODAY,
        together="夫妻",
        partner_id=partner,
        wishes=(f"unit:{lived_in.unit('101')}",),
    )
    application = lived_in.store.run(take_application, request, today=TODAY).result

    paper = one(lived_in, ApplicationReceipt, application)

    assert isinstance(paper, ApplicationReceipt)
    assert paper.number.startswith("SL")
    assert paper.applicant == "张三、李四"
    assert paper.wishes == "1.白山镇戴桥小学-1栋-1单元-101"
    assert paper.office == "庐江县教育体育局"
    assert paper.clerk == "王经办"
    assert paper.received is not None
    assert paper.proofs == ()
    assert paper.lacking == "申请表、身份证、住房情况证明"
    assert paper.answer_by is not None


def test_a_work_order_grows_with_the_repair(lived_in: County) -> None:
    report = Report(lived_in.unit("101"), "水电", "漏水", TODAY, reporter="张三", phone="13900000001")
    ticket = lived_in.store.run(report_ticket, report, today=TODAY).result

    new = one(lived_in, WorkOrder, ticket)
    assert isinstance(new, WorkOrder)
    assert (new.worker, new.dispatched, new.total_cost, new.result) == ("", None, None, "")
    assert (new.phone, new.reported, new.description) == ("13900000001", TODAY, "漏水")

    lived_in.store.run(assign_ticket, ticket, day=TODAY, worker="赵师傅")
    lived_in.store.run(arrive_at_ticket, ticket, day=TODAY)
    repair = Repair(TODAY, Decimal("12.50"), Decimal(30), accepted_by="张三", result="换了阀门")
    lived_in.store.run(close_ticket, ticket, repair, today=TODAY)

    done = one(lived_in, WorkOrder, ticket)
    assert isinstance(done, WorkOrder)
    assert (done.worker, done.dispatched, done.finished) == ("赵师傅", TODAY, TODAY)
    assert (done.total_cost, done.result) == (Decimal("42.50"), "换了阀门")


def couple(county: County) -> tuple[UUID, UUID]:
    """Two people under one agreement; the stays of its party and of the other."""
    first, second = county.teacher("张三"), county.teacher("李四", sex="男", category="特岗")
    arrival = Arrival(
        first, county.unit("101"), TODAY, date(2027, 8, 31), partner_id=second, deposit=Decimal(500)
    )
    county.store.run(move_in, arrival, today=TODAY)
    stays = {stay.teacher_id: stay.id for stay in county.stays()}
    return stays[first], stays[second]


def test_an_agreement_is_one_paper_whoever_of_the_two_is_chosen(lived_in: County) -> None:
    stays = couple(lived_in)

    for chosen in ([stays[0]], [stays[1]], list(stays)):
        (paper,) = papers_of(lived_in.store, Agreement, chosen, today=TODAY)
        assert isinstance(paper, Agreement)
        assert (paper.person, paper.co_residents, paper.category) == ("张三", "李四", "在编")
        assert (paper.start, paper.until) == (TODAY, date(2027, 8, 31))
        assert (paper.office, paper.deposit, paper.rent) == ("白山镇戴桥小学", Decimal(500), None)


def test_an_agreement_after_a_renewal_says_the_term_that_runs_on(lived_in: County) -> None:
    stay, _ = couple(lived_in)
    lived_in.store.run(renew, stay, last_day=date(2028, 8, 31), note="继续任教")

    paper = one(lived_in, Agreement, stay)

    assert isinstance(paper, Agreement)
    assert (paper.start, paper.until) == (date(2027, 9, 1), date(2028, 8, 31))


def test_a_slip_lists_the_equipment_of_the_ledger_and_leaves_the_meters_to_the_pen(lived_in: County) -> None:
    from dorms.actions.stock import edit_unit

    stay, _ = couple(lived_in)
    lived_in.store.run(edit_unit, lived_in.unit("101"), {"equipment": "床、书桌、空调"})

    paper = one(lived_in, MoveInSlip, stay)

    assert isinstance(paper, MoveInSlip)
    assert [item.name for item in paper.items] == ["床", "书桌", "空调"]
    assert (paper.meters[0].name, paper.meters[0].before) == ("电表", None)
    assert paper.keys is None


def test_nobody_who_has_left_is_certified_to_live_there(lived_in: County) -> None:
    teacher = lived_in.teacher("张三")
    stay = lived_in.lives(teacher, lived_in.unit("101"), since=TODAY - timedelta(30)).id
    assert isinstance(one(lived_in, ResidenceProof, stay), ResidenceProof)

    lived_in.store.run(move_out, stay, day=TODAY, today=TODAY, note="调离")

    (refused,) = papers_of(lived_in.store, ResidenceProof, [stay], today=TODAY)
    assert isinstance(refused, Unmade)
    assert explain(refused.why) == "张三 已于 2026-06-15 退房，不再开具现住证明。"


def test_papers_come_in_the_order_of_the_rows(lived_in: County) -> None:
    first, second = couple(lived_in)

    for rows in ([first, second], [second, first]):
        papers = papers_of(lived_in.store, MoveInSlip, rows, today=TODAY)
        names = [paper.person for paper in papers if isinstance(paper, MoveInSlip)]
        assert names == (["张三", "李四"] if rows[0] == first else ["李四", "张三"])


def looks(session: Session) -> list[tuple[str, str]]:
    return [(row.entity, row.field) for row in session.scalars(select(RevealRow))]


def test_a_full_sheet_is_logged_with_its_purpose_or_not_made(county: County) -> None:
    with pytest.raises(PurposeMissing):
        _log(county, "  ", "王敏")
    with pytest.raises(ReceiverMissing):
        _log(county, "报省厅", "")
    assert county.store.ask(looks) == []

    _log(county, "报省厅", "王敏")
    assert county.store.ask(looks) == [("sheet:stays", "庐江县")]


def _log(county: County, purpose: str, receiver: str) -> None:
    county.store.run(
        log_full_sheet,
        "stays",
        "庐江县",
        actor=county.store.actor,
        at=1,
        purpose=purpose,
        receiver=receiver,
    )


def test_papers_with_full_numbers_are_logged_row_by_row(lived_in: County) -> None:
    stays = couple(lived_in)

    lived_in.store.run(log_papers, Agreement, stays, actor=lived_in.store.actor, at=1)

    assert lived_in.store.ask(looks) == [("stay", "paper:agreement")] * 2


def test_a_term_ends_the_day_before_its_first_free_night(lived_in: County) -> None:
    teacher = lived_in.teacher("王五")
    stay = lived_in.lives(teacher, lived_in.unit("102"), last_day=TODAY + timedelta(30))

    paper = one(lived_in, Agreement, stay.id)

    assert isinstance(paper, Agreement)
    assert paper.until == TODAY + timedelta(30)
