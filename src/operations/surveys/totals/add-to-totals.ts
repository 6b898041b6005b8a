import { createHash } from 'node:crypto'
import type { KeptTotalsFile } from '../../../contract/kept-totals-schema.ts'
import { type Fault, isError } from '../../../fault.ts'
import { codeFaults } from '../../../files/answers/code-counts.ts'
import { moreFaults } from '../../../files/answers/fault-tally.ts'
import { strataFaults } from '../../../files/answers/read-units.ts'
import { rememberRespondents, rememberUnits } from '../../../files/answers/remember-kept.ts'
import { inFileOrder } from '../../../files/in-file-order.ts'
import { Problem } from '../../../problem.ts'
import { leafKind } from '../../../survey/design/leaf-kind.ts'
import type { SurveyDesign } from '../../../survey/design/survey-design.ts'
import type { DrawnSample } from '../../../survey/draw/drawn-sample.ts'
import { type DesignTotals, emptyTotals, mostDomains } from '../../../survey/estimate/design-totals.ts'
import { toKept } from '../../../survey/estimate/kept-totals.ts'
import { mergeTotals } from '../../../survey/estimate/merge-totals.ts'
import { findFile } from '../../read-files.ts'
import { writeInPlace } from '../../write-in-place.ts'
import { type AnswerReading, answerReading } from '../answer-reading.ts'
import { fileHash } from '../file-hash.ts'
import { findAnswerFile } from '../find-answer-file.ts'
import { openDesign } from '../open-design.ts'
import { readAnswerText } from '../read-answer-text.ts'
import { replacedUnits, withoutReplacements } from '../replaced-units.ts'
import { drawnSample } from '../sample/drawn-sample.ts'
import type { WantedOfAnswers } from '../wanted-of-answers.ts'
import { designHash } from './design-hash.ts'
import { type OpenedTotals, openTotals, requireDomain } from './open-totals.ts'
import { totalsText } from './totals-text.ts'

/** A file of totals: one to be made, or one that is there and added to. */
export interface TotalsPlace {
  readonly path: string
  readonly isNew: boolean
}

/** Totals that were written. */
export interface AddedTotals {
  readonly file: KeptTotalsFile
  /** How many of its files were added now. */
  readonly added: number
  readonly warnings: readonly Fault[]
}

type AddedFile = KeptTotalsFile['files'][number]

/**
 * Adds answers to totals that are kept in a file. Nothing is written if anything is wrong. The cost is linear in the answers that
 * are added and in the size of the totals; answers added before are not read again.
 *
 * @throws Problem as `drawnSample` does; `not-found`, `unusable-path`, `unusable-totals`; `faulty-files` with every fault of all files
 */
export async function addToTotals(
  answers: readonly string[],
  designPath: string,
  { path, isNew }: TotalsPlace,
  wanted: WantedOfAnswers,
): Promise<AddedTotals> {
  const { sample, warnings } = await drawnSample(wanted)
  if (wanted.replacements?.length && !sample) throw withoutReplacements(path)
  const { design, faults } = await openDesign(designPath, sample)
  const replaced = await replacedUnits(wanted.replacements ?? [], design, sample)
  return writeInPlace(path, new Problem('unusable-totals', { path, reason: 'busy' }), async () => {
    const kept = isNew
      ? await emptyFile(path, { design, sample }, wanted)
      : await keptFile(path, { design, sample }, wanted)
    const { file, totals } = kept
    const reading = answerReading({ ...design, plan: totals.plan }, file.by, { replaced, sample })
    reading.faults.push(...warnings, ...faults)
    rememberUnits(reading.memory.units, totals.paths, path)
    rememberRespondents(reading.memory, file.files)
    const files = await readAll(reading, answers, file.files)
    mergeTotals(totals, reading.reduction.finish())
    reading.faults.push(...moreFaults(reading.memory.tally))
    const ofCodes = codeFaults(reading.memory.codes, designPath)
    const all = [...reading.faults, ...ofCodes, ...totalsFaults(reading, totals, designPath)]
    if (all.some(isError)) throw new Problem('faulty-files', { faults: inFileOrder(all) })
    const made = { ...file, files: [...file.files, ...files], totals: numbersOf(totals, path) }
    return { text: totalsText(made), file: made, added: files.length, warnings: all }
  })
}

