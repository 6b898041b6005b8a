import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openFrameworkFile } from '../../src/operations/open-framework.ts'
import { scoreRound } from '../../src/operations/score-round.ts'
import { Problem } from '../../src/problem.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { exampleFolder } from '../support/command-line.ts'
import { changedExample } from '../support/example-copy.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** What may get into a file in the place of something else. */
const hostile = fc.oneof(
  fc.uint8Array({ maxLength: 4 }),
  fc
    .constantFrom(
      ...['', '0', '-1', '1e400', '99999999999999999999', '0,0000000001', '–', '"', '""', ',', ';', '\n', '\r', '\t'],
      ...[' ', '#', ': ', '- ', '&a', '*a', '!!int', '{', '[', '|', '>', '%', '@', '`', 'null', 'true', '~', '\u0301'],
      ...['constructor', '__proto__', 'toString', '\u202e', '\ufeff', '😀', '\0', '31/2/2024', '1.323', '=1+1'],
    )
    .map((text) => new TextEncoder().encode(text)),
)

/** Something put in the place of the word that stands at a share of the file, or of some bytes there. */
const edits = fc.array(
  fc.record({
    at: fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000),
    length: fc.oneof({ arbitrary: fc.constant('word' as const), weight: 4 }, fc.nat(3), fc.nat(400)),
    bytes: hostile,
  }),
  { minLength: 1, maxLength: 2 },
)

type Edit = Parameters<Parameters<typeof edits.map>[0]>[0][number]

function edited(original: Uint8Array, changes: readonly Edit[]): Buffer {
  return changes.reduce((bytes, { at, length, bytes: inserted }) => {
    const words = [...bytes.toString('latin1').matchAll(/[^\s,;":]+/g)]
    const word = words[Math.floor(at * words.length)]
    const byWord = length === 'word' && word !== undefined
    const start = byWord ? word.index : Math.floor(at * bytes.length)
    const end = start + (byWord ? word[0].length : Number(length) || 0)
    return Buffer.concat([bytes.subarray(0, start), inserted, bytes.subarray(end)])
  }, Buffer.from(original))
}

/** Runs work that may be refused, but not fail in any other way. */
async function doneOrRefused(work: () => Promise<unknown>): Promise<'done' | 'refused'> {
  try {
    await work()
    return 'done'
  } catch (error) {
    if (error instanceof Problem) return 'refused'
    throw error
  }
}

test('however a round is damaged, it is scored and reported or refused, and never a defect', async () => {
  const folder = changedExample({})
  const files = readdirSync(exampleFolder).filter((name) => /\.(csv|yaml)$/.test(name))
  const seen = { done: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), edits, async (file, changes) => {
      const original = readFileSync(join(exampleFolder, file))
      writeFileSync(join(folder, file), edited(original, changes))
      const work = async () => buildReport((await scoreRound(folder)).results)
      try {
        seen[await doneOrRefused(work)] += 1
      } finally {
        writeFileSync(join(folder, file), original)
      }
    }),
    { numRuns: 150 },
  )
  expect(Math.min(seen.done, seen.refused), JSON.stringify(seen)).toBeGreaterThan(10)
})

test.each(['par-province-2024', 'sipas-2024'])(
  'however the framework %s is damaged, it is read or refused, and never a defect',
  async (id) => {
    const path = join(temporaryFolder(), `${id}.yaml`)
    const original = readFileSync(`frameworks/${id}.yaml`)
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        writeFileSync(path, edited(original, changes))
        await doneOrRefused(() => openFrameworkFile(path))
      }),
      { numRuns: 60 },
    )
  },
)
