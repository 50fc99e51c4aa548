// SPDX-License-Identifier: Apache-2.0
import Mustache

/// What a template is filled with: names and their values.
///
/// Values are texts (escaped by the template), `HTML` (under a key that ends in `HTML`), Booleans, other fields,
/// components, and arrays of those. A value that is absent is given as `nil`, never left out: a key that a
/// template asks for and no fields have is reported as a fault (see `Templates`).
package struct Fields: MustacheParent, ExpressibleByDictionaryLiteral {
    private var values: [String: Any]

    package init(dictionaryLiteral elements: (String, Any?)...) {
        values = Dictionary(minimumCapacity: elements.count)
        for (key, value) in elements { self[key] = value }
    }

    package subscript(key: String) -> Any? {
        get { values[key] }
        set {
            switch newValue {
            case nil: values[key] = Absent()
            case let component as any Component: values[key] = component.filled
            case let components as [any Component]: values[key] = components.map(\.filled)
            case let text as String where key.hasSuffix("HTML"): values[key] = HTML.text(text)
            case let text as String where text.isEmpty: values[key] = Absent()
            case let value?: values[key] = value
            }
        }
    }

    /// The same fields and those of `other`, which win.
    package func merging(_ other: Fields) -> Fields {
        var merged = self
        merged.values.merge(other.values) { _, new in new }
        return merged
    }

    package func child(named key: String) -> Any? { values[key] }
}

/// Renders as nothing and counts as false: `{{#hint}}<p>{{hint}}</p>{{/hint}}` shows nothing for an empty hint.
private struct Absent: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
}

/// A piece of a page with a template of its own: a table, a timeline, a form.
///
/// A page lists its pieces as `parts`; a template places one with `{{#timeline}}{{> *template}}{{/timeline}}`.
package protocol Component {
    /// The name of the template below `templates/`, without the ending: "shared/thread".
    var template: String { get }
    var fields: Fields { get }
}

extension Component {
    /// The fields together with the name of the template, which `{{> *template}}` reads.
    package var filled: Fields {
        var filled = fields
        filled["template"] = template
        return filled
    }
}
