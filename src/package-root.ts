import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the package, found upwards, so that it is the same for the sources and for the bundle made of them. */
export const packageRoot = rootAbove(import.meta.dirname)

/** The version of the program, as package.json says. */
export function ownVersion(): string {
  const file = readFileSync(join(packageRoot, 'package.json'), 'utf8')
  return (JSON.parse(file) as { readonly version: string }).version
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('the program stands outside its package')
  return rootAbove(above)
}
