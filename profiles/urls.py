"""Addresses of the public pages."""

from django.urls import path

from profiles.views import advisors, compare, home, people, places, search, works

app_name = "profiles"
urlpatterns = [
    path("", home.Home.as_view(), name="home"),
    path("people/", people.PersonList.as_view(), name="person-list"),
    path("people.csv", people.PersonTable.as_view(), name="person-table"),
    path("people/<slug:slug>/", people.PersonDetail.as_view(), name="person-detail"),
    path("people/<slug:slug>/cv/", people.PersonCv.as_view(), name="person-cv"),
    path("publications/", works.PublicationList.as_view(), name="publication-list"),
    path("publications/<slug:slug>/", works.PublicationDetail.as_view(), name="publication-detail"),
    path("talks/", works.TalkList.as_view(), name="talk-list"),
    path("talks/<slug:slug>/", works.TalkDetail.as_view(), name="talk-detail"),
    path("venues/", places.VenueList.as_view(), name="venue-list"),
    path("venues/<slug:slug>/", places.VenueDetail.as_view(), name="venue-detail"),
    path("institutions/", places.InstitutionList.as_view(), name="institution-list"),
    path("institutions/<slug:slug>/", places.InstitutionDetail.as_view(), name="institution-detail"),
    path("advisors/", advisors.AdvisorList.as_view(), name="advisor-list"),
    path("advisors/<slug:slug>/", advisors.AdvisorDetail.as_view(), name="advisor-detail"),
    path("compare/", compare.Compare.as_view(), name="compare"),
    path("compare.csv", compare.CompareTable.as_view(), name="compare-table"),
    path("search/", search.Search.as_view(), name="search"),
    path("robots.txt", home.Robots.as_view(), name="robots"),
]
