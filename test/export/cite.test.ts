/** Citations as text: who wrote it, where, what it repeats, and under which days and data it was read. */
import { describe, expect, it } from '@jest/globals';
import type { PartnersAnswer } from '../../client/api/partners.ts';
import { citeAnswer, citeAsked, citeRelation, citeView } from '../../client/export/index.ts';
import type { Cited } from '../../client/export/index.ts';
import { cited, denial, own, provenance, repeated } from './ford-view.ts';

const statement = ({ stance, source, locator, via }: Cited) => ({ stance, source, locator, origin: via });
const relation = (statements: readonly Cited[]) => ({
  noun: 'joint venture',
  status: 'DENIED' as const,
  statusReason: 'Denied: the Financial Times reports it; Ford and Xiaomi deny it.',
  originals: 1,
  from: { id: 'ford', name: 'Ford', kind: 'Company' },
  to: { id: 'xiaomi', name: 'Xiaomi', kind: 'Company' },
  evidence: { nodes: statements.map(statement) },
});
const FROM =
  'Liaison, data set “Ford and China” (version 3, written 15 February 2026). https://liaison.example/#v1&e=ford Accessed 16 February 2026.';
const LENS = 'As of 15 February 2026, by what was public on 14 February 2026.';

describe('citing', () => {
  it('a relation tells its status first, and denials apart', () => {
    expect(citeRelation(relation([own, repeated, denial]), provenance).split('\n')).toEqual([
      'Ford and Xiaomi: joint venture. Denied, 1 independent report.',
      'Denied: the Financial Times reports it; Ford and Xiaomi deny it.',
      LENS,
      'Sources:',
      '- Ars Technica, “What Ford said”, 14 February 2026, paragraph 5.',
      '- Ars Technica, “What Ford said”, 14 February 2026, paragraph 2, repeating Bloomberg, “Ford <talks> & "more"”, 13 February 2026. https://example.org/a?b=1&c=2',
      'Denied in:',
      '- Bloomberg, “Ford <talks> & "more"”, 13 February 2026. https://example.org/a?b=1&c=2',
      FROM,
      '',
    ]);
  });

  it('an answer names each row with its reason, and every document once', () => {
    const row = (name: string, reason: string) => ({
      entity: { name },
      reason,
      relations: [relation([own]), relation([repeated])],
    });
    const answer = {
      sentence: 'Ford is partnered with CATL.',
      partnered: [row('CATL', 'Licensing deal, reported.')],
      inTalks: [],
      notCounted: [row('Xiaomi', 'Denied by both.')],
    } as unknown as PartnersAnswer;
    expect(citeAnswer('Which Chinese firms is Ford partnered with?', answer, provenance).split('\n')).toEqual(
      [
        'Which Chinese firms is Ford partnered with?',
        'Ford is partnered with CATL.',
        LENS,
        'Partnered:',
        '- CATL: Licensing deal, reported.',
        'Not counted:',
        '- Xiaomi: Denied by both.',
        'Sources:',
        '- Ars Technica, “What Ford said”, 14 February 2026.',
        '- Bloomberg, “Ford <talks> & "more"”, 13 February 2026. https://example.org/a?b=1&c=2',
        FROM,
        '',
      ],
    );
  });

  it('an answer to a question in words has its groups, near misses, days and documents', () => {
    const row = (title: string, reason: string, sources: unknown[]) => ({ title, reason, sources });
    const answer = {
      sentence: 'Two people met Jim Farley.',
      groups: [
        {
          title: 'Met',
          rows: [row('Lee Zeldin', 'Met on 15 January 2026.', [{ evidence: own }, { evidence: null }])],
        },
      ],
      nearMisses: [row('Ada Venn', 'Denied.', [{ evidence: { ...own, origin: repeated.via } }])],
      lens: { asOf: '2026-02-01', knownBy: '2026-02-01' },
    } as unknown as Parameters<typeof citeAsked>[1];
    expect(citeAsked('Who met Jim Farley?', answer, provenance).split('\n')).toEqual([
      'Who met Jim Farley?',
      'Two people met Jim Farley.',
      'As of 1 February 2026, by what was public that day.',
      'Met:',
      '- Lee Zeldin: Met on 15 January 2026.',
      'Not counted:',
      '- Ada Venn: Denied.',
      'Sources:',
      '- Ars Technica, “What Ford said”, 14 February 2026.',
      '- Bloomberg, “Ford <talks> & "more"”, 13 February 2026. https://example.org/a?b=1&c=2',
      FROM,
      '',
    ]);
  });

  it('a view counts what it shows', () => {
    const text = citeView('Ford and China', { entities: 1, relations: 2 }, cited, {
      ...provenance,
      lens: { asOf: '2026-02-15', knownBy: '2026-02-15' },
      datasets: [],
    });
    expect(text).toMatch(
      /^Ford and China\. 1 entity, 2 relations\.\nAs of 15 February 2026, by what was public that day\.\n/,
    );
    expect(text.match(/Ars Technica/g)).toHaveLength(1);
    expect(text).toContain('\nLiaison. https://liaison.example');
  });
});
