// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Storage

/// `--data DIR`, the same for every command that works on a coalition.
struct DataOption: ParsableArguments {
    @Option(
        name: .customLong("data"), help: ArgumentHelp("The directory of the coalition.", valueName: "dir"))
    var path = "data"

    var directory: DataDirectory { DataDirectory(path) }
}
