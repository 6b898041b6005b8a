import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ErrorMethod, estimateAnswers } from '../../../src/operations/surveys/estimate-answers.ts'
import { addToTotals } from '../../../src/operations/surveys/totals/add-to-totals.ts'
import { expectClose } from '../../support/same-estimates.ts'
import { satterthwaiteDesign } from '../../support/satterthwaite-design.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { toParquet } from '../../support/to-parquet.ts'

const golden = 'test/golden/survey'
const linearized: ErrorMethod = { kind: 'linearized' }

const cases: readonly (readonly [data: string, design: string, by: string | null, errors: ErrorMethod])[] = [
  ['three-stages', 'three-stages', 'sex', linearized],
  ['three-stages', 'three-stages', null, { kind: 'jackknife' }],
  ['three-stages', 'probabilities', 'age', { kind: 'bootstrap', replicates: 30, seed: 5 }],
  ['weights', 'response-raked', 'sex', linearized],
  ['weights', 'response-raked', null, { kind: 'jackknife' }],
  ['weights', 'unequal', null, linearized],
  ['lonely', 'lonely-average', null, linearized],
]

test.each(cases)(
  'answers of %s under %s in any batches, in any order, give what all at once give',
  async (data, designName, by, errors) => {
    const folder = temporaryFolder()
    const [all, design] = [`${golden}/data/${data}.csv`, `${golden}/designs/${designName}.yaml`]
    const [header = '', ...rows] = readFileSync(all, 'utf8').trimEnd().split('\n')
    const wanted = { domain: by, designEffects: true }
    const atOnce = await estimateAnswers([all], design, { ...wanted, errors })
    const batches = fc.record({
      order: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
      batchOf: fc.array(fc.nat(2), { minLength: rows.length, maxLength: rows.length }),
    })
    let round = 0
    await fc.assert(
      fc.asyncProperty(batches, async ({ order, batchOf }) => {
        const path = join(folder, `${round++}.json`)
        for (const batch of [0, 1, 2]) {
          const csv = join(folder, `${round}-${batch}.csv`)
          const lines = order.filter((at) => batchOf[at] === batch).map((at) => rows[at])
          if (lines.length === 0) continue
          writeFileSync(csv, [header, ...lines].join('\n'))
          await addToTotals([csv], design, { path, isNew: !existsSync(path) }, wanted)
        }
        const { estimates, weights, warnings } = await estimateAnswers([path], design, { ...wanted, errors })
        expectClose(estimates, atOnce.estimates)
        expect(warnings.map(({ code }) => code)).toEqual(atOnce.warnings.map(({ code }) => code))
        expect(weights?.response?.rate).toBe(atOnce.weights?.response?.rate)
      }),
      { numRuns: 4 },
    )
  },
)

test('answers of Parquet files are added up like those of texts', async () => {
  const folder = temporaryFolder()
  const [csv, design] = [`${golden}/data/three-stages.csv`, `${golden}/designs/three-stages.yaml`]
  const [parquet, path] = [join(folder, 'a.parquet'), join(folder, 'totals.json')]
  await toParquet(csv, parquet)
  const wanted = { domain: 'sex', designEffects: true }
  const { file } = await addToTotals([parquet], design, { path, isNew: true }, wanted)
  const { estimates } = await estimateAnswers([path], design, { ...wanted, errors: linearized })
  expectClose(estimates, (await estimateAnswers([csv], design, { ...wanted, errors: linearized })).estimates)
  expect(file.files).toEqual([
    {
      ...{ name: parquet, rows: 208, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      respondents: file.files[0]!.respondents.toSorted(),
    },
  ])
  const again = await addToTotals([parquet], design, { path, isNew: false }, wanted).catch((error) => error)
  expect(again.details.faults[0]).toMatchObject({ code: 'answers-added-before', details: { first: parquet } })
})

test('totals are read by a design that wants other degrees of freedom, and give what its answers give', async () => {
  const [csv, design] = [`${golden}/data/three-stages.csv`, `${golden}/designs/three-stages.yaml`]
  const path = join(temporaryFolder(), 'totals.json')
  await addToTotals([csv], design, { path, isNew: true }, { domain: 'sex', designEffects: true })
  const wanted = { domain: 'sex', designEffects: true, errors: linearized }
  const other = satterthwaiteDesign(design)
  const { estimates } = await estimateAnswers([path], other, wanted)
  expect(estimates).toEqual((await estimateAnswers([csv], other, wanted)).estimates)
  expect(estimates.filter(({ df, intervalDf }) => df === intervalDf)).toEqual([])
})

test('totals that kept design effects give figures without them when they are not wanted', async () => {
  const [csv, design] = [`${golden}/data/three-stages.csv`, `${golden}/designs/three-stages.yaml`]
  const path = join(temporaryFolder(), 'totals.json')
  await addToTotals([csv], design, { path, isNew: true }, { domain: null, designEffects: true })
  const wanted = { domain: null, designEffects: false, errors: linearized }
  const { estimates } = await estimateAnswers([path], design, wanted)
  expect(estimates.every(({ deff }) => deff === null)).toBe(true)
  expect(estimates).toEqual((await estimateAnswers([csv], design, wanted)).estimates)
})
