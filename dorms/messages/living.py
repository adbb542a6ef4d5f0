"""Words for why somebody may not be assigned, move in, stay or leave as asked."""

from dorms.errors import living as errors
from dorms.messages.commands import command_name
from dorms.messages.fields import field_name
from dorms.messages.words import explain, translate


def _list(names: tuple[str, ...]) -> str:
    return "、".join(names)


@explain.register
def _(error: errors.EmptySpan) -> str:
    return translate("errors", "结束日 {until} 不晚于开始日 {start}，请改日期。").format(
        until=error.until, start=error.start
    )


@explain.register
def _(error: errors.EndsOnFirstDay) -> str:
    words = translate(
        "errors", "{day} 才开始，不能同一天结束。登记错了，请在“变更记录”里撤销开始的那一笔；否则请改日期。"
    )
    return words.format(day=error.day)


@explain.register
def _(error: errors.DayInFuture) -> str:
    return translate("errors", "日期 {day} 还没有到（今天是 {today}），请改日期。").format(
        day=error.day, today=error.today
    )


@explain.register
def _(error: errors.UnitFull) -> str:
    if error.until is not None:
        words = translate(
            "errors", "{unit} 核定 {capacity} 人，{people} 占着，到 {until} 才空出。请换一套或改日期。"
        )
        return words.format(
            unit=error.unit, capacity=error.capacity, people=_list(error.people), until=error.until
        )
    if not error.people:
        return translate("errors", "{unit} 只核定 {capacity} 人，住不下。请换一套。").format(
            unit=error.unit, capacity=error.capacity
        )
    words = translate("errors", "{unit} 核定 {capacity} 人，已有 {people} 入住或分得。请换一套。")
    return words.format(unit=error.unit, capacity=error.capacity, people=_list(error.people))


@explain.register
def _(error: errors.UnitClosed) -> str:
    if error.reason:
        return translate("errors", "{unit} 现在是“{state}”（{reason}），不能安排人住。").format(
            unit=error.unit, state=error.state, reason=error.reason
        )
    return translate("errors", "{unit} 现在是“{state}”，不能安排人住。").format(
        unit=error.unit, state=error.state
    )


@explain.register
def _(error: errors.UnitReserved) -> str:
    return translate("errors", "{unit} 是预留(机动)房，要分配请写明理由。").format(unit=error.unit)


@explain.register
def _(error: errors.WrongSex) -> str:
    return translate("errors", "{unit} 限{limit}教师住，{person}不符。请换一套。").format(
        unit=error.unit, limit=error.limit, person=error.person
    )


@explain.register
def _(error: errors.MixedRoom) -> str:
    words = translate("errors", "{unit} 住着{others}，与{person}性别不同又不是夫妻，不能合住。请换一套。")
    return words.format(unit=error.unit, others=_list(error.others), person=error.person)


@explain.register
def _(error: errors.LivesElsewhere) -> str:
    words = translate("errors", "{person}从 {since} 起住在 {unit}，还没有退房。请先办退房，或按“调换”办理。")
    return words.format(person=error.person, since=error.since, unit=error.unit)


@explain.register
def _(error: errors.AlreadyPromised) -> str:
    words = translate("errors", "{person}在 {since} 已分得 {unit}，还没有入住。请先取消那次分配。")
    return words.format(person=error.person, since=error.since, unit=error.unit)


@explain.register
def _(error: errors.UnitOccupied) -> str:
    return translate("errors", "{unit} 还有 {people} 住着或分得，不能注销。请先办退房或取消分配。").format(
        unit=error.unit, people=_list(error.people)
    )


@explain.register
def _(error: errors.AlreadyEnded) -> str:
    if error.day is None:
        return translate("errors", "{subject}的这一项已经办结，不能再办。").format(subject=error.subject)
    return translate("errors", "{subject}的这一项在 {day} 已经结束，不能再办。").format(
        subject=error.subject, day=error.day
    )


