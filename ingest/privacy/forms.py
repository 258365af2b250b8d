"""Forms about privacy: who sees what, consents, requests, erasing."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ingest.privacy.models import Consent, DataRequest
from profiles.models import Contact, Visibility


class DiscretionForm(forms.Form):
    """Who may see a person, and each kind of their contact data."""

    visibility = forms.ChoiceField(choices=Visibility, label=_("The person and their CV"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind in Contact.Kind:
            self.fields[kind.value] = forms.ChoiceField(choices=Visibility, label=str(kind.label).capitalize())
        for field in self.fields.values():
            field.widget.attrs["class"] = "search__box"

    @property
    def contacts(self) -> dict[str, str]:
        """The visibility of each kind of contact data."""
        return {kind.value: self.cleaned_data[kind.value] for kind in Contact.Kind}


class ConsentForm(forms.ModelForm):
    """A consent for a CV."""

    class Meta:
        model = Consent
        fields = ["given_by", "purpose", "until", "note"]
        labels = {"given_by": _("Given by"), "purpose": _("For what"), "until": _("Until"), "note": _("Note")}
        widgets = {
            "until": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "note": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "search__box"

    def clean_until(self) -> date | None:
        until = self.cleaned_data["until"]
        if until is not None and until < timezone.localdate():
            raise forms.ValidationError(
                gettext("That day has passed. A consent that has ended already hides the person.")
            )
        return until


class DataRequestForm(forms.ModelForm):
    """What somebody asks for about the data here."""

    class Meta:
        model = DataRequest
        fields = ["wish", "message", "answer_to"]
        labels = {
            "wish": _("What is to be done"),
            "message": _("What is wrong, or what is to go"),
            "answer_to": _("How to answer you, if you wish"),
        }
        widgets = {"message": forms.Textarea(attrs={"rows": 5})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "search__box"


class EraseForm(forms.Form):
    """The last word before everything about a person goes."""

    reason = forms.CharField(max_length=300, label=_("Reason, without names: it stays with the tombstone"))
    sure = forms.BooleanField(label=_("I have the download, or nobody needs it. This cannot be undone."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].widget.attrs["class"] = "search__box"
