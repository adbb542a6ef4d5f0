"""长期不住: whom something speaks against, the list of warnings, and the answers to it."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from dorms.actions.residence.idling import idle_lines
from dorms.db.queries.idling import night_lines
from dorms.db.queries.timeline import timeline
from dorms.domain.idling import IdleLine, IdleState
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel, natural
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.living.offers import offer_notice
from dorms.ui.people.offers import open_form

MOST_NIGHTS = 6


class IdlePage(ListPage[IdleLine]):
    """The gravest on top; nights of holidays and of reasons that are let pass are not in the figures."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {"stay", "teacher_fact", "night_check", "idle_warning", "inspection", "adoption", "departure"}
    )
    topic = "departures"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(_columns(today), identity=lambda line: line.stay_id),
            name="idle",
            title=self.tr("长期不住"),
            empty=self.tr(
                "没有要留意的住户。登记离宿、夜查或检查时无人居住的，会自动列在这里，寒暑假已经扣除。"
            ),
        )
        super().__init__(backend, table, inspector=Inspector(self.tr("选一位住户，这里会显示不住的情况。")))
        self.night = self.offer(self.tr("登记夜查(&C)…"), self._night, icon="add", shortcut="Ctrl+N")
        self.warn = self.offer(
            self.tr("列入预警(&Y)…"), self._warn, icon="warning", shortcut="Ctrl+M", needs_row=True,
            why_not=self._is_listed,
        )  # fmt: skip
        self.answer = self.offer(
            self.tr("登记答复(&A)…"), self._answer, icon="ok", needs_row=True, why_not=self._is_answered
        )
        self.leave = offer_notice(self, today, self.chosen_ids)
        self.inspector.offer(self.warn, self.answer, self.leave)
        table.add_tool(ActionButton(self.night, primary=True))

    def lines(self) -> Sequence[IdleLine]:
        return self.backend.ask(idle_lines, self._today)

    def chosen_ids(self) -> list[UUID]:
        """The chosen stays, the current one first."""
        current = self.table.current()
        rows = [*([current] if current else []), *self.table.selected()]
        return list(dict.fromkeys(row.stay_id for row in rows))

    def profile(self, row: IdleLine) -> Profile:
        mark, words = stage(row, self._today)
        told = row.warning
        nights = self.backend.ask(night_lines, row.stay_id)[:MOST_NIGHTS]
        facts = [
            (field_name("unit"), row.unit),
            (translate("Idle", "情况"), row.basis),
            (translate("Idle", "离宿自"), str(row.away_since or "")),
            (translate("Idle", "办法的期限"), row.limit),
            (translate("Idle", "依据"), row.clause),
            (translate("Idle", "夜查"), "\n".join(f"{one.night} {code_words(one.found)}" for one in nights)),
            (translate("Idle", "列入预警"), str(told.listed_on or "") if told else ""),
            (translate("Idle", "答复期限"), str(told.answer_by or "") if told else ""),
            (translate("Idle", "答复"), told.answer if told else ""),
            (translate("Idle", "结果"), code_words(told.outcome) if told else ""),
        ]
        return Profile(
            title=row.name,
            subtitle=row.school,
            mark=mark,
            state=words,
            facts=[Fact(label, text) for label, text in facts if text],
            events=events_of(self.backend.ask(timeline, "stay", row.stay_id)),
        )

    def _is_listed(self) -> str:
        row = self.table.current()
        told = row.warning if row is not None else None
        if told is None or told.answered_on is not None:
            return ""
        return self.tr("{day} 已经列入预警，还在等答复。").format(day=told.listed_on or "")

    def _is_answered(self) -> str:
        row = self.table.current()
        if row is None or (row.warning is not None and row.warning.answered_on is None):
            return ""
        return self.tr("没有等答复的预警。")

    def _night(self) -> None:
        from dorms.ui.living.idle_forms import NightForm  # needed when somebody has looked

        open_form(NightForm(self, self._today))

    def _warn(self) -> None:
        from dorms.ui.living.idle_forms import WarnForm  # as above

        current = self.table.current()
        rows = [*([current] if current else []), *self.table.selected()]
        if lines := list({row.stay_id: row for row in rows}.values()):
            open_form(WarnForm(self, self._today, lines))

    def _answer(self) -> None:
        from dorms.ui.living.idle_forms import AnswerForm  # as above

        if (row := self.table.current()) is not None and row.warning is not None:
            open_form(AnswerForm(self, self._today, row, row.warning))


