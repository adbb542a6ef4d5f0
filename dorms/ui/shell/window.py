"""The main window: menus, navigation, header, banner, one page at a time; on screen before the store is open."""

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from dorms.ui.kit import theme
from dorms.ui.kit.icons import renew_icons
from dorms.ui.kit.settings import language, settings
from dorms.ui.kit.skeleton import GEOMETRY, Skeleton
from dorms.ui.shell.navigation import groups

if TYPE_CHECKING:  # all of it comes after the first paint
    from dorms.ui.kit.backend import Backend
    from dorms.ui.kit.offers import Entry
    from dorms.ui.kit.progress import Progress
    from dorms.ui.kit.toast import Toast
    from dorms.ui.shell.banner import Banner
    from dorms.ui.shell.menus import Menus
    from dorms.ui.shell.palette import Palette
    from dorms.ui.shell.tabs import PageTabs
    from dorms.ui.shell.wiring import Wiring


class Window(Skeleton):
    """`furnish` adds to the skeleton what is not seen at first, `attach` brings store and pages."""

    language_wanted = Signal(str)
    failed = Signal(object)  # an error to show

    banner: "Banner"
    menus: "Menus"
    progress: "Progress"
    tabs: "PageTabs"
    toast: "Toast"

    def __init__(self) -> None:
        self._is_furnished = self._closes_when_idle = False  # Qt sends change events while it is built
        super().__init__()
        self._language = language()
        self.backend: Backend | None = None
        self.wiring: Wiring | None = None
        self._has_looked = False  # what happened before an unclean stop
        self._shown = ""  # the page on screen

    def furnish(self) -> None:
        """Everything the first paint does not show: menu entries, banner, toast, progress, palette."""
        if self._is_furnished:
            return
        self._is_furnished = True
        from dorms.ui.kit.progress import Progress
        from dorms.ui.kit.toast import Toast
        from dorms.ui.shell.banner import Banner
        from dorms.ui.shell.menus import Menus
        from dorms.ui.shell.tabs import PageTabs

        self.menus, self.banner, self.tabs = Menus(self, self.titles), Banner(), PageTabs()
        self.header.furnish()
        self.column.insertWidget(1, self.banner)
        self.column.insertWidget(2, self.tabs)
        self.toast, self.progress = Toast(self), Progress(self)
        self._connect()

    def _connect(self) -> None:
        self.navigation.currentRowChanged.connect(self._on_navigation)
        self.header.scheme_changed.connect(self.set_dark)
        self.header.searched.connect(self.open_palette)
        self.deck.shown.connect(self._on_shown)
        self.tabs.wanted.connect(self.go)
        self.deck.told.connect(self.toast.tell)

    # Life

    def attach(self, wiring: "Wiring") -> None:
        """The store is open: fill the window."""
        self.furnish()
        from dorms.ui.kit.late import ask_late_reason  # as in furnish

        backend = wiring.backend
        self.wiring, self.backend = wiring, backend
        self._has_looked = False
        self._end()
        backend.ask_reason = partial(ask_late_reason, self)
        backend.failed.connect(self.failed)
        backend.done.connect(self._on_done)
        backend.began.connect(self.progress.follow)
        backend.idle.connect(self._on_idle)
        backend.actor_changed.connect(self.show_identity)
        self.deck.begin(wiring.make_page)
        self.build_words()
        self.show_identity()
        self.go("today")

    def show_identity(self) -> None:
        """Ask again whose store this is, who acts, and how old the last outside copy is."""
        if self.wiring is None:
            return
        from dorms.ui.shell.identity import tell_state  # as in furnish

        who = self.wiring.identity()
        self.header.show_identity(who.unit, who.actor)
        self.wiring.fill_actors(self.header.actor_menu)
        if register := self.menus.actions.get("register_actor"):
            self.header.actor_menu.addSeparator()
            self.header.actor_menu.addAction(register)
        self.menus.allow_writing(self.wiring.backend.may_write)
        self._hide_unused()
        title = self.tr("{unit}　当前经办人：{actor}　教师周转宿舍管理")
        self.setWindowTitle(title.format(unit=who.unit, actor=who.actor))
        self.place.setText(self.tr("数据：{place}").format(place=who.place))
        back_up = self.menus.actions.get("backup_usb")
        look = self._look_at_history if not self._has_looked else None
        tell_state(self.banner, who, back_up.trigger if back_up else None, look)

    def _hide_unused(self) -> None:
        """Where housing is free nobody needs the pages of money; the palette and the menu still lead there."""
        unused = self.wiring.unused_places() if self.wiring is not None else frozenset()
        for row, group in enumerate(groups()):
            self.navigation.item(row).setHidden(all(place.name in unused for place in group.pages))

    def _look_at_history(self) -> None:
        self._has_looked = True
        self.banner.drop("unclean")
        self.go("history")

    def detach(self) -> None:
        """The store is about to be closed: nothing on screen may ask it any more."""
        self._end()
        self.wiring = self.backend = None

    def _end(self) -> None:
        """No page, and no word that would take back what was done in a store that is closed."""
        self.deck.end()
        self.toast.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Work under way is stopped cleanly first; the window goes when it has ended."""
        if self.backend is not None and self.backend.is_busy:
            self._closes_when_idle = True
            self.backend.cancel_all()
            self.toast.tell(self.tr("正在收尾，马上就关…"))
            event.ignore()
            return
        settings().setValue(GEOMETRY, self.saveGeometry())
        self.deck.forget()
        super().closeEvent(event)

    @Slot()
    def _on_idle(self) -> None:
        if self._closes_when_idle:
            self.close()

    # Words and colours

    def build_words(self) -> None:
        """Everything that carries words, in the language on screen."""
        self.name_menus()
        self.menus.menus = self.titles
        from dorms.ui.shell.slots import slots_of  # as in furnish

        self.menus.build(slots_of(self), self.wiring.commands(self) if self.wiring is not None else [])
        self.menus.actions["dark"].setChecked(theme.is_dark())
        self._language = language()
        self.menus.actions[f"language_{self._language}"].setChecked(True)
        self.list_places()
        self.header.retranslate()
        self._name_undo()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not self._is_furnished:  # before the first paint not even the kinds of event are looked up
            return
        if event.type() == QEvent.Type.LanguageChange and language() != self._language:
            self._make_again()

    @Slot(bool)
    def set_dark(self, is_dark: bool) -> None:
        """The other scheme, now and at the next start."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply(application, dark=is_dark)
            settings().setValue("dark", is_dark)
            renew_icons(self)
            self._make_again()

    def _make_again(self) -> None:
        """Words and pages anew, in the language and colours on screen, at the place where the user is."""
        if not self._is_furnished:
            return
        name = self.deck.name
        self.deck.forget()
        self.build_words()
        self.banner.renew()
        self.show_identity()
        if name:
            self.go(name)

    # Going about

    def go(self, name: str, key: object = None) -> None:
        """Show a page, and on it the thing with this primary key."""
        self.deck.go(name, key)

    @Slot(int)
    def _on_navigation(self, row: int) -> None:
        if row >= 0:
            self.go(self.tabs.page_of(groups()[row]))

    @Slot(str)
    def _on_shown(self, name: str) -> None:
        if name != self._shown:
            self._shown = name
            self.toast.leave_page()
        row = self.tabs.show_page(name)
        self.navigation.blockSignals(True)
        self.navigation.setCurrentRow(row)
        self.navigation.blockSignals(False)
        if self.deck.page is not None:
            self.menus.show_offers(self.deck.page.offers)

    def show_help(self, topic: str) -> None:
        """The manual, open at this topic."""
        from dorms.ui.shell.help import HelpWindow  # rarely needed

        HelpWindow(self).show_topic(topic)

    # After an operation

    def undo(self) -> None:
        """Take back what was done last."""
        if self.backend is not None:
            self.backend.undo()

    @Slot(object)
    def _on_done(self, outcome: Any) -> None:
        self._name_undo()
        self._hide_unused()
        if self.wiring is not None:
            words, can_undo = self.wiring.done_words(outcome)
            if words:
                self.toast.tell(words, self.undo if can_undo else None)

    def _name_undo(self) -> None:
        self.menus.name_undo(*(self.wiring.undo_words() if self.wiring is not None else ("", "")))

    # What Ctrl+K finds

    @cached_property
    def palette_box(self) -> "Palette":
        """Made when it is first wanted."""
        from dorms.ui.shell.codes import coded_entries
        from dorms.ui.shell.palette import Palette

        box = Palette(self)
        box.sources = [self._actions_found, self._places_found]
        box.coded = partial(coded_entries, self.deck, self.backend)
        return box

    @Slot()
    def open_palette(self) -> None:
        self.palette_box.open()

    def _actions_found(self) -> "Sequence[Entry]":
        if self.wiring is None:
            return []
        return self.wiring.found_actions(self.menus.actions.values(), self.deck)

    def _places_found(self) -> "Sequence[Entry]":
        return self.wiring.found_things(self.deck) if self.wiring is not None else []
