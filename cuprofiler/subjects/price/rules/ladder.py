"""The price ladder: would you buy at this price (Gabor and Granger 1966)?

Each account counts once. Who buys at a price buys at every lower one, and who does not, at no
higher one: prices that were not named to an account follow from those that were. An account that
would not buy at a price but at a higher one is out of order, and counted apart.
"""

from decimal import Decimal
from typing import NamedTuple

from cuprofiler.core.frozen import frozen
from cuprofiler.core.intervals import Interval, of_share
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.price.records import LadderAnswer

SHARES_FROM = 20
"""Below so many accounts no share is told in percent: counts only."""

TAKEN_OF = 100
"""Takings are told for so many accounts."""


class Rung(NamedTuple):
    """One price: how many accounts would buy at it, of how many of whom it is known."""

    price: Decimal
    buys: int
    accounts: int

    @property
    def share(self) -> Interval:
        """The share that buys, 0–1."""
        return of_share(self.buys, self.accounts)

    @property
    def takings(self) -> Interval:
        """Money from a hundred accounts at this price."""
        price = float(self.price) * TAKEN_OF
        return Interval(*(price * part for part in self.share))


@frozen
class Ladder:
    """The rungs from the lowest price on, how many accounts answered, and how many out of order."""

    rungs: tuple[Rung, ...]
    accounts: int
    out_of_order: int

    @property
    def best(self) -> Rung | None:
        """The price that takes the most, the lower of two; None without any."""
        known = [rung for rung in self.rungs if rung.accounts]
        return max(known, key=lambda rung: (rung.takings.middle, -rung.price), default=None)

    @property
    def is_clear(self) -> bool:
        """Whether the best price takes more than every other one, intervals and all."""
        best = self.best
        return best is not None and all(
            rung is best or rung.takings.high < best.takings.low for rung in self.rungs
        )


@once
def ladder(profile: Profile) -> Ladder:
    """Return what the answers to one price after another say."""
    accounts: dict[str, list[LadderAnswer]] = {}
    for answer in profile.of_kind("ladder_answer"):
        if answer.price is not None:
            accounts.setdefault(answer.name.strip().casefold(), []).append(answer)
    asked = {each: _bounds(answers) for each, answers in accounts.items()}
    in_order = [(most, least) for most, least in asked.values() if least is None or most is None
                or most < least]  # fmt: skip
    prices = sorted({a.price for each in accounts.values() for a in each if a.price is not None})
    rungs = []
    for price in prices:
        buys = sum(most is not None and price <= most for most, _least in in_order)
        refuses = sum(least is not None and price >= least for _most, least in in_order)
        if buys + refuses:
            rungs.append(Rung(price, buys, buys + refuses))
    return Ladder(tuple(rungs), len(asked), len(asked) - len(in_order))


def _bounds(answers: list[LadderAnswer]) -> tuple[Decimal | None, Decimal | None]:
    """Return the highest price at which an account buys, and the lowest at which it does not."""
    yes = [a.price for a in answers if a.buys and a.price is not None]
    no = [a.price for a in answers if not a.buys and a.price is not None]
    return max(yes, default=None), min(no, default=None)
