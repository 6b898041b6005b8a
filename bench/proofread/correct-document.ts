import type { FinishedDocument, Place } from '../../src/proofread/text/finished-document.ts'
import type { ReportDocument } from '../../src/report/report-document.ts'
import { readPassages } from '../../test/support/passages.ts'
import { finishedReport } from './finished-report.ts'
import { linesOfReport } from './lines-of-report.ts'

/** Arithmetic that holds in a document, such as `13,33 / 15 × 100 = 88,87`. */
export interface HoldingLine {
  readonly text: string
  /** Where its figures stand; null where only their values tell. */
  readonly places: readonly Place[] | null
}

/** A document without errors and, as far as known, what its figures claim. */
export interface CorrectDocument {
  readonly name: string
  readonly document: FinishedDocument
  readonly lines: readonly HoldingLine[]
}

/** The passages that are wholly right; those kept apart stay out, as nothing is tuned against them. */
export function correctPassages(): readonly CorrectDocument[] {
  const right = readPassages('passages').filter((passage) => passage.expect.length === 0)
  return right.map(({ id, document, holds }) => ({
    ...{ name: id, document },
    lines: holds.map((text) => ({ text, places: null })),
  }))
}

/** A report as Chiso writes it. */
export function correctReport(name: string, report: ReportDocument): CorrectDocument {
  const { blocks, figures } = finishedReport(report)
  return { name, document: { blocks }, lines: linesOfReport(figures) }
}
