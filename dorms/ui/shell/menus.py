"""The menu bar as WPS taught it: 文件 编辑 查看 数据 打印 帮助. A page adds what it offers."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from dorms.ui.kit.icons import NAME, put_icon
from dorms.ui.kit.offers import Command, Offer
from dorms.ui.shell.navigation import groups

Slots = Callable[[], object]


class Menus(QObject):
    """Fills the bar once per language; `show_offers` changes only what the page on screen adds."""

    def __init__(self, window: QMainWindow, menus: dict[str, QMenu]) -> None:
        super().__init__(window)
        self.menus = menus
        self._offered: list[tuple[QMenu, QAction]] = []
        self.actions: dict[str, QAction] = {}

    def build(self, slots: dict[str, Slots], commands: Iterable[Command]) -> None:
        """Fill every menu in the language on screen."""
        self._slots = slots
        self._offered.clear()
        self.actions.clear()
        self._writing = QActionGroup(self.menus["work"])
        self._writing.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        for command in commands:
            self._command(command)
        self._file()
        self._edit()
        self._view()
        self._help()
        for menu in self.menus.values():
            menu.setToolTipsVisible(True)  # why something is grey
            menu.aboutToShow.connect(partial(_draw_icons, menu))

    def _command(self, command: Command) -> None:
        action = self._add(
            command.menu.value, command.name, command.words, command.shortcut, command.icon, slot=command.run
        )
        if command.is_for_writers:
            self._writing.addAction(action)

    def _file(self) -> None:
        self.menus["file"].addSeparator()
        self._add("file", "quit", self.tr("退出(&X)"), "Ctrl+Q", "close")

    def _edit(self) -> None:
        self._writing.addAction(self._add("edit", "undo", self.tr("撤销"), "Ctrl+Z", "undo"))
        self._writing.addAction(self._add("edit", "redo", self.tr("重做"), "Ctrl+Y", "redo"))
        self.menus["edit"].addSeparator()
        self._add("edit", "copy", self.tr("复制(&C)"), "Ctrl+C", "copy")
        self._add("edit", "copy_titles", self.tr("复制（含表头）(&T)"), "Ctrl+Shift+C")
        self.menus["edit"].addSeparator()
        self._add("edit", "filter", self.tr("筛选(&F)"), "Ctrl+F", "filter")
        self._add("edit", "palette", self.tr("查找功能、房号、姓名(&K)"), "Ctrl+K", "search")

    def _view(self) -> None:
        for at, entry in enumerate(groups(), start=1):
            for place in entry.pages:
                keys = f"Ctrl+{at}" if at <= 9 and place is entry.pages[0] else ""
                self._add("view", f"go_{place.name}", place.title, keys, place.icon)
        self.menus["view"].addSeparator()
        self._add("view", "next_tab", self.tr("下一分页"), "Ctrl+PgDown", "forward")
        self._add("view", "last_tab", self.tr("上一分页"), "Ctrl+PgUp", "back")
        self.menus["view"].addSeparator()
        self._add("view", "reload", self.tr("刷新(&R)"), "F5")
        self._add("view", "columns", self.tr("显示哪些列(&C)…"), "", "columns")
        dark = self._add("view", "dark", self.tr("深色(&D)"))
        dark.setCheckable(True)
        languages = self.menus["view"].addMenu(self.tr("语言(&L)"))
        group = QActionGroup(languages)
        # Each language is named in itself, so that nobody is locked out.
        for name, words in (("zh", QLocale("zh_CN").nativeLanguageName()), ("en", "English")):
            action = self._action(languages, f"language_{name}", words)
            action.setCheckable(True)
            group.addAction(action)
            languages.addAction(action)

    def _help(self) -> None:
        self._add("help", "help_page", self.tr("本页帮助(&H)"), "F1", "help")
        self._add("help", "help_start", self.tr("一页纸上手(&S)"))
        self._add("help", "help_questions", self.tr("常见问题(&Q)"))
        self._add("help", "help_keys", self.tr("快捷键(&K)"))
        self.menus["help"].addSeparator()
        self._add("help", "about", self.tr("关于本程序(&A)"), "", "info")

    def _add(
        self,
        menu: str,
        name: str,
        words: str,
        shortcut: str = "",
        icon: str = "",
        slot: Slots | None = None,
    ) -> QAction:
        action = self._action(self.menus[menu], name, words, shortcut, icon, slot)
        self.menus[menu].addAction(action)
        return action

    def _action(
        self,
        owner: QMenu,
        name: str,
        words: str,
        shortcut: str = "",
        icon: str = "",
        slot: Slots | None = None,
    ) -> QAction:
        action = QAction(words, owner)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.setProperty(NAME, icon)
        run = slot or self._slots[name]
        action.triggered.connect(lambda: run())
        self.actions[name] = action
        return action

    def show_offers(self, offers: Iterable[Offer]) -> None:
        """Put what the page on screen offers before everything else in its menus."""
        for menu, action in self._offered:
            menu.removeAction(action)
        self._offered.clear()
        places_taken: dict[str, QAction | None] = {
            name: next(iter(menu.actions()), None) for name, menu in self.menus.items()
        }
        for offer in offers:
            menu = self.menus[offer.menu.value]
            before = places_taken[offer.menu.value]
            menu.insertAction(before, offer.action) if before else menu.addAction(offer.action)
            self._offered.append((menu, offer.action))

    def allow_writing(self, is_allowed: bool) -> None:
        """Whether what changes something can be chosen."""
        self._writing.setEnabled(is_allowed)

    def name_undo(self, undo: str, redo: str) -> None:
        """What Ctrl+Z and Ctrl+Y would take back and do again; empty when there is nothing."""
        for name, words, bare, full in (
            ("undo", undo, self.tr("撤销"), self.tr("撤销：{what}")),
            ("redo", redo, self.tr("重做"), self.tr("重做：{what}")),
        ):
            self.actions[name].setText(full.format(what=words) if words else bare)
            self.actions[name].setEnabled(bool(words))


def _draw_icons(menu: QMenu) -> None:
    """Icons are drawn when the menu opens: thirty of them would hold up the start."""
    for action in menu.actions():
        if name := action.property(NAME):
            put_icon(action, str(name))
