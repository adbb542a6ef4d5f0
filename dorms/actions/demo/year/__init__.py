"""A school year told in the demo county, through the same actions a clerk uses: something lies on every page."""

from collections.abc import Callable, Mapping
from datetime import date

from dorms.actions.demo.year.allocating import tell_allocation
from dorms.actions.demo.year.applying import tell_applications
from dorms.actions.demo.year.living import tell_conduct, tell_leaving, tell_papers, tell_season
from dorms.actions.demo.year.money import tell_day_end, tell_money
from dorms.actions.demo.year.story import Story
from dorms.actions.demo.year.upkeep import (
    tell_complaints,
    tell_jobs,
    tell_regulations,
    tell_repairs,
    tell_rounds,
)
from dorms.actions.workyear import create_due_tasks
from dorms.db.store import Store

CHAPTERS: Mapping[str, Callable[[Story], None]] = {
    "制度": tell_regulations,
    "申请": tell_applications,
    "分配": tell_allocation,
    "费用": tell_money,
    "退房": tell_leaving,
    "日结": tell_day_end,
    "续住": tell_season,
    "违规": tell_conduct,
    "维修": tell_repairs,
    "检查": tell_rounds,
    "定期工作": tell_jobs,
    "投诉求助": tell_complaints,
    "文书": tell_papers,
}


def live_year(store: Store, today: date, *, tell: Callable[[str, int, int], None] = lambda *_: None) -> None:
    """Live the year in a county that has only its workbooks; at the end the clock of `today` has made its tasks."""
    story = Story(store, today)
    for done, (name, chapter) in enumerate(CHAPTERS.items()):
        tell(name, done, len(CHAPTERS))
        chapter(story)
    story.do(create_due_tasks, day=today)
