import pytest

from parses import parse, tagged
from readings import Found, added_in, contents_of, found_in, rows_of

OWNER = """
Kim’s claim that the talks had failed surprised Seoul.
Kim/NNP/nmod:poss/claim/Person ’s/POS/case/Kim claim/NN/nsubj/surprised that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/acl/claim/fail surprised/VBD/0/surprise
Seoul/NNP/obj/surprised/Location .
"""
PRONOUN = """
Seoul rejected his claim that the talks had failed.
Seoul/NNP/nsubj/rejected/Location rejected/VBD/0/reject his/PRP$/nmod:poss/claim claim/NN/obj/rejected
that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/acl/claim/fail .
"""
BY = """
A warning by doctors that the talks had failed went unheard.
A/DT/det/warning warning/NN/nsubj/went by/IN/case/doctors doctors/NNS/nmod/warning/doctor that/IN/mark/failed
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/acl/warning/fail went/VBD/0/go
unheard/JJ/xcomp/went .
"""
SWALLOWED = """
A warning by doctors that the talks had failed stunned Seoul.
A/DT/det/warning warning/NN/0 by/IN/case/doctors doctors/NNS/nmod/warning/doctor that/IN/mark/failed
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/acl/warning/fail stunned/VBN/amod/Seoul/stun
Seoul/NNP/obj/failed/Location .
"""
ISSUED = """
The ministry issued a warning that the talks had failed.
The/DT/det/ministry ministry/NN/nsubj/issued issued/VBD/0/issue a/DT/det/warning warning/NN/obj/issued
that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/acl/warning/fail .
"""
ON_THE_OWNER = """
A report from doctors that the talks had failed went unheard.
A/DT/det/report report/NN/nsubj/went from/IN/case/doctors doctors/NNS/nmod/report/doctor that/IN/mark/failed
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/acl/doctors/fail went/VBD/0/go
unheard/JJ/xcomp/went .
"""
ON_THE_VERB = """
A report from doctors that the talks had failed went unheard.
A/DT/det/report report/NN/nsubj/went from/IN/case/doctors doctors/NNS/nmod/report/doctor that/IN/mark/went
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/acl/report/fail went/VBD/0/go
unheard/JJ/xcomp/went .
"""
NO_VERB_LEFT = """
A report from doctors that the talks had failed stunned staff.
A/DT/det/report report/NN/0 from/IN/case/doctors doctors/NNS/nmod/report/doctor that/IN/mark/failed
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/acl/report/fail
stunned/VBN/amod/staff/stun staff/NN/obj/failed .
"""


@pytest.mark.parametrize(
    ("sentence", "cue", "source"),
    [
        pytest.param(ON_THE_OWNER, "report", "doctors", id="clause hangs on the owner"),
        pytest.param(ON_THE_VERB, "report", "doctors", id="that hangs on the verb of the noun"),
        pytest.param(NO_VERB_LEFT, "report", "doctors", id="the verb of the noun taken for a part of the clause"),
        pytest.param(OWNER, "claim", "Kim’s", id="owner"),
        pytest.param(PRONOUN, "claim", "his", id="pronoun"),
        pytest.param(BY, "warning", "doctors", id="by"),
        pytest.param(ISSUED, "warning", "The ministry", id="issued"),
    ],
)
def test_noun_with_its_clause(sentence, cue, source):
    found = [each for each in found_in(parse(sentence)) if each.cue == (cue,)]

    assert [(each.content, (each.source or "").removesuffix("’s")) for each in found] == [
        (("the talks had failed",), source.removesuffix("’s"))
    ]


def test_a_clause_ends_before_the_main_verb_that_the_tree_put_into_it():
    found = found_in(parse(SWALLOWED))

    assert [(each.source, each.content) for each in found] == [("doctors", ("the talks had failed",))]


