import { defineConfig } from 'vitest/config'
import { HeavyFirst } from './tests/runner/heavy-first.ts'

/**
 * Two cores: the embedded database takes one by itself. The browser's flows are taken by two workers, each with a server of its own over
 * a copy of one filled city. The rooms' and the contract's files of one worker share its process, which has read the program and compiled
 * the engine once: a test leaves nothing of its own behind in it.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: HeavyFirst },
    setupFiles: ['tests/runner/one-day.setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 400_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms and kit',
          isolate: false,
          unstubGlobals: true,
          include: ['{kit,domains,datasets,cities,apps}/**/*.test.ts', 'tests/{gates,rooms}/**/*.test.ts', 'tests/*.test.ts'],
          globalSetup: ['tests/keeper.global.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          isolate: false,
          unstubGlobals: true,
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: ['tests/keeper.global.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.e2e.test.ts'],
          globalSetup: ['tests/e2e/server.global.ts'],
          testTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
