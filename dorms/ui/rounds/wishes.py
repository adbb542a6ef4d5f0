"""填志愿: one person's wishes for a round; only what she may have can be picked, dragged into order."""

from collections.abc import Sequence

from dorms.actions.rounds.planning import set_wishes
from dorms.db.queries.handing import units_on
from dorms.db.queries.rounds import places_of
from dorms.domain.round_pool import Place, may_have
from dorms.domain.rounds import EntryLine, PlaceLine, RoundLine
from dorms.messages import translate
from dorms.ui.applying.wishes import WishField
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice
from dorms.ui.people.fields import add_note

TAIL, COUNTY = "ANY:", "ANY:county"
LINES_SHOWN = 9
WIDTH = 620


class EntryWishForm(Form):
    """The wishes, the dearest first; then what happens if none of them is left."""

    def __init__(self, page: Page, line: RoundLine, entry: EntryLine) -> None:
        title = translate("Rounds", "填志愿　{names}（{code}）").format(names=entry.names, code=entry.code)
        super().__init__(title, translate("Rounds", "保存志愿(&S)"), self._save, page)
        self._page, self._entry = page, entry
        self.setMinimumWidth(WIDTH)
        places = self._eligible(line)
        self.wishes = self.add(
            WishField(
                self.tr("志愿(&Z)"), [Choice(place_words(one), one.code, _note(one)) for one in places]
            ),
            "wishes",
        )
        height = self.wishes.list.fontMetrics().lineSpacing() * LINES_SHOWN + 18
        self.wishes.list.setFixedHeight(height)
        known = {one.code: one for one in places}
        for code in entry.wishes:
            if code in known:
                self.wishes.add(Choice(place_words(known[code]), code, _note(known[code])))
        self.tail = self.add(ChoiceField(self.tr("都没有时(&T)"), _tails(places), _tail_of(entry)))
        self.show_field(self.tail, not entry.holds)
        add_note(self, self._advice(line, len(places)))
        self.forget_changes()

    def _eligible(self, line: RoundLine) -> list[PlaceLine]:
        """Only what this household may have, by kind, sex and size; her own home too."""
        units = {unit.id: unit for unit in self._page.backend.ask(units_on, line.day)}
        entry = self._entry
        return [
            one
            for one in self._page.backend.ask(places_of, line.id)
            if one.code in entry.holds
            or (
                one.unit_id in units
                and may_have(entry.kind, entry.sex, Place(units[one.unit_id], one.code, one.bed, one.label))
            )
        ]

    def _advice(self, line: RoundLine, count: int) -> str:
        words = self.tr("可以选的有 {count} 个，不合的没有列出。想要哪套就填在前面，猜别人填什么没有用。")
        told = words.format(count=count)
        if line.list_limit is not None:
            told += self.tr("本轮最多 {limit} 个志愿。").format(limit=line.list_limit)
        if self._entry.holds:
            told += self.tr("现住房有保证：换不到更想要的，就留在原处。")
        return told

    def _save(self) -> Job:
        tail = self.tail.value() if not self._entry.holds else ""
        wishes = (*self.wishes.value(), *([tail] if tail else []))
        return self._page.backend.run(set_wishes, self._entry.id, wishes)


def _tails(places: Sequence[PlaceLine]) -> list[tuple[str, str]]:
    schools = list(dict.fromkeys(one.school for one in places if one.school))
    towns = list(dict.fromkeys(one.town for one in places if one.town))
    school, town = translate("Rounds", "服从调剂：{name}"), translate("Rounds", "服从调剂：{name}全镇")
    return [
        (translate("Rounds", "不要了"), ""),
        (translate("Rounds", "服从调剂：全县"), COUNTY),
        *((town.format(name=name), f"{TAIL}township:{name}") for name in towns),
        *((school.format(name=name), f"{TAIL}school:{name}") for name in schools),
    ]


def _tail_of(entry: EntryLine) -> str:
    last = entry.wishes[-1] if entry.wishes else ""
    return last if last.startswith(TAIL) else ""


def place_words(one: PlaceLine) -> str:
    """石桥镇中心小学-1栋-301 2号床."""
    if one.bed is None:
        return one.unit
    return translate("Rounds", "{unit} {bed}号床").format(unit=one.unit, bed=one.bed)


def _note(one: PlaceLine) -> str:
    parts = [one.code, one.unit_type]
    if one.reserve:
        parts.append(translate("Rounds", "定向{group}").format(group=one.reserve))
    if one.holder:
        parts.append(translate("Rounds", "现有住户"))
    return " · ".join(part for part in parts if part)
