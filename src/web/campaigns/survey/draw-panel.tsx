import type { ReactNode } from 'react'
import type { SurveyPlanStageView, SurveyView } from '../../../contract/survey-api-views.ts'
import { sendJson } from '../../api/request.ts'
import { surveyPath } from '../../api/survey-queries.ts'
import { formatMoment } from '../../parts/format.ts'
import { Panel } from '../../parts/panel.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { CommitFrame } from './commit-frame.tsx'
import { CommitmentFacts } from './commitment-facts.tsx'
import { DrawProtocol } from './draw-protocol.tsx'
import { EarlierCommitments } from './earlier-commitments.tsx'
import { LaterLists } from './later-lists.tsx'
import { PlanStages } from './plan-stages.tsx'
import { SampleList } from './sample-list.tsx'
import { SeedForm } from './seed-form.tsx'
import classes from './survey.module.css'

interface DrawPanelProps {
  readonly campaign: string
  readonly survey: SurveyView
}

/** The draw, step after step: plan, frame, seed, protocol. Each step opens when the one before is done. */
export function DrawPanel({ campaign, survey }: DrawPanelProps) {
  const { t } = useMessages()
  const plan = survey.files.find(({ kind }) => kind === 'plan')
  const protocols = survey.files.filter(({ kind }) => kind === 'protocol')
  return (
    <Panel title={t('survey.sampling')}>
      <p>{t('survey.samplingIntro')}</p>
      <Step title={t('survey.stepPlan')}>
        <p>
          {plan
            ? t('survey.planIs', {
                ...{ name: plan.name, by: plan.by.name ?? t('survey.somebody'), at: formatMoment(plan.at) },
              })
            : t('survey.planFirst')}
        </p>
        {survey.plan && <PlanStages plan={survey.plan} />}
      </Step>
      <Step title={t('survey.stepFrame')}>
        <Frame {...{ campaign, survey }} />
      </Step>
      <Step title={t('survey.stepSeed')}>
        <Seed {...{ campaign, survey }} />
      </Step>
      <Step title={t('survey.stepProtocol')}>
        {protocols.length === 0 && <p>{t('survey.noProtocol')}</p>}
        {protocols.map((file) => (
          <DrawProtocol key={file.number} campaign={campaign} file={file} />
        ))}
      </Step>
      {protocols.length > 0 && (
        <Step title={t('survey.stepList')}>
          <SampleList campaign={campaign} />
        </Step>
      )}
      {(survey.lists.length > 0 || (protocols.length > 0 && survey.plan?.stages.some(isListedLater))) && (
        <Step title={t('survey.stepLists')}>
          <LaterLists {...{ campaign, survey }} />
        </Step>
      )}
      <EarlierCommitments commitments={survey.commitments} />
    </Panel>
  )
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={classes.step}>
      <h3 className={classes.subTitle}>{title}</h3>
      {children}
    </div>
  )
}

function Frame({ campaign, survey }: DrawPanelProps) {
  const { t } = useMessages()
  const standing = standingOf(survey)
  const hasPlan = survey.files.some(({ kind }) => kind === 'plan')
  return (
    <>
      {standing ? <CommitmentFacts {...{ campaign, survey, commitment: standing }} /> : <p>{t('survey.noFrame')}</p>}
      {!standing && survey.draws && hasPlan && <CommitFrame campaign={campaign} />}
    </>
  )
}

function Seed({ campaign, survey }: DrawPanelProps) {
  const { t } = useMessages()
  const standing = standingOf(survey)
  if (!standing) return <p>{t('survey.seedLater')}</p>
  if (standing.protocol !== null) return <p>{t('survey.seedUsed')}</p>
  if (!survey.draws) return <p>{t('survey.seedNotYet')}</p>
  return (
    <SeedForm
      campaign={campaign}
      committedAt={standing.at}
      send={(seed) => sendJson('POST', `${surveyPath(campaign)}/draws`, seed)}
    />
  )
}

function isListedLater({ listedLater }: SurveyPlanStageView): boolean {
  return listedLater
}

function standingOf({ commitments }: SurveyView) {
  return commitments.find(({ withdrawnAt }) => withdrawnAt === null)
}
