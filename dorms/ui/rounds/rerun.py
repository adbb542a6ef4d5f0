"""有房腾出，再分一轮: what fell free, who would get it through which chain, before it is kept as a round."""

from datetime import date

from PySide6.QtCore import Signal, Slot

from dorms.actions.rounds.rerun import Rerun, plan_rerun, rerun_of
from dorms.domain.rounds import RoundLine
from dorms.messages import explain, translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.errors import refusal
from dorms.ui.kit.fields import DayField, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.people.fields import add_note, say
from dorms.ui.rounds.wishes import place_words

SHOWN = 8
WIDTH = 640


class RerunForm(Form):
    """The order of before stands; nobody is drawn again. Frozen, computed and posted like every round."""

    planned = Signal(object)  # the id of the new round

    def __init__(self, page: Page, today: date, line: RoundLine) -> None:
        title = translate("Rounds", "有房腾出，再分一轮　{name}").format(name=line.name)
        super().__init__(title, translate("Rounds", "建立(&S)"), self._plan, page)
        self._page, self._line, self._today = page, line, today
        self.setMinimumWidth(WIDTH)
        name = self.tr("{name}第{serial}次递补").format(name=line.name, serial=1)
        self.name = self.add(TextField(self.tr("名称(&N)"), name, required=True), "name")
        self.day = self.add(DayField(self.tr("基准日(&D)"), today, required=True), "day")
        self.upgrades = self.add(
            TextField(self.tr("想再调换的编号(&T)"), hint=self.tr("如：A0012、A0034；已住的可以用现住房参加"))
        )
        self.told = add_note(self, self.tr("正在看腾出了哪些房…"))
        self.forget_changes()
        store = page.backend.store
        self._job = Job(lambda tick: store.ask(rerun_of, line.id, day=today))
        self._job.failure_is_shown = True
        self._job.done.connect(self._on_looked)
        self._job.failed.connect(self._on_not)
        page.backend.start(self._job)

    @Slot(object)
    def _on_looked(self, rerun: Rerun) -> None:
        words = self.tr("腾出 {units} 个房源，{waiting} 户在轮候。按原来的次序试分：").format(
            units=len(rerun.asked.units), waiting=len(rerun.asked.households)
        )
        lines = [self._move(rerun, moves) for _, moves in rerun.moves]
        if len(lines) > SHOWN:
            more = self.tr("……共 {count} 组").format(count=len(lines))
            lines = [*lines[:SHOWN], more]
        say(self, self.told, "\n".join([words, *(lines or [self.tr("没有人要腾出的房。")])]))

    def _move(self, rerun: Rerun, moves: list[tuple[str, str]]) -> str:
        words = self.tr("{code} {name} → {unit}")
        return "，".join(
            words.format(code=code, name=rerun.entries[code].names, unit=place_words(rerun.places[place]))
            for code, place in moves
        )

    @Slot(object)
    def _on_not(self, error: Exception) -> None:
        say(self, self.told, explain(refusal(error)))
        self.save.setEnabled(False)

    def _plan(self) -> Job:
        codes = self.upgrades.value().upper().replace("，", "、").replace(",", "、").split("、")
        job = self._page.backend.run(
            plan_rerun,
            self._line.id,
            name=self.name.value(),
            day=self.day.required_value(),
            upgrades=frozenset(code.strip() for code in codes if code.strip()),
        )
        job.done.connect(lambda outcome: self.planned.emit(outcome.result))
        return job

    def done(self, result: int) -> None:
        self._job.done.disconnect(self._on_looked)
        self._job.failed.disconnect(self._on_not)
        super().done(result)
