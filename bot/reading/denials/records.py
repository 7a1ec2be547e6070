"""Denials: one record per denier and denied claim, with every sentence that tells of it."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from bot.core.reading import DateMention, DenialRecord, DenialScope, Name, NameKind, OfficeAnchor, Statement, TimeScope
from bot.core.spans import Span
from bot.core.vocabulary import Factuality, StatementKind
from bot.reading.denials.clients import client_of, teller_named
from bot.reading.denials.denied import Denied, denied_by, unresolved
from bot.reading.denials.deniers import denier_of, deniers_of, speaks_for, spoken_of_as_people, wording_of
from bot.reading.denials.denying import negates, speaks_of_self
from bot.reading.denials.standing import standing_of
from bot.reading.lexis import words
from bot.reading.lexis.likeness import content_words, shared
from bot.reading.people.parties import is_fuller, is_generic, party_of, same_party
from bot.reading.people.speakers import Cast
from bot.reading.times.scopes import day_said, office_period, time_within

_FIRM = re.compile(
    r"\b(?:firmly|firm\s+(?:[\w-]+\s+)?(?:denials?|rebuttals?|rejections?|statement|line|no\b)|flat(?:ly|\s+denial)|categorical(?:ly)?|strong(?:ly)?|vehement(?:ly)?|emphatic(?:ally)?|outright|loud\s+and\s+clear|strenuous(?:ly)?"
    r"|absolute(?:ly)?|complete(?:ly)?|pure\s+\w+|utter(?:ly)?|unequivocal(?:ly)?)\b",
    re.I,
)
_PARTIAL = re.compile(r"\b(?:part(?:ly|ially)|in\s+part|only|some\s+of|aspects\s+of|exaggerat\w+|details\s+of)\b", re.I)
_ACCUSED = re.compile(r"\b(?:accus|alleg|rumou?r|denie[sd]|deny|reported|reports?\b|claim(?:s|ed)?\b|suspect)", re.I)
_FOR = re.compile(
    r"\b(?:on\s+behalf\s+of|(?:lawyers?|attorneys?|solicitors?|representatives?)\s+for)\s+(?P<who>[^,;.]+)", re.I
)
_ACCUSING = re.compile(r"(?:alleg|accus|claim|report|suggest|rumou?r)", re.I)
_AUXILIARIES = re.compile(
    r"^(?:(?:has|have|had|was|were|is|are|been|be|being|also|\w+ly|would|will|could|can|did|does|do|again|once|always|['’]\w+)\s+)+",
    re.I,
)
_AROUND = 15  # statements around a negative among which the report that it answers is looked for
_SHORT = re.compile(r"(?:the|its|their)\s+[a-z]+")
_ENDING = re.compile(r"(?<=\w{3})(?:ings?|ed|es|e|s)$")
_RECENT = 20  # records that a further denial is compared with
_NEAR = 600  # characters between two sentences that may tell of one denial
_SAME = 0.5  # share of the telling words that makes two denied things one


@dataclass(slots=True)
class _Draft:
    """A record while its evidence is being gathered: the statements of one denier about one thing."""

    denier: str
    party: str
    denied: Denied
    members: list[int] = field(default_factory=list)
    named_person: str | None = None
    wording: str | None = None
    behalf: str | None = None  # who denies, where somebody else tells it for them

    def name(self, person: str | None) -> None:
        """Take a person named; one who speaks for the denier comes before the denier's own name."""
        if person is not None and self.named_person in (None, self.denier):
            self.named_person = person


