import type { Tool } from '../tool.ts';
import { askTool } from './ask.ts';
import { changesTool } from './changes.ts';
import { entityTool } from './entity.ts';
import { evidenceTool } from './evidence.ts';
import { identityTool } from './identity.ts';
import { partnersTool } from './partners.ts';
import { pathsTool } from './paths.ts';
import { relationsTool, timelineTool } from './relations.ts';
import { searchTool } from './search.ts';

/** What agents can call, the most useful first; docs/agents.md names each. */
export const TOOLS: readonly Tool[] = [
  askTool,
  searchTool,
  entityTool,
  relationsTool,
  partnersTool,
  pathsTool,
  timelineTool,
  evidenceTool,
  changesTool,
  identityTool,
];
