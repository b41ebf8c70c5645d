"""What pages set into their articles: src/quotes/read/embeds.py."""

from __future__ import annotations

import pytest
from lxml.html import fromstring

from quotes.read.embeds import words_of
from quotes.read.html import read_html

LEAD = "The river rose by two metres overnight, the mayor of the old town said on Monday, and the bridge was closed."
END = "Schools will stay closed until Thursday, he told reporters at the town hall, where volunteers were filling bags."
TWEET = (
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">We are safe.<br>The bridge is not.'
    '<a href="https://t.co/a1">pic.twitter.com/a1</a></p>&mdash; Ray Oduya (@rayoduya) '
    '<a href="https://twitter.com/rayoduya/status/1">June 2, 2024</a></blockquote><script async src="x.js"></script>'
)


def paragraphs(body: str) -> list[str]:
    """Return the paragraphs of a page between whose first and last this stands."""
    page = f"<body><article><h1>Flood</h1><p>{LEAD}</p>{body}<p>{END}</p><p>{LEAD} {END}</p></article></body>"
    return read_html("a.html", page.encode()).text.rstrip("\n").split("\n\n")[2:-2]


@pytest.mark.parametrize(
    "frame",
    [
        "{}",
        "<figure>{}</figure>",
        '<div class="social-media-embed">{}</div>',
        '<div class="embed-wrapper"><div class="twitter-embed-container">\n{}\n</div></div>',
        '<section class="article-embed social">{}</section>',
    ],
)
def test_post_is_a_paragraph_with_its_author(frame: str) -> None:
    """Whatever box the site sets it in; a picture's address is no word of it."""
    found = paragraphs(frame.replace("{}", TWEET))

    assert found == ["We are safe. The bridge is not. — Ray Oduya (@rayoduya) June 2, 2024"]


@pytest.mark.parametrize(
    ("post", "words"),
    [
        pytest.param(
            '<blockquote class="bluesky-embed" data-bluesky-uri="at://x"><p lang="en">We are safe.<br><br>'
            '<a href="#">[image or embed]</a></p>&mdash; Ray Oduya (<a href="#">@ray.bsky.social</a>) '
            '<a href="#">2 June 2024 at 10:04</a></blockquote>',
            "We are safe. — Ray Oduya (@ray.bsky.social) 2 June 2024 at 10:04",
            id="bluesky",
        ),
        pytest.param(
            '<blockquote class="instagram-media" data-x><div><a href="#">View this post on Instagram</a>'
            '<p><a href="#">We are safe.</a></p><p>A post shared by <a href="#">Ray Oduya</a> (@rayoduya) on '
            "<time>Jun 2, 2024 at 3:00am PDT</time></p></div></blockquote>",
            "We are safe. A post shared by Ray Oduya (@rayoduya) on Jun 2, 2024 at 3:00am PDT",
            id="instagram",
        ),
        pytest.param(
            '<div class="fb-post" data-href="#"><blockquote cite="#" class="fb-xfbml-parse-ignore"><p>We are safe.</p>'
            'Posted by <a href="#">Ray Oduya</a> on&nbsp;<a href="#">Sunday, June 2, 2024</a></blockquote></div>',
            "We are safe. Posted by Ray Oduya on Sunday, June 2, 2024",
            id="facebook",
        ),
        pytest.param(
            '<blockquote class="tiktok-embed" cite="#"><section><a title="@rayoduya" href="#">@rayoduya</a> '
            '<p>We are safe.</p> <a href="#">♬ original sound - Ray</a></section></blockquote>',
            "@rayoduya We are safe.",
            id="tiktok",
        ),
    ],
)
def test_words_of_a_post(post: str, words: str) -> None:
    """As each site's own code has them; what stands for a picture, a film or the site is none."""
    assert words_of(fromstring(post)) == words


def test_quotation_that_is_no_post_stays_as_it_is() -> None:
    assert paragraphs("<blockquote><p>“We are safe,” said Ray Oduya.</p></blockquote>") == [
        "“We are safe,” said Ray Oduya."
    ]


def test_two_posts_are_two_paragraphs() -> None:
    """Also in one box."""
    second = TWEET.replace("We are safe.", "All is well.")

    assert len(paragraphs(f'<div class="social">{TWEET}{second}</div>')) == 2
    assert len(paragraphs(TWEET + second)) == 2


@pytest.mark.parametrize(
    "box",
    [
        '<span class="rollover-block">Ray Oduya <a href="#">Bridge built in a year</a> <a href="#">MORE</a></span>',
        '<span class="tooltip__content">Oduya, 61, is a driver.</span>',
        '<span class="tooltiptext">Oduya, 61, is a driver.</span>',
        '<span role="tooltip" id="tip-1">Oduya, 61, is a driver.</span>',
        '<div class="person-popover-body"><p>Oduya, 61.</p></div>',
        '<span class="hovercard"><b>Oduya</b> Follow</span>',
        '<span class="sr-only">(opens in a new window)</span>',
        '<span style="display:none">Oduya, 61, is a driver.</span>',
        '<span class="glossary-term__definition">one who drives</span>',
    ],
)
def test_box_that_opens_over_a_name_is_no_word_of_the_sentence(box: str) -> None:
    """A card of a person, a term's meaning, what only a reader of screens says."""
    found = paragraphs(f'<p>Driver <span class="name"><a href="#">Ray Oduya</a>{box}</span>, 61, said he was safe.</p>')

    assert [" ".join(each.split()) for each in found] == ["Driver Ray Oduya, 61, said he was safe."]


@pytest.mark.parametrize("name", ["tooltip", "person-popover", "glossary-term", "rollover-people"])
def test_word_that_a_box_opens_over_stays(name: str) -> None:
    """The class of the word is often that of the box."""
    assert paragraphs(f'<p>Driver <span class="{name}">Ray Oduya</span> said he was safe and sound.</p>') == [
        "Driver Ray Oduya said he was safe and sound."
    ]


def test_hostile_post_is_read() -> None:
    """Posts in posts, boxes in boxes, without end."""
    for opening in (
        '<div class="fb-post">',
        '<blockquote class="twitter-tweet">',
        '<i class="sr-only">',
        "<b>" + TWEET,
    ):
        assert LEAD in read_html("a.html", (f"<p>{LEAD}</p><p>{END}</p>" + opening * 3000).encode()).text
