"""Values that nobody changes: ``@frozen`` is a dataclass with slots that the type checker keeps from being changed.

Thousands of them are made for a CV, and to be frozen at run time too makes each four times as slow to make.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(value: type[T]) -> type[T]:
    """A class of values: compared and hashed by their fields."""
    return dataclass(slots=True, unsafe_hash=True)(value)
