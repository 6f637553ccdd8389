"""The plain words for the codes of the field, in the language spoken."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import TypeVar

from cuprofiler.domain.codes import (
    Basis,
    CostGroup,
    Frequency,
    Hands,
    LaneKind,
    LessonForm,
    LessonKind,
    Link,
    NeedKind,
    Part,
    Per,
    Phase,
    PricedAt,
    PriceFor,
    Prices,
    Proficiency,
    Repeats,
    Role,
    SegmentKind,
    Side,
    Stance,
    TierMode,
    Timing,
    Voice,
    WayKind,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import language, pgettext

Code = TypeVar("Code")


def _remembered(words: Callable[[Code], str]) -> Callable[[Code], str]:
    """Remember the words of a code by language: figures ask for them hundreds of times, and the
    tables below are made whole for every answer.
    """
    known: dict[tuple[str, Code], str] = {}

    @wraps(words)
    def said(code: Code) -> str:
        key = (language(), code)
        if key not in known:
            known[key] = words(code)
        return known[key]

    return said


@_remembered
def role_name(role: Role) -> str:
    """A role in plain words."""
    return {
        Role.INITIATOR: pgettext("role", "Asks for it first"),
        Role.USER: pgettext("role", "Uses it"),
        Role.INFLUENCER: pgettext("role", "Gives advice"),
        Role.GATEKEEPER: pgettext("role", "Can block it"),
        Role.DECIDER: pgettext("role", "Says yes or no"),
        Role.BUYER: pgettext("role", "Signs the order"),
        Role.APPROVER: pgettext("role", "Countersigns"),
    }[role]


@_remembered
def role_term(role: Role) -> str:
    """The field's term for a role."""
    return {
        Role.INITIATOR: pgettext("term", "initiator"),
        Role.USER: pgettext("term", "user"),
        Role.INFLUENCER: pgettext("term", "influencer"),
        Role.GATEKEEPER: pgettext("term", "gatekeeper"),
        Role.DECIDER: pgettext("term", "decider"),
        Role.BUYER: pgettext("term", "buyer"),
        Role.APPROVER: pgettext("term", "approver"),
    }[role]


@_remembered
def basis_name(basis: Basis) -> str:
    """How well a fact is founded, in one word."""
    return {
        Basis.GUESSED: pgettext("basis", "Guessed"),
        Basis.HEARD: pgettext("basis", "Heard"),
        Basis.PROVED: pgettext("basis", "Proved"),
    }[basis]


@_remembered
def stance_name(stance: Stance) -> str:
    """Where somebody stands, in plain words."""
    return {
        Stance.CHAMPION: pgettext("stance", "Champion: speaks up for you"),
        Stance.FOR: pgettext("stance", "For it"),
        Stance.NEUTRAL: pgettext("stance", "Neutral"),
        Stance.AGAINST: pgettext("stance", "Against it"),
        Stance.UNKNOWN: pgettext("stance", "Not known yet"),
    }[stance]


@_remembered
def stance_short(stance: Stance) -> str:
    """Where somebody stands, in one or two words."""
    return {
        Stance.CHAMPION: pgettext("stance", "Champion"),
        Stance.FOR: pgettext("stance", "For"),
        Stance.NEUTRAL: pgettext("stance", "Neutral"),
        Stance.AGAINST: pgettext("stance", "Against"),
        Stance.UNKNOWN: pgettext("stance", "Not known"),
    }[stance]


@_remembered
def side_name(side: Side) -> str:
    """Whose side somebody is on."""
    return {
        Side.PAYER: pgettext("side", "Who pays"),
        Side.AGENT: pgettext("side", "A go-between"),
        Side.FUNDER: pgettext("side", "An insurer or fund"),
    }[side]


