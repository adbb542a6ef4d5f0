"""Forms as a bureau draws them: title, header, a row with marks, a formula under it, signatures."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet


def saved(book: Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def own_form() -> Workbook:
    """A form for 房源台账, as different from ours as a bureau likes it."""
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title = "附件3"
    sheet["A1"] = "附件 3"
    sheet["A2"] = "｛｛地区｝｝周转房一览表（{{年}}年{{ 月 }}月）"
    sheet.merge_cells("A2:F2")
    sheet["A3"] = "单位：{{填报单位}}"
    for at, word in enumerate(("房号", "学校", "面积", "人数", "人均", "备注"), start=1):
        sheet.cell(4, at, word)
    row = (
        "{{#楼栋}}-{{#单元}}-{{#房号}}",
        "{{#学校}}",
        "{{#建筑面积}}",
        "{{＃核定人数}}",
        "=C5/D5",
        "{{#备注}}",
    )
    for at, text in enumerate(row, start=1):
        cell = sheet.cell(5, at, text)
        cell.border = Border(bottom=Side(style="thin"))
        cell.font = Font(name="仿宋", size=12)
    sheet["F5"].fill = PatternFill("solid", fgColor="FFFFCC")
    sheet.row_dimensions[5].height = 31
    sheet["A6"], sheet["C6"], sheet["D6"] = "合计", "=SUM(C5:C5)", "=SUM(D5)"
    sheet["E6"] = "=C6/D6"
    sheet["A7"] = "校长："
    sheet["D7"] = "填表：{{填表人}}　共 {{行数}} 套"
    sheet.merge_cells("A7:B8")
    sheet.row_dimensions[7].height = 44
    sheet.print_area = "A1:F8"
    sheet.print_title_rows = "4:4"
    sheet.page_setup.orientation = "portrait"
    sheet.oddFooter.center.text = "{{填报单位}} 第 &P 页"  # type: ignore[union-attr]
    other = book.create_sheet("汇总")
    other["A1"], other["B1"] = "{{填报单位}}", "=附件3!C6"
    other["B2"] = "=SUM('附件3'!D5:D5)"
    return book
