"""Workbooks as clerks and as attackers make them."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.imports import Kind, Known, Problem, RowResult, SheetReport
from dorms.sheets.reading import read_sheet
from tests.sheets.reading.county import SMALL, TODAY

HEADERS = {
    Kind.TEACHERS: ("姓名", "学校", "身份证号", "联系电话", "性别", "入职年月"),
    Kind.STAYS: ("姓名", "工作学校", "身份证号", "房号", "入住日期", "期限止", "押金"),
    Kind.UNITS: ("学校", "楼栋", "单元", "房号", "户型", "建筑面积", "核定人数", "使用状态"),
    Kind.APPLICATIONS: ("姓名", "学校", "身份证号", "志愿1", "志愿2", "申请日期"),
    Kind.TICKETS: ("单号", "报修日", "房号", "内容", "完工", "材料费"),
    Kind.SCHOOLS: ("乡镇", "学校规范名", "类别", "别名"),
}
NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def book(
    rows: Iterable[Sequence[object]],
    *,
    title: str = "Sheet1",
    touch: Callable[[Worksheet], None] | None = None,
) -> bytes:
    """A workbook of one sheet with these rows; `touch` changes it before it is saved."""
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    if touch is not None:
        touch(sheet)
    return saved(workbook)


def saved(workbook: Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def read(
    kind: Kind, content: bytes, name: str = "表.xlsx", known: Known = SMALL, **more: object
) -> SheetReport:
    return read_sheet(kind, content, name, known, TODAY, **more)  # type: ignore[arg-type]


def row(kind: Kind, *cells: object, header: Sequence[str] | None = None, known: Known = SMALL) -> RowResult:
    """What becomes of one row under the usual header."""
    report = read(kind, book([header or HEADERS[kind], cells]), known=known)
    assert len(report.rows) == 1, report
    return report.rows[0]


def codes(result: RowResult) -> list[str]:
    return [str(problem.code) for problem in result.problems]


def only(result: RowResult) -> Problem:
    assert len(result.problems) == 1, result.problems
    return result.problems[0]


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip with these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def bare(sheet: str | bytes, **extra: str | bytes) -> bytes:
    """The least that is a workbook, around a sheet's XML."""
    return package(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _relations(("rId1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{NS}" xmlns:r="{_REL}"><sheets>'
            '<sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": _relations(("rId1", "worksheet", "worksheets/sheet1.xml")),
            "xl/worksheets/sheet1.xml": sheet,
            **extra,
        }
    )


def _relations(*relations: tuple[str, str, str]) -> str:
    items = "".join(
        f'<Relationship Id="{i}" Type="{_REL}/{kind}" Target="{target}"/>' for i, kind, target in relations
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'


def sheet_xml(rows: str, *, before: str = "", after: str = "") -> str:
    return f'<worksheet xmlns="{NS}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def text_row(number: int, *texts: str, attributes: str = "") -> str:
    """A row of inline strings from column A on."""
    cells = "".join(
        f'<c r="{chr(65 + index)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for index, text in enumerate(texts)
    )
    return f'<row r="{number}"{attributes}>{cells}</row>'
