"""Users far below customers who pay again and again: what does not go together."""

from collections.abc import Iterator
from datetime import date

from cuprofiler.domain.contradictions import Clash, Part
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.loyalty.records import Group
from cuprofiler.subjects.loyalty.rules.recommending import latest, renewal_at_risk
from cuprofiler.subjects.loyalty.words.following import risk_words
from cuprofiler.subjects.loyalty.words.scores import signed


def contradictions(profile: Profile) -> Iterator[tuple[Clash, str, str]]:
    """Yield the renewal that is at risk, with the accounts that answered lowest and a day."""
    customers, users = latest(profile, Group.CUSTOMERS), latest(profile, Group.USERS)
    if customers is None or users is None or not renewal_at_risk(profile):
        return
    said = _(
        "The renewal is at risk: users would recommend it far less ({users}) than customers "
        "({customers})."
    ).format(users=signed(users.counts.score), customers=signed(customers.counts.score))
    # A name may hold braces, and the sentence is filled in once more.
    where = risk_words(profile, date.today()).replace("{", "{{").replace("}", "}}")
    yield (
        Clash(
            "renewal_at_risk",
            Part("survey_round", users.round.id),
            Part("survey_round", customers.round.id),
        ),
        f"{said} {where}".rstrip(),
        _("Call those who would not recommend it, before the money for the next year is decided."),
    )
