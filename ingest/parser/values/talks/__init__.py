"""The parts of talks: occasions, titles, events and their order in a list."""
