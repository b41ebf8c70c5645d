"""Changes of order and threshold that a test must notice, by name, and the edits that make them in a module's source.

mutate.py makes them, in a copy of the package. They are looked up by the names of functions, constants and tuples:
where one of those gets another name, its line in NAMED is to follow.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

from attrs import frozen

Edit = Callable[[str], str | None]  # from a module's source to the changed one, None where it does not apply


@frozen
class Named:
    """A change with a name; the first of `edits` that applies is made. It must fit one module, unless `everywhere`."""

    name: str
    what: str
    edits: tuple[Edit, ...]
    everywhere: bool = False


def constant(name: str, old: str, new: str) -> Edit:
    """Return the edit that gives a constant of a module another value."""
    pattern = re.compile(rf"^({name}(?:: [^=\n]+)? = ){re.escape(old)}(?![\w.])", re.MULTILINE)
    return lambda source: pattern.sub(rf"\g<1>{new}", source) if pattern.search(source) else None


def words(old: str, new: str) -> Edit:
    """Return the edit that puts other words wherever some stand."""
    return lambda source: source.replace(old, new) if old in source else None


def returns(function: str, expression: str) -> Edit:
    """Return the edit that makes a function return an expression at once; `{0}` in it is the first argument."""

    def edit(source: str) -> str | None:
        for body in functions(source, function):
            first = next(each for each in body.body if not is_docstring(each))
            filled = expression.format(*(argument.arg for argument in body.args.args))
            start, _ = place_of(source, first)
            return f"{source[:start]}return {filled}\n{' ' * first.col_offset}{source[start:]}"
        return None

    return edit


def given(function: str, name: str, expression: str) -> Edit:
    """Return the edit that gives a name in a function another value."""

    def edit(source: str) -> str | None:
        for node in (each for body in functions(source, function) for each in ast.walk(body)):
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
                return put(source, node.value, expression)
        return None

    return edit


def exchanged(function: str, one: str, other: str) -> Edit:
    """Return the edit that exchanges the first `if` statements of a function that ask the one thing and the other."""

    def edit(source: str) -> str | None:
        for body in functions(source, function):
            asked = {ast.unparse(each.test): each for each in reversed(body.body) if isinstance(each, ast.If)}
            if one in asked and other in asked:
                first, second = sorted((asked[one], asked[other]), key=lambda each: each.lineno)
                return put(put(source, second, words_of(source, first)), first, words_of(source, second))
        return None

    return edit


def moved(name: str, before: str, sequence: str) -> Edit:
    """Return the edit that puts a name before another one in a tuple that is a constant."""

    def change(names: list[str]) -> list[str]:
        left = [each for each in names if each != name]
        return [*left[: left.index(before)], name, *left[left.index(before) :]]

    return of_sequence(sequence, change, name, before)


def dropped(name: str, sequence: str) -> Edit:
    """Return the edit that takes a name out of a tuple that is a constant."""
    return of_sequence(sequence, lambda names: [each for each in names if each != name], name)


def of_sequence(sequence: str, change: Callable[[list[str]], list[str]], *needed: str) -> Edit:
    """Return the edit that changes the names in a tuple that is a constant, where it has those `needed`."""

    def edit(source: str) -> str | None:
        for node in ast.parse(source).body:
            if not isinstance(node, (ast.Assign, ast.AnnAssign)) or not isinstance(node.value, ast.Tuple):
                continue
            target: ast.expr = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            names = [ast.unparse(each) for each in node.value.elts]
            if ast.unparse(target) == sequence and {*needed} <= {*names}:
                return put(source, node.value, f"({', '.join(change(names))},)")
        return None

    return edit


def functions(source: str, name: str) -> Iterator[ast.FunctionDef]:
    """Yield the functions of a module that have a name, with or without an underscore before it."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name.lstrip("_") == name.lstrip("_"):
            yield node


