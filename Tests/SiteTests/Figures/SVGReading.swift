// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Testing

@testable import Site

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A drawing as a test reads it: well-formed XML, its elements with their attributes.
final class SVGReading: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
        var text = ""

        subscript(name: String) -> String? { attributes[name] }

        /// A coordinate, in per cent or in pixels.
        func number(_ name: String) -> Double {
            attributes[name].flatMap { Double($0.hasSuffix("%") ? String($0.dropLast()) : $0) } ?? .nan
        }
    }

    private(set) var elements: [Element] = []
    private var open: [Int] = []

    /// Fails the test where the drawing is no well-formed XML.
    init(_ drawing: Drawing, in language: Language = .english, on medium: Medium = .page) {
        super.init()
        let parser = XMLParser(data: Data(drawing.svg(on: medium, in: language).source.utf8))
        parser.delegate = self
        #expect(parser.parse(), "the drawing is no XML: \(String(describing: parser.parserError))")
    }

    subscript(name: String) -> [Element] { elements.filter { $0.name == name } }

    /// Everything that is written in it.
    var texts: [String] { self["text"].map(\.text) }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let last = open.last { elements[last].text += text }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }
}
