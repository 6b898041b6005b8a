import type { OrganisationDetailsView } from '../../contract/api-views.ts'
import { formatDay } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import { dayBefore } from './days.ts'
import classes from './organisation-details.module.css'

interface OrganisationDetailsProps {
  readonly organisation: OrganisationDetailsView
  /** Name of what it stands under on the day; undefined at the top. */
  readonly parentName: string | undefined
  /** Goes to another unit, as of a day on which it existed. */
  readonly onGo: (id: string, day: string) => void
}

/** From when to when a unit exists, what it stands under, its later names, and its mergers both ways. */
export function OrganisationDetails({ organisation, parentName, onGo }: OrganisationDetailsProps) {
  const { t } = useMessages()
  const { kind, bornOn, endedOn, laterNames, mergedFrom, mergedInto } = organisation
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('organisations.kind')}</dt>
        <dd>{t(`organisationKind.${kind}`)}</dd>
        {parentName !== undefined && (
          <>
            <dt>{t('organisations.parent')}</dt>
            <dd>{parentName}</dd>
          </>
        )}
        <dt>{t('organisations.bornOn')}</dt>
        <dd>{formatDay(bornOn)}</dd>
        <dt>{t('organisations.endedOn')}</dt>
        <dd>{endedOn === null ? t('organisations.standing') : formatDay(endedOn)}</dd>
      </dl>
      {laterNames.length > 0 && (
        <>
          <h3 className={classes.title}>{t('organisations.renamed')}</h3>
          <ul className={classes.list}>
            {laterNames.map(({ name, from }) => (
              <li key={from}>
                {name} <span className={classes.quiet}>{t('organisations.mergedOn', { day: formatDay(from) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Mergers title={t('organisations.mergedFrom')} ties={mergedFrom} onGo={({ id, on }) => onGo(id, dayBefore(on))} />
      <Mergers title={t('organisations.mergedInto')} ties={mergedInto} onGo={({ id, on }) => onGo(id, on)} />
    </>
  )
}

type Tie = OrganisationDetailsView['mergedFrom'][number]

interface MergersProps {
  readonly title: string
  readonly ties: readonly Tie[]
  readonly onGo: (tie: Tie) => void
}

function Mergers({ title, ties, onGo }: MergersProps) {
  const { t } = useMessages()
  if (ties.length === 0) return null
  return (
    <>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.list}>
        {ties.map((tie) => (
          <li key={`${tie.id} ${tie.on}`}>
            <button type="button" className={classes.link} onClick={() => onGo(tie)}>
              {tie.name}
            </button>{' '}
            <span className={classes.quiet}>{t('organisations.mergedOn', { day: formatDay(tie.on) })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
