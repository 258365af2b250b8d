"""Addresses of the public pages."""

from django.contrib.sitemaps import views as sitemaps
from django.urls import path, re_path

from profiles.sitemaps import SITEMAPS
from profiles.views import (
    advisors,
    api,
    coauthors,
    compare,
    conflicts,
    connections,
    facets,
    feeds,
    frozen,
    home,
    people,
    places,
    saved,
    search,
    tray,
    works,
)

FACET = r"(?P<facet>[-\w]+)\.(?P<form>json)$"
SLUG, LISTS, REFERENCES = r"(?P<slug>[-\w]+)", r"(?P<form>json|csv)$", r"(?P<form>bib|ris|csl\.json)$"
ALL = r"(?P<form>json|csv|bib|ris|csl\.json)$"

FOLDERS = {
    "person": "people",
    "publication": "publications",
    "talk": "talks",
    "venue": "venues",
    "institution": "institutions",
    "advisor": "advisors",
}

app_name = "profiles"
urlpatterns = [
    path("", home.Home.as_view(), name="home"),
    path("people/", people.PersonList.as_view(), name="person-list"),
    path("people/<slug:slug>/", people.PersonDetail.as_view(), name="person-detail"),
    path("people/<slug:slug>/cv/", people.PersonCv.as_view(), name="person-cv"),
    path("people/<slug:slug>/co-authors/", coauthors.PersonCoauthors.as_view(), name="person-coauthors"),
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
    path("compare/copies/", frozen.FrozenList.as_view(), name="frozen-list"),
    path("compare/copies/<str:token>/", frozen.FrozenDetail.as_view(), name="frozen-detail"),
    path("compare/copies/<str:token>/delete/", frozen.FrozenDelete.as_view(), name="frozen-delete"),
    path("connections/", connections.Connections.as_view(), name="connections"),
    path("conflicts/", conflicts.ConflictPage.as_view(), name="conflicts"),
    path("conflicts/aside/", conflicts.ConflictAside.as_view(), name="conflict-aside"),
    path("saved/", saved.SavedList.as_view(), name="saved-list"),
    path("saved/<int:pk>/rename/", saved.SavedRename.as_view(), name="saved-rename"),
    path("saved/<int:pk>/delete/", saved.SavedDelete.as_view(), name="saved-delete"),
    path("tray/", tray.TrayChange.as_view(), name="tray"),
    path("search/", search.Search.as_view(), name="search"),
    path("search/suggest", search.Suggest.as_view(), name="suggest"),
    path("api/", api.ApiGuide.as_view(), name="api"),
    path("keys/", home.Keys.as_view(), name="keys"),
    path("robots.txt", home.Robots.as_view(), name="robots"),
]
urlpatterns += [
    re_path(rf"^people\.{LISTS}", people.PeopleData.as_view(), name="people-data"),
    re_path(rf"^people/{SLUG}\.(?P<form>json)$", people.PersonData.as_view(), name="person-data"),
    re_path(rf"^people/{SLUG}/(?P<form>resume\.json)$", people.PersonData.as_view(), name="person-data"),
    re_path(rf"^people/{SLUG}/cv\.(?P<form>json)$", people.PersonCvData.as_view(), name="person-cv-data"),
    re_path(rf"^people/{SLUG}/co-authors\.(?P<form>json)$", coauthors.PersonCoauthorsData.as_view(),
            name="person-coauthors-data"),
    re_path(rf"^people/{SLUG}/works\.{REFERENCES}", people.PersonWorks.as_view(), name="person-works"),
    re_path(rf"^publications\.{ALL}", works.PublicationsData.as_view(), name="publications-data"),
    re_path(rf"^publications/{SLUG}\.(?P<form>json|bib|ris|csl\.json)$", works.PublicationData.as_view(),
            name="publication-data"),
    re_path(rf"^talks\.{LISTS}", works.TalksData.as_view(), name="talks-data"),
    re_path(rf"^talks/{SLUG}\.(?P<form>json)$", works.TalkData.as_view(), name="talk-data"),
    re_path(rf"^venues\.{LISTS}", places.VenuesData.as_view(), name="venues-data"),
    re_path(rf"^venues/{SLUG}\.(?P<form>json)$", places.VenueData.as_view(), name="venue-data"),
    re_path(rf"^institutions\.{LISTS}", places.InstitutionsData.as_view(), name="institutions-data"),
    re_path(rf"^institutions/{SLUG}\.(?P<form>json)$", places.InstitutionData.as_view(), name="institution-data"),
    re_path(rf"^advisors\.{LISTS}", advisors.AdvisorsData.as_view(), name="advisors-data"),
    re_path(rf"^advisors/{SLUG}\.(?P<form>json)$", advisors.AdvisorData.as_view(), name="advisor-data"),
    re_path(r"^connections\.(?P<form>json)$", connections.ConnectionsData.as_view(), name="connections-data"),
    re_path(r"^index\.(?P<form>json)$", home.HomeData.as_view(), name="home-data"),
    re_path(rf"^conflicts\.{LISTS}", conflicts.ConflictData.as_view(), name="conflicts-data"),
    re_path(rf"^compare\.{LISTS}", compare.CompareData.as_view(), name="compare-data"),
    re_path(r"^saved\.(?P<form>json)$", saved.SavedData.as_view(), name="saved-data"),
    re_path(r"^compare/copies\.(?P<form>json)$", frozen.FrozenListData.as_view(), name="frozen-list-data"),
    re_path(rf"^compare/copies/(?P<token>[-\w]+)\.{LISTS}", frozen.FrozenData.as_view(), name="frozen-data"),
    re_path(r"^search\.(?P<form>json)$", search.SearchData.as_view(), name="search-data"),
    path("search/suggest.json", search.SuggestData.as_view(), name="suggest-data"),
]  # fmt: skip
urlpatterns += [
    re_path(r"^people\.(?P<form>atom)$", feeds.NewPeople(), name="people-data"),
    re_path(rf"^venues/{SLUG}\.(?P<form>atom)$", feeds.VenueWorks(), name="venue-data"),
    path("opensearch.xml", home.OpenSearch.as_view(), name="opensearch"),
    path(
        "sitemap.xml", sitemaps.index, {"sitemaps": SITEMAPS, "sitemap_url_name": "profiles:sitemap"}, name="sitemaps"
    ),
    path("sitemap-<section>.xml", sitemaps.sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
]
urlpatterns += [
    path(f"{folder}/facets/<slug:facet>/", facets.FacetValues.as_view(kind=kind), name=f"{kind}-facet")
    for kind, folder in FOLDERS.items()
]
urlpatterns += [
    re_path(rf"^{folder}/facets/{FACET}", facets.FacetData.as_view(kind=kind), name=f"{kind}-facet-data")
    for kind, folder in FOLDERS.items()
]
