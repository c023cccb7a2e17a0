/**
 * Loaded into the server by the launcher. When the launcher is gone without a word (kill -9, a
 * crash), the server ends in order instead of keeping the port for ever.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening for the end must not itself keep the process alive.
  process.channel.unref();
}
