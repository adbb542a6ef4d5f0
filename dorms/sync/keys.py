"""The keys of a replica: Ed25519 to sign, an age identity to open; what of them is public, and how it is certified."""

import hashlib
from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from dataclasses import dataclass
from typing import Self
from uuid import UUID

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from dorms.domain.canonical import Value, canonical

DIGITS = 24  # of a fingerprint read over the telephone: 80 bits


@dataclass(frozen=True, slots=True)
class Secret:
    """The private half of a replica's keys."""

    sign: Ed25519PrivateKey
    seal: pyrage.x25519.Identity

    @classmethod
    def fresh(cls) -> Self:
        """New keys from the system's randomness."""
        return cls(Ed25519PrivateKey.generate(), pyrage.x25519.Identity.generate())

    @classmethod
    def stored(cls, sign: bytes, seal: str) -> Self:
        """The keys as a store keeps them."""
        return cls(Ed25519PrivateKey.from_private_bytes(sign), pyrage.x25519.Identity.from_str(seal))

    def signature(self, message: bytes) -> str:
        """The signature over a message, as text."""
        return b64encode(self.sign.sign(message)).decode()


@dataclass(frozen=True, slots=True)
class Registration:
    """Who a replica is: its office, what it came from, its public keys. The bureau signs exactly this text."""

    replica: UUID
    office: UUID
    letter: str
    predecessor: str
    how: str  # restored | copied, where there is a predecessor
    began: int
    sign: str
    seal: str

    def value(self) -> dict[str, Value]:
        """As it stands in a manifest."""
        return {
            "replica": str(self.replica), "office": str(self.office), "letter": self.letter, "began": self.began,
            "predecessor": self.predecessor, "how": self.how, "sign": self.sign, "seal": self.seal,
        }  # fmt: skip

    @classmethod
    def of(cls, value: Value) -> Self:
        """Of a manifest's value; ValueError if it is none."""
        if not isinstance(value, dict):
            raise ValueError("no registration")
        texts = {name: text_of(value, name) for name in ("letter", "predecessor", "how", "sign", "seal")}
        began = value.get("began")
        if not isinstance(began, int):
            raise ValueError("began")
        pyrage.x25519.Recipient.from_str(texts["seal"])
        before = texts["predecessor"]
        if before and str(UUID(before)) != before:  # one spelling, or a revoked life would go by another
            raise ValueError("predecessor")
        return cls(UUID(text_of(value, "replica")), UUID(text_of(value, "office")), began=began, **texts)

    def message(self) -> bytes:
        """What certificates and endorsements sign."""
        return b"dorms replica\n" + canonical(self.value()).encode()

    @property
    def fingerprint(self) -> str:
        """Twenty-four digits in groups of four: what is compared over the telephone."""
        number = int.from_bytes(hashlib.sha256(self.message()).digest(), "big") % 10**DIGITS
        digits = f"{number:0{DIGITS}d}"
        return " ".join(digits[at : at + 4] for at in range(0, DIGITS, 4))


def text_of(value: dict[str, Value], name: str) -> str:
    """A text of an object; ValueError if it is none."""
    found = value.get(name)
    if not isinstance(found, str):
        raise ValueError(name)
    return found


def public_text(key: Ed25519PrivateKey) -> str:
    """The public half of a signing key."""
    return b64encode(key.public_key().public_bytes_raw()).decode()


def verified(key: str, signature: str, message: bytes) -> bool:
    """Whether the holder of the key signed this message."""
    try:
        Ed25519PublicKey.from_public_bytes(b64decode(key, validate=True)).verify(
            b64decode(signature, validate=True), message
        )
    except (InvalidSignature, ValueError, NoBase64):
        return False
    return True
