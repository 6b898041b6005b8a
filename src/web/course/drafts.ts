/** What somebody typed and the server has not taken yet. */
export interface Draft<T> {
  readonly value: T
  /** The version that was seen when it was typed. */
  readonly version: number
}

/** Whose draft it is, and of which field. */
export interface DraftPlace {
  readonly person: string
  readonly round: string
  readonly code: string
  /** Such as `figure/handled_online`, or `explanation`. */
  readonly field: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefix = 'chiso-draft'

const keyOf = ({ person, round, code, field }: DraftPlace) => [prefix, person, round, code, field].join('|')

/** Drafts as this browser keeps them; they outlive the page, the tab and the network. */
export interface Drafts {
  find<T>(place: DraftPlace): Draft<T> | undefined
  /** @returns false if the browser has no room or allows none */
  keep<T>(place: DraftPlace, draft: Draft<T>): boolean
  /** Forgets a draft, unless another tab has typed something else meanwhile. */
  drop<T>(place: DraftPlace, sent: T): void
  /** Codes of a round of which a person has drafts. */
  codesOf(person: string, round: string): ReadonlySet<string>
}

export function draftsIn(store: Store = localStorage): Drafts {
  const find = <T>(place: DraftPlace): Draft<T> | undefined => {
    try {
      const text = store.getItem(keyOf(place))
      return text === null ? undefined : (JSON.parse(text) as Draft<T>)
    } catch {
      return undefined
    }
  }
  return {
    find,
    keep: (place, draft) => {
      try {
        store.setItem(keyOf(place), JSON.stringify(draft))
        return true
      } catch {
        return false
      }
    },
    drop: (place, sent) => {
      if (JSON.stringify(find(place)?.value) === JSON.stringify(sent)) store.removeItem(keyOf(place))
    },
    codesOf: (person, round) => {
      const start = `${[prefix, person, round].join('|')}|`
      const keys = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '')
      return new Set(
        keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length).split('|')[0] ?? ''),
      )
    },
  }
}
