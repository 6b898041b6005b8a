import { useQuery } from '@tanstack/react-query'
import { Link, lazyRouteComponent, useParams } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import type { ItemView } from '../../contract/api-views.ts'
import { toldCode } from '../../framework/told-code.ts'
import { evidenceQuery, itemQuery, meQuery } from '../api/queries.ts'
import { Notice } from '../parts/notice.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Panel } from '../parts/panel.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { SampleMark } from '../parts/sample-mark.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { wantWords } from '../parts/words.ts'
import { deadlineOf } from './deadline.ts'
import { DeadlineText } from './deadline-text.tsx'
import { ExplanationField } from './explanation-field.tsx'
import { FigureField } from './figure-field.tsx'
import { figureText, figureValues } from './figure-text.ts'
import { ItemActions } from './item-actions.tsx'
import { ItemAsked } from './item-asked.tsx'
import classes from './item-page.module.css'
import { itemWarnings } from './item-warnings.ts'
import { ItemWarningsList } from './item-warnings-list.tsx'
import { LastYearPanel } from './last-year-panel.tsx'
import { PointsList } from './points-list.tsx'
import { PresenceLine } from './presence-line.tsx'
import { ScorePanel } from './score-panel.tsx'
import { StateBadge } from './state-badge.tsx'
import { flushAll, type ItemFields, useItemFields } from './use-item-fields.ts'
import { usePresence } from './use-presence.ts'
import { useTrial } from './use-trial.ts'

/** Uploads and their forms come after the figures. */
const EvidenceAndRisks = lazyRouteComponent(() => import('./evidence-and-risks.tsx'), 'EvidenceAndRisks')

/** Tables of campaigns come with their texts. */
const UnitLossesPanel = lazyRouteComponent(async () => {
  const [panel] = await Promise.all([import('./unit-losses-panel.tsx'), wantWords('campaigns')])
  return panel
}, 'UnitLossesPanel')

const TalkAndHistory = lazyRouteComponent(() => import('./talk-and-history.tsx'), 'TalkAndHistory')

/** One sub-criterion: what is asked, what is answered, and all that was done with it. */
export function ItemPage() {
  const { round, code } = useParams({ from: '/signed-in/rounds/$round/course/$code' })
  const item = useQuery(itemQuery(round, code))
  const { data: me } = useQuery(meQuery)
  const { data } = item
  return (
    <>
      <PageHeading
        title={data ? `${toldCode(code)} ${data.definition.name}` : toldCode(code)}
        intro={data && <Standing item={data} round={round} />}
      />
      <QueryView query={item} skeletonLines={12}>
        {(found) => me && <Item key={`${round} ${code}`} round={round} item={found} person={me.id} />}
      </QueryView>
    </>
  )
}

function Standing({ item, round }: { readonly item: ItemView; readonly round: string }) {
  const { t } = useMessages()
  const { organisationName, indexYear, leadName, calendar, today, before, after } = item
  const others = usePresence(round, item.definition.code)
  const link = (code: string | null, text: string) =>
    code && (
      <Link to="/rounds/$round/course/$code" params={{ round, code }} className={classes.link}>
        {text} {toldCode(code)}
      </Link>
    )
  return (
    <>
      <span className={classes.standing}>
        <StateBadge state={item.item.state} />
        <DeadlineText deadline={deadlineOf(item.item.state, calendar, today)} />
        <SampleMark isSample={item.isSample} />
        {!item.item.applies && <span>{t('course.doesNotApply')}</span>}
      </span>
      <span className={classes.block}>
        {organisationName}, {indexYear} · {t('course.lead')}: {leadName ?? t('course.noLead')}
      </span>
      <span className={`${classes.standing} ${classes.screenOnly}`}>
        <Link to="/rounds/$round/course" params={{ round }} className={classes.link}>
          {t('course.toList')}
        </Link>
        {link(before, t('course.before'))}
        {link(after, t('course.after'))}
      </span>
      <PresenceLine others={others} />
    </>
  )
}

interface ItemProps {
  readonly round: string
  readonly item: ItemView
  readonly person: string
}

function Item({ round, item, person }: ItemProps) {
  const { code } = item.definition
  const fields = useItemFields({ round, code, person }, item)
  const { data: evidence } = useQuery(evidenceQuery(round, code))
  const [isFilled, setIsFilled] = useState(false)
  const mayEnter = item.actions.includes('enter')
  const texts = Object.fromEntries([...fields.figures].map(([figure, field]) => [figure, field.state().value]))
  const values = figureValues(item.definition.figures, texts)
  const warnings = itemWarnings({ item, values, evidence })
  const take = () => {
    fillFrom(item, fields)
    setIsFilled(true)
  }
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <ItemAsked definition={item.definition} />
        <FiguresPanel {...{ round, item, fields, values, mayEnter }} isFilled={isFilled} />
        <Suspense>
          {item.definition.isFed && <UnitLossesPanel round={round} code={code} />}
          <ExplanationPanel fields={fields} mayEnter={mayEnter} />
          <EvidenceAndRisks round={round} item={item}>
            <ItemWarningsList warnings={warnings} />
            <ItemActions round={round} item={item} saveAll={() => flushAll(fields)} />
          </EvidenceAndRisks>
        </Suspense>
      </div>
      <div className={classes.side}>
        <LastYearPanel item={item} mayEnter={mayEnter} onTake={take} />
        <Suspense>
          <TalkAndHistory round={round} item={item} />
        </Suspense>
      </div>
    </div>
  )
}

/** Puts last year's numbers into empty fields and full ones alike, to be looked at; the person saves them by going on. */
function fillFrom({ lastYear }: ItemView, fields: ItemFields): void {
  for (const [code, field] of fields.figures) {
    const before = lastYear?.figures.find(({ figure }) => figure === code)
    if (before && before.value !== null) field.propose({ ...figureText(before), source: field.state().value.source })
  }
}

interface FiguresPanelProps {
  readonly round: string
  readonly item: ItemView
  readonly fields: ItemFields
  readonly values: Readonly<Record<string, string | null>>
  readonly mayEnter: boolean
  readonly isFilled: boolean
}

function FiguresPanel({ round, item, fields, values, mayEnter, isFilled }: FiguresPanelProps) {
  const { t } = useMessages()
  const { definition, computed } = item
  const trial = useTrial({ round, code: definition.code, values, computed })
  const isAbove = itemWarnings({ item, values, evidence: undefined })
  const complaintOf = (name: string) =>
    isAbove.some((each) => each.kind === 'part-above-whole' && each.part === name)
      ? t('course.figure.aboveWhole')
      : undefined
  return (
    <Panel title={t('proof.figures')}>
      {isFilled && <Notice kind="done">{t('course.lastYear.filled')}</Notice>}
      {definition.figures.length === 0 && <p className={classes.quiet}>{t('course.noFigures')}</p>}
      {definition.figures.map((asked) => {
        const field = fields.figures.get(asked.code)
        return (
          field && <FigureField key={asked.code} {...{ asked, field, mayEnter }} complaint={complaintOf(asked.name)} />
        )
      })}
      <ScorePanel trial={trial} maximum={definition.maximum} />
      <PointsList points={{ ...item.item, maximum: definition.maximum }} />
    </Panel>
  )
}

function ExplanationPanel({ fields, mayEnter }: { readonly fields: ItemFields; readonly mayEnter: boolean }) {
  const { t } = useMessages()
  return (
    <Panel title={t('course.explanation')}>
      <ExplanationField field={fields.explanation} mayEnter={mayEnter} />
    </Panel>
  )
}
