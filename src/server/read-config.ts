import { serverVariables } from '../contract/server-variables.ts'
import { Problem } from '../problem.ts'
import { type EvidenceConfig, evidenceConfig } from './evidence-config.ts'
import type { LogLevel } from './observing/log.ts'

/** What the server is told by its environment. */
export interface ServerConfig {
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** The address that people use; known only after listening if it is not set. */
  readonly baseUrl: string | undefined
  /** Signs sessions; made and kept in the data folder if it is not set. */
  readonly secret: string | undefined
  readonly logLevel: LogLevel
  readonly metricsToken: string | undefined
  /** Where this installation has frameworks of its own. */
  readonly frameworksFolder: string | undefined
  readonly evidence: EvidenceConfig
}

/**
 * Reads the server's settings from the environment.
 *
 * @throws Problem `invalid-input` that names the variable
 */
export function readServerConfig(environment: Readonly<Record<string, string | undefined>>): ServerConfig {
  const parsed = serverVariables.safeParse(environment)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = String(issue?.path[0] ?? 'environment')
    throw new Problem('invalid-input', {
      where,
      expected: { vi: issue?.message ?? '', en: issue?.message ?? '' },
      got: /SECRET|TOKEN/.test(where) ? '…' : environment[where],
    })
  }
  const { CHISO_DATA, CHISO_PORT, CHISO_HOST, CHISO_BASE_URL, CHISO_SECRET, DATABASE_URL } = parsed.data
  const { CHISO_LOG_LEVEL, CHISO_METRICS_TOKEN, CHISO_FRAMEWORKS } = parsed.data
  return {
    dataFolder: CHISO_DATA,
    databaseUrl: DATABASE_URL,
    host: CHISO_HOST,
    port: CHISO_PORT,
    baseUrl: CHISO_BASE_URL,
    secret: CHISO_SECRET,
    logLevel: CHISO_LOG_LEVEL,
    metricsToken: CHISO_METRICS_TOKEN,
    frameworksFolder: CHISO_FRAMEWORKS,
    evidence: evidenceConfig(parsed.data),
  }
}
