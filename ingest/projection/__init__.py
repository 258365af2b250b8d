"""Rows from records: what the store puts together, one module a kind of row."""
