"""What a run over everybody left to a person, as a list that can be copied and exported."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from dorms.actions.money.rent import MonthRun
from dorms.domain.money.rent import Question
from dorms.messages import translate
from dorms.messages.money import rent_question
from dorms.ui.kit.page import Page
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.table import Table


class QuestionsDialog(QDialog):
    """生成月租 is done; these agreements somebody has to look at."""

    def __init__(self, page: Page, run: MonthRun) -> None:
        super().__init__(page)
        self.setWindowTitle(self.tr("{month} 月租：要核对的").format(month=f"{run.month:%Y-%m}"))
        head = QLabel(self.tr("其余的已经收好。下面这些办法或协议没有说清，程序没有替你定："))
        head.setContentsMargins(12, 10, 12, 2)
        self.table: Table[tuple[int, Question]] = Table(
            RowsModel(_columns(), identity=lambda line: line[0]),
            name="rent-questions",
            title=self.tr("要核对的"),
            empty="",
        )
        self.table.rows.set_rows(list(enumerate(run.questions)))
        box = QDialogButtonBox()
        box.addButton(self.tr("知道了"), QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        box.rejected.connect(self.reject)
        box.setContentsMargins(0, 6, 12, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addWidget(box)
        self.resize(QSize(820, 420))

    @classmethod
    def begin(cls, page: Page, run: MonthRun) -> None:
        """Show what the run left open."""
        dialog = cls(page, run)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _columns() -> list[Column[tuple[int, Question]]]:
    return [
        Column(translate("Money", "协议编号"), lambda line: line[1].agreement, Kind.CODE, width=18),
        Column(translate("Money", "姓名"), lambda line: line[1].name, Kind.NAME, width=10),
        Column(translate("Money", "要核对的事"), lambda line: rent_question(line[1]), width=62),
    ]
