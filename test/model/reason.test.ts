import { describe, expect, it } from '@jest/globals';
import { foldHistory } from '../../server/model/claims/fold.ts';
import { stateOn } from '../../server/model/claims/certainty.ts';
import { STATUS_RULE, statusReason } from '../../server/model/claims/reason.ts';
import type { Evidence } from '../../server/model/types.ts';
import { documents, relation, statement } from './world.ts';

const NAMES: Record<string, string> = {
  mill: 'Alder Mill',
  ferry: 'Orr Ferry Line',
  ada: 'Ada Venn',
  watch: 'River Watch',
  gazette: 'The Gazette',
};
const sources = documents({ gazette: [], courier: [], register: [] });
const PUBLISHERS: Record<string, string> = {
  gazette: 'The Gazette',
  courier: 'the Courier',
  register: 'the Register of Deeds',
};

function reason(...said: Array<Partial<Evidence>>): string {
  const evidence = said.map((piece, index) => statement(`e${index}`, piece));
  const state = stateOn(
    foldHistory({ relation: relation(), occurrence: false, evidence, followers: [], sources }),
    '2026-01-31',
  );
  return state
    ? statusReason(
        state,
        (id) => NAMES[id] ?? id,
        (id) => PUBLISHERS[id] ?? id,
      )
    : 'not shown';
}

const mill: Partial<Evidence> = { speaker: 'mill', basis: 'OFFICIAL' };
const ferry: Partial<Evidence> = { speaker: 'ferry', basis: 'OFFICIAL' };
const watch: Partial<Evidence> = { speaker: 'watch', basis: 'NAMED' };
const gazette: Partial<Evidence> = {};
const courier: Partial<Evidence> = { source: 'courier' };
const no = (said: Partial<Evidence>): Partial<Evidence> => ({ ...said, stance: 'DENIES' });

