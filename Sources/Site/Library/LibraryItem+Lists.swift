// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

extension LibraryItem {
    /// The sanctions lists in force, for whoever may know of them: which edition of whose list, and nobody who stands on it.
    /// The way to it is for those who work at the screening desk.
    static func lists(_ call: Call) -> [LibraryItem] {
        let isOpen = call.site.desk != nil && call.view.seesScreening
        return call.view.listsInForce.map { enforced in
            let edition = enforced.edition
            let published = edition.published ?? edition.served ?? enforced.at
            let hash = HTML.leftToRight(edition.version.hex.prefix(12))
            return LibraryItem(
                kind: .list, title: title(of: edition.list, call),
                path: isOpen ? "/screening/lists/\(edition.list)" : nil, code: nil,
                day: call.dates.seat.day(at: published), languages: [],
                note: call.words.filled("library.list-hash", ["hash": hash]))
        }
    }

    /// What the list is called in each language; its name on the node where the words do not know it.
    private static func title(of list: ListEdition.Name, _ call: Call) -> Multilingual {
        var title = Multilingual()
        for language in Language.allCases {
            title[language] = call.words.speaking(language).phrase("screening.list.\(list.text)") ?? list.text
        }
        return title
    }
}
