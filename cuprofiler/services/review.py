"""The questions of the strategy review, each answered with yes, no or not yet."""

from cuprofiler.domain import interview
from cuprofiler.domain.codes import Basis, Role, Type
from cuprofiler.domain.conflicts import open_pulls
from cuprofiler.domain.journeys import both_sides_filled, lacks_referral
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.value import value_table
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import join_few, ngettext
from cuprofiler.services.clashes import told


def answers(profile: Profile) -> tuple[tuple[str, str], ...]:
    """Every question with its answer, in the order of the review."""
    return (
        (_("Is the customer clearly defined?"), _customer(profile)),
        (_("Does everybody get something?"), _value(profile)),
        (_("Does the life cycle serve both?"), _life_cycle(profile)),
        (_("Do wishes pull apart?"), _apart(profile)),
        (_("Do the parts agree?"), _agree(profile)),
        (_("Is it known, and not only guessed?"), _known(profile)),
    )


def decides_alone(profile: Profile) -> bool:
    """Whether no unit stands behind the decision: payer and user are one, or nobody else was named
    where it was asked who else must agree.
    """
    if one_and_the_same(profile) and not profile.decision_makers:
        return True
    others = [each for each in profile.decision_makers if Role.DECIDER not in each.roles]
    asked = profile.value(profile.product_id, "others") == "done"
    return profile.decider is not None and asked and not others


def one_and_the_same(profile: Profile) -> bool:
    """Whether every kind of user pays and picks for itself."""
    kinds = [profile.outcomes[each.id].type for each in profile.user_classes]
    return bool(kinds) and all(kind is Type.SAME for kind in kinds)


def _customer(profile: Profile) -> str:
    named = [d for d in interview.doubts(profile) if d.kind == "company"]
    if any(doubt.question == "decider" for doubt in named):
        return _("No: a company stands where a person decides. A company can’t say yes.")
    if not profile.verdict.primary.settled or profile.verdict.provisional:
        return _("Not yet: a deciding answer is missing.")
    if one_and_the_same(profile):
        return _("Yes: whoever uses it pays and picks.")
    if profile.decider is None:
        return _("Not yet: nobody is named who says yes or no.")
    names = [each.name for each in profile.decision_makers if Role.DECIDER in each.roles]
    return _("Yes: {names}.").format(names=join_few(names))


def _value(profile: Profile) -> str:
    table = value_table(profile)
    if not any(table.scores.values()):
        return _("Not yet known: nobody scored what each benefit gives.")
    if table.without:
        names = [profile.named(each) for each in table.without]
        return _("No: they get nothing: {names}.").format(names=join_few(names))
    return _("Yes: everybody named gets something.")


def _life_cycle(profile: Profile) -> str:
    if not profile.moments:
        return _("Not yet known: no journey is filled in.")
    if lacks_referral(profile):
        return _("No: nobody recommends it anywhere on the way.")
    if not one_and_the_same(profile) and not both_sides_filled(profile):
        return _("Not yet known: only one side’s way is filled in.")
    count = sum(pull.kind == "stage" for pull in open_pulls(profile))
    if count:
        words = ngettext(
            "No: at {count} meeting one is glad and the other cross.",
            "No: at {count} meetings one is glad and the other cross.",
            count,
        )
        return words.format(count=count)
    return _("Yes: nothing on the way is against one of them.")


def _apart(profile: Profile) -> str:
    if one_and_the_same(profile):
        return _("No: whoever uses it also pays.")
    count = len(open_pulls(profile))
    if count:
        words = ngettext(
            "Yes: {count} conflict is to be settled.", "Yes: {count} conflicts are to be settled.",
            count,
        )  # fmt: skip
        return words.format(count=count)
    if not profile.moments and not any(value_table(profile).scores.values()):
        return _("Not yet known: neither benefits nor journeys are filled in.")
    return _("No: nothing found that pulls apart.")


def _agree(profile: Profile) -> str:
    count = len(told(profile))
    if not count:
        return _("Yes: nothing that was entered contradicts anything else.")
    return ngettext(
        "No: {count} thing does not go together.", "No: {count} things do not go together.", count
    ).format(count=count)


def _known(profile: Profile) -> str:
    counts = profile.basis_counts
    if not any(counts.values()):
        return _("Not yet: nothing is known.")
    if counts[Basis.GUESSED]:
        return _("Not yet: {guessed} of {all} facts are guesses.").format(
            guessed=counts[Basis.GUESSED], all=sum(counts.values())
        )
    return _("Yes: everything was heard or proved.")
