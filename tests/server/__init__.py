"""The same store on a PostgreSQL server: skipped, and said so, where none is installed."""
