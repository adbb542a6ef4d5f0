"""What a version would change, whom it would touch, and its adoption with a date and a reason."""

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QWidget

from dorms.actions.rulebook import adopt_rules
from dorms.domain.decisions import Outcome
from dorms.errors import DormsError
from dorms.messages import explain, translate
from dorms.messages.decisions import OUTCOMES, RENEWAL_OUTCOMES, code_words
from dorms.messages.workings import said
from dorms.rules.comparing import Touched
from dorms.rules.editing import quoted, with_header
from dorms.rules.reading import read_rules
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import DayField, Field, NoteField, TextField
from dorms.ui.kit.theme import font
from dorms.ui.policy.document import OUTCOME_ORDER, differences_html

if TYPE_CHECKING:  # the page opens it; trying a version needs every rule
    from dorms.actions.whatif import WhatIf
    from dorms.ui.policy.page import PolicyPage

MOST_NAMES, MARGIN = 40, 10


class AdoptPane(QWidget):
    """Left what would change, right what an adoption needs."""

    adopted = Signal()

    def __init__(self, page: "PolicyPage") -> None:
        super().__init__()
        self._page, self._text = page, ""
        self.effect, self.refused = QTextBrowser(), QLabel()
        self.save = QPushButton(self.tr("通过(&S)"))
        self.version = TextField(self.tr("新版本号(&V)"), required=True)
        self.start = DayField(self.tr("施行日期(&D)"), required=True)
        self.adopted_on = DayField(self.tr("通过日期(&T)"), page.today, required=True)
        self.adopted_by = TextField(self.tr("通过单位(&B)"), required=True)
        self.reason = NoteField(self.tr("修改理由(&R)"), required=True)
        self._lay_out()

    @property
    def _fields(self) -> tuple[Field[Any], ...]:
        return (self.version, self.start, self.adopted_on, self.adopted_by, self.reason)

    def _lay_out(self) -> None:
        self.effect.setAccessibleName(self.tr("影响"))
        self.effect.setFont(font())
        self.effect.document().setDocumentMargin(MARGIN)
        self.refused.setObjectName("wrong")
        self.refused.setWordWrap(True)
        self.save.setObjectName("primary")
        self.save.clicked.connect(self.try_adopt)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in self._fields:
            field.widget.setAccessibleName(field.plain_label)
            label = QLabel(field.label)
            label.setBuddy(field.widget)
            form.addRow(label, field.widget)
        form.addRow("", self.refused)
        note = QLabel(self.tr("已签的协议仍按签订时的版本执行，新版本从下一期限起适用。通过后下发各校。"))
        note.setObjectName("muted")
        note.setWordWrap(True)
        form.addRow("", note)
        side = QWidget()
        side.setLayout(form)
        side.setFixedWidth(340)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.effect, 1)
        row.addWidget(side)

    def show_text(self, text: str) -> None:
        """Try this version on everybody; the list is made on a worker."""
        from dorms.actions.whatif import what_if

        self._text = text
        header = read_rules(text, "").header
        known = {one.version for one in self._page.versions if one.name == header.id}
        self.version.line.setText(_next_version(header.version, known))
        self.start.line.setText(header.effective.isoformat() if header.effective > self._page.today else "")
        self.adopted_by.line.setText(header.adopted_by)
        self.refused.clear()
        self.effect.setPlainText(self.tr("正在按新旧两版各审核一遍……"))
        store, today = self._page.backend.store, self._page.today
        job = Job(lambda tick: store.ask(what_if, text, today))
        job.failure_is_shown = True
        job.done.connect(self._show)
        job.failed.connect(lambda error: self.effect.setPlainText(explain(error)))
        self._page.backend.start(job)

    @Slot(object)
    def _show(self, found: "WhatIf") -> None:
        self.effect.setHtml(effect_html(found))

    def written(self) -> str:
        """The text as it will be adopted: with its new version and dates in its head."""
        adopted_on, start = self.adopted_on.required_value(), self.start.required_value()
        return with_header(
            self._text, version=quoted(self.version.value()), effective=start.isoformat(),
            adopted_on=adopted_on.isoformat(), adopted_by=quoted(self.adopted_by.value()),
        )  # fmt: skip

    @Slot()
    def try_adopt(self) -> None:
        """Adopt it, or say what is missing."""
        refusals = [words for field in self._fields if (words := field.refusal())]
        if refusals:
            self.refused.setText("\n".join(refusals))
            return
        why = self.reason.value()
        try:
            text = self.written()
            read_rules(text, "")
        except DormsError as error:
            self.refused.setText(explain(error))
            return
        job = self._page.backend.run(
            adopt_rules, text, start=self.start.required_value(), adopted_on=self.adopted_on.required_value(),
            adopted_by=self.adopted_by.value(), note=why, reason=why,
        )  # fmt: skip
        job.failure_is_shown = True
        job.failed.connect(lambda error: self.refused.setText(explain(error)))
        job.done.connect(lambda outcome: self.adopted.emit())


def _next_version(version: str, known: Iterable[str]) -> str:
    """The version of the text, or the next free one after it: 2025.1 becomes 2025.2."""
    head, dot, last = version.rpartition(".")
    taken = set(known)
    while version in taken and last.isdecimal():
        last = str(int(last) + 1)
        version = f"{head}{dot}{last}"
    return "" if version in taken else version


def effect_html(found: "WhatIf") -> str:
    """What differs, and whom it touches, by what becomes of them."""
    head = translate("Policy", "改了什么")
    parts = [f"<h3>{escape(head)}</h3>", differences_html(found.changed)]
    for title, renewal, touched, asked in (
        (translate("Policy", "住户（按今天续住审核）"), True, found.stays, found.asked[0]),
        (translate("Policy", "申请人（按今天资格审核）"), False, found.applicants, found.asked[1]),
    ):
        words = translate("Policy", "{title}：{asked} 人中 {count} 人的结论有变化").format(
            title=title, asked=asked, count=len(touched)
        )
        parts.append(f"<h3>{escape(words)}</h3>")
        parts += _moves(touched, renewal=renewal)
    return "\n".join(parts)


def _moves(touched: tuple[Touched, ...], *, renewal: bool) -> list[str]:
    parts = []
    for old in OUTCOME_ORDER:
        for new in OUTCOME_ORDER:
            group = [one for one in touched if (one.old.outcome, one.new.outcome) == (old, new)]
            if group:
                parts.append(_group(group, old, new, renewal=renewal))
    return parts


def _group(group: list[Touched], old: Outcome, new: Outcome, *, renewal: bool) -> str:
    words = RENEWAL_OUTCOMES if renewal else OUTCOMES
    head = translate("Policy", "{old} → {new}：{count} 人").format(
        old=said("outcomes", words[old]), new=said("outcomes", words[new]), count=len(group)
    )
    names = "、".join(_name(one) for one in group[:MOST_NAMES])
    names += translate("Policy", "……等") if len(group) > MOST_NAMES else ""
    return f"<p><b>{escape(head)}</b><br/>{escape(names)}</p>"


def _name(one: Touched) -> str:
    if one.new.outcome is Outcome.REFUSED and one.new.code:
        words = translate("Policy", "{name}（{code}）")
        return words.format(name=one.who, code=code_words(one.new.code))
    return one.who
