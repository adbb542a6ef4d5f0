"""补录: an entry with a day in a closed period is made once somebody has said why."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:  # the window's first paint needs none of it
    from dorms.errors.issuing import PeriodClosed


def ask_late_reason(parent: QWidget, error: "PeriodClosed") -> str:
    """The reason as it will stand in the log; empty: nothing is entered."""
    from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout

    from dorms.messages import explain, translate

    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("Late", "补录"))
    words, why = QLabel(explain(error)), QPlainTextEdit()
    words.setWordWrap(True)
    why.setAccessibleName(translate("Late", "补录原因"))
    why.setPlaceholderText(translate("Late", "补录原因，如：5 月底入住，当时漏登"))
    why.setTabChangesFocus(True)
    box = QDialogButtonBox()
    enter = box.addButton(translate("Late", "按补录登记"), QDialogButtonBox.ButtonRole.AcceptRole)
    box.addButton(translate("Late", "不登记"), QDialogButtonBox.ButtonRole.RejectRole)
    enter.setEnabled(False)
    why.textChanged.connect(lambda: enter.setEnabled(bool(why.toPlainText().strip())))
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    for widget in (words, why, box):
        column.addWidget(widget)
    dialog.resize(460, 220)
    why.setFocus()
    is_given = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return translate("Late", "补录：{reason}").format(reason=why.toPlainText().strip()) if is_given else ""
