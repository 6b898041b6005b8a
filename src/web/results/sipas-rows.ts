import type { SipasResultsView, SipasView } from '../../contract/results-view.ts'

export interface SipasGroup {
  readonly group: SipasView
  readonly criteria: readonly SipasView[]
}

export interface SipasPart {
  readonly part: SipasView
  readonly groups: readonly SipasGroup[]
}

/** Puts groups below their part and criteria below their group, by the criteria that each is the mean of. */
export function sipasRows({ parts, groups, criteria }: SipasResultsView): readonly SipasPart[] {
  return parts.map((part) => ({
    part,
    groups: groups
      .filter((group) => group.criteria.every((code) => part.criteria.includes(code)))
      .map((group) => ({ group, criteria: criteria.filter(({ code }) => group.criteria.includes(code)) })),
  }))
}
