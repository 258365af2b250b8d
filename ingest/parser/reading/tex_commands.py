"""LaTeX's commands and environments that CVs use, as data: which show their arguments and how, which show nothing."""

from __future__ import annotations

import re

HEADINGS = {
    "part": 1, "chapter": 1, "section": 1, "subsection": 2, "subsubsection": 3, "paragraph": 4, "subparagraph": 5,
    "cvsection": 1, "cvsubsection": 2, "resheading": 1, "ecvsection": 1, "ecvsubsection": 2, "headedsection": 1,
    "runsubsection": 2, "sectiontitle": 1, "makeheading": 1, "resumesection": 1, "cvpart": 1, "roottitle": 1,
    "heading": 1, "sectionheading": 1, "hsection": 1,
}  # fmt: skip
"""Level by the name of a heading command."""

HEADING_NAME = re.compile(r".*(?:[Ss]ect|[Ss]ection|[Hh]eading|[Rr]ubric|[Ss]ec)(?:[Tt]itle|[Hh]ead|[Nn]ame)?$")
"""What commands are called that documents define for their headings."""

STYLES = {
    "textbf": "bold", "textit": "italic", "emph": "italic", "textsl": "italic", "mathbf": "bold", "mathit": "italic",
    "strong": "bold", "bfseries": "bold", "bf": "bold", "itshape": "italic", "it": "italic", "em": "italic",
    "slshape": "italic", "sl": "italic", "boldmath": "bold", "namefont": "bold",
}  # fmt: skip
"""What a command makes of its argument or, without one, of the rest of its group."""

PLAIN = {"normalfont", "rmfamily", "mdseries", "upshape", "rm", "sf", "tt", "textnormal", "sffamily", "ttfamily"}
"""Commands that end bold and italic in their group (those that only change the family keep them)."""

SIZES = {
    "tiny": 0.5, "scriptsize": 0.7, "footnotesize": 0.8, "small": 0.9, "normalsize": 1.0, "large": 1.2, "Large": 1.44,
    "LARGE": 1.73, "huge": 2.07, "Huge": 2.49,
}  # fmt: skip

