"""Allocation rounds: planned, frozen, drawn, computed, posted, approved; and the weekly refill."""
