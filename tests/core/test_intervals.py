"""Intervals against SciPy's, and where nobody or everybody says yes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from cuprofiler.core.intervals import of_mean, of_share, student


@given(st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_share_has_wilsons_interval(counts):
    hits, people = counts
    found = of_share(hits, people)
    low, high = stats.binomtest(hits, people).proportion_ci(0.95, method="wilson")
    assert found.middle == hits / people
    assert found.low == pytest.approx(low, abs=1e-9)
    assert found.high == pytest.approx(high, abs=1e-9)


@given(st.integers(1, 20_000), st.floats(0.5, 0.9995))
def test_students_t_is_scipys(freedom, share):
    assert student(freedom, share) == pytest.approx(stats.t.ppf(share, freedom), rel=1e-6, abs=1e-6)


@given(st.lists(st.integers(0, 100), min_size=2, max_size=60))
def test_a_mean_has_students_interval(values):
    found = of_mean(values)
    error = stats.sem(values)
    wide = stats.t.ppf(0.975, len(values) - 1) * error
    middle = sum(values) / len(values)
    assert found.middle == pytest.approx(middle)
    assert found.low == pytest.approx(middle - wide, abs=1e-6)
    assert found.high == pytest.approx(middle + wide, abs=1e-6)


@pytest.mark.parametrize("values", [[], [3]])
def test_one_value_has_no_interval(values):
    assert of_mean(values) is None


@pytest.mark.parametrize("counts", [(0, 0), (-1, 5), (6, 5)])
def test_a_share_of_nobody_is_refused(counts):
    with pytest.raises(ValueError, match="no such share"):
        of_share(*counts)


@pytest.mark.parametrize("given_", [(0, 0.9), (5, 0.4), (5, 1.0)])
def test_no_such_t(given_):
    with pytest.raises(ValueError, match="no such distribution"):
        student(*given_)
