"""The findings about people, value and journeys in sentences, and the changes founders make."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from cuprofiler.core.calendar import OPEN, busy_months, next_window
from cuprofiler.core.changes import Change, Edit
from cuprofiler.domain.codes import LaneKind, Market, NeedKind, Proficiency, Role, Type
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import (
    Benefit,
    DecisionMaker,
    Lane,
    Need,
    Score,
    Segment,
    Stage,
    UserClass,
)
from cuprofiler.i18n import (
    format_date,
    format_number,
    format_percent,
    inside,
    join,
    join_few,
    ngettext,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.journeys.rules.journeys import (
    both_sides_filled,
    crossings,
    lacks_referral,
    lanes_for,
    stages_for,
)
from cuprofiler.subjects.people.rules.unit import home, unit_of
from cuprofiler.subjects.value.rules.conflicts import Pull, best_benefit, open_pulls, strongest_need
from cuprofiler.subjects.value.rules.value import DECIDES, loudness, value_table
from cuprofiler.words import (
    criterion_name,
    month_name,
    role_name,
    stage_word,
)

NewId = Callable[[], str]


# --- Decision-makers ----------------------------------------------------------------------------


def unit_headline(profile: Profile, segment_id: str) -> str:
    """Who decides, and who stands in the way."""
    unit = unit_of(profile, segment_id)
    against = [each.name for each in unit.against]
    deciders = [each.name for each in unit.deciders]
    if not unit.members:
        return _("Nobody is named yet who decides.")
    if not deciders:
        return _("Nobody is named who says yes or no.")
    if against:
        return ngettext(
            "{decider} decides. Against it: {others}.",
            "{decider} decide. Against it: {others}.",
            len(deciders),
        ).format(decider=join_few(deciders), others=join_few(against))
    return ngettext("{decider} decides.", "{decider} decide.", len(deciders)).format(
        decider=join_few(deciders)
    )


def unit_subline(profile: Profile, segment_id: str) -> str:
    """How many people, how many places, and which are empty."""
    unit = unit_of(profile, segment_id)
    people = ngettext("{count} person named.", "{count} people named.", len(unit.members)).format(
        count=len(unit.members)
    )
    if not unit.empty:
        return people + " " + _("Every place is filled.")
    names = join([inside(role_name(role)) for role in unit.empty])
    words = ngettext("One place is empty: {names}.", "{count} places are empty: {names}.",
                     len(unit.empty))  # fmt: skip
    return people + " " + words.format(count=len(unit.empty), names=names)


def adding_member(profile: Profile, new_id: NewId, role: Role | None, segment_id: str) -> Change:
    """A new member in a place."""
    member = DecisionMaker(
        new_id(),
        profile.product_id,
        _("New person"),
        (role,) if role else (),
        position=len(profile.decision_makers),
        segment_id=segment_id,
    )
    return Change(_("new person"), (Edit(None, member),))


def moving_member(member: DecisionMaker, role: Role) -> Change:
    """A member put into another place: the role of the place they were drawn in is exchanged."""
    left = home(member)
    kept = [each for each in member.roles if each is not left and each is not role]
    after = replace(member, roles=tuple(r for r in Role if r in (*kept, role)))
    label = _("place of {name}").format(name=member.name)
    return Change(label, (Edit(member, after),) if after != member else ())


# --- Kinds of user ------------------------------------------------------------------------------


def class_headline(profile: Profile, each: UserClass) -> str:
    """What is known of a kind of user's skill."""
    product = str(each.proficiency or Proficiency.UNKNOWN)
    trade = profile.value(each.id, "trade") or str(Proficiency.UNKNOWN)
    parts = [
        {
            "none": _("new to their trade"),
            "beginner": _("beginners in their trade"),
            "gets_by": _("fairly sure in their trade"),
            "skilled": _("skilled in their trade"),
            "expert": _("at home in their trade"),
        }.get(trade, ""),
        {
            "none": _("strangers to the product"),
            "beginner": _("beginners with the product"),
            "gets_by": _("getting by with the product"),
            "skilled": _("skilled with the product"),
            "expert": _("experts with the product"),
        }.get(product, ""),
    ]
    known = [part for part in parts if part]
    if not known:
        return _("{name}: their skill is not known yet.").format(name=each.name)
    return _("{name}: {skills}.").format(name=each.name, skills=join(known))


