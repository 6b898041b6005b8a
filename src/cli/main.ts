#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// The first run of a machine compiles; later ones start in half the time.
enableCompileCache()

const { readConfig } = await import('./read-config.ts')
const { run } = await import('./run.ts')

process.exitCode = await run(process.argv.slice(2), readConfig(process.argv, process.env))
