import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the package, found upwards, so that it is the same for the sources and for the bundle made of them. */
export const packageRoot = rootAbove(import.meta.dirname)

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('the program stands outside its package')
  return rootAbove(above)
}
