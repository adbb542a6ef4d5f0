"""Edited sheets and pasted blocks: what they would change, and the one operation that changes it."""
