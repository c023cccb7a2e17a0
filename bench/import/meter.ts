import { readFileSync } from 'node:fs';

/** What some work took. `server` and `client` are seconds of processor time; `server` only where NEO4J_PID names its process. */
export interface Cost {
  seconds: number;
  client: number;
  server?: number;
}

const TICKS_A_SECOND = 100;

/** Adds up what pieces of work take, leaving out what lies between them. */
export function meter(): { take: (work: () => Promise<void>) => Promise<void>; cost: Cost } {
  const cost: Cost = { seconds: 0, client: 0 };
  return {
    cost,
    async take(work) {
      const [begun, used, served] = [performance.now(), clientTime(), serverTime()];
      await work();
      cost.seconds += (performance.now() - begun) / 1000;
      cost.client += clientTime() - used;
      const now = serverTime();
      if (served !== null && now !== null) cost.server = (cost.server ?? 0) + now - served;
    },
  };
}

function clientTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Where Neo4j runs on this machine, under Linux, its processor time is in /proc. */
function serverTime(): number | null {
  const pid = process.env.NEO4J_PID;
  if (!pid) return null;
  const stat = readFileSync(`/proc/${Number(pid)}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) / TICKS_A_SECOND;
}
