import type { CampaignDetailsView, CourseView } from '../../src/contract/campaign-api-views.ts'

const window = (opensOn: string, closesOn: string) => ({ opensOn, closesOn })

/** A campaign of two provinces as the API tells it on 7 February 2025: one has submitted in part, one is late elsewhere. */
export const sampleCampaign: CampaignDetailsView = {
  campaign: {
    ...{ id: 'c1', organiser: 'bo', organiserName: 'Bộ Nội vụ', indexYear: 2024, rounds: 2, isSample: true },
    ...{ title: 'Chỉ số cải cách hành chính năm 2024', parFramework: 'par-province-2024', sipasFramework: null },
    ...{ asOf: '2024-12-31', needsSecond: true, quorumPercent: 60 },
  },
  calendar: {
    ...{ assess: window('2025-01-10', '2025-02-05'), review: window('2025-01-20', '2025-02-10') },
    ...{ send: window('2025-02-01', '2025-02-20'), appraise: window('2025-02-21', '2025-03-10') },
    ...{ appeal: window('2025-03-11', '2025-03-20'), publish: window('2025-03-21', '2025-03-28') },
  },
  next: [
    { window: 'review', does: 'closes', on: '2025-02-10' },
    { window: 'send', does: 'closes', on: '2025-02-20' },
  ],
  today: '2025-02-07',
  organises: true,
  roles: ['coordinator'],
  rounds: [
    {
      ...{ round: 'r1', organisation: 'dien-bien', organisationName: 'Điện Biên' },
      ...{ states: { open: 3, submitted: 20, accepted: 3 }, claimed: '21.5', appraised: null, final: null },
      extensions: [],
    },
    {
      ...{ round: 'r2', organisation: 'lai-chau', organisationName: 'Lai Châu' },
      ...{ states: { open: 26 }, claimed: null, appraised: null, final: null },
      extensions: [{ kind: 'assess', closesOn: '2025-02-15', reason: 'bão' }],
    },
  ],
}

const item = (code: string, lead: string | null, leadName: string | null): CourseView['items'][number] => ({
  ...{ code, name: `Tiêu chí ${code}`, domain: code.slice(0, 1), maximum: '1', state: 'open', step: 1, applies: true },
  ...{
    claimed: null,
    appraised: null,
    final: null,
    lead,
    leadName,
    coOperating: [],
    changedAt: '2025-02-01T05:00:00Z',
    mine: false,
  },
})

/** The course of the round of Điện Biên in that campaign, with three sub-criteria; one is led by Sở Nội vụ. */
export const sampleCourse: CourseView = {
  ...{ campaign: 'c1', campaignTitle: 'Chỉ số cải cách hành chính năm 2024', isSample: true },
  ...{ calendar: sampleCampaign.calendar, next: sampleCampaign.next, extensions: [], roles: ['coordinator'] },
  ...{ organisation: 'dien-bien', organisationName: 'Điện Biên', asOf: '2024-12-31' },
  ...{ indexYear: 2024, today: '2025-02-01', moves: [], domains: [] },
  items: [item('1.3.2', 'so-noi-vu', 'Sở Nội vụ'), item('7.3.6', null, null), item('7.3.7', null, null)],
}
