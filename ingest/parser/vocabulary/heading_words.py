"""Words within headings that head nothing by themselves: spellings, prepositions, what joins lists."""

SPELLINGS = {
    "honour": "honor",
    "honours": "honors",
    "organisation": "organization",
    "organising": "organizing",
    "organised": "organized",
    "programme": "program",
    "programmes": "programs",
    "specialisation": "specialization",
    "specialisations": "specializations",
    "honoured": "honored",
    "pre": "pre",
}
PREPOSITIONS = frozenset(
    "of in for to at on by from with de des du en dans avec pour sur chez von für im an zu auf aus mit di del della da "
    "con su presso d do em com para por sobre van".split()
)
JOINING = frozenset("and or et ou und oder sowie y ed e u en i og och".split())
