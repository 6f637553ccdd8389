"""What is kept about lifetime cost. Amounts are Decimal and have their currency beside them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from cuprofiler.core.kinds import Count, Limits, Money, Name, Rate, Share, Words, scale
from cuprofiler.core.record import (
    AS_PRODUCT,
    Identity,
    Names,
    Owner,
    Place,
    Record,
    Reference,
)
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import (
    Basis,
    CostGroup,
    Link,
    Per,
    PricedAt,
    Prices,
    Repeats,
    TierMode,
    Timing,
    WayKind,
)
from cuprofiler.domain.cost.tiers import Tier

LONGEST = 60
"""Years of the longest horizon."""

Year = Annotated[int, Limits("year", 0, LONGEST)]
"""A year of the horizon, 0 being the start."""


@dataclass(frozen=True, slots=True)
class CostFrame(Record):
    """What holds for every way alike, one to a product.

    `horizon` is in years; `rate` and `inflation` are % a year; `rate_for` says whether the rate
    includes inflation. `seats` are those of years 1, 2 …, the last one for all that follow; empty
    means the head count of the kinds of user. `reader_id` is who gets the sheet.
    """

    key = Identity("cost_frame", "product_id")
    FILE = Place("cost")

    product_id: Owner
    base_date: date | None = None
    horizon: Annotated[int, Limits("years", 1, LONGEST)] = 5
    rate: Rate = Decimal(8)
    rate_for: Prices = Prices.CURRENT
    inflation: Rate | None = None
    seats: Annotated[tuple[int, ...], Limits("seats", 0, 10**9, length=LONGEST)] = ()
    reader_id: Annotated[Reference, Names("decision_maker")] = ""
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Way(Record):
    """An alternative of the buyer: your product, a rival's, carrying on as today …"""

    key = Identity("way", "id")
    MOST = 10
    PLURAL = N_("ways")
    FILE = Place("cost.ways")

    id: str
    product_id: Owner
    kind: WayKind
    name: Name
    position: int = 0


@dataclass(frozen=True, slots=True)
class CostLine(Record):
    """One cost of a way.

    `amount` is for one of `per` and, unless it comes once, for a year; None if not known yet.
    `first_year` is when it first falls due: 0 is the start, undiscounted. `last_year` None means
    to the end; `every` counts years where it `repeats` every few years; `months` are those charged
    in its first year. `rise` is % a year, `rises_from` the first year with a higher price (None:
    year 1 for a price of today, year 2 for a price of year 1); `indices` of years 1, 2 … stand in
    its place if given. `tiers` stand in place of the amount. `discount` is in %. `low` and `high`
    are amounts like `amount`. A `link` takes the amount from a plan. `to_us`: the buyer pays it
    to you.
    """

    key = Identity("cost_line", "id")
    MOST = 1_000
    PLURAL = N_("cost lines")
    FILE = Place("lines", inside="way_id")

    id: str
    product_id: Owner
    way_id: Annotated[Owner, Names("way")]
    name: Name
    group: CostGroup = CostGroup.YEARLY
    amount: Money | None = None
    currency: Annotated[str, Limits("currency", pattern="[A-Z]{3}"), AS_PRODUCT] = "EUR"
    per: Per = Per.CUSTOMER
    repeats: Repeats = Repeats.YEARLY
    timing: Timing = Timing.END
    first_year: Year = 1
    last_year: Year | None = None
    every: Annotated[int, Limits("years", 1, LONGEST)] = 1
    months: Annotated[int, scale(1, 12)] = 12
    rise: Rate = Decimal(0)
    priced_at: PricedAt = PricedAt.YEAR_ONE
    rises_from: Year | None = None
    indices: Annotated[tuple[Decimal, ...], Limits("factor", 0, 10**4, length=LONGEST)] = ()
    tiers: Annotated[tuple[Tier, ...], Limits("tiers", length=50)] = ()
    tier_mode: TierMode = TierMode.GRADUATED
    least_seats: Count = 0
    pack: Annotated[int, Limits("count", 1, 10**6)] = 1
    discount: Share = Decimal(0)
    prices: Prices = Prices.CURRENT
    low: Money | None = None
    high: Money | None = None
    basis: Basis | None = None
    source: Words = ""
    noted: date | None = None
    position: int = 0
    link: Link | None = None
    to_us: bool = False
