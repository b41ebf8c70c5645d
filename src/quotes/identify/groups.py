"""Names brought together, one merge at a time, and none that goes against what was brought together before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import Factory, define, frozen

from quotes.identify.compatible import compatible
from quotes.lexicon.forms import DESCRIBED, WRITING, Form
from quotes.types import Merge

WEAK = (DESCRIBED, WRITING)  # words for somebody: two of them differ and mean one
Pair = tuple[frozenset[str], frozenset[str]]  # nodes that are apart
MOST_FORMS = 40  # of a group, compared with those of another; a speaker has as many spellings at most


@frozen
class Proposal:
    """Two nodes that a rule takes for one speaker, and why."""

    one: str
    other: str
    merge: Merge


@define
class Groups:
    """Which nodes are one, and which are `apart` whatever speaks for it. The one value here that changes."""

    forms: dict[str, frozenset[Form]]
    apart: tuple[Pair, ...] = ()
    home: dict[str, str] = Factory(dict)
    members: dict[str, list[str]] = Factory(dict)
    merges: dict[str, list[Merge]] = Factory(dict)

    def of(self, node: str) -> str:
        """Return what stands for the group that the node is in."""
        return self.home.get(node, node)

    def hear(self, proposals: Iterable[Proposal]) -> None:
        """Join what is proposed, in one order, in whatever order it came."""
        for proposal in sorted(proposals, key=lambda each: (each.merge.rule, each.one, each.other)):
            self.join(proposal)

    def join(self, proposal: Proposal) -> bool:
        """Bring two groups together, unless a name of one can't be borne with a name of the other."""
        one, other = sorted((self.of(proposal.one), self.of(proposal.other)))
        if one == other:
            return False
        if not go_together(self.forms[one], self.forms[other]) or self.are_apart(one, other):
            return False
        self._bring_together(one, other, proposal.merge)
        return True

    def are_apart(self, one: str, other: str) -> bool:
        """Return whether a node of one group is told to be nobody of the other."""
        mine, theirs = (frozenset(self.members.get(each, [each])) for each in (one, other))
        return any((a & mine and b & theirs) or (a & theirs and b & mine) for a, b in self.apart)

    def join_told(self, one: str, other: str, merge: Merge) -> None:
        """Bring the groups of two nodes together because a person says so."""
        one, other = sorted((self.of(one), self.of(other)))
        if one != other:
            self._bring_together(one, other, merge)

    def _bring_together(self, one: str, other: str, merge: Merge) -> None:
        for node in self.members.pop(other, [other]):
            self.home[node] = one
            self.members.setdefault(one, [one]).append(node)
        self.forms[one] |= self.forms[other]
        self.merges.setdefault(one, []).extend([*self.merges.pop(other, []), merge])


def groups_of(
    forms: Mapping[str, frozenset[Form]], proposals: Iterable[Proposal], apart: tuple[Pair, ...] = ()
) -> Groups:
    """Return the nodes in groups; the proposals are heard in one order, in whatever order they came."""
    groups = Groups(dict(forms), apart)
    groups.hear(proposals)
    return groups


def go_together(one: frozenset[Form], other: frozenset[Form]) -> bool:
    """Return whether every name of one may be borne with every name of the other."""
    mine, theirs = (sorted(forms, key=lambda form: (form.sort, form.name))[:MOST_FORMS] for forms in (one, other))
    return all(compatible(a, b) for a in mine for b in theirs if not (a.sort in WEAK and b.sort in WEAK))
