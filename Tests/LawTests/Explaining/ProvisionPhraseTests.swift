// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

struct ProvisionPhraseTests {
    private static let places: [(reference: String, arabic: String, french: String)] = [
        ("art. 3", "المادة 3", "art. 3"), ("art. 55-56", "المادتان 55-56", "art. 55-56"),
        ("art. 11-13", "المواد 11-13", "art. 11-13"), ("art. 25(3)(c)", "المادة 25(3)(ج)", "art. 25(3)(c)"),
        ("art. 1 (as amended)", "المادة 1 (بصيغتها المعدلة)", "art. 1 (modifié)"),
        ("common art. 1", "المادة 1 المشتركة", "art. 1 commun"),
        ("OP1", "الفقرة 1 من المنطوق", "par. 1 du dispositif"),
        ("OP3(a)-(c)", "الفقرة 3(أ)-(ج) من المنطوق", "par. 3(a)-(c) du dispositif"),
        ("OP15-16", "الفقرتان 15-16 من المنطوق", "par. 15-16 du dispositif"),
        ("annex para. 1-3", "الفقرات 1-3 من المرفق", "annexe, par. 1-3"),
        ("Rule 43-45", "القواعد 43-45", "règles 43-45"),
        ("principles 1-10", "المبادئ 1-10", "principes 1-10"),
        ("Pillar IV", "الركيزة IV", "pilier IV"), ("threshold test", "معايير العتبة", "critères du seuil"),
        (
            "GC III art. 12 / GC IV art. 45",
            "المادة 12 من الاتفاقية الثالثة / المادة 45 من الاتفاقية الرابعة",
            "art. 12 de la IIIe Convention / art. 45 de la IVe Convention"
        ),
    ]

    @Test(arguments: places)
    func `a place is cited as people of the language cite it`(
        reference: String, arabic: String, french: String
    ) throws {
        let parts = SmallBook.parts()
        #expect(parts.place(reference, in: .arabic) == arabic)
        #expect(parts.place(reference, in: .french) == french)
        #expect(parts.place(reference, in: .english) == reference)
    }

    @Test func `what counts in no known way stays as it is, and what is not on file as it is cited`() {
        let parts = SmallBook.parts()
        #expect(ProvisionPhrase.all(in: "recital 4") == nil)
        #expect(parts.place("recital 4", in: .arabic) == "recital 4")
        let absent = Citation(instrument: "ABSENT", provision: "art. 1", layer: .treaty)
        #expect(parts.name(of: absent, in: .french) == "ABSENT art. 1")
        #expect(parts.name(of: SmallBook.citation, in: .arabic) == "نص، المادة 1")
    }

    @Test func `a number stands apart from an Arabic sentence unless it has the sentence's letters`() throws {
        let plain = try #require(ProvisionPhrase.all(in: "OP1")?.first?.pieces(in: .arabic))
        #expect([plain.before, plain.number, plain.after] == ["الفقرة ", "1", " من المنطوق"])
        let lettered = try #require(ProvisionPhrase.all(in: "OP3(a)-(c)")?.first?.pieces(in: .arabic))
        #expect(lettered.before == "الفقرة 3(أ)-(ج) من المنطوق" && lettered.number.isEmpty)
    }
}
