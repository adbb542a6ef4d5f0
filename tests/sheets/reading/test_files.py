"""Files that are not what they say, not whole, too big or hostile: refused as a file, in words (B01-B12, B53, B54)."""

import io
import os
import struct
import time
import tracemalloc
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.imports import Kind, Notice, NoticeCode, Outcome
from dorms.errors import sheets as errors
from dorms.errors.sheets import FileRefused
from dorms.messages import explain
from dorms.sheets.reading import Limits
from tests.sheets.reading.books import HEADERS, NS, bare, book, package, read, saved, sheet_xml, text_row
from tests.sheets.reading.county import DATA, LI, ZHANG

FULL = bool(os.environ.get("DORMS_FULL"))
GOOD = book([HEADERS[Kind.TEACHERS], ["张三", "白山镇中心小学", ZHANG, "13800000001", "男", "2020-09"]])
XLS = (DATA / "messy" / "05_报修登记_旧版.xls").read_bytes()
CSV = f"姓名,学校,身份证号\n张三,白山镇中心小学,{ZHANG}\n李小红,白山镇中心小学,{LI}\n"


def refusal(content: bytes, name: str = "教师.xlsx", limits: Limits | None = None) -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        read(Kind.TEACHERS, content, name, limits=limits)
    assert name in explain(caught.value)
    return caught.value


def test_an_empty_file_is_called_empty() -> None:
    error = refusal(b"")

    assert isinstance(error, errors.EmptyFile)
    assert "空" in explain(error)
    assert error.to_json()["outcome"] == "file_refused"


def test_an_old_workbook_under_a_new_name_is_named_as_old() -> None:
    error = refusal(XLS)

    assert isinstance(error, errors.OldFormatRenamed)
    assert error.to_json()["reason"] == "NOT_A_WORKBOOK"
    assert "旧格式" in explain(error)


def test_a_new_workbook_under_an_old_name_is_named_as_new() -> None:
    assert isinstance(refusal(GOOD, "教师.xls"), errors.NewFormatRenamed)
    assert isinstance(refusal(GOOD, "教师.csv"), errors.NewFormatRenamed)


def test_a_password_is_named_with_the_way_to_remove_it() -> None:
    protected = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(99)
    )

    error = refusal(protected)

    assert isinstance(error, errors.PasswordProtected)
    assert "密码" in explain(error)


def test_an_encrypted_part_inside_the_zip_is_a_password_too() -> None:
    content = bytearray(bare(sheet_xml("")))
    place = content.rfind(b"PK\x01\x02")
    content[place + 8] |= 1

    assert isinstance(refusal(bytes(content)), errors.PasswordProtected)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (CSV.encode(), "文本文件"),
        (b"<html><body><table><tr><td>1</td></tr></table></body></html>", "网页"),
        (b"%PDF-1.7 ....", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "图片"),
        (b"Rar!\x1a\x07\x00" + bytes(50), "压缩包"),
        (b"hello", "不是 Excel 文件"),
    ],
)
def test_other_files_under_the_name_of_a_workbook_are_called_what_they_are(content: bytes, word: str) -> None:
    error = refusal(content)

    assert isinstance(error, errors.NotAWorkbook)
    assert error.to_json()["reason"] == "NOT_A_WORKBOOK"
    assert word in explain(error)


def test_a_word_document_is_no_workbook() -> None:
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/document.xml": "<document/>",
    }

    assert isinstance(refusal(package(parts)), errors.NotAWorkbook)


def test_a_web_page_saved_as_xls_is_called_a_web_page() -> None:
    error = refusal("<table><tr><td>姓名</td></tr></table>".encode("gbk"), "导出.xls")

    assert isinstance(error, errors.NotAWorkbook)
    assert "网页" in explain(error)


def test_a_workbook_cut_anywhere_is_refused_whole() -> None:
    step = 1 if FULL else 37
    for end in range(4, len(GOOD), step):
        error = refusal(GOOD[:end])
        assert error.to_json()["reason"] == "INCOMPLETE", end


def test_an_old_workbook_cut_anywhere_is_refused_whole() -> None:
    for end in range(600, len(XLS), 16 if FULL else 999):
        with pytest.raises(FileRefused) as caught:
            read(Kind.TICKETS, XLS[:end], "报修.xls")
        assert caught.value.reason == "INCOMPLETE", end


