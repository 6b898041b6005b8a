import { z } from 'zod'

const name = z.string().min(1)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const bytes = z.int().nonnegative()
const part = { name, bytes, sha256 }

/** A path below a folder, which leads nowhere else. */
const path = name.refine(
  (text) => !/[\\\0]/.test(text) && text.split('/').every((step) => step !== '' && step !== '.' && step !== '..'),
)

/** The form of `manifest.json` in a backup. */
export const backupSchema = z.object({
  format: z.literal('chiso-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name, sha256 })).min(1),
  tables: z.array(z.object({ ...part, columns: z.array(name).min(1), rows: z.int().nonnegative() })),
  sequences: z.array(
    z.object({
      name,
      last: z
        .string()
        .regex(/^-?\d+$/)
        .nullable(),
    }),
  ),
  chains: z.array(z.object({ chain: name, seq: z.string().regex(/^\d+$/), hash: sha256 })),
  evidence: z.array(z.object({ ...part, name: path })),
})
