"""What is kept of prices and markets. Amounts are in the product's currency."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from cuprofiler.core.frozen import frozen
from cuprofiler.core.kinds import Count, Money, Name, Rate, Share, Words, scale
from cuprofiler.core.record import (
    Asked,
    Identity,
    Names,
    Owner,
    Place,
    Record,
    Reference,
)
from cuprofiler.core.words import N_
from cuprofiler.domain.codes import Basis, Role


class Span(StrEnum):
    """The time that an amount is for."""

    MONTH = "month"
    YEAR = "year"


class OfferState(StrEnum):
    """What came of an offer."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


class Weight(StrEnum):
    """How much an outcome weighs: words cost nothing, money does."""

    SAID = "said"
    SIGNED = "signed"
    PAID = "paid"


SEGMENT = Asked(N_("Segment"), N_("Of which segment?"), empty=N_("None of them"))


@frozen
class PriceFrame(Record):
    """What holds for prices and markets alike, one to a product.

    `narrower` picks the narrower range of the four-price answers. `place` and `year` are those of
    the market's counts; `needed` is the money that the founder needs a year; `sellers` close
    `deals` each a year.
    """

    key = Identity("price_frame", "product_id")
    FILE = Place("price")

    product_id: Owner
    narrower: bool = False
    place: Words = ""
    year: Annotated[int, scale(1900, 2999)] | None = None
    needed: Money | None = None
    sellers: Count | None = None
    deals: Count | None = None

    FORM = {
        "place": Asked(
            N_("Where"), N_("In which country or region?"), hint=N_("Germany"), input="text"
        ),
        "year": Asked(N_("Year of the counts"), N_("Of which year are the counts?")),
        "needed": Asked(
            N_("What you need a year, in {money}"), N_("How much must come in a year, in {money}?")
        ),
        "sellers": Asked(N_("People who sell"), N_("How many people sell it?")),
        "deals": Asked(
            N_("Customers that each wins a year"), N_("How many customers can each win a year?")
        ),
        "narrower": Asked(
            N_("Range of the four prices"),
            N_("Which range do you want to see?"),
            yes=N_("The narrower one that agencies use"),
            no=N_("The one of its inventor"),
        ),
    }


@frozen
class PriceAnswer(Record):
    """The four prices that somebody of an account named; None where nothing was said.

    `name` is the account. Users who do not pay are not asked.
    """

    key = Identity("price_answer", "id")
    MOST = 2_000
    SINGULAR = N_("four-price answer")
    PLURAL = N_("four-price answers")
    FILE = Place("price.answers")

    id: str
    product_id: Owner
    name: Name
    role: Role = Role.DECIDER
    segment_id: Annotated[Reference, Names("segment")] = ""
    too_cheap: Money | None = None
    cheap: Money | None = None
    expensive: Money | None = None
    too_expensive: Money | None = None
    per: Span = Span.MONTH
    day: date | None = None
    position: int = 0

    FORM = {
        "name": Asked(
            N_("Where"), N_("At which organisation?"), hint=N_("Practice North"), input="text"
        ),
        "role": Asked(N_("Who answered"), N_("What do they do in the decision?")),
        "too_cheap": Asked(
            N_("Too cheap to be good, in {money}"),
            N_("At what price is it so cheap that they doubt it, in {money}?"),
        ),
        "cheap": Asked(N_("A bargain, in {money}"), N_("At what price is it a bargain?")),
        "expensive": Asked(
            N_("Getting dear, in {money}"), N_("From what price on do they hesitate?")
        ),
        "too_expensive": Asked(
            N_("Too dear, in {money}"), N_("From what price on is it out of the question?")
        ),
        "per": Asked(N_("Amounts are for"), N_("Are these amounts for a month or a year?")),
        "segment_id": SEGMENT,
        "day": Asked(N_("When"), N_("When was it?")),
    }


@frozen
class LadderAnswer(Record):
    """Whether somebody of an account would buy at one price. `name` is the account."""

    key = Identity("ladder_answer", "id")
    MOST = 5_000
    SINGULAR = N_("answer to one price")
    PLURAL = N_("answers to one price")
    FILE = Place("price.ladder")

    id: str
    product_id: Owner
    name: Name
    price: Money | None = None
    buys: bool = True
    position: int = 0

    FORM = {
        "name": Asked(
            N_("Where"), N_("At which organisation?"), hint=N_("Practice North"), input="text"
        ),
        "price": Asked(N_("Price, in {money}"), N_("Which price did you name, in {money}?")),
        "buys": Asked(
            N_("Would they buy"), N_("Would they buy at it?"), yes=N_("Yes"), no=N_("No")
        ),
    }