@_remembered
def criterion_name(code: str) -> str:
    """A purchase criterion: one of the short list, or the founder's own words."""
    return {
        "price": _("Purchase price"),
        "lifetime_cost": _("Lifetime cost"),
        "payback": _("Payback time"),
        "viability": _("That you will still be there"),
        "leadership": _("The leading product"),
        "fit": _("Fit with what they have"),
        "security": _("Safety, rules and ethics"),
        "quality": _("Quality and warranty"),
        "support": _("Support and training"),
        "time_to_value": _("Quick results"),
        "contract": _("Contract and way out"),
        "standing": _("Their own standing"),
    }.get(code, code)


@_remembered
def proficiency_name(level: Proficiency) -> str:
    """How skilled somebody is."""
    return {
        Proficiency.NONE: pgettext("skill", "none"),
        Proficiency.BEGINNER: pgettext("skill", "beginner"),
        Proficiency.GETS_BY: pgettext("skill", "gets by"),
        Proficiency.SKILLED: pgettext("skill", "skilled"),
        Proficiency.EXPERT: pgettext("skill", "expert"),
        Proficiency.UNKNOWN: pgettext("skill", "not known"),
    }[level]


@_remembered
def part_name(part: Part) -> str:
    """What part a kind of user has in the use."""
    return {
        Part.MAIN: pgettext("part", "Do the main work"),
        Part.TENDS: pgettext("part", "Look after it"),
        Part.INDIRECT: pgettext("part", "Only get its results"),
        Part.UNKNOWN: pgettext("part", "Not known yet"),
    }[part]


@_remembered
def frequency_name(frequency: Frequency) -> str:
    """How often it is used."""
    return {
        Frequency.DAILY: pgettext("frequency", "Every day"),
        Frequency.WEEKLY: pgettext("frequency", "Every week"),
        Frequency.MONTHLY: pgettext("frequency", "Every month"),
        Frequency.RARELY: pgettext("frequency", "A few times a year"),
        Frequency.ONCE: pgettext("frequency", "Once"),
        Frequency.UNKNOWN: pgettext("frequency", "Not known yet"),
    }[frequency]


@_remembered
def need_kind_name(kind: NeedKind) -> str:
    """Challenge or aspiration, in plain words."""
    return {
        NeedKind.CHALLENGE: pgettext("need", "In their way"),
        NeedKind.ASPIRATION: pgettext("need", "What they would like to reach"),
    }[kind]


@_remembered
def segment_kind_name(kind: SegmentKind) -> str:
    """What tells the users of a segment apart."""
    return {
        SegmentKind.NEW: pgettext("segment", "New users"),
        SegmentKind.POWER: pgettext("segment", "Power users"),
        SegmentKind.INDIRECT: pgettext("segment", "Indirect users"),
        SegmentKind.OTHER: pgettext("segment", "Something else"),
    }[kind]


@_remembered
def voice_name(voice: Voice) -> str:
    """Who asked for it."""
    return {
        Voice.NOBODY: pgettext("voice", "Nobody asked"),
        Voice.USERS: pgettext("voice", "Users"),
        Voice.CUSTOMER: pgettext("voice", "One customer"),
    }[voice]


@_remembered
def lane_kind_name(kind: LaneKind) -> str:
    """What the actor of a journey does."""
    return {
        LaneKind.PAYER: pgettext("lane", "pays, picks"),
        LaneKind.USER: pgettext("lane", "use it"),
        LaneKind.AGENT: pgettext("lane", "picks for others"),
        LaneKind.JOINT: pgettext("lane", "pays and uses"),
    }[kind]


@_remembered
def emotion_name(emotion: int | None) -> str:
    """How somebody feels, −2…+2, in words."""
    return {
        -2: pgettext("emotion", "very unhappy"),
        -1: pgettext("emotion", "unhappy"),
        0: pgettext("emotion", "neither"),
        1: pgettext("emotion", "happy"),
        2: pgettext("emotion", "very happy"),
    }.get(emotion if emotion is not None else 9, pgettext("emotion", "not known"))


