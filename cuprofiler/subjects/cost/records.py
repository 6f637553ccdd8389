"""What is kept about lifetime cost. Amounts are Decimal and have their currency beside them."""

from datetime import date
from decimal import Decimal
from typing import Annotated, NamedTuple, Self

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import Count, Limits, Money, Name, Rate, Share, Words, scale
from cuprofiler.core.record import (
    AS_IT_IS,
    AS_PRODUCT,
    Asked,
    Identity,
    Names,
    Owner,
    Place,
    Record,
    Reference,
    Stored,
)
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import (
    AlternativeKind,
    Basis,
    CostGroup,
    Link,
    Per,
    PricedAt,
    Prices,
    Repeats,
    TierMode,
    Timing,
)

LONGEST = 60
"""Years of the longest horizon."""

Year = Annotated[int, Limits("year", 0, LONGEST)]
"""A year of the horizon, 0 being the start."""


class Tier(NamedTuple):
    """A band of seats up to and including `up_to` (None: without end), and the price of a seat."""

    up_to: Annotated[int, Limits("count", 1, 10**9)] | None
    price: Money

    def __str__(self) -> str:
        """Write it as files hold it."""
        return f"{'' if self.up_to is None else self.up_to}:{self.price}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what a file holds; raises ValueError or ArithmeticError for anything else."""
        up_to, _colon, price = text.partition(":")
        return cls(int(up_to) if up_to else None, Decimal(price))


@frozen
class CostFrame(Record):
    """What holds for every alternative alike, one to a product.

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

    FORM = {
        "base_date": Asked(N_("Base date"), N_("From which day on do you count?")),
        "horizon": Asked(
            N_("Years"), N_("Over how many years?"), hint=N_("usually 3 or 5"), cleared=AS_IT_IS
        ),
        "rate": Asked(
            N_("Yearly rate, in percent"),
            N_("What is money of next year worth less, in percent?"),
            cleared=AS_IT_IS,
        ),
        "rate_for": Asked(N_("The rate is meant"), N_("Does the rate count inflation?")),
        "inflation": Asked(
            N_("Inflation, in percent a year"),
            N_("How much does money lose a year, in percent?"),
        ),
        "seats": Asked(
            N_("Seats, year by year"), N_("How many seats in year 1, 2 …?"), hint=N_("50, 55, 60")
        ),
        "reader_id": Asked(
            N_("Who gets the sheet"),
            N_("Who holds the budget and gets the sheet?"),
            empty=N_("Nobody yet"),
        ),
        "valid_to": Asked(N_("Offer valid to"), N_("Until when does the offer hold?")),
    }


@frozen
class Alternative(Record):
    """An alternative of the buyer: your product, a rival's, carrying on as today …"""

    key = Identity("way", "id")
    MOST = 10
    SINGULAR = N_("way")
    PLURAL = N_("ways")
    FILE = Place("cost.ways")

    id: str
    product_id: Owner
    kind: AlternativeKind
    name: Name
    position: int = 0

    FORM = {
        "name": Asked(N_("Name"), N_("What may the buyer do?")),
        "kind": Asked(N_("What it is"), N_("What sort of way is it?")),
    }


@frozen
class CostItem(Record):
    """One cost of an alternative.

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
    SINGULAR = N_("cost line")
    PLURAL = N_("cost lines")
    FILE = Place("lines", inside="alternative_id", letter="c")

    id: str
    product_id: Owner
    alternative_id: Annotated[Owner, Names("way"), Stored("way_id")]
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

    FORM = {
        "name": Asked(N_("Name"), N_("What is paid for?")),
        "group": Asked(N_("Sort of cost"), N_("What sort of cost is it?")),
        "per": Asked(N_("The amount is for"), N_("What is the amount for?")),
        "repeats": Asked(N_("How often"), N_("How often does it come?")),
        "amount": Asked(N_("Amount, in {money}"), N_("How much, in {money}")),
        "link": Asked(
            N_("Amount taken from"),
            N_("Where is the amount taken from?"),
            empty=N_("what is typed here"),
        ),
        "first_year": Asked(N_("First in year"), N_("In which year does it begin?"), cleared=1),
        "every": Asked(N_("Every how many years"), N_("Every how many years?"), cleared=1),
        "last_year": Asked(
            N_("Last in year"), N_("In which year does it end?"), hint=N_("to the end")
        ),
        "months": Asked(
            N_("Months charged in its first year"),
            N_("How many months of its first year are charged?"),
        ),
        "timing": Asked(
            N_("Paid at which end of the year"),
            N_("When in its year is it paid?"),
            input="choice",
        ),
        "rise": Asked(
            N_("Rises by, in percent a year"), N_("By how much does it rise a year, in percent?")
        ),
        "priced_at": Asked(N_("The amount is"), N_("Which price is the amount?")),
        "rises_from": Asked(
            N_("First year with a higher price"), N_("In which year does it rise first?")
        ),
        "prices": Asked(N_("In which money"), N_("Does the amount count inflation?")),
        "tiers": Asked(
            N_("Bands: up to how many seats, at what price"),
            N_("Does the price of a seat hang on how many there are?"),
            hint=N_("25: 32.00; 100: 27.00; more: 22.00"),
        ),
        "tier_mode": Asked(N_("How the bands work"), N_("How do the bands work?")),
        "least_seats": Asked(N_("At least this many seats"), N_("How many seats at least?")),
        "pack": Asked(N_("Sold in packs of"), N_("In packs of how many seats is it sold?")),
        "discount": Asked(N_("Discount, in percent"), N_("How much discount, in percent?")),
        "low": Asked(N_("At best"), N_("How little could it be?")),
        "high": Asked(N_("At worst"), N_("How much could it be?")),
        "basis": Asked(N_("How sure"), N_("How do you know all this?")),
        "to_us": Asked(
            N_("The buyer pays it"),
            N_("Whom does the buyer pay it to?"),
            yes=N_("to you"),
            no=N_("to others"),
        ),
        "source": Asked(N_("Source"), N_("Where is the figure from?")),
        "noted": Asked(N_("As of"), N_("Of which day is it?")),
        "currency": Asked(N_("Currency"), N_("In which currency?")),
    }
