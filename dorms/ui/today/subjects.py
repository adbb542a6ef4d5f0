"""What waits in each subject of the work, beside tasks, stays and repairs: letters, notices, upkeep, money."""

from collections.abc import Sequence
from datetime import date
from typing import cast

from dorms.db.queries.due import due_lines
from dorms.db.queries.money import balances
from dorms.db.queries.reviewing import letter_lines, notice_lines
from dorms.db.queries.upkeep import rounds
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.page import Page
from dorms.ui.kit.theme import Tone
from dorms.ui.today.cards import Waiting
from dorms.ui.today.due import due_words

READS = frozenset(
    {
        "complaint", "complaint_step", "building", "departure", "delivery", "hazard", "inspection",
        "inspection_round", "job_done", "ledger_entry", "letter", "objection", "posting", "public_notice",
        "recurring_job",
    }
)  # fmt: skip


def waiting_for(page: Page, today: date) -> list[Waiting]:
    """The cards of every subject, in the order of the work."""
    return [
        _letters(page, today),
        _notices(page, today),
        *_due(page, today),
        _rounds(page, today),
        _arrears(page),
    ]


def _days(day: date | None, today: date) -> str:
    """Until when, or for how long it is overdue."""
    if day is None:
        return ""
    if day < today:
        return translate("Today", "已过期 {days} 天").format(days=(today - day).days)
    return translate("Today", "限 {day}").format(day=day)


def _tone(days: Sequence[date | None], today: date) -> Tone:
    """Late as soon as one is."""
    return Tone.LATE if any(day is not None and day < today for day in days) else Tone.WAITING


def _words(*parts: str) -> str:
    return "　".join(filter(None, parts))


def _letters(page: Page, today: date) -> Waiting:
    lines = [one for one in page.backend.ask(letter_lines, today) if one.delivered_on is None]
    words = translate("Today", "{day} 出具")
    return Waiting(
        translate("Today", "还没送达的文书"),
        Tone.WAITING,
        "letters",
        [
            (_words(one.name, code_words(one.kind), words.format(day=one.issued_on or "")), one.id)
            for one in reversed(lines)
        ],
    )


def _notices(page: Page, today: date) -> Waiting:
    """Objections without an answer, and notices that run; what is to be done after them is a task."""
    lines: list[tuple[date | None, str, object]] = []
    for notice in page.backend.ask(notice_lines):
        for one in notice.objections:
            if one.answered_on is None:
                words = translate("Today", "答复异议 {number}").format(number=one.number)
                lines.append((one.answer_by, _words(words, _days(one.answer_by, today)), notice.id))
        if notice.closed_on is None and notice.last_day is not None and notice.last_day >= today:
            ends = translate("Today", "公示到 {day}").format(day=notice.last_day)
            lines.append((None, _words(notice.subject, ends), notice.id))
    shown = [(words, key) for _, words, key in lines]
    return Waiting(
        translate("Today", "公示和异议"), _tone([day for day, _, _ in lines], today), "notices", shown
    )


def _due(page: Page, today: date) -> list[Waiting]:
    """Upkeep, answers, leaving and refunds whose day has come, by the page where they are done."""
    titles = {
        "departures": translate("Today", "到期的退房和退款"),
        "hazards": translate("Today", "到期的隐患整改"),
        "jobs": translate("Today", "到期的定期工作"),
        "complaints": translate("Today", "到期的投诉求助"),
        "idle": translate("Today", "到期的长期不住预警"),
    }
    found = page.backend.ask(due_lines, today)
    return [
        Waiting(
            title,
            _tone([one.day for one in found if one.page == place], today),
            place,
            [(due_words(one, today), one.row) for one in found if one.page == place],
        )
        for place, title in titles.items()
    ]


def _rounds(page: Page, today: date) -> Waiting:
    lines = [one for one in page.backend.ask(rounds) if one.closed_on is None]
    words = translate("Today", "查了 {done} 处，共 {total} 处")
    return Waiting(
        translate("Today", "没有查完的检查"),
        _tone([one.due for one in lines], today),
        "inspections",
        [
            (
                _words(one.name, words.format(done=one.looked_at, total=one.places), _days(one.due, today)),
                None,
            )
            for one in lines
        ],
    )


def _arrears(page: Page) -> Waiting:
    owing = [one for one in page.backend.ask(balances) if one.balance.owed > 0]
    owing.sort(key=lambda one: -one.balance.owed)
    words = translate("Today", "欠 {amount} 元")
    return Waiting(
        translate("Today", "欠费"),
        Tone.WAITING,
        "money",
        [
            (_words(one.name, words.format(amount=one.balance.owed)), cast("object", one.teacher_id))
            for one in owing
        ],
    )
