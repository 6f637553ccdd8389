"""The same records under other ids: every reference is kept, and what refers to nothing goes."""

from datetime import date

from cuprofiler.core.renaming import with_ids
from cuprofiler.domain.codes import AlternativeKind, LaneKind, Market
from cuprofiler.domain.records import (
    Answer,
    Benefit,
    Conflict,
    DecisionMaker,
    Influence,
    ItemState,
    Lane,
    Moment,
    Need,
    Product,
    Score,
    Segment,
    Stage,
    UserClass,
)
from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem
from cuprofiler.subjects.services.records import (
    ClosedPeriod,
    PlanFrame,
    Service,
    Task,
    TrainingSession,
)

DAY = date(2026, 11, 22)


def state(p, u, u2, m, n, s, b, g, a, w, t, t2, more=()):
    """A product of every kind of record under these ids; `more` are those of no interest."""
    need, line, training_session, closed, service = more or (
        "need1",
        "line1",
        "less1",
        "clos1",
        "serv1",
    )
    return (
        Product(p, "Product"),
        UserClass(u, p, "Clerks"),
        UserClass(u2, p, "Guards"),
        Segment(s, p, Market.USERS, "New ones", classes=(u2, u)),
        DecisionMaker(m, p, "Karin", segment_id=s, user_class_id=u),
        DecisionMaker(n, p, "Bo"),
        Answer(p, p, "recurring_price", "yes"),
        Answer(p, u, "voice", "Slow"),
        Answer(p, f"{u}@{s}", "payer", "user"),
        ItemState(p, "TRN-01", note="mine"),
        ItemState(p, f"own:{u}", done=True),
        Influence(p, m, n, 2),
        Need(need, p, u, "do it"),
        Benefit(b, p, "Overview"),
        Score(p, b, m, 3),
        Score(p, b, u, 1),
        Conflict(p, "my own"),
        Conflict(p, f"onesided:{b}"),
        Conflict(p, f"apart:{m}:{u}", decision="Both"),
        Conflict(p, f"stage:{g}:{a}:{a}"),
        Stage(g, p, "Start"),
        Lane(a, p, LaneKind.USER, "A clerk", u),
        Moment(p, a, g, "waits"),
        CostFrame(p, reader_id=m),
        Alternative(w, p, AlternativeKind.OURS, "Ours"),
        CostItem(line, p, w, "Licence"),
        PlanFrame(p, capacity=3),
        TrainingSession(training_session, p, u, "Enter a bill"),
        Task(t, p, "First"),
        Task(t2, p, "Then", after=(t,)),
        ClosedPeriod(closed, p, "Holidays", DAY, DAY),
        Service(service, p, "Help"),
    )


OLD = tuple(f"{name}-old" for name in ("p", "u", "v", "m", "n", "s", "b", "g", "a", "w", "t", "z"))
FRESH = {old: f"<{number}>" for number, old in enumerate(OLD)}
OTHERS = ("need1", "line1", "less1", "clos1", "serv1")


def renamed(record):
    return FRESH.get(record.id, f"+{record.id}")


def test_every_reference_is_kept_under_the_other_ids():
    found = with_ids(state(*OLD), renamed)
    wanted = state(*FRESH.values(), more=tuple(f"+{name}" for name in OTHERS))
    assert found == wanted
    # The order in which they come makes no difference to what is kept.
    assert with_ids(reversed(state(*OLD)), renamed) == tuple(reversed(wanted))


def test_the_same_ids_leave_all_as_it_is():
    assert with_ids(state(*OLD), lambda record: record.id) == state(*OLD)
    assert with_ids((), renamed) == ()


def test_ids_may_change_places():
    records = (
        Product("p-old", "P"),
        UserClass("one-1", "p-old", "A"),
        UserClass("two-2", "p-old", "B"),
        Answer("p-old", "one-1", "voice", "of A"),
        TrainingSession("less1", "p-old", "two-2", "of B"),
    )
    places = {"one-1": "two-2", "two-2": "one-1"}
    found = with_ids(records, lambda record: places.get(record.id, record.id))
    assert found[1:] == (
        UserClass("two-2", "p-old", "A"),
        UserClass("one-1", "p-old", "B"),
        Answer("p-old", "two-2", "voice", "of A"),
        TrainingSession("less1", "p-old", "one-1", "of B"),
    )


def without(*gone):
    left = [r for r in state(*OLD) if getattr(r, "id", "") not in gone]
    return with_ids(left, lambda record: record.id)


def lost(*gone):
    """What goes beside what was taken away."""
    kept = {record.key for record in without(*gone)}
    return [r.key for r in state(*OLD) if r.key not in kept and getattr(r, "id", "") not in gone]


def test_what_belongs_to_something_that_is_not_there_goes():
    assert lost("u-old") == [
        ("answer", "u-old", "voice"),
        ("answer", "u-old@s-old", "payer"),
        ("need", "need1"),
        ("score", "b-old", "u-old"),
        ("lane", "a-old"),
        ("lesson", "less1"),
    ]
    assert lost("s-old") == [("answer", "u-old@s-old", "payer")]
    assert lost("n-old") == [("tie", "m-old", "n-old")]
    assert lost("b-old") == [("score", "b-old", "m-old"), ("score", "b-old", "u-old")]
    assert lost("w-old") == [("cost_line", "line1")]
    assert lost("g-old") == [("moment", "a-old", "g-old")]
    assert lost("p-old") == [r.key for r in state(*OLD)[1:]]


def test_what_only_points_to_something_that_is_not_there_is_emptied():
    left = {record.key: record for record in without("s-old", "m-old", "t-old")}
    assert left["cost_frame", "p-old"].reader_id == ""
    assert left["task", "z-old"].after == ()
    left = {record.key: record for record in without("u-old", "s-old")}
    assert left["decision_maker", "m-old"].segment_id == ""
    assert left["decision_maker", "m-old"].user_class_id == ""
    left = {record.key: record for record in without("u-old")}
    assert left["segment", "s-old"].classes == ("v-old",)
    assert left["decision_maker", "m-old"].segment_id == "s-old"


def test_a_lane_of_nobody_and_a_conflict_of_ones_own_stay():
    records = (
        Product("p-old", "P"),
        Lane("a-old", "p-old", LaneKind.USER, "Somebody"),
        Conflict("p-old", "p", "Their own"),
        Conflict("p-old", "apart:gone1:gone2", decision="Both"),
        ItemState("p-old", "TRN-01"),
    )
    assert with_ids(records, renamed) == (
        Product("<0>", "P"),
        Lane("<8>", "<0>", LaneKind.USER, "Somebody"),
        Conflict("<0>", "p", "Their own"),
        Conflict("<0>", "apart:gone1:gone2", decision="Both"),
        ItemState("<0>", "TRN-01"),
    )
