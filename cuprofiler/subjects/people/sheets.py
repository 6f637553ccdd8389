"""The portrait on paper: one sheet to a figure, and the strategy review."""

from collections.abc import Callable
from datetime import date
from functools import partial

from cuprofiler.content import Content
from cuprofiler.core.calendar import next_window
from cuprofiler.core.text import shortened
from cuprofiler.domain.codes import CLASS_CODES, PRODUCT_TEXTS, Basis, Market, Role
from cuprofiler.domain.offer import problem_of
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker, Moment, Need, Segment
from cuprofiler.i18n import format_date, inside, join, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import Part, Review, Sheet, Task
from cuprofiler.paper.figures.shapes import Figure
from cuprofiler.services import review
from cuprofiler.services.clashes import told
from cuprofiler.services.composer import Composer
from cuprofiler.services.forms import form_of
from cuprofiler.services.papers import paper_name
from cuprofiler.services.phrases import member_phrase, price_words, problem_words, refusal_words
from cuprofiler.subjects.journeys.rules.journeys import lacks_referral
from cuprofiler.subjects.journeys.words import journeys
from cuprofiler.subjects.people.rules.choosers import payer_only_pays
from cuprofiler.subjects.people.rules.staff import at_home
from cuprofiler.subjects.people.rules.unit import unit_of
from cuprofiler.subjects.people.words import portrait, year
from cuprofiler.subjects.value.rules.conflicts import pulls
from cuprofiler.subjects.value.rules.value import value_table
from cuprofiler.subjects.value.words import value as value_words
from cuprofiler.subjects.verdict.words.explain import Explainer
from cuprofiler.words import criterion_name, payers_heading, role_name

SHEETS = ("unit", "kinds", "year", "value", "journeys", "review")
MOST_GUESSES = 14
SHORT = 80
MOST_REFUSALS = 4
ASKED_AGAIN = ("payer", "picker", "say", "alternatives")
"""The answers that decide the verdict: a guess among them is worth a question."""

ROWS_TO_A_SHEET = 18


def sheets_there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    there = {
        "unit": bool(profile.decision_makers),
        "kinds": bool(profile.user_classes),
        "year": bool(profile.segments),
        "value": bool(profile.benefits),
        "journeys": bool(profile.stages and profile.lanes),
        "review": bool(profile.user_classes),
    }
    return tuple(code for code in SHEETS if there[code])


def compose(
    content: Content, profile: Profile, codes: tuple[str, ...], size: str, today: date
) -> tuple[Sheet | Review, ...]:
    """Make the sheets wanted, in the language spoken. `size` is a key of PAPER_SIZES."""
    return PortraitComposer(content, size, today).compose(profile, codes)


