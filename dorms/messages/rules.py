"""Words for ranges, the working-day calendar, rule sets and the facts given to them."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from dorms.errors.rules import (
    EmptyRange,
    FactsWrong,
    Mistake,
    RuleSetUnreadable,
    RuleSetWrong,
    Slip,
    TwoKindsOfDay,
)
from dorms.messages.words import explain, translate
from dorms.messages.workings import said

SLIPS = {
    Slip.SYNTAX: QT_TRANSLATE_NOOP(
        "rules", "写法不合 TOML 格式：{problem}。请检查引号和方括号是否成对，中文键名是否加了引号。"
    ),
    Slip.FORMAT: QT_TRANSLATE_NOOP("rules", "格式版本写的是“{value}”，本程序认识的是 {wanted}，请在文件开头写明。"),
    Slip.MISSING_HEADER: QT_TRANSLATE_NOOP("rules", "缺少规则集说明一节，请写明名称、版本、依据、生效日期、通过单位。"),
    Slip.UNKNOWN_SECTION: QT_TRANSLATE_NOOP("rules", "没有“{section}”这一节，可用的节：{known}。"),
    Slip.NOT_A_LIST: QT_TRANSLATE_NOOP("rules", "“{section}”的每一条要用双方括号开头单独成条，请改写。"),
    Slip.UNKNOWN_KIND: QT_TRANSLATE_NOOP("rules", "没有“{kind}”这种条款，这一节可用：{known}。"),
    Slip.NO_CLAUSE: QT_TRANSLATE_NOOP("rules", "缺少条款号或条款原文，请照文件抄录，办理结果要引用它。"),
    Slip.UNKNOWN_PARAMETER: QT_TRANSLATE_NOOP("rules", "这种条款没有参数“{key}”，可用：{known}。"),
    Slip.MISSING_PARAMETER: QT_TRANSLATE_NOOP("rules", "缺少参数“{key}”，没有它这一条没有意义，请补上。"),
    Slip.WRONG_TYPE: QT_TRANSLATE_NOOP("rules", "“{value}”的写法不对，这里要写{wanted}。"),
    Slip.NO_UNIT: QT_TRANSLATE_NOOP("rules", "“{value}”没有写单位，请写明：{wanted}。"),
    Slip.WRONG_UNIT: QT_TRANSLATE_NOOP("rules", "“{value}”的单位不对，这里用：{wanted}。"),
    Slip.NOT_WHOLE: QT_TRANSLATE_NOOP("rules", "“{value}”应当是整数，请改正。"),
    Slip.NEGATIVE: QT_TRANSLATE_NOOP("rules", "“{value}”不能是负数，请改正。"),
    Slip.NO_SUCH_DAY: QT_TRANSLATE_NOOP("rules", "没有“{value}”这一天，请改正。"),
    Slip.UNKNOWN_WORD: QT_TRANSLATE_NOOP("rules", "词表里没有“{value}”，可用：{known}。本县的说法请先登记到词表。"),
    Slip.UNKNOWN_CODE: QT_TRANSLATE_NOOP("rules", "没有“{value}”这个事由代码，可用：{known}。"),
    Slip.UNKNOWN_GROUP: QT_TRANSLATE_NOOP("rules", "没有名为“{name}”的计分组，已有：{known}。"),
    Slip.UNKNOWN_CONDITION: QT_TRANSLATE_NOOP("rules", "没有名为“{name}”的条件，已有：{known}。"),
    Slip.CIRCLE: QT_TRANSLATE_NOOP("rules", "条件互相引用成了圈：{names}，请去掉其中一处引用。"),
    Slip.BOUNDS: QT_TRANSLATE_NOOP("rules", "这几个参数互相矛盾，没有情形能同时符合：{limits}，请保留合用的。"),
    Slip.OVERLAP: QT_TRANSLATE_NOOP("rules", "两个分段重叠：{one} 与 {other}，请让每个数只落在一段里。"),
    Slip.DATES: QT_TRANSLATE_NOOP("rules", "日期前后矛盾：{earlier} 与 {later}，请核对生效、失效和通过日期。"),
    Slip.WINDOW: QT_TRANSLATE_NOOP("rules", "受理截止（{closes}）早于或等于受理开始（{opens}），请改正。"),
    Slip.UNREACHABLE: QT_TRANSLATE_NOOP("rules", "{rule}永远用不上：前面的{earlier}已适用于所有人。请调整先后。"),
    Slip.TWICE: QT_TRANSLATE_NOOP("rules", "“{name}”规定了两次，请只保留一条，或者给两条写上不同的适用条件。"),
    Slip.CAP_BELOW_TERM: QT_TRANSLATE_NOOP("rules", "一个期限（{term}）比累计上限（{cap}）还长，请核对。"),
    Slip.TIES_OPEN: QT_TRANSLATE_NOOP("rules", "同分排序的最后一条应当是登记先后或者摇号，否则仍会并列，请补上。"),
    Slip.DRAW_NOT_LAST: QT_TRANSLATE_NOOP("rules", "登记先后或者摇号之后的排序依据用不上，请把它放到最后。"),
}  # fmt: skip
WANTED = {
    "text": QT_TRANSLATE_NOOP("rules", "加引号的文字"),
    "flag": QT_TRANSLATE_NOOP("rules", "是或否（不加引号）"),
    "day": QT_TRANSLATE_NOOP("rules", "日期，如 2026-09-01（不加引号）"),
    "month_day": QT_TRANSLATE_NOOP("rules", "月日，如“8月31日”"),
    "quantity": QT_TRANSLATE_NOOP("rules", "带单位的数，如“12个月”"),
    "table": QT_TRANSLATE_NOOP("rules", "一组名目和数值"),
    "band": QT_TRANSLATE_NOOP("rules", "一个分段"),
    "condition": QT_TRANSLATE_NOOP("rules", "一个条件"),
    "number": QT_TRANSLATE_NOOP("rules", "数字"),
    "list": QT_TRANSLATE_NOOP("rules", "一组值"),
    "known_fact": QT_TRANSLATE_NOOP("rules", "程序认识的事实名称"),
    "fields": QT_TRANSLATE_NOOP("rules", "该项规定的内容，不多也不少"),
    "month": QT_TRANSLATE_NOOP("rules", "月份，如“2026-06”"),
    "matter": QT_TRANSLATE_NOOP("rules", "程序认识的事项"),
}


@explain.register
def _(error: EmptyRange) -> str:
    words = translate("errors", "日期段从 {start} 到 {until} 一天也没有，请把结束日改到开始日之后。")
    return words.format(start=error.start, until=error.until)


@explain.register
def _(error: TwoKindsOfDay) -> str:
    words = translate("errors", "工作日历里 {day} 既写了上班又写了放假，请只保留一行。")
    return words.format(day=error.day)


@explain.register
def _(mistake: Mistake) -> str:
    figures = dict(mistake.figures)
    if "wanted" in figures:
        figures["wanted"] = wanted(figures["wanted"])
    words = said("rules", SLIPS[mistake.slip]).format(**figures)
    if not mistake.where:
        return translate("rules", "第 {line} 行：{words}").format(line=mistake.line, words=words)
    return translate("rules", "第 {line} 行（{where}）：{words}").format(
        line=mistake.line, where=mistake.where, words=words
    )


def wanted(name: str) -> str:
    """What is wanted in a place: one of the names above, or words that are said already (units)."""
    return said("rules", WANTED[name]) if name in WANTED else name


@explain.register
def _(error: RuleSetWrong) -> str:
    words = translate("errors", "规则集“{name}”有 {count} 处错误，改正后才能使用。{first}")
    first = explain(error.mistakes[0]) if error.mistakes else ""
    return words.format(name=error.name, count=len(error.mistakes), first=first)


@explain.register
def _(error: RuleSetUnreadable) -> str:
    words = translate("errors", "打不开规则集文件 {path}，请确认文件存在，并以 UTF-8 编码保存。")
    return words.format(path=error.path)


@explain.register
def _(error: FactsWrong) -> str:
    words = translate("errors", "事实中“{where}”的值“{value}”不能用，这里要写{wanted}，请改正后重试。")
    return words.format(where=error.where, value=error.value, wanted=wanted(error.wanted))
