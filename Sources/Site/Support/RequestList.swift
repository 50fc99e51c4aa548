// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What member states ask for: narrowed, sorted, and as a file.
enum RequestList {
    private static let names = ["domain", "capability", "state", "place", "status"]

    static func show(_ call: Call) async throws -> Reply {
        var page = try ResourcesPage.page(.requests, call)
        let all = call.kept("support requests") { $0.supportRequests }
        let found = found(all, call)
        let (shown, pager) = call.part(of: found)
        page.scripts = ["filter"]
        if RequestForms.isOpen(to: call) { page.parts.append(SupportParts.way(to: RequestForms.ask, call)) }
        page.parts += [filters(all, call), register(shown, count: found.count, call)] + pager
        if !found.isEmpty { page.parts.append(SupportParts.file(address(call), call)) }
        return call.reply(page)
    }

    private static func address(_ call: Call) -> ListAddress {
        ListAddress(path: "/resources/requests", input: call.query, names: names)
    }

    private static func found(_ all: [SupportRequest], _ call: Call) -> [SupportRequest] {
        let query = call.query
        let found = all.filter { request in
            let capability = call.capability(request.need.capability)
            return query["domain"].map { $0 == capability?.domain.text } ?? true
                && query["capability"].map { $0 == request.need.capability.text } ?? true
                && query["state"].map { $0 == request.state.text } ?? true
                && query["place"].map { $0 == request.need.place.text } ?? true
                && query["status"].map { $0 == request.status(at: call.now).rawValue } ?? true
        }
        let sorted: [SupportRequest]
        switch query["sort"] {
        case "quantity": sorted = found.sorted { ($0.need.quantity, $0.id) < ($1.need.quantity, $1.id) }
        case "from": sorted = found.sorted { ($0.need.from, $0.id) < ($1.need.from, $1.id) }
        case "state": sorted = SupportParts.sorted(found, by: \.state, call)
        case "number": sorted = found.sorted { $0.id < $1.id }
        default: return found
        }
        return query["order"] == "descending" ? sorted.reversed() : sorted
    }

    private static func filters(_ all: [SupportRequest], _ call: Call) -> FilterForm {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        var form = FilterForm(
            "support-requests.filter", words: words, action: "/resources/requests", input: call.query)
        form.select("domain", [any] + Choices.domains(call))
        form.select("capability", [any] + SupportChoices.capabilities(call))
        form.select("state", [any] + Choices.organisations(Array(Set(all.map(\.state))), call))
        form.select("place", [any] + Choices.organisations(Array(Set(all.map(\.need.place))), call))
        form.select(
            "status",
            [any]
                + SupportChoices.statuses(all.map { $0.status(at: call.now) }, "support.request-status", call)
        )
        return form
    }

    static func register(
        _ requests: [SupportRequest], count: Int, _ call: Call, isSorted: Bool = true
    ) -> Table {
        let words = call.words
        let address = isSorted ? address(call) : nil
        func column(_ name: String, _ label: String, isNumber: Bool = false) -> Table.Column {
            address?.heading(name, label, isNumber: isNumber, call) ?? .init(label, isNumber: isNumber)
        }
        return Table(
            words("support-requests.found", count: count),
            columns: [
                column("number", words("resources.number")), .init(words("support.capability")),
                column("state", words("field.state")),
                column("quantity", words("support.quantity"), isNumber: true),
                .init(words("support.remaining"), isNumber: true), column("from", words("support.days")),
                .init(words("field.place")), .init(words("text.state")),
            ],
            rows: requests.map { request in
                let need = request.need
                return [
                    request.link(call), .text(call.name(need.capability)), call.link(request.state),
                    call.amount(need.quantity, of: need.capability),
                    call.number(call.view.remaining(of: request)), call.days(need.from, need.until),
                    .text(call.name(need.place)), request.tag(call).html,
                ]
            }, empty: words("support-requests.none"))
    }

    /// Exactly what is found, in the order that is shown.
    static func table(_ call: Call) async throws -> Reply {
        guard ResourcesPage.Tab.requests.isOpen(to: call.view) else { throw Fault.forbidden }
        let words = call.words
        var file = CSV(
            [
                "resources.number", "support.capability", "field.domain", "field.state", "directory.code",
                "support.quantity", "support.unit", "support.delivered", "support.reserved",
                "support.remaining", "support.from", "support.until", "field.place", "field.languages",
                "support.purpose", "resources.initiative", "text.state",
            ].map { words($0) })
        for request in found(call.kept("support requests") { $0.supportRequests }, call) {
            let need = request.need
            let capability = call.capability(need.capability)
            file.add([
                request.id.text, call.name(need.capability), capability.map { call.name($0.domain) },
                call.name(request.state), request.state.text, String(need.quantity),
                capability.map { call.plain($0.unit) }, String(request.delivered),
                String(call.view.reserved(of: request)), String(call.view.remaining(of: request)),
                need.from.description, need.until.description, call.name(need.place),
                need.languages.map(call.name).joined(separator: words.listSeparator),
                call.plain(need.purpose), need.initiative.flatMap { call.view.initiative($0)?.id.text },
                words("support.request-status.\(request.status(at: call.now).rawValue)"),
            ])
        }
        return file.reply("requests.csv")
    }
}
