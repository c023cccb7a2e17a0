/**
 * What every GraphStore has to do, as a function of the implementation. Each part stands in a
 * file of its own under `contract/`; an engine passes all of them or is not an engine.
 */
import { describe } from '@jest/globals';
import type { StoreUnderTest } from './under-test.ts';
import { describeCertainty } from './contract/certainty.ts';
import { describeChanges } from './contract/changes.ts';
import { describeEntities } from './contract/entities.ts';
import { describeEvidence } from './contract/evidence.ts';
import { describeFilters } from './contract/filters.ts';
import { describeLens } from './contract/lens.ts';
import { describeLifecycle } from './contract/lifecycle.ts';
import { describeLoads } from './contract/loads.ts';
import { describeNeighbours } from './contract/neighbours.ts';
import { describePages } from './contract/pages.ts';
import { describeProperties } from './contract/properties.ts';
import { describeSources } from './contract/sources.ts';
import { describeValues } from './contract/values.ts';
import { describeWrites } from './contract/writes.ts';

export function describeStore(name: string, engine: StoreUnderTest): void {
  describe(`store: ${name}`, () => {
    describeLifecycle(engine);
    describeEntities(engine);
    describeLens(engine);
    describeCertainty(engine);
    describeFilters(engine);
    describePages(engine);
    describeNeighbours(engine);
    describeEvidence(engine);
    describeChanges(engine);
    describeSources(engine);
    describeWrites(engine);
    describeLoads(engine);
    describeValues(engine);
    describeProperties(engine);
  });
}
