import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** What a message needs from its caller, and what its plural and select forms are. */
export interface Shape {
  readonly places: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>;
  readonly plurals: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads a message as the panel will; null when it would not be readable there. */
export function shapeOf(message: string): Shape | null {
  const shape = { places: new Set<string>(), tags: new Set<string>(), choices: new Map<string, Set<string>>(), plurals: new Map<string, Set<string>>() };
  try {
    collect(parse(message, { requiresOtherClause: false }), shape);
    return shape;
  } catch {
    return null;
  }
}

interface Collected {
  places: Set<string>;
  tags: Set<string>;
  choices: Map<string, Set<string>>;
  plurals: Map<string, Set<string>>;
}

function collect(elements: readonly MessageFormatElement[], into: Collected): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type === TYPE.tag) {
      into.tags.add(element.value);
      collect(element.children, into);
      continue;
    }
    into.places.add(element.value);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) continue;
    const forms = element.type === TYPE.select ? into.choices : into.plurals;
    const known = forms.get(element.value) ?? new Set<string>();
    for (const [form, { value }] of Object.entries(element.options)) {
      known.add(form);
      collect(value, into);
    }
    forms.set(element.value, known);
  }
}

const missing = (from: ReadonlySet<string>, to: ReadonlySet<string>): string[] => [...from].filter((one) => !to.has(one));

/** How a Vietnamese message does not do what the English one does; empty when it does. */
export function differences(english: string, vietnamese: string): string[] {
  const en = shapeOf(english);
  const vi = shapeOf(vietnamese);
  if (!vi) return ['cannot be read'];
  if (!en) return [];
  const plural = [...vi.plurals].flatMap(([name, forms]) => [...forms].filter((form) => form !== 'other' && !form.startsWith('=')).map((form) => `{${name}} has the form "${form}"; Vietnamese has only "other"`));
  const open = [...vi.plurals].filter(([, forms]) => !forms.has('other')).map(([name]) => `{${name}} lacks "other"`);
  const choices = [...vi.choices].flatMap(([name, forms]) => missing(en.choices.get(name) ?? new Set(), forms).map((form) => `{${name}} lacks the choice "${form}"`));
  return [
    ...missing(en.places, vi.places).map((name) => `lacks {${name}}`),
    ...missing(vi.places, en.places).map((name) => `has {${name}}, English does not`),
    ...missing(en.tags, vi.tags).map((name) => `lacks <${name}>`),
    ...missing(vi.tags, en.tags).map((name) => `has <${name}>, English does not`),
    ...plural, ...open, ...choices,
  ];
}
