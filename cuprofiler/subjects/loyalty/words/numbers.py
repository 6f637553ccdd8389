"""Loyalty as figures, each with what it rests on."""

from collections.abc import Iterator

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.services.numbers import Number
from cuprofiler.subjects.loyalty.records import Group
from cuprofiler.subjects.loyalty.rules.following import calls_open
from cuprofiler.subjects.loyalty.rules.recommending import (
    SCORE_FROM,
    difference,
    latest,
    rounds,
)
from cuprofiler.subjects.loyalty.rules.rewards import rewards_a_year
from cuprofiler.subjects.loyalty.rules.usability import ease
from cuprofiler.subjects.loyalty.words import following, scores
from cuprofiler.words import code_name


def numbers(profile: Profile) -> Iterator[Number]:
    """Yield every figure of loyalty; the groups are never one."""
    method = scores.method_words()
    for group in Group:
        asked = latest(profile, group)
        name = _("{group}, would recommend it").format(group=code_name(group))
        if asked is None:
            yield Number(f"recommend.{group}", name, None, "points", 0,
                         why_not=_("Nobody of them was asked yet."))  # fmt: skip
        elif not asked.has_score:
            yield Number(
                f"recommend.{group}", name, None, "points", asked.people,
                why_not=_("Fewer than {count} answers: {counts}.").format(
                    count=SCORE_FROM, counts=scores.counts_words(asked.counts)
                ),
            )  # fmt: skip
        else:
            yield Number(
                f"recommend.{group}", name, asked.counts.score, "points", asked.people,
                asked.interval, method=method,
            )  # fmt: skip
    found = difference(profile)
    people = sum(each.people for each in (latest(profile, g) for g in Group) if each is not None)
    yield Number(
        "recommend.difference",
        _("Users above customers"),
        None if found is None else found.middle,
        "points",
        people,
        found,
        "" if found is not None else scores.scores_headline(profile),
    )
    for each in ease(profile):
        who = profile.named(each.class_id) or _("Users")
        code = "short" if each.short else "sus"
        why = "" if each.interval is not None else _("One sheet alone has no interval.")
        yield Number(
            f"ease.{code}.{who}", who, each.mean, "0–100", len(each.scores), each.interval,
            why, f"{each.grade}; {following.ease_method()}",
        )  # fmt: skip
    answers = sum(each.people for each in rounds(profile))
    yield Number("calls.open", _("People to be called"), calls_open(profile), "", answers)
    yield Number(
        "rewards.cost", _("Rewards, a year and customer"), rewards_a_year(profile),
        profile.product.currency, len(profile.of_kind("reward")),
    )  # fmt: skip
