"""关于本程序: version, licences, and what a helper at the other end of the phone asks first."""

import platform

from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from dorms import __version__
from dorms.ui.kit.theme import families, font


class AboutDialog(QDialog):
    """Everything can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("关于本程序"))
        title = QLabel(self.tr("教师周转宿舍管理"))
        title.setFont(font(scale=1.4, bold=True))
        self.facts = QLabel(self._facts())
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        licences = QLabel(self.tr("用到的开源软件和字体的许可文本在安装文件夹的“许可证”里。"))
        licences.setObjectName("muted")
        licences.setWordWrap(True)
        box = QDialogButtonBox()
        copy = QPushButton(self.tr("复制"))
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (title, self.facts, licences, box):
            column.addWidget(widget)
        self.setMinimumWidth(420)
        copy.clicked.connect(self._on_copy)
        box.accepted.connect(self.accept)

    def _facts(self) -> str:
        screen = self.screen()
        return self.tr(
            "版本 {version}\n系统 {system}\nPython {python}，Qt {qt}\n屏幕 {width}×{height}，缩放 {scale}\n字体 {font}"
        ).format(
            version=__version__,
            system=platform.platform(),
            python=platform.python_version(),
            qt=qVersion(),
            width=screen.size().width(),
            height=screen.size().height(),
            scale=f"{screen.devicePixelRatio():.0%}",
            font=families()[0],
        )

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.facts.text())
