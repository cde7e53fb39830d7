"""Match -> `Verdict`: intervals are compared, and a mismatch is diagnosed.

`steps` judges the claims of an article. Each is judged by itself (`alone`), then by what else is
told (`together`); what is still open is looked at for a slip (`slips`), weighed (`balance`) and
held against its neighbours (`worth_of_them`, `exchanged`). `comparing` holds numbers and days
against figures, `words` tell what they are of, `caution` keeps silent, `diagnoses` name what is
wrong, and `phrasing` says it.
"""

from factcheck.judging.steps import judged

__all__ = ["judged"]
