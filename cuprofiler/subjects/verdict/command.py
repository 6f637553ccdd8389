"""What the relationship is, and why."""

import argparse
from pathlib import Path

from cuprofiler.cli.shell import read, say, say_data
from cuprofiler.content import Content, load_content
from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    verdict = commands.add_parser("verdict", help="say what the relationship is, and why")
    verdict.add_argument("profile", type=Path, metavar="PROFILE.json")
    verdict.add_argument("--json", action="store_true", help="as data, with the field's codes")
    verdict.set_defaults(run=_verdict)


def _verdict(options: argparse.Namespace) -> int:
    from cuprofiler.services.exchange import verdict_data

    content = load_content()
    profile = read(options, options.profile, content)
    if options.json:
        say_data(verdict_data(profile, content))
        return 0
    tell(profile, content)
    return 0


def tell(profile: Profile, content: Content) -> None:
    """Say the verdict in words, and what the window would ask about."""
    from cuprofiler.domain.company_names import looks_like_company
    from cuprofiler.services.clashes import told
    from cuprofiler.subjects.verdict.words.explain import Explainer

    explainer = Explainer(content)
    say(profile.product.name)
    say(explainer.headline(profile))
    say(explainer.subline(profile))
    for member in profile.decision_makers:
        if looks_like_company(member.name):
            words = _("“{name}” looks like a company. A company can’t say yes: name a person.")
            say(words.format(name=member.name))
    for clash in told(profile):
        say(f"{clash.text} {clash.advice}")
    for each in profile.user_classes:
        verdict = explainer.verdict_of(profile, each)
        say()
        say(f"{each.name}: {verdict.type_name} ({verdict.type}, {verdict.rule})")
        for reason in verdict.reasons:
            say(f"  {reason.asked}: {reason.said}")
        for flip in verdict.flips:
            if flip.type.settled:
                text = _("It would be “{type}” if {clause}.")
            else:
                text = _("{type}, if {clause}.")
            say("  " + text.format(type=flip.would_be, clause=flip.if_clause))
