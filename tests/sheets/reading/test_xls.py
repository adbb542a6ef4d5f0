"""Old workbooks: what the records say beside the values, and damaged ones that never hang or crash."""

import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from dorms.domain.imports import Kind, NoticeCode
from dorms.errors.sheets import FarCell, FileRefused, PasswordProtected
from dorms.sheets.reading import biff
from dorms.sheets.reading.biffsheet import BookFacts, SheetRecords
from dorms.sheets.reading.grid import CellError, Digits, Formula, Grid, Merge
from dorms.sheets.reading.ole import HEAD, OleError, OleFile
from dorms.sheets.reading.opening import open_book
from tests.sheets.reading.books import codes, read
from tests.sheets.reading.county import DATA, LEDGERS, county, ledger

OLD = (DATA / "messy" / "05_报修登记_旧版.xls").read_bytes()
START = 512  # the Workbook stream of this file lies in one piece behind the header


def records() -> Iterator[tuple[int, int, int]]:
    """Kind, place of the body in the file and size of every record."""
    stream = OleFile(OLD).stream("Workbook")
    place = 0
    while place + 4 <= len(stream) and any(stream[place : place + 4]):
        kind, size = struct.unpack_from("<HH", stream, place)
        yield kind, START + place + 4, size
        place += 4 + size


def patched(kind: int, index: int, offset: int, value: bytes) -> bytes:
    """The file with other bytes in the body of the index-th record of a kind."""
    place = [begin for found, begin, _ in records() if found == kind][index] + offset
    return OLD[:place] + value + OLD[place + len(value) :]


def test_a_hidden_row_of_an_old_workbook_is_asked_about() -> None:
    options = 0x20 | 0x100
    content = patched(0x0208, 3, 12, struct.pack("<H", options))

    report = read(Kind.TICKETS, content, "报修.xls", county())

    assert [row.row for row in report.rows if "HIDDEN_ROW" in codes(row)] == [4]
    assert NoticeCode.HIDDEN_ROWS in [notice.code for notice in report.notices]


def test_the_date_system_of_an_old_workbook_is_seen() -> None:
    report = read(Kind.TICKETS, patched(0x0022, 0, 0, b"\x01\x00"), "报修.xls", county())

    assert NoticeCode.DATE_SYSTEM_1904 in [notice.code for notice in report.notices]


def test_an_encrypted_old_workbook_asks_for_its_password() -> None:
    with pytest.raises(PasswordProtected):
        read(Kind.TICKETS, patched(0x0042, 0, -4, struct.pack("<H", 0x2F)), "报修.xls", county())


def test_a_cell_in_the_last_corner_of_an_old_workbook_is_refused() -> None:
    with pytest.raises(FarCell):
        read(Kind.TICKETS, patched(0x027E, 0, 0, struct.pack("<HH", 65535, 255)), "报修.xls", county())


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def sheet(*body: bytes, strings: tuple[str, ...] = (), styles: frozenset[int] = frozenset()) -> Grid:
    """A worksheet of these records, read."""
    facts = BookFacts(list(strings), styles, date1904=False, is_biff8=True)
    found = SheetRecords(facts)
    begin = record(biff.BOF, struct.pack("<HH", 0x0600, 0x0010))
    for kind, content in biff.records(begin + b"".join(body) + record(biff.EOF, b"")):
        found.feed(kind, content)
    return Grid("表", found.rows(), found.merges, frozenset(found.hidden_columns))


def formula(row: int, column: int, result: bytes) -> bytes:
    return record(biff.FORMULA, struct.pack("<HHH", row, column, 0) + result + bytes(8))


@pytest.mark.parametrize(
    ("made", "cells"),
    [
        (record(biff.NUMBER, struct.pack("<HHHd", 0, 1, 0, 35.5)), [None, 35.5]),
        (record(biff.NUMBER, struct.pack("<HHHd", 0, 0, 7, 45170.0)), [date(2023, 9, 1)]),
        (
            record(biff.NUMBER, struct.pack("<HHHd", 0, 0, 0, 3.40124199001010e17)),
            [Digits("3.4012419900101e+17")],
        ),
        (record(biff.RK, struct.pack("<HHHI", 0, 0, 0, (35 << 2) | 2)), [35]),
        (record(biff.RK, struct.pack("<HHHI", 0, 0, 0, (3550 << 2) | 3)), [35.5]),
        (record(biff.RK, struct.pack("<HHHI", 0, 0, 0, (-5 << 2 & 0xFFFFFFFF) | 2)), [-5]),
        (record(biff.MULRK, struct.pack("<HHHIHIH", 0, 0, 0, 6, 0, 10, 1)), [1, 2]),
        (record(biff.LABELSST, struct.pack("<HHHI", 0, 0, 0, 1)), ["乙"]),
        (record(biff.LABEL, struct.pack("<HHHHB", 0, 0, 0, 2, 1) + "甲乙".encode("utf-16-le")), ["甲乙"]),
        (record(biff.LABEL, struct.pack("<HHHHB", 0, 0, 0, 2, 0) + b"ab"), ["ab"]),
        (record(biff.BOOLERR, struct.pack("<HHHBB", 0, 0, 0, 1, 0)), ["是"]),
        (record(biff.BOOLERR, struct.pack("<HHHBB", 0, 0, 0, 0x2A, 1)), [CellError("#N/A")]),
        (formula(0, 0, struct.pack("<d", 5.0)), [Formula(5)]),
        (formula(0, 0, b"\x02\x00\x17\x00\x00\x00\xff\xff"), [Formula(CellError("#REF!"))]),
        (
            formula(0, 0, b"\x00\x00\x00\x00\x00\x00\xff\xff")
            + record(biff.STRING, struct.pack("<HB", 1, 1) + "丙".encode("utf-16-le")),
            [Formula("丙")],
        ),
    ],
)
def test_every_kind_of_record_gives_its_cell(made: bytes, cells: list[object]) -> None:
    grid = sheet(made, strings=("甲", "乙"), styles=frozenset({7}))

    assert grid.rows[0].cells == cells


