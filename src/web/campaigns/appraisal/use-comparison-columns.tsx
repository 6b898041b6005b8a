import { Button } from '@mantine/core'
import { stateTexts } from '../../../assessment/course/course-texts.data.ts'
import { cutReasons } from '../../../assessment/course/cut-reason.ts'
import type { CampaignItemView, ComparedRoundView } from '../../../contract/campaign-api-views.ts'
import { type Messages, useMessages } from '../../parts/use-messages.ts'
import { PointsText } from '../board/points-text.tsx'
import { CourseLink } from '../course-link.tsx'
import type { Column } from '../data-table.tsx'
import { pointsOrder } from '../sorted-rows.ts'
import classes from './appraisal.module.css'
import { type GivenBeside, givenBeside } from './external-figures.ts'

interface ComparisonColumns {
  readonly item: CampaignItemView
  readonly onOpen: (row: ComparedRoundView) => void
}

/** The columns of the comparison: one a figure, then evidence, the three scores, and where it stands. */
export function useComparisonColumns({ item, onOpen }: ComparisonColumns): readonly Column<ComparedRoundView>[] {
  const { t, language } = useMessages()
  const figures = item.definition.figures.map(({ code, name, unit }): Column<ComparedRoundView> => {
    const figureOf = (row: ComparedRoundView) => row.figures.find(({ figure }) => figure === code)?.value ?? null
    return {
      key: `figure ${code}`,
      title: unit === '' ? name : `${name} (${unit})`,
      cell: (row) => (
        <>
          <PointsText points={figureOf(row)} />
          <GivenText given={givenBeside(item, row).find(({ figure }) => figure === code)} />
        </>
      ),
      isNumber: true,
      sortBy: (row) => pointsOrder(figureOf(row)),
    }
  })
  const scores = (['claimed', 'appraised', 'final'] as const).map(
    (stage): Column<ComparedRoundView> => ({
      key: stage,
      title: t(`campaigns.${stage}`),
      cell: (row) => <PointsText points={row[stage]} />,
      isNumber: true,
      sortBy: (row) => pointsOrder(row[stage]),
    }),
  )
  return [
    {
      key: 'unit',
      title: t('rounds.organisation'),
      cell: ({ round, organisationName }) => (
        <CourseLink round={round} className={classes.unit ?? ''}>
          {organisationName}
        </CourseLink>
      ),
      sortBy: ({ organisationName }) => organisationName,
    },
    ...figures,
    {
      key: 'evidence',
      title: t('campaigns.evidence'),
      cell: ({ evidence }) => evidence,
      isNumber: true,
      sortBy: ({ evidence }) => evidence,
    },
    ...scores,
    {
      key: 'state',
      title: t('campaigns.state'),
      cell: (row) => (
        <>
          {row.applies
            ? stateTexts[row.state][language]
            : t('campaigns.notApplying', { state: stateTexts[row.state][language] })}
          <CutReasonText row={row} />
        </>
      ),
      sortBy: ({ state }) => stateTexts[state][language],
    },
    {
      key: 'open',
      title: t('campaigns.actions'),
      isForScreen: true,
      cell: (row) => (
        <Button
          variant={row.actions.length > 0 ? 'filled' : 'default'}
          size="compact-sm"
          aria-label={t(row.actions.length > 0 ? 'campaigns.appraiseAt' : 'campaigns.lookAt', {
            name: row.organisationName,
          })}
          onClick={() => onOpen(row)}
        >
          {t(row.actions.length > 0 ? 'campaigns.appraise' : 'campaigns.look')}
        </Button>
      ),
    },
  ]
}

/** What another ministry gives for the figure; marked where it differs. */
function GivenText({ given }: { readonly given: GivenBeside | undefined }) {
  const { t } = useMessages()
  if (!given) return null
  return (
    <span className={classes.reason}>
      {t('external.given')} <PointsText points={given.given.value} />{' '}
      {given.differs && <mark className={classes.differs}>{t('external.differs')}</mark>}
    </span>
  )
}

function CutReasonText({ row: { appraisal, state } }: { readonly row: ComparedRoundView }) {
  const { t } = useMessages()
  if (!appraisal || appraisal.cut === null || state === 'sent') return null
  return <span className={classes.reason}>{cutReasonText(appraisal.cut, t)}</span>
}

/** A coded reason in words; a code that is not known is the other one. */
export function cutReasonText(code: string, t: Messages['t']): string {
  const reason = cutReasons.find((each) => each === code) ?? 'other'
  return t(`cutReason.${reason}`)
}
