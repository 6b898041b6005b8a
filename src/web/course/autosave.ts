import { ApiProblem } from '../api/api-problem.ts'
import type { DraftPlace, Drafts } from './drafts.ts'

/** A value as the server has it. */
export interface Saved<T> {
  readonly value: T
  readonly version: number
  /** Who saved it; null if it is not known. */
  readonly by: string | null
}

export type SaveStatus =
  | 'saved'
  /** Filled in by the page; sent when the person says so. */
  | 'proposed'
  /** Typed, and sent in a moment. */
  | 'typed'
  | 'saving'
  /** Did not reach the server; it is sent again. */
  | 'failed'
  /** Somebody else saved another value meanwhile. */
  | 'conflict'
  /** Not taken: right, state or window. The draft stays. */
  | 'refused'

export interface FieldState<T> {
  readonly value: T
  readonly base: Saved<T>
  readonly status: SaveStatus
  /** When it was last saved from here; null before. */
  readonly savedAt: Date | null
  readonly problem: Error | null
  /** What the other person saved. */
  readonly theirs: Saved<T> | null
  /** False where the browser would not keep the draft. */
  readonly isKept: boolean
}

interface AutosaveParts<T> {
  readonly place: DraftPlace
  readonly drafts: Drafts
  readonly saved: Saved<T>
  readonly isEqual: (one: T, other: T) => boolean
  /** Whether it can be sent at all; what is no number waits. */
  readonly isSendable: (value: T) => boolean
  readonly send: (value: T, version: number) => Promise<{ readonly version: number }>
  /** The value as it stands on the server now. */
  readonly readCurrent: () => Promise<Saved<T>>
  readonly now: () => Date
}

export interface Autosave<T> {
  readonly state: () => FieldState<T>
  subscribe(listener: () => void): () => void
  edit(value: T): void
  /** Fills the field without saving it: it is saved when the person edits it or says so. */
  propose(value: T): void
  /** Sends what waits at once; true if nothing is unsaved afterwards. */
  flush(): Promise<boolean>
  /** Takes in what a newer reading brought. */
  receive(saved: Saved<T>): void
  /** Resolves a conflict with one's own value, or the other's. */
  choose(which: 'mine' | 'theirs'): void
  /** Lets go of a draft that cannot be saved. */
  discard(): void
  /** No more timers; what waits is sent once more. */
  close(): void
}

const waitMs = 800
const retryMs = [3000, 10_000, 30_000]

/**
 * Saves a field by itself. The draft is kept in the browser before anything is sent, and goes when the server has taken it; a
 * newer version of somebody else is never overwritten, and what was typed is never lost to it.
 */
export function createAutosave<T>(parts: AutosaveParts<T>): Autosave<T> {
  return new FieldAutosave(parts)
}

class FieldAutosave<T> implements Autosave<T> {
  readonly #parts: AutosaveParts<T>
  readonly #listeners = new Set<() => void>()
  #state: FieldState<T>
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #sending: Promise<void> | undefined

