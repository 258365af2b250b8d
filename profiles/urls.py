"""Addresses of the public pages."""

app_name = "profiles"
urlpatterns: list = []