SILENT = {
    "vspace": 1, "setlength": 2, "addtolength": 2, "label": 1, "ref": 1, "pageref": 1, "pagestyle": 1,
    "thispagestyle": 1, "pagenumbering": 1, "usepackage": 1, "RequirePackage": 1, "documentclass": 1, "input": 1,
    "include": 1, "InputIfFileExists": 3, "includegraphics": 1, "bibliographystyle": 1, "hypersetup": 1,
    "definecolor": 3, "color": 1, "selectlanguage": 1, "fontsize": 2, "fontfamily": 1, "fontseries": 1,
    "newlength": 1, "geometry": 1,
    "titleformat": 5, "titlespacing": 4, "titlerule": 0, "rule": 2, "cmidrule": 1, "cline": 1, "hspace": 0,
    "moderncvtheme": 1, "moderncvstyle": 1, "moderncvcolor": 1, "photo": 1, "profilepic": 1, "footnote": 1,
    "footnotetext": 1, "footnotemark": 0, "thanks": 1, "index": 1, "phantom": 1, "hphantom": 1, "vphantom": 1,
    "immediate": 0, "openout": 1, "markboth": 2, "markright": 1, "fancyhead": 1, "fancyfoot": 1,
    "lhead": 1, "rhead": 1, "chead": 1, "lfoot": 1, "rfoot": 1, "cfoot": 1, "hyphenation": 1, "faIcon": 1,
    "renewenvironment": 3, "setmainfont": 1, "setsansfont": 1, "setmonofont": 1, "fontspec": 1, "newfontfamily": 2,
    "addbibresource": 1, "DeclareFieldFormat": 2, "settowidth": 2, "enlargethispage": 1, "theme": 1,
    "colorlet": 2, "pdfbookmark": 2, "addcontentsline": 3, "tikzset": 1, "vskip": 0, "hskip": 0,
    "kern": 0, "setlist": 1, "sethlcolor": 1,
    "AtBeginDocument": 1, "AtEndDocument": 1, "urlstyle": 1, "pdfinfo": 1, "setstretch": 1, "linespread": 1,
    "columnbreak": 0, "needspace": 1, "Needspace": 1, "setenumerate": 1, "setitemize": 1,
    "recomputelengths": 0, "nopagenumbers": 0, "raggedright": 0, "quote": 1, "arrayrulecolor": 1, "rowcolor": 1,
    "addfontfeature": 1, "addfontfeatures": 1, "defaultfontfeatures": 1, "newfontface": 2, "setfontface": 2,
    "setkomafont": 2, "addtokomafont": 2, "KOMAoptions": 1, "setmathfont": 1, "ohead": 1, "ihead": 1, "ofoot": 1,
    "ifoot": 1, "cohead": 1, "cofoot": 1, "fancypagestyle": 2, "fancyhf": 1, "pagecolor": 1, "captionsetup": 1,
    "newcolumntype": 2, "setcitestyle": 1, "sisetup": 1, "AtEveryBibitem": 1, "AtBeginBibliography": 1,
    "DeclareSourcemap": 1, "DeclareNameFormat": 2, "DeclareBibliographyCategory": 1, "nobibliography": 1,
    "defbibheading": 2, "defbibfilter": 2, "defbibenvironment": 4, "renewbibmacro": 2, "setbibliographyfont": 1,
    "ExecuteBibliographyOptions": 1, "PassOptionsToPackage": 2, "LoadClass": 1, "DeclareOption": 2, "graphicspath": 1,
    "settoheight": 2, "settodepth": 2, "deflength": 2, "columnratio": 1, "setcolumnwidth": 1, "marginsize": 4,
    "titlespacing*": 4, "titlelabel": 1, "sectionfont": 1, "subsectionfont": 1, "allsectionsfont": 1,
    "contourlength": 1, "relscale": 1,
    "pdfstringdefDisableCommands": 1, "microtypesetup": 1, "lstset": 1, "newgeometry": 1, "hangpara": 2,
    "interfootnotelinepenalty": 0, "newsavebox": 1, "crefname": 3, "newtcolorbox": 2, "special": 1,
    "typeout": 1, "errmessage": 1, "message": 1, "bibliographyunit": 0, "defaultbibliography": 1, "soulregister": 2,
    "ecvlanguageheader": 1, "ecvlanguagefooter": 1, "ecvpicture": 1, "ecvbeforepicture": 1, "ecvafterpicture": 1,
    "wheelchart": 3, "ding": 1, "qrcode": 1, "symbol": 1, "Symbol": 1, "TabPositions": 1, "switchcolumn": 0,
    "cellcolor": 1, "acvHeaderSocialSep": 1, "setheadercolor": 1, "colorizelinks": 0, "bibitemsep": 0, "DTsetlength": 5,
}  # fmt: skip
"""Commands that show nothing, with the number of their mandatory arguments."""

LAST_SHOWN = {
    "textcolor": 2, "colorbox": 2, "fcolorbox": 3, "raisebox": 2, "scalebox": 2, "resizebox": 3,
    "multicolumn": 3, "multirow": 3, "rotatebox": 2, "makebox": 1, "framebox": 1, "fontsize": 2, "colorhref": 3,
    "foreignlanguage": 2, "texorpdfstring": 1, "hyperlink": 2, "hypertarget": 2, "adjustbox": 2, "pbox": 2,
    "contour": 2, "textls": 1,
}  # fmt: skip
"""Commands that show the last of so many arguments (texorpdfstring: the first)."""

