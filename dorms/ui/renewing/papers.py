"""The notices of a season on paper: reminders to those who have not answered, and to those whose term is over."""

from typing import TYPE_CHECKING

from dorms.domain.renewing import OPEN
from dorms.messages import translate
from dorms.ui.printing.offers import show_papers

if TYPE_CHECKING:  # the page offers these
    from dorms.domain.papers import Paper
    from dorms.ui.kit.backend import Tick
    from dorms.ui.renewing.page import SeasonPage


def print_reminders(page: "SeasonPage") -> None:
    """《续住通知》 to every occupant who has not answered, or to the chosen ones."""
    from dorms.actions.seasons.notices import reminders

    lines = page.does.chosen() if len(page.does.chosen()) > 1 else [
        line for line in page.lines() if line.sort in OPEN and not line.case.wish
    ]  # fmt: skip
    if not lines or page.review is None:
        page.told.emit(translate("Seasons", "住户都已经答复。"))
        return
    season, today, store = page.review.season, page.today, page.backend.store

    def gather(tick: "Tick") -> "list[Paper]":
        return store.ask(reminders, season, lines, store.office, today)

    show_papers(page.window(), page.backend, gather, translate("Seasons", "续住通知"))


def print_overdue(page: "SeasonPage") -> None:
    """《逾期通知》 to everybody whose term is over and who has not been renewed."""
    from dorms.actions.seasons.notices import overdue_notices

    lines = [line for line in page.lines() if line.last_day is not None and line.last_day < page.today]
    if not lines:
        page.told.emit(translate("Seasons", "没有逾期的住户。"))
        return
    today, store = page.today, page.backend.store

    def gather(tick: "Tick") -> "list[Paper]":
        return store.ask(overdue_notices, lines, store.office, today)

    show_papers(page.window(), page.backend, gather, translate("Seasons", "逾期通知"))
