"""Value, loudness and conflicts in the founder's words, and what is added to them."""

from collections.abc import Sequence

from cuprofiler.core.changes import Change, Edit, NewId
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import (
    Benefit,
    DecisionMaker,
    Score,
)
from cuprofiler.i18n import (
    format_percent,
    inside,
    join,
    ngettext,
)
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.journeys.rules.journeys import (
    crossings,
)
from cuprofiler.subjects.value.rules.conflicts import Pull, best_benefit, strongest_need
from cuprofiler.subjects.value.rules.value import DECIDES, loudness, value_table
from cuprofiler.words import (
    criterion_name,
    number_word,
)

FEW = 2
"""So many are named in a headline, more are counted."""


def value_headline(profile: Profile) -> str:
    """Return who gets nothing, and who is too loud."""
    table = value_table(profile)
    if not table.benefits:
        return _("Nothing is listed yet that somebody gets.")
    if not any(table.scores.values()):
        return _("Nobody’s gain is scored yet.")
    found = loudness(profile)
    loud = found is not None and found.too_loud
    if table.without:
        nothing = gets_nothing(profile, table.without)
        if loud:
            return _("{nothing}, and one customer outshouts all users.").format(nothing=nothing)
        return f"{nothing}."
    if loud:
        return _("Everybody gets something, but one customer outshouts all users.")
    return _("Everybody gets something.")


def gets_nothing(profile: Profile, without: Sequence[str]) -> str:
    """Return that people or kinds of user get nothing: by name, or counted where they are many."""
    if len(without) > FEW:
        words = ngettext("{count} gets nothing yet", "{count} get nothing yet", len(without))
        return words.format(count=number_word(len(without)))
    # The name of a kind of user is mostly many: "sales reps get", "Petra Lind gets".
    one = len(without) == 1 and ("decision_maker", without[0]) in profile.records
    words = ngettext("{names} gets nothing yet", "{names} get nothing yet", 1 if one else 2)
    return words.format(names=join([profile.named(each) for each in without]))


def release_line(profile: Profile) -> str:
    """Return what the next release forgets, empty if nothing."""
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
    """Return who asks for how much of the wished work."""
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
    """Return a new benefit."""
    benefit = Benefit(
        new_id(), profile.product_id, _("New benefit"), position=len(profile.benefits)
    )
    return Change(_("new benefit"), (Edit(None, benefit),))


def scoring(profile: Profile, benefit_id: str, subject_id: str, value: int) -> Change:
    """Return a score set anew; 0 takes it away."""
    before = profile.records.get(("score", benefit_id, subject_id))
    after = Score(profile.product_id, benefit_id, subject_id, value) if value else None
    label = _("score of {name}").format(name=profile.named(benefit_id))
    return Change(label, (Edit(before, after),) if before != after else ())


def conflict_words(profile: Profile, pull: Pull) -> tuple[str, str, str]:
    """Return title and both wishes, as the founder worded them or as the program finds them."""
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
    """Return title and both wishes as the program finds them."""
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
