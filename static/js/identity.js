"use strict";
/* Comfort for the identity desk: keys for its buttons, and from pair to pair. */
(() => {
  const pairs = [...document.querySelectorAll("[data-pair]")];
  const keys = document.getElementById("keys");
  const now = () => document.activeElement.closest("[data-pair]");
  const focus = (pair) => {
    pair.tabIndex = -1;
    pair.focus();
    pair.scrollIntoView({ block: "start" });
  };
  const go = (step) => {
    const place = pairs.indexOf(now());
    const next = pairs[place < 0 ? 0 : Math.min(pairs.length - 1, Math.max(0, place + step))];
    if (next) focus(next);
  };
  const press = (key) => {
    const pair = now() || pairs[0];
    if (!pair) return;
    const sure = pair.querySelector("[name=sure]");
    if (key === "y" && sure && !sure.checked) sure.focus();
    else pair.querySelector(`[data-key="${key}"]`)?.click();
  };

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select");
    if (event.key === "Escape" && isTyping) isTyping.blur();
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "k") go(event.key === "j" ? 1 : -1);
    else if (event.key === "?") keys && (keys.hidden = !keys.hidden);
    else if ("ynl".includes(event.key)) press(event.key);
    else return;
    event.preventDefault();
  });
  // After a decision the next pair is at hand.
  if (pairs.length && document.querySelector(".message--success, .message--error")) focus(pairs[0]);
})();
