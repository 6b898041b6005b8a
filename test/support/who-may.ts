import type { Role } from '../../src/assessment/roles.ts'

/**
 * Who may do what, written from what the roles are for and not from the code. Everything is seen from one round, that of a
 * province for 2024.
 */

/** Where a person holds a role. */
export type Where =
  | 'at the province'
  | 'in this round only'
  | 'in another round of the province only'
  | 'at the ministry above'
  | 'at a department below'
  | 'at another province'
  | 'at the province, account closed'
  | 'nowhere'

export const wheres: readonly Where[] = [
  'at the province',
  'in this round only',
  'in another round of the province only',
  'at the ministry above',
  'at a department below',
  'at another province',
  'at the province, account closed',
  'nowhere',
]

export interface Standing {
  readonly role: Role
  readonly where: Where
}

/** Administrators work on the whole platform, wherever they hold the role; for one round they cannot. */
const isAdministrator = ({ role, where }: Standing) =>
  role === 'administrator' && where !== 'nowhere' && where !== 'at the province, account closed'

/** Units below take part in the province's round by entering, surveying and looking; they do not lead or judge it. */
const takingPart: readonly Role[] = ['lead-agency-editor', 'lead-agency-head', 'survey-office', 'enumerator', 'viewer']

/** Whether the role counts in the round. */
function counts(standing: Standing): boolean {
  if (isAdministrator(standing)) return true
  switch (standing.where) {
    case 'at the province':
    case 'in this round only':
    case 'at the ministry above':
      return true
    case 'at a department below':
      return takingPart.includes(standing.role)
    default:
      return false
  }
}

const oneOf =
  (...roles: readonly Role[]) =>
  (standing: Standing) =>
    counts(standing) && roles.includes(standing.role)

const coordinates = ({ role, where }: Standing, ...places: readonly Where[]) =>
  role === 'coordinator' && places.includes(where)

/** What a person of a standing may do in the round, with the people of the province, and on the platform. */
export const may = {
  readRound: counts,
  enter: oneOf('administrator', 'coordinator', 'lead-agency-editor', 'lead-agency-head'),
  appraise: oneOf('administrator', 'appraiser', 'council-member'),
  writeDocuments: oneOf('administrator', 'coordinator'),
  readLog: oneOf('administrator', 'coordinator'),
  administer: isAdministrator,
  /** Whoever coordinates all rounds of the province, from there or from above. */
  openRound: (standing: Standing) =>
    isAdministrator(standing) || coordinates(standing, 'at the province', 'at the ministry above'),
  /** People with a role at the province are seen by who coordinates there, be it one round, or from above. */
  seePeople: (standing: Standing) =>
    isAdministrator(standing) ||
    coordinates(
      standing,
      'at the province',
      'in this round only',
      'in another round of the province only',
      'at the ministry above',
    ),
  /** Lists are open to who leads anything at all; what stands in them is another question. */
  lead: (standing: Standing) =>
    isAdministrator(standing) ||
    (standing.role === 'coordinator' && !['nowhere', 'at the province, account closed'].includes(standing.where)),
  /** In the province's round of a campaign that the ministry organises; administrators take no part in its course. */
  enterItem: oneOf('coordinator', 'lead-agency-editor', 'lead-agency-head'),
  submitItem: oneOf('coordinator', 'lead-agency-head'),
  /** What another department leads: as before, but not from a department beside it. */
  enterForeignItem: (standing: Standing) =>
    standing.where !== 'at a department below' &&
    oneOf('coordinator', 'lead-agency-editor', 'lead-agency-head')(standing),
  coordinateItem: oneOf('coordinator'),
  /** Who is measured does not judge: only the organiser's people do. */
  judgeItem: ({ role, where }: Standing) => role === 'appraiser' && where === 'at the ministry above',
  /** Points of surveys come in through the organiser's survey office or coordinator. */
  bringPoints: (standing: Standing) =>
    isAdministrator(standing) ||
    (['coordinator', 'survey-office'].includes(standing.role) && standing.where === 'at the ministry above'),
  /** Whoever corrects what was published reads them too. */
  readPoints: (standing: Standing) =>
    isAdministrator(standing) ||
    (['coordinator', 'survey-office', 'appraiser'].includes(standing.role) &&
      standing.where === 'at the ministry above'),
  /** The organiser's survey office brings in answers and computes; nobody else does. */
  survey: ({ role, where }: Standing) => role === 'survey-office' && where === 'at the ministry above',
  /** Who coordinates may help to choose areas and list households. */
  helpDraw: ({ role, where }: Standing) =>
    ['coordinator', 'survey-office'].includes(role) && where === 'at the ministry above',
  /** What people answered is for the survey office, and for who appraises. */
  readAnswers: ({ role, where }: Standing) =>
    ['appraiser', 'survey-office'].includes(role) && where === 'at the ministry above',
  /** Nor do they vote. */
  voteInCouncil: ({ role, where }: Standing) => role === 'council-member' && where === 'at the ministry above',
  /** Who voted and how is known to the council, to who organises, and to administrators. */
  seeVotes: (standing: Standing) =>
    isAdministrator(standing) ||
    (['council-member', 'coordinator'].includes(standing.role) && standing.where === 'at the ministry above'),
  assignItems: oneOf('administrator', 'coordinator'),
  organise: (standing: Standing) => isAdministrator(standing) || coordinates(standing, 'at the ministry above'),
  /** Who organises and who judges may see what another framework would change. */
  weighRules: (standing: Standing) =>
    isAdministrator(standing) ||
    coordinates(standing, 'at the ministry above') ||
    (standing.role === 'appraiser' && standing.where === 'at the ministry above'),
  /** A campaign is seen by who sees a round of it, and by everybody of its organiser. */
  readCampaign: (standing: Standing) => counts(standing),
  haveAnyRole: ({ where }: Standing) => !['nowhere', 'at the province, account closed'].includes(where),
  anybody: () => true,
} satisfies Record<string, (standing: Standing) => boolean>
