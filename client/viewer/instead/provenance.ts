import type { Provenance } from '../../export/index.ts';
import { today } from '../../ui/days.ts';
import { held } from '../held.ts';

/** Where what is seen comes from: this file, its days, its data sets. */
export function provenance(): Promise<Provenance> {
  const [name = ''] = decodeURIComponent(window.location.pathname).split('/').slice(-1);
  const address = `File ${name}, written ${held.exportedAt.slice(0, 10)}.`;
  return Promise.resolve({ address, lens: held.lens, datasets: held.datasets, accessed: today() });
}