def share_of_users(profile: Profile, each: UserClass) -> str:
    """Head count and share."""
    if each.people is None:
        return _("not counted yet")
    people = ngettext("{count} person", "{count} people", each.people).format(
        count=format_number(each.people)
    )
    seats = profile.seats
    if not seats or len(profile.user_classes) < 2:
        return people
    share = format_percent(each.people / seats)
    return _("{people}, {share} of all users").format(people=people, share=share)


def adding_need(profile: Profile, new_id: NewId, class_id: str, kind: NeedKind) -> Change:
    """A new need of a kind of user."""
    need = Need(new_id(), profile.product_id, class_id, "", kind=kind, position=len(profile.needs))
    return Change(_("new need"), (Edit(None, need),))


# --- Segments -----------------------------------------------------------------------------------


def year_headline(customers: Segment | None, today: date) -> str:
    """The next open window."""
    if customers is None:
        return _("No segment of customers is named yet.")
    ahead = next_window(customers.months, today)
    if ahead is None:
        return _("When {name} may spend is not known yet.").format(name=customers.name)
    if ahead.contains(today):
        return _("The budget is open until {date}.").format(date=format_date(ahead.last))
    if ahead.level < OPEN:
        return _("Leftover money comes on {date}.").format(date=format_date(ahead.first))
    return _("The next budget window opens on {date}.").format(date=format_date(ahead.first))


def year_subline(customers: Segment | None, users: Segment | None, today: date) -> str:
    """How long it is until then, and when the users are busy."""
    parts = []
    ahead = next_window(customers.months, today) if customers else None
    if ahead is not None and not ahead.contains(today):
        weeks = ahead.weeks_until(today)
        parts.append(
            ngettext("{count} week from today.", "{count} weeks from today.", weeks).format(
                count=weeks
            )
        )
    busy = [month_name(month) for month in busy_months(users.months)] if users else []
    if busy and users:
        parts.append(
            _("Busiest with it: {name}, in {months}.").format(name=users.name, months=join(busy))
        )
    return " ".join(parts)


def adding_segment(profile: Profile, new_id: NewId, market: Market) -> Change:
    """A new segment."""
    name = _("New customers") if market is Market.CUSTOMERS else _("New group of users")
    segment = Segment(new_id(), profile.product_id, market, name, position=len(profile.segments))
    return Change(_("new segment"), (Edit(None, segment),))


# --- Value --------------------------------------------------------------------------------------


def value_headline(profile: Profile) -> str:
    """Who gets nothing, and who is too loud."""
    table = value_table(profile)
    if not table.benefits:
        return _("Nothing is listed yet that somebody gets.")
    if not any(table.scores.values()):
        return _("Nobody’s gain is scored yet.")
    without = [profile.named(each) for each in table.without]
    found = loudness(profile)
    loud = found is not None and found.too_loud
    if without and loud:
        return _(
            "There is nothing in it for {names}, and one customer outshouts all users."
        ).format(names=join_few(without))
    if without:
        return _("There is nothing in it for {names}.").format(names=join_few(without))
    if loud:
        return _("Everybody gets something, but one customer outshouts all users.")
    return _("Everybody gets something.")


def release_line(profile: Profile) -> str:
    """What the next release forgets, empty if nothing."""
    table = value_table(profile)
    forgets = table.release_forgets
    if not table.release:
        return _("Nothing is marked for the next release.")
    if not any(table.best(b.id, (*table.payers, *table.users)) for b in table.release):
        return _("Nothing in the next release is scored yet.")
    if forgets == ("users",):
        return _("The next release gives the users nothing.")
    if forgets == ("payers",):
        return _("The next release gives those who pay nothing.")
    return _("The next release has something for both groups.")


