"use strict";
/* Comfort for the comparison: the arrow keys move the column whose head has the focus. Its links do the same. */
(() => {
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const head = event.target.closest?.("th[id^='column-']");
    const link = head?.querySelector(`[data-move="${event.key}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
  // A column that was just moved keeps the focus, so that the next key moves it on; in the next frame, since going to
  // the address takes the focus away first.
  const moved = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (moved?.matches("th[id^='column-']")) {
    requestAnimationFrame(() => moved.querySelector("a")?.focus({ preventScroll: true }));
  }
})();
