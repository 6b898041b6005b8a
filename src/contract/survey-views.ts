import { z } from 'zod'
import { broughtFileKinds, surveyFileKinds } from '../assessment/survey/survey-rights.ts'
import { questionKinds } from '../survey/design/question-kind.ts'
import { reason } from './campaign-views.ts'
import { planStageSchema } from './draw-records.ts'
import { rowState, sheetFault } from './figure-sheet-views.ts'
import { visible } from './plain-text.ts'

const kind = z.enum(surveyFileKinds)
const sha256 = z.string()
const person = z.object({ id: z.string(), name: z.string().nullable() })
const number = z.number().int().min(1).max(1_000_000)

const fileName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}/\\]+$/u)

/** A file of a survey as it is brought in. */
export const surveyFileQuery = z.object({ kind: z.enum(broughtFileKinds), name: fileName })

/** A frame as it is committed to. */
export const surveyFrameQuery = z.object({ name: fileName })

/** The language of a file's words and decimal mark. */
export const fileLanguageQuery = z.object({ language: z.enum(['vi', 'en']).default('vi') })

const seedPart = z.string().trim().regex(visible)

const seedParts = {
  source: seedPart.min(3).max(200),
  publishedAt: z.iso.datetime({ offset: true }),
  text: seedPart.min(1).max(200),
}

/** A seed that anybody can look up: what was published, where and when. */
export const publicSeed = z.object(seedParts).meta({ id: 'PublicSeed' })

/** A list as it is brought again, with the seed. */
export const surveyListDrawQuery = z.object({ name: fileName, ...seedParts })

export const surveyFileParam = z.object({ id: z.uuid(), number: z.coerce.number().pipe(number) })

export const surveyResultParam = z.object({ id: z.uuid(), version: z.coerce.number().pipe(number) })

export const surveyResultFileParam = surveyResultParam.extend({ format: z.enum(['json', 'csv', 'xlsx']) })

export const protocolPaperParam = surveyFileParam.extend({ format: z.enum(['docx', 'pdf']) })

export const surveySampleFileParam = z.object({ id: z.uuid(), format: z.enum(['csv', 'xlsx']) })

/** Who is to be asked by the protocols that count. */
export const surveySampleView = z
  .object({
    /** Name of the last stage that was drawn. */
    stage: z.string(),
    /** How many of its units are to be asked, and how many wait. */
    ...{ asked: z.number().int(), reserves: z.number().int() },
    /** Names of the stages of the plan that no protocol draws. */
    left: z.array(z.string()),
    /** In which units of a stage nothing is drawn yet, in words. */
    warnings: z.array(z.string()),
  })
  .meta({ id: 'SurveySample' })

/** What is to be computed of a survey. */
export const surveyToCompute = z
  .object({
    /** The column of the answers whose values are the units; null for figures of all people only. */
    column: z.string().trim().min(1).max(200).regex(visible).nullable(),
  })
  .meta({ id: 'SurveyToCompute' })

/** The number under which a file stands. */
export const surveyFileReceived = z.object({ number }).meta({ id: 'SurveyFileReceived' })

const surveyFileView = z
  .object({ number, kind, name: z.string(), sha256, bytes: z.number().int(), by: person, at: z.string() })
  .meta({ id: 'SurveyFile' })

const resultHead = {
  ...{ version: number, unitColumn: z.string().nullable(), by: person, at: z.string() },
  /** The files that it was computed from. */
  inputs: z.array(z.object({ kind, name: z.string(), sha256 })),
}

const commitment = z.object({
  ...{ number, name: z.string(), by: person, at: z.string(), withdrawnAt: z.string().nullable() },
  /** SHA-256 of the commitment itself, of the frame or list and of the plan, as they are read; units of the frame or list. */
  ...{ sha256, frame: sha256, plan: sha256, units: z.number().int() },
  /** The number of the protocol that was drawn by it; null before. */
  protocol: number.nullable(),
})

export const surveyView = z
  .object({
    ...{ title: z.string(), isSample: z.boolean(), indexYear: z.number().int() },
    /** What counts and what you may read, in the order in which it came. */
    files: z.array(surveyFileView),
    /** The plan that counts: its stages in order, and what is wrong with its file, in words; null without one. */
    plan: z.object({ stages: z.array(planStageSchema), faults: z.array(z.string()) }).nullable(),
    /** Where strata, chances and weights come from: the design, or the protocols if it names but columns of units; null without one. */
    weightSource: z.enum(['design', 'protocols']).nullable(),
    /** Columns of the newest text file of answers, to choose units by; empty where there is none or you may not read it. */
    columns: z.array(z.string()),
    /** The newest first. */
    results: z.array(z.object(resultHead)),
    /** Results by unit of the organiser's campaigns for earlier years, the newest first: ranks can be set beside theirs. */
    earlier: z.array(
      z.object({ campaign: z.string(), title: z.string(), indexYear: z.number().int(), version: number }),
    ),
    /** Every commitment to a frame, the newest first: none is taken away, those withdrawn say so. */
    commitments: z.array(commitment),
    /** Every commitment to a list of units that was made later, the newest first. */
    lists: z.array(commitment),
    /** The kinds of files that you may bring in. */
    brings: z.array(z.enum(broughtFileKinds)),
    /** Whether you may commit to a frame and draw from it. */
    draws: z.boolean(),
    /** Whether you may compute, and bring points into the round. */
    surveys: z.boolean(),
    /** Whether you may read the answers of people. */
    readsAnswers: z.boolean(),
  })
  .meta({ id: 'Survey' })

