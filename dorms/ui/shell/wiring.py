"""What the window asks of those who know the store: its pages, who acts, what can be undone, what Ctrl+K finds.

Imported after the first paint, because it pulls in SQLAlchemy.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from dorms.actions.copies import outside_copy_due
from dorms.db.queries.money import has_money
from dorms.db.queries.offices import ActorLine, actors, office_name
from dorms.db.queries.operations import OperationLine, actor_name, last_done, last_undone, operation_line
from dorms.db.server import shown
from dorms.db.store import Outcome
from dorms.domain.pinyin import search_key
from dorms.errors.store import StoreBusy
from dorms.messages import translate
from dorms.messages.commands import command_name
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.icons import NAME
from dorms.ui.kit.offers import Command, Entry
from dorms.ui.kit.page import Page
from dorms.ui.shell.deck import Deck
from dorms.ui.shell.identity import Identity
from dorms.ui.shell.navigation import places
from dorms.ui.shell.registry import commands_of, found_things, make_page

if TYPE_CHECKING:  # the window knows its wiring
    from dorms.ui.shell.window import Window

MONEY_PAGES = frozenset({"money", "payroll", "accounts", "receipts", "bulk_meters"})
QUIET = frozenset({"reveal", "keep_mapping", "issue_sheet", "create_due_tasks"})  # done without a toast


class Wiring(QObject):
    """One per open store. What concerns the store as a whole is asked of whoever opened it."""

    store_wanted = Signal(object)  # Path: open this one instead
    practice_wanted = Signal()
    own_wanted = Signal()  # back from the practice store
    restore_wanted = Signal(object)  # Path of a backup
    recover_wanted = Signal(object)  # Path of the bureau's recovery file

    def __init__(self, backend: Backend, today: date) -> None:
        super().__init__()
        self.backend, self.today = backend, today

    def make_page(self, name: str) -> Page:
        """A new page of this name."""
        return make_page(name, self.backend, self.today)

    def commands(self, window: "Window") -> Sequence[Command]:
        """What the whole program can do, besides what its pages offer."""
        return commands_of(window)

    # Who and where

    def identity(self) -> Identity:
        """Whose store this is and how it stands."""
        store = self.backend.store
        return Identity(
            unit=self.backend.ask(office_name, store.office),
            actor=self.backend.ask(actor_name, store.actor),
            place=str(store.path or shown(store.url)),
            is_demo=store.demo,
            is_read_only=store.read_only,
            was_unclean=store.unclean,
            copy_due=outside_copy_due(store, now=datetime.now().astimezone()),
        )

    def unused_places(self) -> frozenset[str]:
        """The pages this store has no use for; while the writer commits, none is hidden."""
        try:
            return frozenset() if self.backend.ask(has_money) else MONEY_PAGES
        except StoreBusy:
            return frozenset()

    def fill_actors(self, menu: QMenu) -> None:
        """Everybody who may act, the current one ticked."""
        menu.clear()
        group = QActionGroup(menu)
        for actor in self.backend.ask(actors):
            action = menu.addAction(_actor_words(actor))
            action.setCheckable(True)
            action.setChecked(actor.id == self.backend.store.actor)
            action.triggered.connect(partial(self._choose_actor, actor.id))
            group.addAction(action)

    def _choose_actor(self, actor: UUID, is_checked: bool = True) -> None:
        self.backend.choose_actor(actor)

    # After an operation

    def undo_words(self) -> tuple[str, str]:
        """What Ctrl+Z and Ctrl+Y would do, named; empty when there is nothing."""
        try:
            done = self.backend.ask(last_done, self.backend.store.own_alone)
            return self._named(done), self._named(self._undone())
        except StoreBusy:  # asked again after the next operation
            return "", ""

    def _undone(self) -> str | None:
        undoing = self.backend.ask(last_undone, self.backend.store.own_alone)
        line = self.backend.ask(operation_line, undoing) if undoing else None
        return line.undoes if line else None

    def _named(self, operation: str | None) -> str:
        line = self.backend.ask(operation_line, operation) if operation else None
        if line is None:
            return ""
        words = translate("Window", "{command} {subject}")
        return words.format(command=command_name(line.command), subject=line.subject).strip()

    def done_words(self, outcome: Outcome[Any]) -> tuple[str, bool]:
        """The toast after an operation, and whether it can be taken back from there; no words: no toast."""
        line = self.backend.ask(operation_line, outcome.operation)
        if line is None or line.command in QUIET:
            return "", False
        if line.undoes is not None:
            words = translate("Window", "已撤销：{what}")
            again = translate("Window", "已重做：{what}")
            return (words if line.command == "undo" else again).format(what=self._taken_back(line)), False
        words = translate("Window", "已完成：{command} {subject}")
        return words.format(command=command_name(line.command), subject=line.subject).rstrip(), True

    def _taken_back(self, line: OperationLine) -> str:
        """What an undo or a redo speaks of: its subject alone may be empty or a row nobody thinks of."""
        first = line
        while first.undoes is not None and (before := self.backend.ask(operation_line, first.undoes)):
            first = before
        return f"{command_name(first.command)} {first.subject}".rstrip()

    # What Ctrl+K finds

    def found_actions(self, actions: Iterable[QAction], deck: Deck) -> list[Entry]:
        """Every menu entry and what each page offers, with the shortcut so that users learn it."""
        found = [_entry_of(action, "") for action in actions if action.isEnabled()]
        for place in places():
            page = deck.page_named(place.name)
            for offer in page.offers if page is not None else []:
                if offer.action.isEnabled() and (page is deck.page or not offer.needs_row):
                    run = partial(_run_on, deck, place.name, offer.action)
                    found.append(_entry_of(offer.action, place.title, run))
        return [entry for entry in found if entry.name]

    def found_things(self, deck: Deck) -> list[Entry]:
        """Every room and every person."""
        return found_things(self.backend, deck, self.today)


def _actor_words(actor: ActorLine) -> str:
    return translate("Window", "{name}（{post}）").format(name=actor.name, post=actor.post or actor.role)


def _entry_of(action: QAction, note: str, run: Any = None) -> Entry:
    words = action.text().split("(&")[0].replace("&", "").rstrip("…")
    return Entry(
        name=words,
        note=note,
        icon=str(action.property(NAME) or "forward"),
        key=search_key(words, note),
        run=run or action.trigger,
        keys=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
    )


def _run_on(deck: Deck, place: str, action: QAction) -> None:
    deck.go(place)
    action.trigger()
