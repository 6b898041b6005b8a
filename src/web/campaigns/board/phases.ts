import type { ItemState } from '../../../assessment/course/item-state.ts'

/** Parts of the course as a bar shows them, in the order in which the course goes. */
const statesOf = {
  open: ['open'],
  returned: ['returned'],
  submitted: ['submitted'],
  accepted: ['accepted', 'frozen'],
  sent: ['sent'],
  appraised: ['appraised', 'confirmed'],
  appealed: ['appealed', 'escalated'],
  released: ['released', 'answered', 'decided', 'published'],
} as const satisfies Record<string, readonly ItemState[]>

export type Phase = keyof typeof statesOf
export const phases = Object.keys(statesOf) as readonly Phase[]

export type StateCounts = Readonly<Partial<Record<ItemState, number>>>

/** How many sub-criteria are in each phase; phases without any are left out. */
export function phaseCounts(states: StateCounts): readonly { readonly phase: Phase; readonly items: number }[] {
  return phases.flatMap((phase) => {
    const items = countIn(states, phase)
    return items > 0 ? [{ phase, items }] : []
  })
}

export function countIn(states: StateCounts, phase: Phase): number {
  return statesOf[phase].reduce((sum, state) => sum + (states[state] ?? 0), 0)
}

export function countAll(states: StateCounts): number {
  return Object.values(states).reduce((sum, count) => sum + count, 0)
}

/** The share of sub-criteria that their agency has submitted or that went further, 0–1; 0 where there is none. */
export function submittedShare(states: StateCounts): number {
  const all = countAll(states)
  return all === 0 ? 0 : (all - countIn(states, 'open') - countIn(states, 'returned')) / all
}
