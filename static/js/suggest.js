/* Suggestions below search boxes: a combobox with a list; without this script the box is a plain form. */
(() => {
  const PAUSE = 120, LEAST = 2;
  const attach = (box, place) => {
    const holder = document.createElement("div"), list = document.createElement("ul"), said = document.createElement("div");
    holder.className = "suggest";
    box.before(holder);
    list.className = "suggestions";
    list.id = `suggestions-${place}`;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    said.className = "unseen";
    said.setAttribute("role", "status");
    holder.append(box, list, said);
    for (const [name, value] of Object.entries({
      role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
    })) box.setAttribute(name, value);
    let timer, request, chosen = -1, asked = "";
    const options = () => [...list.children];
    const close = () => {
      list.hidden = true;
      chosen = -1;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    };
    const choose = (number) => {
      const all = options();
      chosen = number < -1 ? all.length - 1 : number >= all.length ? -1 : number;
      all.forEach((option, index) => option.setAttribute("aria-selected", String(index === chosen)));
      if (chosen < 0) return box.removeAttribute("aria-activedescendant");
      box.setAttribute("aria-activedescendant", all[chosen].id);
      all[chosen].scrollIntoView({ block: "nearest" });
    };
    const show = (html) => {
      list.innerHTML = html;
      options().forEach((option, index) => { option.id = `${list.id}-${index}`; });
      close();
      list.hidden = !options().length;
      box.setAttribute("aria-expanded", String(!list.hidden));
      said.textContent = list.hidden ? "" : (box.dataset.said ?? "").replace("{number}", options().length);
    };
    const ask = async () => {
      const text = box.value.trim();
      if (text === asked && !list.hidden) return;
      asked = text;
      request?.abort();
      if (text.length < LEAST) return close();
      request = new AbortController();
      try {
        const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal: request.signal });
        if (answer.ok && document.activeElement === box) show(await answer.text());
      } catch (error) {
        if (error.name !== "AbortError") close();
      }
    };
    box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, PAUSE); });
    box.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); return; }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) return void ask();
        choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
      }
      if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        location.assign(options()[chosen].dataset.href);
      }
    });
    box.addEventListener("blur", () => { clearTimeout(timer); request?.abort(); close(); });
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[data-href]");
      if (option) location.assign(option.dataset.href);
    });
  };
  document.querySelectorAll("[data-suggest]").forEach(attach);
})();
