"""Words for decisions: outcome, clause, facts and arithmetic, as a clerk would defend them to the teacher."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP

from dorms.domain.decisions import Ask, Check, Decision, Finding, Given, Matter, Outcome, Why, Working
from dorms.messages.words import explain, translate
from dorms.messages.workings import GIVEN, WORKINGS, said

FACTS = {
    "category": QT_TRANSLATE_NOOP("facts", "人员类别"),
    "staffing": QT_TRANSLATE_NOOP("facts", "编制"),
    "post_state": QT_TRANSLATE_NOOP("facts", "在岗状态"),
    "title": QT_TRANSLATE_NOOP("facts", "职称"),
    "degree": QT_TRANSLATE_NOOP("facts", "学历"),
    "duty": QT_TRANSLATE_NOOP("facts", "职务"),
    "sex": QT_TRANSLATE_NOOP("facts", "性别"),
    "marital": QT_TRANSLATE_NOOP("facts", "婚姻状况"),
    "disability": QT_TRANSLATE_NOOP("facts", "残疾等级"),
    "school": QT_TRANSLATE_NOOP("facts", "工作学校"),
    "town": QT_TRANSLATE_NOOP("facts", "所在乡镇"),
    "school_kind": QT_TRANSLATE_NOOP("facts", "学校类别"),
    "commute_km": QT_TRANSLATE_NOOP("facts", "单程上班距离"),
    "commute_minutes": QT_TRANSLATE_NOOP("facts", "单程上班时间"),
    "nights_per_week": QT_TRANSLATE_NOOP("facts", "每周住校夜数"),
    "household_size": QT_TRANSLATE_NOOP("facts", "共同居住人数"),
    "teaching_years": QT_TRANSLATE_NOOP("facts", "教龄"),
    "school_years": QT_TRANSLATE_NOOP("facts", "本校工龄"),
    "open_hazards": QT_TRANSLATE_NOOP("facts", "未整改的隐患"),
    "counts": QT_TRANSLATE_NOOP("facts", "本县统计的次数"),
    "born": QT_TRANSLATE_NOOP("facts", "出生日期"),
    "joined_school": QT_TRANSLATE_NOOP("facts", "到校日期"),
    "joined_county": QT_TRANSLATE_NOOP("facts", "到县日期"),
    "began_teaching": QT_TRANSLATE_NOOP("facts", "从教日期"),
    "title_since": QT_TRANSLATE_NOOP("facts", "任现职称日期"),
    "graduated": QT_TRANSLATE_NOOP("facts", "毕业日期"),
    "resident_since": QT_TRANSLATE_NOOP("facts", "落户日期"),
    "retires_on": QT_TRANSLATE_NOOP("facts", "退休日期"),
    "service_ends": QT_TRANSLATE_NOOP("facts", "服务期满日期"),
    "spouses": QT_TRANSLATE_NOOP("facts", "登记的配偶人数"),
    "dual_staff": QT_TRANSLATE_NOOP("facts", "是否双职工"),
    "spouse_works_away": QT_TRANSLATE_NOOP("facts", "配偶是否在外地工作"),
    "marries_this_year": QT_TRANSLATE_NOOP("facts", "是否当年结婚"),
    "gives_up_housing": QT_TRANSLATE_NOOP("facts", "是否承诺退出原住房"),
    "marks": QT_TRANSLATE_NOOP("facts", "本县另定的标记"),
    "homes": QT_TRANSLATE_NOOP("facts", "住房情况"),
    "other_housing": QT_TRANSLATE_NOOP("facts", "其他政策性住房"),
    "leaves": QT_TRANSLATE_NOOP("facts", "请假借调"),
    "unit_type": QT_TRANSLATE_NOOP("facts", "户型"),
    "unit_area": QT_TRANSLATE_NOOP("facts", "建筑面积"),
    "unit_usable_area": QT_TRANSLATE_NOOP("facts", "使用面积"),
    "unit_programme": QT_TRANSLATE_NOOP("facts", "房源资金来源"),
    "unit_floor": QT_TRANSLATE_NOOP("facts", "楼层"),
    "monthly_rent": QT_TRANSLATE_NOOP("facts", "月租金"),
    "market_rent": QT_TRANSLATE_NOOP("facts", "市场租金"),
    "persons_in_unit": QT_TRANSLATE_NOOP("facts", "本套居住人数"),
    "absences": QT_TRANSLATE_NOOP("facts", "不居住时间"),
    "stays": QT_TRANSLATE_NOOP("facts", "已居住时间"),
    "term_start": QT_TRANSLATE_NOOP("facts", "本期起始日"),
    "term_until": QT_TRANSLATE_NOOP("facts", "本期届满日"),
    "applied_on": QT_TRANSLATE_NOOP("facts", "申请日期"),
    "renewal_applied_on": QT_TRANSLATE_NOOP("facts", "续住申请日期"),
    "declared": QT_TRANSLATE_NOOP("facts", "年度申报"),
    "breaches": QT_TRANSLATE_NOOP("facts", "违规记录"),
    "not_living_found": QT_TRANSLATE_NOOP("facts", "检查无人居住"),
    "months_owed": QT_TRANSLATE_NOOP("facts", "欠缴月份"),
    "bans": QT_TRANSLATE_NOOP("facts", "禁止申请期"),
    "give_ups": QT_TRANSLATE_NOOP("facts", "放弃记录"),
    "points": QT_TRANSLATE_NOOP("facts", "积分"),
    "position": QT_TRANSLATE_NOOP("facts", "名次"),
    "registered": QT_TRANSLATE_NOOP("facts", "登记时间"),
    "notified": QT_TRANSLATE_NOOP("facts", "通知送达日期"),
    "decided": QT_TRANSLATE_NOOP("facts", "决定日期"),
    "event": QT_TRANSLATE_NOOP("facts", "事由发生日期"),
    "left": QT_TRANSLATE_NOOP("facts", "退房日期"),
    "inspected": QT_TRANSLATE_NOOP("facts", "验收日期"),
    "unit": QT_TRANSLATE_NOOP("facts", "套数"),
    "when": QT_TRANSLATE_NOOP("facts", "适用条件"),
}
CODES = {
    "NO_APPLICATION": QT_TRANSLATE_NOOP("codes", "未申请"),
    "NOT_ELIGIBLE": QT_TRANSLATE_NOOP("codes", "不符合条件"),
    "HAS_HOME": QT_TRANSLATE_NOOP("codes", "有自有住房"),
    "OTHER_POLICY_HOUSING": QT_TRANSLATE_NOOP("codes", "已享受其他政策性住房"),
    "LEFT_POST": QT_TRANSLATE_NOOP("codes", "离开岗位"),
    "IDLE": QT_TRANSLATE_NOOP("codes", "长期不居住"),
    "ARREARS": QT_TRANSLATE_NOOP("codes", "欠缴"),
    "SUBLET": QT_TRANSLATE_NOOP("codes", "转租转借"),
    "MISUSE": QT_TRANSLATE_NOOP("codes", "改变用途"),
    "STRUCTURE": QT_TRANSLATE_NOOP("codes", "擅自改动结构"),
    "ILLEGAL": QT_TRANSLATE_NOOP("codes", "违法活动"),
    "FALSE_INFO": QT_TRANSLATE_NOOP("codes", "提供虚假材料"),
    "CAP_REACHED": QT_TRANSLATE_NOOP("codes", "居住年限届满"),
    "SCHOOL_NEED": QT_TRANSLATE_NOOP("codes", "学校工作需要"),
    "OTHER": QT_TRANSLATE_NOOP("codes", "其他"),
    "BANNED": QT_TRANSLATE_NOOP("codes", "处于禁止申请期"),
    "GIVE_UP": QT_TRANSLATE_NOOP("codes", "放弃次数已满"),
    "LATE": QT_TRANSLATE_NOOP("codes", "不在受理时间内"),
    "EXPIRED": QT_TRANSLATE_NOOP("codes", "期限已过"),
    "VOLUNTARY": QT_TRANSLATE_NOOP("codes", "自愿退出"),
    "MARRIAGE": QT_TRANSLATE_NOOP("codes", "结婚"),
    "SWAP": QT_TRANSLATE_NOOP("codes", "调换房源"),
    "DANGER": QT_TRANSLATE_NOOP("codes", "房屋危险"),
    "NOT_RENEWED": QT_TRANSLATE_NOOP("codes", "本期不续住"),
}
MATTERS = {
    Matter.ELIGIBILITY: QT_TRANSLATE_NOOP("matters", "申请资格"),
    Matter.POINTS: QT_TRANSLATE_NOOP("matters", "积分排序"),
    Matter.ACCESS: QT_TRANSLATE_NOOP("matters", "可选房源"),
    Matter.WAITING: QT_TRANSLATE_NOOP("matters", "轮候入住"),
    Matter.RENEWAL: QT_TRANSLATE_NOOP("matters", "续住"),
    Matter.LEAVING: QT_TRANSLATE_NOOP("matters", "退出"),
    Matter.CHARGES: QT_TRANSLATE_NOOP("matters", "费用"),
    Matter.NOTICE: QT_TRANSLATE_NOOP("matters", "公示与期限"),
    Matter.EXCEPTION: QT_TRANSLATE_NOOP("matters", "例外"),
}
OUTCOMES = {
    Outcome.OK: QT_TRANSLATE_NOOP("outcomes", "通过"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("outcomes", "不通过"),
    Outcome.FLAG: QT_TRANSLATE_NOOP("outcomes", "需人工核实"),
}
RENEWAL_OUTCOMES = {
    Outcome.OK: QT_TRANSLATE_NOOP("outcomes", "可续"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("outcomes", "应退"),
    Outcome.FLAG: QT_TRANSLATE_NOOP("outcomes", "需人工核实"),
}
LIMITS = {
    "at_least": QT_TRANSLATE_NOOP("limits", "{number}以上（含）"),
    "more_than": QT_TRANSLATE_NOOP("limits", "超过{number}"),
    "at_most": QT_TRANSLATE_NOOP("limits", "不超过{number}（含）"),
    "less_than": QT_TRANSLATE_NOOP("limits", "不足{number}"),
}
_LIMIT = re.compile(r"(at_least|more_than|at_most|less_than) (\S+)")


def fact_words(name: str) -> str:
    """The name of a fact on screen; a county's own mark or count is its own name."""
    return said("facts", FACTS[name]) if name in FACTS else name


