"""A rule set as a document: sections, clauses, and under each clause its parameters."""

from html import escape

from dorms.db.queries.rulebook import Adoption
from dorms.domain.decisions import Outcome
from dorms.messages import translate
from dorms.messages.decisions import code_words
from dorms.messages.ruleset import parameter_words, section_words
from dorms.rules.comparing import Changed, Difference, parameters
from dorms.rules.editing import Content, Passage, passages
from dorms.rules.ruleset import Rule, RuleSet
from dorms.rules.schema import Kind
from dorms.ui.kit.theme import Tone, colours

TONES = {Difference.ADDED: Tone.FREE, Difference.REMOVED: Tone.GONE, Difference.CHANGED: Tone.WAITING}
OUTCOME_ORDER = (Outcome.OK, Outcome.FLAG, Outcome.REFUSED)


def content_words(key: str, content: Content) -> str:
    """What a parameter holds; an empty one says that the rules are silent."""
    if isinstance(content, bool):
        return translate("Policy", "是") if content else translate("Policy", "否")
    if key == "codes" and isinstance(content, tuple):
        return "、".join(map(code_words, content))
    text = content if isinstance(content, str) else "、".join(content)
    return text or translate("Policy", "（没有规定）")


def document_html(text: str, rules: RuleSet, adoption: Adoption | None) -> str:
    """The whole rule set, for reading."""
    look, header = colours(), rules.header
    parts = [
        f"<h2 style='margin-bottom:2px'>{escape(header.title)}</h2>",
        f"<p style='color:{look.muted};margin-top:0'>{escape(_about(rules, adoption))}</p>",
    ]
    if header.note:
        parts.append(f"<p style='color:{look.muted}'>{escape(header.note)}</p>")
    section = ""
    for passage in passages(text):
        if passage.section != section:
            section = passage.section
            parts.append(f"<h3 style='margin-bottom:2px'>{escape(section_words(section))}</h3>")
        parts.append(_passage_html(passage))
    return "\n".join(parts)


def _about(rules: RuleSet, adoption: Adoption | None) -> str:
    header = rules.header
    told = [
        translate("Policy", "版本 {version}").format(version=header.version),
        header.source,
        header.document_no,
    ]
    if adoption is not None:
        words = translate("Policy", "{by} {on} 通过，{start} 起施行")
        told.append(words.format(by=adoption.adopted_by, on=adoption.adopted_on or "", start=adoption.start))
        if adoption.until is not None:
            told.append(translate("Policy", "{until} 起停止施行").format(until=adoption.until))
        if adoption.reason:
            told.append(adoption.reason)
    if header.programmes:
        told.append(translate("Policy", "适用于{programmes}").format(programmes="、".join(header.programmes)))
    return "　·　".join(filter(None, told))


def _passage_html(passage: Passage) -> str:
    look = colours()
    values = "　".join(
        f"{escape(parameter_words(slot.key))} <b style='color:{look.accent}'>"
        f"{escape(content_words(slot.key, slot.content))}</b>"
        for slot in passage.slots
    )
    return (
        f"<p style='margin:6px 0 0 0'><b>{escape(passage.number)}</b>　{escape(passage.text)}</p>"
        f"<p style='margin:0 0 4px 24px;color:{look.muted}'>{values}</p>"
    )


def differences_html(changed: tuple[Changed, ...]) -> str:
    """The clauses that differ, old beside new."""
    if not changed:
        nothing = translate("Policy", "条款和参数都没有变化。")
        return f"<p>{escape(nothing)}</p>"
    return "\n".join(_changed_html(one) for one in changed)


def _changed_html(changed: Changed) -> str:
    words = {
        Difference.ADDED: translate("Policy", "新增"),
        Difference.REMOVED: translate("Policy", "删去"),
        Difference.CHANGED: translate("Policy", "修改"),
    }[changed.how]
    rule = changed.new or changed.old
    assert rule is not None
    look = colours()
    tone = look.tones[TONES[changed.how]]
    lines = [
        f"<p style='margin:8px 0 0 0'><span style='background:{tone.ground};color:{tone.ink}'>&nbsp;{escape(words)}"
        f"&nbsp;</span>　<b>{escape(section_words(rule.section))}　{escape(rule.clause.number)}</b></p>"
    ]
    for label, side in ((translate("Policy", "原"), changed.old), (translate("Policy", "新"), changed.new)):
        if side is not None:
            lines.append(f"<p style='margin:0 0 0 24px'>{escape(label)}：{escape(_rule_words(side))}</p>")
    return "".join(lines)


def _rule_words(rule: Rule[Kind]) -> str:
    values = "，".join(
        f"{parameter_words(name)} {_value_words(value)}"
        for name, value in parameters(rule.kind)
        if value != "false"
    )
    return f"{rule.clause.text}（{values}）" if values else rule.clause.text


def _value_words(value: str) -> str:
    return translate("Policy", "是") if value == "true" else value