/** A design with what protocols say; null without any. */
interface WholeDesign {
  readonly design: SurveyDesign
  readonly sample: DrawnSample | null
}

async function emptyFile(
  path: string,
  { design, sample }: WholeDesign,
  { domain, designEffects }: WantedOfAnswers,
): Promise<OpenedTotals> {
  if (await findFile(path)) throw new Problem('unusable-totals', { path, reason: 'there' })
  const head = { design: designHash(design, sample), by: domain, designEffects, files: [] }
  const totals = emptyTotals({ ...design.plan, designEffects }, leafKind(design, sample))
  return {
    file: { ...head, totals: toKept(totals) as KeptTotalsFile['totals'] },
    totals,
  }
}

async function keptFile(
  path: string,
  { design, sample }: WholeDesign,
  { domain, designEffects }: WantedOfAnswers,
): Promise<OpenedTotals> {
  const kept = await openTotals(path, design, sample)
  requireDomain(path, kept.file.by, domain)
  if (kept.file.designEffects && !designEffects) throw new Problem('unusable-totals', { path, reason: 'deff' })
  return kept
}

async function readAll(
  reading: AnswerReading,
  answers: readonly string[],
  before: readonly AddedFile[],
): Promise<readonly AddedFile[]> {
  const added: AddedFile[] = []
  let known = before.reduce((sum, { respondents }) => sum + respondents.length, 0)
  for (const path of answers) {
    const from = reading.memory.tables.at(-1)?.to ?? 0
    const sha256 = await readFileOf(reading, path)
    const respondents = reading.memory.respondents.textsFrom(known).toSorted()
    known += respondents.length
    const rows = (reading.memory.tables.at(-1)?.to ?? 0) - from
    const first = [...before, ...added].find((file) => file.sha256 === sha256)
    const place = { file: path, line: 0, column: 0 }
    if (first) reading.faults.push({ code: 'answers-added-before', place, details: { first: first.name, rows } })
    added.push({ name: path, sha256, rows, respondents })
  }
  return added
}

/** Reads one file of answers. @returns the hash of its bytes */
async function readFileOf(reading: AnswerReading, path: string): Promise<string> {
  const place = await findAnswerFile(path)
  if (place.kind === 'totals') throw new Problem('unusable-totals', { path, reason: 'alone' })
  if (place.kind === 'text') {
    const hash = createHash('sha256')
    await readAnswerText(reading, place, (bytes) => hash.update(bytes))
    return hash.digest('hex')
  }
  const { streamAnswers } = await import('../stream-answers.ts')
  await streamAnswers(reading, place)
  return fileHash(path)
}

/** What is wrong with the totals as a whole; that a unit is alone shows only when all answers are there. */
function totalsFaults({ memory, domain, design }: AnswerReading, totals: DesignTotals, file: string): readonly Fault[] {
  const strata = strataFaults(memory.units).filter(({ code }) => code !== 'lonely-unit')
  const [found, limit, place] = [totals.domains.size, mostDomains, { file, line: 0, column: 0 }]
  if (found <= limit) return strata
  const isByParts = design.response !== null || design.calibration !== null
  return isByParts || domain === null
    ? [{ code: 'too-many-parts', place, details: { found, limit } }]
    : [{ code: 'too-many-domains', place, details: { column: domain, limit } }]
}

/** @throws Problem `unusable-totals` for sums that no file can hold */
function numbersOf(totals: DesignTotals, path: string): KeptTotalsFile['totals'] {
  const kept = toKept(totals)
  const isWritable = kept.domains.every(({ rows, spread }) =>
    ['sums' in rows ? rows.sums : rows.weights, ...Object.values(spread)].every((all) => all.every(Number.isFinite)),
  )
  if (!isWritable) throw new Problem('unusable-totals', { path, reason: 'too-large' })
  return kept as KeptTotalsFile['totals']
}
