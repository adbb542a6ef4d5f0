"""迎检资料夹: what an inspector asks for of a unit, a place or a round, in one folder with a list of hashes."""
