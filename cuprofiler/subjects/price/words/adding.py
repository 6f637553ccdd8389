"""What is added to prices and markets, one by one or from a list."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.domain.codes import Market as Side
from cuprofiler.domain.codes import PriceFor, Role
from cuprofiler.domain.offer import price_of, price_unit
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_date, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.adding import adding
from cuprofiler.services.listing import Listing, ListLine
from cuprofiler.subjects.price.records import (
    CustomerWorth,
    LadderAnswer,
    MarketSize,
    PriceAnswer,
    PriceOffer,
    Span,
)
from cuprofiler.subjects.price.rules.reading import PriceDraft, read_prices, role_of
from cuprofiler.subjects.price.words.prices import money, span_words
from cuprofiler.words import role_name


def usual_span(profile: Profile) -> Span:
    """Return the time that the price of the product is for."""
    yearly = price_unit(profile) in (PriceFor.YEAR, PriceFor.SEAT_YEAR)
    return Span.YEAR if yearly else Span.MONTH


def adding_answer(profile: Profile, new_id: NewId, day: date) -> Change:
    """Return one more four-price answer."""
    record = PriceAnswer(
        new_id(), profile.product_id, _("New answer"), per=usual_span(profile), day=day
    )
    return adding(profile, _("new four-price answer"), record)


def adding_rung(profile: Profile, new_id: NewId) -> Change:
    """Return one more answer to one price: of the account that answered last."""
    known = profile.of_kind("ladder_answer")
    name = known[-1].name if known else _("New answer")
    record = LadderAnswer(new_id(), profile.product_id, name)
    return adding(profile, _("new answer to one price"), record)


def adding_offer(profile: Profile, new_id: NewId, day: date) -> Change:
    """Return one more offer, at the price of today."""
    price, decider = price_of(profile), profile.decider
    record = PriceOffer(
        new_id(),
        profile.product_id,
        _("New offer"),
        price.amount if price is not None else None,
        usual_span(profile),
        member_id=decider.id if decider is not None else "",
        day=day,
    )
    return adding(profile, _("new offer"), record)


def adding_market(profile: Profile, new_id: NewId) -> Change:
    """Return one more segment to count: the first of customers that is not counted yet."""
    known = {each.segment_id for each in profile.of_kind("market")}
    free = [each for each in profile.segments_of(Side.CUSTOMERS) if each.id not in known]
    record = MarketSize(new_id(), profile.product_id, _("New customers"))
    if free:
        record = MarketSize(
            record.id, record.product_id, free[0].name, free[0].id, reachable=free[0].size
        )
    elif not known:
        record = MarketSize(record.id, record.product_id, _("All customers"))
    return adding(profile, _("new market"), record)


def adding_worth(profile: Profile, new_id: NewId) -> Change:
    """Return one more customer whose worth is worked out: of a market that has none yet."""
    known = {(each.segment_id, each.name) for each in profile.of_kind("worth")}
    free = [e for e in profile.of_kind("market") if (e.segment_id, e.name) not in known]
    name, segment = (free[0].name, free[0].segment_id) if free else (_("New customers"), "")
    record = CustomerWorth(new_id(), profile.product_id, name, segment)
    return adding(profile, _("new worth of a customer"), record)


# --- Brought in -----------------------------------------------------------------------------------


def price_list() -> Listing:
    """Return how four-price answers are brought in."""
    return Listing(
        "price_answer",
        _("Bring in four-price answers"),
        _("Which of these answers belong here?"),
        _(
            "No four-price answers were found. The first line must name the columns: Company, Too "
            "cheap, Bargain, Expensive, Too expensive."
        ),
        {
            "account": _("where"),
            "role": _("who answered"),
            "too_cheap": _("too cheap"),
            "cheap": _("a bargain"),
            "expensive": _("getting dear"),
            "too_expensive": _("too dear"),
            "per": _("a month or a year"),
            "day": _("day"),
        },
        lambda text, content: read_prices(text, content.price_lists),
        _line,
        adding_answers,
        lambda count: ngettext("Add {count} answer", "Add {count} answers", count).format(
            count=count
        ),
        lambda count: ngettext(
            "{count} answer is added.", "{count} answers are added.", count
        ).format(count=count),
    )


def answer_of(profile: Profile, draft: PriceDraft, identity: str, position: int) -> PriceAnswer:
    """Return a row as an answer."""
    names = {role: role_name(role) for role in Role}
    too_cheap, cheap, expensive, too_expensive = draft.amounts
    return PriceAnswer(
        identity,
        profile.product_id,
        draft.account or _("No name"),
        role_of(draft.role, names),
        too_cheap=too_cheap,
        cheap=cheap,
        expensive=expensive,
        too_expensive=too_expensive,
        per=draft.per or usual_span(profile),
        day=draft.day,
        position=position,
    )


def why_not(profile: Profile, draft: PriceDraft, today: date) -> str:
    """Return why a row can't be taken; empty if it can."""
    own = profile.product.currency
    if not draft.pays:
        return _("users who do not pay name other prices")
    if draft.odd:
        return _("“{cell}” is no amount").format(cell=draft.odd[0])
    if draft.is_empty:
        return _("it has no price")
    if draft.currency and draft.currency != own:
        return _("it is in another currency than {currency}").format(currency=own)
    if draft.day is not None and draft.day > today:
        return _("this day is still to come")
    return ""


def _line(profile: Profile, draft: PriceDraft, today: date) -> ListLine:
    amounts = [money(profile, each) if each is not None else "–" for each in draft.amounts]
    said = " · ".join(amounts)
    if draft.per is not None:
        said += " " + span_words(draft.per)
    note = ", ".join(filter(None, (draft.role, format_date(draft.day) if draft.day else "")))
    return ListLine(draft.account or _("No name"), note, said, why_not(profile, draft, today))


def adding_answers(
    profile: Profile, new_id: NewId, drafts: Sequence[PriceDraft], source: str
) -> Change:
    """Return four-price answers of a list as one step; rows that are here already are left out."""
    known = {_same(each) for each in profile.of_kind("price_answer")}
    edits: list[Edit] = []
    there = len(known)
    for draft in drafts:
        answer = answer_of(profile, draft, new_id(), there + len(edits))
        if _same(answer) not in known:
            known.add(_same(answer))
            edits.append(Edit(None, answer))
    words = ngettext(
        "{count} four-price answer from a list", "{count} four-price answers from a list",
        len(edits),
    )  # fmt: skip
    why = _("From {name}").format(name=source)
    return Change(words.format(count=len(edits)), tuple(edits), why=why)


def _same(each: PriceAnswer) -> tuple[str, Role, tuple[Decimal | None, ...], Span, date | None]:
    amounts = (each.too_cheap, each.cheap, each.expensive, each.too_expensive)
    return each.name.casefold(), each.role, amounts, each.per, each.day
