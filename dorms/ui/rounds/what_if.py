"""假如试算: other weights, quotas or list lengths on a copy, a thousand simulated lotteries, the outcome by group."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from dorms.actions.rounds.computing import drawn_round
from dorms.actions.rounds.market import KEYS
from dorms.allocation.rounds import Mode, Policy, ReserveRule, Round
from dorms.allocation.whatif import Chance, Change, WhatIf, what_if
from dorms.db.queries.rounds import entries_of_round
from dorms.domain.round_pool import OWN_SCHOOL, class_of_school
from dorms.domain.rounds import EntryLine, Ranking, RoundLine
from dorms.errors.window import Cancelled, NotANumber
from dorms.messages import explain, translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.line import Line
from dorms.ui.kit.page import Page
from dorms.ui.rounds.chart import Pair, PairBars
from dorms.ui.rounds.wizard import quotas_in
from dorms.ui.rounds.words import ranking_words, way_words

LOTTERIES = 1000
SEED = 1
SMALL = 5


@dataclass(frozen=True)
class Trial:
    """What to try instead of what the round says; None leaves it."""

    ranking: str = ""
    mode: str = ""
    limit: int | None = None
    quotas: Mapping[str, int] | None = None
    bonus: Mapping[str, int] | None = None  # points added per class of people


class WhatIfDialog(QDialog):
    """No names until chosen: groups only, none of fewer than five households."""

    def __init__(self, page: Page, line: RoundLine) -> None:
        super().__init__(page.window())
        self._page, self._round = page, line
        self.setWindowTitle(translate("Rounds", "假如试算　{name}").format(name=line.name))
        self.resize(860, 570)
        self.ranking, self.mode, self.group = QComboBox(), QComboBox(), QComboBox()
        self.limit, self.quotas, self.bonus = Line(), Line(), Line()
        self.bars, self.bar, self.told = PairBars(), QProgressBar(), QLabel()
        self.go, self.stop = QPushButton(self.tr("模拟 1000 次抽签(&S)")), QPushButton(self.tr("停止"))
        self.found: WhatIf | None = None
        self._job: Job | None = None
        self._lay_out()
        self.go.clicked.connect(self._on_go)
        self.stop.clicked.connect(self._on_stop)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addLayout(self._questions())
        self.told.setWordWrap(True)
        self.told.setObjectName("muted")
        self.told.setText(
            self.tr(
                "只在内存里的一份拷贝上算，不改这一轮。灰条是现在的办法，蓝条是假如的办法：各类人分到房的机会。"
            )
        )
        column.addWidget(self.told)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self.bars)
        area.setAccessibleName(self.tr("各类人的得失"))
        column.addWidget(area, 1)
        foot = QHBoxLayout()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("进度"))
        self.bar.hide()
        self.stop.hide()
        self.go.setObjectName("primary")
        leave = QPushButton(self.tr("关闭"))
        leave.clicked.connect(self.reject)
        foot.addWidget(self.bar, 1)
        foot.addWidget(self.stop)
        foot.addStretch(1)
        for button in (leave, self.go):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column.addLayout(foot)

    def _questions(self) -> QHBoxLayout:
        same = self.tr("不变")
        _fill(self.ranking, [(same, ""), *((ranking_words(one), one) for one in Ranking)])
        _fill(self.mode, [(same, ""), (way_words("A"), "A"), (way_words("B"), "B")])
        groups = [
            (self.tr("人员类别"), "category"),
            (self.tr("乡镇"), "town"),
            (self.tr("现住户与新申请"), "tenant"),
        ]
        _fill(self.group, groups)
        self.limit.setPlaceholderText(self.tr("不变；填 0 表示不限"))
        self.quotas.setPlaceholderText(self.tr("不变；如：新招聘 20、本校 30"))
        self.bonus.setPlaceholderText(self.tr("不变；如：特岗 5、新招聘 2（各加几分）"))
        left, right = QFormLayout(), QFormLayout()
        rows = [
            (left, self.tr("谁在前(&P)"), self.ranking),
            (left, self.tr("怎样分(&W)"), self.mode),
            (left, self.tr("按什么分组看(&F)"), self.group),
            (right, self.tr("权重(&Q)"), self.bonus),
            (right, self.tr("定向套数(&T)"), self.quotas),
            (right, self.tr("志愿上限(&L)"), self.limit),
        ]
        for form, words, widget in rows:
            widget.setAccessibleName(words.split("(&")[0])
            form.addRow(words, widget)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(left, 1)
        sides.addLayout(right, 1)
        return sides

    def trial(self) -> Trial:
        """What the fields ask."""
        limit = self.limit.text().strip()
        if limit and not (limit.isascii() and limit.isdecimal()):
            raise NotANumber(limit)
        quotas, bonus = self.quotas.text(), self.bonus.text()
        return Trial(
            ranking=str(self.ranking.currentData()),
            mode=str(self.mode.currentData()),
            limit=int(limit) if limit else None,
            quotas=quotas_in(quotas) if quotas.strip() else None,
            bonus=quotas_in(bonus) if bonus.strip() else None,
        )

    @Slot()
    def _on_go(self) -> None:
        try:
            trial = self.trial()
        except NotANumber as error:
            self.told.setText(explain(error))
            return
        backend = self._page.backend
        entries = [one for one in backend.ask(entries_of_round, self._round.id) if not one.left_out]
        by = str(self.group.currentData())
        groups = _groups(entries, by)
        asked = backend.ask(drawn_round, self._round.id)
        self._job = Job(partial(_simulate, asked, trial, groups))
        self._job.failure_is_shown = True
        self._job.progress.connect(self._on_progress)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._busy(True)
        backend.start(self._job)

    def _busy(self, is_busy: bool) -> None:
        self.go.setEnabled(not is_busy)
        self.bar.setVisible(is_busy)
        self.stop.setVisible(is_busy)
        self.bar.setValue(0)

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    @Slot(object)
    def _on_done(self, found: WhatIf) -> None:
        self.found = found
        self._busy(False)
        pairs = [_pair(now, then) for now, then in zip(found.now, found.then, strict=True)]
        self.bars.show_pairs(pairs)
        won = sum(pair.then > pair.now for pair in pairs)
        lost = sum(pair.then < pair.now for pair in pairs)
        words = self.tr("各模拟 1000 次：{won} 类人机会变大，{lost} 类人机会变小。没有任何一个人的名字。")
        self.told.setText(words.format(won=won, lost=lost))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._busy(False)
        self.told.setText(
            self.tr("已经停下，什么也没有改。") if isinstance(error, Cancelled) else explain(error)
        )

    @Slot()
    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
            for signal in (self._job.progress, self._job.done, self._job.failed):
                signal.disconnect()
            self._job = None
        super().done(result)


def _fill(box: QComboBox, choices: list[tuple[str, str]]) -> None:
    for words, value in choices:
        box.addItem(words, value)


def _groups(entries: list[EntryLine], by: str) -> dict[str, str]:
    """The group of each code; small ones stand together so that nobody can be recognised."""
    read: Callable[[EntryLine], str] = {
        "category": lambda one: one.category,
        "town": lambda one: one.town,
        "tenant": lambda one: translate("Rounds", "现住户") if one.holds else translate("Rounds", "新申请"),
    }[by]
    counts: dict[str, int] = {}
    for one in entries:
        counts[read(one)] = counts.get(read(one), 0) + 1
    other = translate("Rounds", "其他")
    return {one.code: read(one) if counts[read(one)] >= SMALL and read(one) else other for one in entries}


def _simulate(
    asked: Round, trial: Trial, groups: Mapping[str, str], tick: Callable[[int, int], None]
) -> WhatIf:
    change = change_of(asked, trial)
    return what_if(asked, change, groups, lotteries=LOTTERIES, seed=SEED, tick=tick)


def change_of(asked: Round, trial: Trial) -> Change:
    """The trial as changes to a copy of the round."""
    points = {}
    if trial.bonus:
        for home in asked.households:
            extra = sum(trial.bonus.get(name, 0) for name in home.classes)
            points[home.id] = (home.points or 0) + extra * 100
    return Change(points, _reserves(asked, trial.quotas), _policy(asked.policy, trial))


def _policy(policy: Policy, trial: Trial) -> Policy:
    key = KEYS[trial.ranking] if trial.ranking else policy.key
    if trial.bonus and "points" not in key:
        key = (*(part for part in key if part == "tier"), "points")
    mode = Mode(trial.mode) if trial.mode else policy.mode
    rule = (
        ReserveRule.COUNT
        if mode is Mode.A and policy.reserve_rule is ReserveRule.FIRST
        else policy.reserve_rule
    )
    limit = policy.list_limit if trial.limit is None else trial.limit or None
    return replace(policy, key=key, mode=mode, reserve_rule=rule, list_limit=limit, lottery=None)


def _reserves(asked: Round, quotas: Mapping[str, int] | None) -> dict[str, str]:
    """The vacancies with other reserves, spread as the round itself spreads them."""
    if quotas is None:
        return {}
    held = {unit for home in asked.households for unit in home.holds}
    free = [unit for unit in asked.units if unit.id not in held]
    found = {unit.id: "" for unit in free}
    for group in sorted(quotas):
        left = [unit for unit in free if not found[unit.id]]
        count = min(quotas[group], len(left))
        for no in range(count):
            unit = left[no * len(left) // count]
            found[unit.id] = class_of_school(unit.school) if group == OWN_SCHOOL else group
    return found


def _pair(now: Chance, then: Chance) -> Pair:
    change = round((then.housed - now.housed) * 100, 1)
    words = (
        translate("Rounds", "{now}% → {then}%　多 {change} 点")
        if change > 0
        else translate("Rounds", "{now}% → {then}%　少 {change} 点")
        if change < 0
        else translate("Rounds", "{now}% → {then}%　不变")
    )
    told = words.format(
        now=f"{now.housed * 100:.0f}", then=f"{then.housed * 100:.0f}", change=f"{abs(change):.1f}"
    )
    return Pair(now.group, now.households, now.housed, then.housed if change else now.housed, told)
