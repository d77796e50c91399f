export { typeFaults } from './check-types';
export { evaluateFormula, evaluateRule, type Operand, type Operands, type RuleOutcome } from './evaluate';
export { MAX_DEPTH, MAX_DIGITS, MAX_LENGTH, MAX_NODES, MAX_STEPS } from './limits';
export { parseExpression } from './parse';
export { printExpression } from './print';
export type { Expression, ExpressionFault, ParsedExpression, Range, Reference as WrittenReference } from './syntax';