def loudness_line(profile: Profile) -> str:
    """Who asks for how much of the wished work."""
    found = loudness(profile)
    if found is None:
        return _("Note who asked for each thing, and the loudest voice shows here.")
    users = format_percent(found.users)
    if not found.customer:
        return _("All of the wished work comes from users.")
    return _("{customer} asks for {share} of the wished work. All users ask for {users}.").format(
        customer=found.customer, share=format_percent(found.share), users=users
    )


def adding_benefit(profile: Profile, new_id: NewId) -> Change:
    """A new benefit."""
    benefit = Benefit(
        new_id(), profile.product_id, _("New benefit"), position=len(profile.benefits)
    )
    return Change(_("new benefit"), (Edit(None, benefit),))


def scoring(profile: Profile, benefit_id: str, subject_id: str, value: int) -> Change:
    """A score set anew; 0 takes it away."""
    before = profile.records.get(("score", benefit_id, subject_id))
    after = Score(profile.product_id, benefit_id, subject_id, value) if value else None
    label = _("score of {name}").format(name=profile.named(benefit_id))
    return Change(label, (Edit(before, after),) if before != after else ())


# --- Conflicts ----------------------------------------------------------------------------------


def conflict_words(profile: Profile, pull: Pull) -> tuple[str, str, str]:
    """Title and both wishes, as the founder worded them or as the program finds them."""
    said = found_words(profile, pull)
    noted = pull.noted
    if noted is None:
        return said
    return (
        noted.title or said[0],
        noted.payer_wish or said[1],
        noted.user_wish or said[2],
    )


def found_words(profile: Profile, pull: Pull) -> tuple[str, str, str]:
    """Title and both wishes as the program finds them."""
    if pull.kind == "stage":
        for each in crossings(profile):
            if each.source == pull.source:
                return (
                    each.touchpoint,
                    f"{each.above.name}: {each.first.thought or each.first.does}",
                    f"{each.below.name}: {each.second.thought or each.second.does}",
                )
    if pull.kind == "onesided":
        return _onesided_words(profile, pull.subjects[0])
    if pull.kind == "apart":
        return _apart_words(profile, *pull.subjects)
    return _("Something of your own"), "", ""


def _onesided_words(profile: Profile, benefit_id: str) -> tuple[str, str, str]:
    table = value_table(profile)
    name = profile.named(benefit_id)

    def line(group: tuple[str, ...]) -> str:
        decided = [profile.named(e) for e in group if table.score(benefit_id, e) >= DECIDES]
        if decided:
            return _("{names}: this decides for them").format(names=join(decided))
        return _("nobody here gets anything from it")

    return name, line(table.payers), line(table.users)


def _apart_words(profile: Profile, member_id: str, class_id: str) -> tuple[str, str, str]:
    member = profile.records.get(("decision_maker", member_id))
    each = profile.user_class(class_id)
    if not isinstance(member, DecisionMaker) or each is None:
        return "", "", ""
    table = value_table(profile)
    best = best_benefit(table, member)
    wish = criterion_name(member.criteria[0]) if member.criteria else best.name if best else ""
    need = strongest_need(profile, each)
    return (
        _("{one} and {other}").format(one=member.name, other=inside(each.name)),
        f"{member.name}: {inside(wish)}",
        f"{each.name}: {need.do if need else ''}",
    )


# --- Journeys -----------------------------------------------------------------------------------


