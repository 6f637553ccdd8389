"""What the program already knows towards a checklist item. It never ticks one."""

from collections.abc import Callable

from cuprofiler.domain.codes import CONTEXT, CORE_ROLES, Basis, Market, Part, Role, Stance
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_number, join, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.phrases import price_words, problem_words, refusal_words
from cuprofiler.subjects import sections
from cuprofiler.subjects.journeys.rules.journeys import crossings
from cuprofiler.subjects.journeys.words.journeys import journeys_headline
from cuprofiler.subjects.value.rules.conflicts import pulls
from cuprofiler.subjects.value.rules.value import loudness, value_table
from cuprofiler.subjects.value.words.value import loudness_line, release_line
from cuprofiler.words import month_name


def _classes(profile: Profile) -> str:
    if not profile.user_classes:
        return ""
    parts = []
    for each in profile.user_classes:
        level = _level(each.proficiency)
        people = format_number(each.people) if each.people is not None else ""
        detail = ", ".join(part for part in (people, level) if part)
        parts.append(f"{each.name} ({detail})" if detail else each.name)
    return _("Known so far: {list}.").format(list=join(parts))


def _level(proficiency: str | None) -> str:
    words = {
        "none": _("no skill yet"),
        "beginner": _("beginners"),
        "gets_by": _("get by"),
        "skilled": _("skilled"),
        "expert": _("experts"),
    }
    return words.get(proficiency or "", "")


def _decider(profile: Profile) -> str:
    decider = profile.decider
    return _("Named: {name}.").format(name=decider.name) if decider else _("Nobody named yet.")


def _roles(profile: Profile) -> str:
    filled = [role for role in CORE_ROLES if role in profile.roles_filled]
    return _("{filled} of {all} roles filled.").format(filled=len(filled), all=len(CORE_ROLES))


def _limits(profile: Profile) -> str:
    makers = profile.decision_makers
    known = sum(bool(each.deal_breaker) or each.limit is not None for each in makers)
    if not makers:
        return _("Nobody named yet.")
    words = ngettext(
        "Known for {known} of {count} person.", "Known for {known} of {count} people.", len(makers)
    ).format(known=known, count=len(makers))
    currency = profile.product.currency
    said = [f"{m.name}: {refusal}" for m in makers if (refusal := refusal_words(m, currency))]
    return " ".join((words, *(f"{each.rstrip('.')}." for each in said)))


def _price(profile: Profile) -> str:
    words = price_words(profile)
    return _("Price today: {price}.").format(price=words) if words else ""


def _market(profile: Profile) -> str:
    return evidence(profile, "price_market") or _price(profile)


def _problem(profile: Profile) -> str:
    words = problem_words(profile)
    return words if words else _("No problem of the payer is noted yet.")


def _offer(profile: Profile) -> str:
    return " ".join(part for part in (problem_words(profile), _price(profile)) if part)


def _unsure(profile: Profile) -> str:
    count = len(profile.unsure)
    return (
        ngettext("{count} answer is open.", "{count} answers are open.", count).format(count=count)
        if count
        else _("All answers are known.")
    )


def _gatekeepers(profile: Profile) -> str:
    names = [each.name for each in profile.decision_makers if Role.GATEKEEPER in each.roles]
    return _("May stop it: {names}.").format(names=join(names)) if names else ""


def _stances(profile: Profile) -> str:
    found = []
    for stance, text in (
        (Stance.CHAMPION, _("Champion: {names}.")),
        (Stance.AGAINST, _("Against: {names}.")),
    ):
        names = [each.name for each in profile.decision_makers if each.stance is stance]
        if names:
            found.append(text.format(names=join(names)))
    return " ".join(found)


def _seats(profile: Profile) -> str:
    seats = profile.seats
    if seats is None:
        return ""
    return ngettext("{count} user in all.", "{count} users in all.", seats).format(
        count=format_number(seats)
    )


def _basis(profile: Profile) -> str:
    counts = profile.basis_counts
    if not any(counts.values()):
        return ""
    return _("Facts: {proved} proved, {heard} heard, {guessed} guessed.").format(
        proved=counts[Basis.PROVED], heard=counts[Basis.HEARD], guessed=counts[Basis.GUESSED]
    )


def _needs(profile: Profile) -> str:
    with_need = [each for each in profile.user_classes if profile.needs_of(each.id)]
    if not profile.needs:
        return _("No need noted yet.")
    return _("Needs noted: {needs}, for {some} of {all} kinds of user.").format(
        needs=len(profile.needs), some=len(with_need), all=len(profile.user_classes)
    )


def _context(profile: Profile) -> str:
    filled = sum(
        bool(profile.value(each.id, name)) for each in profile.user_classes for name in CONTEXT
    )
    whole = len(profile.user_classes) * len(CONTEXT)
    return _("{filled} of {all} boxes filled.").format(filled=filled, all=whole) if whole else ""


def _segments(profile: Profile) -> str:
    customers = profile.segments_of(Market.CUSTOMERS)
    users = profile.segments_of(Market.USERS)
    if not customers and not users:
        return _("No segment yet.")
    return _("Segments so far: {customers} of customers, {users} of users.").format(
        customers=len(customers), users=len(users)
    )


