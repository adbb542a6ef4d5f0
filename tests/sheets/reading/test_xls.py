"""Old workbooks: what the records say beside the values, and damaged ones that never hang or crash."""

import struct
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.imports import Kind, NoticeCode
from dorms.errors.sheets import FarCell, FileRefused, PasswordProtected
from dorms.sheets.reading import biff
from dorms.sheets.reading.ole import HEAD, OleError, OleFile
from tests.sheets.reading.books import codes, read
from tests.sheets.reading.county import DATA, county

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


def test_a_cell_in_the_last_corner_of_an_old_workbook_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(FarCell):
        read(Kind.TICKETS, patched(0x027E, 0, 0, struct.pack("<HH", 65535, 255)), "报修.xls", county())


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def test_formulas_and_hidden_columns_are_noted_per_sheet() -> None:
    sheet = struct.pack("<HH", 0x0600, 0x0010)
    stream = (
        record(0x0809, struct.pack("<HH", 0x0600, 0x0005))
        + record(0x01AE, b"\x02\x00\x05\x00abc")
        + record(0x000A, b"")
        + record(0x0809, sheet)
        + record(0x007D, struct.pack("<HHHHH", 2, 3, 100, 0, 1))
        + record(0x0006, struct.pack("<HHH", 4, 1, 0) + bytes(16))
        + record(0x000A, b"")
    )

    facts = biff.scan(stream)

    assert facts.external_links
    assert (facts.sheets[0].formulas, facts.sheets[0].hidden_columns) == ({(4, 1)}, {2, 3})


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
