import type { DataValidation } from 'exceljs'
import { clearWord } from '../../contract/sheet-forms.ts'
import type { FigureDefinition, SubCriterion } from '../../framework/framework.ts'
import { toDecimalText } from '../../number/round.ts'
import { formatNumber } from '../../number/vietnamese-number.ts'

interface NumberRule {
  readonly conditions: readonly string[]
  readonly words: string
  /** A value outside is asked about, not refused. */
  readonly soft?: boolean
}

/**
 * What a spreadsheet lets people type for a figure of this kind, or the word that clears. Growth may be above 100 % or below
 * 0, so a percentage outside is asked about only.
 *
 * @param cell name of the cell, as F6
 */
export function figureValidation(definition: FigureDefinition, item: SubCriterion, cell: string): DataValidation {
  if (definition.kind === 'yes-no') {
    return {
      type: 'list',
      allowBlank: true,
      formulae: [`"Có,Không,${clearWord}"`],
      ...messages({ conditions: [], words: 'Có hoặc Không' }),
    }
  }
  const rule = numberRule(definition.kind, definition.code, item)
  const number = [`ISNUMBER(${cell})`, ...rule.conditions.map((condition) => condition.replaceAll('#', cell))].join(',')
  const isClear = `LOWER(TRIM(${cell}))="${clearWord}"`
  // IF, since AND would compare text with numbers as well: a spreadsheet works all its arguments out.
  const formula = `IF(ISNUMBER(${cell}),AND(${number}),${isClear})`
  return { type: 'custom', allowBlank: true, formulae: [formula], ...messages(rule) }
}

function messages({ words, soft }: NumberRule) {
  const question = soft ? ' Vẫn dùng giá trị này?' : ''
  return {
    showInputMessage: true,
    promptTitle: 'Giá trị',
    prompt: `${words}. Gõ "${clearWord}" để bỏ số liệu đang có.`,
    showErrorMessage: true,
    errorStyle: soft ? 'warning' : 'stop',
    errorTitle: 'Giá trị không hợp lệ',
    error: `Cần ${words.charAt(0).toLowerCase()}${words.slice(1)}.${question}`,
  }
}

function numberRule(kind: Exclude<FigureDefinition['kind'], 'yes-no'>, code: string, item: SubCriterion): NumberRule {
  const { rule, maximum } = item
  if (rule.kind === 'conversion' && rule.figure === code) {
    return { conditions: ['#>=0', '#<=100'], words: 'Tỷ lệ % từ 0 đến 100, viết 82,96' }
  }
  switch (kind) {
    case 'count':
      return { conditions: ['#>=0', '#=INT(#)'], words: 'Số nguyên từ 0' }
    case 'position':
      return { conditions: ['#>=1', '#=INT(#)'], words: 'Số nguyên từ 1' }
    case 'amount':
      return { conditions: ['#>=0'], words: 'Số từ 0' }
    case 'points': {
      const shown = formatNumber(maximum, { decimals: 6, zeros: 'atMost' })
      return { conditions: ['#>=0', `#<=${toDecimalText(maximum)}`], words: `Điểm từ 0 đến ${shown}` }
    }
    case 'percent':
      return { conditions: ['#>=0', '#<=100'], words: 'Tỷ lệ % từ 0 đến 100, viết 82,96', soft: true }
  }
}
