"""What all tests share."""


def pytest_collection_modifyitems(items) -> None:
    """Run what drives a browser last: its event loop stays in the process, where forks then miss their database."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
