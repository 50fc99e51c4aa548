// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Script {
    /// An amendment of the charter that awaits the chair: more time before a decision opens, and more seats in the library.
    mutating func proposeAmendment() {
        add(present - .days(6), .person("officer-programmes")) { scene in
            guard var charter = scene.coalition.charter else { return nil }
            for index in charter.rooms.indices where charter.rooms[index].id == "library" {
                charter.rooms[index].seats += 8
            }
            for index in charter.ruleSets.indices where charter.ruleSets[index].method == .consensus {
                charter.ruleSets[index].noticePeriod = .days(21)
            }
            return .charter(.propose(charter: charter, replaces: 1, reason: Self.reason))
        }
    }

    private static let reason = Multilingual(
        ar: "طلبت دول عدة وقتًا أطول لدراسة مشاريع القرارات قبل فتحها، وضاقت المكتبة بفرق الترجمة.",
        fr:
            "Plusieurs États demandent plus de temps pour étudier les projets de décision avant leur ouverture, et la bibliothèque ne suffit plus aux équipes de traduction.",
        en:
            "Several states ask for more time to study draft decisions before they open, and the library has become too small for the translation teams."
    )
}
