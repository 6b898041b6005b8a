import { endWithReader } from './end-with-reader.ts'
import { readConfig } from './read-config.ts'
import { run } from './run.ts'

const config = readConfig(process.argv, process.env)
endWithReader(config)
process.exitCode = await run(process.argv.slice(2), config)
