"""The manual inside the program: one page per topic, F1 opens the one of the page on screen."""

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from dorms.messages import translate
from dorms.resources import resource
from dorms.ui.kit.settings import language

Topic = tuple[str, str]

TOPIC_HEIGHT = 34


def topics() -> list[Topic]:
    """The name of each topic's file, and its title."""
    return [
        ("start", translate("Help", "一页纸上手")),
        ("today", translate("Help", "今日")),
        ("board", translate("Help", "楼栋图")),
        ("units", translate("Help", "房源")),
        ("teachers", translate("Help", "教师")),
        ("applications", translate("Help", "申请")),
        ("notices", translate("Help", "公示")),
        ("ranking", translate("Help", "轮候")),
        ("letters", translate("Help", "送达")),
        ("rounds", translate("Help", "分配与递补")),
        ("stays", translate("Help", "入住")),
        ("renewals", translate("Help", "续住")),
        ("departures", translate("Help", "退房")),
        ("tickets", translate("Help", "维修")),
        ("inspections", translate("Help", "检查与服务")),
        ("money", translate("Help", "费用")),
        ("reports", translate("Help", "报表与结账")),
        ("exchange", translate("Help", "收发与待定事项")),
        ("policy", translate("Help", "制度")),
        ("history", translate("Help", "变更记录与撤销")),
        ("import", translate("Help", "导入表格")),
        ("export", translate("Help", "导出与打印")),
        ("backup", translate("Help", "备份与恢复")),
        ("keys", translate("Help", "快捷键")),
        ("questions", translate("Help", "常见问题")),
    ]


def text_of(name: str) -> str:
    """The page of the manual in the language on screen."""
    folder = ("help", "en") if language() == "en" else ("help",)
    return resource(*folder, f"{name}.md").read_text("utf-8")


class HelpWindow(QDialog):
    """Topics at the left, the page at the right; the program goes on beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("帮助"))
        self.topics, self.page = QListWidget(), QTextBrowser()
        self._lay_out()

    def _lay_out(self) -> None:
        self.topics.setObjectName("nav")
        self.topics.setAccessibleName(self.tr("目录"))
        self.topics.setFixedWidth(150)
        self.page.setAccessibleName(self.tr("说明"))
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page.document().setDocumentMargin(20)
        for name, title in topics():
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(0, TOPIC_HEIGHT))
            self.topics.addItem(item)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.topics)
        row.addWidget(self.page, 1)
        self.resize(QSize(820, 560))
        self.topics.currentItemChanged.connect(self._on_topic)
        self.page.anchorClicked.connect(self._on_link)

    def show_topic(self, name: str) -> None:
        """Show one page of the manual."""
        for at in range(self.topics.count()):
            if self.topics.item(at).data(Qt.ItemDataRole.UserRole) == name:
                self.topics.setCurrentRow(at)
        self.show()
        self.raise_()

    @Slot(QListWidgetItem)
    def _on_topic(self, item: QListWidgetItem) -> None:
        name = item.data(Qt.ItemDataRole.UserRole)
        self.page.setMarkdown(text_of(name))
        self.page.moveCursor(self.page.textCursor().MoveOperation.Start)

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        if link.scheme():
            QDesktopServices.openUrl(link)
        else:
            self.show_topic(link.path().removesuffix(".md"))
