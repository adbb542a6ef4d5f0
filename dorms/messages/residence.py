"""Words for keys, handovers, departures and transfers."""

from dorms.errors import residence as errors
from dorms.messages.words import explain, translate


@explain.register
def _(error: errors.KeysNotOut) -> str:
    words = translate("errors", "{person}在 {unit} 只领了 {out} 把钥匙没还，不能收回 {back} 把。请核对。")
    return words.format(person=error.person, unit=error.unit, out=error.out, back=error.back)


@explain.register
def _(error: errors.KeysKnown) -> str:
    words = translate(
        "errors",
        "{person} {day} 已经登记领过 {count} 把钥匙，不重复登记，请把“钥匙”清空。另外又发的，请用“发钥匙”。",
    )
    return words.format(person=error.person, day=error.day, count=error.count)


@explain.register
def _(error: errors.KeyOfAnother) -> str:
    words = translate("errors", "{number} 号钥匙是{person}领的，请由{person}交还，或核对编号。")
    return words.format(number=error.number, person=error.person)


@explain.register
def _(error: errors.KeyOut) -> str:
    words = translate("errors", "{number} 号钥匙已经发给{person}，还没有收回。请核对编号。")
    return words.format(number=error.number, person=error.person)


@explain.register
def _(error: errors.LeftBeforeFirstNight) -> str:
    words = translate(
        "errors",
        "{person} {start} 才入住，一晚都没有住。退房日期最早是第二天；如果没有真正入住，请在“变更记录”里撤销这次入住。",
    )
    return words.format(person=error.person, start=error.start)


@explain.register
def _(error: errors.DepartureOpen) -> str:
    words = translate("errors", "{person}已经通知退房（应退日 {day}）。要改请先撤回原来的通知。")
    return words.format(person=error.person, day=error.day or translate("errors", "未定"))


@explain.register
def _(error: errors.DepartureOver) -> str:
    return translate("errors", "{person}的这次退房已经办结或撤回，不能再改。").format(person=error.person)


@explain.register
def _(error: errors.SameUnit) -> str:
    return translate("errors", "现在就住在 {unit}，请另选一套。").format(unit=error.unit)


@explain.register
def _(error: errors.UnpricedLoss) -> str:
    words = translate("errors", "“{thing}”缺损但没有单价。请填赔偿金额（不赔填 0）。")
    return words.format(thing=error.thing)


@explain.register
def _(error: errors.LodgedAlready) -> str:
    words = translate("errors", "{person}已经临时安置在 {unit}。请先登记回原住处，再安置到别处。")
    return words.format(person=error.person, unit=error.unit)


@explain.register
def _(error: errors.NotYetHome) -> str:
    words = translate("errors", "{person} {start} 才入住，不能早于这一天。请改日期。")
    return words.format(person=error.person, start=error.start)


@explain.register
def _(error: errors.NotOnList) -> str:
    return translate(
        "errors", "没有离宿、检查或夜查记录说这位住户不住，不能列入预警。请先登记离宿或夜查情况。"
    )


@explain.register
def _(error: errors.OnListAlready) -> str:
    words = translate("errors", "{person}已经在 {day} 列入预警，还在等答复。请先登记答复。")
    return words.format(person=error.person, day=error.listed or translate("errors", "未定"))


@explain.register
def _(error: errors.NotAway) -> str:
    return translate("errors", "没有还没结束的离宿记录，不用登记回宿。")
