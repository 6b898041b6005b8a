import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { documentLimits } from '../../../src/files/documents/document-limits.ts'
import { allPages } from '../../../src/files/documents/pdf/all-pages.ts'
import { openPdf } from '../../../src/files/documents/pdf/open-pdf.ts'
import { createPageTurns, type ReadPage } from '../../../src/files/documents/pdf/page-turns.ts'
import { pdfPages } from '../../../src/files/documents/pdf/pdf-pages.ts'
import { readShare } from '../../../src/files/documents/pdf/read-share.ts'
import { createReadingBounds } from '../../../src/files/documents/pdf/reading-bounds.ts'
import { withUnpackingAtOnce } from '../../../src/files/documents/pdf/unpacking-at-once.ts'
import { onePage, stream } from '../../support/bare-pdf.ts'
import { rebuiltPdf } from '../../support/rebuilt-report/rebuilt-pdf.ts'
import { rebuiltReport } from '../../support/rebuilt-report/rebuilt-report.ts'

const ofNode = globalThis.DecompressionStream
const report = rebuiltPdf(rebuiltReport())
// Long enough packed that the library does not unpack it itself.
const lines = Array.from({ length: 2_000 }, (_, at) => `1 0 0 1 ${at % 500} ${at % 800} Tm (${at * 7919}) Tj`)
const text = Buffer.from(`BT /F 9 Tf ${lines.join(' ')} ET`)
const packed = deflateSync(text)
const flipped = Buffer.from(packed.map((byte, at) => (at === packed.length >> 1 ? byte ^ 255 : byte)))
const pageOf = (data: Uint8Array) => onePage(stream('/Filter /FlateDecode', data), '/Font << /F 5 0 R >>')

/** As `pdfPages`, with the streams unpacked by Node's own. */
async function pagesByNode(bytes: Uint8Array) {
  const task = openPdf(bytes, () => {})
  const way = { bounds: createReadingBounds(documentLimits), startSecond: null }
  return allPages(() => task.promise, way).finally(() => task.destroy())
}

async function unpackedBy(format: CompressionFormat, bytes: Uint8Array<ArrayBuffer>) {
  const { readable, writable } = new DecompressionStream(format)
  const writer = writable.getWriter()
  void writer.write(bytes).catch(() => {})
  void writer.close().catch(() => {})
  const [reader, chunks] = [readable.getReader(), [] as Uint8Array[]]
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value)
  return { bytes: Buffer.concat(chunks), chunks: chunks.length }
}

test.each([
  ['a report', report],
  ['a whole stream', pageOf(packed)],
  ['a stream with more behind its end', pageOf(Buffer.concat([packed, Buffer.from('\r\nmore')]))],
  ['a stream cut off', pageOf(packed.subarray(0, packed.length / 2))],
  ['a stream with a wrong sum at its end', pageOf(Buffer.concat([packed.subarray(0, -4), Buffer.alloc(4)]))],
  ['a stream with a wrong byte in the middle', pageOf(flipped)],
])('%s unpacked at once is read as one that Node unpacks in pieces', async (_, bytes) => {
  const pages = await pdfPages(bytes, 'a.pdf')
  expect(pages.some(({ hasText }) => hasText)).toBe(true)
  await expect(pagesByNode(bytes)).resolves.toEqual(pages)
})

test('a stream comes in one piece', async () => {
  const atOnce = await withUnpackingAtOnce(() => unpackedBy('deflate', Uint8Array.from(packed)))
  expect(atOnce).toEqual({ bytes: text, chunks: 1 })
  await expect(unpackedBy('deflate', Uint8Array.from(packed))).resolves.toMatchObject({ bytes: text })
})

test('a damaged stream fails where it is read', async () => {
  const half = Uint8Array.from(packed.subarray(0, packed.length / 2))
  await expect(withUnpackingAtOnce(() => unpackedBy('deflate', half))).rejects.toThrow('unexpected end of file')
})

test('other ways of packing are left to Node', async () => {
  await withUnpackingAtOnce(async () => {
    expect(new DecompressionStream('gzip')).toBeInstanceOf(ofNode)
  })
})

test('both threads unpack at once while they read, and find what Node has afterwards', async () => {
  const read: ReadPage[] = []
  const share = { turns: createPageTurns(), limits: documentLimits, onPage: (page: ReadPage) => void read.push(page) }
  for (const start of [() => pdfPages(report, 'a.pdf'), () => readShare(report, share)]) {
    const reading = start()
    expect(globalThis.DecompressionStream).not.toBe(ofNode)
    await reading
    expect(globalThis.DecompressionStream).toBe(ofNode)
  }
  expect(read.length).toBeGreaterThan(0)
})

test('nothing is left behind by a reading that fails, nor by two that overlap', async () => {
  await expect(pdfPages(Buffer.from('%PDF-1.7\n'), 'a.pdf')).rejects.toThrow()
  expect(globalThis.DecompressionStream).toBe(ofNode)
  const first = withUnpackingAtOnce(() => Promise.resolve())
  const second = withUnpackingAtOnce(() => first.then(() => new Promise(setImmediate)))
  await second
  expect(globalThis.DecompressionStream).toBe(ofNode)
})
