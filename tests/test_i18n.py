"""Words joined for a sentence."""

from cuprofiler.i18n import join, join_few


def test_a_headline_names_a_few_and_counts_the_rest():
    names = list("abcdef")
    assert join_few(names[:4]) == join(names[:4]) == "a, b, c and d"
    assert join_few(names) == "a, b, c and 3 more"
    assert join_few([]) == ""
