import { Button } from '@mantine/core'
import { formatDay, formatDecimal } from '../../parts/format.ts'
import { type Messages, useMessages } from '../../parts/use-messages.ts'
import { PointsText } from '../board/points-text.tsx'
import classes from './appraisal.module.css'
import { type GivenBeside, givenBeside } from './external-figures.ts'
import type { SheetProps } from './sheet-props.ts'

interface ExternalPartProps extends Pick<SheetProps, 'item' | 'row'> {
  /** Takes the differences over as the reason of a cut; without it they are only shown. */
  readonly onTake?: (reason: string) => void
}

/** What other ministries give beside what the unit typed, with source and day; where they differ is marked. */
export function ExternalPart({ item, row, onTake }: ExternalPartProps) {
  const messages = useMessages()
  const { t } = messages
  const beside = givenBeside(item, row)
  const differing = beside.filter(({ differs }) => differs)
  if (beside.length === 0) return null
  return (
    <section className={classes.part} aria-label={t('external.title')}>
      <h3>{t('external.title')}</h3>
      <ul className={classes.lines}>
        {beside.map(({ figure, name, typed, given, differs }) => (
          <li key={figure}>
            <span lang="vi">{name}</span>: {t('external.typed')} <PointsText points={typed} />, {t('external.given')}{' '}
            <strong>
              <PointsText points={given.value} />
            </strong>{' '}
            {differs && <mark className={classes.differs}>{t('external.differs')}</mark>}
            <span className={classes.reason}>{sourceText(given, messages)}</span>
          </li>
        ))}
      </ul>
      {onTake && differing.length > 0 && (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          onClick={() => onTake(differing.map((each) => reasonText(each, messages)).join('\n'))}
        >
          {t('external.take')}
        </Button>
      )}
    </section>
  )
}

function sourceText({ source, date }: GivenBeside['given'], { t }: Messages): string {
  return [source ?? t('external.noSource'), ...(date === null ? [] : [formatDay(date)])].join(', ')
}

/** The text that stands in the reason: which figure, what was typed, what the source says. */
function reasonText({ name, typed, given }: GivenBeside, messages: Messages): string {
  const { t, language } = messages
  return t('external.reason', {
    ...{ name, source: sourceText(given, messages) },
    typed: formatDecimal(typed, language),
    given: formatDecimal(given.value, language),
  })
}
