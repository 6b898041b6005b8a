/** Times of one measured work, in milliseconds. */
export interface Times {
  readonly minimum: number
  readonly median: number
  /** Nineteen of twenty were not longer. */
  readonly p95: number
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
  const at = (share: number) => times[Math.min(runs - 1, Math.floor(runs * share))] ?? 0
  return { minimum: at(0), median: at(0.5), p95: at(0.95), maximum: at(1) }
}
