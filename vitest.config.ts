import { defineConfig } from 'vitest/config'
import { temporaryRoot } from './test/support/temporary-root.ts'

// For this process and all that it starts.
process.env.TMPDIR = temporaryRoot()

/** Tests of plain functions over data: they change nothing outside themselves, so that files share a worker. */
const plain = 'test/{analysis,assessment,contract,files,framework,number,report,scoring,stats,survey}/**/*.test.ts'

/** Tests run in a time zone and a locale that nobody here has, so that none leans on the machine's own. */
export default defineConfig({
  test: {
    setupFiles: ['test/support/fixed-seed.ts'],
    env: { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      { extends: true, test: { name: 'plain', include: [plain], isolate: false } },
      {
        extends: true,
        test: {
          name: 'platform',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [plain],
          globalSetup: ['test/support/start-cluster.ts'],
        },
      },
    ],
  },
})
