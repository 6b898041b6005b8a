/** Ways in which Word writes the number of a note or of an item, by their names; what is not here is written in digits. */
export const numberForms: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperRoman: roman,
  lowerLetter: (number) => letter(number).toLowerCase(),
  upperLetter: letter,
  chicago: (number) => (['*', '†', '‡', '§'][(number - 1) % 4] ?? '*').repeat(Math.min(20, Math.ceil(number / 4))),
  none: () => '',
}

const romanDigits = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

function roman(number: number): string {
  let rest = Math.min(number, 3999)
  return romanDigits
    .map(([digit, worth]) => {
      const times = Math.max(0, Math.floor(rest / worth))
      rest -= times * worth
      return digit.repeat(times)
    })
    .join('')
}

/** a, b … z, aa, bb … as Word counts. */
function letter(number: number): string {
  if (number < 1) return ''
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(20, Math.ceil(number / 26)))
}
