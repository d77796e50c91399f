/** A JSON column that holds a list of texts: Strapi's connection hands JSON out unread. */
export function textList(column: unknown): readonly string[] {
  const value: unknown = typeof column === 'string' ? JSON.parse(column) : column;
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
