import { type Selectable, sql } from 'kysely'
import type { JobKind, JobState } from '../assessment/job.ts'
import type { Language } from '../fault.ts'
import type { CampaignId, JobId, PersonId, RoundId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import { Problem } from '../problem.ts'
import type { Db, Tx } from './database.ts'
import type { DB } from './schema.ts'

/** Work that is done beside the request that asked for it. */
export interface Job {
  readonly id: JobId
  readonly kind: JobKind
  /** Null for the platform's own. */
  readonly person: PersonId | null
  readonly round: RoundId | null
  /** Null for what is not about a campaign; that of an opening is there once the job is done. */
  readonly campaign: CampaignId | null
  readonly input: Plain
  readonly state: JobState
  readonly doneSteps: number
  /** Null until it is known how many there are. */
  readonly allSteps: number | null
  /** Why it failed; null also for a defect of ours. */
  readonly problem: JobProblem | null
  readonly createdAt: Date
  readonly endedAt: Date | null
}

/** A problem as it was when the job failed, in both languages: whoever reads it has theirs. */
export interface JobProblem {
  readonly code: string
  readonly title: Record<Language, string>
}

export interface NewJob extends Pick<Job, 'id' | 'kind' | 'person' | 'round' | 'input'> {
  readonly campaign?: CampaignId
  readonly at: Date
}

export async function insertJob(tx: Tx, { id, kind, person, round, campaign, input, at }: NewJob): Promise<void> {
  await tx
    .insertInto('jobs')
    .values({
      ...{ id, kind, person_id: person, round_id: round, state: 'waiting', created_at: at },
      campaign_id: campaign ?? null,
      input: sql`${JSON.stringify(input)}::jsonb`,
    })
    .execute()
}

/** @throws Problem `not-found`, also for somebody else's */
export async function getJob(db: Db, id: JobId): Promise<Job> {
  const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found', { what: { vi: 'công việc', en: 'job' }, id })
  return toJob(row)
}

/** Jobs that the acting person asked for, newest first. */
export async function listJobs(db: Db, limit: number): Promise<readonly Job[]> {
  const rows = await db
    .selectFrom('jobs')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toJob)
}

/** Jobs that have not ended, oldest first; for the owner, who sees all. */
export async function listOpenJobs(owner: Db): Promise<readonly Pick<Job, 'id' | 'kind'>[]> {
  const rows = await owner
    .selectFrom('jobs')
    .select(['id', 'kind'])
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('created_at')
    .execute()
  return rows.map(({ id, kind }) => ({ id: id as JobId, kind: kind as JobKind }))
}

/** @throws Problem `ended-job`: it was cancelled */
export async function markJobRunning(db: Db, id: JobId, allSteps: number | null): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ state: 'running', done_steps: 0, all_steps: allSteps })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  requireOpen(numUpdatedRows)
}

/** @throws Problem `ended-job`: it was cancelled, and is not to go on */
export async function markJobProgress(db: Db, id: JobId, doneSteps: number): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ done_steps: doneSteps })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  requireOpen(numUpdatedRows)
}

/** @throws Problem `ended-job`: it was cancelled; what is written in the same transaction is not to stay */
export async function markJobDone(db: Db, id: JobId, at: Date, round?: RoundId): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({
      state: 'done',
      ended_at: at,
      done_steps: sql<number>`coalesce(all_steps, done_steps)`,
      ...(round && { round_id: round }),
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  requireOpen(numUpdatedRows)
}

function requireOpen(updatedRows: bigint): void {
  if (updatedRows === 0n) throw new Problem('ended-job', {})
}

/** Does nothing to a job that has ended. */
export async function markJobFailed(db: Db, id: JobId, at: Date, problem: JobProblem | null): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ state: 'failed', ended_at: at, problem: problem && sql`${JSON.stringify(problem)}::jsonb` })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** Forgets jobs that ended before a moment, with their files; for the owner. */
export async function deleteOldJobs(owner: Db, before: Date): Promise<void> {
  await owner.deleteFrom('jobs').where('ended_at', '<', before).execute()
}

function toJob(row: Selectable<DB['jobs']>): Job {
  return {
    id: row.id as JobId,
    kind: row.kind as JobKind,
    person: row.person_id as PersonId | null,
    round: row.round_id as RoundId | null,
    campaign: row.campaign_id as CampaignId | null,
    input: row.input as Plain,
    state: row.state as JobState,
    doneSteps: row.done_steps,
    allSteps: row.all_steps,
    problem: row.problem as JobProblem | null,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  }
}
