"""Would they recommend it: the vectors of domain.md C7, and what few answers do not say."""

from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from cuprofiler.core.changes import Change, Edit
from cuprofiler.services.clashes import told
from cuprofiler.subjects.loyalty.records import Group, SurveyAnswer, SurveyRound
from cuprofiler.subjects.loyalty.rules.following import callbacks, causes, low_accounts, promoters
from cuprofiler.subjects.loyalty.rules.recommending import (
    Counts,
    apart,
    before,
    counts_of,
    difference,
    interval,
    latest,
    needed,
    renewal_at_risk,
    rounds,
)
from cuprofiler.subjects.loyalty.words.scores import (
    account_words,
    score_words,
    scores_headline,
    trend_words,
)
from tests.builders import CINF, profile

CUSTOMERS, USERS = Group.CUSTOMERS, Group.USERS


def asked(*surveys, recurring="yes"):
    """A product with rounds: (group, day, scores) or scores with the account, (score, account)."""
    found = profile(("Assistants", 6, None, CINF), facts={"recurring_price": recurring})
    records = []
    numbers = count()
    for at, (group, day, scores) in enumerate(surveys):
        records.append(SurveyRound(f"r{at}", "p", f"Round {at}", group, day=day, position=at))
        for each in scores:
            score, account = each if isinstance(each, tuple) else (each, f"A{next(numbers)}")
            n = next(numbers)
            records.append(SurveyAnswer(f"s{n}", "p", f"r{at}", account, score, position=n))
    return found.after(Change("", tuple(Edit(None, each) for each in records)))


DAY, LATER = date(2026, 11, 3), date(2027, 5, 3)


@pytest.mark.parametrize(
    ("scores", "score", "variance", "error"),
    [
        ((0, 7, 7, 9, 9, 9), 100 / 3, 5 / 9, 0.304),
        ((1, 9), 0, 1, 0.707),
        ((7, 9), 50, 0.25, 0.354),
        ((0, 7, 9), 0, 2 / 3, 0.471),
    ],
)
def test_c7a_and_b_score_variance_and_error(scores, score, variance, error):
    counts = counts_of(scores)
    assert counts.score == pytest.approx(score)
    assert counts.variance == pytest.approx(variance)
    assert (counts.variance / len(scores)) ** 0.5 == pytest.approx(error, abs=0.0005)


def test_c7c_of_three_hundred_and_twenty_four():
    counts = Counts(162, 108, 54)
    assert counts.score == pytest.approx(33, abs=0.5)
    assert counts.variance**0.5 == pytest.approx(0.75, abs=0.005)
    assert 100 * (counts.variance / 324) ** 0.5 == pytest.approx(4.1, abs=0.1)


def test_c7d_the_score_as_it_is_with_the_adjusted_interval():
    found = interval(Counts(10, 6, 4))
    assert found.middle == 30
    assert found.low == pytest.approx(-5.7, abs=0.05)
    assert found.high == pytest.approx(57.9, abs=0.05)


def test_c7e_all_would_recommend_it_and_it_is_no_certainty():
    found = interval(Counts(10, 0, 0))
    assert (found.middle, found.high) == (100, 100)
    assert found.low == pytest.approx(47.5, abs=0.05)


@pytest.mark.parametrize(
    ("margin", "variance", "people"), [(10, 1, 385), (10, 5 / 9, 214), (20, 1, 97), (20, 5 / 9, 54)]
)
def test_how_many_answers_a_margin_takes(margin, variance, people):
    assert needed(margin, variance) == people


@pytest.mark.parametrize("margins", [(0, 1), (10, 0), (-1, 1)])
def test_no_such_margin(margins):
    with pytest.raises(ValueError, match="no such margin"):
        needed(*margins)


@pytest.mark.parametrize("score", [-1, 11, 100])
def test_what_is_no_answer_is_refused(score):
    with pytest.raises(ValueError, match="no such answer"):
        counts_of([9, score])


@given(st.lists(st.integers(0, 10), min_size=1, max_size=400))
def test_the_interval_is_that_of_a_mean_of_ones_noughts_and_minus_ones(scores):
    counts = counts_of(scores)
    added = [1] * 3 + [0] * 6 + [-1] * 3  # in quarters
    values = [1 if s >= 9 else 0 if s >= 7 else -1 for s in scores]
    weights = [4] * len(values) + [1] * len(added)
    whole = sum(weights)
    every = [*values, *added]
    mean = sum(v * w for v, w in zip(every, weights, strict=True)) / whole
    variance = sum(w * (v - mean) ** 2 for v, w in zip(every, weights, strict=True)) / whole
    wide = stats.norm.ppf(0.975) * (variance / (whole / 4)) ** 0.5
    found = interval(counts)
    assert found.low == pytest.approx(max(100 * (mean - wide), -100), abs=1e-6)
    assert found.high == pytest.approx(min(100 * (mean + wide), 100), abs=1e-6)
    assert -100 <= found.low <= found.high <= 100


# --- Rounds ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("people", [1, 9])
def test_few_answers_are_counts_and_no_score(people):
    (found,) = rounds(asked((CUSTOMERS, DAY, [9] * people)))
    assert not found.has_score and found.interval is None
    assert score_words(found).startswith(f"{people} promoter")


@pytest.mark.parametrize("people", [10, 29, 30])
def test_ten_answers_have_a_score_with_its_interval(people):
    (found,) = rounds(asked((CUSTOMERS, DAY, [9] * people)))
    assert score_words(found).startswith("+100, between +")


