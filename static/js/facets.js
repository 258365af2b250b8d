/* Narrows the values of a facet while typing; Enter looks through all of them on the page of the facet. */
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-narrows]")) return;
  const words = folded(event.target.value).split(/\s+/).filter(Boolean);
  for (const item of event.target.closest("details").querySelectorAll("li")) {
    const name = folded(item.querySelector("span").textContent);
    item.hidden = !words.every((word) => name.includes(word));
  }
});
