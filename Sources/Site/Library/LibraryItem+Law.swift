// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

extension LibraryItem {
    /// The instruments of the law book in force, for everybody; none before the first book is adopted, or where this node
    /// does not have it.
    static func instruments(_ call: Call) -> [LibraryItem] {
        guard let pins = call.view.lawBook, let book = try? call.site.law.book(pins) else { return [] }
        return book.parts.catalogue.instruments.map { LibraryItem($0, call) }
    }

    private init(_ instrument: Instrument, _ call: Call) {
        let title = Multilingual(instrument.title.typeset)
        let adopted = instrument.adopted
        let isToTheDay = adopted.map { $0.earliest == $0.latest } ?? false
        // Of some only the year is known.
        let span: HTML = isToTheDay ? "" : adopted.map { call.date($0) } ?? ""
        let kind: HTML = .text(call.words("law.kind.\(instrument.kind.rawValue)"))
        self.init(
            kind: .instrument, title: title, path: "/law/instruments/\(instrument.id)",
            code: instrument.symbol ?? instrument.id.text,
            day: isToTheDay ? adopted.map { Day($0.earliest) } : nil,
            languages: Language.allCases.filter { title[$0] != nil },
            note: [kind, span].dotted)
    }
}
