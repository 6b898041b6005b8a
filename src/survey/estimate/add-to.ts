/** Adds an amount to the number at a place. */
export function addTo(numbers: Float64Array, at: number, amount: number): void {
  numbers[at] = (numbers[at] ?? 0) + amount
}