NOBODYS = """
The claim that the talks had failed surprised Seoul.
The/DT/det/claim claim/NN/nsubj/surprised that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/acl/claim/fail surprised/VBD/0/surprise Seoul/NNP/obj/surprised/Location .
"""
RELATIVE = """
Kim’s claim that surprised Seoul was false.
Kim/NNP/nmod:poss/claim/Person ’s/POS/case/Kim claim/NN/nsubj/false that/WDT/nsubj/surprised
surprised/VBD/acl:relcl/claim/surprise Seoul/NNP/obj/surprised/Location was/VBD/cop/false false/JJ/0 .
"""
NO_CLAUSE = """
Kim’s claim surprised Seoul.
Kim/NNP/nmod:poss/claim/Person ’s/POS/case/Kim claim/NN/nsubj/surprised surprised/VBD/0/surprise
Seoul/NNP/obj/surprised/Location .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(NOBODYS, id="nobody owns it"),
        pytest.param(RELATIVE, id="a relative clause is not what was claimed"),
        pytest.param(NO_CLAUSE, id="no content"),
    ],
)
def test_noun_that_makes_no_row(sentence):
    assert found_in(parse(sentence)) == ()


def test_noun_row_is_indirect():
    assert found_in(parse(ISSUED)) == (Found(("the talks had failed",), ("warning",), "The ministry", "indirect", ()),)


NO_WARNING = """
The ministry gave no warning that the dam would burst.
The/DT/det/ministry ministry/NN/nsubj/gave gave/VBD/0/give no/DT/det/warning warning/NN/obj/gave that/IN/mark/burst
the/DT/det/dam dam/NN/nsubj/burst would/MD/aux/burst burst/VB/acl/warning .
"""
NOT_ISSUED = """
The ministry did not issue a warning that the dam would burst.
The/DT/det/ministry ministry/NN/nsubj/issue did/VBD/aux/issue/do not/RB/advmod/issue issue/VB/0 a/DT/det/warning
warning/NN/obj/issue that/IN/mark/burst the/DT/det/dam dam/NN/nsubj/burst would/MD/aux/burst burst/VB/acl/warning .
"""


@pytest.mark.parametrize("sentence", [NO_WARNING, NOT_ISSUED], ids=["no warning", "did not issue a warning"])
def test_what_was_not_given_makes_no_row(sentence):
    assert found_in(parse(sentence)) == ()


PREDICATE = """
Kim’s claim was that the plant was safe.
Kim/NNP/nmod:poss/claim/Person ’s/POS/case/Kim claim/NN/nsubj:outer/safe was/VBD/cop/safe that/IN/mark/safe
the/DT/det/plant plant/NN/nsubj/safe was/VBD/cop/safe safe/JJ/0 .
"""
PREDICATE_OF_BE = """
Kim’s claim is that the plant failed.
Kim/NNP/nmod:poss/claim/Person ’s/POS/case/Kim claim/NN/nsubj/is is/VBZ/0/be that/IN/mark/failed the/DT/det/plant
plant/NN/nsubj/failed failed/VBD/ccomp/is/fail .
"""
OF_OWNERS = """
The claim of the directors that the plant failed surprised Seoul.
The/DT/det/claim claim/NN/nsubj/surprised of/IN/case/directors the/DT/det/directors directors/NNS/nmod/claim/director
that/IN/mark/failed the/DT/det/plant plant/NN/nsubj/failed failed/VBD/acl/claim/fail surprised/VBD/0/surprise
Seoul/NNP/obj/surprised/Location .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        pytest.param(PREDICATE, "Kim’s", "the plant was safe", id="his claim was that"),
        pytest.param(PREDICATE_OF_BE, "Kim’s", "the plant failed", id="his claim is that"),
        pytest.param(OF_OWNERS, "the directors", "the plant failed", id="the claim of somebody that"),
    ],
)
def test_clause_behind_what_the_noun_is_or_whose_it_is(sentence, source, content):
    assert found_in(parse(sentence)) == (Found((content,), ("claim",), source, "indirect", ()),)


DENIED_REPORT = """
Kim denied a report by Lee that it would end.
Kim/NNP/nsubj/denied/Person denied/VBD/0/deny a/DT/det/report report/NN/obj/denied by/IN/case/Lee
Lee/NNP/nmod/report/Person that/IN/mark/end it/PRP/nsubj/end would/MD/aux/end end/VB/ccomp/denied .
"""


def test_a_report_that_somebody_denies_is_whose_it_is_wherever_the_tree_hangs_the_clause():
    assert found_in(parse(DENIED_REPORT)) == (Found(("it would end",), ("report",), "Lee", "indirect", ()),)


