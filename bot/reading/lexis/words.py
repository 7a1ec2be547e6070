"""Closed word classes of English that the grammar leans on."""

from bot.reading.lexis.gazetteer import wordset

DETERMINERS = wordset(
    """
    the a an this that these those some any no every each both all several many most another other such its his
    her their our my your one two three four five six seven eight nine ten dozens hundreds more
    """
)
POSSESSIVES = wordset("his her its their our my your")
PRONOUNS = wordset("he she they it we i you who which he/she someone everyone nobody everybody anyone one")
PERSONAL = wordset("he she they it we i you who which his her its their our my")
BE = wordset("is are was were be been being 's 're 'm am")
HAVE = wordset("has have had having 've")
DO = wordset("do does did")
MODALS = wordset("will would could should might may can must shall 'll 'd cannot ca wo")
DOUBTFUL = wordset("might may could")
NEGATIONS = wordset("not n't never no nobody neither nor hardly barely")
SUBORDINATORS = wordset(
    """
    while although though because since if unless when whenever whereas until till as after before once whether
    where why how
    """
)
CONJUNCTIONS = wordset("but and or nor so yet for") - {"for"}
PREPOSITIONS = wordset(
    """
    in on at by for from with without to of into onto over under about against during after before since between
    among through across near despite amid following including like per via within outside inside throughout
    toward towards upon regarding concerning around behind beyond
    """
)
RELATIVES = wordset("who which whom whose that")
GLOSSING = wordset("essentially basically effectively practically virtually implicitly")
REPORTEDLY = wordset("reportedly allegedly apparently supposedly purportedly seemingly")
ADVERBS = (
    wordset(
        """
    also later then now still even again once twice earlier previously just further recently often already ago
    first yet always sometimes today yesterday tonight soon since publicly too instead meanwhile however
    therefore thus only repeatedly simply there here up out down back away finally
    """
    )
    | GLOSSING
    | REPORTEDLY
)
WEEKDAYS = wordset("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = wordset(
    """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec
    """
)
TIMES = (
    WEEKDAYS
    | MONTHS
    | wordset(
        """
    today yesterday tomorrow tonight morning afternoon evening night noon midnight week month year weekend day
    days weeks months hours years late early last next earlier later ago
    """
    )
)
# Head nouns of those who speak without a name, and of what speaks for them.
SPEAKERS = wordset(
    """
    man woman official officials spokesman spokeswoman spokesperson spokespeople minister ministers ministry
    government president police officer officers authorities authority agency source sources insider insiders
    aide aides adviser advisers lawyer lawyers attorney attorneys prosecutor prosecutors judge judges court
    company firm bank report reports study studies survey poll polls researchers researcher scientists scientist
    analysts analyst experts expert critics critic supporters opponents activists residents resident witness
    witnesses people person lawmaker lawmakers senator senators mayor governor council committee commission
    campaign union team club coach manager chairman chairwoman chair chief executive director head leader
    leaders statement letter memo email document documents filing filings newspaper magazine paper outlet media
    broadcaster website article story post department office service embassy ambassador diplomat diplomats
    delegation mediator mediators negotiators board party group organisation organization charity association
    federation hospital doctor doctors teacher teachers university school army military commander general navy
    force forces investigators inspector inspectors inquiry panel watchdog regulator regulators operator airline
    maker manufacturer retailer mother father parents brother sister son daughter wife husband family friend
    friends neighbour neighbours neighbor neighbors player players captain farmers workers employees staff
    economist economists historian historians author writer editor columnist reporter reporters journalist
    journalists blogger users fans voters americans democrats republicans conservatives liberals states side
    sides both others some many most few one those rescuers searchers firefighters organisers organizers owner
    owners founder historian archbishop bishop pope king queen prince princess secretary undersecretary speaker
    congressman congresswoman representative representatives data figures minutes record records readout tally
    transcript announcement press rumours rumors rumour rumor candidate nominee suspect defendant plaintiff
    victim victims survivor survivors student students professor defence defense institute centre center
    foundation nation kingdom state city county parliament congress senate house administration regime treasury
    partner partners observer observers colleague colleagues ally allies rival rivals opponent opponents strategist
    strategists challenger challengers teammate teammates mentor neighbour organiser tenant tenants landlord
    landlords driver drivers nurse nurses scholar scholars engineer engineers veteran veterans families commuters
    passengers shareholders investors creditors retailers producers growers miners fishermen sailors officers
    questioner emails accounts member members band crowd crowds audience protester protesters demonstrator
    demonstrators
    reader readers viewers skeptics sceptics detractors proponents advocates advocate lobbyists backers
    """
)
# Nouns for what is told and may be denied, and for what is offered and may be refused.
REPORTED = wordset(
    """
    report reports claim claims allegation allegations accusation accusations rumour rumours rumor rumors
    suggestion suggestions speculation story stories article articles account accounts assertion assertions
    charge charges statement statements notion idea insinuation insinuations talk gossip version narrative
    wrongdoing involvement responsibility knowledge role link links connection connections information news
    coverage leak leaks hoax contention implication complicity collusion characterization characterisation
    impression possibility existence use receiving paying guilt
    """
)
OFFERED = wordset(
    """
    proposal proposals offer offers plan plans demand demands request requests deal deals bid bids appeal
    appeals compromise ultimatum invitation invitations application applications motion motions amendment
    amendments bill petition petitions calls call terms agreement ceasefire truce treaty settlement draft
    referendum initiative measure measures budget nomination candidacy resignation argument arguments resolution
    package scheme option options recommendation recommendations conditions concession concessions takeover
    merger approach approaches lawsuit suit case challenge pact extension peace aid help assistance idea ideas
    policy policies visa asylum ballot ballots votes vote
    """
)
ANAPHORS = wordset("this that these those such it them")
SPEECH_FURNITURE = wordset(
    """
    statement interview briefing conference speech tweet post letter email e-mail call reporters journalists
    """
)

KICKERS = wordset("exclusive breaking update updated watch video live opinion analysis revealed")  # before a colon
