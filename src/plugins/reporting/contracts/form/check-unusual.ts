import type { UnusualRule } from '../definition';
import { Figure, roundedText } from '../exact';
import type { CellRef, PeerRange, RuleResult } from '../values';
import { cellId } from './codes';
import type { FormCell } from './compiled';
import type { Figures } from './figures';

/** Peers whose median says nothing are fewer than this. */
export const FEWEST_PEERS = 5;
/** Where the peers do not differ at all, one of their distances is a tenth of the median, and at least one. */
const LEVEL_PEERS_SHARE = '0.1';

const refOf = ({ row, column }: FormCell): CellRef => ({ form: null, period: 'this', row, column });

const broken = (rule: UnusualRule, cell: FormCell, cells: readonly CellRef[], left: Figure, right: string | null): RuleResult => ({
  rule: rule.code, row: cell.row, column: cell.column, severity: rule.severity, outcome: 'broken',
  message: rule.message, fix: rule.fix, cells, left: roundedText(left, 10), right,
});

/** One result for the whole rule, however many cells it cannot be asked for. */
const notComputable = (rule: UnusualRule, cells: readonly FormCell[], message: string): readonly RuleResult[] => (cells.length === 0 ? [] : [{
  rule: rule.code, row: null, column: null, severity: rule.severity, outcome: 'not-computable', message,
  fix: 'Anh/chị không phải sửa gì; hệ thống so sánh khi có đủ số liệu.', cells: cells.map(refOf), left: null, right: null,
}]);

/** Unusual: changed, by at least `ratio` of what it was and by at least `minimum`. From zero every change is large enough for `ratio`. */
const hasJumped = (now: Figure, before: Figure, { ratio = '0', minimum = '0' }: UnusualRule): boolean => {
  const change = now.minus(before).abs();
  return !change.isZero() && change.gte(before.abs().times(ratio)) && change.gte(minimum);
};

const againstPrevious = (rule: UnusualRule, cells: readonly FormCell[], figures: Figures): readonly RuleResult[] => {
  const unavailable: FormCell[] = [];
  const results = cells.flatMap((cell) => {
    const previous: CellRef = { ...refOf(cell), period: 'previous' };
    const now = figures.of(refOf(cell), cell.id);
    const before = figures.of(previous);
    if (before === 'unavailable') unavailable.push(cell);
    if (typeof now === 'string' || typeof before === 'string' || !hasJumped(now, before, rule)) return [];
    return [broken(rule, cell, [refOf(cell), previous], now, roundedText(before, 10))];
  });
  return [...results, ...notComputable(rule, unavailable, 'Chưa so sánh được với kỳ trước: kỳ trước không có số liệu của ô này.')];
};

const isFar = (figure: Figure, { median, spread }: PeerRange, deviations: string): boolean => {
  const distance = new Figure(spread).isZero() ? Figure.max(new Figure(median).abs().times(LEVEL_PEERS_SHARE), 1) : new Figure(spread);
  return figure.minus(median).abs().gt(distance.times(deviations));
};

const againstPeers = (rule: UnusualRule, cells: readonly FormCell[], figures: Figures, peers: ReadonlyMap<string, PeerRange>): readonly RuleResult[] => {
  const alone: FormCell[] = [];
  const results = cells.flatMap((cell) => {
    const range = peers.get(cellId(cell));
    const now = figures.of(refOf(cell), cell.id);
    if (range === undefined || range.count < FEWEST_PEERS) { alone.push(cell); return []; }
    return typeof now === 'string' || !isFar(now, range, rule.deviations ?? '0') ? [] : [broken(rule, cell, [refOf(cell)], now, range.median)];
  });
  return [...results, ...notComputable(rule, alone, `Chưa so sánh được với các đơn vị cùng cấp: chưa có đủ ${FEWEST_PEERS} báo cáo đã duyệt.`)];
};

/** Figures unlike those of the previous period or of the peers (PR-7.2). */
export const checkUnusual = (rule: UnusualRule, cells: readonly FormCell[], figures: Figures, peers: ReadonlyMap<string, PeerRange>): readonly RuleResult[] =>
  (rule.against === 'previous' ? againstPrevious(rule, cells, figures) : againstPeers(rule, cells, figures, peers));
