// SPDX-License-Identifier: Apache-2.0
package import Screening

/// The readers of all formats behind one door.
package struct ListReaders: ListReading {
    package init() {}

    package func read(_ source: any ListSource, as format: ListFormat, _ take: (ListEntry) throws -> Void)
        throws -> ListHead
    {
        switch format {
        case .un: try UNListReader().read(source.open("list"), take)
        case .ofac: try OFACListReader().read(source, take)
        case .eu: try EUListReader().read(source.open("list"), take)
        case .uk: try UKListReader().read(source.open("list"), take)
        case .ftm: try FTMListReader().read(source, take)
        }
    }
}