def test_hidden_columns_and_merged_blocks_are_noted() -> None:
    grid = sheet(
        record(biff.COLINFO, struct.pack("<HHHHH", 2, 3, 100, 0, 1)),
        record(biff.MERGECELLS, struct.pack("<HHHHH", 1, 2, 4, 1, 1)),
    )

    assert (grid.hidden_columns, grid.merges) == (frozenset({2, 3}), [Merge(3, 1, 5, 1)])


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), max_size=8), st.data())
def test_shared_strings_are_whole_wherever_the_records_cut_them(
    texts: list[str], data: st.DataObject
) -> None:
    """The writer cuts between characters and says anew how wide they are; between texts it just goes on."""
    blocks, now = list[bytes](), struct.pack("<II", len(texts), len(texts))
    for text in texts:
        wide = not all(ord(char) < 256 for char in text)
        units = text.encode("utf-16-le") if wide else text.encode("latin-1")
        count = len(text.encode("utf-16-le")) // 2
        now += struct.pack("<HB", count, wide)
        width = 2 if wide else 1
        cut = data.draw(st.integers(0, count)) * width
        now += units[:cut]
        if 0 < cut < len(units):
            blocks.append(now)
            now = bytes([wide]) + units[cut:]
        else:
            now += units[cut:]
    blocks.append(now)

    assert biff.SharedStrings(blocks).read() == texts


def test_a_workbook_of_excel_95_has_its_texts_in_the_code_page() -> None:
    facts = BookFacts([], frozenset(), date1904=False, is_biff8=False)
    found = SheetRecords(facts)
    text = "张三".encode("gbk")
    found.feed(biff.LABEL, struct.pack("<HHHH", 0, 0, 0, len(text)) + text)

    assert found.rows()[0].cells == ["张三"]


@pytest.mark.parametrize("path", sorted((DATA / "messy").glob("*.xls")), ids=lambda path: path.stem[:2])
def test_calamine_reads_the_same_values(path: Path) -> None:
    """An independent reader as witness; it may not read clerks' files itself, since damage can end the process."""
    wanted = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    grid = open_book(path.read_bytes(), path.name).grid(0)

    for row in grid.rows:
        shown = [cell if cell != "" else None for cell in wanted[row.number - 1]]
        assert row.cells == shown[: len(row.cells)]
        assert not any(shown[len(row.cells) :])


@given(st.binary(max_size=400))
def test_no_bytes_behind_the_head_do_more_than_fail(tail: bytes) -> None:
    content = HEAD + tail + bytes(512)
    try:
        names = OleFile(content).names
    except (OleError, struct.error):
        return
    assert isinstance(names, list)


def test_a_chain_of_sectors_in_a_circle_ends() -> None:
    loop = bytearray(OLD)
    first = struct.unpack_from("<I", OLD, 76)[0]
    fat = (first + 1) * 512
    for index in range(32):
        struct.pack_into("<I", loop, fat + 4 * index, 0)

    with pytest.raises(FileRefused):
        read(Kind.TICKETS, bytes(loop), "报修.xls", county())


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", [Kind.UNITS, Kind.APPLICATIONS])
@pytest.mark.parametrize("ending", ["xls", "xlsx"])
def test_a_ledger_saved_by_libreoffice_reads_the_same(kind: Kind, ending: str, tmp_path: Path) -> None:
    source = DATA / "county" / LEDGERS[kind]
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        ending,
    ]
    command += ["--outdir", str(tmp_path), str(source)]
    fonts = {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=fonts)

    content = (tmp_path / f"{source.stem}.{ending}").read_bytes()

    assert read(kind, content, f"{source.stem}.{ending}", county()).rows == ledger(kind).rows
