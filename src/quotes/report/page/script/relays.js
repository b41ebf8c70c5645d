// The graph of who passes on whom, drawn in columns from the publishers to the speakers.

const ROW_HEIGHT = 30;
const NODE_WIDTH = 10;
const COLUMN_WIDTH = 320;
const LABEL_LETTERS = 26;
const LAST_LETTERS = 34; // of a speaker's name, which no line runs behind

function showRelays() {
  const view = byId("view-relays");
  if (isWaiting()) return view.replaceChildren(beingRead());
  const graph = isFiltered() ? graphOf(rowsLeft()) : data.relays;
  if (!graph || !list(graph.nodes).length) {
    view.replaceChildren(
      relaysHead(graph),
      make("p", { class: "about" }, "No page and no text here names anybody through whom it has what it prints."),
    );
    return;
  }
  view.replaceChildren(
    relaysHead(graph),
    make(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": "Graph of relays" },
      graphElement(graph),
    ),
    edgesTable(graph),
  );
}

function relaysHead(graph) {
  const direct = graph && graph.direct;
  return make(
    "header",
    { class: "page-head" },
    make("h2", null, "Relays"),
    make(
      "p",
      null,
      "Who passes on whom: from publishers, through those they say they have it from, to the speakers. A click shows the quotes. ",
      make("span", { class: "key" }, line("solid"), "the text says so"),
      " ",
      make("span", { class: "key" }, line("dashed"), "the page or its dateline does"),
    ),
    filteredNote(),
    direct
      ? make(
          "p",
          { class: "about" },
          `${counted(direct, "quote")} of ${state.matches.length.toLocaleString("en")} in documents whose publisher is not stated, passed on by nobody that the text names: not drawn.`,
        )
      : null,
  );
}

function line(kind) {
  return draw(
    "svg",
    { viewBox: "0 0 36 8", width: 36, height: 8, "aria-hidden": "true" },
    draw("path", { d: "M1 4H35", class: `edge ${kind === "solid" ? "stated" : "other"}`, "stroke-width": 2 }),
  );
}

function placed(graph) {
  const used = new Map();
  return graph.nodes.map((node) => {
    const place = used.get(node.column) || 0;
    used.set(node.column, place + 1);
    return { ...node, x: 4 + node.column * COLUMN_WIDTH, y: 30 + place * ROW_HEIGHT };
  });
}

function graphElement(graph) {
  const nodes = placed(graph);
  const columns = 1 + Math.max(...nodes.map((node) => node.column));
  const height = 20 + Math.max(...nodes.map((node) => node.y)) + ROW_HEIGHT;
  const width = columns * COLUMN_WIDTH;
  const most = Math.max(...graph.edges.map((edge) => edge.rows));
  const svg = draw(
    "svg",
    {
      class: "graph",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "group",
      "aria-label": "Graph of relays",
    },
    headsOf(columns).map((name, column) =>
      draw("text", { x: 4 + column * COLUMN_WIDTH, y: 14, class: "column" }, name),
    ),
    graph.edges.map((edge) => edgeElement(edge, nodes, most)),
    nodes.map((node, number) => nodeElement(node, number, svgOf)),
  );
  function svgOf() {
    return svg;
  }
  return svg;
}

function headsOf(columns) {
  return Array.from({ length: columns }, (_, column) =>
    column === 0 ? "Published by" : column === columns - 1 ? "Speaker" : "Through",
  );
}

function edgeElement(edge, nodes, most) {
  const [one, other] = [nodes[edge.start], nodes[edge.end]];
  const [x, y, end, last] = [
    one.x + NODE_WIDTH + 4 + labelWidth(shortName(one), one.rows),
    one.y + 9,
    other.x,
    other.y + 9,
  ];
  const middle = (end - x) * 0.5;
  return draw(
    "path",
    {
      class: `edge ${edge.stated ? "stated" : "other"}`,
      "data-start": edge.start,
      "data-end": edge.end,
      d: `M${x} ${y}C${x + middle} ${y} ${end - middle} ${last} ${end} ${last}`,
      "stroke-width": (1.2 + (edge.stated ? 4 : 2.4) * Math.sqrt(edge.rows / most)).toFixed(1),
    },
    draw(
      "title",
      null,
      `${one.name} to ${other.name}: ${counted(edge.rows, "quote")}, ${edge.stated ? "stated in the text" : "by page or dateline"}`,
    ),
  );
}

function nodeElement(node, number, svgOf) {
  const name = shortName(node);
  const group = draw(
    "g",
    {
      class: `node ${node.kind === "speaker" ? "speaks" : "passes"}`,
      "data-node": number,
      tabindex: node.id ? "0" : null,
      role: node.id ? "button" : null,
      "aria-label": node.id ? `${node.name}, ${counted(node.rows, "quote")}` : null,
    },
    draw("rect", { x: node.x, y: node.y, width: NODE_WIDTH, height: 18, rx: 2 }),
    draw("rect", {
      x: node.x + NODE_WIDTH + 3,
      y: node.y - 1,
      width: labelWidth(name, node.rows),
      height: 20,
      class: "label",
    }),
    draw(
      "text",
      { x: node.x + NODE_WIDTH + 6, y: node.y + 13 },
      name,
      draw("tspan", { class: "count", dx: 6 }, node.rows.toLocaleString("en")),
    ),
    draw("title", null, node.name),
  );
  group.addEventListener("pointerenter", () => light(svgOf(), number));
  group.addEventListener("pointerleave", () => light(svgOf(), null));
  group.addEventListener("focus", () => light(svgOf(), number));
  group.addEventListener("blur", () => light(svgOf(), null));
  if (node.id) actOn(group, () => filterByNode(node));
  return group;
}

function shortName(node) {
  const letters = [...node.name];
  const most = node.kind === "speaker" ? LAST_LETTERS : LABEL_LETTERS;
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : node.name;
}

function labelWidth(name, rows) {
  return 7.4 * [...name].length + 8.5 * String(rows).length + 18;
}

function actOn(element, act) {
  element.addEventListener("click", act);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act();
  });
}

function filterByNode(node) {
  if (node.kind === "speaker") alsoBy("speaker", node.id === "not known" ? "" : node.id);
  else alsoBy("relay", node.id);
}

function light(svg, number) {
  svg.classList.toggle("lit", number !== null);
  for (const edge of svg.querySelectorAll(".edge")) {
    edge.classList.toggle("on", number !== null && [edge.dataset.start, edge.dataset.end].includes(String(number)));
  }
}

function edgesTable(graph) {
  const rows = [...graph.edges].sort((one, other) => other.rows - one.rows);
  return make(
    "details",
    { class: "as-table" },
    make("summary", null, "The same as a table"),
    make(
      "table",
      { class: "plain" },
      columnHeads(["From", "To", "How it is known", "Quotes"]),
      make(
        "tbody",
        null,
        rows.map((edge) =>
          make(
            "tr",
            null,
            make("td", { dir: "auto" }, graph.nodes[edge.start].name),
            make("td", { dir: "auto" }, graph.nodes[edge.end].name),
            make("td", null, edge.stated ? "stated" : "page or dateline"),
            make("td", { class: "number" }, edge.rows.toLocaleString("en")),
          ),
        ),
      ),
    ),
  );
}
