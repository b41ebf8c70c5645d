"""How sure a speaker is: what speaks for a name, and nobody where it is more likely somebody else."""

from attrs import evolve

from quotes.models.speakers.features import BY_STEP, features_of
from quotes.models.speakers.model import LEAST, judged, load_weights
from quotes.rule_names import Step
from quotes.types import Evidence, Resolution, Speaker

PARK = Resolution(Speaker("Park Jin-heon", "person"), (Evidence(Step.NAMED),))


def test_a_name_has_the_chance_that_it_is_right() -> None:
    sure = judged(PARK).speaker.confidence

    assert sure is not None
    assert LEAST < sure < 1


def test_a_pronoun_is_as_sure_as_its_antecedent_is_likely() -> None:
    he = evolve(PARK, evidence=(Evidence(Step.PRONOUN),))
    chances = [judged(evolve(he, chance=chance)).speaker.confidence for chance in (0.55, 0.9, 0.99)]

    assert chances == sorted(chances)
    assert len(set(chances)) == 3


def test_who_is_not_known_has_no_confidence() -> None:
    nobody = Resolution(Speaker(None, "person", reason="nobody named before 'he' fits it"))

    assert judged(nobody) == nobody
    assert judged(nobody).speaker.confidence is None


def test_two_mentions_of_one_speaker_are_of_one_however_sure_they_are() -> None:
    assert evolve(PARK.speaker, confidence=0.5) == evolve(PARK.speaker, confidence=0.9)


def test_the_weights_know_no_step_that_is_none() -> None:
    by_step = {name.removeprefix(BY_STEP) for name in load_weights() if name.startswith(BY_STEP)}

    assert by_step <= set(Step)
    assert set(features_of(PARK)) <= set(load_weights())
