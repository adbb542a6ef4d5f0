"""现场选房: who has the turn in letters for the hall, the places she may have, one Enter a pick; kept at once."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from dorms.actions.rounds.approving import masked_name
from dorms.actions.rounds.computing import picking_of, picks_of, record_pick, take_back_pick
from dorms.allocation.picking import Picking
from dorms.db.queries.rounds import entries_of_round, places_of, round_line
from dorms.domain.pinyin import matches, search_key
from dorms.domain.rounds import RoundLine
from dorms.messages import explain, translate
from dorms.ui.kit.errors import refusal
from dorms.ui.kit.line import Line
from dorms.ui.kit.page import Page
from dorms.ui.kit.theme import font
from dorms.ui.rounds.stage import Stage
from dorms.ui.rounds.wishes import place_words

CODE = Qt.ItemDataRole.UserRole


class PickingStage(Stage):
    """One after the other, as the order says; when a tenant's home is taken she chooses next."""

    finished_picking = Signal()

    def __init__(self, page: Page, today: date, line: RoundLine) -> None:
        super().__init__(page, translate("Rounds", "{name}　现场选房").format(name=line.name))
        self._today, self._line = today, line
        self._entries = {one.code: one for one in page.backend.ask(entries_of_round, line.id) if one.code}
        self._places = {one.code: one for one in page.backend.ask(places_of, line.id)}
        self._keys = {code: search_key(place_words(one), code) for code, one in self._places.items()}
        self._picking: Picking | None = None
        self.turn, self.told, self.count = QLabel(), QLabel(), QLabel()
        self.line, self.list, self.done_list = Line(), QListWidget(), QListWidget()
        self.take = QPushButton(self.tr("选定这一套(&S)"))
        self.skip = QPushButton(self.tr("不选，进轮候册(&F)"))
        self.back = QPushButton(self.tr("撤回上一选(&B)"))
        self.finish = QPushButton(self.tr("全部选完，出结果(&X)"))
        self._lay_out()
        self._connect()
        self.reload()

    def _lay_out(self) -> None:
        self.turn.setFont(font(scale=3.0, bold=True))
        self.turn.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.setFont(font(scale=1.3))
        self.told.setObjectName("muted")
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.setWordWrap(True)
        self.line.setPlaceholderText(self.tr("输入房号、学校或拼音首字母，回车选定"))
        self.line.setAccessibleName(self.tr("找房源"))
        for widget in (self.line, self.list, self.done_list):
            widget.setFont(font(scale=1.4))
        self.list.setAccessibleName(self.tr("现在可以选的房源"))
        self.done_list.setAccessibleName(self.tr("选过的"))
        self.done_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.take.setObjectName("primary")
        self.finish.setObjectName("primary")
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.line)
        left.addWidget(self.list, 1)
        heading = QLabel(self.tr("刚选定的"))
        heading.setObjectName("muted")
        right.addWidget(heading)
        right.addWidget(self.done_list, 1)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(left, 3)
        middle.addLayout(right, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        for button in (self.back, self.skip, self.take, self.finish):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.column.addWidget(self.turn)
        self.column.addWidget(self.told)
        self.column.addLayout(middle, 1)
        self.column.addLayout(foot)
        self.setFocusProxy(self.line)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._fill)
        self.line.entered.connect(self._on_take)
        self.line.stepped.connect(self._on_step)
        self.line.escaped.connect(self.close)
        self.list.itemDoubleClicked.connect(self._on_take)
        self.take.clicked.connect(self._on_take)
        self.skip.clicked.connect(self._on_skip)
        self.back.clicked.connect(self._on_back)
        self.finish.clicked.connect(self._on_finish)

    @Slot()
    def reload(self) -> None:
        """The state as it is kept; a window opened after a power cut goes on where it ended."""
        ask = self.page.backend.ask
        self._picking = ask(picking_of, self._line.id)
        line = ask(round_line, self._line.id)
        picks = picks_of(line) if line is not None else []
        turn = self._picking.turn
        self._say_turn(turn)
        total = len(self._entries) - sum(bool(one.left_out) for one in self._entries.values())
        left = sum(at < 0 for at in self._picking.result.outcome.group_of)
        words = self.tr("已轮到 {done} / {total} 户")
        self.count.setText(words.format(done=total - left if turn else total, total=total))
        self.done_list.clear()
        for code, place in reversed(picks):
            self.done_list.addItem(self._pick_words(code, place))
        self.back.setEnabled(bool(picks))
        self.finish.setVisible(not turn)
        for widget in (self.take, self.skip, self.line, self.list):
            widget.setEnabled(bool(turn))
        self.line.clear()
        self._fill()
        (self.line if turn else self.finish).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_turn(self, turn: str) -> None:
        if not turn or self._picking is None:
            self.turn.setText(self.tr("全部选完"))
            self.told.setText(self.tr("可以出结果了。"))
            return
        entry = self._entries[turn]
        at = self._picking.asked.households.index(
            next(one for one in self._picking.asked.households if one.id == turn)
        )
        words = self.tr("请 {code}　{name}　选房")
        names = "、".join(masked_name(name) for name in (entry.name, entry.partner) if name)
        self.turn.setText(words.format(code=turn, name=names))
        told = self.tr("第 {place} 名　{school}").format(
            place=self._picking.result.position[at], school=entry.school
        )
        if entry.holds:
            told += self.tr("　现住 {unit}；不选就留在原处").format(
                unit="、".join(place_words(self._places[code]) for code in entry.holds)
            )
        self.told.setText(told)

    def _pick_words(self, code: str, place: str) -> str:
        if not place:
            return self.tr("{code}　不选").format(code=code)
        return self.tr("{code}　{unit}").format(code=code, unit=place_words(self._places[place]))

    @Slot()
    def _fill(self) -> None:
        self.list.clear()
        offered = self._picking.offered if self._picking is not None and self._picking.turn else []
        for code in offered:
            if matches(self.line.text(), self._keys[code]):
                one = self._places[code]
                item = QListWidgetItem(f"{place_words(one)}　{one.unit_type}")
                item.setData(CODE, code)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    @Slot(int)
    def _on_step(self, step: int) -> None:
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))

    @Slot()
    def _on_take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._record(str(item.data(CODE)))

    @Slot()
    def _on_skip(self) -> None:
        self._record("")

    def _record(self, place: str) -> None:
        turn = self._picking.turn if self._picking is not None else ""
        if turn and self.take.isEnabled():
            self._run(record_pick, self._line.id, turn, place)

    @Slot()
    def _on_back(self) -> None:
        self._run(take_back_pick, self._line.id)

    def _run(self, action: Callable[..., object], *args: object) -> None:
        self.take.setEnabled(False)
        job = self.page.backend.run(action, *args, day=self._today)
        job.failure_is_shown = True
        job.done.connect(self.reload)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.reload()
        self.told.setText(explain(refusal(error)))

    @Slot()
    def _on_finish(self) -> None:
        self.finished_picking.emit()
        self.close()
