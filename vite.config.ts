import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { chunks } from './src/cli/chunks.js';
import { wordsOptions } from './src/cli/words.js';

// The plugin watches the messages while developing; it keeps timers running, so builds and tests compile them beforehand.
const watching = process.argv.includes('dev') && !process.env['VITEST'];
if (!watching) execFileSync(process.execPath, ['src/cli/words.js'], { cwd: import.meta.dirname, stdio: ['ignore', 'ignore', 'inherit'] });

/**
 * Modules that only declare: of one that is imported for a constant, a page loads that constant and not the statements beside it,
 * which a bundler must otherwise take for something that happens.
 */
const declares = /\/src\/lib\/(metrics|model|engine\/sql|charts|export|views\/say|i18n\/(?!words\/runtime))[^?]*\.(ts|js)$/;

/** Test files that ask the engine much and change nothing outside it: they share processes, so that each compiles the engine once. */
const askingEngine = ['tests/unit/{ingest,metrics,sample}/**/*.test.ts'];

export default defineConfig({
  plugins: [watching && paraglideVitePlugin(wordsOptions), sveltekit()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      checks: { pluginTimings: false },
      treeshake: { moduleSideEffects: (id) => !declares.test(id) },
      output: { codeSplitting: chunks(import.meta.dirname) }
    }
  },
  ssr: { external: ['@duckdb/duckdb-wasm'] },
  test: {
    environment: 'node',
    env: { TZ: 'Asia/Jakarta' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one core is kept free, which on a machine of two is half of it.
    maxWorkers: Math.min(4, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['tests/unit/**/*.test.ts', 'tests/golden/**/*.test.ts', 'tests/*.test.ts'],
          exclude: askingEngine
        }
      },
      {
        extends: true,
        test: { name: 'together', include: askingEngine, isolate: false, setupFiles: 'tests/unit/engine-release.ts' }
      }
    ]
  }
});
