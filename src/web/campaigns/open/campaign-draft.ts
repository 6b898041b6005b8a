import { type WindowKind, windowKinds } from '../../../assessment/course/window.ts'
import type { OrganisationView } from '../../../contract/api-views.ts'
import type { CampaignToOpen } from '../../../contract/campaign-api-views.ts'
import type { PartialCalendar } from '../calendar/calendar-picture.tsx'

/** A campaign while somebody fills it in. */
export interface CampaignDraft {
  /** Empty while none is chosen. */
  readonly organiser: string
  readonly level: OrganisationView['kind'] | ''
  readonly parFramework: string
  /** Empty for none. */
  readonly sipasFramework: string
  readonly indexYear: string
  readonly title: string
  readonly asOf: string | null
  readonly units: ReadonlySet<string>
  readonly calendar: PartialCalendar
  readonly needsSecond: boolean
  readonly quorumPercent: string
  readonly isSample: boolean
}

const noDays = { opensOn: null, closesOn: null }

export function emptyDraft(asOf: string): CampaignDraft {
  const calendar = Object.fromEntries(windowKinds.map((kind) => [kind, noDays])) as unknown as PartialCalendar
  return {
    ...{ organiser: '', level: '', parFramework: '', sipasFramework: '', indexYear: '', title: '', asOf, calendar },
    ...{ units: new Set<string>(), needsSecond: true, quorumPercent: '67', isSample: false },
  }
}

/** What still has to be filled in before it can be opened. */
export type DraftGap =
  | 'organiser'
  | 'parFramework'
  | 'indexYear'
  | 'title'
  | 'asOf'
  | 'units'
  | 'quorumPercent'
  | WindowKind

export function draftGaps(draft: CampaignDraft): readonly DraftGap[] {
  const { organiser, parFramework, indexYear, title, asOf, units, quorumPercent, calendar } = draft
  const gaps: (DraftGap | false)[] = [
    organiser === '' && 'organiser',
    parFramework === '' && 'parFramework',
    !isWhole(indexYear, 2000, 2100) && 'indexYear',
    title.trim() === '' && 'title',
    asOf === null && 'asOf',
    units.size === 0 && 'units',
    ...windowKinds.map((kind) => (calendar[kind].opensOn === null || calendar[kind].closesOn === null) && kind),
    !isWhole(quorumPercent, 1, 100) && 'quorumPercent',
  ]
  return gaps.filter((gap) => gap !== false)
}

function isWhole(text: string, from: number, to: number): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= from && Number(text) <= to
}

/** The draft as the API takes it; nothing may be missing. */
export function toCampaign(draft: CampaignDraft): CampaignToOpen {
  const { organiser, parFramework, sipasFramework, indexYear, title, asOf, units, needsSecond, isSample } = draft
  return {
    ...{ organiser, parFramework, sipasFramework: sipasFramework || null, indexYear: Number(indexYear) },
    ...{ title: title.trim(), asOf: asOf ?? '', units: [...units], needsSecond, isSample },
    quorumPercent: Number(draft.quorumPercent),
    calendar: draft.calendar as CampaignToOpen['calendar'],
  }
}
