import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleFolder } from './command-line.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What becomes of a file of the example: other text, other bytes, or nothing. */
export type Change = (text: string) => string | Uint8Array | null

/** Copies the example to a temporary folder and changes some of its files; an empty name is never a file. */
export function changedExample(changes: Readonly<Record<string, Change>>): string {
  const folder = join(temporaryFolder(), 'kỳ')
  cpSync(exampleFolder, folder, { recursive: true })
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file)
    const content = change(readFileSync(path, 'utf8'))
    rmSync(path)
    if (content !== null) writeFileSync(path, content)
  }
  return folder
}

/** Puts one text in the place of another, which must be there. */
export function put(from: string, to: string): Change {
  return (text) => {
    if (!text.includes(from)) throw new Error(`the file does not hold ${from}`)
    return text.replace(from, to)
  }
}

/** Cuts a file down to its first lines. */
export function firstLines(count: number): Change {
  return (text) => `${text.split('\n').slice(0, count).join('\n')}\n`
}

/** Bytes given as one Latin-1 character each. */
export function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
