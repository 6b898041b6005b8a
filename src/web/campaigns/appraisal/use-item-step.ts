import { useMutation } from '@tanstack/react-query'
import { sendJson } from '../../api/request.ts'
import type { SheetProps } from './sheet-props.ts'

/** Sends a step on one organisation's sub-criterion, and tells what was done. */
export function useItemStep<Given>(
  { row, item, onDone }: Pick<SheetProps, 'row' | 'item' | 'onDone'>,
  kind: 'appraisals' | 'steps' | 'answers',
  tell: (given: Given) => string,
) {
  const path = `/api/rounds/${row.round}/items/${encodeURIComponent(item.definition.code)}/${kind}`
  return useMutation({
    mutationFn: (given: Given) => sendJson('POST', path, given),
    onSuccess: (_, given) => onDone(tell(given)),
  })
}
