"""Who wins where two claim one span: a sentence for each pair of the lists of find/paragraph.py, and why.

ROWS hold what a careful reader takes from each sentence; APART the pairs that never claim the same words, and why not;
ALIKE the neighbours in a list whose order changes nothing. A rule or a step that joins a list without rows fails here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from itertools import combinations, pairwise, product
from typing import TypeVar

import pytest
from attrs import evolve, frozen

from parses import parse, tagged
from quotes.find.article import paragraphs
from quotes.find.candidate import Candidate
from quotes.find.conflicts.cited import whoever_is_cited
from quotes.find.conflicts.hearers import shared_hearers
from quotes.find.conflicts.nesting import cut_where_another_speaks, fold_outer_sources
from quotes.find.conflicts.passed_on import relay_of_preposition
from quotes.find.conflicts.same_words import each_once, one_per_content
from quotes.find.layout.announced import opening_after_colon
from quotes.find.layout.continued import earlier_cue, running_speaker, second_halves
from quotes.find.layout.name_and_colon import name_before_colon
from quotes.find.layout.signatures import signature
from quotes.find.layout.transcripts import turn_of_transcript
from quotes.find.paragraph import (
    ACROSS,
    CONFLICTS,
    LAYOUT,
    RULES,
    Candidates,
    candidates_of,
    proposed,
    readings_of_marks,
    run,
)
from quotes.find.quote import quote_of
from quotes.find.rules.asides import asides
from quotes.find.rules.citing import citing
from quotes.find.rules.nouns import nouns
from quotes.find.rules.prepositions import prepositions
from quotes.find.rules.quoted_as_saying import quoted_as_saying
from quotes.find.rules.tagger import tagger
from quotes.find.rules.verbs import verbs
from quotes.find.setting import Setting
from quotes.lexicon import load_lexicon
from quotes.rule_names import Proposer
from quotes.spans import overlaps
from quotes.types import Analysis
from readings import Found, found_in

Step = Callable[..., Iterable[Candidate]]
T = TypeVar("T")


@frozen
class Row:
    """Two that claim one span in a text, what is taken from it, and why. `tags` are what the tagger sees there."""

    pair: tuple[Step, Step]
    text: str
    taken: tuple[Found, ...]
    why: str
    tags: tuple[str, ...] = ()

    @property
    def analysis(self) -> Analysis:
        return tagged(parse(self.text), *self.tags)


OF_RULES = (
    Row(
        (quoted_as_saying, verbs),
        """
        Reuters quoted the minister as saying the harbour would reopen in March.
        Reuters/NNP/nsubj/quoted/Organization quoted/VBD/0/quote the/DT/det/minister minister/NN/obj/quoted
        as/IN/mark/saying saying/VBG/advcl/quoted the/DT/det/harbour harbour/NN/nsubj/reopen would/MD/aux/reopen
        reopen/VB/ccomp/saying in/IN/case/March March/NNP/obl/reopen/Date .
        """,
        (
            Found(
                ("the harbour would reopen in March",),
                ("quoted", "as saying"),
                "the minister",
                "indirect",
                ("Reuters",),
            ),
        ),
        why="`saying` is half of a cue of two verbs: it is the minister's, and not its subject's in the tree, Reuters",
    ),
    Row(
        (quoted_as_saying, verbs),
        """
        The minister said the agency had quoted Carter as saying the mine would close.
        The/DT/det/minister minister/NN/nsubj/said said/VBD/0 the/DT/det/agency agency/NN/nsubj/quoted
        had/VBD/aux/quoted quoted/VBN/ccomp/said/quote Carter/NNP/obj/quoted/Person as/IN/mark/saying
        saying/VBG/advcl/quoted the/DT/det/mine mine/NN/nsubj/close would/MD/aux/close close/VB/ccomp/saying .
        """,
        (
            Found(
                ("the mine would close",), ("quoted", "as saying"), "Carter", "indirect", ("The minister", "the agency")
            ),
        ),
        why="what was said is only that somebody was quoted: who says so passes it on, like who quotes",
    ),
    Row(
        (quoted_as_saying, nouns),
        """
        The agency quoted the mayor as saying that he had read the engineers’ warning that the bridge was unsafe.
        The/DT/det/agency agency/NN/nsubj/quoted quoted/VBD/0/quote the/DT/det/mayor mayor/NN/obj/quoted
        as/IN/mark/saying saying/VBG/advcl/quoted that/IN/mark/read he/PRP/nsubj/read had/VBD/aux/read
        read/VBN/ccomp/saying the/DT/det/engineers engineers/NNS/nmod:poss/warning/engineer ’/POS/case/engineers
        warning/NN/obj/read that/IN/mark/unsafe the/DT/det/bridge bridge/NN/nsubj/unsafe was/VBD/cop/unsafe
        unsafe/JJ/acl/warning .
        """,
        (
            Found(
                ("he had read the engineers’ warning that the bridge was unsafe",),
                ("quoted", "as saying"),
                "the mayor",
                "indirect",
                ("The agency",),
            ),
            Found(("the bridge was unsafe",), ("warning",), "the engineers’", "indirect", ("The agency", "the mayor")),
        ),
        why="both: that he read it is the mayor's own news, and the warning inside comes through him and the agency",
    ),
    Row(
        (quoted_as_saying, asides),
        """
        As Reuters reported on Monday, the minister was quoted as saying the harbour would reopen in March.
        As/IN/mark/reported Reuters/NNP/nsubj/reported/Organization reported/VBD/advcl/quoted/report
        on/IN/case/Monday Monday/NNP/obl/reported/Date ,/reported the/DT/det/minister
        minister/NN/nsubj:pass/quoted was/VBD/aux:pass/quoted quoted/VBN/0/quote as/IN/mark/saying
        saying/VBG/advcl/quoted the/DT/det/harbour harbour/NN/nsubj/reopen would/MD/aux/reopen
        reopen/VB/ccomp/saying in/IN/case/March March/NNP/obl/reopen/Date .
        """,
        (
            Found(
                ("the harbour would reopen in March",), ("quoted as saying",), "the minister", "indirect", ("Reuters",)
            ),
        ),
        why="the aside reports only that the minister was quoted: Reuters passes on what he said",
    ),
    Row(
        (quoted_as_saying, prepositions),
        """
        According to Reuters, the minister was quoted as saying the harbour would reopen in March.
        According/VBG/case/Reuters/accord to/IN/fixed/According Reuters/NNP/obl/quoted/Organization ,/Reuters
        the/DT/det/minister minister/NN/nsubj:pass/quoted was/VBD/aux:pass/quoted quoted/VBN/0/quote
        as/IN/mark/saying saying/VBG/advcl/quoted the/DT/det/harbour harbour/NN/nsubj/reopen would/MD/aux/reopen
        reopen/VB/ccomp/saying in/IN/case/March March/NNP/obl/reopen/Date .
        """,
        (
            Found(
                ("the harbour would reopen in March",), ("quoted as saying",), "the minister", "indirect", ("Reuters",)
            ),
        ),
        why="who is named by a preposition around somebody's words passes them on",
    ),
    Row(
        (quoted_as_saying, tagger),
        """
        Reuters quoted the minister as saying the harbour would reopen in March.
        Reuters/NNP/nsubj/quoted/Organization quoted/VBD/0/quote the/DT/det/minister minister/NN/obj/quoted
        as/IN/mark/saying saying/VBG/advcl/quoted the/DT/det/harbour harbour/NN/nsubj/reopen would/MD/aux/reopen
        reopen/VB/ccomp/saying in/IN/case/March March/NNP/obl/reopen/Date .
        """,
        (
            Found(
                ("the harbour would reopen in March",),
                ("quoted", "as saying"),
                "the minister",
                "indirect",
                ("Reuters",),
            ),
        ),
        why="a tagger that puts the speaker into the content, however sure, has missed who speaks",
        tags=("Reuters | quoted | the minister as saying the harbour would reopen in March",),
    ),
    Row(
        (quoted_as_saying, citing),
        """
        The Herald, citing the army, reported that Carter was quoted as saying the bridge was unsafe.
        The/DT/det/Herald/Organization Herald/NNP/nsubj/reported/Organization ,/citing citing/VBG/acl/Herald/cite
        the/DT/det/army army/NN/obj/citing ,/citing reported/VBD/0/report that/IN/mark/quoted
        Carter/NNP/nsubj:pass/quoted/Person was/VBD/aux:pass/quoted quoted/VBN/ccomp/reported/quote as/IN/mark/saying
        saying/VBG/advcl/quoted the/DT/det/bridge bridge/NN/nsubj/unsafe was/VBD/cop/unsafe unsafe/JJ/ccomp/saying .
        """,
        (
            Found(
                ("the bridge was unsafe",),
                ("quoted as saying",),
                "Carter",
                "indirect",
                ("The Herald", "the army"),
            ),
        ),
        why="what the army is cited for is only that somebody was quoted: it passes that on, and the Herald before it",
    ),
    Row(
        (citing, verbs),
        """
        The Herald, citing the army, reported that the bridge was closed.
        The/DT/det/Herald/Organization Herald/NNP/nsubj/reported/Organization ,/citing citing/VBG/acl/Herald/cite
        the/DT/det/army army/NN/obj/citing ,/citing reported/VBD/0/report that/IN/mark/closed the/DT/det/bridge
        bridge/NN/nsubj:pass/closed was/VBD/aux:pass/closed closed/VBN/ccomp/reported/close .
        """,
        (Found(("the bridge was closed",), ("citing",), "the army", "indirect", ("The Herald",)),),
        why="an outlet that cites somebody only passes on what they said",
    ),
    Row(
        (citing, nouns),
        """
        The Herald, citing the council, reported that it had read the union’s warning that the quay was sinking.
        The/DT/det/Herald/Organization Herald/NNP/nsubj/reported/Organization ,/citing citing/VBG/acl/Herald/cite
        the/DT/det/council council/NN/obj/citing ,/citing reported/VBD/0/report that/IN/mark/read it/PRP/nsubj/read
        had/VBD/aux/read read/VBN/ccomp/reported the/DT/det/union union/NN/nmod:poss/warning ’s/POS/case/union
        warning/NN/obj/read that/IN/mark/sinking the/DT/det/quay quay/NN/nsubj/sinking was/VBD/aux/sinking
        sinking/VBG/acl/warning/sink .
        """,
        (
            Found(
                ("it had read the union’s warning that the quay was sinking",),
                ("citing",),
                "the council",
                "indirect",
                ("The Herald",),
            ),
            Found(("the quay was sinking",), ("warning",), "the union’s", "indirect", ("The Herald", "the council")),
        ),
        why="both: that it read the warning is the council's own news, and the warning inside comes through it",
    ),
    Row(
        (citing, asides),
        """
        The bridge was closed, as the Herald noted, citing the army.
        The/DT/det/bridge bridge/NN/nsubj:pass/closed was/VBD/aux:pass/closed closed/VBN/0/close ,/noted
        as/IN/mark/noted the/DT/det/Herald/Organization Herald/NNP/nsubj/noted/Organization
        noted/VBD/advcl/closed/note ,/citing citing/VBG/advcl/noted/cite the/DT/det/army army/NN/obj/citing .
        """,
        (Found(("The bridge was closed",), ("citing",), "the army", "indirect", ("the Herald",)),),
        why="an outlet that cites somebody only passes on what they said, in an aside too",
    ),
    Row(
        (citing, prepositions),
        """
        According to Reuters, the Herald, citing the army, reported that the bridge was closed.
        According/VBG/case/Reuters/accord to/IN/fixed/According Reuters/NNP/obl/reported/Organization ,/Reuters
        the/DT/det/Herald/Organization Herald/NNP/nsubj/reported/Organization ,/citing citing/VBG/acl/Herald/cite
        the/DT/det/army army/NN/obj/citing ,/citing reported/VBD/0/report that/IN/mark/closed the/DT/det/bridge
        bridge/NN/nsubj:pass/closed was/VBD/aux:pass/closed closed/VBN/ccomp/reported/close .
        """,
        (Found(("the bridge was closed",), ("citing",), "the army", "indirect", ("Reuters", "the Herald")),),
        why="who is named by a preposition around somebody's words passes them on, before the outlet that cites",
    ),
    Row(
        (citing, tagger),
        """
        The Herald, citing the army, reported that the bridge was closed.
        The/DT/det/Herald/Organization Herald/NNP/nsubj/reported/Organization ,/citing citing/VBG/acl/Herald/cite
        the/DT/det/army army/NN/obj/citing ,/citing reported/VBD/0/report that/IN/mark/closed the/DT/det/bridge
        bridge/NN/nsubj:pass/closed was/VBD/aux:pass/closed closed/VBN/ccomp/reported/close .
        """,
        (Found(("the bridge was closed",), ("citing",), "the army", "indirect", ("The Herald",)),),
        why="a tagger knows one layer, the outer one: the outlet's cue goes with the outlet",
        tags=("The Herald | reported | the bridge was closed @ 0.95",),
    ),
    Row(
        (verbs, nouns),
        """
        Harbour officials said they had read the union’s warning that the quay was sinking.
        Harbour/NN/compound/officials officials/NNS/nsubj/said/official said/VBD/0 they/PRP/nsubj/read
        had/VBD/aux/read read/VBN/ccomp/said the/DT/det/union union/NN/nmod:poss/warning ’s/POS/case/union
        warning/NN/obj/read that/IN/mark/sinking the/DT/det/quay quay/NN/nsubj/sinking was/VBD/aux/sinking
        sinking/VBG/acl/warning/sink .
        """,
        (
            Found(
                ("they had read the union’s warning that the quay was sinking",),
                ("said",),
                "Harbour officials",
                "indirect",
                (),
            ),
            Found(("the quay was sinking",), ("warning",), "the union’s", "indirect", ("Harbour officials",)),
        ),
        why="both: that they read it is news of the officials' own, and the warning inside comes through them",
    ),
    Row(
        (verbs, nouns),
        """
        Carter’s warning was that the mine would close, the Herald reported on Monday.
        Carter/NNP/nmod:poss/warning/Person ’s/POS/case/Carter warning/NN/nsubj:outer/close was/VBD/cop/close
        that/IN/mark/close the/DT/det/mine mine/NN/nsubj/close would/MD/aux/close close/VB/ccomp/reported ,/reported
        the/DT/det/Herald/Organization Herald/NNP/nsubj/reported/Organization reported/VBD/0/report
        on/IN/case/Monday Monday/NNP/obl/reported/Date .
        """,
        (Found(("the mine would close",), ("warning",), "Carter’s", "indirect", ("the Herald",)),),
        why="what was reported is nothing but the warning: the Herald passes it on",
    ),
    Row(
        (verbs, asides),
        """
        As the Herald noted on Monday, Carter said the mine would close.
        As/IN/mark/noted the/DT/det/Herald/Organization Herald/NNP/nsubj/noted/Organization noted/VBD/advcl/said/note
        on/IN/case/Monday Monday/NNP/obl/noted/Date ,/noted Carter/NNP/nsubj/said/Person said/VBD/0
        the/DT/det/mine mine/NN/nsubj/close would/MD/aux/close close/VB/ccomp/said .
        """,
        (Found(("the mine would close",), ("said",), "Carter", "indirect", ("the Herald",)),),
        why="what the aside stands in is only that Carter said it: the Herald passes it on",
    ),
    Row(
        (verbs, prepositions),
        """
        Carter said the mine would close, according to the Herald.
        Carter/NNP/nsubj/said/Person said/VBD/0 the/DT/det/mine mine/NN/nsubj/close would/MD/aux/close
        close/VB/ccomp/said ,/said according/VBG/case/Herald/accord to/IN/fixed/according
        the/DT/det/Herald/Organization Herald/NNP/obl/said/Organization .
        """,
        (Found(("the mine would close",), ("said",), "Carter", "indirect", ("the Herald",)),),
        why="who is named by a preposition around somebody's words passes them on",
    ),
    Row(
        (verbs, tagger),
        """
        “The quay will sink,” Ortiz said, if the council does nothing.
        “/sink The/DT/det/quay quay/NN/nsubj/sink will/MD/aux/sink sink/VB/ccomp/said ,/sink ”/sink
        Ortiz/NNP/nsubj/said/Person said/VBD/0 ,/does if/IN/mark/does the/DT/det/council council/NN/nsubj/does
        does/VBZ/advcl/sink/do nothing/NN/obj/does .
        """,
        (Found(("“The quay will sink,”", "if the council does nothing"), ("said",), "Ortiz", "mixed", ()),),
        why="the marks are the writer's own: no tagger, however sure, takes from what a rule builds on a quotation",
        tags=("Ortiz | said | “The quay will sink,” @ 0.98",),
    ),
    Row(
        (verbs, tagger),
        """
        Harbour officials said the union’s warning that the quay was sinking had reached them in May.
        Harbour/NN/compound/officials officials/NNS/nsubj/said/official said/VBD/0 the/DT/det/union
        union/NN/nmod:poss/warning ’s/POS/case/union warning/NN/nsubj/reached that/IN/mark/reached the/DT/det/quay
        quay/NN/nsubj/sinking was/VBD/aux/sinking sinking/VBG/acl/warning/sink had/VBD/aux/reached
        reached/VBN/ccomp/said/reach them/PRP/obj/reached/they in/IN/case/May May/NNP/obl/reached/Date .
        """,
        (
            Found(
                ("the union’s warning that the quay was sinking had reached them in May",),
                ("said",),
                "Harbour officials",
                "indirect",
                (),
            ),
            Found(("the quay was sinking",), ("warning",), "the union’s", "indirect", ("Harbour officials",)),
        ),
        why="the tree hangs `that` on the wrong verb, and a tagger that is sure of its words is right more often",
        tags=(
            "Harbour officials | said | the union’s warning that the quay was sinking had reached them in May @ 0.95",
        ),
    ),
    Row(
        (verbs, tagger),
        """
        Carter said the mine would close within a year.
        Carter/NNP/nsubj/said/Person said/VBD/0 the/DT/det/mine mine/NN/nsubj/close would/MD/aux/close
        close/VB/ccomp/said within/IN/case/year a/DT/det/year year/NN/obl/close .
        """,
        (Found(("the mine would close within a year",), ("said",), "Carter", "indirect", ()),),
        why="a tagger that is not sure, and sees some of the tree's words, takes none from it",
        tags=("Carter | said | the mine would close @ 0.7",),
    ),
    Row(
        (nouns, asides),
        """
        As the Herald noted on Monday, the union’s claim that the quay was sinking has been tested in court.
        As/IN/mark/noted the/DT/det/Herald/Organization Herald/NNP/nsubj/noted/Organization noted/VBD/advcl/tested/note
        on/IN/case/Monday Monday/NNP/obl/noted/Date ,/noted the/DT/det/union union/NN/nmod:poss/claim ’s/POS/case/union
        claim/NN/nsubj:pass/tested that/IN/mark/sinking the/DT/det/quay quay/NN/nsubj/sinking was/VBD/aux/sinking
        sinking/VBG/acl/claim/sink has/VBZ/aux/tested been/VBN/aux:pass/tested tested/VBN/0/test in/IN/case/court
        court/NN/obl/tested .
        """,
        (
            Found(
                ("the union’s claim that the quay was sinking has been tested in court",),
                ("noted",),
                "the Herald",
                "indirect",
                (),
            ),
            Found(("the quay was sinking",), ("claim",), "the union’s", "indirect", ("the Herald",)),
        ),
        why="both: the test in court is the Herald's news, and the claim inside comes through it",
    ),
    Row(
        (nouns, prepositions),
        """
        The union repeated its claim that the quay was sinking, according to the Herald.
        The/DT/det/union union/NN/nsubj/repeated repeated/VBD/0/repeat its/PRP$/nmod:poss/claim claim/NN/obj/repeated
        that/IN/mark/sinking the/DT/det/quay quay/NN/nsubj/sinking was/VBD/aux/sinking sinking/VBG/acl/claim/sink
        ,/repeated according/VBG/case/Herald/accord to/IN/fixed/according the/DT/det/Herald/Organization
        Herald/NNP/obl/repeated/Organization .
        """,
        (Found(("the quay was sinking",), ("claim",), "its", "indirect", ("the Herald",)),),
        why="who is named by a preposition around somebody's words passes them on, whether a verb or a noun has them",
    ),
    Row(
        (nouns, tagger),
        """
        The union’s claim that the quay was sinking was thrown out on Monday.
        The/DT/det/union union/NN/nmod:poss/claim ’s/POS/case/union claim/NN/nsubj:pass/thrown that/IN/mark/sinking
        the/DT/det/quay quay/NN/nsubj/sinking was/VBD/aux/sinking sinking/VBG/acl/claim/sink was/VBD/aux:pass/thrown
        thrown/VBN/0/throw out/RP/compound:prt/thrown on/IN/case/Monday Monday/NNP/obl/thrown/Date .
        """,
        (Found(("the quay was sinking",), ("claim",), "The union’s", "indirect", ()),),
        why="a tagger that is not sure, and runs on over the end of the noun's clause, adds nothing to it",
        tags=("The union’s | claim | that the quay was sinking was thrown out @ 0.7",),
    ),
    Row(
        (asides, prepositions),
        """
        The mine would close within a year, as Carter put it, according to the Herald.
        The/DT/det/mine mine/NN/nsubj/close would/MD/aux/close close/VB/0 within/IN/case/year a/DT/det/year
        year/NN/obl/close ,/put as/IN/mark/put Carter/NNP/nsubj/put/Person put/VBD/advcl/close it/PRP/obj/put ,/put
        according/VBG/case/Herald/accord to/IN/fixed/according the/DT/det/Herald/Organization
        Herald/NNP/obl/close/Organization .
        """,
        (Found(("The mine would close within a year",), ("put it",), "Carter", "indirect", ("the Herald",)),),
        why="who is named by a preposition around somebody's words passes them on",
    ),
    Row(
        (asides, tagger),
        """
        The mine would close within a year, as Carter noted on Monday in a letter to the council.
        The/DT/det/mine mine/NN/nsubj/close would/MD/aux/close close/VB/0 within/IN/case/year a/DT/det/year
        year/NN/obl/close ,/noted as/IN/mark/noted Carter/NNP/nsubj/noted/Person noted/VBD/advcl/close/note
        on/IN/case/Monday Monday/NNP/obl/noted/Date in/IN/case/letter a/DT/det/letter letter/NN/obl/noted
        to/IN/case/council the/DT/det/council council/NN/nmod/letter .
        """,
        (Found(("The mine would close within a year",), ("noted",), "Carter", "indirect", ()),),
        why="a tagger that is not sure, and sees some of the words around the aside, takes none from it",
        tags=("Carter | noted | The mine would close @ 0.68",),
    ),
    Row(
        (prepositions, tagger),
        """
        According to Carter, the mine will close within a year.
        According/VBG/case/Carter/accord to/IN/fixed/According Carter/NNP/obl/close/Person ,/Carter the/DT/det/mine
        mine/NN/nsubj/close will/MD/aux/close close/VB/0 within/IN/case/year a/DT/det/year year/NN/obl/close .
        """,
        (Found(("the mine will close within a year",), ("According to",), "Carter", "indirect", ()),),
        why="the same words under the same cue: the rule has them",
        tags=("Carter | According to | the mine will close within a year @ 0.92",),
    ),
    Row(
        (verbs, tagger),
        """
        Carter said, limping, that the mine would close.
        Carter/NNP/nsubj/said/Person said/VBD/0 ,/said limping/VBG/advcl/said/limp ,/said that/IN/mark/close
        the/DT/det/mine mine/NN/nsubj/close would/MD/aux/close close/VB/ccomp/said .
        """,
        (Found(("the mine would close",), ("said",), "Carter", "indirect", ()),),
        why="a verb that says nothing is no cue, however near it stands",
        tags=("Carter | limping | the mine would close",),
    ),
)
OF_CONFLICTS = (
    Row(
        (verbs, verbs),
        """
        Carter told Reuters the mine would close, adding that the miners knew.
        Carter/NNP/nsubj/told/Person told/VBD/0 Reuters/NNP/iobj/told/Organization the/DT/det/mine mine/NN/nsubj/close
        would/MD/aux/close close/VB/ccomp/told ,/adding adding/VBG/advcl/told/add that/IN/mark/knew the/DT/det/miners
        miners/NNS/nsubj/knew/miner knew/VBD/ccomp/adding/know .
        """,
        (
            Found(("the mine would close",), ("told",), "Carter", "indirect", ("Reuters",)),
            Found(("the miners knew",), ("adding",), "Carter", "indirect", ("Reuters",)),
        ),
        why="what somebody adds in one sentence is told to who hears the rest",
    ),
    Row(
        (verbs, verbs),
        """
        The union disagrees: “The mine will stay open,” said Jo Park, its leader.
        The/DT/det/union union/NN/nsubj/disagrees disagrees/VBZ/ccomp/said/disagree :/stay “/stay The/DT/det/mine
        mine/NN/nsubj/stay will/MD/aux/stay stay/VB/ccomp/said open/JJ/xcomp/stay ,/stay ”/stay said/VBD/0
        Jo/NNP/nsubj/said/Person Park/NNP/flat/Jo/Person ,/leader its/PRP$/nmod:poss/leader leader/NN/appos/Jo .
        """,
        (Found(("The mine will stay open,",), ("said",), "Jo Park, its leader", "direct", ()),),
        why="one content under two cues: the nearer one has it, here the one without a colon between",
    ),
    Row(
        (verbs, verbs),
        """
        The party said the budget was weak, with its leader Rahul Hale warning that farmers would pay.
        The/DT/det/party party/NN/nsubj/said said/VBD/0 the/DT/det/budget budget/NN/nsubj/weak was/VBD/cop/weak
        weak/JJ/ccomp/said ,/warning with/IN/mark/warning its/PRP$/nmod:poss/leader leader/NN/nmod:desc/Rahul
        Rahul/NNP/nsubj/warning/Person Hale/NNP/flat/Rahul/Person warning/VBG/advcl/weak/warn that/IN/mark/pay
        farmers/NNS/nsubj/pay/farmer would/MD/aux/pay pay/VB/ccomp/warning .
        """,
        (
            Found(("the budget was weak",), ("said",), "The party", "indirect", ()),
            Found(("farmers would pay",), ("warning",), "its leader Rahul Hale", "indirect", ()),
        ),
        why="`with Y saying` is the writer's own joint: what Y says was not said by who speaks before",
    ),
    Row(
        (verbs, prepositions),
        """
        Carter said the mine would close, a heavy blow to a town of miners, as quoted by the Herald.
        Carter/NNP/nsubj/said/Person said/VBD/0 the/DT/det/mine mine/NN/nsubj/close would/MD/aux/close
        close/VB/ccomp/said ,/blow a/DT/det/blow heavy/JJ/amod/blow blow/NN/parataxis/close to/IN/case/town
        a/DT/det/town town/NN/nmod/blow of/IN/case/miners miners/NNS/nmod/town/miner ,/quoted as/IN/mark/quoted
        quoted/VBN/advcl/said/quote by/IN/case/Herald the/DT/det/Herald/Organization
        Herald/NNP/obl:agent/quoted/Organization .
        """,
        (Found(("the mine would close",), ("said",), "Carter", "indirect", ("the Herald",)),),
        why="whose words a preposition passes on is seen in the tree's reading, before the tagger cuts the comment off",
        tags=("Carter | said | the mine would close",),
    ),
)
WE_WON = """
“We won the vote,” Carter said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win the/DT/det/vote vote/NN/obj/won ,/won ”/won Carter/NNP/nsubj/said/Person
said/VBD/0 .
"""
WHY_CLOSED = """
# newpar
Carter told reporters why the bridge was closed.
Carter/NNP/nsubj/told/Person told/VBD/0 reporters/NNS/iobj/told/reporter why/WRB/advmod/closed the/DT/det/bridge
bridge/NN/nsubj:pass/closed was/VBD/aux:pass/closed closed/VBN/ccomp/told/close .
"""
DEBATE = """
# newpar
ORTIZ: Who pays for the bridge?
ORTIZ/NNP/parataxis/pays/Person :/ORTIZ Who/WP/nsubj/pays pays/VBZ/0/pay for/IN/case/bridge the/DT/det/bridge
bridge/NN/obl/pays ?

