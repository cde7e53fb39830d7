"""Words of sums of another kind than what a publisher of development finance counts."""

from factcheck.patterns import pattern

SORTS_OF_MONEY = pattern(
    r"\b(?:exports?|imports?|trade|reserves?|budgets?(?! support)|revenues?|deficits?"
    r"|surplus(?:es)?|tax(?:es)?|remittances|bonds?|eurobonds?|profits?|loss(?:es)?|sales|damages?"
    r"|output|economy|gdp|shares?|contracts?|equity|arrears|dues|owe[sd]?|fund|aid|relief|swap"
    r"|deposits?|oil|gas|military)\b"
)
NO_FINANCE = pattern(
    r"\b(?:arms|goods|catch(?:es)?|deliveries|fine[sd]|billed|bids?|wages|compensation|overruns?"
    r"|surcharges?|earned)\b"
)
"""Words of sums that nobody counts as finance, however many digits a number has of a figure."""
