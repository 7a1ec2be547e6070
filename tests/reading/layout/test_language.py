"""Which language a text is in; an English one is never lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.documents import Document
from bot.core.vocabulary import BlockKind
from bot.reading import read
from bot.reading.layout.language import language_of

ENGLISH = [
    "Rain fell.",
    "Fire in Boston: three hurt",
    "Officials deny report",
    "Lindra operator to raise fares",
    "PORT OFFICIALS SAID ON MONDAY THAT TWO FERRIES HAD COLLIDED OFF LENVIK.",
    "Ida Brekke, Per Aune, Bruno Sample and Ana Brill",
    "Inés de la Vega, Jürgen von der Heide, Łukasz Śliwa",
    "Bayern 2, Real 1",
    "for (int i = 0; i < n; i++) { return x; }",
    "https://post.example/le-porte-parole-de-la-ville-dans-les-rues",
    "RT @harbour: bridge shut again #ardentraffic",
    "Old Hands Help U.S. Leader Say No",
    "“Je ne regrette rien de ce que nous avons fait,” the minister said.",
    "Minister : « Nous ne céderons pas sur les salaires », paper reports",
    "The review “Die Zeit und das Dorf” was written by Jonas van der Meer for De Stem.",
    "It's over, isn't it?",
    "On “Face the Harbour,” Sen.",
]
OTHERS = [
    ("fr", "Le porte-parole du gouvernement a démenti mardi toute rencontre avec la délégation."),
    ("fr", "Incendie à Valmont : trois blessés"),
    ("fr", "LE MINISTRE A DÉMENTI TOUTE RENCONTRE AVEC LA DÉLÉGATION."),
    ("fr", "Le ministre a dit : “We will never give in to this, whatever they may say about us.”"),
    ("de", "Der Sprecher wies die Vorwürfe am Dienstag entschieden zurück."),
    ("es", "La huelga seguirá hasta el lunes, según los sindicatos."),
    ("it", "Il portavoce del governo ha smentito martedì qualsiasi incontro."),
    ("pt", "A greve vai continuar até segunda-feira, segundo os sindicatos."),
    ("nl", "De woordvoerder ontkende dinsdag elke ontmoeting met de delegatie."),
    ("sv", "Talespersonen förnekade på tisdagen att något möte hade ägt rum."),
    ("da", "Talsmanden afviste tirsdag, at der havde været noget møde."),
    ("no", "Talspersonen avviste tirsdag at det hadde vært noe møte."),
    ("fi", "Hallituksen tiedottaja kiisti tiistaina, että tapaamista olisi ollut."),
    ("pl", "Rzecznik rządu zaprzeczył we wtorek, że doszło do spotkania."),
    ("cs", "Mluvčí vlády v úterý popřel, že by k jednání došlo."),
    ("hu", "A kormányszóvivő kedden cáfolta, hogy találkozóra került volna sor."),
    ("ro", "Purtătorul de cuvânt al guvernului a negat marți orice întâlnire."),
    ("tr", "Hükümet sözcüsü salı günü görüşmenin yapıldığını yalanladı."),
    ("id", "Pemogokan akan berlanjut hingga Senin, kata serikat pekerja."),
    ("vi", "Người phát ngôn chính phủ hôm thứ Ba bác bỏ mọi cuộc gặp."),
    ("ru", "Пресс-секретарь опроверг сообщения о встрече."),
    ("uk", "Речник уряду спростував повідомлення про зустріч."),
    ("el", "Ο κυβερνητικός εκπρόσωπος διέψευσε κάθε συνάντηση."),
    ("ar", "نفى المتحدث باسم الحكومة عقد أي لقاء مع الوفد."),
    ("fa", "سخنگوی دولت هرگونه دیدار با هیئت را تکذیب کرد."),
    ("he", "דובר הממשלה הכחיש כל פגישה עם המשלחת."),
    ("hi", "सरकार के प्रवक्ता ने मंगलवार को किसी भी बैठक से इनकार किया।"),
    ("th", "โฆษกรัฐบาลปฏิเสธการพบปะกับคณะผู้แทน"),
    ("zh", "政府发言人周二否认与代表团会面。"),
    ("ja", "政府の報道官は火曜日、代表団との会談を否定した。"),
    ("zh", "Norvane Systems 否认将关闭 Kolvik 工厂。"),
    ("ko", "정부 대변인은 화요일 대표단과의 만남을 부인했다."),
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_names_headlines_and_code_are_read(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(("code", "text"), OTHERS)
def test_one_sentence_shows_another_language(code: str, text: str) -> None:
    assert language_of(text) == code


def test_a_language_without_a_list_cannot_be_told_but_is_not_english() -> None:
    welsh = (
        "Dywedodd llefarydd ar ran y llywodraeth ddydd Mawrth nad oedd unrhyw gyfarfod wedi digwydd gyda'r "
        "ddirprwyaeth, a bod yr adroddiadau'n gwbl anghywir ym mhob ffordd."
    )
    assert language_of(welsh) == "und"


def test_most_of_a_mixed_text_decides() -> None:
    quote = "Je ne regrette rien de ce que nous avons fait, et je ne céderai pas."
    english = "The minister, who has been in office since May, said that on the steps of the town hall."
    assert language_of(f"{english}\n\n{quote}\n\n{english}\n\n{english}") == "en"
    assert language_of(f"{quote}\n\n{quote}\n\n{quote}\n\n{english}") == "fr"


def test_the_middle_of_a_long_text_counts() -> None:
    french = "Le porte-parole du gouvernement a démenti mardi toute rencontre avec la délégation. " * 400
    assert language_of("Sign up for the newsletter of the day.\n\n" + french) == "fr"


@given(st.text())
def test_any_text_has_a_language(text: str) -> None:
    assert language_of(text)


def test_another_language_is_laid_out_and_not_read() -> None:
    text = "Le ministre dément\n\nLe ministre a dit mardi qu'il n'avait pas rencontré la délégation."
    reading = read(Document(text=text, title="Le ministre dément"))
    assert reading.language == "fr"
    assert [block.kind for block in reading.blocks] == [BlockKind.HEADLINE, BlockKind.PARAGRAPH]
    assert (reading.sentences, reading.statements, reading.names, reading.claims) == ((), (), (), ())
