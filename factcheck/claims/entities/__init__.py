"""The entities near an amount, with their roles and their nearness."""
