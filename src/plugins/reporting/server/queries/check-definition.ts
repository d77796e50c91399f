import type { Knex } from 'knex';
import { askedCellsOf, compileForm, formsInFormulas, type CompiledForm, type DefinitionFault, type FormDefinition } from '../../contracts';
import { neighbourVersions } from '../services/template-rows';

interface Place {
  readonly programmeId: number;
  readonly code: string;
}

type Catalogue = ReadonlyMap<string, FormDefinition>;

/** The other forms of the programme that one of its forms may read on a cut-off day. */
const catalogueFor = async (db: Knex, { programmeId, code }: Place, day: string | null): Promise<Catalogue> =>
  new Map((await neighbourVersions(db, programmeId, day)).filter((version) => version.code !== code).map((version) => [version.code, version.definition]));

/** Forms on a way by which a form would compute with its own results; null: there is none. */
const circleOf = (code: string, form: CompiledForm, catalogue: Catalogue): readonly string[] | null => {
  const seen = new Set<string>();
  const follow = (reads: readonly string[], way: readonly string[]): readonly string[] | null => {
    for (const next of reads) {
      if (next === code) return [...way, next];
      const definition = catalogue.get(next);
      if (definition === undefined || seen.has(next)) continue;
      seen.add(next);
      const known = compileForm(definition, catalogue, { code: next, absent: 'unavailable' }).form;
      const found = known === null ? null : follow(formsInFormulas(known), [...way, next]);
      if (found !== null) return found;
    }
    return null;
  };
  return follow(formsInFormulas(form), [code]);
};

/**
 * What is wrong with a form among the other forms of its programme as they are on `day` (null: the newest). One statement;
 * time is bounded by the limits of forms and expressions.
 */
export const definitionFaults = async (db: Knex, place: Place, definition: FormDefinition, day: string | null): Promise<readonly DefinitionFault[]> => {
  const catalogue = await catalogueFor(db, place, day);
  const { form, faults } = compileForm(definition, catalogue, { code: place.code });
  if (form === null) return faults;
  const circle = circleOf(place.code, form, catalogue);
  return circle === null ? [] : [{ path: 'sections', message: `Công thức của các biểu đọc lẫn nhau thành vòng: ${circle.join(' → ')}. Hãy bỏ một chỗ trong vòng này.` }];
};

/** How many cells a report of this form asks for. */
export const inputsOf = (definition: FormDefinition): number => {
  const { form } = compileForm(definition, new Map(), { absent: 'unavailable' });
  return form === null ? 0 : askedCellsOf(form).length;
};
