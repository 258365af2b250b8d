"""Drawings made here: places on them are computed, words and numbers stand in a table beside each."""
