import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../start-server.ts'

/** From the command to the first page, in milliseconds. */
const limits = { cold: 3000, warm: 1500 }

/** Prints how long it takes until the first page is there: on an empty data folder (cold) and on one in use (warm). */
export async function printStart(runs: number): Promise<void> {
  const times: Record<keyof typeof limits, number[]> = { cold: [], warm: [] }
  for (let run = 0; run < runs; run++) {
    const folder = await mkdtemp(join(tmpdir(), 'chiso-start-'))
    await chmod(folder, 0o755)
    try {
      times.cold.push(await firstPage(folder))
      times.warm.push(await firstPage(folder))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  console.log(`${runs} runs, milliseconds from the command to the first page; ratio = median / limit\n`)
  console.log(`${'start'.padEnd(12)}${['minimum', 'median', 'maximum', 'limit', 'ratio'].map(cell).join('')}`)
  for (const kind of ['cold', 'warm'] as const) {
    const sorted = times[kind].toSorted((one, other) => one - other)
    const median = sorted[Math.floor(runs / 2)] ?? 0
    const whole = [sorted[0] ?? 0, median, sorted.at(-1) ?? 0, limits[kind]].map((time) => cell(time.toFixed(0)))
    console.log(`${kind.padEnd(12)}${whole.join('')}${cell((median / limits[kind]).toFixed(2))}`)
  }
}

async function firstPage(folder: string): Promise<number> {
  const begun = performance.now()
  const server = await startServer(folder)
  try {
    const page = await fetch(server.address)
    if (!page.ok) throw new Error(`the first page answered ${page.status}: run npm run prepare first`)
    await page.text()
    return performance.now() - begun
  } finally {
    await server.stop()
  }
}

function cell(text: string): string {
  return text.padStart(9)
}
