"""The preview before every print: the pages as they will be, what was left out and why, printer or PDF."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QMessageBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dorms.errors import DormsError
from dorms.errors.exchange import NoPrinter
from dorms.errors.window import Cancelled
from dorms.files import safe_name
from dorms.messages import explain
from dorms.messages.forms import loss_words
from dorms.papers import Collected, paint, pdf_steps, render, set_up_printer
from dorms.ui.exports.offers import folder, show_folder
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.errors import ErrorDialog, refusal
from dorms.ui.kit.settings import settings
from dorms.ui.kit.slices import Slices
from dorms.ui.kit.theme import Tone, colours
from dorms.ui.printing.bar import PreviewBar
from dorms.ui.printing.pages import PagesView

PRINTER = "print/printer"
SIZE = QSize(1040, 610)
RECEIPT_WIDTH = 300


class PreviewDialog(QDialog):
    """Shows the pages of one paper or of a batch; a batch has its receipt at the left."""

    went_out = Signal()  # printed, or saved to be printed elsewhere

    def __init__(self, backend: Backend, made: Collected, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend, self.made, self.document = backend, made, made.document
        self.setWindowTitle(self.tr("打印预览　{title}").format(title=self.document.title))
        self.bar, self.receipt = PreviewBar(), QListWidget()
        self.warning, self.said = QLabel(), QLabel()
        self.open_folder, self.stop = QToolButton(), QToolButton()
        self._saved: Path | None = None
        self._saving: Slices | None = None
        self.view = PagesView(self.document)
        self._lay_out()
        self._connect()
        self._tell_made()
        self.bar.print.setFocus()

    def _lay_out(self) -> None:
        self._dress()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.receipt)
        middle.addWidget(self.view, 1)
        told = QHBoxLayout()
        told.setContentsMargins(14, 0, 14, 0)
        for widget in (self.said, self.open_folder, self.stop):
            told.addWidget(widget)
        told.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(told)
        column.addWidget(self.warning)
        column.addLayout(middle, 1)
        self.setMinimumSize(QSize(720, 480))
        self.resize(SIZE.boundedTo(self.screen().availableSize()))

    def _dress(self) -> None:
        for area in (self.view, *self.view.findChildren(QWidget)):
            area.setAccessibleName(self.tr("要打印的页"))
        self.receipt.setAccessibleName(self.tr("回执：每一份印成没有"))
        self.receipt.setFixedWidth(RECEIPT_WIDTH)
        self.receipt.setWordWrap(True)
        self.receipt.setAlternatingRowColors(True)
        self.warning.setWordWrap(True)
        self.warning.setContentsMargins(14, 6, 14, 6)
        pair = colours().tones[Tone.LATE]
        self.warning.setStyleSheet(f"background: {pair.ground}; color: {pair.ink};")
        self.said.setObjectName("muted")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        for button, words in ((self.open_folder, self.tr("打开文件夹")), (self.stop, self.tr("停止"))):
            button.setText(words)
            button.setAutoRaise(True)
        for widget in (self.said, self.open_folder, self.stop):
            widget.hide()

    def _connect(self) -> None:
        self.view.turned.connect(self._on_page)
        self.bar.back.clicked.connect(lambda: self.turn(-1))
        self.bar.forward.clicked.connect(lambda: self.turn(1))
        self.bar.smaller.clicked.connect(lambda: self.view.zoom_by(1 / 1.25))
        self.bar.larger.clicked.connect(lambda: self.view.zoom_by(1.25))
        self.bar.whole.clicked.connect(self.view.show_whole)
        self.bar.wide.clicked.connect(self.view.show_wide)
        self.bar.print.clicked.connect(self.print_out)
        self.bar.pdf.clicked.connect(self._on_pdf)
        self.bar.receipt.clicked.connect(self._on_receipt)
        self.bar.leave.clicked.connect(self.reject)
        self.open_folder.clicked.connect(self._on_folder)
        self.stop.clicked.connect(self._on_stop)
        self.receipt.currentRowChanged.connect(self._on_receipt_row)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print_out)
        QShortcut(QKeySequence(QKeySequence.StandardKey.MoveToNextPage), self, lambda: self.turn(1))
        QShortcut(QKeySequence(QKeySequence.StandardKey.MoveToPreviousPage), self, lambda: self.turn(-1))

    # What is shown

    def _tell_made(self) -> None:
        """A batch lists each paper, what could not be made first; one paper alone needs no list."""
        made, is_batch = self.made, len(self.made.produced) + len(self.made.skipped) > 1
        for lost in made.skipped:
            self.receipt.addItem(
                self.tr("未生成：{label}\n{why}").format(label=lost.label, why=explain(lost.why))
            )
        for one in made.produced:
            words = self.tr("{label}\n第 {page} 页起")
            self.receipt.addItem(words.format(label=one.label, page=one.first_page))
        losses = [loss_words(loss) for one in made.produced for loss in one.losses]
        for words in losses:
            self.receipt.addItem(self.tr("纸上没有：{what}").format(what=words))
        self.receipt.setVisible(is_batch or bool(made.skipped or losses))
        self.bar.receipt.setVisible(is_batch or bool(losses))
        if losses:
            self._say(self.tr("模板里有 {count} 处纸上印不出来，左边列着").format(count=len(losses)))
        elif is_batch:
            words = self.tr("生成 {done} 份，未生成 {lost} 份")
            self._say(words.format(done=len(made.produced), lost=len(made.skipped)))
        warning = self.tr("字库里没有这些字：{characters}。纸上印成“〓”，请手写补上。")
        self.warning.setText(warning.format(characters=" ".join(self.document.missing)))
        self.warning.setVisible(bool(self.document.missing))
        for button in (self.bar.print, self.bar.pdf, self.bar.back, self.bar.forward):
            button.setEnabled(bool(self.document.pages))
        self._on_page()

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

    @Slot()
    def _on_page(self) -> None:
        count = len(self.document.pages)
        at = min(self.view.current_page(), count)
        self.bar.page.setText(self.tr("第 {at} / {count} 页").format(at=at, count=count))

    def turn(self, step: int) -> None:
        """Show the page before or after."""
        self.go_to(self.view.current_page() + step)

    def go_to(self, number: int) -> None:
        self.view.show_page(max(1, min(len(self.document.pages), number)))
        self._on_page()

    @Slot(int)
    def _on_receipt_row(self, row: int) -> None:
        at = row - len(self.made.skipped)
        if 0 <= at < len(self.made.produced):
            self.go_to(self.made.produced[at].first_page)

    # Out

    @Slot()
    def print_out(self) -> None:
        """To the printer, the last one used first; without any printer the PDF is offered."""
        if not self.document.pages:
            return
        names = QPrinterInfo.availablePrinterNames()
        if not names:
            self._offer_pdf()
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        last = settings_printer()
        if last in names:
            printer.setPrinterName(last)
        set_up_printer(self.document, printer)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(self.tr("打印"))
        dialog.setMinMax(1, len(self.document.pages))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            keep_printer(printer.printerName())
            self._print_on(printer)

    def _print_on(self, printer: QPrinter) -> None:
        try:
            paint(self.document, printer)
        except DormsError as error:
            ErrorDialog(error, parent=self).open()
            return
        self._say(self.tr("已送到打印机“{name}”").format(name=printer.printerName()))
        self.went_out.emit()

    def _offer_pdf(self) -> None:
        ask = QMessageBox(self)
        ask.setWindowTitle(self.tr("打印"))
        ask.setText(explain(NoPrinter()))
        ask.addButton(self.tr("不打印"), QMessageBox.ButtonRole.RejectRole)
        save = ask.addButton(self.tr("存成 PDF…"), QMessageBox.ButtonRole.AcceptRole)
        ask.setDefaultButton(save)
        ask.exec()
        if ask.clickedButton() is save:
            self._on_pdf()

    @Slot()
    def _on_pdf(self) -> None:
        name = safe_name(self.document.title, ".pdf")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("存成 PDF"), str(folder() / name), self.tr("PDF 文件 (*.pdf)")
        )
        if chosen:
            self.save_pdf(Path(chosen if chosen.lower().endswith(".pdf") else f"{chosen}.pdf"))

    def save_pdf(self, path: Path) -> None:
        """The pages as a PDF at this place, page by page; it can be stopped."""
        job = Slices(pdf_steps(self.document, path, allow_missing=True), parent=self)
        job.progress.connect(self._on_progress)
        job.done.connect(lambda _: self._on_saved(path))
        job.failed.connect(self._on_failed)
        self.bar.pdf.setEnabled(False)
        self.stop.show()
        self._saving = job.begin(self._backend)

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        self._say(self.tr("正在写第 {at} / {count} 页").format(at=done + 1, count=total))

    @Slot()
    def _on_stop(self) -> None:
        if self._saving is not None:
            self._saving.cancel()

    def _on_saved(self, path: Path) -> None:
        self._saved = path
        self._rest()
        self._say(self.tr("已存成 {name}").format(name=path.name))
        self.open_folder.show()
        self.went_out.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._rest()
        self._say("")
        if isinstance(error, Cancelled):
            return
        ErrorDialog(refusal(error), parent=self).open()

    def _rest(self) -> None:
        self._saving = None
        self.bar.pdf.setEnabled(True)
        self.stop.hide()

    @Slot()
    def _on_receipt(self) -> None:
        """The receipt of the batch, to look at and to print."""
        path = self._saved or Path(safe_name(self.document.title, ".pdf"))
        sheet = self.made.receipt(path).sheet()
        document = render(sheet, demo=self._backend.store.demo)
        PreviewDialog(self._backend, Collected(document, (), ()), self).open()

    @Slot()
    def _on_folder(self) -> None:
        if self._saved is not None:
            show_folder(self._saved)


def settings_printer() -> str:
    """The printer used last on this PC."""
    return str(settings().value(PRINTER, ""))


def keep_printer(name: str) -> None:
    settings().setValue(PRINTER, name)