# newpar
HALE: I wrote to the mayor last week.
HALE/NNP/parataxis/wrote/Person :/HALE I/PRP/nsubj/wrote/i wrote/VBD/0/write to/IN/case/mayor the/DT/det/mayor
mayor/NN/obl/wrote last/JJ/amod/week week/NN/obl:unmarked/wrote .

# newpar
“Close the bridge at once.”
“ Close/VB/0/close the/DT/det/bridge bridge/NN/obj/Close at/IN/case/once once/RB/obl/Close . ”
"""
ASKED = Found(("Who pays for the bridge?",), (":",), "ORTIZ", "indirect", ())
WROTE = Found(("I wrote to the mayor last week.",), (":",), "HALE", "indirect", ())
AT_ONCE = Found(("Close the bridge at once.",), (":",), "HALE", "direct", ())
WON = Found(("We won the vote,",), ("said",), "Carter", "direct", ())
WHY = Found(("why the bridge was closed",), ("told",), "Carter", "indirect", ())

OF_LAYOUT = (
    Row(
        (verbs, name_before_colon),
        """
        Lee: “The bridge is closed,” the mayor told him.
        Lee/NNP/parataxis/told/Person :/Lee “/closed The/DT/det/bridge bridge/NN/nsubj:pass/closed
        is/VBZ/aux:pass/closed closed/VBN/ccomp/told/close ,/closed ”/closed the/DT/det/mayor mayor/NN/nsubj/told
        told/VBD/0 him/PRP/iobj/told .
        """,
        (Found(("The bridge is closed,",), ("told",), "the mayor", "direct", ()),),
        why="a verb says whose words a quotation holds, a name before a colon only hints at it",
    ),
    Row(
        (tagger, name_before_colon),
        """
        Maria Hale, the spokeswoman, on the bridge: “We will open it in May.”
        Maria/NNP/0/Person Hale/NNP/flat/Maria/Person ,/spokeswoman the/DT/det/spokeswoman spokeswoman/NN/appos/Maria
        ,/spokeswoman on/IN/case/bridge the/DT/det/bridge bridge/NN/nmod/Maria :/open “/open We/PRP/nsubj/open
        will/MD/aux/open open/VB/appos/Maria it/PRP/obj/open in/IN/case/May May/NNP/obl/open/Date ./open ”/open
        """,
        (Found(("We will open it in May.",), (":",), "Maria Hale, the spokeswoman", "direct", ()),),
        why="the same words under the same colon: what the tagger has is not taken again",
        tags=("Maria Hale, the spokeswoman | : | “We will open it in May.”",),
    ),
    Row(
        (verbs, second_halves),
        f"""
        {WE_WON}

        “They lost it,” Lee told the Herald.
        “/lost They/PRP/nsubj/lost lost/VBD/ccomp/told/lose it/PRP/obj/lost ,/lost ”/lost Lee/NNP/nsubj/told/Person
        told/VBD/0 the/DT/det/Herald/Organization Herald/NNP/iobj/told/Organization .
        """,
        (WON, Found(("They lost it,",), ("told",), "Lee", "direct", ("the Herald",))),
        why="a quotation with a cue of its own is nobody's second half",
    ),
    Row(
        (tagger, second_halves),
        f"""
        {WE_WON}

        “It was a long night.”
        “ It/PRP/nsubj/night was/VBD/cop/night a/DT/det/night long/JJ/amod/night night/NN/0 . ”
        """,
        (Found(("We won the vote,", "It was a long night."), ("said",), "Carter", "direct", ()),),
        why="tagger and layout see the same second half: it is added once",
        tags=("Carter | said | “We won the vote,” | “It was a long night.”",),
    ),
    Row(
        (verbs, signature),
        """
        Carter told the crowd:
        Carter/NNP/nsubj/told/Person told/VBD/0 the/DT/det/crowd crowd/NN/iobj/told :/told

        “We would do it all again.”
        “/do We/PRP/nsubj/do would/MD/aux/do do/VB/0 it/PRP/obj/do all/DT/advmod/do again/RB/advmod/do ./do ”/do

        — Jo Park
        — Jo/NNP/0/Person Park/NNP/flat/Jo/Person
        """,
        (Found(("We would do it all again.",), ("told",), "Carter", "direct", ()),),
        why="a quotation with a cue of its own is nobody's to sign: who signs behind it is the reporter",
    ),
    Row(
        (name_before_colon, second_halves),
        """
        Maria Hale, the spokeswoman: “We will open it.”
        Maria/NNP/0/Person Hale/NNP/flat/Maria/Person ,/spokeswoman the/DT/det/spokeswoman spokeswoman/NN/appos/Maria
        :/open “/open We/PRP/nsubj/open will/MD/aux/open open/VB/appos/Maria it/PRP/obj/open ./open ”/open

        “We have the means to do it.”
        “ We/PRP/nsubj/have have/VBP/0 the/DT/det/means means/NNS/obj/have to/TO/mark/do do/VB/acl/means it/PRP/obj/do
        . ”
        """,
        (
            Found(
                ("We will open it.", "We have the means to do it."), (":",), "Maria Hale, the spokeswoman", "direct", ()
            ),
        ),
        why="who stands before the colon goes on, so the colon is read first",
    ),
    Row(
        (name_before_colon, second_halves),
        f"""
        {WE_WON}

        Lee:
        Lee/NNP/0/Person :

        “They lost the war.”
        “ They/PRP/nsubj/lost lost/VBD/0/lose the/DT/det/war war/NN/obj/lost . ”
        """,
        (WON, Found(("They lost the war.",), (":",), "Lee", "direct", ())),
        why="a name right before a quotation is nearer than a speaker of the sentence before",
    ),
    Row(
        (name_before_colon, signature),
        """
        The mayor:
        The/DT/det/mayor mayor/NN/0 :

        “We will open it in May.”
        “ We/PRP/nsubj/open will/MD/aux/open open/VB/0 it/PRP/obj/open in/IN/case/May May/NNP/obl/open/Date . ”

        — Jo Park
        — Jo/NNP/0/Person Park/NNP/flat/Jo/Person
        """,
        (Found(("We will open it in May.",), (":",), "The mayor", "direct", ()),),
        why="who stands before the colon speaks: who signs behind is the reporter",
    ),
    Row(
        (second_halves, signature),
        f"""
        {WE_WON}

        “It was a long night.”
        “ It/PRP/nsubj/night was/VBD/cop/night a/DT/det/night long/JJ/amod/night night/NN/0 . ”

        — Jo Park
        — Jo/NNP/0/Person Park/NNP/flat/Jo/Person
        """,
        (Found(("We won the vote,", "It was a long night."), ("said",), "Carter", "direct", ()),),
        why="who was quoted goes on: who signs behind is the reporter",
    ),
)
OF_ACROSS = (
    Row(
        (verbs, turn_of_transcript),
        f"""
        {DEBATE}

        # newpar
        ORTIZ: Mayor Reed said the bridge fails.
        ORTIZ/NNP/parataxis/said/Person :/ORTIZ Mayor/NNP/compound/Reed Reed/NNP/nsubj/said/Person said/VBD/0
        the/DT/det/bridge bridge/NN/nsubj/fails fails/VBZ/ccomp/said/fail .
        """,
        (
            ASKED,
            WROTE,
            AT_ONCE,
            Found(("Mayor Reed said the bridge fails.",), (":",), "ORTIZ", "indirect", ()),
            Found(("the bridge fails",), ("said",), "Mayor Reed", "indirect", ("ORTIZ",)),
        ),
        why="both: whose turn it is says all of it, and passes on what another said",
    ),
    Row(
        (name_before_colon, turn_of_transcript),
        f"""
        {DEBATE}

        # newpar
        ORTIZ: “We will not raise the tax.”
        ORTIZ/NNP/parataxis/raise/Person :/ORTIZ “/raise We/PRP/nsubj/raise will/MD/aux/raise not/RB/advmod/raise
        raise/VB/0 the/DT/det/tax tax/NN/obj/raise ./raise ”/raise
        """,
        (ASKED, WROTE, AT_ONCE, Found(("We will not raise the tax.",), (":",), "ORTIZ", "direct", ())),
        why="one label, one colon, the same words: they are said once, in the turn",
    ),
    Row(
        (second_halves, turn_of_transcript),
        f"""
        {DEBATE}

        # newpar
        ORTIZ: “We want a new bridge,” Mayor Reed said.
        ORTIZ/NNP/parataxis/said/Person :/want “/want We/PRP/nsubj/want want/VBP/ccomp/said a/DT/det/bridge
        new/JJ/amod/bridge bridge/NN/obj/want ,/want ”/want Mayor/NNP/nmod:desc/Reed Reed/NNP/nsubj/said/Person
        said/VBD/0 .

        “We have no money.”
        “ We/PRP/nsubj/have have/VBP/0 no/DT/det/money money/NN/obj/have . ”
        """,
        (
            ASKED,
            WROTE,
            AT_ONCE,
            Found(("“We want a new bridge,” Mayor Reed said. “We have no money.”",), (":",), "ORTIZ", "mixed", ()),
            Found(("We want a new bridge,", "We have no money."), ("said",), "Mayor Reed", "direct", ("ORTIZ",)),
        ),
        why="both: whose turn it is reads out both halves of what another said",
    ),
    Row(
        (signature, turn_of_transcript),
        f"""
        {DEBATE}

        # newpar
        ORTIZ: Here is a question.
        ORTIZ/NNP/parataxis/Here/Person :/ORTIZ Here/RB/0 is/VBZ/cop/Here a/DT/det/question question/NN/nsubj/Here .

        “When does the bridge open?”
        “ When/WRB/advmod/open does/VBZ/aux/open/do the/DT/det/bridge bridge/NN/nsubj/open open/VB/0 ? ”

        — Jo Park, a driver
        — Jo/NNP/0/Person Park/NNP/flat/Jo/Person ,/driver a/DT/det/driver driver/NN/appos/Jo
        """,
        (
            ASKED,
            WROTE,
            AT_ONCE,
            Found(
                ("Here is a question. “When does the bridge open?” — Jo Park, a driver",),
                (":",),
                "ORTIZ",
                "mixed",
                (),
            ),
            Found(("When does the bridge open?",), ("—",), "Jo Park, a driver", "direct", ("ORTIZ",)),
        ),
        why="both: whose turn it is reads out what somebody signed",
    ),
    Row(
        (turn_of_transcript, running_speaker),
        f"""
        {DEBATE}

        # newpar
        ORTIZ: The mayor said no.
        ORTIZ/NNP/parataxis/said/Person :/ORTIZ The/DT/det/mayor mayor/NN/nsubj/said said/VBD/0 no/UH/obj/said .
        """,
        (ASKED, WROTE, AT_ONCE, Found(("The mayor said no.",), (":",), "ORTIZ", "indirect", ())),
        why="a paragraph without a label goes on with the turn: that it is only a quotation adds nothing to that",
    ),
    Row(
        (turn_of_transcript, earlier_cue),
        f"""
        {DEBATE}

        # newpar
        ORTIZ: The mayor answered within a day.
        ORTIZ/NNP/parataxis/answered/Person :/ORTIZ The/DT/det/mayor mayor/NN/nsubj/answered answered/VBD/0/answer
        within/IN/case/day a/DT/det/day day/NN/obl/answered .
        """,
        (
            ASKED,
            WROTE,
            AT_ONCE,
            Found(("The mayor answered within a day.",), (":",), "ORTIZ", "indirect", ()),
        ),
        why="labels say whose turn it is: the tagger reads prose, and ties the quotation to a cue before",
        tags=("ORTIZ | : | Who pays for the bridge | “Close the bridge at once.”",),
    ),
    Row(
        (verbs, opening_after_colon),
        """
        # newpar
        Carter told the Herald:
        Carter/NNP/nsubj/told/Person told/VBD/0 the/DT/det/Herald/Organization Herald/NNP/iobj/told/Organization :/told

        # newpar
        “The bridge is closed,” Lee said.
        “/closed The/DT/det/bridge bridge/NN/nsubj:pass/closed is/VBZ/aux:pass/closed closed/VBN/ccomp/said/close
        ,/closed ”/closed Lee/NNP/nsubj/said/Person said/VBD/0 .
        """,
        (Found(("The bridge is closed,",), ("said",), "Lee", "direct", ()),),
        why="a quotation with a cue of its own is not what the paragraph before announced",
    ),
    Row(
        (signature, opening_after_colon),
        """
        # newpar
        One of the drivers told the Herald:
        One/CD/nsubj/told/one of/IN/case/drivers the/DT/det/drivers drivers/NNS/nmod/One/driver told/VBD/0
        the/DT/det/Herald/Organization Herald/NNP/iobj/told/Organization :/told

        # newpar
        “The bridge shook all night.”
        “ The/DT/det/bridge bridge/NN/nsubj/shook shook/VBD/0/shake all/DT/det/night night/NN/obl:unmarked/shook . ”

        — Ray Oduya, who drove the truck
        — Ray/NNP/0/Person Oduya/NNP/flat/Ray/Person ,/drove who/WP/nsubj/drove drove/VBD/acl:relcl/Ray/drive
        the/DT/det/truck truck/NN/obj/drove
        """,
        (Found(("The bridge shook all night.",), ("—",), "Ray Oduya, who drove the truck", "direct", ()),),
        why="who signs is named, who was announced need not be",
    ),
    Row(
        (opening_after_colon, running_speaker),
        """
        # newpar
        Carter said the bridge was safe.
        Carter/NNP/nsubj/said/Person said/VBD/0 the/DT/det/bridge bridge/NN/nsubj/safe was/VBD/cop/safe
        safe/JJ/ccomp/said .

        Lee then told reporters:
        Lee/NNP/nsubj/told/Person then/RB/advmod/told told/VBD/0 reporters/NNS/iobj/told/reporter :/told

        # newpar
        “Nobody looked at it.”
        “ Nobody/NN/nsubj/looked looked/VBD/0/look at/IN/case/it it/PRP/obl/looked . ”
        """,
        (
            Found(("the bridge was safe",), ("said",), "Carter", "indirect", ()),
            Found(("Nobody looked at it.",), ("told",), "Lee", "direct", ()),
        ),
        why="a colon at the end of a paragraph announces the next one: who spoke before that does not go on",
    ),
    Row(
        (opening_after_colon, earlier_cue),
        """
        # newpar
        Carter said the bridge was safe.
        Carter/NNP/nsubj/said/Person said/VBD/0 the/DT/det/bridge bridge/NN/nsubj/safe was/VBD/cop/safe
        safe/JJ/ccomp/said .

        Lee then told reporters:
        Lee/NNP/nsubj/told/Person then/RB/advmod/told told/VBD/0 reporters/NNS/iobj/told/reporter :/told

        # newpar
        “Nobody looked at it.”
        “ Nobody/NN/nsubj/looked looked/VBD/0/look at/IN/case/it it/PRP/obl/looked . ”
        """,
        (
            Found(("the bridge was safe",), ("said",), "Carter", "indirect", ()),
            Found(("Nobody looked at it.",), ("told",), "Lee", "direct", ()),
        ),
        why="the colon is the writer's own sign: a tie of the tagger to a cue before does not undo it",
        tags=("Carter | said | the bridge was safe | “Nobody looked at it.”",),
    ),
    Row(
        (running_speaker, earlier_cue),
        f"""
        # newpar
        {WE_WON.strip()}

        # newpar
        Lee, his deputy, said he had never seen the plans.
        Lee/NNP/nsubj/said/Person ,/deputy his/PRP$/nmod:poss/deputy deputy/NN/appos/Lee ,/Lee said/VBD/0
        he/PRP/nsubj/seen had/VBD/aux/seen never/RB/advmod/seen seen/VBN/ccomp/said/see the/DT/det/plans
        plans/NNS/obj/seen/plan .

        # newpar
        “Nobody shows me anything.”
        “ Nobody/NN/nsubj/shows shows/VBZ/0/show me/PRP/iobj/shows/i anything/NN/obj/shows . ”
        """,
        (
            WON,
            Found(("he had never seen the plans",), ("said",), "Lee, his deputy", "indirect", ()),
            Found(("Nobody shows me anything.",), ("said",), "Lee, his deputy", "direct", ()),
        ),
        why="who spoke last goes on, whatever earlier cue the tagger ties the quotation to",
        tags=("Carter | said | “We won the vote,” | “Nobody shows me anything.”",),
    ),
    Row(
        (running_speaker, earlier_cue),
        f"""
        {WHY_CLOSED}

        # newpar
        “Nobody looked at it.”
        “ Nobody/NN/nsubj/looked looked/VBD/0/look at/IN/case/it it/PRP/obl/looked . ”

        His voice broke.
        His/PRP$/nmod:poss/voice voice/NN/nsubj/broke broke/VBD/0/break .
        """,
        (WHY, Found(("Nobody looked at it.",), ("told",), "Carter", "direct", ())),
        why="a paragraph with other words than a quotation is not the running speaker's, so the tagger's tie counts",
        tags=("Carter | told | why the bridge was closed | “Nobody looked at it.”",),
    ),
    Row(
        (verbs, earlier_cue),
        f"""
        {WHY_CLOSED}

        # newpar
        “They lost it,” Lee said.
        “/lost They/PRP/nsubj/lost lost/VBD/ccomp/said/lose it/PRP/obj/lost ,/lost ”/lost Lee/NNP/nsubj/said/Person
        said/VBD/0 .
        """,
        (WHY, Found(("They lost it,",), ("said",), "Lee", "direct", ())),
        why="a quotation with a cue of its own belongs to no cue of a paragraph before",
        tags=("Carter | told | why the bridge was closed | “They lost it,”",),
    ),
    Row(
        (name_before_colon, earlier_cue),
        f"""
        {WHY_CLOSED}

        # newpar
        Maria Hale, the spokeswoman: “We will open it in May.”
        Maria/NNP/0/Person Hale/NNP/flat/Maria/Person ,/spokeswoman the/DT/det/spokeswoman spokeswoman/NN/appos/Maria
        :/open “/open We/PRP/nsubj/open will/MD/aux/open open/VB/appos/Maria it/PRP/obj/open in/IN/case/May
        May/NNP/obl/open/Date ./open ”/open
        """,
        (WHY, Found(("We will open it in May.",), (":",), "Maria Hale, the spokeswoman", "direct", ())),
        why="a name right before a quotation is nearer than a cue of a paragraph before",
        tags=("Carter | told | why the bridge was closed | “We will open it in May.”",),
    ),
    Row(
        (second_halves, earlier_cue),
        f"""
        {WHY_CLOSED}

        # newpar
        “They lost it,” Lee said.
        “/lost They/PRP/nsubj/lost lost/VBD/ccomp/said/lose it/PRP/obj/lost ,/lost ”/lost Lee/NNP/nsubj/said/Person
        said/VBD/0 .

        “We will open it in May.”
        “ We/PRP/nsubj/open will/MD/aux/open open/VB/0 it/PRP/obj/open in/IN/case/May May/NNP/obl/open/Date . ”
        """,
        (WHY, Found(("They lost it,", "We will open it in May."), ("said",), "Lee", "direct", ())),
        why="who was quoted in the same paragraph goes on, not who spoke in the one before",
        tags=("Carter | told | why the bridge was closed | “We will open it in May.”",),
    ),
    Row(
        (signature, earlier_cue),
        f"""
        {WHY_CLOSED}

        # newpar
        “The bridge shook all night.”
        “ The/DT/det/bridge bridge/NN/nsubj/shook shook/VBD/0/shake all/DT/det/night night/NN/obl:unmarked/shook . ”

        — Ray Oduya, who drove the truck
        — Ray/NNP/0/Person Oduya/NNP/flat/Ray/Person ,/drove who/WP/nsubj/drove drove/VBD/acl:relcl/Ray/drive
        the/DT/det/truck truck/NN/obj/drove
        """,
        (WHY, Found(("The bridge shook all night.",), ("—",), "Ray Oduya, who drove the truck", "direct", ())),
        why="who signs a quotation has said it, whatever cue the tagger ties it to",
        tags=("Carter | told | why the bridge was closed | “The bridge shook all night.”",),
    ),
    Row(
        (tagger, turn_of_transcript),
        """
        # newpar
        ORTIZ: “Who pays for the bridge?” I hear it every day.
        ORTIZ/NNP/parataxis/hear/Person :/ORTIZ “/pays Who/WP/nsubj/pays pays/VBZ/ccomp/hear/pay for/IN/case/bridge
        the/DT/det/bridge bridge/NN/obl/pays ?/pays ”/pays I/PRP/nsubj/hear/i hear/VBP/0 it/PRP/obj/hear
        every/DT/det/day day/NN/obl:unmarked/hear .

        # newpar
        HALE: The drivers pay.
        HALE/NNP/parataxis/pay/Person :/HALE The/DT/det/drivers drivers/NNS/nsubj/pay/driver pay/VBP/0 .

        # newpar
        ORTIZ: And the miners?
        ORTIZ/NNP/parataxis/miners/Person :/ORTIZ And/CC/cc/miners the/DT/det/miners miners/NNS/0/miner ?
        """,
        (
            Found(("“Who pays for the bridge?” I hear it every day.",), (":",), "ORTIZ", "mixed", ()),
            Found(("The drivers pay.",), (":",), "HALE", "indirect", ()),
            Found(("And the miners?",), (":",), "ORTIZ", "indirect", ()),
        ),
        why="one label, one colon: what the tagger sees under them is the turn, and nobody passes on his own words",
        tags=("ORTIZ | : | “Who pays for the bridge?” @ 0.9",),
    ),
)
ROWS = (*OF_RULES, *OF_CONFLICTS, *OF_LAYOUT, *OF_ACROSS)
AMISS = (  # what a careful reader takes and the lists do not yet: each is to become a row of the tables above
    Row(
        (turn_of_transcript, opening_after_colon),
        """
        # newpar
        ORTIZ: Who pays for the bridge?
        ORTIZ/NNP/parataxis/pays/Person :/ORTIZ Who/WP/nsubj/pays pays/VBZ/0/pay for/IN/case/bridge the/DT/det/bridge
        bridge/NN/obl/pays ?

        # newpar
        HALE: The mayor told me last week:
        HALE/NNP/parataxis/told/Person :/HALE The/DT/det/mayor mayor/NN/nsubj/told told/VBD/0 me/PRP/iobj/told
        last/JJ/amod/week week/NN/obl:unmarked/told :/told

        # newpar
        “Close the bridge at once.”
        “ Close/VB/0/close the/DT/det/bridge bridge/NN/obj/Close at/IN/case/once once/RB/obl/Close . ”

        # newpar
        ORTIZ: When was that?
        ORTIZ/NNP/parataxis/When/Person :/ORTIZ When/WRB/0 was/VBD/cop/When that/DT/nsubj/When ?
        """,
        (
            Found(("Who pays for the bridge?",), (":",), "ORTIZ", "indirect", ()),
            Found(("The mayor told me last week:",), (":",), "HALE", "indirect", ()),
            AT_ONCE,
            Found(("Close the bridge at once.",), ("told",), "The mayor", "direct", ("HALE",)),
            Found(("When was that?",), (":",), "ORTIZ", "indirect", ()),
        ),
        why="whose turn it is passes on what another told him, in the next paragraph as in his own",
    ),
    Row(
        (tagger, running_speaker),
        f"""
        # newpar
        {WE_WON.strip()}

        # newpar
        “They told us the bridge was safe.”
        “ They/PRP/nsubj/told told/VBD/0 us/PRP/iobj/told/we the/DT/det/bridge bridge/NN/nsubj/safe was/VBD/cop/safe
        safe/JJ/ccomp/told . ”
        """,
        (WON, Found(("They told us the bridge was safe.",), ("said",), "Carter", "direct", ())),
        why="words in marks are not taken apart: a cue that the tagger sees in them does not stop who goes on",
        tags=("They | told | the bridge was safe",),
    ),
)
BY_TREE = tuple(rule for rule in RULES if rule is not tagger)
STEPS = (*LAYOUT, *ACROSS)


@frozen
class Reason:
    """Pairs, and why they need no row of their own."""

    pairs: tuple[tuple[Step, Step], ...]
    why: str


APART = (  # the two never claim the same words
    Reason(
        tuple(product((name_before_colon, second_halves, signature), (running_speaker,))),
        "the running speaker takes a paragraph that is only a quotation: no name, no cue and no signature stands in it",
    ),
    Reason(
        tuple(product((name_before_colon, second_halves), (opening_after_colon,))),
        "a colon at a paragraph's end announces what opens the next one: no name and no first half stands before that",
    ),
    Reason(
        tuple(product(BY_TREE, (running_speaker,))),
        "a rule's cue stands outside the marks, and a paragraph that is only a quotation has no words there",
    ),
)
AS_WITH_VERBS = Reason(
    tuple(
        product([rule for rule in RULES if rule is not verbs], [step for step in STEPS if step is not running_speaker])
    ),
    "these steps ask which words are taken, and by no rule's name: the row with verbs holds for every rule",
)
ALIKE = (  # neighbours whose order changes nothing
    Reason(
        tuple(pairwise(RULES)),
        "each rule looks at the sentence alone, and CONFLICTS know candidates by who proposed them, not by their order",
    ),
    Reason(
        ((whoever_is_cited, relay_of_preposition),),
        "the outlet that only cites goes, whether or not a preposition has found its words before",
    ),
    Reason(
        ((cut_where_another_speaks, shared_hearers), (shared_hearers, fold_outer_sources)),
        "who hears a sentence is asked for by its source, whatever becomes of the words and of who passes them on",
    ),
    Reason(
        ((one_per_content, cut_where_another_speaks),),
        "two candidates with the same words are cut at the same place, before or after one of them goes",
    ),
)


def of(pairs: tuple[Reason, ...]) -> set[frozenset[Step]]:
    """Return the pairs that some reasons name."""
    return {frozenset(pair) for reason in pairs for pair in reason.pairs}


@cache
def settings_of(row: Row) -> tuple[Setting, ...]:
    """Return the paragraphs of a row, each with what those before it leave open."""
    settings = (setting for setting, _ in paragraphs(row.analysis, load_lexicon()))
    return tuple(evolve(each, before=evolve(each.before, by_cue=dict(each.before.by_cue))) for each in settings)


def settled_by(setting: Setting, rules: tuple[Step, ...], steps: tuple[Step, ...]) -> Candidates:
    """Return the candidates of a paragraph as some rules and steps have it; `steps` hold those of ACROSS too."""
    within, across = ([step for step in steps if (step in ACROSS) is beyond] for beyond in (False, True))
    each = (run(within, proposed(rules, marks), marks) for marks in readings_of_marks(setting))
    return run(across, next((some for some in each if some), ()), setting)


def words_of(candidates: Candidates, setting: Setting) -> tuple[object, ...]:
    """Return contents, cue, source and relays of each candidate as its quote has them."""
    quotes = each_once(quote_of(candidate, setting.passage) for candidate in candidates)
    return tuple((q.content, q.cue, q.source, tuple(relay.source for relay in q.relays)) for q in quotes)


def changed(rules: tuple[Step, ...], steps: tuple[Step, ...]) -> list[str]:
    """Return why of each row from which other lists than those of paragraph.py take something else."""
    return [
        row.why
        for row in (*ROWS, *AMISS)
        if any(
            words_of(settled_by(setting, rules, steps), setting) != words_of(candidates_of(setting), setting)
            for setting in settings_of(row)
        )
    ]


def without(some: tuple[T, ...], *gone: T) -> tuple[T, ...]:
    """Return steps or candidates but some of them."""
    return tuple(each for each in some if each not in gone)


def swapped(steps: tuple[Step, ...], one: Step, other: Step) -> tuple[Step, ...]:
    """Return the steps with two of them in each other's place."""
    places = {one: other, other: one}
    return tuple(places.get(step, step) for step in steps)


