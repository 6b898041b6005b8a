import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The names of the operations in a folder that are done on behalf of a person, sorted; folders within it are left out. */
export function operationsIn(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const named = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    return [...text.matchAll(/export (?:async )?function (\w+)\(([^)]*)\)/g)]
      .filter(([, , parameters]) => /\bactor: Actor\b/.test(parameters!))
      .filter(([, , parameters]) => !/\b[td][xb]: (Tx|Db)\b|\baction: Action\b|\bwork: \(/.test(parameters!))
      .map(([, name]) => name!)
  })
  return named.toSorted()
}