def code_words(code: str) -> str:
    """The words for a reason code; an unknown one, from a newer version, as it stands."""
    return said("codes", CODES[code]) if code in CODES else code


def matter_words(matter: Matter) -> str:
    """What is decided."""
    return said("matters", MATTERS[matter])


def outcome_words(decision: Decision) -> str:
    """The outcome as the matter names it: 可续, 应退 for a renewal."""
    words = RENEWAL_OUTCOMES if decision.matter is Matter.RENEWAL else OUTCOMES
    return said("outcomes", words[decision.outcome])


def limit_words(limits: str) -> str:
    """`at_least 5公里 less_than 10公里` in words."""
    return translate("limits", "、").join(
        said("limits", LIMITS[name]).format(number=number) for name, number in _LIMIT.findall(limits)
    )


def ask_words(ask: Ask) -> str:
    """Which fact would settle the question, and what is wrong with it now."""
    fact = fact_words(ask.fact)
    if ask.why is Why.MISSING:
        return translate("asks", "请核实“{fact}”。").format(fact=fact)
    if ask.why is Why.UNKNOWN_WORD:
        words = translate("asks", "“{fact}”写的是“{value}”，不在词表里，请核实后改成词表里的说法。")
    elif ask.why is Why.IN_FUTURE:
        words = translate("asks", "“{fact}”是将来的日期 {value}，请核实。")
    elif ask.why is Why.CONTRADICTION:
        words = translate("asks", "关于“{fact}”的材料互相矛盾，请核实哪一份是对的。")
    else:
        words = translate("asks", "规则没有规定“{fact}”{value} 这种情形怎么办，请由有权的人决定。")
    return words.format(fact=fact, value=ask.value)


