import { texts } from './problem-texts.ts'

const recordReasons = {
  foreign: { vi: 'không phải tệp do chiso survey draw lập', en: 'was not written by chiso survey draw' },
  altered: {
    vi: 'nội dung không khớp với mã băm trong tệp: đã bị sửa',
    en: 'does not match the hash in it: it was edited',
  },
  plan: { vi: 'thuộc một phương án chọn mẫu khác', en: 'is of another sampling plan' },
  stage: { vi: 'không phải biên bản của bước ngay trước', en: 'is not the protocol of the stage before' },
  commitment: {
    vi: 'có bản cam kết không khớp với mã băm của nó, hoặc với biên bản',
    en: 'holds a commitment that does not match its hash, or the protocol',
  },
  contradictory: {
    vi: 'tự mâu thuẫn: số đơn vị, xác suất hoặc quyền số không theo phương án và các bước trước',
    en: 'contradicts itself: numbers of units, chances or weights do not follow from the plan and the stages before',
  },
  signature: {
    vi: 'có chữ ký số không khớp, hoặc thiếu tệp .sig bên cạnh',
    en: 'has a signature that does not fit, or no .sig file beside it',
  },
}

const strangers = {
  twice: { vi: 'được đưa vào hai lần; bỏ một', en: 'is given twice; leave one out' },
  plan: { vi: 'thuộc một phương án chọn mẫu khác với', en: 'is of another sampling plan than' },
  'two-first': {
    vi: 'cũng là biên bản rút từ khung mẫu, như',
    en: 'is a protocol of a draw from the frame, and so is',
  },
  'no-first': {
    vi: 'không rút từ khung mẫu: thiếu biên bản của các bước trước, thêm biên bản ấy (--protocol)',
    en: 'was not drawn from the frame: the protocol of the stages before is missing, add it (--protocol)',
  },
  'no-previous': {
    vi: 'được rút tiếp từ một biên bản không có ở đây; thêm biên bản ấy (--protocol)',
    en: 'was drawn after a protocol that is not here; add that one (--protocol)',
  },
  parent: {
    vi: 'rút trong một đơn vị mà biên bản khác cũng rút; chỉ đưa vào một:',
    en: 'draws in a unit that another protocol draws in as well; give one of them:',
  },
  replacements: {
    vi: 'đã nhận đơn vị dự bị thay thế: thêm bản ghi thay thế của bước trước (--replacements)',
    en: 'took reserves into account: add the record of replacements in the stage before (--replacements)',
  },
  record: {
    vi: 'là bản ghi thay thế của một biên bản không có ở đây; thêm biên bản ấy (--protocol), hoặc bỏ bản ghi',
    en: 'records replacements in a protocol that is not here; add that (--protocol), or leave the record out',
  },
  'record-twice': {
    vi: 'là bản ghi thay thế của cùng một biên bản như',
    en: 'records replacements in the same protocol as',
  },
}

