import { z } from 'zod'

/** A framework as it is chosen. */
export const listedFrameworkView = z
  .object({ id: z.string(), kind: z.enum(['par', 'sipas']), name: z.string(), indexYear: z.number().int() })
  .meta({ id: 'ListedFramework' })
