"""Those who tell of figures, as news calls them: labs, their staff, newspapers."""

from factcheck.patterns import pattern

LABS = r"(?:lab|laboratory|institute|university|college|think[- ]?tank|cent(?:re|er)|school)"
STAFF = r"(?:researchers?|economists?|scholars?|academics?|scientists?|experts?|analysts?)"
PRESS = r"(?:study|newspaper|paper|agency|daily|reporters?)"
_RESEARCH = r"(?:(?:research|policy|development|university|aid)\s+)*"
IS_AT_HOME = pattern(
    rf"\s+{_RESEARCH}(?:(?:lab|laboratory|institute|think[- ]?tank|{STAFF})\b"
    r"|(?<=research )(?:group|cent(?:re|er)|firm|outfit|organi[sz]ation|body|unit)\b)"
)
"""What stands behind the name of where those are at home who tell: "a US research group"."""
