"""迎检资料夹: asked for on a unit, for the place of the page 报表, or of a round; what for and to whom is noted."""

import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QAction

from dorms.messages import translate
from dorms.ui.kit.offers import Menu
from dorms.ui.kit.page import Page
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # what makes papers and sheets is needed when a folder is made
    from dorms.actions.dossiers.gathering import Dossier
    from dorms.db.store import Store
    from dorms.ui.reports.reach import Reached

Gather = Callable[["Store"], "Dossier"]


def offer_unit_dossier(page: Page, today: date, chosen: Callable[[], list[UUID]]) -> QAction:
    """Of the chosen unit."""

    def ask() -> None:
        from dorms.actions.dossiers.gathering import unit_dossier
        from dorms.db.journal.naming import unit_label

        if rows := chosen():
            place = page.backend.ask(unit_label, rows[0])
            _open(page, place, lambda store: unit_dossier(store, rows[0], today=today), today)

    words = translate("Dossiers", "生成迎检资料夹(&Y)…")
    return page.offer(words, ask, icon="folder", menu=Menu.PRINT, needs_row=True)


def offer_place_dossier(page: Page, today: date, reached: "Callable[[], Reached]") -> QAction:
    """Of the place and the day chosen on the page."""

    def ask() -> None:
        from dorms.actions.dossiers.gathering import place_dossier

        now = reached()
        at = time.time_ns() // 1_000_000
        gather = partial(place_dossier, scope=now.scope, day=now.day, since=now.since, today=today, at=at)
        _open(page, now.words, gather, today)

    return page.offer(translate("Dossiers", "生成迎检资料夹(&Y)…"), ask, icon="folder", menu=Menu.PRINT)


def offer_round_dossier(page: Page, today: date, chosen: Callable[[], UUID | None]) -> QAction:
    """Of the chosen round."""

    def ask() -> None:
        from dorms.actions.dossiers.gathering import round_dossier

        row = chosen()
        if row is not None:
            words = translate("Dossiers", "分房轮次")
            _open(page, words, lambda store: round_dossier(store, row, today=today), today)

    def why_not() -> str:
        return "" if chosen() else translate("Dossiers", "还没有分房轮次，没有资料可以收集。请先新建一轮。")

    words = translate("Dossiers", "生成迎检资料夹(&Y)…")
    return page.offer(words, ask, icon="folder", menu=Menu.PRINT, why_not=why_not)


def _open(page: Page, place: str, gather: Gather, today: date) -> None:
    from dorms.ui.dossiers.form import DossierForm

    open_form(DossierForm(page, place, gather, today))


def folder_name(place: str, day: date) -> str:
    """What the folder is proposed to be called."""
    return translate("Dossiers", "迎检资料 {place} {day}").format(place=place, day=f"{day:%Y%m%d}")


def default_place(name: str) -> Path:
    """Beside the files exported last."""
    from dorms.ui.exports.offers import folder

    return folder() / name
