import type { ItemView } from '../../contract/api-views.ts'
import type { EvidenceView } from '../../contract/evidence-views.ts'
import { exact } from '../../number/exact.ts'

/** What does not fit together, though nothing forbids it. */
export type ItemWarning =
  | { readonly kind: 'part-above-whole'; readonly part: string; readonly whole: string }
  | {
      readonly kind: 'quoted-differs'
      readonly figure: string
      readonly quoted: string
      readonly typed: string
      readonly fileName: string
    }
  | { readonly kind: 'other-year'; readonly fileName: string; readonly issuedOn: string; readonly indexYear: number }
  | { readonly kind: 'no-evidence' }

interface Checked {
  readonly item: Pick<ItemView, 'definition' | 'indexYear'>
  readonly values: Readonly<Record<string, string | null>>
  /** Undefined while it has not come. */
  readonly evidence: readonly EvidenceView[] | undefined
}

export function itemWarnings({ item, values, evidence }: Checked): readonly ItemWarning[] {
  const { definition, indexYear } = item
  const standing = (evidence ?? []).filter(({ withdrawn }) => !withdrawn)
  const nameOf = (code: string) => definition.figures.find((each) => each.code === code)?.name ?? code
  const parts = definition.figures.flatMap(({ code, partOf }): ItemWarning[] => {
    const [part, whole] = [values[code], partOf === null ? null : values[partOf]]
    if (!part || !whole || partOf === null || exact(part).compare(exact(whole)) <= 0) return []
    return [{ kind: 'part-above-whole', part: nameOf(code), whole: nameOf(partOf) }]
  })
  const quoted = standing.flatMap(({ quoted: told, fileName }): ItemWarning[] => {
    const typed = told && values[told.figure]
    if (!told || !typed || exact(typed).equals(exact(told.value))) return []
    return [{ kind: 'quoted-differs', figure: nameOf(told.figure), quoted: told.value, typed, fileName }]
  })
  const years = standing.flatMap(({ issuedOn, fileName }): ItemWarning[] =>
    issuedOn === null || issuedOn.startsWith(`${indexYear}-`)
      ? []
      : [{ kind: 'other-year', fileName, issuedOn, indexYear }],
  )
  const isBare = evidence !== undefined && standing.length === 0 && definition.evidence.length > 0
  return [...parts, ...quoted, ...years, ...(isBare ? [{ kind: 'no-evidence' } as const] : [])]
}
