import pytest

from parses import parse
from readings import rows_of

REPORTS = """
Kwak held talks following media reports claiming that he lied.
Kwak/NNP/nsubj/held/Person held/VBD/0/hold talks/NNS/obj/held/talk following/VBG/case/reports/follow
media/NN/compound/reports reports/NNS/obl/held/report claiming/VBG/acl/reports/claim that/IN/mark/lied he/PRP/nsubj/lied
lied/VBD/ccomp/claiming/lie .
"""
OWN_LETTER = """
Kim responded with a letter claiming that he lied.
Kim/NNP/nsubj/responded/Person responded/VBD/0/respond with/IN/case/letter a/DT/det/letter letter/NN/obl/responded
claiming/VBG/acl/letter/claim that/IN/mark/lied he/PRP/nsubj/lied lied/VBD/ccomp/claiming/lie .
"""
DENIED = """
Kim denied reports claiming that he lied.
Kim/NNP/nsubj/denied/Person denied/VBD/0/deny reports/NNS/obj/denied/report claiming/VBG/acl/reports/claim
that/IN/mark/lied he/PRP/nsubj/lied lied/VBD/ccomp/claiming/lie .
"""
ALERT = """
The firm shared an alert from Ana Berg warning users that it broke.
The/DT/det/firm firm/NN/nsubj/shared shared/VBD/0/share an/DT/det/alert alert/NN/obj/shared from/IN/case/Ana
Ana/NNP/obl/shared/Person Berg/NNP/flat/Ana/Person warning/VBG/advcl/shared/warn users/NNS/iobj/warning/user
that/IN/mark/broke it/PRP/nsubj/broke broke/VBD/ccomp/warning/break .
"""
BANNERS = """
Fans left the court holding banners reading “we won it”.
Fans/NNS/nsubj/left/fan left/VBD/0/leave the/DT/det/court court/NN/obj/left holding/VBG/advcl/left/hold
banners/NNS/obj/holding/banner reading/VBG/acl/banners/read “/won we/PRP/nsubj/won won/VBD/ccomp/reading/win
it/PRP/obj/won ”/won .
"""


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (REPORTS, ("media reports", "claiming", "he lied")),
        (OWN_LETTER, ("Kim", "claiming", "he lied")),
        (DENIED, ("reports", "claiming", "he lied")),
        (ALERT, ("an alert from Ana Berg", "warning", "it broke")),
        (BANNERS, ("banners", "reading", "we won it")),
    ],
)
def test_a_participle_right_behind_a_document_tells_what_stands_in_it_where_no_speaker_wrote_it(sentence, row):
    assert rows_of(parse(sentence)) == [row]
