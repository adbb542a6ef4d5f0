"""The buttons under the wizard's pages, and a line that says what was just saved."""

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from dorms.actions.imports import Preview
from dorms.ui.kit.icons import put_icon
from dorms.ui.revising.page import ReturnedPage


class Foot(QFrame):
    """Shows the buttons that make sense on the page above."""

    def __init__(self) -> None:
        super().__init__()
        self.note, self.folder = QLabel(), QToolButton()
        self.back, self.returned = QPushButton(self.tr("换文件(&B)")), QPushButton(self.tr("保存退回表(&K)…"))
        self.partly, self.go, self.leave = QPushButton(), QPushButton(), QPushButton(self.tr("关闭"))
        self._saved: Path | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        self.folder.setText(self.tr("打开文件夹"))
        self.folder.setAutoRaise(True)
        self.folder.clicked.connect(self._on_folder)
        put_icon(self.returned, "export")
        self.partly.setAccessibleName(self.tr("只导入正确的行"))
        self.go.setObjectName("primary")
        for button in (self.back, self.returned, self.partly, self.go, self.leave):
            button.setAutoDefault(False)
        said, row = QHBoxLayout(), QHBoxLayout()
        said.addWidget(
            self.note, 1
        )  # a line of its own: beside the buttons it would be squeezed into a column
        said.addWidget(self.folder)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.returned)
        row.addStretch(1)
        for button in (self.leave, self.partly, self.go):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(6)
        column.addLayout(said)
        column.addLayout(row)

    def _show(self, *buttons: QPushButton) -> None:
        for button in (self.back, self.returned, self.partly, self.go, self.leave):
            button.setVisible(button in buttons)
        self.go.setEnabled(True)
        self.go.setToolTip("")
        self.say("")

    def show_start(self, has_files: bool) -> None:
        self._show(self.go, self.leave)
        self.go.setText(self.tr("预检，不写入(&C)"))
        self.go.setEnabled(has_files)

    def show_busy(self) -> None:
        self._show(self.leave)

    def show_ask(self) -> None:
        self._show(self.back, self.leave)

    def show_report(self, found: Preview, *, more: int) -> None:
        """Import all when all is right; else only the right rows, and a sheet to give back.

        Where nothing of this file can be written, `more` files that wait must not be held up by it.
        """
        counts = found.counts
        right = counts["new"] + counts["changed"] + counts["same"]
        can_write = writes(found)
        self.go.setText(self.tr("导入(&I)"))
        self.partly.setText(self.tr("只导入正确的 {count} 行(&P)").format(count=right))
        held_back = counts["refused"] + counts["needs_person"]
        if found.clean:
            self._show(self.back, self.go, self.leave)
        elif not can_write:  # nothing can be taken in: the way on is the sheet that goes back
            self._show(self.back, self.returned, self.leave)
        else:
            self._show(self.back, self.returned, self.partly, self.go, self.leave)
            self.go.setToolTip(self.tr("还有行不合要求或要人核实：改好表再导入全部，或只导入正确的。"))
        self.go.setEnabled(found.clean and can_write)
        if more and not can_write:
            self.go.setText(self.tr("放下这张，看下一张（还有 {count} 个文件）(&N)").format(count=more))
            self.go.setEnabled(True)
            self.go.show()
        self.partly.setEnabled(can_write)
        if not can_write and not held_back:
            self.say(self.tr("没有要写的：都与现有数据相同。"))
        elif not can_write:
            words = self.tr(
                "没有要写的：{same} 行与现有数据相同，{count} 行要先改好。"
                "点“保存退回表”存下标好问题的表，改好再拖进来。"
            )
            self.say(words.format(same=counts["same"], count=held_back))

    def show_returned(self, page: ReturnedPage) -> None:
        """Write what was accepted, once every question is answered."""
        count = page.count()
        self._show(self.back, self.go, self.leave)
        self.go.setText(self.tr("写入 {count} 处(&I)").format(count=count))
        self.go.setEnabled(bool(count) and not page.open_count)
        if page.open_count:
            self.say(
                self.tr("还有 {count} 处待选：采用表里的，还是保留库里的？").format(count=page.open_count)
            )
        elif not count:
            self.say(self.tr("没有要写的：都与库里一样，或按您的选择保留。"))
        elif not page.new_rows_are_right:
            self.say(self.tr("新增的行里不合要求的不写，写在“新增的行”里。"))

    def show_done(self, *, more: int) -> None:
        self._show(self.go, self.leave)
        text = (
            self.tr("继续导入，还有 {count} 个文件(&N)").format(count=more)
            if more
            else self.tr("继续导入下一张(&N)")
        )
        self.go.setText(text)

    def say(self, words: str) -> None:
        """A short line over the buttons."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.folder.hide()

    def say_saved(self, path: Path, *, coloured: bool) -> None:
        """Where the returned sheet is, and what it looks like."""
        self._saved = path
        words = self.tr("已保存“{name}”，有问题的格子涂了颜色、加了批注。")
        plain = self.tr("已保存“{name}”，每行写了原因。")
        self.note.setText((words if coloured else plain).format(name=path.name))
        self.note.show()
        self.folder.show()

    @Slot()
    def _on_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))


def writes(found: Preview) -> bool:
    """Whether there is anything to write."""
    return bool(found.plan.inserts or found.plan.updates)
