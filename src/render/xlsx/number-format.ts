import type { NumberForm } from '../../number/vietnamese-number.ts'

const noBreakSpace = '\u00a0'

/**
 * Writes how a number is shown as a number format of a cell. The machine's language puts in the decimal comma.
 *
 * @example numberFormat({ decimals: 2, zeros: 'fixed', signed: true }) // => '+#,##0.00;-#,##0.00;#,##0.00'
 */
export function numberFormat(form: NumberForm): string {
  const fraction = (form.zeros === 'fixed' ? '0' : '#').repeat(form.decimals)
  return signedFormat(form, fraction === '' ? '' : `.${fraction}`)
}

/**
 * Writes the format for the whole numbers among those with `atMost` so many decimals: the other would leave a comma at
 * their end.
 */
export function wholeNumberFormat(form: NumberForm): string {
  return signedFormat(form, '')
}

function signedFormat(form: NumberForm, fraction: string): string {
  const unit = form.unit === undefined ? '' : `"${noBreakSpace}${form.unit.replaceAll('"', '')}"`
  const plain = `${form.ungrouped ? '0' : '#,##0'}${fraction}${unit}`
  return form.signed ? `+${plain};-${plain};${plain}` : plain
}
