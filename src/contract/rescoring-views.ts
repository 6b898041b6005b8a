import { z } from 'zod'

const toldFramework = z.object({
  ...{ id: z.string(), name: z.string() },
  total: z.string().meta({ description: 'How the total comes about, in a Vietnamese sentence' }),
})

const toldItem = z.object({
  ...{ name: z.string(), maximum: z.string() },
  rule: z.string().meta({ description: 'In a Vietnamese sentence' }),
})

/** What another framework scores differently. */
export const frameworkChangesView = z
  .object({
    ...{ title: z.string(), isSample: z.boolean(), rounds: z.number().int() },
    ...{ from: toldFramework, to: toldFramework },
    items: z.array(
      z.object({
        code: z.string(),
        from: toldItem.nullable().meta({ description: 'Null where the campaign’s framework has none of it' }),
        to: toldItem.nullable().meta({ description: 'Null where the other framework has none of it' }),
      }),
    ),
  })
  .meta({ id: 'FrameworkChanges' })
