"""The button that puts somebody into the tray, or takes them out."""

from typing import Any

from django import template

register = template.Library()


@register.inclusion_tag("components/_tray_button.html", takes_context=True)
def tray_button(context: template.RequestContext, slug: str, name: str, look: str = "") -> dict[str, Any]:
    """A button for the person of that slug and name; ``look`` is "tick" for the box at the head of a row.

    The first button of a person on a page can be led back to; the same person may stand there again.
    """
    tray = context.get("tray")
    seen = context.render_context.setdefault("tray_buttons", set())
    is_first = slug not in seen
    seen.add(slug)
    is_chosen = tray is not None and slug in tray.chosen
    return {"slug": slug, "name": name, "look": look, "is_first": is_first, "is_chosen": is_chosen}
