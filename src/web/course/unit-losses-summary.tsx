import type { UnitLossesView } from '../../contract/api-views.ts'
import { formatDecimal } from '../parts/format.ts'
import { Notice } from '../parts/notice.tsx'
import { type Messages, useMessages } from '../parts/use-messages.ts'
import classes from './item-page.module.css'

/** What the units cost together, or why that is not known; and where their sum is not what stands above. */
export function UnitLossesSummary({ losses }: { readonly losses: UnitLossesView }) {
  const { t, language } = useMessages()
  const { lost, own, maximum, figures } = losses
  const number = (text: string) => formatDecimal(text, language)
  const differing = figures.filter(({ sum, own: above }) => sum !== null && above !== null && sum !== above)
  const isOwn = own !== null && !/^0(\.0*)?$/.test(own)
  return (
    <>
      {lost === null ? (
        <p>{unknownText(losses, t)}</p>
      ) : (
        <p>{t('unitLosses.lostOf', { lost: number(lost), maximum: number(maximum) })}</p>
      )}
      {isOwn && <p>{t('unitLosses.own', { points: number(own) })}</p>}
      {differing.length > 0 && (
        <Notice kind="problem">
          {t('unitLosses.differs')}
          <ul className={classes.texts}>
            {differing.map(({ figure, name, sum, own: above }) => (
              <li key={figure}>
                {t('unitLosses.differsIn', { name, sum: number(sum ?? ''), own: number(above ?? '') })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function unknownText({ hidden, units, figures }: UnitLossesView, t: Messages['t']): string {
  if (hidden > 0) return t('unitLosses.hidden', { count: hidden })
  const nameOf = (code: string) => figures.find(({ figure }) => figure === code)?.name ?? code
  const gaps = units.flatMap(({ organisationName, figures: brought }) => {
    const missing = brought.filter(({ value }) => value === null).map(({ figure }) => nameOf(figure))
    return missing.length === 0 ? [] : [`${organisationName} (${missing.join(', ')})`]
  })
  if (gaps.length === 0) return t('unitLosses.noScore')
  const [first, second, third, ...rest] = gaps
  const told = [first, second, third].filter((each) => each !== undefined).join('; ')
  return rest.length === 0
    ? t('unitLosses.missing', { names: told })
    : t('unitLosses.missingMore', { names: told, count: rest.length })
}
