import type { ActKind, Button } from '../../contracts';
import type { Act, Submission } from './acts';
import type { Candidates, CaseFacts } from './case-facts';
import { judge } from './judge';
import { knows } from './machine';
import type { Person, UserId } from './person';

const PLACEHOLDER = '…';

/**
 * What a person could do now: the rules themselves are asked with a complete form, so that a button
 * and the refusal behind it cannot disagree. Acts the state does not know have no button.
 * @param people possible receivers of a stage ("chuyển")
 */
export function buttonsFor(
  person: Person,
  facts: CaseFacts | null,
  contributors: readonly UserId[],
  candidates: Candidates,
  submission: Submission,
  people: readonly Person[],
): readonly Button[] {
  const version = facts?.version ?? 0;
  const complete: Submission = { ...submission, declarationGaps: [] };
  const ask = (act: Act): Button => {
    const refusal = judge(act, person, facts, contributors, candidates);
    return { act: act.kind, allowed: refusal === null, refusal: refusal && { code: refusal.code, message: refusal.message } };
  };
  const passes = people.map((to) => ask({ kind: 'pass', version, to }));
  const pass = passes.find((button) => button.allowed) ?? passes[0];
  const asked: readonly (Button | undefined)[] = [
    ask({ kind: 'submit', submission: complete }),
    ask({ kind: 'resubmit', submission: complete, version }),
    ask({ kind: 'approve', version }),
    ask({ kind: 'return', version, comment: PLACEHOLDER }),
    pass,
    ask({ kind: 'publish', version }),
    ask({ kind: 'cancel', version }),
    ask({ kind: 'edit' }),
    ask({ kind: 'unpublish', version, explanation: PLACEHOLDER }),
  ];
  const known = (act: ActKind): boolean => knows(facts?.state ?? 'none', act) === null;
  return asked.filter((button): button is Button => button !== undefined && (known(button.act) || button.act === 'edit'));
}