WITHIN_DAYS = """
Kim’s claim that it ran “for days” failed.
Kim/NNP/nmod:poss/claim/Person ’s/POS/case/Kim claim/NN/nsubj/failed that/IN/mark/ran it/PRP/nsubj/ran
ran/VBD/acl/claim/run “/days for/IN/case/days days/NNS/obl/ran/day ”/days failed/VBD/0/fail .
"""


def test_what_a_noun_carries_keeps_the_mark_that_closes_it():
    assert found_in(parse(WITHIN_DAYS)) == (Found(("it ran “for days”",), ("claim",), "Kim’s", "mixed", ()),)


OF_THINGS = """
The claim of damage that the plant made failed.
The/DT/det/claim claim/NN/nsubj/failed of/IN/case/damage damage/NN/nmod/claim that/IN/mark/made the/DT/det/plant
plant/NN/nsubj/made made/VBD/acl/claim/make failed/VBD/0/fail .
"""


def test_a_thing_behind_of_claims_nothing():
    assert found_in(parse(OF_THINGS)) == ()


PLEDGE = """
Kim’s pledge that the tax would fall pleased Seoul.
Kim/NNP/nmod:poss/pledge/Person ’s/POS/case/Kim pledge/NN/nsubj/pleased that/IN/mark/fall the/DT/det/tax
tax/NN/nsubj/fall would/MD/aux/fall fall/VB/acl/pledge pleased/VBD/0/please Seoul/NNP/obj/pleased/Location .
"""
PROMISE = """
Kim repeated his promise to cut the tax.
Kim/NNP/nsubj/repeated/Person repeated/VBD/0/repeat his/PRP$/nmod:poss/promise promise/NN/obj/repeated to/TO/mark/cut
cut/VB/acl/promise the/DT/det/tax tax/NN/obj/cut .
"""
PLAN = """
Residents fear the council’s plan to close the library.
Residents/NNS/nsubj/fear/resident fear/VBP/0 the/DT/det/council council/NN/nmod:poss/plan ’s/POS/case/council
plan/NN/obj/fear to/TO/mark/close close/VB/acl/plan the/DT/det/library library/NN/obj/close .
"""


def test_a_promise_in_a_clause_of_its_own_is_speech():
    assert found_in(parse(PLEDGE)) == (Found(("the tax would fall",), ("pledge",), "Kim’s", "indirect", ()),)


@pytest.mark.parametrize(
    ("sentence", "candidate"),
    [
        pytest.param(PROMISE, ("his", "promise", "to cut the tax", "eventuality"), id="a promise to"),
        pytest.param(PLAN, ("the council’s", "plan", "to close the library", "eventuality"), id="a plan to"),
    ],
)
def test_facts_and_eventualities_are_rows_of_scope_all(sentence, candidate):
    assert added_in(parse(sentence)) == [candidate]


@pytest.mark.parametrize(
    "sentence",
    [
        PROMISE,
        PLAN,
    ],
)
def test_the_default_holds_speech_and_belief_alone(sentence):
    assert found_in(parse(sentence)) == ()


ISSUE = """
Issue a warning that the dam leaks.
Issue/VB/0/issue a/DT/det/warning warning/NN/obj/Issue that/IN/mark/leaks the/DT/det/dam dam/NN/nsubj/leaks
leaks/VBZ/acl/warning/leak .
"""


def test_an_order_to_issue_a_warning_is_nobodys():
    assert found_in(parse(ISSUE)) == ()


