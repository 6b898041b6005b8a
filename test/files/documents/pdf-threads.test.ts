import { expect, test } from 'vitest'
import { documentLimits } from '../../../src/files/documents/document-limits.ts'
import { allPages } from '../../../src/files/documents/pdf/all-pages.ts'
import { openPdf } from '../../../src/files/documents/pdf/open-pdf.ts'
import { createPageTurns, type PageTurns, type ReadPage } from '../../../src/files/documents/pdf/page-turns.ts'
import { pdfPages } from '../../../src/files/documents/pdf/pdf-pages.ts'
import { createReadingBounds } from '../../../src/files/documents/pdf/reading-bounds.ts'
import { startSecondReader } from '../../../src/files/documents/pdf/second-reader.ts'
import { copiesOf } from '../../support/rebuilt-report/copies-of.ts'
import { rebuiltPdf } from '../../support/rebuilt-report/rebuilt-pdf.ts'
import { rebuiltReport } from '../../support/rebuilt-report/rebuilt-report.ts'

const long = rebuiltPdf(copiesOf(rebuiltReport(), 5))

/** What a second thread tells of the long report that has all turns, or those behind the first so many. */
async function toldBySecond(bytes: Uint8Array, { first = 0, ...limits }: { first?: number; pieces?: number } = {}) {
  const [turns, told] = [createPageTurns(), [] as ReadPage[]]
  turns[0] = first
  const second = startSecondReader({ bytes, turns, limits: { ...documentLimits, ...limits } }, (page) =>
    told.push(page),
  )
  await second.end
  second.stop()
  return told
}

const told = await toldBySecond(long)

test('a second thread reads all pages that nobody else takes, and none that were taken', async () => {
  expect(told.map(({ number }) => number)).toEqual(Array.from({ length: told.length }, (_, at) => at + 1))
  const rest = await toldBySecond(long, { first: told.length - 2 })
  expect(rest).toEqual(told.slice(-2))
})

test('a long report comes back from two threads as from one, page after page', async () => {
  expect(told.length).toBeGreaterThanOrEqual(30)
  await expect(pdfPages(long, 'a.pdf')).resolves.toEqual(told.map(({ page }) => page))
})

test('a second thread ends by itself where there is too much, or nothing that it can read', async () => {
  const some = await toldBySecond(long, { pieces: 1_000 })
  expect(some.length).toBeGreaterThan(0)
  expect(some.length).toBeLessThan(told.length)
  await expect(toldBySecond(Buffer.from('%PDF-1.7 and no more'))).resolves.toEqual([])
})

interface Beside {
  /** How many of its pages the second thread takes. */
  readonly taken: number
  readonly tells?: readonly ReadPage[]
  readonly end?: Promise<void>
  readonly limits?: { readonly pieces?: number; readonly milliseconds?: number }
}

/** Reads the long report here, beside a second thread that takes the first pages. */
async function readBeside({ taken, tells = [], end = Promise.resolve(), limits }: Beside) {
  const task = openPdf(long, () => {})
  const bounds = createReadingBounds({ ...documentLimits, ...limits })
  const startSecond = (turns: PageTurns, onPage: (page: ReadPage) => void) => {
    turns[0] = taken
    tells.forEach(onPage)
    return { end, stop() {} }
  }
  return allPages(() => task.promise, { bounds, startSecond }).finally(() => task.destroy())
}

test('pages that a second thread took and did not tell are read by the first', async () => {
  const pages = await readBeside({ taken: 2, tells: told.slice(1, 2) })
  expect(pages).toEqual(told.map(({ page }) => page))
})

test('a second thread that never began is not waited for once all pages are read', async () => {
  const end = new Promise<void>(() => {})
  await expect(readBeside({ taken: 0, end, limits: { milliseconds: 10_000 } })).resolves.toHaveLength(told.length)
})

test('the amount of text is that of both threads together', async () => {
  const pieces = told.reduce((sum, { amount }) => sum + amount, 0)
  for (const taken of [told.length - 1, told.length]) {
    const tells = told.slice(0, taken)
    await expect(readBeside({ taken, tells, limits: { pieces } })).resolves.toHaveLength(told.length)
    await expect(readBeside({ taken, tells, limits: { pieces: pieces - 1 } })).rejects.toThrow('pieces')
  }
})

test('a second thread that does not end is waited for no longer than a PDF may take', async () => {
  const start = performance.now()
  const end = new Promise<void>(() => {})
  await expect(readBeside({ taken: told.length, end, limits: { milliseconds: 200 } })).rejects.toThrow('time')
  expect(performance.now() - start).toBeGreaterThan(200)
})
