"""Who pays, who picks and who uses, as far as the answers say: the facts of the picture."""

from dataclasses import replace

from cuprofiler.core.changes import Change, Edit
from cuprofiler.core.text import same_people
from cuprofiler.domain.codes import Payer, Picker, Say, Side, SoldTo
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, UserClass
from cuprofiler.i18n import gettext as _
from cuprofiler.services.phrases import counted
from cuprofiler.subjects.people.rules.choosers import (
    Chooser,
    chooser_of,
    on_side,
    payer_of,
    picking_kinds,
    picks_for_itself,
)
from cuprofiler.subjects.verdict.figures.relation import Relation
from cuprofiler.subjects.verdict.rules.relationship import Answers


def relation_of(profile: Profile, each: UserClass | None) -> Relation:
    """Return the picture for one kind of user."""
    product = profile.product.name
    if each is None:
        return Relation(product, _("Who pays"), "", _("Who uses"))
    answers = profile.answers_of(each.id)
    one = answers.payer is Payer.USER and answers.picker in (None, Picker.USER)
    payer, agent = _payer_name(profile, each, answers), ""
    money = "?" if answers.payer in (None, Payer.UNKNOWN) else "payer"
    choice = "?"
    if answers.picker is Picker.USER:
        choice = "user"
    elif answers.picker is Picker.PAYER_SIDE:
        choice = "payer"
    elif answers.picker is Picker.AGENT:
        between = on_side(profile, Side.AGENT)
        choice, agent = "agent", _short(between.name) if between else _("A go-between")
    if answers.sold_to is SoldTo.INTERNAL:
        money = choice = "payer"
    if answers.payer is Payer.USER:
        money = "user"
        choice = "user" if answers.picker in (None, Picker.USER) else choice
    chooser = _picks_only(profile, each)
    if chooser is not None and choice == "payer":
        # Another kind of user picks, and the money is somebody else's: two people, two boxes.
        picks = chooser.user_class or chooser.member
        choice, agent = "agent", _short(picks.name) if picks else ""
    does = {
        ("payer", "payer"): _("pays and picks"),
        ("payer", "user"): _("pays"),
        ("payer", "agent"): _("pays"),
        ("payer", "?"): _("pays"),
        ("?", "payer"): _("picks"),
    }.get((money, choice), "")
    users_do = {
        (True, True): _("pay, pick and use"),
        (True, False): _("pay and use"),
        (False, True): _("pick and use"),
        (False, False): _("use"),
    }[(money == "user", choice == "user")]
    say, mark = _say(answers.say, one or choice == "user" or money == "user")
    return Relation(
        product,
        payer,
        does,
        each.name,
        each.people,
        counted(each),
        users_do,
        say,
        mark,
        money,
        choice,
        agent,
        one,
    )


def relation_if(profile: Profile, each: UserClass, question: str, code: str) -> Relation:
    """Return the picture as it would be with one answer different."""
    given = profile.answer(each.id, question)
    other = Answer(profile.product_id, each.id, question, code)
    if given is not None:
        other = replace(given, value=code)
    return relation_of(profile.after(Change("", (Edit(given, other),))), each)


def _payer_name(profile: Profile, each: UserClass, answers: Answers) -> str:
    """Return who stands on the paying side of the picture: whoever picks there, if somebody is
    named.
    """
    if answers.sold_to is SoldTo.INTERNAL:
        return _short(profile.decider.name) if profile.decider else _("Budget owner")
    if answers.payer in (Payer.FUNDER, Payer.REACHER):
        paying = on_side(profile, Side.FUNDER)
        if paying is None and answers.payer is Payer.REACHER:
            paying = profile.decider  # as the headline says it
        if paying is not None:
            return _short(paying.name)
        return (
            _("Insurer or fund") if answers.payer is Payer.FUNDER else _("Who wants to reach them")
        )
    if picks_for_itself(profile, each) or answers.picker is Picker.AGENT:
        paying = payer_of(profile)
        return _short(paying.name) if paying else _("Who pays")
    chooser = _picks_only(profile, each)
    if chooser is not None:
        paying = payer_of(profile)
        same = paying is not None and (
            paying == chooser.member
            or paying.user_class_id == chooser.kind
            or same_people(paying.name, profile.named(chooser.kind))
        )
        return _short(paying.name) if paying is not None and not same else _("Who pays")
    return _short(profile.decider.name) if profile.decider else _("Who pays")


def _picks_only(profile: Profile, each: UserClass) -> Chooser | None:
    """Return who picks for these users if it is another kind of user, for whom somebody else pays
    too.
    """
    chooser = chooser_of(profile, each)
    kinds = {kind.id for kind in picking_kinds(profile)} - {each.id}
    return chooser if chooser.kind in kinds else None


def _short(name: str) -> str:
    """Return a name without the job behind it."""
    return name.split(",")[0].strip()


def _say(say: Say | None, direct: bool) -> tuple[str, str]:
    if direct:
        return "", ""
    return {
        Say.NOTHING: (_("no say"), "x"),
        Say.AFTERWARDS: (_("afterwards"), "x"),
        Say.COUNTS: (_("have a say"), ">"),
        Say.VETO: (_("can stop it"), ">"),
    }.get(say or Say.UNKNOWN, (_("a say?"), "?"))
