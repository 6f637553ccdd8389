"""Facts as sentences that one can believe, and ask about: "The assistants pick it themselves"."""

from typing import Any

from cuprofiler.core.words import N_
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, Benefit, DecisionMaker, Need
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside, join
from cuprofiler.services.phrases import member_phrase, refusal_words, sentence, users_phrase
from cuprofiler.subjects.discovery.rules.facts import Fact
from cuprofiler.subjects.discovery.words.facts import asked_about, fact_words
from cuprofiler.words import role_name

ANSWERS = {
    ("sold_to", "outside"): N_("It is sold to people outside, for {users}"),
    ("sold_to", "internal"): N_("Only your own people use it: {users}"),
    ("payer", "user"): N_("{users} pay with their own money"),
    ("payer", "provider"): N_("Somebody gets it for {users}"),
    ("payer", "reacher"): N_("Somebody pays to reach {users}"),
    ("payer", "funder"): N_("An insurer or a public fund pays for {users}"),
    ("picker", "user"): N_("{users} pick it themselves"),
    ("picker", "payer_side"): N_("The payer’s side picks it for {users}"),
    ("picker", "agent"): N_("Somebody who neither pays nor uses it picks it for {users}"),
    ("say", "nothing"): N_("{users} can do nothing before it is decided"),
    ("say", "afterwards"): N_("{users} can only grumble or praise afterwards"),
    ("say", "counts"): N_("{users} are asked first, and it counts"),
    ("say", "veto"): N_("{users} can stop it"),
    ("alternatives", "several"): N_("Several products could do the job for {users}"),
    ("alternatives", "few"): N_("A few products could do the job for {users}"),
    ("alternatives", "only_one"): N_("Only one product fits for {users}"),
    ("hands_over", "yes"): N_("The payer hands it to {users}"),
    ("hands_over", "no"): N_("{users} come to it by themselves"),
    ("picker_uses", "yes"): N_("Whoever picks it for {users} uses it too"),
    ("picker_uses", "no"): N_("Whoever picks it for {users} does not use it"),
    ("same_organisation", "yes"): N_("{users} belong to the payer’s firm or family"),
    ("same_organisation", "no"): N_("{users} are the payer’s customers"),
    ("payer_kind", "organisation"): N_("An organisation pays for {users}"),
    ("payer_kind", "private"): N_("A private person pays for {users}"),
}


def believed(profile: Profile, fact: Fact) -> str:
    """Return a fact as a sentence without its full stop; what is not known yet, as that."""
    record: Any = profile.records.get(fact.key)
    if isinstance(record, Answer):
        return _answer(profile, record)
    if isinstance(record, DecisionMaker):
        who = member_phrase(record)
        roles = join([inside(role_name(role)) for role in record.roles])
        refusal = refusal_words(record, profile.product.currency)
        does = ": ".join(filter(None, (roles, refusal)))
        return sentence(_("{who} {does}"), who=who, does=does or _("has a word in it"))
    if isinstance(record, Need):
        return str(fact_words(profile, fact))
    if isinstance(record, Benefit):
        return _("“{benefit}” matters to them").format(benefit=record.name)
    return str(fact_words(profile, fact))


def _answer(profile: Profile, answer: Answer) -> str:
    each = profile.user_class(answer.subject_id)
    users = users_phrase(each) if each is not None else profile.named(answer.subject_id)
    what = asked_about(answer.question)
    if answer.value == "unknown":
        words = _("Not known yet: {what}, for {users}")
        return words.format(what=inside(what), users=users)
    template = ANSWERS.get((answer.question, answer.value))
    if template is None or each is None:
        return _("{what}, for {who}: {answer}").format(
            what=what, who=profile.named(answer.subject_id), answer=answer.value
        )
    return sentence(_(template), users=users)
