import type { Expression, Range, Reference } from './syntax';

const LEVELS = { or: 1, and: 2, not: 3, comparison: 4, '+': 5, '-': 5, '*': 6, '/': 6, negation: 7, atom: 8 } as const;

const levelOf = (expression: Expression): number => {
  switch (expression.kind) {
    case 'logic': case 'arithmetic': return LEVELS[expression.operator];
    case 'not': case 'comparison': case 'negation': return LEVELS[expression.kind];
    case 'number': case 'reference': case 'call': return LEVELS.atom;
  }
};

const within = (expression: Expression, level: number): string =>
  (levelOf(expression) < level ? `(${printExpression(expression)})` : printExpression(expression));

const printReference = ({ form, period, row, column }: Reference): string => {
  const cell = `${form ?? ''}[${row === null ? '' : `${row}/`}${column}]`;
  return period === 'previous' ? `prev(${cell})` : cell;
};

/** Writes an expression in one form, with no more parentheses than it needs; reading it again gives the same expression. */
export const printExpression = (expression: Expression | Range): string => {
  switch (expression.kind) {
    case 'number': return expression.text;
    case 'reference': return printReference(expression);
    case 'range': return `${printReference(expression.first)}..${printReference(expression.last)}`;
    case 'negation': return `-${within(expression.of, LEVELS.negation)}`;
    case 'not': return `not ${within(expression.of, LEVELS.not)}`;
    case 'call': return `${expression.name}(${expression.of.map(printExpression).join(', ')})`;
    case 'comparison': return `${within(expression.left, LEVELS['+'])} ${expression.operator} ${within(expression.right, LEVELS['+'])}`;
    case 'logic': case 'arithmetic': {
      const level = LEVELS[expression.operator];
      return `${within(expression.left, level)} ${expression.operator} ${within(expression.right, level + 1)}`;
    }
  }
};
