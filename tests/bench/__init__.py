"""Measuring the site as it is served; ``tests/bench_web.py`` is what is run."""
