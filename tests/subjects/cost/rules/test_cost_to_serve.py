"""What one customer costs you, against what is paid."""

from decimal import Decimal

from cuprofiler.domain.codes import Repeats, Responsible, SessionKind
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import UserClass
from cuprofiler.subjects.cost.rules.calculation import compare
from cuprofiler.subjects.cost.rules.cost_to_serve import cost_to_serve
from cuprofiler.subjects.services.records import PlanFrame, Service, Task, TrainingSession
from tests.subjects.cost.examples import alternatives_profile, line

D = Decimal


def customer(*more, price=1000, today=2000):
    lines = [
        line("paid", amount=D(price), to_us=True),
        line("setup", amount=D(500), repeats=Repeats.ONCE, first_year=0, to_us=True),
        line("own", amount=D(100)),
    ]
    base = alternatives_profile({"Ours": lines, "As today": [line("t", amount=D(today))]},
                       horizon=3, rate=D(0))  # fmt: skip
    records = [
        UserClass("c", "p", "Clerks", 10),
        PlanFrame("p", our_rate=D(50), turnover=D(20)),
        TrainingSession("l", "p", "c", "Learn", trainer_hours=D(8)),
        TrainingSession("n", "p", "c", "New", SessionKind.NEWCOMERS, trainer_hours=D(2)),
        Task("t", "p", "Set up", our_hours=D(20)),
        Service("s", "p", "Support", hours=D(1)),
        Service("q", "p", "Partner", Responsible.PARTNER, hours=D(9)),
        *more,
    ]
    return Profile.of([*base.records.values(), *records], "p")


def test_every_year_of_a_customer():
    profile = customer()
    found = cost_to_serve(profile, compare(profile))
    assert found.income == (500, 1000, 1000, 1000)
    assert found.training == (8 * 50, 0, 2 * 50, 2 * 50)
    assert found.implementation == (1000, 0, 0, 0)
    assert found.services == (0, 600, 600, 600)
    assert found.left == (-900, 400, 300, 300)
    assert found.so_far == (-900, -500, -200, 100)
    assert found.profitable_in == 3


def test_how_much_more_could_be_asked():
    """The buyer pays 3,500 of 3,800 to you and saves 2,200: 62.9 % more, and the saving is gone."""
    profile = customer()
    comparison = compare(profile)
    found = cost_to_serve(profile, comparison)
    assert comparison.saving(comparison.ours).present == 6000 - 3800
    assert found.room == D(2200) / D(3500)
    dear = customer(today=1000)
    assert cost_to_serve(dear, compare(dear)).room < 0


def test_the_room_above_a_small_price():
    """One euro in all against ten: nine times as much could be asked; against nothing paid, no
    share is known.
    """
    once = {"repeats": Repeats.ONCE, "first_year": 0}
    for price, room in ((1, 9), (0, None)):
        ours = [line("paid", amount=D(price), to_us=True, **once)]
        base = alternatives_profile({"Ours": ours, "As today": [line("t", amount=D(10), **once)]})
        profile = Profile.of([*base.records.values(), PlanFrame("p", our_rate=D(5))], "p")
        assert cost_to_serve(profile, compare(profile)).room == room


def test_a_service_given_by_both_costs_its_hours():
    profile = customer(Service("b", "p", "Together", Responsible.BOTH, hours=D(2)))
    assert cost_to_serve(profile, compare(profile)).services == (0, 1800, 1800, 1800)


def test_who_costs_nothing_is_profitable_from_the_start():
    profile = customer()
    frame = PlanFrame("p", our_rate=D(0))
    free = Profile({**profile.records, frame.key: frame}, "p")
    assert cost_to_serve(free, compare(free)).profitable_in == 0


def test_a_sum_that_falls_again_is_no_profit_yet():
    never = customer(price=0)
    assert cost_to_serve(never, compare(never)).profitable_in is None
    late = customer(Task("x", "p", "More", our_hours=D(0)), price=9000)
    assert cost_to_serve(late, compare(late)).profitable_in == 1


def test_without_a_rate_or_an_income_nothing_is_said():
    profile = customer()
    frame = PlanFrame("p")
    without = Profile({**profile.records, frame.key: frame}, "p")
    assert cost_to_serve(without, compare(without)) is None
    unpaid = alternatives_profile({"Ours": [line("x", amount=D(1))]})
    rated = Profile({**unpaid.records, PlanFrame("p").key: PlanFrame("p", our_rate=D(5))}, "p")
    assert cost_to_serve(rated, compare(rated)) is None


def test_a_service_costs_only_while_it_is_given():
    """Three hours a month for the first three months: 450, and nothing after."""
    from dataclasses import replace
    from datetime import date

    extra = Service("x", "p", "Talk", hours=D(3), first=date(2027, 1, 1), last=date(2027, 3, 31))
    profile = customer(extra)
    frame = replace(profile.cost_frame, base_date=date(2027, 1, 1))
    dated = Profile({**profile.records, frame.key: frame}, "p")
    assert cost_to_serve(dated, compare(dated)).services == (0, 600 + 450, 600, 600)
