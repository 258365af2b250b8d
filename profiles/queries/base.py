"""Who reads, what a query gives, and the roles somebody can have at a venue."""

from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import QuerySet

Reader = User | AnonymousUser
Rows = QuerySet[Any, Any]

PUBLISHED, SPOKE, SERVED = "published", "spoke", "served"
