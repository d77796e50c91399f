import { isOurUid } from '../../../platform/contracts/our-plugins';
import type { ScopeDeclaration, ScopedType } from '../../contracts';

interface Attribute {
  readonly type: string;
  readonly relation?: string;
  readonly target?: string;
  readonly inversedBy?: string;
  readonly mappedBy?: string;
  readonly required?: boolean;
}

/** What the check reads of a schema. */
export interface DeclaredSchema {
  readonly uid: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly pluginOptions?: Readonly<Record<string, unknown>>;
}

const UNIT = 'plugin::units.unit';

/** The declaration of one of our content types; undefined for a type that is not ours. */
export function declaredScope(schema: DeclaredSchema): ScopedType | undefined {
  const declared = schema.pluginOptions?.units as ScopeDeclaration | undefined;
  return isOurUid(schema.uid) && declared ? { uid: schema.uid, ...declared } : undefined;
}

/**
 * Everything that would leave a hole in scope. The boot stops when there is anything:
 * a new type is closed until it says what it is.
 */
export function declarationFaults(
  types: readonly DeclaredSchema[],
  components: readonly DeclaredSchema[],
): readonly string[] {
  const ours = types.filter((each) => isOurUid(each.uid));
  const scopedUids = new Set(ours.filter((each) => declaredScope(each)?.scope === 'unit').map((each) => each.uid));
  return [
    ...ours.flatMap((each) => typeFaults(each)),
    ...ours.flatMap((each) => inverseFaults(each, scopedUids)),
    // Strapi does not check component sources when it lists relations (strapi.md §2.2).
    ...components.flatMap((each) =>
      relations(each)
        .filter(([, attribute]) => attribute.target !== undefined && scopedUids.has(attribute.target))
        .map(([name]) => `${each.uid}: the component relation "${name}" points to a type of units`),
    ),
  ];
}

function typeFaults(schema: DeclaredSchema): string[] {
  const declared = declaredScope(schema);
  if (!declared) return [`${schema.uid}: pluginOptions.units is missing`];
  const faults: string[] = [];
  const { scope, system, read } = declared;
  if (!['unit', 'shared'].includes(scope)) faults.push(`scope "${String(scope)}"`);
  if (!['portal', 'basic-information', 'sector', 'poverty', 'all'].includes(system)) faults.push(`system "${String(system)}"`);
  if (!['scoped', 'staff'].includes(read)) faults.push(`read "${String(read)}"`);
  if (scope === 'shared' && read === 'scoped') faults.push('a shared type has no unit to read by');
  if ((schema.pluginOptions?.i18n as { localized?: boolean } | undefined)?.localized) {
    // T4: a new locale of a foreign document would be a way in.
    faults.push('localised');
  }
  if (scope === 'unit') {
    const owner = schema.attributes.unit;
    if (owner?.type !== 'relation' || owner.relation !== 'manyToOne' || owner.target !== UNIT) {
      faults.push('no manyToOne relation "unit" to plugin::units.unit');
    } else if (owner.inversedBy || owner.mappedBy) {
      faults.push('the relation "unit" has an inverse');
    }
  }
  if (declared.categories !== undefined && schema.attributes[declared.categories]?.type !== 'relation') {
    faults.push(`no relation "${declared.categories}"`);
  }
  return faults.map((fault) => `${schema.uid}: ${fault}`);
}

/** T5: with an inverse side one could take over another's item from the other end. */
function inverseFaults(schema: DeclaredSchema, scopedUids: ReadonlySet<string>): string[] {
  return relations(schema)
    .filter(([, each]) => (each.mappedBy ?? each.inversedBy) !== undefined)
    .filter(([, each]) => each.target === UNIT || (each.target !== undefined && scopedUids.has(each.target)))
    .map(([name]) => `${schema.uid}: the relation "${name}" has an inverse side`);
}

const relations = (schema: DeclaredSchema): [string, Attribute][] =>
  Object.entries(schema.attributes).filter(
    ([name, each]) => each.type === 'relation' && !['createdBy', 'updatedBy', 'localizations'].includes(name),
  );