@dataclass(frozen=True)
class DenialReader:
    """Reads the denials of one document from its statements."""

    cast: Cast
    statements: tuple[Statement, ...]
    dates: tuple[DateMention, ...]
    anchors: tuple[OfficeAnchor, ...]

    @cached_property
    def accused(self) -> bool:
        """Whether the document tells of a report, rumour or accusation at all."""
        return _ACCUSED.search(self.cast.text) is not None

    @cached_property
    def named(self) -> frozenset[str]:
        """The words of all names in the document."""
        return frozenset(word for name in self.cast.names for word in content_words(name.text))

    @cached_property
    def spoken_of(self) -> frozenset[str]:
        """The names that a "he" or "she" who speaks goes back to."""
        return spoken_of_as_people(self.cast, self.statements)

    @cached_property
    def glossed(self) -> frozenset[Span]:
        """The sentences in which the writer says what somebody means by what they say."""
        return frozenset(s.sentence for s in self.statements if s.factuality is Factuality.GLOSS)

    def read(self) -> tuple[DenialRecord, ...]:
        """Return the records, in the order of their first evidence."""
        drafts: list[_Draft] = []
        for index, statement in enumerate(self.statements):
            if self._counts(index) or self._answers(index):
                client, teller = self._client(statement), self._teller(statement)
                for denier, person in deniers_of(self.cast, statement, self.spoken_of):
                    named = teller_named(self.cast, teller) if client is not None else None
                    self._add(drafts, index, denier, named or person)
            elif drafts:
                self._quote_after(drafts[-1], index, statement)
        _fullest(drafts)
        return tuple(self._record(draft) for draft in drafts)

    def _counts(self, index: int) -> bool:
        """Return whether a statement is a denial on record, not a gloss, a hypothesis or a third party's account."""
        statement = self.statements[index]
        if statement.kind is not StatementKind.DENIAL or statement.factuality is not Factuality.ASSERTED:
            return False
        if statement.speaker is None or statement.speaker_name is None or statement.sentence in self.glossed:
            return False
        if speaks_of_self(statement.content.of(self.cast.text)) and not self.accused:
            return False
        parent = self._teller(statement)
        if self._client(statement) is not None:
            return True
        if parent is not None and parent.speaker is not None and parent.cue.start > statement.cue.end:
            said_after = parent.speaker.of(self.cast.text).lower()  # "X denied it: nothing was paid, they said"
            if said_after in words.PERSONAL:
                return True
        return parent is None or parent.kind is StatementKind.REPORT or parent.speaker_name == statement.speaker_name

    def _teller(self, statement: Statement) -> Statement | None:
        return self.statements[statement.parent] if statement.parent is not None else None

    def _client(self, statement: Statement) -> str | None:
        """Return who denies, where a lawyer or spokesman tells it for them."""
        return client_of(self.cast, statement, self._teller(statement))

    def _answers(self, index: int) -> bool:
        """Return whether a plain negative is somebody's answer to a report or accusation told nearby."""
        one, text = self.statements[index], self.cast.text
        if (
            one.kind is not StatementKind.STATEMENT
            or one.factuality is not Factuality.ASSERTED
            or one.parent is not None
        ):
            return False
        content = one.content.of(text)
        if one.speaker_name is None or not negates(content):
            return False
        mine = _starts(content)
        for other in self.statements[max(0, index - _AROUND) : index + _AROUND]:
            told = other.kind is StatementKind.REPORT or (
                other.kind is StatementKind.STATEMENT and _ACCUSING.search(other.cue.of(text)) is not None
            )
            if not told or other.factuality is not Factuality.ASSERTED or other.sentence == one.sentence:
                continue
            said = other.content.of(text)
            common = len(mine & _starts(said))
            answers = 2 * common > len(mine) or (common > 1 and 2 * common == len(mine))
            if answers and not negates(said) and other.speaker_name != one.speaker_name:
                return True
        return False

    def _add(self, drafts: list[_Draft], index: int, denier: str, person: str | None) -> None:
        statement = self.statements[index]
        party = party_of(denier)
        denied = denied_by(index, self.statements, self.cast.text)
        draft = next((d for d in drafts[: -_RECENT - 1 : -1] if self._same(d, denier, denied, index)), None)
        if draft is None and len(drafts) == 1 and self._is_headline_of(drafts[0], denier, index):
            draft = drafts[0]
            draft.denier, draft.party = denier, party
        if draft is None:
            if denied is None:
                denied = unresolved(statement, self.cast.text)
            institution = self._institution(drafts, statement, denier)
            draft = _Draft(institution, party_of(institution), denied)
            drafts.append(draft)
        elif denied is not None and _tells_more(denied, draft.denied):
            draft.denied = denied
        if same_party(party_of(draft.denier), party) and is_fuller(denier, draft.denier):
            draft.denier = denier
        draft.members.append(index)
        draft.name(person)
        draft.wording = draft.wording or wording_of(self.cast, statement)
        draft.behalf = draft.behalf or self._client(statement)

    def _institution(self, drafts: list[_Draft], statement: Statement, denier: str) -> str:
        """Return the institution that a spokesman named without it speaks for, where it has just denied something."""
        said = (d for d in drafts[:-4:-1] if speaks_for(self.cast, statement, d.denier))
        return next((d.denier for d in said), denier)

    def _same(self, draft: _Draft, denier: str, denied: Denied | None, index: int) -> bool:
        party = party_of(denier)
        generic = is_generic(denier) or speaks_for(self.cast, self.statements[index], draft.denier)
        last = self.statements[draft.members[-1]]
        here = self.statements[index]
        near = here.sentence.start - last.sentence.end < _NEAR
        if not same_party(draft.party, party) and not (
            near and (generic or is_generic(draft.denier) or _shares_word(draft.party, party))
        ):
            return False
        if denied is None:
            return near or same_party(draft.party, party)
        if denied.told is not None and denied.told == draft.denied.told:
            return True
        if self._differ(denied.text, draft.denied.text):
            return False
        return shared(denied.text, draft.denied.text) >= _SAME or (
            near and denied.text.lower().startswith(("no such", "there is no such"))
        )

    def _differ(self, one: str, other: str) -> bool:
        """Return whether two denied things name or number what the other does not: a strike on Arden, one on Orrin."""
        first, second = content_words(one), content_words(other)
        mine, theirs = first - second, second - first
        named = not (mine.isdisjoint(self.named) or theirs.isdisjoint(self.named))
        return named or (any(map(str.isdigit, mine)) and any(map(str.isdigit, theirs)))

    def _is_headline_of(self, draft: _Draft, denier: str, index: int) -> bool:
        """Return whether a record is the headline's short form of a denial below: "Mayor denies bribe claims"."""
        text, members = self.cast.text, [self.statements[k] for k in draft.members]
        head, here = members[0].sentence, self.statements[index]
        ends = text.find("\n", head.end)
        alone = not text[: head.start].strip() and ends >= 0 and not text[head.end : ends].strip()
        below = here.sentence.start >= ends and here.sentence.start - head.end < _NEAR
        if not alone or not below or draft.denied.clause or any(m.sentence != head for m in members):
            return False
        called = {word for word in _starts(draft.denier) if word}
        said = here.speaker.of(text) if here.speaker else ""
        return is_generic(draft.denier) or same_party(draft.party, party_of(denier)) or called <= _starts(said)

    def _quote_after(self, draft: _Draft, index: int, statement: Statement) -> None:
        """Take what the denier, or who speaks for it, is quoted with beside a denial without quotation."""
        last = self.statements[draft.members[-1]]
        gap = self.cast.text[last.sentence.end : statement.sentence.start]
        follows = statement.sentence.start >= last.sentence.end and not gap.strip()
        beside = statement.parent is None and (follows or statement.sentence == last.sentence)
        wording = wording_of(self.cast, statement)
        if draft.wording is not None or not beside or not wording or statement.factuality is not Factuality.ASSERTED:
            return
        if self._is_of(draft, statement):
            draft.wording = wording
            draft.members.append(index)
            draft.name(denier_of(self.cast, statement, self.spoken_of)[1])

    def _is_of(self, draft: _Draft, statement: Statement) -> bool:
        """Return whether a statement is the denier's own or that of somebody who speaks for it."""
        speaker = statement.speaker_name or ""
        if statement.sentence == self.statements[draft.members[-1]].sentence and speaker.startswith(("its ", "their ")):
            return True
        if same_party(party_of(speaker), draft.party) or speaks_for(self.cast, statement, draft.denier):
            return True
        shares, spokesman = _shares_word(speaker, draft.party), "spokes" in speaker
        return (is_generic(speaker) and (shares or spokesman)) or (shares and spokesman)

    def _record(self, draft: _Draft) -> DenialRecord:
        text = self.cast.text
        members = [self.statements[k] for k in draft.members]
        evidence = tuple(dict.fromkeys(member.sentence for member in members))
        first = next((m for m in members if m.kind is StatementKind.DENIAL), members[0])
        status, said_so = standing_of(
            self.cast, draft.denied.text, members, self.statements[draft.members[-1] + 1 :][:_RECENT]
        )
        behalf = _FOR.search(first.speaker.of(text)) if first.speaker else None
        return DenialRecord(
            denier=draft.denier,
            denied=draft.denied.text,
            verb=_AUXILIARIES.sub("", first.cue.of(text)),
            scope=self._scope(draft, members),
            evidence=evidence,
            named_person=draft.named_person,
            on_behalf_of=behalf["who"].strip() if behalf else draft.behalf,
            wording=draft.wording,
            said_at=next((day for member in members if (day := day_said(member, self.dates)) is not None), None),
            strength=_strength(text, members),
            status=status,
            status_evidence=said_so,
        )

    def _scope(self, draft: _Draft, members: list[Statement]) -> DenialScope:
        told = [self.statements[draft.denied.told]] if draft.denied.told is not None else []
        contents = [statement.content for statement in [*told, *members]]
        denied = contents[:1]
        names = [name for span in contents for name in self.cast.within(span) if name.text in draft.denied.text]
        keys = tuple(dict.fromkeys(name.key for name in names))
        period = next(
            (time for span in denied if (time := time_within(self.cast.text, span, self.dates)).text), TimeScope()
        )
        if period.text is None:
            period = office_period(self.cast.text, keys, contents, self.anchors)
        return DenialScope(draft.denied.text, self._participants(names), period, period.basis)

    def _participants(self, names: list[Name]) -> tuple[str, ...]:
        """Return the people and institutions named in what is denied; its places only where there are none."""
        parties = [n for n in names if n.kind is not NameKind.PLACE] or names
        shown = dict.fromkeys(self.cast.display(name) for name in parties)
        return tuple(form for form in shown if not any(form in other and form != other for other in shown))


