// SPDX-License-Identifier: Apache-2.0

/// Letters of the Latin script beyond a to z. A line is: the letters, what they are written as without their marks, and,
/// where it differs, how they sound written in plain letters (`č` is written as c where marks are lost, and sounds as ch).
enum LatinLetters {
    static let table = """
        àáâãåāăąǎȁȃạảấầẩẫậắằẳẵặǻḁẚªａ a
        ä a ae
        æǽ ae
        ḃḅḇɓｂ b
        çćĉċ c
        č c ch
        ｃ c
        ďđḋḍḏḑḓɖɗｄ d
        ð d dh
        èéêëēĕėęȅȇẹẻẽếềểễệḕḗḙḛ℮ｅ e
        ě e ie
        ə a
        ḟƒｆ f
        ĝġģǧǵḡｇ g
        ğ g gh
        ĥħḣḥḧḩｈ h
        ḫ h kh
        ìíîïĩīĭįıǐȉȋỉịḭḯｉ i
        ĳ ij
        ĵǰｊ j
        ķǩḱḳḵƙｋ k
        ĸ q
        ĺļľłŀḷḹḻḽｌ l
        ḿṁṃｍ m
        ñńņňŉŋǹṅṇṉṋɲｎ n
        òóôõōŏőơǒǫǭȍȏọỏốồổỗộớờởỡợṍṏṑṓºｏ o
        ö o oe
        øǿ o oe
        œ oe
        ṕṗｐ p
        ｑ q
        ŕŗȑȓṙṛṝṟｒ r
        ř r rz
        śŝșṡṣṥṧｓ s
        šşṩ s sh
        ſ s
        ß ss
        ţťțŧṫṭṯṱẗƭｔ t
        þ th
        ùúûũūŭůűųưǔǖǘǚǜȕȗụủứừửữựṳṵṷṹṻｕ u
        ü u ue
        ṽṿｖ v
        ŵẁẃẅẇẉｗ w
        ẋẍｘ x
        ýÿŷȳẏỳỵỷỹｙ y
        źżẑẓẕｚ z
        ž z zh
        ﬁ fi
        ﬂ fl
        ﬀ ff
        ﬃ ffi
        ﬄ ffl
        """
}
