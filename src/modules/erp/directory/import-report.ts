import type { FileError } from "../../../csv/file-columns"
import type { MergeCounts } from "./merge-rows"
import type { DirectoryImportResult } from "./types"

/** More than this nobody reads; the number of all is kept. */
const keptErrors = 1_000

/** Gathers what became of a file's rows: each counts once, as stored or as refused. */
export class ImportReport {
  protected readonly counts_: MergeCounts = { created: 0, updated: 0, unchanged: 0 }
  protected readonly errors_: FileError[] = []
  protected errorCount_ = 0

  constructor(protected readonly dryRun_: boolean) {}

  add(counts: MergeCounts): void {
    this.counts_.created += counts.created
    this.counts_.updated += counts.updated
    this.counts_.unchanged += counts.unchanged
  }

  refuse(error: FileError): void {
    this.errorCount_ += 1
    if (this.errors_.length < keptErrors) {
      this.errors_.push(error)
    }
  }

  result(): DirectoryImportResult {
    const errors = [...this.errors_].sort((one, other) => one.line - other.line)
    return { ...this.counts_, errors, error_count: this.errorCount_, dry_run: this.dryRun_ }
  }
}
