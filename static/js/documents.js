"use strict";
/* Comfort for the list of documents: one tick for all rows of the page. */
(() => {
  const all = document.getElementById("tick-all");
  const ticks = [...document.querySelectorAll('input[form="bulk"]')];
  if (!all || !ticks.length) return;
  const tell = () => {
    const ticked = ticks.filter((tick) => tick.checked).length;
    all.checked = ticked === ticks.length;
    all.indeterminate = ticked > 0 && ticked < ticks.length;
  };
  all.closest("label").hidden = false;
  all.addEventListener("change", () => ticks.forEach((tick) => { tick.checked = all.checked; }));
  document.addEventListener("change", (event) => ticks.includes(event.target) && tell());
  tell();
})();
