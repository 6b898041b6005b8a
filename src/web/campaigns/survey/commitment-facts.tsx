import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SurveyCommitmentView, SurveyView } from '../../../contract/survey-api-views.ts'
import { sendJson } from '../../api/request.ts'
import { surveyPath, surveyQuery } from '../../api/survey-queries.ts'
import { ConfirmButton } from '../../parts/confirm-button.tsx'
import { formatDecimal, formatMoment } from '../../parts/format.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './survey.module.css'

interface CommitmentFactsProps {
  readonly campaign: string
  readonly survey: SurveyView
  /** The one that counts. */
  readonly commitment: SurveyCommitmentView
}

/** What was fixed before there was a seed: the frame by its hash, when and by whom. */
export function CommitmentFacts({ campaign, survey, commitment }: CommitmentFactsProps) {
  const { t, language } = useMessages()
  const { at, by, units, frame, sha256, protocol } = commitment
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('survey.committedAt')}</dt>
        <dd>{formatMoment(at)}</dd>
        <dt>{t('survey.committedBy')}</dt>
        <dd>{by.name ?? t('survey.somebody')}</dd>
        <dt>{t('survey.frameUnits')}</dt>
        <dd>{formatDecimal(String(units), language)}</dd>
        <dt>{t('survey.frameHash')}</dt>
        <dd>
          <code className={classes.hash}>{frame}</code>
        </dd>
        <dt>{t('survey.commitmentHash')}</dt>
        <dd>
          <code className={classes.hash}>{sha256}</code>
        </dd>
      </dl>
      {protocol === null && <p>{t('survey.publishHash')}</p>}
      <FrameActions {...{ campaign, survey, commitment }} />
    </>
  )
}

function FrameActions({ campaign, survey, commitment }: CommitmentFactsProps) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const frame = survey.files.find(({ kind }) => kind === 'frame')
  const withdraw = useMutation({
    mutationFn: () => sendJson('POST', `${surveyPath(campaign)}/files/${commitment.number}/withdrawal`),
    onSuccess: () => queries.invalidateQueries(surveyQuery(campaign)),
  })
  const path = (number: number) => `${surveyPath(campaign)}/files/${number}`
  return (
    <div className={classes.actions}>
      {frame && (
        <a href={path(frame.number)} download className={classes.link}>
          {t('survey.downloadFrame')}
        </a>
      )}
      <a href={path(commitment.number)} download className={classes.link}>
        {t('survey.downloadCommitment')}
      </a>
      {survey.draws && (
        <ConfirmButton
          label={t('survey.takeBack')}
          hint={t('survey.takeBackHint')}
          isPending={withdraw.isPending}
          onConfirm={() => withdraw.mutate()}
        />
      )}
      <ProblemNotice error={withdraw.error} />
    </div>
  )
}
