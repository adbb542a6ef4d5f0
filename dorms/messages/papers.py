"""The words for papers: texts with mistakes, missing values and glyphs, printing."""

from dorms.errors.papers import (
    FontsMissing,
    GlyphsMissing,
    LeftAlready,
    LivesThereStill,
    NothingToPrint,
    NotSettled,
    OwesNothing,
    PaperIncomplete,
    PdfNotWhole,
    PersonalDataInNotice,
    PrintingFailed,
    StillOwes,
    TemplateFault,
    TemplateMistake,
    TemplateUnreadable,
    TemplateWrong,
)
from dorms.messages.words import explain, translate


@explain.register
def _(error: TemplateWrong) -> str:
    head = translate("errors", "《{paper}》的文字有 {count} 处错误，没有采用，请改正后再试：")
    lines = [head.format(paper=error.paper, count=len(error.mistakes))]
    return "\n".join(lines + [explain(mistake) for mistake in error.mistakes])


@explain.register
def _(mistake: TemplateMistake) -> str:
    words = _fault_words(mistake).format(what=mistake.what, allowed="、".join(mistake.allowed))
    if not mistake.line:
        return words
    return translate("errors", "第 {line} 行：{words}").format(line=mistake.line, words=words)


def _fault_words(mistake: TemplateMistake) -> str:
    words = {
        TemplateFault.UNKNOWN_GAP: translate("errors", "没有“{what}”这一项，可以填的项目见说明。"),
        TemplateFault.MISSING_GAP: translate(
            "errors", "缺少必须有的“{what}”，请在适当的地方写上 {{{what}}}。"
        ),
        TemplateFault.OPEN_BRACE: translate("errors", "大括号没有成对：{what}"),
        TemplateFault.UNKNOWN_SETTING: translate("errors", "不认识【{what}】，可以用：{allowed}。"),
        TemplateFault.BAD_SETTING: translate("errors", "“{what}”不能用在这里，可以写：{allowed}。"),
        TemplateFault.UNKNOWN_LIST: translate("errors", "没有“{what}”这个清单，可以用：{allowed}。"),
        TemplateFault.LIST_WITHOUT_ROW: translate(
            "errors", "清单“{what}”要有且只有一行写项目，可以写：{allowed}。"
        ),
        TemplateFault.UNEVEN_ROW: translate("errors", "这一行有 {what} 格，应当有 {allowed} 格。"),
        TemplateFault.NOTHING_TO_JOIN: translate("errors", "“>”左边或“^”上边没有可以合并的格：{what}"),
        TemplateFault.NO_TITLE: translate("errors", "没有标题，请写一行【标题】。"),
    }
    if mistake.fault is TemplateFault.UNKNOWN_GAP and mistake.allowed:
        return translate("errors", "没有“{what}”这一项，是不是“{allowed}”？")
    return words[mistake.fault]


@explain.register
def _(error: TemplateUnreadable) -> str:
    words = translate("errors", "《{paper}》的文字文件读不出来，请用记事本另存为 UTF-8 编码的文本文件。")
    return words.format(paper=error.paper)


@explain.register
def _(error: PaperIncomplete) -> str:
    words = translate("errors", "“{paper}”还缺：{gaps}。请补全后再打印。")
    return words.format(paper=error.paper, gaps="、".join(error.gaps))


@explain.register
def _(error: PersonalDataInNotice) -> str:
    words = translate(
        "errors", "公示里“{name}”的“{gap}”像是身份证号或手机号，公示不能登这些内容，请删去后再打印。"
    )
    return words.format(name=error.name, gap=error.gap)


@explain.register
def _(error: GlyphsMissing) -> str:
    words = translate(
        "errors", "“{paper}”里有字库没有的字：{characters}。可以仍然打印，这些字印成“〓”，请手写补上。"
    )
    return words.format(paper=error.paper, characters=" ".join(error.characters))


@explain.register
def _(error: FontsMissing) -> str:
    words = translate("errors", "程序自带的字体不在 {folder}，安装不完整，请重新解压安装包。")
    return words.format(folder=error.folder)


@explain.register
def _(error: PdfNotWhole) -> str:
    words = translate("errors", "{name} 没有完整写成，原来的文件没有动，请再试一次。")
    return words.format(name=error.path.name)


@explain.register
def _(error: PrintingFailed) -> str:
    if not error.printer:
        return translate("errors", "打印没有开始，请检查打印机，或改为存成 PDF。")
    words = translate("errors", "打印机“{printer}”没有接受任务，请检查打印机，或改为存成 PDF。")
    return words.format(printer=error.printer)


@explain.register
def _(error: NothingToPrint) -> str:
    words = translate("errors", "{skipped} 份都没有印成，没有生成文件，请看每份的原因。")
    return words.format(skipped=error.skipped)


@explain.register
def _(error: LeftAlready) -> str:
    words = translate("errors", "{name} 已于 {day} 退房，不再开具现住证明。")
    return words.format(name=error.name, day=error.day)


@explain.register
def _(error: LivesThereStill) -> str:
    words = translate("errors", "{name} 还住着，没有办退房，不能开具结清证明。")
    return words.format(name=error.name)


@explain.register
def _(error: NotSettled) -> str:
    words = translate("errors", "{name} 的退房还没有结算，请先在“退房”页结清，再开具证明。")
    return words.format(name=error.name)


@explain.register
def _(error: StillOwes) -> str:
    words = translate("errors", "{name} 还欠 {amount} 元，缴清后才能开具结清证明。")
    return words.format(name=error.name, amount=f"{error.amount:,.2f}")


@explain.register
def _(error: OwesNothing) -> str:
    return translate("errors", "{name} 没有欠费，不用催缴。").format(name=error.name)
