// Who is quoted: by each outlet, by kind, named or not, and what the text says of gender. With a CSV to take along.

const SPEAKERS_STEP = 25;
const STATUS_NAMES = { named: "named", unnamed: "unnamed", unknown: "not known" };
const GENDER_NAMES = { f: "woman", m: "man", "not said": "the text does not say" };
const NO_OUTLET = "publisher not stated";
let auditOutlet; // its name; undefined for all
let speakersShown = SPEAKERS_STEP;

function showAudit() {
  if (isWaiting()) return byId("view-audit").replaceChildren(beingRead());
  const audit = isFiltered() ? auditOf(rowsLeft()) : data.audit;
  const number = Math.max(0, audit.outlets.findIndex((outlet) => outlet.name === auditOutlet));
  const its = audit.outlets[number];
  byId("view-audit").replaceChildren(
    ...[
      auditHead(audit, number),
      make("dl", { class: "figures" }, figures(its)),
      make(
        "div",
        { class: "charts" },
        chart("By kind of speaker", list(its.kinds), (label) => called(KIND_NAMES, label), its),
        chart("Named or not", list(its.statuses), (label) => called(STATUS_NAMES, label), its),
        list(its.genders).length
          ? chart(
              "Gender of named persons",
              its.genders,
              (label) => called(GENDER_NAMES, label),
              total(its.genders),
              "Only where he or she, or a title such as Mr or Lady, stands in the text where they speak; never from a name.",
            )
          : null,
      ),
      audit.outlets.length > 2 ? outletChart(audit) : null,
      speakersTable(audit),
    ].filter(Boolean),
  );
}

function auditHead(audit, chosen) {
  const choice = make(
    "select",
    { id: "audit-outlet" },
    audit.outlets.map((outlet, number) =>
      make("option", { value: number }, `${outlet.name || "all outlets"} (${outlet.rows.toLocaleString("en")})`),
    ),
  );
  choice.value = String(chosen);
  choice.addEventListener("change", () => {
    auditOutlet = audit.outlets[Number(choice.value)].name;
    showAudit();
    byId("audit-outlet").focus();
  });
  return make(
    "header",
    { class: "page-head" },
    make("h2", null, "Audit"),
    make(
      "p",
      null,
      "Who is quoted, as the rows of this ledger have it. Bars show shares of ",
      make("span", { class: "rows-key" }, "quotes"),
      " and, thin, of the ",
      make("span", { class: "words-key" }, "words"),
      " said.",
    ),
    make(
      "p",
      { class: "bar" },
      make("label", null, "Outlet ", choice),
      data.audit.csv && button({ class: "action" }, isFiltered() ? "Take all of it along as CSV" : "Take it along as CSV", downloadAudit),
    ),
    filteredNote(),
  );
}

function total(shares) {
  return {
    rows: shares.reduce((sum, share) => sum + share.rows, 0),
    words: shares.reduce((sum, share) => sum + share.words, 0),
  };
}

function shareOf(shares, label) {
  return list(shares).find((share) => share.label === label) || { rows: 0, words: 0 };
}

function figures(its) {
  const unknown = shareOf(its.statuses, "unknown");
  const unnamed = shareOf(its.statuses, "unnamed");
  return [
    ["quotes", its.rows.toLocaleString("en")],
    ["words said", its.words.toLocaleString("en")],
    ["documents", its.documents.toLocaleString("en")],
    ["speaker not known", percent(unknown.rows, its.rows)],
    ["unnamed sources", percent(unnamed.rows, its.rows)],
  ].map(([name, figure]) => make("div", null, make("dt", null, name), make("dd", null, figure)));
}

// Bars of rows and, below them, thinner ones of words.
function chart(title, shares, nameOf, whole, note) {
  return make(
    "figure",
    { class: "chart" },
    make("figcaption", null, make("h3", null, title), note ? make("p", { class: "about" }, note) : null),
    make(
      "table",
      { class: "bars" },
      make("caption", { class: "unseen" }, title),
      columnHeads([...["label", "bar"].map((name) => make("span", { class: "unseen" }, name)), "quotes", "words"]),
      make(
        "tbody",
        null,
        shares.map((share) =>
          make(
            "tr",
            null,
            make("th", { scope: "row", dir: "auto" }, nameOf(share.label) || share.label),
            make("td", { class: "bar-cell" }, bars(share, whole)),
            make(
              "td",
              { class: "number" },
              percent(share.rows, whole.rows),
              make("span", { class: "about" }, ` ${share.rows.toLocaleString("en")}`),
            ),
            make("td", { class: "number" }, percent(share.words, whole.words)),
          ),
        ),
      ),
    ),
  );
}

function bars(share, whole) {
  const length = (part, all) => (all ? (200 * part) / all : 0).toFixed(1);
  return draw(
    "svg",
    { viewBox: "0 0 200 16", class: "bar-svg", preserveAspectRatio: "none", "aria-hidden": "true" },
    draw("rect", { x: 0, y: 1, width: length(share.rows, whole.rows), height: 9, class: "rows-bar" }),
    draw("rect", { x: 0, y: 11, width: length(share.words, whole.words), height: 4, class: "words-bar" }),
  );
}

