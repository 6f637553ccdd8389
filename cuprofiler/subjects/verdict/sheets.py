"""The verdict on paper: the picture, because of which answers, and what would change it."""

from collections.abc import Mapping
from functools import partial

from cuprofiler.domain.codes import Basis
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import UserClass
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.paper.blocks import Sheet
from cuprofiler.paper.figures import text
from cuprofiler.paper.figures.shapes import Figure, Measure
from cuprofiler.paper.figures.stack import beside
from cuprofiler.paper.figures.table import Column, Line, how_sure, table
from cuprofiler.services.composer import Composer, Make
from cuprofiler.services.papers import paper_name
from cuprofiler.subjects.verdict.figures.relation import relation_picture
from cuprofiler.subjects.verdict.words.explain import ClassVerdict, Explainer
from cuprofiler.subjects.verdict.words.relation import relation_of
from cuprofiler.words import basis_name

PICTURE = 330.0
"""How wide the picture is drawn, in points."""

GAP = 24.0
SIZE = 10.5


def there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    return ("verdict",) if profile.user_classes else ()


class VerdictComposer(Composer):
    """Makes a sheet for each kind of user."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"verdict": self._verdicts}

    def _verdicts(self, profile: Profile) -> list[Sheet]:
        explain = Explainer(self.content)
        what = inside(paper_name("portrait:verdict"))
        sheets: list[Sheet] = []
        for number, kind in enumerate(profile.user_classes):
            verdict = explain.verdict_of(profile, kind)
            sheets.append(
                self.sheet(
                    f"verdict-{number}",
                    verdict.headline,
                    f"{self.subtitle(profile, what)} · {verdict.counted}",
                    partial(_drawn, profile, kind, verdict),
                    across=False,
                    gap=12,
                )
            )
        return sheets


def _drawn(
    profile: Profile, kind: UserClass, verdict: ClassVerdict, room: float
) -> tuple[Figure, ...]:
    from cuprofiler.paper.pdf.figure import measure

    picture = relation_picture(relation_of(profile, kind), measure, min(PICTURE, room * 0.64))
    meaning = verdict.meaning
    if verdict.type.settled:
        meaning = _("{meaning} The field calls this: {term}.").format(
            meaning=verdict.meaning, term=verdict.term
        )
    said = [meaning, *verdict.notes]
    if verdict.runner_up:
        said.append(_("Runner-up: {type}").format(type=verdict.runner_up) + ".")
    figures = [
        beside(picture, text.paragraphs(measure, room - picture.width - GAP, said, SIZE), GAP),
        text.heading(measure, room, _("Because you answered")),
        _reasons(verdict, measure, room),
    ]
    if verdict.flips:
        figures += [
            text.heading(measure, room, _("One answer away")),
            _flips(verdict, measure, room),
        ]
    return tuple(figures)


def _reasons(verdict: ClassVerdict, measure: Measure, room: float) -> Figure:
    """Return the answers that the verdict rests on, and how sure each is."""
    columns = (Column(_("Question"), 2), Column(_("Answer"), 4), Column(_("How sure"), 1.6))
    lines = []
    for reason in verdict.reasons:
        basis = reason.basis or Basis.GUESSED
        # How the founder sells their own product is no guess.
        told = reason.question != "sold_to" and reason.answer != "unknown"
        sure = how_sure(basis_name(basis), str(basis)) if told else ""
        lines.append(Line((reason.asked, reason.said, sure)))
    return table(measure, room, columns, lines, SIZE)


def _flips(verdict: ClassVerdict, measure: Measure, room: float) -> Figure:
    """Return the answers that would change the verdict, the unlikely ones only for want of
    others.
    """
    columns = (
        Column(_("It would be"), 3),
        Column(_("if one thing were different"), 4),
        Column("", 1.6),
    )
    guessed = how_sure(_("you guessed this"), "guessed", quiet=True)
    lines = []
    for flip in [flip for flip in verdict.flips if not flip.odd] or verdict.flips:
        lines.append(Line((flip.would_be, flip.if_clause, guessed if flip.guessed else "")))
    return table(measure, room, columns, lines, SIZE)
