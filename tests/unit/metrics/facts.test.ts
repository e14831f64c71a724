import { buildFacts } from '$lib/metrics/facts';
import { raw } from '$lib/engine/sql';
import { expect, test } from 'vitest';
import { sharedEngine } from '../engine-fixture';
import { fill } from './canonical';

test('facts of nothing are empty tables', async () => {
  const engine = await sharedEngine();
  await fill(engine, {});
  await buildFacts(engine);
  for (const name of ['tracer', 'internship', 'path', 'training', 'teacher', 'guest', 'partner', 'activity', 'answer', 'employer'])
    expect(await engine.query(raw(`SELECT count(*) AS n FROM fact_${name}`))).toEqual([{ n: 0 }]);
});
