/** Whether a text is how a number is written that a program writes: `9`, `-9`, `99.5`; not `09`, `9.0`. */
export function isNumberText(text: string): boolean {
  return text !== '' && String(Number(text)) === text && Number.isFinite(Number(text))
}