describe('why a relation has its status', () => {
  it.each<[string, Array<Partial<Evidence>>, string]>([
    ['confirmed by one', [mill], 'Confirmed: stated by Alder Mill; no party denies it.'],
    [
      'confirmed by both',
      [mill, ferry],
      'Confirmed: stated by Orr Ferry Line and Alder Mill; no party denies it.',
    ],
    [
      'confirmed by a spokeswoman',
      [{ ...mill, speaker: 'ada', onBehalfOf: 'mill' }],
      'Confirmed: stated by Ada Venn for Alder Mill; no party denies it.',
    ],
    [
      'confirmed by a clerk who is no entity',
      [{ basis: 'OFFICIAL', attribution: 'a clerk', onBehalfOf: 'mill' }],
      'Confirmed: stated by a clerk for Alder Mill (in The Gazette); no party denies it.',
    ],
    [
      'confirmed by a record',
      [{ basis: 'OFFICIAL', attribution: 'a deed', source: 'register' }],
      'Confirmed: stated by a deed (in the Register of Deeds); no party denies it.',
    ],
    [
      'confirmed, and reported too',
      [mill, courier],
      'Confirmed: stated by Alder Mill, also reported by the Courier; no party denies it.',
    ],
    [
      'confirmed against an outsider',
      [mill, no(watch)],
      'Confirmed: stated by Alder Mill; no party denies it. River Watch (in The Gazette) denies it, as an outsider.',
    ],
    [
      'confirmed against outsiders',
      [mill, no(watch), no({ ...courier, basis: 'OUTLET' })],
      'Confirmed: stated by Alder Mill; no party denies it. River Watch (in The Gazette) and the Courier deny it, as outsiders.',
    ],
    [
      'reported by one',
      [gazette],
      'Reported by The Gazette; no party has confirmed it, and nobody denies it.',
    ],
    [
      'reported by many',
      [gazette, courier, watch],
      'Reported by River Watch (in The Gazette), the Courier and The Gazette; no party has confirmed it, and nobody denies it.',
    ],
    [
      'reported from the unnamed',
      [{ basis: 'ANONYMOUS' }],
      'Reported by The Gazette (citing people it does not name); no party has confirmed it, and nobody denies it.',
    ],
    [
      'reported from the described',
      [{ basis: 'ANONYMOUS', attribution: 'two clerks' }],
      'Reported by The Gazette (citing two clerks); no party has confirmed it, and nobody denies it.',
    ],
    [
      'reported from several, and by the paper',
      [
        { basis: 'ANONYMOUS', attribution: 'two clerks' },
        { basis: 'ANONYMOUS', attribution: 'a guard' },
        { speaker: 'gazette' },
      ],
      'Reported by The Gazette (citing a guard; citing two clerks); no party has confirmed it, and nobody denies it.',
    ],
    [
      'reported by a named person',
      [{ basis: 'NAMED', attribution: 'Ida Voss' }],
      'Reported by Ida Voss (in The Gazette); no party has confirmed it, and nobody denies it.',
    ],
    [
      'concluded',
      [{ basis: 'ANALYSIS', attribution: 'concluded by the editors' }],
      'Reported by The Gazette (concluded by the editors); no party has confirmed it, and nobody denies it.',
    ],
    [
      'retold',
      [{ source: 'courier', origin: 'gazette' }],
      'Reported by The Gazette; no party has confirmed it, and nobody denies it.',
    ],
    ['disputed by rule 3', [mill, no(ferry)], 'Disputed: stated by Alder Mill, denied by Orr Ferry Line.'],
    [
      'disputed by rule 3, and reported',
      [mill, courier, no(ferry)],
      'Disputed: stated by Alder Mill, also reported by the Courier, denied by Orr Ferry Line.',
    ],
    [
      'disputed with oneself on one day',
      [mill, no(mill)],
      'Disputed: stated by Alder Mill, denied by Alder Mill.',
    ],
    [
      'disputed by rule 4',
      [gazette, no(watch)],
      'Disputed: reported by The Gazette, denied by River Watch (in The Gazette), no party to it.',
    ],
    ['denied by rule 2', [no(mill)], 'Denied by Alder Mill; nobody stands by it.'],
    [
      'denied by rule 2, of two',
      [no(mill), no(watch)],
      'Denied by Alder Mill and River Watch (in The Gazette); nobody stands by it.',
    ],
    [
      'denied by rule 4',
      [gazette, no(mill)],
      'Reported by The Gazette, denied by Alder Mill. By the rule, a report that a party denies is denied: it never counts as a fact.',
    ],
    [
      'denied by rule 4, by both',
      [gazette, no(mill), no(ferry)],
      'Reported by The Gazette, denied by Orr Ferry Line and Alder Mill. By the rule, a report that a party denies is denied, here by both: it never counts as a fact.',
    ],
    [
      'denied by a party and an outsider',
      [gazette, no(mill), no(watch)],
      'Reported by The Gazette, denied by Alder Mill and River Watch (in The Gazette). By the rule, a report that a party denies is denied: it never counts as a fact.',
    ],
    [
      'retracted',
      [gazette, { stance: 'RETRACTS', retracts: 'e0' }],
      'Reported by The Gazette, and since taken back; nothing else supports it.',
    ],
    ['only a retracted denial', [no(mill), { ...mill, stance: 'RETRACTS', retracts: 'e0' }], 'not shown'],
    [
      'perhaps not public yet',
      [{ publishedOn: '[2026-01-20..2026-02-10]' }],
      'Reported by The Gazette; no party has confirmed it, and nobody denies it. It may not have been public yet: the day of publication is not known exactly.',
    ],
    [
      'perhaps denied already',
      [gazette, no({ ...mill, publishedOn: '[2026-01-20..2026-02-10]' })],
      'Reported by The Gazette; no party has confirmed it, and nobody denies it. It may already have been denied: the day of publication is not known exactly.',
    ],
    [
      'perhaps confirmed already',
      [gazette, { ...mill, publishedOn: '[2026-01-20..2026-02-10]' }],
      'Reported by The Gazette; no party has confirmed it, and nobody denies it. It may already have been confirmed: the day of publication is not known exactly.',
    ],
    [
      'perhaps taken back already',
      [gazette, { stance: 'RETRACTS', retracts: 'e0', publishedOn: '[2026-01-20..2026-02-10]' }],
      'Reported by The Gazette; no party has confirmed it, and nobody denies it. It may already have been retracted: the day of publication is not known exactly.',
    ],
    [
      'a denial perhaps taken back already',
      [no(mill), { ...mill, stance: 'RETRACTS', retracts: 'e0', publishedOn: '[2026-01-20..2026-02-10]' }],
      'Denied by Alder Mill; nobody stands by it. It may already have been taken back: the day of publication is not known exactly.',
    ],
    [
      'perhaps disputed already',
      [mill, no({ ...ferry, publishedOn: '[2026-01-20..2026-02-10]' })],
      'Confirmed: stated by Alder Mill; no party denies it. It may already have been disputed: the day of publication is not known exactly.',
    ],
  ])('%s', (_, said, sentence) => expect(reason(...said)).toBe(sentence));

  it('publishes the rule, a line a step', () => {
    expect(STATUS_RULE).toHaveLength(5);
    for (const line of STATUS_RULE) expect(line).toMatch(/^[A-Z].*\.$/);
  });
});