@frozen
class PriceOffer(Record):
    """A price that was offered for real, and what came of it. `name` is the account."""

    key = Identity("price_offer", "id")
    MOST = 1_000
    SINGULAR = N_("offer")
    PLURAL = N_("offers")
    FILE = Place("price.offers")

    id: str
    product_id: Owner
    name: Name
    price: Money | None = None
    per: Span = Span.MONTH
    state: OfferState = OfferState.OPEN
    weight: Weight = Weight.SAID
    why: Words = ""
    member_id: Annotated[Reference, Names("decision_maker")] = ""
    segment_id: Annotated[Reference, Names("segment")] = ""
    day: date | None = None
    position: int = 0

    FORM = {
        "name": Asked(
            N_("To whom"), N_("To which organisation?"), hint=N_("Practice North"), input="text"
        ),
        "price": Asked(N_("Price, in {money}"), N_("Which price did you offer, in {money}?")),
        "per": Asked(N_("The price is for"), N_("Is the price for a month or a year?")),
        "state": Asked(N_("What came of it"), N_("What came of it?")),
        "weight": Asked(N_("What they did"), N_("What did they do?")),
        "why": Asked(
            N_("Why"), N_("Why was it won or lost?"), hint=N_("Too dear for a trial"), input="text"
        ),
        "member_id": Asked(N_("Who decided"), N_("Who decided?"), empty=N_("Not known")),
        "segment_id": SEGMENT,
        "day": Asked(N_("When"), N_("When was it?")),
    }


@frozen
class MarketSize(Record):
    """How many accounts of a segment there are, and how many may become customers.

    `accounts` and `reachable` are accounts that pay, never users; `share` is how many of those in
    reach are won within `years`, in %. `seats` are those of one account, or pieces a year;
    `price` stands in the place of the price of today.
    """

    key = Identity("market", "id")
    MOST = 40
    SINGULAR = N_("market")
    PLURAL = N_("markets")
    FILE = Place("market.segments")

    id: str
    product_id: Owner
    name: Name
    segment_id: Annotated[Reference, Names("segment")] = ""
    accounts: Count | None = None
    reachable: Count | None = None
    share: Share | None = None
    years: Annotated[int, scale(1, 20)] = 3
    seats: Count | None = None
    price: Money | None = None
    source: Words = ""
    basis: Basis | None = None
    position: int = 0

    FORM = {
        "name": Asked(N_("Who"), N_("Which customers are counted?"), hint=N_("Small practices")),
        "segment_id": SEGMENT,
        "accounts": Asked(
            N_("How many there are"), N_("How many organisations like this are there?")
        ),
        "reachable": Asked(N_("Of them in reach"), N_("How many of them can you reach?")),
        "share": Asked(
            N_("Of those won, in percent"), N_("How many of a hundred in reach will you win?")
        ),
        "years": Asked(N_("Within how many years"), N_("Within how many years?"), input="number"),
        "seats": Asked(N_("Seats of one of them"), N_("How many seats does one of them need?")),
        "price": Asked(
            N_("Their price, if it is another, in {money}"),
            N_("What do they pay, if it is not the usual price?"),
        ),
        "source": Asked(
            N_("Source"), N_("Where are the counts from?"), hint=N_("Register of 2025"),
            input="text",
        ),
        "basis": Asked(N_("How sure"), N_("How do you know all this?")),
    }  # fmt: skip


@frozen
class CustomerWorth(Record):
    """What one customer of a segment brings, and what winning one takes.

    `monthly` is what an account pays a month; without it, what the market of that segment says.
    `margin` is what is left of it, in %; `churn` is how many leave a month, in %; `rate` is the
    cost of money a year, in %. `spent` was spent on selling in a time in which `won` customers
    came.
    """

    key = Identity("worth", "id")
    MOST = 40
    SINGULAR = N_("worth of a customer")
    PLURAL = N_("worths of customers")
    FILE = Place("market.worth")

    id: str
    product_id: Owner
    name: Name
    segment_id: Annotated[Reference, Names("segment")] = ""
    monthly: Money | None = None
    margin: Share | None = None
    churn: Share | None = None
    rate: Rate | None = None
    spent: Money | None = None
    won: Count | None = None
    position: int = 0

    FORM = {
        "name": Asked(N_("Who"), N_("Which customers?"), hint=N_("Small practices")),
        "segment_id": SEGMENT,
        "monthly": Asked(
            N_("Pays a month, in {money}"), N_("What does one of them pay a month, in {money}?")
        ),
        "margin": Asked(
            N_("Of that left to you, in percent"),
            N_("How much of it is left once it is served, in percent?"),
        ),
        "churn": Asked(
            N_("Leave a month, in percent"), N_("How many of a hundred leave in a month?")
        ),
        "rate": Asked(
            N_("Cost of your money a year, in percent"),
            N_("What does your money cost a year, in percent?"),
        ),
        "spent": Asked(
            N_("Spent on selling, in {money}"),
            N_("How much did you spend on selling, in {money}?"),
        ),
        "won": Asked(
            N_("Customers won by it"), N_("How many customers came in that time?")
        ),
    }  # fmt: skip


RECORDS = (
    PriceFrame,
    PriceAnswer,
    LadderAnswer,
    PriceOffer,
    MarketSize,
    CustomerWorth,
)
