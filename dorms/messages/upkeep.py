"""Words for inspections, hazards, recurring jobs and complaints."""

from dorms.errors import upkeep as errors
from dorms.messages.words import explain, translate


@explain.register
def _(error: errors.NoPlace) -> str:
    return translate("errors", "没有说是哪套房、哪栋楼。请选一个。")


@explain.register
def _(error: errors.HazardNotFixed) -> str:
    return translate("errors", "“{hazard}”还没有登记整改，不能复查。请先登记整改。").format(
        hazard=error.description
    )


@explain.register
def _(error: errors.HazardClosed) -> str:
    words = translate("errors", "“{hazard}”已在 {day} 复查销号，不能再改。再出现请另行登记。")
    return words.format(hazard=error.description, day=error.day)


@explain.register
def _(error: errors.OwnRecheck) -> str:
    return translate("errors", "复查人不能就是整改责任人{person}。请由别人复查。").format(person=error.person)


@explain.register
def _(error: errors.RoundOpen) -> str:
    words = translate("errors", "“{name}”还有 {missing} 处没有检查。请查完，或写明理由再结束。")
    return words.format(name=error.name, missing=error.missing)


@explain.register
def _(error: errors.NoRhythm) -> str:
    return translate("errors", "间隔 {months} 个月不对，至少 1 个月。请改。").format(months=error.months)


@explain.register
def _(error: errors.AnsweredAlready) -> str:
    words = translate("errors", "{number} 已在 {day} 答复。对方不满意请点“重新受理”。")
    return words.format(number=error.number, day=error.day)


@explain.register
def _(error: errors.QuoteNotAgreed) -> str:
    words = translate("errors", "{number} 由住户付钱，开工前要先报价并由住户签字同意。请先登记报价。")
    return words.format(number=error.number)


@explain.register
def _(error: errors.EarlierRegulation) -> str:
    words = translate(
        "errors", "《{title}》已有 {start} 起施行的版本，新版本的施行日期要在它之后。请改日期。"
    )
    return words.format(title=error.title, start=error.start)


@explain.register
def _(error: errors.NotAccepted) -> str:
    words = translate("errors", "{number} 完工后还没有人验收，不能复检销单。请先由住户验收签字，再登记验收。")
    return words.format(number=error.number)


@explain.register
def _(error: errors.UnderWarranty) -> str:
    words = translate(
        "errors",
        "{number} 上次维修保修到 {until}，保修期内返修不再向住户收费。人为损坏的，请把原因改成“人为”。",
    )
    return words.format(number=error.number, until=error.until)


@explain.register
def _(error: errors.NotAnswered) -> str:
    return translate("errors", "{number} 还没有答复，不能登记满意度。请先登记答复。").format(
        number=error.number
    )
