"""The words for a bureau's own form: every mistake with its cell, what stands there and what could."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from dorms.domain.templates import EXAMPLE, ROW_EXAMPLE
from dorms.errors.templates import Finding, FormOfBureau, FormTooLarge, FormWrong, Mistake
from dorms.messages.words import explain, translate

SHOWN = 12
WORDS = {
    Mistake.UNKNOWN: QT_TRANSLATE_NOOP("templates", "没有“{text}”这个标记。"),
    Mistake.UNKNOWN_COLUMN: QT_TRANSLATE_NOOP("templates", "这张表没有“{text}”这一栏。"),
    Mistake.BRACES: QT_TRANSLATE_NOOP(
        "templates", "“{text}”里的大括号不成对。标记要写成两个大括号夹着名字，如 {example}。"
    ),
    Mistake.NO_ROW: QT_TRANSLATE_NOOP(
        "templates", "没有一格写着带 # 的标记，不知道哪一行要逐行填。请在数据的第一行写上，如 {example}。"
    ),
    Mistake.TWO_ROWS: QT_TRANSLATE_NOOP(
        "templates", "带 # 的标记写在了两行里，另一处在 {other}。要逐行填的只能有一行，请都写在那一行。"
    ),
    Mistake.MIXED: QT_TRANSLATE_NOOP(
        "templates", "这一行里又有别种行的标记（{other}）。数据、小计、合计、其中要各占一行。"
    ),
    Mistake.TWICE: QT_TRANSLATE_NOOP("templates", "同一种汇总行写了两行，另一处在 {other}。请只留一行。"),
    Mistake.ORDER: QT_TRANSLATE_NOOP(
        "templates", "小计行要紧接在逐行填的那一行（{other}）下面，请把它移过去。"
    ),
    Mistake.TALL: QT_TRANSLATE_NOOP(
        "templates", "合并单元格 {text} 跨了几行，把要逐行填的行也合并进去了。请拆开，只在一行之内合并。"
    ),
    Mistake.IN_FORMULA: QT_TRANSLATE_NOOP(
        "templates", "公式“{text}”里不能写标记。请把标记写在单独一格，公式引用那一格。"
    ),
    Mistake.PICTURE: QT_TRANSLATE_NOOP(
        "templates", "模板里有图片或图表，填表时保留不了。请先删去（公章在打印以后盖）。"
    ),
}


def sentence_of(finding: Finding) -> str:
    """The mistake, where it is, and what could stand there."""
    words = str(WORDS[finding.mistake])
    example = EXAMPLE if finding.mistake is Mistake.BRACES else ROW_EXAMPLE
    told = translate("templates", words).format(text=finding.text, other=finding.other, example=example)
    place = (
        translate("templates", "工作表“{sheet}”{cell}：").format(sheet=finding.sheet, cell=finding.cell)
        if finding.cell
        else translate("templates", "工作表“{sheet}”：").format(sheet=finding.sheet)
    )
    choices = translate("templates", "、").join(finding.nearest[:SHOWN])
    if not choices:
        return place + told
    more = (
        translate("templates", "可用的有：{choices}。")
        if finding.mistake is Mistake.NO_ROW
        else translate("templates", "是不是想写：{choices}？")
    )
    return place + told + more.format(choices=choices)


@explain.register
def _(error: FormWrong) -> str:
    words = translate("errors", "模板《{file}》有 {count} 处要改，改好再选一次：{found}")
    found = "\n".join(["", *(sentence_of(finding) for finding in error.findings)])
    return words.format(file=error.file, count=len(error.findings), found=found)


@explain.register
def _(error: FormTooLarge) -> str:
    words = translate(
        "errors",
        "模板《{file}》有 {kilobytes} 千字节，最多 {most} 千字节。请删去用不着的工作表、图片和空行的格式。",
    )
    return words.format(file=error.file, kilobytes=error.kilobytes, most=error.most)


@explain.register
def _(error: FormOfBureau) -> str:
    words = translate("errors", "《{name}》要由县教体局采用，才会发到各校。您可以在导出时临时选用这个文件。")
    return words.format(name=error.name)