def test_a_sheet_that_breaks_off_inside_a_sound_zip_is_incomplete() -> None:
    xml = sheet_xml(text_row(1, "姓名", "学校"))

    assert isinstance(refusal(bare(xml[: len(xml) // 2])), errors.IncompleteFile)


def test_unknown_endings_are_named_with_what_can_be_read() -> None:
    assert "*.xlsx" in explain(refusal(b"x", "教师.pdf"))


def test_macros_are_never_run_and_said() -> None:
    rows = text_row(1, *HEADERS[Kind.TEACHERS]) + text_row(2, "张三", "白山镇中心小学", ZHANG)

    report = read(Kind.TEACHERS, bare(sheet_xml(rows), **{"xl/vbaProject.bin": b"\0"}), "教师.xlsm")

    assert report.notices == (Notice(NoticeCode.MACROS),)
    assert "宏" in explain(report.notices[0])
    assert report.outcomes[Outcome.OK] == 1


BOMBS = {
    "ratio": lambda: bare(sheet_xml("<row/>") + " " * 8_000_000),
    "shared strings": lambda: bare(
        sheet_xml(""), **{"xl/sharedStrings.xml": "<sst>" + "<si/>" * 2_000_000 + "</sst>"}
    ),
    "picture": lambda: bare(sheet_xml(""), **{"xl/media/image1.png": bytes(50_000_000)}),
    "many parts": lambda: bare(sheet_xml(""), **{f"xl/x{index}.xml": "<a/>" for index in range(700)}),
    "entities": lambda: bare('<!DOCTYPE a [<!ENTITY b "bbbb">]>' + sheet_xml("")),
    "entities elsewhere": lambda: bare(
        sheet_xml(""), **{"docProps/core.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}
    ),
    "entities in UTF-16": lambda: bare('<!DOCTYPE a [<!ENTITY b "bbbb">]><a/>'.encode("utf-16")),
    "external entity": lambda: bare('<!DOCTYPE a SYSTEM "file:///etc/passwd">' + sheet_xml("")),
    "climbing name": lambda: bare(sheet_xml(""), **{"../../x.xml": "<a/>"}),
}


@pytest.mark.parametrize("kind", BOMBS)
def test_hostile_files_are_refused_quickly_and_cheaply(kind: str) -> None:
    content = BOMBS[kind]()
    tracemalloc.start()
    began = time.perf_counter()

    error = refusal(content)

    assert time.perf_counter() - began < 2  # 0.2 s on a quiet machine; this one is shared
    assert tracemalloc.get_traced_memory()[1] < 100e6
    tracemalloc.stop()
    assert isinstance(error, errors.PackedTooTight | errors.UnsafeContent | errors.FileTooLarge)


def test_two_parts_of_one_name_are_refused() -> None:
    buffer = io.BytesIO(bare(sheet_xml("")))
    with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("xl/worksheets/sheet1.xml", "<a/>")

    assert isinstance(refusal(buffer.getvalue()), errors.UnsafeContent)


def test_a_size_that_lies_unpacks_no_further_than_it_says() -> None:
    content = bytearray(bare(sheet_xml("") + " " * 3_000_000))
    real = struct.pack("<I", len(sheet_xml("")) + 3_000_000)
    place = content.rfind(real)
    assert place > 0
    content[place : place + 4] = struct.pack("<I", 500)

    assert isinstance(refusal(bytes(content)), errors.IncompleteFile)


def test_a_file_too_large_is_refused_before_it_is_looked_at() -> None:
    assert isinstance(refusal(b"PK\x03\x04" + bytes(21 << 20)), errors.FileTooLarge)


def test_rows_with_nothing_but_formats_cost_nothing_and_do_not_count() -> None:
    count = 1_000_000 if FULL else 200_000
    empty = "".join(f'<row r="{number}"><c r="A{number}" s="1"/></row>' for number in range(3, count))
    rows = text_row(1, *HEADERS[Kind.TEACHERS]) + text_row(2, "张三", "白山镇中心小学", ZHANG) + empty
    content = bare(sheet_xml(rows))
    began = time.perf_counter()

    report = read(Kind.TEACHERS, content, limits=Limits(unpacked_megabytes=80))

    assert len(report.rows) == 1
    assert time.perf_counter() - began < (6 if FULL else 2)


def test_a_stray_cell_in_the_last_corner_is_refused_with_its_address() -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    rows = text_row(1, *HEADERS[Kind.TEACHERS]) + text_row(2, "张三", "白山镇中心小学", ZHANG) + far

    error = refusal(bare(sheet_xml(rows)))

    assert isinstance(error, errors.FarCell)
    assert "XFD1048576" in explain(error)


def test_a_stray_row_far_below_is_read_as_a_row_without_a_hang() -> None:
    far = text_row(1_048_576, "王五", "白山镇戴桥小学")
    rows = text_row(1, *HEADERS[Kind.TEACHERS]) + text_row(2, "张三", "白山镇中心小学", ZHANG) + far

    assert [row.row for row in read(Kind.TEACHERS, bare(sheet_xml(rows))).rows] == [2, 1_048_576]


def test_more_rows_than_the_limit_are_refused_with_the_limit() -> None:
    rows = [HEADERS[Kind.TEACHERS], *[[f"张{chr(0x4E00 + i)}", "白山镇中心小学"] for i in range(12)]]

    error = refusal(book(rows), limits=Limits(rows=10))

    assert isinstance(error, errors.TooManyRows)
    assert "10 行" in explain(error)


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("gbk", "GBK"),
        ("gb18030", "GBK"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
    ],
)
def test_text_files_are_read_in_every_usual_encoding(encoding: str, named: str) -> None:
    report = read(Kind.TEACHERS, CSV.encode(encoding), "教师.csv")

    assert [row.values["name"] for row in report.rows] == ["张三", "李小红"]
    assert [notice.detail for notice in report.notices] == ([named] if named else [])
    assert report.sheet == ""


def test_characters_beyond_gbk_need_gb18030_and_survive() -> None:
    text = CSV.replace("张三", "于𠮷")

    report = read(Kind.TEACHERS, text.encode("gb18030"), "教师.csv")

    assert report.notices == (Notice(NoticeCode.ENCODING, "GB18030"),)
    assert report.rows[0].problems[0].value == ZHANG  # the number is 张三's, the name came through whole
    assert report.rows[0].values["name"] == "于𠮷"


def test_utf8_wins_where_both_would_decode() -> None:
    content = "姓名,学校\n李小红,白山镇中心小学\n".encode()
    content.decode("gb18030", "ignore")

    assert read(Kind.TEACHERS, content, "教师.csv").rows[0].values["name"] == "李小红"


def test_bytes_in_no_encoding_are_refused() -> None:
    assert isinstance(refusal(b"\xff\xff\x80\x80,\xff\x81a\n" * 20, "教师.csv"), errors.UnreadableText)


def test_tabs_and_semicolons_divide_as_well() -> None:
    for divider in "\t;":
        assert len(read(Kind.TEACHERS, CSV.replace(",", divider).encode(), "教师.csv").rows) == 2


def test_a_line_break_in_quotes_is_no_new_record() -> None:
    content = f'姓名,学校,备注\n张三,白山镇中心小学,"一行\n又一行"\n李小红,白山镇中心小学,{LI}\n'.encode()

    assert [row.row for row in read(Kind.TEACHERS, content, "教师.csv").rows] == [2, 3]


def test_the_1904_date_system_is_said_and_used() -> None:
    workbook = Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet.append(HEADERS[Kind.STAYS])
    sheet.append(["张三", "白山镇中心小学", ZHANG, "白山镇中心小学-1栋-1单元-101", 44440, "2026-08-31"])

    report = read(Kind.STAYS, saved(workbook))

    assert NoticeCode.DATE_SYSTEM_1904 in [notice.code for notice in report.notices]
    assert str(report.rows[0].values["move_in"]) == "2025-09-02"


def test_links_to_other_files_are_said_and_never_followed() -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="rId2" Type="x/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>'
    )
    rows = text_row(1, *HEADERS[Kind.TEACHERS]) + text_row(2, "张三", "白山镇中心小学", ZHANG)

    report = read(Kind.TEACHERS, bare(sheet_xml(rows), **{"xl/_rels/workbook.xml.rels": rels}))

    assert report.notices == (Notice(NoticeCode.EXTERNAL_LINK),)


def test_a_strict_workbook_with_prefixes_is_read_all_the_same() -> None:
    xml = (
        f'<x:worksheet xmlns:x="{NS}"><x:sheetData>'
        "<x:row><x:c t='inlineStr'><x:is><x:t>姓名</x:t></x:is></x:c>"
        "<x:c t='inlineStr'><x:is><x:t>学校</x:t></x:is></x:c></x:row>"
        "<x:row><x:c t='inlineStr'><x:is><x:t>张三</x:t></x:is></x:c>"
        "<x:c t='inlineStr'><x:is><x:t>白山镇中心小学</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
    )

    report = read(Kind.TEACHERS, bare(xml))

    assert [(row.row, row.values["name"]) for row in report.rows] == [(2, "张三")]
