"""Addresses of the staff pages."""

from django.urls import path

from ingest import bulk_views, page_views, upload_views, version_views, views
from ingest.desk.urls import urlpatterns as desk
from ingest.privacy.urls import urlpatterns as privacy

app_name = "ingest"
urlpatterns = [
    path("", bulk_views.DocumentList.as_view(), name="document-list"),
    path("upload/", upload_views.Upload.as_view(), name="document-upload"),
    path("upload/states/", upload_views.States.as_view(), name="document-states"),
    path("documents/bulk/", bulk_views.Bulk.as_view(), name="document-bulk"),
    path("documents/<int:pk>/try-again/", upload_views.TryAgain.as_view(), name="document-try-again"),
    path("documents/<int:pk>/", views.DocumentDetail.as_view(), name="document-detail"),
    path("documents/<int:pk>/publish/", views.Publish.as_view(), name="document-publish"),
    path("documents/<int:pk>/unpublish/", views.Unpublish.as_view(), name="document-unpublish"),
    path("documents/<int:pk>/read-again/", views.ReadAgain.as_view(), name="document-read-again"),
    path("documents/<int:pk>/decide/", views.Decide.as_view(), name="document-decide"),
    path("documents/<int:pk>/record/", views.SaveRecord.as_view(), name="document-record"),
    path("documents/<int:pk>/original/", views.Original.as_view(), name="document-original"),
    path("documents/<int:pk>/pages/<int:number>/", page_views.PageImage.as_view(), name="document-page"),
    path("documents/<int:pk>/places/", page_views.LinePlaces.as_view(), name="document-places"),
    path("documents/<int:pk>/compare/", version_views.Compare.as_view(), name="document-compare"),
    path("documents/<int:pk>/as-other/", version_views.PublishAsOther.as_view(), name="document-publish-as-other"),
    path("documents/<int:pk>/publish-later/", version_views.PublishLater.as_view(), name="document-publish-later"),
    path("documents/<int:pk>/reading/", version_views.SettleReading.as_view(), name="document-reading"),
]
urlpatterns += [*desk, *privacy]
