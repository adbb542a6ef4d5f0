"""Cells, merges and rows made to cost time or memory: a clerk's machine answers at once all the same."""

import time
from collections.abc import Iterator

import pytest

from dorms.domain.imports import Kind, Outcome
from dorms.errors.sheets import TooManyRows
from dorms.sheets.reading import Limits
from tests.sheets.reading.books import HEADERS, NS, bare, read, sheet_xml, text_row
from tests.sheets.reading.county import ZHANG, county, ledger

LONG = 32_000
LOOSE = Limits(ratio=10_000)  # the zip itself would give these files away
SCHOOL = "白山镇中心小学"


@pytest.fixture(autouse=True)
def at_once() -> Iterator[None]:
    """Two seconds of work at most, however busy the machine is."""
    began = time.process_time()
    yield
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "text",
    [
        "(" * LONG,
        "?" * LONG,
        "、" * LONG,
        " " * LONG,
        "9" * LONG,
        "-" * LONG,
        "1-1-" * (LONG // 4),
        "张(" * (LONG // 2),
    ],
)
@pytest.mark.parametrize("kind", list(Kind))
def test_a_long_hostile_text_in_every_cell_is_one_finding_each(kind: Kind, text: str) -> None:
    header = HEADERS[kind]
    rows = text_row(1, *header) + text_row(2, *[text] * len(header))

    report = read(kind, bare(sheet_xml(rows)), limits=LOOSE)

    assert (
        len(report.rows) + len(report.skipped) <= 1
        or report.rows[0].outcome is not Outcome.OK
        or kind is Kind.SCHOOLS
    )


def test_a_name_of_lost_characters_is_not_compared_in_every_way() -> None:
    rows = text_row(1, "姓名", "学校", "身份证号") + text_row(2, "?" * 30 + "三", SCHOOL, ZHANG)

    assert read(Kind.TEACHERS, bare(sheet_xml(rows))).rows[0].outcome is Outcome.NEEDS_PERSON


def test_thousands_of_wide_and_overlapping_merges_cost_nothing() -> None:
    rows = text_row(1, "姓名", "学校", "身份证号") + "".join(
        text_row(r, "张三", SCHOOL, ZHANG) for r in range(2, 2002)
    )
    merges = "".join(f'<mergeCell ref="B{2 + i % 1990}:XFD2000"/>' for i in range(20_000))

    report = read(
        Kind.TEACHERS, bare(sheet_xml(rows, after=f"<mergeCells>{merges}</mergeCells>")), limits=LOOSE
    )

    assert len(report.rows) == 2000


def test_empty_rows_of_unusual_xml_take_no_memory_and_the_limit_ends_the_reading() -> None:
    empty = "<x:row/>" * 100_000
    full = "<x:row><x:c t='str'><x:v>x</x:v></x:c></x:row>" * 30_000
    xml = f"<x:worksheet xmlns:x='{NS}'><x:sheetData>{empty}{full}</x:sheetData></x:worksheet>"

    with pytest.raises(TooManyRows):
        read(Kind.TEACHERS, bare(xml), limits=Limits(rows=1000, ratio=10_000))


def test_a_sheet_full_of_unknown_rooms_is_judged_as_fast_as_any_other() -> None:
    stays = ledger(Kind.STAYS).rows
    rows = text_row(1, "姓名", "身份证号", "房号") + "".join(
        text_row(i, str(r.values["name"]), str(r.values["id_number"]), f"某楼{i}号-9-9{i:03}")
        for i, r in enumerate(stays, 2)
    )

    report = read(Kind.STAYS, bare(sheet_xml(rows)), known=county())

    assert report.outcomes[Outcome.REFUSED] == len(stays)
