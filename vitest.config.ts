import { defineConfig } from 'vitest/config'

/** Tests run in a time zone and a locale that nobody here has, so that none leans on the machine's own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/start-cluster.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    env: { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