def journeys_headline(profile: Profile) -> str:
    """How often they meet, and how often they pull apart."""
    if not profile.stages or not profile.lanes:
        return _("No journey is drawn yet.")
    if len(profile.lanes) == 1:
        if lacks_referral(profile):
            return _("The way is drawn, but nobody recommends it on it.")
        return _("One person’s way, from need to use.")
    found = crossings(profile)
    stages = {(each.stage.id, each.touchpoint) for each in found}
    apart = {(each.stage.id, each.touchpoint) for each in found if each.apart}
    if not stages:
        if not both_sides_filled(profile):
            return _("Too little is filled in to see where they meet.")
        return _("They never meet.")
    meet = ngettext("They meet once", "They meet {count} times", len(stages)).format(
        count=len(stages)
    )
    if not apart:
        return _("{meet}, and nowhere pull apart.").format(meet=meet)
    pull = ngettext("pull apart once", "pull apart {count} times", len(apart)).format(
        count=len(apart)
    )
    return _("{meet}, and {pull}.").format(meet=meet, pull=pull)


def journeys_subline(profile: Profile) -> str:
    """The missing referral, or what is open."""
    if is_proposed(profile):
        return _("These stages and people are a proposal made for you. Change what does not fit.")
    if lacks_referral(profile):
        return _("Nobody recommends it anywhere. For this kind of product that is a big gap.")
    count = len([p for p in open_pulls(profile) if p.kind == "stage"])
    if not count:
        return ""
    return ngettext(
        "{count} conflict is to be settled.", "{count} conflicts are to be settled.", count
    ).format(count=count)


def is_proposed(profile: Profile) -> bool:
    """Whether the journeys are still the set that was made for the founder, with nothing said."""
    usual = {stage_word(code) for kind in Type for code in stages_for(kind)}
    return (
        bool(profile.stages)
        and not profile.moments
        and all(stage.name in usual for stage in profile.stages)
    )


def starting_journeys(profile: Profile, new_id: NewId) -> Change:
    """Stages and lanes that fit the product's type, to begin with."""
    kind = profile.verdict.primary
    own = profile.product_id
    edits = [
        Edit(None, Stage(new_id(), own, stage_word(code), number))
        for number, code in enumerate(stages_for(kind))
    ]
    lanes: list[Lane] = []
    for lane in lanes_for(kind):
        if lane is LaneKind.USER:
            lanes += [
                Lane(new_id(), own, lane, each.name, each.id) for each in profile.user_classes[:3]
            ] or [Lane(new_id(), own, lane, _("The users"))]
        elif lane is LaneKind.JOINT:
            each = next(iter(profile.user_classes), None)
            name, subject = (each.name, each.id) if each else (_("Who pays and uses"), "")
            lanes.append(Lane(new_id(), own, lane, name, subject))
        else:
            decider = profile.decider
            picks = decider is not None and (lane is LaneKind.AGENT or LaneKind.AGENT not in
                                             lanes_for(kind))  # fmt: skip
            fallback = _("Who picks for others") if lane is LaneKind.AGENT else _("Who pays")
            name = decider.name if decider and picks else fallback
            lanes.append(Lane(new_id(), own, lane, name, decider.id if decider and picks else ""))
    edits += [Edit(None, replace(lane, position=n)) for n, lane in enumerate(lanes)]
    return Change(_("journeys begun"), tuple(edits))


def adding_stage(profile: Profile, new_id: NewId) -> Change:
    """A further stage at the end."""
    stage = Stage(new_id(), profile.product_id, _("New stage"), len(profile.stages))
    return Change(_("new stage"), (Edit(None, stage),))


def adding_lane(profile: Profile, new_id: NewId) -> Change:
    """A further journey."""
    lane = Lane(
        new_id(),
        profile.product_id,
        LaneKind.USER,
        _("New journey"),
        position=len(profile.lanes),
    )
    return Change(_("new journey"), (Edit(None, lane),))


def moving_stage(profile: Profile, stage_id: str, offset: int) -> Change:
    """A stage one place to the left or to the right."""
    order = [each.id for each in profile.stages]
    at = order.index(stage_id)
    to = min(max(at + offset, 0), len(order) - 1)
    order.insert(to, order.pop(at))
    known = {each.id: each for each in profile.stages}
    edits = [
        Edit(known[identity], replace(known[identity], position=number))
        for number, identity in enumerate(order)
        if known[identity].position != number
    ]
    return Change(_("order of the stages"), tuple(edits))
