// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Screening

/// A file of names as somebody uploads it. Whatever it is: everybody in it can be looked for and is kept within bounds, or
/// the row that is wrong is named; the same each time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNameFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    do throws(NameFile.Fault) {
        let subjects = try read(text)
        precondition(!subjects.isEmpty && subjects.count <= NameFile.rowLimit)
        for subject in subjects { check(subject) }
        let again = try read(text)
        precondition(again == subjects, "others the second time")
    } catch {
        check(error)
    }
    return 0
}

private func read(_ text: String) throws(NameFile.Fault) -> [ScreenedSubject.Details] {
    try NameFile.read(text) { country in
        let code = CountryNames.code(of: country)
        return code.utf8.count == 2 ? code : nil
    }
}

private func check(_ subject: ScreenedSubject.Details) {
    precondition(Query.canRead(subject.name), "nobody is looked for")
    precondition(subject.name.unicodeScalars.count <= Engine.Limits.scalars)
    precondition(subject.birth.map { PartialDate($0) != nil } ?? true, "born on no date")
    precondition(subject.country.map { $0.utf8.count == 2 } ?? true)
    precondition(subject.identifier.map { !$0.isEmpty && $0.count <= 60 } ?? (subject.identifierKind == nil))
}

private func check(_ fault: NameFile.Fault) {
    switch fault {
    case .empty, .noNames, .tooMany, .tooManyColumns: break
    case .unclosed(let line), .textBehindQuotation(let line), .longRow(let line): precondition(line > 0)
    case .rows(let faults, let count):
        precondition(!faults.isEmpty && faults.count <= NameFile.shown && faults.count <= count)
        for fault in faults { check(fault) }
    }
}

private func check(_ fault: NameFile.RowFault) {
    precondition(fault.row > 0 && fault.row <= NameFile.rowLimit)
    switch fault.reason {
    case .noName: break
    case .fewColumns(let count, let expected): precondition(count < expected)
    case .badBirth(let text), .badKind(let text), .badCountry(let text), .badNumberKind(let text):
        precondition(!text.isEmpty && text.count <= 40)
    }
}