def _tells_more(denied: Denied, known: Denied) -> bool:
    """Return whether a denied thing says more than the one known: a report's clause beats a headline's short form."""
    if denied.told == known.told and content_words(known.text) <= content_words(denied.text):
        return len(denied.text) > len(known.text)
    return (denied.told is not None, denied.clause) > (known.told is not None, known.clause)


def _starts(text: str) -> frozenset[str]:
    """Return the telling words of a text without endings, so that "deleted" is "delete" and "fired" is "firing"."""
    return frozenset(_ENDING.sub("", word) for word in content_words(text))


def _fullest(drafts: list[_Draft]) -> None:
    """Give a denier named in short the fuller name that another denial of the document gives: "the trust"."""
    for draft in drafts:
        fuller = (d.denier for d in drafts if is_fuller(d.denier, draft.denier) and same_party(d.party, draft.party))
        if _SHORT.fullmatch(draft.denier):
            draft.denier = next(fuller, draft.denier)


def _shares_word(one: str, other: str) -> bool:
    return bool(content_words(one) & content_words(other))


def _strength(text: str, members: list[Statement]) -> str:
    """Return how far a denial goes: firm where the text says so, partial where only a part is denied, else flat."""
    around = " ".join(text[max(m.sentence.start, m.cue.start - 60) : m.cue.end + 40] for m in members)
    if _PARTIAL.search(" ".join(text[m.cue.start - 20 if m.cue.start > 20 else 0 : m.cue.end + 15] for m in members)):
        return "partial"
    return "firm" if _FIRM.search(around) else "flat"
