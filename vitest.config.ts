import { defineConfig } from 'vitest/config'
import { temporaryRoot } from './test/support/temporary-root.ts'

// For this process and all that it starts.
process.env.TMPDIR = temporaryRoot()

/** Tests of plain functions over data: they change nothing outside themselves. */
const plain =
  'test/{analysis,assessment,contract,files,framework,number,proofread,report,scoring,stats,survey}/**/*.test.ts'

/** Tests of parts of pages, which ask for what a browser has. */
const components = ['test/web/**/*.test.tsx', 'test/web/{request,results/receive-file,course/autosave}.test.ts']

/** Tests that need a process of their own: two make it find more frameworks for good, the others measure or search it. */
const alone = [
  'test/operations/{own-frameworks,campaigns/campaign-jobs}.test.ts',
  ...['test/bench/*.test.ts', 'test/server/evidence-uploads.test.ts'],
]

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
    // What the other tests change lies in a database or a folder of their own or is put back, so that files share a worker, and
    // what they import is read once.
    projects: [
      { extends: true, test: { name: 'alone', include: alone, globalSetup } },
      {
        extends: true,
        test: {
          ...{ name: 'components', include: components, environment: 'jsdom', isolate: false },
          setupFiles: ['test/support/clean-page.ts'],
        },
      },
      { extends: true, test: { name: 'plain', include: [plain], isolate: false } },
      {
        extends: true,
        test: {
          ...{ name: 'shared', include: ['test/**/*.test.ts'], exclude: [plain, ...components, ...alone] },
          ...{ isolate: false, globalSetup },
        },
      },
    ],
  },
})
