import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DrawProtocolView, SurveyFileView } from '../../../contract/survey-api-views.ts'
import { drawProtocolQuery } from '../../api/survey-queries.ts'
import { formatDay } from '../../parts/format.ts'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { DataTable } from '../data-table.tsx'
import classes from './survey.module.css'
import { numberText } from './survey-texts.ts'

interface DrawProtocolProps {
  readonly campaign: string
  readonly file: SurveyFileView
}

/** What a protocol says was drawn; read when it is opened. */
export function DrawProtocol({ campaign, file }: DrawProtocolProps) {
  const { t } = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  const protocol = useQuery({ ...drawProtocolQuery(campaign, file.number), enabled: isOpen })
  return (
    <details className={classes.details} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('survey.protocolOf', { name: file.name })}</summary>
      {isOpen && <QueryView query={protocol}>{(found) => <Protocol protocol={found} />}</QueryView>}
    </details>
  )
}

function Protocol({ protocol }: { readonly protocol: DrawProtocolView }) {
  const { t } = useMessages()
  const { seed, commitment, plan, frame, stages } = protocol
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('survey.seed')}</dt>
        <dd>{seed}</dd>
        <dt>{t('survey.planHash')}</dt>
        <dd>
          <code className={classes.hash}>{plan.sha256}</code>
        </dd>
        <dt>{t('survey.frameHash')}</dt>
        <dd>
          <code className={classes.hash}>{frame.sha256}</code>
        </dd>
      </dl>
      <p>
        {commitment === null
          ? t('survey.notCommitted')
          : t('survey.committed', { day: formatDay(commitment.committedOn) })}
      </p>
      {stages.map((stage) => (
        <Stage key={stage.unit} stage={stage} />
      ))}
    </>
  )
}

function Stage({ stage }: { readonly stage: DrawProtocolView['stages'][number] }) {
  const { t, language } = useMessages()
  const title = t('survey.stage', { name: stage.name })
  const drawn = stage.groups.flatMap(({ parent, stratum, drawn: units }) =>
    units.map((unit) => ({ ...unit, within: [parent, stratum].filter((part) => part !== '').join(', ') })),
  )
  return (
    <>
      <h3 className={classes.subTitle}>{title}</h3>
      <DataTable
        label={title}
        columns={[
          { key: 'name', title: t('survey.unitName'), cell: ({ name }) => name, sortBy: ({ name }) => name },
          { key: 'code', title: t('survey.code'), cell: ({ code }) => code, sortBy: ({ code }) => code },
          { key: 'within', title: t('survey.parent'), cell: ({ within }) => within || t('survey.noParent') },
          {
            ...{ key: 'chance', title: t('survey.chance'), isNumber: true },
            cell: ({ certain, probability, probabilityDecimal }) =>
              certain ? t('survey.certain') : `${numberText(probabilityDecimal, language, 4)} (${probability})`,
            sortBy: ({ probabilityDecimal }) => probabilityDecimal,
          },
          {
            ...{ key: 'overall', title: t('survey.overallChance'), isNumber: true },
            cell: ({ overallDecimal }) => numberText(overallDecimal, language, 4),
            sortBy: ({ overallDecimal }) => overallDecimal,
          },
          {
            ...{ key: 'weight', title: t('survey.weight'), isNumber: true },
            cell: ({ weight }) => numberText(weight, language),
            sortBy: ({ weight }) => weight,
          },
        ]}
        rows={drawn}
        keyOf={({ within, code }) => `${within}/${code}`}
        none=""
      />
    </>
  )
}
