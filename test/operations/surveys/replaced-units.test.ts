import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { hashOf } from '../../../src/operations/surveys/draw/draw-hashes.ts'
import { estimateAnswers } from '../../../src/operations/surveys/estimate-answers.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const errors = { kind: 'linearized' } as const
const design = `stages:
  - { unit: village, population: villages }
  - { unit: household, population: households }
weight: w
means: [q]
lonelyUnits: certainty
response: { column: status, answered: ["1"], unanswered: ["2"], replaced: ["3"], replacements: ["4"] }
`
let folder = ''

beforeEach(() => {
  folder = temporaryFolder()
})

type Row = readonly [village: string, household: string, status: number, q: number | '']

/** Estimates of some rows; with records of replacements, each of a stage as parent, unit and reserve. */
async function estimated(
  rows: readonly Row[],
  records: readonly { stage: string; taken: readonly (readonly [string, string, string])[] }[] = [],
  changed = design,
) {
  const [csv, yaml] = [join(folder, 'a.csv'), join(folder, 'design.yaml')]
  const lines = rows.map(([village, household, status, q]) => `${village},9,${household},20,10,${status},${q}`)
  writeFileSync(csv, ['village,villages,household,households,w,status,q', ...lines].join('\n'))
  writeFileSync(yaml, changed)
  const replacements = records.map(({ stage, taken }, at) => {
    const path = join(folder, `${at}.json`)
    writeFileSync(path, JSON.stringify(recordOf(stage, taken)))
    return path
  })
  return estimateAnswers([csv], yaml, { domain: null, designEffects: true, replacements, errors })
}

function recordOf(stage: string, taken: readonly (readonly [string, string, string])[]) {
  const protocol = 'a'.repeat(64)
  let previous = protocol
  const replacements = taken.map(([parent, unit, reserve]) => {
    const content = { stage, parent, stratum: '', unit, reserve, reason: 'vắng', at: '2026-12-05', previous }
    previous = hashOf(content)
    return { ...content, sha256: previous }
  })
  return { format: 'chiso-draw-replacements', formatVersion: 1, protocol, replacements }
}

interface Told {
  readonly code: string
  readonly place: { readonly line: number }
  readonly details: { readonly standing: string }
}

const refusal = async (...of: Parameters<typeof estimated>) => {
  const error = await estimated(...of).catch((refused) => refused)
  return (
    error.details.faults?.map(({ code, place, details }: Told) => [code, place.line, details.standing]) ?? error.message
  )
}

/** Village A with household 7 in the place of 2; village B. */
const marked: readonly Row[] = [
  ...([
    ['A', '1', 1, 5],
    ['A', '2', 3, ''],
    ['A', '7', 4, 1],
  ] as const),
  ...([
    ['B', '1', 1, 3],
    ['B', '2', 2, ''],
    ['B', '7', 1, 4],
  ] as const),
]
const unmarked = marked.map(
  ([village, household, status, q]): Row => [
    ...([village, household] as const),
    ...([status === 4 ? 1 : status === 3 ? 2 : status, q] as const),
  ],
)
const ofHousehold = [{ stage: 'household', taken: [['A', '2', '7']] as const }]

test('with a record of replacements, answers that do not say who stood in give what answers that do give', async () => {
  const told = await estimated(marked)
  expect(await estimated(unmarked, ofHousehold)).toEqual(told)
  expect(await estimated(marked, ofHousehold)).toEqual(told)
  expect(told.weights?.response).toMatchObject({ answered: 3, replacements: 1, unanswered: 1 })
  expect((await estimated(unmarked)).weights?.response).toMatchObject({ answered: 4, replacements: 0, unanswered: 2 })
})

test('a reserve that dropped out itself weighs nothing', async () => {
  const rows: readonly Row[] = [...unmarked.filter((_, at) => at !== 2), ['A', '7', 2, ''], ['A', '8', 1, 1]]
  const both = [
    {
      stage: 'household',
      taken: [
        ['A', '2', '7'],
        ['A', '7', '8'],
      ] as const,
    },
  ]
  expect((await estimated(rows, both)).weights?.response).toMatchObject({ answered: 3, replacements: 1, unanswered: 1 })
})

test('all who answered in a village that stood in for another answered for others', async () => {
  const record = [{ stage: 'village', taken: [['X', 'C', 'B']] as const }]
  const { weights } = await estimated(unmarked, record)
  expect(weights?.response).toMatchObject({ answered: 2, replacements: 2, unanswered: 2 })
})

test.each<[string, readonly Row[], readonly unknown[]]>([
  [
    'who answered in a unit that was replaced',
    [
      ['A', '2', 1, 5],
      ['A', '7', 1, 5],
      ['B', '1', 1, 3],
    ],
    [2, 'replaced'],
  ],
  [
    'who stood in without being in the record',
    [
      ['A', '1', 1, 5],
      ['A', '7', 1, 5],
      ['B', '1', 4, 3],
    ],
    [4, 'neither'],
  ],
  [
    'who was replaced without being in the record',
    [
      ['A', '7', 1, 5],
      ['B', '1', 3, ''],
      ['B', '2', 1, 3],
    ],
    [3, 'neither'],
  ],
])('a person %s is told', async (_, rows, [line, standing]) => {
  expect(await refusal(rows, ofHousehold)).toEqual([['against-replacements', line, standing]])
})

test('records are refused where the design has no use for them', async () => {
  const silent = design.replace(/response.*\n/, '')
  expect(await refusal(marked, ofHousehold, silent)).toContain('key response')
  expect(await refusal(marked, [{ stage: 'commune', taken: [['', 'A', 'B']] as const }])).toContain(
    'village, household',
  )
})
