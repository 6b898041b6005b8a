/** From which weight on lines are written; silent writes none. */
export const logLevels = ['error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** What a line may say of a request. Nothing here names a person: no address, no path with its ids, no query, no header. */
export interface RequestLine {
  readonly requestId: string
  readonly method: string
  /** The pattern that the path fits. */
  readonly route: string
  readonly status: number
  readonly durationMilliseconds: number
}

export interface Log {
  request(level: Exclude<LogLevel, 'silent'>, line: RequestLine): void
  /** Tells of a defect: its kind, where it arose, and its message without the values in it. */
  defect(error: Error, requestId?: string): void
}

export interface LogSettings {
  /** Takes a line without its end. */
  readonly write: (line: string) => void
  readonly level: LogLevel
  readonly now: () => Date
}

/** A log of lines of JSON without personal data. */
export function createLog({ write, level, now }: LogSettings): Log {
  const tell = (weight: Exclude<LogLevel, 'silent'>, line: object) => {
    if (level === 'silent' || logLevels.indexOf(weight) > logLevels.indexOf(level)) return
    write(JSON.stringify({ time: now().toISOString(), level: weight, ...line }))
  }
  return {
    request: (weight, line) => tell(weight, line),
    defect: (error, requestId) =>
      tell('error', {
        ...(requestId === undefined ? {} : { requestId }),
        error: error.name,
        code: 'code' in error ? String(error.code) : undefined,
        message: withoutValues(error.message),
        at: placesOf(error),
      }),
  }
}

/** Messages of databases and libraries quote what people entered. */
function withoutValues(message: string): string {
  return message
    .replace(/"[^"]*"|'[^']*'|“[^”]*”|`[^`]*`|=\([^)]*\)|\{.*\}|\[.*\]/gs, '…')
    .replace(/[^\s@]+@[^\s@]+/g, '…')
    .replace(/\d{3,}/g, '…')
    .slice(0, 300)
}

function placesOf({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
}
