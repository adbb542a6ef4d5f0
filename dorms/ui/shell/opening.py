"""After the first paint: find the store, or ask who is there, open it and bring the window to life."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QTimer, Signal, Slot

from dorms.actions.copies import Restored, restore
from dorms.actions.opening import open_store
from dorms.db.backup import backups_in, folder_of
from dorms.db.lock import Hold, hold
from dorms.db.store import Store
from dorms.errors import DormsError
from dorms.errors.store import (
    NotAStore,
    StoreDamaged,
    StoreMispaired,
    StoreMissing,
    StoreOpenElsewhere,
    StoreUnreadable,
)
from dorms.messages import translate
from dorms.sync.markers import mark, notice
from dorms.sync.trials import forget_trials
from dorms.ui.copies.offers import OWN, now
from dorms.ui.exchange.life import LINE, tell_life
from dorms.ui.kit.backend import Backend, Job, Tick
from dorms.ui.kit.settings import settings
from dorms.ui.shell.afterwards import Afterwards
from dorms.ui.shell.clock import Clock
from dorms.ui.shell.window import Window
from dorms.ui.shell.wiring import Wiring

if TYPE_CHECKING:  # needed once in a store's life
    from dorms.sync.recovery import Recovered
    from dorms.ui.exchange.joining import JoinWanted
    from dorms.ui.exchange.recovering import RecoverDialog, RecoverWanted
    from dorms.ui.shell.first_run import Wanted

LAST = "store/last"
LOST = (StoreDamaged, StoreUnreadable, StoreMispaired)  # what a backup helps against
DEMO_DAY = date(2026, 6, 15)  # the day the practice store's workbooks speak of


def data_folder() -> Path:
    """Where data lie unless the user chose another folder: visible among the documents, not hidden."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) / translate("Opening", "教师周转宿舍数据")