LAYOUTS = {
    ("cventry", 6): "1|2b,3i,4,5/6", ("cventry", 5): "2b|3/1|4/5", ("cventry", 4): "1|2b,3i/4",
    ("cvitem", 2): "1|2", ("cvitemwithcomment", 3): "1|2,3", ("cvline", 2): "1|2", ("cvlistitem", 1): "•1",
    ("cvlistdoubleitem", 2): "•1/•2", ("cvdoubleitem", 4): "1|2/3|4", ("cvcomputer", 4): "1|2/3|4",
    ("cvlanguage", 3): "1|2,3", ("cvlanguage", 2): "1|2", ("cvreference", 4): "1/2/3/4",
    ("cvevent", 4): "1b|3/2|4", ("cvachievement", 3): "2b/3", ("cvskill", 2): "1|2", ("cvtag", 1): "1",
    ("cvhonor", 4): "4|1b,2|3", ("cvsubentry", 4): "1|3/4", ("cvcolumn", 2): "1/2",
    ("entry", 4): "1|2b|3/4", ("entry", 3): "1|2b/3", ("entry", 2): "1|2", ("entry", 5): "1|2b,3,4/5",
    ("twentyitem", 4): "1|2b|3/4", ("twentyitemshort", 2): "1|2", ("ecvitem", 2): "1|2", ("ecvtitlelevel", 3): "1/2/3",
    ("resumeSubheading", 4): "1b|2/3i|4", ("resumeSubSubheading", 2): "1i|2", ("resumeProjectHeading", 2): "1b|2",
    ("resumeItem", 1): "•1", ("resumeItem", 2): "•1b: 2", ("resumeSubItem", 2): "•1b: 2", ("resumeSubItem", 1): "•1",
    ("ressubheading", 4): "1b|2/3i|4", ("resitem", 1): "•1", ("datedsubsection", 2): "1b|2", ("datedline", 2): "1|2",
    ("job", 4): "1|2b,3/4", ("workposition", 5): "1|2b,3,4/5", ("educationentry", 4): "1|2b,3/4",
    ("years", 1): "1|", ("headerrow", 2): "1|2", ("rolename", 1): "1", ("employer", 4): "1b|2/3|4",
    ("affiliation", 2): "1, 2",
    ("namesection", 3): "1 2/3", ("header", 3): "1 2/3", ("cvref", 3): "1b/2/3", ("ecvtitle", 2): "1|2b",
    ("ecvbigitem", 2): "1|2", ("ecvlanguage", 6): "1|2,3,4,5,6", ("ecvlastlanguage", 6): "1|2,3,4,5,6",
    ("cventry", 7): "1|2b,3i,4,5/6/7", ("cvitemshort", 2): "1|2", ("descript", 1): "1", ("subrubric", 1): "#1",
    ("cvpub", 4): "1|2b/3/4", ("resumeQuadHeading", 4): "1b|2/3i|4", ("resumeSubheadingContinue", 2): "1i|2",
    ("resumePOR", 3): "1b,2|3", ("resumeOrganizationHeading", 4): "1b|2/3i|4", ("tabbedblock", 1): "1",
    ("cvhonor", 3): "3|1b,2", ("cvsubentry", 3): "1|2/3", ("cvproject", 4): "1b|3/2/4", ("cvproject", 3): "1b|2/3",
    ("textbullet", 0): "•",
}  # fmt: skip
"""How a CV command with so many arguments is set: "/" ends a line, "|" parts cells, "," joins what is not empty; a
figure is an argument, b bold, i italic, • a list mark."""

ENVIRONMENTS = {
    "itemize": "bullet", "enumerate": "count", "etaremune": "down", "description": "label", "compactitem": "bullet",
    "compactenum": "count", "cvitems": "bullet", "innerlist": "bullet", "outerlist": "bullet", "bibsection": "bullet",
    "list": "bullet", "list1": "bullet", "list2": "bullet", "revnumerate": "down", "thebibliography": "bracket",
    "labeling": "label", "easylist": "bullet", "inparaenum": "count", "tightemize": "bullet", "resume_list": "bullet",
    "publist": "bullet", "trivlist": "none", "enumerate*": "count", "itemize*": "bullet", "asparaenum": "count",
}  # fmt: skip
"""The marks of the items in a list environment."""

