"""Amounts that are told side by side, each with its own name, date or measure."""
