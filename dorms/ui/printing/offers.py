"""打印: the list on screen, official sheets, and the papers of the chosen rows; a preview before every print."""

import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dorms.messages import translate
from dorms.ui.kit.offers import Command, Menu

if TYPE_CHECKING:  # what makes papers is needed when somebody prints
    from dorms.db.store import Store
    from dorms.domain.papers import Paper, Unmade
    from dorms.papers import Collected
    from dorms.ui.kit.backend import Backend, Job, Tick
    from dorms.ui.kit.page import Page
    from dorms.ui.shell.window import Window

_under_way: "WeakKeyDictionary[QWidget, Job]" = WeakKeyDictionary()  # the preview each window is preparing
MOST_ROWS = 5_000  # some two hundred pages; longer lists are read on screen or in Excel


def print_commands(window: "Window") -> list[Command]:
    """What stands in the menu 打印 on every page."""
    return [
        Command(
            "print_list",
            translate("Printing", "打印当前列表(&L)…"),
            Menu.PRINT,
            lambda: print_list(window),
            icon="print",
            shortcut="Ctrl+P",
        ),
        Command(
            "print_sheet",
            translate("Printing", "打印上报表(&S)…"),
            Menu.PRINT,
            lambda: print_sheet(window),
            icon="sheet",
        ),
    ]


def paper_offers(name: str) -> list[tuple[str, str]]:
    """The papers a page offers of its chosen rows: their class by name, and the words of the menu."""
    return {
        "applications": [
            ("ApplicationReceipt", translate("Printing", "打印申请受理回执(&H)…")),
            ("ApplicationForm", translate("Printing", "打印入住申请表(&B)…")),
            ("QualificationSheet", translate("Printing", "打印资格核查表(&Z)…")),
        ],
        "notices": [
            ("PublicNotice", translate("Printing", "打印公示(&G)…")),
            ("NoticeReport", translate("Printing", "打印公示情况说明(&Q)…")),
        ],
        "ranking": [("ScoreConfirmation", translate("Printing", "打印积分确认表(&J)…"))],
        "letters": [("Letter", translate("Printing", "打印文书和送达回证(&W)…"))],
        "tickets": [("WorkOrder", translate("Printing", "打印维修派工单(&G)…"))],
        "stays": [
            ("Agreement", translate("Printing", "打印入住协议(&X)…")),
            ("MoveInSlip", translate("Printing", "打印入住交接单(&J)…")),
            ("ResidenceProof", translate("Printing", "打印住宿证明(&Z)…")),
            ("KeyRegister", translate("Printing", "打印钥匙领取登记表(&Y)…")),
            ("SignInSheet", translate("Printing", "打印入住签到表(&Q)…")),
            ("MoveOutSlip", translate("Printing", "打印退房交接单(&T)…")),
        ],
        "departures": [
            ("MoveOutSlip", translate("Printing", "打印退房交接单(&T)…")),
            ("ClearanceProof", translate("Printing", "打印退房结清证明(&M)…")),
        ],
        "inspections": [("InspectionSheet", translate("Printing", "打印巡查表(&C)…"))],
        "money": [("Demand", translate("Printing", "打印催缴单(&C)…"))],
        "complaints": [
            ("ComplaintReply", translate("Printing", "打印答复函(&D)…")),
            ("KeeperBoard", translate("Printing", "打印便民公示牌(&B)…")),
        ],
        "regulations": [("RegulationText", translate("Printing", "打印制度和签收稿(&Z)…"))],
        "units": [
            ("DoorLabel", translate("Printing", "打印门贴(&M)…")),
            ("InspectionSheet", translate("Printing", "打印空白安全巡查表(&C)…")),
            ("RepairBook", translate("Printing", "打印报修登记本(&B)…")),
        ],
    }.get(name, [])


def offer_papers(page: "Page", name: str, today: date) -> None:
    """Put the papers of this page's rows into the menu 打印, the rows' context menu and the palette."""
    for kind, words in paper_offers(name):
        page.offer(
            words, partial(print_chosen, page, kind, today), icon="print", menu=Menu.PRINT, needs_row=True
        )


def print_chosen(page: "Page", kind: str, today: date) -> None:
    """The papers of the chosen rows, one after the other."""
    import dorms.domain.papers as papers

    table = page.main_table()
    rows = table.selected() if table is not None else []
    if table is None or not rows:
        return
    ids = [table.rows.identity(row) for row in rows]
    paper: type[Paper] = getattr(papers, kind)
    print_papers(page.window(), page.backend, paper, [one for one in ids if isinstance(one, UUID)], today)


