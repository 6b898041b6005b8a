import type { SamplingPlanFile } from '../../contract/sampling-plan-schema.ts'
import type { Fault, Language } from '../../fault.ts'
import { hundred, sum, zero } from '../../number/exact.ts'
import type { YamlDocument, YamlPath } from '../yaml-document.ts'

type StageFile = SamplingPlanFile['stages'][number]

/** A rule that a stage breaks at a key of it. */
interface Broken {
  readonly key: keyof StageFile
  readonly reason: Record<Language, string>
}

/** Lists what contradicts itself in a plan whose form is right. */
export function samplingPlanFaults({ stages, expected }: SamplingPlanFile, document: YamlDocument): Fault[] {
  const ofStages = stages.flatMap((stage, at) => [
    ...repeatedUnit(stages, at, document),
    ...[...brokenRules(stages, stage, at), ...(expected ? planningRules(stages, stage, at) : [])].map(
      ({ key, reason }) => unusable(document, ['stages', at, key], reason),
    ),
  ])
  return [...ofStages, ...(expected ? expectedFaults(expected, document) : [])]
}

function unusable(document: YamlDocument, path: YamlPath, reason: Record<Language, string>): Fault {
  return { code: 'unusable-setting', place: document.keyPlaceOf(path), details: { where: path.join('.'), reason } }
}

function expectedFaults(expected: NonNullable<SamplingPlanFile['expected']>, document: YamlDocument): Fault[] {
  const above = (['sd', 'confidence', 'responseRate'] as const).filter((key) => expected[key].compare(zero) <= 0)
  const isCertain = expected.confidence.compare(hundred) >= 0
  return [
    ...above.map((key) => unusable(document, ['expected', key], { vi: 'cần số lớn hơn 0', en: 'must be above 0' })),
    ...(isCertain
      ? [unusable(document, ['expected', 'confidence'], { vi: 'cần nhỏ hơn 100', en: 'must be below 100' })]
      : []),
  ]
}

function repeatedUnit(stages: readonly StageFile[], at: number, document: YamlDocument): Fault[] {
  const found = stages[at]?.unit ?? ''
  const first = stages.findIndex(({ unit }) => unit === found)
  if (first === at) return []
  const { line } = document.placeOf(['stages', first, 'unit'])
  const place = document.placeOf(['stages', at, 'unit'])
  return [{ code: 'repeated-code', place, details: { found, firstLine: line } }]
}

function brokenRules(stages: readonly StageFile[], stage: StageFile, at: number): readonly Broken[] {
  return [
    ...drawRules(stage, at),
    ...sizeRules(stage),
    ...laterRules(stages, stage, at),
    ...nestingRules(stages, stage, at),
  ]
}

function drawRules({ draw, stratum, certainty }: StageFile, at: number): readonly Broken[] {
  if ((draw.perParent === undefined) === (draw.total === undefined)) {
    const vi = 'ghi đúng một trong hai: perParent (số đơn vị trong mỗi đơn vị cấp trên) hoặc total (tổng số)'
    return [{ key: 'draw', reason: { vi, en: 'state exactly one of perParent and total' } }]
  }
  if (at === 0 || draw.total === undefined || (stratum === undefined && certainty.length === 0)) return []
  const vi =
    'total từ bước 2 trở đi không dùng cùng stratum hay certainty: số phân bổ còn tùy bước trước; dùng perParent'
  const en =
    'a total from the second stage on goes with neither stratum nor certainty: shares depend on the stage before; use perParent'
  return [{ key: 'draw', reason: { vi, en } }]
}

function sizeRules({ method, size }: StageFile): readonly Broken[] {
  const isBySize = method === 'pps-systematic'
  if (isBySize === (size !== undefined)) return []
  const reason = isBySize
    ? { vi: 'rút theo kích thước cần ghi size (cột kích thước)', en: 'a draw by size needs size, a column' }
    : { vi: 'size chỉ dùng với pps-systematic; bỏ size hoặc đổi method', en: 'size goes with pps-systematic only' }
  return [{ key: isBySize ? 'method' : 'size', reason }]
}

function laterRules(stages: readonly StageFile[], { listedLater, draw }: StageFile, at: number): readonly Broken[] {
  if (!listedLater && at > 0 && stages[at - 1]?.listedLater) {
    const vi = 'bước trước được lập danh sách sau, nên bước này cũng phải ghi listedLater: true'
    return [{ key: 'unit', reason: { vi, en: 'the stage before is listed later, so this one must be too' } }]
  }
  if (!listedLater) return []
  if (at === 0) {
    const vi = 'bước đầu được rút từ khung mẫu, không thể lập danh sách sau'
    return [{ key: 'listedLater', reason: { vi, en: 'the first stage is drawn from the frame' } }]
  }
  if (draw.perParent !== undefined) return []
  const vi = 'bước lập danh sách sau rút riêng trong từng đơn vị; dùng perParent'
  return [{ key: 'draw', reason: { vi, en: 'a stage listed later is drawn in each unit apart; use perParent' } }]
}

function nestingRules(stages: readonly StageFile[], { nestedCodes }: StageFile, at: number): readonly Broken[] {
  if (!nestedCodes || at === stages.length - 1) return []
  const vi = 'chỉ bước cuối được dùng mã riêng trong đơn vị cấp trên: bước sau tìm đơn vị cấp trên bằng mã'
  const en = 'only at the last stage may codes be told apart inside parents: the next stage names its parents by code'
  return [{ key: 'nestedCodes', reason: { vi, en } }]
}

function planningRules(stages: readonly StageFile[], stage: StageFile, at: number): readonly Broken[] {
  const { share, population, draw } = stage
  const isLast = at === stages.length - 1
  if (!isLast && share === undefined) {
    const vi = 'để tính sai số dự kiến cần ghi share: phần của phương sai nằm giữa các đơn vị của bước này, %'
    return [
      {
        key: 'unit',
        reason: { vi, en: 'expected errors need share, the per cent of the variance between these units' },
      },
    ]
  }
  if (isLast && share !== undefined) {
    const vi = 'bước cuối nhận phần còn lại của phương sai; bỏ share'
    return [{ key: 'share', reason: { vi, en: 'the last stage has the share that the others leave; leave it out' } }]
  }
  if (share && share.compare(zero) < 0)
    return [{ key: 'share', reason: { vi: 'cần số từ 0', en: 'must be 0 or more' } }]
  const total = sum(stages.slice(0, at + 1).map((each) => each.share ?? zero))
  if (total.compare(hundred) > 0) {
    const vi = 'các share cộng lại quá 100 %'
    return [{ key: 'share', reason: { vi, en: 'the shares add up to more than 100 %' } }]
  }
  const drawn = draw.perParent ?? (at === 0 ? draw.total : undefined)
  if (population === undefined || drawn === undefined || drawn <= population) return []
  const vi = `rút ${drawn} nhưng chỉ có ${population}`
  return [{ key: 'population', reason: { vi, en: `${drawn} are drawn but there are ${population}` } }]
}
