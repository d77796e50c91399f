import { useEffect, useState } from 'react';
import type { DefinitionCheck, FormDefinition } from '../../../../contracts';
import type { PlanActs } from '../use-plan-acts';

const PAUSE = 500;

/** What the server finds in a form, asked again shortly after each change; the answer to an older form is dropped. */
export const useCheck = (acts: PlanActs, template: number, number: number, definition: FormDefinition): { readonly found: DefinitionCheck | null; readonly asking: boolean } => {
  const [state, setState] = useState<{ found: DefinitionCheck | null; asking: boolean }>({ found: null, asking: true });
  useEffect(() => {
    let current = true;
    setState(({ found }) => ({ found, asking: true }));
    const timer = setTimeout(() => {
      acts.check(template, number, definition).then(
        (found) => { if (current) setState({ found, asking: false }); },
        () => { if (current) setState(({ found }) => ({ found, asking: false })); },
      );
    }, PAUSE);
    return () => { current = false; clearTimeout(timer); };
  }, [acts, template, number, definition]);
  return state;
};
