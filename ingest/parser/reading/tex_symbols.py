"""What TeX's commands for single characters stand for."""

from __future__ import annotations

import unicodedata

SYMBOLS = {
    "diamond": "⋄", "Diamond": "◇", "bullet": "•", "textbullet": "•", "cdot": "·", "cdots": "…", "ldots": "…",
    "dots": "…", "textellipsis": "…", "ast": "*", "star": "*", "textasteriskcentered": "*", "dagger": "†", "dag": "†",
    "textdagger": "†", "ddagger": "‡", "ddag": "‡", "textdaggerdbl": "‡", "S": "§", "P": "¶", "copyright": "©",
    "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "pounds": "£", "textsterling": "£",
    "euro": "€", "EUR": "€", "texteuro": "€", "textdollar": "$", "textpercent": "%", "textunderscore": "_",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "sim": "~", "textbar": "|", "vert": "|",
    "mid": "|", "textless": "<", "textgreater": ">", "textendash": "–", "textemdash": "—", "textquoteleft": "‘",
    "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "guillemotleft": "«",
    "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "og": "« ", "fg": " »", "flqq": "«",
    "frqq": "»", "glqq": "„", "grqq": "“", "quotedblbase": "„", "textdegree": "°", "degree": "°", "circ": "°",
    "times": "×", "pm": "±", "div": "÷", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠",
    "approx": "≈", "infty": "∞", "to": "→", "rightarrow": "→", "Rightarrow": "⇒", "longrightarrow": "→",
    "leftarrow": "←", "textrightarrow": "→", "triangleright": "▸", "blacktriangleright": "▸", "square": "□",
    "blacksquare": "■", "checkmark": "✓", "in": "∈", "subset": "⊂", "cup": "∪", "cap": "∩", "otimes": "⊗",
    "oplus": "⊕", "partial": "∂", "nabla": "∇", "int": "∫", "sum": "∑", "prod": "∏", "sqrt": "√", "ell": "ℓ",
    "odot": "⊙", "sun": "⊙", "oslash": "⊘", "langle": "⟨", "rangle": "⟩", "wedge": "∧", "vee": "∨", "forall": "∀",
    "exists": "∃", "emptyset": "∅", "varnothing": "∅", "setminus": "∖", "equiv": "≡", "simeq": "≃", "cong": "≅",
    "propto": "∝", "perp": "⊥", "parallel": "∥", "angle": "∠", "oint": "∮", "lesssim": "≲", "gtrsim": "≳",
    "leqslant": "≤", "geqslant": "≥", "ll": "≪", "gg": "≫", "subseteq": "⊆", "supset": "⊃", "notin": "∉", "mp": "∓",
    "mapsto": "↦", "leftrightarrow": "↔", "Leftrightarrow": "⇔", "iff": "⇔", "implies": "⇒", "uparrow": "↑",
    "downarrow": "↓", "hookrightarrow": "↪", "ltimes": "⋉", "rtimes": "⋊", "boxtimes": "⊠", "aleph": "ℵ", "Re": "ℜ",
    "Im": "ℑ", "wp": "℘", "vartheta": "ϑ", "varpi": "ϖ", "varrho": "ϱ", "varsigma": "ς", "Upsilon": "Υ",
    "sharp": "♯", "flat": "♭", "natural": "♮", "bigstar": "★", "cdotp": "·", "lbrace": "{",
    "rbrace": "}", "lbrack": "[", "rbrack": "]", "vdots": "⋮", "ddots": "⋱", "textmu": "µ", "micro": "µ",
    "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textquotesingle": "'", "textquotedbl": '"',
    "textexclamdown": "¡", "textquestiondown": "¿", "guilsinglleft": "‹", "guilsinglright": "›",
    "textnormalbullet": "•",
    "textopenbullet": "◦", "labelitemi": "•", "labelitemii": "–", "textsection": "§", "textparagraph": "¶",
    "textyen": "¥", "textwon": "₩", "rupee": "₹", "Aring": "Å", "hbar": "ℏ",
    "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ",
    "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ",
    "DJ": "Đ", "ng": "ŋ", "no": "№", "textnumero": "№", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "TeX": "TeX",
    "BibTeX": "BibTeX", "XeLaTeX": "XeLaTeX", "alpha": "α", "beta": "β", "gamma": "γ", "Gamma": "Γ", "delta": "δ",
    "Delta": "Δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "Theta": "Θ",
    "iota": "ι", "kappa": "κ", "lambda": "λ", "Lambda": "Λ", "mu": "μ", "nu": "ν", "xi": "ξ", "Xi": "Ξ", "pi": "π",
    "Pi": "Π", "rho": "ρ", "sigma": "σ", "Sigma": "Σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ",
    "Phi": "Φ", "chi": "χ", "psi": "ψ", "Psi": "Ψ", "omega": "ω", "Omega": "Ω", "prime": "′", "and": "\t",
    "quad": "   ", "qquad": "\t", "enspace": " ", "enskip": " ", "thinspace": " ", "space": " ", "nobreakspace": " ",
    "hfill": "\t", "hfil": "\t", "dotfill": "\t", "hrulefill": "\t", "hspace": "\t", "tab": "\t",
    "newline": "\n", "linebreak": "\n", "par": "\n\n", "newpage": "\n\n", "slash": "/", "textperiodcentered": "·",
    "textordmasculine": "º", "textordfeminine": "ª", "colon": ":", "textemail": "", "backslash": "\\",
}  # fmt: skip
"""By the name of a command without arguments."""

SYMBOLS |= {
    name: f"{name} "
    for name in """
    log ln exp sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan min max sup inf lim limsup liminf det dim
    ker hom deg gcd arg Pr mod bmod
    """.split()
}
SYMBOLS |= {f"ecv{grade}{name}": f"{grade}{place}" for grade in "ABC" for place, name in ((1, "One"), (2, "Two"))}
ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361",
}  # fmt: skip
"""Combining mark by the name of the accent command."""

DOTLESS = {"ı": "i", "ȷ": "j"}


def accented(accent: str, letter: str) -> str:
    """The letters with TeX's accent on the first: ("'", "e") is "é"."""
    if not letter:
        return ""
    base = DOTLESS.get(letter[0], letter[0])
    return unicodedata.normalize("NFC", base + ACCENTS[accent]) + letter[1:]
