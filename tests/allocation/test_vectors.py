"""Published vectors, byte for byte.

draft-thomson-elegy-vrs-00, section "Example Usage"; RFC 3797 section 6 (its numbers as the test suite of the Perl
module Algorithm::Voting quotes them); SM3: GB/T 32905-2016 appendix A; HMAC-SM3: GM/T 0042-2015 appendix D.3.
"""

import hashlib

import pytest

from dorms.allocation.lottery import chain, draw_key, keyed, number_of, numbers_of, seed_string
from dorms.allocation.rounds import Source
from dorms.allocation.sm3 import sm3, sm3_plain

DRAFT_CODES = {
    10: "950ea08d8d5fd3ae415b9967aba7a48aba39ca62a4d98f2e7fe25cb1b8f8c488",
    9: "5346f2efb5397a6788fc1f1d9c05c6d3f2abe9b7d16d8592a3695b6dbe9f2456",
    8: "2f70f884997ce80771adbefbbbc6c71a1b921da71896c25ca0f64966bfd0c8ce",
}
DRAFT_SEED = "1.2.3.4.5.6./1.2.3.4.5.6./1.2.3.4.5.6./"
FIRST_DRAW = [  # printed cut short in the draft
    ("002ed527ae0a44a86c205d1cdba", "lavenderblush"),
    ("03f710be2b61a6f9c3f89aa5ab5", "blue"),
    ("08bab81380d7f0769cecf9969a8", "darkgoldenrod"),
    ("0c26494fa81f3aed8a9f66e77b7", "mediumvioletred"),
    ("0e1af5d1ccfd44de075cc0bb6d5", "bisque"),
    ("13a07cc9abf3b737e49a62b0634", "lightpink"),
]
SECOND_DRAW = [
    ("00d1c59a9f1b581060a9e732e91", "aqua"),
    ("02b514b0b1807bfe086db524f40", "darkgray"),
    ("0337add95eac62a356b020a273a", "cornflowerblue"),
]
RFC_SEED = "9319./2.5.8.10.12./9.18.26.34.41.45./"
RFC_DIGESTS = [
    "990DD0A5692A029A98B5E01AA28F3459",
    "3691E55CB63FCC37914430B2F70B5EC6",
    "FE814EDF564C190AC1D25753979990FA",
    "1863CCACEB568C31D7DDBDF1D4E91387",
    "F4AB33DF4889F0AF29C513905BE1D758",
    "13EAEB529F61ACFB9A29D0BA3A60DE4A",
    "992DB77C382CA2BDB9727001F3CDCCD9",
    "63AB4258ECA922976811C7F55C383CE7",
    "DFBC5AC97CED01B3A6E348E3CC63F40D",
    "31CB111C4A4EBE9287CEAE16FE51B909",
]
RFC_POOL = [
    "John", "Mary", "Bashful", "Dopey", "Sleepy", "Grouchy", "Doc", "Sneazy",
    "Handsome", "Cassandra", "Pollyanna", "Pendragon", "Pandora", "Faith", "Hope", "Charity",
    "Lee", "Longsuffering", "Chastity", "Smith", "Pride", "Sloth", "Envy", "Anger",
    "Kasczynski",
]  # fmt: skip
RFC_CHOSEN = ["Lee", "Doc", "Mary", "Charity", "Kasczynski", "Envy", "Sneazy", "Anger", "Chastity", "Pandora"]


def test_the_draft_s_chain_of_codes_comes_out_the_same() -> None:
    codes = chain(b"totally not a bikeshed", 10)
    assert {at: codes[at].hex() for at in DRAFT_CODES} == DRAFT_CODES


@pytest.mark.parametrize(("code", "printed"), [(9, FIRST_DRAW), (8, SECOND_DRAW)])
def test_the_draft_s_two_draws_come_out_in_its_order(code: int, printed: list[tuple[str, str]]) -> None:
    key = draw_key(bytes.fromhex(DRAFT_CODES[code]), DRAFT_SEED)
    numbers = numbers_of(key, (label for _, label in printed))
    ordered = sorted(numbers, key=lambda label: numbers[label])
    assert ordered == [label for _, label in printed]
    assert all(numbers[label].hex().startswith(start) for start, label in printed)


def test_our_seed_string_is_that_of_rfc_3797() -> None:
    sources = [Source("a", 1, 0, 9999), Source("b", 5, 1, 12), Source("c", 6, 1, 49)]
    drawn = {"a": (9319,), "b": (2, 5, 12, 8, 10), "c": (9, 18, 26, 34, 41, 45)}
    assert seed_string(sources, drawn) == RFC_SEED


def test_the_digests_of_rfc_3797_come_out_of_that_string() -> None:
    found = [
        hashlib.md5(number + RFC_SEED.encode() + number, usedforsecurity=False).hexdigest().upper()
        for number in (at.to_bytes(2, "big") for at in range(len(RFC_DIGESTS)))
    ]
    assert found == RFC_DIGESTS


def test_the_ten_chosen_of_rfc_3797_follow_from_the_digests() -> None:
    """Its own rule, index modulo the number left, which we do not use: there every number depends on the pool."""
    pool = list(RFC_POOL)
    chosen = [pool.pop(int(digest, 16) % len(pool)) for digest in RFC_DIGESTS]
    assert chosen == RFC_CHOSEN


@pytest.mark.parametrize("digest", [sm3, sm3_plain])
@pytest.mark.parametrize(
    ("message", "printed"),
    [
        (b"abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
        (b"abcd" * 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"),
    ],
)
def test_sm3_gives_the_standard_s_two_digests(digest: object, message: bytes, printed: str) -> None:
    assert callable(digest)
    assert digest(message).hex() == printed


@pytest.mark.parametrize(
    ("key", "message", "printed"),
    [
        (
            bytes(range(1, 33)),
            b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq" * 2,
            "ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a",
        ),
        (
            bytes(range(1, 38)),
            b"\xcd" * 50,
            "220bf579ded555393f0159f66c99877822a3ecf610d1552154b41d44b94db3ae",
        ),
        (b"\x0b" * 32, b"Hi There", "c0ba18c68b90c88bc07de794bfc7d2c8d19ec31ed8773bc2b390c9604e0be11e"),
    ],
)
def test_the_keyed_sm3_is_that_of_gm_t_0042(key: bytes, message: bytes, printed: str) -> None:
    assert keyed(key, message, "sm3").hex() == printed


def test_a_number_is_hkdf_expand_of_one_block() -> None:
    key = draw_key(bytes.fromhex(DRAFT_CODES[9]), DRAFT_SEED)
    assert number_of(key, "blue").hex().startswith("03f710be2b61a6f9c3f89aa5ab5")
