"""What a page sets into its article: posts of other sites, kept as paragraphs; boxes over a word, which are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

# The class of the element that a site's own code for embedding makes: publish.twitter.com, embed.bsky.app and so on
# (2026-11). Its words end with who posted them.
POST = re.compile(
    r"(?:^|\s)(?:twitter-(?:tweet|video)|bluesky-embed|mastodon-embed|instagram-media|text-post-media|tiktok-embed"
    r"|fb-post|fb-xfbml-parse-ignore|truthsocial-embed|reddit-(?:embed-bq|card))(?=\s|$)"
)
# A box that a script opens over a name or a term: rollover-people-block, tooltip__content, popover-body, sr-only
OPENED = re.compile(
    r"(?:^|[\s_-])(?:rollover|tool-?tip|pop-?over|hover-?card|info-?tip|glossary|definition)(?:-[a-z]+)*[_-]{1,2}"
    r"(?:block|box|body|contents?|text|inner|card|panel|popup|bubble|definition)(?=[\s_-]|$)"
    r"|(?:^|\s)(?:tooltip-?text|hover-?card|popover|screen-reader-text|sr-only|visually-?hidden)(?=\s|$)"
)
UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
BOXES = frozenset({"span", "div", "aside", "dialog", "small", "sup", "i", "b", "em", "a", "ul"})
# What stands in a post for a picture, a film, a tune, or for the site itself
NO_WORDS = re.compile(
    r"(?:https?://)?(?:pic\.twitter\.com|pic\.x\.com|t\.co)/\w+|\[(?:image|video) or embed\]|♬[^\n—–]*"
    r"|View (?:this|the) (?:post|profile|thread) on \w+|View on \w+|(?:See|Read) more on \w+",
    re.IGNORECASE,
)
LINES = frozenset({"p", "div", "section", "br", "blockquote", "li"})  # after which another word begins
FRAMES = frozenset({"html", "body", "main", "article", "td"})  # of more than one post
MAX_WRAPPERS = 6  # elements around a post that hold nothing else; more are made to cost time


def with_embeds(tree: Any) -> None:
    """Make the posts in a page plain paragraphs, and take out the boxes that open over its words."""
    for box in [each for each in tree.iter() if _is_box(each)]:
        box.drop_tree()
    posts = [post for post in _posts(tree) if _is_paragraph(post)]
    for outer in {outer for post in posts for outer in _wrapping(post, posts)}:
        outer.tag = "div"
        outer.attrib.clear()


def _is_box(element: Any) -> bool:
    """Return whether an element is seen only by who points at a word, or by no eye at all."""
    if element.tag not in BOXES or element.getparent() is None:
        return False
    is_hint = element.get("role") == "tooltip" or OPENED.search((element.get("class") or "").lower())
    return bool(is_hint or (element.tag == "span" and UNSEEN.search(element.get("style") or "")))


def _posts(tree: Any) -> tuple[Any, ...]:
    """Return the innermost elements that are a post."""
    every = [element for element in tree.iter("blockquote", "div") if _is_post(element)]
    outer = {above for post in every for above in post.iterancestors("blockquote", "div")}
    return tuple(post for post in every if post not in outer)


def _is_post(element: Any) -> bool:
    return POST.search((element.get("class") or "").lower()) is not None


def _is_paragraph(post: Any) -> bool:
    """Make a post a paragraph, and return whether it has words; a picture alone has none."""
    words, tail = words_of(post), post.tail
    if words:
        post.clear()
        post.tag, post.text, post.tail = "p", words, tail
    return bool(words)


def words_of(post: Any) -> str:
    """Return the words of a post on one line, who posted it at their end; nothing for a picture alone."""
    for script in [*post.iter("script", "style")]:
        script.drop_tree()
    for line in post.iter(*LINES):
        line.text, line.tail = f" {line.text or ''}", f" {line.tail or ''}"
    return " ".join(NO_WORDS.sub(" ", "".join(post.itertext())).split())


def _wrapping(post: Any, posts: Sequence[Any]) -> Iterator[Any]:
    """Yield the elements around a post that hold posts and no other words: boxes, which readers of pages leave out."""
    some = set(posts)
    for outer in islice(post.iterancestors(), MAX_WRAPPERS):
        posted = sum(_letters(each) for each in outer.iter("p") if each in some)
        if outer.tag in FRAMES or outer.getparent() is None or _letters(outer) != posted:
            return
        yield outer


def _letters(element: Any) -> int:
    return sum(len(piece.strip()) for piece in element.itertext())
