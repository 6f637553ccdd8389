"""Four-price answers as they come from a spreadsheet or a survey: text in, drafts out."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from cuprofiler.core.columns import (
    Names,
    Reading,
    amount_in,
    currency_in,
    day_in,
    is_day_first,
    sheet_of,
    short,
)
from cuprofiler.domain.codes import Role
from cuprofiler.subjects.people.rules.cells import rows_of
from cuprofiler.subjects.price.records import Span

AMOUNTS = ("too_cheap", "cheap", "expensive", "too_expensive")

PRICE_COLUMNS = ("account", "role", *AMOUNTS, "per", "day")
"""What a column may hold; every other one is left out."""


class PriceListWords(NamedTuple):
    """The content: names of columns, words that the head of a question holds, and further words."""

    prices: Names
    prices_hold: Names
    year: tuple[str, ...]
    month: tuple[str, ...]
    users: tuple[str, ...]


class PriceDraft(NamedTuple):
    """One row of prices. An amount is None where none was given, `odd` are cells that are none.

    `per` is None if the row does not say it; `currency` is one that stands by an amount; `pays` is
    False for users who do not pay.
    """

    account: str
    role: str
    amounts: tuple[Decimal | None, ...]
    odd: tuple[str, ...]
    currency: str
    per: Span | None
    day: date | None
    pays: bool

    @property
    def is_empty(self) -> bool:
        """Whether no price was given at all."""
        return not self.odd and all(each is None for each in self.amounts)


def read_prices(text: str, words: PriceListWords) -> Reading[PriceDraft]:
    """Read four-price answers from a table whose columns have heads."""
    sheet = sheet_of(rows_of(text), PRICE_COLUMNS, words.prices, begins=words.prices_hold)
    named = {kind for _head, kind in sheet.taken}
    if not set(AMOUNTS) <= named:
        return Reading((), (), 0, 0, cut=False)
    day_first = is_day_first(sheet.rows)
    heads = {kind: head for head, kind in sheet.taken}
    by_heads = {_span(heads[kind], words) for kind in AMOUNTS if kind in heads}
    drafts = []
    odd_days = 0
    for cells in sheet.rows:
        day = day_in(cells.get("day", ""), day_first=day_first)
        odd_days += bool(cells.get("day")) and day is None
        said = [cells.get(kind, "") for kind in AMOUNTS]
        amounts = tuple(amount_in(each) if each else None for each in said)
        odd = tuple(
            each[:40] for each, amount in zip(said, amounts, strict=True) if each and amount is None
        )
        currencies = {found for each in said if (found := currency_in(each))}
        per = _span(cells.get("per", ""), words)
        if per is None and len(by_heads) == 1:
            per = next(iter(by_heads))
        drafts.append(
            PriceDraft(
                short(cells, "account"),
                short(cells, "role"),
                amounts,
                odd,
                "+".join(sorted(currencies)),
                per,
                day,
                _plain(cells.get("role", "")) not in words.users,
            )
        )
    return Reading(tuple(drafts), sheet.taken, sheet.empty, odd_days, sheet.cut)


def role_of(text: str, names: dict[Role, str]) -> Role:
    """Return the part in the decision that a cell names; who decides, if it names none."""
    said = _plain(text)
    for role, name in names.items():
        if said and said in (str(role), _plain(name)):
            return role
    return Role.DECIDER


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _span(text: str, words: PriceListWords) -> Span | None:
    said = _plain(text)
    if not said:
        return None
    for span, known in ((Span.YEAR, words.year), (Span.MONTH, words.month)):
        if any(each in said for each in known):
            return span
    return None