DENIED = """
The minister denied allegations that the talks had failed.
The/DT/det/minister minister/NN/nsubj/denied denied/VBD/0/deny allegations/NNS/obj/denied/allegation
that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/acl/allegations/fail .
"""
NOT_DENIED = """
The minister did not deny allegations that the talks had failed.
The/DT/det/minister minister/NN/nsubj/deny did/VBD/aux/deny not/RB/advmod/deny deny/VB/0
allegations/NNS/obj/deny/allegation that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/acl/allegations/fail .
"""
DENIED_BY = """
Allegations that the talks had failed were denied by Kim.
Allegations/NNS/nsubj:pass/denied/allegation that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/acl/Allegations/fail were/VBD/aux:pass/denied denied/VBN/0/deny by/IN/case/Kim
Kim/NNP/obl:agent/denied/Person .
"""
DENIED_BY_NOBODY = """
Allegations that the talks had failed were denied.
Allegations/NNS/nsubj:pass/denied/allegation that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/acl/Allegations/fail were/VBD/aux:pass/denied denied/VBN/0/deny .
"""
DENIED_OF_ANOTHER = """
The minister denied claims by Kim that the talks had failed.
The/DT/det/minister minister/NN/nsubj/denied denied/VBD/0/deny claims/NNS/obj/denied/claim by/IN/case/Kim
Kim/NNP/obl/denied/Person that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/acl/claims/fail .
"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(DENIED, [("The minister", "denied", "the talks had failed")], id="who denies what nobody claims"),
        pytest.param(NOT_DENIED, [], id="who does not"),
        pytest.param(DENIED_BY, [("Kim", "denied", "the talks had failed")], id="by whom it is denied"),
        pytest.param(DENIED_BY_NOBODY, [], id="by nobody who is named"),
        pytest.param(DENIED_OF_ANOTHER, [("Kim", "claims", "the talks had failed")], id="whose claim is denied"),
    ],
)
def test_claims_that_somebody_denies(sentence, expected):
    assert rows_of(parse(sentence)) == expected


def test_noun_is_no_part_of_what_it_tells_though_the_tagger_is_sure():
    seen = tagged(parse(DENIED), "The minister | denied | allegations that the talks had failed @ 0.97")

    assert rows_of(seen) == [("The minister", "denied", "the talks had failed")]


OBJECT_IN_CLAUSE = """
An announcement by NASA that the probe was lost stunned staff.
An/DT/det/announcement announcement/NN/nsubj/stunned by/IN/case/NASA NASA/NNP/nmod/announcement/Organization
that/IN/mark/lost the/DT/det/probe probe/NN/nsubj:pass/lost was/VBD/aux:pass/lost lost/VBN/acl/announcement/lose
stunned/VBD/0/stun staff/NN/obj/lost .
"""


def test_clause_of_a_noun_ends_before_the_verb_of_the_noun():
    assert rows_of(parse(OBJECT_IN_CLAUSE)) == [("NASA", "announcement", "the probe was lost")]


ADJECTIVE_IN_CLAUSE = """
An announcement by NASA that the probe was lost stunned staff.
An/DT/det/announcement announcement/NN/0 by/IN/case/NASA NASA/NNP/nmod/announcement/Organization
that/IN/mark/lost the/DT/det/probe probe/NN/nsubj:pass/lost was/VBD/aux:pass/lost lost/VBN/acl/announcement/lose
stunned/JJ/amod/staff staff/NN/obl:agent/lost .
"""


def test_the_verb_of_a_noun_may_look_like_an_adjective_behind_a_passive():
    assert rows_of(parse(ADJECTIVE_IN_CLAUSE)) == [("NASA", "announcement", "the probe was lost")]


ADJECTIVE_OF_OBJECT = """
An announcement by NASA that the crew found damaged parts stunned staff.
An/DT/det/announcement announcement/NN/nsubj/stunned by/IN/case/NASA NASA/NNP/nmod/announcement/Organization
that/IN/mark/found the/DT/det/crew crew/NN/nsubj/found found/VBD/acl/announcement/find damaged/JJ/amod/parts
parts/NNS/obj/found/part stunned/VBD/0/stun staff/NN/obj/stunned .
"""


def test_an_adjective_of_an_object_is_no_verb():
    assert rows_of(parse(ADJECTIVE_OF_OBJECT)) == [("NASA", "announcement", "the crew found damaged parts")]


ON_A_REPORT = """
He {verb} {preposition} a report by the agency that the dam burst.
He/PRP/nsubj/{verb} {verb}/VBD/0/{lemma} {preposition}/IN/case/report a/DT/det/report report/NN/obl/{verb}
by/IN/case/agency the/DT/det/agency agency/NN/nmod/report that/IN/mark/burst the/DT/det/dam dam/NN/nsubj/burst
burst/VBD/ccomp/{verb} .
"""


def test_the_clause_behind_the_owner_of_what_a_verb_is_about_is_of_the_noun():
    sentence = ON_A_REPORT.format(verb="commented", lemma="comment", preposition="on")

    assert rows_of(parse(sentence)) == [("the agency", "report", "the dam burst")]


def test_what_is_said_in_a_report_is_of_the_verb():
    sentence = ON_A_REPORT.format(verb="said", lemma="say", preposition="in")

    assert rows_of(parse(sentence)) == [("He", "said", "the dam burst")]


MADE_ON_MONDAY = """
The accusation by Kos that Lund lied, {behind} on Monday, was denied.
The/DT/det/accusation accusation/NN/nsubj:pass/denied by/IN/case/Kos Kos/NNP/nmod/accusation/Person that/IN/mark/lied
Lund/NNP/nsubj/lied/Person lied/VBD/acl/accusation/lie ,/{first} {parsed} on/IN/case/Monday
Monday/NNP/obl/{first}/Date ,/{first} was/VBD/aux:pass/denied denied/VBN/0/deny .
"""


@pytest.mark.parametrize(
    ("behind", "first", "parsed"),
    [
        pytest.param("made", "made", "made/VBN/advcl/lied/make", id="hung on the verb"),
        pytest.param("first made", "made", "first/RB/advmod/made made/VBN/acl/lied/make", id="with an adverb"),
    ],
)
def test_the_clause_of_a_noun_ends_before_what_is_told_of_the_noun(behind, first, parsed):
    text = MADE_ON_MONDAY.format(behind=behind, first=first, parsed=parsed)

    assert rows_of(parse(text)) == [("Kos", "accusation", "Lund lied")]


WAS_IGNORED = """
Berg's warning that it would sink was ignored.
Berg/NNP/nmod:poss/warning/Person 's/POS/case/Berg warning/NN/0 that/IN/mark/ignored it/PRP/nsubj:pass/ignored
would/MD/aux/sink sink/VB/acl/warning was/VBD/aux:pass/ignored/be ignored/VBN/acl/warning/ignore .
"""


WHAT_IT_NEEDS = """
Berg had a message that what it needs is peace.
Berg/NNP/nsubj/had/Person had/VBD/0/have a/DT/det/message message/NN/obj/had that/IN/mark/peace what/WP/obj/needs
it/PRP/nsubj/needs needs/VBZ/acl/message/need is/VBZ/cop/peace/be peace/NN/acl/message .
"""


def test_a_clause_may_open_with_another():
    assert all("is peace" in content for _, _, content in rows_of(parse(WHAT_IT_NEEDS)))


def test_what_becomes_of_a_warning_is_no_part_of_it():
    assert rows_of(parse(WAS_IGNORED)) == [("Berg's", "warning", "it would sink")]


def test_a_participle_may_be_what_a_clause_is_about():
    sentence = """
    Kim's claim that identifying them will harm us was ignored.
    Kim/NNP/nmod:poss/claim/Person 's/POS/case/Kim claim/NN/nsubj:pass/ignored that/IN/mark/harm
    identifying/VBG/acl/claim/identify them/PRP/obj/identifying will/MD/aux/harm harm/VB/acl/claim us/PRP/obj/harm
    was/VBD/aux:pass/ignored ignored/VBN/0/ignore .
    """

    assert contents_of(parse(sentence)) == (("identifying them will harm us",),)


HIS_HIGHNESS = """
# Kuwait Times, 2022: an announcement by His Highness the Amir Sheikh Nawaf ... that
It followed an announcement by His Highness the Amir Sheikh Jaber that the dam had burst.
It/PRP/nsubj/followed followed/VBD/0/follow an/DT/det/announcement announcement/NN/obj/followed by/IN/case/Amir
His/PRP$/nmod:poss/Highness Highness/NN/nmod:desc/Jaber the/DT/det/Amir Amir/NN/nmod:desc/Jaber
Sheikh/NNP/nmod:desc/Jaber Jaber/NNP/nmod/announcement/Person that/IN/mark/burst the/DT/det/dam dam/NN/nsubj/burst
had/VBD/aux/burst burst/VBN/acl/announcement/burst ./followed
"""


def test_a_noun_is_by_the_name_and_not_by_the_titles_before_it():
    assert rows_of(parse(HIS_HIGHNESS)) == [
        ("His Highness the Amir Sheikh Jaber", "announcement", "the dam had burst"),
    ]
