"""Words for what the bureau and the central schools do besides merging."""

from dorms.errors import bureau as errors
from dorms.messages.words import explain, translate


@explain.register
def _(error: errors.NothingToExclude) -> str:
    return translate(
        "errors", "这个文件没有带来新的内容，或者已经退出汇总，没有什么可退。请在收到的文件里另选一个。"
    )


@explain.register
def _(error: errors.NotExcluded) -> str:
    return translate("errors", "这个文件没有退出过汇总，不用恢复。")


@explain.register
def _(error: errors.NotWaiting) -> str:
    return translate("errors", "这条改动已经算数，或者这里没有它。请刷新后再看。")


@explain.register
def _(error: errors.RowLeft) -> str:
    return translate(
        "errors", "这条记录已不归本单位管理，这里只能查看，没有改动。要改请找现在管理它的单位或县局。"
    )


@explain.register
def _(error: errors.NotYourSchool) -> str:
    words = translate("errors", "{path} 是{office}的文件，不是本镇学校的，没有收下。请直接交给县局。")
    return words.format(path=error.path, office=error.office)


@explain.register
def _(error: errors.NotInTray) -> str:
    return translate("errors", "转交箱里没有这个文件。请刷新后再看。")


@explain.register
def _(error: errors.RecoveryCodeWrong) -> str:
    words = translate("errors", "恢复码打不开 {path}。请在电话里和县局再核对一遍，逐位输入。")
    return words.format(path=error.path)


@explain.register
def _(error: errors.NotRecovery) -> str:
    words = translate("errors", "{path} 不是县局发的恢复文件。请让县局重新生成一个。")
    return words.format(path=error.path)


@explain.register
def _(error: errors.BadDueRule) -> str:
    words = translate(
        "errors", "报送日“{value}”不成立：每月填 1 到 31，每周填 1 到 7，或填一个日期。没有保存。"
    )
    return words.format(value=error.value)
