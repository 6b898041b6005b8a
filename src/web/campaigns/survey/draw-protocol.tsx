import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DrawProtocolView, SurveyFileView } from '../../../contract/survey-api-views.ts'
import { drawProtocolQuery, surveyPath } from '../../api/survey-queries.ts'
import { formatDay } from '../../parts/format.ts'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { DataTable } from '../data-table.tsx'
import { ProtocolCheck } from './protocol-check.tsx'
import classes from './survey.module.css'
import { numberText } from './survey-texts.ts'

interface DrawProtocolProps {
  readonly campaign: string
  readonly file: SurveyFileView
}

/** A protocol: what it was held against, its files, and what it says was drawn, which is read when it is opened. */
export function DrawProtocol({ campaign, file }: DrawProtocolProps) {
  const { t, language } = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  const protocol = useQuery({ ...drawProtocolQuery(campaign, file.number), enabled: isOpen })
  const path = `${surveyPath(campaign)}/files/${file.number}`
  return (
    <>
      <p className={classes.protocolName}>{file.name}</p>
      <ProtocolCheck campaign={campaign} number={file.number} />
      <div className={classes.actions}>
        {(['docx', 'pdf'] as const).map((format) => (
          <a
            key={format}
            href={`${path}/paper/${format}`}
            download
            className={classes.link}
            aria-label={t(`survey.paperOf.${format}`, { name: file.name })}
          >
            {t(`survey.paperAs.${format}`)}
          </a>
        ))}
        <a href={path} download className={classes.link} aria-label={t('survey.downloadOf', { name: file.name })}>
          JSON
        </a>
        <a
          href={`${path}/text?language=${language}`}
          download
          className={classes.link}
          aria-label={t('survey.asTextOf', { name: file.name })}
        >
          {t('survey.asText')}
        </a>
      </div>
      <details className={classes.details} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{t('survey.protocolOf', { name: file.name })}</summary>
        {isOpen && <QueryView query={protocol}>{(found) => <Protocol protocol={found} />}</QueryView>}
      </details>
    </>
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
    units.map((unit) => ({ ...unit, within: withinOf({ parent, stratum }) })),
  )
  return (
    <>
      <h4 className={classes.stageTitle}>{title}</h4>
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
      <Reserves groups={stage.groups} />
    </>
  )
}

type Group = DrawProtocolView['stages'][number]['groups'][number]

/** Who takes the place of a unit that drops out, in their order. */
function Reserves({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useMessages()
  const waiting = groups.filter(({ reserves }) => reserves.length > 0)
  if (waiting.length === 0) return null
  return (
    <ul className={classes.reserves}>
      {waiting.map((group) => (
        <li key={withinOf(group)}>
          {t('survey.reservesIn', {
            within: withinOf(group) || t('survey.noParent'),
            names: group.reserves.map(({ order, code, name }) => `${order}. ${name} (${code})`).join('; '),
          })}
        </li>
      ))}
    </ul>
  )
}

function withinOf({ parent, stratum }: Pick<Group, 'parent' | 'stratum'>): string {
  return [parent, stratum].filter((part) => part !== '').join(', ')
}