def test_nobody_answered_and_nothing_is_said():
    found = asked((CUSTOMERS, DAY, []), (USERS, DAY, [None, None]))
    assert latest(found, CUSTOMERS) is None and latest(found, USERS) is None
    assert difference(found) is None and not renewal_at_risk(found)
    assert rounds(found)[0].missing + rounds(found)[1].missing == 2
    assert scores_headline(found) == "Nobody was asked yet whether they would recommend it."


def test_what_is_not_answered_is_missing_and_not_nought():
    (found,) = rounds(asked((CUSTOMERS, DAY, [9, None, 7, None])))
    assert (found.people, found.missing, found.counts) == (2, 2, Counts(1, 1, 0))


def test_c7f_groups_are_never_one_score():
    customers = [9] * 6 + [8] * 4 + [3] * 1
    users = [9] * 2 + [7] * 5 + [2] * 4
    found = asked((CUSTOMERS, DAY, customers), (USERS, DAY, users))
    pooled = counts_of(customers + users).score
    words = scores_headline(found)
    assert "+45" in words and "−18" in words
    assert f"{pooled:+.0f}" not in words


@pytest.mark.parametrize(
    ("customers", "users", "recurring", "risk"),
    [
        ([10] * 12, [2] * 12, "yes", True),
        ([10] * 12, [2] * 12, "no", False),
        ([10] * 12, [2] * 12, "unknown", False),
        ([10] * 9, [2] * 12, "yes", False),  # too few to tell
        ([10] * 12, [2] * 9, "yes", False),
        ([2] * 12, [10] * 12, "yes", False),
        ([9, 7] * 6, [9, 7, 7] * 4, "yes", False),  # the difference spans 0
    ],
)
def test_the_renewal_is_at_risk_only_where_it_can_be_told(customers, users, recurring, risk):
    found = asked((CUSTOMERS, DAY, customers), (USERS, DAY, users), recurring=recurring)
    assert renewal_at_risk(found) is risk
    assert any(each.kind == "renewal_at_risk" for each in told(found)) is risk
    if risk:
        assert scores_headline(found).startswith("Renewal at risk: users are ")


def test_a_difference_that_spans_nought_can_not_be_told():
    found = asked((CUSTOMERS, DAY, [9, 7] * 6), (USERS, DAY, [9, 7, 7] * 4))
    assert scores_headline(found).endswith("can’t tell yet who is happier.")


def test_no_trend_of_few_and_none_that_is_chance():
    few = asked((CUSTOMERS, DAY, [9] * 12), (CUSTOMERS, LATER, [9] * 12))
    assert trend_words(few, latest(few, CUSTOMERS)) == "Too few for a trend."
    same = asked((CUSTOMERS, DAY, [9, 3] * 20), (CUSTOMERS, LATER, [9, 3] * 20))
    assert "No change can be told" in trend_words(same, latest(same, CUSTOMERS))
    better = asked((CUSTOMERS, DAY, [3] * 40), (CUSTOMERS, LATER, [10] * 40))
    assert trend_words(better, latest(better, CUSTOMERS)).startswith("+200 since the round before")
    assert before(better, latest(better, CUSTOMERS)).round.id == "r0"
    assert trend_words(few, before(few, latest(few, CUSTOMERS))) == ""


def test_many_voices_of_one_account_can_be_counted_as_one():
    scores = [(2, "Big")] * 30 + [(10, f"Small {n}") for n in range(11)]
    (found,) = rounds(asked((USERS, DAY, scores)))
    assert found.counts.score < -40
    assert found.accounts == 12 and found.has_loud_account
    assert found.by_account.score == pytest.approx(100 * 10 / 12)
    assert account_words(found).startswith("Each account once: +83")
    (alone,) = rounds(asked((USERS, DAY, [9] * 12)))
    assert account_words(alone) == ""


@given(st.lists(st.integers(0, 10), min_size=10, max_size=60),
       st.lists(st.integers(0, 10), min_size=10, max_size=60))  # fmt: skip
def test_a_difference_turns_round_with_its_sides(first, second):
    one, other = counts_of(first), counts_of(second)
    there, back = apart(one, other), apart(other, one)
    assert there.middle == pytest.approx(-back.middle)
    assert there.low == pytest.approx(-back.high)
    assert there.low <= there.high


# --- What follows ---------------------------------------------------------------------------------


def test_whoever_answers_nought_to_six_is_called_within_a_week():
    found = asked((USERS, DAY, [0, 6, 7, None]), (USERS, None, [5]))
    due = [(each.answer.score, each.due) for each in callbacks(found)]
    assert due == [(0, date(2026, 11, 10)), (6, date(2026, 11, 10)), (5, None)]
    first = callbacks(found)[0].answer
    settled = replace(first, closed=True, cause="Old  phones")
    found = found.after(Change("", (Edit(first, settled),)))
    assert [each.answer.score for each in callbacks(found)] == [6, 5]
    assert causes(found) == (("Old phones", 1),)


def test_promoters_are_customers_of_the_last_round():
    found = asked((CUSTOMERS, DAY, [9, 9]), (CUSTOMERS, LATER, [10, 8]), (USERS, LATER, [10]))
    assert [each.score for each in promoters(found)] == [10]


def test_the_accounts_whose_users_answered_lowest():
    scores = [(1, "North"), (9, "South"), (6, "East"), (3, "north "), (7, "West")]
    assert low_accounts(asked((USERS, DAY, scores))) == ("North", "East")
    assert low_accounts(asked((CUSTOMERS, DAY, scores))) == ()
