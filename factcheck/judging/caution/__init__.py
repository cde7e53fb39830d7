"""Why an amount that differs from its figure is not called wrong all the same."""
