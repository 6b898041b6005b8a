import type { NoticeKind } from '../../assessment/course/notice-kind.ts'
import type { LetterKind } from '../../assessment/course/notice-rules.data.ts'
import type { CampaignId, PersonId, RoundId } from '../../framework/ids.ts'
import type { Plain } from '../../number/plain.ts'
import type { NewNotice } from '../../store/notices.ts'

/** Something to be told to a person; what has the same key for them is told together. */
export interface Telling {
  readonly person: PersonId
  readonly kind: NoticeKind
  readonly key: string
  readonly campaign: CampaignId
  readonly letter: LetterKind | null
  readonly details: { readonly [name: string]: Plain }
  readonly round: RoundId
  readonly codes: readonly string[]
}

/** More of the codes are not kept with a notice: it leads to the list of the round. */
const codesAtMost = 100

/** Puts together what each person is told, with how much it is about and, where it is about one round, which. */
export function noticeDrafts(tellings: readonly Telling[], newId: () => string): readonly NewNotice[] {
  const drafts = new Map<string, { readonly telling: Telling; readonly places: Map<RoundId, Set<string>> }>()
  for (const telling of tellings) {
    const place = `${telling.person} ${telling.key}`
    const draft = drafts.get(place) ?? { telling, places: new Map<RoundId, Set<string>>() }
    const codes = draft.places.get(telling.round) ?? new Set<string>()
    for (const code of telling.codes) codes.add(code)
    draft.places.set(telling.round, codes)
    drafts.set(place, draft)
  }
  return [...drafts.values()].map(({ telling, places }) => {
    const { person, kind, key, campaign, letter, details } = telling
    const [first, another] = places
    const items = [...places.values()].reduce((sum, codes) => sum + codes.size, 0)
    return {
      ...{ id: newId(), person, kind, key, campaign, letter },
      round: first && !another ? first[0] : null,
      codes: first && !another ? [...first[1]].slice(0, codesAtMost) : [],
      details: { ...details, items, rounds: places.size },
    }
  })
}
