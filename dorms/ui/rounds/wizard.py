"""新建一轮: the rules of a round, and beside them what they come to."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout

from dorms.actions.rounds.planning import Draft, draft_of, plan_round
from dorms.db.queries.stock import school_choices
from dorms.domain.round_pool import OWN_SCHOOL
from dorms.domain.rounds import DrawKind, Plan, Purpose, Ranking, Way
from dorms.errors import DormsError
from dorms.errors.window import NotANumber
from dorms.messages import translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, DayField, Field, NumberField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note, say
from dorms.ui.rounds.sources import SourceField
from dorms.ui.rounds.words import draw_words, purpose_words, ranking_words, reserve_words, way_words

LOOK_AFTER_MS = 250
DAYS_TO_DRAW = 7
WIDTH = 900
_QUOTA = re.compile(r"([^\d\s、，,;；:：]+)[\s:：]*(\d+)")
Schools = frozenset[UUID]


class PlanForm(Form):
    """Two columns: who and what at the left, chance and reserves at the right; the pool is counted while one types."""

    planned = Signal(object)  # the id of the new round

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(
            translate("Rounds", "新建一轮分房"), translate("Rounds", "建立(&S)"), self._plan, page
        )
        self._page, self._today = page, today
        self._sides = self._two_columns()
        self._draft: Job | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(LOOK_AFTER_MS)
        self._wait.timeout.connect(self._look)
        self._ask_left()
        self.rows = self._sides[1]
        self._ask_right()
        self.told = add_note(self, self.tr("正在数房源和申请…"))
        self.rows = self._sides[0]
        for field in self._fields:
            field.changed.connect(self._wait.start)
        self.draw.changed.connect(self._on_draw)
        self.setMinimumWidth(WIDTH)
        self._on_draw()
        self.forget_changes()
        self._wait.start()

    def _two_columns(self) -> tuple[QFormLayout, QFormLayout]:
        left, right = self.rows, QFormLayout()
        right.setLabelAlignment(left.labelAlignment())
        right.setFieldGrowthPolicy(left.fieldGrowthPolicy())
        right.setHorizontalSpacing(12)
        right.setVerticalSpacing(4)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.removeItem(left)
            left.setParent(None)
            sides = QHBoxLayout()
            sides.setSpacing(28)
            sides.addLayout(left, 1)
            sides.addLayout(right, 1)
            column.insertLayout(1, sides)
        return left, right

    def _ask_left(self) -> None:
        today = self._today
        name = self.tr("{year}年集中分房").format(year=today.year)
        self.name = self.add(TextField(self.tr("名称(&N)"), name, required=True), "name")
        self.day = self.add(DayField(self.tr("基准日(&D)"), today, required=True), "day")
        purposes = [(purpose_words(one), one) for one in (Purpose.YEARLY, Purpose.SWAP)]
        self.purpose = self.add(ChoiceField(self.tr("种类(&Z)"), purposes))
        self.schools = self.add(ChoiceField(self.tr("范围(&F)"), self._scopes()))
        self.way = self.add(ChoiceField(self.tr("怎样分(&W)"), [(way_words(one), one) for one in Way]))
        rankings = [(ranking_words(one), one) for one in Ranking]
        self.ranking = self.add(ChoiceField(self.tr("谁在前(&P)"), rankings, Ranking.LOTTERY))
        self.beds = self.add(TickField(self.tr("空着的多人房按床位分（单身合住）(&C)")))
        self.limit = self.add(NumberField(self.tr("志愿上限(&L)")), "list_limit")
        self.limit.line.setPlaceholderText(self.tr("不填就不限"))

    def _ask_right(self) -> None:
        draws = [(draw_words(one), one) for one in DrawKind]
        self.draw = self.add(ChoiceField(self.tr("抽签(&K)"), draws))
        first = self._today + timedelta(DAYS_TO_DRAW)
        self.sources = self.add(SourceField(self.tr("号码来源(&H)"), first), "sources")
        self.quotas = self.add(
            TextField(self.tr("定向套数(&T)"), hint=self.tr("如：新招聘 20、本校 30")), "quotas"
        )
        rules = [(reserve_words(one), one) for one in ("count", "hard", "first")]
        self.rule = self.add(ChoiceField(self.tr("定向办法(&B)"), rules))
        self.notice = self.add(NumberField(self.tr("公示工作日(&G)"), 5, required=True))
        self.answer = self.add(NumberField(self.tr("答复工作日(&Y)"), 3, required=True))

    def _scopes(self) -> list[tuple[str, Schools]]:
        schools = self._page.backend.ask(school_choices)
        towns: dict[str, set[UUID]] = {}
        for school in schools:
            towns.setdefault(school.town, set()).add(school.id)
        return [
            (self.tr("全部学校"), frozenset()),
            *((self.tr("{town}全镇").format(town=town), frozenset(ids)) for town, ids in towns.items()),
            *((school.name, frozenset({school.id})) for school in schools),
        ]

    def show_field(self, field: Field[Any], is_wanted: bool) -> None:
        for side in self._sides:
            if side.indexOf(field.widget) >= 0:
                side.setRowVisible(field.widget, is_wanted)

    @Slot()
    def _on_draw(self) -> None:
        self.show_field(self.sources, self.draw.value() == DrawKind.PUBLIC)
        self.grow()

    def wanted(self) -> Plan:
        """The plan as the fields say it."""
        limit = self.limit.value()
        public = self.draw.value() == DrawKind.PUBLIC
        return Plan(
            name=self.name.value(),
            day=self.day.required_value(),
            purpose=self.purpose.value(),
            way=self.way.value(),
            ranking=self.ranking.value(),
            draw=self.draw.value(),
            sources=self.sources.value() if public else (),
            reserve_rule=self.rule.value(),
            list_limit=int(limit) if limit else None,
            notice_days=int(self.notice.value() or 1),
            answer_days=int(self.answer.value() or 1),
            quotas=quotas_in(self.quotas.value()),
            schools=self.schools.value(),
            beds=self.beds.value(),
        )

    # What it comes to

    @Slot()
    def _look(self) -> None:
        try:
            plan = self.wanted()
        except DormsError:
            return
        if self._draft is not None:
            self._draft.cancel()
        backend = self._page.backend
        self._draft = Job(lambda tick: backend.store.ask(draft_of, plan))
        self._draft.failure_is_shown = True
        self._draft.done.connect(self._on_draft)
        backend.start(self._draft)

    @Slot(object)
    def _on_draft(self, draft: Draft) -> None:
        say(self, self.told, self._counted(draft))

    def _counted(self, draft: Draft) -> str:
        words = [
            self.tr("{places} 个房源（空着 {vacant} 个），{entered} 户参加。").format(
                places=len(draft.places), vacant=draft.vacant, entered=draft.entered
            )
        ]
        if draft.left_out:
            reasons = "、".join(
                self.tr("{why} {count} 份").format(why=why, count=count)
                for why, count in draft.left_out.items()
            )
            words.append(self.tr("不参加的：{reasons}。").format(reasons=reasons))
        if draft.ranking_id is None:
            words.append(self.tr("还没有锁定的轮候册，没有积分；次序按轮候时间或抽签。"))
        missing = [
            name for name in quotas_in(self.quotas.value()) if name != OWN_SCHOOL and not draft.classes[name]
        ]
        if missing:
            words.append(
                self.tr("没有“{names}”这一类申请人，封存时会被拒绝。").format(names="、".join(missing))
            )
        return " ".join(words)

    def _plan(self) -> Job:
        job = self._page.backend.run(plan_round, self.wanted())
        job.done.connect(lambda outcome: self.planned.emit(outcome.result))
        return job

    def done(self, result: int) -> None:
        self._wait.stop()
        if self._draft is not None:
            self._draft.done.disconnect(self._on_draft)
            self._draft = None
        super().done(result)


def quotas_in(text: str) -> Mapping[str, int]:
    """`新招聘 20、本校 30` as numbers by class."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = {name: int(count) for name, count in _QUOTA.findall(plain)}
    if plain and not found:
        raise NotANumber(text)
    return found
