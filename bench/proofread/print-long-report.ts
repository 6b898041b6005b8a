import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pdfPages } from '../../src/files/documents/pdf/pdf-pages.ts'
import { copiesOf } from '../../test/support/rebuilt-report/copies-of.ts'
import type { RebuiltReport } from '../../test/support/rebuilt-report/rebuilt-block.ts'
import { rebuiltDocx } from '../../test/support/rebuilt-report/rebuilt-docx.ts'
import { rebuiltPdf } from '../../test/support/rebuilt-report/rebuilt-pdf.ts'
import { allWrong, rebuiltReport } from '../../test/support/rebuilt-report/rebuilt-report.ts'
import { measure } from '../measure.ts'
import { chiso, peakMemory, runProcess } from '../whole-process.ts'

/** Seconds for a report of 200 pages, the start of the process and the reading of the file included. */
const limit = 3

/**
 * Prints how long a long report takes as a whole process, as a Word file and as a PDF: the rebuilt report without its wrong
 * figures, again and again until it has the pages.
 */
export async function printLongReport(pages: number, runs: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-bench-'))
  try {
    const report = await reportOf(pages)
    const files = { 'bao-cao.docx': await rebuiltDocx(report), 'bao-cao.pdf': rebuiltPdf(report) }
    console.log(`${await countPages(files['bao-cao.pdf'])} pages`)
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(folder, name)
      await writeFile(path, bytes)
      await runProcess(chiso('proofread', path))
      const { minimum, median } = await measure(runs, () => runProcess(chiso('proofread', path)))
      const ratio = (median / 1000 / limit).toFixed(2)
      const memory = Math.round(await peakMemory('proofread', path))
      console.log(
        `${name}: median ${(median / 1000).toFixed(2)} s (${ratio} of the limit ${limit} s), minimum ${(minimum / 1000).toFixed(2)} s, ${memory} MB`,
      )
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Copies follow each other on a page, so that copies by the pages of one are too few. */
async function reportOf(pages: number): Promise<RebuiltReport> {
  const once = rebuiltReport(allWrong)
  let copies = Math.ceil(pages / (await countPages(rebuiltPdf(once))))
  while (true) {
    const report = copiesOf(once, copies)
    const printed = await countPages(rebuiltPdf(report))
    if (printed >= pages) return report
    copies = Math.max(copies + 1, Math.floor((copies * pages) / printed))
  }
}

async function countPages(pdf: Uint8Array): Promise<number> {
  return (await pdfPages(pdf, 'bao-cao.pdf')).length
}
