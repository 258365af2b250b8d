"""Addresses of the staff pages."""

from django.urls import path

from ingest import views

app_name = "ingest"
urlpatterns = [
    path("", views.DocumentList.as_view(), name="document-list"),
    path("upload/", views.Upload.as_view(), name="document-upload"),
    path("documents/<int:pk>/", views.DocumentDetail.as_view(), name="document-detail"),
    path("documents/<int:pk>/publish/", views.Publish.as_view(), name="document-publish"),
    path("documents/<int:pk>/unpublish/", views.Unpublish.as_view(), name="document-unpublish"),
    path("documents/<int:pk>/read-again/", views.ReadAgain.as_view(), name="document-read-again"),
    path("documents/<int:pk>/decide/", views.Decide.as_view(), name="document-decide"),
    path("documents/<int:pk>/record/", views.SaveRecord.as_view(), name="document-record"),
    path("documents/<int:pk>/original/", views.Original.as_view(), name="document-original"),
]
