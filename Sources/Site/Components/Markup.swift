// SPDX-License-Identifier: Apache-2.0

/// A piece of a page that Swift has written already: long tables and forms, where filling a template for each cell would
/// take longer than all the rest of the page.
package struct Markup: Component {
    package let body: HTML

    package init(_ body: HTML) { self.body = body }

    package var template: String { "shared/markup" }
    package var fields: Fields { ["bodyHTML": body] }
}
