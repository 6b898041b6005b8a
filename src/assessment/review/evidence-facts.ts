import type { Exact } from '../../number/exact.ts'
import type { CalendarDate } from '../../number/vietnamese-date.ts'
import type { CheckedItem } from './checked-item.ts'
import { nameOf } from './risk-of.ts'

/** What there is of the evidence of a sub-criterion, and what is wrong with it. */
export interface EvidenceFacts {
  /** How many kinds of documents the framework names. */
  readonly asked: number
  readonly given: number
  /** Documents dated outside the index year. */
  readonly otherYear: readonly { readonly fileName: string; readonly issuedOn: CalendarDate }[]
  /** Documents that state another value of a figure than was entered. */
  readonly differing: readonly {
    readonly fileName: string
    readonly figure: string
    readonly figureName: string
    readonly stated: Exact
    readonly entered: Exact
  }[]
}

export function evidenceFacts(item: CheckedItem, indexYear: number): EvidenceFacts {
  const { definition, evidence, figures } = item
  return {
    asked: definition.evidence.length,
    given: evidence.length,
    otherYear: evidence.flatMap(({ fileName, issuedOn }) =>
      issuedOn === null || issuedOn.year === indexYear ? [] : [{ fileName, issuedOn }],
    ),
    differing: evidence.flatMap(({ fileName, quoted }) => {
      const entered = quoted && figures[quoted.figure]
      if (!quoted || !entered || entered.equals(quoted.value)) return []
      const { figure, value: stated } = quoted
      return [{ fileName, figure, figureName: nameOf(item, figure), stated, entered }]
    }),
  }
}

/** Whether evidence is missing, partial (fewer than asked for, of another year, or with another figure) or complete. */
export function evidenceStanding({ asked, given, otherYear, differing }: EvidenceFacts) {
  if (asked > 0 && given === 0) return 'missing'
  return given < asked || otherYear.length > 0 || differing.length > 0 ? 'partial' : 'complete'
}
