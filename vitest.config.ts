import { defineConfig } from 'vitest/config'

/** Tests that start a browser, the whole command line or EPUBCheck: slow, and each takes a core. */
const slow = ['tests/**/*.browser.test.ts', 'tests/{books,commands,setup}/**/*.test.ts', 'tests/epub/pack-epub.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: slow,
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
          // What the tests import takes longer to load than most of them take.
          isolate: false,
          unstubEnvs: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          globalSetup: 'tests/compiled.ts',
          include: slow,
          testTimeout: 180_000,
          sequence: { groupOrder: 1 },
          hookTimeout: 180_000,
          maxWorkers: 2,
          // EPUBCheck takes half a minute until it is warm: once a worker, not once a file.
          isolate: false,
          // What one file says of the environment must not reach the next.
          unstubEnvs: true,
        },
      },
    ],
  },
})