const parts = {
  plan: { vi: 'phương án', en: 'plan' },
  frame: { vi: 'khung mẫu', en: 'frame' },
  stage: { vi: 'bước', en: 'stage' },
  previous: { vi: 'biên bản bước trước', en: 'protocol of the stage before' },
  replacements: { vi: 'bản ghi thay thế của bước trước', en: 'replacements in the stage before' },
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

/** What a protocol has otherwise than the draw made again. */
export interface DrawDifferences {
  readonly parts: readonly DrawPart[]
  readonly units: readonly UnitDifference[]
}

/** Says differences from a draw made again, one a line. */
export function drawDifferenceLines(
  { parts: found, units }: DrawDifferences,
  language: 'vi' | 'en',
): readonly string[] {
  return [
    ...found.map((part) => parts[part][language]),
    ...units.map((u) => `${u.stage} ${u.code}${u.parent && ` (${u.parent})`}: ${unitWords[u.kind][language]}`),
  ]
}

const planParts = {
  stages: { vi: 'các bước được rút', en: 'the stages that are drawn' },
  unit: { vi: 'cấp của đơn vị', en: 'level' },
  name: { vi: 'tên bước', en: 'name of the stage' },
  draw: { vi: 'số đơn vị rút', en: 'number of units' },
  method: { vi: 'cách rút', en: 'method' },
  size: { vi: 'cột kích thước', en: 'column of sizes' },
  stratum: { vi: 'cột tầng', en: 'column of strata' },
  certainty: { vi: 'đơn vị chắc chắn', en: 'certain units' },
  reserves: { vi: 'số đơn vị dự bị', en: 'number of reserves' },
  nestedCodes: { vi: 'mã riêng trong đơn vị cấp trên', en: 'codes inside parents' },
  listedLater: { vi: 'lập danh sách sau', en: 'listed later' },
  hash: { vi: 'mã băm phương án', en: 'hash of the plan' },
}

/** A part of a plan that a protocol can have otherwise. */
export type PlanPart = keyof typeof planParts

/** What a protocol states otherwise than the plan says; values as plan.yaml writes them. */
export interface PlanDifference {
  /** Name of the stage; '' where the stages as a whole are meant. */
  readonly stage: string
  /** Code of the unit drawn in; '' where the stage as a whole is meant. */
  readonly parent: string
  readonly part: PlanPart
  readonly stated: string
  readonly planned: string
}

/** Says differences from a plan, one a line. */
export function planDifferenceLines(found: readonly PlanDifference[], language: 'vi' | 'en'): readonly string[] {
  return found.map(planDifferenceTexts[language])
}

const planDifferenceTexts = texts<PlanDifference>({
  vi: (d) =>
    `${d.stage && `bước ${d.stage}, `}${d.parent && `đơn vị ${d.parent}, `}${planParts[d.part].vi}: biên bản ghi ${d.stated || 'trống'}, phương án ghi ${d.planned || 'trống'}`,
  en: (d) =>
    `${d.stage && `stage ${d.stage}, `}${d.parent && `unit ${d.parent}, `}${planParts[d.part].en}: the protocol has ${d.stated || 'nothing'}, the plan ${d.planned || 'nothing'}`,
})

const outOfOrder = {
  'no-plan': {
    vi: 'chưa có phương án; đưa phương án (plan.yaml) vào trước khung mẫu',
    en: 'there is no plan; bring the plan (plan.yaml) in before the frame',
  },
  'no-frame': {
    vi: 'chưa có khung mẫu nào được cam kết; đưa khung mẫu vào trước, rồi chờ số gieo công bố sau đó',
    en: 'no frame was committed to; bring the frame in first and await a seed that is published after it',
  },
  'no-protocol': {
    vi: 'chưa có biên bản của bước trên một bước lập danh sách sau; rút bước trên trước',
    en: 'there is no protocol of the stage above one that is listed later; draw that stage first',
  },
  'no-list': {
    vi: 'danh sách của đơn vị này chưa được cam kết; đưa danh sách vào trước, rồi chờ số gieo công bố sau đó',
    en: 'no list of this unit was committed to; bring the list in first and await a seed that is published after it',
  },
  'list-drawn': {
    vi: 'đã có biên bản rút trong đơn vị này; nếu biên bản ấy sai, thu hồi nó trước',
    en: 'a protocol draws in this unit already; if it is wrong, withdraw it first',
  },
  drawn: {
    vi: 'bản cam kết này đã dùng để rút mẫu; một bản cam kết chỉ rút một lần',
    en: 'a sample was drawn by this commitment; a commitment is drawn by once',
  },
}

/** Why a draw is refused. */
export const drawProblems = {
  'unsound-draw-record': texts<{ path: string; reason: keyof typeof recordReasons }>({
    vi: (d) => `"${d.path}" ${recordReasons[d.reason].vi}; kiểm tra lại tệp`,
    en: (d) => `"${d.path}" ${recordReasons[d.reason].en}; check the file`,
  }),
  /** Protocols, or records of replacements, that make no one sample. `other` is '' where there is none to name. */
  'unrelated-protocols': texts<{ path: string; reason: keyof typeof strangers; other: string }>({
    vi: (d) => `"${d.path}" ${strangers[d.reason].vi}${d.other && ` "${d.other}"`}`,
    en: (d) => `"${d.path}" ${strangers[d.reason].en}${d.other && ` "${d.other}"`}`,
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
  'draw-out-of-order': texts<{ reason: keyof typeof outOfOrder }>({
    vi: (d) => outOfOrder[d.reason].vi,
    en: (d) => outOfOrder[d.reason].en,
  }),
  'frame-committed': texts<{ path: string; committed: string; found: string }>({
    vi: (d) =>
      d.committed === d.found
        ? `khung mẫu này đã được cam kết (mã băm ${d.committed}); không cần đưa vào lần nữa`
        : `khung mẫu đã được cam kết với mã băm ${d.committed}; tệp "${d.path}" có mã băm ${d.found} nên bị từ chối. Nếu khung đã cam kết sai, thu hồi bản cam kết ấy (việc thu hồi vẫn hiện trên trang và trong nhật ký), cam kết lại rồi chờ số gieo mới`,
    en: (d) =>
      d.committed === d.found
        ? `this frame is committed to already (hash ${d.committed}); there is no need to bring it in again`
        : `a frame with the hash ${d.committed} is committed to; the file "${d.path}" has the hash ${d.found} and is refused. If the frame committed to is wrong, withdraw the commitment (this stays visible here and in the log), commit anew and await another seed`,
  }),
  'list-committed': texts<{ unit: string; committed: string; found: string }>({
    vi: (d) =>
      d.committed === d.found
        ? `danh sách này của đơn vị ${d.unit} đã được cam kết (mã băm ${d.committed}); không cần đưa vào lần nữa`
        : `danh sách của đơn vị ${d.unit} đã được cam kết với mã băm ${d.committed}; tệp này có mã băm ${d.found} nên bị từ chối. Nếu danh sách đã cam kết sai, thu hồi bản cam kết ấy (việc thu hồi vẫn hiện trên trang và trong nhật ký), cam kết lại rồi chờ số gieo mới`,
    en: (d) =>
      d.committed === d.found
        ? `this list of the unit ${d.unit} is committed to already (hash ${d.committed}); there is no need to bring it in again`
        : `a list of the unit ${d.unit} with the hash ${d.committed} is committed to; this file has the hash ${d.found} and is refused. If the list committed to is wrong, withdraw the commitment (this stays visible here and in the log), commit anew and await another seed`,
  }),
  'early-seed': texts<{ committed: string; published: string }>({
    vi: (d) =>
      `số gieo công bố lúc ${d.published}, khi khung mẫu hay danh sách chưa được cam kết (${d.committed}), nên có thể đã biết trước; dùng số gieo công bố sau đó`,
    en: (d) =>
      `the seed was published at ${d.published}, before the frame or list was committed to (${d.committed}), so that it may have been known; use one published later`,
  }),
  'protocol-not-of-plan': texts<{ path: string; differences: readonly PlanDifference[] }>({
    vi: (d) => listed(`"${d.path}" khác với phương án:`, planDifferenceLines(d.differences, 'vi')),
    en: (d) => listed(`"${d.path}" differs from the plan:`, planDifferenceLines(d.differences, 'en')),
  }),
  'unusable-key': texts<{ path: string }>({
    vi: (d) => `"${d.path}" không phải khóa Ed25519 dạng PEM; tạo bằng openssl genpkey -algorithm ed25519`,
    en: (d) => `"${d.path}" is no Ed25519 key in PEM form; make one with openssl genpkey -algorithm ed25519`,
  }),
  'draw-differs': texts<DrawDifferences>({
    vi: (d) => listed('biên bản khác với kết quả rút lại:', drawDifferenceLines(d, 'vi')),
    en: (d) => listed('the protocol differs from the replay:', drawDifferenceLines(d, 'en')),
  }),
}

function listed(head: string, lines: readonly string[]): string {
  return [head, ...lines.map((line) => `- ${line}`)].join('\n')
}
