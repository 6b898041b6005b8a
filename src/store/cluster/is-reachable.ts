import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'

const othersMayPass = 0o001

/** The nearest folder above, or the folder itself, that lets no other user pass; undefined if every user may come to it. */
export async function closedFolder(folder: string): Promise<string | undefined> {
  for (let above = folder; above !== dirname(above); above = dirname(above)) {
    const { mode } = await stat(above)
    if ((mode & othersMayPass) === 0) return above
  }
  return undefined
}

export async function isReachable(folder: string): Promise<boolean> {
  return (await closedFolder(folder)) === undefined
}
