import { defineConfig } from 'vitest/config'
import { temporaryRoot } from './test/support/temporary-root.ts'

// For this process and all that it starts.
process.env.TMPDIR = temporaryRoot()

/** Tests of plain functions over data: they change nothing outside themselves, so that files share a worker. */
const plain = 'test/{analysis,assessment,contract,files,framework,number,report,scoring,stats,survey}/**/*.test.ts'

/**
 * Tests with a database or a renderer: what they change lies in a database or a folder of their own, so that files share a worker
 * too. But for two, which make the process find more frameworks for good.
 */
const shared = ['test/{render,store}/**/*.test.ts', 'test/operations/**/!(own-frameworks|campaign-jobs).test.ts']

const globalSetup = ['test/support/start-cluster.ts']

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
      { extends: true, test: { name: 'shared', include: shared, globalSetup, isolate: false } },
      {
        extends: true,
        test: { name: 'platform', include: ['test/**/*.test.{ts,tsx}'], exclude: [plain, ...shared], globalSetup },
      },
    ],
  },
})
