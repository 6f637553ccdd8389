"""What to begin with in lifetime cost: ways with the lines that are usual, further lines."""

from collections.abc import Callable

from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import AlternativeKind, Basis, CostGroup, Per, PriceFor, Repeats, YesNo
from cuprofiler.domain.offer import price_of
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.phrases import price_words
from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem
from cuprofiler.subjects.people.rules.staff import at_home, staff_of
from cuprofiler.words import alternative_kind_name


def adding_alternative(
    profile: Profile, new_id: Callable[[], str], kind: AlternativeKind
) -> Change:
    """Return a way with the lines that such a way usually has, all without an amount yet."""
    name = profile.product.name if kind is AlternativeKind.OURS else alternative_kind_name(kind)
    alternative = Alternative(new_id(), profile.product_id, kind, name, len(profile.alternatives))
    lines = [
        CostItem(
            new_id(),
            profile.product_id,
            alternative.id,
            title,
            group,
            currency=profile.product.currency,
            position=number,
            **given,  # type: ignore[arg-type]
        )
        for number, (title, group, given) in enumerate(usual_lines(profile, kind))
    ]
    edits = [Edit(None, alternative), *(Edit(None, line) for line in lines)]
    if ("cost_frame", profile.product_id) not in profile.records:
        edits.insert(0, Edit(None, CostFrame(profile.product_id)))
    return Change(_("{name} added").format(name=name), tuple(edits))


Usual = tuple[str, CostGroup, dict[str, object]]


def usual_lines(profile: Profile, kind: AlternativeKind) -> tuple[Usual, ...]:
    """Return the branches of the cost tree (Gartner, NIST) that the facts call for."""
    if kind is AlternativeKind.AS_TODAY:
        hours: Usual = (_("Their own hours"), CostGroup.INDIRECT, {})
        paid: Usual = (_("What they pay for today"), CostGroup.YEARLY, {})
        return (paid,) if at_home(profile) else (hours, paid)
    ours: dict[str, object] = {"to_us": kind is AlternativeKind.OURS}
    price = price_of(profile) if kind is AlternativeKind.OURS else None
    told: dict[str, object] = {}
    if price is not None:
        source = _("Price today: {price}").format(price=price_words(profile))
        told = {"amount": price.line_amount, "per": price.per, "source": source}
        # One's own price needs no proof; how many pieces they buy does.
        told["basis"] = None if price.line_amount is None else Basis.PROVED
    paid_once = price is not None and price.repeats is Repeats.ONCE
    if price is not None and price.unit is PriceFor.PIECE:
        return _used_up(ours | told)
    if at_home(profile):
        return _household_lines(profile, ours | told, paid_once=paid_once)
    return _lines_of_a_firm(profile, ours, told if price is not None else None, once=paid_once)


def _lines_of_a_firm(
    profile: Profile,
    ours: dict[str, object],
    price: dict[str, object] | None,
    *,
    once: bool,
) -> tuple[Usual, ...]:
    """Return the lines of a firm. `price` is what is said of the price, paid `once` or again."""
    at_start: dict[str, object] = {"repeats": Repeats.ONCE, "first_year": 0}
    at_last: dict[str, object] = {
        "repeats": Repeats.ONCE,
        "first_year": profile.cost_frame.horizon,
    }
    start, yearly, indirect = CostGroup.ONE_TIME, CostGroup.YEARLY, CostGroup.INDIRECT

    def holds(fact: str) -> bool:
        return profile.fact(fact) is YesNo.YES

    staff = bool(staff_of(profile)) or not profile.user_classes
    lines: list[Usual] = [(_("Set-up"), start, at_start | ours)]
    if holds("must_connect"):
        lines.append((_("Connection to what they have"), start, at_start))
    if holds("data_to_move"):
        lines.append((_("Clean and move the data"), start, at_start))
    if once:
        lines.append((_("Purchase"), start, at_start | ours | (price or {})))
    elif holds("physical_goods"):
        lines.append((_("Purchase"), start, at_start | ours))
    if staff:
        lines.append((_("First training"), start, {**at_start, "per": Per.SEAT}))
    lines.append((_("Their own time for the project"), start, at_start))
    if staff:
        slower: dict[str, object] = {"repeats": Repeats.ONCE, "first_year": 1}
        lines.append((_("Slower first weeks"), indirect, slower))
    if price is not None and not once:
        lines.append((_("Subscription"), yearly, ours | price))
    elif holds("recurring_price") or not (holds("physical_goods") or once):
        lines.append((_("Subscription"), yearly, {"per": Per.SEAT_MONTH} | ours))
    lines.append((_("Support"), yearly, ours))
    lines.append((_("Administration, their own hours"), yearly, {}))
    if staff:
        lines.append((_("Training newcomers"), yearly, {"first_year": 2}))
    if holds("physical_goods"):
        lines.append(
            (
                _("Replacement"),
                CostGroup.RENEWAL,
                {"repeats": Repeats.EVERY, "every": 3, "first_year": 3},
            )
        )
        lines.append((_("Resale value"), CostGroup.RESIDUAL, at_last))
    lines.append((_("Leaving at the end"), CostGroup.LEAVING, at_last))
    return tuple(lines)


def _used_up(ours: dict[str, object]) -> tuple[Usual, ...]:
    """Return what is bought again and again: nothing of it is set up, replaced or sold on."""
    return (
        (_("Purchases of a year"), CostGroup.YEARLY, ours),
        (_("Delivery"), CostGroup.YEARLY, {}),
        (_("Ordering and storing, their own hours"), CostGroup.YEARLY, {}),
        (_("What spoils or comes back"), CostGroup.INDIRECT, {}),
    )


def _household_lines(
    profile: Profile, ours: dict[str, object], *, paid_once: bool
) -> tuple[Usual, ...]:
    """Return what a household pays: nobody there is trained, and nothing is rolled out."""
    start, yearly = CostGroup.ONE_TIME, CostGroup.YEARLY
    once: dict[str, object] = {"repeats": Repeats.ONCE, "first_year": 0}
    at_last = once | {"first_year": profile.cost_frame.horizon}
    goods = profile.fact("physical_goods") is YesNo.YES
    bought = paid_once or (goods and profile.fact("recurring_price") is not YesNo.YES)
    lines: list[Usual] = []
    if bought:
        lines.append((_("Purchase"), start, once | ours))
    else:
        lines.append((_("Subscription"), yearly, ours))
    if goods:
        lines.append((_("Delivery"), start, once))
        lines.append((_("Supplies and spare parts"), yearly, {}))
        again: dict[str, object] = {"repeats": Repeats.EVERY, "every": 3, "first_year": 3}
        lines.append((_("Replacement"), CostGroup.RENEWAL, again))
        lines.append((_("Resale value"), CostGroup.RESIDUAL, at_last))
    else:
        lines.append((_("Devices it needs"), start, once))
        lines.append((_("Leaving at the end"), CostGroup.LEAVING, at_last))
    return tuple(lines)


def adding_line(profile: Profile, new_id: Callable[[], str], alternative_id: str) -> Change:
    """Return one more line of an alternative."""
    count = sum(line.alternative_id == alternative_id for line in profile.cost_items)
    line = CostItem(
        new_id(),
        profile.product_id,
        alternative_id,
        _("New cost"),
        currency=profile.product.currency,
        position=count,
    )
    return Change(_("new cost line"), (Edit(None, line),))
