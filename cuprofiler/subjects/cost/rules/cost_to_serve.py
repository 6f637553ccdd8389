"""What one customer costs you, against what that customer pays, year by year."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from cuprofiler.domain.codes import Responsible, SessionKind
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.cost.rules.discount import ZERO
from cuprofiler.subjects.cost.rules.results import Comparison
from cuprofiler.subjects.loyalty.rules.rewards import rewards_a_year
from cuprofiler.subjects.services.rules.schedule import runs
from cuprofiler.subjects.services.rules.totals import implementation, is_counted, training

MONTHS = 12


@dataclass(frozen=True)
class CostToServe:
    """Money of the start and of years 1 … N. Costs of yours are above zero."""

    income: tuple[Decimal, ...]
    training: tuple[Decimal, ...]
    implementation: tuple[Decimal, ...]
    services: tuple[Decimal, ...]
    rewards: tuple[Decimal, ...]
    room: Decimal | None
    """By how much the buyer could pay more, as a share of what is paid now, before the saving is
    gone (at today's worth); None if nothing is compared or nothing is paid.
    """

    @cached_property
    def left(self) -> tuple[Decimal, ...]:
        """What is left of each year."""
        costs = (self.training, self.implementation, self.services, self.rewards)
        rows = zip(self.income, *costs, strict=True)
        return tuple(paid - sum(spent, ZERO) for paid, *spent in rows)

    @cached_property
    def so_far(self) -> tuple[Decimal, ...]:
        """What is left after the start and after each year."""
        found, total = [], ZERO
        for amount in self.left:
            total += amount
            found.append(total)
        return tuple(found)

    @property
    def profitable_in(self) -> int | None:
        """The year from whose end on the sum so far stays above zero; None if there is none."""
        for year in range(len(self.so_far)):
            if all(total >= 0 for total in self.so_far[year:]):
                return year
        return None


def cost_to_serve(profile: Profile, comparison: Comparison) -> CostToServe | None:
    """Return what your product's customer costs you; None if an hour of yours has no price yet,
    nothing is marked as paid to you, or the amount of such a line or the people of a training are
    unknown.
    """
    ours, rate = comparison.ours, profile.plan_frame.our_rate
    if ours is None or rate is None or not any(each.line.to_us for each in ours.lines):
        return None
    count = comparison.basics.horizon
    paid = [each for each in ours.lines if each.line.to_us]
    if any(each.line in ours.unknown for each in paid):
        return None
    if not all(
        is_counted(profile, training_session) for training_session in profile.training_sessions
    ):
        return None
    income = tuple(sum(year, ZERO) for year in zip(*(e.by_year for e in paid), strict=True))
    first = training(profile, SessionKind.FIRST).our_cost or ZERO
    yearly = training(profile, SessionKind.NEWCOMERS, SessionKind.REFRESHER).our_cost or ZERO
    work = implementation(profile).our_cost or ZERO
    ours_to_give = [
        e for e in profile.services if e.responsible in (Responsible.OURS, Responsible.BOTH)
    ]

    def served(year: int) -> Decimal:
        """Return hours of a year, month by month from the base date on."""
        base = comparison.basics.frame.base_date
        if base is None:
            return sum((each.hours for each in ours_to_give), ZERO) * MONTHS
        first = base.year * 12 + base.month - 1 + (year - 1) * MONTHS
        months = [(month // 12, month % 12 + 1) for month in range(first, first + MONTHS)]
        return sum((each.hours for each in ours_to_give for m in months if runs(each, m)), ZERO)

    saving = comparison.saving(ours)
    worth = sum((each.present for each in paid), ZERO)
    return CostToServe(
        income,
        # Nobody is new before the second year: all are trained at the start.
        (first, *((ZERO if year < 2 else yearly) for year in range(1, count + 1))),
        (work, *(ZERO,) * count),
        (ZERO, *(served(year) * rate for year in range(1, count + 1))),
        (ZERO, *(rewards_a_year(profile),) * count),
        None if saving is None or worth <= 0 else saving.present / worth,
    )