def is_docstring(statement: ast.stmt) -> bool:
    """Return whether a statement is a string alone."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


TAKEN = "others.touch(span) or type_of"
NAMED = (
    Named("M1", "two rows may report the very same words", (returns("one_per_content", "{0}"),)),
    Named("M2", "a content may hold its own cue", (returns("swallows", "False"),)),
    Named("M6", "MAX_GAP 4 -> 40", (constant("MAX_GAP", "4", "40"),)),
    Named("M8", "an infinitive ends a clause as who reports it", (words("modal or says_more or", "modal or"),)),
    Named("M9", "MAX_TO_MARK 14 -> 5", (constant("MAX_TO_MARK", "14", "5"),)),
    Named("M10", "MAX_CANDIDATES 12 -> 1", (constant("MAX_CANDIDATES", "12", "1"),)),
    Named("M11", "no noun phrase before the verb as source", (returns("next_to", "None"),)),
    Named("M13", "MAX_WORDS_BESIDES 2 -> 0", (constant("MAX_WORDS_BESIDES", "2", "0"),)),
    Named("M14", "content behind a cue wins", (moved("what_follows", "quotation_with_rest", "WAYS"),)),
    Named("M15", "under an earlier cue though somebody has the words", (words(TAKEN, "type_of"),)),
    Named("M16", "signatures before second halves", (moved("signature", "second_halves", "LAYOUT"),)),
    Named("M17", "MAX_JOINT 4 -> 2 before a colon", (constant("MAX_JOINT", "4", "2"),)),
    Named("M18", "MIN_SHARE .25 -> 0", (constant("MIN_SHARE", "0.25", "0.0"),)),
    Named("R1", "FORMS: person before outlet", (moved("person", "outlet", "FORMS"),)),
    Named("R2", "FORMS: no place", (dropped("place", "FORMS"),)),
    Named("R3b", "FORMS: role seen before, then institution", (moved("role_seen_before", "institution", "FORMS"),)),
    Named("R6", "MAX_SENTENCES 8 -> 2", (constant("MAX_SENTENCES", "8", "2"),)),
    Named("R7", "MAX_BACK 200 -> 1", (constant("MAX_BACK", "200", "1"),)),
    Named("R8", "MAX_GROUP 3 -> 1", (constant("MAX_GROUP", "3", "1"),)),
    Named("R9", "MAX_APART 12 -> 1", (constant("MAX_APART", "12", "1"),)),
    Named("R10", "a name 4 steps below its head -> 1", (words("steps > 4", "steps > 1"),)),
    Named("R11", "MAX_PAST_SOURCES 120 -> 2", (constant("MAX_PAST_SOURCES", "120", "2"),)),
    Named("R12", "SURE .5 -> .2 of a pronoun", (constant("SURE", "0.5", "0.2"),)),
    Named("RENAME", "a rule has another name", (words('"clause after the cue"', '"clause behind the cue"'),), True),
)


def words_of(source: str, *nodes: ast.expr | ast.stmt) -> str:
    """Return the source from the first node to the end of the last."""
    start, end = place_of(source, *nodes)
    return source[start:end]


def put(source: str, node: ast.expr | ast.stmt, words: str) -> str:
    """Return a source with other words for a node."""
    start, end = place_of(source, node)
    return source[:start] + words + source[end:]


def place_of(source: str, *nodes: ast.expr | ast.stmt) -> tuple[int, int]:
    """Return where the first node begins and the last one ends, in code points."""
    assert nodes[-1].end_lineno is not None
    assert nodes[-1].end_col_offset is not None
    first = offset(source, nodes[0].lineno, nodes[0].col_offset)
    return first, offset(source, nodes[-1].end_lineno, nodes[-1].end_col_offset)


def offset(source: str, line: int, column: int) -> int:
    """Return the code point of a line, counted from 1, and a column, counted in bytes as ast does."""
    lines = source.splitlines(keepends=True)
    return sum(map(len, lines[: line - 1])) + len(lines[line - 1].encode()[:column].decode())