@_remembered
def stage_word(code: str) -> str:
    """The name of a stage to begin with."""
    return {
        "need": pgettext("stage", "Need"),
        "hear": pgettext("stage", "Hear of it"),
        "choose": pgettext("stage", "Choose"),
        "buy": pgettext("stage", "Buy"),
        "first_use": pgettext("stage", "First use"),
        "everyday": pgettext("stage", "Everyday"),
        "help": pgettext("stage", "Get help"),
        "recommend": pgettext("stage", "Recommend"),
        "search": pgettext("stage", "Search"),
        "try": pgettext("stage", "Try"),
        "decide": pgettext("stage", "Decide"),
        "pay": pgettext("stage", "Pay"),
        "start": pgettext("stage", "Start"),
        "renewal": pgettext("stage", "Renewal"),
        "budget": pgettext("stage", "Budget"),
        "build": pgettext("stage", "Build"),
        "report": pgettext("stage", "Report"),
        "notice": pgettext("stage", "Notice"),
        "join": pgettext("stage", "Join"),
        "reach": pgettext("stage", "Reach them"),
        "result": pgettext("stage", "Result"),
        "advice": pgettext("stage", "Ask for advice"),
        "pick": pgettext("stage", "Pick"),
        "check": pgettext("stage", "Check up"),
    }[code]


def month_name(month: int, *, short: bool = False) -> str:
    """A month 1–12."""
    from cuprofiler.i18n import format_month

    return format_month(date(2026, month, 1), short=short)


@_remembered
def sheet_name(code: str) -> str:
    """A sheet of the portrait."""
    return {
        "unit": _("Who decides"),
        "kinds": _("Kinds of user"),
        "year": _("Segments and the year"),
        "value": _("Who gets what"),
        "journeys": _("Both journeys"),
        "review": _("Strategy review"),
        "sheet": _("One page for the budget"),
        "lines": _("Cost tables"),
        "training": _("Training plan"),
        "implementation": _("Implementation plan"),
        "services": _("Services"),
        "serve": _("What one customer costs you"),
        "months": _("Your hours, month by month"),
    }[code]


@_remembered
def way_kind_name(kind: WayKind) -> str:
    """What the buyer may do."""
    return {
        WayKind.OURS: _("Buy yours"),
        WayKind.RIVAL: _("Buy another’s"),
        WayKind.AS_TODAY: _("Carry on as today"),
        WayKind.OUTSIDE: _("Buy it outside"),
    }[kind]


@_remembered
def cost_group_name(group: CostGroup) -> str:
    """A branch of the tree of lifetime cost."""
    return {
        CostGroup.ONE_TIME: pgettext("cost", "Once, to begin"),
        CostGroup.YEARLY: pgettext("cost", "Every year"),
        CostGroup.RENEWAL: pgettext("cost", "Renewal every few years"),
        CostGroup.INDIRECT: pgettext("cost", "Hidden: their own time, outages"),
        CostGroup.LEAVING: pgettext("cost", "Leaving"),
        CostGroup.RESIDUAL: pgettext("cost", "Resale value, taken off"),
    }[group]


@_remembered
def per_name(per: Per) -> str:
    """What an amount is for."""
    return {
        Per.CUSTOMER: pgettext("per", "all together"),
        Per.SEAT: pgettext("per", "a seat"),
        Per.SEAT_MONTH: pgettext("per", "a seat and month"),
    }[per]


def payers_heading(only_pays: bool) -> str:
    """What stands over the paying side."""
    return _("Who pays") if only_pays else _("Who pays and picks")


@_remembered
def weekday_name(number: int) -> str:
    """The name of a working day, Monday being 0."""
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"))[number]


