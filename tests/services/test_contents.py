"""What people give: an address or a text."""

import pytest

from bot.core.errors import UnusableInputError
from bot.services.contents import check_content


@pytest.mark.parametrize(
    "content", ["https://post.example/a", "It rained.", "政府发言人周二否认与代表团会面，工会表示罢工将持续到周一。"]
)
def test_addresses_and_texts_are_taken_also_texts_without_spaces(content: str) -> None:
    check_content(content)


@pytest.mark.parametrize("content", ["harbour", "post.example/a", "", "罢工", "x" * 50])
def test_a_single_word_is_neither(content: str) -> None:
    with pytest.raises(UnusableInputError):
        check_content(content)