def collide(one: Step, other: Step, setting: Setting) -> bool:
    """Return whether two claim the same words of a paragraph: each takes some that it would leave to the other."""
    if one in RULES and other in RULES:
        (mine, theirs) = (proposed((rule,), setting) for rule in (one, other))
        return meet(mine, theirs) or any(a.cue.head is b.cue.head for a, b in product(mine, theirs))
    if one not in RULES:
        candidates = run(without((*CONFLICTS, *LAYOUT), one, other), proposed(RULES, setting), setting)
        return meet(*(added(step, candidates, setting) for step in (one, other)))
    every = proposed(RULES, setting)
    without_one = ((each, run(CONFLICTS, without(every, each), setting)) for each in proposed((one,), setting))
    return any(meet((each,), added(other, candidates, setting)) for each, candidates in without_one)


def added(step: Step, candidates: Candidates, setting: Setting) -> Candidates:
    """Return the candidates that a step adds, or adds words to."""
    return tuple(each for each in step(candidates, setting) if each.content not in {c.content for c in candidates})


def meet(some: Candidates, others: Candidates) -> bool:
    """Return whether words of some candidates are words of others."""
    spans = ([span for each in candidates for span in each.content] for candidates in (some, others))
    return any(overlaps(one, other) for one, other in product(*spans))


