"""Discovery on paper: what held and what fell, and sheets to take to a talk and to a visit."""

from collections.abc import Mapping
from dataclasses import replace

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.paper.blocks import Sheet
from cuprofiler.paper.figures.shapes import Figure
from cuprofiler.services.composer import Composer, Make
from cuprofiler.services.papers import paper_name
from cuprofiler.services.phrases import member_phrase
from cuprofiler.subjects.discovery.rules.numbers import tasks_tried
from cuprofiler.subjects.discovery.words import discovery as words
from cuprofiler.subjects.discovery.words.guides import talk_guide, visit_guide

TASKS = 6
"""Tasks on a test sheet: a test of an hour has room for no more. Others stand on further sheets."""


def there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    found = []
    if profile.of_kind("belief"):
        found.append("held")
    if profile.user_classes:
        found += ["guide", "visit", "test", "diary"]
    return tuple(found)


class DiscoveryComposer(Composer):
    """Makes the sheets of discovery."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {
            "held": self._held,
            "guide": self._guide,
            "visit": self._visit,
            "test": self._test,
            "diary": self._diary,
        }

    def _held(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.discovery.figures.beliefs import beliefs_table
        from cuprofiler.subjects.discovery.figures.coverage import coverage_figure

        def drawn(width: float) -> tuple[Figure, ...]:
            return (
                beliefs_table(profile, measure, width, 10.5),
                coverage_figure(profile, measure, width, 10.5),
            )

        title, subline = words.beliefs_headline(profile), words.beliefs_subline(profile)
        what = self.subtitle(profile, inside(paper_name("discovery:held")))
        return [self.sheet("discovery-held", title, f"{what} · {subline}", drawn, gap=12)]

    def _guide(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.discovery.figures.guide import filling

        decider = profile.decider
        whom = member_phrase(decider) if decider else _("whoever has the last word")
        figure = filling(
            measure,
            self.room(across=False),
            talk_guide(self.content, profile),
            self.most(across=False),
        )
        return [
            Sheet(
                "discovery-guide",
                _("A talk with {whom}").format(whom=whom),
                self.subtitle(profile, inside(paper_name("discovery:guide")))
                + " · "
                + _("Where, when, with whom: ______________________"),
                (figure,),
                across=False,
            )
        ]

    def _visit(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.discovery.figures.guide import filling

        found: list[Sheet] = []
        for number, each in enumerate(profile.user_classes):
            asked = visit_guide(self.content, profile, each)
            found.append(
                Sheet(
                    f"discovery-visit-{number}",
                    _("A visit: {whom}").format(whom=each.name),
                    self.subtitle(profile, inside(paper_name("discovery:visit"))),
                    (filling(measure, self.room(across=False), asked, self.most(across=False)),),
                    across=False,
                )
            )
        return found

    def _test(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.discovery.figures.forms import sheet_of_tasks

        room, most = self.room(across=False), self.most(across=False)
        tasks = [each.name for each in tasks_tried(profile)]
        found = []
        for start in range(0, max(len(tasks), 1), TASKS):
            figure = sheet_of_tasks(measure, room, tasks[start : start + TASKS], most)
            sheet = self._to_take("test", _("A usability test"), profile, figure)
            found.append(replace(sheet, id=f"{sheet.id}-{start}") if start else sheet)
        return found

    def _diary(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.discovery.figures.forms import diary_sheet

        figure = diary_sheet(measure, self.room(across=False), self.most(across=False))
        return [self._to_take("diary", _("A diary of a week"), profile, figure)]

    def _to_take(self, code: str, title: str, profile: Profile, figure: Figure) -> Sheet:
        what = self.subtitle(profile, inside(paper_name(f"discovery:{code}")))
        who = _("Person, by a code: __________")
        return Sheet(f"discovery-{code}", title, f"{what} · {who}", (figure,), across=False)
