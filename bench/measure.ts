/** Times of one measured work, in milliseconds. */
export interface Times {
  readonly minimum: number
  readonly median: number
  readonly maximum: number
}

/** Runs work several times, one after the other, and keeps its times. */
export async function measure(runs: number, work: () => Promise<unknown>): Promise<Times> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return { minimum: times[0] ?? 0, median: times[Math.floor(runs / 2)] ?? 0, maximum: times.at(-1) ?? 0 }
}