def _user_groups(profile: Profile) -> str:
    names = [each.name for each in profile.segments_of(Market.USERS)]
    return _("Groups so far: {list}.").format(list=join(names)) if names else ""


def _indirect(profile: Profile) -> str:
    names = [
        each.name
        for each in profile.user_classes
        if profile.value(each.id, "part") == Part.INDIRECT
    ]
    return _("Known so far: {list}.").format(list=join(names)) if names else ""


def _budget(profile: Profile) -> str:
    known = [
        f"{each.name}: {month_name(each.budget_month)}"
        for each in profile.decision_makers
        if each.budget_month
    ]
    return _("Known so far: {list}.").format(list=join(known)) if known else ""


def _criteria(profile: Profile) -> str:
    known = sum(bool(each.criteria) for each in profile.decision_makers)
    return _("Ranked by {known} of {all}.").format(known=known, all=len(profile.decision_makers))


def _contacts(profile: Profile) -> str:
    known = sum(each.last_contact is not None for each in profile.decision_makers)
    return _("Talked to {known} of {all}.").format(known=known, all=len(profile.decision_makers))


def _scores(profile: Profile) -> str:
    table = value_table(profile)
    if not table.benefits:
        return ""
    without = [profile.named(each) for each in table.without]
    text = ngettext("{count} benefit listed.", "{count} benefits listed.", len(table.benefits))
    said = text.format(count=len(table.benefits))
    return said + (" " + _("They get nothing: {names}.").format(names=join(without))
                   if without else "")  # fmt: skip


def _release(profile: Profile) -> str:
    return release_line(profile) if value_table(profile).release else ""


def _conflicts(profile: Profile) -> str:
    found = pulls(profile)
    if not found:
        return ""
    settled = sum(pull.settled for pull in found)
    return (
        _("{open} open, {settled} settled").format(open=len(found) - settled, settled=settled) + "."
    )


def _loudest(profile: Profile) -> str:
    return loudness_line(profile) if loudness(profile) is not None else ""


def _journeys(profile: Profile) -> str:
    return journeys_headline(profile) if profile.moments else ""


def _handovers(profile: Profile) -> str:
    found = crossings(profile)
    known = sum(bool(c.first.hands_over or c.second.hands_over) for c in found)
    return (
        _("Known for {known} of {all} meetings.").format(known=known, all=len(found))
        if (found)
        else ""
    )


def _referral(profile: Profile) -> str:
    promoters = evidence(profile, "loyalty_promoters")
    if not profile.moments:
        return promoters
    there = any(each.referral for each in profile.moments)
    drawn = _("The step is drawn.") if there else _("No such step is drawn yet.")
    return f"{drawn} {promoters}".rstrip()


def _of_segments(question: str) -> Callable[[Profile], str]:
    """For how many segments one thing is written down."""

    def said(profile: Profile) -> str:
        segments = profile.segments
        if not segments:
            return ""
        known = sum(bool((profile.value(each.id, question) or "").strip()) for each in segments)
        return _("Written for {known} of {all} segments.").format(known=known, all=len(segments))

    return said


def _talks(profile: Profile) -> str:
    """In how many roles somebody was talked to: a name alone is no talk."""
    if told := evidence(profile, "discovery_customers"):
        return told
    talked = {
        role
        for each in profile.decision_makers
        if each.last_contact is not None
        for role in each.roles
    }
    filled = {role for each in profile.decision_makers for role in each.roles}
    if not filled:
        return _("Nobody named yet.")
    return _("Talked to somebody in {talked} of {filled} filled roles.").format(
        talked=len(talked), filled=len(filled)
    )


EVIDENCE: dict[str, Callable[[Profile], str]] = {
    "classes": _classes,
    "proficiency": _classes,
    "decider": _decider,
    "roles": _roles,
    "limits": _limits,
    "price": _price,
    "market": _market,
    "problem": _problem,
    "offer": _offer,
    "unsure": _unsure,
    "gatekeepers": _gatekeepers,
    "stances": _stances,
    "seats": _seats,
    "basis": _basis,
    "needs": _needs,
    "context": _context,
    "segments": _segments,
    "user_groups": _user_groups,
    "indirect": _indirect,
    "budget": _budget,
    "criteria": _criteria,
    "contacts": _contacts,
    "talks": _talks,
    "segment_triggers": _of_segments("triggers"),
    "segment_channels": _of_segments("channels"),
    "segment_rivals": _of_segments("rivals"),
    "scores": _scores,
    "release": _release,
    "conflicts": _conflicts,
    "loudest": _loudest,
    "journeys": _journeys,
    "handovers": _handovers,
    "referral": _referral,
}
"""What an item's `evidence` names: what the program already knows towards it."""


def evidence(profile: Profile, name: str) -> str:
    """Return what is known towards an item that names this evidence; empty if nothing is."""
    maker = EVIDENCE.get(name) or _late(name)
    return maker(profile) if maker else ""


def _late(name: str) -> Callable[[Profile], str] | None:
    """Return what the sections bring along: sums of cost and plans are for their own lists
    alone.
    """
    for section in sections():
        for beginning, table in section.evidence.items():
            if name.startswith(beginning):
                found: dict[str, Callable[[Profile], str]] = table.load()
                return found.get(name)
    return None
