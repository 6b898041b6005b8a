import type { LateView, ReminderToSend } from '../../../contract/notice-api-views.ts'

/** What tells a row of the list of what is late from the others. */
export type LateKey = string

export function lateKey({ round, lead, window }: Pick<LateView, 'round' | 'lead' | 'window'>): LateKey {
  return `${round} ${lead ?? ''} ${window}`
}

/** What a reminder of these agencies is about: each round once, without that of which somebody reminded today. */
export function toRemind(agencies: readonly LateView[]): ReminderToSend['targets'] {
  const rounds = new Map<string, Set<string>>()
  for (const { round, codes, reminded } of agencies) {
    const wanted = rounds.get(round) ?? new Set<string>()
    for (const code of codes) if (!reminded.includes(code)) wanted.add(code)
    rounds.set(round, wanted)
  }
  return [...rounds].flatMap(([round, codes]) => (codes.size === 0 ? [] : [{ round, codes: [...codes] }]))
}
