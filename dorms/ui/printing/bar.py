"""The bar over the preview: turn pages, zoom, print, save."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from dorms.ui.kit.icons import put_icon


class PreviewBar(QWidget):
    """Only buttons; the dialog says what they do."""

    def __init__(self) -> None:
        super().__init__()
        self.page = QLabel()
        self.back, self.forward = _tool(self.tr("上一页"), "back"), _tool(self.tr("下一页"), "forward")
        self.smaller, self.larger = _tool(self.tr("缩小")), _tool(self.tr("放大"))
        self.whole, self.wide = _tool(self.tr("整页")), _tool(self.tr("页宽"))
        self.print, self.pdf = QPushButton(self.tr("打印(&P)…")), QPushButton(self.tr("存成 PDF(&S)…"))
        self.receipt, self.leave = QPushButton(self.tr("打印回执(&R)")), QPushButton(self.tr("关闭"))
        self._lay_out()

    def _lay_out(self) -> None:
        self.print.setObjectName("primary")
        put_icon(self.print, "print", primary=True)
        put_icon(self.pdf, "document")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(6)
        for tool in (self.back, self.page, self.forward):
            row.addWidget(tool)
        row.addSpacing(14)
        for tool in (self.smaller, self.larger, self.whole, self.wide):
            row.addWidget(tool)
        row.addStretch(1)
        for button in (self.leave, self.receipt, self.pdf, self.print):
            button.setAutoDefault(False)
            row.addWidget(button)


def _tool(words: str, name: str = "") -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setAccessibleName(words)
    button.setToolTip(words)
    if name:
        put_icon(button, name)
    else:
        button.setText(words)
    return button
