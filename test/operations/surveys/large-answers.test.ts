import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { estimateAnswers } from '../../../src/operations/surveys/estimate-answers.ts'
import { fileHash } from '../../../src/operations/surveys/file-hash.ts'
import { openDesign } from '../../../src/operations/surveys/open-design.ts'
import { addToTotals } from '../../../src/operations/surveys/totals/add-to-totals.ts'
import { openTotals } from '../../../src/operations/surveys/totals/open-totals.ts'
import type { Problem } from '../../../src/problem.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

// Some twenty pieces, with a note in each row that is not read.
const rows = 90_000
const note = 'x'.repeat(180)
const header = 'person,commune,weight,q1,note'
const design = `stages: [{ unit: commune }]
weight: weight
respondent: person
index: { formula: mean-of-five, parts: [{ code: I, groups: [{ code: A, criteria: [q1] }] }] }
`

const line = (at: number) => `${at},xã ${at % 40},${1 + (at % 7)},${1 + ((at * 7) % 5)},${note}`

function written(change: (lines: string[]) => void) {
  const folder = temporaryFolder()
  const lines = [header, ...Array.from({ length: rows }, (_, at) => line(at))]
  change(lines)
  const [csv, yaml] = [join(folder, 'a.csv'), join(folder, 'design.yaml')]
  writeFileSync(csv, `${lines.join('\n')}\n`)
  writeFileSync(yaml, design)
  return { folder, csv, yaml }
}

/** With a cell in quotes, a text is read whole. */
const inQuotes = (lines: string[]) => {
  lines[rows] = (lines[rows] ?? '').replace(note, `"${note}"`)
}

const wanted = { domain: null, designEffects: true, errors: { kind: 'linearized' } } as const

test('answers that are read in pieces give what they give whole', async () => {
  const [inPieces, whole] = [written(() => undefined), written(inQuotes)]
  expect(statSync(inPieces.csv).size).toBeGreaterThan(16 * 2 ** 20)
  const made = await estimateAnswers([inPieces.csv], inPieces.yaml, wanted)
  expect(made.estimates[0]?.n).toBe(rows)
  expect(made).toEqual(await estimateAnswers([whole.csv], whole.yaml, wanted))
})

test('faults far down in pieces are told at their lines, and a person twice with the line of the first', async () => {
  const spoil = (lines: string[]) => {
    lines[10] = (lines[10] ?? '').replace(`,${note}`, '')
    lines[70_000] = line(5)
    lines[80_000] = (lines[80_000] ?? '').replace(/,\d,x/, ',9,x')
    lines.splice(200, 0, '', '')
  }
  const told = async (change: (lines: string[]) => void) => {
    const { folder, csv, yaml } = written((lines) => {
      spoil(lines)
      change(lines)
    })
    const refused = await estimateAnswers([csv], yaml, wanted).catch((error: unknown) => error)
    return (refused as Problem).message.replaceAll(folder, '')
  }
  const message = await told(() => undefined)
  expect(message).toContain('/a.csv:70003:1')
  expect(message).toContain('stands at /a.csv:7 already')
  expect(message).toContain('/a.csv:80003:')
  expect(message).toBe(await told((lines) => inQuotes(lines)))
})

test('kept totals of a text in pieces name it by the hash of all its bytes', async () => {
  const { folder, csv, yaml } = written(() => undefined)
  const path = join(folder, 'kept.totals')
  await addToTotals([csv], yaml, { path, isNew: true }, { domain: null, designEffects: false })
  const { design: read } = await openDesign(yaml)
  const { file } = await openTotals(path, read, null)
  expect(file.files.map(({ sha256, rows: added }) => [sha256, added])).toEqual([[await fileHash(csv), rows]])
})
