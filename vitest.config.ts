import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const nightly = process.env.OPENIMR_NIGHTLY === '1';
/** Tests with databases, Chromium, killed processes: after the others, two files at a time, each with its own folders and ports. */
const heavy = ['test/**/*.test.ts', 'src/**/*.heavy.test.ts'];

/** The longest first, so that in the end not one of two workers waits for it alone. */
const longest = ['demo-kill', 'reviewer-names', 'staff', 'layout', 'every-route', 'file-journey', 'nothing-lost'];
const rank = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place < 0 ? longest.length : place;
};
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'demo/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...heavy],
          sequence: { groupOrder: 0 },
          testTimeout: nightly ? 600_000 : 30_000,
        },
      },
      {
        test: {
          name: 'heavy',
          include: heavy,
          testTimeout: nightly ? 3_600_000 : 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // A browser or a database on a busy CI machine may miss a moment once; twice is a fault.
          retry: process.env.CI ? 1 : 0,
          globalSetup: ['test/build-first.ts'],
        },
      },
    ],
  },
});
