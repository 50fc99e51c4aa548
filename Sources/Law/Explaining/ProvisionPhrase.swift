// SPDX-License-Identifier: Apache-2.0

/// How a place in an instrument is cited in a language: "art. 3", "par. 1 du dispositif", «المادتان 55-56».
package struct ProvisionPhrase: Hashable, Sendable {
    private let template: Wording
    /// As the catalogue writes it: "55-56", "3(a)-(c)".
    private let number: String
    private let remark: Wording

    /// The places that a reference of the catalogue names: "GC III art. 12 / GC IV art. 45" names two. Nil where it counts
    /// in a way that is not known here: then it stays as it is.
    package static func all(in reference: String) -> [Self]? {
        let phrases = reference.split(separator: " / ").map { Self(String($0)) }
        return phrases.contains(nil) ? nil : phrases.compactMap(\.self)
    }

    private init?(_ reference: String) {
        if let whole = Self.whole[reference] {
            (template, number, remark) = (whole, "", Wording())
            return
        }
        guard let kind = Self.kinds.first(where: { reference.hasPrefix($0.head) }) else { return nil }
        let rest = String(reference.dropFirst(kind.head.count))
        let added = Self.remarks.first { rest.hasSuffix($0.text) }
        number = String(rest.dropLast(added?.text.count ?? 0))
        remark = added?.wording ?? Wording()
        let count = Self.count(number)
        template = Wording(
            ar: kind.arabic[min(count, 3) - 1], fr: kind.french[min(count, 2) - 1],
            en: kind.head + "{number}")
    }

    package func text(in tongue: Tongue) -> String {
        let (before, number, after) = pieces(in: tongue)
        return before + number + after
    }

    /// The same with its number apart, which in an Arabic sentence keeps its own direction. One with Arabic letters,
    /// «3(أ)-(ج)», has the sentence's, and stands in what comes before.
    package func pieces(in tongue: Tongue) -> (before: String, number: String, after: String) {
        let sentence = template.text(in: tongue)
        let added = remark.text(in: tongue)
        guard let place = sentence.firstRange(of: "{number}") else { return (sentence + added, "", "") }
        let before = String(sentence[..<place.lowerBound])
        let after = String(sentence[place.upperBound...]) + added
        let lettered = tongue == .arabic ? Self.inArabicLetters(number) : number
        return lettered == number ? (before, number, after) : (before + lettered + after, "", "")
    }

    /// How many are counted: one, two, or more.
    private static func count(_ number: String) -> Int {
        let ends = number.prefix { $0 != "(" }.split(separator: "-")
        guard ends.count > 1 else { return 1 }
        guard let first = ends.first.flatMap({ Int($0) }), let last = ends.last.flatMap({ Int($0) }) else {
            return 3
        }
        return last == first + 1 ? 2 : 3
    }

    private static func inArabicLetters(_ number: String) -> String {
        zip(["a", "b", "c", "d", "e", "f", "g"], ["أ", "ب", "ج", "د", "هـ", "و", "ز"])
            .reduce(number) { $0.replacing("(\($1.0))", with: "(\($1.1))") }
    }

    /// In Arabic for one, two and more; in French for one and more.
    private static let kinds: [(head: String, arabic: [String], french: [String])] = [
        (
            "art. ", ["المادة {number}", "المادتان {number}", "المواد {number}"],
            ["art. {number}", "art. {number}"]
        ),
        (
            "common art. ",
            ["المادة {number} المشتركة", "المادتان {number} المشتركتان", "المواد {number} المشتركة"],
            ["art. {number} commun", "art. {number} communs"]
        ),
        (
            "GC III art. ",
            [
                "المادة {number} من الاتفاقية الثالثة", "المادتان {number} من الاتفاقية الثالثة",
                "المواد {number} من الاتفاقية الثالثة",
            ], ["art. {number} de la IIIe Convention", "art. {number} de la IIIe Convention"]
        ),
        (
            "GC IV art. ",
            [
                "المادة {number} من الاتفاقية الرابعة", "المادتان {number} من الاتفاقية الرابعة",
                "المواد {number} من الاتفاقية الرابعة",
            ], ["art. {number} de la IVe Convention", "art. {number} de la IVe Convention"]
        ),
        (
            "OP",
            ["الفقرة {number} من المنطوق", "الفقرتان {number} من المنطوق", "الفقرات {number} من المنطوق"],
            ["par. {number} du dispositif", "par. {number} du dispositif"]
        ),
        (
            "annex para. ",
            ["الفقرة {number} من المرفق", "الفقرتان {number} من المرفق", "الفقرات {number} من المرفق"],
            ["annexe, par. {number}", "annexe, par. {number}"]
        ),
        (
            "para. ", ["الفقرة {number}", "الفقرتان {number}", "الفقرات {number}"],
            ["par. {number}", "par. {number}"]
        ),
        (
            "Rule ", ["القاعدة {number}", "القاعدتان {number}", "القواعد {number}"],
            ["règle {number}", "règles {number}"]
        ),
        (
            "principle ", ["المبدأ {number}", "المبدآن {number}", "المبادئ {number}"],
            ["principe {number}", "principes {number}"]
        ),
        (
            "principles ", ["المبدأ {number}", "المبدآن {number}", "المبادئ {number}"],
            ["principe {number}", "principes {number}"]
        ),
        (
            "Pillar ", ["الركيزة {number}", "الركيزتان {number}", "الركائز {number}"],
            ["pilier {number}", "piliers {number}"]
        ),
        (
            "R.", ["التوصية {number}", "التوصيتان {number}", "التوصيات {number}"],
            ["R.{number}", "R.{number}"]
        ),
    ]

    private static let whole: [String: Wording] = [
        "threshold test": Wording(ar: "معايير العتبة", fr: "critères du seuil", en: "threshold test"),
        "implementation": Wording(ar: "التنفيذ", fr: "mise en œuvre", en: "implementation"),
        "see text": Wording(ar: "انظر النص", fr: "voir le texte", en: "see text"),
    ]

    /// What is added to a number.
    private static let remarks: [(text: String, wording: Wording)] = [
        (" (as amended)", Wording(ar: " (بصيغتها المعدلة)", fr: " (modifié)", en: " (as amended)")),
        (
            " (rev. Nov. 2023)",
            Wording(ar: " (المنقحة في نوفمبر 2023)", fr: " (rév. nov. 2023)", en: " (rev. Nov. 2023)")
        ),
    ]
}

extension LawParts {
    /// "Convention against Torture, art. 3". What is not on file is called as it is cited.
    package func name(of citation: Citation, in tongue: Tongue) -> String {
        guard catalogue[citation.instrument] != nil else { return citation.description }
        let comma = tongue == .arabic ? "، " : ", "
        return name(of: citation.instrument, in: tongue) + comma + place(citation.provision, in: tongue)
    }

    package func name(of instrument: Instrument.ID, in tongue: Tongue) -> String {
        let title = catalogue[instrument]?.title.text(in: tongue) ?? ""
        return title.isEmpty ? instrument.text : title
    }

    /// A provision's place as it is cited in the language.
    package func place(_ reference: String, in tongue: Tongue) -> String {
        ProvisionPhrase.all(in: reference)?.map { $0.text(in: tongue) }.joined(separator: " / ") ?? reference
    }
}
