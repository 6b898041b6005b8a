import { useElementSize } from '@mantine/hooks'
import type { RefCallback } from 'react'

const widthBeforeMeasured = 720
const narrowest = 240

/** The width that a chart has to draw in, so that its letters are never scaled. */
export function useChartWidth(): { readonly ref: RefCallback<HTMLDivElement | null>; readonly width: number } {
  const { ref, width } = useElementSize<HTMLDivElement>()
  return { ref, width: width === 0 ? widthBeforeMeasured : Math.max(narrowest, Math.floor(width)) }
}