class PortraitComposer(Composer):
    """Makes sheets from a profile, in the language spoken."""

    def __init__(self, content: Content, paper: str, today: date) -> None:
        super().__init__(paper, today)
        self._explain = Explainer(content)

    def compose(self, profile: Profile, codes: tuple[str, ...]) -> tuple[Sheet | Review, ...]:
        """Return the sheets wanted."""
        makers: dict[str, Callable[[Profile], list[Sheet | Review]]] = {
            "unit": self._unit,
            "kinds": self._kinds,
            "year": self._year,
            "value": self._value,
            "journeys": self._journeys,
            "review": self._review,
        }
        return tuple(sheet for code in codes for sheet in makers[code](profile))

    def _subtitle(self, profile: Profile, what: str) -> str:
        return self.subtitle(profile, inside(what))

    def _unit(self, profile: Profile) -> list[Sheet | Review]:
        found: list[Sheet | Review] = []
        segments = [s.id for s in profile.segments_of(Market.CUSTOMERS)]
        own = [s for s in segments if any(m.segment_id == s for m in profile.decision_makers)]
        for segment in own or [""]:
            name = profile.named(segment)
            what = paper_name("portrait:unit") + (f": {name}" if name else "")
            found.append(
                Sheet(
                    f"unit-{segments.index(segment) if segment else 0}",
                    portrait.unit_headline(profile, segment),
                    " · ".join(
                        (
                            self._subtitle(profile, what),
                            *_offer(profile),
                            *_refusals(profile, segment),
                        )
                    ),
                    self.fitted(
                        partial(_map, profile, segment),
                    ),
                )
            )
        return found

    def _kinds(self, profile: Profile) -> list[Sheet | Review]:
        return [
            Sheet(
                f"kind-{number}",
                portrait.class_headline(profile, each),
                self._subtitle(profile, each.name) + " · " + portrait.share_of_users(profile, each),
                self.fitted(partial(_kind, profile, each.id)),
            )
            for number, each in enumerate(profile.user_classes)
        ]

    def _year(self, profile: Profile) -> list[Sheet | Review]:
        from cuprofiler.paper.figures.stack import stacked
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.people.figures.segment_pair import segment_pair
        from cuprofiler.subjects.people.figures.year_line import year_line

        customers = profile.segments_of(Market.CUSTOMERS)
        users = profile.segments_of(Market.USERS)
        found: list[Sheet | Review] = []
        for number in range(max(len(customers), min(len(users), 1))):
            left = customers[number] if number < len(customers) else None
            right = users[min(number, len(users) - 1)] if users else None
            verdict = self._verdict_in(profile, left)
            figure = stacked(
                year_line(measure, self.room(), self.today, left, right, 11),
                segment_pair(profile, measure, self.room(), left, right, verdict, 11),
            )
            names = join([each.name for each in (left, right) if each is not None])
            found.append(
                Sheet(
                    f"year-{number}",
                    year.year_headline(left, self.today),
                    self._subtitle(profile, names),
                    figure,
                )
            )
        return found

    def _verdict_in(self, profile: Profile, segment: Segment | None) -> str:
        if segment is None or not profile.user_classes:
            return ""
        return self._explain.type_name(profile.verdict_in(segment.id).primary) + "."

    def _value(self, profile: Profile) -> list[Sheet | Review]:
        from cuprofiler.paper.figures.stack import stacked
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.value.figures.value_grid import loudness_bar, value_grid

        rows = value_table(profile).along_the_diagonal()
        found: list[Sheet | Review] = []
        room = self.room()
        for start in range(0, len(rows), ROWS_TO_A_SHEET):
            part = rows[start : start + ROWS_TO_A_SHEET]
            figure = value_grid(profile, measure, room, part, 10.5)
            last = start + ROWS_TO_A_SHEET >= len(rows)
            if last:
                figure = stacked(figure, loudness_bar(profile, measure, room * 0.62, 10.5))
            found.append(
                Sheet(
                    f"value-{start}",
                    value_words.value_headline(profile),
                    self._subtitle(profile, paper_name("portrait:value"))
                    + " · "
                    + value_words.release_line(profile),
                    figure,
                )
            )
        return found

    def _journeys(self, profile: Profile) -> list[Sheet | Review]:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.journeys.figures.journey_map import journey_map

        many = len(profile.stages) > 9
        size = 9.0 if many else 10.5
        figure = self.fitted(lambda width: journey_map(profile, measure, width, size, marks=True))
        tasks = tuple(
            self._task(profile, pull.source, value_words.conflict_words(profile, pull)[0])
            for pull in pulls(profile)
            if pull.kind == "stage" and not pull.settled
        )
        return [
            Sheet(
                "journeys",
                journeys.journeys_headline(profile),
                self._subtitle(profile, paper_name("portrait:journeys"))
                + " · "
                + self._moments_line(profile),
                figure,
                tasks,
            )
        ]

    def _moments_line(self, profile: Profile) -> str:
        counts = dict.fromkeys(Basis, 0)
        for moment in profile.moments:
            counts[moment.basis or Basis.GUESSED] += 1
        return _("{proved} proved, {heard} heard, {guessed} guessed").format(
            proved=counts[Basis.PROVED], heard=counts[Basis.HEARD], guessed=counts[Basis.GUESSED]
        )

    def _task(self, profile: Profile, source: str, title: str) -> Task:
        state = profile.item_state(f"conflict:{source}")
        return Task(
            source,
            _("Settle the conflict: {what}").format(what=title),
            state.owner,
            format_date(state.due) if state.due else "",
            state.done,
        )

    # --- The review ---------------------------------------------------------------------------

    def _review(self, profile: Profile) -> list[Sheet | Review]:
        lines = {
            "customer": self._customer,
            "value": self._who_gets_what,
            "price": self._limits,
            "life_cycle": self._life_cycle,
            "apart": self._conflicts,
            "agree": self._clashes,
            "known": self._guesses,
        }
        parts = tuple(
            Part(question, (answer, *(lines[name](profile) if name in lines else ())))
            for name, (question, answer) in review.answers(profile).items()
        )
        return [
            Review(
                "review",
                _("Strategy review: {product}").format(product=profile.product.name),
                _("As of {date}").format(date=format_date(self.today, long=True)),
                self._explain.one_line(profile),
                parts,
            )
        ]

    def _customer(self, profile: Profile) -> tuple[str | Task, ...]:
        unit = unit_of(profile)
        lines: list[str | Task] = [self._explain.basis_line(profile)]
        if review.decides_alone(profile):
            lines.append(_("Nobody else need agree."))
        elif unit.empty:
            names = join([inside(role_name(role)) for role in unit.empty])
            # A family has no buyer and no adviser to miss.
            if not at_home(profile):
                lines.append(_("Places with nobody in them: {names}.").format(names=names))
        else:
            lines.append(_("Every place in the decision is filled."))
        for each in profile.decision_makers:
            if Role.DECIDER in each.roles and not each.deal_breaker and each.limit is None:
                lines.append(
                    _("Not known: what makes {name} say no.").format(name=member_phrase(each))
                )
        for segment in profile.segments_of(Market.CUSTOMERS):
            verdict = self._explain.type_name(profile.verdict_in(segment.id).primary)
            lines.append(f"{segment.name}: {inside(verdict)}.")
        return tuple(line for line in lines if line)

    def _limits(self, profile: Profile) -> tuple[str | Task, ...]:
        currency = profile.product.currency
        said = [(m.name, refusal_words(m, currency)) for m in profile.decision_makers]
        return tuple(f"{name}: {words.rstrip('.')}." for name, words in said if words)

    def _who_gets_what(self, profile: Profile) -> tuple[str | Task, ...]:
        table = value_table(profile)
        lines = [value_words.value_headline(profile)]
        if any(table.scores.values()):
            for title, group in (
                (payers_heading(payer_only_pays(profile)), table.payers),
                (_("Who uses"), table.users),
            ):
                gets = [f"{profile.named(each)} {table.total(each)}" for each in group]
                if gets:
                    lines.append(f"{title}: {join(gets)}.")
        for member in profile.decision_makers:
            if member.criteria:
                wishes = [inside(criterion_name(code)) for code in member.criteria]
                lines.append(
                    _("What matters to {name}, the weightiest first: {wishes}.").format(
                        name=member.name, wishes=", ".join(wishes)
                    )
                )
        lines.append(value_words.release_line(profile))
        lines.append(value_words.loudness_line(profile))
        return tuple(lines)

    def _life_cycle(self, profile: Profile) -> tuple[str | Task, ...]:
        lines = [journeys.journeys_headline(profile)]
        if lacks_referral(profile):
            lines.append(_("Nobody recommends it anywhere on the way."))
        for segment in profile.segments_of(Market.CUSTOMERS):
            ahead = next_window(segment.months, self.today)
            if ahead is not None:
                lines.append(
                    _("{name}: money from {first} to {last}.").format(
                        name=segment.name,
                        first=format_date(ahead.first),
                        last=format_date(ahead.last),
                    )
                )
        for each in profile.user_classes:
            needs = profile.needs_of(each.id)
            if needs:
                lines.append(_("{who} need to {do}").format(who=each.name, do=needs[0].do) + ".")
            else:
                lines.append(_("No need is known yet of: {name}.").format(name=each.name))
        return tuple(lines)

    def _conflicts(self, profile: Profile) -> tuple[str | Task, ...]:
        lines: list[str | Task] = []
        for pull in pulls(profile):
            title, payer, user = value_words.conflict_words(profile, pull)
            if pull.settled and pull.noted is not None:
                lines.append(
                    _("Settled: {what}. {decision}").format(
                        what=title, decision=pull.noted.decision
                    )
                )
                continue
            lines.append(self._task(profile, pull.source, title))
            lines += [wish for wish in (payer, user) if wish]
        return tuple(lines)

    def _clashes(self, profile: Profile) -> tuple[str | Task, ...]:
        return tuple(f"{clash.text} {clash.advice}" for clash in told(profile))

    def _guesses(self, profile: Profile) -> tuple[str | Task, ...]:
        counts = profile.basis_counts
        lines = [
            _("Facts: {proved} proved, {heard} heard, {guessed} guessed.").format(
                proved=counts[Basis.PROVED],
                heard=counts[Basis.HEARD],
                guessed=counts[Basis.GUESSED],
            )
        ]
        guessed = [
            line
            for record in profile.records.values()
            if getattr(record, "basis", Basis.PROVED) in (None, Basis.GUESSED)
            and (line := self._guess(profile, record))
        ]
        lines += guessed[:MOST_GUESSES]
        more = len(guessed) - MOST_GUESSES
        if more > 0:
            lines.append(
                ngettext("And {count} more.", "And {count} more.", more).format(count=more)
            )
        return tuple(lines)

    def _said(self, profile: Profile, answer: Answer) -> str:
        """Return an answer in words, whether it was asked in the interview or in a form."""
        if answer.question in CLASS_CODES:
            if answer.question not in ASKED_AGAIN:
                return ""
            said = self._explain.said(answer.question, answer.value)
            return f"{inside(self._explain.asked(answer.question))}, {inside(said)}"
        for field in form_of(profile, ("user_class", answer.subject_id)):
            if field.id == answer.question:
                word = dict(field.options).get(answer.value, answer.value)
                return f"{inside(field.label)}, {inside(word)}"
        return answer.value

    def _guess(self, profile: Profile, record: object) -> str:
        """Return a guessed fact as a line to ask about; empty if it is none."""
        if isinstance(record, DecisionMaker):
            return _("{name}: everything about this person").format(name=record.name)
        if isinstance(record, Need):
            who = profile.named(record.class_id)
            return _("{who} need to {do}").format(who=who, do=record.do) if record.do else ""
        if isinstance(record, Moment):
            return f"{profile.named(record.lane_id)}: {record.does}" if record.does else ""
        if isinstance(record, Answer) and record.question in PRODUCT_TEXTS:
            problem = problem_of(profile)
            asked = inside(self._explain.asked(record.question))
            return f"{profile.product.name}: {asked}, {problem}" if problem else ""
        if isinstance(record, Answer) and record.subject_id != profile.product_id:
            if record.value == "unknown" or "@" in record.subject_id:
                return ""
            name = profile.named(record.subject_id)
            said = self._said(profile, record)
            return f"{name}: {said}" if name and said else ""
        return ""


