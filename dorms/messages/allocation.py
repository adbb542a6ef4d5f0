"""Words for a frozen round that cannot be run, and for results that cannot be written or do not hold."""

from dorms.errors.allocation import (
    AlreadyFrozen,
    ChangedAfterFreeze,
    FolderGap,
    HeldTwice,
    HoldsOutsidePool,
    NotInRound,
    NotOnOffer,
    NotPlainText,
    NotYourTurn,
    OrderNotRoster,
    RepeatedChoice,
    RepeatedId,
    RepeatedRank,
    ReserveForNobody,
    ResultBroken,
    ResultExists,
    ResultNotWritten,
    RoomAtOdds,
    RoomUnlabelled,
    TailNotLast,
    TailWithoutPlace,
    UnitInTwoRooms,
    UnknownHousehold,
    UnknownUnit,
    WrongCell,
    WrongCellCount,
    WrongHeader,
    WrongPolicy,
)
from dorms.messages.words import explain, translate

SHOWN = 5


@explain.register
def _(error: FolderGap) -> str:
    words = translate("errors", "文件夹“{folder}”里没有 {file}，请补齐后再做一次。")
    return words.format(folder=error.folder, file=error.file)


@explain.register
def _(error: NotPlainText) -> str:
    words = translate(
        "errors", "{file} 第 {line} 行不是不带签名的 UTF-8 文本，请重新导出，不要用别的软件另存。"
    )
    return words.format(file=error.file, line=error.line)


@explain.register
def _(error: WrongHeader) -> str:
    words = translate("errors", "{file} 第一行应当是“{wanted}”，现在是“{found}”，请重新导出这个文件。")
    return words.format(file=error.file, wanted=error.wanted, found=error.found)


@explain.register
def _(error: WrongCellCount) -> str:
    words = translate("errors", "{file} 第 {line} 行应当有 {wanted} 格，现在有 {found} 格，请改正这一行。")
    return words.format(file=error.file, line=error.line, wanted=error.wanted, found=error.found)


@explain.register
def _(error: WrongCell) -> str:
    words = translate("errors", "{file} 第 {line} 行“{column}”一格“{value}”不对：{wanted}。")
    return words.format(
        file=error.file, line=error.line, column=error.column, value=error.value, wanted=_wanted(error.wanted)
    )


@explain.register
def _(error: WrongPolicy) -> str:
    if error.line is not None:
        words = translate("errors", "{file} 第 {line} 行不对：{wanted}。")
        return words.format(file=error.file, line=error.line, wanted=_wanted(error.wanted))
    words = translate("errors", "{file} 里的“{column}”现在是“{value}”，不对：{wanted}。")
    return words.format(file=error.file, column=error.column, value=error.value, wanted=_wanted(error.wanted))


def _wanted(key: str) -> str:
    """What a cell should have been; lists of words follow a key after a blank."""
    name, _, listed = key.partition(" ")
    return (
        (_cell_wants() | _policy_wants()).get(name, translate("errors", "请核对后改正")).format(listed=listed)
    )


def _cell_wants() -> dict[str, str]:
    return {
        "quotes": translate("errors", "引号不成对，请重新导出"),
        "id": translate("errors", "编号只能用大写字母、数字和短横线，最多 32 个字符"),
        "unit_id": translate("errors", "房源编号只能用字母、数字、点、短横线和下划线，最多 32 个字符"),
        "integer": translate("errors", "应当是整数"),
        "one_of": translate("errors", "只能是 {listed} 之一"),
        "word": translate("errors", "不能有换行、制表符或首尾空格"),
        "several": translate("errors", "多个值用分号隔开，不能空也不能重复"),
        "points": translate("errors", "应当是数，最多两位小数"),
        "positive": translate("errors", "应当是从 1 起的整数"),
        "room_for_label": translate("errors", "标了男女的床位必须写房号"),
        "bed": translate("errors", "床位必须写房号，并标明男、女或待定"),
        "sex_for_bed": translate("errors", "住在合住床位上的人必须写性别"),
        "all_or_none": translate("errors", "这一列要么人人都填，要么人人不填，空格不能当成零分"),
        "same_count": translate("errors", "每个人同分比较项的个数必须一样"),
    }


