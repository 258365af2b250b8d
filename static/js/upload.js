"use strict";
/* Comfort for uploads: drop files, see how far each is, outcomes without reloading. Without it the form sends all. */
(() => {
  const AT_ONCE = 2;
  const EVERY = 1000;
  const section = document.getElementById("outcomes");
  const states = section?.dataset.states ?? document.querySelector("[data-states]")?.dataset.states;
  const rows = document.getElementById("outcome-rows");
  const progress = document.getElementById("progress");
  const form = document.getElementById("upload");
  const words = section?.dataset ?? {};
  const fill = (said, values) => (said ?? "").replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const waiting = [];
  let sending = 0;
  let timer = 0;

  const parsed = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
  };
  const size = (bytes) => (bytes < 1e6 ? fill(words.saidKb, { size: Math.ceil(bytes / 1e3) }) : fill(words.saidMb, { size: (bytes / 1e6).toFixed(1) }));
  const tell = () => {
    if (!progress) return;
    const all = rows.querySelectorAll("tr.outcome").length;
    const open = rows.querySelectorAll("tr[data-pending], tr[data-sending]").length;
    const failed = rows.querySelectorAll("tr[data-result=failed]").length;
    const bad = failed ? fill(words.saidFailed, { number: failed }) : "";
    const done = all > 1 ? fill(words.saidAllDone, { all }) : words.saidOneDone;
    const said = open ? fill(words.saidDone, { done: all - open, all }) + bad : `${done}${bad}.`;
    if (progress.textContent !== said) progress.textContent = said;
  };

  /* Rows of the same document take the place of each other; a list of documents only takes the words. */
  const show = (fragment, instead) => {
    for (const row of [...fragment.querySelectorAll("tr")]) {
      const old = row.id && document.getElementById(row.id);
      if (old && !old.classList.contains("outcome")) {
        old.querySelector(".state").replaceChildren(...row.querySelector(".state").childNodes);
        if (!row.dataset.pending) delete old.dataset.pending;
      } else if (old && old !== instead) {
        const words = row.innerHTML;
        if (old.innerHTML !== words) old.replaceWith(row);
      } else if (instead) {
        instead.before(row);
      }
    }
    instead?.remove();
  };

  const poll = async () => {
    timer = 0;
    const pending = [...document.querySelectorAll("tr[data-pending]")].map((row) => row.dataset.pending);
    if (!pending.length) return;
    try {
      const query = pending.slice(0, 500).map((pk) => `document=${pk}`).join("&");
      const response = await fetch(`${states}?${query}`, { headers: { "X-Requested-With": "fetch" } });
      if (response.ok && !response.redirected) show(parsed(await response.text()));
    } catch {
      /* The site is away for a moment: ask again. */
    }
    if (rows) tell();
    look();
  };
  const look = () => {
    if (!timer && document.querySelector("tr[data-pending]")) timer = setTimeout(poll, EVERY);
  };

  const failed = (row, why) => {
    row.querySelector(".state").textContent = why;
    row.dataset.result = "failed";
    delete row.dataset.sending;
  };
  const row = (file) => {
    const made = parsed('<tr class="outcome" data-sending><td></td><td class="state"><progress max="100" value="0"></progress> <span class="note"></span></td><td></td></tr>').firstChild;
    made.querySelector(".note").textContent = words.saidWaits;
    made.querySelector("td").textContent = file.name;
    made.querySelector("progress").setAttribute("aria-label", fill(words.saidSentOf, { name: file.name }));
    rows.append(made);
    return made;
  };
  const next = () => {
    while (sending < AT_ONCE && waiting.length) send(...waiting.shift());
    tell();
    look();
  };
  const send = (file, place) => {
    const limit = Number(/\.zip$/i.test(file.name) ? form.dataset.zipLimit : form.dataset.limit);
    if (file.size > limit) {
      failed(place, fill(words.saidTooLarge, { size: (limit / 1048576).toLocaleString(document.documentElement.lang) }));
      return;
    }
    sending += 1;
    const body = new FormData();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    if (form.elements.publish?.checked) body.append("publish", "on");
    body.append("files", file);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("X-Requested-With", "fetch");
    request.upload.addEventListener("progress", (event) => {
      place.querySelector("progress").value = (100 * event.loaded) / event.total;
      place.querySelector(".note").textContent = fill(words.saidSent, { done: size(event.loaded), all: size(event.total) });
    });
    request.addEventListener("loadend", () => {
      sending -= 1;
      const fragment = parsed(request.responseText || "");
      if (fragment.querySelector("tr.outcome")) show(fragment, place);
      else if (request.status === 200) failed(place, words.saidNoCv);
      else if (request.status === 0) failed(place, words.saidBrokeOff);
      else failed(place, fill(words.saidRefused, { status: request.status }));
      next();
    });
    request.send(body);
  };
  const take = (files) => {
    if (!files.length) return;
    section.hidden = false;
    for (const file of files) waiting.push([file, row(file)]);
    next();
  };

  if (form) {
    const drop = document.getElementById("drop");
    const input = form.elements.files;
    drop.querySelector(".drop__here").hidden = false;
    drop.querySelector(".drop__plain").hidden = true;
    form.querySelector(".upload__send").hidden = true;
    const chosen = () => {
      take([...input.files]);
      input.value = "";
    };
    input.addEventListener("change", chosen);
    chosen(); /* before this script was there */
    for (const name of ["dragenter", "dragover"]) {
      drop.addEventListener(name, (event) => {
        event.preventDefault();
        drop.classList.add("drop--over");
      });
    }
    for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("drop--over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      take([...event.dataTransfer.files]);
    });
    /* A file that misses the box must not replace the page. */
    for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
  }
  document.addEventListener("submit", async (event) => {
    const again = event.target.closest("form[data-again]");
    if (!again) return;
    event.preventDefault();
    const response = await fetch(again.action, { method: "POST", body: new FormData(again), headers: { "X-Requested-With": "fetch" } });
    if (!response.ok) return;
    const place = again.closest("tr");
    const fragment = parsed(await response.text());
    if (!place.classList.contains("outcome")) place.dataset.pending = place.id.slice(2);
    show(fragment);
    if (rows) tell();
    look();
  });
  look();
})();
