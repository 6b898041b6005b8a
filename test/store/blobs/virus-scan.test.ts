import { expect, test } from 'vitest'
import { clamavScan } from '../../../src/store/blobs/virus-scan.ts'
import { startClamd, verdict } from '../../support/clamd.ts'
import { inPieces, pdfOf } from '../../support/files.ts'

test('a clean file is sent whole and found clean', async () => {
  const { address, scanned } = await startClamd()
  const bytes = pdfOf(3_000_000)
  expect(await clamavScan(address)(inPieces(bytes))).toBeUndefined()
  expect(scanned.map((each) => each.equals(bytes))).toEqual([true])
})

test('malware is told by its name', async () => {
  const { address } = await startClamd()
  expect(await clamavScan(address)(inPieces(Buffer.from('%PDF EICAR')))).toBe('Eicar-Test-Signature')
})

test('a piece without bytes does not end the file early', async () => {
  const { address } = await startClamd()
  const pieces = async function* () {
    yield Buffer.from('clean')
    yield Buffer.alloc(0)
    yield Buffer.from('EICAR')
  }
  expect(await clamavScan(address)(pieces())).toBe('Eicar-Test-Signature')
})

test.each([
  ['INSTREAM size limit exceeded. ERROR\0'],
  ['stream: Can not open file ERROR\0'],
  [''],
  ['OK'],
  ['stream: OK FOUND OK\0'],
  ['nonsense'],
])('the answer %j is no verdict', async (answer) => {
  const { address } = await startClamd(() => answer)
  await expect(clamavScan(address)(inPieces(pdfOf(100)))).rejects.toMatchObject({ code: 'scanner-unavailable' })
})

test('a scanner that is not there gives no verdict', async () => {
  await expect(clamavScan({ host: '127.0.0.1', port: 1 })(inPieces(pdfOf(100)))).rejects.toMatchObject({
    code: 'scanner-unavailable',
  })
})

test('the answers of the test scanner follow the content', () => {
  expect([verdict(Buffer.from('a')), verdict(Buffer.from('EICAR'))]).toEqual([
    'stream: OK\0',
    'stream: Eicar-Test-Signature FOUND\0',
  ])
})