/** What a protocol was held against, as plan and frame count now; differences in words. */
export const protocolCheckView = z
  .object({
    plan: z.object({ state: z.enum(['no-plan', 'same', 'differs']), differences: z.array(z.string()) }),
    replay: z.object({
      /** Drawn again; or why not: for want of a plan that agrees, of a frame, or for a list that is not kept here. */
      state: z.enum(['same', 'differs', 'no-plan', 'no-frame', 'listed-later', 'unreadable-frame']),
      differences: z.array(z.string()),
    }),
    /** Whether it was drawn by a commitment made here, by another one, or by none; the moment of the one made here. */
    commitment: z.object({ state: z.enum(['here', 'elsewhere', 'none']), at: z.string().nullable() }),
  })
  .meta({ id: 'ProtocolCheck' })

const maybe = z.number().nullable()

/** A figure of all people or of a unit. */
export const surveyEstimate = z.object({
  ...{
    id: z.string(),
    kind: z.enum(['criterion', 'group', 'part', 'overall', 'mean', 'total', 'ratio', ...questionKinds]),
  },
  /** Null for all people. */
  domain: z.string().nullable(),
  /** The official name of a criterion, group or part; null where the campaign's framework has none. */
  name: z.string().nullable(),
  ...{ n: z.number().int(), unanswered: z.number().int(), value: maybe, standardError: maybe, df: z.number() },
  /** What the interval and ranks rest on: `df`, or the degrees of freedom of Satterthwaite where the design wants them. */
  intervalDf: z.number(),
  /** Primary units where anybody answered; results of earlier versions do not say. */
  primaryUnits: z.number().int().optional(),
  ...{ ciLow: maybe, ciHigh: maybe, deff: maybe },
  label: z.enum(['reliable', 'use-with-care', 'do-not-compare']),
  reason: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['none', 'nothing-to-go-by', 'no-spread']) }),
    z.object({ kind: z.enum(['degrees-of-freedom', 'people']), found: z.number(), needed: z.number() }),
    z.object({ kind: z.literal('variation'), found: z.number(), allowed: z.number() }),
    z.object({
      ...{ kind: z.literal('thresholds-met'), found: z.number() },
      ...{ degreesOfFreedom: z.number(), people: z.number(), variation: z.number() },
    }),
  ]),
  /** The same in a sentence; empty where nothing is to be said. */
  why: z.string(),
  warnings: z.array(
    z.object({
      code: z.enum([
        'lonely-units',
        'no-degrees-of-freedom',
        'weights-below-sample',
        'total-of-answered',
        'no-answers',
      ]),
      strata: z.number().int().optional(),
      /** Of the weights, 0 to 1. */
      share: z.number().optional(),
    }),
  ),
})

export const rankSet = z.object({ best: z.number().int(), worst: z.number().int() })

/** Units ranked by one figure, the best first. */
export const surveyRanks = z.object({
  units: z.array(
    z.object({
      ...{ id: z.string(), value: z.number(), rank: z.number().int(), marginal: rankSet, simultaneous: rankSet },
      ...{ tier: z.number().int(), hasKnownError: z.boolean() },
    }),
  ),
  withoutValue: z.array(z.string()),
})

const weights = z.object({
  response: z
    .object({
      ...{ answered: z.number(), replacements: z.number(), unanswered: z.number(), rate: z.number() },
      greatest: z.number(),
    })
    .nullable(),
  calibration: z
    .object({
      ...{ method: z.enum(['post-stratification', 'raking', 'linear']), columns: z.array(z.string()) },
      ...{ least: z.number(), greatest: z.number() },
    })
    .nullable(),
})

/** What was computed of a survey: figures of all people, and the ranked figure of each unit. */
export const surveyResultView = z
  .object({
    ...resultHead,
    ...{ indexYear: z.number().int().nullable(), figure: z.string().nullable() },
    formula: z.enum(['mean-of-five', 'rescaled-mean', 'top-two-share']).nullable(),
    /** What the ratings of the criteria were; null without an index. */
    scale: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
    /** The probability with which intervals and sets of ranks hold the truth. */
    level: z.number(),
    weights: weights.nullable(),
    all: z.array(surveyEstimate),
    units: z.array(surveyEstimate),
    ranks: surveyRanks.nullable(),
    /** What was doubtful in the files: where, what, and what to do. */
    warnings: z.array(z.string()),
  })
  .meta({ id: 'SurveyResult' })

/** What bringing SIPAS points in from a result would do. */
export const resultPointsPreview = z
  .object({
    rows: z.array(
      z.object({
        ...{ organisation: z.string(), organisationName: z.string(), unit: z.string(), code: z.string() },
        /** Per cent as it would be entered, what stands now, and the points that the new one gives. */
        ...{ from: z.string().nullable(), to: z.string(), points: z.string().nullable(), maximum: z.string() },
        state: rowState,
      }),
    ),
    /** Units of the survey that are no organisation of the campaign, or more than one. */
    unknown: z.array(z.string()),
    /** Organisations of the campaign without a value in the survey. */
    missing: z.array(z.string()),
    source: z.string(),
    faults: z.array(sheetFault),
    /** What you may do now: bring them in before the publication, correct them after it; null for neither. */
    entering: z.enum(['bring', 'correct']).nullable(),
  })
  .meta({ id: 'ResultPointsPreview' })

export const resultPointsEntered = z.object({ entered: z.number().int() }).meta({ id: 'ResultPointsEntered' })

/** Why points of a published campaign are corrected by a result. */
export const resultCorrection = z.object({ reason }).meta({ id: 'ResultCorrection' })
