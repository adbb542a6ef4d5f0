"""The bad-input catalogue B01 to B54 by command: exit code, what is said, and nothing written."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dorms.actions.demo import DAY
from dorms.actions.importing import import_source, read_source
from dorms.cli import run
from dorms.db.store import Store
from dorms.domain.imports import Kind
from dorms.errors.exchange import FileChanged
from tests.actions.imports.sheets import ROSTER, STAYS, knowledge, look, rows, sheet, text_file
from tests.builders import County
from tests.clerk import number_of
from tests.sheets.reading.books import bare, sheet_xml, text_row

SCHOOL = "白山镇戴桥小学"
WANG, LI = number_of(2, "女"), number_of(1, "男")
ROOM = f"{SCHOOL}-1栋-1单元-"
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


@dataclass
class Desk:
    """A store with one building and two people, and the command line."""

    store: Path
    folder: Path
    capsys: pytest.CaptureFixture[str]
    before: str  # what the store knew when the desk was set up

    def hands_in(self, kind: Kind, content: bytes, name: str, *more: str) -> tuple[int, dict[str, Any]]:
        """The exit code and the answer of `dorms import`; the store as it was but for what `--apply` wrote."""
        file = self.folder / name
        file.write_bytes(content)
        command = [
            "import",
            str(kind),
            str(file),
            "--store",
            str(self.store),
            "--json",
            "--today",
            "2026-06-15",
        ]
        code = run([*command, *more])
        told = self.capsys.readouterr()
        assert "Traceback" not in told.err
        if code or "--apply" not in more:
            assert self.hash() == self.before
        return code, json.loads(told.out)

    def hash(self) -> str:
        """What the store knows, read from the file as it lies there."""
        return hash_of(self.store)


def hash_of(path: Path) -> str:
    store = Store(path)
    try:
        return knowledge(store)
    finally:
        store.dispose()


def findings(store: Store, kind: Kind, *cells: object, header: tuple[str, ...]) -> list[str]:
    """The outcome and the codes of the one row handed in."""
    row = look(store, kind, sheet(header, cells)).report.rows[0].to_json()
    problems = row["problems"]
    assert isinstance(problems, list)
    return [str(row["outcome"]), *(str(one["code"]) for one in problems if isinstance(one, dict))]


@pytest.fixture(scope="module")
def counter(filled: tuple[Path, str]) -> Iterator[Store]:
    """The store of the desk, open for all tests that only look."""
    store = Store.open(filled[0])
    yield store
    assert knowledge(store) == filled[1]
    store.close()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    county = County(tmp_path_factory.mktemp("desk") / "county.db")
    county.building()
    county.teacher("王芳", id_number=WANG)
    county.teacher("李强", sex="男", id_number=LI)
    county.store.close()
    return county.path, hash_of(county.path)


@pytest.fixture
def desk(filled: tuple[Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    path, before = filled
    return Desk(Path(shutil.copy(path, tmp_path / "county.db")), tmp_path, capsys, before)


GOOD = sheet(ROSTER, ("王芳", "女", SCHOOL, WANG, "13912345678", "在编", "", ""))
BOMB = bare(sheet_xml("".join(text_row(n, "0" * 9000) for n in range(1, 1500))))
DTD = bare('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>' + sheet_xml(text_row(1, "姓名")))
FAR = bare(sheet_xml('<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'))


@pytest.mark.parametrize(("number", "content", "name", "code"), [
    ("B01", b"", "名册.xlsx", "EmptyFile"),
    ("B02", OLE, "名册.xlsx", {"OldFormatRenamed", "IncompleteFile"}),
    ("B04", b"<html><table></table></html>", "名册.xlsx", "NotAWorkbook"),
    ("B04", text_file(ROSTER), "名册.xlsx", "NotAWorkbook"),
    ("B05", GOOD[: len(GOOD) // 2], "名册.xlsx", "IncompleteFile"),
    ("B05", GOOD[:-1], "名册.xlsx", "IncompleteFile"),
    ("B08", BOMB, "名册.xlsx", {"PackedTooTight", "FileTooLarge"}),
    ("B09", DTD, "名册.xlsx", "UnsafeContent"),
    ("B11", FAR, "名册.xlsx", "FarCell"),
    ("B12", text_file(("姓名", "学校"), *[(f"王{n}", SCHOOL) for n in range(20_001)]), "名册.csv", "TooManyRows"),
    ("B14", sheet(("甲", "乙"), (1, 2)), "名册.xlsx", "HeaderNotFound"),
    ("B16", sheet(("姓名", "学校", "姓名"), ("王芳", SCHOOL, "李强")), "名册.xlsx", "SameHeaderTwice"),
    ("B53", b"name\n\xff\xff\x80\xff\n", "名册.csv", {"UnreadableText", "NotAWorkbook"}),
], ids=lambda value: value if isinstance(value, str) and value.startswith("B") else "")  # fmt: skip
def test_a_bad_file_is_refused_by_name_with_exit_1(
    desk: Desk, number: str, content: bytes, name: str, code: str | set[str]
) -> None:
    exit_code, told = desk.hands_in(Kind.TEACHERS, content, name, "--apply")
    assert exit_code == 1, number
    assert told["error"] in ({code} if isinstance(code, str) else code), number
    assert name in told["message"]
    assert told["message"].endswith("。")


ROW = ("王芳", "女", SCHOOL, WANG, "13912345678", "在编", "未婚", "")


def row(**cells: object) -> tuple[object, ...]:
    return tuple(cells.get(name, value) for name, value in zip(ROSTER, ROW, strict=True))


@pytest.mark.parametrize(("number", "cells", "found"), [
    ("fine", {}, ["ok"]),
    ("B19", {"姓名": "#N/A"}, ["refused", "CELL_ERROR"]),
    ("B20", {"职称": "长" * 32_767}, ["ok"]),
    ("B22", {"姓名": "王\u200b芳"}, ["repaired", "INVISIBLE"]),
    ("B23", {"姓名": "王芳\n李强"}, ["needs_person", "TWO_PEOPLE"]),
    ("B24", {"身份证号": "".join(chr(ord(c) + 0xFEE0) for c in WANG)}, ["repaired", "ID_FORM"]),
    ("B24", {"联系电话": "１３９１２３４５６７８"}, ["repaired", "PHONE_FORM"]),
    ("B25", {"联系电话": "١٣٩١٢٣٤٥٦٧٨"}, ["needs_person", "PHONE_INVALID"]),
    ("B28", {"身份证号": float(WANG[:15] + "000")}, ["repaired", "ID_TRUNCATED"]),
    ("B28", {"身份证号": 5.1023198001010e17}, ["needs_person", "ID_TRUNCATED"]),
    ("B29", {"身份证号": f"'{WANG} "}, ["repaired", "ID_FORM"]),
    ("B30", {"身份证号": WANG[:17] + str((int(WANG[17]) + 1) % 10)}, ["refused", "ID_CHECKSUM"]),
    ("B30", {"身份证号": "34012419831308128X"}, ["refused", "ID_DATE"]),
    ("B30", {"身份证号": "12345"}, ["refused", "ID_LENGTH"]),
    ("B32", {"身份证号": "E12345678"}, ["needs_person", "ID_OTHER_DOCUMENT"]),
    ("B33", {"性别": "男"}, ["needs_person", "SEX_MISMATCH"]),
    ("B35", {"学校": "没有的学校"}, ["needs_person", "UNKNOWN_SCHOOL"]),
    ("B37", {"姓名": "李强"}, ["needs_person", "NAME_MISMATCH"]),
    ("B38", {"联系电话": "+86 139-1234-5678"}, ["repaired", "PHONE_FORM"]),
    ("B38", {"联系电话": "0551-7654321"}, ["needs_person", "PHONE_INVALID"]),
])  # fmt: skip
def test_a_bad_cell_of_a_roster(
    counter: Store, number: str, cells: dict[str, object], found: list[str]
) -> None:
    told = findings(counter, Kind.TEACHERS, *row(**cells), header=ROSTER)
    assert told[0] == found[0], (number, told)
    assert set(found[1:]) <= set(told[1:]), (number, told)


STAY = ("王芳", SCHOOL, WANG, ROOM + "101", "2026-03-01", "白-1", "2026-08-31", 500, 0)


def living(**cells: object) -> tuple[object, ...]:
    return tuple(cells.get(name, value) for name, value in zip(STAYS, STAY, strict=True))


@pytest.mark.parametrize(("number", "cells", "found"), [
    ("fine", {}, ["ok"]),
    ("B39", {"入住日期": "2026.3.1"}, ["repaired", "DATE_FORM"]),
    ("B39", {"入住日期": "2026年3月"}, ["needs_person", "DATE_UNCLEAR"]),
    ("B39", {"入住日期": "31/9/2026"}, ["refused", "DATE_INVALID"]),
    ("B40", {"入住日期": "2026-09-01"}, ["refused", "DATE_ORDER"]),
    ("B40", {"期限止": "2025-01-01"}, ["refused", "DATE_ORDER"]),
    ("B40", {"入住日期": "0202-03-01"}, ["refused", "DATE_INVALID"]),
    ("B41", {"押金": "1,200元"}, ["repaired", "NUMBER_FORM"]),
    ("B41", {"押金": "-50"}, ["refused", "NUMBER_RANGE"]),
    ("B41", {"押金": 1e9}, ["refused", "NUMBER_RANGE"]),
    ("B42", {"房号": ROOM + "909"}, ["refused", "UNKNOWN_UNIT"]),
])  # fmt: skip
def test_a_bad_cell_of_a_list_of_residents(
    counter: Store, number: str, cells: dict[str, object], found: list[str]
) -> None:
    told = findings(counter, Kind.STAYS, *living(**cells), header=STAYS)
    assert told[0] == found[0], (number, told)
    assert set(found[1:]) <= set(told[1:]), (number, told)


def test_b15_b17_b18_synonyms_are_mapped_extra_columns_listed_and_totals_skipped(desk: Desk) -> None:
    header = ("姓名", "工作学校", "证件号码", "星座")
    content = sheet(header, ("王芳", SCHOOL, WANG, "白羊"), ("合计", "", "", 1))
    _, told = desk.hands_in(Kind.TEACHERS, content, "表.xlsx")
    assert told["columns"]["证件号码"] == "id_number"
    assert told["ignored_columns"] == ["星座"]
    assert told["skipped"] == [{"row": 3, "reason": "TOTAL"}]


def test_b34_the_same_number_twice_names_both_rows(desk: Desk) -> None:
    _, told = desk.hands_in(Kind.TEACHERS, sheet(ROSTER, ROW, row(职称="一级")), "表.xlsx")
    assert [one["problems"][0]["other_rows"] for one in told["rows"]] == [[3], [2]]


def test_b36_one_name_with_two_numbers_is_two_people(desk: Desk) -> None:
    other = row(身份证号=number_of(7, "女"))
    code, told = desk.hands_in(Kind.TEACHERS, sheet(ROSTER, ROW, other), "表.xlsx", "--apply")
    assert (code, told["counts"]["new"]) == (0, 1)


def test_b44_b45_too_many_in_one_unit_and_one_person_in_two_are_held(desk: Desk) -> None:
    two = sheet(STAYS, living(), living(房号=ROOM + "102", 协议编号="白-2"))
    code, told = desk.hands_in(Kind.STAYS, two, "表.xlsx", "--apply")
    assert (code, told["error"]) == (1, "RowsRefused")
    assert {one["problems"][0]["code"] for one in told["rows"]} == {"PERSON_TWICE"}


def test_b47_a_file_saved_anew_after_the_preview_is_not_imported(desk: Desk) -> None:
    file = desk.folder / "名册.xlsx"
    file.write_bytes(GOOD)
    store = Store.open(desk.store)
    source = read_source(file)
    found = look(store, Kind.TEACHERS, source.content, name=source.name)
    file.write_bytes(sheet(ROSTER, row(职称="一级")))
    with pytest.raises(FileChanged):
        import_source(store, source, found, today=DAY)
    store.close()


def test_b48_one_bad_row_holds_all_and_partial_takes_the_rest(desk: Desk) -> None:
    good = [row(姓名=f"赵{a}", 身份证号=number_of(n, "女")) for n, a in enumerate("一二三四", start=20)]
    content = sheet(ROSTER, *good, row(身份证号="12345"))
    code, told = desk.hands_in(Kind.TEACHERS, content, "表.xlsx", "--apply")
    assert (code, told["counts"]["refused"], told["counts"]["new"]) == (1, 1, 4)
    code, told = desk.hands_in(Kind.TEACHERS, content, "表.xlsx", "--apply", "--partial")
    assert (code, told["counts"]["new"]) == (0, 4)


@pytest.mark.parametrize(
    "note", ["'); drop table stay;--", "=cmd|'/c calc'!A0", "@SUM(1)", "<b>粗</b>", "100%_\\"]
)
def test_b49_b50_b52_hostile_text_is_kept_letter_for_letter(desk: Desk, note: str) -> None:
    content = text_file((*ROSTER, "备注"), (*ROW, note))
    code, told = desk.hands_in(Kind.TEACHERS, content, "表.csv", "--apply")
    assert code == 0, told
    store = Store.open(desk.store)
    assert note in {one.get("note") for one in rows(store, "teacher")}
    store.close()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_b53_b54_text_in_any_usual_encoding_is_read(desk: Desk, encoding: str) -> None:
    code, told = desk.hands_in(Kind.TEACHERS, text_file(ROSTER, ROW, encoding=encoding), "表.csv")
    assert (code, told["rows"][0]["values"]["name"]) == (0, "王芳")


def test_a_file_that_is_not_there_is_named(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", "teachers", "没有.xlsx", "--store", str(desk.store), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"] == "FileUnreadable"


def test_a_store_that_is_not_there_is_named_and_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "名册.xlsx"
    file.write_bytes(GOOD)
    missing = tmp_path / "none.db"
    assert run(["import", "teachers", str(file), "--store", str(missing), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"] == "StoreMissing"
    assert not missing.exists()
