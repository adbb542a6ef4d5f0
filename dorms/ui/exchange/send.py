"""上报: what has not been sent yet, in plain words, and one button that writes it to the stick."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from dorms.messages import explain
from dorms.messages.exchanging import carried_words
from dorms.sync.packing import Packed
from dorms.sync.standing import Own
from dorms.ui.exchange.places import remember_target, target
from dorms.ui.exchange.result import Result
from dorms.ui.exchange.words import place_words, work_words
from dorms.ui.exchange.work import Noted, noted, send_up
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.errors import refusal
from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.story import day_of, minute_of
from dorms.ui.kit.theme import font


class SendCard(QFrame):
    """The left half of an office's page."""

    said = Signal()  # how it went: the card may be higher now

    def __init__(self, backend: Backend) -> None:
        super().__init__()
        self.setObjectName("card")
        self._backend = backend
        self._folder: Path | None = None  # chosen by hand
        self.headline, self.work, self.last, self.place = QLabel(), QLabel(), QLabel(), QLabel()
        self.code, self.due = QLabel(), QLabel()
        self.due.setWordWrap(True)
        self.send, self.elsewhere = QPushButton(), QPushButton(self.tr("换个地方(&E)…"))
        self.done = Result()
        self._lay_out()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("上报给县局"))
        title.setFont(font(scale=1.15, bold=True))
        self.headline.setFont(font(scale=1.5, bold=True))
        for label in (self.headline, self.work, self.last, self.place, self.code):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.last, self.place, self.code):
            label.setObjectName("muted")
        self.send.setObjectName("primary")
        self.send.setText(self.tr("上报(&S)"))
        put_icon(self.send, "usb", primary=True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.send)
        buttons.addWidget(self.elsewhere)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(6)
        for widget in (title, self.headline, self.due, self.work):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(buttons)  # before what may run to several lines: never out of sight
        column.addWidget(self.place)
        column.addWidget(self.done)
        column.addWidget(self.last)
        column.addWidget(self.code)
        column.addStretch(1)
        self.send.clicked.connect(self._on_send)
        self.elsewhere.clicked.connect(self._on_elsewhere)
        self.done.hide()

    def show_standing(self, own: Own, due: str, *, may_write: bool) -> None:
        """What is unsent, what was sent last, by when, where the next one goes."""
        self.due.setText(due)
        self.due.setVisible(bool(due))
        self._show_code(own)
        self.headline.setText(self._headline(own))
        self.work.setText(self._work(own))
        self.last.setText(self._last(own))
        self.send.setEnabled(may_write)
        self.elsewhere.setEnabled(may_write)
        self._show_place(own)

    def _headline(self, own: Own) -> str:
        if own.resend:
            return self.tr("这次要把全部内容重新上报")
        if own.fresh:
            return self.tr("{count} 笔还没有上报").format(count=f"{own.fresh:,}")
        if own.unsent:
            return self.tr("都写进文件了，等县局回音")
        if own.sent is None:
            return self.tr("还没有上报过")
        if own.files:
            return self.tr("{count} 份照片和扫描件还没有上报").format(count=own.files)
        return self.tr("都报过了，县局已收到")

    def _work(self, own: Own) -> str:
        if own.resend:
            return self.tr("县局的数据恢复过备份，请再报一次；内容自动带全，不用您挑。")
        if not own.unsent and own.files and own.sent is not None:
            return self.tr("一次放不下，或者县局还没有收到；再报一次就带上。")
        if not own.unsent:
            return (
                self.tr("第一次上报会把本机的核对码带给县局，县局来电话核对一次就好。")
                if own.sent is None
                else self.tr("没有新内容也可以再报一次，县局不会重复记。")
            )
        words = self.tr("县局还没有收到：{work}。最早的一笔是 {day} 办的。")
        return words.format(work=work_words(own.work), day=day_of(own.since))

    def _last(self, own: Own) -> str:
        if own.sent is None:
            return ""
        told = self.tr("县局已收到") if own.sent.is_held else self.tr("县局还没有回音")
        words = self.tr("上次上报：第 {number} 号，{when}，{told}。")
        if not own.sent.is_held:
            words = self.tr("上次上报：第 {number} 号，{when}，{told}；没有回音的内容下次会自动再带上。")
        return words.format(number=own.sent.number, when=minute_of(own.sent.at), told=told)

    def _show_code(self, own: Own) -> None:
        """It is asked for once, over the telephone, before the bureau takes the first packet of this PC."""
        words = self.tr("本机核对码 {code}，县局来电话核对时念给他听。")
        self.code.setText(words.format(code=own.fingerprint))
        self.code.setVisible(bool(own.fingerprint))

    def _show_place(self, own: Own) -> None:
        folder, is_stick = (self._folder, False) if self._folder else target()
        words = self.tr("第 {number} 号写到 {place}")
        if not is_stick and self._folder is None:
            words = self.tr("没有找到U盘。第 {number} 号写到 {place}，可以从那里发到工作群。")
        self.place.setText(words.format(number=own.next_number, place=place_words(folder, is_stick=is_stick)))

    @Slot()
    def _on_elsewhere(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("上报文件写到哪里"), str(self._folder or target()[0])
        )
        if chosen:
            self._folder = Path(chosen)
            remember_target(self._folder)
            self._on_send()

    @Slot()
    def _on_send(self) -> None:
        folder = self._folder or target()[0]
        store = self._backend.store
        job = noted(lambda tick: send_up(store, folder), title=self.tr("正在生成上报文件"))
        job.failure_is_shown = True
        self.send.setEnabled(False)
        self.done.hide()
        job.done.connect(self._on_sent)
        job.failed.connect(self._on_failed)
        self._backend.start(job)

    @Slot(object)
    def _on_sent(self, made: Noted[Packed]) -> None:
        self.send.setEnabled(True)
        packed = made.result
        words = self.tr("第 {number} 号已写好，读回核对无误，可以拔出U盘了。")
        where = self.tr("文件：{file}").format(file=packed.path)
        told = words.format(number=packed.number) + carried_words(packed)
        self.done.show_done(told, where)
        self.said.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.send.setEnabled(True)
        self.done.show_refused(explain(refusal(error)))
        self.said.emit()
