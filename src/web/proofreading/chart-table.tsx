import { placeWords } from '../../contract/place-words.ts'
import type { ProofreadBlockView } from '../../contract/proofreading-api-views.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './proofreading.module.css'

interface ChartTableProps {
  readonly chart: Extract<ProofreadBlockView, { kind: 'chart' }>
}

/** The values that a chart of the document shows. */
export function ChartTable({ chart: { title, categories, series, place } }: ChartTableProps) {
  const { language } = useMessages()
  const name = placeWords(place, language)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={name}>
      <table className={classes.table}>
        <caption lang={title === null ? language : 'vi'}>{title ?? name}</caption>
        <thead lang="vi">
          <tr>
            <td />
            {series.map((each) => (
              <th key={each.name} scope="col">
                {each.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody lang="vi">
          {categories.map((category, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move, and may say the same
            <tr key={at}>
              <th scope="row">{category}</th>
              {series.map(({ name: of, values }) => (
                <td key={of} data-number>
                  {values[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
