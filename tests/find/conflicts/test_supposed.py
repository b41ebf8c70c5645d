import pytest

from parses import parse
from readings import found_in

SHOULD_STATE = """
Kim said the ministry should state what it was doing.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/ministry ministry/NN/nsubj/state should/MD/aux/state
state/VB/ccomp/said what/WP/obj/state it/PRP/nsubj/doing was/VBD/aux/doing doing/VBG/ccomp/state/do .
"""
UNTIL = """
Kim said she would eat nothing until the police guarantee that they will leave.
Kim/NNP/nsubj/said/Person said/VBD/0 she/PRP/nsubj/eat would/MD/aux/eat eat/VB/ccomp/said nothing/NN/obj/eat
until/IN/mark/guarantee the/DT/det/police police/NN/nsubj/guarantee guarantee/VBP/advcl/eat that/IN/mark/leave
they/PRP/nsubj/leave will/MD/aux/leave leave/VB/ccomp/guarantee .
"""
FIGURES_SHOW = """
Kim said the figures show that the sector is growing.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/figures figures/NNS/nsubj/show/figure show/VBP/ccomp/said
that/IN/mark/growing the/DT/det/sector sector/NN/nsubj/growing is/VBZ/aux/growing growing/VBG/ccomp/show/grow .
"""
ASKED_TO = """
Kim said elders asked the mayor to start the search.
Kim/NNP/nsubj/said/Person said/VBD/0 elders/NNS/nsubj/asked/elder asked/VBD/ccomp/said/ask the/DT/det/mayor
mayor/NN/iobj/asked to/TO/mark/start start/VB/xcomp/asked the/DT/det/search search/NN/obj/start .
"""
THAT_REPORT = """
Kim said the companies that report improvements are small.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/companies companies/NNS/nsubj/small/company that/WDT/nsubj/report
report/VBP/acl:relcl/companies improvements/NNS/obj/report/improvement are/VBP/cop/small small/JJ/ccomp/said .
"""
WHICH_BEHIND = """
Kim said the rebels demand a role in it, “which we refuse.”
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/rebels rebels/NNS/nsubj/demand/rebel demand/VBP/ccomp/said
a/DT/det/role role/NN/obj/demand in/IN/case/it it/PRP/nmod/role ,/refuse “/refuse which/WDT/obj/refuse
we/PRP/nsubj/refuse refuse/VBP/acl:relcl/role ./refuse ”/refuse
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(SHOULD_STATE, "the ministry should state what it was doing", id="what should be said"),
        pytest.param(UNTIL, "she would eat nothing until the police guarantee that they will leave", id="a condition"),
        pytest.param(FIGURES_SHOW, "the figures show that the sector is growing", id="what things show"),
        pytest.param(ASKED_TO, "elders asked the mayor to start the search", id="what was asked for"),
        pytest.param(THAT_REPORT, "the companies that report improvements are small", id="a description"),
        pytest.param(
            WHICH_BEHIND, "the rebels demand a role in it, “which we refuse.”", id="more of what is asked for"
        ),
    ],
)
def test_speech_that_is_only_supposed_stays_within_the_words_of_who_speaks(sentence, content):
    found = found_in(parse(sentence))

    assert [(each.source, each.content, each.relays) for each in found] == [("Kim", (content,), ())]


STUDY_SHOWS = """
Reuters said the study shows that the sector is growing.
Reuters/NNP/nsubj/said/Organization said/VBD/0 the/DT/det/study study/NN/nsubj/shows shows/VBZ/ccomp/said/show
that/IN/mark/growing the/DT/det/sector sector/NN/nsubj/growing is/VBZ/aux/growing growing/VBG/ccomp/shows/grow .
"""


def test_an_outlet_passes_on_what_a_study_shows():
    found = found_in(parse(STUDY_SHOWS))

    assert [(each.source, each.relays) for each in found] == [("the study", ("Reuters",))]
