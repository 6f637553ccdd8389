"""The questions of the strategy review, each answered with yes, no or not yet."""

from cuprofiler.domain.codes import Basis, Role, Type
from cuprofiler.domain.offer import has_price, price_for_all, problem_of
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import format_money, join_few, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.services.clashes import told
from cuprofiler.services.phrases import member_phrase, price_words
from cuprofiler.subjects.answers.rules import interview
from cuprofiler.subjects.journeys.rules.journeys import both_sides_filled, lacks_referral
from cuprofiler.subjects.value.rules.conflicts import open_pulls
from cuprofiler.subjects.value.rules.value import value_table


def answers(profile: Profile) -> dict[str, tuple[str, str]]:
    """Return every question with its answer, by a name of its own, in the order of the review."""
    found = {
        "customer": (_("Is the customer clearly defined?"), _customer(profile)),
        "problem": (_("Does it solve a problem of whoever pays?"), _problem(profile)),
        "value": (_("Does everybody get something?"), _value(profile)),
        "price": (_("Does the price stay below every limit?"), _price(profile)),
        "life_cycle": (_("Does the life cycle serve both?"), _life_cycle(profile)),
        "apart": (_("Do wishes pull apart?"), _apart(profile)),
        "agree": (_("Do the parts agree?"), _agree(profile)),
        "known": (_("Is it known, and not only guessed?"), _known(profile)),
    }
    if not has_price(profile):
        del found["price"]
    return found


def decides_alone(profile: Profile) -> bool:
    """Return whether no unit stands behind the decision: payer and user are one, or nobody else was
    named where it was asked who else must agree.
    """
    if one_and_the_same(profile) and not profile.decision_makers:
        return True
    others = [each for each in profile.decision_makers if Role.DECIDER not in each.roles]
    asked = profile.value(profile.product_id, "others") == "done"
    return profile.decider is not None and asked and not others


def one_and_the_same(profile: Profile) -> bool:
    """Return whether every kind of user pays and picks for itself."""
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


def _problem(profile: Profile) -> str:
    problem = problem_of(profile)
    if not problem:
        return _("Not yet known: nobody wrote down which.")
    answer = profile.answer(profile.product_id, "problem")
    if answer is None or answer.basis in (None, Basis.GUESSED):
        return _("Not yet: this one is only guessed. {problem}").format(problem=_ended(problem))
    return _("Yes: {problem}").format(problem=_ended(problem))


def _ended(text: str) -> str:
    """Return a sentence of the founder's with its full stop."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _price(profile: Profile) -> str:
    above = [each for each in told(profile) if each.kind == "price_above_limit"]
    if above:
        return _("No: {what}").format(what=above[0].text)
    price = price_words(profile)
    limits = [each for each in profile.decision_makers if each.limit is not None]
    if not price:
        return _("Not yet known: no price is named.")
    if not limits:
        return _("Not yet known: {price}, and nobody named a limit.").format(price=price)
    whole = price_for_all(profile)
    if whole is None:
        said = _("Not yet known: {price}, and it is not counted how many users there are.")
        return said.format(price=price)
    total = price_words(profile, whole)
    least = min(limits, key=lambda each: each.limit or 0)
    if least.limit is not None and whole.amount > least.limit:
        # For one it is within the limit; which of the two it is meant for, nobody wrote down.
        return _(
            "Not yet known: for all together {price}, and the limit of {name} is {limit}."
        ).format(
            price=total,
            name=member_phrase(least),
            limit=format_money(least.limit, profile.product.currency),
        )
    names = join_few([each.name for each in limits])
    if total != price:
        total = _("for all together {price}").format(price=total)
    return _("Yes: {price}, within what these people named: {names}.").format(
        price=total, names=names
    )


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
            "No: at {count} meeting one is happy and the other unhappy.",
            "No: at {count} meetings one is happy and the other unhappy.",
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
