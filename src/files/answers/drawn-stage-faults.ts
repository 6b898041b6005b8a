import type { SurveyDesignFile } from '../../contract/survey-design-schema.ts'
import type { Fault, Language } from '../../fault.ts'
import type { YamlDocument, YamlPath } from '../yaml-document.ts'

/** The stages that protocols tell of, from the primary units down, and those of their plan below that none draws. */
export interface DrawnStages {
  readonly names: readonly string[]
  readonly left: readonly string[]
}

/**
 * What a design says otherwise than it may beside protocols: they have strata, populations, chances and weights of the stages that they
 * draw, and the design names but the columns with their units. Stages below, that no protocol draws, are as in other designs, and
 * `probabilities` are the chances in them.
 */
export function drawnStageFaults(file: SurveyDesignFile, document: YamlDocument, drawn: DrawnStages): Fault[] {
  return [...doubled(file, document, drawn), ...lacking(file, document, drawn)]
}

const fromProtocols: Record<Language, string> = {
  vi: 'biên bản rút mẫu đã cho biết; bỏ khóa này',
  en: 'the protocols of the draw tell this; leave the key out',
}

function doubled({ stages, weight }: SurveyDesignFile, document: YamlDocument, { names }: DrawnStages): Fault[] {
  const keys = ['stratum', 'population', 'probability'] as const
  const ofStages = stages
    .slice(0, names.length)
    .flatMap((stage, at) => keys.filter((key) => stage[key] !== undefined).map((key) => ['stages', at, key]))
  const paths: readonly YamlPath[] = weight === undefined ? ofStages : [...ofStages, ['weight']]
  return paths.map((path) => unusable(document, path, fromProtocols))
}

function lacking(
  { stages, probabilities }: SurveyDesignFile,
  document: YamlDocument,
  { names, left }: DrawnStages,
): Fault[] {
  const missing = names.slice(stages.length)
  if (missing.length > 0) {
    const vi = `biên bản rút ${names.length} bước; ghi thêm cột mã đơn vị của: ${missing.join(', ')}`
    const en = `the protocols draw ${names.length} stages; name the columns with the units of: ${missing.join(', ')}`
    return [unusable(document, ['stages'], { vi, en })]
  }
  const isBelow = stages.length > names.length || left.length > 0
  if (!isBelow || probabilities !== undefined) return []
  const below =
    left.length > 0
      ? left.join(', ')
      : stages
          .slice(names.length)
          .map(({ unit }) => unit)
          .join(', ')
  const vi = `chưa có biên bản rút bước ${below}: thêm biên bản ấy (--protocol); nếu không rút bằng chiso, ghi các cột xác suất chọn ở bước ấy`
  const en = `no protocol draws ${below}: add that protocol (--protocol); if it was drawn otherwise, name the columns with its chances`
  return [unusable(document, ['probabilities'], { vi, en })]
}

function unusable(document: YamlDocument, path: YamlPath, reason: Record<Language, string>): Fault {
  return { code: 'unusable-setting', place: document.keyPlaceOf(path), details: { where: path.join('.'), reason } }
}
