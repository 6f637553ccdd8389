"""Random products with everything in them, for property tests."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from cuprofiler.core.text import is_visible
from cuprofiler.domain.codes import (
    CLASS_CODES,
    CRITERIA,
    DETAIL_CODES,
    DETAIL_TEXTS,
    SEGMENT_TEXTS,
    AlternativeKind,
    Basis,
    CostGroup,
    LaneKind,
    Link,
    Market,
    NeedKind,
    Per,
    Phase,
    PricedAt,
    Prices,
    Proficiency,
    Repeats,
    Responsible,
    Role,
    SegmentKind,
    SessionForm,
    SessionKind,
    Side,
    Stance,
    TierMode,
    Timing,
    Voice,
)
from cuprofiler.domain.profile import Profile, in_segment
from cuprofiler.domain.records import (
    Answer,
    Benefit,
    Conflict,
    DecisionMaker,
    Influence,
    Lane,
    Moment,
    Need,
    Product,
    Score,
    Segment,
    Stage,
    UserClass,
)
from cuprofiler.subjects.cost.records import Alternative, CostFrame, CostItem, Tier
from cuprofiler.subjects.services.records import (
    ClosedPeriod,
    PlanFrame,
    Service,
    Task,
    TrainingSession,
)

ANYTHING = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\x00"),
    min_size=1,
    max_size=12,
).filter(lambda text: text.strip())
# Nothing is stored under a name of which nothing can be seen.
NAMES = ANYTHING.filter(is_visible)
TEXTS = ANYTHING | st.just("")
BASES = st.none() | st.sampled_from(list(Basis))
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))
MONTHS = st.text("012", min_size=12, max_size=12)


def _ids(draw, letter, most):
    return [f"{letter}{n}" for n in range(draw(st.integers(0, most)))]


def _codes(draw, subject, codes, texts=()):
    found = []
    for name, kind in codes.items():
        value = draw(st.none() | st.sampled_from(list(kind)))
        if value is not None:
            found.append(Answer("p", subject, name, str(value), draw(BASES)))
    for name in texts:
        if draw(st.booleans()):
            found.append(Answer("p", subject, name, draw(NAMES), draw(BASES)))
    return found


def _some(draw, things):
    return draw(st.lists(st.sampled_from(things), unique=True)) if things else []


AMOUNTS = st.none() | st.decimals(0, 10**6, places=2)
PERCENTS = st.decimals(-50, 200, places=2)
YEARS = st.none() | st.integers(0, 60)
TIERS = st.lists(st.integers(1, 99), max_size=3, unique=True).map(
    lambda bounds: tuple(Tier(bound, Decimal("9.50")) for bound in sorted(bounds))
)


@st.composite
def costs(draw, makers):
    """Lifetime cost: what holds for all alternatives, ways, lines."""
    found = []
    if draw(st.booleans()):
        # The usual frame is not written to a file: one that says nothing is no frame.
        found.append(
            CostFrame(
                "p",
                draw(DAYS),
                draw(st.integers(1, 60).filter(lambda years: years != 5)),
                draw(PERCENTS),
                draw(st.sampled_from(Prices)),
                draw(st.none() | PERCENTS),
                tuple(draw(st.lists(st.integers(0, 999), max_size=3))),
                draw(st.sampled_from(["", *makers])),
                draw(DAYS),
            )
        )
    alternatives = _ids(draw, "w", 3)
    found += [
        Alternative(each, "p", draw(st.sampled_from(AlternativeKind)), draw(NAMES), n)
        for n, each in enumerate(alternatives)
    ]
    for alternative in alternatives:
        found += [
            draw(
                st.builds(
                    CostItem,
                    st.just(f"{alternative}-{n}"),
                    st.just("p"),
                    st.just(alternative),
                    NAMES,
                    amount=AMOUNTS,
                    group=st.sampled_from(CostGroup),
                    currency=st.sampled_from(["EUR", "USD"]),
                    per=st.sampled_from(Per),
                    repeats=st.sampled_from(Repeats),
                    timing=st.sampled_from(Timing),
                    first_year=st.integers(0, 60),
                    last_year=YEARS,
                    every=st.integers(1, 60),
                    months=st.integers(1, 12),
                    rise=PERCENTS,
                    priced_at=st.sampled_from(PricedAt),
                    rises_from=YEARS,
                    indices=st.lists(st.decimals("0.5", 2, places=3), max_size=3).map(tuple),
                    tiers=TIERS,
                    tier_mode=st.sampled_from(TierMode),
                    least_seats=st.integers(0, 99),
                    pack=st.integers(1, 99),
                    discount=st.decimals(0, 100, places=1),
                    prices=st.sampled_from(Prices),
                    low=AMOUNTS,
                    high=AMOUNTS,
                    basis=BASES,
                    source=TEXTS,
                    noted=DAYS,
                    position=st.just(n),
                    link=st.none() | st.sampled_from(Link),
                    to_us=st.booleans(),
                )
            )
            for n in range(draw(st.integers(0, 3)))
        ]
    return found


HOURS = st.decimals(0, 999, places=1)


@st.composite
def plans(draw, classes):
    """Training, implementation, closed days and services."""
    found = []
    if draw(st.booleans()):
        # As with the frame of the cost: one that says nothing is no frame.
        turnover = draw(st.decimals(0, 100, places=1).filter(lambda share: share != 20))
        found.append(
            PlanFrame(
                "p", draw(DAYS), draw(AMOUNTS), draw(AMOUNTS), turnover,
                draw(st.none() | st.integers(0, 999)), draw(st.integers(1, 100)),
                draw(st.text("01", min_size=5, max_size=5).filter(lambda text: "1" in text)),
            )
        )  # fmt: skip
    for n in range(draw(st.integers(0, 2)) if classes else 0):
        found.append(
            draw(
                st.builds(
                    TrainingSession,
                    st.just(f"e{n}"),
                    st.just("p"),
                    st.sampled_from(classes),
                    NAMES,
                    kind=st.sampled_from(SessionKind),
                    form=st.sampled_from(SessionForm),
                    people=st.none() | st.integers(0, 99),
                    group_size=st.integers(1, 30),
                    learner_hours=HOURS,
                    trainer_hours=HOURS,
                    days=st.integers(-90, 90),
                    price=AMOUNTS,
                    reaction=TEXTS,
                    learning=TEXTS,
                    behaviour=TEXTS,
                    results=TEXTS,
                    position=st.just(n),
                )
            )
        )
    tasks = _ids(draw, "k", 4)
    for n, each in enumerate(tasks):
        found.append(
            draw(
                st.builds(
                    Task,
                    st.just(each),
                    st.just("p"),
                    NAMES,
                    phase=st.sampled_from(Phase),
                    responsible=st.sampled_from(Responsible),
                    owner=TEXTS,
                    days=st.integers(0, 30),
                    our_hours=HOURS,
                    their_hours=HOURS,
                    after=st.just(tuple(_some(draw, tasks))),
                    not_before=DAYS,
                    price=AMOUNTS,
                    pass_mark=TEXTS,
                    way_back=TEXTS,
                    position=st.just(n),
                )
            )
        )
    for n in range(draw(st.integers(0, 2))):
        days = sorted(draw(st.lists(DAYS.filter(bool), min_size=2, max_size=2)))
        found.append(ClosedPeriod(f"h{n}", "p", draw(NAMES), *days, n))
    for n in range(draw(st.integers(0, 2))):
        found.append(
            Service(
                f"v{n}", "p", draw(NAMES), draw(st.sampled_from(Responsible)), draw(AMOUNTS),
                draw(HOURS),
                draw(TEXTS), draw(DAYS), draw(DAYS), n,
            )
        )  # fmt: skip
    return found


@st.composite
def portraits(draw):
    """A product with people, needs, segments, values, conflicts and journeys."""
    classes, makers = _ids(draw, "c", 3), _ids(draw, "m", 4)
    segments, benefits = _ids(draw, "s", 2), _ids(draw, "b", 3)
    stages, lanes = _ids(draw, "t", 3), _ids(draw, "l", 3)
    records = [Product("p", draw(NAMES), draw(TEXTS))]
    for n, each in enumerate(classes):
        people = draw(st.none() | st.integers(0, 99))
        records.append(
            UserClass(
                each, "p", draw(NAMES), people, draw(st.none() | st.sampled_from(Proficiency)), n
            )
        )
        records += _codes(draw, each, {**CLASS_CODES, **DETAIL_CODES}, DETAIL_TEXTS)
    for n in range(draw(st.integers(0, 3)) if classes else 0):
        records.append(
            Need(
                f"n{n}",
                "p",
                draw(st.sampled_from(classes)),
                draw(NAMES),
                draw(TEXTS),
                draw(st.sampled_from(NeedKind)),
                draw(st.integers(1, 3)),
                draw(BASES),
                n,
            )
        )
    for n, each in enumerate(makers):
        criteria = draw(st.lists(st.sampled_from(CRITERIA) | NAMES, unique=True, max_size=3))
        records.append(
            DecisionMaker(
                each,
                "p",
                draw(NAMES),
                tuple(_some(draw, list(Role))),
                draw(st.none() | st.integers(0, 3)),
                draw(st.none() | st.sampled_from(Stance)),
                draw(TEXTS),
                draw(st.sampled_from([None, Decimal("23.99"), Decimal(500)])),
                draw(BASES),
                n,
                draw(TEXTS),
                draw(st.sampled_from(Side)),
                tuple(criteria),
                draw(st.none() | st.integers(1, 12)),
                draw(DAYS),
                draw(st.sampled_from(["", *segments])),
                draw(st.sampled_from(["", *classes])),
            )
        )
    for pair in _some(draw, [(a, b) for a in makers for b in makers if a != b]):
        records.append(Influence("p", *pair, draw(st.integers(1, 2))))
    for n, each in enumerate(segments):
        records.append(
            Segment(
                each,
                "p",
                draw(st.sampled_from(Market)),
                draw(NAMES),
                draw(st.none() | st.integers(0, 999)),
                draw(st.sampled_from(SegmentKind)),
                tuple(_some(draw, classes)),
                draw(TEXTS),
                draw(MONTHS),
                n,
            )
        )
        records += _codes(draw, each, {}, SEGMENT_TEXTS)
        for owner in _some(draw, classes):
            records += _codes(draw, in_segment(owner, each), CLASS_CODES)
    for n, each in enumerate(benefits):
        records.append(
            Benefit(
                each,
                "p",
                draw(NAMES),
                draw(st.none() | st.integers(0, 99)),
                draw(st.sampled_from(Voice)),
                draw(TEXTS),
                draw(st.booleans()),
                n,
            )
        )
    for pair in _some(draw, [(b, who) for b in benefits for who in (*classes, *makers)]):
        records.append(Score("p", *pair, draw(st.integers(0, 3))))
    for n, each in enumerate(stages):
        records.append(Stage(each, "p", draw(NAMES), n))
    for n, each in enumerate(lanes):
        subject = draw(st.sampled_from(["", *classes, *makers]))
        records.append(Lane(each, "p", draw(st.sampled_from(LaneKind)), draw(NAMES), subject, n))
    for pair in _some(draw, [(lane, stage) for lane in lanes for stage in stages]):
        emotion = draw(st.none() | st.integers(-2, 2))
        touchpoint = draw(st.sampled_from(["", "trial", "staff meeting"]))
        records.append(
            Moment(
                "p",
                *pair,
                draw(NAMES),
                touchpoint,
                draw(TEXTS),
                draw(TEXTS),
                emotion,
                draw(TEXTS),
                draw(st.booleans()),
                draw(BASES),
            )
        )
    records += draw(costs(makers))
    records += draw(plans(classes))
    sources = [f"onesided:{b}" for b in benefits] + ["own1"]
    for source in _some(draw, sources):
        parts = [draw(TEXTS) for _ in range(4)]
        records.append(Conflict("p", source, *parts, draw(DAYS)))
    return Profile.of(records, "p")
