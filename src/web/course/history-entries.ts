import type { ItemView } from '../../contract/api-views.ts'

type Step = ItemView['steps'][number]
type Change = ItemView['changes'][number]

/** One line of the history; a change knows what stood before it. */
export type HistoryEntry =
  | { readonly kind: 'step'; readonly step: Step; readonly at: string }
  | { readonly kind: 'change'; readonly change: Change; readonly before: Change | null; readonly at: string }

/** Steps and changes in one list, the newest first. */
export function historyEntries({ steps, changes }: Pick<ItemView, 'steps' | 'changes'>): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [
    ...steps.map((step) => ({ kind: 'step' as const, step, at: step.at })),
    ...changes.map((change) => ({
      kind: 'change' as const,
      change,
      before: versionBefore(changes, change),
      at: change.at,
    })),
  ]
  return entries.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

function versionBefore(changes: readonly Change[], { kind, subject, version }: Change): Change | null {
  const isBefore = (each: Change) => each.kind === kind && each.subject === subject && each.version === version - 1
  return changes.find(isBefore) ?? null
}
