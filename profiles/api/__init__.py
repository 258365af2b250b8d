"""The read API: the data of the pages at stable addresses, described by OpenAPI."""
