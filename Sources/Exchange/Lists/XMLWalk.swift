// SPDX-License-Identifier: Apache-2.0
import CLibXML2
import Screening

/// One walk through a document with libxml2's pull reader.
@safe struct XMLWalk {
    /// Deeper than any list goes, and shallow enough that nobody can exhaust the stack.
    private static let depthLimit = 32

    private let reader: xmlTextReaderPtr
    private let shape: XMLRecords
    private var rootAttributes: [String: String]?
    /// The record that is being read, and the elements open in it.
    private var open: [XMLElement] = []

    init(reader: xmlTextReaderPtr, shape: XMLRecords) {
        unsafe self.reader = reader
        self.shape = shape
    }

    mutating func run(_ take: (XMLElement) throws -> Void) throws -> [String: String] {
        var isInside = true
        while true {
            let result = unsafe isInside ? xmlTextReaderRead(reader) : xmlTextReaderNext(reader)
            guard result >= 0 else { throw fault() }
            guard result > 0 else { break }
            isInside = true
            switch unsafe UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
            case XML_READER_TYPE_ELEMENT.rawValue: isInside = try begin(take)
            case XML_READER_TYPE_END_ELEMENT.rawValue: try end(take)
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue:
                if !open.isEmpty { open[open.count - 1].text += unsafe text(xmlTextReaderConstValue(reader)) }
            case XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
                if !open.isEmpty { open[open.count - 1].text += " " }
            case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
                throw ListFault("a document type declaration or an entity of its own is refused", line: line)
            default: break
            }
        }
        guard let rootAttributes else { throw ListFault("the document is empty", line: 1) }
        return rootAttributes
    }

    /// Whether to go into the element; false passes it over with everything it holds.
    private mutating func begin(_ take: (XMLElement) throws -> Void) throws -> Bool {
        let name = unsafe XMLRecords.local(text(xmlTextReaderConstName(reader)))
        let depth = unsafe xmlTextReaderDepth(reader)
        guard depth < Self.depthLimit else { throw ListFault("elements are nested too deeply", line: line) }
        let isEmpty = unsafe xmlTextReaderIsEmptyElement(reader) == 1
        if depth == 0 {
            guard name == shape.root else {
                throw ListFault("the document is a `\(name.shortened)`, expected `\(shape.root)`", line: line)
            }
            rootAttributes = attributes()
            return true
        }
        if open.isEmpty, !shape.records.contains(name) { return shape.groups.contains(name) }
        let line = line
        open.append(XMLElement(name: name, attributes: attributes(), line: line))
        if isEmpty { try end(take) }
        return true
    }

    private mutating func end(_ take: (XMLElement) throws -> Void) throws {
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            try take(element)
        } else {
            open[open.count - 1].children.append(element)
        }
    }

    private func attributes() -> [String: String] {
        var attributes: [String: String] = [:]
        while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
            let name = unsafe XMLRecords.local(text(xmlTextReaderConstName(reader)))
            attributes[name] = unsafe text(xmlTextReaderConstValue(reader))
        }
        unsafe xmlTextReaderMoveToElement(reader)
        return attributes
    }

    /// Of the node, not of what the parser has read ahead.
    private var line: Int {
        unsafe xmlTextReaderCurrentNode(reader).map { unsafe xmlGetLineNo($0) } ?? 1
    }

    private func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
        unsafe pointer.map { unsafe String(cString: $0) } ?? ""
    }

    /// What libxml2 says of the place where it stopped.
    private func fault() -> ListFault {
        guard let error = unsafe xmlGetLastError() else { return ListFault("not well-formed", line: line) }
        let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
        let number = unsafe Int(error.pointee.line)
        return ListFault(
            "not well-formed: \(message.collapsed.shortened)", line: number > 0 ? number : line)
    }
}
