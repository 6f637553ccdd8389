"""SHA-256 without OpenSSL, and the hash of a row, which never changes."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler.storage.digest import fresh_id, row_hash, sha256_hex


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        # FIPS 180-4, the examples of NIST.
        (b"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (b"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (
            b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        ),
    ],
)
def test_the_published_examples(data, wanted):
    assert sha256_hex(data) == wanted


@given(st.binary(max_size=300))
def test_it_is_the_one_of_the_standard_library(data):
    assert sha256_hex(data) == hashlib.sha256(data).hexdigest()


CELL = st.none() | st.integers(-(2**60), 2**60) | st.text(max_size=20)


@given(st.lists(CELL, max_size=6), st.lists(CELL, max_size=6))
def test_rows_that_differ_have_other_hashes(one, other):
    assert (row_hash("t", one) == row_hash("t", other)) == (one == other)


def test_a_row_is_hashed_with_its_table_in_ascii():
    """Files hold the result: these bytes may never be others."""
    text = "('moment', 'p', None, 3, '\\xe9\\u20ac')"
    assert row_hash("moment", ["p", None, 3, "é€"]) == hashlib.sha256(text.encode()).hexdigest()
    assert row_hash("moment", ["p"]) != row_hash("need", ["p"])


def test_ids_are_nobody_elses():
    ids = {fresh_id() for _n in range(1000)}
    assert len(ids) == 1000
    assert all(len(each) == 16 and int(each, 16) >= 0 for each in ids)
    assert len(fresh_id(16)) == 32
