import { texts } from './problem-texts.ts'

const recordReasons = {
  foreign: { vi: 'không phải tệp do chiso survey draw lập', en: 'was not written by chiso survey draw' },
  altered: {
    vi: 'nội dung không khớp với mã băm trong tệp: đã bị sửa',
    en: 'does not match the hash in it: it was edited',
  },
  plan: { vi: 'thuộc một phương án chọn mẫu khác', en: 'is of another sampling plan' },
  stage: { vi: 'không phải biên bản của bước ngay trước', en: 'is not the protocol of the stage before' },
}

const parts = {
  plan: { vi: 'phương án', en: 'plan' },
  frame: { vi: 'khung mẫu', en: 'frame' },
  stage: { vi: 'bước', en: 'stage' },
  previous: { vi: 'biên bản bước trước', en: 'protocol of the stage before' },
  commitment: { vi: 'bản cam kết', en: 'commitment' },
  form: { vi: 'cách viết tệp, hoặc mã băm', en: 'form or hash of the file' },
  signature: { vi: 'chữ ký số', en: 'signature' },
}

/** A part of a draw that can differ. */
export type DrawPart = keyof typeof parts

/** A unit that a protocol has and the replay has not, or the other way round, or with other figures. */
interface UnitDifference {
  readonly kind: 'added' | 'left-out' | 'changed'
  readonly stage: string
  readonly parent: string
  readonly code: string
}

const unitWords = {
  added: { vi: 'có trong biên bản nhưng không được rút', en: 'stands in the protocol but was not drawn' },
  'left-out': { vi: 'được rút nhưng không có trong biên bản', en: 'was drawn but does not stand in the protocol' },
  changed: { vi: 'có thứ tự, xác suất hoặc số liệu khác', en: 'has another place, probability or figure' },
}

const partList = (found: readonly DrawPart[], language: 'vi' | 'en') =>
  found.map((part) => parts[part][language]).join(', ')

/** Why a draw is refused. */
export const drawProblems = {
  'unsound-draw-record': texts<{ path: string; reason: keyof typeof recordReasons }>({
    vi: (d) => `"${d.path}" ${recordReasons[d.reason].vi}; kiểm tra lại tệp`,
    en: (d) => `"${d.path}" ${recordReasons[d.reason].en}; check the file`,
  }),
  'not-as-committed': texts<{ path: string; parts: readonly DrawPart[] }>({
    vi: (d) =>
      `khác với bản cam kết "${d.path}": ${partList(d.parts, 'vi')}; dùng đúng tệp đã cam kết, hoặc lập cam kết mới và chờ số gieo mới`,
    en: (d) =>
      `not as committed in "${d.path}": ${partList(d.parts, 'en')}; use the files committed to, or commit anew and await another seed`,
  }),
  'no-commitment': texts<Record<string, never>>({
    vi: () =>
      'chưa có bản cam kết: lập bằng --commit trước khi có số gieo rồi ghi --commitment; nếu vẫn rút, ghi --without-commitment, biên bản sẽ nêu rõ',
    en: () =>
      'there is no commitment: make one with --commit before the seed is there and name it with --commitment; to draw without, say --without-commitment, and the protocol will say so',
  }),
  'used-seed': texts<Record<string, never>>({
    vi: () =>
      'số gieo này đã dùng ở bước trước nên có thể biết trước khi lập danh sách; dùng số gieo công bố sau bản cam kết',
    en: () =>
      'the stage before used this seed, so that it was known when the list was made; use one published after the commitment',
  }),
  'draw-record-there': texts<{ path: string }>({
    vi: (d) => `tệp "${d.path}" đã có và không được ghi đè; chọn tên khác`,
    en: (d) => `the file "${d.path}" is there already and is not written over; choose another name`,
  }),
  'unusable-key': texts<{ path: string }>({
    vi: (d) => `"${d.path}" không phải khóa Ed25519 dạng PEM; tạo bằng openssl genpkey -algorithm ed25519`,
    en: (d) => `"${d.path}" is no Ed25519 key in PEM form; make one with openssl genpkey -algorithm ed25519`,
  }),
  'draw-differs': texts<{ parts: readonly DrawPart[]; units: readonly UnitDifference[] }>({
    vi: (d) =>
      ['biên bản khác với kết quả rút lại:', ...d.parts.map((part) => `- ${parts[part].vi}`)]
        .concat(d.units.map((u) => `- ${u.stage} ${u.code}${u.parent && ` (${u.parent})`}: ${unitWords[u.kind].vi}`))
        .join('\n'),
    en: (d) =>
      ['the protocol differs from the replay:', ...d.parts.map((part) => `- ${parts[part].en}`)]
        .concat(d.units.map((u) => `- ${u.stage} ${u.code}${u.parent && ` (${u.parent})`}: ${unitWords[u.kind].en}`))
        .join('\n'),
  }),
}
