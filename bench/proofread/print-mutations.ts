import { scoreRound } from '../../src/operations/score-round.ts'
import { proofreadDocument } from '../../src/proofread/proofread-document.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { correctPassages, correctReport } from './correct-document.ts'
import { figureKinds } from './document-figure.ts'
import { type Mutation, measureMutations } from './measure-mutations.ts'
import { mutationKinds } from './mutate-figure.ts'
import { shareText } from './wilson-interval.ts'

const width = 26

/** Prints how many slips of hand in correct documents are found, by kind of slip and of figure. */
export async function printMutations({
  count,
  seed,
}: {
  readonly count: number
  readonly seed: number
}): Promise<void> {
  const { results } = await scoreRound('examples/dien-bien-2024')
  const groups = { passages: correctPassages(), 'report of Chiso': [correctReport('report', buildReport(results))] }
  const made = measureMutations({ groups, count, seed, proofread: proofreadDocument })
  console.log(`${made.length} changed figures, seed ${seed}; shares with their 95 % intervals`)
  console.log('breaks = the figure stands in a claim that no longer holds, as far as known; found = error or check\n')
  print('kind of slip', mutationKinds, made, ({ kind }) => kind)
  print('kind of figure', figureKinds, made, ({ figureKind }) => figureKind)
  print('documents', Object.keys(groups), made, ({ group }) => group)
  print('all', ['all'], made, () => 'all')
  console.log('not to be found, as far as known:')
  const reasons = {
    'no claim': 'stands in no claim',
    'too small': 'changes no printed digit',
    rounding: 'is off by rounding only',
  }
  for (const [breaking, words] of Object.entries(reasons)) {
    const these = made.filter((each) => each.breaking === breaking)
    console.log(`  ${words}: ${these.length}, found nevertheless ${these.filter(isFound).length}`)
  }
  const missed = made.filter((each) => each.breaking === 'breaks' && !isFound(each))
  console.log(`\nmissed though a claim breaks: ${missed.length}, the first 40:`)
  for (const { kind, figureKind, what } of missed.slice(0, 40)) console.log(`  ${kind}, ${figureKind}: ${what}`)
}

const isFound = ({ found }: Mutation) => found === 'error' || found === 'check'

function print(
  title: string,
  groups: readonly string[],
  made: readonly Mutation[],
  groupOf: (each: Mutation) => string,
) {
  const heads = ['made', 'breaks', 'error', 'check', 'note'].map((head) => head.padStart(8)).join('')
  console.log(`${title.padEnd(width)}${heads}   ${'found of breaking'.padEnd(20)}found of all`)
  for (const group of groups) {
    const all = made.filter((each) => groupOf(each) === group)
    if (all.length === 0) continue
    const breaking = all.filter((each) => each.breaking === 'breaks')
    const as = (verdict: Mutation['found']) => breaking.filter(({ found }) => found === verdict).length
    const counts = [all.length, breaking.length, as('error'), as('check'), as('note')]
    const ofBreaking = shareText(breaking.filter(isFound).length, breaking.length).padEnd(20)
    const line = counts.map((number) => String(number).padStart(8)).join('')
    console.log(`${group.padEnd(width)}${line}   ${ofBreaking}${shareText(all.filter(isFound).length, all.length)}`)
  }
  console.log('')
}
