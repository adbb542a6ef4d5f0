"""The words for sheets that were handed out and periods that are closed."""

from dorms.domain.issuing import Changed, Correction
from dorms.errors.issuing import (
    BureauCloses,
    ClosedAlready,
    ClosedBefore,
    FormNotKept,
    NotAllReported,
    PeriodClosed,
    ReceiverMissing,
    SheetElsewhere,
    SheetNotSame,
    SheetWithdrawn,
)
from dorms.messages.words import explain, translate


@explain.register
def _(error: PeriodClosed) -> str:
    words = translate(
        "errors",
        "日期 {day} 在已结账的期间内（已结到 {closed}），按补录办理，请写明原因；已报出的报表不会改动，可与现在比较。",
    )
    return words.format(day=error.day, closed=error.closed)


@explain.register
def _(error: ClosedBefore) -> str:
    words = translate(
        "errors",
        "这一步涉及 {day}，已计入结账期间（已结到 {closed}），不能直接撤销。请按更正或补录重新办理，并写明原因。",
    )
    return words.format(day=error.day, closed=error.closed)


@explain.register
def _(error: NotAllReported) -> str:
    words = translate(
        "errors",
        "还不能结账：以下 {count} 个单位在 {day} 之后还没有报送数据包：{names}。请催报、合并后再结账。",
    )
    names = translate("errors", "、").join(error.offices)
    return words.format(count=len(error.offices), day=error.day, names=names)


@explain.register
def _(error: ClosedAlready) -> str:
    words = translate("errors", "已经结账到 {closed}，不能再结到 {day}。请选更晚的日期。")
    return words.format(closed=error.closed, day=error.day)


@explain.register
def _(error: BureauCloses) -> str:
    return translate("errors", "结账由县教体局办理，本单位不能结账。")


@explain.register
def _(error: SheetElsewhere) -> str:
    words = translate("errors", "报表 {number} 是“{office}”报出的，只能在那里重印。请与该单位联系。")
    return words.format(number=error.number, office=error.office)


@explain.register
def _(error: FormNotKept) -> str:
    words = translate(
        "errors",
        "报表 {number} 当时用的版式“{form}”不在这台电脑的库里，印不出一样的。"
        "请用存档的纸质件；或者重新导出一张，版式里选那份文件。",
    )
    return words.format(number=error.number, form=error.form)


@explain.register
def _(error: SheetNotSame) -> str:
    words = translate(
        "errors",
        "报表 {number} 已不能原样重印：当时的个别资料后来按规定删除了，重算的校验码与 {code} 不符。"
        "请用存档的纸质件或电子件。",
    )
    return words.format(number=error.number, code=error.check)


@explain.register
def _(error: SheetWithdrawn) -> str:
    words = translate("errors", "报表 {number} 已作废，不再重印。")
    return words.format(number=error.number)


@explain.register
def _(error: ReceiverMissing) -> str:
    return translate("errors", "要写出完整身份证号，请写明交给谁；接收人会记入导出记录。")


def correction_kind(kind: Changed) -> str:
    """What became of a line since."""
    return {
        Changed.ADDED: translate("issuing", "补录"),
        Changed.CORRECTED: translate("issuing", "更正"),
        Changed.REMOVED: translate("issuing", "删去"),
    }[kind]


def correction_words(one: Correction) -> str:
    """The difference in one sentence."""
    if one.kind is Changed.ADDED:
        return translate("issuing", "出表后补录了这一行")
    if one.kind is Changed.REMOVED:
        return translate("issuing", "出表后这一行不再符合本表")
    words = translate("issuing", "{column}：原为“{then}”，现为“{now}”")
    nothing = translate("issuing", "空")
    return words.format(column=one.column, then=one.then or nothing, now=one.now or nothing)
