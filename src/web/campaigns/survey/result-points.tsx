import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ResultPointsView } from '../../../contract/survey-api-views.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { sendJson } from '../../api/request.ts'
import { resultPointsQuery, surveyPath } from '../../api/survey-queries.ts'
import { formatDecimal } from '../../parts/format.ts'
import { Notice } from '../../parts/notice.tsx'
import { Panel } from '../../parts/panel.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { FaultTable } from '../../sheets/fault-table.tsx'
import { ReasonForm } from '../../sheets/reason-form.tsx'
import { PointsText } from '../board/points-text.tsx'
import { DataTable } from '../data-table.tsx'
import classes from './survey.module.css'

interface ResultPointsProps {
  readonly campaign: string
  readonly version: number
}

/** Points of SIPAS from a result into the rounds: what would change first, then all of it. */
export function ResultPoints({ campaign, version }: ResultPointsProps) {
  const { t } = useMessages()
  const points = useQuery(resultPointsQuery(campaign, version))
  return (
    <Panel title={t('survey.points')}>
      <p>{t('survey.pointsIntro')}</p>
      <QueryView query={points}>
        {(found) => (
          <>
            <Preview points={found} />
            {found.entering === 'bring' && <Enter {...{ campaign, version }} points={found} />}
            {found.entering === 'correct' && <Correct {...{ campaign, version }} points={found} />}
            {found.entering === null && <p>{t('survey.onlyOffice')}</p>}
          </>
        )}
      </QueryView>
    </Panel>
  )
}

function Preview({ points: { rows, unknown, missing, faults } }: { readonly points: ResultPointsView }) {
  const { t, language } = useMessages()
  const decimal = (text: string | null) => (text === null ? '–' : formatDecimal(text, language))
  return (
    <>
      {faults.length > 0 && <FaultTable faults={faults} />}
      <DataTable
        isByUnit
        label={t('survey.points')}
        columns={[
          { key: 'unit', title: t('survey.unit'), cell: ({ organisationName }) => organisationName },
          { key: 'called', title: t('survey.surveyUnit'), cell: ({ unit }) => unit },
          { key: 'code', title: t('campaigns.item'), cell: ({ code }) => toldCode(code) },
          {
            key: 'from',
            title: t('survey.percentNow'),
            cell: ({ from }) => <PointsText points={from} />,
            isNumber: true,
          },
          { key: 'to', title: t('survey.percentThen'), cell: ({ to }) => <PointsText points={to} />, isNumber: true },
          {
            ...{ key: 'points', title: t('survey.pointsThen'), isNumber: true },
            cell: (row) => t('survey.outOf', { points: decimal(row.points), maximum: decimal(row.maximum) }),
          },
          { key: 'state', title: t('sheet.state'), cell: ({ state }) => t(`sheet.is.${state}`) },
        ]}
        rows={rows}
        keyOf={({ organisation, code }) => `${organisation}/${code}`}
        none={t('survey.pointsNone')}
      />
      {unknown.length > 0 && <p>{t('survey.unknown', { names: unknown.join(', ') })}</p>}
      {missing.length > 0 && <p>{t('survey.missing', { names: missing.join(', ') })}</p>}
    </>
  )
}

interface EnterProps extends ResultPointsProps {
  readonly points: ResultPointsView
}

/** After the publication who appraises corrects, and says why. */
function Correct({ campaign, version, points: { rows, faults } }: EnterProps) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const correct = useMutation({
    mutationFn: (reason: string) =>
      sendJson<{ number: number }>('POST', `${surveyPath(campaign)}/results/${version}/corrections`, { reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['campaigns', campaign] }),
  })
  const isChanging = rows.some(({ state }) => state !== 'unchanged') && faults.every(({ isError }) => !isError)
  return (
    <div className={classes.form}>
      {isChanging && (
        <ReasonForm
          label={t('publication.correctionReason')}
          submit={t('publication.sendCorrection')}
          isPending={correct.isPending}
          onReason={(reason) => correct.mutate(reason)}
        />
      )}
      {!isChanging && !correct.data && <p>{t('survey.nothingToEnter')}</p>}
      {correct.data && <Notice kind="done">{t('publication.corrected', { number: correct.data.number })}</Notice>}
      <ProblemNotice error={correct.error} />
    </div>
  )
}

function Enter({ campaign, version, points: { rows, faults } }: EnterProps) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const enter = useMutation({
    mutationFn: () => sendJson<{ entered: number }>('POST', `${surveyPath(campaign)}/results/${version}/points`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['campaigns', campaign] }),
  })
  const changing = rows.filter(({ state }) => state !== 'unchanged').length
  const isSound = faults.every(({ isError }) => !isError)
  return (
    <div className={classes.form}>
      {changing > 0 && isSound && (
        <div>
          <Button loading={enter.isPending} onClick={() => enter.mutate()}>
            {t('survey.enter', { count: changing })}
          </Button>
        </div>
      )}
      {rows.length > 0 && changing === 0 && !enter.data && <p>{t('survey.nothingToEnter')}</p>}
      {enter.data && <Notice kind="done">{t('sheet.enteredFigures', { count: enter.data.entered })}</Notice>}
      <ProblemNotice error={enter.error} />
    </div>
  )
}
