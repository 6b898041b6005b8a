import type { Role } from '../roles.ts'

/** The kinds of files that belong to the survey of a campaign. */
export const surveyFileKinds = [
  ...(['plan', 'frame', 'commitment', 'list-commitment', 'protocol', 'replacements', 'design', 'answers'] as const),
] as const

export type SurveyFileKind = (typeof surveyFileKinds)[number]

/** Those that come in as they are: a frame comes in by being committed to, and a commitment is made of it or of a list. */
export const broughtFileKinds = [
  'plan',
  'protocol',
  'replacements',
  'design',
  'answers',
] as const satisfies readonly SurveyFileKind[]

export type BroughtFileKind = (typeof broughtFileKinds)[number]

/** What a coordinating agency may help with: choosing areas and listing households. */
const ofTheDraw: readonly SurveyFileKind[] = [
  'plan',
  'frame',
  'commitment',
  'list-commitment',
  'protocol',
  'replacements',
]

/**
 * Whether roles at the organiser of a campaign let somebody survey: bring in answers and compute. Who coordinates may not, also
 * not with the role of the survey office beside: the coordinating agency takes no other part than in the draw.
 *
 * @see method note, §3
 */
export function surveys(held: readonly Role[]): boolean {
  return held.includes('survey-office') && !held.includes('coordinator')
}

/** Whether roles let somebody bring in, or withdraw, a file of a kind. */
export function bringsSurveyFile(held: readonly Role[], kind: SurveyFileKind): boolean {
  return surveys(held) || (held.includes('coordinator') && ofTheDraw.includes(kind))
}

/** Whether roles let somebody commit to a frame, and draw from it. */
export function draws(held: readonly Role[]): boolean {
  return bringsSurveyFile(held, 'frame')
}

/** Whether roles let somebody read the survey of a campaign. */
export function readsSurvey(held: readonly Role[]): boolean {
  return (['administrator', 'coordinator', 'survey-office', 'appraiser'] as const).some((role) => held.includes(role))
}

/** Whether roles let somebody read what people answered. */
export function readsAnswers(held: readonly Role[]): boolean {
  return surveys(held) || held.includes('appraiser')
}
