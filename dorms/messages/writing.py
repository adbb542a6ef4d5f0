"""The words for values that Excel cannot hold."""

from dorms.errors.writing import CharacterNotWritable, ListTooLong, TextTooLong
from dorms.messages.words import explain, translate


@explain.register
def _(error: TextTooLong) -> str:
    words = translate(
        "errors",
        "表“{sheet}”没有导出：单元格 {cell}（{column}）的内容有 {length} 个字符，Excel 一格最多 32767 个。"
        "请先在程序里把这一项改短再导出。",
    )
    return words.format(sheet=error.sheet, cell=error.cell, column=error.column, length=error.length)


@explain.register
def _(error: CharacterNotWritable) -> str:
    words = translate(
        "errors",
        "表“{sheet}”没有导出：单元格 {cell}（{column}）的第 {position} 个字符（编码 {code}）看不见也写不进 Excel。"
        "请先在程序里删掉这个字符再导出。",
    )
    code = f"U+{error.character:04X}"
    return words.format(
        sheet=error.sheet, cell=error.cell, column=error.column, position=error.position, code=code
    )


@explain.register
def _(error: ListTooLong) -> str:
    words = translate(
        "errors", "没有导出：共有 {rows} 行，Excel 一张表最多 {most} 行。请先筛选，分成几次导出。"
    )
    return words.format(rows=error.rows, most=error.most)
