"""Which checklist items a profile calls for, and why each is there."""

from collections.abc import Iterable
from typing import NamedTuple

from cuprofiler.domain.codes import Market, Proficiency, SegmentKind, Type, YesNo
from cuprofiler.domain.facts import FACT_TOKENS
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.trigger import CONDITIONS, TYPE_TOKENS, Trigger
from cuprofiler.subjects.people.rules.staff import all_apart
from cuprofiler.subjects.verdict.rules.relationship import Answers, classify

LISTS = (
    "training",
    "implementation",
    "lifetime-cost",
    "services",
    "customer-discovery",
    "user-discovery",
    "satisfaction",
    "go-to-market",
    "design-balance",
    "internal-product",
)
"""The ten lists, in the order they are offered."""

FIRST_LISTS = {
    Type.SAME: ("user-discovery", "go-to-market", "design-balance"),
    Type.USER_INFLUENCES: (
        "design-balance",
        "customer-discovery",
        "user-discovery",
        "training",
    ),
    Type.CUSTOMER_INFLUENCES: ("lifetime-cost", "implementation", "training"),
    Type.INTERNAL: ("internal-product", "lifetime-cost", "user-discovery"),
    Type.THIRD_PARTY_PAYS: ("go-to-market", "design-balance", "satisfaction"),
    Type.AGENT_CHOOSES: ("go-to-market", "training", "implementation"),
    Type.UNDETERMINED: ("customer-discovery", "user-discovery"),
}
"""What to work on first for each type (domain B7)."""

FIRST_LISTS_APART = {
    Type.USER_INFLUENCES: ("design-balance", "customer-discovery", "user-discovery"),
    Type.CUSTOMER_INFLUENCES: ("customer-discovery", "satisfaction", "implementation"),
}
"""The same where no user is staff of whoever pays: a guest or a child goes on no course."""

SEATS_MANY = 25
DMU_LARGE = 3


class Item(NamedTuple):
    """A checklist item as content: words in English, translated when shown."""

    id: str
    list: str
    section: str
    text: str
    why: str
    trigger: Trigger
    core: bool = False
    evidence: str = ""
    others: tuple[tuple[str, str, str], ...] = ()
    """Other words where a token holds: the token, the text (empty: the usual one), the reason."""

    unless: tuple[str, ...] = ()
    """Items that say the same: where one of them is called for, this one is not."""

    ask: tuple[str, ...] = ()
    """What is asked word for word, so that the paper alone will do."""

    def words(self, tokens: frozenset[str]) -> tuple[str, str]:
        """Return text and reason that fit the tokens it is called by."""
        for token, text, why in self.others:
            if token in tokens:
                return text or self.text, why
        return self.text, self.why


class Called(NamedTuple):
    """An item that the profile calls for.

    `class_id` is the kind of user it is there for, empty if the product as a whole calls for it;
    `tokens` are the facts that called for it. `groups` holds every reason with the kinds of user
    it holds for: several kinds may call for the same item for different reasons. `around` are all
    tokens of that kind.
    """

    item: Item
    tokens: frozenset[str]
    around: frozenset[str]
    class_id: str = ""
    groups: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = ()


class Entry(NamedTuple):
    """A line of a checklist as shown: called for, or kept since the founder touched it."""

    item: Item
    called: Called | None

    @property
    def dropped(self) -> bool:
        """Whether the reason for the item went away."""
        return self.called is None


def class_tokens(answers: Answers, kind: Type) -> frozenset[str]:
    """Return the tokens that one kind of user of a given type sets."""
    flags = classify(answers).flags
    tokens = {"ALL"}
    if kind in TYPE_TOKENS:
        tokens.add(TYPE_TOKENS[kind])
        tokens |= {
            name
            for name, other in (("notINT", Type.INTERNAL), ("notSAME", Type.SAME))
            if kind is not other
        }
    # A kind of user whose type is still open gets the late and veto flags of its likely type
    # only through the answers themselves.
    passed_on = {"B2B", "B2C", "B2B2C", "LATE_VOICE", "USER_VETO"}
    tokens |= passed_on & set(flags)
    if "LOCKED_CHOICE" in flags:
        tokens.add("LOCKED")
    there = {*flags, TYPE_TOKENS.get(kind, "")}
    tokens |= {name for name in CONDITIONS if name.removeprefix("not") not in there}
    return frozenset(tokens)


