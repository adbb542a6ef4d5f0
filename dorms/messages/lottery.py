"""Words for the lottery: what was announced, what was drawn, what does not fit."""

from dorms.errors.lottery import (
    CodesUsedUp,
    DrawAltered,
    DrawInPast,
    DrawNotYet,
    NotDrawn,
    NotFrozen,
    SecondDraw,
    SecretInPublic,
    SourceMissing,
    SourceOutOfRange,
    SourceUnknown,
    TooLittleChance,
    WrongCode,
)
from dorms.messages.words import explain, translate


@explain.register
def _(error: NotFrozen) -> str:
    words = translate("errors", "“{folder}”还没有封存，不能摇号。请先封存并公布校验码。")
    return words.format(folder=error.folder)


@explain.register
def _(error: DrawInPast) -> str:
    words = translate(
        "errors",
        "公告的“{source}”在 {day} 开奖，不晚于封存日 {announced}，号码可能已经有人知道。请改用以后的一期。",
    )
    return words.format(source=error.source, day=error.day, announced=error.announced)


@explain.register
def _(error: DrawNotYet) -> str:
    words = translate("errors", "“{source}”要到 {day} 才开奖，今天是 {today}，请等开奖以后再摇号。")
    return words.format(source=error.source, day=error.day, today=error.today)


@explain.register
def _(error: SourceMissing) -> str:
    words = translate("errors", "没有录入“{source}”的号码。公告过的来源一个也不能少，请补录。")
    return words.format(source=error.source)


@explain.register
def _(error: SourceUnknown) -> str:
    words = translate("errors", "“{source}”没有事先公告，不能用来摇号，请去掉。")
    return words.format(source=error.source)


@explain.register
def _(error: SourceOutOfRange) -> str:
    words = {
        "count": translate("errors", "“{source}”应当有 {low} 个号码，现在录了 {value} 个，请对照开奖公告。"),
        "range": translate(
            "errors", "“{source}”的号码 {value} 不在 {low} 到 {high} 之间，请对照开奖公告改正。"
        ),
        "twice": translate("errors", "“{source}”的号码 {value} 录了两次，请对照开奖公告改正。"),
    }.get(error.what, translate("errors", "“{source}”的号码 {value} 不对，请对照开奖公告改正。"))
    return words.format(source=error.source, value=error.value, low=error.low, high=error.high)


@explain.register
def _(error: TooLittleChance) -> str:
    words = translate(
        "errors",
        "公告的号码来源太少，合起来只有 {bits} 位随机量，至少要 {needed} 位，否则有人能提前算完。请再加一个来源。",
    )
    return words.format(bits=error.bits, needed=error.needed)


@explain.register
def _(error: NotDrawn) -> str:
    words = translate("errors", "“{folder}”公告了摇号，但还没有摇号记录，请先摇号再分房。")
    return words.format(folder=error.folder)


@explain.register
def _(error: SecondDraw) -> str:
    words = translate(
        "errors", "已经摇过 {number} 次。再摇一次必须写明依据哪次会议的决定；以前的摇号记录会一直保留。"
    )
    return words.format(number=error.number)


@explain.register
def _(error: CodesUsedUp) -> str:
    words = translate("errors", "承诺时准备的 {rounds} 个口令已经用完，请重新封存并公布新的承诺值。")
    return words.format(rounds=error.rounds)


@explain.register
def _(error: WrongCode) -> str:
    words = translate("errors", "“{file}”里的口令算不出公布过的承诺值，请找出当时那一份口令文件。")
    return words.format(file=error.file)


@explain.register
def _(error: SecretInPublic) -> str:
    words = translate("errors", "口令文件不能写在“{path}”：那里会一起公布，或者已有文件。请另选一个位置。")
    return words.format(path=error.path)


@explain.register
def _(error: DrawAltered) -> str:
    words = translate("errors", "摇号记录 {file} 里的“{column}”与公布的号码和口令对不上，请找回原件再核对。")
    return words.format(file=error.file, column=error.column)
