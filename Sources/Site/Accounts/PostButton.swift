// SPDX-License-Identifier: Apache-2.0

/// A button that does one thing to one row.
struct PostButton {
    let html: HTML

    /// - Parameter target: what is done it to, for those who hear the button without its row.
    init(
        _ label: String, target: String? = nil, _ action: String, values: [(String, String)] = [],
        _ call: Call
    ) {
        let hidden = ([("csrf", call.visitor.formToken)] + values).map { name, value -> HTML in
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
        }.joined()
        let quiet: HTML = target.map { " <span class=\"hidden-visually\">\($0)</span>" } ?? ""
        html =
            "<form method=\"post\" action=\"\(call.link(action))\" class=\"row-action\">\(hidden)<button class=\"button button-second\" type=\"submit\">\(label)\(quiet)</button></form>"
    }
}
