"""People whose applications are clean, ask something or are refused, in the words of the county default."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from dorms.actions.applications import Request, take_application
from dorms.actions.reviewing.chain import end_notice_of, pass_applications
from dorms.actions.reviewing.proofs import Seen
from dorms.db.queries.people import ApplicationLine, application_lines
from tests.builders import TODAY, County

PAPERS = ("申请表", "身份证", "住房情况证明")
CLEAN = {
    "staffing": "事业编制",
    "post_state": "在岗",
    "marital": "未婚",
    "home_in_town_self": "无",
    "other_housing": "无",
    "no_leave": "无",
    "retires_on": "2050-08-31",
    "distance_km": "12",
    "nights_per_week": "5",
    "title": "一级教师",
    "began_teaching": "2015-09-01",
    "dual_staff": "否",
}


def teacher(county: County, name: str = "张三", **facts: str) -> UUID:
    """A teacher of whom everything is known that the county default asks."""
    return county.teacher(name, **(CLEAN | facts))


def applies(
    county: County,
    who: UUID,
    *,
    day: date = TODAY,
    papers: tuple[str, ...] = PAPERS,
    late_reason: str = "",
    **asked: object,
) -> UUID:
    """An application with its documents seen."""
    request = Request(
        who, "新申请", day, proofs=tuple(Seen(paper) for paper in papers), late_reason=late_reason,
        **asked,  # type: ignore[arg-type]
    )  # fmt: skip
    return county.store.run(take_application, request, today=max(day, TODAY)).result


def passes(county: County, *applications: UUID, day: date = TODAY) -> None:
    county.store.run(pass_applications, list(applications), day=day)


def waits(county: County, who: UUID, *, day: date = TODAY) -> UUID:
    """An application that has gone all the way to the waiting list."""
    application = applies(county, who, day=day)
    passes(county, application, day=day)
    passes(county, application, day=day)
    county.store.run(end_notice_of, [application], day=day, number="GS-1")
    passes(county, application, day=day)
    return application


def line(county: County, application: UUID) -> ApplicationLine:
    lines = county.store.ask(application_lines, TODAY)
    return next(one for one in lines if one.id == application)


def status(county: County, application: UUID) -> str:
    return line(county, application).status
