/** What a floor above asks of a person along with his assignments: an SQL expression of one JSON value over `:userId`. */
let expression = 'null::json';

/** Lets a question that every staff request asks ride on the statement of assignments, which each of them makes anyway. */
export const registerPersonFacts = (sql: string): void => void (expression = sql);

export const personFactsSql = (): string => expression;
