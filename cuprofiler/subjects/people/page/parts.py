"""What the tabs of the page have in common."""

from collections.abc import Callable

from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import pgettext
from cuprofiler.ui.widgets.buttons import Button, link

LIST_FROM = 640
"""From this width on, in px at 100 %, a list has all its columns."""


def open_link(name: str, opened: Callable[[], object]) -> Button:
    """Make the link at the end of a line of a list of people or of kinds of user."""
    button = link(pgettext("button", "Open"), opened)
    button.setAccessibleName(_("Open: {what}").format(what=name))
    return button
