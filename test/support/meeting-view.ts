import type { MeetingView, RiskView } from '../../src/contract/api-views.ts'

/** A risk of 7.3.6. */
export const sampleRisk: RiskView = {
  ...{ code: 'no-evidence', severity: 'high', place: { item: '7.3.6', figure: null, evidence: null } },
  text: { vi: 'chưa có tài liệu kiểm chứng nào', en: 'there is no evidence' },
}

/** The meeting of Điện Biên of which one version was written; its reader coordinates. */
export const sampleMeeting: MeetingView = {
  ...{ organisationName: 'Điện Biên', indexYear: 2024, campaignTitle: 'Đợt 2024', isSample: true },
  ...{ mayWrite: true, isConsolidated: false },
  meeting: {
    ...{ version: 1, at: '2025-02-12T05:00:00.000Z', heldOn: '2025-02-12', begins: '8 giờ', ends: null, place: null },
    ...{ chair: 'Ông A', secretary: null, attendance: 'Sở Nội vụ', notes: null },
    decisions: [
      { code: '7.3.6', text: 'bổ sung báo cáo', tasks: [{ who: 'Sở A', what: 'gửi báo cáo', by: '2025-02-18' }] },
    ],
  },
  differences: [
    {
      ...{
        code: '7.3.6',
        name: 'Hồ sơ trực tuyến',
        state: 'submitted',
        maximum: '1.5',
        claim: '1.323',
        computed: '1.2',
      },
      ...{ kinds: ['self-differs', 'risk'], returned: null, risks: [sampleRisk] },
    },
    {
      ...{ code: '8.5', name: 'Chỉ tiêu kinh tế', state: 'returned', maximum: '1', claim: null, computed: null },
      ...{ kinds: ['returned'], returned: 'thiếu phụ lục', risks: [] },
    },
  ],
  items: [
    { code: '7.3.6', name: 'Hồ sơ trực tuyến' },
    { code: '8.5', name: 'Chỉ tiêu kinh tế' },
  ],
  texts: { difficulties: { text: 'thiếu người', version: 2 }, proposals: { text: '', version: 0 } },
}
