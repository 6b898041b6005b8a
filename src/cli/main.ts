import { readConfig } from './read-config.ts'
import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), readConfig(process.argv, process.env))
