import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'
import { words } from '../../src/web/parts/words.ts'

// What a page shows late is waited for longer than a second: the machine may be busy.
configure({ asyncUtilTimeout: 10_000 })

// Files share a process, so that here and not where pages are rendered: what is imported once is run once.
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  localStorage.clear()
})

afterAll(() => words.changeLanguage('vi'))
