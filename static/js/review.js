"use strict";
/* Comfort for the review page: keys for its buttons; a record and its lines, in the text and on the pages, light up
   together while one of them is pointed at. */
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const CHOICE = "vitae-cv-shown";
  const records = [...document.querySelectorAll(".record[data-first]")];
  const keys = document.getElementById("keys");
  const panel = document.querySelector(".source-text");
  const pages = document.querySelector(".pages");
  /* Where there is room the keys are told unasked. */
  if (keys) keys.hidden = !matchMedia("(min-width: 60rem)").matches;

  /* Where a line stands in the text, and where on the pages. */
  const spots = (number) => (panel ? [...panel.querySelectorAll(`[data-line="${number}"]`)] : []);
  const classOf = (spot) => (spot.localName === "rect" ? "pages__line--marked" : "facsimile__line--marked");
  const bring = (spot) => {
    const box = spot.closest(".pages, .facsimile");
    if (box && box.scrollHeight > box.clientHeight) {
      box.scrollTop += spot.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
    }
  };
  const mark = (record, scroll) => {
    panel?.querySelectorAll(".facsimile__line--marked, .pages__line--marked").forEach((spot) => spot.classList.remove(classOf(spot)));
    if (!record) return;
    const last = Number(record.dataset.last);
    for (let number = Number(record.dataset.first); number <= last; number += 1) {
      for (const spot of spots(number)) spot.classList.add(classOf(spot));
    }
    if (scroll) spots(record.dataset.first).forEach(bring);
  };
  const now = () => document.activeElement.closest(".record[data-first]");
  const focus = (record) => {
    record.tabIndex = -1;
    record.focus();
    record.scrollIntoView({ block: "nearest" });
  };
  const go = (step) => {
    const place = records.indexOf(now());
    const next = records[place < 0 ? 0 : Math.min(records.length - 1, Math.max(0, place + step))];
    if (next) focus(next);
  };
  const press = (key) => now()?.querySelector(`[data-key="${key}"]`)?.click();

  /* The record that a line belongs to: of several the one with the fewest lines. */
  const lengthOf = (record) => record.dataset.last - record.dataset.first;
  const recordOf = (event) => {
    const number = Number(event.target.closest("[data-line]")?.dataset.line);
    const holds = records.filter((record) => number && record.dataset.first <= number && number <= record.dataset.last);
    return holds.sort((one, other) => lengthOf(one) - lengthOf(other))[0];
  };
  const light = (record) => {
    document.querySelectorAll(".record--lit").forEach((lit) => lit.classList.remove("record--lit"));
    record?.classList.add("record--lit");
  };

  for (const record of records) {
    record.addEventListener("mouseenter", () => mark(record, true));
    record.addEventListener("mouseleave", () => mark(now(), false));
    record.addEventListener("focusin", () => mark(record, true));
  }
  if (panel) {
    panel.classList.add("source-text--live");
    panel.addEventListener("mouseover", (event) => light(recordOf(event)));
    panel.addEventListener("mouseleave", () => light());
    panel.addEventListener("click", (event) => {
      const record = recordOf(event);
      if (record && getSelection().isCollapsed) focus(record);
    });
  }
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input:not([type=hidden], [type=radio]), textarea, select");
    if (event.key === "Escape" && isTyping) isTyping.blur();
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n" || event.key === "p") go(event.key === "n" ? 1 : -1);
    else if (event.key === "?") keys && (keys.hidden = !keys.hidden);
    else if ("aexu".includes(event.key)) press(event.key);
    else return;
    event.preventDefault();
  });

  /* Pages or text: as it was chosen the last time. */
  const remembered = () => {
    try {
      return localStorage.getItem(CHOICE);
    } catch {
      return null;
    }
  };
  const draw = (page, lines) => {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "pages__lines");
    svg.setAttribute("viewBox", "0 0 1 1");
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("aria-hidden", "true");
    for (const [number, , [left, top, right, bottom]] of lines) {
      const rect = document.createElementNS(SVG, "rect");
      const state = document.getElementById(`l-${number}`)?.dataset.state;
      rect.setAttribute("class", `pages__line pages__line--${state}`);
      rect.dataset.line = number;
      for (const [name, value] of Object.entries({ x: left, y: top, width: right - left, height: bottom - top })) {
        rect.setAttribute(name, value);
      }
      svg.append(rect);
    }
    page.append(svg);
  };
  const place = async () => {
    try {
      const response = await fetch(pages.dataset.places, { headers: { "X-Requested-With": "fetch" } });
      const { places } = response.ok ? await response.json() : { places: [] };
      for (const page of pages.querySelectorAll(".pages__page")) {
        draw(page, places.filter((line) => line[1] === Number(page.dataset.page)));
      }
      mark(now(), true);
    } catch {
      /* The pages are there without the lines lit up. */
    }
  };
  if (pages) {
    const chosen = document.getElementById(`shown-${remembered()}`);
    if (chosen) chosen.checked = true;
    panel.addEventListener("change", (event) => {
      try {
        localStorage.setItem(CHOICE, event.target.value);
      } catch {
        /* Chosen for this page alone. */
      }
      mark(now(), true);
    });
    place();
  }
  // In the next frame: going to the address takes the focus away first.
  if (location.hash === "#unsure" && records.length) requestAnimationFrame(() => focus(records[0]));
})();
