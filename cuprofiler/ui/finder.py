"""What the search finds: products, people, kinds of user, checklist items, actions."""

from functools import partial
from typing import TYPE_CHECKING

from cuprofiler.i18n import gettext as _
from cuprofiler.ui.dialogs.palette import Found

if TYPE_CHECKING:
    from cuprofiler.ui.program import Program


def things(program: "Program") -> list[Found]:
    """Everything that can be found by its words."""
    found: list[Found] = []
    profile = program.session.profile
    hidden = {_("Search"), _("Next area")}
    for action in program.actions:
        if action.text() not in hidden:
            keys = action.shortcut().toString()
            parts = [part for part in (_("action"), keys) if part]
            found.append(Found(action.text(), ", ".join(parts), action.trigger))
    for product in program.session.products:
        found.append(
            Found(
                product.name,
                _("product"),
                partial(program.session.open_product, product.id),
            )
        )
    if profile is None:
        return found
    for member in profile.decision_makers:
        found.append(
            Found(
                member.name,
                _("person"),
                partial(program.show_member, member.id),
            )
        )
    for each in profile.user_classes:
        found.append(
            Found(
                each.name,
                _("kind of user"),
                partial(program.show_kind, each.id),
            )
        )
    for segment in profile.segments:
        show = partial(program.show_people, "year")
        found.append(Found(segment.name, _("segment"), show))
    for benefit in profile.benefits:
        show = partial(program.show_section, "value")
        found.append(Found(benefit.name, _("benefit"), show))
    for cost in profile.cost_lines:
        found.append(Found(cost.name, _("cost line"), partial(program.show_line, cost.id)))
    for task in profile.tasks:
        found.append(Found(task.name, _("task"), partial(program.show_task, task.id)))
    for lesson in profile.lessons:
        found.append(Found(lesson.name, _("training"), partial(program.show_lesson, lesson.id)))
    for list_id in program.session.worklists.ids(profile):
        worklist = program.session.worklists.worklist(profile, list_id)
        found.append(Found(worklist.title, _("checklist"), partial(program.show_list, list_id)))
        for line in worklist.lines:
            found.append(
                Found(
                    line.text,
                    worklist.title,
                    partial(program.show_list, list_id, line.id),
                )
            )
    return found
