"""A deadline that is no working day: asked about beside the field, never refused."""

from dorms.db.queries.rulebook import work_calendar
from dorms.domain.workdays import is_workday, next_workday
from dorms.errors import DormsError
from dorms.messages import translate
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.fields import DayField
from dorms.ui.kit.forms import Form
from dorms.ui.people.fields import add_note, say


def ask_about_day_off(form: Form, backend: Backend, field: DayField) -> None:
    """Say below the field that the day typed is no working day, and name the next one that is."""
    note = add_note(form, "")
    calendar = backend.ask(work_calendar)

    def show() -> None:
        try:
            day = field.value()
        except DormsError:
            day = None
        words = ""
        if day is not None and not is_workday(calendar, day):
            asked = translate("Upkeep", "{day} 不是工作日，下一个工作日是 {next}。就定这一天吗？")
            words = asked.format(day=day, next=next_workday(calendar, day))
        say(form, note, words)

    field.changed.connect(show)
    show()
