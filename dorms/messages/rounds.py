"""Words for rounds, draws, picks and offers that are refused."""

from dorms.domain.rounds import LeftOut
from dorms.errors import rounds as errors
from dorms.messages.words import explain, translate


@explain.register
def _(error: errors.WrongRoundStep) -> str:
    words = translate("errors", "“{name}”现在是“{state}”，不能办“{wanted}”。请先看这一轮的办理经过。")
    return words.format(name=error.name, state=error.state, wanted=error.wanted)


@explain.register
def _(error: errors.EmptyPool) -> str:
    words = translate("errors", "“{name}”选定的学校没有可分的房源。请多选几所学校，或先腾出、启用房源。")
    return words.format(name=error.name)


@explain.register
def _(error: errors.NobodyEntered) -> str:
    words = translate("errors", "“{name}”没有一份能参加的申请。请先受理申请或锁定轮候册。")
    return words.format(name=error.name)


@explain.register
def _(error: errors.SourcesMissing) -> str:
    return translate("errors", "用公开开奖号码摇号，至少要公告一个号码来源。请选来源并写明开奖日期。")


@explain.register
def _(error: errors.SourceWithoutDay) -> str:
    words = translate("errors", "号码来源“{source}”没有写哪一天开奖。请写明一个封存以后的日期。")
    return words.format(source=error.source)


@explain.register
def _(error: errors.WishNotThere) -> str:
    return translate("errors", "志愿“{wish}”不在本轮房源里，请删去或另选。").format(wish=error.wish)


@explain.register
def _(error: errors.WishNotFor) -> str:
    words = translate("errors", "{person} 不能选“{wish}”：住不下，或限住性别不合。请另选。")
    return words.format(person=error.person, wish=error.wish)


@explain.register
def _(error: errors.TooManyWishes) -> str:
    words = translate("errors", "填了 {count} 个志愿，本轮最多 {limit} 个，请删到 {limit} 个以内。")
    return words.format(count=error.count, limit=error.limit)


@explain.register
def _(error: errors.SecretGone) -> str:
    words = translate(
        "errors",
        "“{name}”的摇号口令不在这台电脑上。请在封存名单的电脑上摇号；口令确已遗失的，按公告的办法改用“口令遗失”。",
    )
    return words.format(name=error.name)


@explain.register
def _(error: errors.NoDrawHere) -> str:
    return translate("errors", "“{name}”不用这种方式抽签，请看这一轮的抽签方式。").format(name=error.name)


@explain.register
def _(error: errors.SlipWrong) -> str:
    words = {
        "twice": translate("errors", "{code} 和 {other} 都是 {number} 号，请对照纸阄改正。"),
        "unknown": translate("errors", "名单里没有 {code}，请核对编号。"),
        "range": translate("errors", "{code} 的 {number} 号不在范围里，号码从 1 到参加户数，请核对纸阄。"),
    }.get(error.what, translate("errors", "{code} 还没有抓阄号，请补上。"))
    return words.format(code=error.entry, number=error.number, other=error.other)


@explain.register
def _(error: errors.WitnessMissing) -> str:
    return translate("errors", "请填写{role}的姓名，过程记录要由他签字。").format(role=error.role)


@explain.register
def _(error: errors.PickingOpen) -> str:
    words = translate("errors", "还有 {left} 户没有选房，现在轮到 {turn}。全部选完才能出结果。")
    return words.format(left=error.left, turn=error.turn)


@explain.register
def _(error: errors.FileLost) -> str:
    words = translate(
        "errors", "“{name}”的文件 {file} 不在这份数据里。请用封存名单的那台电脑上的数据，或从备份恢复。"
    )
    return words.format(name=error.name, file=error.file)


@explain.register
def _(error: errors.LiveOfferThere) -> str:
    words = translate(
        "errors", "{person} 已有 {unit} 的通知，等到 {day} 答复。一人同时只能有一份，请先记下答复。"
    )
    return words.format(person=error.person, unit=error.unit, day=error.answer_by or "")


@explain.register
def _(error: errors.UnitOffered) -> str:
    words = translate("errors", "{unit} 的空位已经通知了 {person}，请等答复，或先撤回那份通知。")
    return words.format(unit=error.unit, person=error.person)


