"""核查比对: choose an outside list, say whose it is and of which day; hits become questions."""

from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from dorms.domain.reviewing import EvidenceKind
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.fields import ChoiceField, DayField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # needed when a list is read
    from dorms.domain.comparing import Entry
    from dorms.ui.kit.backend import Job


def offer_comparing(page: Page, today: date) -> QAction:
    """核查比对, with a list of another office."""

    def ask() -> None:
        from dorms.ui.imports.files import ask_files  # needed when somebody compares

        if paths := ask_files(page, ""):
            compare(page, today, paths[0])

    return page.offer(translate("Comparing", "核查比对(&E)…"), ask, icon="search")


def compare(page: Page, today: date, path: Path) -> None:
    """Read the list, then ask whose it is; a list that cannot be read is refused in words."""
    from dorms.actions.importing import read_source
    from dorms.errors import DormsError
    from dorms.sheets.reading.outside import read_outside

    try:
        source = read_source(path)
        entries = read_outside(source.content, source.name)
    except DormsError as error:
        page.backend.failed.emit(error)
        return
    digest = sha256(source.content).hexdigest()
    open_form(CompareForm(page, today, source.name, digest, entries))


class CompareForm(Form):
    """Source and day of the list; what is compared is told before it is done."""

    def __init__(self, page: Page, today: date, name: str, digest: str, entries: "list[Entry]") -> None:
        title = translate("Comparing", "核查比对　{name}").format(name=name)
        super().__init__(title, translate("Comparing", "比对(&S)"), self._compare, page)
        self._page, self._today, self._name, self._digest = page, today, name, digest
        self._entries = entries
        numbers = sum(bool(one.id_number) for one in entries)
        words = self.tr("读到 {rows} 行，其中 {numbers} 行有证件号。按证件号比对，没有证件号的按姓名比对。")
        add_note(self, words.format(rows=len(entries), numbers=numbers))
        kinds = [(code_words(kind), str(kind)) for kind in EvidenceKind]
        self.kind = self.add(ChoiceField(self.tr("名单种类(&K)"), kinds), "evidence_kind")
        self.source = self.add(
            TextField(self.tr("来源单位(&F)"), required=True, hint=self.tr("如：县不动产登记中心")), "source"
        )
        self.dated = self.add(DayField(self.tr("数据日期(&D)"), today, required=True), "dated")
        add_note(self, self.tr("命中的只作为待核实的问题，不作结论；没有命中的人不保存。"))
        self.forget_changes()

    def _compare(self) -> "Job":
        from dorms.actions.reviewing.evidence import OutsideList, compare_with

        outside = OutsideList(
            kind=self.kind.value(),
            source=self.source.value(),
            dated=self.dated.required_value(),
            name=self._name,
            hash=self._digest,
            rows=len(self._entries),
        )
        job = self._page.backend.run(compare_with, outside, self._entries, today=self._today)
        job.ended.connect(self._tell)
        return job

    @Slot(object)
    def _tell(self, job: "Job") -> None:
        if job.error is None:
            words = translate("Comparing", "比对完成，{count} 条命中，已列为待核实。")
            self._page.told.emit(words.format(count=job.result.result[1]))