def print_papers(
    parent: QWidget, backend: "Backend", kind: "type[Paper]", rows: Sequence[UUID], today: date
) -> "Job":
    """Make the papers of this kind about these rows and show them; full numbers on them are logged."""
    from dorms.actions.disclosure import SHOWS_NUMBERS, log_papers

    def log(made: "Collected") -> None:
        if kind in SHOWS_NUMBERS and made.produced:
            now = time.time_ns() // 1_000_000
            backend.run(log_papers, kind, list(rows), actor=backend.store.actor, at=now)

    gather = partial(_papers, backend.store, kind, rows, today)
    trace = partial(trace_papers, backend, kind, rows, today)
    return show_papers(parent, backend, gather, kind.title, then=log, out=trace)


def trace_papers(
    backend: "Backend", kind: "type[Paper]", rows: Sequence[UUID], today: date, made: "Collected"
) -> None:
    """What must come back signed is on its way from now on; who may only look leaves no trace."""
    from dorms.actions.tracing import Printed, note_printed
    from dorms.domain.tracing import NEEDED

    if kind.template not in NEEDED or not backend.may_write:
        return
    is_one_each = len(made.produced) + len(made.skipped) == len(rows) and not made.skipped
    about = rows if is_one_each else [None] * len(made.produced)
    papers = [
        Printed(kind.template, one.label, "", row) for one, row in zip(made.produced, about, strict=True)
    ]
    backend.run(note_printed, papers, day=today)


def _papers(
    store: "Store", kind: "type[Paper]", rows: Sequence[UUID], today: date, tick: "Tick"
) -> "list[Paper | Unmade]":
    from dorms.actions.papers import papers_of

    return papers_of(store, kind, rows, today=today)


def print_list(window: "Window") -> None:
    """The list on screen: its filter, its columns, its order."""
    from dorms.db.queries.offices import office_name
    from dorms.errors.exchange import TooMuchToPrint
    from dorms.ui.kit.listing import listing_of

    page = window.deck.page
    table = page.main_table() if page is not None else None
    if table is None or window.backend is None or window.wiring is None:
        window.toast.tell(translate("Printing", "这一页没有列表可以打印。"))
        return
    listing = listing_of(table)
    if len(listing.rows) > MOST_ROWS:
        window.failed.emit(TooMuchToPrint(len(listing.rows), MOST_ROWS))
        return
    office = window.backend.ask(office_name, window.backend.store.office)
    show_list(window, window.backend, partial(listing.paper, office, window.wiring.today))


def print_sheet(window: "Window") -> None:
    """Ask which official sheet, for where and when, and show it."""
    from dorms.ui.printing.form import PrintForm  # pulls in what makes sheets

    if window.backend is None or window.wiring is None:
        return
    form = PrintForm(window.backend, window.wiring.today, window)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    form.open()


def show_list(parent: QWidget, backend: "Backend", make: "Callable[[], Paper]") -> "Job":
    """Set a list on pages and show them."""
    return show_papers(parent, backend, lambda tick: [make()], "")


def show_papers(
    parent: QWidget,
    backend: "Backend",
    gather: "Callable[[Tick], Sequence[Paper | Unmade]]",
    title: str,
    *,
    then: "Callable[[Collected], None] | None" = None,
    out: "Callable[[Collected], None] | None" = None,
) -> "Job":
    """Gather on a worker, set on pages here (fonts belong to one thread), then the preview.

    While one preview of a window is being prepared, asking again leads to the same one.
    """
    from dorms.papers import collect
    from dorms.ui.kit.backend import Job
    from dorms.ui.kit.slices import Slices

    if (under_way := _under_way.get(parent)) is not None:
        return under_way

    def show(made: "Collected") -> None:
        if then is not None:
            then(made)
        _show(parent, backend, made, out)

    def set_on_pages(papers: "Sequence[Paper | Unmade]") -> None:
        name = papers[0].label if len(papers) == 1 else title
        steps = collect(papers, title=name, demo=backend.store.demo, allow_missing=True)
        words = translate("Printing", "正在排版“{name}”").format(name=name)
        slices = Slices(steps, title=words, parent=parent)
        slices.done.connect(show)
        slices.failed.connect(backend.failed)
        slices.ended.connect(forget)
        slices.begin(backend)

    def forget(_ended: object) -> None:
        _under_way.pop(parent, None)

    job = Job(gather, title=translate("Printing", "正在准备“{name}”").format(name=title))
    _under_way[parent] = job
    job.done.connect(set_on_pages)
    job.failed.connect(forget)
    return backend.start(job)


def _show(
    parent: QWidget,
    backend: "Backend",
    made: "Collected",
    out: "Callable[[Collected], None] | None",
) -> None:
    from dorms.ui.printing.preview import PreviewDialog  # pulls in QtPrintSupport

    dialog = PreviewDialog(backend, made, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if out is not None:
        dialog.went_out.connect(partial(out, made))
    dialog.open()
