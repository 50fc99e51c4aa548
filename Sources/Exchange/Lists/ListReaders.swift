// SPDX-License-Identifier: Apache-2.0
package import Screening

/// The readers of all formats behind one door.
package struct ListReaders: ListReading {
    package init() {}

    package func read(_ bytes: ListBytes, as format: ListFormat, _ take: (ListEntry) throws -> Void) throws
        -> ListHead
    {
        let list = bytes.parts["list"] ?? []
        return switch format {
        case .un: try UNListReader().read(list, take)
        case .ofac: try OFACListReader().read(bytes, take)
        case .eu: try EUListReader().read(list, take)
        case .uk: try UKListReader().read(list, take)
        case .ftm: try FTMListReader().read(list, take)
        }
    }
}
