import { describeFault, type Fault } from '../fault.ts'
import { messages } from './messages.ts'
import type { Config } from './read-config.ts'

/** Says on stderr what is doubtful in the files but changes no result. */
export function printWarnings(warnings: readonly Fault[], { language }: Config): void {
  for (const warning of warnings) console.error(`${messages[language].warning}: ${describeFault(warning, language)}`)
}
