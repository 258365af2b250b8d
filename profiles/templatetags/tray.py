"""The button that puts somebody into the tray, or takes them out."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from profiles.markup import format_html

register = template.Library()

NOTHING = SafeString("")


@register.simple_tag(takes_context=True)
def tray_button(context: template.RequestContext, slug: str, name: str, look: str = "") -> str:
    """A button for the person of that slug and name; ``look`` is "tick" for the box at the head of a row.

    The first button of a person on a page can be led back to; the same person may stand there again.
    """
    tray = context.get("tray")
    seen = context.render_context.setdefault("tray_buttons", set())
    is_first = slug not in seen
    seen.add(slug)
    is_chosen = tray is not None and slug in tray.chosen
    return format_html(
        '<button class="tray-button{}"{} form="tray" name="{}" value="{}" aria-pressed="{}">'
        '<span class="tray-button__sign" aria-hidden="true"></span><span{}>{}</span><span class="unseen"> {}</span>'
        "</button>",
        f" tray-button--{look}" if look else NOTHING,
        format_html(' id="tray-{}"', slug) if is_first else NOTHING,
        "remove" if is_chosen else "add",
        slug,
        "true" if is_chosen else "false",
        SafeString(' class="unseen"') if look == "tick" else NOTHING,
        gettext("Compare"),
        name,
    )
