"""Sheets that were handed out: the same again whatever happened since, each correction named, nothing late unsaid."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from dorms.actions.closing import close_period
from dorms.actions.issuing import (
    Issued,
    compared_with_now,
    issue_sheet,
    issue_to_file,
    reissue_to_file,
    reissued,
    withdraw_sheet,
)
from dorms.actions.people import correct_teacher
from dorms.actions.revising.vacancies import plan_vacancy
from dorms.actions.sheets import SHEETS, official_sheet
from dorms.actions.stays import Arrival, move_in, move_out
from dorms.actions.stock import change_unit_state, edit_unit
from dorms.actions.templates import (
    Form,
    adopt_template,
    paper_of_sheet,
    retire_template,
    templates_for,
)
from dorms.actions.undoing import undo
from dorms.db.queries.issued import closings, disclosures, issued_sheets
from dorms.db.tables import IssuedSheetRow, OfficeRow, PackageRow
from dorms.domain.identity import new_id
from dorms.domain.issuing import Changed, SheetOrder, check_code, digest_of
from dorms.domain.ledgers import LineKind
from dorms.domain.official.editions import first_edition
from dorms.domain.papers import FilledForm
from dorms.errors.exchange import PurposeMissing
from dorms.errors.files import FolderGone
from dorms.errors.issuing import (
    BureauCloses,
    ClosedAlready,
    ClosedBefore,
    NotAllReported,
    PeriodClosed,
    ReceiverMissing,
    SheetElsewhere,
    SheetWithdrawn,
)
from tests.builders import TODAY, County
from tests.sheets.templates.forms import official_form, own_form, saved

AT = 1_781_500_000_000
MAY = date(2026, 5, 31)


@pytest.fixture
def town(county: County) -> County:
    """A building with one resident since last September."""
    county.building()
    county.lives(county.teacher("张三", id_number="340124198309081285"), county.unit("101"), date(2025, 9, 1))
    return county


def issue(county: County, sheet: str, **more: object) -> Issued:
    order = replace(SheetOrder(sheet, TODAY), **more)  # type: ignore[arg-type]
    made: Issued = county.store.run(issue_sheet, order, today=TODAY, at=AT).result
    return made


def disturb(county: County) -> None:
    """Much happens after the sheet went out, also to what it says."""
    who = county.stays()[0].teacher_id
    county.store.run(correct_teacher, who, {"name": "张叁"}, note="改名")
    county.store.run(edit_unit, county.unit("102"), {"equipment": "床1张"})
    county.store.run(change_unit_state, county.unit("201"), "维修停用", since=MAY, note="漏水")
    county.lives(county.teacher("李四"), county.unit("102"), TODAY - timedelta(3))
    county.building("2栋")


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_comes_out_the_same_whatever_was_entered_since(town: County, sheet: str) -> None:
    issued = issue(town, sheet)

    disturb(town)

    again = reissued(town.store, issued.id).ledger
    assert again == issued.ledger
    record = town.store.ask(issued_sheets)[0]
    assert record.code == check_code(record.number, digest_of(again))
    assert record.number.startswith("BB")
    assert again.cover.imprint == record.imprint
    assert record.code in again.cover.imprint


def test_a_sheet_handed_out_by_an_earlier_version_comes_out_as_it_was_then(town: County) -> None:
    town.store.run(plan_vacancy, town.unit("201"), plan="刷墙", responsible="赵敏", day=MAY)
    issued = issue(town, "vacancies")
    old = first_edition(issued.ledger)
    assert old != issued.ledger

    def as_then(session: Session) -> None:
        session.get_one(IssuedSheetRow, issued.id).digest = digest_of(old)

    town.store.run(as_then)
    assert digest_of(reissued(town.store, issued.id).ledger) == digest_of(old)


def test_reprinted_as_a_workbook_it_says_the_same_in_every_cell(town: County, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    def cells(path: Path) -> list[list[object]]:
        return [
            [cell.value for cell in row[:20]]
            for row in load_workbook(path).worksheets[0].iter_rows(max_col=20)
        ]

    first = issue_to_file(town.store, SheetOrder("stays", TODAY), tmp_path / "一.xlsx", today=TODAY, at=AT)
    disturb(town)

    reissue_to_file(town.store, first.result.id, tmp_path / "二.xlsx")

    assert cells(tmp_path / "一.xlsx") == cells(tmp_path / "二.xlsx")


def texts(path: Path) -> list[list[object]]:
    return [[cell.value for cell in row] for row in load_workbook(path).worksheets[0].iter_rows()]


def test_a_reprint_comes_in_the_form_it_was_handed_out_in(town: County, tmp_path: Path) -> None:
    """A form chosen for this once is kept; an adopted one is found even when it is no longer offered."""
    once, adopted = Form("省表.xlsx", saved(own_form())), Form("局表.xlsx", saved(official_form()))
    town.store.run(adopt_template, "units", adopted.name, adopted.content, start=TODAY)
    order, first, second = SheetOrder("units", TODAY), tmp_path / "一.xlsx", tmp_path / "二.xlsx"
    issued = [
        (form, issue_to_file(town.store, order, path, today=TODAY, at=AT, form=form).result)
        for form, path in ((once, first), (adopted, second))
    ]
    for kept in town.store.ask(templates_for, "units"):
        assert kept.id is not None
        town.store.run(retire_template, kept.id)
    disturb(town)

    for (form, made), path in zip(issued, (first, second), strict=True):
        again = reissued(town.store, made.id)
        assert again.form == form
        reissue_to_file(town.store, made.id, tmp_path / "再.xlsx")
        assert texts(path) == texts(tmp_path / "再.xlsx")
        paper = paper_of_sheet(again.ledger, again.form, today=TODAY)
        assert isinstance(paper, FilledForm)
        assert "校验码" in str(paper.grids[0].setup.foot)


def test_every_later_correction_is_named(town: County) -> None:
    issued = issue(town, "stays")
    disturb(town)

    found = compared_with_now(town.store, issued.id)

    rows = {(one.kind, one.column, one.then, one.now) for one in found if one.row is not None}
    assert (Changed.CORRECTED, "姓名", "张三", "张叁") in rows
    assert (Changed.ADDED, "", "", "") in rows
    assert [one.label for one in found if one.kind is Changed.ADDED and one.row] == [
        "李四 白山镇戴桥小学-1栋-1单元-102"
    ]
    assert compared_with_now(town.store, issue(town, "stays").id) == []


def test_what_is_undone_since_is_a_line_that_went(town: County) -> None:
    done = town.store.run(
        move_in, Arrival(town.teacher("李四"), town.unit("102"), TODAY, date(2027, 8, 31)), today=TODAY
    )
    issued = issue(town, "stays")
    undo(town.store, done.operation)

    kinds = [one.kind for one in compared_with_now(town.store, issued.id) if one.row]

    assert kinds == [Changed.REMOVED]
    assert len(list(reissued(town.store, issued.id).ledger.rows())) == 2


def test_numbers_run_on_and_a_withdrawn_one_stays_taken(town: County) -> None:
    first = issue(town, "units")
    town.store.run(withdraw_sheet, first.id, note="表头单位写错")
    issue(town, "units")

    numbers = [(one.number[-4:], one.withdrawn) for one in town.store.ask(issued_sheets)]

    assert numbers == [("0002", False), ("0001", True)]
    with pytest.raises(SheetWithdrawn):
        reissued(town.store, first.id)


def test_a_file_that_cannot_be_written_takes_its_number_back(town: County, tmp_path: Path) -> None:
    with pytest.raises(FolderGone):
        issue_to_file(town.store, SheetOrder("units", TODAY), tmp_path / "无" / "x.xlsx", today=TODAY, at=AT)

    assert [one.withdrawn for one in town.store.ask(issued_sheets)] == [True]


def test_another_offices_sheet_is_printed_again_there(town: County) -> None:
    issued = issue(town, "units")
    town.store.office = new_id()

    with pytest.raises(SheetElsewhere):
        reissued(town.store, issued.id)


def test_full_numbers_need_purpose_and_receiver_and_are_listed(town: County) -> None:
    order = SheetOrder("stays", TODAY, full_numbers=True)
    with pytest.raises(PurposeMissing):
        town.store.run(issue_sheet, order, today=TODAY, at=AT)
    with pytest.raises(ReceiverMissing):
        town.store.run(issue_sheet, replace(order, purpose="报省厅"), today=TODAY, at=AT)
    assert town.store.ask(disclosures) == []

    issue(town, "stays", full_numbers=True, purpose="报省厅", receiver="王敏")

    listed = town.store.ask(disclosures)[0]
    assert (listed.what, listed.purpose, listed.receiver, listed.actor) == (
        "stays", "报省厅", "王敏", "王经办",
    )  # fmt: skip


# Closing


def close(county: County, day: date = MAY) -> None:
    county.store.run(close_period, day=day, name="2026年5月", today=TODAY)


def test_what_is_entered_for_a_closed_period_needs_a_reason(town: County) -> None:
    who, unit = town.teacher("李四"), town.unit("102")
    close(town)
    late = Arrival(who, unit, MAY - timedelta(5), date(2027, 8, 31))

    with pytest.raises(PeriodClosed) as refused:
        town.store.run(move_in, late, today=TODAY)
    assert refused.value.closed == MAY

    town.store.run(move_in, late, today=TODAY, note="补录：5 月漏登")
    town.store.run(
        move_in, Arrival(town.teacher("王五"), town.unit("201"), TODAY, date(2027, 8, 31)), today=TODAY
    )
    assert town.store.ask(closings)[0].name == "2026年5月"


def test_moving_out_on_a_day_of_a_closed_period_needs_a_reason(town: County) -> None:
    stay = town.stays()[0].id
    close(town)

    with pytest.raises(PeriodClosed):
        town.store.run(move_out, stay, day=MAY, today=TODAY)

    town.store.run(move_out, stay, day=MAY + timedelta(1), today=TODAY)  # the night of the 31st was lived


def test_what_was_counted_before_the_closing_is_not_just_undone(town: County) -> None:
    done = town.store.run(
        move_in, Arrival(town.teacher("李四"), town.unit("102"), MAY, date(2027, 8, 31)), today=TODAY
    )
    close(town)
    late = town.store.run(
        move_in,
        Arrival(town.teacher("王五"), town.unit("201"), MAY, date(2027, 8, 31)),
        today=TODAY,
        note="补录：漏登",
    )

    with pytest.raises(ClosedBefore):
        undo(town.store, done.operation)
    undo(town.store, late.operation)  # a late entry may be taken back


def enrol(session: Session, name: str) -> None:
    session.add(OfficeRow(id=new_id(), name=name, kind="school"))


def test_a_period_is_closed_when_everybody_has_reported(town: County) -> None:
    town.store.run(enrol, "白山镇戴桥小学")
    town.store.run(enrol, "白山镇金沈小学")

    with pytest.raises(NotAllReported) as refused:
        close(town)

    assert refused.value.offices == ("白山镇戴桥小学", "白山镇金沈小学")


def test_a_packet_made_on_the_last_day_counts_as_a_report(town: County) -> None:
    name = "白山镇戴桥小学"
    town.store.run(enrol, name)

    def receive(day: date) -> None:
        with town.store.noting() as session:
            office = session.scalar(select(OfficeRow.id).where(OfficeRow.name == name))
            at = int(datetime.combine(day, time(17)).timestamp() * 1000)
            values = {
                "id": f"p{day}",
                "direction": "received",
                "replica": new_id(),
                "office": office,
                "number": 1,
            }
            times = {"made_at": at, "at": at, "counts": "{}", "manifest": "{}"}
            session.connection().execute(insert(PackageRow), values | times)

    receive(MAY - timedelta(1))
    with pytest.raises(NotAllReported):
        close(town)
    receive(MAY)
    close(town)
    assert town.store.ask(closings)[0].day == MAY


def test_a_period_is_closed_once_and_by_the_bureau(town: County) -> None:
    close(town)
    with pytest.raises(ClosedAlready):
        close(town, MAY - timedelta(1))

    town.store.note("bureau", str(new_id()))
    with pytest.raises(BureauCloses):
        close(town, TODAY)


def test_the_draft_of_a_sheet_has_no_number(town: County) -> None:
    draft = official_sheet(town.store, "units", as_of=TODAY)
    assert draft.cover.imprint == ""
    assert town.store.ask(issued_sheets) == []
    assert any(line.kind is LineKind.TOTAL for line in draft.lines)
