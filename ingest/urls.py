"""Addresses of the staff pages."""

app_name = "ingest"
urlpatterns: list = []
