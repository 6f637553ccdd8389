"""Every described field reads what it wrote, and its change can be taken back."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.core.changes import History
from cuprofiler.domain.codes import Basis
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.services.checks import InvalidChangeError, check_record
from cuprofiler.services.exchange import read_profile, samples
from cuprofiler.services.forms import form_of
from cuprofiler.subjects.people.words.forms import here_form
from cuprofiler.subjects.value.words.forms import bar_field, conflict_form
from tests.strategies import portraits
from tools.large import large_product

VALUES = {
    "text": st.text("abc ä", max_size=8),
    "note": st.text("abc ä", max_size=8),
    "number": st.none() | st.integers(0, 99),
    "amount": st.sampled_from([None, Decimal("23.99"), Decimal(500)]),
    "date": st.sampled_from([None, date(2026, 11, 22)]),
    "past": st.sampled_from([None, date(2020, 11, 22)]),
    "months": st.text("012", min_size=12, max_size=12),
    "ranked": st.lists(st.sampled_from(["price", "fit", "own words"]), unique=True).map(tuple),
    "basis": st.sampled_from([str(b) for b in Basis]),
}


def every_field(profile):
    for each in profile.decision_makers:
        yield from form_of(profile, ("decision_maker", each.id))
    for each in profile.user_classes:
        yield from form_of(profile, ("user_class", each.id))
        for segment in profile.segments:
            yield from here_form(profile, each.id, segment.id, lambda _q, code: code)
    for each in profile.needs:
        yield from form_of(profile, ("need", each.id))
    for each in profile.segments:
        yield from form_of(profile, ("segment", each.id))
    for each in profile.benefits:
        yield from form_of(profile, ("benefit", each.id))
    for lane in profile.lanes:
        yield from form_of(profile, ("lane", lane.id))
        for stage in profile.stages:
            yield from form_of(profile, ("moment", lane.id, stage.id))
    for stage in profile.stages:
        yield from form_of(profile, ("stage", stage.id))
    yield bar_field(profile)
    for each in profile.conflicts:
        yield from conflict_form(profile, each.source, ("a", "b", "c"))


def drawn_value(draw, field):
    codes = [code for code, _word in field.options]
    if field.kind in ("choice", "pick"):
        return draw(st.sampled_from(codes))
    if field.kind == "flags":
        return tuple(draw(st.lists(st.sampled_from(codes), unique=True))) if codes else ()
    if field.kind == "sways":
        chosen = draw(st.lists(st.sampled_from(codes), unique=True)) if codes else []
        return tuple((code, draw(st.integers(1, 2))) for code in chosen)
    return draw(VALUES[field.kind])


class Kept:
    """A profile that follows a history, refusing what the service refuses."""

    def __init__(self, profile):
        self.profile = profile

    def apply(self, change, _noted=None):
        for edit in change.edits:
            if edit.after is not None:
                check_record(edit.after)
        self.profile = self.profile.after(change)


@given(st.data(), portraits())
def test_random_edits_and_undo_come_back(data, profile):
    kept = Kept(profile)
    history = History(kept.apply)
    for _round in range(6):
        known = list(every_field(kept.profile))
        field = data.draw(st.sampled_from(known))
        change = field.write(kept.profile, drawn_value(data.draw, field))
        try:
            history.push(change)
        except InvalidChangeError:
            continue  # an empty name, as the form says too
    there = kept.profile.records
    while history.undo() is not None:
        pass
    assert kept.profile.records == profile.records
    while history.redo() is not None:
        pass
    assert kept.profile.records == there


@given(st.data(), portraits())
def test_a_field_reads_what_it_wrote(data, profile):
    field = data.draw(st.sampled_from(list(every_field(profile))))
    value = drawn_value(data.draw, field)
    change = field.write(profile, value)
    if field.kind == "basis" and field.read(profile) is None and not change.edits:
        return  # of a moment that is not there, nothing can be more or less sure
    after = profile.after(change)
    found = field.read(after)
    if field.kind == "sways":
        assert dict(found) == dict(value)
    elif field.kind == "flags":
        assert {str(code) for code in found} == set(value)
    elif value in ("", None):
        assert found in ("", None, "a", "b", "c", *(str(b) for b in Basis)) or not found
    elif isinstance(found, bool):
        assert found is (value == "yes")
    else:
        assert str(found) == str(value)


def test_how_sure_an_answer_is_can_be_said_only_once_there_is_one():
    profile = read_profile(samples()[6].path, 1)
    each = profile.user_classes[1]
    who = next(f for f in form_of(profile, ("user_class", each.id)) if f.id == "who")
    assert who.mark(profile, Basis.PROVED).edits == ()
    told = profile.after(who.write(profile, "Fifty"))
    proved = told.after(who.mark(told, Basis.PROVED))
    assert who.basis(proved) is Basis.PROVED
    assert proved.basis_counts[Basis.PROVED] == profile.basis_counts[Basis.PROVED] + 1
    assert who.write(proved, "").edits[0].after is None


def test_a_stage_says_nothing_of_recommending_until_it_is_said():
    """It once read "No" as soon as anything else was known of the stage."""
    found = large_product()
    moment = next(each for each in found.moments if not each.referral)
    field = next(
        each
        for each in form_of(found, ("moment", moment.lane_id, moment.stage_id))
        if each.id == "referral"
    )
    assert field.read(found) == ""
    after = found.after(field.write(found, "yes"))
    assert field.read(after) == "yes"
    assert field.read(after.after(field.write(after, ""))) == ""


def test_a_company_in_the_place_of_a_person_is_questioned():
    profile = read_profile(samples()[0].path, 1)
    name = form_of(profile, ("decision_maker", profile.decision_makers[0].id))[0]
    assert "can’t say yes" in name.doubt(profile, "Hotel Adler GmbH")
    assert name.doubt(profile, "Maria Adler") == ""


@pytest.mark.parametrize(("number", "least"), [(0, 30), (6, 100)])
def test_the_samples_use_nearly_everything(number, least):
    profile = read_profile(samples()[number].path, 1)
    assert sum(field.known(profile) for field in every_field(profile)) >= least
    assert all(isinstance(each, DecisionMaker) for each in profile.decision_makers)
