import type { Expression, ExpressionFault, Range } from './syntax';

export type ExpressionType = 'number' | 'boolean';

const typeOf = ({ kind }: Expression | Range): ExpressionType => (kind === 'comparison' || kind === 'logic' || kind === 'not' ? 'boolean' : 'number');

const partsOf = (expression: Expression | Range): readonly (readonly [Expression | Range, ExpressionType])[] => {
  switch (expression.kind) {
    case 'number': case 'reference': case 'range': return [];
    case 'negation': return [[expression.of, 'number']];
    case 'not': return [[expression.of, 'boolean']];
    case 'arithmetic': case 'comparison': return [[expression.left, 'number'], [expression.right, 'number']];
    case 'logic': return [[expression.left, 'boolean'], [expression.right, 'boolean']];
    case 'call': return expression.of.map((part) => [part, 'number']);
  }
};

/** Whether numbers and conditions stand where they belong: a formula is a number, a rule a condition. */
export const typeFaults = (expression: Expression | Range, wanted: ExpressionType): readonly ExpressionFault[] => {
  const own: readonly ExpressionFault[] = typeOf(expression) === wanted ? [] : [{
    message: wanted === 'number' ? 'Chỗ này phải là một số, không phải một điều kiện.' : 'Chỗ này phải là một điều kiện, thí dụ [3] <= [1].',
    from: expression.from, to: expression.to,
  }];
  return [...own, ...partsOf(expression).flatMap(([part, type]) => typeFaults(part, type))];
};