def product_tokens(profile: Profile) -> frozenset[str]:
    """Return the tokens that the product as a whole sets."""
    tokens = {"ALL"}
    tokens |= {token for fact, token in FACT_TOKENS.items() if profile.fact(fact) is YesNo.YES}
    levels = {each.proficiency for each in profile.user_classes}
    people = sum(each.people or 0 for each in profile.user_classes)
    kinds = {each.kind for each in profile.segments_of(Market.USERS) if each.size != 0}
    found = {
        "DMU3": len(profile.decision_makers) >= DMU_LARGE,
        "MULTI": len(profile.user_classes) >= 2,
        "NOVICE": bool(levels & {Proficiency.NONE, Proficiency.BEGINNER})
        or SegmentKind.NEW in kinds,
        "POWER": Proficiency.EXPERT in levels or SegmentKind.POWER in kinds,
        "SEATS25": people >= SEATS_MANY,
        "UNSURE": bool(profile.unsure) or not profile.user_classes,
    }
    return frozenset(tokens | {token for token, holds in found.items() if holds})


def _token_sets(profile: Profile) -> list[tuple[str, frozenset[str]]]:
    """Return every kind of user and type it may have, with all tokens; the primary type first."""
    shared = product_tokens(profile)
    sets = [
        (each.id, kind, shared | class_tokens(profile.answers_of(each.id), kind))
        for each in profile.user_classes
        for kind in profile.possible_types(each.id)
    ]
    sets += [
        (class_id, kind, shared | class_tokens(profile.answers_of(class_id, segment), kind))
        for class_id, segment, kind in profile.elsewhere
    ]
    primary = profile.verdict.primary
    sets.sort(key=lambda entry: entry[1] is not primary)
    return [(class_id, tokens) for class_id, _, tokens in sets] or [("", shared)]


def called_items(profile: Profile, items: Iterable[Item]) -> list[Called]:
    """Return the items that the profile calls for, in the order of the bank (domain B5.5)."""
    sets = _token_sets(profile)
    shared = product_tokens(profile)
    found = []
    for item in items:
        matches = [
            (class_id, matched - CONDITIONS, tokens)
            for class_id, tokens in sets
            if (matched := item.trigger.match(tokens)) is not None
        ]
        if not matches:
            continue
        class_id, tokens, around = matches[0]
        if tokens <= shared:
            found.append(Called(item, tokens, around))
            continue
        groups: dict[frozenset[str], list[str]] = {}
        for each, matched, _around in matches:
            # A type still open may call for an item in two ways: the first is enough.
            if each and not any(each in names for names in groups.values()):
                groups.setdefault(matched, []).append(each)
        told = tuple((k, tuple(v)) for k, v in groups.items())
        found.append(Called(item, tokens, around, class_id, told))
    there = {each.item.id for each in found}
    return [each for each in found if there.isdisjoint(each.item.unless)]


def checklists(profile: Profile, items: Iterable[Item]) -> dict[str, list[Entry]]:
    """Return every list that has anything: what is called for, and what the founder touched
    although its reason is gone.
    """
    items = tuple(items)
    called = {each.item.id: each for each in called_items(profile, items)}
    found: dict[str, list[Entry]] = {}
    for item in items:
        if item.id in called or profile.item_state(item.id).touched:
            found.setdefault(item.list, []).append(Entry(item, called.get(item.id)))
    return found


def first_lists(profile: Profile) -> tuple[str, ...]:
    """Return the lists to work on first, after the product's primary type."""
    if all_apart(profile) and profile.verdict.primary in FIRST_LISTS_APART:
        return FIRST_LISTS_APART[profile.verdict.primary]
    return FIRST_LISTS.get(profile.verdict.primary, FIRST_LISTS[Type.UNDETERMINED])


TOKEN_QUESTIONS = {
    "B2B": "payer_kind",
    "B2C": "payer_kind",
    "B2B2C": "same_organisation",
    "LOCKED": "alternatives",
    "LATE_VOICE": "say",
    "USER_VETO": "say",
    "NOVICE": "proficiency",
    "POWER": "proficiency",
    "SEATS25": "people",
    "DMU3": "others",
    "MULTI": "more_users",
    **{token: fact for fact, token in FACT_TOKENS.items()},
}
"""The question whose answer sets a token; types rest on the rule's own questions."""


def cause(profile: Profile, called: Called) -> tuple[str, str]:
    """Return subject and question of the answer that an item is there for, to jump to."""
    subject = called.class_id or (profile.user_classes[0].id if profile.user_classes else "")
    specific = [token for token in sorted(called.tokens) if token in TOKEN_QUESTIONS]
    if specific:
        question = TOKEN_QUESTIONS[specific[0]]
        if question in FACT_TOKENS or question in ("others", "more_users"):
            return profile.product_id, question
        if question == "proficiency":
            subject = _class_with(profile, specific[0]) or subject
        return subject, question
    if called.tokens == {"UNSURE"} and profile.unsure:
        return profile.unsure[0]
    outcome = profile.outcomes.get(subject)
    if outcome is None:
        return profile.product_id, "name"
    return subject, outcome.decided_by[-1]


def _class_with(profile: Profile, level: str) -> str | None:
    levels = (Proficiency.EXPERT,) if level == "POWER" else (Proficiency.NONE, Proficiency.BEGINNER)
    return next((each.id for each in profile.user_classes if each.proficiency in levels), None)
