"""What the checklists say of loyalty."""

from collections.abc import Callable
from datetime import date

from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.loyalty.records import Group
from cuprofiler.subjects.loyalty.rules.recommending import latest, renewal_at_risk
from cuprofiler.subjects.loyalty.words import following, scores
from cuprofiler.words import code_name


def _scores(profile: Profile) -> str:
    parts = []
    for group in Group:
        asked = latest(profile, group)
        if asked is not None:
            parts.append(
                f"{code_name(group)}: {scores.score_words(asked)} ({scores.answered_words(asked)})."
            )
    return " ".join(parts)


def _calls(profile: Profile) -> str:
    if not profile.of_kind("survey_answer"):
        return ""
    today = date.today()
    words = (following.calls_headline(profile, today), following.calls_subline(profile))
    return " ".join(filter(None, words))


def _rewards(profile: Profile) -> str:
    return following.rewards_headline(profile) if profile.of_kind("reward") else ""


def _risk(profile: Profile) -> str:
    if not renewal_at_risk(profile):
        return ""
    return " ".join(
        (scores.scores_headline(profile), following.risk_words(profile, date.today()))
    ).strip()


LOYALTY_EVIDENCE: dict[str, Callable[[Profile], str]] = {
    "loyalty_scores": _scores,
    "loyalty_calls": _calls,
    "loyalty_rewards": _rewards,
    "loyalty_risk": _risk,
    "loyalty_choice": following.forced_words,
    "loyalty_promoters": following.promoters_words,
}