def stage(line: IdleLine, today: date) -> tuple[Mark, str]:
    """How far it has come."""
    told = line.warning
    late = (today - told.answer_by).days if told is not None and told.answer_by is not None else 0
    words = {
        IdleState.ANSWER_LATE: translate("Idle", "逾期 {days} 天未答复").format(days=late),
        IdleState.REACHED: translate("Idle", "已达收回期限"),
        IdleState.ASKS: translate("Idle", "要核实"),
        IdleState.WARNED: (
            translate("Idle", "已预警，还有 {days} 天答复").format(days=-late)
            if late
            else translate("Idle", "已预警，今天要答复")
        ),
        IdleState.TO_LEAVE: translate("Idle", "按不住处理"),
        IdleState.WATCHED: translate("Idle", "继续观察"),
        IdleState.BELOW: translate("Idle", "未到期限"),
    }
    state = line.state(today)
    return _marks()[state], words[state]


def _marks() -> dict[IdleState, Mark]:
    return {
        IdleState.ANSWER_LATE: Mark(translate("Idle", "逾"), Shape.RING, Tone.DANGER),
        IdleState.REACHED: Mark(translate("Idle", "达"), Shape.RING, Tone.DANGER),
        IdleState.ASKS: Mark(translate("Idle", "问"), Shape.DIAMOND, Tone.WAITING),
        IdleState.WARNED: Mark(translate("Idle", "警"), Shape.DISC, Tone.WAITING),
        IdleState.TO_LEAVE: Mark(translate("Idle", "退"), Shape.TRIANGLE, Tone.LATE),
        IdleState.WATCHED: Mark(translate("Idle", "看"), Shape.DISC, Tone.KEPT),
        IdleState.BELOW: Mark(translate("Idle", "未"), Shape.SQUARE, Tone.FREE),
    }


def _columns(today: date) -> list[Column[IdleLine]]:
    order = {state: at for at, state in enumerate(IdleState)}
    return [
        Column(
            translate("Idle", "进度"),
            lambda line: stage(line, today)[1],
            mark=lambda line: stage(line, today)[0],
            order=lambda line: (order[line.state(today)], -line.nights),
            width=22,
        ),
        Column(field_name("name"), lambda line: line.name, Kind.NAME, width=9),
        Column(
            field_name("unit"), lambda line: line.unit, Kind.PLACE,
            order=lambda line: natural(line.unit), width=28,
        ),
        Column(
            translate("Idle", "不住天数"), lambda line: str(line.nights or ""), Kind.NUMBER,
            order=lambda line: line.nights, width=9,
        ),
        Column(
            translate("Idle", "检查无人"), lambda line: str(line.found_empty or ""), Kind.NUMBER,
            order=lambda line: line.found_empty, width=9,
        ),
        Column(
            translate("Idle", "夜查不在"), lambda line: str(line.nights_out or ""), Kind.NUMBER,
            order=lambda line: line.nights_out, width=9,
        ),
        Column(
            translate("Idle", "离宿自"), lambda line: str(line.away_since or ""), Kind.DATE, width=11
        ),
        Column(
            translate("Idle", "答复期限"),
            lambda line: str(line.warning.answer_by or "") if line.warning else "",
            Kind.DATE,
            width=11,
        ),
    ]  # fmt: skip
