"""Which part of a page a line stands in: news, analysis, opinion, or boilerplate, which nobody reads for news.

Rules of page design and of press releases: what such parts are headed with, and how such lines begin. A line that
might be news is taken for news.
"""

import re

from bot.core.vocabulary import Section

_MATTERS = re.compile(
    r"\b(?:what\s+(?:it|this|that)\s+(?:\w+\s+)?(?:means?|tells?)|why\s+(?:it|this|that)\s+matters"
    r"|(?:the\s+)?big(?:ger)?\s+picture|what\s+to\s+watch|what\s+(?:comes|happens)\s+next|between\s+the\s+lines)\b",
    re.I,
)
_ANALYSIS = re.compile(
    r"(?:.*[:—–|]\s*)?(?:(?:the|our|key|main|some|wider|further)\s+)?(?:[\w-]+\s+)?"
    r"(?:implications?|analys[ie]s|outlook|takeaways?|assessment|stakes|explainer|in\s+context)"
    r"(?:\s*[:—–|,]|\s+(?:for|of|and|from|on)\b|\W*$)",
    re.I,
)
_OPINION = re.compile(
    r"(?:opinion|editorial|commentary|comment|viewpoint|op-?ed|the\s+bottom\s+line|final\s+thoughts?|where\s+we\s+stand"
    r"|(?:our|my|the\s+editor['’]?s?)\s+(?:view|take|verdict|opinion)|what\s+(?:we|i)\s+(?:think|believe|make\s+of\s+.*))"
    r"(?:\s*[:—–|].*|\W*$)",
    re.I,
)
_NEWS = re.compile(
    r"(?:the\s+)?(?:news|facts?|latest|details|what\s+happened|what\s+we\s+know(?:\s+so\s+far)?|in\s+other\s+news"
    r"|timeline|developments?)\W*$",
    re.I,
)
# Headings after which a text is no news any more: a release's last parts, a page's foot.
_FOOT = re.compile(
    r"(?:notes?\s+(?:to|for)\s+(?:the\s+)?editors?|(?:media|press|investor|editorial)(?:\s+(?:relations|and\s+\w+))?"
    r"\s+(?:contacts?|enquiries|inquiries)|contacts?(?:\s+(?:us|information|details))?|for\s+(?:more|further)\s+information"
    r"|about\s+(?:us|this\s+(?:site|website|newsletter|author|series|project)|the\s+(?:authors?|writers?|company|organi[sz]ation))"
    r"|(?:forward[- ]looking|safe\s+harbou?r)\s+statements?|disclaimers?|terms\s+(?:of\s+use|and\s+conditions)"
    r"|privacy\s+policy|cookie\s+(?:policy|notice)|(?:leave|post|add)\s+a\s+(?:comment|reply)"
    r"|comments?\s*\(\d+\)|(?:\d+\s+)?comments|further\s+reading)\W*$",
    re.I,
)
_ABOUT = re.compile(r"About\s+(?:the\s+)?[A-Z][\w&.'’-]*(?:\s+(?:[A-Z&][\w&.'’-]*|of|and|the|for|de)){0,6}\W*$")
_END_OF_COPY = re.compile(r"\W*(?:ends|###|-?30-?)\W*$", re.I)
# Headings of links: what they lead to stands under them, and the article may go on after that.
_LINKS = re.compile(
    r"(?:(?:read|see|learn|find\s+out|show|load)\s+(?:more|also|next)|(?:also|you\s+(?:may|might)\s+(?:also\s+)?(?:like|enjoy|be\s+interested))"
    r"|related(?:\s+(?:stories|articles|coverage|topics?|links|news|content|posts?|reading))?|recommended(?:\s+(?:for\s+you|stories|reading))?"
    r"|more\s+(?:on\s+this\s+(?:story|topic|subject)|(?:stories|news|coverage|articles)(?:\s+(?:like\s+this|by|from)\b.*)?|from\s+(?:[A-Z]|the\s+author|our).*)"
    r"|most\s+(?:read|popular|viewed|shared)|trending(?:\s+now)?|popular\s+(?:now|stories)|editors?['’]?s?\s+picks?|don['’]t\s+miss"
    r"|in\s+this\s+(?:story|article)|on\s+this\s+page|table\s+of\s+contents|topics?|tags|share(?:\s+this.*)?|follow\s+us(?:\s+on.*)?"
    r"|advertisement|sponsored(?:\s+content)?|promoted|newsletters?|sign\s+up.*|subscribe(?:\s+(?:now|today|here|to\b.*))?"
    r"|continue\s+reading.*|skip\s+(?:to|past)\b.*|(?:watch|listen)(?:\s+(?:live|now))?)\W*$",
    re.I,
)
_COUNTS = re.compile(
    r"(?:\d[\d.,]*\s*[km]?\s+(?:views?|comments?|shares?|likes?|reads?)|\d+\s*min(?:ute)?s?(?:\s+read)?|print|e-?mail|save"
    r"|\d+\s+repl(?:y|ies)(?:\s.*)?|last\s+reply\s.*|view\s+(?:thread|newer\s+replies)|also\s+sent\s+to\s+the\s+channel"
    r"|facebook|twitter|whatsapp|linkedin|copy\s+link|getty\s+images|(?:image|photo|picture)\s+(?:credit|source).*"
    r"|all\s+rights\s+reserved.*|©.*|https?://\S+|back\s+to\s+top|home|menu|search|log\s*in|sign\s+in|\W+)",
    re.I,
)
# How a foot's or box's own sentences begin.
_SENTENCE = re.compile(
    r"\W*(?:copyright\b(?=.{0,40}(?:\d{4}|©|reserved))|©|all\s+rights\s+reserved|(?:we|this\s+(?:web)?site|our\s+(?:web)?site)\s+uses?\s+cookies"
    r"|by\s+(?:continuing|using\s+(?:this|our)|signing\s+up|clicking)\b|accept\s+(?:all\s+)?cookies"
    r"|(?:sign|signed)\s+up\s+(?:for|to|here)\b|subscribe\s+(?:to|for|now|here|today)\b|get\s+(?:our|the\s+latest|breaking|more)\b.{0,80}\b(?:inbox|newsletters?|app|alerts?)\b"
    r"|(?:download|get)\s+(?:our|the)\s+(?:free\s+)?(?:\w+\s+)?app\b"
    r"|follow\s+(?:us|me|@\w+|[\w .'’-]{3,50}\s+on\s+(?:twitter|x|facebook|instagram|linkedin|bluesky|mastodon))\b"
    r"|click\s+here\b|tap\s+here\b|read\s+(?:more|also|next)\s*[:|—–-]|see\s+also\s*:|related\s*:|more\s*:\s|watch\s*:\s|listen\s*:\s"
    r"|this\s+(?:material|content)\s+may\s+not\s+be\s+(?:published|reproduced)|(?:reproduction|republication|redistribution)\b.{0,60}\b(?:permission|prohibited|forbidden)"
    r"|[\w. ’'&]{2,60}\s+contributed\s+(?:to\s+this\s+(?:report|story|article)|reporting)\b|our\s+standards\s*:"
    r"|(?:do\s+you\s+)?have\s+(?:a\s+(?:tip|story|news\s+tip)|you\s+got\s+a\s+(?:tip|story))\b.{0,60}(?:\?|contact|e-?mail)"
    r"|(?:support|help\s+fund)\s+(?:our|independent)\s+(?:journalism|work|reporting)\b|(?:media|press)\s+(?:contacts?|enquiries|inquiries)\s*:"
    r"|for\s+(?:more|further|media)\s+(?:information|details|enquiries|inquiries)\b.{0,30}(?:\bvisit\b|\bcontact\b|\bcall\b|\bplease\b|\bsee\b|:|\bon\b.{0,40}\bgo\s+to\b)"
    r"|you\s+can\s+unsubscribe\b|(?:view|open)\s+this\s+e-?mail\s+in\b|(?:you\s+(?:are\s+receiv|receiv)\w+\s+this\s+e-?mail))",
    re.I,
)
_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|(?:\+|\(0|\b00)\d[\d ()./-]{6,}|\b(?:tel|phone|e-?mail|fax|mob(?:ile)?)\s*[.:]",
    re.I,
)
_LONGEST_HEADING = 200
_SENTENCE_END = re.compile(r"[.!?…][\"”'’)\]]*\s*$")


