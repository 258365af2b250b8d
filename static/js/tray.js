"use strict";
/* Comfort for the tray: a change is made without loading the page again. Without this file the buttons still work. */
(() => {
  const form = document.getElementById("tray");
  const bar = form?.querySelector(".tray__bar");
  if (!bar) return;

  const show = () => {
    const chosen = new Set([...bar.querySelectorAll("[data-slug]")].map((item) => item.dataset.slug));
    for (const button of document.querySelectorAll(".tray-button")) {
      const isChosen = chosen.has(button.value);
      button.name = isChosen ? "remove" : "add";
      button.setAttribute("aria-pressed", String(isChosen));
    }
  };
  const send = async (body) => {
    const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Requested-With": "tray" } });
    if (!answer.ok) throw new Error(answer.statusText);
    bar.innerHTML = await answer.text();
    show();
  };
  // One after the other: each answer sets the cookie on which the next change builds.
  let last = Promise.resolve();
  const ask = (body) => (last = last.catch(() => {}).then(() => send(body)));
  const focusAgain = (name, value) => {
    const buttons = [...bar.querySelectorAll("button")];
    (buttons.find((button) => button.name === name && button.value === value) || buttons.at(-1))?.focus();
  };

  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!button || button.name === "set") return;
    event.preventDefault();
    const { name, value } = button;
    const isInBar = bar.contains(button);
    const body = new FormData(form);
    body.append(name, value);
    try {
      await ask(body);
      if (isInBar) focusAgain(name, value);
    } catch {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
      form.submit();
    }
  });
  // A page that comes back from the browser's own store may show an older tray.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) ask(new FormData(form)).catch(() => {});
  });
})();
