"""The codes of the field: answers, types of relationship, roles.

The strings are stored in workspaces and written to profile files; they are never
translated, renamed or reused.
"""

from enum import StrEnum


class SoldTo(StrEnum):
    """Q1: is it sold to people outside, or used by one's own colleagues only?"""

    OUTSIDE = "outside"
    INTERNAL = "internal"
    UNKNOWN = "unknown"


class Payer(StrEnum):
    """Q2: whose money reaches the founder for this kind of user."""

    USER = "user"
    PROVIDER = "provider"
    REACHER = "reacher"
    FUNDER = "funder"
    UNKNOWN = "unknown"


class Picker(StrEnum):
    """Q3: who gives the last yes or no on which product it is."""

    USER = "user"
    PAYER_SIDE = "payer_side"
    AGENT = "agent"
    UNKNOWN = "unknown"


class Say(StrEnum):
    """Q4: what the user can do before that yes or no."""

    NOTHING = "nothing"
    AFTERWARDS = "afterwards"
    COUNTS = "counts"
    VETO = "veto"
    UNKNOWN = "unknown"


class Alternatives(StrEnum):
    """Q5: could another product do the job? Unknown is judged as several."""

    SEVERAL = "several"
    FEW = "few"
    ONLY_ONE = "only_one"
    UNKNOWN = "unknown"


class YesNo(StrEnum):
    """A plain question, which may stay open."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class PayerKind(StrEnum):
    """Q8: is the payer an organisation or a private person?"""

    ORGANISATION = "organisation"
    PRIVATE = "private"
    UNKNOWN = "unknown"


class Proficiency(StrEnum):
    """What a kind of user can do today, 0 (none) to 4 (expert)."""

    NONE = "none"
    BEGINNER = "beginner"
    GETS_BY = "gets_by"
    SKILLED = "skilled"
    EXPERT = "expert"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """How well a fact is founded."""

    GUESSED = "guessed"
    HEARD = "heard"
    PROVED = "proved"


class Role(StrEnum):
    """A place in the decision-making unit (Webster and Wind, initiator and approver added)."""

    INITIATOR = "initiator"
    USER = "user"
    INFLUENCER = "influencer"
    GATEKEEPER = "gatekeeper"
    DECIDER = "decider"
    BUYER = "buyer"
    APPROVER = "approver"


CORE_ROLES = tuple(role for role in Role if role is not Role.APPROVER)
"""The six roles that every decision-making unit should be checked for."""


class Stance(StrEnum):
    """Where a member of the decision-making unit stands."""

    CHAMPION = "champion"
    FOR = "for"
    NEUTRAL = "neutral"
    AGAINST = "against"
    UNKNOWN = "unknown"


class Side(StrEnum):
    """Whose side a member of the decision-making unit is on."""

    PAYER = "payer"
    AGENT = "agent"
    FUNDER = "funder"


class NeedKind(StrEnum):
    """A challenge stands in the user's way; an aspiration is what the user would like to reach."""

    CHALLENGE = "challenge"
    ASPIRATION = "aspiration"


class Part(StrEnum):
    """Primary, secondary or indirect user (after ISO/IEC 25010)."""

    MAIN = "main"
    TENDS = "tends"
    INDIRECT = "indirect"
    UNKNOWN = "unknown"


class Frequency(StrEnum):
    """How often a kind of user uses the product."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    RARELY = "rarely"
    ONCE = "once"
    UNKNOWN = "unknown"


class Market(StrEnum):
    """What a segment groups: customers or users, each by their own needs."""

    CUSTOMERS = "customers"
    USERS = "users"


class SegmentKind(StrEnum):
    """What tells the users of a segment apart; `OTHER` for customers and all else."""

    NEW = "new"
    POWER = "power"
    INDIRECT = "indirect"
    OTHER = "other"


class Voice(StrEnum):
    """Who asked for a piece of work: all users, one customer, or nobody in particular."""

    NOBODY = "nobody"
    USERS = "users"
    CUSTOMER = "customer"


class LaneKind(StrEnum):
    """Whose journey a lane shows. A joint lane stands for payer and user in one person."""

    PAYER = "payer"
    USER = "user"
    AGENT = "agent"
    JOINT = "joint"


CRITERIA = (
    "price",
    "lifetime_cost",
    "payback",
    "viability",
    "leadership",
    "fit",
    "security",
    "quality",
    "support",
    "time_to_value",
    "contract",
    "standing",
)
"""The short list of purchase criteria (domain A3); founders may add their own in words."""


class Type(StrEnum):
    """The relationship between customer and user of one kind of user, or of a product."""

    SAME = "SAME"
    USER_INFLUENCES = "USER_INFLUENCES"
    CUSTOMER_INFLUENCES = "CUSTOMER_INFLUENCES"
    INTERNAL = "INTERNAL"
    THIRD_PARTY_PAYS = "THIRD_PARTY_PAYS"
    AGENT_CHOOSES = "AGENT_CHOOSES"
    MIXED = "MIXED"
    UNDETERMINED = "UNDETERMINED"
    RECHECK = "RECHECK"

    @property
    def settled(self) -> bool:
        """Whether this is a verdict for one kind of user, not a question still open."""
        return self not in (Type.MIXED, Type.UNDETERMINED, Type.RECHECK)


class AlternativeKind(StrEnum):
    """What the buyer may do: buy yours, buy another's, carry on as today, or buy it outside."""

    OURS = "ours"
    RIVAL = "rival"
    AS_TODAY = "as_today"
    OUTSIDE = "outside"


