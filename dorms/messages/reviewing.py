"""Words for reviewing: refusals of a step, reason codes of a return, how a case stands, who must stand aside."""

from dorms.domain.applying import Bond, Correction
from dorms.domain.decisions import Ask, Why
from dorms.domain.papers import NoticeLine, PublicNotice
from dorms.domain.reviewing import Notified
from dorms.errors import reviewing as errors
from dorms.messages.decisions import ask_words, code_words
from dorms.messages.words import explain, translate

SHOWN = 3  # names in a sentence; the others are counted


def correction_words(code: str) -> str:
    """The reason code of a return in words; an unknown one, of a newer program, as it stands."""
    words: dict[str, str] = {
        Correction.MISSING_PROOF: translate("Corrections", "材料不齐"),
        Correction.UNCLEAR_PROOF: translate("Corrections", "材料不清晰、过期或与原件不符"),
        Correction.WRONG_ENTRY: translate("Corrections", "申请表填写有误"),
        Correction.NO_SIGNATURE: translate("Corrections", "缺签字或盖章"),
        Correction.WISHES: translate("Corrections", "志愿填写不合要求"),
        Correction.OTHER: translate("Corrections", "其他"),
    }
    return words.get(code) or code_words(code)


def bond_words(bond: str, person: str) -> str:
    """Why somebody must stand aside."""
    words: dict[str, str] = {
        Bond.SELF: translate("Bonds", "是申请人{person}本人"),
        Bond.PARTNER: translate("Bonds", "是与申请人同住的{person}本人"),
        Bond.SPOUSE: translate("Bonds", "是{person}，申请人的配偶"),
        Bond.ROOM_MATE: translate("Bonds", "是{person}，与申请人同住一套"),
        Bond.SAME_NAME: translate("Bonds", "与{person}同名，可能是同一人"),
    }
    return words.get(bond, translate("Bonds", "与{person}有关系")).format(person=person)


def light_words(light: str) -> str:
    """How a case stands."""
    words = {
        "clean": translate("Reviewing", "符合条件"),
        "asks": translate("Reviewing", "需人工核实"),
        "refused": translate("Reviewing", "不符合条件"),
    }
    return words.get(light, light)


def notice_outcome_words(outcome: str) -> str:
    """What came of a public notice."""
    words: dict[str, str] = {
        Notified.UNOPPOSED: translate("Reviewing", "未收到异议"),
        Notified.OPPOSED: translate("Reviewing", "收到异议，均已答复"),
    }
    return words.get(outcome, outcome)


def names_words(names: tuple[str, ...]) -> str:
    """The first names of a list, and how many there are."""
    shown = "、".join(names[:SHOWN])
    if len(names) <= SHOWN:
        return shown
    return translate("Reviewing", "{names}等 {count} 人").format(names=shown, count=len(names))


@explain.register
def _(error: errors.MustStandAside) -> str:
    words = translate("errors", "{actor}{bond}，应当回避。请换别人办理，或由第二人同意按例外办理。")
    return words.format(actor=error.actor, bond=bond_words(error.bond, error.person))


@explain.register
def _(error: errors.SecondPersonMissing) -> str:
    if error.second:
        words = translate(
            "errors", "{second}只能查看或者同样应当回避，不能作为同意例外的第二人。请另选一人。"
        )
        return words.format(second=error.second)
    words = translate("errors", "例外要由{actor}以外的另一人同意，请选择第二人。")
    return words.format(actor=error.actor)


@explain.register
def _(error: errors.CaseOpen) -> str:
    asks = [
        Ask(fact, Why(why) if why in set(Why) else Why.MISSING, value)
        for fact, why, value in error.asks[:SHOWN]
    ]
    parts = [ask_words(ask).rstrip("。") for ask in asks]
    if error.proofs:
        words = translate("Reviewing", "材料还没有核到：{documents}")
        parts.append(words.format(documents="、".join(error.proofs)))
    if error.hits:
        parts.append(translate("Reviewing", "核查比对有 {count} 条待核实").format(count=error.hits))
    words = translate("errors", "{person}的申请还不能通过。{open}。请核实后再办。")
    return words.format(person=error.person, open="；".join(parts))


@explain.register
def _(error: errors.CaseRefused) -> str:
    words = translate(
        "errors", "{person}的申请不符合{clause}（{code}），不能通过。请办“不合格”，或由第二人同意按例外办理。"
    )
    return words.format(
        person=error.person, clause=error.clause, code=code_words(error.cause or "NOT_ELIGIBLE")
    )


@explain.register
def _(error: errors.ApplicationLate) -> str:
    span = translate("Reviewing", "{opens} 至 {closes}").format(
        opens=error.opens or "……", closes=error.closes or "……"
    )
    if error.refused:
        words = translate("errors", "申请日期 {applied} 不在受理时间内（{span}），按{clause}不予受理。")
    else:
        words = translate(
            "errors", "申请日期 {applied} 不在受理时间内（{span}，{clause}），请写明逾期原因后受理。"
        )
    return words.format(applied=error.applied, span=span, clause=error.clause)


