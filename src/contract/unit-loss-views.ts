import { z } from 'zod'

const decimal = z.string().nullable()

/** Where the loss of a sub-criterion comes from: the units below whose figures feed it. */
export const unitLossesView = z
  .object({
    feeds: z
      .array(z.object({ framework: z.string(), frameworkName: z.string(), code: z.string() }))
      .meta({ description: 'Empty where its figures come from nobody below' }),
    maximum: z.string(),
    figures: z.array(
      z.object({
        ...{ figure: z.string(), name: z.string(), unit: z.string() },
        sum: decimal.meta({ description: 'Null where the figure of a unit is missing or not seen' }),
        own: decimal.meta({ description: 'What stands above' }),
      }),
    ),
    lost: decimal.meta({ description: 'Maximum less what the rule makes of the sums; null while it is not known' }),
    own: decimal.meta({ description: 'What of the loss no unit caused' }),
    units: z
      .array(
        z.object({
          ...{ round: z.string(), organisation: z.string(), organisationName: z.string() },
          items: z.array(
            z.object({
              ...{ code: z.string(), name: z.string(), maximum: z.string() },
              ...{ claimed: decimal, appraised: decimal, final: decimal },
            }),
          ),
          figures: z.array(
            z.object({
              figure: z.string().meta({ description: 'Code of the figure above' }),
              value: decimal.meta({ description: 'Null where the unit has not given it, which is no zero' }),
              share: decimal.meta({ description: 'Of the sum, 0–1' }),
            }),
          ),
          lost: decimal.meta({ description: 'Points of the loss that its figures cause' }),
        }),
      )
      .meta({ description: 'Those who lost most first; by name while the loss is not known' }),
    hidden: z.number().int().meta({ description: 'Units that you do not see; the loss is not known then' }),
  })
  .meta({ id: 'UnitLosses' })
