"""What is missing in a product, the weightiest first, and where it is filled."""

from collections.abc import Iterable
from typing import NamedTuple

from cuprofiler.domain.codes import Basis, Role
from cuprofiler.domain.offer import price_of, problem_of
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.services.phrases import member_phrase
from cuprofiler.services.review import decides_alone
from cuprofiler.subjects.answers.rules import interview
from cuprofiler.subjects.value.rules.value import value_table
from cuprofiler.subjects.value.words.value import gets_nothing

SEEN = ("user_class", "decision_maker", "benefit")
"""Kinds of records that the picture of the overview shows."""


class Gap(NamedTuple):
    """Something missing, and the place where it is filled."""

    text: str
    action: str
    place: str
    about: tuple[str, ...] = ()
    """Whom and what it is about: `user_class:…`, `decision_maker:…`."""


def gaps(profile: Profile) -> list[Gap]:
    """Return what is missing, the weightiest first."""
    own = profile.product_id
    found: list[Gap] = []
    if not profile.user_classes:
        return [Gap(_("No kind of user is named yet"), _("Name one"), "answer:class_name:new")]
    for each in profile.user_classes:
        outcome = profile.outcomes[each.id]
        if not outcome.type.settled:
            from cuprofiler.subjects.discovery.words.facts import asked_about

            question = outcome.decided_by[-1]
            found.append(
                Gap(
                    _("Not known yet for {name}: {what}").format(
                        name=each.name, what=inside(asked_about(question))
                    ),
                    _("Answer one question"),
                    f"answer:{question}:{each.id}",
                    (f"user_class:{each.id}",),
                )
            )
    asked = interview.find_step(profile, "decider", own) is not None
    if asked and profile.decider is None:
        found.append(
            Gap(_("Nobody is named who says yes"), _("Name someone"), f"answer:decider:{own}")
        )
    found += _offer(profile)
    for doubt in interview.doubts(profile):
        if doubt.kind == "company":
            found.append(
                Gap(
                    _("A company stands where a person decides"),
                    _("Put it right"),
                    f"answer:{doubt.question}:{own}",
                )
            )
    found += _clashes(profile)
    if asked and Role.GATEKEEPER not in profile.roles_filled and not decides_alone(profile):
        found.append(
            Gap(_("Nobody is named who could block it"), _("Name someone"), f"answer:others:{own}")
        )
    for member in profile.decision_makers:
        if member.limit is None and not member.deal_breaker and Role.DECIDER in member.roles:
            found.append(
                Gap(
                    _("Not known: what makes {name} say no").format(name=member_phrase(member)),
                    _("Ask and note it"),
                    f"answer:decider:{own}",
                    (f"decision_maker:{member.id}",),
                )
            )
    if profile.benefits or profile.moments:
        found += _gaps_between(profile)
    return found + _unsure(profile)


def _about(profile: Profile, ids: Iterable[str]) -> tuple[str, ...]:
    """Return those of some records that the picture shows, as its parts."""
    return tuple(
        f"{kind}:{identity}"
        for identity in ids
        for kind in SEEN
        if (kind, identity) in profile.records
    )


def _unsure(profile: Profile) -> list[Gap]:
    """Return what is only guessed, and who was never counted."""
    found = []
    if profile.basis_counts[Basis.PROVED] == 0 and profile.basis_counts[Basis.GUESSED] > 0:
        each = profile.user_classes[0]
        found.append(
            Gap(_("Nothing is proved yet"), _("Mark how you know"), f"answer:payer:{each.id}")
        )
    for each in profile.user_classes:
        if each.people is None:
            found.append(
                Gap(
                    _("Not counted: {name}").format(name=each.name),
                    _("Say how many"),
                    f"answer:people:{each.id}",
                    (f"user_class:{each.id}",),
                )
            )
    return found


def _offer(profile: Profile) -> list[Gap]:
    """Return problem and price, as long as they are asked and not known."""
    own = profile.product_id
    found = []
    if not problem_of(profile):
        words = _("Not known: which problem of the payer it solves")
        found.append(Gap(words, _("Say which"), f"answer:problem:{own}"))
    if price_of(profile) is None and interview.find_step(profile, "price", own) is not None:
        found.append(
            Gap(_("Not known: what it costs today"), _("Say how much"), f"answer:price:{own}")
        )
    return found


def _clashes(profile: Profile) -> list[Gap]:
    """Return where two parts say what cannot both be so."""
    from cuprofiler.services.clashes import told, where

    return [
        Gap(
            clash.text,
            clash.first_label,
            where(clash.first),
            _about(profile, (clash.first.id, clash.first.subject)),
        )
        for clash in told(profile)
    ]


def _gaps_between(profile: Profile) -> list[Gap]:
    """Return what is missing between the two groups. Loaded when there is something to say."""
    from cuprofiler.services.clashes import told
    from cuprofiler.subjects.journeys.rules.journeys import lacks_referral
    from cuprofiler.subjects.value.rules.conflicts import open_pulls
    from cuprofiler.subjects.value.words.value import conflict_words

    found: list[Gap] = []
    # Who is trained for nothing is said already, as what does not go together.
    said = {each.first.id for each in told(profile) if each.kind == "trained_for_nothing"}
    for identity in value_table(profile).without:
        if identity in said:
            continue
        words = f"{gets_nothing(profile, (identity,))}."
        about = _about(profile, (identity,))
        found.append(Gap(words, _("See who gets what"), "value", about))
    for pull in open_pulls(profile):
        what = conflict_words(profile, pull)[0]
        words = _("Conflict: {what}").format(what=what)
        about = _about(profile, pull.subjects)
        found.append(Gap(words, _("Settle it"), f"conflict:{pull.source}", about))
    if lacks_referral(profile):
        found.append(
            Gap(_("Nobody recommends it anywhere on the way."), _("See the journeys"), "journeys")
        )
    return found
