"use strict";
/* Comfort for the review page: keys for its buttons, and the lines of a record marked while it is pointed at. */
(() => {
  const records = [...document.querySelectorAll(".record[data-first]")];
  const keys = document.getElementById("keys");
  const marked = "facsimile__line--marked";
  const box = document.querySelector(".source-text .facsimile");

  const mark = (record, scroll) => {
    document.querySelectorAll(`.${marked}`).forEach((line) => line.classList.remove(marked));
    if (!record) return;
    const last = Number(record.dataset.last);
    for (let number = Number(record.dataset.first); number <= last; number += 1) {
      document.getElementById(`l-${number}`)?.classList.add(marked);
    }
    const line = document.getElementById(`l-${record.dataset.first}`);
    if (scroll && line && box.scrollHeight > box.clientHeight) {
      box.scrollTop += line.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
    }
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

  for (const record of records) {
    record.addEventListener("mouseenter", () => mark(record, true));
    record.addEventListener("mouseleave", () => mark(now(), false));
    record.addEventListener("focusin", () => mark(record, true));
  }
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input:not([type=hidden]), textarea, select");
    if (event.key === "Escape" && isTyping) isTyping.blur();
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n" || event.key === "p") go(event.key === "n" ? 1 : -1);
    else if (event.key === "?") keys && (keys.hidden = !keys.hidden);
    else if ("aexu".includes(event.key)) press(event.key);
    else return;
    event.preventDefault();
  });
  // In the next frame: going to the address takes the focus away first.
  if (location.hash === "#unsure" && records.length) requestAnimationFrame(() => focus(records[0]));
})();
