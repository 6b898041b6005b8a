import { parsing } from '../../contract/schema-issue.ts'
import { type SurveyDesignFile, surveyDesignSchema } from '../../contract/survey-design-schema.ts'
import type { SourceFile } from '../source-file.ts'
import { withYaml } from '../with-yaml.ts'

/**
 * Names the columns with the units of each stage of a design that says nothing else of how people were drawn: strata, populations,
 * chances and weights come from protocols.
 *
 * @returns null for a design that says any of these itself, and for a file that is no design
 */
export async function stagesOfUnits(file: SourceFile): Promise<readonly string[] | null> {
  const { design } = await withYaml(file, ({ document, faults }) => {
    const { data } = surveyDesignSchema.safeParse(document?.value, parsing)
    return { faults, design: data ?? null }
  })
  return design && namesUnitsOnly(design) ? design.stages.map(({ unit }) => unit) : null
}

function namesUnitsOnly({ weight, probabilities, stages }: SurveyDesignFile): boolean {
  const said = stages.flatMap(({ stratum, population, probability }) => [stratum, population, probability])
  return [weight, probabilities, ...said].every((each) => each === undefined)
}
