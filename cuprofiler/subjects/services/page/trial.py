"""A bar of the plan while it is dragged: the plan as it would be, and nothing stored yet."""

from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.services.figures.gantt import days_of
from cuprofiler.subjects.services.words import plans
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.views.split import SplitView
from cuprofiler.ui.widgets.figure import FigureView

NOT_DRAGGED = ("", 0)


class Trial:
    """Shows what a drag would lead to, and carries it out when it is let go of."""

    def __init__(self, page: SplitView, bars: FigureView, *following: FigureView) -> None:
        """`bars` has the bars that are dragged, `following` show what hangs on their days."""
        self._page = page
        self._bars = bars
        self._following = following
        self._shown = NOT_DRAGGED
        """The task that is drawn now, and by how many days."""

        self._profile: Profile | None = None
        bars.slid.connect(self._slide)
        # What comes into sight by the wheel meanwhile is drawn as well.
        page.page.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def is_on(self) -> bool:
        """Whether a bar is somewhere else than it was."""
        return self._profile is not None

    @property
    def profile(self) -> Profile:
        """The product as it would be; as it is while nothing is dragged."""
        return self._profile or self._session.profile

    @property
    def seen(self) -> tuple[float, float] | None:
        """The lines between which the bars are drawn while one is dragged, in px at 100 %.

        None for all of them: a plan of ninety tasks is not drawn sixty times a second for the
        fifteen that are seen.
        """
        if self._profile is None:
            return None
        area, scale = self._bars.visibleRegion().boundingRect(), theme.scale()
        return area.top() / scale, area.bottom() / scale

    @property
    def _session(self) -> Session:
        return self._page.session

    def _slide(self, identity: str, far: float, let_go: bool) -> None:
        """Show where a drag has come to; store it once it is let go of."""
        task_id = identity.partition(":")[2]
        profile = self._session.profile
        plan = plans.plan_of(profile).tasks
        width = max(self._bars.width() / theme.scale(), 1.0)
        days = days_of(plan, width, far)
        task = next((each for each in profile.tasks if each.id == task_id), None)
        if task is None:
            self._profile = None
            return
        if not let_go and self._shown == (task_id, days):
            return  # less than a day further: what is shown is right
        self._shown = NOT_DRAGGED if let_go else (task_id, days)
        change = plans.shifting(profile, task, days)
        self._profile = None
        if let_go:
            if not change.edits or not self._session.do(change):
                self._page.refresh()
            return
        self._profile = profile.after(change) if change.edits else None
        # Hours and prices below it are the same whenever it is done.
        header, shown = self._page.header, self.profile
        headline = plans.implementation_headline(shown, plans.plan_of(shown))
        header.say(headline, header.subline.text())
        self._mark()

    def _mark(self) -> None:
        for view in (self._bars, *self._following):
            view.mark()

    def _scrolled(self, _value: int) -> None:
        if self.is_on:
            self._mark()
