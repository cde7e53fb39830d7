"""The configuration: `factcheck.toml`, or `[tool.factcheck]` in pyproject.toml.

references = ["reference_data"]   # packages, relative to this file
locale = "en-GB"                  # 3/4/2015 is 3 April; day_first = true says the same
fail_on = "error"                 # error, warning, info, never
min_coverage = 0.5                # half of the claims must be decided
private_addresses = true          # pages of hosts that are not on the public internet

[currencies]                      # what a bare sign means
"$" = "CAD"
Rs = "PKR"

[severities]                      # by code, or by what codes begin with
FC2 = "warning"

[tolerances]                      # percent that an amount may be off
debt = 2

[per_file_ignores]                # globs, relative to this file
"drafts/*" = ["FC203"]

[nightly]                         # see factcheck.config.nightly

Over the file stand the environment (`FACTCHECK_FAIL_ON=error`), then the command line
(`--config fail_on=error`).
"""

from factcheck.config.loading import load
from factcheck.config.record import Asked, Config, FailOn, Level, entry, setting_names

__all__ = ["Asked", "Config", "FailOn", "Level", "entry", "load", "setting_names"]
