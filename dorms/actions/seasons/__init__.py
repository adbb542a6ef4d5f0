"""The renewal season (续住季): started once, every stay sorted by the rules, renewed or ended by people."""

from dorms.actions.seasons.posts import post_check, withdraw_renewals
from dorms.actions.seasons.replies import Reply, record_replies
from dorms.actions.seasons.review import review
from dorms.actions.seasons.settling import Settling, ladder, renew_clear, settle_stay
from dorms.actions.seasons.starting import close_season, plan_season, start_season

__all__ = [
    "Reply", "Settling", "close_season", "ladder", "plan_season", "post_check", "record_replies", "renew_clear",
    "review", "settle_stay", "start_season", "withdraw_renewals",
]  # fmt: skip
