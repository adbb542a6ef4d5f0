"""Which official sheet, for which place, as of which day: asked alike before an export and before printing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dorms.actions.sheets import SHEETS, county_of
from dorms.db.queries.offices import office_name
from dorms.db.queries.records import school_places
from dorms.domain.issuing import SheetOrder
from dorms.domain.ledgers import Scope
from dorms.messages.exchange import sheet_name
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.fields import ChoiceField, DayField, PickField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.picker import Choice
from dorms.ui.kit.settings import settings

LAST = "export/sheet"  # most months it is the same one
PERIODS = frozenset(  # sheets of a period, or that compare with the end of the one before
    {
        "occupancy",
        "tickets",
        "renewals",
        "departures",
        "charges",
        "inspections",
        "violations",
        "service",
        "accounts",
        "payroll",
    }
)


class Reach(Enum):
    """What the sheet covers."""

    COUNTY = "county"
    TOWN = "town"
    SCHOOL = "school"


@dataclass(frozen=True)
class SheetWanted:
    """What was asked for, as `official_sheet` takes it."""

    sheet: str
    as_of: date
    since: date | None
    town: str
    school: str
    place: str  # as titles and file names begin

    @property
    def name(self) -> str:
        return SHEETS[self.sheet]

    @property
    def order(self) -> SheetOrder:
        """The same as the actions take it."""
        return SheetOrder(self.sheet, self.as_of, self.since, self.town, self.school)


class SheetForm(Form):
    """The fields that both have; subclasses add theirs and say what is done."""

    def __init__(
        self,
        backend: Backend,
        today: date,
        *,
        title: str,
        verb: str,
        submit: Callable[[], Job],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, verb, submit, parent)
        self.backend = backend
        places = sorted(backend.ask(school_places).values())
        self._county = county_of(backend.ask(office_name, backend.store.office))
        self.sheet = self.add(
            ChoiceField(
                self.tr("上报表(&T)"),
                [(sheet_name(key), key) for key in SHEETS],
                str(settings().value(LAST, "")),
            )
        )
        reaches = [
            (self.tr("全县"), Reach.COUNTY),
            (self.tr("一个乡镇"), Reach.TOWN),
            (self.tr("一所学校"), Reach.SCHOOL),
        ]
        self.reach = self.add(ChoiceField(self.tr("范围(&R)"), reaches))
        towns = list(dict.fromkeys(town for town, _ in places if town))
        self.town = self.add(ChoiceField(self.tr("乡镇(&Z)"), [(town, town) for town in towns]))
        choices = [Choice(school, school, note=town) for town, school in places]
        self.school = self.add(PickField(self.tr("学校(&X)"), choices))
        self.as_of = self.add(DayField(self.tr("统计日期(&D)"), today, required=True))
        self.since = self.add(DayField(self.tr("上期末(&Q)")))
        self.official = TickField(self.tr("正式报出：编号存档，页脚印校验码(&O)"), ticked=backend.may_write)
        self.official.box.setEnabled(backend.may_write)
        self.add(self.official)
        self.sheet.changed.connect(self._on_chosen)
        self.reach.changed.connect(self._on_chosen)
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        reach = self.reach.value()
        self.show_field(self.town, reach is Reach.TOWN)
        self.show_field(self.school, reach is Reach.SCHOOL)
        self.show_field(self.since, self.sheet.value() in PERIODS)
        words = {"service": self.tr("不填按季度：上季度末"), "payroll": self.tr("不填按月：上月末")}
        usual = self.tr("不填按学年：上一个 8 月 31 日")
        self.since.line.setPlaceholderText(words.get(self.sheet.value(), usual))

    def reject(self) -> None:
        """Nothing typed here is worth a question."""
        self.forget_changes()
        super().reject()

    def preset(self, sheet: str, scope: Scope, *, as_of: date, since: date) -> None:
        """Begin with this sheet of this place; whoever asked was looking at it."""
        self.sheet.box.setCurrentText(sheet_name(sheet))
        reach = Reach.SCHOOL if scope.school else Reach.TOWN if scope.town else Reach.COUNTY
        self.reach.box.setCurrentIndex(list(Reach).index(reach))
        self.town.box.setCurrentText(scope.town)
        if scope.school:
            self.school.picker.choose(scope.school)
        self.as_of.line.setText(as_of.isoformat())
        self.since.line.setText(since.isoformat())
        self.forget_changes()

    def wanted(self) -> SheetWanted:
        """What the fields say."""
        settings().setValue(LAST, self.sheet.value())
        reach = self.reach.value()
        town = self.town.value() if reach is Reach.TOWN else ""
        school = self.school.value() if reach is Reach.SCHOOL else ""
        return SheetWanted(
            sheet=self.sheet.value(),
            as_of=self.as_of.required_value(),
            since=self.since.value() if self.sheet.value() in PERIODS else None,
            town=town,
            school=school,
            place=self._county + (school or town),
        )
