import type { AssignmentsToMake, CourseItemView } from '../../../contract/campaign-api-views.ts'

/** What a bulk edit does to each sub-criterion that is chosen. */
export interface BulkEdit {
  /** `keep` leaves who leads; null takes it from whoever does. */
  readonly lead: 'keep' | null | string
  /** null leaves who co-operates. */
  readonly coOperating: readonly string[] | null
}

type Assignments = AssignmentsToMake['assignments']

/** The assignments that an edit makes of those that stand; whoever leads does not co-operate as well. */
export function bulkAssignments(items: readonly CourseItemView[], edit: BulkEdit): Assignments {
  return items.map((item) => {
    const lead = edit.lead === 'keep' ? item.lead : edit.lead
    const coOperating = (edit.coOperating ?? item.coOperating).filter((agency) => agency !== lead)
    return { code: item.code, lead, coOperating }
  })
}

/** The assignments as they stand: to be given back when a change is taken back. */
export function standingAssignments(items: readonly CourseItemView[]): Assignments {
  return items.map(({ code, lead, coOperating }) => ({ code, lead, coOperating }))
}

/** Whether an edit takes a sub-criterion from an agency that leads it: that is told with a reason. */
export function isHandOver(items: readonly CourseItemView[], { lead }: BulkEdit): boolean {
  return lead !== 'keep' && items.some((item) => item.lead !== null && item.lead !== lead)
}