class CostGroup(StrEnum):
    """Branches of the tree of lifetime cost; a residual value is taken off."""

    ONE_TIME = "one_time"
    YEARLY = "yearly"
    RENEWAL = "renewal"
    INDIRECT = "indirect"
    LEAVING = "leaving"
    RESIDUAL = "residual"


class Per(StrEnum):
    """What an amount is for: the whole customer, a seat, a seat and month, or priced in bands."""

    CUSTOMER = "customer"
    SEAT = "seat"
    SEAT_MONTH = "seat_month"


class PriceFor(StrEnum):
    """What the price of today buys: it once, one piece of many, or a time for all or for one."""

    ONCE = "once"
    PIECE = "piece"
    MONTH = "month"
    YEAR = "year"
    SEAT_MONTH = "seat_month"
    SEAT_YEAR = "seat_year"


class Repeats(StrEnum):
    """How often a cost comes: once, every year, or every few years."""

    ONCE = "once"
    YEARLY = "yearly"
    EVERY = "every"


class Timing(StrEnum):
    """When in its year a cost falls."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class PricedAt(StrEnum):
    """Which day's price an amount is: today's, or the one of year 1."""

    TODAY = "today"
    YEAR_ONE = "year_one"


class TierMode(StrEnum):
    """How bands work: each at its own price, or all seats at the price of the band reached."""

    GRADUATED = "graduated"
    VOLUME = "volume"


class Prices(StrEnum):
    """Money of each year, inflation included (nominal), or money of the base date (real)."""

    CURRENT = "current"
    CONSTANT = "constant"


class SessionForm(StrEnum):
    """How something is learned."""

    LIVE = "live"
    SELF_PACED = "self_paced"
    LEAFLET = "leaflet"
    COLLEAGUE = "colleague"


class SessionKind(StrEnum):
    """When something is learned: before going live, by newcomers, or again and again."""

    FIRST = "first"
    NEWCOMERS = "newcomers"
    REFRESHER = "refresher"


class Phase(StrEnum):
    """Phases of getting a product to work at the customer's place."""

    PREPARE = "prepare"
    BUILD = "build"
    PILOT = "pilot"
    GO_LIVE = "go_live"
    CARE = "care"


class Responsible(StrEnum):
    """Who does a task or gives a service."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"
    PARTNER = "partner"


class Link(StrEnum):
    """A plan that a cost item takes its amount from."""

    TRAINING = "training"
    NEWCOMERS = "newcomers"
    REFRESHERS = "refreshers"
    IMPLEMENTATION = "implementation"


SETTLED_TYPES = tuple(kind for kind in Type if kind.settled)

PRODUCT_TEXTS = ("problem",)
"""Questions about the paying side, asked once for the product and answered in words."""

OFFER = ("problem", "price")
"""What is asked about the offer: which problem of the payer it solves, and what it costs today."""

CLASS_CODES: dict[str, type[StrEnum]] = {
    "sold_to": SoldTo,
    "payer": Payer,
    "picker": Picker,
    "say": Say,
    "alternatives": Alternatives,
    "hands_over": YesNo,
    "picker_uses": YesNo,
    "same_organisation": YesNo,
    "payer_kind": PayerKind,
}
"""Every question asked once per kind of user, with its codes."""

DETAIL_CODES: dict[str, type[StrEnum]] = {
    "computers": Proficiency,
    "trade": Proficiency,
    "part": Part,
    "frequency": Frequency,
}
"""Further questions about a kind of user that are answered with a code."""

DETAIL_TEXTS = ("only_they", "who", "goals", "resources", "environment", "voice")
"""Further questions about a kind of user answered in words; four are the context of use."""

CONTEXT = ("who", "goals", "resources", "environment")
"""The four boxes of the context of use (ISO 9241-11)."""

SEGMENT_TEXTS = ("concerns", "triggers", "channels", "rivals")
"""What is asked about every segment, of customers and of users alike."""

PAGES = frozenset(
    {"name", "class_name", "people", "proficiency", "same_as", "more_users", "decider", "others"}
)
"""Questions with pages of their own: what is there, how many, who decides."""