  constructor(parts: AutosaveParts<T>) {
    this.#parts = parts
    this.#state = initialState(parts)
    if (this.#state.status === 'typed') this.#schedule(0)
  }

  readonly state = () => this.#state

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  edit(value: T): void {
    const { status, base } = this.#state
    const isBack = status !== 'saving' && this.#parts.isEqual(value, base.value)
    if (isBack) this.#parts.drafts.drop(this.#parts.place, this.#state.value)
    const isKept = isBack || this.#keep(value, base.version)
    if (status === 'conflict') {
      this.#set({ value, isKept })
      return
    }
    this.#set({ value, isKept, problem: null, status: isBack ? 'saved' : status === 'saving' ? 'saving' : 'typed' })
    clearTimeout(this.#timer)
    if (!isBack) this.#schedule(waitMs)
  }

  propose(value: T): void {
    if (this.#state.status !== 'saved' || this.#parts.isEqual(value, this.#state.value)) return
    this.#set({ value, status: 'proposed' })
  }

  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    if (this.#sending) await this.#sending
    const { status, value } = this.#state
    if ((status === 'typed' || status === 'failed') && this.#parts.isSendable(value)) {
      this.#sending = this.#send().finally(() => {
        this.#sending = undefined
      })
      await this.#sending
    }
    return this.#state.status === 'saved'
  }

  receive(saved: Saved<T>): void {
    const { base, status, value } = this.#state
    if (saved.version <= base.version || status === 'saving') return
    if (status === 'saved') {
      this.#set({ value: saved.value, base: saved })
      return
    }
    if (status === 'conflict') {
      this.#set({ theirs: saved })
      return
    }
    if (this.#parts.isEqual(saved.value, base.value)) {
      if (status !== 'proposed') this.#keep(value, saved.version)
      this.#set({ base: saved })
      return
    }
    clearTimeout(this.#timer)
    this.#meet(saved, value)
  }

  choose(which: 'mine' | 'theirs'): void {
    const { theirs, value } = this.#state
    if (!theirs) return
    if (which === 'theirs') {
      this.#parts.drafts.drop(this.#parts.place, value)
      this.#set({ value: theirs.value, base: theirs, theirs: null, status: 'saved', problem: null })
      return
    }
    this.#keep(value, theirs.version)
    this.#set({ base: theirs, theirs: null, status: 'typed', problem: null })
    this.#schedule(0)
  }

  discard(): void {
    const { value, base } = this.#state
    this.#parts.drafts.drop(this.#parts.place, value)
    clearTimeout(this.#timer)
    this.#set({ value: base.value, status: 'saved', problem: null, theirs: null })
  }

  close(): void {
    void this.flush()
  }

  #set(change: Partial<FieldState<T>>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  #keep(value: T, version: number): boolean {
    return this.#parts.drafts.keep(this.#parts.place, { value, version })
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), ms)
  }

  async #send(): Promise<void> {
    const { value, base } = this.#state
    this.#set({ status: 'saving' })
    try {
      const { version } = await this.#parts.send(value, base.version)
      this.#settle({ value, version, by: null }, value)
    } catch (error) {
      await this.#fail(error as Error, value)
    }
  }

  /** The server has the value; what was typed since goes on from there. */
  #settle(saved: Saved<T>, value: T): void {
    this.#parts.drafts.drop(this.#parts.place, value)
    this.#failures = 0
    const told = { base: saved, problem: null, theirs: null, savedAt: this.#parts.now() }
    if (this.#parts.isEqual(this.#state.value, value)) {
      this.#set({ ...told, status: 'saved' })
      return
    }
    this.#set({ ...told, status: 'typed', isKept: this.#keep(this.#state.value, saved.version) })
    this.#schedule(waitMs)
  }

  /** Somebody saved a version meanwhile; it may be one's own, of which the answer was lost. */
  #meet(theirs: Saved<T>, value: T): void {
    if (this.#parts.isEqual(theirs.value, value)) this.#settle(theirs, value)
    else this.#set({ status: 'conflict', theirs })
  }

  async #fail(error: Error, value: T): Promise<void> {
    if (error instanceof ApiProblem && error.code === 'stale-edit') {
      const theirs = await this.#parts.readCurrent().catch(() => undefined)
      if (theirs) {
        this.#meet(theirs, value)
        return
      }
    } else if (isRefusal(error)) {
      this.#set({ status: 'refused', problem: error })
      return
    }
    this.#set({ status: 'failed', problem: error })
    this.#schedule(retryMs[Math.min(this.#failures, retryMs.length - 1)] ?? 30_000)
    this.#failures += 1
  }
}

/** Refusals for right, state, window or form stay refusals; whoever signs in again or waits a little may be let through. */
function isRefusal(error: Error): boolean {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 500 && ![401, 429].includes(error.status)
}

/** A draft of an earlier visit comes back; if somebody has saved another value since, both are shown. */
function initialState<T>({ place, drafts, saved, isEqual }: AutosaveParts<T>): FieldState<T> {
  const fresh = { value: saved.value, base: saved, savedAt: null, problem: null, theirs: null, isKept: true }
  const draft = drafts.find<T>(place)
  if (draft === undefined) return { ...fresh, status: 'saved' }
  if (isEqual(draft.value, saved.value)) {
    drafts.drop(place, draft.value)
    return { ...fresh, status: 'saved' }
  }
  if (draft.version === saved.version) return { ...fresh, value: draft.value, status: 'typed' }
  return { ...fresh, value: draft.value, status: 'conflict', theirs: saved }
}
