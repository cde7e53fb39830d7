"""The former place of `factcheck.amounts`."""

from __future__ import annotations

from factcheck.amounts import published

__all__ = ["published"]
