import type { Language } from './fault.ts'

const points = (text: string | null) => text ?? '–'

/** What a council's vote and decision, and points after an appeal, are refused for. */
export const councilProblems = {
  /** Too few of the council have voted to decide. */
  'no-quorum': {
    vi: (d: { voted: number; needed: number; members: number }) =>
      `chưa đủ phiếu để kết luận: đã có ${d.voted} phiếu, cần ít nhất ${d.needed} trong ${d.members} thành viên Hội đồng; đề nghị các thành viên còn lại bỏ phiếu`,
    en: (d: { voted: number; needed: number; members: number }) =>
      `too few votes to decide: ${d.voted} voted, ${d.needed} of ${d.members} members must; ask the others to vote`,
  },
  /** A decision that is not what the votes amount to, or what they amounted to when it was looked at. */
  'not-as-voted': {
    vi: (d: { outcome: 'granted' | 'rejected'; points: string | null; for: number; against: number }) =>
      `kết luận phải theo kết quả bỏ phiếu: ${d.for} phiếu đồng ý, ${d.against} phiếu không đồng ý, tức là ${d.outcome === 'granted' ? `chấp nhận với ${points(d.points)} điểm` : 'không chấp nhận'}; tải lại rồi kết luận`,
    en: (d: { outcome: 'granted' | 'rejected'; points: string | null; for: number; against: number }) =>
      `a decision follows the votes: ${d.for} for, ${d.against} against, so it is ${d.outcome === 'granted' ? `granted with ${points(d.points)} points` : 'rejected'}; load it again, then decide`,
  },
  /** Points after an appeal that would be fewer than before it. */
  'lowered-by-appeal': {
    vi: (d: { standing: string; got: string }) =>
      `kiến nghị không làm giảm điểm: đang là ${d.standing} điểm, không cho ${d.got} điểm; nhập số điểm từ ${d.standing} trở lên hoặc không chấp nhận kiến nghị`,
    en: (d: { standing: string; got: string }) =>
      `an appeal costs no points: it stands at ${d.standing}, not to become ${d.got}; give ${d.standing} or more, or reject the appeal`,
  },
  /** A sub-criterion on which no council votes. */
  'not-voted-on': {
    vi: (d: { code: string }) =>
      `tiêu chí ${d.code} không do Hội đồng cho điểm; Hội đồng chỉ bỏ phiếu khi có đề nghị xem xét kiến nghị`,
    en: (d: { code: string }) =>
      `the council does not give the points of ${d.code}; it votes there only on an appeal that was escalated to it`,
  },
} satisfies Record<string, Record<Language, (details: never) => string>>
