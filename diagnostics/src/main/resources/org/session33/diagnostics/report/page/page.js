
"use strict";
// Sorting by a click on a head, searching among the sessions. Without this the page is all there.
for (const table of document.querySelectorAll("table.data")) {
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  if (rows.length > 1) {
    sortable(table, body, rows);
  }
  if (table.hasAttribute("data-search")) {
    searchable(table, rows);
  }
}

function sortable(table, body, rows) {
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.append(button);
    button.addEventListener("click", () => {
      const descending = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      const keyed = rows.map((row) => [key(row.cells[column]), row]);
      keyed.sort((a, b) => compare(a[0], b[0]) * (descending ? -1 : 1));
      const sorted = document.createDocumentFragment();
      keyed.forEach((pair) => sorted.append(pair[1]));
      body.append(sorted);
    });
  });
}

function key(cell) {
  const by = cell.getAttribute("data-by");
  return by === null ? cell.textContent : Number(by);
}

function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    return a - b;
  }
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}

function searchable(table, rows) {
  const area = document.createElement("div");
  area.className = "search";
  const label = document.createElement("label");
  label.textContent = "Search sessions";
  const input = document.createElement("input");
  input.type = "search";
  label.append(input);
  const count = document.createElement("output");
  const texts = [];
  area.append(label, count);
  table.closest(".scroll").before(area);
  const tell = (shown) => {
    count.textContent = shown.toLocaleString("en") + " of " + rows.length.toLocaleString("en") + " shown";
  };
  tell(rows.length);
  input.addEventListener("input", () => {
    if (texts.length === 0) {
      rows.forEach((row) => texts.push(row.textContent.toLowerCase()));
    }
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      const fits = words.every((word) => texts[index].includes(word));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    tell(shown);
  });
}

// What is folded away is printed all the same.
const folded = [];
window.addEventListener("beforeprint", () => {
  document.querySelectorAll("details:not([open])").forEach((one) => {
    one.open = true;
    folded.push(one);
  });
});
window.addEventListener("afterprint", () => folded.splice(0).forEach((one) => { one.open = false; }));
