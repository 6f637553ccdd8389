"""The pages about the offer: the problem of whoever pays, and the price of today."""

from decimal import Decimal

from cuprofiler.core.changes import Change
from cuprofiler.core.money import parse_amount
from cuprofiler.domain.codes import PriceFor
from cuprofiler.domain.offer import price_of, price_unit, pricing, problem_of, telling
from cuprofiler.domain.questions import Question
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.subjects.answers.rules.interview import Step
from cuprofiler.ui import theme
from cuprofiler.ui.session import Session
from cuprofiler.ui.widgets.choice import Pick
from cuprofiler.ui.widgets.labelled import labelled
from cuprofiler.ui.widgets.layouts import column, row
from cuprofiler.ui.wizard.fields import HowSure, LineField
from cuprofiler.words import price_for_name


class WordsField(LineField):
    """A sentence, and how it is known."""

    def __init__(self, session: Session, step: Step, question: Question) -> None:
        super().__init__(session, step, question)
        self.edit.setText(problem_of(self.profile))
        self.sure = HowSure(self)
        self.setLayout(
            column(
                labelled(_(question.label), self.edit),
                self.sure,
                row(self.unknown, None),
                self.note,
                spacing=16,
            )
        )

    def save(self) -> None:
        """Store the sentence, unless it is empty."""
        super().save()
        text = self.edit.text().strip()
        if text and text != problem_of(self.profile):
            label, merge = inside(_(self.question.short)), self.session.merge_key("problem")
            self.store(Change(label, telling(self.profile, self.question.id, text), merge))
            self.note.setText("")
        self.sure.refresh()

    def leave(self) -> str:
        """Return a sentence is needed, or "I don't know yet"."""
        if self.left_empty():
            return ""
        if not self.edit.text().strip():
            return _("Write a sentence, or choose “I don’t know yet”.")
        self.save()
        return ""


class PriceField(LineField):
    """An amount, and what it is for."""

    def __init__(self, session: Session, step: Step, question: Question) -> None:
        super().__init__(session, step, question)
        price = price_of(self.profile)
        self.edit.setText("" if price is None else f"{price.amount:f}")
        self.edit.setMaximumWidth(theme.px(160))
        self.unit = Pick()
        for unit in PriceFor:
            self.unit.addItem(price_for_name(unit), str(unit))
        self.unit.setCurrentIndex(self.unit.findData(str(price_unit(self.profile))))
        self.unit.setAccessibleName(_(question.second_label))
        self.unit.setMinimumHeight(theme.px(theme.TARGET + 2))
        self.unit.activated.connect(self.save)
        label = _("Price, in {currency}").format(currency=self.profile.product.currency)
        self.edit.setAccessibleName(label)
        self.setLayout(
            column(
                row(
                    labelled(label, self.edit),
                    labelled(_(question.second_label), self.unit),
                    None,
                    spacing=16,
                ),
                row(self.unknown, None),
                self.note,
                spacing=16,
            )
        )

    def _amount(self) -> Decimal | None:
        """Return what is typed; None if nothing is, or no amount."""
        try:
            return parse_amount(self.edit.text())
        except ValueError:
            return None

    def save(self) -> None:
        """Store the amount, if it is one, with what it is for."""
        super().save()
        amount = self._amount()
        if amount is None:
            return
        unit = PriceFor(self.unit.currentData())
        label, merge = inside(_(self.question.short)), self.session.merge_key("price")
        self.store(Change(label, pricing(self.profile, amount, unit), merge))
        self.note.setText("")

    def leave(self) -> str:
        """Return an amount is needed, or "I don't know yet"."""
        if self.left_empty():
            return ""
        if self._amount() is None:
            return _("Type an amount like 500 or 23.99, or choose “I don’t know yet”.")
        self.save()
        return ""
