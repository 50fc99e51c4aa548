// SPDX-License-Identifier: Apache-2.0

/// Letters of the Arabic script in Latin ones: Arabic, Persian, Dari, Urdu, Pashto, Kurdish, Uighur. The shape is that of
/// `LatinLetters.table`. The forms of alif, hamza, ya, kaf and ha are levelled here; so is ta marbuta, whose sound is `~`: an
/// a, an ah or an at. `'` is ayn and hamza, which sound in no transcription or in any vowel.
enum ArabicLetters {
    static let table = """
        اأإآٱٲٳٵ a
        ى a i
        ب b
        پ p
        تط t
        ٹټ t
        ث th T
        ج j
        چ ch C
        حهھہۀۂە h
        خ kh x
        څ ts c
        ځ z dz
        د d
        ڈډ d
        ض d D
        ذ dh D
        رڑړڕ r
        ز z
        ظ z D
        ژږ zh Z
        سص s
        شۺ sh S
        ښ sh S
        ع - '
        ءئؤٶ - '
        غ gh G
        فڤ f
        ق q
        كکڪ k
        گګڭ g
        لڵ l
        م m
        نںڼ n
        و w
        ۆۇۈۋ w u
        يیېۍۑ y
        ے y e
        ةۃ a ~
        ﷲ allh
        ﷴ mhmd
        ﻵﻶﻷﻸﻹﻺﻻﻼ la
        """

    /// Letters that join to both sides have four presentation forms, the others two, in this order from U+FE80.
    static let presentationForms = """
        ء1آ2أ2ؤ2إ2ئ4ا2ب4ة2ت4ث4ج4ح4خ4د2ذ2ر2ز2س4ش4ص4ض4ط4ظ4ع4غ4ف4ق4ك4ل4م4ن4ه4و2ى2ي4
        """

    /// Forms of the letters beyond Arabic's own, by their first code point, and how many follow it.
    static let otherForms: [(first: UInt32, count: UInt32, letter: Unicode.Scalar)] = [
        (0xFB56, 4, "پ"), (0xFB66, 4, "ٹ"), (0xFB7A, 4, "چ"), (0xFB88, 2, "ڈ"), (0xFB8A, 2, "ژ"),
        (0xFB8C, 2, "ڑ"), (0xFB8E, 4, "ک"), (0xFB92, 4, "گ"), (0xFB9E, 2, "ں"), (0xFBA6, 4, "ہ"),
        (0xFBAA, 4, "ھ"), (0xFBAE, 2, "ے"), (0xFBFC, 4, "ی"),
    ]
}