class Opening(QObject):
    """Opens one store into the window; another one may follow it."""

    failed = Signal(object)
    locked_out = Signal(object)  # the store is open in another window; there is nothing to do in this one

    def __init__(self, window: Window, today: date) -> None:
        super().__init__()
        self._window, self._today = window, today
        self.store: Store | None = None
        self.backend: Backend | None = None
        self.wiring: Wiring | None = None
        self._job: Job | None = None
        self._hold: Hold | None = None
        self._worker = ThreadPoolExecutor(max_workers=1)
        self._clock: Clock | None = None
        self._after = Afterwards(window)

    def begin(self, address: Path | str | None, *, demo: bool) -> None:
        """The store named, the demo county, the last one, or the questions of the first start."""
        last = settings().value(LAST)
        if demo:
            self.open_demo()
        elif address is not None:
            self.open(address)
        elif isinstance(last, str) and "://" in last:
            self.open(last)
        elif isinstance(last, str) and last:
            self.open(Path(last))  # one that is gone is missed aloud
        else:
            self.ask()

    @Slot()
    def ask(self) -> None:
        """The first start: unit, name and post, or the practice store."""
        from dorms.ui.shell.first_run import FirstRun

        self._window.build_words()
        dialog = FirstRun(data_folder(), self._window)
        dialog.wanted.connect(self._on_wanted)
        dialog.practice.connect(self.open_demo)
        dialog.joining.connect(self.ask_join)
        dialog.recovering.connect(self.ask_recover)
        if self.store is None:
            dialog.rejected.connect(self._window.close)
        dialog.open()

    @Slot(object)
    def _on_wanted(self, wanted: "Wanted") -> None:
        from dorms.actions.founding import found_store  # pulls in Alembic

        try:
            wanted.folder.mkdir(parents=True, exist_ok=True)
            store = found_store(wanted.path, bureau=wanted.unit, actor=wanted.name, post=wanted.post)
        except DormsError as error:
            self.failed.emit(error)
            QTimer.singleShot(0, self.ask)
            return
        self._show(store)

    @Slot(object)
    def ask_join(self, file: Path | None = None) -> None:
        """An office begins from the bureau's enrolment file; broken off, the questions come back."""
        from dorms.ui.exchange.joining import JoinDialog  # once in an office's life

        dialog = JoinDialog(data_folder(), self._window, file)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self._on_join)
        dialog.rejected.connect(self.ask)
        dialog.open()

    @Slot(object)
    def _on_join(self, wanted: "JoinWanted") -> None:
        self._prepare(partial(_join, wanted), translate("Opening", "正在建立本单位的数据"), self._on_joined)

    @Slot(object)
    def _on_joined(self, store: Store) -> None:
        self._show(store)
        self._window.go("exchange")

    @Slot()
    @Slot(object)
    def ask_recover(self, file: Path | None = None) -> None:
        """The PC broke: an office's store from the bureau's recovery file and its code."""
        from dorms.ui.exchange.recovering import RecoverDialog  # rarely needed

        dialog = RecoverDialog(data_folder(), self._window, file)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self._on_recover, dialog))
        dialog.rejected.connect(self._ask_if_nothing_is_open)
        dialog.open()

    @Slot()
    def _ask_if_nothing_is_open(self) -> None:
        if self.store is None:
            self.ask()

    def _on_recover(self, dialog: "RecoverDialog", wanted: "RecoverWanted") -> None:
        from dorms.ui.exchange.recovering import begin_again  # as above

        job = Job(lambda tick: begin_again(wanted))
        job.done.connect(partial(self._on_recovered, dialog))
        job.failed.connect(dialog.say_refused)
        self._job = job
        self._worker.submit(job.run)

    def _on_recovered(self, dialog: "RecoverDialog", made: "tuple[Store, Recovered]") -> None:
        from dorms.ui.exchange.recovering import tell_recovered  # as above

        store, found = made
        dialog.accept()
        self._on_joined(store)
        tell_recovered(found, self._window)

    def _prepare(self, work: Callable[[Tick], Store], title: str, then: Callable[[Store], None]) -> None:
        """Make a store with progress on screen, then open it."""
        job = Job(work, title=title)
        job.done.connect(then)
        job.failed.connect(self._on_failed)
        self._job = job
        self._window.progress.follow(job)
        self._worker.submit(job.run)

    @Slot()
    def open_demo(self) -> None:
        """The practice store; made anew, with progress, when it is not there."""
        path = data_folder() / translate("Opening", "练习库.dorms")
        if path.exists():
            self.open(path)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        self._prepare(partial(_make_demo, path), translate("Opening", "正在准备练习库"), self._show)

    def open(self, address: Path | str) -> None:
        """Open an existing store; what is wrong with it is said. Without another one the questions are asked."""
        if self.store is not None and address in (self.store.path, self.store.url):
            return
        held = None
        try:
            held = hold(address) if isinstance(address, Path) and address.exists() else None
            store = open_store(address)
        except DormsError as error:
            if held is not None:
                held.release()
            if self.store is None and isinstance(address, Path) and _may_be_put_back(address, error):
                self.rescue(address, error)
            else:
                self._on_failed(error)
            return
        self._show(store, held)

    def rescue(self, path: Path, error: DormsError) -> None:
        """A store that is damaged or gone: the backups beside it, or what the bureau holds, or something else."""
        from dorms.ui.copies.rescue import RescueDialog  # hardly ever needed

        self._window.build_words()
        dialog = RescueDialog(path, error, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self._put_back, path))
        dialog.recovering.connect(self.ask_recover)
        dialog.elsewhere.connect(self.ask)
        dialog.open()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self.store is None and isinstance(error, StoreOpenElsewhere):
            self.locked_out.emit(error)
            return
        self.failed.emit(error)
        if self.store is None:
            QTimer.singleShot(0, self.ask)

    @Slot()
    def return_home(self) -> None:
        """From the practice store to the one before it."""
        own = settings().value(OWN)
        if isinstance(own, str) and own:
            self.open(own if "://" in own else Path(own))
        else:
            self.ask()

    @Slot(object)
    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the open store, and open what is there then."""
        if self.store is None or self.store.path is None:
            return
        path = self.store.path
        self._window.detach()
        self.close()
        self._put_back(path, backup)

    def _put_back(self, path: Path, backup: Path) -> None:
        job = Job(lambda tick: restore(backup, path, now=now()), title=translate("Opening", "正在恢复备份"))
        job.done.connect(self._on_restored)
        job.failed.connect(partial(_not_restored, self, path))
        self._job = job
        self._window.toast.tell(job.title)
        self._worker.submit(job.run)

    @Slot(object)
    def _on_restored(self, restored: Restored) -> None:
        self._show(restored.store)
        words = translate("Opening", "已恢复备份。原来的数据移到了 {folder}。")
        self._window.toast.tell(words.format(folder=restored.aside or ""))

    @Slot(object)
    def _show(self, store: Store, held: Hold | None = None) -> None:
        self.close()
        self._hold = held or (hold(store.path) if store.path is not None else None)
        self.store = store
        life = notice(store)
        if store.path is not None:
            forget_trials(store.path)
        self.backend = Backend(store)
        self.wiring = Wiring(self.backend, DEMO_DAY if store.demo else self._today)
        _remember(store)
        self.wiring.store_wanted.connect(self.open)
        self.wiring.practice_wanted.connect(self.open_demo)
        self.wiring.own_wanted.connect(self.return_home)
        self.wiring.restore_wanted.connect(self.restore)
        self.wiring.recover_wanted.connect(self.ask_recover)
        self.backend.done.connect(self._after.worked)
        self._clock = Clock(self.backend, self.wiring.today)
        self._window.attach(self.wiring)
        self._window.banner.drop(LINE)
        if life is not None:
            tell_life(self._window.banner, life)
        self._after.opened(store)

    def finish(self) -> None:
        """The program ends: stop what is being prepared, then let go of the file."""
        if self._job is not None:
            self._job.cancel()
        self._worker.shutdown(wait=True)
        self.close()

    def close(self) -> None:
        """Wait for work under way and let go of the file."""
        if self.backend is not None and self.store is not None:
            self._after.stop()
            if self._clock is not None:
                self._clock.stop()
            self.backend.close()
            mark(self.store)
            self.store.close()
            self.backend = self.store = None
        if self._hold is not None:
            self._hold.release()
            self._hold = None


def _not_restored(opening: Opening, path: Path, error: Exception) -> None:
    opening.open(path)
    opening.failed.emit(error)


def _remember(store: Store) -> None:
    for name in (LAST,) if store.demo else (LAST, OWN):
        settings().setValue(name, str(store.path or store.url))


def _join(wanted: "JoinWanted", tick: Tick) -> Store:
    from dorms.actions.joining import join_store  # as above

    wanted.folder.mkdir(parents=True, exist_ok=True)
    store, _ = join_store(wanted.path, wanted.file, actor=wanted.name, post=wanted.post)
    return store


def _make_demo(path: Path, tick: Tick) -> Store:
    """The whole county with a year lived in it; a broken off attempt leaves no file behind."""
    from dorms.actions.demo import FILES, build_demo  # pulls in everything that reads workbooks
    from dorms.actions.demo.year import CHAPTERS, live_year

    steps, store = len(FILES) + len(CHAPTERS), None
    try:
        store, _ = build_demo(path, tell=lambda _, done, total: tick(done, steps))
        live_year(store, DEMO_DAY, tell=lambda _, done, total: tick(len(FILES) + done, steps))
    except BaseException:
        if store is not None:
            store.close()
        path.unlink(missing_ok=True)
        raise
    return store


def _may_be_put_back(path: Path, error: DormsError) -> bool:
    """Whether the file is, or was, a store of ours that a backup can stand in for."""
    was_ours = isinstance(error, NotAStore | StoreMissing) and bool(backups_in(folder_of(path)))
    return was_ours or isinstance(error, LOST)
