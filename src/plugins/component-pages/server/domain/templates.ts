import type { ExpectedPage, SiteTemplate, TemplateEdition } from '../../contracts';

/** The template of a kind of site that is in force on a day; undefined when there is none. */
export const templateOn = (editions: readonly TemplateEdition[], key: string, day: string): SiteTemplate | undefined =>
  editions.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo))
    ?.templates.find((template) => template.key === key);

/** All templates that are in force on a day. */
export const templatesOn = (editions: readonly TemplateEdition[], day: string): readonly SiteTemplate[] =>
  editions.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo))?.templates ?? [];

/** Pages in an order in which each comes after the one above it. */
export const parentsFirst = (pages: readonly ExpectedPage[]): readonly ExpectedPage[] => {
  const made = new Set<string>();
  const found: ExpectedPage[] = [];
  for (let left = [...pages]; left.length > 0;) {
    const next = left.filter(({ parent }) => parent === undefined || made.has(parent));
    if (next.length === 0) throw new Error(`Template pages without their parent: ${left.map(({ key }) => key).join(', ')}`);
    for (const page of next) made.add(page.key);
    found.push(...next);
    left = left.filter((page) => !made.has(page.key));
  }
  return found;
};
