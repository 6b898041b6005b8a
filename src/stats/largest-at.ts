/**
 * The number at a place from the largest, 1 for the largest itself; quicker than sorting them all.
 *
 * @param numbers at least as many as `place`; they are put in another order
 * @see Hoare (1961), Algorithm 65: FIND
 */
export function largestAt(numbers: Float64Array, place: number): number {
  const wanted = numbers.length - place
  let [from, to] = [0, numbers.length - 1]
  while (from < to) {
    const pivot = numbers[(from + to) >> 1] ?? 0
    let [low, high] = [from, to]
    while (low <= high) {
      while ((numbers[low] ?? 0) < pivot) low++
      while ((numbers[high] ?? 0) > pivot) high--
      if (low > high) break
      const swapped = numbers[low] ?? 0
      numbers[low++] = numbers[high] ?? 0
      numbers[high--] = swapped
    }
    if (wanted <= high) to = high
    else if (wanted >= low) from = low
    else break
  }
  return numbers[wanted] ?? 0
}
