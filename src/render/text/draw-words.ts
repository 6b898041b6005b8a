import type { DrawProtocol } from '../../contract/draw-records.ts'

type Method = DrawProtocol['plan']['stages'][number]['method']

interface GroupText {
  readonly name: string
  readonly parent: string
  readonly stratum: string
  readonly places: number
  readonly units: number
  /** Of all units together; '' where they were not drawn by size. */
  readonly size: string
  readonly method: string
}

const vi = {
  committed: 'ĐÃ CAM KẾT',
  publish: 'Công bố mã băm này trước khi có số gieo. Giữ nguyên các tệp cho tới khi rút xong.',
  title: 'BIÊN BẢN RÚT MẪU',
  heads: {
    seed: 'Số gieo',
    plan: 'Phương án (SHA-256)',
    frame: 'Khung mẫu (SHA-256)',
    previous: 'Biên bản bước trước (SHA-256)',
    replacements: 'Lần thay thế cuối ở bước trước (SHA-256)',
    commitment: 'Bản cam kết (SHA-256)',
    committedOn: 'Ngày cam kết',
    units: 'Số đơn vị trong khung',
    algorithm: 'Nguồn ngẫu nhiên',
    sha256: 'Mã băm biên bản (SHA-256)',
  },
  uncommitted: 'KHÔNG CÓ BẢN CAM KẾT: không chứng minh được khung mẫu đã cố định trước khi có số gieo',
  methods: {
    simple: 'ngẫu nhiên đơn giản không hoàn lại',
    systematic: 'hệ thống',
    'pps-systematic': 'hệ thống, xác suất tỷ lệ với kích thước',
  } as Record<Method, string>,
  insteadOf: (unit: string) => `, thay cho ${unit}`,
  group: (d: GroupText) =>
    `${d.name}${d.parent && ` thuộc ${d.parent}`}${d.stratum && `, tầng ${d.stratum}`}: rút ${d.places} trong ${d.units}${d.size && `, tổng kích thước ${d.size}`} (${d.method})`,
  columns: {
    order: 'TT',
    code: 'Mã',
    name: 'Tên',
    size: 'Kích thước',
    probability: 'Xác suất bước này',
    overall: 'Xác suất chung',
    weight: 'Quyền số',
  },
  certain: 'chắc chắn',
  reserves: 'Dự bị, theo thứ tự',
  short: (d: { found: number; asked: number }) => `chỉ còn ${d.found} đơn vị dự bị, phương án cần ${d.asked}`,
  room: ['Cơ quan rút mẫu: ……………………………………', 'Địa điểm, ngày rút mẫu: ……………………………………'],
  signatures: ['Người rút mẫu (ký, ghi rõ họ tên)', 'Người chứng kiến (ký, ghi rõ họ tên)'],
}

export type DrawWords = typeof vi

const en: DrawWords = {
  committed: 'COMMITTED',
  publish: 'Publish this hash before there is a seed. Keep the files as they are until all is drawn.',
  title: 'PROTOCOL OF THE DRAW',
  heads: {
    seed: 'Seed',
    plan: 'Plan (SHA-256)',
    frame: 'Frame (SHA-256)',
    previous: 'Protocol of the stage before (SHA-256)',
    replacements: 'Last replacement in the stage before (SHA-256)',
    commitment: 'Commitment (SHA-256)',
    committedOn: 'Committed on',
    units: 'Units in the frame',
    algorithm: 'Source of chance',
    sha256: 'Hash of the protocol (SHA-256)',
  },
  uncommitted: 'NO COMMITMENT: nothing proves that the frame was fixed before the seed was there',
  methods: {
    simple: 'simple random, without replacement',
    systematic: 'systematic',
    'pps-systematic': 'systematic, probability proportional to size',
  },
  insteadOf: (unit) => `, instead of ${unit}`,
  group: (d) =>
    `${d.name}${d.parent && ` in ${d.parent}`}${d.stratum && `, stratum ${d.stratum}`}: ${d.places} drawn of ${d.units}${d.size && `, sizes ${d.size} in all`} (${d.method})`,
  columns: {
    order: 'No.',
    code: 'Code',
    name: 'Name',
    size: 'Size',
    probability: 'Probability here',
    overall: 'Overall probability',
    weight: 'Weight',
  },
  certain: 'certain',
  reserves: 'Reserves, in order',
  short: (d) => `only ${d.found} reserves are left, the plan asks for ${d.asked}`,
  room: ['Office that drew: ……………………………………', 'Place and day of the draw: ……………………………………'],
  signatures: ['Drawn by (signature, name)', 'Witnessed by (signature, name)'],
}

/** What a commitment and a protocol say as plain text. */
export const drawWords: Readonly<Record<'vi' | 'en', DrawWords>> = { vi, en }