TABLES = {"tabular": 1, "tabular*": 2, "tabularx": 2, "tabulary": 2, "longtable": 1, "supertabular": 1, "array": 1}
TABLES |= {"tabu": 1, "longtabu": 1, "tabbing": 0, "xltabular": 2, "ltablex": 2, "tblr": 1, "align": 0, "align*": 0}
"""Environments of cells, with the number of their arguments."""

HIDDEN_ENVIRONMENTS = {"comment", "tikzpicture", "filecontents", "filecontents*", "lrbox", "pspicture", "picture"}

ENVIRONMENT_ARGUMENTS = {
    "multicols": 1, "adjustwidth": 2, "changemargin": 2, "thebibliography": 1, "list": 2, "spacing": 1,
    "labeling": 1, "wrapfigure": 2, "adjustbox": 1, "paracol": 1, "columns": 0, "column": 1, "textblock": 1,
    "otherlanguage": 1, "otherlanguage*": 1, "cvcolumn": 2, "SidebarLayout": 0, "cvtable": 0, "leftbar": 0,
}  # fmt: skip
"""Other environments whose arguments are not text."""

ENVIRONMENT_LAYOUTS = {
    ("rSection", 1): "#1", ("rSubsection", 4): "1b|2/3i|4", ("subsection", 4): "1b|2/3i|4", ("ressection", 1): "#1",
    ("cvsection", 1): "#1", ("position", 0): "", ("AcademicSection", 1): "#1", ("entrylist", 0): "",
    ("keyvaluelist", 1): "", ("cvblock", 1): "#1", ("rubric", 1): "#1", ("Section", 1): "#1", ("tightlist", 0): "",
}  # fmt: skip
"""Environments whose arguments are text, laid out as commands' are; "#1" is a heading."""

HEADER = {
    "name": " ", "firstname": " ", "familyname": " ", "lastname": " ", "givenname": " ",
    "surname": " ", "author": "\n", "title": " ", "position": " ",
    "tagline": " ", "address": ", ", "location": " ", "email": "", "mailaddress": "", "phone": "", "mobile": "",
    "tel": "", "telephone": "", "fax": "", "homepage": "", "website": "", "webpage": "", "url": "", "github": "",
    "gitlab": "", "linkedin": "", "twitter": "", "orcid": "", "researchgate": "", "googlescholar": "", "skype": "",
    "social": "", "extrainfo": "", "ecvname": "", "ecvaddress": "", "ecvtelephone": "", "ecvemail": "",
    "ecvnationality": "", "ecvdateofbirth": "", "ecvgender": "", "ecvfootnote": "", "ecvmobile": "",
    "ecvfax": "", "ecvlinkedinpage": "", "ecvgithubpage": "", "ecvorcid": "", "ecvdateofbirthandplace": "",
    "ecvhomepage": "", "nationality": "", "born": "", "cvname": " ", "cvjobtitle": " ",
    "cvmail": "", "cvphone": "", "cvsite": "", "cvlinkedin": "", "cvaddress": ", ", "affiliation": ", ", "date": " ",
    "institution": " ", "department": " ", "personalinfo": "\n", "mail": "", "jobtitle": " ", "cvnumberphone": "",
}  # fmt: skip
"""Commands that say whose CV it is, with what joins their arguments; shown where the title is made."""

NAMED = {"github", "gitlab", "linkedin", "twitter", "researchgate", "googlescholar", "skype", "orcid"}
"""Header commands whose argument says little without their name."""

TITLE_MAKERS = {"maketitle", "makecvtitle", "makecvheader", "makecvhead", "makeheader", "makeprofile", "maketitlepage"}
TITLE_MAKERS |= {"makequotetitle", "ecvpersonalinfo", "makerubrichead", "makeheaders", "ecvtitlepage"}
