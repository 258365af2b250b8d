"""Addresses of the identity desk."""

from django.urls import path, re_path

from ingest.desk import views

PLACE = r"^identity/(?P<kind>venue|institution)/(?P<slug>[-\w]+)/"

urlpatterns = [
    path("identity/", views.Desk.as_view(), name="identity-desk"),
    path("identity/pair/", views.PairPage.as_view(), name="identity-pair"),
    path("identity/decide/", views.Decide.as_view(), name="identity-decide"),
    path("identity/log/", views.Log.as_view(), name="identity-log"),
    path("identity/log/<int:pk>/undo/", views.Undo.as_view(), name="identity-undo"),
    path("identity/person/<slug:slug>/", views.PersonIdentity.as_view(), name="identity-person"),
    path("identity/person/<slug:slug>/apart/", views.NotThisPerson.as_view(), name="identity-apart"),
    re_path(rf"{PLACE}$", views.PlaceNames.as_view(), name="identity-names"),
    re_path(rf"{PLACE}name/$", views.NamePlace.as_view(), name="identity-name"),
]
