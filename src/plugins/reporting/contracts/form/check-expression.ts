import type { ExpressionRule } from '../definition';
import { roundedText } from '../exact';
import { evaluateRule } from '../formula';
import type { CellRef, RuleResult } from '../values';
import type { BoundExpression } from './bind';
import { refId } from './codes';
import type { Figures } from './figures';

/** Decimals of a side that is shown; as many as an exact figure may have. */
const SHOWN_PLACES = 10;

const sourceText = ({ form, period }: CellRef): string =>
  `${form === null ? 'biểu này' : `biểu ${form}`} ${period === 'previous' ? 'của kỳ trước' : 'của kỳ này'}`;

const missingText = (cells: readonly CellRef[]): string => {
  const sources = [...new Set(cells.map(sourceText))];
  return `Chưa đối chiếu được: chưa có số liệu của ${sources.join(', ')}.`;
};

/** Asks a rule in one row, or once; null when it holds or is not asked. */
export const checkExpression = (rule: ExpressionRule, row: string | null, expression: BoundExpression, figures: Figures): RuleResult | null => {
  const answer = evaluateRule(expression.parsed, figures.operandsOf(expression), rule.missing);
  if (answer.outcome === 'holds' || answer.outcome === 'not-asked') return null;
  const cells = [...new Map(expression.operands.flat().map((cell) => [refId(cell), cell])).values()];
  const common = { rule: rule.code, row, column: null, severity: rule.severity, cells };
  if (answer.outcome === 'broken') {
    const [left, right] = answer.sides ?? [];
    return {
      ...common, outcome: 'broken', message: rule.message, fix: rule.fix,
      left: left ? roundedText(left, SHOWN_PLACES) : null, right: right ? roundedText(right, SHOWN_PLACES) : null,
    };
  }
  const unknown = cells.filter((cell) => figures.of(cell) === 'unavailable');
  return {
    ...common, outcome: 'not-computable', left: null, right: null,
    ...(answer.outcome === 'unavailable'
      ? { message: missingText(unknown), fix: 'Anh/chị không phải sửa gì; hệ thống đối chiếu lại khi có số liệu đó.' }
      : { message: 'Chưa đối chiếu được: mẫu số bằng 0.', fix: 'Xem lại ô làm mẫu số; nếu đúng là 0 thì không phải sửa gì.' }),
  };
};
