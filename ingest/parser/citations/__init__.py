"""References in lists of publications: what their parts are and in which order they stand."""
