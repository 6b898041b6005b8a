import { VisuallyHidden } from '@mantine/core'
import type { DifferenceView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { AlertIcon } from '../parts/icons.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './difference-mark.module.css'

interface DifferenceMarkProps {
  readonly differences: readonly DifferenceView[]
  /** What the differences are about: `domain/7`, `item/7.1.4`, `total`. */
  readonly about: string
}

/** Stands beside a figure that was published otherwise, and leads to where that is told. Nothing where there is none. */
export function DifferenceMark({ differences, about }: DifferenceMarkProps) {
  const { t, language } = useMessages()
  const found = differencesAbout(differences, about)
  if (found.length === 0) return null
  const text = found
    .map(({ place, published, computed }) =>
      t('results.publishedOtherwise', {
        place,
        published: formatDecimal(published, language),
        computed: formatDecimal(computed, language),
      }),
    )
    .join('; ')
  return (
    <a href="#differences" className={classes.mark} title={text}>
      <AlertIcon size={16} />
      <VisuallyHidden>{text}</VisuallyHidden>
    </a>
  )
}

/** The differences of one thing: its own, and those of its parts. */
export function differencesAbout(differences: readonly DifferenceView[], about: string): readonly DifferenceView[] {
  return differences.filter((each) => each.valueOf === about || each.valueOf.startsWith(`${about}/`))
}
