"""What a customer is worth, and how long the money for winning one is out (domain.md C12).

Never by takings alone: without a margin there is no worth. Where nobody leaves, the years end at
five.
"""

from collections.abc import Iterable
from decimal import Decimal

from cuprofiler.core.frozen import frozen
from cuprofiler.domain.once import once
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.price.records import CustomerWorth
from cuprofiler.subjects.price.rules.market import MONTHS, yearly_of

YEARS = 5
"""Years that are looked at."""

GOOD = 3
"""A customer should be worth so many times what winning one takes: a rule of thumb."""

LONGEST = 600
"""Months after which money that is out counts as lost."""


@frozen
class Worth:
    """What one customer brings: money a month and in all, what it takes to win one, and months.

    `monthly` is what is left of a month's payment; `in_all` is the plain sum for ever (of five
    years where nobody leaves), `today` the same over five years at its worth today. `missing` says
    what is not known: "monthly" or "margin".
    """

    record: CustomerWorth
    missing: str = ""
    monthly: Decimal | None = None
    in_all: Decimal | None = None
    today: Decimal | None = None
    to_win: Decimal | None = None
    is_capped: bool = False

    @property
    def times(self) -> Decimal | None:
        """How many times what winning one takes a customer is worth, by the plain sum."""
        if self.in_all is None or not self.to_win:
            return None
        return self.in_all / self.to_win

    @property
    def payback(self) -> Decimal | None:
        """Months of a customer's payments that winning one takes; None where there is none."""
        if self.to_win is None or not self.monthly:
            return None
        return self.to_win / self.monthly

    @property
    def months_out(self) -> int | None:
        """After how many months the money is back, those who leave left out; None if never."""
        if self.to_win is None or self.monthly is None:
            return None
        if self.to_win <= 0:
            return 0
        stays = 1 - (self.record.churn or Decimal(0)) / 100
        back, now = Decimal(0), self.monthly
        for month in range(1, LONGEST + 1):
            back += now
            if back >= self.to_win:
                return month
            now *= stays
        return None


def worth_of_stream(amounts: Iterable[Decimal], rate: Decimal) -> Decimal:
    """Return what payments at the ends of times 0, 1, 2 … are worth now; `rate` is a fraction."""
    factor, found = Decimal(1), Decimal(0)
    for amount in amounts:
        found += amount * factor
        factor /= 1 + rate
    return found


def monthly_rate(yearly: Decimal) -> Decimal:
    """Return the rate of a month for one of a year, both as fractions."""
    return (1 + yearly) ** (Decimal(1) / MONTHS) - 1


def to_win_one(record: CustomerWorth) -> Decimal | None:
    """Return what winning one customer took; None if nobody was won, or it is not known."""
    if record.spent is None or not record.won:
        return None
    return record.spent / record.won


def worth(profile: Profile, record: CustomerWorth) -> Worth:
    """Return what a customer of a segment is worth."""
    to_win = to_win_one(record)
    paid = record.monthly if record.monthly is not None else _of_market(profile, record)
    if paid is None or record.margin is None:
        return Worth(record, "monthly" if paid is None else "margin", to_win=to_win)
    monthly = paid * record.margin / 100
    leaves = (record.churn or Decimal(0)) / 100
    months = YEARS * MONTHS
    stream = [monthly]
    while len(stream) < months:
        stream.append(stream[-1] * (1 - leaves))
    rate = monthly_rate((record.rate or Decimal(0)) / 100)
    return Worth(
        record,
        "",
        monthly,
        monthly / leaves if leaves else monthly * months,
        worth_of_stream(stream, rate),
        to_win,
        is_capped=not leaves,
    )


def _of_market(profile: Profile, record: CustomerWorth) -> Decimal | None:
    """Return what an account of the same segment pays a month by the count of the market."""
    for each in profile.of_kind("market"):
        alike = each.segment_id == record.segment_id and (
            each.segment_id or each.name.casefold() == record.name.casefold()
        )
        if alike:
            yearly = yearly_of(profile, each)
            return None if yearly is None else yearly / MONTHS
    return None


@once
def worths(profile: Profile) -> tuple[Worth, ...]:
    """Return what customers are worth, segment by segment."""
    return tuple(worth(profile, each) for each in profile.of_kind("worth"))