function outletChart(audit) {
  const outlets = audit.outlets.slice(1, 41);
  const kinds = unique(outlets.flatMap((outlet) => list(outlet.kinds).map((share) => share.label)));
  const order = Object.keys(KIND_NAMES).filter((kind) => kinds.includes(kind));
  return make(
    "figure",
    { class: "chart wide" },
    make(
      "figcaption",
      null,
      make("h3", null, "By outlet"),
      make(
        "p",
        { class: "legend-list" },
        order.map((kind) =>
          make(
            "span",
            { class: "swatch" },
            draw(
              "svg",
              { width: 10, height: 10, "aria-hidden": "true" },
              draw("rect", { width: 10, height: 10, rx: 2, class: `kind-${kind}` }),
            ),
            called(KIND_NAMES, kind),
          ),
        ),
      ),
    ),
    make(
      "table",
      { class: "bars" },
      make("caption", { class: "unseen" }, "Kinds of speakers by outlet"),
      columnHeads(["Outlet", "Share of quotes", "Quotes", "Not known", "Unnamed"]),
      make(
        "tbody",
        null,
        outlets.map((outlet, number) => outletRow(outlet, number + 1, order)),
      ),
    ),
  );
}

function outletRow(outlet, number, order) {
  let from = 0;
  const parts = order.map((kind) => {
    const share = shareOf(outlet.kinds, kind);
    const width = (200 * share.rows) / outlet.rows;
    from += width;
    return draw(
      "rect",
      { x: (from - width).toFixed(1), y: 2, width: width.toFixed(1), height: 12, class: `kind-${kind}` },
      draw("title", null, `${called(KIND_NAMES, kind)}: ${share.rows}`),
    );
  });
  return make(
    "tr",
    null,
    make(
      "th",
      { scope: "row" },
      button({ class: "link", dir: "auto" }, outlet.name, () => alsoBy("outlet", outlet.name)),
    ),
    make(
      "td",
      { class: "bar-cell" },
      draw(
        "svg",
        {
          viewBox: "0 0 200 16",
          class: "bar-svg",
          preserveAspectRatio: "none",
          role: "img",
          "aria-label": stackedWords(outlet, order),
        },
        parts,
      ),
    ),
    make("td", { class: "number" }, outlet.rows.toLocaleString("en")),
    make("td", { class: "number" }, percent(shareOf(outlet.statuses, "unknown").rows, outlet.rows)),
    make("td", { class: "number" }, percent(shareOf(outlet.statuses, "unnamed").rows, outlet.rows)),
  );
}

function stackedWords(outlet, order) {
  return order
    .map((kind) => [called(KIND_NAMES, kind), shareOf(outlet.kinds, kind).rows])
    .filter(([, rows]) => rows)
    .map(([name, rows]) => `${name} ${percent(rows, outlet.rows)}`)
    .join(", ");
}

function speakersTable(audit) {
  const its = audit.outlets[0];
  const speakers = list(audit.speakers).slice(0, speakersShown);
  return make(
    "section",
    { class: "speakers" },
    make("h3", null, "Speakers, in all outlets"),
    make(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": "Speakers" },
      make(
        "table",
        { class: "plain" },
        columnHeads(["Speaker", "Kind", "Quotes", "Words", "Documents", "Gender, where the text says it"]),
        make(
          "tbody",
          null,
          speakers.map((speaker) => speakerRow(speaker, its)),
        ),
      ),
    ),
    speakersShown < list(audit.speakers).length
      ? button({ class: "more" }, "Show more", () => {
          speakersShown += 4 * SPEAKERS_STEP;
          showAudit();
        })
      : null,
  );
}

function speakerRow(speaker, its) {
  return make(
    "tr",
    null,
    make(
      "th",
      { scope: "row" },
      button({ class: "link", dir: "auto" }, speaker.name, () => alsoBy("speaker", speaker.id || "")),
    ),
    make("td", null, speaker.status === "unknown" ? "not known" : called(KIND_NAMES, speaker.kind || "person")),
    make(
      "td",
      { class: "number" },
      speaker.rows.toLocaleString("en"),
      make("span", { class: "about" }, ` ${percent(speaker.rows, its.rows)}`),
    ),
    make(
      "td",
      { class: "number" },
      speaker.words.toLocaleString("en"),
      make("span", { class: "about" }, ` ${percent(speaker.words, its.words)}`),
    ),
    make("td", { class: "number" }, speaker.documents.toLocaleString("en")),
    make("td", { dir: "auto" }, genderCell(speaker)),
  );
}

function genderCell(speaker) {
  const evidence = list(speaker.evidence);
  if (!evidence.length) return null;
  return [
    speaker.gender ? called(GENDER_NAMES, speaker.gender) : "the text says both",
    ": ",
    evidence.map((each, place) => [place ? ", " : null, evidenceLink(each)]).flat(),
  ].flat();
}

function evidenceLink(each) {
  const number = rowNumber(each.document, each.row);
  return button({ class: "pointer" }, each.words, () => showRow(number));
}

function downloadAudit() {
  const address = URL.createObjectURL(new Blob([data.audit.csv], { type: "text/csv;charset=utf-8" }));
  make("a", { href: address, download: "audit.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
