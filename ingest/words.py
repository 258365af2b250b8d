"""Words that are stored or made in English, said in the language of the reader: what the parser tells, names of fields
and kinds, what the log says was done. Nothing here is translated yet: translators find the words, readers hear them."""

import re
from functools import cache

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

FIELDS = (
    _("addresses"), _("advisor label"), _("advisors"), _("arxiv"), _("authors"), _("birth date"), _("course"),
    _("date"), _("degree"), _("doi"), _("emails"), _("end"), _("equal"), _("event"), _("heading"), _("institution"),
    _("interests"), _("kind"), _("level"), _("location"), _("name"), _("orcid"), _("organization"), _("phones"),
    _("remark"), _("role"), _("start"), _("status"), _("thesis"), _("title"), _("urls"), _("venue"), _("year"),
    _("first line"), _("last line"),
)  # fmt: skip
"""Fields of records."""
SECTIONS = (
    _("header"), _("summary"), _("contact"), _("education"), _("positions"), _("publications"), _("talks"),
    _("awards"), _("teaching"), _("service"), _("languages"), _("interests"), _("skills"), _("references"),
    _("other"), _("grants"), _("students"), _("person"),
)  # fmt: skip
"""Kinds of sections of a CV."""
CHANGES = (_("added"), _("changed"), _("gone"), _("new"))
ACTIONS = (
    _("brought in"), _("published"), _("unpublished"), _("erased"), _("took back"), _("accepted"), _("edited"),
    _("rejected"), _("added"), _("changed"), _("deleted"), _("the same"), _("different"), _("decide later"),
    _("set apart"), _("named"), _("undid: the same"), _("undid: different"), _("undid: decide later"),
    _("undid: not this person"), _("undid: a name of it"), _("changed who may see"), _("hid"), _("showed again"),
    _("made a link for"), _("took out"), _("allowed again"), _("settled"), _("opened again"), _("asked for"),
    _("withdrew"), _("kept"), _("renamed"), _("took away"), _("set aside"),
)  # fmt: skip
"""What the log says was done."""
RECORDS = (
    _("document"), _("person"), _("consent"), _("correction"), _("identity decision"), _("data request"),
    _("tombstone"), _("user"), _("group"), _("publication"), _("talk"), _("venue"), _("institution"), _("CV"),
    _("discretion"), _("files"), _("contacts"), _("names"), _("advising"), _("corrections"), _("consents"),
    _("requests"), _("identity decisions"), _("log"), _("person names"), _("cvs"), _("authorships"), _("citations"),
    _("education"), _("saved filters"), _("former slugs"), _("conflicts set aside"), _("conflict set aside"),
)  # fmt: skip
"""What the log and the list of what is erased name."""
QUEUE = (
    _("Task Result"), _("Task Results"), _("priority"), _("task path"), _("queue name"), _("backend name"),
    _("enqueued at"), _("started at"), _("finished at"), _("run after"), _("args kwargs"), _("return value"),
    _("exception class path"), _("traceback"), _("worker id"),
)  # fmt: skip
"""Rows of the queue and their fields: its package has them in English alone."""
SIGNS = (
    _("earlier publication"), _("the same file"), _("ORCID iD"), _("e-mail address"),
    _("name and {number} work in common"), _("name and {number} works in common"),
)  # fmt: skip
"""By what the next CV of somebody was recognized."""
TOLD = (
    _("Reading the file broke off: it is damaged, or needs more memory than is allowed."),
    _("Reading took longer than {number} seconds and was stopped. Is the file damaged?"),
    _("The line has {number} characters; only the first {most} were searched for records."),
    _("The file is damaged and cannot be read. Open it in the program it was made with and save it again."),
    _("The file is empty."),
    _("The file holds no text."),
    _("The document is far larger when unpacked than a CV can be. Save it anew without embedded files."),
    _("The document is damaged: its parts cannot be unpacked. "
      "Open it in the program it was made with and save it again."),
    _("The document is protected with a password. Save it without one and upload it again."),
    _("The document is damaged: the XML in it is not well formed. Open it and save it again."),
    _("The file is named as a text, but it holds binary data. Upload the document itself with its own ending."),
    _("The encoding of the text is a guess: check letters with accents."),
    _("The text is longer than {number} characters: only the beginning was read."),
    _("The document has no text: its main part is missing."),
    _("The web page holds no text."),
    _("The PDF is protected with a password. Save a copy without one and upload that."),
    _("The PDF is damaged and cannot be read. Open it in the program it was made with and save it again."),
    _("The PDF has no text layer, it may be a scan. Recognize its text (OCR) and upload the result."),
    _("Only the first {most} of {number} pages were read."),
    _("The file holds far more text than a CV; what is too much was left out."),
    _("{number} of {all} pages are damaged and were left out."),
    _("This is a Word document in the format of before 2007 (DOC). Save it as DOCX or PDF and upload that."),
    _("Files of this kind cannot be read. Readable are: {formats}."),
    _("The file is named .{ending}, but it is {format}. "
      "Rename it so that its ending tells what it is, and upload it again."),
    _("The file is named .{ending}, but it is {format}. Rename it to end in .txt, or upload the document itself."),
    _("The file is named .{ending}, but it is {format}. "
      "Upload the CV as PDF, DOCX, ODT, RTF, HTML, LaTeX, Markdown or text."),
    _("The macros of the document expand without end: only a part was read."),
    _("It is not sure where the title of {title} ends."),
    _("“{name}” has no year."),
    _("“{name}” names no university or school."),
    _("“{name}” has no date."),
    _("“{name}” names no organization."),
    _("The original cannot be opened: {reason}."),
    _("It was read, but storing that failed and was undone. The log of the site says why."),
    _("Reading it ended the reader {number} times, so it was given up. Try it again after an update."),
)  # fmt: skip
"""What is told of a file that cannot be read, and of what should be looked at in one that can."""


def in_words(sentence: str) -> str:
    """A stored sentence in the language of the reader; one that is not known stays as it is."""
    said = gettext(sentence) if sentence else ""
    if said != sentence:
        return said
    for template, pattern in _patterns():
        found = pattern.fullmatch(sentence)
        if found:
            return gettext(template).format(**found.groupdict())
    return sentence


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """The sentences with placeholders, each with the pattern of what stands in their place."""
    return [(one, re.compile(_pattern_of(one), re.DOTALL)) for one in (*SIGNS, *TOLD) if "{" in one]


def _pattern_of(template: str) -> str:
    parts = re.split(r"\{(\w+)\}", template)
    return "".join(f"(?P<{part}>.*?)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
