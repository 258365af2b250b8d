"""Advisors: the list, and a page of students and lineage."""

from typing import Any

from django.db.models import QuerySet

from profiles import queries, search
from profiles.exports.tables import advisors_table
from profiles.fetching import ByReader
from profiles.lists.paging import page_of
from profiles.models import Person, SavedFilter
from profiles.people.groups import co_advisors_of, grand_students, group_of, siblings_of, tree_above, tree_below
from profiles.people.lineages import GENERATIONS, advisors_above, students_below
from profiles.people.students import build_students
from profiles.views.base import DetailData, FilteredList, FoundBySlug, ListData, VisibleDetail

STUDENTS = 50  # in the table of a page
LISTED = 10  # of each advisor in the list


class AdvisorList(FilteredList):
    """People by whom others were advised, by number of students here."""

    template_name = "profiles/advisor_list.html"
    listing = SavedFilter.Listing.ADVISORS
    data_name = "advisors-data"
    most: int | None = LISTED

    def rows(self) -> QuerySet:
        return queries.with_students(super().rows(), self.request.user, self.most)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        cvs = search.people_with_cv(self.request.user)
        return super().get_context_data(cv_count=cvs, most=self.most, **kwargs)


class AdvisorsData(ListData, AdvisorList):
    """The list of advisors as data, with their students."""

    most = None
    table = advisors_table

    def payload(self, row: Person) -> dict[str, Any]:
        return self.payloads.advisor_row(row)


class AdvisorDetail(FoundBySlug, VisibleDetail):
    """Students with what became of them, and the tree upwards and downwards."""

    one = ByReader(lambda user, slugs: queries.shown_advisors(user).filter(slug__in=slugs), of="text")
    template_name = "profiles/advisor_detail.html"
    data_name = "advisor-data"
    context_object_name = "advisor"

    def rows(self) -> QuerySet:
        return queries.shown_advisors(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, advisor = self.request.user, self.object
        rows = queries.students_with_careers(advisor, user)
        together = queries.works_with(advisor, [row.student_id for row in rows], user)
        students = build_students(rows, together)
        page = page_of(students, self.request.GET.get("page", "1"), STUDENTS)
        is_grand_wanted = self.request.GET.get("grand") == "1"
        above = advisors_above(advisor, user)
        below = students_below(advisor, user, GENERATIONS if is_grand_wanted else 2)
        return super().get_context_data(
            students=students,
            page_obj=page,
            is_paginated=page.has_other_pages(),
            above=above,
            below=below,
            group=group_of(students),
            tree_above=tree_above(advisor, above, user),
            tree_below=tree_below(advisor, below, user),
            siblings=siblings_of(above, advisor, user),
            co_advisors=co_advisors_of(students, advisor, user),
            grand_students=grand_students(below),
            is_grand_wanted=is_grand_wanted,
            noindex=bool(self.request.GET),
            cv_count=search.people_with_cv(user),
            **kwargs,
        )


class AdvisorData(DetailData, AdvisorDetail):
    """An advisor as data: the students and what became of them."""

    def payload(self, context: dict[str, Any]) -> dict[str, Any]:
        payloads = self.payloads
        students = [
            payloads.named(student.person)
            | {"advised": [payloads.student(row) for row in student.rows], "works_together": student.works}
            | {"position": payloads.position(student.last_post) if student.last_post else None}
            for student in context["students"]
        ]
        return payloads.named(self.object) | {"students": students}