def section_after(heading: str, section: Section) -> Section:
    """Return the section that a heading opens; a sub-heading of an analysis or opinion section stays in it."""
    if len(heading) > _LONGEST_HEADING:
        return section
    if is_foot(heading):
        return Section.BOILERPLATE
    if _NEWS.match(heading):
        return Section.NEWS
    if _OPINION.match(heading):
        return Section.OPINION
    if _MATTERS.search(heading) or _ANALYSIS.match(heading):
        return Section.ANALYSIS
    return Section.NEWS if section is Section.BOILERPLATE else section


def is_foot(line: str) -> bool:
    """Return whether a line heads, or is, the end of the news: "Notes to editors", "About Kestrel Foods", "ENDS"."""
    return len(line) <= 90 and any(pattern.match(line) for pattern in (_FOOT, _ABOUT, _END_OF_COPY))


def heads_links(line: str) -> bool:
    """Return whether a line heads links, shares or advertisements; the article may go on after them."""
    return len(line) <= 90 and _LINKS.match(line) is not None


def is_furniture(line: str) -> bool:
    """Return whether a whole line is of the page and not of the article: counters, calls to subscribe, rights."""
    if len(line) <= 200 and _COUNTS.fullmatch(line):
        return True
    return heads_links(line) or (len(line) <= 600 and _SENTENCE.match(line) is not None)


def is_contact(line: str) -> bool:
    """Return whether a short line gives an address or telephone number, as under "Media contact"."""
    return len(line) <= 160 and _CONTACT.search(line) is not None


def is_prose(line: str) -> bool:
    """Return whether a line is at least one whole sentence, and so no link."""
    return len(line.split()) >= 7 and _SENTENCE_END.search(line) is not None
