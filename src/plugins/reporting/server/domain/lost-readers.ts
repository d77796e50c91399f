import { compileForm, referencesOf, type FormDefinition } from '../../contracts';

/** What other forms of the programme read of this one and would no longer find. */
export const lostReaders = (code: string, definition: FormDefinition, others: readonly { readonly code: string; readonly definition: FormDefinition }[]): readonly string[] => {
  const catalogue = new Map([...others.map((other) => [other.code, other.definition] as const), [code, definition] as const]);
  return others.filter((other) => other.code !== code).flatMap((other) => {
    const known = compileForm(other.definition, catalogue, { code: other.code, absent: 'unavailable' }).form;
    if (known === null || !referencesOf(known).some(({ form }) => form === code)) return [];
    return compileForm(other.definition, catalogue, { code: other.code }).faults.map(({ message }) => `Biểu ${other.code}: ${message}`);
  });
};
