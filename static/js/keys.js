"use strict";
/* Keys: each acts on what its page has. "?" shows those of the page; the page of keys says all, also without this file. */
(() => {
  const OFF = "keys-off";
  const store = { get: () => { try { return localStorage.getItem(OFF); } catch { return null; } },
    set: (value) => { try { value ? localStorage.setItem(OFF, "1") : localStorage.removeItem(OFF); } catch { /* kept for this page only */ } } };
  const sheetLink = document.querySelector("[data-keys]");
  let isOff = Boolean(store.get());

  // Where j and k go: the lines of facts on a person's page, else what a row leads to.
  const stops = () => {
    const main = document.querySelector("main");
    for (const selector of [".person__main .entry .source", ".person-row__name a", ".entries .entry__title a", ".hits .hit__name", ".grid-table tbody th a"]) {
      const found = [...main.querySelectorAll(selector)].filter((one) => one.getClientRects().length);
      if (found.length) return found;
    }
    return [];
  };
  const present = (all) => {
    const active = document.activeElement;
    const row = active?.closest("li, tr");
    const place = all.findIndex((one) => one === active || (row && row.contains(one)));
    return place < 0 ? all.findIndex((one) => one.matches("[aria-current]")) : place;
  };
  const step = (by) => {
    const all = stops();
    if (!all.length) return;
    const place = present(all);
    const next = all[Math.min(Math.max(place < 0 && by < 0 ? 0 : place + by, 0), all.length - 1)];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  const choose = () => {
    const all = stops(), row = all[present(all)]?.closest("li, tr");
    const button = row?.querySelector(".tray-button") || document.querySelector("main .tray-button--wide");
    button?.click();
  };
  const follow = (selector) => () => document.querySelector(selector)?.click();
  const find = () => {
    const box = document.querySelector("#q, #site-search");
    box?.focus();
    box?.select();
  };

  const sheet = async () => {
    const open = document.querySelector("dialog.keys");
    if (open) return void (open.open ? open.close() : open.showModal());
    try {
      const answer = await fetch(sheetLink.href);
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const part = document.adoptNode(page.querySelector("#keys"));
      const style = document.adoptNode(page.querySelector("[data-keys-style]"));
      await new Promise((ready) => { style.onload = style.onerror = ready; document.head.append(style); });
      // Only what this page has; then groups without a key go.
      for (const row of part.querySelectorAll("[data-for]")) if (!document.querySelector(row.dataset.for)) row.remove();
      for (const group of part.querySelectorAll("section")) if (!group.querySelector("kbd")) group.remove();
      const dialog = document.createElement("dialog");
      dialog.className = "keys";
      dialog.setAttribute("aria-labelledby", "keys-title");
      dialog.append(part);
      document.body.append(dialog);
      dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
      wire(dialog);
      dialog.showModal();
    } catch {
      location.assign(sheetLink.href);
    }
  };
  const wire = (place) => {
    const button = place.querySelector("[data-switch]");
    if (!button) return;
    const show = () => { button.setAttribute("aria-pressed", String(!isOff)); button.hidden = false; };
    button.addEventListener("click", () => { isOff = !isOff; store.set(isOff); show(); });
    show();
    place.querySelector("[data-close]")?.addEventListener("click", () => place.close?.());
  };

  const KEYS = {
    "/": find, "?": sheet, j: () => step(1), k: () => step(-1), c: choose,
    n: follow(".paging [rel='next']"), p: follow(".paging [rel='prev']"), f: () => document.querySelector("#facets :is(input:not([type='hidden']), a, summary)")?.focus(),
    t: follow(".tray .button--main"), d: follow(".switch[data-differs]"), y: follow("a.segments__option"),
    Escape: follow(".evidence [data-close]"),
  };
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || event.isComposing) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable], dialog") || (isOff && event.key !== "?")) return;
    const act = Object.hasOwn(KEYS, event.key) && KEYS[event.key];
    if (!act) return;
    if (event.key !== "Escape") event.preventDefault();
    act();
  });
  sheetLink?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || location.pathname === sheetLink.pathname) return;
    event.preventDefault();
    sheet();
  });
  if (document.getElementById("keys")) wire(document);
})();
