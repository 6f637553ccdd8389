"""Profiles with costs for tests."""

from dataclasses import replace
from decimal import Decimal

from cuprofiler.domain.codes import AlternativeKind, CostGroup, Per, Repeats
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Product
from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem

D = Decimal


def line(identity, name="", alternative="w", **fields):
    """A cost item, yearly unless said otherwise."""
    return CostItem(identity, "p", alternative, name or identity, **fields)


def alternatives_profile(alternatives, **frame):
    """A product with ways and their lines; the first is yours, "As today" is what it says."""
    records = [Product("p", "P"), CostFrame("p", **frame)]
    for number, (name, lines) in enumerate(alternatives.items()):
        kind = AlternativeKind.OURS if not number else AlternativeKind.RIVAL
        kind = AlternativeKind.AS_TODAY if name == "As today" else kind
        records.append(Alternative(f"w{number}", "p", kind, name, number))
        for position, each in enumerate(lines):
            records.append(
                replace(
                    each, id=f"{number}-{each.id}", alternative_id=f"w{number}", position=position
                )
            )
    return Profile.of(records, "p")


def app():
    """The constructed example of domain C2: 25 seats, 3 years, 8 %."""
    start = {"repeats": Repeats.ONCE, "first_year": 0, "group": CostGroup.ONE_TIME}
    lines = [
        line("setup", "Set-up", amount=D(8000), **start),
        line("move", "Data move", amount=D(3000), **start),
        line("training", "First training", amount=D(4 * 40), per=Per.SEAT, **start),
        line("sub", "Subscription", amount=D(30), per=Per.SEAT_MONTH, rise=D(5)),
        line("support", "Support", amount=D(2000), rise=D(5)),
        line("admin", "Administration", amount=D(6000), rise=D(3)),
        line("new", "Newcomers", amount=D("0.20") * 25 * 4 * 40),
        line(
            "leave",
            "Leaving",
            amount=D(4000),
            repeats=Repeats.ONCE,
            first_year=3,
            group=CostGroup.LEAVING,
        ),
    ]
    return alternatives_profile({"Ours": lines}, horizon=3, rate=D(8), seats=(25,))
