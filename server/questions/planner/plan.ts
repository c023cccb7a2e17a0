import type { Draft } from '../answer/answer.ts';
import type { Question } from '../grammar/tree.ts';
import type { Span } from '../lexicon/meaning.ts';
import type { Desk } from './desk.ts';
import { planAbout, planRole } from './plans/about.ts';
import { planAmount } from './plans/amount.ts';
import { planBetween } from './plans/between.ts';
import { planChanges } from './plans/changes.ts';
import { planCommon } from './plans/common.ts';
import { planCompare } from './plans/compare.ts';
import { planDenials } from './plans/denials.ts';
import { planEither } from './plans/either.ts';
import { planChoose, planEntities } from './plans/entities.ts';
import { planHappened } from './plans/happened.ts';
import { planHolds } from './plans/holds.ts';
import { planMost } from './plans/most.ts';
import { planNested } from './plans/nested.ts';
import { planPartners } from './plans/partners.ts';
import { planPath } from './plans/path.ts';
import { planRelated } from './plans/related.ts';
import { planRelations } from './plans/relations.ts';
import { planSaid } from './plans/said.ts';
import { planSources } from './plans/sources.ts';
import { planUnsupported } from './plans/unsupported.ts';
import { planWhen } from './plans/when.ts';
import { planWhere } from './plans/where.ts';
import { planWhoever } from './plans/whoever.ts';
import { planWithout } from './plans/without.ts';

/** Runs a question over the data. `words`: what it says that is neither name nor vocabulary. */
export function plan(desk: Desk, question: Question, words: readonly Span[]): Promise<Draft> {
  switch (question.form) {
    case 'PARTNERS':
      return planPartners(desk, question, words);
    case 'RELATED':
      return question.without ? planWithout(desk, question, words) : planRelated(desk, question, words);
    case 'BETWEEN':
      return planBetween(desk, question, words);
    case 'EITHER':
      return planEither(desk, question, words);
    case 'NESTED':
      return planNested(desk, question, plan);
    case 'WHOEVER':
      return planWhoever(desk, question, words);
    case 'AMOUNT':
      return planAmount(desk, question, words);
    case 'HOLDS':
      return planHolds(desk, question, words);
    case 'DENIALS':
      return planDenials(desk, question, words);
    case 'SOURCES':
      return planSources(desk, question, words);
    case 'SAID':
      return planSaid(desk, question, words);
    case 'ABOUT':
      return planAbout(desk, question);
    case 'ROLE':
      return planRole(desk, question);
    case 'PATH':
      return planPath(desk, question);
    case 'COMMON':
      return planCommon(desk, question);
    case 'WHEN':
      return planWhen(desk, question, words);
    case 'WHERE':
      return planWhere(desk, question, words);
    case 'HAPPENED':
      return planHappened(desk, question, words);
    case 'RELATIONS':
      return planRelations(desk, question, words);
    case 'MOST':
      return planMost(desk, question);
    case 'COMPARE':
      return planCompare(desk, question);
    case 'CHANGES':
      return planChanges(desk, question);
    case 'ENTITIES':
      return planEntities(desk, question);
    case 'CHOOSE':
      return planChoose(desk, question);
    case 'UNSUPPORTED':
      return planUnsupported(desk, question);
  }
}

/** Forms whose plan looks for the unknown words in what the data say; for the others every such word is left over. */
export const FINDS_MENTIONS: ReadonlySet<Question['form']> = new Set([
  'PARTNERS',
  'RELATED',
  'BETWEEN',
  'EITHER',
  'NESTED',
  'AMOUNT',
  'WHOEVER',
  'HOLDS',
  'DENIALS',
  'SOURCES',
  'SAID',
  'WHEN',
  'WHERE',
  'HAPPENED',
  'RELATIONS',
]);
