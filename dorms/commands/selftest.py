"""`dorms --selftest`: what a frozen build must pass on the PC it runs on. One JSON object, exit 0 or 1."""

import json
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from dorms.errors import DormsError

DAY = date(2026, 6, 15)


def selftest() -> int:
    """Run every part, each on its own, and say how each went."""
    if "DISPLAY" not in os.environ and os.name == "posix":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication([])  # one for papers and window alike
    results: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="dorms-selftest-") as folder:
        for part in (_store, _sheet, _fonts, _paper, _translation, _window):
            results[part.__name__.strip("_")] = _outcome(part, Path(folder))
    del application
    passed = all(result == "ok" for result in results.values())
    print(json.dumps({"ok": passed, **results}, ensure_ascii=False))
    return 0 if passed else 1


def _outcome(part: Callable[[Path], None], folder: Path) -> str:
    try:
        part(folder)
    except (DormsError, AssertionError, OSError, ImportError, RuntimeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
    return "ok"


def _store(folder: Path) -> None:
    """A store is founded, written, checked and backed up."""
    from dorms.actions.founding import found_store
    from dorms.db.backup import back_up
    from dorms.db.checks import check_store

    store = found_store(folder / "自检.db", bureau="自检县教育局", actor="自检")
    back_up(store, folder / "自检.dormsbackup")
    found = check_store(store, today=DAY)
    store.close()
    _must(not found, str(found))


def _sheet(folder: Path) -> None:
    """The shipped register of schools is read, imported, and a sheet written that reads back."""
    from dorms.actions.demo import FILES
    from dorms.actions.founding import found_store
    from dorms.actions.imports import apply, preview
    from dorms.actions.sheets import export_sheet
    from dorms.domain.imports import Kind
    from dorms.resources import resource
    from dorms.sheets.reading import guess_kind

    store = found_store(folder / "表格.db", bureau="自检县教育局", actor="自检")
    for kind in (Kind.SCHOOLS, Kind.UNITS):
        file = resource("demo", FILES[kind])
        apply(store, preview(store, kind, file.read_bytes(), file.name, today=DAY), today=DAY)
    out = folder / "房源台账.xlsx"
    rows = export_sheet(store, "units", out, as_of=DAY)
    again = preview(store, Kind.UNITS, out.read_bytes(), out.name, today=DAY)
    store.close()
    _must(guess_kind(out.read_bytes(), out.name) is Kind.UNITS, "kind")
    _must(again.counts["same"] == rows == 800, str(again.counts))


def _fonts(folder: Path) -> None:
    """The bundled fonts draw rare names."""
    from dorms.papers.fonts import missing_glyphs

    _must(not missing_glyphs("庐江县教师周转宿舍䶮㛃𬭎镕堃喆玥㎡〔2026〕"), "glyphs")


def _paper(folder: Path) -> None:
    """A paper becomes a PDF."""
    from dorms.domain.papers.residence import ApplicationReceipt
    from dorms.papers.output import to_pdf
    from dorms.papers.rendering import render

    receipt = ApplicationReceipt(
        number="SLLJA2026-0001",
        received=datetime(2026, 6, 15, 9, 30, tzinfo=UTC),
        office="自检县教育局",
        applicant="王䶮",
    )
    to_pdf(render(receipt), folder / "回执.pdf")


def _translation(folder: Path) -> None:
    """Chinese standard buttons and the English interface are there."""
    from PySide6.QtCore import QTranslator

    from dorms.resources import built

    for name in ("app_en.qm", "qtbase_zh_CN.qm"):
        _must(QTranslator().load(str(built(name))), name)


def _window(folder: Path) -> None:
    """The window opens and can be pictured."""
    from PySide6.QtWidgets import QApplication

    from dorms.ui.shell.start import Program

    application = QApplication.instance()
    _must(isinstance(application, QApplication), "no widgets application")
    assert isinstance(application, QApplication)
    program = Program(application, folder)
    program.window.show()
    application.sendPostedEvents()
    picture = program.window.grab()
    program.close()
    _must(picture.width() > 600 and picture.save(str(folder / "window.png")), "picture")


def _must(held: bool, what: str) -> None:
    if not held:
        raise AssertionError(what)
