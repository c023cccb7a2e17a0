import type { Provenance } from '../../export/index.ts';
import { encodeView, liaison } from '../../state/index.ts';
import { today } from '../../ui/days.ts';
import { keepText } from '../../views/index.ts';
import { useKnowledge } from '../knowledge.ts';
import { useFrozen } from './frozen.ts';
import { addressOf } from './link.ts';

/** Where what is seen now comes from: its link, its days, the data sets, today. */
export async function provenance(): Promise<Provenance> {
  const { view } = liaison.getState();
  const { opened } = useFrozen.getState();
  if (opened) {
    const { lens, datasets } = opened.frozen;
    return { address: addressOf(`f=${opened.id}`), lens, datasets, accessed: today() };
  }
  // A citation is read on paper too: its link is the short one.
  // Its days are written out: "today" would be another day for whoever follows it.
  const lens = { asOf: view.lens.asOf ?? today(), knownBy: view.lens.knownBy ?? today() };
  const id = await keepText(encodeView({ ...view, lens }));
  return {
    address: addressOf(`v=${id}`),
    lens,
    datasets: useKnowledge.getState().opening?.datasets ?? [],
    accessed: today(),
  };
}
