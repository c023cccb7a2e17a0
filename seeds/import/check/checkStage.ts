import type { Stage } from '../stage/stage.ts';
import { checkEntities, checkSources } from './entities.ts';
import { checkRelations } from './relations.ts';
import type { World } from './world.ts';

/** Checks all that is staged; what is broken is noted and left out, and with it what can't be without it. */
export async function checkStage(
  stage: Stage,
  world: World,
  onChecked: (count: number) => void,
): Promise<void> {
  await checkEntities(stage, world, onChecked);
  await checkSources(stage, world, onChecked);
  await checkRelations(stage, world, onChecked);
  await stage.settle(true);
}
