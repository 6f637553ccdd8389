"""Products in a workspace: their order, their names, and where one goes on."""

import pytest

from cuprofiler.domain.records import Product, UserClass
from cuprofiler.services.checks import InvalidChangeError
from cuprofiler.services.products import ProductService
from cuprofiler.storage.workspace import Workspace


@pytest.fixture
def products(tmp_path):
    with Workspace.create(tmp_path / "w.cuprofile") as workspace:
        yield ProductService(workspace, 7)


def test_what_is_added_stands_behind_the_others(products):
    products.apply(products.new_product("First", "CHF"))
    (first,) = products.products()
    assert first == Product(first.id, "First", "", "CHF", 0, 7)
    ready = [
        Product("a", "Second"),
        UserClass("c", "a", "Clerks", position=5),
        Product("b", "Third"),
    ]
    change = products.adding(ready, "samples added")
    assert change.label == "samples added"
    products.apply(change)
    assert [(each.name, each.position) for each in products.products()] == [
        *(("First", 0), ("Second", 1), ("Third", 2))
    ]
    assert products.profile("a").user_classes == (UserClass("c", "a", "Clerks", position=5),)
    assert products.new_product("Fourth", "EUR").edits[0].after.position == 3


def test_a_product_goes_with_all_that_is_known_of_it(products):
    products.apply(products.adding([Product("a", "A"), UserClass("c", "a", "Clerks")], ""))
    products.apply(products.adding([Product("b", "B"), UserClass("d", "b", "Guards")], ""))
    change = products.removing("a")
    assert change.label == "product removed"
    products.apply(change)
    assert products.profile("a") is None
    assert [each.id for each in products.products()] == ["b"]
    assert products.profile("b").user_class("d") is not None
    assert products.removing("a").edits == ()


def test_a_name_that_is_taken_gets_a_number(products):
    assert products.free_name("P") == "P"
    for wanted in ("P", "P 2", "P 4"):
        products.apply(products.new_product(wanted, "EUR"))
    assert products.free_name("P") == "P 3"
    assert products.free_name("P 2") == "P 2 2"
    assert products.free_name("p") == "p"


def test_one_goes_on_where_one_was(products):
    assert products.last_product() == ""
    products.apply(products.adding([Product("a", "A"), Product("b", "B")], ""))
    assert products.last_product() == "a"
    products.remember_product("b")
    assert products.last_product() == "b"
    products.remember_place("b", "cost")
    assert (products.place("a"), products.place("b")) == ("", "cost")
    products.apply(products.removing("b"))
    assert products.last_product() == "a"


def test_a_list_grows_to_its_bound_and_not_beyond(products):
    most = UserClass.MOST
    kinds = [UserClass(f"c{n}", "a", f"Kind {n}") for n in range(most)]
    products.apply(products.adding([Product("a", "A"), Product("b", "B"), *kinds], ""))
    revision = products.revision
    with pytest.raises(InvalidChangeError):
        products.apply(products.adding([UserClass("x", "a", "One more")], ""))
    assert products.revision == revision
    products.apply(products.adding([UserClass("x", "b", "Another’s")], ""))
    assert products.revision == revision + 1
