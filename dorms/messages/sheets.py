"""Words for workbooks that cannot be read and for what was found in those that can."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP

from dorms.domain.idnumbers import masked
from dorms.domain.imports import Code, Notice, Outcome, Problem, SheetReport, TotalMismatch, Value
from dorms.errors import sheets as errors
from dorms.messages.findings import NOTICES, remedy_of, rule_of
from dorms.messages.words import explain, translate

_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)", re.ASCII)
_LONGEST = 60
_LOOKS = {
    "html": QT_TRANSLATE_NOOP("errors", "网页"),
    "csv": QT_TRANSLATE_NOOP("errors", "文本文件"),
    "docx": QT_TRANSLATE_NOOP("errors", "Word 文档"),
    "pdf": QT_TRANSLATE_NOOP("errors", "PDF 文件"),
    "picture": QT_TRANSLATE_NOOP("errors", "图片"),
    "archive": QT_TRANSLATE_NOOP("errors", "压缩包"),
    "program": QT_TRANSLATE_NOOP("errors", "程序"),
    "database": QT_TRANSLATE_NOOP("errors", "数据库"),
}


@explain.register
def _(error: errors.EmptyFile) -> str:
    words = translate("errors", "文件“{file}”是空的，一个字节也没有。请重新拷贝或导出后再导入。")
    return words.format(file=error.file)


@explain.register
def _(error: errors.NotAWorkbook) -> str:
    looks = _LOOKS.get(error.looks_like)
    if looks is None:
        words = translate(
            "errors", "文件“{file}”不是 Excel 文件。请用 WPS 或 Excel 打开原件，另存为 *.xlsx 再导入。"
        )
        return words.format(file=error.file)
    words = translate(
        "errors",
        "文件“{file}”不是 Excel 文件，看内容是{looks}，只是改了名字。请用 WPS 或 Excel 打开，另存为 *.xlsx 再导入。",
    )
    kind = str(looks)
    return words.format(file=error.file, looks=translate("errors", kind))


@explain.register
def _(error: errors.OldFormatRenamed) -> str:
    words = translate(
        "errors",
        "文件“{file}”是旧格式（*.xls），名字却是新格式。请把名字改回 *.xls，或用 WPS、Excel 打开后另存为 *.xlsx。",
    )
    return words.format(file=error.file)


@explain.register
def _(error: errors.NewFormatRenamed) -> str:
    words = translate("errors", "文件“{file}”其实是新格式的工作簿。请把名字的结尾改成 *.xlsx 再导入。")
    return words.format(file=error.file)


@explain.register
def _(error: errors.PasswordProtected) -> str:
    words = translate(
        "errors",
        "文件“{file}”有密码，无法读取。请在 WPS 或 Excel 里打开，用“文件 - 信息 - 保护工作簿”去掉密码，保存后再导入。",
    )
    return words.format(file=error.file)


@explain.register
def _(error: errors.UnknownFileType) -> str:
    words = translate(
        "errors",
        "不认识“{file}”这种文件。可以导入 *.xlsx、*.xls 和 *.csv；别的表格请先用 WPS 或 Excel 另存为 *.xlsx。",
    )
    return words.format(file=error.file)


@explain.register
def _(error: errors.IncompleteFile) -> str:
    words = translate("errors", "文件“{file}”不完整或已损坏，什么也没有导入。请重新拷贝，或请对方重新发送。")
    return words.format(file=error.file)


@explain.register
def _(error: errors.FileTooLarge) -> str:
    words = translate(
        "errors",
        "文件“{file}”太大（约 {megabytes} 兆，最多 {limit} 兆）。"
        "常见原因是整列设了格式或插了图片；请只复制数据到新工作簿再导入。",
    )
    return words.format(file=error.file, megabytes=error.megabytes, limit=error.limit)


@explain.register
def _(error: errors.PackedTooTight) -> str:
    words = translate(
        "errors", "文件“{file}”的内部结构异常，打开它会占满内存，已拒绝。请不要使用这个文件，并问清来源。"
    )
    return words.format(file=error.file)


@explain.register
def _(error: errors.UnsafeContent) -> str:
    words = translate(
        "errors", "文件“{file}”里有办公软件不会写入的内容，可能有害，已拒绝。请不要使用这个文件，并问清来源。"
    )
    return words.format(file=error.file)


@explain.register
def _(error: errors.TooManyRows) -> str:
    words = translate(
        "errors", "文件“{file}”的数据超过 {limit} 行，一次最多导入 {limit} 行。请按乡镇分成几个文件。"
    )
    return words.format(file=error.file, limit=error.limit)


@explain.register
def _(error: errors.FarCell) -> str:
    words = translate(
        "errors",
        "文件“{file}”的单元格 {cell} 远离表格却有内容（最多读 {limit} 列）。请删去那里的内容再导入。",
    )
    return words.format(file=error.file, cell=error.cell, limit=error.limit)


@explain.register
def _(error: errors.UnreadableText) -> str:
    words = translate(
        "errors", "看不懂文本文件“{file}”的编码。请用 WPS 或 Excel 打开，另存为 *.xlsx 再导入。"
    )
    return words.format(file=error.file)


@explain.register
def _(error: errors.SheetNotFound) -> str:
    words = translate("errors", "文件“{file}”里没有名叫“{sheet}”的工作表，只有：{sheets}。请另选一张。")
    return words.format(file=error.file, sheet=error.sheet, sheets=_listed(error.sheets))


@explain.register
def _(error: errors.SheetUnclear) -> str:
    words = translate(
        "errors",
        "文件“{file}”里有几张工作表都像要导入的表：{sheets}。一次导入一张：请选定其中一张，"
        "导完再选同一个文件，导下一张（例如一所学校一张的）。",
    )
    return words.format(file=error.file, sheets=_listed(error.sheets))


@explain.register
def _(error: errors.HeaderNotFound) -> str:
    words = translate(
        "errors",
        "在文件“{file}”的前 30 行里没有找到这种表的表头（看过的工作表：{sheets}）。"
        "请检查导入的种类，或指定表头和各列的含义。",
    )
    return words.format(file=error.file, sheets=_listed(error.sheets))


@explain.register
def _(error: errors.SameHeaderTwice) -> str:
    words = translate(
        "errors",
        "文件“{file}”的工作表“{sheet}”里有两列的表头都是“{header}”（{cells}），分不清该读哪一列。请改其中一个表头。",
    )
    return words.format(file=error.file, sheet=error.sheet, header=error.header, cells=_listed(error.cells))


@explain.register
def _(error: errors.TwoTables) -> str:
    words = translate(
        "errors",
        "文件“{file}”的工作表“{sheet}”里有两张表：第 {first} 行是一个表头，第 {second} 行又是一个，各列不一样。"
        "请把两张表分到两个工作表或两个文件里，再一张一张导入。",
    )
    first, second = error.rows
    return words.format(file=error.file, sheet=error.sheet, first=first, second=second)


@explain.register
def _(error: errors.TwoReturned) -> str:
    words = translate(
        "errors",
        "文件“{file}”里有几张工作表都带着行码，内容却不一样：{sheets}，分不清以哪一张为准。"
        "请只留改好的那一张，删去别的，再带回来。",
    )
    return words.format(file=error.file, sheets=_listed(error.sheets))


@explain.register
def _(error: errors.UnpairedQuote) -> str:
    words = translate(
        "errors",
        "文件“{file}”第 {line} 行起有一个引号没有成对，后面的内容会连成一格，什么也没有导入。"
        "请用 WPS 或 Excel 打开核对，另存为 *.xlsx 再导入。",
    )
    return words.format(file=error.file, line=error.line)


@explain.register
def _(error: errors.LeftByOffice) -> str:
    words = translate(
        "errors",
        "“{file}”是 WPS 或 Excel 打开文件时留在旁边的临时文件，里面没有表格。"
        "请关闭那个表格，选名字前面没有“~$”的那一份。",
    )
    return words.format(file=error.file)


def _listed(names: tuple[str, ...]) -> str:
    return translate("errors", "、").join(names)


@explain.register
def _(problem: Problem) -> str:
    """Where, what stands there, which rule, and what to do; ID numbers masked as on every screen."""
    words = translate("findings", "第 {row} 行“{column}”（{cell}）：{value}{rule}{remedy}")
    return words.format(
        row=problem.row,
        column=problem.column,
        cell=problem.cell,
        value=_quoted(problem.value),
        rule=rule_of(problem.code),
        remedy=remedy_sentence(problem),
    )


def explain_in(problem: Problem, report: SheetReport) -> str:
    """The same with file and sheet before it."""
    words = translate("findings", "文件“{file}”，工作表“{sheet}”，{finding}")
    return words.format(file=report.file, sheet=report.sheet, finding=explain(problem))


def remedy_sentence(problem: Problem) -> str:
    """What was changed, or what the clerk has to do, with whatever helps to do it."""
    if problem.outcome is Outcome.REPAIRED:
        return translate("findings", "已读作“{value}”。").format(value=said(problem.repaired_to))
    sentence = remedy_of(problem.code)
    if problem.candidates:
        choices = translate("findings", "、").join(said(candidate) for candidate in problem.candidates[:12])
        sentence += translate("findings", "可能是：{choices}。").format(choices=choices)
    if problem.nearest:
        choices = translate("findings", "、").join(problem.nearest)
        is_code = problem.code is Code.UNKNOWN_CODE
        words = (
            translate("findings", "可填：{choices}。")
            if is_code
            else translate("findings", "相近的有：{choices}。")
        )
        sentence += words.format(choices=choices)
    if problem.other_rows:
        rows = translate("findings", "、").join(str(row) for row in problem.other_rows)
        sentence += translate("findings", "另见第 {rows} 行。").format(rows=rows)
    return sentence


def said(value: Value) -> str:
    """A value in words; ID numbers masked, long text cut."""
    if value is None or value == "":
        return translate("findings", "空")
    if isinstance(value, tuple):
        return translate("findings", "、").join(said(part) for part in value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    text = value.isoformat() if isinstance(value, date) else str(value)
    text = _NUMBER.sub(lambda match: masked(match[0]), text)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _quoted(value: str) -> str:
    return translate("findings", "“{value}”。").format(value=said(value)) if value else ""


@explain.register
def _(total: TotalMismatch) -> str:
    words = translate(
        "findings", "第 {row} 行“{column}”（{cell}）写的是 {stated}，上面各行加起来是 {counted}。请核对。"
    )
    return words.format(
        row=total.row,
        column=total.column,
        cell=total.cell,
        stated=said(total.stated),
        counted=said(total.counted),
    )


@explain.register
def _(notice: Notice) -> str:
    words = str(NOTICES[notice.code])
    return translate("findings", words).format(detail=notice.detail)
