import { formatDecimal } from '../../parts/format.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { MissingOr } from '../../results/missing-or.tsx'

/** Points as the language writes them; a dash where there are none. */
export function PointsText({ points }: { readonly points: string | null }) {
  const { language } = useMessages()
  return <MissingOr text={points === null ? null : formatDecimal(withoutEndZeros(points), language)} />
}

/** Sums of the database keep the decimals of what was added: 4.0. */
function withoutEndZeros(points: string): string {
  return points.includes('.') ? points.replace(/\.?0+$/, '') : points
}
