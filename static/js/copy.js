"use strict";
/* Buttons that copy a text of the page. Without this file the text stands there to be marked: one click marks all. */
(() => {
  const copied = async (source) => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      return true;
    } catch {
      // Without HTTPS browsers offer only the older way.
      source.closest("details")?.setAttribute("open", "");
      getSelection().selectAllChildren(source);
      return document.execCommand("copy");
    }
  };
  for (const button of document.querySelectorAll("[data-copies]")) {
    const said = button.querySelector("[role='status']");
    let timer;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const isDone = await copied(document.getElementById(button.dataset.copies));
      said.textContent = isDone ? button.dataset.done : button.dataset.failed;
      clearTimeout(timer);
      timer = setTimeout(() => { said.textContent = ""; }, 2500);
    });
  }
})();