def working_words(working: Working) -> str:
    """The arithmetic as a sentence; empty where there is none."""
    if not working.code:
        return ""
    figures = dict(working.figures)
    for name, words in (("fact", fact_words), ("limits", limit_words), ("band", limit_words)):
        if name in figures:
            figures[name] = words(figures[name])
    return said("workings", WORKINGS[working.code]).format(**figures)


def check_lines(check: Check, indent: str = "") -> Iterator[str]:
    """The condition and its parts, a line each, with the mark of its truth."""
    mark = {
        True: translate("checks", "成立"),
        False: translate("checks", "不成立"),
        None: translate("checks", "待核实"),
    }
    yield translate("checks", "{indent}{words}（{mark}）").format(
        indent=indent, words=working_words(check.working), mark=mark[check.holds]
    )
    for part in check.parts:
        yield from check_lines(part, indent + "  ")


def given_words(given: Given) -> str:
    """What a decision gives, named, with its unit."""
    name = said("given", GIVEN[given.name]) if given.name in GIVEN else given.name
    unit = "" if given.unit == "date" else given.unit
    return translate("given", "{name}：{value}{unit}").format(name=name, value=given.value, unit=unit)


def finding_words(finding: Finding) -> str:
    """What came of one clause, with the reason of a refusal."""
    outcome = said("outcomes", OUTCOMES[finding.outcome])
    if finding.code and finding.outcome is Outcome.REFUSED:
        return translate("findings", "{outcome}：{code}").format(
            outcome=outcome, code=code_words(finding.code)
        )
    return outcome


