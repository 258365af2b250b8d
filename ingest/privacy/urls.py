"""Addresses of the staff pages about people, consents, requests and the log."""

from django.urls import path

from ingest.privacy import consent_views, log_views, views

urlpatterns = [
    path("people/", views.PersonList.as_view(), name="person-list"),
    path("people/<int:pk>/", views.PersonPrivacy.as_view(), name="person-privacy"),
    path("people/<int:pk>/link/", views.AboutMeLink.as_view(), name="person-link"),
    path("people/<int:pk>/take-out/", views.TakeOut.as_view(), name="person-take-out"),
    path("people/<int:pk>/erase/", views.Erase.as_view(), name="person-erase"),
    path("consents/", consent_views.ConsentList.as_view(), name="consent-list"),
    path("documents/<int:pk>/consents/", consent_views.DocumentConsents.as_view(), name="document-consents"),
    path("consents/<int:pk>/withdraw/", consent_views.WithdrawConsent.as_view(), name="consent-withdraw"),
    path("requests/", views.RequestList.as_view(), name="request-list"),
    path("requests/<int:pk>/settle/", views.SettleRequest.as_view(), name="request-settle"),
    path("erased/", views.ErasedList.as_view(), name="erased-list"),
    path("erased/<int:pk>/allow/", views.AllowAgain.as_view(), name="erased-allow"),
    path("log/", log_views.Log.as_view(), name="log"),
    path("see-as/", views.SeeAs.as_view(), name="see-as"),
]
