import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Whether the only path given is a folder of YAML, which is Liaison's own folder format and no import. */
export async function isSeedFolder(paths: readonly string[]): Promise<boolean> {
  const [folder] = paths;
  if (folder === undefined || paths.length > 1) return false;
  const what = await stat(folder).catch(() => null);
  if (!what?.isDirectory()) return false;
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const isYaml = (name: string) => ['.yaml', '.yml'].includes(path.extname(name).toLowerCase());
  return names.some(isYaml) && names.every((name) => isYaml(name) || /^\.|^(readme|licen[cs]e)/i.test(name));
}
