"""Forms as a bureau draws them: title, header, a row with marks, a formula under it, signatures."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
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


def official_form() -> Workbook:
    """A form as a province hands it down: 竖排 heads, 分散对齐, double frame, colours, a sheet of codes."""
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title = "皖教周转3表"
    book._fonts[0].name = "宋体"  # type: ignore[attr-defined]
    thin, thick = Side(style="thin"), Side(style="medium")
    sheet["A1"], sheet["A2"] = "附件3", "{{县}}农村教师周转宿舍房源情况表"
    sheet["A1"].font = Font(name="黑体", size=16)
    sheet["A2"].font = Font(name="方正小标宋简体", size=22)
    sheet["A2"].alignment = Alignment(horizontal="center", vertical="center")
    sheet["A3"], sheet["F3"] = "填报单位（盖章）：{{填报单位}}", "{{年}}年{{月}}月{{日}}日　单位：套、平方米"
    sheet["F3"].alignment = Alignment(horizontal="right")
    heads = ("序号", "学　校", "房　号", "户型", "建筑面积", "核定人数", "人均面积", "备注")
    for at, word in enumerate(heads, start=1):
        cell = sheet.cell(4, at, word)
        cell.font = Font(name="黑体", size=11)
        cell.fill = PatternFill("solid", fgColor="D9E1F2")
        cell.alignment = Alignment(horizontal="distributed", vertical="center", wrap_text=True)
    sheet["A4"].alignment = Alignment(horizontal="center", vertical="center", textRotation=255)
    sheet["H4"].alignment = Alignment(horizontal="center", vertical="center", textRotation=90)
    marks = (
        "{{#序号}}",
        "{{#学校}}",
        "{{#楼栋}}-{{#房号}}",
        "{{#户型}}",
        "{{#建筑面积}}",
        "{{#核定人数}}",
        "=E5/F5",
    )
    for at, text in enumerate((*marks, "{{#备注}}"), start=1):
        cell = sheet.cell(5, at, text)
        cell.font = Font(name="仿宋_GB2312", size=12, italic=at == 8)
        cell.alignment = Alignment(
            horizontal="center" if at != 2 else None, vertical="center", wrap_text=True
        )
    sheet["G5"].number_format, sheet["E5"].number_format = "0.00", '#,##0.00"㎡"'
    sheet["A6"], sheet["E6"], sheet["F6"] = "合　　计", "=SUBTOTAL(9,E5:E5)", "=SUM(F5)"
    sheet["G6"], sheet["H6"] = "=IFERROR(ROUND(E6/F6,2),0)", "=VLOOKUP(A5,A5:B5,2)"
    for row in (4, 5, 6):
        for at in range(1, 9):
            left, right = (thick if at == 1 else thin), (thick if at == 8 else thin)
            top, bottom = (thick if row == 4 else thin), (Side(style="double") if row == 6 else thin)
            sheet.cell(row, at).border = Border(left=left, right=right, top=top, bottom=bottom)
    sheet["A7"] = "单位负责人：　　　　　　填表人：{{填表人}}　　　　　　报送日期：{{报送日期}}"
    for area in ("A2:H2", "A3:E3", "F3:H3", "A6:D6", "A7:H7"):
        sheet.merge_cells(area)
    for letter, width in zip("ABCDEFGH", (5, 26, 14, 10, 14, 10, 10, 8), strict=True):
        sheet.column_dimensions[letter].width = width
    for row, height in {1: 24, 2: 40, 3: 22, 4: 48, 5: 28, 6: 28, 7: 26}.items():
        sheet.row_dimensions[row].height = height
    sheet.print_title_rows = "4:4"
    sheet.page_setup.paperSize, sheet.page_setup.orientation = 9, "portrait"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    sheet.print_options.horizontalCentered = True
    sheet.oddFooter.center.text = "— &P / &N —"  # type: ignore[union-attr]
    book.create_sheet("代码表")["A1"] = "内部用"
    return book
