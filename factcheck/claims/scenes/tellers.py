"""Those who tell of figures, as news calls them: labs, their staff, newspapers."""

LABS = r"(?:lab|laboratory|institute|university|college|think[- ]?tank|cent(?:re|er)|school)"
STAFF = r"(?:researchers?|economists?|scholars?|academics?|scientists?|experts?|analysts?)"
PRESS = r"(?:study|newspaper|paper|agency|daily|reporters?)"