@_remembered
def price_for_name(unit: PriceFor) -> str:
    """What the price of today is for, as it stands behind an amount."""
    return {
        PriceFor.ONCE: pgettext("price", "once"),
        PriceFor.PIECE: pgettext("price", "a piece"),
        PriceFor.MONTH: pgettext("price", "a month"),
        PriceFor.YEAR: pgettext("price", "a year"),
        PriceFor.SEAT_MONTH: pgettext("price", "a user and month"),
        PriceFor.SEAT_YEAR: pgettext("price", "a user and year"),
    }[unit]


@_remembered
def repeats_name(repeats: Repeats) -> str:
    """How often a cost comes."""
    return {
        Repeats.ONCE: pgettext("repeats", "Once"),
        Repeats.YEARLY: pgettext("repeats", "Every year"),
        Repeats.EVERY: pgettext("repeats", "Every few years"),
    }[repeats]


@_remembered
def timing_name(timing: Timing) -> str:
    """When in its year a cost falls."""
    return {
        Timing.START: pgettext("timing", "Start"),
        Timing.MIDDLE: pgettext("timing", "Middle"),
        Timing.END: pgettext("timing", "End"),
    }[timing]


@_remembered
def priced_at_name(priced_at: PricedAt) -> str:
    """Which day's price an amount is."""
    return {
        PricedAt.TODAY: pgettext("priced", "Today’s price"),
        PricedAt.YEAR_ONE: pgettext("priced", "Price of year 1"),
    }[priced_at]


@_remembered
def tier_mode_name(mode: TierMode) -> str:
    """How bands work."""
    return {
        TierMode.GRADUATED: pgettext("bands", "Each band its own price (graduated)"),
        TierMode.VOLUME: pgettext("bands", "All seats at the band reached (volume)"),
    }[mode]


@_remembered
def prices_name(prices: Prices) -> str:
    """Which money amounts are in."""
    return {
        Prices.CURRENT: pgettext("money", "With inflation (nominal)"),
        Prices.CONSTANT: pgettext("money", "Money of the base date (real)"),
    }[prices]


@_remembered
def lesson_form_name(form: LessonForm) -> str:
    """How something is learned."""
    return {
        LessonForm.LIVE: pgettext("lesson", "Live, in groups"),
        LessonForm.SELF_PACED: pgettext("lesson", "On their own"),
        LessonForm.LEAFLET: pgettext("lesson", "A leaflet"),
        LessonForm.COLLEAGUE: pgettext("lesson", "From a colleague"),
    }[form]


@_remembered
def lesson_kind_name(kind: LessonKind) -> str:
    """When something is learned."""
    return {
        LessonKind.FIRST: pgettext("lesson", "Before going live"),
        LessonKind.NEWCOMERS: pgettext("lesson", "Newcomers of a year"),
        LessonKind.REFRESHER: pgettext("lesson", "Again every year"),
    }[kind]


@_remembered
def phase_name(phase: Phase) -> str:
    """A phase of the implementation."""
    return {
        Phase.PREPARE: pgettext("phase", "Prepare"),
        Phase.BUILD: pgettext("phase", "Build and move"),
        Phase.PILOT: pgettext("phase", "Pilot"),
        Phase.GO_LIVE: pgettext("phase", "Go live"),
        Phase.CARE: pgettext("phase", "Early help"),
    }[phase]


@_remembered
def hands_name(hands: Hands) -> str:
    """Who does it."""
    return {
        Hands.OURS: pgettext("hands", "You"),
        Hands.THEIRS: pgettext("hands", "The customer"),
        Hands.BOTH: pgettext("hands", "Both"),
        Hands.PARTNER: pgettext("hands", "A partner"),
    }[hands]


@_remembered
def link_name(link: Link) -> str:
    """A plan that a cost line takes its amount from."""
    return {
        Link.TRAINING: pgettext("link", "the training plan"),
        Link.NEWCOMERS: pgettext("link", "training newcomers, a year"),
        Link.REFRESHERS: pgettext("link", "refreshing, a year"),
        Link.IMPLEMENTATION: pgettext("link", "the implementation plan"),
    }[link]
