import { type Fault, isError } from '../../fault.ts'
import { type CodeCounts, codeFaults } from '../../files/answers/code-counts.ts'
import { enterSilent } from '../../files/answers/enter-silent.ts'
import { moreFaults } from '../../files/answers/fault-tally.ts'
import { strataFaults } from '../../files/answers/read-units.ts'
import { inFileOrder } from '../../files/in-file-order.ts'
import { Problem } from '../../problem.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import type { DrawnSample } from '../../survey/draw/drawn-sample.ts'
import { type DesignTotals, mostDomains } from '../../survey/estimate/design-totals.ts'
import type { WeightReport } from '../../survey/weights/weight-report.ts'
import { adjustAnswers } from './adjust-answers.ts'
import { type AnswerReading, answerReading } from './answer-reading.ts'
import { type AnswerPlace, type AnswerTableAddress, findAnswerFile, type KeptPlace } from './find-answer-file.ts'
import { openDesign } from './open-design.ts'
import { readAnswerText } from './read-answer-text.ts'
import { repeatedFiles } from './repeated-files.ts'
import { replacedUnits, withoutReplacements } from './replaced-units.ts'
import { drawnSample } from './sample/drawn-sample.ts'
import type { WantedOfAnswers } from './wanted-of-answers.ts'

/** The answers of a survey, reduced to totals under final weights. */
export interface OpenedAnswers {
  readonly design: SurveyDesign
  readonly totals: DesignTotals
  /** What was done to the weights; null where they are taken as they are. */
  readonly weights: WeightReport | null
  readonly warnings: readonly Fault[]
}

/**
 * Reads answers under a design: files of CSV or Parquet by their paths, and tables of a database. Several give what one of all their
 * rows gives; files of the same bytes are refused. A file of kept totals gives what the answers in it gave. With protocols, strata,
 * populations, chances and weights are those of the draw.
 *
 * @throws Problem `not-found` for a file that is not there, `unusable-path`, `faulty-files` with every fault of all files,
 * `unusable-totals`, `unsound-replacements`; `invalid-input` for records that the design has no use for; as `drawnSample` does
 */
export async function openAnswers(
  answers: readonly (string | AnswerTableAddress)[],
  designPath: string,
  wanted: WantedOfAnswers,
): Promise<OpenedAnswers> {
  const { domain, designEffects } = wanted
  const { sample, warnings } = await drawnSample(wanted)
  const read = await openDesign(designPath, sample)
  const design = { ...read.design, plan: { ...read.design.plan, designEffects } }
  const places = await Promise.all(answers.map(placeOf))
  const repeated = await repeatedFiles(answers.filter((each) => typeof each === 'string'))
  if (repeated.length > 0) throw new Problem('faulty-files', { faults: repeated })
  const reduced = await reducedTotals(places, design, { ...wanted, sample })
  const faults = [
    ...warnings,
    ...read.faults,
    ...(reduced.codes ? codeFaults(reduced.codes, designPath) : []),
    ...reduced.faults,
  ]
  if (faults.some(isError)) throw new Problem('faulty-files', { faults: inFileOrder(faults) })
  const { totals, weights, faults: ofWeights } = await adjustAnswers(reduced.totals, design, read.file)
  faults.push(...ofWeights)
  if (domain !== null && totals.domains.size > mostDomains) faults.push(tooManyDomains(designPath, domain))
  if (faults.some(isError)) throw new Problem('faulty-files', { faults: inFileOrder(faults) })
  return { design, totals, weights, warnings: faults }
}

interface ReadTotals {
  readonly totals: DesignTotals
  readonly faults: readonly Fault[]
  /** Of kept totals none: they were told of when answers were added. */
  readonly codes?: CodeCounts
}

/** What is wanted, and who was drawn; null where no protocols say it. */
type WantedOfSample = WantedOfAnswers & { readonly sample: DrawnSample | null }

/** @throws Problem `unusable-totals` for kept totals that other answers stand beside */
async function reducedTotals(
  places: readonly (AnswerPlace | KeptPlace)[],
  design: SurveyDesign,
  wanted: WantedOfSample,
): Promise<ReadTotals> {
  const kept = places.find((place) => place.kind === 'totals')
  const read = places.filter((place) => place.kind !== 'totals')
  if (!kept) {
    // A database cannot look the weights of protocols up.
    const grouped = wanted.designEffects || wanted.sample ? null : await groupedTotals(read, design, wanted.domain)
    return grouped ?? readTotals(read, design, wanted)
  }
  if (places.length > 1) throw new Problem('unusable-totals', { path: kept.path, reason: 'alone' })
  if (wanted.replacements?.length && !wanted.sample) throw withoutReplacements(kept.path)
  const { wantedTotals } = await import('./totals/open-totals.ts')
  return wantedTotals(kept.path, design, wanted, wanted.sample)
}

/** Totals that a database groups; null if there is anything in the answers that only reading row by row can tell. */
async function groupedTotals(
  places: readonly AnswerPlace[],
  design: SurveyDesign,
  domain: string | null,
): Promise<ReadTotals | null> {
  if (!places.some(({ kind }) => kind !== 'text')) return null
  const { groupAnswers } = await import('./group-answers.ts')
  return groupAnswers(places, design, domain)
}

async function readTotals(
  places: readonly AnswerPlace[],
  design: SurveyDesign,
  { domain, replacements = [], sample }: WantedOfSample,
): Promise<ReadTotals> {
  const replaced = await replacedUnits(replacements, design, sample)
  const reading = answerReading(design, domain, { replaced, sample })
  for (const place of places) await readPlace(reading, place)
  const { faults, memory, reduction } = reading
  faults.push(...moreFaults(memory.tally))
  const totals = reduction.finish()
  // A unit may look alone, or silent, only because a faulty row was left out.
  const isSound = !faults.some(isError)
  if (isSound && sample) faults.push(...enterSilent(sample, { memory: memory.units, totals }, design.response !== null))
  if (isSound) faults.push(...strataFaults(memory.units))
  return { totals, faults, codes: memory.codes }
}

async function readPlace(reading: AnswerReading, place: AnswerPlace): Promise<void> {
  if (place.kind === 'text') return readAnswerText(reading, place)
  const { streamAnswers } = await import('./stream-answers.ts')
  await streamAnswers(reading, place)
}

async function placeOf(answers: string | AnswerTableAddress): Promise<AnswerPlace | KeptPlace> {
  return typeof answers === 'string' ? findAnswerFile(answers) : { kind: 'table', ...answers }
}

function tooManyDomains(file: string, column: string): Fault {
  return { code: 'too-many-domains', place: { file, line: 0, column: 0 }, details: { column, limit: mostDomains } }
}
