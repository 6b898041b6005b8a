import { parsing } from '../../contract/schema-issue.ts'
import { type SurveyDesignFile, surveyDesignSchema } from '../../contract/survey-design-schema.ts'
import { type Fault, isError, type Language } from '../../fault.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import { schemaFaults } from '../schema-faults.ts'
import type { SourceFile } from '../source-file.ts'
import { withYaml, type YamlReading } from '../with-yaml.ts'
import type { YamlDocument, YamlPath } from '../yaml-document.ts'
import { codeSettingFaults } from './code-setting-faults.ts'
import { type DrawnStages, drawnStageFaults } from './drawn-stage-faults.ts'
import { namedFigures, questionSettingFaults } from './question-setting-faults.ts'
import { scaleSettingFaults } from './scale-setting-faults.ts'
import { toSurveyDesign } from './to-survey-design.ts'
import { weightSettingFaults } from './weight-setting-faults.ts'

/** A survey's design as read from its file; null beside the faults if any of them is an error. */
export interface SurveyDesignReading {
  readonly design: SurveyDesign | null
  readonly faults: Fault[]
}

/**
 * Reads design.yaml and everything that is wrong with it: its form first; if that holds, what contradicts itself.
 *
 * @param drawn the stages that protocols tell of; null where the answers say all
 */
export function readSurveyDesign(file: SourceFile, drawn: DrawnStages | null = null): Promise<SurveyDesignReading> {
  return withYaml(file, (reading) => designIn(reading, drawn))
}

function designIn({ document, faults }: YamlReading, drawn: DrawnStages | null): SurveyDesignReading {
  if (!document) return { design: null, faults }
  const parsed = surveyDesignSchema.safeParse(document.value, parsing)
  if (!parsed.success) return { design: null, faults: [...faults, ...schemaFaults(parsed.error.issues, document)] }
  const all = [...faults, ...designFaults(parsed.data, document, drawn)]
  const design = all.some(isError) ? null : toSurveyDesign(parsed.data, drawn?.names.length)
  return { design, faults: all }
}

function designFaults(file: SurveyDesignFile, document: YamlDocument, drawn: DrawnStages | null): Fault[] {
  return [
    ...(drawn ? drawnStageFaults(file, document, drawn) : weightFaults(file, document)),
    ...stageFaults(file, document, drawn?.names.length),
    ...weightSettingFaults(file, document),
    ...figureFaults(file, document),
    ...scaleSettingFaults(file, document),
    ...questionSettingFaults(file, document),
    ...codeSettingFaults(file, document),
  ]
}

function unusable(document: YamlDocument, path: YamlPath, reason: Record<Language, string>): Fault {
  const where = path.join('.')
  return { code: 'unusable-setting', place: document.keyPlaceOf(path), details: { where, reason } }
}

function weightFaults({ weight, probabilities }: SurveyDesignFile, document: YamlDocument): Fault[] {
  if ((weight === undefined) !== (probabilities === undefined)) return []
  return [
    unusable(document, weight === undefined ? ['weight'] : ['probabilities'], {
      vi: 'ghi đúng một trong hai khóa: weight (cột quyền số) hoặc probabilities (các cột xác suất chọn)',
      en: 'state exactly one of weight (a column) and probabilities (columns)',
    }),
  ]
}

type Stage = SurveyDesignFile['stages'][number]

/** The key that says how much of a stage was drawn. */
function knownBy({ population, probability }: Stage): 'population' | 'probability' | null {
  if (population !== undefined) return 'population'
  return probability === undefined ? null : 'probability'
}

/** @param drawn how many stages protocols tell of */
function stageFaults({ stages }: SurveyDesignFile, document: YamlDocument, drawn = 0): Fault[] {
  const both = stages.findIndex(({ population, probability }) => population && probability)
  if (both !== -1) {
    return [
      unusable(document, ['stages', both, 'probability'], {
        vi: 'ghi population (chọn với xác suất như nhau) hoặc probability (xác suất khác nhau), không ghi cả hai',
        en: 'state population (equal chances) or probability (unequal ones), not both',
      }),
    ]
  }
  const first = stages.findIndex((stage, at) => at >= drawn && knownBy(stage) === null)
  if (first === -1) return []
  const later = stages.findIndex((stage, at) => at > first && knownBy(stage) !== null)
  const key = stages[later] && knownBy(stages[later])
  if (key) {
    return [
      unusable(document, ['stages', later, key], {
        vi: `bước ${first + 1} chưa ghi population nên không tính được phương sai của bước ${later + 1}; ghi thêm hoặc bỏ khóa này`,
        en: `stage ${first + 1} names no population, so the variance of stage ${later + 1} cannot be had; add it there or leave this out`,
      }),
    ]
  }
  if (first === 0) return []
  return [
    { code: 'stage-without-population', place: document.placeOf(['stages', first]), details: { stage: first + 1 } },
  ]
}

function figureFaults(file: SurveyDesignFile, document: YamlDocument): Fault[] {
  const parts = file.index?.parts ?? []
  const inGroups = parts.flatMap(({ groups }, part) =>
    groups.map((group, at) => ({ group, path: ['index', 'parts', part, 'groups', at] as const })),
  )
  const faults = [
    ...repeats(
      parts.map(({ code }, at) => ({ code, path: ['index', 'parts', at, 'code'] })),
      document,
    ),
    ...repeats(
      inGroups.map(({ group, path }) => ({ code: group.code, path: [...path, 'code'] })),
      document,
    ),
    ...repeats(
      inGroups.flatMap(({ group, path }) =>
        group.criteria.map((code, at) => ({ code, path: [...path, 'criteria', at] })),
      ),
      document,
    ),
    ...(['means', 'totals'] as const).flatMap((key) =>
      repeats(
        file[key].map((code, at) => ({ code, path: [key, at] })),
        document,
      ),
    ),
    ...repeats(namedFigures(file), document),
    ...repeats(
      file.ratios.map(({ code }, at) => ({ code, path: ['ratios', at, 'code'] })),
      document,
    ),
  ]
  const figures = inGroups.length + file.means.length + file.totals.length + file.ratios.length + file.questions.length
  if (figures > 0) return faults
  const reason = {
    vi: 'chưa ghi tính gì; cần ít nhất một trong: index, questions, means, totals, ratios',
    en: 'nothing is asked for; state at least one of index, questions, means, totals, ratios',
  }
  return [...faults, unusable(document, ['index'], reason)]
}

function repeats(
  codes: readonly { readonly code: string; readonly path: YamlPath }[],
  document: YamlDocument,
): Fault[] {
  const first = new Map<string, number>()
  return codes.flatMap(({ code, path }): Fault[] => {
    const place = document.placeOf(path)
    const before = first.get(code)
    if (before === undefined) first.set(code, place.line)
    return before === undefined ? [] : [{ code: 'repeated-code', place, details: { found: code, firstLine: before } }]
  })
}
