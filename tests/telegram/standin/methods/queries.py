"""Answers to buttons and to inline queries."""

from typing import Any

from tests.telegram.standin.errors import bad_request
from tests.telegram.standin.keyboards import check_markup
from tests.telegram.standin.markup import parse, units
from tests.telegram.standin.methods.context import Context, Method
from tests.telegram.standin.params import Json, Params

_OLD = "query is too old and response timeout expired or query ID is invalid"


async def answer_callback(context: Context, params: Params) -> bool:
    query = params.text("callback_query_id")
    if query not in context.callbacks:
        raise bad_request(_OLD)
    if units(params.text("text")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    del context.callbacks[query]
    context.callback_answers[query] = dict(params.values)
    return True


async def answer_inline(context: Context, params: Params) -> bool:
    query = params.text("inline_query_id")
    if query not in context.inline:
        raise bad_request(_OLD)
    results = params.structure("results")
    if not isinstance(results, list) or len(results) > 50:
        raise bad_request("RESULTS_TOO_MUCH")
    if len(params.text("next_offset").encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID")
    checked = [_checked(result) for result in results]
    ids = [result["id"] for result in checked]
    if len(ids) != len(set(ids)):
        raise bad_request("RESULT_ID_DUPLICATE")
    _check_button(params.structure("button"))
    context.inline.discard(query)
    context.inline_answers[query] = dict(params.values) | {"results": checked}
    return True


def _checked(result: Any) -> Json:
    if not isinstance(result, dict) or not 1 <= len(str(result.get("id", "")).encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if result.get("type") != "article":
        raise bad_request("the stand-in knows inline articles only")
    content = result.get("input_message_content")
    if not result.get("title") or not isinstance(content, dict):
        raise bad_request("article must have a title and an input message content")
    shown = parse(str(content.get("message_text", "")), str(content.get("parse_mode", "")))
    if not shown.text.strip():
        raise bad_request("message text is empty")
    if units(shown.text) > 4096:
        raise bad_request("MESSAGE_TOO_LONG")
    check_markup(result.get("reply_markup"), private=False, inline_only=True)
    return result | {"shown": shown.text}


def _check_button(button: Any) -> None:
    if button is None:
        return
    parameter = str(button.get("start_parameter", ""))
    if not button.get("text") or not 1 <= len(parameter) <= 64:
        raise bad_request("inline query results button is wrong")


METHODS: dict[str, Method] = {
    "answerCallbackQuery": answer_callback,
    "answerInlineQuery": answer_inline,
}
