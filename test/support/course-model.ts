/**
 * What the course of a sub-criterion is, written anew for tests: from what the states mean and who has which part in them, without
 * the program's table. Days are counted from 1 February 2025, when the test calendar begins.
 */

/** The parts that people have in the round of a province, and towards one sub-criterion of it. */
export type Part = 'edits' | 'leads' | 'coordinates' | 'appraises' | 'votes' | 'looks on'

export interface ModelItem {
  state: string
  step: number
  claimed: string | null
  appraised: string | null
  final: string | null
  /** Who appraised last. */
  appraiser: string | null
  /** What each member of the council voted last: the points in favour, or null against. */
  votes: Map<string, { readonly version: number; readonly points: string | null }>
}

/** Of two who sit in the council 60 % are both. */
const council = 2

export const newItem = (): ModelItem => ({
  ...{ state: 'open', step: 1, claimed: null, appraised: null, final: null, appraiser: null },
  votes: new Map(),
})

/** First and last day of each window, both included. */
const windows = {
  assess: [0, 9],
  review: [10, 19],
  send: [20, 24],
  appraise: [25, 37],
  appeal: [38, 47],
  publish: [48, 55],
} as const
type WindowName = keyof typeof windows

const isOpen = (day: number, ...names: readonly WindowName[]) =>
  names.some((name) => day >= windows[name][0] && day <= windows[name][1])

export interface Attempt {
  readonly action: string
  readonly who: string
  readonly part: Part
  readonly day: number
  /** Points of an appraisal, of an answer or a decision that grants, or of a vote in favour; null to reject or against. */
  readonly points: string | null
  /** Whether the person saw the newest step. */
  readonly isFresh: boolean
}

interface Rule {
  readonly parts: readonly Part[]
  readonly from: readonly string[]
  readonly windows: readonly WindowName[]
  readonly apply: (item: ModelItem, attempt: Attempt) => void
}

const agency: readonly Part[] = ['leads', 'coordinates']
const entering: readonly WindowName[] = ['assess', 'review']
const to = (state: string) => (item: ModelItem) => {
  item.state = state
}

const rules: Readonly<Record<string, Rule>> = {
  enter: { parts: ['edits', ...agency], from: ['open', 'returned'], windows: entering, apply: () => undefined },
  submit: {
    ...{ parts: agency, from: ['open', 'returned'], windows: entering },
    apply: (item) => Object.assign(item, { state: 'submitted', claimed: '0.5' }),
  },
  'take-back': {
    ...{ parts: agency, from: ['submitted'], windows: entering },
    apply: (item) => Object.assign(item, { state: 'open', claimed: null }),
  },
  accept: { parts: ['coordinates'], from: ['submitted'], windows: entering, apply: to('accepted') },
  return: {
    ...{ parts: ['coordinates'], from: ['submitted', 'accepted'], windows: entering },
    apply: (item) => Object.assign(item, { state: 'returned', claimed: null }),
  },
  consolidate: { parts: ['coordinates'], from: ['accepted'], windows: ['review', 'send'], apply: to('frozen') },
  reopen: { parts: ['coordinates'], from: ['frozen'], windows: ['review', 'send'], apply: to('accepted') },
  send: { parts: ['coordinates'], from: ['frozen'], windows: ['send'], apply: to('sent') },
  appraise: {
    ...{ parts: ['appraises'], from: ['sent', 'appraised', 'confirmed'], windows: ['appraise'] },
    apply: (item, { points, who }) => Object.assign(item, { state: 'appraised', appraised: points, appraiser: who }),
  },
  confirm: { parts: ['appraises'], from: ['appraised'], windows: ['appraise'], apply: to('confirmed') },
  object: {
    ...{ parts: ['appraises'], from: ['appraised', 'confirmed'], windows: ['appraise'] },
    apply: (item) => Object.assign(item, { state: 'sent', appraised: null }),
  },
  release: { parts: ['appraises'], from: ['confirmed'], windows: ['appraise', 'appeal'], apply: to('released') },
  appeal: { parts: agency, from: ['released'], windows: ['appeal'], apply: to('appealed') },
  answer: {
    ...{ parts: ['appraises'], from: ['appealed'], windows: ['appeal', 'publish'] },
    apply: (item, { points }) => Object.assign(item, { state: 'answered', final: points ?? item.final }),
  },
  escalate: { parts: agency, from: ['answered'], windows: ['appeal'], apply: to('escalated') },
  vote: {
    ...{ parts: ['votes'], from: ['sent', 'escalated'], windows: ['appraise', 'appeal', 'publish'] },
    apply: ({ votes }, { who, points }) => votes.set(who, { version: (votes.get(who)?.version ?? 0) + 1, points }),
  },
  decide: {
    ...{ parts: ['votes'], from: ['escalated'], windows: ['appeal', 'publish'] },
    apply: (item, { points }) => Object.assign(item, { state: 'decided', final: points ?? item.final }),
  },
}

export const modelActions = Object.keys(rules)

/** Actions that move all sub-criteria of a round, or none. */
export const isForRound = (action: string) => ['consolidate', 'reopen', 'send', 'release'].includes(action)

/** Takes an action on sub-criteria, or says why not; then they are as they were. */
export function attemptOn(items: readonly ModelItem[], attempt: Attempt): string {
  const { action, part, day, who, isFresh } = attempt
  const rule = rules[action]
  if (!rule) throw new Error(`no action ${action}`)
  if (!rule.parts.includes(part)) return 'not-permitted'
  // Of a whole round the window is looked at with the first that is ready; where none is, the state is told.
  const ready = items.filter(({ state }) => rule.from.includes(state))
  if (ready.length > 0 && !isOpen(day, ...rule.windows)) return 'window-closed'
  if (ready.length < items.length) return 'wrong-state'
  if (action === 'confirm' && items.some(({ appraiser }) => appraiser === who)) return 'own-work'
  // The table has votes on what was sent, but not on what an appraiser scores.
  if (action === 'vote' && items.some(({ state }) => state === 'sent')) return 'not-voted-on'
  if (!isForRound(action) && action !== 'enter' && !isFresh) return 'step-taken'
  const refusal = items.map((item) => appealRefusal(item, attempt)).find((each) => each !== null)
  if (refusal) return refusal
  for (const item of items) {
    rule.apply(item, attempt)
    if (!['enter', 'vote'].includes(action)) item.step += 1
  }
  return 'done'
}

/** What else an answer, a vote or a decision is refused for. */
function appealRefusal(item: ModelItem, { action, who, points }: Attempt): string | null {
  const standing = Number(item.final ?? item.appraised)
  const isLess = points !== null && Number(points) < standing
  if (action === 'answer') return isLess ? 'lowered-by-appeal' : item.appraiser === who ? null : 'not-first-appraiser'
  if (action === 'vote') return isLess ? 'lowered-by-appeal' : null
  if (action !== 'decide') return null
  if (item.votes.size < council) return 'no-quorum'
  return points === verdictOf(item) ? null : 'not-as-voted'
}

/** Both in favour: the lower of what they propose. One of each: rejected. */
function verdictOf({ votes }: ModelItem): string | null {
  const proposed = [...votes.values()].flatMap(({ points }) => points ?? [])
  return proposed.length === council ? proposed.toSorted((one, other) => Number(one) - Number(other))[0]! : null
}
