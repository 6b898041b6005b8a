/** What kinds of work are done beside the request that asked for it. */
export const jobKinds = ['report', 'import', 'letter', 'open-campaign', 'publish', 'rescore', 'survey'] as const

export type JobKind = (typeof jobKinds)[number]

/** Waiting and running jobs go on after a restart; done and failed ones have ended. */
export const jobStates = ['waiting', 'running', 'done', 'failed'] as const

export type JobState = (typeof jobStates)[number]

export function hasEnded(state: JobState): boolean {
  return state === 'done' || state === 'failed'
}
