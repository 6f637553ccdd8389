"""What is kept about lifetime cost. Amounts are Decimal and have their currency beside them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cuprofiler.core.record import Identity, Owner, Reference
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


@dataclass(frozen=True, slots=True)
class CostFrame:
    """What holds for every way alike, one to a product.

    `horizon` is in years; `rate` and `inflation` are % a year; `rate_for` says whether the rate
    includes inflation. `seats` are those of years 1, 2 …, the last one for all that follow; empty
    means the head count of the kinds of user. `reader_id` is who gets the sheet.
    """

    key = Identity("cost_frame", "product_id")

    product_id: Owner
    base_date: date | None = None
    horizon: int = 5
    rate: Decimal = Decimal(8)
    rate_for: Prices = Prices.CURRENT
    inflation: Decimal | None = None
    seats: tuple[int, ...] = ()
    reader_id: Reference = ""
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """An alternative of the buyer: your product, a rival's, carrying on as today …"""

    key = Identity("way", "id")
    MOST = 10

    id: str
    product_id: Owner
    kind: WayKind
    name: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class CostLine:
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

    id: str
    product_id: Owner
    way_id: Owner
    name: str
    group: CostGroup = CostGroup.YEARLY
    amount: Decimal | None = None
    currency: str = "EUR"
    per: Per = Per.CUSTOMER
    repeats: Repeats = Repeats.YEARLY
    timing: Timing = Timing.END
    first_year: int = 1
    last_year: int | None = None
    every: int = 1
    months: int = 12
    rise: Decimal = Decimal(0)
    priced_at: PricedAt = PricedAt.YEAR_ONE
    rises_from: int | None = None
    indices: tuple[Decimal, ...] = ()
    tiers: tuple[Tier, ...] = ()
    tier_mode: TierMode = TierMode.GRADUATED
    least_seats: int = 0
    pack: int = 1
    discount: Decimal = Decimal(0)
    prices: Prices = Prices.CURRENT
    low: Decimal | None = None
    high: Decimal | None = None
    basis: Basis | None = None
    source: str = ""
    noted: date | None = None
    position: int = 0
    link: Link | None = None
    to_us: bool = False