def named(pair: object) -> str:
    return " and ".join(step.__name__ for step in pair) if isinstance(pair, tuple) else ""


def told(row: Row) -> str:
    return f"{named(row.pair)}: {row.why}"


@pytest.mark.parametrize("row", ROWS, ids=told)
def test_who_wins(row: Row) -> None:
    assert found_in(row.analysis) == row.taken


@pytest.mark.parametrize("row", [pytest.param(row, marks=pytest.mark.xfail(strict=True)) for row in AMISS], ids=told)
def test_who_is_to_win(row: Row) -> None:
    assert found_in(row.analysis) == row.taken


@pytest.mark.parametrize("pair", sorted({row.pair for row in (*ROWS, *AMISS)}, key=named), ids=named)
def test_the_two_of_a_row_claim_the_same_words(pair: tuple[Step, Step]) -> None:
    settings = [setting for row in (*ROWS, *AMISS) if row.pair == pair for setting in settings_of(row)]

    assert any(collide(*pair, setting) for setting in settings)


@pytest.mark.parametrize("pair", list(combinations((*RULES, *STEPS), 2)), ids=named)
def test_every_pair_has_a_row_or_a_reason(pair: tuple[Step, Step]) -> None:
    rows = {frozenset(row.pair) for row in (*ROWS, *AMISS)}

    assert frozenset(pair) in rows | of((*APART, AS_WITH_VERBS))


