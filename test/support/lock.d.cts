/** Types of lock.cjs, which is plain JavaScript because it runs before anything is installed. */
export function lock(name: string): Promise<() => void>;
export function withLock<T>(name: string, body: () => Promise<T>): Promise<T>;
