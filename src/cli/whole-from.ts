/** Reads a whole number between two others, both allowed; null for anything else. */
export function wholeFrom(atLeast: number, atMost: number): (word: string) => number | null {
  return (word) => {
    const number = /^\d{1,10}$/.test(word) ? Number(word) : Number.NaN
    return number >= atLeast && number <= atMost ? number : null
  }
}