@explain.register
def _(error: errors.TermNotLater) -> str:
    return translate("errors", "续住到 {until} 不晚于现在的期限 {current}，请填更晚的日期。").format(
        until=error.until, current=error.current
    )


@explain.register
def _(error: errors.OpenApplication) -> str:
    return translate("errors", "{person}已有在办的申请（{number}），一人同时只办一份。").format(
        person=error.person, number=error.number
    )


@explain.register
def _(error: errors.ApplicationOfAnother) -> str:
    return translate("errors", "申请 {number} 不是{person}的，没有分配。请选本人的申请。").format(
        number=error.number, person=error.person
    )


@explain.register
def _(error: errors.WishTwice) -> str:
    return translate("errors", "同一个志愿填了两次（{wish}），请删去一个。").format(wish=error.wish)


@explain.register
def _(error: errors.NoWish) -> str:
    return translate("errors", "{person}没有填志愿，也不服从调剂，无法分配。请至少填一项。").format(
        person=error.person
    )


@explain.register
def _(error: errors.WrongStep) -> str:
    return translate("errors", "{subject} 现在是“{status}”，不能直接办“{wanted}”。").format(
        subject=error.subject, status=error.status, wanted=error.wanted
    )


@explain.register
def _(error: errors.ReasonMissing) -> str:
    return translate("errors", "“{what}”要写明理由。").format(what=command_name(error.what))


@explain.register
def _(error: errors.FieldMissing) -> str:
    if error.field == "identifying_fact":
        return translate("errors", "身份证号、电话、出生日期至少填一项，才能认准是谁。")
    return translate("errors", "“{field}”没有填或不能这样填。").format(field=field_name(error.field))


@explain.register
def _(error: errors.BadIdNumber) -> str:
    faults = {
        "length": translate("errors", "身份证号应为 18 位，请对照证件补全。"),
        "char": translate("errors", "身份证号前 17 位只能是数字，请对照证件改正。"),
        "date": translate("errors", "身份证号里的出生日期不存在，请对照证件改正。"),
        "checksum": translate("errors", "身份证号的校验码不对，多半有一位抄错，请对照证件改正。"),
    }
    return faults[error.fault]


@explain.register
def _(error: errors.IdAgainstFact) -> str:
    words = translate("errors", "填的{field}是“{entered}”，身份证号里是“{from_id}”。请核对后改其中一个。")
    return words.format(field=field_name(error.field), entered=error.entered, from_id=error.from_id)


@explain.register
def _(error: errors.PersonExists) -> str:
    if error.school:
        return translate("errors", "这个身份证号已登记在{school}的{name}名下，不要重复登记。").format(
            school=error.school, name=error.name
        )
    return translate("errors", "这个身份证号已登记在{name}名下，不要重复登记。").format(name=error.name)


@explain.register
def _(error: errors.NameExists) -> str:
    return translate("errors", "“{name}”已经有了，请换一个名称。").format(name=error.name)


@explain.register
def _(error: errors.RoomExists) -> str:
    return translate("errors", "按这个编号规则，房号 {unit} 会出现 {count} 次。请改编号规则。").format(
        unit=error.unit, count=error.count
    )


@explain.register
def _(error: errors.BadNumber) -> str:
    return translate("errors", "“{field}”填的是 {value}，应在 {low} 到 {high} 之间。").format(
        field=field_name(error.field), value=error.value, low=error.low, high=error.high
    )


@explain.register
def _(error: errors.UnknownCode) -> str:
    return translate("errors", "“{field}”没有“{value}”这一项，可选：{allowed}。").format(
        field=field_name(error.field), value=error.value, allowed="、".join(error.allowed)
    )


@explain.register
def _(error: errors.DaysOutOfOrder) -> str:
    return translate(
        "errors", "“{second}”的日期 {second_day} 早于“{first}”的 {first_day}，请改日期。"
    ).format(second=error.second, second_day=error.second_day, first=error.first, first_day=error.first_day)
