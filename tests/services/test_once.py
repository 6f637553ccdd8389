"""What is worked out once for a profile."""

from cuprofiler import i18n
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Product
from cuprofiler.services.once import once


def test_the_same_profile_is_asked_once_and_another_anew():
    asked = []

    @once
    def work(profile):
        asked.append(profile.product.name)
        return i18n.language()

    first, second = (Profile.of([Product("p", name)], "p") for name in "ab")
    assert [work(first), work(first), work(second), work(first)] == ["en"] * 4
    assert asked == ["a", "b", "a"]
    with i18n.speaking("de"):
        assert work(first) == "de"
    assert work(first) == "en"
