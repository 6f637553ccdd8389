"""The strategy review on paper."""

from collections.abc import Mapping
from functools import cached_property
from itertools import groupby

from cuprofiler.core.calendar import next_window
from cuprofiler.domain.codes import CLASS_CODES, PRODUCT_TEXTS, Basis, Market, Role
from cuprofiler.domain.offer import problem_of
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Answer, DecisionMaker, Moment, Need
from cuprofiler.i18n import format_date, inside, join, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.blocks import Block, Sheet, Task
from cuprofiler.services import review
from cuprofiler.services.clashes import told
from cuprofiler.services.composer import Composer, Make, settling
from cuprofiler.services.forms import form_of
from cuprofiler.services.phrases import member_phrase, refusal_words
from cuprofiler.subjects.journeys.rules.journeys import lacks_referral
from cuprofiler.subjects.journeys.words import journeys
from cuprofiler.subjects.people.rules.choosers import payer_only_pays
from cuprofiler.subjects.people.rules.staff import at_home
from cuprofiler.subjects.people.rules.unit import unit_of
from cuprofiler.subjects.value.rules.conflicts import pulls
from cuprofiler.subjects.value.rules.value import value_table
from cuprofiler.subjects.value.words import value as value_words
from cuprofiler.subjects.verdict.words.explain import Explainer
from cuprofiler.words import criterion_name, payers_heading, role_name

SIZE = 10.0
MOST_GUESSES = 14
ASKED_AGAIN = ("payer", "picker", "say", "alternatives")
"""The answers that decide the verdict: a guess among them is worth a question."""


def there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    return ("review",) if profile.user_classes else ()


class ReviewComposer(Composer):
    """Makes the strategy review."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"review": self._review}

    @cached_property
    def _explain(self) -> Explainer:
        return Explainer(self.content)

    def _review(self, profile: Profile) -> list[Sheet]:
        lines = {
            "customer": self._customer,
            "value": self._who_gets_what,
            "price": self._limits,
            "life_cycle": self._life_cycle,
            "apart": self._conflicts,
            "agree": self._clashes,
            "known": self._guesses,
        }
        from cuprofiler.paper.figures.table import Column, Line, Look, table
        from cuprofiler.paper.figures.text import bullets, finding, heading
        from cuprofiler.paper.pdf.figure import measure

        answers = review.answers(profile)

        def drawn(room: float) -> list[Block]:
            columns = (Column(_("Question"), 2), Column(_("Answer"), 3.4))
            said = [Line(answer) for answer in answers.values()]
            found: list[Block] = [
                finding(measure, room, self._explain.one_line(profile), "", 11),
                table(measure, room, columns, said, SIZE, Look(4.5)),
            ]
            for name, (question, _answer) in answers.items():
                told = lines[name](profile) if name in lines else ()
                if told:
                    found.append(heading(measure, room, question))
                # What is said and what is to be settled, in turns.
                for settled, part in groupby(told, key=lambda line: isinstance(line, Task)):
                    if settled:
                        found += [line for line in part if isinstance(line, Task)]
                    else:
                        texts = [line for line in part if isinstance(line, str)]
                        found.append(bullets(measure, room, texts, SIZE))
            return found

        title = _("Strategy review: {product}").format(product=profile.product.name)
        subtitle = _("As of {date}").format(date=format_date(self.today, long=True))
        return [self.sheet("review", title, subtitle, drawn, across=False, gap=13)]

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
            lines.append(settling(profile, pull.source, title))
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
