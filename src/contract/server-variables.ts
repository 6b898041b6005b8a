import { z } from 'zod'

/** The variables of the environment that the server reads. */
export const serverVariables = z.object({
  CHISO_DATA: z.string().min(1).default('./data'),
  CHISO_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  CHISO_HOST: z.string().min(1).default('127.0.0.1'),
  CHISO_BASE_URL: z.url().optional(),
  CHISO_SECRET: z.string().min(32).optional(),
  DATABASE_URL: z.url().optional(),
})
