// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The directory to take home: a table of exactly what is filtered, and cards for address books.
enum DirectoryFiles {
    static func table(_ call: Call) async throws -> Reply {
        let words = call.words
        var file = CSV(
            ["code", "name", "kind", "joined", "left", "seated"].map { words("directory.\($0)") }
                + [words("directory.zone")])
        for organisation in DirectoryFilter(call.query).organisations(call) {
            let isFounder = organisation.kind == .secretariat
            file.add([
                organisation.id.text, call.name(organisation.id),
                words("organisation.\(organisation.kind.rawValue)"),
                isFounder ? nil : organisation.joined.description, organisation.left?.description,
                organisation.delegateSeated?.description, organisation.zone,
            ])
        }
        return file.reply("directory.csv")
    }

    static func cards(_ call: Call) async throws -> Reply {
        reply(
            DirectoryFilter(call.query).organisations(call).map { card(of: $0, call) }, "directory.vcf", call)
    }

    static func card(_ call: Call) async throws -> Reply {
        let organisation = try call.organisation()
        // One's own offices travel along; those of others, for those who know them.
        let offices = call.view.people(of: organisation.id).map { card(of: $0, in: organisation, call) }
        return reply([card(of: organisation, call)] + offices, "\(organisation.id.text).vcf", call)
    }

    static func officeCard(_ call: Call) async throws -> Reply {
        let person = try call.person()
        guard let organisation = call.view.organisation(person.organisation) else { throw Fault.notFound }
        return reply([card(of: person, in: organisation, call)], "\(person.id.text).vcf", call)
    }

    private static func reply(_ cards: [ContactCard], _ name: String, _ call: Call) -> Reply {
        let text = call.site.formats.cards(cards)
        return Reply(.file(bytes: Array(text.utf8), type: "text/vcard; charset=utf-8", name: name))
    }

    private static func card(of organisation: Organisation, _ call: Call) -> ContactCard {
        let words = call.words
        var notes: [String] = []
        if organisation.kind != .secretariat {
            notes.append("\(words("directory.joined")): \(organisation.joined)")
        }
        if let seated = organisation.delegateSeated {
            notes.append("\(words("directory.seated")): \(seated)")
        }
        return ContactCard(
            kind: .organisation, uid: "\(organisation.id.text)@\(call.recordName)",
            name: call.fullName(organisation),
            categories: [words("organisation.\(organisation.kind.rawValue)")], zone: organisation.zone,
            notes: notes.isEmpty ? nil : notes.joined(separator: "\n"))
    }

    private static func card(of person: Person, in organisation: Organisation, _ call: Call) -> ContactCard {
        ContactCard(
            kind: .office, uid: "\(person.id.text)@\(call.recordName)", name: person.title,
            organisation: call.fullName(organisation),
            categories: [call.words("organisation.\(organisation.kind.rawValue)")], zone: organisation.zone)
    }
}

extension Call {
    /// The coalition's short name in letters that files and addresses bear: what identifiers of this record end with.
    var recordName: String {
        let name = view.charter?.shortName.text(in: .english)?.text ?? "entente"
        let plain = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return String(plain)
    }

    func organisation() throws -> Organisation {
        guard let organisation = view.organisation(try identifier()) else { throw Fault.notFound }
        return organisation
    }

    func person() throws -> Person {
        guard let person = view.person(try identifier()) else { throw Fault.notFound }
        return person
    }
}

extension Call {
    /// The page of an organisation, of an office, or of the office that holds a credential; nil for anything else, and
    /// for what the reader may not see.
    func directoryPath(_ subject: Subject) -> String? {
        if let id = Organisation.ID(subject.text), view.organisation(id) != nil {
            return "/directory/\(id.text)"
        }
        if let id = Person.ID(subject.text), view.person(id) != nil { return "/people/\(id.text)" }
        let holder = Credential.ID(subject.text).flatMap { view.credential($0) }?.person
        return holder.flatMap { view.person($0) }.map { "/people/\($0.id.text)" }
    }

    /// The same as a link, by the name that people know.
    func directoryLink(_ subject: Subject) -> HTML? {
        guard let path = directoryPath(subject) else { return nil }
        let name: HTML? =
            Organisation.ID(subject.text).flatMap { view.organisation($0) }.map { .text(self.name($0.id)) }
            ?? Person.ID(subject.text).flatMap { view.person($0) }.map { text($0.title) }
        return .link(link(path), name ?? .leftToRight(subject.text))
    }
}