@explain.register
def _(error: errors.OfferAnswered) -> str:
    words = translate("errors", "{person} 的这份通知已经记为“{answer}”。要改请先撤销那一步。")
    return words.format(person=error.person, answer=error.answer)


@explain.register
def _(error: errors.AnswerTooEarly) -> str:
    words = translate("errors", "{person} 可以到 {day} 再答复，还没有逾期。")
    return words.format(person=error.person, day=error.answer_by)


@explain.register
def _(error: errors.NotFirst) -> str:
    words = translate("errors", "{first} 排在 {person} 前面，也可以要 {unit}。请先通知他，或写明理由跳过。")
    return words.format(first=error.first, person=error.person, unit=error.unit)


@explain.register
def _(error: errors.NotForThem) -> str:
    words = translate("errors", "{unit} 不能通知 {person}：{why}。请看名单里的下一位。")
    return words.format(unit=error.unit, person=error.person, why=obstacle_words(error.why))


@explain.register
def _(error: errors.HomeChanged) -> str:
    words = translate(
        "errors", "封存以后 {unit} 的住户有变动，{person} 不能按结果入住。请查实后另行处理这一户。"
    )
    return words.format(unit=error.unit, person=error.person)


def obstacle_words(why: str) -> str:
    """What keeps somebody from being offered a unit."""
    words = {
        "sex": translate("rounds", "限住性别或已住的人与其不合"),
        "full": translate("rounds", "住不下"),
        "not_wished": translate("rounds", "没有填报，也不服从调剂"),
        "promised": translate("rounds", "已有分配"),
        "offered": translate("rounds", "已有一份通知待答复"),
        "skipped": translate("rounds", "这一次已跳过"),
        "given_up": translate("rounds", "已放弃这一套"),
        "lives": translate("rounds", "在别处住着，没有申请调换"),
    }
    return words.get(why, why)


def loser_words(has_wishes: bool, waiting: int) -> str:
    """For somebody who got nothing and named no place that was in the pool."""
    if has_wishes:
        words = translate(
            "rounds",
            "志愿里点名的房都不在本轮房源里，服从调剂的范围轮到您时也已分完。您在轮候册里是第 {waiting} 位，"
            "有房源腾退时按此顺序递补。",
        )
    else:
        words = translate(
            "rounds",
            "志愿里的房都不在本轮房源里，也没有填服从调剂，所以没有可分的房。您在轮候册里是第 {waiting} 位，"
            "有房源腾退时按此顺序递补。",
        )
    return words.format(waiting=waiting)


def left_out_words(names: str, why: str) -> str:
    """For somebody whose application takes no part in the round."""
    words = translate("rounds", "{names}没有参加本轮：{why}。")
    return words.format(names=names, why=left_out_reason(why))


def left_out_reason(why: str) -> str:
    """Why an application takes no part; a reason written by hand as it stands."""
    reasons: dict[str, str] = {
        LeftOut.MERGED: translate("rounds", "与合住人是一户，请按合住人的编号查询"),
        LeftOut.PAIR_MIXED: translate("rounds", "合住两人性别不同，又不是夫妻"),
        LeftOut.HAS_PROMISE: translate("rounds", "已有分配或递补通知"),
        LeftOut.NO_HOME: translate("rounds", "申请调换，但没有在住的房"),
        LeftOut.NO_POINTS: translate("rounds", "本轮按积分排序，而这份申请没有积分"),
        LeftOut.BY_HAND: translate("rounds", "经办人写明理由后剔除"),
    }
    return reasons.get(why, why)


def outside_words(unit: str, why: str) -> str:
    """Why nobody could have a unit in the round: it was not in its pool."""
    words = {
        "full": translate("rounds", "{unit} 不在本轮房源里：封存时已经住满或已分给别人，住户没有参加本轮。"),
        "scope": translate("rounds", "{unit} 不在本轮房源里：不属于本轮的范围，或已单独通知别人。"),
    }.get(why, translate("rounds", "{unit} 不在本轮房源里：封存时是“{state}”。"))
    return words.format(unit=unit, state=why)
