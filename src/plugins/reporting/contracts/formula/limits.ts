/** What an expression may cost, whoever wrote it. */
export const MAX_LENGTH = 2_000;
export const MAX_NODES = 500;
/** Parentheses, functions, signs and `not` within one another. */
export const MAX_DEPTH = 50;
/** Digits of one number. */
export const MAX_DIGITS = 40;
/** Nodes and operands of one expression, ranges spread out; an expression has no loops, so this is also its steps. */
export const MAX_STEPS = 5_000;
