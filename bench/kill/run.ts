import { citationWriter } from './citation-writer.ts'
import type { Compared } from './compare.ts'
import { evidenceWriter } from './evidence-writer.ts'
import { figureWriter } from './figure-writer.ts'
import { emptyLedger, type Ledger } from './ledger.ts'
import { seeded } from './seeded.ts'
import type { Serving } from './serve.ts'
import type { Access } from './site.ts'
import type { Target } from './strike.ts'
import type { Writer } from './writer.ts'

export interface Killing {
  readonly rounds: number
  readonly seed: number
  /** What is killed in every round; if absent each target once in five rounds, in random order. */
  readonly target?: Target
  /** Whether the database tells commits before they are written, to see that losses are counted. */
  readonly isCareless?: boolean
  /** Gives the rounds up; what was begun is ended and removed. */
  readonly signal?: AbortSignal
}

/** What goes on from round to round. */
export interface Run {
  readonly killing: Killing
  /** The harness's own folder. */
  readonly base: string
  readonly random: () => number
  readonly ledger: Ledger
  readonly writers: readonly Writer[]
  /** What is to be killed before each target comes again. */
  readonly targets: Target[]
  readonly kills: Record<Target | 'start', number>
  /** Acknowledged writes of each round. */
  readonly acknowledged: number[]
  /** Marks of writes that were there although nobody had been told. */
  readonly unacknowledged: Set<string>
  /** What is wrong beside what was counted: starts that failed, answers that were not to come, what was left behind. */
  readonly faults: string[]
  found: Omit<Compared, 'unacknowledged'>
  /** Pieces of evidence that were downloaded again. */
  downloaded: number
  access?: Access
  serving?: Serving
  /** The main process of the database that was struck last. */
  postmaster?: number | undefined
}

export function newRun(killing: Killing, base: string): Run {
  const ledger = emptyLedger()
  return {
    ...{ killing, base, ledger, random: seeded(killing.seed), writers: allWriters(ledger) },
    targets: [],
    kills: { server: 0, database: 0, postmaster: 0, helper: 0, everything: 0, start: 0 },
    ...{ acknowledged: [], unacknowledged: new Set(), faults: [] },
    found: { lost: 0, torn: 0, doubled: 0 },
    downloaded: 0,
  }
}

/** Four enter two figures, so that they meet; two bring files; one cites them. */
function allWriters(ledger: Ledger): readonly Writer[] {
  const figures = ['handled_online', 'dossiers_full_online_services']
  return [
    ...figures.flatMap((figure) => [figureWriter(ledger, figure, true), figureWriter(ledger, figure, false)]),
    ...[evidenceWriter(ledger), evidenceWriter(ledger), citationWriter(ledger)],
  ]
}