def finding_lines(finding: Finding) -> Iterator[str]:
    """One clause with its words, arithmetic, what it gives and what it asks."""
    code = code_words(finding.code) if finding.code and finding.outcome is Outcome.REFUSED else ""
    outcome = said("outcomes", OUTCOMES[finding.outcome])
    words = translate("findings", "{number}〔{outcome}{reason}〕{text}")
    reason = translate("findings", "：{code}").format(code=code) if code else ""
    yield words.format(number=finding.clause.number, outcome=outcome, reason=reason, text=finding.clause.text)
    if finding.check is not None:
        yield from check_lines(finding.check, "  ")
    if arithmetic := working_words(finding.working):
        yield "  " + arithmetic
    for given in finding.gives:
        yield "  " + given_words(given)
    if finding.outcome is Outcome.FLAG:
        for ask in finding.questions:
            yield "  " + ask_words(ask)


@explain.register
def _(finding: Finding) -> str:
    return "\n".join(finding_lines(finding))


@explain.register
def _(ask: Ask) -> str:
    return ask_words(ask)


@explain.register
def _(decision: Decision) -> str:
    """The decision card as plain text."""
    words = translate("decisions", "{who}　{matter}：{outcome}{reason}　（{day}，规则集 {rules} {version}）")
    refused = decision.outcome is Outcome.REFUSED and decision.code
    reason = translate("findings", "：{code}").format(code=code_words(decision.code)) if refused else ""
    head = words.format(
        who=decision.who, matter=matter_words(decision.matter), outcome=outcome_words(decision), reason=reason,
        day=decision.day, rules=decision.rule_set.id, version=decision.rule_set.version,
    )  # fmt: skip
    return "\n".join([head, *(line for finding in decision.findings for line in finding_lines(finding))])
