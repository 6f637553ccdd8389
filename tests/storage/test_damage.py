"""Flipped bits: those that change what a page shows are noticed when the file is opened."""

import random
from pathlib import Path

import pytest

from cuprofiler.content import load_content
from cuprofiler.services.exchange import read_profile, samples
from cuprofiler.storage.errors import WorkspaceError
from cuprofiler.storage.workspace import Workspace


def filled(path):
    """A workspace with all samples in it."""
    version = load_content().questions.version
    with Workspace.create(path) as workspace:
        for sample in samples():
            workspace.add_all(read_profile(sample.path, version).records.values(), "")


def pages(path):
    """What pages read, by the same queries; None if a page can't be shown."""
    try:
        with Workspace.open(path, check=False) as workspace:
            products = workspace.products()
            of_each = [frozenset(workspace.records_of(product.id)) for product in products]
            return products, of_each, workspace.revision
    except WorkspaceError:
        return None


def flips(folder, count):
    """How many flips changed a page, and where those lie that the opening did not notice."""
    chance = random.Random(20261127)
    path = folder / "w.cuprofile"
    filled(path)
    whole = path.read_bytes()
    truth = pages(path)
    changed, unseen = 0, []
    for _number in range(count):
        at, bit = chance.randrange(len(whole)), chance.randrange(8)
        damaged = bytearray(whole)
        damaged[at] ^= 1 << bit
        path.write_bytes(damaged)
        if pages(path) == truth:
            continue
        changed += 1
        try:
            Workspace.open(path).close()
        except WorkspaceError:
            continue
        unseen.append((at, bit))
    assert changed > count / 10
    return changed, unseen


def test_flips_that_change_a_page_are_noticed(tmp_path):
    changed, unseen = flips(tmp_path, 250)
    assert len(unseen) <= changed * 0.01


@pytest.mark.soak
def test_two_and_a_half_thousand_flips(tmp_path):
    changed, unseen = flips(tmp_path, 2500)
    print(f"{changed} of 2,500 flips changed a page, {len(unseen)} of them unseen")
    assert len(unseen) <= changed * 0.01


@pytest.mark.parametrize("table", ["answer", "user_class", "item_state"])
def test_a_row_that_its_index_has_lost_is_noticed(tmp_path, table):
    """Pages read by the index: what it does not name is not shown, though every row is whole."""
    from cuprofiler.storage.driver import sqlite3

    path: Path = tmp_path / "w.cuprofile"
    filled(path)
    connection = sqlite3.connect(path, isolation_level=None)
    index = f"{table}_of_product" if table == "user_class" else f"sqlite_autoindex_{table}_1"
    # The index is emptied as by damage: its root page becomes an empty leaf of an index.
    root, size = connection.execute(
        "SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_master"
        " WHERE name = ?",
        (index,),
    ).fetchone()
    connection.close()
    data = bytearray(path.read_bytes())
    data[(root - 1) * size : root * size] = (b"\x0a\0\0\0\0" + b"\0" * size)[:size]
    path.write_bytes(data)
    with pytest.raises(WorkspaceError, match="damaged"):
        Workspace.open(path)
