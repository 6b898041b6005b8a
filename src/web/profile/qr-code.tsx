import { encode } from 'uqr'
import classes from './qr-code.module.css'

/** Light modules around the code, without which readers do not find it. */
const quietZone = 4

/** A QR code, dark on white in either theme: that is what cameras read best. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: quietZone, ecc: 'M' })
  return (
    <svg
      className={classes.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={darkPath(data)} />
    </svg>
  )
}

/** One stroke for each run of dark modules in a row. */
function darkPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => {
      const runs = row
        .map((isDark) => (isDark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g)
      return [...runs].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    })
    .join('')
}
