// SPDX-License-Identifier: Apache-2.0
import Screening

/// What the listing of an entry rests on, as clients of yente know it: a `Sanction` of FollowTheMoney. A list that says
/// nothing of it has none.
struct ListedSanction {
    private let entity: MatchEntity

    init(_ entity: MatchEntity) { self.entity = entity }

    private var entry: ListEntry { entity.entry }
    private var isCollection: Bool { entity.list.format == .ftm }

    /// In words.
    var programmes: [String] {
        isCollection ? entry.programmes.filter { !programmeIDs.contains($0) } : entry.programmes
    }

    /// As its publisher abridges them.
    var programmeIDs: [String] {
        switch entity.list.format {
        case .ftm: entry.origin?.programmeIDs ?? []
        case .ofac, .eu: entry.programmes
        case .un, .uk: []
        }
    }

    /// Resolutions, regulations and orders; of a collection, whoever runs the programmes. A programme is no basis of itself.
    var bases: [String] { entry.bases.filter { !entry.programmes.contains($0) } }

    private var authorities: [String] {
        switch entity.list.format {
        case .un: ["United Nations Security Council"]
        case .ofac: ["Office of Foreign Assets Control"]
        case .eu: ["Council of the European Union"]
        case .uk: ["Government of the United Kingdom"]
        case .ftm: bases
        }
    }

    /// The property that holds it.
    func write(_ json: inout JSONText) {
        guard !entry.programmes.isEmpty || !bases.isEmpty else { return }
        json.key("sanctions")
        json.list { json in
            json.object { json in
                let texts = [
                    ("id", "\(entity.id)-sanction"), ("caption", (entry.programmes + bases)[0]),
                    ("schema", "Sanction"),
                ]
                for (key, value) in texts {
                    json.key(key)
                    json.text(value)
                }
                json.key("properties")
                json.object { properties(&$0) }
                json.key("datasets")
                json.list { json in for dataset in entity.datasets { json.text(dataset) } }
                json.key("referents")
                json.raw("[]")
                json.key("target")
                json.truth(false)
                entity.writeDates(&json)
            }
        }
    }

    private func properties(_ json: inout JSONText) {
        json.texts("entity", [entity.id])
        json.texts("authority", authorities)
        json.texts("program", programmes)
        json.texts("programId", programmeIDs)
        json.texts("reason", isCollection ? [] : bases)
        json.texts("authorityId", [entry.reference].compactMap(\.self))
        let unReference = entity.list.format == .un ? entry.reference : entry.unReference
        json.texts("unscId", [unReference].compactMap(\.self))
        json.texts("listingDate", [entry.listedOn?.text].compactMap(\.self))
        json.texts("sourceUrl", entry.links)
    }
}
