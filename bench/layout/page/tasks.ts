/** How the page's own thread was kept busy: the longest task, and when the last one ended, in milliseconds. */
export interface Tasks {
  longest: number;
  total: number;
}

const QUIET = 700;

/** Runs work in a task of its own and watches the thread until it is complete and nothing long has run for a while. */
export async function watchTasks(work: () => void, complete: () => boolean): Promise<Tasks> {
  await quiet();
  const began = performance.now();
  const tasks: { from: number; time: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ from: startTime, time: duration });
  });
  observer.observe({ entryTypes: ['longtask'] });
  setTimeout(() => {
    const from = performance.now();
    work();
    // Tasks under 50 ms are not told of: what the work itself took is.
    tasks.push({ from, time: performance.now() - from });
  });
  let last = performance.now();
  let count = -1;
  while (performance.now() - last < QUIET) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (tasks.length !== count || !complete()) [count, last] = [tasks.length, performance.now()];
  }
  observer.disconnect();
  return {
    longest: Math.max(0, ...tasks.map(({ time }) => time)),
    total: Math.max(0, ...tasks.map(({ from, time }) => from + time - began)),
  };
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));
