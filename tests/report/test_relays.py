"""The graph of who passes on whom."""

from quoted import said, through
from quotes.report.relays import MOST, graph_of
from quotes.report.values import GraphView


def arrows(graph: GraphView) -> list[tuple[str, str, int, bool]]:
    return [(graph.nodes[e.start].name, graph.nodes[e.end].name, e.rows, e.stated) for e in graph.edges]


def test_a_publisher_is_no_statement_of_the_text() -> None:
    graph = graph_of(
        [said("Kim", relay=(through("TASS", "dateline"),)), said("Kim", relay=(through("TASS", "dateline"),))]
    )

    assert arrows(graph) == [("TASS", "Kim", 2, False)]
    assert [node.column for node in graph.nodes] == [0, 1]


def test_who_is_cited_stands_between() -> None:
    graph = graph_of([said("Kim", relay=(through("France 24", "metadata"), through("RIA")))])

    assert arrows(graph) == [("France 24", "RIA", 1, True), ("RIA", "Kim", 1, True)]
    assert [node.column for node in graph.nodes] == [0, 1, 2]


def test_who_is_cited_in_a_document_without_publisher() -> None:
    graph = graph_of([said("Kim", relay=(through("RIA"),)), said("Yeo", relay=(through("AP", "metadata"),))])

    assert [(node.name, node.column) for node in graph.nodes] == [("AP", 0), ("RIA", 1), ("Kim", 2), ("Yeo", 2)]


def test_rows_that_nobody_passes_on_are_counted() -> None:
    assert graph_of([said("Kim"), said("Yeo")]) == GraphView((), (), 2)


def test_a_speaker_that_is_not_known() -> None:
    (_, node) = graph_of([said(None, relay=(through("RIA"),))]).nodes

    assert (node.name, node.id) == ("not known", "not known")


def test_many_nodes_stand_together() -> None:
    rows = [said(f"Speaker {number:03}", relay=(through("RIA"),)) for number in range(MOST + 5)]
    graph = graph_of(rows)

    assert len(graph.nodes) == MOST + 2
    assert arrows(graph)[-1] == ("RIA", "others", 5, True)
