"""The last page: what was written, what was not, and the one click that takes it back."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from dorms.actions.importing import Imported
from dorms.actions.revising.returning import Brought
from dorms.ui.kit.finished import FinishedPage
from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.theme import Tone


class DonePage(FinishedPage):
    """Says in whole sentences what the import did."""

    def __init__(self) -> None:
        super().__init__()
        self.undo, self.returned = QPushButton(self.tr("撤销这次导入(&U)")), QPushButton()
        self.returned.setAccessibleName(self.tr("保存没导入的行"))
        put_icon(self.undo, "undo")
        put_icon(self.returned, "export")
        self._lay_out(self.tr("导入的结果"), self.undo, self.returned)

    def show_done(self, done: Imported) -> None:
        """What was written."""
        found = done.outcome.result
        counts = found.counts
        self.show_sign("ok", Tone.FREE)
        self.title.setText(self.tr("《{file}》已导入").format(file=found.report.file))
        words = self.tr("新增 {new} 行，更改 {changed} 行；{same} 行与现有数据相同，没有动。")
        lines = [words.format(**counts)]
        held_back = counts["refused"] + counts["needs_person"]
        if held_back:
            words = self.tr(
                "{count} 行没有导入，仍在您的表里。改好后再导入同一张表即可，已导入的行会算作“没变”。"
            )
            lines.append(words.format(count=held_back))
        if found.missing:
            words = self.tr(
                "新名册中没有的 {missing} 人，其中 {living} 人在住，已列入待办“核实是否调离”。他们的资料没有动。"
            )
            lines.append(words.format(missing=found.missing, living=found.missing_living))
        if done.backup is not None:
            words = self.tr("导入前已自动备份：{name}")
            lines.append(words.format(name=Path(done.backup.path).name))
        self.words.setText("\n\n".join(lines))
        self.undo.show()
        self.undo.setEnabled(True)
        self.returned.setText(self.tr("保存没导入的 {count} 行(&K)…").format(count=held_back))
        self.returned.setVisible(bool(held_back))

    def show_brought(self, done: Brought) -> None:
        """What was taken of an edited sheet."""
        self.show_sign("ok", Tone.FREE)
        self.title.setText(self.tr("《{file}》里采用的改动已写入").format(file=done.outcome.result.file))
        words = self.tr(
            "改了 {cells} 格，新增 {added} 行，办结 {ended} 行；其余都与库里一样或按您的选择保留。"
        )
        lines = [words.format(cells=done.cells, added=done.added, ended=done.ended)]
        if done.backup is not None:
            words = self.tr("导入前已自动备份：{name}")
            lines.append(words.format(name=Path(done.backup.path).name))
        self.words.setText("\n\n".join(lines))
        self.undo.show()
        self.undo.setEnabled(True)
        self.returned.hide()

    def show_undone(self, file: str) -> None:
        """All of it was taken back."""
        self.show_sign("undo", Tone.WAITING)
        self.title.setText(self.tr("《{file}》的导入已撤销").format(file=file))
        self.words.setText(self.tr("数据与导入前一样。改好表后可以再导入一次。"))
        self.undo.hide()
        self.returned.hide()
