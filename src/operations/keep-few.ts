import type { Db } from '../store/database.ts'

/** What something was computed from, by name, and the state of that. */
export interface KeptUnder {
  readonly key: string
  /** The same state gives the same value. */
  readonly state: string
}

interface Kept<V> {
  readonly state: string
  readonly value: Promise<V>
}

/**
 * Keeps the values that were asked for last, of each database apart: each is computed once however many ask. Whether somebody
 * may see it is asked before.
 *
 * @param most how many are kept
 */
export function keepFew<V>(most: number) {
  const keptOf = new WeakMap<Db, Map<string, Kept<V>>>()
  return (db: Db, { key, state }: KeptUnder, compute: () => Promise<V>): Promise<V> => {
    const kept = keptOf.get(db) ?? new Map<string, Kept<V>>()
    keptOf.set(db, kept)
    const found = kept.get(key)
    // The newest use stands last: the first is the one to forget.
    kept.delete(key)
    const entry = found?.state === state ? found : { state, value: compute() }
    kept.set(key, entry)
    entry.value.catch(() => kept.get(key) === entry && kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return entry.value
  }
}
