"""报送日历 on the bureau's page: where each office stands with its due day, and the form that sets the days."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton

from dorms.domain.reporting import Due, DueRule, DueState, Every, answered_on
from dorms.messages import translate
from dorms.sync.reporting import due_rules, dues, own_dues, set_due_rules
from dorms.sync.standing import packet_lines
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.fields import ChoiceField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import Page
from dorms.ui.kit.theme import Tone

AROUND = timedelta(days=45)
SOON = timedelta(days=7)  # an office is told of a due day so long before


def current_dues(backend: Backend, today: date) -> dict[UUID, Due]:
    """The due day that counts for each office now: one that is overdue, else the next, else the last."""
    found: dict[UUID, list[Due]] = {}
    for one in backend.ask(dues, start=today - AROUND, end=today + AROUND, today=today):
        found.setdefault(one.office, []).append(one)
    return {office: _current(own, today) for office, own in found.items()}


def _current(own: Sequence[Due], today: date) -> Due:
    past = [one for one in own if one.due < today]
    if past and past[-1].state is DueState.OVERDUE:
        return past[-1]
    return next((one for one in own if one.due >= today), own[-1])


def own_due_words(backend: Backend, today: date) -> str:
    """For an office: by when it has to report next, unless it has; what it missed comes first."""
    days = backend.ask(own_dues, start=today - AROUND, end=today + AROUND)
    sent = [one.at for one in backend.ask(packet_lines) if one.direction == "sent"]
    came = [datetime.fromtimestamp(at / 1000).astimezone().date() for at in sent]
    for at, (due, name) in enumerate(days):
        before = days[at - 1][0] if at else None
        after = days[at + 1][0] if at + 1 < len(days) else None
        is_near = due - today <= SOON and (after is None or after > today)
        if is_near and answered_on(due, before, after, came) is None:
            late = translate("Exchange", "{name}应在 {due} 前上报，已过 {days} 天")
            soon = translate("Exchange", "{name}请在 {due} 前上报，还有 {days} 天")
            words = late if due < today else soon
            return words.format(name=name, due=due, days=abs((due - today).days))
    return ""


def due_words(due: Due | None) -> str:
    """已报 11-25."""
    if due is None:
        return ""
    words = translate("Exchange", "{state}　{due}")
    return words.format(state=state_words(due.state), due=f"{due.due:%m-%d}")


def state_words(state: DueState) -> str:
    """The state in the language on screen."""
    return {
        DueState.REPORTED: translate("Exchange", "已报"),
        DueState.LATE: translate("Exchange", "补报"),
        DueState.OPEN: translate("Exchange", "未报"),
        DueState.OVERDUE: translate("Exchange", "逾期"),
    }[state]


def due_mark(due: Due | None) -> Mark | None:
    """The same by letter, shape and colour."""
    if due is None:
        return None
    return {
        DueState.REPORTED: Mark(translate("Exchange", "报"), Shape.DISC, Tone.FREE),
        DueState.LATE: Mark(translate("Exchange", "补"), Shape.SQUARE, Tone.LIVED),
        DueState.OPEN: Mark(translate("Exchange", "未"), Shape.RING, Tone.WAITING),
        DueState.OVERDUE: Mark(translate("Exchange", "逾"), Shape.TRIANGLE, Tone.DANGER),
    }[due.state]


def summary_words(found: Iterable[Due]) -> str:
    """How many have reported, how many not; empty where nothing is due."""
    states = [one.state for one in found]
    if not states:
        return ""
    words = translate("Exchange", "本期 {all} 个单位：已报 {done}，未报 {open}，逾期 {late}。")
    done = sum(state in {DueState.REPORTED, DueState.LATE} for state in states)
    return words.format(
        all=len(states),
        done=done,
        open=sum(state is DueState.OPEN for state in states),
        late=sum(state is DueState.OVERDUE for state in states),
    )


class DueForm(Form):
    """The days by which offices report: those there are, and one more."""

    def __init__(self, page: Page) -> None:
        super().__init__(translate("Exchange", "报送日历"), translate("Exchange", "保存"), self._save, page)
        self._page = page
        self._rules: list[DueRule] = list(page.backend.ask(due_rules))
        self.kept, self.drop = QListWidget(), QPushButton(self.tr("去掉这一条(&D)"))
        self.kept.setAccessibleName(self.tr("已定的报送日"))
        self.kept.setMaximumHeight(96)
        self.rows.addRow(self.tr("已定的"), self.kept)
        self.rows.addRow("", self.drop)
        self.every = self.add(
            ChoiceField(
                self.tr("再加一条(&E)"),
                [
                    (self.tr("每月"), Every.MONTH),
                    (self.tr("每周"), Every.WEEK),
                    (self.tr("只一次"), Every.ONCE),
                ],
            )
        )
        self.at = self.add(
            TextField(self.tr("哪一天(&A)"), hint=self.tr("每月填几号，每周填 1 到 7，一次填日期"))
        )
        self.name = self.add(TextField(self.tr("叫什么(&N)"), hint=self.tr("如：月报")))
        told = QLabel(self.tr("遇上休息日顺延到下一个工作日。所有单位都按这些日子报，日历随下发文件到学校。"))
        told.setObjectName("muted")
        told.setWordWrap(True)
        self.rows.addRow(told)
        self.drop.clicked.connect(self._on_drop)
        self._show_rules()

    def _show_rules(self) -> None:
        self.kept.clear()
        for rule in self._rules:
            self.kept.addItem(QListWidgetItem(rule_words(rule)))
        self.drop.setEnabled(bool(self._rules))
        if self._rules:
            self.kept.setCurrentRow(0)

    @Slot()
    def _on_drop(self) -> None:
        at = self.kept.currentRow()
        if at >= 0:
            del self._rules[at]
            self._show_rules()

    def _save(self) -> Job:
        rules = list(self._rules)
        if self.at.value():
            rules.append(DueRule(self.name.value() or self.tr("上报"), self.every.value(), self.at.value()))
        return self._page.backend.run(set_due_rules, rules)


def rule_words(rule: DueRule) -> str:
    """月报：每月 25 日."""
    words = {
        Every.MONTH: translate("Exchange", "{name}：每月 {at} 日"),
        Every.WEEK: translate("Exchange", "{name}：每周第 {at} 天（周一为 1）"),
        Every.ONCE: translate("Exchange", "{name}：{at}"),
    }[rule.every]
    return words.format(name=rule.name, at=rule.at)


def open_due_form(page: Page) -> None:
    """The form over this page."""
    form = DueForm(page)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    form.open()