def test_every_row_and_reason_is_of_the_lists() -> None:
    every = {frozenset(row.pair) for row in (*ROWS, *AMISS)} | of((*APART, AS_WITH_VERBS, *ALIKE))

    assert frozenset().union(*every) <= {*RULES, *CONFLICTS, *STEPS}


@pytest.mark.parametrize("pair", [pair for reason in APART for pair in reason.pairs], ids=named)
def test_who_is_apart_claims_nothing_of_the_other(pair: tuple[Step, Step]) -> None:
    assert not [row.why for row in ROWS if any(collide(*pair, setting) for setting in settings_of(row))]


@pytest.mark.parametrize(
    "step", [step for step in STEPS if step is not running_speaker], ids=lambda step: step.__name__
)
def test_no_step_asks_which_rule_proposed(step: Step) -> None:
    for row, proposer in product(ROWS, Proposer):
        for setting in settings_of(row):
            before = run(CONFLICTS, proposed(RULES, setting), setting)
            others = tuple(evolve(each, proposer=proposer) for each in before)

            assert words_of(step(others, setting), setting) == words_of(step(before, setting), setting)


@pytest.mark.parametrize("step", [*CONFLICTS, *STEPS], ids=lambda step: step.__name__)
def test_some_row_needs_each_step(step: Step) -> None:
    assert changed(RULES, without((*CONFLICTS, *STEPS), step))


@pytest.mark.parametrize("pair", [*pairwise(CONFLICTS), *pairwise(LAYOUT), *pairwise(ACROSS)], ids=named)
def test_some_row_needs_the_order_of_neighbours(pair: tuple[Step, Step]) -> None:
    rows = changed(RULES, swapped((*CONFLICTS, *STEPS), *pair))

    assert bool(rows) is (frozenset(pair) not in of(ALIKE)), rows


@pytest.mark.parametrize("pair", list(combinations(RULES, 2)), ids=named)
def test_rules_have_no_order(pair: tuple[Step, Step]) -> None:
    assert changed(swapped(RULES, *pair), (*CONFLICTS, *STEPS)) == []
