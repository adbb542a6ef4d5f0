"""跳过、放弃台账: every turn of the waiting list with its reason, to be printed."""

from datetime import date
from functools import partial

from PySide6.QtGui import QAction

from dorms.db.queries.offices import office_name
from dorms.db.queries.ranking import TurnLine, turn_lines
from dorms.domain.papers import Align, ListColumn, ListRow, ListSheet
from dorms.messages import translate
from dorms.ui.kit.offers import Menu
from dorms.ui.kit.page import Page
from dorms.ui.printing.offers import show_list


def offer_ledger(page: Page, today: date) -> QAction:
    """The ledger in the menu 打印."""

    def show() -> None:
        lines = page.backend.ask(turn_lines)
        if not lines:
            page.told.emit(translate("Ranking", "还没有跳过、放弃的记录。"))
            return
        office = page.backend.ask(office_name, page.backend.store.office)
        show_list(page.window(), page.backend, partial(ledger, lines, office, today))

    return page.offer(translate("Ranking", "打印跳过、放弃台账(&Z)…"), show, icon="print", menu=Menu.PRINT)


def ledger(lines: list[TurnLine], office: str, today: date) -> ListSheet:
    """The ledger as a sheet."""
    titles = [
        (translate("Ranking", "序号"), Align.CENTRE),
        (translate("Ranking", "日期"), Align.CENTRE),
        (translate("Ranking", "办理"), Align.CENTRE),
        (translate("Ranking", "姓名"), Align.LEFT),
        (translate("Ranking", "受理号"), Align.CENTRE),
        (translate("Ranking", "房源"), Align.LEFT),
        (translate("Ranking", "理由"), Align.LEFT),
    ]
    return ListSheet(
        heading=translate("Ranking", "跳过、放弃台账"),
        columns=tuple(ListColumn(title, align=align) for title, align in titles),
        rows=tuple(
            ListRow((str(at), str(one.day or ""), one.kind, one.name, one.number, one.unit, one.reason))
            for at, one in enumerate(lines, start=1)
        ),
        subtitle=(office, str(today)),
    )