@explain.register
def _(error: errors.NotThisLevel) -> str:
    words = translate(
        "errors", "{person}的申请现在由{level}办理，{office}不能代为决定。请上报后由{level}办理。"
    )
    return words.format(person=error.person, level=error.level, office=error.office)


@explain.register
def _(error: errors.NothingChosen) -> str:
    words = {
        "pass_applications": translate("errors", "没有可以通过的申请，请先选择。"),
        "declare": translate("errors", "选中的申请没有可以由本人承诺的事项。"),
        "check_off": translate("errors", "选中的申请没有还要核对的材料。"),
        "publish_notice": translate("errors", "名单是空的，没有可以公示的人。请先把申请办到“公示中”。"),
        "post_notice": translate("errors", "没有写张贴地点，请至少写一处。"),
        "rank": translate("errors", "没有合格待轮候的申请可以排序。请先把申请办到“合格(轮候)”。"),
        "lock_ranking": translate("errors", "名单是空的，没有可以锁定的行。请先排序。"),
    }
    return words.get(error.what, translate("errors", "没有选中可以办理的行，请先选择。"))


@explain.register
def _(error: errors.NoticeRuns) -> str:
    return translate("errors", "“{subject}”公示到 {last_day} 才期满，请在次日以后办结。").format(
        subject=error.subject, last_day=error.last_day
    )


@explain.register
def _(error: errors.ObjectionsOpen) -> str:
    words = translate("errors", "“{subject}”还有 {count} 件异议没有答复，请先答复。")
    return words.format(subject=error.subject, count=error.count)


@explain.register
def _(error: errors.NotPosted) -> str:
    words = translate("errors", "“{subject}”还没有登记张贴地点和日期，请先登记张贴。")
    return words.format(subject=error.subject)


@explain.register
def _(error: errors.TwoWitnesses) -> str:
    return translate("errors", "留置送达要有两名见证人，请写上两人的姓名。")


@explain.register
def _(error: errors.ObjectionLate) -> str:
    words = translate("errors", "异议期限到 {by}，{lodged} 提出已经逾期。要受理请写明逾期受理的理由。")
    return words.format(by=error.by, lodged=error.lodged)


@explain.register
def _(error: errors.EvidenceColumns) -> str:
    words = translate("errors", "“{file}”里没有认出姓名或身份证号这一列，无法比对。请检查表头后再选。")
    return words.format(file=error.file)


@explain.register
def _(error: errors.RankingLocked) -> str:
    words = translate("errors", "“{title}”已在 {day} 锁定，不能再改。要重新排序请新建一份名单。")
    return words.format(title=error.title, day=error.day)


@explain.register
def _(error: errors.RankingOpen) -> str:
    words = translate("errors", "{people}的积分依据还不全，名次不能确定，请补齐后重新排序。")
    return words.format(people=names_words(error.people))


@explain.register
def _(error: errors.RankingStale) -> str:
    words = translate("errors", "排序以后情况有变化（{people}），请先重新排序。")
    return words.format(people=names_words(error.people))


@explain.register
def _(error: errors.Unconfirmed) -> str:
    words = translate("errors", "{people}还没有在确认表上签字，请登记签字，或写明未签字的原因。")
    return words.format(people=names_words(error.people))


def notice_text(notice: PublicNotice) -> str:
    """A public notice for a chat: what, who, until when, where to object; nothing a notice has no place for."""
    lines = [translate("Notices", "【公示】{subject}").format(subject=notice.subject)]
    if notice.basis:
        lines.append(translate("Notices", "依据：{basis}").format(basis=notice.basis))
    lines.append(
        translate("Notices", "公示时间：{start} 至 {until}").format(start=notice.start, until=notice.until)
    )
    lines.append("")
    lines += [_notice_line(at, one) for at, one in enumerate(notice.lines, start=1)]
    lines.append("")
    words = translate("Notices", "如有异议，请在公示期内以书面形式向{office}反映。")
    lines.append(words.format(office=notice.objections_to or notice.office))
    if notice.objection_phone:
        lines.append(translate("Notices", "监督电话：{phone}").format(phone=notice.objection_phone))
    if notice.objection_place:
        lines.append(translate("Notices", "受理地点：{place}").format(place=notice.objection_place))
    lines.append(f"{notice.office}　{notice.day}")
    return "\n".join(lines)


def _notice_line(at: int, one: NoticeLine) -> str:
    points = translate("Notices", "{points} 分").format(points=one.points) if one.points else ""
    parts = [one.name, one.school, one.category, one.unit_type, one.unit, points, one.remark]
    return f"{at}. " + "　".join(part for part in parts if part)