def _policy_wants() -> dict[str, str]:
    return {
        "json": translate("errors", "不是完整的 JSON 文件"),
        "once": translate("errors", "同一项只能写一次"),
        "known": translate("errors", "没有这一项，可用的有：{listed}"),
        "first_in_b": translate("errors", "“优先不排他”的定向房只能用在模式 B"),
        "no_entry_with_order": translate("errors", "已经给出名次，就不能再按另一把尺子筛人"),
        "hex": translate("errors", "应当是 64 位十六进制承诺值"),
        "rounds": translate("errors", "口令个数应当在 2 到 1000 之间"),
        "sources": translate("errors", "至少公告一个来源，名称不能重复"),
        "range": translate("errors", "最小号码不能小于零，最大号码必须更大"),
        "key": translate("errors", "排名依据只能用梯队、积分和同分比较项"),
        "text": translate("errors", "应当是文字"),
        "texts": translate("errors", "应当是一组文字"),
        "list": translate("errors", "应当是一个列表"),
        "object": translate("errors", "应当是一个对象"),
        "flag": translate("errors", "应当是真或假"),
        "day": translate("errors", "日期应当写成 2026-06-15 这样"),
        "secret": translate("errors", "不是摇号口令文件"),
    }


@explain.register
def _(error: RepeatedId) -> str:
    words = translate("errors", "{file} 第 {line} 行的编号 {id} 与第 {first} 行重复，请只留一行。")
    return words.format(file=error.file, line=error.line, id=error.id, first=error.first_line)


@explain.register
def _(error: UnitInTwoRooms) -> str:
    words = translate(
        "errors",
        "{file} 第 {first} 行说房源 {unit} 在“{first_room}”，第 {line} 行又说在“{room}”，请查实后只留一行。",
    )
    return words.format(
        file=error.file,
        first=error.first_line,
        unit=error.unit,
        first_room=error.first_room,
        line=error.line,
        room=error.room,
    )


@explain.register
def _(error: RoomAtOdds) -> str:
    words = {
        "label": translate(
            "errors", "{file} 第 {line} 行与第 {first} 行是同一间“{room}”，男女标记不一致，请统一。"
        ),
        "type": translate(
            "errors",
            "{file} 第 {line} 行与第 {first} 行把同一间“{room}”既按床位又按整间拿出来分，请只留一种。",
        ),
        "sex": translate(
            "errors", "{file} 第 {line} 行的“{room}”里住户性别与标记或与同屋不一致，请查实后改正。"
        ),
    }.get(
        error.what, translate("errors", "{file} 第 {line} 行与第 {first} 行对“{room}”的说法不一致，请统一。")
    )
    return words.format(file=error.file, line=error.line, first=error.first_line, room=error.room)


@explain.register
def _(error: UnknownHousehold) -> str:
    words = translate("errors", "{file} 第 {line} 行的申请户 {id} 不在名单里，请改正编号或补进名单。")
    return words.format(file=error.file, line=error.line, id=error.id)


@explain.register
def _(error: UnknownUnit) -> str:
    words = translate(
        "errors", "{file} 第 {line} 行：{id} 的志愿“{unit}”不在房源表里，请改正编号或补进房源表。"
    )
    return words.format(file=error.file, line=error.line, id=error.id, unit=error.unit)


@explain.register
def _(error: RepeatedChoice) -> str:
    words = translate(
        "errors", "{file} 第 {line} 行：{id} 的志愿“{choice}”在第 {first} 行已经填过，请只留一次。"
    )
    return words.format(
        file=error.file, line=error.line, id=error.id, choice=error.choice, first=error.first_line
    )


@explain.register
def _(error: RepeatedRank) -> str:
    words = translate("errors", "{file} 第 {line} 行：{id} 有两个第 {rank} 志愿，请重新编号。")
    return words.format(file=error.file, line=error.line, id=error.id, rank=error.rank)


@explain.register
def _(error: TailNotLast) -> str:
    words = translate("errors", "{file} 第 {line} 行：{id} 的“服从调剂”必须是最后一个志愿，也只能有一个。")
    return words.format(file=error.file, line=error.line, id=error.id)


