import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { proofButtonId } from './proof-button.tsx'

const route = getRouteApi('/signed-in/rounds/$round')

export interface OpenProof {
  /** Code of the sub-criterion whose proof is open. */
  readonly code: string | undefined
  open(code: string): void
  close(): void
}

/** Keeps in the address whose proof is open, so that it can be linked, and Back closes it. */
export function useOpenProof(): OpenProof {
  const { proof } = route.useSearch()
  const navigate = route.useNavigate()
  const { history } = useRouter()
  const wasOpenedHere = useRef(false)
  useFocusAfter(proof)
  return {
    code: proof,
    open: (code) => {
      wasOpenedHere.current = true
      void navigate({ search: { proof: code }, resetScroll: false })
    },
    close: () => {
      if (wasOpenedHere.current) history.back()
      else void navigate({ search: {}, replace: true, resetScroll: false })
      wasOpenedHere.current = false
    },
  }
}

/** Puts the focus on the row of a proof that was closed, also when it was opened by a link. */
function useFocusAfter(proof: string | undefined): void {
  const shown = useRef(proof)
  useEffect(() => {
    if (shown.current !== undefined && proof === undefined) {
      document.getElementById(proofButtonId(shown.current))?.focus()
    }
    shown.current = proof
  }, [proof])
}