def _offer(profile: Profile) -> list[str]:
    """Return what it does for whoever pays, and what it costs them, as much as stands under a
    title.
    """
    problem, price = problem_words(profile, SHORT), price_words(profile)
    found = [problem.rstrip(".")] if problem else []
    if price:
        found.append(_("Price today: {price}").format(price=price))
    return found


def _refusals(profile: Profile, segment: str) -> list[str]:
    """Return what they say no to, whoever decides first; as much as stands under a title.

    A long reason is shortened, and of many only the first are named: the checklist has them all.
    """
    found = []
    for member in sorted(profile.decision_makers, key=lambda m: Role.DECIDER not in m.roles):
        words = refusal_words(member, profile.product.currency)
        if words and (not segment or member.segment_id in ("", segment)):
            found.append(shortened(f"{member.name}: {words}", SHORT))
    more = len(found) - MOST_REFUSALS
    if more > 0:
        words = ngettext("{count} more on the checklist", "{count} more on the checklist", more)
        found[MOST_REFUSALS:] = [words.format(count=more)]
    return found


def _map(profile: Profile, segment: str, width: float) -> Figure:
    from cuprofiler.paper.pdf.figure import measure
    from cuprofiler.subjects.people.figures.unit_map import unit_map

    return unit_map(profile, measure, width, segment, size=11)


def _kind(profile: Profile, class_id: str, width: float) -> Figure:
    from cuprofiler.paper.pdf.figure import measure
    from cuprofiler.subjects.people.figures.user_kind import user_kind

    return user_kind(profile, class_id, measure, width, 10.5)
