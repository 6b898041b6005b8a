/** Told how many rounds of how many are done, in work over all rounds of a campaign; throws to have it given up. */
export type TellProgress = (done: number, all: number) => Promise<void> | void
