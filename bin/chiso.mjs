#!/usr/bin/env node
// Starts the command line: from the bundle that `npm ci` makes, in half the time, unless a source has changed since.
// Plain JavaScript, so that the compile cache is on before anything else is read.
import { readdirSync, statSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

enableCompileCache()

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const sources = join(root, 'src')
const bundle = join(root, 'dist', 'cli', 'main.js')

await import(isFresh() ? bundle : join(sources, 'cli', 'main.ts'))

function isFresh() {
  const made = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs
  if (made === undefined) return false
  const changed = (path) => statSync(join(root, path)).mtimeMs > made
  if (['package-lock.json', 'rolldown.config.ts'].some(changed)) return false
  return !readdirSync(sources, { recursive: true }).some((path) => changed(join('src', path)))
}
