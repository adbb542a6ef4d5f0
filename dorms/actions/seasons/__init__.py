"""The renewal season (续住季): started once, every stay sorted by the rules, renewed or ended by people."""

from dorms.actions.seasons.answers import Answers, answer_questions
from dorms.actions.seasons.posts import post_check, withdraw_renewals
from dorms.actions.seasons.publishing import issue_stay_letters, publish_renewals
from dorms.actions.seasons.replies import Reply, record_replies
from dorms.actions.seasons.review import review
from dorms.actions.seasons.settling import Settling, ladder, renew_clear, settle_stay
from dorms.actions.seasons.starting import close_season, plan_season, start_season

__all__ = [
    "Answers", "Reply", "Settling", "answer_questions", "close_season", "issue_stay_letters", "ladder", "plan_season",
    "post_check", "publish_renewals", "record_replies", "renew_clear", "review", "settle_stay", "start_season",
    "withdraw_renewals",
]  # fmt: skip
