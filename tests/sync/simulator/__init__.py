"""The product simulator: offices with real stores, packets and merges, through schedules drawn from a seed."""
