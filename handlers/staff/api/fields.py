"""What the models' fields are made of. A `description` is the key of a text in `locales/`."""

import re
from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from bot.register.limits import LONGEST_ID

_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)
_YEARS = range(2000, 9999)


class Strict(BaseModel):
    """Only what is named, each of its own type: nothing is guessed or left unread."""

    # Made when the first request of its kind comes, not for every start.
    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, allow_inf_nan=False, defer_build=True
    )


def _moment(value: Any) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            pass
        else:
            if moment.year in _YEARS:
                return moment
    raise PydanticCustomError("moment", "no moment")


Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
"""A moment with its distance from UTC: "2026-11-23T09:00:00+01:00"."""
MunicipalityCode = Annotated[str, Field(pattern="^[0-9]{4}$")]
CountyCode = Annotated[str, Field(pattern="^[0-9]{2}$")]
OfficeId = Annotated[str, Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", max_length=LONGEST_ID)]
