"""The window against bare Qt: start as whole processes, filter and sort against what Qt offers for them."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication, QTableView

from dorms.actions.founding import found_store
from dorms.actions.stock import NewBuilding, add_building
from dorms.bench.report import Ratio
from dorms.db.tables import SchoolRow, TownRow
from dorms.domain.identity import new_id
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.view import RowsView

START_LIMIT, USABLE_LIMIT = 1.5, 7.0
FILTER_SECONDS, FILTER_LIMIT, SORT_LIMIT = 0.030, 0.01, 10.0
ROUNDS = 7

_END_WHEN_PAINTED = """
def look():
    handle = window.windowHandle()
    if handle is None or not handle.isExposed():
        QTimer.singleShot(0, look)
        return
    late = {"sqlalchemy", "openpyxl", "xlsxwriter", "python_calamine", "typer", "rich", "pypinyin"} & set(sys.modules)
    os._exit(1 if late and len(sys.argv) < 3 else 0)
QTimer.singleShot(0, look)
application.exec()
"""
BARE = f"""
import os
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
application = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(QTableView())
window.resize(1280, 720)
window.show()
{_END_WHEN_PAINTED}"""
FIRST_PAINT = f"""
import os
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from dorms.ui.shell.start import Program
application = QApplication(sys.argv[:1])
program = Program(application, Path(sys.argv[1]))
window = program.window
window.show()
{_END_WHEN_PAINTED}
"""
USABLE = f"""
import os
import sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from dorms.ui.shell.start import Program
application = QApplication(sys.argv[:1])
program = Program(application, Path(sys.argv[1]))
window = program.window
window.show()
program.open(Path(sys.argv[2]), demo=False, today=date(2026, 6, 15))
figures = [button.accessibleName() for button in window.deck.page.findChildren(QPushButton, "figure")]
if not figures[0].endswith(" 800"):
    sys.exit(f"not what the page should say: {{figures}}")
{_END_WHEN_PAINTED}
"""


def ratios(scale: int = 1) -> list[Ratio]:
    """All ratios of this module; `scale` divides rows."""
    return [*start(), *filtering(100_000 // scale), sorting(20_000 // scale)]


def start(rounds: int = ROUNDS) -> list[Ratio]:
    """Skeleton, and the page 今日 of a store of 800 units, until painted; whole processes, taken in turn."""
    with TemporaryDirectory() as folder:
        store = Path(folder, "bench.dorms")
        _county(store)
        runs = [
            (
                _process(BARE, folder),
                _process(FIRST_PAINT, folder),
                _process(USABLE, folder, str(store)),
            )
            for _ in range(rounds)
        ]
    bare, painted, usable = (median(times) for times in zip(*runs, strict=True))
    return [
        Ratio("first paint", painted, bare, START_LIMIT),
        Ratio("window usable on 800 units", usable, bare, USABLE_LIMIT),
    ]


def _process(code: str, *arguments: str) -> float:
    """Processor seconds of a whole Python process; where the system does not tell them, seconds on the wall."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": arguments[0]}
    quiet = subprocess.DEVNULL
    begun = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], env=environment, stdout=quiet, stderr=quiet
    )
    if not hasattr(os, "wait4"):
        child.wait()
        return time.perf_counter() - begun
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, code)
    return used.ru_utime + used.ru_stime


def _county(path: Path) -> None:
    """A store with 800 units in twenty buildings."""
    store = found_store(path, bureau="庐江县教育体育局", actor="王敏")
    town, school = new_id(), new_id()
    rows = [
        TownRow(id=town, name="白山镇", place=1),
        SchoolRow(id=school, name="白山镇中心小学", town_id=town, place=1),
    ]
    store.run(lambda session: session.add_all(rows), command="import_schools")
    for number in range(1, 21):
        building = NewBuilding(
            school, f"{number}栋", ("1单元", "2单元"), floors=5, rooms_per_floor=4, capacity=2
        )
        store.run(add_building, building)
    store.close()


def filtering(rows: int = 100_000) -> list[Ratio]:
    """From the filter being applied to the list being painted, against a proxy that looks into all columns."""
    _application()
    model = _model(rows)
    view = RowsView(model)
    view.resize(1200, 700)
    view.show()
    model.warm()
    words = ["王", "wm", "1234", "00042", "学"]
    ours = median([_seconds(partial(_filter, model, view, word)) for word in words * 3])
    proxy = QSortFilterProxyModel()
    model.set_filter("")
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(-1)
    other = QTableView()
    other.setModel(proxy)
    other.resize(1200, 700)
    other.show()
    qts = median([_seconds(partial(_filter_proxy, proxy, other, word)) for word in words[2:]])
    return [
        Ratio(f"filter of {rows} rows to repaint, of 30 ms", ours, FILTER_SECONDS, 1.0),
        Ratio(f"filter of {rows} rows against QSortFilterProxyModel", ours, qts, FILTER_LIMIT),
    ]


def _filter(model: RowsModel[tuple[str, ...]], view: QTableView, word: str) -> None:
    model.set_filter(word)
    view.viewport().repaint()


def _filter_proxy(proxy: QSortFilterProxyModel, view: QTableView, word: str) -> None:
    proxy.setFilterFixedString(word)
    view.viewport().repaint()


def sorting(rows: int = 20_000) -> Ratio:
    """One sort of the list on screen against `sorted()` of the same keys."""
    _application()
    model = _model(rows)
    view = RowsView(model)
    view.show()
    keys = [model.columns[0].order_key(row) for row in model.visible_rows()]  # in the order they came
    model.sort(0)
    down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
    ours = median([_seconds(partial(model.sort, 0, order)) for order in (down, up) * 4])
    plain = median([_seconds(lambda: sorted(keys, reverse=True)) for _ in range(8)])
    return Ratio(f"sort of {rows} rows", ours, plain, SORT_LIMIT)


def _model(rows: int) -> RowsModel[tuple[str, ...]]:
    """Ten columns, one of them a name."""
    names = ["王敏", "张三丰", "单雄信", "唐仪琴", "于晓"]
    lines = [
        (names[n % 5] + str(n * 7919 % rows), *(f"{n * 31 % 99991:05d}{at}" for at in range(8)), "学校")
        for n in range(rows)
    ]
    columns: list[Column[tuple[str, ...]]] = [
        Column(f"栏{at}", lambda line, at=at: line[at], Kind.NAME if at == 0 else Kind.CODE)  # type: ignore[misc]
        for at in range(10)
    ]
    model = RowsModel(columns, identity=lambda line: line)
    model.set_rows(lines)
    return model


def _application() -> QCoreApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication.instance() or QApplication(sys.argv[:1])


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
