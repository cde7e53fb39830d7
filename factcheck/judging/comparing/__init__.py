"""Whether a number or a day agrees with a figure: intervals, currencies, digits, editions."""
