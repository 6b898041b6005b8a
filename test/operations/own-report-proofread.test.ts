import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/files/documents/read-document.ts'
import { proofreadDocument } from '../../src/proofread/proofread-document.ts'
import { runHere } from '../support/run-here.ts'

test('the report that is made from data passes its own proofreading with no finding, in each of its formats', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'own-'))
  await runHere(['report', 'examples/dien-bien-2024', '--out', folder])
  const names = (await readdir(folder)).sort()
  expect(names).toEqual(['bao-cao.docx', 'bao-cao.pdf', 'bao-cao.xlsx'])
  for (const name of names) {
    const { document } = await readDocument(await readFile(join(folder, name)), name)
    const { claims } = proofreadDocument(document)
    expect(claims.length).toBeGreaterThan(200)
    expect(claims.filter(({ verdict }) => verdict !== 'holds')).toEqual([])
  }
})
