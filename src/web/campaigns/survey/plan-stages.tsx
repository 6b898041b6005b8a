import type { SurveyPlanStageView, SurveyView } from '../../../contract/survey-api-views.ts'
import { Notice } from '../../parts/notice.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { DataTable } from '../data-table.tsx'
import { certainText, drawText, listText, reservesText, sizeText } from './plan-texts.ts'
import classes from './survey.module.css'

/** What the plan says, a row for each stage, and what is wrong with its file. */
export function PlanStages({ plan: { stages, faults } }: { readonly plan: NonNullable<SurveyView['plan']> }) {
  const { t } = useMessages()
  return (
    <>
      {faults.length > 0 && stages.length === 0 && (
        <Notice kind="problem">
          {t('survey.planFaults')}
          <Faults faults={faults} />
        </Notice>
      )}
      {stages.length > 0 && <Stages stages={stages} />}
      {faults.length > 0 && stages.length > 0 && (
        <>
          <p>{t('survey.planDoubts')}</p>
          <Faults faults={faults} />
        </>
      )}
    </>
  )
}

function Faults({ faults }: { readonly faults: readonly string[] }) {
  return (
    <ul className={classes.checks}>
      {faults.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

/** A stage with the one that its units lie in. */
interface Row {
  readonly stage: SurveyPlanStageView
  readonly above: SurveyPlanStageView | null
}

function Stages({ stages }: { readonly stages: readonly SurveyPlanStageView[] }) {
  const messages = useMessages()
  const { t } = messages
  return (
    <DataTable<Row>
      label={t('survey.planStages')}
      columns={[
        { key: 'level', title: t('survey.level'), cell: ({ stage }) => <Level stage={stage} /> },
        { key: 'draw', title: t('survey.howMany'), cell: ({ stage, above }) => drawText(stage, above, messages) },
        {
          ...{ key: 'method', title: t('survey.howDrawn') },
          cell: ({ stage }) => (
            <>
              {t(`survey.methodIs.${stage.method}`)}
              {stage.size !== null && <span className={classes.sub}>{sizeText(stage.size, messages)}</span>}
            </>
          ),
        },
        { key: 'strata', title: t('survey.strata'), cell: ({ stage }) => stage.stratum ?? t('survey.none') },
        { key: 'certain', title: t('survey.certainUnits'), cell: ({ stage }) => certainText(stage, messages) },
        { key: 'reserves', title: t('survey.reserves'), cell: ({ stage }) => reservesText(stage, messages) },
        { key: 'listed', title: t('survey.listedFrom'), cell: ({ stage }) => listText(stage, messages) },
      ]}
      rows={stages.map((stage, at) => ({ stage, above: stages[at - 1] ?? null }))}
      keyOf={({ stage }) => stage.unit}
      none=""
    />
  )
}

function Level({ stage: { name, unit } }: { readonly stage: SurveyPlanStageView }) {
  return (
    <>
      {name} <span className={classes.sub}>{unit}</span>
    </>
  )
}
