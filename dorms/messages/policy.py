"""Words for facts, rule sets in force, renewal seasons and the work calendar."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from dorms.domain import factkinds
from dorms.domain.facts import Origin, Source
from dorms.errors import policy as errors
from dorms.messages.decisions import fact_words
from dorms.messages.words import explain, translate
from dorms.messages.workings import said

KINDS = {
    "leave": QT_TRANSLATE_NOOP("policy", "请假、借调、脱产"),
    "no_leave": QT_TRANSLATE_NOOP("policy", "没有长期请假、借调、脱产"),
    "absence": QT_TRANSLATE_NOOP("policy", "不居住的时间"),
    "no_absence": QT_TRANSLATE_NOOP("policy", "没有长期不居住"),
    "ban": QT_TRANSLATE_NOOP("policy", "禁止申请"),
    "not_living": QT_TRANSLATE_NOOP("policy", "检查无人居住"),
    "home_in_town_self": QT_TRANSLATE_NOOP("policy", "本人在工作学校所在乡镇的住房"),
    "home_in_town_spouse": QT_TRANSLATE_NOOP("policy", "配偶在工作学校所在乡镇的住房"),
}


ORIGINS = {
    Origin.RECORD: QT_TRANSLATE_NOOP("policy", "登记的情况"),
    Origin.REGISTER: QT_TRANSLATE_NOOP("policy", "教师花名册"),
    Origin.ID_NUMBER: QT_TRANSLATE_NOOP("policy", "身份证号"),
    Origin.SPOUSE: QT_TRANSLATE_NOOP("policy", "配偶登记"),
    Origin.UNIT: QT_TRANSLATE_NOOP("policy", "房源台账"),
    Origin.STAY: QT_TRANSLATE_NOOP("policy", "入住记录"),
    Origin.AGREEMENT: QT_TRANSLATE_NOOP("policy", "入住协议"),
    Origin.REPLY: QT_TRANSLATE_NOOP("policy", "续住答复"),
    Origin.APPLICATION: QT_TRANSLATE_NOOP("policy", "申请记录"),
    Origin.OWN: QT_TRANSLATE_NOOP("policy", "本程序台账"),
    Origin.COMPUTED: QT_TRANSLATE_NOOP("policy", "按规定推算"),
}


def source_words(source: Source | None) -> str:
    """What a fact rests on: the document and its day, else where it stands; empty where nothing is known."""
    if source is None:
        return ""
    words = ORIGINS.get(Origin(source.origin)) if source.origin in set(Origin) else None
    parts = (source.document or (said("policy", words) if words else ""), source.dated)
    return " ".join(filter(None, parts))


def kind_words(kind: str) -> str:
    """A kind of recorded fact in words."""
    if kind in KINDS:
        return said("policy", KINDS[kind])
    if kind.startswith(factkinds.HOME):
        _, person, place = kind.split(":")
        return translate("policy", "{person}住房（{place}）").format(person=person, place=place)
    return fact_words(factkinds.FACT_OF_KIND.get(kind, kind.rsplit(":", 1)[-1]))


@explain.register
def _(error: errors.FactUnreadable) -> str:
    words = translate("policy", "“{fact}”不能写“{value}”，请按提示的写法填写。")
    return words.format(fact=kind_words(error.fact), value=error.value)


@explain.register
def _(error: errors.SeasonRunning) -> str:
    words = translate("policy", "{year} 年续住季已于 {day} 启动，请打开已有的这一季，不用再启动一次。")
    return words.format(year=error.year, day=error.started_on or "")


@explain.register
def _(error: errors.WindowBackwards) -> str:
    words = translate("policy", "受理截止 {closes} 早于受理开始 {opens}，请改正其中一个日期。")
    return words.format(opens=error.opens, closes=error.closes)


@explain.register
def _(error: errors.SeasonClosed) -> str:
    words = translate(
        "policy", "{year} 年续住季已于 {day} 办结，不能再改。需要更正的请在“入住”里逐户办理并写明理由。"
    )
    return words.format(year=error.year, day=error.closed_on)


@explain.register
def _(error: errors.NoRuleSet) -> str:
    if error.programme:
        words = translate("policy", "{day} 没有对“{programme}”房源生效的办法，请先在“制度”里通过一份。")
        return words.format(day=error.day, programme=error.programme)
    return translate("policy", "{day} 没有生效的办法，请先在“制度”里通过一份。").format(day=error.day)


@explain.register
def _(error: errors.RuleSetAdopted) -> str:
    words = translate("policy", "《{title}》{version} 已经通过（自 {start} 起施行）。修改后请换一个版本号。")
    return words.format(title=error.title, version=error.version, start=error.start or "")


@explain.register
def _(error: errors.AdoptionBackwards) -> str:
    words = translate("policy", "施行日期 {start} 不晚于现行版本的施行日期 {later}，请改为更晚的一天。")
    return words.format(start=error.start, later=error.later)


@explain.register
def _(error: errors.NotClear) -> str:
    words = translate("policy", "{person} 的审核结论是“{outcome}”，不能一并续住。请逐户处理，并写明理由。")
    return words.format(person=error.person, outcome=error.outcome)


@explain.register
def _(error: errors.StaleDecision) -> str:
    words = translate("policy", "{person} 的情况在列表生成后有变化，已重新审核，请看过新的结论再办理。")
    return words.format(person=error.person)


@explain.register
def _(error: errors.AnnualDayWrong) -> str:
    words = translate("policy", "“{value}”不是每年的某月某日。请写成 05-04 这样，截止不早于开始。")
    return words.format(value=error.value)


@explain.register
def _(error: errors.RulesGone) -> str:
    words = translate(
        "policy", "这里没有“{rules}”这一版办法，无法重现当时的决定。请向县教体局要一份最新的数据包。"
    )
    return words.format(rules=error.rule_set)


@explain.register
def _(error: errors.CasesOpen) -> str:
    words = translate("policy", "{year} 年续住季还有 {count} 户没有办完，请先逐户办理，再办结。")
    return words.format(year=error.year, count=error.count)


@explain.register
def _(error: errors.AlreadySettled) -> str:
    words = translate("policy", "{person} 已经办过（{how}），不能再办一次。需要更正的请撤销那一步。")
    return words.format(person=error.person, how=error.how)


@explain.register
def _(error: errors.BeyondLevel) -> str:
    words = translate(
        "policy",
        "{person} 按办法应退，要续住属于例外，由{wanted}决定，不能由{level}决定。请报{wanted}，或改为不续住。",
    )
    return words.format(
        person=error.person, wanted=error.wanted, level=error.level or translate("policy", "本级")
    )
