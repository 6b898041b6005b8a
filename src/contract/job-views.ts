import { z } from 'zod'
import { jobKinds, jobStates } from '../assessment/job.ts'

export const jobParam = z.object({ id: z.uuid().meta({ description: 'Id of the job' }) })

export const jobFileParam = jobParam.extend({ name: z.string().min(1).max(200) })

/** Work that goes on beside the request that asked for it. */
export const jobView = z
  .object({
    id: z.string(),
    kind: z.enum(jobKinds),
    state: z.enum(jobStates),
    round: z.string().nullable().meta({ description: 'The round it is about; that of an import once it is made' }),
    campaign: z
      .string()
      .nullable()
      .meta({ description: 'The campaign it is about; that of an opening is there once the job is done' }),
    framework: z
      .string()
      .nullable()
      .meta({ description: 'The framework by which a campaign is computed; null for all other work' }),
    doneSteps: z.number().int(),
    allSteps: z.number().int().nullable().meta({ description: 'Null until it is known' }),
    problem: z
      .object({ code: z.string(), title: z.string() })
      .nullable()
      .meta({ description: 'Why it failed; null also for a defect of ours' }),
    createdAt: z.string(),
    endedAt: z.string().nullable(),
  })
  .meta({ id: 'Job' })

export const jobWithFilesView = jobView
  .extend({ files: z.array(z.string()).meta({ description: 'Names of what it has made so far' }) })
  .meta({ id: 'JobWithFiles' })

export const reportRequest = z.object({
  formats: z
    .array(z.enum(['docx', 'pdf', 'xlsx']))
    .min(1)
    .max(3)
    .default(['docx', 'pdf', 'xlsx']),
})

export const importQuery = z.object({
  organisation: z.uuid().meta({ description: 'Whose round it is' }),
})
