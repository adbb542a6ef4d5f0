"""楼栋图 as a page: the board of a residence point, on any day, with the unit's inspector beside it."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from dorms.db.queries.board import SiteLine, board_units, site_of_unit, sites
from dorms.db.queries.stock import school_of_site
from dorms.db.queries.timeline import timeline
from dorms.domain.board import BoardUnit
from dorms.ui.board.board import Board
from dorms.ui.board.model import card_lines
from dorms.ui.dossiers.offers import offer_unit_dossier
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.page import ActionButton, Page
from dorms.ui.kit.settings import settings
from dorms.ui.kit.states import state_mark, state_words
from dorms.ui.kit.story import events_of
from dorms.ui.living.units import UnitPeople
from dorms.ui.stock.offers import offer_building, offer_unit_changes
from dorms.ui.tickets.offers import offer_report

LAST_SITE = "board/site"


class BoardPage(Page):
    """The home screen of whoever hands out rooms."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {
            "unit", "unit_state", "stay", "term", "assignment", "ticket", "ticket_step",
            "building", "entrance", "site", "school", "teacher", "teacher_fact",
        }
    )  # fmt: skip
    topic = "board"

    def __init__(self, backend: Backend, today: date) -> None:
        super().__init__(backend)
        self._today = today
        self.board = Board(today)
        self.inspector = Inspector(
            self.tr("选一套房，这里会显示住户和经过。方向键移动，输入房号直接跳到那一间。")
        )
        self._site: UUID | None = None
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.board)
        splitter.addWidget(self.inspector)
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self.board.site_changed.connect(self._on_site)
        self.board.day_changed.connect(self._on_day)
        self.board.chosen.connect(self._on_chosen)
        self._offer(today)

    def _offer(self, today: date) -> None:
        self.people = UnitPeople(self, today, self.chosen_ids)
        self.report = offer_report(self, today, self.chosen_ids)
        changes = offer_unit_changes(self, today, self.chosen_ids)
        self.building = offer_building(self, today, self._school)
        self.dossier = offer_unit_dossier(self, today, self.chosen_ids)
        self.board.bar.addWidget(ActionButton(self.building))
        self.inspector.offer(*self.people.buttons, self.report, *changes)
        for action in (*self.people.everything, self.report, *changes, self.dossier):
            self.board.addAction(action)

    def chosen_ids(self) -> list[UUID]:
        """The chosen units, the current one first."""
        current = self.board.view.unit()
        units = [*([current] if current else []), *self.board.view.chosen_units()]
        return list(dict.fromkeys(unit.unit_id for unit in units))

    def _school(self) -> UUID | None:
        return self.backend.ask(school_of_site, self._site) if self._site is not None else None

    def refresh(self) -> None:
        known = self.backend.ask(sites)
        self._choose_site(known)
        self.board.set_sites([(_site_words(site), site.id) for site in known], self._site)
        self._show_units()

    def _choose_site(self, known: list[SiteLine]) -> None:
        """The one on screen, else the one of last time, else the first."""
        ids = [site.id for site in known]
        if self._site not in ids:
            last = settings().value(LAST_SITE)
            self._site = next((one for one in ids if str(one) == last), ids[0] if ids else None)

    def _show_units(self) -> None:
        day = self.board.chosen_day()
        units = self.backend.ask(board_units, self._site, day) if self._site is not None else []
        self.board.set_units(units)

    def go_to(self, key: object) -> None:
        """Show the unit with this id, on its own site."""
        if isinstance(key, UUID):
            self._site = self.backend.ask(site_of_unit, key) or self._site
            self.reload()
            self.board.view.choose(key)

    def start_filter(self) -> None:
        self.board.start_filter()

    @Slot(object)
    def _on_site(self, site: UUID) -> None:
        self._site = site
        settings().setValue(LAST_SITE, str(site))
        self.reload()

    @Slot(object)
    def _on_day(self, day: date) -> None:
        self.reload()

    @Slot(object)
    def _on_chosen(self, unit: BoardUnit | None) -> None:
        self.enable_row_offers(unit is not None)
        if unit is not None:
            self.people.follow(
                unit.state, len(unit.residents), unit.capacity, why_not=self._why_another_day()
            )
        self.inspector.show_profile(self._profile(unit) if unit is not None else None)

    def _why_another_day(self) -> str:
        """Who lives in a unit is decided by how it stands now, and the board shows another day."""
        day = self.board.chosen_day()
        words = self.tr("图上是 {day} 的情况，请点“回到今天”再办。")
        return words.format(day=day) if day != self._today else ""

    def _profile(self, unit: BoardUnit) -> Profile:
        facts = [Fact(label, text) for label, text in card_lines(unit)[1:] if text and label]
        notices = [text for label, text in card_lines(unit) if not label]
        return Profile(
            title=unit.room,
            subtitle=" ".join(part for part in (unit.building, unit.entrance) if part),
            mark=state_mark(unit.state),
            state=state_words(unit.state),
            facts=facts,
            notices=notices,
            events=events_of(self.backend.ask(timeline, "unit", unit.unit_id)),
        )


def _site_words(site: SiteLine) -> str:
    return site.name if site.name.startswith(site.school) else f"{site.school} {site.name}".strip()
