import type { SurveyDesignFile } from '../../contract/survey-design-schema.ts'
import type { Fault } from '../../fault.ts'
import { differingMargin } from '../../survey/weights/differing-margin.ts'
import type { YamlDocument, YamlPath } from '../yaml-document.ts'
import { toCalibration } from './to-calibration.ts'

/** What contradicts itself in how a design asks for weights to be adjusted. */
export function weightSettingFaults({ response, calibration }: SurveyDesignFile, document: YamlDocument): Fault[] {
  const faults: Fault[] = []
  if (response) {
    const kinds = ['answered', 'unanswered', 'replaced', 'replacements'] as const
    faults.push(
      ...repeats(
        kinds.flatMap((kind) => response[kind].map((text, at) => ({ text, path: ['response', kind, at] }))),
        document,
      ),
    )
  }
  return calibration ? [...faults, ...calibrationFaults(calibration, document)] : faults
}

function calibrationFaults(
  calibration: NonNullable<SurveyDesignFile['calibration']>,
  document: YamlDocument,
): readonly Fault[] {
  const { method, margins } = calibration
  const path = ['calibration', 'margins']
  const columns = margins.map(({ column }, at) => ({ text: column, path: [...path, at, 'column'] }))
  const found = [...repeats(columns, document)]
  if (method === 'post-stratification' && margins.length > 1) {
    const reason = {
      vi: 'post-stratification chỉ có một cột; dùng raking cho nhiều cột, hoặc gộp các cột thành một',
      en: 'post-stratification has one column; use raking for several, or join the columns into one',
    }
    const details = { where: 'calibration.method', reason }
    found.push({ code: 'unusable-setting', place: document.keyPlaceOf(['calibration', 'method']), details })
  }
  const differing = differingMargin(toCalibration(calibration).margins)
  if (differing) {
    const { margin, sum, first } = differing
    const details = { column: margins[margin]?.column ?? '', sum, first, firstColumn: margins[0]?.column ?? '' }
    found.push({ code: 'margin-sums-differ', place: document.keyPlaceOf([...path, margin, 'totals']), details })
  }
  return found
}

function repeats(
  texts: readonly { readonly text: string; readonly path: YamlPath }[],
  document: YamlDocument,
): Fault[] {
  const first = new Map<string, number>()
  return texts.flatMap(({ text, path }): Fault[] => {
    const place = document.placeOf(path)
    const firstLine = first.get(text)
    if (firstLine === undefined) first.set(text, place.line)
    return firstLine === undefined ? [] : [{ code: 'repeated-code', place, details: { found: text, firstLine } }]
  })
}
