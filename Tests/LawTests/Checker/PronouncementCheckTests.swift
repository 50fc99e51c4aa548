// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// A reason says what the law asks; it gives no judgment.
struct PronouncementCheckTests: BookChecking {
    private func problems(_ because: Wording, readings: [Reading] = []) -> [String] {
        let rule = Rule(
            id: "R", title: SmallBook.said, when: .is(Vocabulary.kind, "visit"), cites: [SmallBook.citation],
            binds: .everyone(.needsReview), because: because, validity: SmallBook.since2000,
            readings: readings)
        return problems(rules: [rule])
    }

    private static let calm = Wording(
        ar: "لا يتفق هذا مع القاعدة.", fr: "Cela ne se concilie pas avec la règle.",
        en: "This cannot be reconciled with the rule.")

    private static let rest =
        " pronounces: a reason says what the law asks, never that an act is lawful, a State in breach or a person "
        + "guilty"

    private static let slips: [(because: Wording, path: String, word: String)] = [
        (Wording(ar: calm.ar, fr: calm.fr, en: "The plan is unlawful."), "en", "is unlawful"),
        (Wording(ar: calm.ar, fr: calm.fr, en: "Such a transfer is lawful."), "en", "is lawful"),
        (Wording(ar: calm.ar, fr: calm.fr, en: "A State that does so is in breach."), "en", "in breach"),
        (Wording(ar: calm.ar, fr: "Qui transfère est complice.", en: calm.en), "fr", "est complice"),
        (Wording(ar: calm.ar, fr: "L'opération est licite.", en: calm.en), "fr", "est licite"),
        (Wording(ar: "وهذا العمل غير قانوني.", fr: calm.fr, en: calm.en), "ar", "غير قانوني"),
        (Wording(ar: "من ينقلها شريكٌ فيها.", fr: calm.fr, en: calm.en), "ar", "شريك فيها"),
        (Wording(ar: calm.ar, fr: "Les États violent la règle.", en: calm.en), "fr", "états violent"),
    ]

    @Test(arguments: slips.indices)
    func `a reason that pronounces is found`(_ index: Int) {
        let (because, path, word) = Self.slips[index]
        #expect(problems(because) == ["rules.R.because.\(path): `\(word)`\(Self.rest)"])
    }

    @Test func `what is asked, and what is feared, is no judgment`() {
        #expect(problems(Self.calm) == [])
        let asked = Wording(
            ar: "لا أساس قانونيًا مسجلًا، ويُخشى انتهاك جسيم.",
            fr: "Aucune base légale n'est consignée, et une violation grave est à craindre.",
            en: "No lawful basis is recorded, and a grave violation is feared.")
        #expect(problems(asked) == [])
    }

    @Test func `a trade, a kind of extremism and a partner are called what they are`() {
        let named = Wording(
            ar: "يمنع كل شريك الاتجار غير المشروع بالأسلحة.",
            fr: "Chaque partenaire prévient l'extrémisme violent et le trafic illicite.",
            en: "Everyone is presumed innocent until proved guilty, and free from unlawful interference.")
        #expect(problems(named) == [])
    }

    @Test func `what each side of contested law reads is its own to say`() {
        let one = Wording(ar: "هذا غير مشروع.", fr: "Cela est illicite.", en: "This is unlawful.")
        let readings = [
            Reading(text: one, verdict: .incompatible), Reading(text: SmallBook.said, verdict: .compatible),
        ]
        #expect(problems(Self.calm, readings: readings) == [])
    }

    @Test func `no gate pronounces`() {
        for rule in Gate.allCases.flatMap(\.rules) {
            for tongue in Tongue.allCases {
                #expect(Pronouncements.found(in: rule.because[tongue] ?? "", tongue) == [], "\(rule.id)")
            }
        }
    }
}
