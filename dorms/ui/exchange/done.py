"""The page after files were taken in: what came, what needs somebody, and the way there."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from dorms.sync.answers import KEPT, Answer
from dorms.sync.batch import Batch
from dorms.ui.exchange.answering import answer_line
from dorms.ui.exchange.words import batch_words, numbers_words, refused_words
from dorms.ui.kit.finished import FinishedPage
from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.theme import Tone

MOST_LINES, MOST_ANSWERS = 6, 4


class DonePage(FinishedPage):
    """Plain words: what was received, from whom a file is still awaited, what is to be decided."""

    def __init__(self, *, is_bureau: bool) -> None:
        super().__init__()
        self._is_bureau = is_bureau
        self.decide, self.hand_down = QPushButton(), QPushButton(self.tr("给所有单位下发(&D)"))
        self.back = QPushButton(self.tr("整批退出汇总(&U)…"))
        self.answers = QPushButton()
        put_icon(self.decide, "merge")
        put_icon(self.hand_down, "usb")
        put_icon(self.back, "undo")
        put_icon(self.answers, "history")
        self._lay_out(self.tr("接收的结果"), self.answers, self.decide, self.hand_down, self.back)

    def show_done(self, batch: Batch, told: Sequence[Answer] = ()) -> None:
        """What came of them; at an office also what the bureau `told` of its values."""
        needs = batch.needs if self._is_bureau else 0
        tone, name = (Tone.LATE, "warning") if needs or batch.left else (Tone.FREE, "ok")
        self.show_sign(name, tone)
        words = self.tr("收到 {new} 条新内容")
        if needs:
            words = self.tr("收到 {new} 条新内容，{needs} 处等您决定")
        if told:
            words = self.tr("收到 {new} 条新内容，县局答复了本单位的 {told} 处")
        self.title.setText(words.format(new=f"{batch.changes:,}", needs=needs, told=len(told)))
        self.words.setText("\n\n".join([*self._answers(told), *self._lines(batch)]))
        self.answers.setText(self.tr("看全部 {count} 处答复(&A)").format(count=len(told)))
        self.answers.setVisible(bool(told))
        self.decide.setText(self.tr("去看待定的 {count} 处(&P)").format(count=needs))
        self.decide.setVisible(bool(needs))
        self.hand_down.setVisible(self._is_bureau)
        self.back.setVisible(self._is_bureau and batch.changes > 0)

    def show_taken_back(self) -> None:
        """All of it stopped counting."""
        self.show_sign("undo", Tone.WAITING)
        self.title.setText(self.tr("这一批已退出汇总"))
        self.words.setText(
            self.tr("一条也没有删，只是不再算数。按 Ctrl+Z 撤销，或在各单位那里“恢复汇总”，就又算数。")
        )
        for button in (self.decide, self.hand_down, self.back):
            button.hide()

    def _answers(self, told: Sequence[Answer]) -> list[str]:
        """The newest answers in full; those whose value was not kept come first."""
        ordered = sorted(told, key=lambda one: one.kind == KEPT)
        return [answer_line(one) for one in ordered[:MOST_ANSWERS]]

    def _lines(self, batch: Batch) -> list[str]:
        lines = [batch_words(batch, decides=self._is_bureau)]
        for report in batch.reports:
            if report.gaps:
                words = self.tr("{office}：等第 {numbers} 号，来了自动接上。")
                lines.append(words.format(office=report.office, numbers=numbers_words(report.gaps)))
        lines += [refused_words(one) for one in batch.refused]
        if len(lines) > MOST_LINES:
            rest = len(lines) - MOST_LINES
            lines = [*lines[:MOST_LINES], self.tr("还有 {count} 条，见各单位的来往记录。").format(count=rest)]
        if batch.backup is not None:
            words = self.tr("接收前已自动备份：{name}")
            lines.append(words.format(name=Path(batch.backup.path).name))
        return lines
