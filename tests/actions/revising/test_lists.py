"""A block pasted onto each list that takes one: what is written, and what is refused with its reason."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.reviewing.letters import NewLetter, issue_letter
from dorms.actions.revising.pasting import Paste, Pasted, look_at_paste, paste_block
from dorms.actions.tracing import Printed, note_printed
from dorms.actions.upkeep.complaints import NewComplaint, answer_complaint, take_complaint
from dorms.actions.upkeep.recurring import set_up_job
from dorms.db.queries.reviewing import letter_lines
from dorms.db.tables import (
    ApplicationRow,
    ComplaintRow,
    DepartureRow,
    HazardRow,
    InspectionRow,
    LedgerEntryRow,
    PrintedPaperRow,
    RecurringJobRow,
    RegulationRow,
    Synced,
    TeacherFactRow,
    TeacherRow,
    UnitRow,
)
from dorms.domain.identity import new_id
from dorms.domain.money.ledger import EntryKind
from dorms.domain.revisions import Obstacle, Verdict
from dorms.errors.living import FieldMissing
from dorms.errors.revisions import RowNotWritten
from tests.actions.revising.everything import EARLIER
from tests.builders import TODAY, County

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def lists(everything: County) -> County:
    """With what the ledgers do not need."""
    county = everything
    store, unit = county.store, county.unit("101")
    store.run(set_up_job, "灭火器检查", months=12, start=TODAY, unit=unit)
    new = NewComplaint(kind="求助", way="电话", day=EARLIER, content="漏水", caller="张三")
    told = store.run(take_complaint, new, today=TODAY).result
    store.run(answer_complaint, told, day=TODAY, answer="已修", today=TODAY)
    store.run(note_printed, [Printed("agreement", "协议 张三")], day=EARLIER)
    store.run(lambda session: session.add(RegulationRow(id=new_id(), kind="住户守则", start=EARLIER)))
    return county


def first(session: Session, row_type: type[Synced]) -> UUID:
    return session.scalars(select(row_type.id).order_by(row_type.id).limit(1)).one()


def look(county: County, subject: str, row: UUID, **cells: str) -> Paste:
    block = [Pasted(1, row, field, field, text) for field, text in cells.items()]
    return county.store.ask(look_at_paste, subject, block, today=TODAY, reason="粘贴")


def value(county: County, row_type: type[Synced], row: UUID, column: str) -> object:
    return county.store.ask(lambda session: getattr(session.get_one(row_type, row), column))


@pytest.mark.parametrize(
    ("subject", "row_type", "cells", "column", "expected"),
    [
        ("applications", ApplicationRow, {"note": "补了证明"}, "note", "补了证明"),
        ("departing", DepartureRow, {"leave_by": "2026.6.30"}, "leave_by", date(2026, 6, 30)),
        ("papers", PrintedPaperRow, {"signed_on": "2026-06-10"}, "signed_on", date(2026, 6, 10)),
        ("papers", PrintedPaperRow, {"box": "2026-甲-3"}, "box", "2026-甲-3"),
        ("regulations", RegulationRow, {"number": "庐教〔2026〕7号"}, "number", "庐教〔2026〕7号"),
        ("checks", InspectionRow, {"inspectors": "李强、王敏"}, "inspectors", "李强、王敏"),
        ("hazards", HazardRow, {"level": "重大"}, "level", "重大"),
        ("jobs", RecurringJobRow, {"months": "６"}, "months", 6),
        ("complaints", ComplaintRow, {"satisfaction": "基本满意"}, "satisfaction", "基本满意"),
    ],
)
def test_what_a_list_takes_is_written(
    lists: County,
    subject: str,
    row_type: type[Synced],
    cells: dict[str, str],
    column: str,
    expected: object,
) -> None:
    row = lists.store.ask(first, row_type)
    found = look(lists, subject, row, **cells)
    assert [one.verdict for one in found.changes] == [Verdict.PROPOSED], found.changes
    lists.store.run(paste_block, found, found.proposed)
    assert value(lists, row_type, row, column) == expected


@pytest.mark.parametrize(
    ("subject", "row_type", "field", "text", "verdict", "obstacle"),
    [
        ("applications", ApplicationRow, "status", "合格", Verdict.LOCKED, Obstacle.STEPS),
        ("departing", DepartureRow, "noticed_on", "2027-01-01", Verdict.REFUSED, Obstacle.ORDER),
        ("papers", PrintedPaperRow, "signed_on", "2026-01-01", Verdict.REFUSED, Obstacle.ORDER),
        ("papers", PrintedPaperRow, "label", "别的", Verdict.LOCKED, Obstacle.NUMBER),
        ("regulations", RegulationRow, "kind", "别的", Verdict.LOCKED, Obstacle.HERE),
        ("checks", InspectionRow, "day", "2027-01-01", Verdict.REFUSED, Obstacle.ORDER),
        ("checks", InspectionRow, "lived_in", "大概", Verdict.REFUSED, None),
        ("hazards", HazardRow, "description", "", Verdict.REFUSED, Obstacle.NEEDED),
        ("jobs", RecurringJobRow, "due", "2027-01-01", Verdict.LOCKED, Obstacle.HERE),
        ("complaints", ComplaintRow, "number", "TS-1", Verdict.LOCKED, Obstacle.NUMBER),
        ("payments", TeacherRow, "owed", "3", Verdict.LOCKED, Obstacle.ARREARS),
        ("payments", TeacherRow, "pay", "许多", Verdict.REFUSED, None),
    ],
)
def test_what_a_list_does_not_take_is_refused_with_the_reason(
    lists: County,
    subject: str,
    row_type: type[Synced],
    field: str,
    text: str,
    verdict: Verdict,
    obstacle: Obstacle | None,
) -> None:
    (change,) = look(lists, subject, lists.store.ask(first, row_type), **{field: text}).changes
    assert (change.verdict, change.obstacle) == (verdict, obstacle)


def test_a_delivery_is_pasted_as_one_entry_and_never_twice(lists: County) -> None:
    new = NewLetter(
        kind="腾退通知书", teacher_id=lists.store.ask(first, TeacherRow), day=EARLIER, facts="期满"
    )
    letter = lists.store.run(issue_letter, new).result
    early = look(lists, "letters", letter, delivered_on="2020-01-01").changes[0]
    assert (early.verdict, early.obstacle) == (Verdict.REFUSED, Obstacle.ORDER)
    unsigned = look(lists, "letters", letter, delivered_on="2026.6.14")
    with pytest.raises(RowNotWritten):  # who signed has to be said
        lists.store.run(paste_block, unsigned, unsigned.proposed)
    block = look(lists, "letters", letter, delivered_on="2026.6.14", way="委托送达", receiver="王校长")
    lists.store.run(paste_block, block, block.proposed)

    (line,) = lists.store.ask(letter_lines, TODAY, [letter])
    assert (line.delivered_on, line.way, line.receiver) == (date(2026, 6, 14), "委托送达", "王校长")
    (again,) = look(lists, "letters", letter, receiver="李校长").changes
    assert (again.verdict, again.obstacle) == (Verdict.REFUSED, Obstacle.SERVED)


def test_what_is_planned_is_pasted_onto_an_empty_unit_and_refused_onto_one_that_is_lived_in(
    lists: County,
) -> None:
    empty, lived_in = lists.unit("202"), lists.unit("101")
    found = look(lists, "units", empty, plan="维修后分配", responsible="赵敏")
    assert [one.verdict for one in found.changes] == [Verdict.PROPOSED] * 2
    lists.store.run(paste_block, found, found.proposed)
    assert value(lists, UnitRow, empty, "vacancy_plan") == "维修后分配"
    assert value(lists, UnitRow, empty, "vacancy_keeper") == "赵敏"
    (change,) = look(lists, "units", lived_in, plan="维修后分配").changes
    assert (change.verdict, change.obstacle) == (Verdict.REFUSED, Obstacle.OCCUPIED)


def test_a_place_found_not_lived_in_counts_as_the_form_would_count_it(lists: County) -> None:
    row = lists.store.ask(first, InspectionRow)
    found = look(lists, "checks", row, lived_in="未住")
    lists.store.run(paste_block, found, found.proposed)
    kinds = lists.store.ask(lambda session: set(session.scalars(select(TeacherFactRow.kind))))
    assert "not_living" in kinds


def test_a_payment_needs_an_amount_and_is_one_entry(lists: County) -> None:
    teacher = next(one.teacher_id for one in lists.stays() if one.name == "张三")
    found = look(lists, "payments", teacher, receipt="0009")
    with pytest.raises(RowNotWritten) as refused:
        lists.store.run(paste_block, found, found.proposed)
    assert isinstance(refused.value.why, FieldMissing)

    found = look(lists, "payments", teacher, pay="1,000元", receipt="0009", method="转账")
    lists.store.run(paste_block, found, found.proposed)
    paid = lists.store.ask(
        lambda session: [
            (one.amount, one.receipt, one.method)
            for one in session.scalars(
                select(LedgerEntryRow).where(LedgerEntryRow.kind == EntryKind.PAYMENT.value)
            )
        ]
    )
    assert paid == [(Decimal(1000), "0009", "转账")]
