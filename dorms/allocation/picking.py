"""Turn-order picking on the projector: people choose live, and the log and certificates are those of Mode A."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from dorms.allocation.desk import passed_answer
from dorms.allocation.market import Eligibility, Market, market_of
from dorms.allocation.order import order_of
from dorms.allocation.results import Reasons, Result, leave_outside, result_of
from dorms.allocation.rounds import Choice, Mode, ReserveRule, Round
from dorms.allocation.turns import serve_in_turn
from dorms.errors.allocation import Answer, NotInRound, NotOnOffer, NotYourTurn

NOTHING = ""


class Picking:
    """A live round. Each pick is a wish appended to the list of whoever has the turn; the rules do the rest.

    When a tenant's unit is picked, the tenant has the turn next, as in Mode A. `asked` at any moment is a
    round whose `allocate` gives the same log: nothing happens here that a folder could not tell.
    """

    def __init__(self, asked: Round, steps: Iterable[tuple[str, str]] = ()) -> None:
        """`steps` are picks (and passes, with no unit) that were accepted before, taken up where they ended."""
        rule = ReserveRule.HARD if asked.policy.reserve_rule is ReserveRule.HARD else ReserveRule.COUNT
        policy = replace(asked.policy, mode=Mode.A, reserve_rule=rule, list_limit=None)
        self._start = replace(asked, choices={}, policy=policy)
        self._order = order_of(asked)
        self._steps = list(steps)
        self._run()

    @property
    def turn(self) -> str:
        """Who chooses now; nothing when everybody has been served."""
        at = self.result.outcome.turn
        return self._market.ids[at] if at >= 0 else ""

    @property
    def offered(self) -> list[str]:
        """The units that may be picked now, ascending."""
        if not self.turn:
            return []
        return [unit for unit in self._market.unit_ids if self.answer(unit).code == "FREE"]

    def answer(self, unit: str) -> Answer:
        """FREE if whoever has the turn may pick the unit, else why not."""
        household = self.result.outcome.turn
        if unit not in self._market.unit_ids:
            raise NotInRound(unit)
        at, home = self._market.unit_ids.index(unit), self.asked.households[household]
        rule = self._eligibility.barred(home)[at]
        answer = Answer(home.id, unit, "INELIGIBLE", self.result.position[household], rule=rule)
        if rule and unit not in home.holds:
            return answer
        return passed_answer(self.result, self._reasons, replace(answer, rule=""), household, at)

    def pick(self, id: str, unit: str) -> None:
        """The household whose turn it is picks a unit on offer."""
        self._check_turn(id)
        answer = self.answer(unit)
        if answer.code != "FREE":
            raise NotOnOffer(id, unit, answer)
        self._steps.append((id, unit))
        self._run()

    def pass_turn(self, id: str) -> None:
        """She takes nothing more: a newcomer goes to the waiting list, a tenant keeps her unit."""
        self._check_turn(id)
        self._steps.append((id, NOTHING))
        self._run()

    def take_back(self) -> tuple[str, str]:
        """Undoes the last pick or pass and returns it, for the record on the projector."""
        last = self._steps.pop()
        self._run()
        return last

    def _check_turn(self, id: str) -> None:
        if id != self.turn:
            raise NotYourTurn(id, self.turn)

    def _run(self) -> None:
        wishes: dict[str, tuple[Choice, ...]] = {}
        for id, unit in self._steps:
            own = wishes.get(id, ())
            if unit:
                wishes[id] = (*own, (len(own) + 1, unit))
        self.asked = replace(self._start, choices=wishes)
        done = {id for id, unit in self._steps if unit == NOTHING}
        market = market_of(self.asked)
        leave_outside(market, self._order)
        undecided = {at for at in self._order.turns if market.ids[at] not in done}
        _without_guarantee(market, self.asked, undecided)
        outcome = serve_in_turn(market, self._order, undecided)
        if outcome.turn >= 0:
            outcome.group_of[outcome.turn] = len(outcome.groups)  # what she is told stands before her group
        self._market, self._eligibility = market, Eligibility(self.asked)
        self.result: Result = result_of(self.asked, market, self._order, outcome)
        self._reasons = Reasons(self.result)
        for _ in self._reasons.walk():
            pass


def _without_guarantee(market: Market, asked: Round, undecided: Collection[int]) -> None:
    """A tenant still choosing has not fallen back on her own unit: it ends her list only when she picks it."""
    for at in undecided:
        home = asked.households[at]
        picked = {unit for _, unit in asked.choices.get(home.id, ())}
        if home.holds and picked.isdisjoint(home.holds):
            market.lists[at], market.ranks[at] = market.lists[at][:-1], market.ranks[at][:-1]
