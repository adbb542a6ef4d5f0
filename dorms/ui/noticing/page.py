"""公示: every notice with its days, where it hangs, what was objected; as print, picture and words for a chat."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from dorms.actions.reviewing.notices import take_down_notice
from dorms.actions.reviewing.papers import public_notices
from dorms.db.queries.reviewing import notice_lines
from dorms.db.queries.timeline import timeline
from dorms.domain.papers import PublicNotice
from dorms.domain.reviewing import NoticeLine, ObjectionLine, PostingLine
from dorms.errors import DormsError
from dorms.files import safe_name
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.reviewing import notice_outcome_words, notice_text
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.noticing.forms import (
    AnswerForm,
    CloseForm,
    ObjectForm,
    PostForm,
    PublishForm,
    office_of,
    publishable,
)
from dorms.ui.people.offers import open_form

NAMES_SHOWN = 12


class NoticesPage(ListPage[NoticeLine]):
    """The notices, the newest first."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {"public_notice", "posting", "objection", "application_step", "ranking"}
    )
    topic = "notices"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today, self._lists = today, False
        table = Table(
            RowsModel(_columns(today), identity=lambda line: line.id),
            name="notices",
            title=self.tr("公示"),
            empty=self.tr("还没有公示。申请办到“公示中”，或排好名单以后，按 Ctrl+N 发布。"),
        )
        super().__init__(
            backend, table, inspector=Inspector(self.tr("选一份公示，这里会显示张贴、异议和名单。"))
        )
        publish = self.offer(
            self.tr("发布公示(&N)…"),
            self._publish,
            icon="notice",
            shortcut="Ctrl+N",
            why_not=self._no_publishing,
        )
        self.inspector.offer(*self._of_one())
        table.add_tool(ActionButton(publish, primary=True))

    def _of_one(self) -> list[QAction]:
        """What can be done with the chosen notice, in the order it is done."""
        todo: list[tuple[str, Callable[[], object], str, str, Callable[[], str] | None]] = [
            (self.tr("登记张贴(&P)…"), self._post, "notice", "Ctrl+B", self._is_over),
            (self.tr("复制为微信文字(&W)"), self.copy_text, "copy", "", None),
            (self.tr("存为图片(&T)…"), self._save_picture, "export", "", None),
            (self.tr("登记异议(&Y)…"), self._object, "warning", "", None),
            (self.tr("答复异议(&F)…"), self._answer, "edit", "", self._no_answer),
            (self.tr("办结公示(&B)…"), self._close, "ok", "", self._no_closing),
            (self.tr("撤下公示(&X)"), self._take_down, "remove", "", self._no_taking_down),
        ]
        return [
            self.offer(words, slot, icon=icon, shortcut=keys, needs_row=True, why_not=why)
            for words, slot, icon, keys, why in todo
        ]

    # Why something cannot be done with the chosen notice; nothing where it can

    def _is_over(self) -> str:
        row = self.table.current()
        return self.tr("这份公示已经办结。") if row is not None and row.closed_on is not None else ""

    def _no_answer(self) -> str:
        row = self.table.current()
        if row is None or any(one.answered_on is None for one in row.objections):
            return ""
        return self.tr("这份公示没有待答复的异议。")

    def _no_closing(self) -> str:
        row = self.table.current()
        if (words := self._is_over()) or row is None:
            return words
        if row.last_day is not None and self._today <= row.last_day:
            return self.tr("公示到 {day} 才满，次日起可以办结。").format(day=row.last_day)
        if row.open_objections:
            return self.tr("还有异议没有答复，先答复再办结。")
        return "" if row.postings else self.tr("还没有登记张贴，先登记再办结。")

    def _no_taking_down(self) -> str:
        row = self.table.current()
        return self.tr("这份公示没有张贴着。") if row is not None and not row.hanging else ""

    def _no_publishing(self) -> str:
        if self._lists:
            return ""
        return self.tr("没有可以公示的名单：还没有申请办到“公示中”，也没有排好的名单。")

    def lines(self) -> Sequence[NoticeLine]:
        self._lists = bool(publishable(self, self._today))
        return self.backend.ask(notice_lines)

    def profile(self, row: NoticeLine) -> Profile:
        mark, state = state_of(row, self._today)
        hung = [f"{one.place}　{self._hung(one)}" for one in row.postings]
        raised = [
            "　".join(filter(None, (one.number, one.about, self._answered(one)))) for one in row.objections
        ]
        names = "、".join(one.name for one in row.entries[:NAMES_SHOWN])
        if len(row.entries) > NAMES_SHOWN:
            names = self.tr("{names}等 {count} 人").format(names=names, count=len(row.entries))
        facts = [
            (self.tr("公示时间"), f"{row.start} — {row.last_day}"),
            (self.tr("张贴"), "\n".join(hung) or self.tr("还没有登记")),
            (self.tr("异议"), "\n".join(raised) or self.tr("没有")),
            (self.tr("结果"), notice_outcome_words(row.outcome)),
            (self.tr("受理单位"), row.objections_to),
            (self.tr("监督电话"), row.phone),
            (self.tr("受理地点"), row.place),
            (self.tr("名单"), names),
        ]
        return Profile(
            title=row.subject,
            subtitle="　".join(filter(None, (code_words(row.listing), row.number))),
            mark=mark,
            state=state,
            facts=[Fact(label, text) for label, text in facts if text],
            events=events_of(self.backend.ask(timeline, "public_notice", row.id)),
        )

    def _hung(self, one: PostingLine) -> str:
        """From when to when it hung there, or since when it does."""
        if one.taken_down_on is not None:
            return f"{one.posted_on or ''} — {one.taken_down_on}"
        return self.tr("{day} 起").format(day=one.posted_on) if one.posted_on is not None else ""

    def _answered(self, one: ObjectionLine) -> str:
        """What came of an objection, or until when it is answered."""
        if one.answered_on is not None:
            return one.outcome
        if one.answer_by is None:
            return self.tr("待答复")
        return self.tr("{day} 前答复").format(day=one.answer_by)

    def _publish(self) -> None:
        if lists := publishable(self, self._today):
            open_form(PublishForm(self, self._today, lists))

    def _post(self) -> None:
        if (row := self.table.current()) is not None:
            open_form(PostForm(self, self._today, row))

    def _object(self) -> None:
        if (row := self.table.current()) is not None:
            open_form(ObjectForm(self, self._today, row))

    def _answer(self) -> None:
        row = self.table.current()
        waiting = [one for one in row.objections if one.answered_on is None] if row is not None else []
        if waiting:
            open_form(AnswerForm(self, self._today, waiting))

    def _close(self) -> None:
        if (row := self.table.current()) is not None:
            open_form(CloseForm(self, self._today, row))

    def _take_down(self) -> None:
        if (row := self.table.current()) is not None:
            self.backend.run(take_down_notice, row.id, day=self._today, today=self._today)

    def paper(self, row: NoticeLine) -> PublicNotice:
        """The notice as a paper, which has no place for numbers of a person."""
        made = self.backend.ask(public_notices, [row.id], office_of(self), "", self._today)[0]
        assert isinstance(made, PublicNotice)
        return made

    def copy_text(self) -> None:
        """The notice as words for a chat, on the clipboard."""
        if (row := self.table.current()) is not None:
            QGuiApplication.clipboard().setText(notice_text(self.paper(row)))
            self.told.emit(self.tr("已复制为文字，可以粘贴到微信群。"))

    def _save_picture(self) -> None:
        row = self.table.current()
        if row is None:
            return
        name = safe_name(row.subject, ".png")
        kinds = self.tr("图片 (*.png)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("存为图片"), name, kinds)
        if chosen:
            self.save_picture(row, Path(chosen if chosen.lower().endswith(".png") else f"{chosen}.png"))

    def save_picture(self, row: NoticeLine, path: Path) -> None:
        """The notice as a picture, saved whole or not at all."""
        from dorms.papers import render  # needed when a picture is made
        from dorms.papers.picture import save_picture

        try:
            save_picture(render(self.paper(row), demo=self.backend.store.demo), path)
        except DormsError as error:
            self.backend.failed.emit(error)
        else:
            self.told.emit(self.tr("图片已保存：{name}").format(name=path.name))


def state_of(row: NoticeLine, today: date) -> tuple[Mark, str]:
    """How a notice stands."""
    if row.closed_on is not None:
        if row.hanging:
            return Mark(translate("Notices", "撤"), Shape.TRIANGLE, Tone.WAITING), translate(
                "Notices", "已办结，待撤下"
            )
        return Mark(translate("Notices", "结"), Shape.SQUARE, Tone.GONE), translate("Notices", "已办结")
    if row.open_objections:
        return Mark(translate("Notices", "异"), Shape.OCTAGON, Tone.LATE), translate(
            "Notices", "有异议待答复"
        )
    if not row.postings:
        return Mark(translate("Notices", "贴"), Shape.DIAMOND, Tone.WAITING), translate("Notices", "待张贴")
    if row.last_day is not None and today > row.last_day:
        return Mark(translate("Notices", "期"), Shape.DIAMOND, Tone.LATE), translate("Notices", "期满待办结")
    return Mark(translate("Notices", "示"), Shape.DISC, Tone.LIVED), translate("Notices", "公示中")


def _columns(today: date) -> list[Column[NoticeLine]]:
    return [
        Column(translate("Notices", "编号"), lambda line: line.number, Kind.CODE, width=18),
        Column(translate("Notices", "事项"), lambda line: line.subject, width=30),
        Column(translate("Notices", "名单"), lambda line: code_words(line.listing), width=10),
        Column(
            translate("Notices", "状态"),
            lambda line: state_of(line, today)[1],
            mark=lambda line: state_of(line, today)[0],
            width=16,
        ),
        Column(translate("Notices", "人数"), lambda line: str(len(line.entries)), Kind.NUMBER, width=6),
        Column(translate("Notices", "公示开始"), lambda line: str(line.start or ""), Kind.DATE, width=11),
        Column(translate("Notices", "公示结束"), lambda line: str(line.last_day or ""), Kind.DATE, width=11),
        Column(translate("Notices", "异议"), lambda line: str(len(line.objections)), Kind.NUMBER, width=6),
    ]
