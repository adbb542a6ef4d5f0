"""续住: the renewal season, sorted by the rules and decided by people."""