@explain.register
def _(error: TailWithoutPlace) -> str:
    words = translate(
        "errors",
        "{file} 第 {line} 行：{id} 只填了“{choice}”，看不出是哪一所学校或哪个乡镇，请写明名称或先填一个志愿。",
    )
    return words.format(file=error.file, line=error.line, id=error.id, choice=error.choice)


@explain.register
def _(error: HoldsOutsidePool) -> str:
    words = translate(
        "errors", "{file} 第 {line} 行：{id} 现住的房源 {unit} 不在本轮房源里或已停用，请补进房源表或改正。"
    )
    return words.format(file=error.file, line=error.line, id=error.id, unit=error.unit)


@explain.register
def _(error: HeldTwice) -> str:
    words = translate(
        "errors", "{file} 第 {line} 行：{id} 与 {other} 都写着现住 {unit}，请查实，夫妻应合为一户。"
    )
    return words.format(file=error.file, line=error.line, id=error.id, other=error.other, unit=error.unit)


@explain.register
def _(error: ReserveForNobody) -> str:
    words = translate(
        "errors", "{file} 第 {line} 行：房源 {unit} 定向给“{group}”，名单里没有这一类人，请改正或取消定向。"
    )
    return words.format(file=error.file, line=error.line, unit=error.unit, group=error.group)


@explain.register
def _(error: RoomUnlabelled) -> str:
    words = translate(
        "errors", "{file} 第 {line} 行：合住房“{room}”还没有定男女，模式 B 要求先定好，请改成男间或女间。"
    )
    return words.format(file=error.file, line=error.line, room=error.room)


@explain.register
def _(error: OrderNotRoster) -> str:
    words = translate(
        "errors",
        "给出的名次与名单对不上：名次里缺 {missing}，多 {unknown}，重复 {repeated}。请核对后重新录入。",
    )
    return words.format(
        missing=_some(error.missing), unknown=_some(error.unknown), repeated=_some(error.repeated)
    )


def _some(ids: tuple[str, ...]) -> str:
    if not ids:
        return translate("errors", "无")
    shown = "、".join(ids[:SHOWN])
    more = translate("errors", "{shown} 等 {count} 户")
    return shown if len(ids) <= SHOWN else more.format(shown=shown, count=len(ids))


@explain.register
def _(error: ChangedAfterFreeze) -> str:
    words = translate(
        "errors",
        "{file} 在封存以后被改动过，校验码与公布的不同，不能分房。请找回封存时的文件，或按程序重新封存、重新公示。",
    )
    return words.format(file=error.file)


@explain.register
def _(error: AlreadyFrozen) -> str:
    words = translate("errors", "“{folder}”已经封存过。要改名单请另建一轮，重新封存、重新公示。")
    return words.format(folder=error.folder)


@explain.register
def _(error: ResultExists) -> str:
    words = translate("errors", "“{folder}”已经存在，结果从不覆盖旧的，请另选一个位置。")
    return words.format(folder=error.folder)


@explain.register
def _(error: ResultNotWritten) -> str:
    words = translate(
        "errors",
        "结果没能写到“{folder}”(系统编号 {number})，那里没有留下任何文件。请检查磁盘空间和权限后再做一次。",
    )
    return words.format(folder=error.folder, number=error.number)


@explain.register
def _(error: ResultBroken) -> str:
    words = translate("errors", "“{folder}”核对不通过：{first}这份结果不能作数，请找回公布时的原件再核对。")
    return words.format(folder=error.folder, first=error.problem)


@explain.register
def _(error: NotInRound) -> str:
    words = translate("errors", "这一轮里没有编号 {id}，请核对后再输。")
    return words.format(id=error.id)


@explain.register
def _(error: NotYourTurn) -> str:
    words = translate("errors", "现在轮到 {turn} 选房，还没有轮到 {id}，请按名次进行。")
    return words.format(turn=error.turn, id=error.id)


@explain.register
def _(error: NotOnOffer) -> str:
    words = translate("errors", "{id} 现在不能选 {unit}，请看可选房源后另选一套。")
    return words.format(id=error.id, unit=error.unit)
