import type { AppealReason } from './appeal-reason.ts'
import type { CourseAction } from './course-action.ts'
import type { CutReason } from './cut-reason.ts'
import type { ItemState } from './item-state.ts'
import type { WindowKind } from './window.ts'

interface Text {
  readonly vi: string
  readonly en: string
}

/** What each action is called, as a verb. */
export const actionTexts: Readonly<Record<CourseAction, Text>> = {
  enter: { vi: 'nhập', en: 'enter' },
  submit: { vi: 'trình', en: 'submit' },
  'take-back': { vi: 'rút lại', en: 'take back' },
  accept: { vi: 'chấp nhận', en: 'accept' },
  return: { vi: 'trả lại', en: 'return' },
  consolidate: { vi: 'tổng hợp', en: 'consolidate' },
  reopen: { vi: 'mở lại', en: 'reopen' },
  send: { vi: 'gửi thẩm định', en: 'send' },
  appraise: { vi: 'thẩm định', en: 'appraise' },
  confirm: { vi: 'xác nhận thẩm định', en: 'confirm' },
  object: { vi: 'không nhất trí thẩm định', en: 'object to' },
  release: { vi: 'thông báo kết quả thẩm định', en: 'release' },
  appeal: { vi: 'kiến nghị', en: 'appeal' },
  answer: { vi: 'trả lời kiến nghị', en: 'answer the appeal on' },
  escalate: { vi: 'đề nghị Hội đồng xem xét', en: 'escalate to the council' },
  vote: { vi: 'bỏ phiếu', en: 'vote on' },
  decide: { vi: 'kết luận của Hội đồng', en: 'decide' },
  publish: { vi: 'công bố', en: 'publish' },
}

/** What each state is called. */
export const stateTexts: Readonly<Record<ItemState, Text>> = {
  open: { vi: 'đang nhập', en: 'open' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  submitted: { vi: 'đã trình', en: 'submitted' },
  accepted: { vi: 'đã chấp nhận', en: 'accepted' },
  frozen: { vi: 'đã tổng hợp', en: 'consolidated' },
  sent: { vi: 'chờ thẩm định', en: 'sent' },
  appraised: { vi: 'đã thẩm định', en: 'appraised' },
  confirmed: { vi: 'đã xác nhận thẩm định', en: 'confirmed' },
  released: { vi: 'đã có kết quả thẩm định', en: 'released' },
  appealed: { vi: 'đang kiến nghị', en: 'appealed' },
  answered: { vi: 'đã trả lời kiến nghị', en: 'answered' },
  escalated: { vi: 'Hội đồng đang xem xét', en: 'escalated' },
  decided: { vi: 'Hội đồng đã kết luận', en: 'decided' },
  published: { vi: 'đã công bố', en: 'published' },
}

/** What each window is called. */
export const windowTexts: Readonly<Record<WindowKind, Text>> = {
  assess: { vi: 'Tự đánh giá', en: 'Assess' },
  review: { vi: 'Rà soát', en: 'Review' },
  send: { vi: 'Gửi thẩm định', en: 'Send' },
  appraise: { vi: 'Thẩm định', en: 'Appraise' },
  appeal: { vi: 'Kiến nghị', en: 'Appeal' },
  publish: { vi: 'Công bố', en: 'Publish' },
}

/** What each coded reason of an appeal is called. */
export const appealReasonTexts: Readonly<Record<AppealReason, Text>> = {
  'rule-misread': { vi: 'Áp dụng sai quy tắc tính điểm', en: 'The rule was misread' },
  'figure-misread': { vi: 'Đọc sai số liệu', en: 'A figure was misread' },
  'evidence-not-seen': { vi: 'Chưa xem hết tài liệu kiểm chứng', en: 'Evidence was not seen' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
}

/** What each coded reason of a cut says. */
export const cutReasonTexts: Readonly<Record<CutReason, Text>> = {
  'rule-misread': { vi: 'áp dụng sai quy tắc tính điểm', en: 'the rule was misread' },
  'figure-differs': { vi: 'số liệu khác với nguồn kiểm tra', en: 'a figure differs from its source' },
  'evidence-missing': { vi: 'thiếu tài liệu kiểm chứng', en: 'evidence is missing' },
  'evidence-invalid': { vi: 'tài liệu kiểm chứng không hợp lệ', en: 'evidence is not valid' },
  'evidence-late': { vi: 'tài liệu kiểm chứng nộp muộn', en: 'evidence came late' },
  'condition-not-met': { vi: 'chưa đạt điều kiện của tiêu chí', en: 'a condition is not met' },
  other: { vi: 'lý do khác', en: 'another reason' },
}
