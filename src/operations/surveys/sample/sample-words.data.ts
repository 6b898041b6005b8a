import type { Language } from '../../../fault.ts'
import type { SampleStanding } from '../../../survey/draw/drawn-sample.ts'

const vi = {
  title: 'DANH SÁCH ĐƠN VỊ CÓ TRONG MẪU',
  sheetName: 'Danh sách',
  lines: (d: { asked: number; reserves: number; stage: string }) => [
    `${d.stage}: ${d.asked} đơn vị phải hỏi, ${d.reserves} đơn vị dự bị. Chỉ hỏi đơn vị dự bị khi nó đã thay đơn vị khác và có ghi lại.`,
  ],
  protocol: (hash: string) => `Mã băm biên bản (SHA-256): ${hash}`,
  head: { row: 'TT', standing: 'Tình trạng', order: 'Thứ tự rút' },
  stage: {
    code: (stage: string) => `Mã ${stage}`,
    name: (stage: string) => `Tên ${stage}`,
    stratum: (stage: string) => `Tầng của ${stage}`,
    available: (stage: string) => `Số ${stage} để rút`,
    size: (stage: string) => `Kích thước ${stage}`,
    probability: (stage: string) => `Xác suất ${stage}`,
  },
  tail: { overall: 'Xác suất chung', weight: 'Quyền số', note: 'Ghi chú' },
  standings: {
    drawn: 'phải hỏi',
    'stands-in': 'phải hỏi (thay)',
    waiting: 'dự bị',
    replaced: 'đã thay (không hỏi)',
  } as Record<SampleStanding, string>,
  standsIn: (unit: string) => `thay cho ${unit}`,
  replacedBy: (unit: string) => `được ${unit} thay`,
}

export type SampleWords = typeof vi

const en: SampleWords = {
  title: 'UNITS IN THE SAMPLE',
  sheetName: 'List',
  lines: (d) => [
    `${d.stage}: ${d.asked} units to ask, ${d.reserves} reserves. Ask a reserve only when it has taken a place, on record.`,
  ],
  protocol: (hash) => `Hash of the protocol (SHA-256): ${hash}`,
  head: { row: 'No.', standing: 'Standing', order: 'Order of the draw' },
  stage: {
    code: (stage) => `Code of ${stage}`,
    name: (stage) => `Name of ${stage}`,
    stratum: (stage) => `Stratum of ${stage}`,
    available: (stage) => `${stage} to draw from`,
    size: (stage) => `Size of ${stage}`,
    probability: (stage) => `Probability of ${stage}`,
  },
  tail: { overall: 'Overall probability', weight: 'Weight', note: 'Note' },
  standings: {
    drawn: 'ask',
    'stands-in': 'ask (stands in)',
    waiting: 'reserve',
    replaced: 'replaced (do not ask)',
  },
  standsIn: (unit) => `in the place of ${unit}`,
  replacedBy: (unit) => `replaced by ${unit}`,
}

/** What the list of a sample says. */
export const sampleWords: Readonly<Record<Language, SampleWords>> = { vi, en }
